"""A class in the window: three questions, an agenda that is edited, a script to read aloud."""

import re
from dataclasses import replace

import pytest
from classes import begun, by_keys, face, page, press, said, tab_to, time, typed
from hands import click, in_silence, pick, private, shown, take
from laidout import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea
from reading import texts
from test_every_text_has_a_key import pseudo, unsaid

from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.scenarios.scenario import shipped as text_of
from engine.sessions.reader import read
from engine.sessions.shelf import SHIPPED, shipped
from engine.sessions.writing import written
from ui import planfiles
from ui.audit.walk import settle
from ui.screens.classpage import ClassScreen
from ui.screens.opening import HandOverScreen, SeatsScreen
from ui.screens.scriptpage import ScriptScreen
from ui.takealong import paper, save_paper
from ui.theme import LIGHT, THEMES, install

__all__ = ["page", "pseudo", "time"]  # fixtures


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


def steps(page):
    return [s.what for s in page.plan.steps]


def test_steps_are_added_moved_and_removed_by_the_mouse_and_undone(qtbot, window, page):
    before = page.plan
    click(qtbot, window, "step0_add")
    assert steps(page)[:3] == ["Welcome", "A new step", "How the table works"]
    assert "50 minutes" in page.agenda.sum.text() and page.agenda.rows[1].what.hasFocus()
    qtbot.keyClicks(page.agenda.rows[1].what, "Break")  # what is there is chosen
    assert steps(page)[1] == "Break"
    click(qtbot, window, "step1_down")
    assert steps(page)[:3] == ["Welcome", "How the table works", "Break"]
    click(qtbot, window, "step0_remove")
    assert steps(page)[:2] == ["How the table works", "Break"]
    assert "46 minutes" in page.agenda.sum.text()
    for left in (["Welcome", "How the table works", "Break"], ["Welcome", "Break"]):
        click(qtbot, window, "plan_undo")
        assert steps(page)[: len(left)] == left
    click(qtbot, window, "plan_undo")
    assert steps(page)[1] == "A new step", "all letters of a title are one step"
    click(qtbot, window, "plan_undo")
    assert page.plan is before and not page.agenda.back.isEnabled()


def test_steps_are_moved_by_keys_alone_which_stay_with_them(qtbot, window, page):
    by_keys(qtbot, window, "step1_up")
    assert steps(page)[:2] == ["How the table works", "Welcome"]
    assert window.focusWidget().objectName() == "step0_down", "up can be no more"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert steps(page)[:2] == ["Welcome", "How the table works"]
    assert window.focusWidget().objectName() == "step1_down"


def test_a_step_is_made_another_kind_and_what_does_not_add_up_is_said_beside_it(
    qtbot, window, page
):
    rows = page.agenda.rows

    def turn(row, kind):
        pick(row.kind, kind)
        row.kind.activated.emit(row.kind.currentIndex())

    turn(rows[0], "debrief")
    rows = page.agenda.rows
    assert rows[2].fault.isVisibleTo(window) and "debrief" in rows[2].fault.text()
    assert not rows[0].fault.isVisibleTo(window)
    click(qtbot, window, "begin")
    assert window.screen_now is page and page.fault.isVisibleTo(window)
    turn(rows[0], "play")
    rows = page.agenda.rows
    assert rows[0].minutes is None and rows[0].turns.value() == 1
    assert "5 turns" in rows[4].fault.text() and "has 4" in rows[4].fault.text()
    rows[4].turns.setValue(3)
    assert not rows[4].fault.isVisibleTo(window) and page.plan.turns == 4
    assert "before turns" in rows[2].fault.text()
    turn(page.agenda.rows[0], "say")
    assert page.agenda.rows[0].minutes.value() == 5, "minutes of a step that had none"
    turn(page.agenda.rows[5], "say")
    assert "No debrief" in page.agenda.fault.text()
    turn(page.agenda.rows[6], "debrief")
    assert not page.agenda.fault.isVisibleTo(window)
    click(qtbot, window, "begin")
    assert isinstance(window.screen_now, SeatsScreen) and window.session.plan.turns == 3 + 0


def chosen(box, data):
    """An item of a box as a person takes it."""
    pick(box, data)
    box.activated.emit(box.currentIndex())


def test_what_a_plan_is_for_is_edited_and_undone(qtbot, window, page):
    before, purpose = page.plan, page.agenda.purpose
    typed(qtbot, page, "plan_says", "For the evening course.")
    purpose.least.setValue(4)
    purpose.most.setValue(9)
    chosen(purpose.screens, ("more",))
    chosen(purpose.scenario, "june-2025")
    made = page.plan
    assert (made.says, made.people, made.screens) == ("For the evening course.", (4, 9), ("more",))
    assert made.scenario == "june-2025" and scenario("june-2025").title in page.sized.text()
    assert page.says.text() == "For the evening course." and "4 to 9" in page.room.text()
    assert "written for" in purpose.note.text() and scenario("first-table").title in (
        purpose.note.text()
    )
    assert read(written(made), "x", scenario) == made
    for _ in range(20):
        if page.agenda.back.isEnabled():
            click(qtbot, window, "plan_undo")
    assert page.plan is before and "written for" not in purpose.note.text()


def test_turns_that_another_scenario_has_not_are_said_beside_the_step(qtbot, window, page):
    page.take(shipped("half-day"))
    chosen(page.agenda.purpose.scenario, "first-table")
    assert [row for row in page.agenda.rows if "has 4" in row.fault.text()]
    click(qtbot, window, "begin")
    assert window.screen_now is page and page.fault.isVisibleTo(window)


def test_more_people_at_least_than_at_most_are_refused_in_words(qtbot, window, page):
    page.agenda.purpose.least.setValue(40)
    assert "fewest people" in page.agenda.fault.text()
    page.agenda.purpose.most.setValue(41)
    assert not page.agenda.fault.isVisibleTo(window)


def test_a_plan_plays_a_scenario_of_ones_own(qtbot, window):
    text = text_of("first-table").replace('"first-table"', '"ours"', 1)
    title = scenario("first-table").title
    (window.folder / "ours.toml").write_text(text.replace(title, "Our own table", 1), "utf-8")
    window.home()
    click(qtbot, window, "class")
    page = window.screen_now
    chosen(page.agenda.purpose.scenario, "ours")
    assert "Our own table" in page.sized.text()
    click(qtbot, window, "begin")
    assert isinstance(window.screen_now, SeatsScreen) and window.screen_now.name == "ours"
    click(qtbot, window, "begin")
    assert window.store.game.scenario.id == "ours"
    window.store.finish()


def test_a_scenario_that_is_gone_meanwhile_is_named(qtbot, window, page):
    page.take(replace(shipped("class-45"), scenario="ours"))
    assert "“ours” any more" in page.agenda.fault.text()
    click(qtbot, window, "begin")
    assert window.screen_now is page and "no scenario 'ours'" in page.fault.text()
    chosen(page.agenda.purpose.scenario, "first-table")
    assert not page.agenda.fault.isVisibleTo(window)


def test_a_plan_of_ones_own_steps_is_shared_as_a_file(window, page, tmp_path, qtbot):
    typed(qtbot, page, "plan_title", "Ours")
    click(qtbot, window, "step3_add")
    typed(qtbot, page, "step4_what", "A word on fairness")
    typed(qtbot, page, "step4_text", "Say it as the other side would.")
    made = page.plan
    assert made.title == "Ours" and made.steps[4].what == "A word on fairness"
    path = tmp_path / "ours.plan"
    planfiles.save(window, made, path)
    window.start()
    window.entrance.arrive(path)
    assert window.screen_now.plan == made


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
    assert "Talk (turn 1 of 4)" in script.what.text()
    time.passes(130)
    assert "time is up" in script.time.text()
    click(qtbot, window, "more")
    assert "1:00" in script.time.text()
    click(qtbot, window, "pause")
    assert "stopped" in script.time.text() and not window.session.running
    said(window, "US pass", "CN pass")
    assert window.screen_now is script and "Act (turn 1 of 4)" in script.what.text()
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
    in_silence(window.store)
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
    assert clock.text() == "Read (turn 1 of 4) 0:50" and clock.isVisibleTo(window.public)
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


def test_a_page_made_in_a_large_window_fits_a_small_one(window):
    """Letters grow and shrink with the window; what was as wide as large ones must not stay so."""
    install(QApplication.instance(), THEMES["projector"], 200)
    window.resize(3840, 2160)
    settle()
    window.session.choose()
    settle()
    window.resize(1024, 640)
    settle()
    [area] = window.screen_now.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("percent", [100, 200])
def test_the_pages_of_a_class_are_without_a_fault(qtbot, many, window, time, theme, percent):
    if (theme, percent) not in many([("light", 100)], [(theme, percent)]):
        pytest.skip("a long form")
    app = QApplication.instance()
    install(app, THEMES[theme], percent)
    problems = []

    def look(name):
        for width, height in many(((1024, 640),), ((1024, 640), (1366, 768))):
            window.resize(width, height)
            if window.store.game is not None:  # the table is made anew for another size of text
                settle()
            told = faults(qtbot, window, THEMES[theme])
            problems.extend(f"{name} {width}x{height} {f}" for f in told)
            assert (window.width(), window.height()) == (width, height)

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
    qtbot.waitUntil(lambda: window.store.so_far.result is not None, timeout=30_000)
    look("table")
    said(window, "US pass")
    take(qtbot, window, "CN")
    time.passes(500)
    look("table up")
    install(app, LIGHT, 100)
    assert not problems, "\n".join(problems)
