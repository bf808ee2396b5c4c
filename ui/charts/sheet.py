"""A drawing on the screen: laid out for the room that there is, painted in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.drawing import FORMS, Area, Drawing, Dust, Line, Mark, Shape, Words
from ui.charts.keep import PRINT_DOTS, PRINT_WIDTH, offer
from ui.theme import SANS, Look

Make = Callable[[float], Drawing]  # from a width at the laptop's text size
Keep = Callable[[str, int], bytes]  # from a format and dots per inch: a picture to take along
LEAST = 300  # width below which nothing can be read, at the laptop's text size
REMEMBERED = 8  # layouts
HALO = 3.0  # width of the ground around words, so that a line behind them does not cross them
EDGE = 1.6  # of a mark
# What a theme calls a drawing's tones.
_THEME = {
    "ink": "ink", "soft": "ink_soft", "rule": "rule", "faint": "rule_strong", "ground": "card",
    "us": "side_us", "cn": "side_cn",
}  # fmt: skip


class Printed(NamedTuple):
    """A drawing for paper, where it stays lines and letters."""

    drawing: Drawing
    told: str


class Sheet(Chart):
    """Says a sentence until the drawing is there. ``keep`` makes the picture that is saved."""

    def __init__(self, waiting: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting, self._name, self._told = waiting, "", ""
        self._make: Make | None = None
        self._keep: Keep | None = None
        self._made: dict[float, Drawing] = {}  # by width: a layout asks for several
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.refresh()

    def show_drawing(self, make: Make, name: str, told: str, keep: Keep | None = None) -> None:
        self._make, self._keep = make, keep
        self._made.clear()
        self._name, self._told = name, told
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh()

    def forget(self, waiting: str) -> None:
        """What was drawn for other eyes goes at once."""
        self._make = self._keep = None
        self._made.clear()
        self._name = self._told = ""
        self._waiting = waiting
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.refresh()

    def drawable(self) -> bool:
        return self._make is not None

    def words(self) -> tuple[str, str]:
        return self._name, self._told

    def empty_text(self) -> str:
        return self._waiting

    def drawing(self, width: float) -> Drawing | None:
        """The drawing laid out for a width in pixels."""
        wide = max(float(LEAST), width / self.look().unit)
        if self._make is None:
            return None
        if wide not in self._made:
            if len(self._made) >= REMEMBERED:
                self._made.clear()
            self._made[wide] = self._make(wide)
        return self._made[wide]

    def natural(self, look: Look) -> QSizeF:
        width = look.px(LEAST)
        return QSizeF(width, self._height(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._height(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), round(self.look().px(LEAST)))
        return QSize(width, round(self._height(width)))

    def minimumSizeHint(self) -> QSize:
        width = round(self.look().px(LEAST))
        return QSize(width, round(self._height(max(self.width(), width))))

    def _height(self, width: float) -> float:
        found = self.drawing(width)
        return self.look().px(found.height if found is not None else 40)

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        found = self.drawing(box.width())
        if found is not None:
            colours = {tone: look.colour(name) for tone, name in _THEME.items()}
            p.save()
            p.scale(look.unit, look.unit)
            paint(p, found, colours)
            p.restore()

    def printed(self) -> Printed | None:
        """The drawing as it is laid out for paper, and what it tells; none before it is there."""
        if self._make is None:
            return None
        return Printed(self._make(PRINT_WIDTH * 72 / PRINT_DOTS * 1.5), self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what can be done with it, as the other button of the mouse does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._offer(self.mapToGlobal(self.rect().center()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._offer(event.globalPos())

    def _offer(self, at: QPoint) -> None:
        """To copy it, or to save it as a drawing or to print; nothing before it is there."""
        keep = self._keep
        if not self.drawable():
            return
        if keep is None:
            offer(self, at, self.copy, self.to_svg, self.to_png)
            return
        offer(self, at, self.copy, lambda: keep("svg", PRINT_DOTS), lambda: keep("png", PRINT_DOTS))


def paint(p: QPainter, drawing: Drawing, colours: dict[str, QColor]) -> None:
    """All shapes of a drawing, one unit of it a unit of the painter."""
    for shape in drawing.shapes:
        _paint(p, shape, colours)


def _paint(p: QPainter, s: Shape, colours: dict[str, QColor]) -> None:
    colour, ground = colours[s.tone], colours["ground"]
    if isinstance(s, Line):
        pen = QPen(colour, s.width)
        if s.dash:
            pen.setDashPattern([float(n) / s.width for n in s.dash.split()])
        p.setPen(pen)
        p.drawPolyline(QPolygonF([QPointF(x, y) for x, y in s.points]))
    elif isinstance(s, Area):
        p.fillRect(QRectF(s.x, s.y, s.width, s.height), colour)
    elif isinstance(s, Dust):
        for x, y in s.points:
            p.fillRect(QRectF(x - 1.0, y - 1.0, 2.0, 2.0), colour)
    elif isinstance(s, Words):
        _write(p, s, colour, ground)
    elif isinstance(s, Mark):
        p.setPen(QPen(colour, EDGE))
        p.setBrush(colour if s.filled else ground)
        if s.form == "disc":
            p.drawEllipse(QPointF(s.x, s.y), s.size, s.size)
        else:
            corners = [QPointF(s.x + s.size * x, s.y + s.size * y) for x, y in FORMS[s.form]]
            p.drawPolygon(QPolygonF(corners))


def _write(p: QPainter, s: Words, colour: QColor, ground: QColor) -> None:
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPixelSize(round(s.size))
    font.setWeight(QFont.Weight.DemiBold if s.bold else QFont.Weight.Normal)
    width = QFontMetricsF(font).horizontalAdvance(s.text)
    left = s.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[s.anchor]
    if s.tone != "ground":
        outline = QPainterPath()
        outline.addText(QPointF(left, s.y), font, s.text)
        p.strokePath(outline, QPen(ground, HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                                   Qt.PenJoinStyle.RoundJoin))  # fmt: skip
    p.setFont(font)
    p.setPen(colour)
    p.drawText(QPointF(left, s.y), s.text)
