"""At 1366 by 768 a language 40 percent longer than English finds room on the main screens."""

import pytest
from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton, QWidget

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui import tongue
from ui.texts.pseudo import NAME


@pytest.fixture
def pseudo():
    """The pseudo-language while a test runs."""
    tongue.use(NAME)
    yield
    tongue.use("en")


def cut(qtbot, window):
    """Texts that have less room than they need, with where they stand and how much is missing."""
    window.resize(1366, 768)
    qtbot.wait(50)  # wrapped texts learn their height in the event loop
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() > 1:
            missing = _missing(widget)
            if missing > 1:
                name = widget.objectName() or widget.text()[:50]
                yield f"{type(widget).__name__} {name}: {missing}"


def _told(widget):
    """Whether a tooltip, of the widget or of what holds it, tells the whole text."""
    while widget is not None and not widget.isWindow():
        if isinstance(widget, QWidget) and widget.toolTip():
            return True
        widget = widget.parentWidget()
    return False


def _missing(widget):
    """Pixels that a text lacks; none where its tooltip tells all."""
    if isinstance(widget, QLabel) and widget.text() and not _told(widget):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) - widget.height()
        return widget.sizeHint().width() - widget.width()
    if isinstance(widget, QPushButton | QToolButton) and widget.text() not in widget.toolTip():
        wanted = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text()).width()
        return wanted - widget.width()
    if isinstance(widget, QComboBox) and not widget.toolTip():
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) - widget.width() + 30
    return 0


def test_nothing_is_cut_in_a_longer_language(qtbot, pseudo, window):
    found = {}

    def see(name):
        found[name] = list(cut(qtbot, window))

    window.home()
    see("start")
    click(qtbot, window, "new")
    see("scenarios")
    click(qtbot, window, "play_june-2025")
    see("seats")
    store = window.store
    assert store.new("june-2025", {side: Seat("person") for side in SIDES}, 7)
    see("hand-over")
    store.open_papers("US")
    see("briefing")
    for side in SIDES:
        store.brief(side)
    store.open_papers("US")
    for page in window.screen_now.keys:
        window.screen_now.pills.choose(page)
        see(f"talks: {page}")
    store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    store.open_papers("CN")
    see("an offer")
    for text in ("CN accept", "US pass", "CN pass"):
        store.say(parse(text))
    store.open_papers("US")
    see("measures")
    assert not any(found.values()), "\n".join(f"{k}: {v}" for k, v in found.items() if v)
