"""Giving up work that is no longer wanted, from another thread."""

import ctypes


class Stopped(Exception):
    """The work was no longer wanted."""


class Stop:
    """Set from one thread, looked at by the work of another; compiled code reads ``flag``."""

    def __init__(self) -> None:
        self.flag = ctypes.c_int32(0)

    def set(self) -> None:
        self.flag.value = 1

    def check(self) -> None:
        """Raises Stopped once it is set."""
        if self.flag.value:
            raise Stopped
