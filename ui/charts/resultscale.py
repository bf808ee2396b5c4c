"""A result on its scale: a bar from no deal, with par and the best joint deal marked."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import arrow, rounded
from ui.charts.numeral import plain
from ui.texts.speech import listed, tr
from ui.theme import Look

LOW, HIGH = -50.0, 150.0  # what lies beyond is drawn as an arrow at the end


@dataclass(frozen=True)
class ResultScaleData:
    """Points of the result; ``best`` is None where no deal would have been better for both."""

    value: float = float("nan")
    par: float = 50.0
    best: float | None = None
    side: str = ""


class ResultScale(Chart):
    """The value is a filled bar from no deal; below it no deal and par, above it the best joint
    deal, so that their names never run into each other.
    """

    def __init__(self, data: ResultScaleData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or ResultScaleData()
        self.refresh()

    def set_data(self, data: ResultScaleData) -> None:
        self._data = data
        self.refresh()

    def data(self) -> ResultScaleData:
        return self._data

    def drawable(self) -> bool:
        return isfinite(self._data.value)

    def empty_text(self) -> str:
        return tr("result.being_worked_out")

    def words(self) -> tuple[str, str]:
        d = self._data
        told = [tr("result.at", n=plain(d.value)), tr("result.no_deal", n=plain(0.0))]
        told.append(tr("result.par", n=plain(d.par)))
        if self._best is not None:
            told.append(tr("result.best", n=plain(self._best)))
        return tr("result.scale"), listed(told) if self.drawable() else ""

    @property
    def _best(self) -> float | None:
        best = self._data.best
        return best if best is not None and isfinite(best) else None

    def _row(self, look: Look) -> float:
        return QFontMetricsF(look.font("small")).height()

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(320), 2 * self._row(look) + look.px(18))

    def smallest(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("small"))
        names = (tr("result.no_deal", n=plain(0.0)), tr("result.par", n=plain(self._data.par)))
        width = sum(fm.horizontalAdvance(n) for n in names) + look.px(24)
        return QSizeF(width, self.natural(look).height())

    def _range(self) -> tuple[float, float]:
        """What the bar shows: from no deal to twice par, and as far beyond as it takes."""
        d = self._data
        there = [0.0, 2.0 * d.par, d.value, *([] if self._best is None else [self._best])]
        return max(LOW, min(there)), min(HIGH, max(there))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d, row = self._data, self._row(look)
        low, high = self._range()
        inner = box.adjusted(look.px(10), 0, -look.px(10), 0)
        thick = look.px(8)
        bar = QRectF(inner.left(), inner.center().y() - thick / 2, inner.width(), thick)

        def x(value: float) -> float:
            held = max(low, min(high, value))
            return bar.left() + bar.width() * (held - low) / (high - low)

        p.fillPath(rounded(bar, thick / 2), look.colour("track"))
        start, end = sorted((x(0.0), x(d.value)))
        if end > start:
            filled = QRectF(start, bar.top(), end - start, thick)
            p.fillPath(rounded(filled, thick / 2), look.side_fill(d.side))
        self._point(p, QPointF(x(d.value), bar.center().y()), look)
        below = QRectF(box.left(), bar.bottom() + look.px(3), box.width(), row)
        above = QRectF(box.left(), bar.top() - look.px(3) - row, box.width(), row)
        end = self._mark(p, x(0.0), bar, below, tr("result.no_deal", n=plain(0.0)), look)
        below.setLeft(end + look.px(8))
        self._mark(p, x(d.par), bar, below, tr("result.par", n=plain(d.par)), look)
        if self._best is not None:
            best = tr("result.best", n=plain(self._best))
            self._mark(p, x(self._best), bar, above, best, look)

    def _point(self, p: QPainter, at: QPointF, look: Look) -> None:
        """The value: a disc, or an arrow sideways where it lies beyond the bar."""
        d, r = self._data, look.px(7)
        p.save()
        if LOW <= d.value <= HIGH:
            p.setPen(QPen(look.colour("card"), look.px(2)))
            p.setBrush(look.side_fill(d.side))
            p.drawEllipse(at, r, r)
        else:
            p.translate(at)
            p.rotate(90.0)
            arrow(p, QRectF(-r, -r, 2 * r, 2 * r), d.value > HIGH, look.side(d.side))
        p.restore()

    def _mark(
        self, p: QPainter, x: float, bar: QRectF, slot: QRectF, text: str, look: Look
    ) -> float:
        """A stroke across the bar and its name in the slot, as near as there is room; returns where
        the name ends.
        """
        up = slot.top() < bar.top()
        reach = look.px(3)
        p.setPen(QPen(look.colour("ink"), max(1.0, look.px(1.6))))
        top, bottom = (bar.top() - reach, bar.bottom()) if up else (bar.top(), bar.bottom() + reach)
        p.drawLine(QPointF(x, top), QPointF(x, bottom))
        font = look.font("small")
        fm = QFontMetricsF(font)
        width = min(fm.horizontalAdvance(text) + 1, slot.width())
        left = max(slot.left(), min(slot.right() - width, x - width / 2))
        p.setFont(font)
        p.setPen(look.colour("ink_soft"))
        shown = fm.elidedText(text, Qt.TextElideMode.ElideRight, width)
        at = QRectF(left, slot.top(), width, slot.height())
        p.drawText(at, Qt.AlignmentFlag.AlignLeft, shown)
        return left + width
