"""Python's garbage is collected between events, never inside Qt.

Python collects when objects are made, wherever that is: also while Qt destroys an object and asks
whether Python has a say in it. Qt then holds a lock that stands for many objects, and to destroy
another one of them in the same breath waits for ever (seen: QObject's destructor, below it the
collector, below that QObject's destructor). So collecting by itself is off, and a timer of the
window's thread does it, by the same counts.
"""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

_TIMERS: "WeakSet[QTimer]" = WeakSet()
EVERY = 200  # milliseconds between looks
WHOLE = 60.0  # seconds between looks at everything: they take a tenth of a second and more


def collect_between_events(parent: QObject) -> QTimer:
    """From now on garbage is collected by a timer of ``parent``'s thread alone."""
    gc.disable()
    gc.freeze()  # what came with the imports stays
    timer = _Collector(parent)
    _TIMERS.add(timer)
    timer.setInterval(EVERY)
    timer.timeout.connect(timer.look)
    timer.start()
    return timer


@contextmanager
def collecting_between_events(parent: QObject) -> Iterator[None]:
    """The same for a walk through a window, after which Python collects by itself again."""
    timer = collect_between_events(parent)
    try:
        yield
    finally:
        timer.stop()
        timer.deleteLater()
        gc.enable()


def by_timer() -> bool:
    """Whether a timer collects, so that Python must not."""
    return any(isValid(timer) and timer.isActive() for timer in _TIMERS)


class _Collector(QTimer):
    """Looks at everything once a minute at most, as Python does where much of it is old."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()

    def look(self) -> None:
        whole = time.monotonic() - self._last > WHOLE
        if collect(2 if whole else 1) == 2:
            self._last = time.monotonic()


def collect(oldest: int = 2) -> int:
    """Collect the oldest generation whose count is due, as Python would; the generation, or -1."""
    counts, due = gc.get_count(), gc.get_threshold()
    for generation in range(oldest, -1, -1):
        if counts[generation] > due[generation]:
            gc.collect(generation)
            return generation
    return -1
