"""A text whose terms of the field are underlined and tell what they mean, on hover or by key."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.mark import focus_ring
from ui.learn.glossary import Term, within
from ui.texts.speech import listed
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.label import Label

_INK = {"small": "ink_soft", "quiet": "ink_soft"}


class TermLabel(Label):
    """Tab reaches it if it holds terms; arrows go from one to the next, Enter tells."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        self._terms: list[tuple[int, int, Term]] = []
        self._at = 0
        self._heights: dict[int, int] = {}  # by width: Qt asks for them again and again
        super().__init__("", role, wrap=True, parent=parent)
        self.setMouseTracking(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self._heights.clear()
        self._terms, self._at = list(within(text)), 0
        stop = Qt.FocusPolicy.TabFocus if self._terms else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(stop)
        told = listed([t.told for _, _, t in self._terms], "list.sentences")
        self.setAccessibleDescription(told)
        self.updateGeometry()

    def terms(self) -> list[Term]:
        """The terms that are underlined."""
        return [t for _, _, t in self._terms]

    def _layout(self, width: float) -> QTextLayout:
        """The text broken into lines, with its terms underlined."""
        made = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        made.setTextOption(option)
        ranges = []
        for begin, end, _ in self._terms:
            one = QTextLayout.FormatRange()
            one.start, one.length = begin, end - begin
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            one.format = form
            ranges.append(one)
        made.setFormats(ranges)
        made.beginLayout()
        y = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, y))
            y += line.height()
        made.endLayout()
        return made

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            box = self._layout(inner).boundingRect()
            self._heights[width] = ceil(box.height()) + margins.top() + margins.bottom() + 1
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other heights."""
        super().changeEvent(event)
        self._heights.clear()

    def sizeHint(self) -> QSize:
        width = min(super().sizeHint().width(), round(look_of(self).px(480)))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setPen(look.colour(_INK.get(str(self.property("role")), "ink")))
        box = QRectF(self.contentsRect())
        self._layout(box.width()).draw(p, box.topLeft())
        if self.hasFocus() and self._terms:
            for place in self._places(self._at):
                focus_ring(p, place, look.colour("focus"), look.px(2), look.px(3))
        p.end()

    def _places(self, k: int) -> list[QRectF]:
        """Where a term stands: a box a line."""
        begin, end, _ = self._terms[k]
        box = QRectF(self.contentsRect())
        made = self._layout(box.width())
        found = []
        for i in range(made.lineCount()):
            line = made.lineAt(i)
            a, b = max(begin, line.textStart()), min(end, line.textStart() + line.textLength())
            if a < b:
                left, right = _x(line.cursorToX(a)), _x(line.cursorToX(b))
                place = QRectF(left - 2, line.y(), right - left + 4, line.height())
                found.append(place.translated(box.topLeft()))
        return found

    def _under(self, at: QPointF) -> int | None:
        for k in range(len(self._terms)):
            if any(place.contains(at) for place in self._places(k)):
                return k
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            k = self._under(QPointF(event.pos()))
            if k is None:
                QToolTip.hideText()
            else:
                self._tell(k, event.globalPos())
            return True
        return super().event(event)

    def _tell(self, k: int, at: QPoint) -> None:
        QToolTip.showText(at, broken(self._terms[k][2].told), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._at = 0
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QToolTip.hideText()
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if self._terms and step:
            self._at = (self._at + step) % len(self._terms)
            self.update()
        elif self._terms and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space,
        ):  # fmt: skip
            place = self._places(self._at)[0].bottomLeft().toPoint()
            self._tell(self._at, self.mapToGlobal(place))
        else:
            super().keyPressEvent(event)


def _x(found: object) -> float:
    """Where a place of the text stands; Qt's binding gives it with the place or without."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
