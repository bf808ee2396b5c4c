"""One game after the other in one window: what belonged to the last one is gone."""

import gc
from collections import Counter

from hands import click
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from engine.game import Game
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.screens.tablescreen import TableScreen
from ui.work import at_rest


def played(qtbot, window, seed):
    """A game from its briefings to its debrief, and home again."""
    store = window.store
    assert store.new("first-table", {side: Seat("person") for side in SIDES}, seed)
    store.briefed = set(SIDES)
    window.route()
    while not store.game.over or store.reading_effects:
        if store.reading_effects:
            store.read_effects()
            continue
        table = store.game.table
        if isinstance(window.screen_now, HandOverScreen):
            click(qtbot, window, "take")
        assert store.say(parse(f"{table.floor} {'pass' if table.phase == 'talks' else 'done'}"))
    made = window.screen_now
    assert isinstance(made, DebriefScreen)
    qtbot.waitUntil(lambda: made.found is not None, timeout=60_000)
    made.complete()
    click(qtbot, window, "done")
    store.finish()
    qtbot.waitUntil(at_rest, timeout=60_000)  # the debrief's own work is told to stop, and does


def left(window):
    """Widgets by their kind but for those of the first screen, and how many games are alive."""
    for _ in range(3):  # what is put away may hold something else that is
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    first = window.screen_now  # it has a card more for each game
    others = [w for w in QApplication.allWidgets() if not first.isAncestorOf(w)]
    kinds = Counter(type(w).__name__ for w in others)
    return kinds, sum(isinstance(x, Game) for x in gc.get_objects())


def test_nothing_of_a_game_stays_in_the_window_when_the_next_one_is_over(qtbot, window):
    played(qtbot, window, 1)
    kinds, games = left(window)
    assert not kinds[TableScreen.__name__] and not kinds[DebriefScreen.__name__]
    played(qtbot, window, 2)
    again, still = left(window)
    assert not again - kinds, again - kinds
    assert still <= games
