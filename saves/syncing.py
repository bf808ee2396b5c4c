"""The wait until the disk has what was written, in a thread of its own.

Only the wait leaves the thread that writes: what is in the file and what is to be thought of it
stays with whoever owns the file.
"""

from collections.abc import Callable
from threading import Event, Lock, Thread


class NoAnswer(OSError):
    """The disk has neither confirmed nor refused in the time that was given to it."""


class Syncing:
    """One call that ends when the disk has the bytes; it begins at once."""

    def __init__(self, sync: Callable[[], object]) -> None:
        self._sync = sync
        self._ended, self._lock = Event(), Lock()
        self._error: BaseException | None = None
        self._tell: Callable[[], object] | None = None
        # A disk that never answers must not keep the program from ending.
        thread = Thread(target=self._run, name="sync", daemon=True)
        try:
            thread.start()
        except RuntimeError:  # the system gives no thread: then whoever writes waits here
            self._run()

    def _run(self) -> None:
        try:
            self._sync()
        except BaseException as error:  # it is raised where somebody waits for it
            self._error = error
        with self._lock:
            self._ended.set()
            tell = self._tell
        if tell is not None:
            tell()

    def then(self, tell: Callable[[], object]) -> None:
        """Calls once when the disk has answered: in the waiting thread, or at once if it has."""
        with self._lock:
            self._tell = tell
            ended = self._ended.is_set()
        if ended:
            tell()

    def wait(self, seconds: float) -> None:
        """Returns when the disk has the bytes; raises what it said instead, or NoAnswer."""
        if not self._ended.wait(seconds):
            raise NoAnswer
        if self._error is not None:
            raise self._error
