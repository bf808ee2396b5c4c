"""Giving up work that is no longer wanted, from another thread; and telling of work meanwhile."""

import ctypes
from collections.abc import Callable


class Stopped(Exception):
    """The work was no longer wanted."""


class Stop:
    """Set from one thread, looked at by the work of another; compiled code reads ``flag``."""

    def __init__(self) -> None:
        self.flag = ctypes.c_int32(0)
        self.heard: Callable[[object], None] | None = None  # who watches the work, if anybody

    def consider(self, what: object) -> None:
        """Tell whoever watches what is weighed just now; it changes nothing in the work."""
        if self.heard is not None:
            self.heard(what)

    def set(self) -> None:
        self.flag.value = 1

    def check(self) -> None:
        """Raises Stopped once it is set."""
        if self.flag.value:
            raise Stopped
