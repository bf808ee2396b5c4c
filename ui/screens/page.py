"""What several screens share: a centred column, a named button, a box of choices."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import look_of
from ui.widgets.choice import Choice
from ui.widgets.link import Link
from ui.widgets.scroll import Scroll, Sheet

MARGIN = 64  # pixels below what is scrolled to at usual text: a banner may come above it
Item = tuple[str, object, str]  # text, what it stands for, why it cannot be chosen or nothing


def column(parent: QWidget, width: int = 760) -> QVBoxLayout:
    """A centred column that scrolls when the window is small."""
    outer = QHBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    scroll = Sheet()
    outer.addWidget(scroll)
    page = QWidget()
    scroll.setWidget(page)
    return _centred(page, width)


class _Head(QWidget):
    """As wide as the column below it, whether that has a scroll bar or not."""

    def follow(self, area: Sheet) -> None:
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._leave_room)
        self._bar = bar

    def _leave_room(self, least: int, most: int) -> None:
        wide = self._bar.sizeHint().width() if most > least else 0
        self.setContentsMargins(0, 0, wide, 0)


def headed(parent: QWidget, width: int = 760) -> tuple[QVBoxLayout, QVBoxLayout]:
    """A head that stays, and below it a centred column that scrolls."""
    outer = QVBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    top, page, area = _Head(), QWidget(), Scroll()
    area.setWidget(page)
    top.follow(area)
    outer.addWidget(top)
    outer.addWidget(area, 1)
    head, inside = _centred(top, width), _centred(page, width)
    head.setContentsMargins(24, 32, 24, 0)
    inside.setContentsMargins(24, 0, 24, 32)
    return head, inside


def _centred(page: QWidget, width: int) -> QVBoxLayout:
    row = QHBoxLayout(page)
    row.addStretch(1)
    holder = QWidget()
    holder.setMaximumWidth(round(look_of(page).px(width)))
    row.addWidget(holder, 8)
    row.addStretch(1)
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(24, 32, 24, 32)
    inside.setSpacing(14)
    return inside


def into_sight(widget: QWidget) -> None:
    """Scroll to what has just been shown, once it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None and widget.isVisible():
        above.ensureWidgetVisible(widget, 0, round(look_of(widget).px(MARGIN)))


def button(text: str, name: str, kind: str = "") -> QPushButton:
    """A named button; ``kind`` is primary, quiet or danger, or line for one that reads as text."""
    made = Link(text) if kind == "line" else QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    if kind:
        made.setProperty("kind", kind)
    return made


def choice(name: str, accessible: str, follows: bool = False) -> Choice:
    """A named box of choices, as wide as its widest or, where it ``follows`` it, the chosen one."""
    made = Choice(follows)
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    return made


def choose_data(combo: QComboBox, data: object) -> None:
    """Choose the item that stands for something, if there is one."""
    index = combo.findData(data)
    if index >= 0:
        combo.setCurrentIndex(index)


def fill(combo: QComboBox, items: Iterable[Item], chosen: object) -> None:
    """Show what there is to choose, without a signal; what cannot be chosen is grey and says why.

    While a key is being handled a box must keep its items, so they are put in anew only if they
    are others.
    """
    items = tuple(items)
    combo.blockSignals(True)
    there = [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())]
    if there != [(text, data) for text, data, _ in items]:
        combo.clear()
        for text, data, _ in items:
            combo.addItem(text, data)
    model = combo.model()
    for i, (_, data, why) in enumerate(items):
        combo.setItemData(i, why, Qt.ItemDataRole.ToolTipRole)
        if isinstance(model, QStandardItemModel):
            model.item(i).setEnabled(not why or data == chosen)
        if data == chosen:
            combo.setCurrentIndex(i)
    combo.setToolTip(combo.currentText())
    combo.updateGeometry()  # what is chosen may be wider than before
    combo.blockSignals(False)


def tick(box: QCheckBox, on: bool) -> None:
    """Tick a box or not, without a signal."""
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
