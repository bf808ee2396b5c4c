"""Games as rows of a CSV file: a column for each field of a row's dataclass, in their order."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, fields
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_type_hints

from engine import bounded

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")  # its fields are texts, whole numbers and numbers
LARGEST = 64 * 1024 * 1024  # bytes of a file of games


class BadRows(ValueError):
    """A file of games that cannot be gone on with; says what would be right."""


def columns(kind: "type[DataclassInstance]") -> tuple[str, ...]:
    """The first line of a file of such rows."""
    return tuple(f.name for f in fields(kind))


def written(row: "DataclassInstance") -> list[str]:
    """A row as the file holds it."""
    return [str(v) for v in astuple(row)]


def lines(rows: Iterable["DataclassInstance"]) -> str:
    """Rows as the file holds them, without its first line."""
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(map(written, rows))
    return out.getvalue()


def head(kind: "type[DataclassInstance]") -> str:
    """The first line, with its end."""
    return ",".join(columns(kind)) + "\n"


def read_rows(path: Path, kind: type[R]) -> list[R]:
    """The games in a file; a last line that was cut off is left out. Raises BadRows."""
    try:
        text = bounded.read_text(path, LARGEST)
    except bounded.Unreadable as problem:
        raise BadRows(f"{path.name}: {problem}") from None
    if "\n" not in text and not head(kind).startswith(text):  # somebody's text of one line
        raise BadRows(f"{path.name}, line 1: this is no file of games; choose another name")
    reader = csv.reader(StringIO(text[: text.rfind("\n") + 1], newline=""))
    kinds, names, found = get_type_hints(kind), columns(kind), []
    try:
        first = next(reader, None)
        if first is not None and tuple(first) != names:
            raise BadRows(f"{path.name}, line 1: this is no file of games; choose another name")
        for line in reader:
            found.append(kind(**{k: kinds[k](v) for k, v in zip(names, line, strict=True)}))
    except BadRows:
        raise
    except (ValueError, csv.Error):
        where = f"{path.name}, line {reader.line_num}"
        raise BadRows(f"{where}: this is no game; take the line out") from None
    return found
