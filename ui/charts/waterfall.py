"""What a total is made of: contributions end to end, each with its range, then the sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import arrow, focus_ring, rounded
from ui.charts.numeral import plain, signed
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.tips import broken


@dataclass(frozen=True)
class Contribution:
    """A signed part of the total; low to high holds 90 of 100 outcomes of this part."""

    label: str
    value: float
    low: float = float("nan")
    high: float = float("nan")


@dataclass(frozen=True)
class WaterfallData:
    """Parts in the order drawn, and the total they add up to, as the engine computed it.

    With ``before``, where the parts start from, both ends are levels and no news: they are grey.
    ``reach`` is the range drawn, where it is not the data's own; a level whose zero lies outside of
    it is drawn broken. ``points`` writes levels without a plus. ``beside`` are the rows of all
    charts on one scale, so that their columns are as wide.
    """

    items: tuple[Contribution, ...] = ()
    total: Contribution | None = None
    title: str = ""
    unit: str = ""
    decimals: int = 1
    before: Contribution | None = None
    reach: tuple[float, float] | None = None
    points: bool = False
    beside: tuple[Contribution, ...] = ()

    def rows(self) -> tuple[Contribution, ...]:
        """All that is drawn, from the top."""
        ends = [(end,) if end else () for end in (self.before, self.total)]
        return (*ends[0], *self.items, *ends[1])

    def starts(self) -> list[float]:
        """Where each row starts: a part at the sum of what stands before it, a level at zero."""
        starts, at = [], 0.0
        if self.before is not None:
            starts, at = [0.0], self.before.value
        for item in self.items:
            starts.append(at)
            at += item.value
        return starts + ([0.0] if self.total else [])

    def moves(self) -> tuple[float, float]:
        """The range that the parts pass through."""
        at = self.before.value if self.before is not None else 0.0
        ends = [at]
        for item in self.items:
            at += item.value
            ends.append(at)
        return min(ends), max(ends)


LABEL = 270  # pixels at usual text, the most that labels take from their bars

# Of what is drawn, least part that the parts must fill for the zero of the levels to be drawn too,
# and room for the broken level beside them.
LEAST_SHARE, BROKEN = 0.2, 0.3


def on_one_scale(charts: Sequence[WaterfallData]) -> tuple[WaterfallData, ...]:
    """The same unit as long on each of several charts, whose levels may lie far apart."""
    rows = tuple(row for c in charts for row in c.rows())
    charts = [replace(c, beside=rows) for c in charts]
    moved = [c.moves() for c in charts]
    whole = [(min(0.0, low), max(0.0, high)) for low, high in moved]
    span = max((high - low for low, high in moved), default=0.0) or 1.0
    with_zero = max((high - low for low, high in whole), default=0.0) or 1.0
    if span >= LEAST_SHARE * with_zero:
        return tuple(
            replace(c, reach=(low, low + with_zero) if high > 0 else (high - with_zero, high))
            for c, (low, high) in zip(charts, whole, strict=True)
        )
    found = []
    for chart, (low, high) in zip(charts, moved, strict=True):
        spare = (span - (high - low)) / 2
        low, high = low - spare, high + spare
        edge = BROKEN * span
        found.append(replace(chart, reach=(low, high + edge) if high < 0 else (low - edge, high)))
    return tuple(found)


class Waterfall(Chart):
    """Up and Down choose a row, Enter or a click opens it."""

    rowActivated = Signal(int)

    def __init__(self, data: WaterfallData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or WaterfallData()
        self._row = 0
        self._wide: dict[str, float] = {}  # a layout asks for widths again and again
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.refresh()

    def set_data(self, data: WaterfallData) -> None:
        self._data, self._row = data, 0
        self.setToolTip("")
        self.refresh()

    def refresh(self) -> None:
        self._wide.clear()
        super().refresh()

    def data(self) -> WaterfallData:
        return self._data

    def rows(self) -> tuple[Contribution, ...]:
        return self._data.rows()

    def level(self, i: int) -> bool:
        """Whether a row is one of both ends rather than a part."""
        return self._data.before is not None and i in (0, len(self.rows()) - 1)

    def _written(self, i: int) -> str:
        value, d = self.rows()[i].value, self._data
        return plain(value, d.decimals) if d.points and self.level(i) else signed(value, d.decimals)

    def drawable(self) -> bool:
        there = bool(self._data.items) or self._data.before is not None
        return there and all(isfinite(r.value) for r in self.rows())

    def empty_text(self) -> str:
        return tr("chart.parts_this_number_will")

    def rings(self) -> bool:
        return not self.drawable()

    def row_words(self, i: int) -> str:
        row, n = self.rows()[i], self._data.decimals
        value = self._written(i)
        if self._data.unit:
            value = tr("number.with_unit", n=value, unit=self._data.unit)
        if isfinite(row.low) and isfinite(row.high):
            low, high = signed(row.low, n), signed(row.high, n)
            return tr("chart.row_with_range", label=row.label, value=value, a=low, b=high)
        return tr("chart.row", label=row.label, value=value)

    def words(self) -> tuple[str, str]:
        name = self._data.title or tr("chart.what_total_made")
        if not self.drawable():
            return name, ""
        rows = [self.row_words(i) for i in range(len(self.rows()))]
        return name, listed(rows, "list.semicolon")

    # geometry

    def _value_width(self, look: Look) -> float:
        if "value" in self._wide:
            return self._wide["value"]
        fm = QFontMetricsF(look.font("body", bold=True))
        texts = [self._written(i) for i in range(len(self.rows()))]
        texts += [signed(row.value, self._data.decimals) for row in self._data.beside]
        widest = max((fm.horizontalAdvance(t) for t in texts), default=0.0)
        return self._wide.setdefault("value", widest + look.px(23))

    def _label_width(self, look: Look) -> float:
        if "label" in self._wide:
            return self._wide["label"]
        fm = QFontMetricsF(look.font("body", bold=True))
        rows = (*self.rows(), *self._data.beside)
        widest = max((fm.horizontalAdvance(row.label) for row in rows), default=0.0)
        if self._data.before is not None:  # who points at a row or opens it reads all of it
            widest = min(widest, look.px(LABEL))
        return self._wide.setdefault("label", widest + look.px(10))

    def _stacked(self, width: float, look: Look) -> bool:
        """Labels above their bars, where beside them the bars would have no room."""
        return self._label_width(look) + self._value_width(look) + look.px(150) > width

    def _row_height(self, width: float, look: Look) -> float:
        line = QFontMetricsF(look.font("body")).height()
        return line + look.px(28) if self._stacked(width, look) else line + look.px(10)

    def _head(self, look: Look) -> float:
        head = QFontMetricsF(look.font("heading")).height() + look.px(8) if self._data.title else 0
        note = QFontMetricsF(look.font("small")).height() + look.px(6) if self._data.unit else 0
        return head + note

    def _height(self, width: float, look: Look) -> float:
        rows = max(2, len(self.rows()))
        return self._head(look) + rows * self._row_height(width, look) + look.px(10)

    def natural(self, look: Look) -> QSizeF:
        width = max(look.px(440), self._label_width(look) + self._value_width(look) + look.px(200))
        return QSizeF(width, self._height(width, look))

    def smallest(self, look: Look) -> QSizeF:
        beside = max(self._value_width(look) + look.px(80), self._label_width(look))
        return QSizeF(max(look.px(180), beside), look.px(60))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._height(width, self.look()))

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(size.width(), self.heightForWidth(max(self.width(), size.width())))

    def _row_box(self, i: int, box: QRectF, look: Look) -> QRectF:
        height = self._row_height(box.width(), look)
        last = self._data.total is not None and i == len(self.rows()) - 1 and not self.level(i)
        top = box.top() + self._head(look) + i * height + (look.px(6) if last else 0)
        return QRectF(box.left(), top, box.width(), height)

    def _reach(self) -> tuple[float, float]:
        if self._data.reach is not None:
            return self._data.reach
        ends = [0.0]
        for start, row in zip(self._data.starts(), self.rows(), strict=True):
            ends += [start, start + row.value]
            ends += [start + v for v in (row.low, row.high) if isfinite(v)]
        low, high = min(ends), max(ends)
        return (low, high) if high > low else (low - 1, high + 1)

    # painting

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        d, rows = self._data, self.rows()
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
        value_w = self._value_width(look)
        label_w = 0.0 if self._stacked(box.width(), look) else self._label_width(look)
        left = box.left() + label_w + look.px(8)
        right = box.right() - value_w - look.px(10)
        low, high = self._reach()

        def x(value: float) -> float:
            return left + (value - low) / (high - low) * max(1.0, right - left)

        first, last = self._row_box(0, box, look), self._row_box(len(rows) - 1, box, look)
        p.setPen(QPen(look.colour("rule_strong"), max(1.0, look.px(1))))
        if low <= 0 <= high and label_w:
            p.drawLine(QPointF(x(0), first.top()), QPointF(x(0), last.bottom()))
        elif low <= 0 <= high:  # labels stand above the bars, and it would cross their words
            for i in range(len(rows)):
                middle = self._bar_line(self._row_box(i, box, look), label_w, look)
                reach = look.px(10)
                p.drawLine(QPointF(x(0), middle - reach), QPointF(x(0), middle + reach))
        starts = self._data.starts()
        for i, row in enumerate(rows):
            slot = self._row_box(i, box, look)
            self._draw_row(p, i, slot, label_w, starts[i], x, look)
            # with labels above the bars, connectors would cross the words
            joined = len(rows) if d.before is not None else len(d.items)
            if label_w and i + 1 < joined:
                after = self._row_box(i + 1, box, look)
                end = x(starts[i] + row.value)
                p.setPen(
                    QPen(look.colour("rule_strong"), max(1.0, look.px(1)), Qt.PenStyle.DotLine)
                )
                bar, below = (self._bar_line(b, label_w, look) for b in (slot, after))
                p.drawLine(QPointF(end, bar + look.px(7)), QPointF(end, below - look.px(7)))

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
        level = self.level(i)
        total = self._data.total is not None and i == len(self.rows()) - 1
        if total and not level:
            p.setPen(QPen(look.colour("ink"), look.px(1.2)))
            line = slot.top() - look.px(3)
            p.drawLine(
                QPointF(slot.left() + look.px(6), line), QPointF(slot.right() - look.px(6), line)
            )
        centre = Qt.AlignmentFlag.AlignVCenter
        font = look.font("body", bold=True if total and not level else None)
        fm = QFontMetricsF(font)
        middle = self._bar_line(slot, label_w, look)
        p.setFont(font)
        p.setPen(look.colour("ink"))
        text_w = slot.width() - look.px(12) if label_w == 0 else label_w
        label = fm.elidedText(row.label, Qt.TextElideMode.ElideRight, text_w)
        text_y = slot.top() + look.px(3) + fm.height() / 2 if label_w == 0 else middle
        words = QRectF(slot.left() + look.px(6), text_y - fm.height() / 2, text_w, fm.height())
        p.drawText(words, centre, label)
        news = "good" if row.value > 0 else "bad"
        colour = look.tone(news) if row.value else look.colour("ink_soft")
        low, high = self._reach()
        zero = min(max(start, low), high) if level else start
        a, b = sorted((x(zero), x(start + row.value)))
        thick = look.px(14)
        bar = QRectF(a, middle - thick / 2, max(look.px(1.5), b - a), thick)
        p.fillPath(rounded(bar, look.px(2)), look.colour("track") if level else colour)
        if level:
            p.strokePath(rounded(bar, look.px(2)), QPen(look.colour("rule_strong"), look.px(1)))
        if zero != start:
            self._break(p, bar, zero == low, look)
        if level:
            colour = look.colour("ink")
        if isfinite(row.low) and isfinite(row.high):
            self._whisker(p, x(start + row.low), x(start + row.high), middle, look)
        p.setFont(look.font("body", bold=True))
        p.setPen(colour)
        right = slot.right() - look.px(6)
        size = look.px(9)
        value = QRectF(
            slot.left(),
            middle - fm.height() / 2,
            right - size - look.px(6) - slot.left(),
            fm.height(),
        )
        p.drawText(value, centre | Qt.AlignmentFlag.AlignRight, self._written(i))
        if row.value and not level:
            sign = QRectF(right - size, middle - size / 2, size, size)
            arrow(p, sign, row.value > 0, colour)
        if self.hasFocus() and i == self._row:
            focus_ring(p, slot, look.colour("focus"), look.px(2), look.px(4))

    def _break(self, p: QPainter, bar: QRectF, left: bool, look: Look) -> None:
        """Two slanted cuts through a level that goes on to a zero that is not drawn."""
        edge = bar.left() + look.px(9) if left else bar.right() - look.px(9)
        p.setPen(QPen(look.colour("card"), look.px(2)))
        for at in (edge - look.px(3), edge + look.px(3)):
            lean = look.px(3)
            p.drawLine(
                QPointF(at - lean, bar.bottom() + look.px(1)),
                QPointF(at + lean, bar.top() - look.px(1)),
            )

    def _bar_line(self, slot: QRectF, label_w: float, look: Look) -> float:
        """Where the bar's middle lies in its row."""
        return slot.bottom() - look.px(14) if label_w == 0 else slot.center().y()

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        i = self._row_at(event.position())
        self.setToolTip(broken(self.row_words(i)) if i is not None else "")
        super().mouseMoveEvent(event)

    def _row_at(self, at: QPointF) -> int | None:
        box, look = QRectF(self.rect()), self.look()
        rows = range(len(self.rows()))
        return next((i for i in rows if self._row_box(i, box, look).contains(at)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        i = self._row_at(event.position())
        super().mouseReleaseEvent(event)
        if i is not None:
            self._row = i
            self.update()
            self.rowActivated.emit(i)
