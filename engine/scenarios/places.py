"""Where in a TOML text a value stands: its path in the document, to its line.

A path is a tuple such as ``("US", "mandate", 1, "red_line", 0, "level")``. What stands inside an
inline table or an array is found at the line of the key that holds it.
"""

import re
from collections.abc import Mapping

from engine.bounded import DEEPEST

Path = tuple[str | int, ...]

# No sign can be read in two ways here, so that a line that is no header is no matter of minutes.
_TABLE = re.compile(r"\s*(\[\[?)\s*([^\[\]\s](?:[^\[\]]*[^\[\]\s])?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")


def lines_of(text: str) -> Mapping[Path, int]:
    """The line of each table and key, counted from 1."""
    found: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    here: Path = ()
    closing = ""  # of a text over several lines
    for number, line in enumerate(text.split("\n"), 1):  # as TOML counts them
        if closing:
            closing = "" if line.count(closing) % 2 else closing
            continue
        table, key = _TABLE.match(line), _KEY.match(line)
        if table:
            here = _table(_names(table[2]), table[1] == "[[", counts)
            found.setdefault(here, number)
        elif key:
            found.setdefault((*here, *_names(key[1])), number)
            for quotes in ('"""', "'''"):
                if line.count(quotes) % 2:
                    closing = quotes
    return found


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split(".")[:DEEPEST])


def _table(names: tuple[str, ...], many: bool, counts: dict[Path, int]) -> Path:
    """The path of a header, with the number of each array's last table."""
    path: Path = ()
    for i, name in enumerate(names):
        path = (*path, name)
        if i == len(names) - 1 and many:
            counts[path] = counts.get(path, -1) + 1
            return (*path, counts[path])
        if path in counts:
            path = (*path, counts[path])
    return path


def line_at(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
