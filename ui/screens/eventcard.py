"""The card of events: the list, what can be done with it, and the form of one event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy

from engine.scenarios.events import TURNS, Planned, free_serial
from ui.screens.eventform import EventForm, Half
from ui.screens.eventlist import EventList
from ui.screens.page import button
from ui.texts.speech import tr
from ui.whitecell import HELD, OPEN, PUBLISHED, SKIPPED, WhiteCell
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label


class EventCard(Card):
    """``said`` carries what was done and its kind, for the console to tell."""

    said = Signal(str, str)

    def __init__(self, cell: WhiteCell) -> None:
        super().__init__(tr("console.events"))
        self.cell = cell
        self.ask_open: Callable[[], Path | None] = self._ask_open
        self.ask_save: Callable[[], Path | None] = self._ask_save
        self.list = EventList()
        self.list.published.connect(self._publish)
        self.list.held.connect(lambda serial: cell.set_state(serial, HELD))
        self.list.skipped.connect(lambda serial: cell.set_state(serial, SKIPPED))
        self.list.moved.connect(cell.move)
        self.list.edited.connect(self._edit)
        self.list.deleted.connect(cell.delete)
        self.empty = Label(tr("console.no_events"), "quiet", wrap=True)
        self.add(self.empty)
        self.first = button(tr("monitor.pick"), "first_event", "primary")
        self.first.clicked.connect(self.pick)
        begin = QHBoxLayout()
        begin.addWidget(self.first)
        begin.addStretch(1)
        self.add(begin)
        self.add(self.list, 1)
        self.form = EventForm()
        self.form.kept.connect(self._kept)
        self.form.ended.connect(self._back)
        self.add(self.form)
        row = FlowRow()
        made = {}
        for key, name, act in (
            ("console.new", "new_event", self._new),
            ("console.undo", "undo_event", cell.undo),
            ("console.import", "import", self.load),
            ("console.export", "export", self.save),
            ("console.add_ready", "add_ready", cell.add_ready),
            ("console.add_deck", "add_deck", cell.add_deck),
        ):
            made[name] = button(tr(key), name, "quiet")
            made[name].clicked.connect(lambda _=False, act=act: act())
            row.add(made[name])
        self.new, self.undo = made["new_event"], made["undo_event"]
        self.add(row)
        self.body.addStretch(0)  # without a list the sentence and the buttons stay together
        policy = self.empty.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.empty.setSizePolicy(policy)
        back = QShortcut(QKeySequence.StandardKey.Undo, self.list)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(cell.undo)

    def show_game(self, turn: int, open_: bool) -> None:
        """The list at a turn of the game."""
        lines = self.cell.lines()
        self.list.show_lines(lines, turn, not open_)
        self.empty.setVisible(not lines)
        self.first.setVisible(not lines)
        self.first.setEnabled(open_)
        self.list.setVisible(bool(lines))
        self.new.setEnabled(open_)
        self.undo.setEnabled(self.cell.undoable and open_)
        written = "" if self.form.isHidden() else self.form.serial_of
        if not open_ and not self.form.isHidden():
            self.form.end()
        elif written and any(x.event.serial == written and x.state == PUBLISHED for x in lines):
            self.form.end()
            self.said.emit(tr("console.not_kept", name=written), "warning")

    def pick(self) -> None:
        """The ready events, of which the first one that is open is chosen."""
        self.cell.add_ready()
        line = next(
            (x for x in self.cell.lines() if x.event.serial[:1] == "R" and x.state == OPEN), None
        )
        if line is not None:
            self.list.choose(line.event.serial)
        self.list.table.setFocus()

    def load(self) -> None:
        """A list from a file in place of this one."""
        path = self.ask_open()
        if path is not None and self.cell.load(path):
            n = len(self.cell.lines())
            self.said.emit(tr("console.imported", name=path.name, n=n), "info")

    def save(self) -> None:
        """The list as a file."""
        path = self.ask_save()
        if path is not None and self.cell.save(path):
            self.said.emit(tr("takealong.saved", name=path.name), "info")

    def _publish(self, serial: str) -> None:
        if self.cell.publish(serial):
            self.list.table.setFocus()  # else Qt hands it on, to the button that deletes
            self.said.emit(tr("console.published", name=serial), "info")

    def _new(self) -> None:
        self._begin(None)

    def _edit(self, serial: str) -> None:
        line = next((x for x in self.cell.lines() if x.event.serial == serial), None)
        if line is not None:
            self._begin(line.event)

    def _begin(self, event: Planned | None) -> None:
        serial = free_serial(self.cell.taken())
        self.form.begin(event, serial, *self._limits(event))

    def resume(self, half: Half) -> None:
        """Go on with what was being written; an event that is gone or published is let go."""
        old = half.old.serial if half.old is not None else ""
        if not old or any(x.event.serial == old for x in self.cell.lines()):
            self.form.resume(half, *self._limits(half.old))

    def _limits(self, event: Planned | None) -> tuple[int, Callable[[], set[str]]]:
        """How many turns it may choose from, and the serials of others."""
        seen = self.cell.seen
        turns = seen.view.table.limits.turns if seen is not None else TURNS
        if event is not None:
            turns = max(turns, event.turn)
        old = event.serial if event is not None else ""
        return turns, lambda: self.cell.taken(old)

    def _kept(self, event: Planned, old: str) -> None:
        if self.cell.put(event, old):
            self.form.end()
            self.list.choose(event.serial)
        else:
            self.said.emit(tr("console.not_kept", name=event.serial), "warning")

    def _back(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Where a key goes first."""
        if not self.form.isHidden():
            self.form.text.setFocus()
            return
        listed = self.list.isVisibleTo(self)
        (self.list.table if listed else self.first).setFocus()

    def _ask_open(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self, tr("console.import"), "", "CSV (*.csv)")
        return Path(name) if name else None

    def _ask_save(self) -> Path | None:
        title = tr("console.export")
        name, _ = QFileDialog.getSaveFileName(self, title, "events.csv", "CSV (*.csv)")
        return Path(name) if name else None
