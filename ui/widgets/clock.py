"""The clock of a session: what is on and the time that is left; it says so when it is up."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from ui.texts.speech import tr
from ui.theme import look_of


class ClockFace(QPushButton):
    """A button, so that whoever works with the mouse comes from it to what is to be said now.

    Its width is that of the widest digits, so that a second that passes moves nothing beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock")
        self.setProperty("kind", "quiet")
        self.setAccessibleName(tr("session.no_clock"))  # where no plan is in force it is hidden
        self._up = False

    def tell(self, text: str, named: str, up: bool) -> None:
        """The text, the name for those who listen, and whether the time is up."""
        if text != self.text():
            self.setText(text)
        if named != self.accessibleName():
            self.setAccessibleName(named)
        if up != self._up:
            self._up = up
            self.setProperty("kind", "danger" if up else "quiet")
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        widest = max("0123456789", key=metrics.horizontalAdvance)
        text = re.sub(r"\d", widest, self.text())
        more = metrics.horizontalAdvance(text) - metrics.horizontalAdvance(self.text())
        return hint + QSize(max(0, more) + round(look_of(self).px(1)), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
