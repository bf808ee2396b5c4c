"""Nothing that is one side's own is told to anybody else, on whatever way: everything at once.

Canaries stand in all papers of both sides. Random games are played with moments and the window for
the room open; after every few moves each pair of eyes goes through all screens, pages, numbers and
copies, and everything that the program tells then is searched for what these eyes must not know.
"""

from dataclasses import replace

import numpy as np
import pytest
from games import random_event
from hands import shown
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from reading import everything
from test_deals_at_the_table import with_canaries

from engine.record import Seat
from engine.rules.levers import SIDES
from ui import words
from ui.app import Window
from ui.kept import STILL, Choices
from ui.screens.memberspage import MembersScreen
from ui.screens.number import Asked
from ui.screens.opening import HandOverScreen
from ui.theme import LIGHT, install
from ui.work import at_rest

PAGES = ("situation", "talks", "act", "deals", "effects", "history", "result")
ELSEWHERE = ("settings", "sheet", "about")


@pytest.fixture
def room(qtbot, tmp_path):
    """A window with moments, and beside it the one for the room."""
    install(QApplication.instance(), LIGHT, 100)
    made = Window(tmp_path, Choices(moments=STILL))
    qtbot.addWidget(made)
    made.pause.set_length(0)  # the long form takes longer than papers lie open unwatched
    made.show()
    yield made
    made.store.finish()
    made.store.close()


def begun(room, scenario, seed):
    store = room.store
    assert store.new(scenario, {s: Seat("person") for s in SIDES}, seed)
    store.game = replace(store.game, scenario=with_canaries(store.game.scenario))
    store.briefed = set(SIDES)
    store.changed.emit()
    return store


def settle():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def secrets_of(game, side):
    """What of a side nobody else may read, as it would be worded."""
    found = {f"canary {side}"}
    known = {b.lever for t in game.turns for b in t.found}
    for e in game.events:
        if e.side == side and e.verb in ("evade", "honour") and e.lever not in known:
            found.add(words.event(e))
    return found


def search(room, eyes, where, game=None):
    """The room's window is for everybody's eyes, whoever sits at the table."""
    settle()
    game = game or room.store.game
    for side in SIDES:
        if side != eyes:
            for secret in secrets_of(game, side):
                told = [w for w, text in everything() if secret in text]
                assert not told, (secret, where, told)
    if room.public is not None:
        assert "canary" not in shown(room.public)


def look_everywhere(qtbot, room, eyes):
    """All that a person with these eyes can open, and copy, at this moment."""
    room.store.open_papers(eyes)
    search(room, eyes, "moments")
    for key in PAGES:
        room.routing.show_table()
        table = room.table  # made in pieces: here at the latest
        table.pills.choose(key)
        search(room, eyes, key)
        for copy in table.findChildren(QPushButton, "copy_chart"):
            if copy.isVisibleTo(room):
                copy.click()
                search(room, eyes, "clipboard")
    if table.counselling.may_ask:
        table.counselling.ask()
        search(room, eyes, "adviser, thinking")
        qtbot.waitUntil(at_rest, timeout=20_000)
        search(room, eyes, "adviser")
        table.counselling.close()
    for figure in ("economy", "security", "support"):
        for side in SIDES:
            table._ask_number(Asked(figure, side))
            search(room, eyes, f"number {figure} {side}")
    if eyes is not None:
        room.deeds.refresh()  # papers were opened by the store, without a screen for them
        room.deeds.actions["members"].trigger()
        assert isinstance(room.screen_now, MembersScreen)
        room.screen_now.open(0)
        search(room, eyes, "the paper of an office")
        room.back()
    for name in ELSEWHERE:
        room.deeds.actions[name].trigger()
        search(room, eyes, name)
        room.back()


@pytest.mark.parametrize("part", [0, pytest.param(1, marks=pytest.mark.long)])
def test_nothing_private_is_told_on_any_way(qtbot, room, many, part):
    for seed in range(10 * part, 10 * part + many(1, 10)):
        play_and_search(
            qtbot, room, ("june-2025", "october-2025", "first-table")[seed % 3], seed, many(12, 48)
        )


def play_and_search(qtbot, room, name, seed, moves):
    store = begun(room, name, seed)
    if room.public is None or not room.public.isVisible():
        room.deeds.actions["projector"].trigger()
    rng = np.random.default_rng(seed)
    for n in range(moves):
        if store.game.over:
            break
        store.reading_effects = False
        if n % 12 == 11:
            for eyes in SIDES:
                look_everywhere(qtbot, room, eyes)
                store.open_papers(None)
                assert isinstance(room.screen_now, HandOverScreen)
                QApplication.clipboard().clear()  # the pause clears it where it is ours
                search(room, None, "hand-over")
        store.say(random_event(store.game, rng))
    game = store.game
    room.home()
    search(room, None, "start, where games that were played are listed", game)


def test_the_search_finds_what_is_told_on_each_of_the_ways(qtbot, room):
    """A canary that is planted in each place is found there."""
    begun(room, "june-2025", 3)
    room.routing.show_table()
    table, secret = room.table, "canary US planted"

    def seen():
        return any(secret in text for _, text in everything())

    label = table.title
    for plant, clear in (
        (lambda: label.setText(secret), lambda: label.setText("")),
        (lambda: label.setToolTip(secret), lambda: label.setToolTip("")),
        (lambda: label.setAccessibleName(secret), lambda: label.setAccessibleName("")),
        (lambda: room.setWindowTitle(secret), lambda: room.setWindowTitle("")),
        (lambda: QApplication.clipboard().setText(secret), QApplication.clipboard().clear),
    ):
        assert not seen()
        plant()
        assert seen()
        clear()
