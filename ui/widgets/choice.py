"""A box of choices whose width is that of its texts, in the letters that they are drawn with."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from ui.theme import look_of

MOST = 300  # pixels at usual text that a long text may claim where there is little room
ROWS = 16  # entries that an open box shows at once; more are scrolled to
_EDGE = 2  # pixels that Qt leaves around the text in its field
_CHANGES = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


def text_room(combo: QComboBox, width: int | None = None) -> int:
    """Pixels that a closed box has for its text, as it stands or at another width."""
    option = QStyleOptionComboBox()
    option.initFrom(combo)
    option.editable = combo.isEditable()
    option.frame = combo.hasFrame()
    if width is not None:
        option.rect = QRect(0, 0, width, 2 * combo.fontMetrics().height())
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return combo.style().subControlRect(kind, option, part, combo).width() - _EDGE


def text_width(combo: QComboBox, text: str) -> int:
    """Pixels that a text takes in a box."""
    return ceil(QFontMetricsF(combo.font()).horizontalAdvance(text))


class Choice(QComboBox):
    """As wide as its widest entry, or as what is chosen where it ``follows`` that; a layout with
    less room gives it no less than what is chosen needs, unless that is very long: then its end is
    an ellipsis, and the tooltip tells the whole.
    """

    def __init__(self, follows: bool = False) -> None:
        super().__init__()
        self._follows = follows
        self._beside = -1  # pixels of a box that are not for its text; worked out when asked for
        self._widths: dict[str, int] = {}  # a layout asks for them again and again
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentTextChanged.connect(self._chosen)

    def _chosen(self, text: str) -> None:
        self.setToolTip(text)
        self.updateGeometry()

    def _wide(self, text: str) -> int:
        if self._beside < 0:
            self.ensurePolished()
            least = super().sizeHint().width() + 100
            self._beside = least - text_room(self, least)
        if text not in self._widths:
            self._widths[text] = text_width(self, text) + self._beside
        return self._widths[text]

    def sizeHint(self) -> QSize:
        shown = [self.currentText()]
        if not self._follows:
            shown += [self.itemText(i) for i in range(self.count())]
        return QSize(max(map(self._wide, shown)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        wide = min(self._wide(self.currentText()), round(look_of(self).px(MOST)))
        return QSize(wide, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._beside = -1
            self._widths.clear()
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; Qt would choose something else below a reader's pointer."""
        event.ignore()

    def showPopup(self) -> None:
        """The open list is as wide as its widest entry; Qt would make it no wider than the box."""
        view, frame = self.view(), 2 * self.view().frameWidth()
        if self.count() > self.maxVisibleItems():
            frame += view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + frame, self.window().width()))
        super().showPopup()

    def shown(self) -> str:
        """What is chosen as it is drawn."""
        text, room = self.currentText(), text_room(self)
        if text_width(self, text) <= room:
            return text
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt would cut a letter in two."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
