"""Work that leaves the window's thread; an answer that comes too late is dropped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


class _Answer(QObject):
    ready = Signal(object, object)


class _Task(QRunnable):
    def __init__(self, key: object, action: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self.key, self.action, self.answer = key, action, answer

    def run(self) -> None:
        value = self.action()
        if isValid(self.answer):  # the window may have closed meanwhile
            self.answer.ready.emit(self.key, value)


class Desk(QObject):
    """Runs one kind of work at a time and keeps only the newest answer."""

    ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._answer = _Answer(self)
        self._answer.ready.connect(self._take)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

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
