"""The list of events on the console: written, moved by keys and by dragging, undone."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from test_console import console, press, settings, states, store, through

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.scenarios.events import Planned, read, ready, write
from ui.whitecell import HELD, OPEN, SKIPPED

__all__ = ["console", "settings", "store"]  # fixtures


def order(console):
    return list(states(console))


def typed(qtbot, box, text):
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_alt_and_an_arrow_move_an_event_which_stays_chosen(console, qtbot):
    console.list.choose("R1")
    for _ in range(3):
        qtbot.keyClick(console.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(console)[:5] == ["R2", "R3", "R4", "R1", "R5"]
    assert console.list.chosen.event.serial == "R1"
    qtbot.keyClick(console.list.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(console)[:4] == ["R2", "R3", "R1", "R4"]


@pytest.mark.parametrize(("onto", "lower", "at"), [(3, True, 3), (3, False, 2), (0, False, 0)])
def test_an_event_that_is_dropped_stands_where_it_was_dropped(console, qtbot, onto, lower, at):
    console.show()
    QApplication.processEvents()
    table = console.list.table
    console.list.choose("R1")
    top = table.rowViewportPosition(onto)
    y = top + table.rowHeight(onto) * (0.8 if lower else 0.2)
    drop = QDropEvent(
        QPointF(20, y),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drop.source = lambda: table
    table.dropEvent(drop)
    assert order(console).index("R1") == at
    assert sorted(order(console)) == sorted(e.serial for e in ready())
    assert table.rowCount() == len(ready())


def test_a_new_event_is_written_checked_at_once_and_published(console, store, qtbot):
    press(qtbot, console, "new_event")
    form = console.events.form
    assert form.serial.text() == "N1" and not form.keep.isEnabled()
    assert "text is missing" in form.fault.text()
    typed(qtbot, form.text, "Ports are slow. Ships wait.")
    assert form.keep.isEnabled() and form.fault.isHidden()
    typed(qtbot, form.serial, "R1")
    assert not form.keep.isEnabled() and "R1 stands in the list" in form.fault.text()
    typed(qtbot, form.serial, "to")
    assert "is no serial" in form.fault.text()
    typed(qtbot, form.serial, "P1")
    typed(qtbot, form.text, "=1+1")
    assert "text: " in form.fault.text()
    typed(qtbot, form.text, "Ports are slow. Ships wait.")
    form.turn.setValue(1)
    form.effects["support_us"].setValue(-1.5)
    typed(qtbot, form.note, "When both stall.")
    qtbot.keyClick(form.note, Qt.Key.Key_Return)
    assert form.isHidden() and order(console)[-1] == "P1"
    assert "P1" in console.list.due.text() and "turn 1" in console.list.due.text()
    made = console.list.chosen.event
    assert made == Planned(
        "P1", "Ports are slow. Ships wait.", 1, "all", (("support_us", -1.5),), "When both stall."
    )
    press(qtbot, console, "publish")
    assert store.game.acts[0].act == made.act
    assert console.list.due.isHidden()


def reopened(console):
    """The console closed and opened again: another window, of the same facilitation."""
    console.white.console = console
    console.show()
    console.white.turn()
    assert not console.isVisible()
    console.white.turn()
    assert console.white.console is not console
    return console.white.console


def test_an_event_that_is_half_written_is_there_when_the_console_is_opened_again(console, qtbot):
    press(qtbot, console, "new_event")
    form = console.events.form
    typed(qtbot, form.serial, "to")  # is none, and stays to be mended
    typed(qtbot, form.text, "Ports are slow")
    form.turn.setValue(3)
    form.to.setCurrentIndex(form.to.findData("CN"))
    form.effects["support_us"].setValue(-1.5)
    typed(qtbot, form.note, "Not yet")
    before = form.half()
    form = reopened(console).events.form
    assert not form.isHidden() and form.half() == before
    assert "is no serial" in form.fault.text() and not form.keep.isEnabled()
    press(qtbot, console.white.console, "leave_event")
    assert reopened(console.white.console).events.form.isHidden(), "what was left is let go"


def test_a_change_that_is_half_made_is_gone_on_with_unless_the_event_came_out(console, qtbot):
    console.list.choose("R2")
    press(qtbot, console, "edit_event")
    typed(qtbot, console.events.form.text, "Another text.")
    again = reopened(console)
    assert again.events.form.serial_of == "R2"
    again.close()
    console.cell.publish("R2")
    console.white.turn()
    last = console.white.console
    assert last.events.form.isHidden() and "was not kept" in last.banner.accessibleName()


def test_an_event_that_is_half_written_stays_in_its_game(console, store, qtbot):
    press(qtbot, console, "new_event")
    typed(qtbot, console.events.form.text, "Ports are slow")
    console.show()
    console.close()
    store.new("june-2025", {side: Seat("person") for side in SIDES}, 99, True)
    console.white.turn()
    assert console.white.console.events.form.isHidden()


def test_an_event_is_changed_and_a_published_one_is_not(console, qtbot):
    console.list.choose("R2")
    press(qtbot, console, "edit_event")
    form = console.events.form
    assert form.text.text() == ready()[1].text
    typed(qtbot, form.serial, "X2")
    press(qtbot, console, "keep_event")
    assert order(console)[:3] == ["R1", "X2", "R3"]
    console.list.choose("R3")
    press(qtbot, console, "edit_event")
    console.cell.publish("R3")
    assert not console.list.edit.isEnabled()
    assert "was not kept" in console.banner.accessibleName()
    assert form.isHidden() and console.cell.lines()[2].event == ready()[2]


def test_what_was_done_to_the_list_is_undone_step_by_step(console, qtbot):
    whole = list(ready())
    console.list.choose("R5")
    qtbot.keyClick(console.list.table, Qt.Key.Key_Delete)
    assert "R5" not in order(console)
    console.list.choose("R2")
    press(qtbot, console, "hold")
    press(qtbot, console, "down")
    for left in (3, 2, 1):
        assert console.events.undo.isEnabled(), left
        press(qtbot, console, "undo_event")
    assert [x.event for x in console.cell.lines()] == whole
    press(qtbot, console, "undo_event")
    assert not console.cell.lines() and not console.events.undo.isEnabled()
    assert console.events.empty.isVisibleTo(console)


def test_what_was_published_stays_published_when_the_list_is_undone(console, store, qtbot):
    console.list.choose("R1")
    press(qtbot, console, "down")
    console.cell.publish("R1")
    press(qtbot, console, "undo_event")
    assert states(console)["R1"] == "published" and len(store.game.acts) == 1


def test_held_and_skipped_events_go_with_the_file_and_come_back(console, tmp_path, qtbot):
    path = tmp_path / "mine.csv"
    console.events.ask_save = console.events.ask_open = lambda: path
    for serial, name in (("R2", "hold"), ("R4", "skip")):
        console.list.choose(serial)
        press(qtbot, console, name)
    press(qtbot, console, "export")
    assert path.read_text("utf-8").splitlines()[0].endswith(",note,state")
    assert [e.state for e in read(path.read_text("utf-8"), "x")][:4] == [OPEN, HELD, OPEN, SKIPPED]
    press(qtbot, console, "undo_event")
    press(qtbot, console, "undo_event")
    assert states(console)["R2"] == OPEN
    press(qtbot, console, "import")
    assert states(console)["R2"] == HELD and states(console)["R4"] == SKIPPED


def test_an_event_whose_turn_has_gone_by_says_so(console, store, tmp_path, qtbot):
    path = tmp_path / "mine.csv"
    path.write_text(write([Planned("E1", "One.", 1), Planned("E2", "Two.", 2)]), "utf-8")
    console.events.ask_open = lambda: path
    press(qtbot, console, "import")
    cell = console.list.table.item
    assert cell(0, 3).text() == "planned for now" and cell(0, 0).font().bold()
    assert cell(1, 3).text() == "open" and not cell(1, 0).font().bold()
    through(store)
    assert cell(0, 3).text() == "was planned for earlier" and cell(1, 3).text() == "planned for now"
    assert "E1" in console.list.due.text() and "E2" in console.list.due.text()


def test_another_game_has_no_list_and_nothing_to_undo(console, store):
    console.cell.publish("R1")
    assert store.new("june-2025", {side: Seat("person") for side in SIDES}, 8, True)
    assert not console.cell.lines() and not console.events.undo.isEnabled()


def test_before_anything_was_said_the_log_says_so_in_words(console, store):
    assert console.log.isHidden() and "Nothing has been said" in console.nothing.text()
    console.cell.note("First.")
    assert not console.log.isHidden() and console.nothing.isHidden()
