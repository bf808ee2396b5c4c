"""A teacher makes a scenario in the window: by clicks and keys, with checks, undo, and a try."""

import pytest
from hands import click, pick, shown, take
from laidout import faults
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QWidget
from test_every_text_has_a_key import pseudo, unsaid

from engine.bounded import read_toml
from engine.rules.notation import parse
from engine.scenarios.pack import open_pack
from engine.scenarios.scenario import scenario, shipped
from engine.scenarios.shelf import Shelf
from ui.authoring import files, where
from ui.authoring.begin import BeginScreen
from ui.authoring.page import EditorScreen
from ui.screens.opening import ScenarioScreen, SeatsScreen
from ui.texts.pseudo import pseudo as pseudo_text
from ui.theme import THEMES, install

__all__ = ["pseudo"]  # a fixture

MINE = shipped("first-table").replace('id = "first-table"', 'id = "mine"', 1)


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A person's own folder of scenarios."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setenv("RECIPROCITY_SCENARIOS", str(folder))
    return folder


@pytest.fixture
def page(own, window):
    """A copy of the first table."""
    window.entrance.authoring.copy("first-table", "Magnets for all")
    return window.screen_now


def field(page, name, kind=QWidget):
    found = page.form.findChild(kind, name)
    assert found is not None, f"no field {name} in {page.section}"
    return found


def write(qtbot, page, name, text):
    """Type over what stands in a field."""
    control = field(page, name)
    control.setFocus()
    control.selectAll()
    qtbot.keyClicks(control, text)


def press(qtbot, page, name):
    """Press a button of the form."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = field(page, name)
    page.room.ensureWidgetVisible(made)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def problems(page):
    page.check()
    return [page.list.item(i).text() for i in range(page.list.count())]


def test_a_teacher_makes_a_scenario_and_plays_a_turn_of_it(qtbot, own, window):
    click(qtbot, window, "new")
    click(qtbot, window, "make_own")
    begin = window.screen_now
    assert isinstance(begin, BeginScreen) and begin.which.currentData() == "first-table"
    begin.title.selectAll()
    qtbot.keyClicks(begin.title, "Tools for magnets")
    qtbot.keyClick(begin.title, Qt.Key.Key_Return)
    page = window.screen_now
    assert isinstance(page, EditorScreen) and page.draft.id == "tools-for-magnets"
    assert window.isWindowModified() and window.windowTitle().startswith("Tools for magnets[*]")
    assert "Nothing is wrong." in shown(window)

    # A weight of a mandate; the other follows, so that both add to one.
    page.nav.setFocus()
    qtbot.keyClick(page.nav, Qt.Key.Key_Down)
    assert page.section == where.US
    weight = field(page, "US_mandate_economy")
    weight.setFocus()
    weight.selectAll()
    qtbot.keyClicks(weight, "0.7")
    assert field(page, "US_mandate_security").value() == pytest.approx(0.3)

    # An objective on a lever, and then the lever goes.
    press(qtbot, page, "add_US_mandate_objective")
    assert window.focusWidget().objectName() == "US_mandate_objective_0_text"
    qtbot.keyClicks(window.focusWidget(), "Software is sold freely.")
    pick(field(page, "US_mandate_objective_0_lever"), "eda")
    field(page, "US_mandate_objective_0_lever").activated.emit(
        field(page, "US_mandate_objective_0_lever").currentIndex()
    )
    assert page.draft.at(("US", "mandate", "objective", 0, "lever")) == "eda"
    page.show_section(where.LEVERS)
    tick = field(page, "lever_eda", QCheckBox)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    [told] = [x for x in problems(page) if "Objective 1" in x]
    assert told.startswith("Look at: United States, Mandate, Objective 1. Chip design software is")
    page.list.setCurrentRow(problems(page).index(told))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.section == where.US
    assert window.focusWidget().objectName() == "US_mandate_objective_0_lever"
    assert "is not on the table, so nobody can move it" in shown(window)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "eda" in page.draft.data["levers"] and page.section == where.LEVERS
    assert not [x for x in problems(page) if "Objective 1" in x and "not on" in x]

    # An event.
    page.show_section(where.EVENTS)
    press(qtbot, page, "add_event")
    assert window.focusWidget().objectName() == "event_0_title"
    write(qtbot, page, "event_0_title", "A port is closed")
    write(qtbot, page, "event_0_text", "Ships wait for two weeks.")
    field(page, "event_0_turn").setValue(1)
    field(page, "event_0_chance").setValue(100)
    field(page, "event_0_effects_stock_us").setValue(-0.1)
    assert page.check().grave == ()

    click(qtbot, window, "save")
    path = own / "tools-for-magnets.toml"
    plot = Shelf().by_path(path)
    assert window.told.text == "tools-for-magnets.toml is saved." or path.name in window.told.text
    assert not window.isWindowModified() and "not saved" not in page.heading.text()
    assert (plot.title, plot.mandates["US"][0].economy) == ("Tools for magnets", 0.7)
    assert plot.deck[0].effects == {"stock_us": -0.1} and plot.deck[0].chance == 1.0
    assert plot.mandates["US"][0].objectives[0].lever == "eda"
    assert plot.history == scenario("first-table").history and plot.stronger == ""

    # At the table.
    click(qtbot, window, "play")
    assert isinstance(window.screen_now, SeatsScreen)
    assert window.windowTitle() == "Reciprocity" and files.left() == []
    window.screen_now.players["CN"].setCurrentIndex(0)
    click(qtbot, window, "begin")
    for side in ("US", "CN"):
        take(qtbot, window, side)
        click(qtbot, window, "read")
    for move in ("CN pass", "US pass", "US done", "CN done"):
        if window.store.game.table.floor != move[:2]:
            move = f"{window.store.game.table.floor}{move[2:]}"
        assert window.store.say(parse(move)), window.told
    game = window.store.game
    assert game.scenario.id == "tools-for-magnets" and len(game.turns) == 1
    assert [h.title for h in game.turns[0].happened] == ["A port is closed"]


def test_undo_and_redo_go_step_by_step_and_save_marks_the_place(qtbot, own, window, page):
    write(qtbot, page, "title", "Other")
    write(qtbot, page, "summary", "Short.")
    assert page.draft.title == "Other" and page.sheet.stack.count() == 2
    click(qtbot, window, "save")
    assert not page.unsaved
    click(qtbot, window, "undo")
    assert page.draft.text(("summary",)) == scenario("first-table").summary and page.unsaved
    assert field(page, "summary").toPlainText() == scenario("first-table").summary
    click(qtbot, window, "undo")
    assert page.draft.title == "Magnets for all" == field(page, "title").text()
    assert not page.doors["undo"].isEnabled()
    click(qtbot, window, "redo")
    click(qtbot, window, "redo")
    assert not page.unsaved and page.heading.text() == "Other"


def test_changes_are_not_lost_without_a_question(qtbot, own, window, page):
    write(qtbot, page, "title", "Other")
    click(qtbot, window, "back")
    assert window.screen_now is page and window.focusWidget().objectName() == "save_leave"
    click(qtbot, window, "stay")
    assert not page.question.isVisible()
    click(qtbot, window, "back")
    click(qtbot, window, "throw")
    assert isinstance(window.screen_now, ScenarioScreen)
    assert files.left() == [] and list(own.glob("*.toml")) == []


def test_what_is_not_saved_outlives_the_window(qtbot, own, window, page):
    write(qtbot, page, "title", "Other")
    qtbot.waitUntil(lambda: files.left() != [], timeout=5000)  # a crash may come now
    assert files.left()[0].draft.title == "Other"
    write(qtbot, page, "title", "Another")
    window.start()  # gone by any other way
    click(qtbot, window, "new")
    click(qtbot, window, "make_own")
    assert "Another" in shown(window)
    window.entrance.authoring.copy("first-table", "Beside it")
    window.entrance.authoring.edit(own / "none.toml")  # which is not there: the page stays
    assert "there is no file" in window.told.text
    (own / "mine.toml").write_text(MINE, "utf-8")
    window.entrance.authoring.edit(own / "mine.toml")  # one page over another
    assert not window.screen_now.unsaved
    window.start()
    assert sorted(x.draft.title for x in files.left()) == ["Another", "Beside it"]
    window.entrance.authoring.make()
    number = [x.draft.title for x in files.left()].index("Another")
    click(qtbot, window, f"go_on{number}")
    assert window.screen_now.draft.title == "Another" and window.screen_now.unsaved
    click(qtbot, window, "save")
    assert [x.draft.title for x in files.left()] == ["Beside it"]


def test_a_window_that_is_closed_keeps_what_is_not_saved(qtbot, own, window, page):
    write(qtbot, page, "title", "Other")
    window.close()
    assert files.left()[0].draft.title == "Other" and files.left()[0].of is None


def test_a_page_that_has_gone_asks_for_nothing_a_moment_later(qtbot, own, window, page):
    asked = []
    page.kept.connect(lambda: asked.append(1))
    write(qtbot, page, "title", "Other")
    assert page._keeps.isActive()
    window.close()
    assert not page._keeps.isActive() and files.left()[0].draft.title == "Other" and not asked


def test_a_mandate_and_a_member_are_added_and_taken_out(qtbot, own, window, page):
    page.show_section(where.CN)
    press(qtbot, page, "add_CN_mandate")
    assert window.focusWidget().objectName() == "CN_mandate_1_text"
    write(qtbot, page, "CN_mandate_1_text", "Ask for less.")
    field(page, "CN_mandate_1_security").setValue(0.2)
    assert page.draft.at(("CN", "mandate", 1, "economy")) == pytest.approx(0.8)
    press(qtbot, page, "out_CN_mandate_0")
    press(qtbot, page, "out_CN_member_0")
    minds = page.form.field_at(("CN", "member", 0, "minds"))
    minds.open()
    assert len(minds.menu.actions()) == len(page.draft.data["levers"])
    minds.menu.actions()[2].trigger()
    assert minds.menu.actions()[2].text().startswith("Tariff on Chinese goods")
    assert "tariff_us" in page.draft.at(("CN", "member", 0, "minds"))
    plot = page.check().scenario
    assert [m.text for m in plot.mandates["CN"]] == ["Ask for less."]
    assert [m.office for m in plot.members["CN"]] == [
        m.office for m in scenario("first-table").members["CN"][1:]
    ]
    assert any("United States has 5 members, China has 4" in x for x in problems(page))


def test_the_settings_give_the_page_back(qtbot, own, window, page):
    write(qtbot, page, "title", "Other")
    window.deeds.actions["settings"].trigger()
    assert window.windowTitle() == "Reciprocity"
    window.back()
    assert isinstance(window.screen_now, EditorScreen) and window.screen_now.draft.title == "Other"


def test_a_file_with_faults_is_opened_with_its_faults_and_mended(qtbot, own, window):
    (own / "mine.toml").write_text(MINE.replace("economy = 0.5", "economy = 0.9", 1), "utf-8")
    (own / "torn.toml").write_text("turns = = 2", "utf-8")
    click(qtbot, window, "new")
    click(qtbot, window, "edit_torn")
    assert window.told.text.startswith("torn.toml: not valid TOML") and "\n" not in window.told.text
    assert isinstance(window.screen_now, ScenarioScreen)
    click(qtbot, window, "edit_mine")
    page = window.screen_now
    [told] = [x for x in problems(page) if x.startswith("Wrong")]
    assert told.startswith("Wrong: United States, Mandate. The weights add to 1.4; make it 1")
    click(qtbot, window, "play")
    assert "cannot be played yet" in window.told.text
    assert window.focusWidget().objectName() == "US_mandate_economy"
    field(page, "US_mandate_economy").setValue(0.6)
    assert not problems(page) and page.found.scenario is not None
    click(qtbot, window, "save")
    assert read_toml((own / "mine.toml").read_text("utf-8"))["US"]["mandate"]["security"] == 0.4


def test_a_shipped_id_another_file_and_a_name_of_no_file_are_refused(qtbot, own, window, page):
    (own / "there.toml").write_text(MINE.replace('"mine"', '"other"', 1), "utf-8")
    for name in ("first-table", "", "a/b", "there"):
        write(qtbot, page, "id", name) if name else page.sheet.write(("id",), "")
        click(qtbot, window, "save")
        assert window.told.kind == "error" and "\n" not in window.told.text
    assert sorted(p.name for p in own.glob("*.toml")) == ["there.toml"]


def test_a_disk_that_refuses_is_told_and_the_draft_stays(qtbot, own, window, page, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ui.authoring.files.os.fsync", full)
    click(qtbot, window, "save")
    assert "no space left on device" in window.told.text and page.unsaved
    assert list(own.iterdir()) == []


def test_it_is_saved_elsewhere_and_packed(qtbot, own, window, page, tmp_path, monkeypatch):
    place = iter([str(tmp_path / "class" / "x"), str(tmp_path / "hand-on")])
    (tmp_path / "class").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(place), ""))
    click(qtbot, window, "save_as")
    assert page.of == tmp_path / "class" / "x.toml" and not page.unsaved
    click(qtbot, window, "pack")
    [plot] = open_pack(tmp_path / "hand-on.zip").scenarios
    assert plot.id == "magnets-for-all" and plot.title == "Magnets for all"


def test_markup_in_texts_is_shown_and_never_run(qtbot, own, window, page):
    write(qtbot, page, "title", "<b>bold</b><img src=x>")
    assert "<b>bold</b><img src=x>" in page.heading.text()
    page.sheet.write(("US", "public"), "\x1b[31mred")
    assert any("U+001B" in x for x in problems(page))
    click(qtbot, window, "save")
    assert window.told.kind == "warning" and "1 fault is mended" in window.told.text


def test_a_play_test_runs_beside_the_window_and_is_stopped(qtbot, window, page):
    page.show_section(where.TRYING)
    trial = page.trial
    for box in trial.players.values():
        pick(box, "reciprocal")
    pick(trial.many, 32)
    trial.go.setFocus()
    qtbot.keyClick(trial.go, Qt.Key.Key_Space)
    assert trial.cancel.hasFocus() and trial.go.isHidden()
    qtbot.waitUntil(lambda: bool(trial.games), timeout=60_000)
    page.show_section(where.TEXTS)  # the window answers meanwhile
    page.show_section(where.TRYING)
    qtbot.keyClick(trial.cancel, Qt.Key.Key_Space)
    n = len(trial.games)
    assert 0 < n < 32 and trial.so_far.text() == f"Stopped after {n} of 32 games."
    assert f"{n} game" in trial.lines.text() and "par" in trial.lines.text()
    trial.desk.finish()
    trial.many.addItem("2", 2)
    pick(trial.many, 2)
    trial.begin()
    qtbot.waitUntil(lambda: trial.go.isVisible(), timeout=60_000)
    assert len(trial.games) == 2 and trial.lines.text().startswith("2 games between")
    assert trial.so_far.isHidden()


def test_a_draft_that_cannot_be_played_cannot_be_tried(qtbot, window, page):
    page.sheet.write(("levers",), [])
    page.check()
    page.show_section(where.TRYING)
    assert not page.trial.go.isEnabled() and "Mend what" in page.trial.so_far.text()


def test_the_editor_is_read_in_texts_by_key_alone(qtbot, pseudo, own, window):
    window.entrance.authoring.make()
    found = unsaid(window)
    window.entrance.authoring.copy("first-table", pseudo_text("Mine"))
    page = window.screen_now
    page.sheet.take(_worded(page.draft), (), True)
    page.check()
    for row in range(page.nav.count()):
        page.nav.setCurrentRow(row)
        found |= unsaid(window)
    assert not found


def _worded(draft):
    """The draft with all that its author wrote in the pseudo-language as well."""

    def told(value, key=""):
        if isinstance(value, dict):
            return {k: told(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [told(v, key) for v in value]
        prose = "title summary teaches situation public confidential text office view"
        return pseudo_text(value) if key in prose.split() and isinstance(value, str) else value

    return type(draft)(told(draft.data))


def test_nothing_is_cut_pale_nameless_or_out_of_reach_and_looking_changes_nothing(
    qtbot, own, window, many
):
    looks = (("dark", 150), ("light", 100), ("projector", 200))
    for theme, percent in looks[: many(1, 3)]:
        install(QApplication.instance(), THEMES[theme], percent)
        for width in (1100, 1024):  # the window holds text as large as it has room for
            window.resize(width, 640)
            QApplication.processEvents()
        window.entrance.authoring.copy(("first-table", "december-2024")[many(0, 1)], "Mine")
        page, problems = window.screen_now, []
        before = page.draft
        page.leave()
        for row in range(page.nav.count()):
            page.nav.setCurrentRow(row)
            page.form.show_draft()
            problems += [f"{page.section} {f}" for f in faults(qtbot, window, THEMES[theme])]
        install(QApplication.instance(), THEMES["light"], 100)
        assert problems == [] and page.draft is before and not page.sheet.stack.count()
