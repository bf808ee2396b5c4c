"""Who thinks is seen, of what only where the room wants it, and thinking can be ended."""

from dataclasses import replace
from threading import Event as Gate

import pytest
from hands import click, shown

from engine.game import Game
from engine.players import players
from engine.players.choice import chosen
from engine.players.players import fresh
from engine.record import Header, Seat
from engine.replay import replay
from engine.rules.notation import Event, parse
from engine.seats import answer
from engine.stopping import Stop
from saves.text import load

PACKAGE = parse("CN offer ree_magnets 1 for eda 0, ai_chips 2 quiet until 6").package


class Slow:
    """A player that tells what it weighs and then thinks until it is stopped or let go."""

    __name__ = "slow"

    def __init__(self):
        self.go = Gate()

    def __call__(self, view, chance, stop=None):
        return self.decide(view, chance, stop).event

    def decide(self, view, chance, stop=None):
        stop.consider(Event("CN", "offer", package=PACKAGE))
        stop.consider(Event("CN", "set", "firms", 2))
        while not self.go.wait(0.01):
            stop.check()
        return chosen(Event(view.viewer, "pass"), "waits")


@pytest.fixture
def slow(monkeypatch):
    made = Slow()
    monkeypatch.setitem(players.PLAYERS, "slow", made)
    monkeypatch.setattr("ui.computerseats.THINKING", (*players.THINKING, "slow"))
    yield made
    made.go.set()


def begun(qtbot, window, considers=False):
    """The slow player has the word; a person plays the United States."""
    window.choices = replace(window.choices, considers=considers)
    store = window.store
    assert store.new("first-table", {"US": Seat("person"), "CN": Seat("slow", "Ms Li")}, 7)
    store.brief("US")
    store.say(parse("US pass"))
    line = window.table.thinking
    qtbot.waitUntil(lambda: line.isVisibleTo(window), timeout=10_000)
    return line


def test_who_thinks_is_seen_and_can_be_stopped_and_the_game_goes_on(qtbot, window, slow):
    line = begun(qtbot, window)
    store = window.store
    assert "Ms Li" in line.who.text() and "is thinking" in shown(window)
    assert store.papers == "US", "the window answers meanwhile"
    window.table.pills.choose("history")
    click(qtbot, window, "stop_thinking")
    assert not line.isVisibleTo(window) and not line.who.text()
    assert str(store.game.events[-1]) == "CN pass" and store.game.table.phase == "measures"
    assert store.game.table.floor == "US" and window.screen_now is window.table
    store.commit()
    assert replay(load(store.journal.path), verify=True).events == store.game.events


def test_an_answer_in_time_takes_the_line_away(qtbot, window, slow):
    line = begun(qtbot, window)
    slow.go.set()
    qtbot.waitUntil(lambda: window.store.game.table.phase == "measures", timeout=10_000)
    assert not line.isVisibleTo(window)


def test_what_it_weighs_is_told_where_the_room_wants_it_and_only_packages(qtbot, window, slow):
    line = begun(qtbot, window, considers=True)
    qtbot.waitUntil(lambda: "Considers" in line.what.text(), timeout=10_000)
    told = line.what.text()
    assert "Chip design" in told and "bn" not in told
    assert "AI chips" not in told, "a side letter is for two delegations"
    assert "chip firms" not in told, "measures are secret until both sides are done"
    click(qtbot, window, "stop_thinking")
    assert not line.what.text()


def test_usually_it_is_not_told(qtbot, window, slow):
    line = begun(qtbot, window)
    qtbot.waitUntil(lambda: window.store.computers.thinking.weighed is not None, timeout=10_000)
    assert not line.what.text() and "Considers" not in shown(window)


def test_a_game_that_is_left_ends_its_thinking(qtbot, window, slow):
    begun(qtbot, window)
    window.home()
    thinking = window.store.computers.thinking
    assert not thinking.side
    qtbot.waitUntil(lambda: not thinking.busy, timeout=10_000)


@pytest.mark.parametrize("name", ["novice", "negotiator", "strategist"])
def test_who_is_watched_moves_as_unwatched_and_tells_only_packages(name):
    game, brain, told = Game.start(Header("first-table", 3), tells=False), fresh(name), []
    for _ in range(5):
        stop = Stop()
        stop.heard = told.append
        event = answer(game, brain, stop)
        assert event == answer(game, fresh(name))
        game = game.apply(event)
    assert told and all(isinstance(e, Event) and e.package is not None for e in told)
