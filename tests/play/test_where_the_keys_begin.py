"""A screen that comes up has the keys at what is done first, or shows no ring till a key comes."""

import pytest
from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from ui.audit.walk import settle


def on(window):
    """What has the keys, which a key that is pressed goes to."""
    return QApplication.focusWidget() or window.focusWidget()


@pytest.fixture
def started(window):
    window.activateWindow()
    window.start()
    settle()
    return window


def test_after_new_game_by_mouse_the_keys_are_at_the_first_scenario_and_not_at_the_menu(
    qtbot, started
):
    click(qtbot, started, "new")
    settle()
    first = on(started)
    assert isinstance(first, QPushButton) and first.objectName() == "play_first-table"
    qtbot.keyClick(first, Qt.Key.Key_Return)
    settle()
    assert on(started).objectName() == "begin", "who sits where is ready to begin"


def test_a_briefing_and_a_table_show_no_ring_until_a_key_is_pressed(qtbot, started):
    for name in ("new", "play_june-2025", "begin"):
        click(qtbot, started, name)
        settle()
    assert isinstance(on(started), QScrollArea), "arrows scroll what is read"
    click(qtbot, started, "read")
    settle()
    table = started.screen_now
    assert on(started) is table
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert on(started) is not started.deeds.button and table.isAncestorOf(on(started))


def test_a_window_that_comes_back_to_the_front_gives_the_keys_to_no_menu(qtbot, started):
    for name in ("new", "play_june-2025", "begin", "read"):
        click(qtbot, started, name)
        settle()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    settle()
    other.close()
    started.activateWindow()
    settle()
    assert on(started) is not started.deeds.button
