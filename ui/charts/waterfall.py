"""What a total is made of: contributions end to end, each with its range, then the sum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import arrow, focus_ring, rounded
from ui.charts.numeral import signed
from ui.theme import Look


@dataclass(frozen=True)
class Contribution:
    """A signed part of the total; low to high holds 90 of 100 outcomes of this part."""

    label: str
    value: float
    low: float = float("nan")
    high: float = float("nan")


@dataclass(frozen=True)
class WaterfallData:
    """Parts in the order drawn, and the total they add up to, as the engine computed it."""

    items: tuple[Contribution, ...] = ()
    total: Contribution | None = None
    title: str = ""
    unit: str = ""
    decimals: int = 1


class Waterfall(Chart):
    """Up and Down choose a row, Enter or a click opens it."""

    rowActivated = Signal(int)

    def __init__(self, data: WaterfallData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or WaterfallData()
        self._row = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.refresh()

    def set_data(self, data: WaterfallData) -> None:
        self._data, self._row = data, 0
        self.refresh()

    def data(self) -> WaterfallData:
        return self._data

    def rows(self) -> tuple[Contribution, ...]:
        d = self._data
        return d.items + ((d.total,) if d.total else ())

    def drawable(self) -> bool:
        return bool(self._data.items) and all(isfinite(r.value) for r in self.rows())

    def empty_text(self) -> str:
        return self.tr("The parts of this number will stand here after the first turn")

    def rings(self) -> bool:
        return not self.drawable()

    def row_words(self, i: int) -> str:
        row, n = self.rows()[i], self._data.decimals
        unit = f" {self._data.unit}" if self._data.unit else ""
        text = f"{row.label}: {signed(row.value, n)}{unit}"
        if isfinite(row.low) and isfinite(row.high):
            text += " " + self.tr("({0} to {1})").format(signed(row.low, n), signed(row.high, n))
        return text

    def words(self) -> tuple[str, str]:
        name = self._data.title or self.tr("What the total is made of")
        if not self.drawable():
            return name, ""
        return name, "; ".join(self.row_words(i) for i in range(len(self.rows())))

    # geometry

    def _row_height(self, look: Look) -> float:
        return QFontMetricsF(look.font("body")).height() + look.px(10)

    def _head(self, look: Look) -> float:
        head = QFontMetricsF(look.font("heading")).height() + look.px(8) if self._data.title else 0
        note = QFontMetricsF(look.font("small")).height() + look.px(6) if self._data.unit else 0
        return head + note

    def natural(self, look: Look) -> QSizeF:
        rows = max(2, len(self.rows()))
        return QSizeF(look.px(460), self._head(look) + rows * self._row_height(look) + look.px(8))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(300), self.natural(look).height())

    def _row_box(self, i: int, box: QRectF, look: Look) -> QRectF:
        height = self._row_height(look)
        last = self._data.total is not None and i == len(self._data.items)
        top = box.top() + self._head(look) + i * height + (look.px(6) if last else 0)
        return QRectF(box.left(), top, box.width(), height)

    def _starts(self) -> list[float]:
        """Where each part starts: the sum of the parts before it."""
        starts, at = [], 0.0
        for item in self._data.items:
            starts.append(at)
            at += item.value
        return starts + ([0.0] if self._data.total else [])

    def _reach(self) -> tuple[float, float]:
        ends = [0.0]
        for start, row in zip(self._starts(), self.rows(), strict=True):
            ends += [start, start + row.value]
            ends += [start + v for v in (row.low, row.high) if isfinite(v)]
        low, high = min(ends), max(ends)
        return (low, high) if high > low else (low - 1, high + 1)

    # painting

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d, rows = self._data, self.rows()
        body = QFontMetricsF(look.font("body"))
        bold = QFontMetricsF(look.font("body", bold=True))
        y = box.top()
        if d.title:
            p.setFont(look.font("heading"))
            p.setPen(look.colour("ink"))
            fm = QFontMetricsF(look.font("heading"))
            title = fm.elidedText(d.title, Qt.TextElideMode.ElideRight, box.width())
            p.drawText(QPointF(box.left() + look.px(6), y + fm.ascent()), title)
            y += fm.height() + look.px(2)
        if d.unit:
            p.setFont(look.font("small"))
            p.setPen(look.colour("ink_soft"))
            fm = QFontMetricsF(look.font("small"))
            p.drawText(QPointF(box.left() + look.px(6), y + fm.ascent()), d.unit)
        value_w = max(bold.horizontalAdvance(signed(r.value, d.decimals)) for r in rows)
        value_w += look.px(8) + look.px(9) + look.px(6)
        widest = max(body.horizontalAdvance(r.label) for r in rows) + look.px(20)
        label_w = min(widest, box.width() * 0.42)
        left, right = box.left() + label_w + look.px(8), box.right() - value_w - look.px(14)
        low, high = self._reach()

        def x(value: float) -> float:
            return left + (value - low) / (high - low) * max(1.0, right - left)

        first, last = self._row_box(0, box, look), self._row_box(len(rows) - 1, box, look)
        p.setPen(QPen(look.colour("rule_strong"), max(1.0, look.px(1))))
        p.drawLine(QPointF(x(0), first.top()), QPointF(x(0), last.bottom()))
        starts = self._starts()
        for i, row in enumerate(rows):
            slot = self._row_box(i, box, look)
            self._draw_row(p, i, slot, label_w, starts[i], x, look)
            if i + 1 < len(d.items):
                end = x(starts[i] + row.value)
                p.setPen(
                    QPen(look.colour("rule_strong"), max(1.0, look.px(1)), Qt.PenStyle.DotLine)
                )
                p.drawLine(
                    QPointF(end, slot.center().y() + look.px(7)),
                    QPointF(end, slot.bottom() + slot.height() / 2 - look.px(7)),
                )

    def _draw_row(
        self,
        p: QPainter,
        i: int,
        slot: QRectF,
        label_w: float,
        start: float,
        x: Callable[[float], float],
        look: Look,
    ) -> None:
        row = self.rows()[i]
        total = self._data.total is not None and i == len(self._data.items)
        if total:
            p.setPen(QPen(look.colour("ink"), look.px(1.2)))
            line = slot.top() - look.px(3)
            p.drawLine(
                QPointF(slot.left() + look.px(6), line), QPointF(slot.right() - look.px(6), line)
            )
        centre = Qt.AlignmentFlag.AlignVCenter
        font = look.font("body", bold=True if total else None)
        p.setFont(font)
        p.setPen(look.colour("ink"))
        label = QFontMetricsF(font).elidedText(
            row.label, Qt.TextElideMode.ElideRight, label_w - look.px(8)
        )
        p.drawText(slot.adjusted(look.px(6), 0, 0, 0), centre, label)
        news = "good" if row.value > 0 else "bad"
        colour = look.tone(news) if row.value else look.colour("ink_soft")
        a, b = sorted((x(start), x(start + row.value)))
        thick = look.px(14)
        bar = QRectF(a, slot.center().y() - thick / 2, max(look.px(1.5), b - a), thick)
        p.fillPath(rounded(bar, look.px(2)), colour)
        if isfinite(row.low) and isfinite(row.high):
            self._whisker(p, x(start + row.low), x(start + row.high), slot.center().y(), look)
        p.setFont(look.font("body", bold=True))
        p.setPen(colour)
        value = slot.adjusted(0, 0, -look.px(6) - look.px(15), 0)
        p.drawText(
            value, centre | Qt.AlignmentFlag.AlignRight, signed(row.value, self._data.decimals)
        )
        size = look.px(9)
        if row.value:
            arrow(
                p,
                QRectF(slot.right() - look.px(6) - size, slot.center().y() - size / 2, size, size),
                row.value > 0,
                colour,
            )
        if self.hasFocus() and i == self._row:
            focus_ring(p, slot, look.colour("focus"), look.px(2), look.px(4))

    def _whisker(self, p: QPainter, a: float, b: float, y: float, look: Look) -> None:
        cap = look.px(4)
        for colour, width in (("card", 4.0), ("ink", 1.4)):
            p.setPen(QPen(look.colour(colour), look.px(width)))
            p.drawLine(QPointF(a, y), QPointF(b, y))
            p.drawLine(QPointF(a, y - cap), QPointF(a, y + cap))
            p.drawLine(QPointF(b, y - cap), QPointF(b, y + cap))

    # opening a row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.rows())
        if count and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._row = max(0, min(count - 1, self._row + step))
            self.setAccessibleDescription(self.row_words(self._row))
            self.update()
            return
        if count and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.rowActivated.emit(self._row)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        box, look = QRectF(self.rect()), self.look()
        for i in range(len(self.rows())):
            if self._row_box(i, box, look).contains(event.position()):
                self._row = i
                self.update()
                self.rowActivated.emit(i)
                break
        super().mouseReleaseEvent(event)
