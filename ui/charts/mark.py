"""The few signs that charts share: a side's disc or diamond, an arrow, a closed gate."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


def side_mark(p: QPainter, box: QRectF, side: str, colour: QColor) -> None:
    """Disc for the United States, diamond for China, a short bar for neither."""
    p.save()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour)
    c, r = box.center(), min(box.width(), box.height()) / 2
    if side == "CN":
        p.drawPolygon(
            QPolygonF(
                [c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)]
            )
        )
    elif side == "US":
        p.drawEllipse(c, r * 0.88, r * 0.88)
    else:
        p.drawRoundedRect(QRectF(c.x() - r, c.y() - r * 0.25, 2 * r, r * 0.5), r / 4, r / 4)
    p.restore()


def arrow(p: QPainter, box: QRectF, up: bool, colour: QColor) -> None:
    """A filled triangle that points up or down."""
    w, h = box.width(), box.height() * 0.82
    x, y = box.left(), box.center().y() - h / 2
    tip, base = (y, y + h) if up else (y + h, y)
    p.save()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour)
    p.drawPolygon(QPolygonF([QPointF(x, base), QPointF(x + w, base), QPointF(x + w / 2, tip)]))
    p.restore()


def gate(p: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    """A crossed box: nothing passes here."""
    width = max(1.5, box.width() / 11)
    p.save()
    p.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.setBrush(ground)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    p.drawRoundedRect(inner, box.width() / 6, box.width() / 6)
    d = box.width() * 0.3
    cross = box.adjusted(d, d, -d, -d)
    p.drawLine(cross.topLeft(), cross.bottomRight())
    p.drawLine(cross.topRight(), cross.bottomLeft())
    p.restore()


def focus_ring(p: QPainter, box: QRectF, colour: QColor, width: float, radius: float) -> None:
    """An outline just inside the box."""
    half = width / 2
    p.save()
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(colour, width))
    p.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    p.restore()


def rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
