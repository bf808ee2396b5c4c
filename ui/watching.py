"""The tables of a room: this window's own, and those whose records lie in a folder that is watched.

The folder is read in the worker, a part of a second at a time, so that sixty tables come in one
after the other and the window goes on. The system says when something changes; where it does not,
as on many shared drives, a timer looks.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from engine.monitor import Row, row
from ui.texts.speech import tr
from ui.watchedfolder import Folder, Seen
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store

EVERY = 5000  # milliseconds between two looks where the system says nothing
SOON = 300  # milliseconds after a change: a commit writes several lines
NEXT = 20  # milliseconds until the next part of a folder is read


class Watch(QObject):
    """Rests until it is told to go on, so that a console that is closed costs nothing."""

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.seen = Seen()
        self._folder: Folder | None = None
        self._own: tuple[object, Row | None] = (None, None)
        self._going = False
        self._desk = Desk(self)
        self._desk.ready.connect(self._read)
        self._desk.failed.connect(self._failed)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stirred)
        self._watcher.fileChanged.connect(self._stirred)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def path(self) -> Path | None:
        """The folder that is watched."""
        return self._folder.path if self._folder is not None else None

    @property
    def own(self) -> Row | None:
        """This window's own table; None where no game is played here."""
        game, journal = self.store.game, self.store.journal
        if game is None:
            return None
        if self._own[0] is not game:
            record, path = None, None
            if journal is not None:
                record, path = journal.record, journal.path
            elif self.store.looked is not None:
                path, record = self.store.looked
            lines = record.lines if record is not None else ()
            self._own = (game, row(path.stem if path is not None else "", game, lines))
        return self._own[1]

    def choose(self, path: Path | None) -> None:
        """Watch a folder in place of another one, or none."""
        self._desk.cancel()
        self._unwatch()
        self.seen = Seen()
        self._folder = Folder(path) if path is not None else None
        self.changed.emit()
        if self._going:
            self.look()

    def go_on(self) -> None:
        """From now on the folder is looked at."""
        self._going = True
        self.look()

    def rest(self) -> None:
        """Until it is told to go on again."""
        self._going = False
        self._timer.stop()
        self._desk.cancel()
        self._unwatch()

    def look(self) -> None:
        """Read what is new, unless that is being done already."""
        folder = self._folder
        if folder is None or not self._going:
            return
        if self._desk.busy:  # a look goes on until it is through; one at a time
            self._timer.start(NEXT)
            return
        journal = self.store.journal
        folder.own = journal.path if journal is not None else None
        self._desk.ask(folder.look)

    def _read(self, seen: Seen) -> None:
        if seen != self.seen:
            self.seen = seen
            self.changed.emit()
        self._follow()
        self._timer.start(NEXT if seen.left else EVERY)

    def _failed(self, problem: str) -> None:
        kind = problem.partition(":")[0]
        self.seen = Seen(self.seen.rows, fault=tr("store.calculation_failed", kind=kind))
        self.changed.emit()
        self._timer.start(EVERY)

    def _follow(self) -> None:
        """Have the system say when the folder or one of its records changes."""
        folder = self._folder
        if folder is None:
            return
        wanted = {str(folder.path), *(str(path) for path in folder.records)}
        there = {*self._watcher.directories(), *self._watcher.files()}
        if gone := sorted(there - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - there):
            self._watcher.addPaths(new)

    def _unwatch(self) -> None:
        if there := [*self._watcher.directories(), *self._watcher.files()]:
            self._watcher.removePaths(there)

    def _stirred(self, _path: str) -> None:
        if self._going:
            self._timer.start(SOON)
