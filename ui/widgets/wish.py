"""A wish with what became of it: a tick, a cross or a question, its words, and what it counted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.charts.chart import Chart
from ui.theme import Look, look_of
from ui.widgets.label import Label


@dataclass(frozen=True)
class Wish:
    """``came`` is None where people must judge; ``told`` is the whole of it for a screen reader."""

    came: bool | None
    text: str
    counts: str
    told: str


class Sign(Chart):
    """A tick or a cross; a ring where neither can be said."""

    def __init__(self, came: bool | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came = came
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(16), look.px(18))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        tone = "neutral" if self._came is None else "good" if self._came else "bad"
        p.setPen(QPen(look.tone(tone), look.px(2.2)))
        at, a = box.center(), look.px(4.5)
        if self._came is None:
            p.drawEllipse(at, a, a)
        elif self._came:
            p.drawLine(at + QPointF(-a, 0), at + QPointF(-a * 0.2, a * 0.8))
            p.drawLine(at + QPointF(-a * 0.2, a * 0.8), at + QPointF(a, -a * 0.8))
        else:
            p.drawLine(at + QPointF(-a, -a), at + QPointF(a, a))
            p.drawLine(at + QPointF(-a, a), at + QPointF(a, -a))


class WishRow(QWidget):
    """Draws what it is given."""

    def __init__(self, wish: Wish) -> None:
        super().__init__()
        self.wish = wish
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(look_of(self).px(8)))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Sign(wish.came), 0, top)
        row.addWidget(Label(wish.text, "body", wrap=True), 1)
        row.addWidget(Label(wish.counts, "body"), 0, top)
        self.setAccessibleName(wish.told)
