"""A class in the window: start files open, records are compared, saved, cancelled and gone back."""

import zipfile

import pytest
from laidout import faults
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QPushButton,
    QTableWidget,
    QWidget,
)

from engine.rules.notation import parse
from saves.text import load
from ui.charts.frontier import Frontier
from ui.classexport import save_page, save_tables
from ui.doors import command
from ui.screens.comparepage import ComparePage
from ui.screens.library import LibraryScreen
from ui.screens.opening import BriefingScreen, HandOverScreen
from ui.theme import THEMES, install


def click(qtbot, window, name):
    qtbot.mouseClick(window.screen_now.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def dropped(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert window.entrance.eventFilter(window, event)


def page_of(qtbot, window):
    screen = window.screen_now
    assert isinstance(screen, ComparePage)
    qtbot.waitUntil(lambda: screen.whole is not None, timeout=60_000)
    return screen


def said(screen):
    labels = [w.text() for w in screen.findChildren(QWidget) if hasattr(w, "text")]
    [table] = screen.findChildren(QTableWidget)
    cells = [
        table.item(r, c).text() for r in range(table.rowCount()) for c in range(table.columnCount())
    ]
    hints = [w.accessibleDescription() for w in screen.findChildren(QWidget)]
    return "\n".join([*labels, *cells, *hints])


def test_a_start_file_opens_where_the_game_begins_and_goes_on_in_the_same_file(
    qtbot, window, tmp_path
):
    (tmp_path / "names.csv").write_text("name\nAda\nMei\n", "utf-8")
    out = tmp_path / "class"
    words = ["start", "first-table", "--tables", "1", "--out", str(out), "--seed", "7",
             "--names", str(tmp_path / "names.csv")]  # fmt: skip
    assert command.run(words) == 0
    file = out / "table-01.rec"
    window.entrance.arrive(file)
    store = window.store
    assert isinstance(window.screen_now, HandOverScreen) and window.told is None
    store.open_papers("US")
    assert isinstance(window.screen_now, BriefingScreen)
    labels = [w.text() for w in window.screen_now.findChildren(QWidget) if hasattr(w, "text")]
    assert any("Ada" in text for text in labels)
    store.brief("US")
    store.brief("CN")
    store.open_papers("US")
    assert store.say(parse("US pass"))
    assert store.journal.path == file
    store.close()
    assert load(file).events == ("US pass",)


def test_records_are_chosen_in_the_library_and_compared(
    qtbot, window, folder, tables, tmp_path, monkeypatch
):
    (tmp_path / "harmed.rec").write_bytes((folder / "table-01.rec").read_bytes()[:-9])
    files = [str(f) for f in (*sorted(folder.iterdir()), tmp_path / "harmed.rec")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a: (files, ""))
    window.entrance.library()
    click(qtbot, window, "compare")
    screen = page_of(qtbot, window)
    told = said(screen)
    assert "harmed: It cannot be read." in told
    assert screen.findChild(QTableWidget).rowCount() == len(tables)
    assert len(screen.findChild(Frontier).data().spots) == sum(g.over for _, g in tables)
    assert "Ada Lovelace3" in told and "table-04" in told
    click(qtbot, window, "back")
    assert isinstance(window.screen_now, LibraryScreen)


def test_dropping_a_folder_or_several_records_compares_them_and_one_is_opened(
    qtbot, window, folder
):
    files = sorted(folder.iterdir())
    for paths in ([folder], files[:2]):
        dropped(window, paths)
        screen = page_of(qtbot, window)
        assert len(screen.files) == (len(files) if paths == [folder] else 2)
    window.start()
    dropped(window, files[:1])
    assert window.store.game is not None


def test_a_folder_without_records_is_told(window, tmp_path):
    (tmp_path / "none").mkdir()
    dropped(window, [tmp_path / "none"])
    assert "no record" in window.told.text and window.screen_now is window.first_screen


def test_reading_is_cancelled_and_nothing_comes_of_it(qtbot, window, folder):
    window.entrance.compare([folder])
    screen = window.screen_now
    assert screen.bar.maximum() == len(screen.files)
    click(qtbot, window, "cancel")
    assert isinstance(window.screen_now, LibraryScreen)
    qtbot.waitUntil(lambda: not screen.desk.busy, timeout=30_000)
    assert screen.whole is None


def test_what_is_shown_is_saved_with_names_or_without(qtbot, window, folder, tmp_path):
    window.entrance.compare([folder])
    screen = page_of(qtbot, window)
    assert "Lovelace" in said(screen)
    save_page(window, screen, tmp_path / "a.html")
    assert window.told.kind == "info" and "Lovelace" in (tmp_path / "a.html").read_text("utf-8")
    screen.findChild(QCheckBox, "without_names").click()
    qtbot.wait(20)
    assert "Lovelace" not in said(screen) and "table-04" in said(screen)
    save_page(window, screen, tmp_path / "a.html")
    save_tables(window, screen, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as files:
        data = b"".join(files.read(n) for n in files.namelist())
    assert b"Lovelace" not in data and "Lovelace" not in (tmp_path / "a.html").read_text("utf-8")
    save_page(window, screen, tmp_path / "nowhere" / "a.html")
    assert window.told.kind == "error" and "nowhere" in window.told.text
    record = folder / "table-01.rec"
    before = record.read_bytes()
    save_tables(window, screen, record)
    assert window.told.kind == "error" and record.read_bytes() == before


def test_arrow_keys_tell_of_one_table_after_the_other(qtbot, window, folder):
    window.entrance.compare([folder])
    chart = page_of(qtbot, window).findChild(Frontier)
    spots = chart.data().spots
    assert all(s.told in chart.accessibleDescription() for s in spots)
    for key, k in ((Qt.Key.Key_Right, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0),
                   (Qt.Key.Key_Up, -1)):  # fmt: skip
        qtbot.keyClick(chart, key)
        assert chart.accessibleDescription() == spots[k].told
    at = chart.placed(chart.rect().toRectF(), chart.look()).placed[2].disc
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(*at).toPoint())
    assert chart.chosen() == spots[2]


@pytest.mark.parametrize("theme, percent", [("light", 100), ("dark", 150), ("projector", 200)])
def test_the_page_is_without_a_fault(qtbot, window, folder, theme, percent):
    install(QApplication.instance(), THEMES[theme], percent)
    window.entrance.compare([folder])
    page_of(qtbot, window)
    for width, height in ((1024, 640), (1366, 768)):
        window.resize(width, height)
        found = faults(qtbot, window, THEMES[theme])
        assert not found, "\n".join(found)
