"""A side's name with its mark: disc for the United States, diamond for China."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.mark import side_mark
from ui.texts.speech import tr
from ui.theme import Look


class SideMark(Chart):
    """role is a type role; without a name the side's own is used."""

    def __init__(
        self, side: str, name: str = "", role: str = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side, self._name, self._role = side, name, role
        self.refresh()

    def set_side(self, side: str, name: str = "") -> None:
        self._side, self._name = side, name
        self.refresh()

    def name(self) -> str:
        known = {"US": "side.US", "CN": "side.CN"}
        return self._name or (tr(known[self._side]) if self._side in known else "")

    def words(self) -> tuple[str, str]:
        return self.name(), ""

    def _mark(self, look: Look) -> float:
        return look.sizes[self._role] * 0.8

    def natural(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font(self._role))
        gap = look.sizes[self._role] * 0.5
        return QSizeF(self._mark(look) + gap + fm.horizontalAdvance(self.name()) + 2, fm.height())

    def smallest(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font(self._role))
        room = fm.horizontalAdvance(self._name or tr("side.CN"))
        gap = look.sizes[self._role] * 0.5
        return QSizeF(self._mark(look) + gap + room + 2, self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        size, gap = self._mark(look), look.sizes[self._role] * 0.5
        disc = QRectF(box.left(), box.center().y() - size / 2, size, size)
        side_mark(p, disc, self._side, look.side_fill(self._side))
        font = look.font(self._role)
        p.setFont(font)
        p.setPen(look.colour("ink"))
        rest = box.adjusted(size + gap, 0, 0, 0)
        fm, name = QFontMetricsF(font), self.name()
        if fm.horizontalAdvance(name) > rest.width() and not self._name:
            short = {"US": "side.US_short", "CN": "side.CN"}
            name = tr(short[self._side]) if self._side in short else name
        name = fm.elidedText(name, Qt.TextElideMode.ElideRight, rest.width())
        p.drawText(rest, Qt.AlignmentFlag.AlignVCenter, name)
