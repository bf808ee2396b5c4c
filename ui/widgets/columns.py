"""What stands side by side where there is room, and below each other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import look_of


def _height(widget: QWidget, width: int) -> int:
    """How high a widget is drawn at a width."""
    if widget.hasHeightForWidth():
        return max(widget.heightForWidth(width), widget.minimumSizeHint().height())
    return widget.sizeHint().height()


class Columns(QWidget):
    """Cells of one width in as many columns as there is room for.

    Spare height stays below them unless ``fill`` gives it to the last row.
    """

    def __init__(
        self, cells: Sequence[QWidget], least: int, gap: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fills = 0
        self._cells, self._least, self._gap = list(cells), least, gap
        self._all = self._cells
        self._alike: Sequence[Columns] = (self,)
        for cell in self._cells:
            cell.setParent(self)
            cell.show()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.installEventFilter(self)

    def _grid(self, width: int) -> tuple[int, int]:
        """Columns, and the width of each."""
        look = look_of(self)
        gap = round(look.px(self._gap))
        least = max(round(look.px(self._least)), self._widest())
        columns = max(1, min(len(self._cells), (width + gap) // (least + gap)))
        return columns, (width - gap * (columns - 1)) // columns

    def _widest(self) -> int:
        """The least width at which no cell is cut, here or in what is laid out alike."""
        cells = [cell for columns in self._alike for cell in columns._cells]
        return max(cell.minimumSizeHint().width() for cell in cells)

    def _rows(self, width: int) -> list[tuple[list[QWidget], int]]:
        """The cells of each row with the row's height."""
        columns, wide = self._grid(width)
        rows = [self._cells[i : i + columns] for i in range(0, len(self._cells), columns)]
        return [(row, max(_height(cell, wide) for cell in row)) for row in rows]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows, gap = self._rows(width), round(look_of(self).px(self._gap))
        return sum(high for _, high in rows) + gap * (len(rows) - 1)

    def sizeHint(self) -> QSize:
        width = round(look_of(self).px((self._least + self._gap) * len(self._cells)))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        width = self._widest()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A cell has become higher or lower.
        if watched is self and event.type() == QEvent.Type.LayoutRequest:
            for columns in self._alike:
                columns.refit()
        return False

    def fill(self, most: int) -> None:
        """From now on the last row takes spare height up to so many pixels at usual text."""
        self._fills = most
        self.refit()

    def show_first(self, count: int) -> None:
        """So many of the cells; at least one stands there."""
        self._cells = self._all[: max(1, count)]
        for k, cell in enumerate(self._all):
            cell.setVisible(k < len(self._cells))
        self.refit()

    def refit(self) -> None:
        """Give the cells their places by what they hold now."""
        self._place()
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refit()  # what changed while nobody looked was not told

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _place(self) -> None:
        gap, y = round(look_of(self).px(self._gap)), 0
        _, wide = self._grid(self.width())
        rows = self._rows(self.width())
        for k, (row, high) in enumerate(rows):
            if k == len(rows) - 1:
                high = max(high, min(self.height() - y, round(look_of(self).px(self._fills))))
            for i, cell in enumerate(row):
                cell.setGeometry(i * (wide + gap), y, wide, high)
            y += high + gap


def alike(rows: Sequence[Columns]) -> None:
    """Rows of a list have as many columns as all of them have room for."""
    for row in rows:
        row._alike = rows


class Flip(QWidget):
    """A text with what stands beside it, or below it where the row would be too narrow."""

    def __init__(self, text: QWidget, aside: QWidget, least: int) -> None:
        super().__init__()
        self._parts, self._least = (text, aside), least
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(text, 1)
        self._flow.addWidget(aside, 0, Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text, aside = self._parts
        gap = max(0, self._flow.spacing())
        if width < look_of(self).px(self._least):
            return _height(text, width) + gap + aside.sizeHint().height()
        beside = width - gap - aside.sizeHint().width()
        return max(_height(text, beside), aside.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < look_of(self).px(self._least)
        self._flow.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
