"""The facilitator's list of events, kept beside the record that it is for while it is worked on.

It lies in a hidden folder beside the record under the record's name, so that it goes where the game
goes: a game that is renamed, deleted or brought back takes it along. The first line names the game;
under a name that another game has by now nothing is found. What events say stays in this folder
alone.
"""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from engine.bounded import read_text
from engine.record import Header
from saves.whole import put

FOLDER = ".lists"
SUFFIX = ".csv"
_OF = "# of "


def place(record: Path) -> Path:
    """Where the list of a record is kept."""
    return record.parent / FOLDER / f"{record.name}{SUFFIX}"


def keep(record: Path, header: Header, table: str) -> None:
    """Keeps a list as it is now; an empty text is no list. Raises OSError."""
    if table:
        put(f"{_of(header)}\n{table}".encode(), place(record), over=True)
    else:
        place(record).unlink(missing_ok=True)


def kept(record: Path, header: Header) -> str | None:
    """The list that was kept for a game; None where there is none, or it is of another game.

    Raises Unreadable.
    """
    found = place(record)
    if not os.path.lexists(found):
        return None
    first, _, table = read_text(found).partition("\n")
    return None if first.startswith(_OF) and first != _of(header) else table


def set_aside(record: Path) -> str:
    """Moves a list that cannot be used out of the way of the next one, and gives its new name.

    Raises OSError.
    """
    old = place(record)
    for n in count(1):
        new = old.with_name(f"{record.name} damaged {n}{SUFFIX}")
        if not os.path.lexists(new):
            os.replace(old, new)
            return new.name
    raise AssertionError("counting has no end")


def go_along(record: Path, target: Path) -> None:
    """A game has moved, and its list goes along; one that cannot stays where it is."""
    old, new = place(record), place(target)
    with suppress(OSError):
        if os.path.lexists(old):
            new.parent.mkdir(exist_ok=True)
            os.replace(old, new)


def _of(header: Header) -> str:
    return f"{_OF}{header.scenario} seed {header.seed}"
