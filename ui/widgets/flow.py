"""A layout that sets its widgets in a row and goes on below where the row is full."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """From left to right, each as wide as it would be; hidden widgets take no room.

    Where it is ``spread`` a row begins and ends at the edges. What is spread or ``level`` stands in
    the middle of its row's height. A widget that ``gives`` is made as narrow as it can be before a
    row is broken.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 5,
        spread: bool = False,
        level: bool = False,
        gives: QWidget | None = None,
    ) -> None:
        self._heights: dict[int, int] = {}  # by width: Qt asks for them again and again
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._spread, self._level = gap, spread, spread or level
        self._gives = gives

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        rows = self._rows(inner)
        high = sum(high for _, high in rows) + self._gap * max(0, len(rows) - 1)
        return high + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        y = room.y()
        for row, high in self._rows(room.width()):
            spare = room.width() - sum(wide for _, wide in row) - self._gap * (len(row) - 1)
            between = spare / (len(row) - 1) if self._spread and len(row) > 1 else 0.0
            x = float(room.x())
            for item, wide in row:
                own = item.sizeHint().height()
                lower = (high - own) // 2 if self._level else 0
                item.setGeometry(QRect(QPoint(round(x), y + lower), QSize(wide, own)))
                x += wide + self._gap + between
            y += high + self._gap

    def sizeHint(self) -> QSize:
        shown = [i.sizeHint() for i in self._items if not i.isEmpty()]
        width = sum(s.width() + self._gap for s in shown)
        size = QSize(width, max((s.height() for s in shown), default=0))
        return size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def _rows(self, width: int) -> list[tuple[list[tuple[QLayoutItem, int]], int]]:
        """What stands in each row with its width, and the row's height."""
        rows: list[tuple[list[tuple[QLayoutItem, int]], int]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            wide = min(size.width(), width)
            if rows and 0 < x + wide - width <= self._spare(rows[-1][0]):
                row, high = rows[-1]
                given = x + wide - width
                rows[-1] = ([(i, w - given * (i.widget() is self._gives)) for i, w in row], high)
                x -= given
            if not rows or x + wide > width:
                rows.append(([], 0))
                x = 0
            row, high = rows[-1]
            rows[-1] = ([*row, (item, wide)], max(high, size.height()))
            x += wide + self._gap
        return rows

    def _spare(self, row: list[tuple[QLayoutItem, int]]) -> int:
        """How much narrower a row can be made by what gives."""
        found = (wide - i.minimumSize().width() for i, wide in row if i.widget() is self._gives)
        return max(0, sum(found)) if self._gives is not None else 0


class Wrapped(QWidget):
    """Holds a flow, and is never lower than its rows at the width that it has: where a page is too
    high for the window, the window scrolls and what is above does not cover them.
    """

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        flow = self.layout()
        if flow is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setMinimumHeight(flow.heightForWidth(self.width()))
        return done


class FlowRow(QWidget):
    """Widgets in rows as wide as there is room for, with no edge around them."""

    def __init__(self, *made: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._flow = Flow(self, gap)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for widget in made:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
