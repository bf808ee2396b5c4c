"""The one legend for the fans of a page: median, and the bands of 50 and 90 of 100 outcomes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.texts.speech import listed, tr
from ui.theme import Look

OUTER, INNER = 0.22, 0.36
# where both bands lie on each other
BOTH = 1 - (1 - OUTER) * (1 - INNER)


def _keys() -> tuple[tuple[str, float | None], ...]:
    return (
        (tr("chart.median"), None),
        (tr("chart.half_of_outcomes"), BOTH),
        (tr("chart.nine_in_ten"), OUTER),
    )


def _places(left: float, right: float, look: Look) -> tuple[list[QPointF], float]:
    """Where each key starts, and the bottom of the last line."""
    fm = QFontMetricsF(look.font("small"))
    x, y, places = left, 0.0, []
    for text, _ in _keys():
        width = look.px(21) + fm.horizontalAdvance(text)
        if x > left and x + width > right:
            x, y = left, y + fm.height()
        places.append(QPointF(x, y))
        x += width + look.px(14)
    return places, y + fm.height()


def legend_height(width: float, look: Look) -> float:
    return _places(0.0, width, look)[1]


def draw_legend(p: QPainter, box: QRectF, line: QColor, fill: QColor, look: Look) -> float:
    """Paint the keys from the box's top, wrapping at its width; returns where they end."""
    fm = QFontMetricsF(look.font("small"))
    places, height = _places(box.left(), box.right(), look)
    p.setFont(look.font("small"))
    swatch = look.px(16)
    for (text, opacity), at in zip(_keys(), places, strict=True):
        y = box.top() + at.y()
        middle = y + fm.height() / 2
        if opacity is None:
            p.setPen(QPen(line, look.px(2.2)))
            p.drawLine(QPointF(at.x(), middle), QPointF(at.x() + swatch, middle))
        else:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(fill)
            p.setOpacity(opacity)
            p.drawRect(QRectF(at.x(), middle - look.px(4), swatch, look.px(8)))
            p.setOpacity(1.0)
        p.setPen(look.colour("ink_soft"))
        p.drawText(QPointF(at.x() + swatch + look.px(5), y + fm.ascent()), text)
    return box.top() + height


class FanLegend(Chart):
    """A legend in neutral ink for a row of fans of both sides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.refresh()

    def words(self) -> tuple[str, str]:
        return tr("chart.how_read_fan"), listed([text for text, _ in _keys()])

    def natural(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("small"))
        width = sum(fm.horizontalAdvance(text) + look.px(35) for text, _ in _keys())
        return QSizeF(width, fm.height())

    def smallest(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("small"))
        widest = max(fm.horizontalAdvance(text) for text, _ in _keys())
        return QSizeF(widest + look.px(22), fm.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(legend_height(width, self.look())) + 1

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        draw_legend(p, box, look.colour("ink"), look.colour("ink_soft"), look)
