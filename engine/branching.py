"""A branch: a game that goes on from the beginning of an earlier turn, in a record of its own.

The old record stays as it is, complete. The new one begins with the same header and an option that
names the old file and the turn; what was said before that turn follows with its times.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.record import Digest, Entry, Header, Line, Record

if TYPE_CHECKING:  # the library, which names branches, does not wait for the model
    from engine.rules.facilitator import Placed
    from engine.turn import Turn

OPTION = "branch-of"
# Signs of a file's name that are kept: an option has room for 200. [definition, signs]
LONGEST = 160
_VALUE = re.compile(r"(?P<file>.*\S) turn (?P<turn>[0-9]{1,4})")


def branched(
    record: Record, turns: Iterable["Turn"], acts: Iterable["Placed"], turn: int, name: str
) -> Record:
    """The record of a branch from the beginning of a turn; ``turns`` and ``acts`` are those of the
    game that the record plays, ``name`` is its file's.

    A branch of a branch names the file that it was taken from, which names the one before.
    """
    said = sum(len(t.events) for t in turns if t.number < turn)
    said += sum(p.turn < turn for p in acts)
    lines: list[Line] = []
    for line in record.lines:
        if isinstance(line, Entry):
            if not said:
                break
            said -= 1
        lines.append(line)
    while lines and isinstance(lines[-1], Digest) and lines[-1].turn >= turn:
        lines.pop()
    options = tuple(x for x in record.header.options if x[0] != OPTION)
    value = f"{shown(name)} turn {turn}"
    return Record(replace(record.header, options=(*options, (OPTION, value))), tuple(lines))


def shown(name: str) -> str:
    """A file's name as a line can hold it; signs that no line shows are question marks."""
    return "".join(c if c.isprintable() else "?" for c in name)[:LONGEST].strip()


def branch_of(header: Header) -> tuple[str, int] | None:
    """The file and the turn that a game is a branch of; None where it is none, or says so in no
    form that can be read.
    """
    found = _VALUE.fullmatch(dict(header.options).get(OPTION, ""))
    return (found["file"], int(found["turn"])) if found else None
