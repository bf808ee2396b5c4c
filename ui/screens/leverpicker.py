"""A list of the levers that a side can still promise, found as one types."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.rules.notation import Term
from ui import words
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken


class LeverPicker(QFrame):
    """Type to find, Down and Up to choose, Enter or a click to take, Escape to leave."""

    taken = Signal(object)  # a Term that holds the lever where it stands
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("lever_picker")
        self.search = QLineEdit()
        self.search.setObjectName("lever_search")
        self.search.setPlaceholderText(tr("composer.find_lever"))
        self.search.setAccessibleName(tr("composer.find_lever"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.found = QListWidget()
        self.found.setObjectName("lever_found")
        self.found.setAccessibleName(tr("composer.levers_found"))
        self.found.itemClicked.connect(lambda _item: self.take())
        self.found.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.found)
        self.hide()

    def offer(self, terms: Iterable[Term], said: str) -> None:
        """Show what can be promised; ``said`` names the column."""
        self.setAccessibleName(said)
        self.search.clear()
        self.found.clear()
        for term in terms:
            item = QListWidgetItem(words.term(term))
            item.setToolTip(broken(words.lever_says(term.lever)))
            item.setData(Qt.ItemDataRole.UserRole, term)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, below: QWidget, room: QWidget) -> None:
        """Over what lies under a button, within the room that there is."""
        at = below.mapTo(room, below.rect().topLeft())
        height = min(round(look_of(self).px(230)), room.height())
        top = max(0, min(at.y(), room.height() - height))
        width = max(below.width(), round(look_of(self).px(300)))
        left = max(0, min(at.x(), room.width() - width))
        self.setGeometry(left, top, width, height)

    def forget(self) -> None:
        """Nothing stays of what could be promised."""
        self.found.clear()
        self.search.clear()
        self.hide()

    def take(self) -> None:
        """The lever that is chosen."""
        item = self.found.currentItem()
        if item is not None and not item.isHidden():
            term = item.data(Qt.ItemDataRole.UserRole)
            self.forget()
            self.taken.emit(term)

    def _narrow(self, text: str) -> None:
        wanted, first = text.casefold().split(), None
        for row in range(self.found.count()):
            item = self.found.item(row)
            said = f"{item.text()} {item.toolTip()}".casefold()
            item.setHidden(not all(w in said for w in wanted))
            if first is None and not item.isHidden():
                first = row
        self.found.setCurrentRow(-1 if first is None else first)

    def _step(self, way: int) -> None:
        row = self.found.currentRow() + way
        while 0 <= row < self.found.count():
            if not self.found.item(row).isHidden():
                self.found.setCurrentRow(row)
                return
            row += way

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
            if key == Qt.Key.Key_Escape:
                self.forget()
                self.closed.emit()
                return True
            if watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)
