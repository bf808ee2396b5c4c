"""Work that leaves the window's thread; an answer that comes too late is dropped."""

import gc
import os
import sys
from collections.abc import Callable
from threading import Event, get_native_id
from time import monotonic
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, Signal
from shiboken6 import isValid

from engine.stopping import Stop, Stopped
from ui.collecting import by_timer


class _Answer(QObject):
    ready = Signal(object, object)
    failed = Signal(object, str)


class _Collection:
    """While work runs in a thread, cycles are not collected: Python would do it in that thread, and
    a widget must not be destroyed outside the window's. The window's thread says when it stops
    and when it goes on; a thread that has ended its work still makes objects.
    """

    def __init__(self) -> None:
        self._held = False

    def hold(self) -> None:
        if gc.isenabled():  # where a window is there, it never is (ui/collecting)
            gc.disable()
            self._held = True

    def go_on(self) -> None:
        if self._held and not _at_work():
            self._held = False
            if not by_timer():
                gc.enable()


_COLLECTION = _Collection()

# Steps of niceness. With ten the window's thread gets about nine times the time; work that somebody
# looks at and waits for goes before what is done ahead, and before nothing of the window.
STEPS_BACK, WAITED = 10, 3


def step_back(steps: int = STEPS_BACK) -> None:
    """Work, and the threads that it starts, gets what the window's thread leaves of the processor.

    Qt's thread priorities do nothing under Linux's usual scheduling; there a thread has a niceness
    of its own (sched(7), "The nice value"), which the threads that it starts inherit.
    """
    if sys.platform == "linux":
        window = os.getpriority(os.PRIO_PROCESS, os.getpid())
        os.setpriority(os.PRIO_PROCESS, get_native_id(), min(window + steps, 19))


class _Task(QRunnable):
    def __init__(
        self,
        key: object,
        action: Callable[[Stop], Any],
        answer: _Answer,
        stop: Stop,
        steps: int,
    ) -> None:
        super().__init__()
        self.key, self.action, self.answer, self.stop = key, action, answer, stop
        self._steps = steps

    def run(self) -> None:
        step_back(self._steps)
        try:
            self.stop.check()
            value = self.action(self.stop)
        except Stopped:
            return
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


_DESKS: "WeakSet[Desk]" = WeakSet()
_RETIRED: list[QThreadPool] = []  # pools whose desk is gone, until they are idle


def _retire(pool: QThreadPool, stop: Stop) -> None:
    """What waits is dropped; what runs is told to stop, and then the pool is let go."""
    stop.set()
    if isValid(pool):  # at the program's end Qt may have been quicker
        pool.clear()
        _RETIRED[:] = [p for p in (*_RETIRED, pool) if isValid(p) and p.activeThreadCount()]


_FREE = Event()  # clear while a screen changes
_FREE.set()
_since = [0.0]  # when the screen that changes began to, seconds of the clock that only goes on
LONGEST = 0.5  # seconds that running work waits for a screen, should its end never be told


class _Patient(Stop):
    """Asked by work where it may well wait; what is no longer wanted does not."""

    def check(self) -> None:
        until = _since[0] + LONGEST  # in all: work has hundreds of places where it may wait
        while not self.flag.value and not _FREE.wait(0.01) and monotonic() < until:
            pass
        super().check()


def hold_back() -> None:
    """A screen changes: work ahead that runs waits for its end at the next good place, and so does
    what is asked for from now on, unless somebody waits for it. It would take the processor and the
    interpreter from the window's thread, and its answer could not be seen.
    """
    if _FREE.is_set():
        _since[0] = monotonic()
    _FREE.clear()


def held_back() -> bool:
    """Whether work ahead waits."""
    return not _FREE.is_set()


def go_on() -> None:
    """What has waited goes on, and what was asked for meanwhile is begun."""
    _FREE.set()
    for desk in list(_DESKS):
        desk.begin()


class Desk(QObject):
    """Runs one kind of work at a time and keeps only the newest answer.

    What is no longer wanted is told to stop: an action gets a ``Stop`` to hand on to its runs.
    ``waited`` is work whose answer somebody looks for: it goes before what is done ahead.
    """

    ready = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, waited: bool = False) -> None:
        super().__init__(parent)
        _COLLECTION.go_on()
        self._waiting: _Task | None = None
        self._waited, self._steps = waited, WAITED if waited else STEPS_BACK
        self._newest = 0
        # What was asked may hold a page, and the thread is not where a page may end: until no work
        # runs here, the last reference is this one.
        self._asked: list[Callable[[Stop], Any]] = []
        self._stop = Stop if waited else _Patient
        self._newest_stop = [self._stop()]  # a cell, which outlives the desk
        self._answer = _Answer(self)
        self._answer.ready.connect(self._take)
        self._answer.failed.connect(self._lost)
        # Not a child: deleting a pool waits for its work, and a window must not.
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._pool.setThreadPriority(QThread.Priority.LowPriority)
        _DESKS.add(self)
        pool, stop = self._pool, self._newest_stop
        self.destroyed.connect(lambda *_: _retire(pool, stop[0]))

    def ask(self, action: Callable[[Stop], Any]) -> None:
        self.cancel()
        if not self.busy:
            self._asked.clear()
        self._asked.append(action)
        stop = self._newest_stop[0]
        self._waiting = _Task(self._newest, action, self._answer, stop, self._steps)
        if self._waited or not held_back():
            self.begin()

    def begin(self) -> None:
        """Begin with what waits."""
        task, self._waiting = self._waiting, None
        if task is not None:
            _COLLECTION.hold()
            self._pool.start(task)

    @property
    def busy(self) -> bool:
        """Whether anything runs here or waits to."""
        _COLLECTION.go_on()
        return self._waiting is not None or self._pool.activeThreadCount() > 0

    def cancel(self) -> None:
        self._newest += 1
        self._waiting = None
        self._pool.clear()
        self._newest_stop[0].set()
        self._newest_stop[0] = self._stop()

    def finish(self) -> None:
        """Wait for what runs; for the end of a game and for tests."""
        self.cancel()
        self._pool.waitForDone(10_000)
        _COLLECTION.go_on()

    def _take(self, key: object, value: object) -> None:
        if key == self._newest:
            self.ready.emit(value)

    def _lost(self, key: object, problem: str) -> None:
        if key == self._newest:
            self.failed.emit(problem)


def at_rest() -> bool:
    """Whether no work runs away from the window's thread."""
    return not any(desk.busy for desk in _DESKS)


def _at_work() -> bool:
    """Whether a thread of any desk is awake, also of one that is gone."""
    pools = (*(desk._pool for desk in _DESKS), *_RETIRED)
    return any(isValid(p) and p.activeThreadCount() for p in pools)
