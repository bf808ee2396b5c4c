"""What a package is worth to one side: a band with its middle, against no deal."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import rounded
from ui.charts.numeral import signed
from ui.texts.speech import tr
from ui.theme import Look
from ui.tips import broken


@dataclass(frozen=True)
class WorthBarData:
    """Billion USD: middle and the band of 90 percent; both bars of a package share ``reach``."""

    label: str = ""
    low: float = float("nan")
    middle: float = float("nan")
    high: float = float("nan")
    reach: tuple[float, float] = (0.0, 0.0)
    side: str = ""


class WorthBar(Chart):
    """A caption with the number, and the band below it with a stroke where no deal is."""

    def __init__(self, data: WorthBarData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or WorthBarData()
        self.refresh()

    def set_data(self, data: WorthBarData) -> None:
        self._data = data
        self.refresh()

    def data(self) -> WorthBarData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.label)

    def _known(self) -> bool:
        return isfinite(self._data.middle)

    def empty_text(self) -> str:
        return ""

    def words(self) -> tuple[str, str]:
        d = self._data
        if not self._known():
            return d.label, ""
        told = {"a": signed(d.middle, 0), "b": signed(d.low, 0), "c": signed(d.high, 0)}
        return d.label, tr("verdict.band", **told)

    def refresh(self) -> None:
        super().refresh()
        self.setToolTip(broken("\n".join(t for t in self.words() if t)))

    def natural(self, look: Look) -> QSizeF:
        small = QFontMetricsF(look.font("small")).height()
        return QSizeF(look.px(200), 2 * small + look.px(20))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(110), self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d, small = self._data, look.font("small")
        fm, bold = QFontMetricsF(small), look.font("body", bold=True)
        number = tr("verdict.bn", n=signed(d.middle, 0)) if self._known() else "\N{EN DASH}"
        top = QRectF(box.left(), box.top(), box.width(), fm.height() + look.px(3))
        p.setFont(bold)
        p.setPen(look.side(d.side))
        width = QFontMetricsF(bold).horizontalAdvance(number) + 2
        p.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        p.setFont(small)
        p.setPen(look.colour("ink_soft"))
        room = top.width() - width - look.px(6)
        label = fm.elidedText(d.label, Qt.TextElideMode.ElideRight, room)
        p.drawText(top, Qt.AlignmentFlag.AlignVCenter, label)
        thick = look.px(10)
        bar = QRectF(box.left(), top.bottom() + look.px(3), box.width(), thick)
        p.fillPath(rounded(bar, thick / 2), look.colour("track"))
        low, high = d.reach
        if not self._known() or high <= low:
            return

        def x(value: float) -> float:
            held = max(low, min(high, value))
            return (
                bar.left() + look.px(4) + (bar.width() - look.px(8)) * (held - low) / (high - low)
            )

        soft = QColor(look.side_fill(d.side))
        soft.setAlphaF(0.45)
        left, right = x(d.low), x(d.high)
        p.fillPath(rounded(QRectF(left, bar.top(), max(thick, right - left), thick), 4), soft)
        p.fillRect(QRectF(x(d.middle) - look.px(2), bar.top() - look.px(2), look.px(4),
                          thick + look.px(4)), look.side(d.side))  # fmt: skip
        zero = x(0.0)
        p.setPen(QPen(look.colour("ink"), look.px(1.5)))
        p.drawLine(QPointF(zero, bar.top() - look.px(3)), QPointF(zero, bar.bottom() + look.px(4)))
        p.setPen(look.colour("ink_soft"))
        name = tr("verdict.no_deal")
        wide = fm.horizontalAdvance(name)
        at = max(box.left(), min(box.right() - wide, zero - wide / 2))
        slot = QRectF(at, bar.bottom() + look.px(3), wide + 1, fm.height())
        p.drawText(slot, Qt.AlignmentFlag.AlignLeft, name)
