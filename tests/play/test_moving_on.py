"""Moving on those who are slow: a warning, ten seconds, then the side's own legal move."""

import pytest
from classes import page, time
from PySide6.QtCore import Qt
from test_console import begun, press, said

from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from saves.text import load

__all__ = ["page", "time"]  # fixtures


class Seconds:
    """A time that goes on when a test says so."""

    def __init__(self, move_on):
        self.move_on, self.seconds = move_on, 100.0
        move_on.now = lambda: self.seconds

    def passes(self, seconds):
        self.seconds += seconds
        self.move_on.tick()


@pytest.fixture
def store(window):
    return begun(window)


@pytest.fixture
def console(window, store, qtbot):
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    return made


@pytest.fixture
def seconds(window):
    return Seconds(window.facilitation.move_on)


def slow(console):
    return console.clock.slow


def record(store):
    return [str(x.text) for x in store.journal.record.lines if hasattr(x, "text")]


def test_a_side_that_is_slow_is_warned_and_then_its_word_ends(
    console, store, window, qtbot, seconds
):
    store.open_papers("US")
    press(qtbot, console, "move_on")
    assert window.told.kind == "warning" and "in 10 seconds" in said(window)
    seconds.passes(4)
    assert "in 6 seconds" in console.clock.told.text() and not store.game.events
    seconds.passes(6)
    assert record(store) == [
        "FAC tell US: The facilitator moved on: time was up, and your word was ended.",
        "US pass",
    ]
    assert store.game.table.floor == "CN" and "moved on" in console.banner.accessibleName()
    assert "in 10 seconds" not in said(window)
    assert replay(load(store.journal.path)).acts == store.game.acts


def test_what_is_drafted_is_committed_and_nothing_of_it_is_told(
    console, store, window, qtbot, seconds
):
    store.say(parse("US pass"), parse("CN pass"))
    store.open_papers("US")
    store.toggle(parse("US tariff_us 6"))
    console.activateWindow()
    qtbot.keyClick(console, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert "drafted" in said(window) and "ariff" not in said(window)
    seconds.passes(11)
    assert record(store)[2:] == [
        "FAC tell US: The facilitator moved on: time was up, and what was drafted was committed.",
        "US tariff_us 6",
        "US done",
    ]
    assert store.papers is None and store.draft == ()
    told = " ".join(
        (console.log.toPlainText(), console.last.text(), console.banner.accessibleName())
    )
    assert "ariff" not in told
    store.open_papers("CN")
    assert "moved on" not in said(window)


def test_the_warning_is_taken_back_by_the_button_or_by_escape(
    console, store, window, qtbot, seconds
):
    for take_back in (
        lambda: press(qtbot, console, "move_on"),
        lambda: qtbot.keyClick(console, Qt.Key.Key_Escape),
    ):
        press(qtbot, console, "move_on")
        assert "back" in slow(console).text() and window.facilitation.move_on.warned
        take_back()
        assert "waits" in said(window) and not window.facilitation.move_on.warned
        seconds.passes(60)
        assert not store.game.events and console.isVisible()


def test_a_side_that_acts_by_itself_meanwhile_is_left_alone(console, store, window, qtbot, seconds):
    press(qtbot, console, "move_on")
    console.cell.note("They are at it.")
    seconds.passes(3)
    assert window.facilitation.move_on.warned, "a note is no move"
    store.say(parse("US pass"))
    seconds.passes(8)
    assert record(store)[1:] == ["US pass"] and "Nobody had to" in console.banner.accessibleName()
    assert "in 10 seconds" not in said(window)


def test_another_game_is_not_moved_on_by_the_warning_of_the_last_one(
    console, store, window, qtbot, seconds
):
    press(qtbot, console, "move_on")
    assert store.new("june-2025", {s: Seat("person") for s in SIDES}, 8, True)
    for side in SIDES:
        store.brief(side)
    seconds.passes(11)
    assert not store.game.events


def test_a_computer_seat_and_one_that_reads_its_papers_are_not_moved_on(window, qtbot, seconds):
    store = window.store
    seats = {"US": Seat("person"), "CN": Seat("reciprocal")}
    assert store.new("june-2025", seats, 7, True)
    assert window.facilitation.move_on.side is None, "papers are read"
    store.brief("US")
    assert window.facilitation.move_on.side == "US"
    window.facilitation.turn()
    console = window.facilitation.console
    qtbot.addWidget(console)
    assert slow(console).isEnabled()
    window.routing.acting.stop()
    store.say(parse("US pass"))
    assert not slow(console).isEnabled() and not window.facilitation.move_on.begin()


def test_while_there_is_time_nobody_is_moved_on_and_the_console_keeps_the_clock(
    qtbot, window, page, time
):
    """The buttons and the keys of the clock, with a plan in force."""
    window.session.begin(page.plan)
    assert window.store.new(
        "first-table", {s: Seat("person") for s in SIDES}, 7, True, True, window.session._options
    )
    for side in SIDES:
        window.store.brief(side)
    window.facilitation.turn()
    console = window.facilitation.console
    qtbot.addWidget(console)
    clock = console.clock
    assert "1:00" in clock.time.text() and not slow(console).isEnabled()
    assert "time left" in clock.told.text()
    press(qtbot, console, "clock_more")
    assert "6:00" in clock.time.text()
    qtbot.keyClick(console, Qt.Key.Key_F6)
    assert "7:00" in clock.time.text()
    qtbot.keyClick(console, Qt.Key.Key_F5)
    assert "stopped" in clock.time.text() and clock.pause.text() != ""
    press(qtbot, console, "clock_pause")
    press(qtbot, console, "clock_next")
    assert "Talk" in clock.time.text()
    time.passes(119)
    assert not slow(console).isEnabled()
    time.passes(2)
    assert "time is up" in clock.time.text() and slow(console).isEnabled()
    seconds = Seconds(window.facilitation.move_on)
    press(qtbot, console, "move_on")
    seconds.passes(11)
    assert [str(e) for e in window.store.game.events] == ["US pass"]
