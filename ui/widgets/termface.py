"""A commitment of a package as a card: which lever, from where to where, when, and its worth."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.mark import arrow, rounded
from ui.charts.rungs import RungsData, draw_rungs
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.widgets.pressable import Pressable


@dataclass(frozen=True)
class TermFaceData:
    """Strings as shown; ``chips`` are its clauses, ``warning`` stands where a red line is crossed,
    ``was`` where it is not what the other side put on the table.
    """

    title: str = ""
    worth: str = ""
    rungs: RungsData = field(default_factory=RungsData)
    chips: tuple[str, ...] = ()
    warning: str = ""
    was: str = ""
    opened: bool = False

    @property
    def course(self) -> str:
        """From today's level to the one that is promised, in words."""
        names = self.rungs.names
        if not names:
            return ""
        if self.rungs.today == self.rungs.chosen:
            return tr("line.stays", level=names[self.rungs.today])
        return tr("line.from_to", a=names[self.rungs.today], b=names[self.rungs.chosen])


class TermFace(Pressable):
    """Two rows: title and worth, dots with words and chips. A click opens its editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = TermFaceData()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_data(self, data: TermFaceData) -> None:
        self._data = data
        told = [data.course, *data.chips, data.was, data.warning, data.worth]
        said = listed([t for t in told if t], "list.semicolon")
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(said)
        self.setToolTip(
            "\n".join([data.title, *(t for t in told if t), tr("line.click_to_change")])
            if data.title
            else ""
        )
        self.updateGeometry()
        self.update()

    def data(self) -> TermFaceData:
        return self._data

    def sizeHint(self) -> QSize:
        look = self.look()
        body = QFontMetricsF(look.font("body", bold=True)).height()
        small = QFontMetricsF(look.font("small")).height()
        return QSize(round(look.px(260)), round(body + small + look.px(20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.look().px(150)), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return False

    def draw_ground(self, p: QPainter, box: QRectF, look: Look) -> None:
        d = self._data
        edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
        shape = rounded(edge, look.px(7))
        over = self.underMouse() or self.isDown() or d.opened
        p.fillPath(shape, look.colour("hover" if over else "card"))
        p.save()
        p.setClipPath(shape)
        stripe = QRectF(edge.left(), edge.top(), look.px(5), edge.height())
        p.fillRect(stripe, look.side_fill(d.rungs.side))
        p.restore()
        ring = "bad" if d.warning else "rule_strong"
        p.setPen(QPen(look.colour(ring), look.px(1.6 if d.warning else 1.0)))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(shape)
        inner = box.adjusted(look.px(14), look.px(5), -look.px(10), -look.px(5))
        half = inner.height() * 0.47
        self._draw_title(p, QRectF(inner.left(), inner.top(), inner.width(), half), look)
        below = QRectF(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        self._draw_course(p, below, look)

    def _draw_title(self, p: QPainter, row: QRectF, look: Look) -> None:
        d, centre = self._data, Qt.AlignmentFlag.AlignVCenter
        size = look.px(8)
        fold = QRectF(row.right() - size, row.center().y() - size / 2, size, size)
        arrow(p, fold, d.opened, look.colour("ink_soft"))
        rest = row.adjusted(0, 0, -size - look.px(8), 0)
        small = look.font("small")
        worth = QFontMetricsF(small).horizontalAdvance(d.worth)
        title = look.font("body", bold=True)
        fm = QFontMetricsF(title)
        if worth > rest.width() / 2:
            worth = 0.0  # its tooltip and the sentences tell it
        p.setFont(title)
        p.setPen(look.colour("ink"))
        left = rest.adjusted(0, 0, -worth - (look.px(8) if worth else 0.0), 0)
        text = fm.elidedText(d.title, Qt.TextElideMode.ElideRight, left.width())
        p.drawText(left, centre, text)
        if worth:
            p.setFont(small)
            p.setPen(look.colour("ink_soft"))
            p.drawText(rest, centre | Qt.AlignmentFlag.AlignRight, d.worth)

    def _draw_course(self, p: QPainter, row: QRectF, look: Look) -> None:
        d, font, heavy = self._data, look.font("small"), look.font("small", bold=True)
        fm = QFontMetricsF(font)
        right = row.right()
        chips = [(text, "ink_soft", "panel") for text in (*d.chips, d.was) if text]
        if d.warning:
            chips.append((d.warning, "bad", "panel"))
        room = row.width() * 0.55
        for text, ink, ground in reversed(chips):
            used = heavy if ink == "bad" else font
            width = QFontMetricsF(used).horizontalAdvance(text) + look.px(12)
            if ink != "bad" and row.right() - right + width > room:
                continue
            box = QRectF(right - width, row.center().y() - fm.height() / 2 - look.px(1), width,
                         fm.height() + look.px(2))  # fmt: skip
            p.fillPath(rounded(box, look.px(5)), look.colour(ground))
            p.setFont(used)
            p.setPen(look.colour(ink))
            p.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            right -= width + look.px(5)
        end = draw_rungs(p, row, d.rungs, look, 13.0) + look.px(6)
        slot = QRectF(end, row.top(), max(0.0, right - end), row.height())
        p.setFont(font)
        p.setPen(look.colour("ink"))
        text = fm.elidedText(d.course, Qt.TextElideMode.ElideRight, slot.width())
        p.drawText(slot, Qt.AlignmentFlag.AlignVCenter, text)
