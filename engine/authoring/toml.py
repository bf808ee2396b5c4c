"""A document as the TOML text that reads back to it.

Every kind of value that a TOML document can hold is written, so that what an editor knows nothing
of comes through unchanged. Keys of a table come first and then the tables in it, as the format
wants; a table of numbers alone stands in one line.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
WIDTH = 100  # signs of a line before a list goes over several


def written(data: Mapping[str, Any]) -> str:
    """The text of a document; ``tomllib`` reads the same document from it."""
    return "\n".join(_table((), data)).lstrip("\n") + "\n"


def _table(path: tuple[str, ...], table: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a table: what stands in one line, then the tables below it."""
    below = {key: value for key, value in table.items() if _is_table(value)}
    for key, value in table.items():
        if key not in below:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in below.items():
        here = (*path, key)
        name = ".".join(_key(step) for step in here)
        if isinstance(value, Mapping):
            yield from ("", f"[{name}]", *_table(here, value))
        else:
            for item in value:
                yield from (*[""] * (len(here) == 1), f"[[{name}]]", *_table(here, item))


def _is_table(value: object) -> bool:
    """Whether something gets a header of its own."""
    if isinstance(value, Mapping):
        return not value or not all(isinstance(x, int | float) for x in value.values())
    return isinstance(value, list) and bool(value) and all(isinstance(x, Mapping) for x in value)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, Sequence):
        return _list([_value(item) for item in value])
    return repr(value)


def _list(items: Sequence[str]) -> str:
    flat = f"[{', '.join(items)}]"
    if len(flat) <= WIDTH:
        return flat
    return "[\n" + "".join(f"  {item},\n" for item in items) + "]"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else text(key)


def text(said: str) -> str:
    """A text in one line between double quotes, which TOML escapes as JSON does, but for DEL.

    Half of a pair, which no file can hold, is written as the sign for what is no sign.
    """
    whole = said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
