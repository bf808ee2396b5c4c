"""The months of the game as a rail: a dot for each turn, those that are played filled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart import Chart
from ui.texts.speech import tr
from ui.theme import Look
from ui.tips import broken


@dataclass(frozen=True)
class RailData:
    """Short names of the turns' months; ``now`` counts from 0."""

    months: tuple[str, ...] = ()
    now: int = 0


class Rail(Chart):
    """Names stand where there is room for them; that of the turn at hand always does."""

    def __init__(self, data: RailData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or RailData()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.refresh()

    def set_data(self, data: RailData) -> None:
        if data == self._data:
            return
        self._data = data
        self.refresh()
        self.setToolTip(broken(self.accessibleDescription()))

    def data(self) -> RailData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.months)

    def empty_text(self) -> str:
        return ""

    def words(self) -> tuple[str, str]:
        d = self._data
        if not d.months:
            return tr("table.months"), ""
        told = {"n": d.now + 1, "most": len(d.months), "month": d.months[d.now]}
        return tr("table.months"), tr("table.month_of", **told)

    def _widest(self, look: Look) -> float:
        fm = QFontMetricsF(look.font("small", bold=True))
        return max((fm.horizontalAdvance(m) for m in self._data.months), default=0.0)

    def natural(self, look: Look) -> QSizeF:
        each = self._widest(look) + look.px(6)
        width = min(each * max(len(self._data.months), 1), look.px(290))
        return QSizeF(width, QFontMetricsF(look.font("small")).height() + look.px(20))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(84), self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d, count = self._data, len(self._data.months)
        edge = self._widest(look) / 2 + 1
        apart = (box.width() - 2 * edge) / max(count - 1, 1)
        y = box.top() + look.px(9)
        p.setPen(QPen(look.colour("rule_strong"), look.px(1)))
        p.drawLine(QPointF(box.left() + edge, y), QPointF(box.right() - edge, y))
        room = apart >= self._widest(look) + look.px(3)
        for k, month in enumerate(d.months):
            at, now = QPointF(box.left() + edge + apart * k, y), k == d.now
            r = look.px(7 if now else 4.5)
            p.setPen(QPen(look.colour("ink_soft"), look.px(1.2)))
            p.setBrush(look.colour("ink" if now else "ink_soft" if k < d.now else "paper"))
            p.drawEllipse(at, r, r)
            if room or now:
                p.setFont(look.font("small", bold=now))
                p.setPen(look.colour("ink" if now else "ink_soft"))
                wide = self._widest(look) + 4
                slot = QRectF(at.x() - wide / 2, y + look.px(9), wide, box.bottom() - y)
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                p.drawText(slot, flags, month)
