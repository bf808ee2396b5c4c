"""A word-sized line: how a number moved until now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.numeral import finite, plain
from ui.texts.speech import tr
from ui.theme import Look


@dataclass(frozen=True)
class SparklineData:
    """Values from oldest to newest; zero draws the line of nothing as well."""

    values: tuple[float, ...] = ()
    side: str = ""
    zero: bool = False
    name: str = ""
    decimals: int = 0


class Sparkline(Chart):
    """A line with a dot at its newest value."""

    def __init__(self, data: SparklineData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or SparklineData()
        self.refresh()

    def set_data(self, data: SparklineData) -> None:
        if data == self._data:
            return
        self._data = data
        self.refresh()

    def data(self) -> SparklineData:
        return self._data

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(84), look.px(34))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(40), look.px(20))

    def drawable(self) -> bool:
        return finite(self._data.values)

    def empty_text(self) -> str:
        return "\N{EN DASH}"

    def words(self) -> tuple[str, str]:
        name = self._data.name or tr("chart.course_so_far")
        if not self.drawable():
            return name, ""
        first, last = self._data.values[0], self._data.values[-1]
        d = self._data.decimals
        return name, tr("chart.from", a=plain(first, d), b=plain(last, d))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        values = self._data.values
        dot = look.px(2.8)
        area = box.adjusted(dot, dot + 1, -dot - 1, -dot - 1)
        low, high = min(values), max(values)
        if self._data.zero:
            low, high = min(low, 0.0), max(high, 0.0)
        span = high - low

        def y(value: float) -> float:
            if span <= 0:
                return area.center().y()
            return area.bottom() - (value - low) / span * area.height()

        if self._data.zero:
            p.setPen(QPen(look.colour("rule_strong"), max(1.0, look.px(1)), Qt.PenStyle.DotLine))
            p.drawLine(QPointF(area.left(), y(0.0)), QPointF(area.right(), y(0.0)))
        step = area.width() / max(1, len(values) - 1)
        points = [QPointF(area.left() + i * step, y(v)) for i, v in enumerate(values)]
        if len(points) == 1:
            points = [QPointF(area.right(), points[0].y())]
        colour = look.side(self._data.side)
        p.setPen(
            QPen(
                colour,
                look.px(1.7),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        p.drawPolyline(QPolygonF(points))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour)
        p.drawEllipse(points[-1], dot, dot)
