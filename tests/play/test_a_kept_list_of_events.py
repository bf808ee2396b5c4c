"""The facilitator's list outlives the window and a crash, and stays out of the room's sight."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from test_console import begun, console, press, settings, states, store

from engine.record import Header, Seat
from engine.rules.levers import SIDES
from engine.scenarios.events import ready
from saves import lists, shelf
from ui.app import Window
from ui.whitecell import HELD, OPEN, PUBLISHED, SKIPPED

__all__ = ["console", "settings", "store"]  # fixtures
ROOT = Path(__file__).parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from engine.record import Seat
from ui.app import Window
app = QApplication([])
window = Window(Path(sys.argv[1]))
window.show()
window.store.new("june-2025", {s: Seat("person") for s in ("US", "CN")}, 7, True)
for side in ("US", "CN"):
    window.store.brief(side)
window.facilitation.turn()
cell = window.facilitation.cell
cell.add_ready()
cell.set_state("R2", "held")
cell.set_state("R4", "skipped")
cell.move("R5", -4)
assert cell.publish("R1")
print(window.store.journal.path, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def opened(qtbot):
    """A window of its own on a folder, with the game's console open."""
    made = []

    def show(path):
        window = Window(path.parent)
        qtbot.addWidget(window)
        made.append(window)
        window.show()
        window.entrance.arrive(path)
        if not window.facilitation.open():
            window.facilitation.turn()
        qtbot.addWidget(window.facilitation.console)
        return window

    yield show
    for window in made:
        window.store.finish()
        window.store.close()


def left_by(window):
    """The window goes; where its game lies."""
    path = window.store.journal.path
    window.close()
    window.store.close()
    return path


def test_a_list_and_the_state_of_each_event_outlive_the_window(qtbot, window, console, opened):
    for serial, name in (("R2", "hold"), ("R4", "skip"), ("R1", "publish")):
        console.list.choose(serial)
        press(qtbot, console, name)
    console.list.choose("R3")
    press(qtbot, console, "down")
    before, order = states(console), [x.event for x in console.cell.lines()]
    assert (before["R1"], before["R2"], before["R4"]) == (PUBLISHED, HELD, SKIPPED)
    again = opened(left_by(window)).facilitation.console
    assert states(again) == before and [x.event for x in again.cell.lines()] == order
    assert again.list.table.rowCount() == len(order)
    assert not again.cell.undoable and again.banner.isHidden()


@pytest.mark.skipif(os.name == "nt", reason="kills as Linux and macOS do")
def test_a_list_outlives_a_program_that_is_killed(tmp_path, opened):
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path / "settings")},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    console = opened(Path(done.stdout.strip())).facilitation.console
    assert list(states(console).items())[:5] == [
        ("R5", OPEN), ("R1", PUBLISHED), ("R2", HELD), ("R3", OPEN), ("R4", SKIPPED),
    ]  # fmt: skip
    assert len(states(console)) == len(ready())


def test_it_lies_hidden_beside_its_record_and_goes_where_that_goes(qtbot, window, console):
    path = window.store.journal.path
    found = lists.place(path)
    assert found.parent == path.parent / ".lists" and found.is_file()
    assert not [p for p in found.parent.iterdir() if p.name.endswith(".part")]
    left_by(window)
    moved = shelf.rename(path, "the second group")
    assert lists.place(moved).is_file() and not found.exists()
    deleted = shelf.delete(moved)
    assert lists.place(deleted).is_file() and not lists.place(moved).exists()
    back = shelf.bring_back(deleted)
    assert lists.place(back).is_file()


def test_an_empty_list_leaves_nothing_behind(qtbot, console, store):
    for line in console.cell.lines():
        console.cell.delete(line.event.serial)
    assert not lists.place(store.journal.path).exists()
    press(qtbot, console, "undo_event")
    assert lists.place(store.journal.path).is_file()


def test_each_game_has_its_own_list_even_where_two_begin_alike(window, console, store):
    first = store.journal.path
    begun(window)  # the same scenario, seed and seats in another file
    assert console.cell.lines() == [] and store.journal.path != first
    console.cell.add_deck()
    deck = [x.event for x in console.cell.lines()]
    second = store.journal.path
    window.entrance.arrive(first)
    assert [x.event for x in console.cell.lines()] == list(ready())
    window.entrance.arrive(second)
    assert [x.event for x in console.cell.lines()] == deck


def test_it_goes_on_beside_a_branch_and_a_game_in_another_folder(
    qtbot, window, console, store, tmp_path
):
    first = store.journal.path
    console.cell.set_state("R2", HELD)
    assert console.cell.go_back(1, "Once more")
    branch = store.journal.path
    assert states(console)["R2"] == HELD
    for path in (first, branch):
        assert ",held" in lists.place(path).read_text("utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert store.ways.go_on_in(elsewhere)
    store.changed.emit()
    assert store.journal.path.parent == elsewhere and states(console)["R2"] == HELD
    assert lists.place(store.journal.path).is_file()


HEAD = b"# of june-2025 seed 7\nserial,turn,to,effects,text,note\n"
HARMED = (
    b"", b"serial,turn\nR1,2\n", b"\xff\xfe\0", HEAD + b'"', HEAD + b"R1,99,all,,My secret.,\n",
    HEAD + b"R1,1,all,,My secret.,My secret,\n",
)  # fmt: skip


@pytest.mark.parametrize(
    "harm", [*HARMED[-2:], *(pytest.param(h, marks=pytest.mark.long) for h in HARMED[:-2])]
)
def test_a_damaged_list_is_told_in_a_line_and_set_aside(qtbot, window, console, opened, harm):
    path = left_by(window)
    lists.place(path).write_bytes(harm)
    again = opened(path)
    console = again.facilitation.console
    told = console.banner.accessibleName()
    assert console.banner.isVisible() and "cannot be read" in told and "\n" not in told
    assert "secret" not in told and again.told is None, "the room's window says nothing of it"
    aside = path.parent / ".lists" / f"{path.name} damaged 1.csv"
    assert aside.read_bytes() == harm and aside.name in told
    assert console.cell.lines() == []
    console.cell.add_ready()
    assert lists.place(path).is_file() and aside.read_bytes() == harm


def test_behind_a_passphrase_nothing_is_told_before_it_is_open(qtbot, window, console, opened):
    from ui import passphrase

    path = left_by(window)
    lists.place(path).write_bytes(b"nonsense")
    passphrase.keep("open sesame")
    again = opened(path).facilitation.console
    assert again.pages.currentIndex() == 0 and again.banner.isHidden()
    again.unlock()
    assert again.banner.isVisible() and "cannot be read" in again.banner.accessibleName()


def test_a_disk_that_keeps_nothing_is_told_once_and_the_list_stays(
    qtbot, console, store, monkeypatch
):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("saves.whole.os.fsync", full)
    console.cell.set_state("R2", HELD)
    assert "no space left on device" in console.banner.accessibleName()
    console.banner.hide()
    console.cell.set_state("R3", HELD)
    assert console.banner.isHidden() and states(console)["R3"] == HELD
    monkeypatch.undo()
    console.cell.set_state("R4", HELD)
    assert lists.place(store.journal.path).read_text("utf-8").count(",held") == 3


def test_a_list_that_was_made_before_a_game_goes_with_the_first_one(window, qtbot):
    window.facilitation.turn()
    console = window.facilitation.console
    qtbot.addWidget(console)
    console.cell.add_ready()
    store = begun(window)
    assert len(console.cell.lines()) == len(ready())
    assert lists.place(store.journal.path).is_file()


def test_a_list_under_a_name_that_another_game_has_is_not_taken_for_its(tmp_path):
    seats = {side: Seat("person") for side in SIDES}
    record = tmp_path / "a.rec"
    lists.keep(record, Header("june-2025", 7, seats), "serial\n")
    assert lists.kept(record, Header("june-2025", 7, seats)) == "serial\n"
    assert lists.kept(record, Header("june-2025", 8, seats)) is None
    assert lists.kept(tmp_path / "b.rec", Header("june-2025", 7, seats)) is None
