"""A change against last turn: a painted triangle and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import arrow
from ui.texts.speech import tr
from ui.theme import Look


class Change(Chart):
    """tone is good, bad or neutral; up is where the triangle points, None draws no triangle."""

    def __init__(
        self,
        text: str = "",
        tone: str = "neutral",
        up: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._up = text, tone, up
        self.refresh()

    def set_change(self, text: str, tone: str = "neutral", up: bool | None = None) -> None:
        self._text, self._tone, self._up = text, tone, up
        self.refresh()

    def words(self) -> tuple[str, str]:
        if self._up is None:
            return self._text, ""
        return tr("kit.up" if self._up else "kit.down", change=self._text), ""

    def _mark(self, look: Look) -> float:
        return look.px(9) + look.px(5) if self._up is not None else 0.0

    def natural(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("small", bold=True))
        width = fm.horizontalAdvance(self._text) + self._mark(look) + look.px(2)
        return QSizeF(width, fm.height())

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(30), self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        colour, mark = look.tone(self._tone), self._mark(look)
        if self._up is not None:
            size = look.px(9)
            arrow(p, QRectF(box.left(), box.center().y() - size / 2, size, size), self._up, colour)
        font = look.font("small", bold=True)
        p.setFont(font)
        p.setPen(colour)
        width = box.width() - mark
        text = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, width)
        p.drawText(box.adjusted(mark, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
