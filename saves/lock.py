"""One writer a record: an advisory lock that ends with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from engine.reason import Reason
from saves.problems import Trouble


class RecordInUse(Trouble):
    """Another window or program is writing this game."""

    def __init__(self, path: Path) -> None:
        text = (
            f"The game {path.name} is open in another window; "
            "close it there, look at it, or go on in a copy here."
        )
        super().__init__(Reason(text, "in_use", name=path.name))
        self.path = path


# A file system without locks (some network shares) must not stop a game.
_UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP}

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading a locked byte, so the byte lies far beyond any record.
    _BYTE = 0x7FFF_0000

    def hold(descriptor: int, path: Path) -> None:
        """Takes the lock of an open file or raises RecordInUse."""
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _UNSUPPORTED:
                return
            raise RecordInUse(path) from None

    def release(descriptor: int) -> None:
        """Gives the lock back."""
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        except OSError as error:
            if error.errno not in _UNSUPPORTED | {errno.EACCES}:
                raise

else:
    import fcntl

    def hold(descriptor: int, path: Path) -> None:
        """Takes the lock of an open file or raises RecordInUse."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _UNSUPPORTED:
                return
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise RecordInUse(path) from None
            raise

    def release(descriptor: int) -> None:
        """Gives the lock back, also for worker processes that inherited the file."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
