"""A row of tab pills, of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.theme import look_of


class PillBar(QWidget):
    """Left and Right (Home, End) choose; Tab passes the whole row at once."""

    currentChanged = Signal(str)

    def __init__(
        self, pills: Iterable[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._current = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(name)
        self._respace()
        self.set_pills(pills)

    def set_pills(self, pills: Iterable[tuple[str, str]]) -> None:
        """Pairs of key and text; the choice stays where it was if its key is still there."""
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for key, text in pills:
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, k=key: self.choose(k))
            button.installEventFilter(self)
            self._row.addWidget(button)
            self._buttons[key] = button
        first = next(iter(self._buttons), "")
        self._mark(self._current if self._current in self._buttons else first)

    def current(self) -> str:
        return self._current

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Choose a pill as a person would; says so if it was not the choice before."""
        changed = key != self._current
        self._mark(key)
        if changed:
            self.currentChanged.emit(key)

    def _mark(self, key: str) -> None:
        self._current = key
        reached = key if key in self._buttons else next(iter(self._buttons), "")
        for k, button in self._buttons.items():
            button.setChecked(k == key)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if k == reached else Qt.FocusPolicy.ClickFocus
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = [k for k, b in self._buttons.items() if b.isEnabled()]
            moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            key = Qt.Key(event.key())
            if keys and key in (*moves, Qt.Key.Key_Home, Qt.Key.Key_End):
                at = keys.index(self._current) if self._current in keys else 0
                ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(keys) - 1}
                to = ends[key] if key in ends else (at + moves[key]) % len(keys)
                self.choose(keys[to])
                self._buttons[keys[to]].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _respace(self) -> None:
        self._row.setSpacing(round(look_of(self).px(4)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._respace()
