"""Text from outside, read within bounds: ordinary files, with sizes and numbers of their kind."""

import errno
import os
import re
import tomllib
from pathlib import Path
from stat import S_ISREG
from typing import Any

LARGEST = 10**15  # whole number in a document; a longer one cannot even be printed everywhere
LIMIT = 1024 * 1024  # bytes of a scenario, of cases, of a list of moves
DEEPEST = 32  # tables and lists that stand in each other; none of ours goes beyond eight
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
# Python's reader compares all beginnings of a name with points: one of 100 kB takes it hours.
_DEEP = re.compile(rf"(?<![\w-])(?:{_PART}\.[ \t]*+){{{DEEPEST}}}")


_TOO_DEEP = "lists stand in lists too deep to be read; take some out"


class Unreadable(ValueError):
    """A file that cannot be read as text; says why and what would be right."""


def read_toml(text: str) -> dict[str, Any]:
    """The document of a TOML text; raises Unreadable for whatever Python cannot hold of it."""
    deep = _DEEP.search(text)
    if deep is not None:
        line = text.count("\n", 0, deep.start()) + 1
        what = f"a name has more than {DEEPEST} parts between points; shorten it"
        raise Unreadable(f"{what} (at line {line}, column 1)")
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise Unreadable(_TOO_DEEP) from None
    except ValueError as problem:  # a number or date that Python cannot hold is one as well
        raise Unreadable(f"not valid TOML: {' '.join(str(problem).split())[:200]}") from None
    left: list[tuple[Any, int]] = [(data, 0)]
    while left:
        value, depth = left.pop()
        if depth > DEEPEST:
            raise Unreadable(_TOO_DEEP)
        if isinstance(value, dict):
            left += ((inside, depth + 1) for inside in value.values())
        elif isinstance(value, list):
            left += ((inside, depth + 1) for inside in value)
        elif isinstance(value, int) and abs(value) > LARGEST:
            raise Unreadable(f"a whole number is larger than {LARGEST}; make it smaller")
    return data


def read_text(path: Path, limit: int = LIMIT) -> str:
    """The UTF-8 text of an ordinary file of at most ``limit`` bytes; raises Unreadable."""
    data = read_bytes(path, limit)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"line {line} is not UTF-8 text; save the file as UTF-8") from None


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of an ordinary file of at most ``limit`` of them; raises Unreadable."""
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
    return data
