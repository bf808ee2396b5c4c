"""What people at the window do and see: click, choose, take the laptop, read."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from engine.rules.notation import Term
from ui.app import Window
from ui.screens.opening import HandOverScreen


def click(qtbot, window: Window, name: str) -> None:
    found = [
        b for b in window.screen_now.findChildren(QPushButton, name) if b.isVisibleTo(window)
    ]
    assert found, f"no button {name} on {type(window.screen_now).__name__}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    # Without a running event loop nothing that was put away would ever be deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(qtbot, window: Window, side: str) -> None:
    assert isinstance(window.screen_now, HandOverScreen)
    click(qtbot, window, "take")
    assert window.store.papers == side


def choose(combo: QComboBox, term: Term) -> None:
    index = next(i for i in range(combo.count()) if combo.itemData(i) == term)
    combo.setCurrentIndex(index)


def shown(window: Window) -> str:
    """All that is drawn as text just now."""
    texts = []
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            if isinstance(widget, QLabel):
                texts.append(widget.text())
            texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    return "\n".join([*texts, window.windowTitle()])


def private(game, side: str) -> list[str]:
    """What only one delegation may read."""
    mandate = game.mandate(side)
    wishes = [w.text for w in mandate.objectives]
    lines = [r.text for r in mandate.red_lines]
    return [mandate.text, game.scenario.confidential[side], *lines, *wishes]
