"""Rows that are kept until a study is whole: a file for each task, or for each part of a study.

A first line says which plan and which of how many pieces, then comes a line for each row in the
order of games, then a checksum of all before it. A file that is not exactly that is damaged; a row
is a JSON list, so that reading one runs nothing.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from engine.studying.columns import COLUMNS, NUMBER, TEXT
from engine.studying.task import Row

FORMAT = "reciprocity study 1"
TASK, PART = "task", "part"
LARGEST = 2**63  # a whole number of a table is smaller
LONGEST = 64 * 1024 * 1024  # bytes of a line: a first line holds a plan with its scenarios


class Damaged(ValueError):
    """A file of rows that is cut off, changed or of another kind; says which and how."""


@dataclass(frozen=True)
class Head:
    """What a file of rows holds: piece ``number`` of ``of`` pieces of a plan, ``rows`` rows."""

    digest: str  # of the plan
    kind: str
    number: int
    of: int
    rows: int
    plan: str = ""  # its text; a task's file has none

    @property
    def line(self) -> str:
        return json.dumps({"format": FORMAT, **asdict(self)}, sort_keys=True)


def write(path: Path, head: Head, rows: Iterable[Row]) -> None:
    """The file of some rows; raises OSError."""
    total = sha256()
    with path.open("wb") as file:
        for line in chain((head.line,), (json.dumps(row, allow_nan=False) for row in rows)):
            data = line.encode() + b"\n"
            total.update(data)
            file.write(data)
        file.write(f"{total.hexdigest()}\n".encode())


def head_of(path: Path) -> Head:
    """What a file says that it holds, once all of it has been checked; raises Damaged, OSError."""
    total, last, count = sha256(), b"", -1
    with path.open("rb") as file:
        head = _head(path.name, file.readline(LONGEST))
        file.seek(0)
        while line := file.readline(LONGEST):
            total.update(last)
            last, count = line, count + 1
    if last != f"{total.hexdigest()}\n".encode():
        raise Damaged(f"{path.name} is cut off or was changed")
    if count - 1 != head.rows:
        raise Damaged(f"{path.name} says that it has {head.rows} games, and has {count - 1}")
    return head


def _head(name: str, line: bytes) -> Head:
    try:
        said = json.loads(line)
        if said.pop("format") != FORMAT:
            raise ValueError
        head = Head(**said)
        whole = all(type(x) is int for x in (head.number, head.of, head.rows))
        words = all(type(x) is str for x in (head.digest, head.kind, head.plan))
        if not whole or not words or head.kind not in (TASK, PART):
            raise ValueError
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise Damaged(f"{name} holds no games of a study") from None
    return head


def rows_of(path: Path, games: Iterable[int]) -> Iterator[Row]:
    """The rows of a file that ``head_of`` has checked, of these games and no others; raises
    Damaged.
    """
    with path.open("rb") as file:
        file.readline(LONGEST)
        for i, game in enumerate(games):
            yield _row(path.name, i + 2, game, file.readline(LONGEST))


def _row(name: str, number: int, game: int, line: bytes) -> Row:
    try:
        found = json.loads(line)
        if type(found) is list and len(found) == len(COLUMNS) and found[0] == game:
            if all(_fits(v, c.kind) for v, c in zip(found, COLUMNS, strict=True)):
                return tuple(found)
    except (ValueError, RecursionError):
        pass
    raise Damaged(f"{name}, line {number}: this is not game {game} of a study")


def _fits(value: object, kind: str) -> bool:
    if value is None:
        return True
    if kind == TEXT:
        return isinstance(value, str) and value.isprintable()
    if kind == NUMBER:
        return type(value) is float
    return type(value) is int and abs(value) < LARGEST
