"""A fault in the program: what happened is told, the game is on the disk, the screen is drawn anew.

The report holds where the program failed and on what it ran. It holds no message of an error, no
name, no seed and no path outside the program, because any of these may be private.
"""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_ROOT = Path(__file__).resolve().parents[1]
FRAMES = 30  # innermost calls that a report names


class CrashWatch(QObject):
    """Takes exceptions that nobody caught, from slots, from drawing and from threads."""

    crashed = Signal(str, str)  # the kind of the exception, the report
    _noticed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._noticed.connect(self._later, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)
        self._told = False

    def install(self) -> None:
        """From now on the window is told; the console still gets the whole trace."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if sys.stderr is not None:  # a program without a console has none
            traceback.print_exception(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        self._noticed.emit(kind.__name__, report(kind, trace))

    def _caught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        self._caught(found.exc_type, found.exc_value or found.exc_type(), found.exc_traceback)

    def _later(self, kind: str, text: str) -> None:
        """Out of the failing call first; of many faults at once, such as while drawing, one."""
        if not self._told:
            self._told = True
            QTimer.singleShot(0, lambda: self._tell(kind, text))

    def _tell(self, kind: str, text: str) -> None:
        self._told = False
        self.crashed.emit(kind, text)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a developer needs, without anything private."""
    from ui.versions import program, underneath  # the first window does not wait for them

    calls = traceback.extract_tb(trace)[-FRAMES:]
    lines = [f"{_place(call.filename)}:{call.lineno} in {call.name}" for call in calls]
    return "\n".join(
        [
            f"{program()}: {kind.__name__}",
            *lines,
            *underneath(),
        ]
    )


def _place(file: str) -> str:
    """A file inside the program by its place there, any other by its last names alone."""
    path = Path(file)
    try:
        return path.resolve().relative_to(_ROOT).as_posix()
    except (ValueError, OSError):
        return "/".join(path.parts[-2:])
