"""Moves of older engines in today's notation: a text never changes its meaning.

When a level is inserted below others, records of the engine before it count them one lower. The
header names the engine, so the same text still means what it meant when it was written.
"""

import re
from collections.abc import Mapping
from functools import partial

# Levels that came in below others: the engines that did not have them, and the first level moved.
# [definition]
_INSERTED = (
    # A tariff of 12 percent, and no support for chips below the pace of the CHIPS Act.
    (("0.1",), {"tariff_us": 1, "chip_support": 0}),
    # Bans on named fabs, the tariff after the ruling of February 2026, guidance to buyers.
    (("0.1", "0.2", "0.3", "0.4", "0.5"), {"tools": 3, "tariff_us": 5, "firms": 3}),
)
_TERM = re.compile(r"\b([a-z_]+) ([0-9]{1,4})\b")


def today(text: str, engine: str) -> str:
    """The text of an event as today's engine writes it."""
    if " suspend " in text:
        return text
    for engines, inserted in _INSERTED:
        if engine in engines:
            text = _TERM.sub(partial(_raised, inserted), text)
    return text


def _raised(inserted: Mapping[str, int], found: re.Match[str]) -> str:
    lever, level = found[1], int(found[2])
    if lever in inserted and level >= inserted[lever]:
        level += 1
    return f"{lever} {level}"
