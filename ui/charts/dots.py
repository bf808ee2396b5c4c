"""Political capital as dots, with its number."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.numeral import plain
from ui.texts.speech import tr
from ui.theme import Look

MOST_DOTS = 12


@dataclass(frozen=True)
class CapitalDotsData:
    """held of total; pending is how much of it the draft measures would spend."""

    held: float = float("nan")
    total: int = 0
    pending: float = 0.0
    label: str = ""
    side: str = ""
    decimals: int = 0


class CapitalDots(Chart):
    """Full dots are held, crossed ones would be spent by the draft, rings are spent."""

    def __init__(self, data: CapitalDotsData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or CapitalDotsData()
        self.refresh()

    def set_data(self, data: CapitalDotsData) -> None:
        if data == self._data:
            return
        self._data = data
        self.refresh()

    def data(self) -> CapitalDotsData:
        return self._data

    def drawable(self) -> bool:
        return isfinite(self._data.held) and self._data.total > 0

    def _label(self) -> str:
        return self._data.label or tr("chart.political_capital")

    def _number(self) -> str:
        d = self._data
        return tr("chart.of", a=plain(d.held, d.decimals), b=plain(d.total))

    def words(self) -> tuple[str, str]:
        if not self.drawable():
            return self._label(), ""
        if self._data.pending > 0:
            spent = plain(self._data.pending, self._data.decimals)
            return self._label(), tr("chart.would_spend", held=self._number(), spent=spent)
        return self._label(), self._number()

    def _widths(self, look: Look) -> tuple[float, float, float]:
        number = QFontMetricsF(look.font("body", bold=True)).horizontalAdvance(self._number())
        label = QFontMetricsF(look.font("body")).horizontalAdvance(self._label())
        count = self._data.total if self._data.total <= MOST_DOTS else 0
        return label, count * look.px(14), number + look.px(4)

    def natural(self, look: Look) -> QSizeF:
        row = QFontMetricsF(look.font("body")).height()
        label, dots, number = self._widths(look)
        width = max(label, dots + number + look.px(14))
        return QSizeF(max(look.px(226), width), 2 * row + look.px(6))

    def smallest(self, look: Look) -> QSizeF:
        _, dots, number = self._widths(look)
        return QSizeF(dots + number + look.px(12), self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        fm = QFontMetricsF(look.font("body"))
        left, row = box.left() + look.px(3), fm.height()
        dots_w = self._widths(look)[1]
        top = box.center().y() - row - look.px(1)
        p.setFont(look.font("body"))
        p.setPen(look.colour("ink"))
        p.drawText(QPointF(left, top + fm.ascent()), self._label())
        line = QRectF(left, top + row + look.px(2), box.width() - look.px(6), row)
        if dots_w:
            self._dots(p, line, look)
        p.setFont(look.font("body", bold=True))
        p.setPen(look.colour("ink"))
        where = line.adjusted(dots_w + (look.px(6) if dots_w else 0), 0, 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        p.drawText(where, align, self._number())

    def _dots(self, p: QPainter, line: QRectF, look: Look) -> None:
        d, step, radius = self._data, look.px(14), look.px(4.6)
        kept = d.held - max(0.0, d.pending)
        colour = look.side_fill(d.side) if d.side else look.colour("ink")
        pen = QPen(look.colour("rule_strong"), look.px(1.3))
        for k in range(d.total):
            c = QPointF(line.left() + step * k + step / 2 - look.px(2), line.center().y())
            p.setPen(pen)
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawEllipse(c, radius, radius)
            full = max(0.0, min(1.0, kept - k))
            if full > 0:
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(colour)
                around = QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius)
                around.adjust(-look.px(0.65), -look.px(0.65), look.px(0.65), look.px(0.65))
                p.drawPie(around, 90 * 16, -round(360 * 16 * full))
            elif k < d.held:
                p.setPen(QPen(look.colour("bad"), look.px(1.6)))
                reach = radius * 0.62
                p.drawLine(c + QPointF(-reach, reach), c + QPointF(reach, -reach))
