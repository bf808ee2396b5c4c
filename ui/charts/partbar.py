"""One part of a score: label, bar from 0 to 100, value, and how it changed."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import arrow, rounded
from ui.charts.numeral import plain
from ui.texts.speech import tr
from ui.theme import Look


@dataclass(frozen=True)
class PartBarData:
    """value runs from 0 to 100; change is None where there is nothing to compare with."""

    label: str = ""
    value: float = float("nan")
    change: float | None = None
    side: str = ""
    decimals: int = 0


class PartBar(Chart):
    """A row that lines up with the rows above and below it; a click or Enter opens it.

    One that does not open (``opens``) is read, and no stop of Tab.
    """

    opened = Signal()

    def __init__(
        self,
        data: PartBarData | None = None,
        parent: QWidget | None = None,
        opens: bool = True,
    ) -> None:
        super().__init__(parent)
        self._data = data or PartBarData()
        self._opens = opens
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.refresh()

    def set_data(self, data: PartBarData) -> None:
        if data == self._data:
            return
        self._data = data
        self.refresh()

    def data(self) -> PartBarData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.label)

    def words(self) -> tuple[str, str]:
        d = self._data
        if not isfinite(d.value):
            return d.label, tr("chart.not_known")
        value = plain(d.value, d.decimals)
        change = d.change if d.change is not None and isfinite(d.change) else 0.0
        moved = plain(abs(change), d.decimals)
        if round(change, d.decimals) > 0:
            return d.label, tr("chart.of_100_up", value=value, change=moved)
        if round(change, d.decimals) < 0:
            return d.label, tr("chart.of_100_down", value=value, change=moved)
        return d.label, tr("chart.of_100", value=value)

    # geometry: value and change have fixed columns, so that rows line up

    def _columns(self, look: Look) -> tuple[float, float, float]:
        fm = QFontMetricsF(look.font("body", bold=True))
        tail = "" if self._data.decimals == 0 else "." + "0" * self._data.decimals
        value = fm.horizontalAdvance("100" + tail)
        change = look.px(9 + 3) + fm.horizontalAdvance("00" + tail)
        return look.px(62), value + look.px(8), change + look.px(8)

    def _stacked(self, width: float, look: Look) -> bool:
        """Bar under the label; decided by the width alone, so that a column of rows agrees."""
        return width < look.px(280)

    def _row(self, look: Look) -> float:
        return QFontMetricsF(look.font("body")).height() + look.px(6)

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(226), self._row(look) + look.px(6))

    def smallest(self, look: Look) -> QSizeF:
        _, value, change = self._columns(look)
        return QSizeF(value + change + look.px(60), self._row(look) + look.px(6))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look()
        extra = look.px(6) if self._stacked(width, look) else 0.0
        return round(self._row(look) + extra)

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(size.width(), self.heightForWidth(max(self.width(), size.width())))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d = self._data
        if self.underMouse() and self._opens:
            p.fillPath(rounded(box, look.px(4)), look.colour("hover"))
        bar_w, value_w, change_w = self._columns(look)
        inner = box.adjusted(look.px(3), 0, -look.px(3), 0)
        row = self._row(look)
        stacked = self._stacked(box.width(), look)
        top = QRectF(inner.left(), inner.top(), inner.width(), row if stacked else inner.height())
        centre = Qt.AlignmentFlag.AlignVCenter
        label_w = top.width() - value_w - change_w - (0 if stacked else bar_w + look.px(6))
        fm = QFontMetricsF(look.font("body"))
        p.setFont(look.font("body"))
        p.setPen(look.colour("ink"))
        text = fm.elidedText(d.label, Qt.TextElideMode.ElideRight, label_w)
        p.drawText(QRectF(top.left(), top.top(), label_w, top.height()), centre, text)
        thick = look.px(4 if stacked else 6)
        if stacked:
            bar = QRectF(inner.left(), top.bottom() - look.px(2), inner.width(), thick)
        else:
            left = top.right() - change_w - value_w - bar_w
            bar = QRectF(left, top.center().y() - thick / 2, bar_w, thick)
        p.fillPath(rounded(bar, thick / 2), look.colour("track"))
        known = isfinite(d.value)
        share = max(0.0, min(1.0, d.value / 100)) if known else 0.0
        if share > 0:
            filled = QRectF(bar.left(), bar.top(), max(thick, bar.width() * share), thick)
            p.fillPath(rounded(filled, thick / 2), look.side_fill(d.side))
        p.setFont(look.font("body", bold=True))
        p.setPen(look.colour("ink" if known else "ink_soft"))
        value = plain(d.value, d.decimals) if known else "\N{EN DASH}"
        slot = QRectF(top.right() - change_w - value_w, top.top(), value_w, top.height())
        p.drawText(slot, centre | Qt.AlignmentFlag.AlignRight, value)
        self._draw_change(p, QRectF(slot.right(), top.top(), change_w, top.height()), look)

    def _draw_change(self, p: QPainter, slot: QRectF, look: Look) -> None:
        change = self._data.change
        if change is None or not isfinite(change) or not round(change, self._data.decimals):
            return
        up = change > 0
        colour = look.tone("good" if up else "bad")
        size = look.px(9)
        left = slot.left() + look.px(8)
        arrow(p, QRectF(left, slot.center().y() - size / 2, size, size), up, colour)
        p.setPen(colour)
        text = plain(abs(change), self._data.decimals)
        rest = slot.adjusted(look.px(8) + size + look.px(3), 0, 0, 0)
        p.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit()
        super().mouseReleaseEvent(event)
