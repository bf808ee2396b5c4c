"""Whole games in other ways than by mouse on a usual window: by keys, with large text, small."""

import pytest
from hands import choose_reason, click
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.theme import LIGHT, install, look_of

FARTHEST = 250  # presses of Tab to a control; a screen has some sixty


def by_keys(qtbot, window, name):
    """Tab until the focus is on the button, and Enter."""
    for _ in range(FARTHEST):
        on = window.focusWidget()
        if isinstance(on, QPushButton) and on.objectName() == name and on.isVisibleTo(window):
            qtbot.keyClick(on, Qt.Key.Key_Return)
            return
        qtbot.keyClick(on or window, Qt.Key.Key_Tab)
        QCoreApplication.processEvents()
    raise AssertionError(f"no key comes to {name} on {type(window.screen_now).__name__}")


def seen(qtbot, window, name):
    """Click a button where it is drawn, scrolled to as a person would."""

    def there():
        named = window.screen_now.findChildren(QPushButton, name)
        return [b for b in named if b.isVisibleTo(window)]

    qtbot.waitUntil(lambda: bool(there()), timeout=5_000)  # a row is fitted once it has its width
    made = there()[0]

    def scrolled_to():
        at = made.parentWidget()
        while at is not None and at is not window:
            if isinstance(at, QScrollArea):
                at.ensureWidgetVisible(made)
            at = at.parentWidget()
        return not made.visibleRegion().isEmpty()

    qtbot.waitUntil(scrolled_to, timeout=5_000)
    click(qtbot, window, name)


def whole_game(qtbot, window, press):
    """A first table against the computer, from the start to the debrief and back."""
    for name in ("new", "play_first-table", "begin", "read"):
        press(qtbot, window, name)
    store = window.store
    for _ in range(200):
        if store.game.over and not store.reading_effects:
            break
        assert not isinstance(window.screen_now, HandOverScreen)
        if store.reading_effects:
            press(qtbot, window, "next")
        elif store.game.table.floor == "CN":
            qtbot.wait(150)
        elif store.game.table.phase == "talks":
            press(qtbot, window, "reject" if store.game.table.on_table else "pass")
            choose_reason(qtbot, window)
        else:
            press(qtbot, window, "commit")
            press(qtbot, window, "commit")
    qtbot.waitUntil(lambda: isinstance(window.screen_now, DebriefScreen), timeout=5_000)
    press(qtbot, window, "done")
    assert window.screen_now.findChild(QPushButton, "new") is not None


def test_a_whole_game_by_keys_alone(qtbot, window):
    window.activateWindow()
    whole_game(qtbot, window, by_keys)


@pytest.mark.parametrize(("percent", "size"), [(200, (1024, 640)), (150, (1366, 768))])
def test_a_whole_game_with_large_text_in_a_small_window(qtbot, window, percent, size, many):
    if percent < many(200, 0):
        pytest.skip("the largest text in the smallest window is daily; the other with --long")
    app = QApplication.instance()
    install(app, LIGHT, percent)
    window.resize(*size)
    try:
        whole_game(qtbot, window, seen)
        assert look_of(window).percent == percent
        assert (window.width(), window.height()) == size
    finally:
        install(app, LIGHT, 100)
