"""From a move's bytes in the file to the disk's word that it has them, without holding the window.

A disk may take a tenth of a second for a move, and the window's thread is not to stand that long.
What the disk has not confirmed is never shown as done, so that there is nothing to show either: the
event loop runs on and takes no key and no click, which Qt keeps for afterwards
(docs/decisions/021-while-the-disk-writes.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from engine.record import Line
from saves.journal import PATIENCE, Journal, JournalFailed
from ui.told import AGAIN, ELSEWHERE, NEW_FILE, Told
from ui.trouble import trouble

if TYPE_CHECKING:
    from saves.syncing import Syncing
    from ui.store import Store


@dataclass
class _Pending:
    """Lines in the file of a journal that the disk has not confirmed, and what comes of them."""

    journal: Journal
    then: Callable[[], object] | None
    again: Callable[[], object]
    until: float  # when a disk that has not answered is told of
    kept: bool = False


class Saving(QObject):
    """Sees to it that what is said is kept, one thing at a time and in order."""

    answered = Signal()  # told in the disk's thread, heard in the window's

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self._pending: _Pending | None = None

    def keep(
        self,
        journal: Journal,
        lines: tuple[Line, ...],
        then: Callable[[], object] | None,
        again: Callable[[], object],
    ) -> bool:
        """Write lines and do what comes ``then``, once the disk has them; else the window is told,
        and may do it ``again``. Returns whether the disk has them.
        """
        pending = _Pending(journal, then, again, monotonic() + PATIENCE)
        try:
            syncing = journal.write(*lines)
        except JournalFailed as problem:
            self._refused(problem, again)
            return False
        self._pending = pending
        self._let_pass(syncing)
        self._conclude(pending)
        return pending.kept

    def settle(self) -> None:
        """What is being written is waited for here and now: whoever needs the record whole, as
        another move that a clock brings, the next game or the window's end, comes after it.
        """
        if self._pending is not None:
            self._conclude(self._pending)

    def _conclude(self, pending: _Pending) -> None:
        if self._pending is not pending:  # somebody could not wait, and has done it
            return
        self._pending = None
        try:
            pending.journal.confirm(max(0.0, pending.until - monotonic()))
        except JournalFailed as problem:
            self._refused(problem, pending.again)
            return
        pending.kept = True
        if pending.then is not None:
            pending.then()

    def _refused(self, problem: JournalFailed, again: Callable[[], object]) -> None:
        self.store.ways.again = again
        cures = (AGAIN, ELSEWHERE) if problem.again else (NEW_FILE, ELSEWHERE)
        self.store.told.emit(Told(trouble(problem), cures=cures))

    def _let_pass(self, syncing: Syncing) -> None:
        """The window lives on until the disk has answered, or for as long as it is given.

        Where it ends sooner, as with the program, whoever asks for the answer waits for the rest.
        """
        if QCoreApplication.instance() is None:
            return
        loop = QEventLoop()
        late = QTimer(loop)
        late.setSingleShot(True)
        late.timeout.connect(loop.quit)
        late.start(int(PATIENCE * 1000))
        self.answered.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        syncing.then(partial(_tell, self))
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _tell(saving: Saving) -> None:
    try:
        if isValid(saving):
            saving.answered.emit()
    except RuntimeError:  # the window has closed meanwhile
        pass
