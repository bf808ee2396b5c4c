"""Confidential papers on the table: closed (hatched, empty) or open (dashed in the side's colour).

A closed paper holds no text at all, so nothing private is in the window while it is shut.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.charts.chart import Chart, wrapped
from ui.charts.mark import rounded
from ui.texts.speech import tr
from ui.theme import Look, look_of
from ui.widgets.label import Label


class ClosedPaper(Chart):
    """A hatched box that says that these papers are closed, and if wanted how they open."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.refresh()

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self.refresh()

    def words(self) -> tuple[str, str]:
        return tr("kit.papers_closed"), self._hint

    def natural(self, look: Look) -> QSizeF:
        body, small = QFontMetricsF(look.font("body")), QFontMetricsF(look.font("small"))
        width = look.px(222)
        hint = wrapped(self._hint, small, width - look.px(48))
        return QSizeF(width, max(look.px(64), body.height() + hint + look.px(34)))

    def smallest(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("body"))
        width = fm.horizontalAdvance(tr("kit.papers_closed")) + look.px(36)
        return QSizeF(width, self.natural(look).height())

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        edge = box.adjusted(1, 1, -1, -1)
        shape = rounded(edge, look.px(8))
        p.fillPath(shape, look.colour("panel"))
        p.save()
        p.setClipPath(shape)
        p.setPen(QPen(look.colour("track"), look.px(5)))
        step, x = look.px(14), box.left() - box.height()
        while x < box.right():
            p.drawLine(round(x), round(box.bottom()), round(x + box.height()), round(box.top()))
            x += step
        p.restore()
        p.setPen(QPen(look.colour("rule_strong"), max(1.0, look.px(1)), Qt.PenStyle.DashLine))
        p.drawPath(shape)
        self._draw_text(p, box, look)

    def _draw_text(self, p: QPainter, box: QRectF, look: Look) -> None:
        text = tr("kit.papers_closed")
        body, small = QFontMetricsF(look.font("body")), QFontMetricsF(look.font("small"))
        room = box.width() - look.px(44)
        hint_h = wrapped(self._hint, small, room)
        plate_w = body.horizontalAdvance(text)
        if self._hint:
            plate_w = max(plate_w, min(room, small.horizontalAdvance(self._hint)))
        plate = QRectF(0, 0, plate_w + look.px(24), body.height() + hint_h + look.px(8))
        plate.moveCenter(box.center())
        p.fillPath(rounded(plate, look.px(6)), look.colour("panel"))
        p.setFont(look.font("body"))
        p.setPen(look.colour("ink_soft"))
        line = QRectF(plate.left(), plate.top() + look.px(4), plate.width(), body.height())
        p.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        if self._hint:
            p.setFont(look.font("small"))
            rest = QRectF(box.center().x() - room / 2, line.bottom(), room, hint_h + 1)
            p.drawText(
                rest, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), self._hint
            )


class OpenPaper(QFrame):
    """A dashed box in the side's colour with a title and a text."""

    def __init__(
        self,
        side: str,
        title: str = "",
        body: str = "",
        parent: QWidget | None = None,
        role: str = "body",
        label: Label | None = None,
    ) -> None:
        """``label`` writes the text where a plain one would not do."""
        super().__init__(parent)
        self._side = side
        self._title = Label(title, "heading", tone=side, wrap=True)
        self._body = label or Label(body, role, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._body)
        self._column.addStretch(1)
        self.set_text(title, body)
        self._respace()

    def set_text(self, title: str, body: str) -> None:
        self._title.setText(title)
        self._body.setText(body)
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint.expandedTo(QSize(round(look_of(self).px(222)), 0))

    def _respace(self) -> None:
        look = look_of(self)
        side, top = round(look.px(14)), round(look.px(10))
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(round(look.px(4)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._respace()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8))
        p.fillPath(shape, look.side_soft(self._side))
        p.setPen(QPen(look.side(self._side), look.px(1.4), Qt.PenStyle.DashLine))
        p.drawPath(shape)
        p.end()
