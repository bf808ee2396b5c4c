"""What was said and done, turn by turn: one spine, the United States and China marked on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart, wrapped
from ui.charts.mark import focus_ring, rounded, side_mark
from ui.texts.speech import listed, tr
from ui.theme import Look

_SIDES = {"US": "side.US", "CN": "side.CN"}


@dataclass(frozen=True)
class Mark:
    """when is the turn as the reader knows it; side is empty for an event of the world."""

    when: str
    side: str
    text: str
    key: str = ""


@dataclass(frozen=True)
class TimelineData:
    """Marks in the order drawn; a run of equal `when` is one turn."""

    marks: tuple[Mark, ...] = ()
    title: str = ""


class Timeline(Chart):
    """Up and Down choose a mark, Enter or a click opens it."""

    markActivated = Signal(str)

    def __init__(self, data: TimelineData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or TimelineData()
        self._known: dict[float, list[QRectF]] = {}  # boxes by width
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.refresh()

    def set_data(self, data: TimelineData) -> None:
        self._data, self._at = data, 0
        self.refresh()

    def data(self) -> TimelineData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.marks)

    def empty_text(self) -> str:
        return tr("chart.each_move_will_be")

    def rings(self) -> bool:
        return not self.drawable()

    def mark_words(self, i: int) -> str:
        mark = self._data.marks[i]
        side = tr(_SIDES[mark.side]) if mark.side in _SIDES else ""
        return listed([t for t in (mark.when, side, mark.text) if t])

    def words(self) -> tuple[str, str]:
        name = self._data.title or tr("chart.moves_so_far")
        marks = [self.mark_words(i) for i in range(len(self._data.marks))]
        return name, listed(marks, "list.semicolon")

    # geometry

    def _when_width(self, look: Look) -> float:
        fm = QFontMetricsF(look.font("small", bold=True))
        widest = max((fm.horizontalAdvance(m.when) for m in self._data.marks), default=0.0)
        return widest + look.px(10)

    def _text_left(self, look: Look) -> float:
        return self._when_width(look) + look.px(12) + look.px(16)

    def refresh(self) -> None:
        self._known.clear()
        super().refresh()

    def _boxes(self, width: float, look: Look) -> list[QRectF]:
        """One box a mark, with more air where a new turn starts; a layout asks again and again."""
        found = self._known.get(width)
        if found is None:
            found = self._known[width] = self._laid(width, look)
        return found

    def _laid(self, width: float, look: Look) -> list[QRectF]:
        fm = QFontMetricsF(look.font("body"))
        text_w = width - self._text_left(look) - look.px(6)
        y, boxes, before = 0.0, [], None
        for mark in self._data.marks:
            if before is not None and mark.when != before:
                y += look.px(8)
            height = max(fm.height(), wrapped(mark.text, fm, text_w)) + look.px(6)
            boxes.append(QRectF(0, y, width, height))
            y, before = y + height, mark.when
        return boxes

    def _height(self, width: float, look: Look) -> float:
        boxes = self._boxes(width, look)
        return boxes[-1].bottom() if boxes else look.px(40)

    def natural(self, look: Look) -> QSizeF:
        width = self._text_left(look) + look.px(280)
        return QSizeF(width, self._height(width, look))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(self._text_left(look) + look.px(110), look.px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._height(width, self.look())) + 1

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(size.width(), self.heightForWidth(max(self.width(), size.width())))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        boxes = self._boxes(box.width(), look)
        body = QFontMetricsF(look.font("body"))
        small = look.font("small", bold=True)
        spine = self._when_width(look) + look.px(7)
        first, last = boxes[0], boxes[-1]
        middle = look.px(3) + body.height() / 2
        p.setPen(QPen(look.colour("rule"), look.px(2)))
        p.drawLine(QPointF(spine, first.top() + middle), QPointF(spine, last.top() + middle))
        before = None
        for i, (mark, slot) in enumerate(zip(self._data.marks, boxes, strict=True)):
            y = slot.top() + middle
            if mark.when != before:
                p.setFont(small)
                p.setPen(look.colour("ink_soft"))
                at = QRectF(look.px(3), slot.top() + look.px(3), spine, body.height())
                p.drawText(at, Qt.AlignmentFlag.AlignVCenter, mark.when)
            before = mark.when
            size = look.px(11)
            ground = QRectF(spine - size * 0.8, y - size * 0.8, size * 1.6, size * 1.6)
            p.fillPath(rounded(ground, size), look.colour("card"))
            side_mark(
                p,
                QRectF(spine - size / 2, y - size / 2, size, size),
                mark.side,
                look.side_fill(mark.side),
            )
            p.setFont(look.font("body"))
            p.setPen(look.colour("ink"))
            text = QRectF(
                self._text_left(look),
                slot.top() + look.px(3),
                slot.width() - self._text_left(look) - look.px(6),
                slot.height(),
            )
            p.drawText(text, int(Qt.TextFlag.TextWordWrap), mark.text)
            if self.hasFocus() and i == self._at:
                focus_ring(p, slot, look.colour("focus"), look.px(2), look.px(4))

    # choosing a mark

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._data.marks)
        if count and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._at = max(0, min(count - 1, self._at + step))
            self.setAccessibleDescription(self.mark_words(self._at))
            self.update()
            return
        if count and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.markActivated.emit(self._data.marks[self._at].key)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for i, slot in enumerate(self._boxes(self.width(), self.look())):
            if slot.contains(event.position()):
                self._at = i
                self.update()
                self.markActivated.emit(self._data.marks[i].key)
                break
        super().mouseReleaseEvent(event)
