"""Python's garbage is collected between events, never inside Qt.

Python collects when objects are made, wherever that is: also while Qt destroys an object and asks
whether Python has a say in it. Qt then holds a lock that stands for many objects, and to destroy
another one of them in the same breath waits for ever (seen: QObject's destructor, below it the
collector, below that QObject's destructor). So collecting by itself is off, and a timer of the
window's thread does it, by the same counts.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 200  # milliseconds between looks


def collect_between_events(parent: QObject) -> QTimer:
    """From now on garbage is collected by a timer of ``parent``'s thread alone."""
    gc.disable()
    timer = QTimer(parent)
    timer.setInterval(EVERY)
    timer.timeout.connect(collect)
    timer.start()
    return timer


def collect() -> int:
    """Collect the oldest generation whose count is due, as Python would; the generation, or -1."""
    counts, due = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > due[generation]:
            gc.collect(generation)
            return generation
    return -1
