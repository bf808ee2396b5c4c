"""Text from outside, read within bounds: an ordinary file, of a size that its kind can have."""

import errno
import os
from pathlib import Path
from stat import S_ISREG

LIMIT = 1024 * 1024  # bytes of a scenario, of cases, of a list of moves


class Unreadable(ValueError):
    """A file that cannot be read as text; says why and what would be right."""


def read_text(path: Path, limit: int = LIMIT) -> str:
    """The UTF-8 text of an ordinary file of at most ``limit`` bytes; raises Unreadable."""
    try:
        # Not blocking, so that a pipe does not hold the program up; a device is not read at all.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, flags)
        try:
            status = os.fstat(descriptor)
            if not S_ISREG(status.st_mode):
                raise Unreadable("this is not an ordinary file; name a text file")
            data = b""
            while len(data) <= limit and (part := os.read(descriptor, limit + 1 - len(data))):
                data += part
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno in (errno.EISDIR, errno.ENXIO):
            raise Unreadable("this is not an ordinary file; name a text file") from None
        if error.errno in (errno.ENOENT, errno.ENOTDIR):
            raise Unreadable("there is no file at this place; choose a file that exists") from None
        reason = (error.strerror or "the system gave no reason").lower()
        raise Unreadable(f"the file cannot be read ({reason}); check its permissions") from None
    except ValueError as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("there is no file at this place; choose a file that exists") from None
    if len(data) > limit:
        raise Unreadable(f"the file has more than {limit} bytes, the most of its kind; shorten it")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"line {line} is not UTF-8 text; save the file as UTF-8") from None
