"""A commit is worked out while it is asked whether it is meant, and nothing is told before."""

import pytest
from hands import click
from test_acting import at_measures

from engine.game import Game
from engine.rules.notation import parse


@pytest.fixture
def applied(monkeypatch):
    """Every event that a game was gone on with, in the window's thread or another."""
    found, apply = [], Game.apply
    monkeypatch.setattr(Game, "apply", lambda self, e: found.append(str(e)) or apply(self, e))
    return found


def last_commit(qtbot, window):
    """The second side has drafted its measures; the turn ends with its commit."""
    store = at_measures(window)
    assert store.say(parse("US eda 0"), parse("US done"))
    store.open_papers("CN")
    store.toggle(parse("CN ree_magnets 2 all"))
    return store


def asked(qtbot, window):
    """The first click asks; what it would lead to is known soon after."""
    click(qtbot, window, "commit")
    rehearsal = window.store.rehearsal
    qtbot.waitUntil(lambda: rehearsal._known is not None, timeout=20_000)


def test_who_says_yes_gets_the_turn_that_was_worked_out_with_its_scores(qtbot, window, applied):
    store = last_commit(qtbot, window)
    asked(qtbot, window)
    qtbot.waitUntil(lambda: store.scoring._early is not None, timeout=30_000)
    assert not store.game.turns and not store.scoring.judged
    rehearsed, before = store.rehearsal._known[2][-1], len(applied)
    click(qtbot, window, "commit")
    assert store.game is rehearsed and len(applied) == before
    qtbot.waitUntil(lambda: 1 in store.scoring.judged, timeout=100)
    fresh = Game.start(store.game.header, store.game.scenario)
    for event in store.game.events:
        fresh = fresh.apply(event)
    assert fresh.turns[-1].digest == store.game.turns[-1].digest


def test_who_goes_back_and_drafts_otherwise_gets_another_turn(qtbot, window):
    store = last_commit(qtbot, window)
    asked(qtbot, window)
    rehearsed = store.rehearsal._known[2][-1]
    click(qtbot, window, "undo")  # back from the question
    store.undo()
    click(qtbot, window, "commit")
    click(qtbot, window, "commit")
    assert store.game is not rehearsed and len(store.game.turns) == 1
    assert "ree_magnets" not in " ".join(map(str, store.game.events[-2:]))
    qtbot.waitUntil(lambda: 1 in store.scoring.judged, timeout=30_000)


def test_who_says_yes_before_it_is_known_waits_for_nothing_else(qtbot, window):
    store = last_commit(qtbot, window)
    click(qtbot, window, "commit")
    click(qtbot, window, "commit")
    assert len(store.game.turns) == 1
    qtbot.waitUntil(lambda: 1 in store.scoring.judged, timeout=30_000)


def test_of_a_turn_that_was_only_asked_about_nothing_is_told(qtbot, window):
    store = last_commit(qtbot, window)
    told = []
    store.scoring.ready.connect(told.append)
    asked(qtbot, window)
    qtbot.waitUntil(lambda: store.scoring._early is not None, timeout=30_000)
    assert not told and not store.scoring.judged and not store.game.turns
    store.close()
    assert store.rehearsal._known is None and store.scoring._early is None
