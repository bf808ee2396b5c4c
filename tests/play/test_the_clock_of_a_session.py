"""The clock of a session in the window: it follows the table, tells the time, and never acts."""

import pytest
from classes import KEYS, begun, face, page, press, said, time
from hands import click, pick, take

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.sessions.shelf import digest
from saves.text import load
from ui.screens.classpage import ClassScreen
from ui.screens.start import StartScreen

__all__ = ["page", "time"]  # fixtures


# the clock


def test_a_record_tells_its_plan_and_its_clock_stands_when_it_comes_back(qtbot, window, page, time):
    begun(qtbot, window)
    path = window.store.journal.path
    assert load(path).header.options == (("facilitator", "yes"), ("plan", "class-45"))
    said(window, "US pass")
    window.home()
    assert isinstance(window.screen_now, StartScreen) and window.session.plan is None
    assert not window.session.face.isVisibleTo(window)
    assert window.store.open(path)
    take(qtbot, window, "CN")
    assert face(window) == "Talk 2:00, stopped" and "in force again" in window.told.text
    time.passes(500)
    assert face(window) == "Talk 2:00, stopped"
    press(qtbot, window, "clock")
    assert window.told is None, "it stands no longer"
    time.passes(30)
    assert face(window) == "Talk 1:30"


def test_ones_own_plan_is_kept_beside_the_game_and_found_again(qtbot, window, page):
    page.agenda.phases["talk"].setValue(4)
    made = page.plan
    begun(qtbot, window)
    path = window.store.journal.path
    kept = dict(load(path).header.options)
    assert kept.pop("facilitator") == "yes", "who runs a class leads it"
    assert kept == {"plan": "class-45", "plan_digest": digest(made)}
    window.home()
    window.store.open(path)
    assert window.session.plan == made
    window.home()
    next((window.folder / "plans").iterdir()).unlink()
    window.store.open(path)
    assert window.session.plan is None and "class-45" in window.told.text
    assert window.store.game is not None and not window.session.face.isVisibleTo(window)


@pytest.mark.parametrize("name", ["../../etc/passwd", "no-such-plan", "x" * 200, "CON"])
def test_a_record_may_name_any_plan_and_is_opened(window, name):
    seats = {side: Seat("person") for side in SIDES}
    options = (("plan", name), ("plan_digest", "../../../x"))
    assert window.store.new("first-table", seats, 7, False, options)
    path = window.store.journal.path
    window.home()
    assert window.store.open(path) and window.session.plan is None


def test_another_game_has_no_clock(qtbot, window, page):
    click(qtbot, window, "begin")
    assert "Welcome" in face(window)
    click(qtbot, window, "back")
    assert isinstance(window.screen_now, ClassScreen)
    click(qtbot, window, "back")
    assert window.session.plan is None
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    click(qtbot, window, "begin")
    assert window.store.game.header.options == ()
    assert not window.session.face.isVisibleTo(window)
    window.deeds.refresh()
    assert not any(window.deeds.actions[name].isEnabled() for name in KEYS)


def test_the_clock_follows_the_table(qtbot, window, page, time):
    click(qtbot, window, "begin")
    assert face(window) == "Welcome 4:00"
    time.passes(60)
    assert face(window) == "Welcome 3:00"
    press(qtbot, window, "step")
    assert face(window) == "How the table works 3:00"
    click(qtbot, window, "begin")
    assert face(window) == "How the table works 3:00", "nobody reads papers yet"
    take(qtbot, window, "US")
    assert face(window) == "Papers of the United States 3:00"
    click(qtbot, window, "read")
    take(qtbot, window, "CN")
    assert face(window) == "Papers of China 3:00"
    click(qtbot, window, "read")
    assert face(window) == "Read 1:00"
    said(window, "US pass")
    assert face(window) == "Talk 2:00"
    time.passes(30)
    said(window, "CN pass")
    assert face(window) == "Act 1:00"
    said(window, "US done", "CN done")
    assert face(window) == "See 1:00"
    window.store.read_effects()
    assert (window.session.stage.turn, face(window)) == (2, "Read 1:00")
    for turn in (2, 3, 4):
        for _ in range(2):
            said(window, f"{window.store.game.table.floor} pass")
        for side in SIDES:
            said(window, f"{side} done")
        assert window.session.stage.turn == turn and window.session.stage.phase == "see"
        window.store.read_effects()
    assert window.store.game.over and face(window) == "Debrief 10:00"


def test_time_that_is_up_is_said_once_and_nothing_is_done(qtbot, window, page, time):
    begun(qtbot, window)
    events = window.store.game.events
    time.passes(59)
    assert face(window) == "Read 0:01" and window.told is None
    time.passes(1)
    assert face(window) == "Talk 2:00", "reading goes over into talking"
    assert window.told.text == "Time is up for: Read (turn 1 of 4). Then comes: Talk (turn 1 of 4)."
    window.hush()
    time.passes(125)
    assert face(window) == "Time is up +0:05"
    assert window.session.face.property("kind") == "danger"
    assert "the time is up" in window.session.face.accessibleName()
    assert "Talk (turn 1 of 4)" in window.told.text and "Act" in window.told.text
    window.hush()
    time.passes(600)
    assert window.told is None and face(window) == "Time is up +10:05"
    assert window.store.game.events == events and window.store.papers == "US"
    press(qtbot, window, "minute")
    assert face(window) == "Talk 1:00" and window.session.face.property("kind") == "quiet"
    time.passes(61)
    assert "Time is up" in window.told.text, "of the new minute it is said again"


def test_the_clock_is_stopped_and_goes_on(qtbot, window, page, time):
    begun(qtbot, window)
    press(qtbot, window, "clock")
    time.passes(300)
    assert face(window) == "Read 1:00, stopped" and window.told is None
    press(qtbot, window, "minute")
    assert face(window) == "Read 2:00, stopped"
    press(qtbot, window, "clock")
    time.passes(10)
    assert face(window) == "Read 1:50"


def test_the_clock_runs_while_the_laptop_is_handed_over_and_the_window_is_out_of_sight(
    qtbot, window, page, time
):
    begun(qtbot, window)
    said(window, "US pass")
    time.passes(20)
    assert face(window) == "Talk 1:40"
    window.showMinimized()
    time.passes(20)
    window.showNormal()
    assert face(window) == "Talk 1:20"


def test_a_clock_that_is_ahead_waits_for_the_table(qtbot, window, page, time):
    begun(qtbot, window)
    for _ in range(3):
        press(qtbot, window, "step")
    assert (window.session.stage.phase, window.session.stage.turn) == ("see", 1)
    said(window, "US pass", "CN pass", "US done")
    assert window.session.stage.phase == "see"
    said(window, "CN done")
    window.store.read_effects()
    assert (window.session.stage.phase, window.session.stage.turn) == ("read", 2)
    for _ in range(99):
        window.session.skip()
    assert window.session.following is None and "Closing" in face(window)


def test_what_is_more_pressing_is_not_talked_over(qtbot, window, page, time):
    from ui.told import Told

    begun(qtbot, window)
    window.tell(Told("The disk is full.", "error"))
    time.passes(3600)
    assert window.told.text == "The disk is full."
    assert face(window).startswith("Time is up") or face(window).startswith("Talk")


def test_two_lessons_part_with_homework_and_come_together_again(qtbot, window, page, time):
    pick(page.long, (90, 2))
    begun(qtbot, window)
    for _ in range(4):
        for _ in range(2):
            said(window, f"{window.store.game.table.floor} pass")
        for side in SIDES:
            said(window, f"{side} done")
        window.store.read_effects()
    assert window.session.stage.kind == "home" and not window.session.running
    assert "lesson ends here" in window.told.text and "one page" in window.told.text
    assert face(window).startswith("Homework")
    path = window.store.journal.path
    window.home()
    window.store.open(path)
    assert face(window) == "Where we stand 2:00, stopped"
    press(qtbot, window, "clock")
    press(qtbot, window, "step")
    assert (window.session.stage.turn, face(window)) == (5, "Read 1:00")


def test_alone_one_sits_against_a_computer(qtbot, window, page):
    page.people.setValue(1)
    click(qtbot, window, "begin")
    seats = window.screen_now
    assert [seats.players[s].currentData() for s in SIDES] == ["person", "reciprocal"]
    pick(seats.players["US"], "reciprocal")
    pick(seats.players["CN"], "person")
    click(qtbot, window, "begin")
    assert window.session.stage.kind == "papers", "whichever side one plays"
    window.store.finish()
