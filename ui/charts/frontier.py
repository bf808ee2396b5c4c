"""Where the tables of a class have ended, on one frontier."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.chart import Chart
from ui.charts.frontierlayout import (
    FrontierData,
    Layout,
    Placed,
    Point,
    Spot,
    around,
    beside,
    layout,
)
from ui.charts.numeral import plain
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.tips import broken


class Frontier(Chart):
    """Discs with the tables' signs, the frontier as a line, par and the best joint deal marked.

    Arrows or a click choose a table, whose name and figures are then told above the picture.
    """

    def __init__(self, data: FrontierData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or FrontierData()
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh()

    def set_data(self, data: FrontierData) -> None:
        self._data, self._chosen = data, None
        self.refresh()

    def chosen(self) -> Spot | None:
        """The table that is told of."""
        return self._data.spots[self._chosen] if self._chosen is not None else None

    def choose(self, index: int) -> None:
        """Tell of a table by its place in the list, which goes round."""
        self._chosen = index % len(self._data.spots)
        self.refresh()

    def data(self) -> FrontierData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.spots)

    def empty_text(self) -> str:
        return tr("classroom.none_finished")

    def words(self) -> tuple[str, str]:
        one = self.chosen()
        spots = [one] if one is not None else self._data.spots
        return tr("classroom.chart"), listed([s.told for s in spots], "list.semicolon")

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(760), look.px(430))

    def smallest(self, look: Look) -> QSizeF:
        return QSizeF(look.px(240), look.px(430))

    def placed(self, box: QRectF, look: Look) -> Layout:
        """Everything where it is drawn in a box."""
        fm = QFontMetricsF(look.font("small"))
        row, radius = fm.height(), self._radius(look)
        left = fm.horizontalAdvance(plain(-1000.0)) + look.px(8)
        top, bottom = 2 * row + look.px(10), 2 * row + look.px(8)
        width = box.width() - left - look.px(12)
        height = box.height() - top - bottom
        return layout(self._data, box.left() + left, box.top() + top, width, height, radius)

    def _radius(self, look: Look) -> float:
        fm = QFontMetricsF(look.font("small", bold=True))
        widest = max((fm.horizontalAdvance(s.label) for s in self._data.spots), default=0.0)
        return max(look.px(10), widest / 2 + look.px(4))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        found = self.placed(box, look)
        self._axes(p, found, box, look)
        p.setPen(QPen(look.colour("ink"), look.px(2)))
        p.drawPolyline(QPolygonF([QPointF(*at) for at in found.frontier]))
        for shape, at in ((_DIAMOND, found.par), (_STAR, found.best)):
            if at is not None:
                _sign(p, at, shape, look)
        one = self.chosen()
        for each in found.placed:
            self._disc(p, each, each.spot is one, look)
        self._names(p, found, box, look)
        p.setFont(look.font("small", bold=one is not None))
        fm = QFontMetricsF(p.font())
        told = one.told if one is not None else tr("classroom.choose_disc")
        shown = fm.elidedText(told, Qt.TextElideMode.ElideRight, box.width() - look.px(6))
        p.drawText(QPointF(box.left() + look.px(3), box.top() + fm.ascent()), shown)

    def _axes(self, p: QPainter, found: Layout, box: QRectF, look: Look) -> None:
        font = look.font("small")
        fm = QFontMetricsF(font)
        p.setFont(font)
        (left, right), (low, high) = _ends(found.x_ticks), _ends(found.y_ticks)
        zx, zy = found.zero
        thin, ink = QPen(look.colour("rule"), 1.0), QPen(look.colour("ink_soft"), 1.0)
        for x, value in found.x_ticks:
            p.setPen(thin)
            p.drawLine(QPointF(x, low), QPointF(x, high))
            p.setPen(ink)
            text = plain(value)
            p.drawText(QPointF(x - fm.horizontalAdvance(text) / 2, low + fm.height()), text)
        for y, value in found.y_ticks:
            p.setPen(thin)
            p.drawLine(QPointF(left, y), QPointF(right, y))
            p.setPen(ink)
            text, gap = plain(value), look.px(6)
            p.drawText(QPointF(left - gap - fm.horizontalAdvance(text), y + fm.ascent() / 3), text)
        p.setPen(QPen(look.colour("ink"), 1.0))
        p.drawLine(QPointF(zx, low), QPointF(zx, high))
        p.drawLine(QPointF(left, zy), QPointF(right, zy))
        text = tr("classroom.axis_us")
        p.setPen(look.side("US"))
        p.drawText(QPointF(right - fm.horizontalAdvance(text), low + 2 * fm.height()), text)
        p.setPen(look.side("CN"))
        corner = QPointF(box.left() + look.px(3), box.top() + fm.height() + fm.ascent())
        p.drawText(corner, tr("classroom.axis_cn"))

    def _disc(self, p: QPainter, each: Placed, chosen: bool, look: Look) -> None:
        radius, at, true = self._radius(look), QPointF(*each.disc), QPointF(*each.true)
        if (at - true).manhattanLength() > 1.0:
            p.setPen(QPen(look.colour("rule_strong"), 1.0))
            p.drawLine(true, at)
            p.setBrush(look.colour("ink"))
            p.drawEllipse(true, look.px(2), look.px(2))
        p.setPen(QPen(look.colour("ink"), look.px(1.3)))
        p.setBrush(look.colour("ink" if chosen else "card"))
        p.drawEllipse(at, radius, radius)
        p.setPen(look.colour("card" if chosen else "ink"))
        p.setFont(look.font("small", bold=True))
        slot = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        p.drawText(slot, Qt.AlignmentFlag.AlignCenter, each.spot.label)

    def _names(self, p: QPainter, found: Layout, box: QRectF, look: Look) -> None:
        """Names of what is marked, each on its ground and where it covers least."""
        font = look.font("small", bold=True)
        fm = QFontMetricsF(font)
        p.setFont(font)
        high, gap = fm.height(), look.px(10)
        taken = around(found, self._radius(look))
        bounds = (box.left(), box.top() + 2 * high, box.right(), box.bottom() - 2 * high)
        for key, at in found.named:
            text = tr(key)
            wide = fm.horizontalAdvance(text) + look.px(4)
            left, top = beside(at, (wide, high), gap, taken, bounds)
            slot = QRectF(left, top, wide, high)
            taken.append((left, top, left + wide, top + high))
            p.fillRect(slot, look.colour("card"))
            p.setPen(look.colour("ink"))
            p.drawText(slot, Qt.AlignmentFlag.AlignCenter, text)

    def _under(self, at: QPointF) -> int | None:
        """The table whose disc is at a point."""
        if not self.drawable():
            return None
        found = self.placed(QRectF(self.rect()), self.look()).placed
        reach = 1.4 * self._radius(self.look())
        for i, each in enumerate(found):
            if (QPointF(*each.disc) - at).manhattanLength() < reach:
                return i
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key(), 0)
        if step and self.drawable():
            first = 0 if step > 0 else -1
            self.choose(self._chosen + step if self._chosen is not None else first)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(found)
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What a disc stands for, where the mouse rests on one."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(event.pos().toPointF())
            if found is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), broken(self._data.spots[found].told), self)
            return True
        return super().event(event)


_STEPS: dict[int, int] = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


_DIAMOND: tuple[Point, ...] = ((0, -8), (8, 0), (0, 8), (-8, 0))
_STAR: tuple[Point, ...] = (
    (0, -11), (3, -4), (10, -3), (5, 2), (7, 9), (0, 5), (-7, 9), (-5, 2), (-10, -3), (-3, -4),
)  # fmt: skip


def _ends(ticks: tuple[tuple[float, float], ...]) -> Point:
    return ticks[0][0], ticks[-1][0]


def _sign(p: QPainter, at: Point, shape: tuple[Point, ...], look: Look) -> None:
    p.save()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(look.colour("ink"))
    p.drawPolygon(QPolygonF([QPointF(at[0] + look.px(x), at[1] + look.px(y)) for x, y in shape]))
    p.restore()
