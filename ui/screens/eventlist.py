"""The facilitator's list of events: what is planned, what was published, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.screens.acts import address
from ui.screens.happened import effects_told
from ui.screens.page import button
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.whitecell import HELD, OPEN, PUBLISHED, SKIPPED, Line
from ui.widgets.flow import Flow
from ui.widgets.label import Label

COLUMNS = (
    "console.column_serial",
    "console.column_turn",
    "console.column_to",
    "console.column_state",
    "console.column_text",
)
BESIDE, ABOVE = 26, 14  # pixels around a text at usual text
SERIAL = 96  # pixels of the first column at usual text; a longer serial is elided
_STATES = {
    OPEN: "console.state_open",
    HELD: "console.state_held",
    SKIPPED: "console.state_skipped",
    PUBLISHED: "console.state_published",
}


class Rows(QTableWidget):
    """A table whose rows are moved by Alt and an arrow, or by dragging; the list itself follows."""

    lifted = Signal(int)  # by so many rows, the chosen one
    dropped = Signal(int)  # the chosen one, to stand before this row
    erased = Signal()

    def __init__(self, columns: int) -> None:
        super().__init__(0, columns)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.lifted.emit(steps)
        elif event.key() == Qt.Key.Key_Delete:
            self.erased.emit()
        else:
            super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt draws where it would fall; it may fall anywhere in the list."""
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt would move cells; the list is moved instead, and drawn anew."""
        if event.source() is self:
            self.dropped.emit(self.row_at(event.position().toPoint().y()))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def row_at(self, y: int) -> int:
        """Before which row something stands that is dropped at a height."""
        row = self.rowAt(y)
        if row < 0:
            return self.rowCount()
        return row + (y > self.rowViewportPosition(row) + self.rowHeight(row) / 2)


class EventList(QWidget):
    """A row an event; the chosen one stays chosen after it was published, so that a second click
    publishes nothing.
    """

    published = Signal(str)
    held = Signal(str)
    skipped = Signal(str)
    moved = Signal(str, int)
    edited = Signal(str)
    deleted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._turn = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.due = Label("", "body", "warn", wrap=True)
        column.addWidget(self.due)
        self.table = Rows(len(COLUMNS))
        self.table.setObjectName("events")
        self.table.setAccessibleName(tr("console.events"))
        self.table.setHorizontalHeaderLabels([tr(key) for key in COLUMNS])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        heads = self.table.horizontalHeader()
        heads.setAccessibleName(tr("console.events"))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        heads.resizeSection(0, round(look_of(self).px(SERIAL)))
        heads.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        heads.sectionResized.connect(self._heights)
        self.table.setMinimumHeight(round(look_of(self).px(180)))
        self.table.itemSelectionChanged.connect(self._able)
        self.table.lifted.connect(self._move)
        self.table.dropped.connect(self._drop)
        self.table.erased.connect(self._erase)
        self.publish = button(tr("console.publish"), "publish", "primary")
        self.hold = button(tr("console.hold"), "hold")
        self.skip = button(tr("console.skip"), "skip")
        self.edit = button(tr("console.edit"), "edit_event", "quiet")
        self.delete = button(tr("console.delete"), "delete_event", "quiet")
        self.up = button(tr("console.up"), "up", "quiet")
        self.down = button(tr("console.down"), "down", "quiet")
        self.publish.clicked.connect(lambda: self._send(self.published))
        self.hold.clicked.connect(lambda: self._send(self.held))
        self.skip.clicked.connect(lambda: self._send(self.skipped))
        self.edit.clicked.connect(lambda: self._send(self.edited))
        self.delete.clicked.connect(self._erase)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        buttons = QWidget()  # above the list, which may be longer than the window
        row = Flow(buttons, 8)
        row.setContentsMargins(0, 0, 0, 0)
        for made in (
            self.publish, self.hold, self.skip, self.edit, self.delete, self.up, self.down
        ):  # fmt: skip
            row.addWidget(made)
        column.addWidget(buttons)
        column.addWidget(self.table, 1)
        self.note = Label("", "small", wrap=True)
        column.addWidget(self.note)
        self._able()

    @property
    def chosen(self) -> Line | None:
        """The event whose row is chosen."""
        rows = {i.row() for i in self.table.selectedItems()}
        return self._lines[rows.pop()] if len(rows) == 1 else None

    def choose(self, serial: str) -> None:
        """Choose the row of an event."""
        for row, line in enumerate(self._lines):
            if line.event.serial == serial:
                self.table.selectRow(row)
                self.table.scrollTo(self.table.model().index(row, 0))

    def show_lines(self, lines: list[Line], turn: int, over: bool) -> None:
        """The list at a turn of the game; drawn anew only where it is another."""
        if (lines, turn, over) == (self._lines, self._turn, not self.isEnabled()):
            return
        chosen = self.chosen
        self._lines, self._turn = lines, turn
        self.setEnabled(not over)
        self.table.blockSignals(True)
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for place, text in enumerate(self._cells(line)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
                if self._is_due(line):
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, place, item)
        self._heights()
        self.table.clearSelection()
        self.table.blockSignals(False)
        if chosen is not None:
            self.choose(chosen.event.serial)
        if self.chosen is None and lines:
            self.table.selectRow(0)
        due = [] if over else [x.event.serial for x in lines if self._is_due(x)]
        self.due.setText(tr("console.due", n=turn, names=listed(due)) if due else "")
        self.due.setVisible(bool(due))
        self._able()

    def _is_due(self, line: Line) -> bool:
        """Whether an event is planned for this turn, or for one that has gone by."""
        return line.state == OPEN and 0 < line.event.turn <= self._turn

    def _cells(self, line: Line) -> tuple[str, ...]:
        e = line.event
        planned = str(e.turn) if e.turn else tr("console.any_turn")
        state = tr(_STATES[line.state], n=line.turn)
        if self._is_due(line):
            late = e.turn < self._turn
            state = tr("console.state_late" if late else "console.state_due")
        effects = effects_told(e.effects) or tr("act.no_effect")
        text = tr("console.event", text=e.text, effects=effects)
        return e.serial, planned, address(e.to), state, text

    def _heights(self) -> None:
        """Each row as high as its text needs: Qt's own measure forgets the space around it."""
        look = look_of(self)
        last = len(COLUMNS) - 1
        beside, above = round(look.px(BESIDE)), round(look.px(ABOVE))
        room = QRect(0, 0, max(1, self.table.columnWidth(last) - beside), 10_000)
        for row in range(self.table.rowCount()):
            item = self.table.item(row, last)
            text = item.text() if item is not None else ""
            needs = self.table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            self.table.setRowHeight(row, needs.height() + above)

    def _able(self) -> None:
        """What can be done with the chosen event."""
        line = self.chosen
        state = line.state if line is not None else PUBLISHED
        self.publish.setEnabled(state == OPEN)
        self.hold.setEnabled(state != PUBLISHED)
        self.skip.setEnabled(state != PUBLISHED)
        self.edit.setEnabled(state != PUBLISHED)
        self.delete.setEnabled(line is not None)
        for made, held, name, again in (
            (self.hold, state == HELD, "console.hold", "console.unhold"),
            (self.skip, state == SKIPPED, "console.skip", "console.unskip"),
        ):
            made.setText(tr(again if held else name))
            made.setAccessibleName(made.text())
        at = self._lines.index(line) if line is not None else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self._lines) - 1)
        note = line.event.note if line is not None else ""
        self.note.setText(tr("console.note_of", text=note) if note else "")
        self.note.setVisible(bool(note))

    def _send(self, signal: object) -> None:
        line = self.chosen
        if line is not None:
            signal.emit(line.event.serial)  # type: ignore[attr-defined]

    def _move(self, steps: int) -> None:
        line = self.chosen
        if line is not None:
            self.moved.emit(line.event.serial, steps)

    def _drop(self, before: int) -> None:
        line = self.chosen
        if line is not None:
            at = self._lines.index(line)
            self.moved.emit(line.event.serial, before - at - (before > at))

    def _erase(self) -> None:
        self._send(self.deleted)
