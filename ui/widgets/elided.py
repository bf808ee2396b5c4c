"""A label of one line that gives up its end where there is no room; its tooltip tells all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from ui.tips import broken
from ui.widgets.label import Label


class Elided(Label):
    """Takes what room there is; ``letters`` are the fewest that it asks for."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        letters: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        self._letters = letters
        self._smallest: QSize | None = None  # a layout asks for it again and again
        super().__init__(text, role, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        self._smallest = None
        super().setText(text)
        self.setToolTip(broken(text))

    def changeEvent(self, event: QEvent) -> None:
        self._smallest = None  # of other letters
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        if self._smallest is None:
            full = self.sizeHint()
            least = self.fontMetrics().averageCharWidth() * self._letters
            self._smallest = QSize(min(full.width(), least), full.height())
        return self._smallest

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        p = QPainter(self)
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, p, self)
        p.setPen(self.palette().color(self.foregroundRole()))
        p.drawText(box, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        p.end()
