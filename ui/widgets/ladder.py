"""A ladder of steps from open to ban, or from no effort to the most: one of them can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.charts.mark import focus_ring
from ui.theme import Look, look_of
from ui.tips import broken

STEP, LEAST = 26, 16  # pixels at 100 percent that a step takes, and the fewest


@dataclass(frozen=True)
class Rung:
    """A step as it is drawn; ``tip`` says what it is, what it costs or why it cannot be chosen."""

    tip: str
    can: bool = True
    now: bool = False
    drafted: bool = False
    crosses: bool = False


class Ladder(QSlider):
    """Left, Right, Home and End move the cursor, which is the slider's value; Enter, Space or a
    click chooses. A red line stands upright before the steps that it allows.
    """

    pointed = Signal(int)  # the pointer or the cursor is on a step; -1: on none
    picked = Signal(int)
    reached = Signal()  # with the keys or a click
    quitted = Signal()  # the keys are elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rungs: tuple[Rung, ...] = ()
        self._under = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._moved)

    def set_rungs(self, rungs: Sequence[Rung], cursor: int | None = None) -> None:
        """Draw these steps; the cursor stays where it is, or goes where it is put."""
        self._rungs = tuple(rungs)
        self.blockSignals(True)
        self.setRange(0, max(0, len(rungs) - 1))
        self.setPageStep(1)
        if cursor is not None:
            self.setValue(cursor)
        self.blockSignals(False)
        self._describe()
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """No steps, and nothing that was told of them."""
        self._under = -1
        self.set_rungs((), 0)
        self.setAccessibleName("")
        self.setToolTip("")
        self.unsetCursor()

    def rungs(self) -> tuple[Rung, ...]:
        return self._rungs

    def centre(self, index: int) -> QPointF:
        """Where a step is drawn, for a pointer."""
        look = look_of(self)
        return QPointF(look.px(3) + (index + 0.5) * self._step(look), self.height() / 2)

    def sizeHint(self) -> QSize:
        look, count = look_of(self), max(1, len(self._rungs))
        return QSize(round(count * look.px(STEP) + look.px(6)), round(look.px(28)))

    def minimumSizeHint(self) -> QSize:
        look = look_of(self)
        count = max(1, len(self._rungs))
        return QSize(round(count * look.px(LEAST) + look.px(6)), round(look.px(28)))

    def _step(self, look: Look) -> float:
        return (self.width() - look.px(6)) / max(1, len(self._rungs))

    def _at(self, x: float) -> int:
        look = look_of(self)
        index = int((x - look.px(3)) // max(1.0, self._step(look)))
        return index if 0 <= index < len(self._rungs) else -1

    def _moved(self, index: int) -> None:
        self._describe()
        self.pointed.emit(index)
        self.update()

    def _describe(self) -> None:
        inside = self.value() < len(self._rungs)
        self.setAccessibleDescription(self._rungs[self.value()].tip if inside else "")

    # pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position().x())
        if under != self._under:
            self._under = under
            can = under >= 0 and self._rungs[under].can
            shape = Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.setToolTip(broken(self._rungs[under].tip) if under >= 0 else "")
            self.pointed.emit(under)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.pointed.emit(-1)
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setValue(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and index == self.value():
            self.picked.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.quitted.emit()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in moves:
            self.setValue(self.value() + moves[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(0 if key == Qt.Key.Key_Home else self.maximum())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._rungs and not event.isAutoRepeat():
                self.picked.emit(self.value())
        else:
            event.ignore()  # rows and search are of the list

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = len(self._rungs) - 1
        if last > 0:
            p.setPen(QPen(look.colour("rule"), look.px(3)))
            p.drawLine(self.centre(0), self.centre(last))
        self._draw_red_line(p, look)
        for i, rung in enumerate(self._rungs):
            self._draw_rung(p, i, rung, look)
        p.end()

    def _draw_red_line(self, p: QPainter, look: Look) -> None:
        below = sum(r.crosses for r in self._rungs)
        if not below:
            return
        x, middle = look.px(3) + below * self._step(look), self.height() / 2
        p.setPen(QPen(look.colour("bad"), look.px(2)))
        p.drawLine(QPointF(x, middle - look.px(12)), QPointF(x, middle + look.px(12)))

    def _draw_rung(self, p: QPainter, i: int, rung: Rung, look: Look) -> None:
        c, r = self.centre(i), look.px(6)
        if i == self._under or (i == self.value() and self.hasFocus()):
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(look.colour("hover"))
            p.drawEllipse(c, look.px(11), look.px(11))
        edge = look.colour("bad" if rung.crosses else "rule_strong")
        if rung.drafted:
            self._draw_chosen(p, c, look)
        elif rung.now:
            p.setPen(QPen(edge, look.px(1.6)))
            p.setBrush(look.colour("ink_soft"))
            p.drawEllipse(c, r, r)
        elif rung.can:
            p.setPen(QPen(edge, look.px(1.6)))
            p.setBrush(look.colour("card"))
            p.drawEllipse(c, r, r)
        else:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(edge)
            p.drawEllipse(c, look.px(2.5), look.px(2.5))
        if rung.now:  # not the fill alone says where it stands
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(look.colour("ink"))
            top = QPointF(c.x(), c.y() + look.px(8.5))
            wide, high = look.px(3.5), look.px(4.5)
            p.drawPolygon(QPolygonF([top, top + QPointF(-wide, high), top + QPointF(wide, high)]))
        if i == self.value() and self.hasFocus():
            box = QRectF(c.x() - look.px(11), c.y() - look.px(11), look.px(22), look.px(22))
            focus_ring(p, box, look.colour("focus"), look.px(2.5), look.px(11))

    def _draw_chosen(self, p: QPainter, c: QPointF, look: Look) -> None:
        """A ticked disc."""
        r = look.px(9)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("ink"))
        p.drawEllipse(c, r, r)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(look.colour("paper"), look.px(2)))
        tick = (QPointF(-0.42, 0.05), QPointF(-0.1, 0.36), QPointF(0.44, -0.32))
        p.drawPolyline(QPolygonF([c + at * r for at in tick]))
