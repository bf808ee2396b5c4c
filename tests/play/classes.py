"""What people do on the pages of a class, and a time that only tests move on."""

import pytest
from hands import click, take
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.screens.classpage import ClassScreen
from ui.screens.opening import SeatsScreen

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
