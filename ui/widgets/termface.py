"""A commitment of a package as a card: which lever, from where to where, when, and its worth."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart import wrapped
from ui.charts.mark import arrow, rounded
from ui.charts.rungs import RungsData, draw_rungs, step
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.tips import broken
from ui.widgets.pressable import Pressable

DOTS = 13.0  # pixels at usual text from one dot to the next


@dataclass(frozen=True)
class TermFaceData:
    """Strings as shown; ``chips`` are its clauses, ``usual`` one that need not be shown,
    ``warning`` stands where a red line is crossed, ``was`` where it is not what the other side put
    on the table, ``held`` is told on demand alone.
    """

    title: str = ""
    worth: str = ""
    rungs: RungsData = field(default_factory=RungsData)
    chips: tuple[str, ...] = ()
    warning: str = ""
    was: str = ""
    opened: bool = False
    usual: str = ""
    held: str = ""

    @property
    def course(self) -> str:
        """From today's level to the one that is promised, in words."""
        names = self.rungs.names
        if not names:
            return ""
        if self.rungs.today == self.rungs.chosen:
            return tr("line.stays", level=names[self.rungs.today])
        return tr("line.from_to", a=names[self.rungs.today], b=names[self.rungs.chosen])

    @property
    def promise(self) -> str:
        """The level that is promised; where nothing moves, all that there is to say."""
        names = self.rungs.names
        if not names or self.rungs.today == self.rungs.chosen:
            return self.course
        return tr("line.to", b=names[self.rungs.chosen])


@dataclass(frozen=True)
class Fitted:
    """What of a card stands below its title at some width: ``text`` with or without dots before it,
    on so many ``lines``, and chips behind it or in a row of their own.
    """

    text: str
    dots: bool = True
    lines: int = 1
    chips: tuple[str, ...] = ()
    apart: bool = False  # chips have a row of their own

    @property
    def rows(self) -> int:
        return self.lines + self.apart


class TermFace(Pressable):
    """Title and worth, dots with words and chips. A click opens its editor.

    What is promised is never cut. Where it has too little room give way, one after the other: a
    chip that says what is usual, today's level, the place of chips beside it, the dots.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = TermFaceData()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_data(self, data: TermFaceData) -> None:
        self._data = data
        when = (data.usual, *data.chips)
        told = [data.course, *when, data.was, data.warning, data.worth, data.held]
        said = listed([t for t in told if t], "list.semicolon")
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(said)
        self.setToolTip(
            broken("\n".join([data.title, *(t for t in told if t), tr("line.click_to_change")]))
            if data.title
            else ""
        )
        self.updateGeometry()
        self.update()

    def data(self) -> TermFaceData:
        return self._data

    def fitted(self) -> Fitted:
        """What stands below the title at its width."""
        d, look = self._data, self.look()
        room = self.width() - look.px(14) - look.px(10) - 1.0
        fm = QFontMetricsF(look.font("small"))
        chips = tuple(text for text in (*d.chips, d.was, d.warning) if text)
        dots = step(len(d.rungs.names), look, DOTS) * len(d.rungs.names) + look.px(6)

        def wide(text: str, *beside: str) -> float:
            return fm.horizontalAdvance(text) + sum(self._chip_width(c) for c in beside)

        usual = (d.usual, *chips) if d.usual else chips
        for text, behind in ((d.course, usual), (d.course, chips), (d.promise, chips)):
            if dots + wide(text, *behind) <= room:
                return Fitted(text, chips=behind)
        for text in (d.course, d.promise):
            if chips and dots + wide(text) <= room:
                return Fitted(text, chips=chips, apart=True)
        if wide(d.promise, *chips) <= room:
            return Fitted(d.promise, dots=False, chips=chips)
        lines = round(wrapped(d.promise, fm, room) / fm.lineSpacing()) if room > 0 else 1
        return Fitted(d.promise, False, max(1, lines), chips, bool(chips))

    def _chip_width(self, text: str) -> float:
        look = self.look()
        font = look.font("small", bold=text == self._data.warning)
        return QFontMetricsF(font).horizontalAdvance(text) + look.px(17)

    def _row_height(self) -> float:
        return QFontMetricsF(self.look().font("small")).height() + self.look().px(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = self.look()
        body = QFontMetricsF(look.font("body", bold=True)).height()
        small = QFontMetricsF(look.font("small")).height()
        more = (self.fitted().rows - 1) * self._row_height()
        return QSize(round(look.px(260)), round(body + small + look.px(20) + more))

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
        found = self.fitted()
        more = (found.rows - 1) * self._row_height()
        half = (inner.height() - more) * 0.47
        self._draw_title(p, QRectF(inner.left(), inner.top(), inner.width(), half), look)
        below = QRectF(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        self._draw_course(p, below, look, found)

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

    def _draw_course(self, p: QPainter, row: QRectF, look: Look, found: Fitted) -> None:
        high = self._row_height()
        text = row.adjusted(0, 0, 0, -high if found.apart else 0.0)
        last = QRectF(row.left(), row.bottom() - high, row.width(), high) if found.apart else row
        start = row.left()
        if found.dots:
            start = draw_rungs(p, text, self._data.rungs, look, DOTS) + look.px(6)
        p.setFont(look.font("small"))
        p.setPen(look.colour("ink"))
        slot = QRectF(start, text.top(), row.right() - start, text.height())
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        p.drawText(slot, int(how) if found.lines > 1 else int(Qt.AlignmentFlag.AlignVCenter),
                   found.text)  # fmt: skip
        self._draw_chips(p, last, look, found)

    def _draw_chips(self, p: QPainter, row: QRectF, look: Look, found: Fitted) -> None:
        """From the right; in a row of their own from the left."""
        widths = [self._chip_width(text) - look.px(5) for text in found.chips]
        used = sum(widths) + look.px(5) * max(0, len(widths) - 1)
        at = row.left() if found.apart else row.right() - used
        for text, wide in zip(found.chips, widths, strict=True):
            warns = text == self._data.warning
            font = look.font("small", bold=warns)
            fm = QFontMetricsF(font)
            wide = min(wide, row.right() - at)
            box = QRectF(at, row.center().y() - fm.height() / 2 - look.px(1), wide,
                         fm.height() + look.px(2))  # fmt: skip
            p.fillPath(rounded(box, look.px(5)), look.colour("panel"))
            p.setFont(font)
            p.setPen(look.colour("bad" if warns else "ink_soft"))
            room = wide - look.px(6)
            shown = fm.elidedText(text, Qt.TextElideMode.ElideRight, room)
            p.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
            at += wide + look.px(5)
