"""Moves of older engines in today's notation: a text never changes its meaning.

When a level is inserted below others, records of the engine before it count them one lower. The
header names the engine, so the same text still means what it meant when it was written.
"""

import re

# Engine 0.1 had no tariff of 12 percent and no level below the pace of the CHIPS Act.
# [definition, levels]
_RAISED = {"0.1": {"tariff_us": 1, "chip_support": 0}}
_TERM = re.compile(r"\b([a-z_]+) ([0-9]{1,4})\b")


def today(text: str, engine: str) -> str:
    """The text of an event as today's engine writes it."""
    from_level = _RAISED.get(engine)
    if from_level is None or " suspend " in text:
        return text

    def raised(found: re.Match[str]) -> str:
        lever, level = found[1], int(found[2])
        if lever in from_level and level >= from_level[lever]:
            level += 1
        return f"{lever} {level}"

    return _TERM.sub(raised, text)
