"""Equations of one month, counted from the pages themselves.

An equation is what a page gives a name to, for each line, good or side that it is worked out for: a
local name, or a field of what a function returns. A value with two names is one equation. Inputs,
constants and what only changes with the rules, which a forecast works out once, are none; the
security score, which is asked for each quarter, is not counted either.
"""

import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import FrameType
from typing import Any

import numpy as np

from engine.compiled.symbols import Node
from engine.compiled.trace import traced

PAGES = ("engine.world.", "engine.months.accounts")  # where mechanisms and accounts stand
MONTHLY = 2  # level of a value that changes every month [definition]
GIVEN = ("in", "const")


@cache
def equations() -> int:
    """Equations of a forecast's month with its accounts."""
    named: dict[int, Node] = {}

    def watch(frame: FrameType, event: str, returned: Any) -> None:
        if event != "return" or not frame.f_globals.get("__name__", "").startswith(PAGES):
            return
        code = frame.f_code
        arguments = set(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
        values = [value for name, value in frame.f_locals.items() if name not in arguments]
        for node in _nodes([*values, returned]):
            if node.level == MONTHLY and node.op not in GIVEN:
                named[id(node)] = node

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        traced(core=True)
    finally:
        sys.setprofile(before)
    return len(named)


def _nodes(value: Any) -> Iterator[Node]:
    """The symbols in arrays, and in lists, mappings and records of arrays."""
    if isinstance(value, Node):
        yield value
    elif isinstance(value, np.ndarray) and value.dtype == object:
        for element in value.flat:
            yield from _nodes(element)
    elif isinstance(value, (list, tuple)):
        for element in value:
            yield from _nodes(element)
    elif isinstance(value, dict):
        yield from _nodes(list(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _nodes([getattr(value, f.name) for f in fields(value)])
