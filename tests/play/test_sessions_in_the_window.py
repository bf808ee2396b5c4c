"""A class in the window: three questions, an agenda that is edited, a clock by a time of ours."""

import re
from dataclasses import replace

import pytest
from hands import click, pick, private, shown, take
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit
from reading import texts
from test_every_text_has_a_key import pseudo, unsaid

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.scenario import scenario
from engine.sessions.reader import read
from engine.sessions.shelf import SHIPPED, digest, shipped
from engine.sessions.writing import written
from saves.text import load
from ui import planfiles
from ui.audit.faults import all_faults
from ui.audit.walk import settle
from ui.screens.classpage import ClassScreen
from ui.screens.opening import HandOverScreen, SeatsScreen
from ui.screens.scriptpage import ScriptScreen
from ui.screens.start import StartScreen
from ui.takealong import paper, save_paper
from ui.theme import LIGHT, THEMES, install

__all__ = ["pseudo"]  # a fixture
KEYS = {"script": Qt.Key.Key_F4, "clock": Qt.Key.Key_F5, "minute": Qt.Key.Key_F6,
        "step": Qt.Key.Key_F7}  # fmt: skip


class Time:
    """Seconds that pass when a test says so."""

    def __init__(self, window):
        self.window, self.seconds = window, 5000.0
        window.session.now = lambda: self.seconds

    def passes(self, seconds):
        self.seconds += seconds
        self.window.session.tick()


@pytest.fixture
def time(window):
    return Time(window)


@pytest.fixture
def page(qtbot, window, time):
    """The page of a class, come to by a click."""
    click(qtbot, window, "class")
    assert isinstance(window.screen_now, ClassScreen)
    return window.screen_now


def begun(qtbot, window):
    """From the page of a class to the table, both papers read; who has the word has them open."""
    click(qtbot, window, "begin")
    assert isinstance(window.screen_now, SeatsScreen)
    click(qtbot, window, "begin")
    for side in SIDES:
        take(qtbot, window, side)
        click(qtbot, window, "read")
    take(qtbot, window, window.store.game.table.floor)


def said(window, *moves):
    for move in moves:
        assert window.store.say(parse(move)), window.told


def face(window):
    """What the clock says."""
    assert window.session.face.isVisibleTo(window)
    return window.session.face.text()


def typed(qtbot, page, name, text):
    box = page.findChild(QLineEdit, name) or page.findChild(QPlainTextEdit, name)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)


# three questions


@pytest.mark.parametrize(
    ("long", "people", "screens", "name"),
    [
        ((45, 1), 30, "one", "class-45"),
        ((60, 1), 12, "one", "class-60"),
        ((90, 1), 30, "one", "class-90"),
        ((90, 2), 30, "one", "two-lessons"),
        ((210, 1), 40, "more", "half-day"),
        ((60, 1), 1, "one", "self-study"),
    ],
)
def test_three_answers_suggest_a_plan(page, long, people, screens, name):
    pick(page.long, long)
    page.people.setValue(people)
    pick(page.screens, screens)
    plan = shipped(name)
    assert page.plan is plan
    assert plan.title in shown(page.window()) and scenario(plan.scenario).title in page.sized.text()


def test_what_a_suggestion_leaves_open_is_said(page):
    pick(page.long, (60, 1))
    page.people.setValue(30)
    assert page.plan.id == "class-45" and "leaves 15 minutes" in page.room.text()
    page.people.setValue(60)
    pick(page.screens, "more")
    pick(page.long, (45, 1))
    assert "2 tables" in page.room.text()


def test_answers_do_not_throw_away_what_was_written(qtbot, page):
    typed(qtbot, page, "step0_what", "Hello")
    pick(page.long, (90, 1))
    assert page.plan.id == "class-45" and page.plan.steps[0].what == "Hello"
    assert "45 minutes" in page.room.text()
    page.other.click()
    assert page.plan is shipped("class-90") and not page.other.isVisibleTo(page)


def test_a_class_is_begun_by_keys_alone(qtbot, window, time):
    """Tab and arrows, Enter, and the keys of the clock."""
    window.activateWindow()
    window.setFocus()
    by_keys(qtbot, window, "class")
    box = window.screen_now.long
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert window.screen_now.plan.minutes == 60 and tab_to(qtbot, window, "step0_minutes")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert window.screen_now.plan.minutes == 61
    by_keys(qtbot, window, "begin")
    assert isinstance(window.screen_now, SeatsScreen)
    by_keys(qtbot, window, "begin")
    press(qtbot, window, "step")
    assert window.session.at == 1
    press(qtbot, window, "script")
    assert isinstance(window.screen_now, ScriptScreen)
    by_keys(qtbot, window, "more")
    assert window.session.left == 60 + 60 * window.session.stage.minutes
    by_keys(qtbot, window, "back")
    assert isinstance(window.screen_now, HandOverScreen) and window.session.at == 1


def tab_to(qtbot, window, name, most=120):
    QCoreApplication.processEvents()  # what has just come can be come to
    for _ in range(most):
        on = window.focusWidget()
        if on is not None and on.objectName() == name:
            return True
        qtbot.keyClick(on or window, Qt.Key.Key_Tab)
    return False


def by_keys(qtbot, window, name):
    assert tab_to(qtbot, window, name), name
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def press(qtbot, window, deed):
    """A key of the clock; the offscreen window passes no shortcut on, so its action is asked."""
    action = window.deeds.actions[deed]
    assert [s[0].key() for s in action.shortcuts()] == [KEYS[deed]] and action.isEnabled()
    action.trigger()


# plans as files


def test_a_plan_is_edited_saved_and_opened_again(qtbot, window, page, tmp_path, monkeypatch):
    typed(qtbot, page, "step0_what", "Good morning")
    typed(qtbot, page, "step0_text", "Sit down, please.")
    page.agenda.rows[0].minutes.setValue(6)
    page.agenda.phases["talk"].setValue(3)
    pick(page.agenda.rows[1].shown, "facilitator")
    page.agenda.rows[1].shown.activated.emit(0)
    assert "51 minutes" in page.agenda.sum.text() and "6 minutes longer" in page.room.text()
    made = page.plan
    path = tmp_path / "mine.plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    click(qtbot, window, "save")
    assert window.told.kind == "info" and read(path.read_text("utf-8"), "x", scenario) == made
    window.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(qtbot, window, "open")
    assert isinstance(window.screen_now, ClassScreen) and window.screen_now.plan == made
    assert (made.steps[0].what, made.steps[0].text) == ("Good morning", "Sit down, please.")
    assert (made.minutes, made.pace.talk, made.steps[1].shown) == (51, 3, "facilitator")
    window.screen_now.take(shipped("class-90"))
    click(qtbot, window, "open")
    assert window.screen_now.plan == made, "the page itself opens a plan too"


def test_a_bad_plan_gives_one_line(window, page, tmp_path, qtbot):
    bad = tmp_path / "bad.plan"
    for text, says in (
        (written(shipped("class-45")).replace("minutes = 45", "minutes = 44"), "line 4: the steps"),
        ("[[step]]\nwhat = ", "line 2: not valid TOML"),
        ("\udc80", "not UTF-8"),
    ):
        bad.write_text(text, "utf-8", errors="surrogateescape")
        window.entrance.arrive(bad)
        assert says in window.told.text and "\n" not in window.told.text
        assert window.told.text.startswith("bad.plan") and isinstance(window.screen_now, type(page))
        window.hush()
    missing = tmp_path / "none.plan"
    window.entrance.arrive(missing)
    assert "there is no file" in window.told.text


def test_a_plan_may_be_called_toml_and_a_scenario_still_is_none(window, tmp_path):
    place = tmp_path / "class.toml"
    place.write_text(written(replace(shipped("class-45"), id="mine")), "utf-8")
    window.entrance.arrive(place)
    assert isinstance(window.screen_now, ClassScreen) and window.screen_now.plan.id == "mine"


def test_a_plan_without_a_title_is_not_begun_and_says_why(qtbot, window, page):
    typed(qtbot, page, "step2_what", " ")
    click(qtbot, window, "begin")
    assert window.screen_now is page and "'what' must be" in page.fault.text()
    typed(qtbot, page, "step2_what", "Papers")
    assert not page.fault.isVisibleTo(page)


def test_a_folder_that_cannot_be_written_to_is_told(window, page, tmp_path):
    planfiles.save(window, page.plan, tmp_path / "none" / "a.plan")
    assert "a.plan was not written" in window.told.text


# the clock


def test_a_record_tells_its_plan_and_its_clock_stands_when_it_comes_back(qtbot, window, page, time):
    begun(qtbot, window)
    path = window.store.journal.path
    assert load(path).header.options == (("plan", "class-45"),)
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
    time.passes(30)
    assert face(window) == "Talk 1:30"


def test_ones_own_plan_is_kept_beside_the_game_and_found_again(qtbot, window, page):
    page.agenda.phases["talk"].setValue(4)
    made = page.plan
    begun(qtbot, window)
    path = window.store.journal.path
    assert dict(load(path).header.options) == {"plan": "class-45", "plan_digest": digest(made)}
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
    assert face(window).startswith("Papers of the United") and face(window).endswith(" 3:00")
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
    assert window.told.text == "Time is up for: Read, turn 1 of 4. Then comes: Talk, turn 1 of 4."
    window.hush()
    time.passes(125)
    assert face(window) == "Time is up +0:05"
    assert window.session.face.property("kind") == "danger"
    assert "the time is up" in window.session.face.accessibleName()
    assert "Talk, turn 1 of 4" in window.told.text and "Act" in window.told.text
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


# what is said of it


def test_the_script_says_what_to_read_aloud_now_and_holds_nothing_private(
    qtbot, window, page, time
):
    begun(qtbot, window)
    qtbot.mouseClick(window.session.face, Qt.MouseButton.LeftButton)
    script = window.screen_now
    assert isinstance(script, ScriptScreen)
    step = window.session.plan.steps[4]
    assert script.text.text() == step.text and step.what in script.lines[4].text()
    assert script.lines[4].text().startswith("Now: ")
    read_there = shown(window)
    assert not [p for s in SIDES for p in private(window.store.game, s) if p in read_there]
    click(qtbot, window, "skip")
    assert "Talk, turn 1 of 4" in script.what.text()
    time.passes(130)
    assert "time is up" in script.time.text()
    click(qtbot, window, "more")
    assert "1:00" in script.time.text()
    click(qtbot, window, "pause")
    assert "stopped" in script.time.text() and not window.session.running
    said(window, "US pass", "CN pass")
    assert window.screen_now is script and "Act, turn 1 of 4" in script.what.text()
    click(qtbot, window, "back")
    assert window.screen_now is not script and face(window) == "Act 1:00, stopped"


def test_what_was_typed_at_the_seats_stands_there_after_the_script(qtbot, window, page):
    click(qtbot, window, "begin")
    seats = window.screen_now
    seats.people["CN"].setText("Group 4")
    pick(seats.players["US"], "reciprocal")
    seats.seed.setValue(7)
    before = seats.typed()
    press(qtbot, window, "script")
    click(qtbot, window, "back")
    assert window.screen_now is not seats and window.screen_now.typed() == before
    click(qtbot, window, "begin")
    assert window.store.game.header.seats["CN"].name == "Group 4"
    window.store.finish()


def test_a_game_that_is_over_has_no_clock_when_it_is_opened_again(qtbot, window, page):
    begun(qtbot, window)
    while not window.store.game.over:
        floor, talks = window.store.game.table.floor, window.store.game.table.phase == "talks"
        said(window, f"{floor} pass" if talks else f"{floor} done")
        window.store.read_effects()
    assert face(window) == "Debrief 10:00"
    path = window.store.journal.path
    window.home()
    assert window.store.open(path)
    assert window.session.plan is None and not window.session.face.isVisibleTo(window)


def test_the_plan_is_spoken_in_the_language_of_the_moment(qtbot, window, page):
    begun(qtbot, window)
    try:
        window.speak("pseudo")
        assert "⟦" in window.session.plan.title
    finally:
        window.speak("en")
    assert window.session.plan.title == "A class of 45 minutes"


def test_a_script_is_printed_before_the_class_and_in_it(qtbot, window, page, time, tmp_path):
    window.deeds.refresh()
    assert window.deeds.actions["print"].isEnabled()
    before = [b.text for b in paper(window)]
    begun(qtbot, window)
    window.session.script()
    assert [b.text for b in paper(window)] == before
    for step in shipped("class-45").steps:
        assert step.text in before and any(step.what in text for text in before)
    assert "Minute 43: Closing (2 minutes)" in before
    save_paper(window, tmp_path / "script.pdf")
    assert (tmp_path / "script.pdf").read_bytes().startswith(b"%PDF")


def test_the_room_sees_the_clock(qtbot, window, page, time):
    begun(qtbot, window)
    window.deeds.actions["projector"].trigger()
    time.passes(10)
    clock = window.public.clock
    assert clock.text() == "Read, turn 1 of 4 0:50" and clock.isVisibleTo(window.public)
    press(qtbot, window, "step")
    time.passes(121)
    assert "time is up" in clock.text() and clock.property("tone") == "bad"
    window.home()
    assert not clock.isVisibleTo(window.public)


def test_a_class_is_read_in_texts_by_key_alone(qtbot, pseudo, window, time):
    window.home()
    found = unsaid(window)
    click(qtbot, window, "class")
    page = window.screen_now
    for name in SHIPPED:
        page.take(shipped(name))
        found |= unsaid(window)
    page.people.setValue(400)
    page.take(shipped("class-45"))
    found |= unsaid(window)
    begun(qtbot, window)
    for _ in range(2):
        time.passes(200)
        found |= unsaid(window)
    window.session.turn()
    window.session.script()
    found |= unsaid(window)
    window.deeds.actions["projector"].trigger()
    window.session.tick()
    told = [text for where, text in texts(window.public) if "⟦" not in text and "Label" in where]
    assert not [t for t in told if re.search("[a-z]{3}", t)]
    assert not found, "\n".join(f"{where}: {text}" for where, text in sorted(found))


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("percent", [100, 200])
def test_the_pages_of_a_class_are_without_a_fault(qtbot, many, window, time, theme, percent):
    if (theme, percent) not in many([("light", 100)], [(theme, percent)]):
        pytest.skip("a long form")
    app = QApplication.instance()
    install(app, THEMES[theme], percent)
    problems = []

    def look(name):
        for width, height in ((1024, 640), (1366, 768)):
            window.resize(width, height)
            if window.store.game is not None:  # the table is made anew for another size of text
                settle()
            qtbot.wait(40)
            assert (window.width(), window.height()) == (width, height)
            for f in all_faults(window, THEMES[theme]):
                problems.append(f"{name} {width}x{height} {f.kind} {f.widget}: {f.detail}")

    window.home()
    look("start")
    window.session.choose()
    look("class")
    window.screen_now.begun.emit(window.screen_now.plan)
    window.session.skip()
    time.passes(200)
    look("seats")
    window.session.script()
    look("script")
    click(qtbot, window, "back")
    click(qtbot, window, "begin")
    for side in SIDES:
        take(qtbot, window, side)
        click(qtbot, window, "read")
    take(qtbot, window, "US")
    qtbot.waitUntil(lambda: window.store.result is not None, timeout=30_000)
    look("table")
    said(window, "US pass")
    take(qtbot, window, "CN")
    time.passes(500)
    look("table up")
    install(app, LIGHT, 100)
    assert not problems, "\n".join(problems)
