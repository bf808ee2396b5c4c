"""A disk that takes its time holds no window, and nothing is shown before it has the move."""

import pytest
from hands import click
from PySide6.QtCore import QTimer
from test_acting import at_measures

from engine.replay import replay
from engine.rules.notation import parse
from saves.text import load
from ui import saving


@pytest.fixture
def slow(disk):
    """A disk that answers when the test lets it."""
    yield disk
    disk.let_go()


@pytest.fixture
def meanwhile(slow, qapp):
    """``meanwhile(act)``: once the window's next move waits for the disk, its timer does this."""
    timers = []

    def plan(act):
        timer = QTimer()
        timer.setInterval(0)

        def look():
            if slow.asked.is_set():
                timer.stop()
                act()

        timer.timeout.connect(look)
        timer.start()
        timers.append(timer)
        slow.hold()

    yield plan
    for timer in timers:
        timer.stop()


def test_a_timer_runs_while_a_commit_waits_for_the_disk_and_nothing_is_shown_before(
    qtbot, window, slow, meanwhile
):
    store, order = at_measures(window), []
    assert store.say(parse("US eda 0"), parse("US done"))
    store.open_papers("CN")
    click(qtbot, window, "commit")
    floor = store.game.table.floor

    def look():
        order.append(("timer", len(store.game.turns), store.game.table.floor, store.papers))
        assert not store.scoring.judged and not store.reading_effects
        slow.let_go()

    store.changed.connect(lambda: order.append(("shown", len(store.game.turns))))
    meanwhile(look)
    click(qtbot, window, "commit")
    assert order[:2] == [("timer", 0, floor, "CN"), ("shown", 1)]
    assert store.reading_effects


def test_a_press_is_whole_before_another_move_begins(window, slow, meanwhile):
    store, said = at_the_talks(window), []

    def a_clock_speaks():
        slow.let_go()
        said.append(store.say(parse("CN pass")))

    meanwhile(a_clock_speaks)
    assert store.say(parse("US pass")) and said == [True]
    assert load(store.journal.path).events == ("US pass", "CN pass")
    assert tuple(map(str, store.game.events)) == ("US pass", "CN pass")


def test_the_same_move_twice_is_said_once(window, slow, meanwhile):
    store, said = at_the_talks(window), []

    def pressed_again():  # as a screen reader can, whose presses are no keys
        slow.let_go()
        said.append(store.say(parse("US pass")))

    meanwhile(pressed_again)
    assert store.say(parse("US pass")) and said == [False]
    assert load(store.journal.path).events == ("US pass",)


def test_a_disk_that_refuses_in_its_own_time_is_told_once_and_the_game_goes_on(
    window, slow, meanwhile
):
    store, told = at_the_talks(window), []
    store.told.connect(told.append)
    before = store.journal.path.read_bytes()
    meanwhile(slow.let_go)
    slow.arm("failing", 2)  # after the look at the file and the write
    assert not store.say(parse("US pass"))
    assert slow.struck == [("failing", "fsync")]
    assert [t.text for t in told] == [
        "The move was not saved: input/output error; everything before it is safe; "
        "try again, or go on in another folder."
    ]
    assert told[0].cures == ("again", "elsewhere")
    assert store.journal.path.read_bytes() == before and not store.game.events
    assert store.ways.try_again() and len(told) == 1
    assert tuple(map(str, store.game.events)) == ("US pass",)


def test_a_disk_that_never_answers_is_told_of_and_the_next_try_says_the_move_once(
    window, slow, monkeypatch
):
    store, told = at_the_talks(window), []
    store.told.connect(told.append)
    monkeypatch.setattr(saving, "PATIENCE", 0.01)
    slow.hold()
    assert not store.say(parse("US pass"))
    monkeypatch.undo()
    assert [t.text for t in told] == [
        "The move was not saved: the disk does not answer; the file holds it for now and the "
        "window does not, which the next try puts right; everything before it is safe; "
        "try again, or go on in another folder."
    ]
    assert not store.game.events
    slow.let_go()
    assert store.ways.try_again() and len(told) == 1
    assert load(store.journal.path).events == ("US pass",)


def test_a_game_that_is_left_while_the_disk_writes_is_whole(window, slow, meanwhile):
    store, told = at_the_talks(window), []
    store.told.connect(told.append)
    path = store.journal.path

    def leave():
        slow.let_go()
        window.home()

    meanwhile(leave)
    assert store.say(parse("US pass"))  # it was kept, and then the game was left
    assert store.game is None and not told
    assert load(path).events == ("US pass",)
    assert store.open(path)


def test_another_game_begins_after_the_move_of_the_one_before(window, slow, meanwhile):
    store = at_the_talks(window)
    path, seats = store.journal.path, store.game.seats

    def begin():
        slow.let_go()
        assert store.new("first-table", seats, 8)

    meanwhile(begin)
    assert store.say(parse("US pass"))
    assert store.journal.path != path and not store.game.events
    assert load(path).events == ("US pass",)


def test_a_move_that_was_refused_is_not_said_in_the_next_game(window, slow):
    store = at_the_talks(window)
    slow.arm("failing", 2)
    assert not store.say(parse("US pass"))
    assert store.new("first-table", store.game.seats, 8)
    assert store.ways.try_again() and not store.game.events


def test_going_on_elsewhere_takes_along_what_is_on_its_way(window, slow, meanwhile, tmp_path):
    store = at_the_talks(window)
    path, other = store.journal.path, tmp_path / "other"

    def elsewhere():
        slow.let_go()
        assert store.ways.go_on_in(other)

    meanwhile(elsewhere)
    assert store.say(parse("US pass"))
    assert store.journal.path.parent == other and path.exists()
    assert load(store.journal.path).events == load(path).events == ("US pass",)
    replay(load(store.journal.path))


def test_a_window_that_is_closed_while_the_disk_writes_leaves_a_whole_record(
    window, slow, meanwhile
):
    path = at_the_talks(window).journal.path

    def close():
        slow.let_go()
        window.close()

    meanwhile(close)
    assert window.store.say(parse("US pass"))
    assert window.store.game is None and load(path).events == ("US pass",)


def at_the_talks(window):
    """A game in which the US side has the word."""
    from engine.record import Seat

    assert window.store.new("first-table", {s: Seat("person") for s in ("US", "CN")}, 7)
    assert window.store.game.table.floor == "US"
    return window.store
