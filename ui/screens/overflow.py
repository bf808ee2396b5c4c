"""What a row of buttons has no room for, in a menu at its end; each keeps its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QWidget

from ui.screens.page import button
from ui.screens.refusing import MENU
from ui.texts.speech import tr
from ui.tips import broken

WIDEST = 0.85  # of the window, that a line of a menu is wide


class Part(NamedTuple):
    """A button; or a box of choices with the button that says what is chosen in it."""

    pressed: QPushButton
    box: QComboBox | None = None

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.pressed,) if self.box is None else (self.box, self.pressed)

    @property
    def chosen(self) -> bool:
        """Whether something is chosen that was not said yet."""
        return self.box is not None and self.box.currentData() is not None


class Overflow(QObject):
    """Whatever of the row may give way, and the button of the menu that it goes to, where a box of
    choices is a menu within the menu.
    """

    def __init__(self, at: QWidget, parts: Sequence[Part]) -> None:
        """``parts`` in the order in which they give way, but a box in which something is chosen
        stays longest; they are in the row before any is allowed or fitted, or they would stand on
        the desktop.
        """
        super().__init__(at)
        self.button = button(tr("talks.more") + MENU, "more_said", "quiet")
        self.button.setAccessibleName(tr("talks.more_means"))
        self.button.setToolTip(broken(tr("talks.more_means")))
        self.button.clicked.connect(self._open)
        self.button.hide()
        self.menu = QMenu(at)
        self.menu.setAccessibleName(tr("talks.more_means"))
        self._parts = list(parts)
        self._may = {w: True for part in parts for w in part.widgets}
        self._first = {part.pressed: k for k, part in enumerate(parts)}
        self._away = 0  # how many parts have given way
        self._keys: dict[QWidget, QShortcut] = {p.pressed: self._key(p.pressed) for p in parts}

    def allow(self, may: bool, *widgets: QWidget) -> None:
        """Whether something may be said or asked now, wherever it stands."""
        for widget in widgets:
            self._may[widget] = may
        self._show()

    def standing(self, widget: QWidget) -> QWidget:
        """Where it is found: itself, or the button of the menu."""
        return self.button if self._gone(widget) and self._may[widget] else widget

    def wanted(self, gap: int) -> int:
        """Pixels that all of it takes, with a gap after each."""
        return sum(_width(w) + gap for w, may in self._may.items() if may)

    def fit(self, room: int, gap: int) -> None:
        """As many parts give way as must, so that the rest with a gap after each has ``room``."""
        self._parts.sort(key=lambda part: (part.chosen, self._first[part.pressed]))
        self._away, taken = 0, self.wanted(gap)
        for part in self._parts:
            menu = _width(self.button) + gap if self._inside() else 0
            if taken + menu <= room:
                break
            taken -= sum(_width(w) + gap for w in part.widgets if self._may[w])
            self._away += 1
        self._show()

    def forget(self) -> None:
        """Nothing of what a side could say stays in the menu."""
        self.menu.close()
        self.menu.clear()

    def _gone(self, widget: QWidget) -> bool:
        return any(widget in part.widgets for part in self._parts[: self._away])

    def _inside(self) -> list[Part]:
        """What the menu holds."""
        return [p for p in self._parts[: self._away] if self._may[p.pressed]]

    def _show(self) -> None:
        shown = {w: may and not self._gone(w) for w, may in self._may.items()}
        for widget, on in (*shown.items(), (self.button, bool(self._inside()))):
            if widget.isHidden() == on:  # else the row would be laid out again and again
                widget.setVisible(on)
        for widget, key in self._keys.items():
            key.setEnabled(self._may[widget] and self._gone(widget))

    def _key(self, pressed: QPushButton) -> QShortcut:
        """A button's own key works while the button is in the menu."""
        key = QShortcut(QKeySequence.mnemonic(pressed.text()), self.button)
        key.activated.connect(pressed.click)
        key.activatedAmbiguously.connect(self._reach)  # two have it: it goes from one to the other
        return key

    def _reach(self) -> None:
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        self.menu.clear()
        for part in self._inside():
            if part.box is None:
                act = self.menu.addAction(part.pressed.text())
                act.setEnabled(part.pressed.isEnabled())
                act.triggered.connect(part.pressed.click)
            else:
                self._open_box(part.box, part.pressed)
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        first = self.menu.actions()[0]
        if first.menu() is None:  # a menu within would open at once, and then take no mouse or key
            self.menu.setActiveAction(first)

    def _open_box(self, box: QComboBox, pressed: QPushButton) -> None:
        inner = self.menu.addMenu(box.accessibleName())
        inner.setToolTipsVisible(True)
        room = round(WIDEST * self.button.window().width())
        letters = inner.fontMetrics()
        for k in range(box.count()):
            if box.itemData(k) is None:
                continue
            # A long one keeps its beginning and its end, which is how far the lever goes.
            shown = letters.elidedText(box.itemText(k), Qt.TextElideMode.ElideMiddle, room)
            act = inner.addAction(shown)
            act.setToolTip(box.itemText(k))
            act.triggered.connect(_says(box, k, pressed))


def _says(box: QComboBox, k: int, pressed: QPushButton) -> Callable[[], None]:
    """Choose one and say it."""

    def say() -> None:
        box.setCurrentIndex(k)
        pressed.click()

    return say


def _width(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumWidth())
