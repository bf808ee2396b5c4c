"""A forecast as a fan: the median and the bands that hold 50 and 90 of 100 outcomes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.fanlegend import INNER, OUTER, draw_legend
from ui.charts.numeral import decimals_of, finite, plain, signed, ticks
from ui.texts.speech import tr
from ui.theme import Look
from ui.tips import broken


@dataclass(frozen=True)
class FanData:
    """Five percentiles by month, all of one length; months are their labels, if wanted."""

    p05: tuple[float, ...] = ()
    p25: tuple[float, ...] = ()
    p50: tuple[float, ...] = ()
    p75: tuple[float, ...] = ()
    p95: tuple[float, ...] = ()
    months: tuple[str, ...] = ()
    side: str = ""
    title: str = ""
    unit: str = ""
    decimals: int = 1

    def rows(self) -> tuple[tuple[float, ...], ...]:
        return self.p05, self.p25, self.p50, self.p75, self.p95

    def whole(self) -> bool:
        """Whether all five rows are there, of one length, without gaps."""
        return len({len(r) for r in self.rows()}) == 1 and all(finite(r) for r in self.rows())


@dataclass(frozen=True)
class Scale:
    """The vertical range of a chart."""

    low: float
    high: float


def shared_scale(fans: Iterable[FanData]) -> Scale:
    """One vertical range that holds every fan given, and nothing's line with them."""
    low, high = 0.0, 0.0
    for fan in fans:
        if fan.whole():
            low, high = min(low, *fan.p05), max(high, *fan.p95)
    if low == high:
        return Scale(-1.0, 1.0)
    return Scale(low, high)


class Fan(Chart):
    """Small (for a card) or large (axes, months, legend, a reading line under the pointer).

    Large fans side by side may leave the legend to one FanLegend.
    """

    def __init__(
        self,
        data: FanData | None = None,
        scale: Scale | None = None,
        large: bool = False,
        legend: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._data = data or FanData()
        self._scale = scale
        self._large = large
        self._legend = legend
        self._at: int | None = None
        self._plot = QRectF()
        self.setToolTip(broken(tr("chart.bands_hold")))
        if large:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)
        self.refresh()

    def set_data(self, data: FanData, scale: Scale | None = None) -> None:
        """Draw this fan; without a scale it takes its own."""
        self._data, self._scale, self._at = data, scale, None
        self.refresh()

    def data(self) -> FanData:
        return self._data

    def scale(self) -> Scale:
        return self._scale or shared_scale([self._data])

    def natural(self, look: Look) -> QSizeF:
        if not self._large:
            return QSizeF(look.px(90), look.px(34))
        return QSizeF(look.px(420), look.px(230))

    def smallest(self, look: Look) -> QSizeF:
        if not self._large:
            return QSizeF(look.px(56), look.px(28))
        return QSizeF(look.px(220), look.px(160))

    def drawable(self) -> bool:
        return self._data.whole()

    def empty_text(self) -> str:
        return tr("chart.no_forecast_yet") if self._large else "\N{EN DASH}"

    def words(self) -> tuple[str, str]:
        name = self._data.title or tr("chart.forecast")
        if not self.drawable():
            return name, ""
        return name, self.reading(len(self._data.p50) - 1)

    def reading(self, i: int) -> str:
        """The forecast at month i in words."""
        d, n = self._data, self._data.decimals
        values = (d.p50[i], d.p25[i], d.p75[i], d.p05[i], d.p95[i])
        month = d.months[i] if i < len(d.months) else tr("chart.month", n=i)
        median, *bands = (signed(v, n) for v in values)
        if d.unit:
            median = tr("number.with_unit", n=median, unit=d.unit)
        shown = dict(zip("abcd", bands, strict=True))
        return tr("chart.reading", month=month, median=median, **shown)

    # painting

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        if self._large:
            self._draw_large(p, box, look)
        else:
            scale = self.scale()
            area = box.adjusted(1, look.px(2), -look.px(2), -look.px(2))
            self._bands(p, area, scale, look)

    def _bands(self, p: QPainter, area: QRectF, scale: Scale, look: Look) -> None:
        d = self._data
        span = scale.high - scale.low or 1.0
        step = area.width() / max(1, len(d.p50) - 1)

        def at(i: int, value: float) -> QPointF:
            y = area.bottom() - (value - scale.low) / span * area.height()
            return QPointF(area.left() + i * step, y)

        def line(row: tuple[float, ...]) -> list[QPointF]:
            points = [at(i, v) for i, v in enumerate(row)]
            return points if len(points) > 1 else [*points, QPointF(area.right(), points[0].y())]

        zero = at(0, 0.0).y()
        if area.top() - 1 <= zero <= area.bottom() + 1:
            solid = self._large
            style = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DotLine
            p.setPen(QPen(look.colour("rule_strong"), max(1.0, look.px(1)), style))
            p.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero))
        p.setPen(Qt.PenStyle.NoPen)
        for (lower, upper), opacity in (((d.p05, d.p95), OUTER), ((d.p25, d.p75), INNER)):
            fill = look.side_fill(d.side)
            p.setOpacity(opacity)
            p.setBrush(fill)
            p.drawPolygon(QPolygonF(line(lower) + line(upper)[::-1]))
        p.setOpacity(1.0)
        p.setBrush(Qt.BrushStyle.NoBrush)
        width = look.px(2.2 if self._large else 1.8)
        p.setPen(
            QPen(
                look.side(d.side),
                width,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        p.drawPolyline(QPolygonF(line(d.p50)))

    def _draw_large(self, p: QPainter, box: QRectF, look: Look) -> None:
        d = self._data
        small = QFontMetricsF(look.font("small"))
        heading = QFontMetricsF(look.font("heading"))
        raw = self.scale()
        marks = ticks(raw.low, raw.high, 4)
        scale = Scale(marks[0], marks[-1])
        decimals = decimals_of(marks[1] - marks[0]) if len(marks) > 1 else 0
        labels = [plain(v, decimals) for v in marks]
        gutter = max(small.horizontalAdvance(t) for t in labels) + look.px(10)
        y = box.top() + look.px(4)
        if d.title:
            p.setPen(look.colour("ink"))
            p.setFont(look.font("heading"))
            title = heading.elidedText(d.title, Qt.TextElideMode.ElideRight, box.width())
            p.drawText(QPointF(box.left() + look.px(4), y + heading.ascent()), title)
            y += heading.height() + look.px(2)
        p.setFont(look.font("small"))
        if d.unit:
            p.setPen(look.colour("ink_soft"))
            p.drawText(QPointF(box.left() + look.px(4), y + small.ascent()), d.unit)
            y += small.height() + look.px(2)
        if self._legend:
            keys = QRectF(box.left() + look.px(4), y, box.width() - look.px(4), 0)
            y = draw_legend(p, keys, look.side(d.side), look.side_fill(d.side), look)
        y += look.px(4)
        end = small.horizontalAdvance(d.months[-1]) / 2 if d.months else 0
        right = box.right() - max(look.px(8), end + look.px(4))
        bottom = box.bottom() - look.px(6) - (small.height() + look.px(6) if d.months else 0)
        area = QRectF(
            QPointF(box.left() + look.px(4) + gutter, y + small.height() / 2),
            QPointF(right, max(bottom, y + small.height())),
        )
        self._plot = area
        rule = QPen(look.colour("rule"), max(1.0, look.px(1)))
        shown = max(1, -(-len(marks) * small.height() // max(1.0, area.height())))
        for k, (value, label) in enumerate(zip(marks, labels, strict=True)):
            if k % int(shown):
                continue
            line = area.bottom() - (value - scale.low) / (scale.high - scale.low) * area.height()
            p.setPen(rule)
            p.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))
            p.setPen(look.colour("ink_soft"))
            slot = QRectF(
                box.left(), line - small.height() / 2, gutter - look.px(4), small.height()
            )
            p.drawText(slot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
        self._bands(p, area, scale, look)
        self._months(p, area, small, look)
        if self._at is not None:
            self._reading_line(p, area, scale, small, look)

    def _months(self, p: QPainter, area: QRectF, fm: QFontMetricsF, look: Look) -> None:
        """As many month labels as have room, the first always among them."""
        months = self._data.months[: len(self._data.p50)]
        if not months:
            return
        step = area.width() / max(1, len(months) - 1)
        widest = max(fm.horizontalAdvance(m) for m in months) + look.px(12)
        every = max(1, int(-(-widest // max(0.1, step))))
        p.setPen(look.colour("ink_soft"))
        for i in range(0, len(months), every):
            x = area.left() + i * step
            slot = QRectF(x - widest / 2, area.bottom() + look.px(6), widest, fm.height())
            p.drawText(slot, Qt.AlignmentFlag.AlignCenter, months[i])

    def _reading_line(
        self, p: QPainter, area: QRectF, scale: Scale, fm: QFontMetricsF, look: Look
    ) -> None:
        d, i = self._data, self._at or 0
        x = area.left() + i * area.width() / max(1, len(d.p50) - 1)
        p.setPen(QPen(look.colour("ink"), max(1.0, look.px(1))))
        p.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        y = area.bottom() - (d.p50[i] - scale.low) / (scale.high - scale.low) * area.height()
        p.setBrush(look.side(d.side))
        p.setPen(QPen(look.colour("card"), look.px(1.5)))
        p.drawEllipse(QPointF(x, y), look.px(4), look.px(4))
        n = d.decimals
        values = {
            "value": signed(d.p50[i], n),
            "a": signed(d.p05[i], n),
            "b": signed(d.p95[i], n),
        }
        if i < len(d.months):
            text = tr("chart.tag_with_month", month=d.months[i], **values)
        else:
            text = tr("chart.tag", **values)
        width = fm.horizontalAdvance(text) + look.px(12)
        left = min(max(area.left(), x - width / 2), max(area.left(), area.right() - width))
        tag = QRectF(left, area.top(), width, fm.height() + look.px(4))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("ink"))
        p.drawRoundedRect(tag, look.px(4), look.px(4))
        p.setPen(look.colour("paper"))
        p.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    # reading along the months

    def read_at(self, i: int | None) -> None:
        """Put the reading line on month i, or take it away."""
        last = len(self._data.p50) - 1
        self._at = None if i is None or last < 0 else max(0, min(last, i))
        if self._at is not None and self.drawable():
            self.setAccessibleDescription(self.reading(self._at))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._large and self.drawable() and self._plot.width() > 0:
            share = (event.position().x() - self._plot.left()) / self._plot.width()
            inside = -0.05 <= share <= 1.05
            self.read_at(round(share * (len(self._data.p50) - 1)) if inside else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._large:
            self.read_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._large and step and self.drawable():
            start = len(self._data.p50) - 1 if self._at is None else self._at + step
            self.read_at(start)
            return
        super().keyPressEvent(event)
