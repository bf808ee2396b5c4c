"""Work that leaves the window's thread; an answer that comes too late is dropped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


class _Answer(QObject):
    ready = Signal(object, object)
    failed = Signal(object, str)


class _Task(QRunnable):
    def __init__(self, key: object, action: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self.key, self.action, self.answer = key, action, answer

    def run(self) -> None:
        try:
            value = self.action()
        except Exception as problem:  # nothing may be lost in a thread without a word
            self._tell("failed", f"{type(problem).__name__}: {problem}")
            return
        self._tell("ready", value)

    def _tell(self, signal: str, value: object) -> None:
        try:
            if isValid(self.answer):
                getattr(self.answer, signal).emit(self.key, value)
        except RuntimeError:  # the window has closed meanwhile
            pass


_RETIRED: list[QThreadPool] = []  # pools whose desk is gone, until they are idle


def _retire(pool: QThreadPool) -> None:
    """What waits is dropped; what runs ends by itself, and then the pool is let go."""
    if isValid(pool):  # at the program's end Qt may have been quicker
        pool.clear()
        _RETIRED[:] = [p for p in (*_RETIRED, pool) if p.activeThreadCount()]


class Desk(QObject):
    """Runs one kind of work at a time and keeps only the newest answer."""

    ready = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._answer = _Answer(self)
        self._answer.ready.connect(self._take)
        self._answer.failed.connect(self._lost)
        # Not a child: deleting a pool waits for its work, and a window must not.
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        pool = self._pool
        self.destroyed.connect(lambda *_: _retire(pool))

    def ask(self, action: Callable[[], Any]) -> None:
        self._newest += 1
        self._pool.clear()
        self._pool.start(_Task(self._newest, action, self._answer))

    def cancel(self) -> None:
        self._newest += 1
        self._pool.clear()

    def finish(self) -> None:
        """Wait for what runs; for the end of a game and for tests."""
        self.cancel()
        self._pool.waitForDone(10_000)

    def _take(self, key: object, value: object) -> None:
        if key == self._newest:
            self.ready.emit(value)

    def _lost(self, key: object, problem: str) -> None:
        if key == self._newest:
            self.failed.emit(problem)
