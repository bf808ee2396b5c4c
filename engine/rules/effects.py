"""Effects: named quantities of the world that an event or a ruling moves, as text and back.

``support_us -3, stock_us 0.5``: points of support at home (0 to 100), shares of reputation and of
alignment with allies (0 to 1), and US civil stocks by a part of what they hold. What would lead
beyond a quantity's own bounds stops at them (``engine/world/shocks.py``).
"""

import re

from engine.rules.package import IllegalMove

EFFECTS = ("support_us", "support_cn", "standing_us", "standing_cn", "alignment", "stock_us")
# As scenarios allow; the world stops at a quantity's own bounds. [definition]
MOST = 100
# Digits behind the point that a text carries. [definition]
DECIMALS = 4
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,4})?")

Effects = tuple[tuple[str, float], ...]


def written(effects: Effects) -> str:
    """The text of effects; reads back to them."""
    return ", ".join(f"{name} {amount(size)}" for name, size in effects)


def amount(size: float) -> str:
    """A size in as few signs as say all of it."""
    text = f"{size:.{DECIMALS}f}"
    return text.rstrip("0").rstrip(".")


def read_effects(text: str, names: tuple[str, ...] = EFFECTS) -> Effects:
    """The effects of a text such as ``support_us -3, stock_us 0.5``; nothing gives none.

    ``names`` are those that may stand in it. Raises IllegalMove with what would be right.
    """
    if not text.strip():
        return ()
    found: dict[str, float] = {}
    for part in text.split(","):
        words = part.split()
        if len(words) != len(("NAME", "AMOUNT")) or words[0] not in names:
            raise IllegalMove(
                f"{part.strip()[:60]!r} is no effect; write a name and an amount, with commas "
                f"between effects; names are {', '.join(names)}"
            )
        name, size = words
        if name in found:
            raise IllegalMove(f"{name} stands twice among the effects; take one out")
        found[name] = _size(name, size)
    return tuple(found.items())


def _size(name: str, text: str) -> float:
    """An amount that moves something; raises IllegalMove."""
    if not _NUMBER.fullmatch(text) or not text.isascii():
        raise IllegalMove(
            f"{text[:40]!r} is no amount for {name}; write a number from -{MOST} to {MOST} with at "
            f"most {DECIMALS} digits behind the point"
        )
    size = float(text)
    if not size or abs(size) > MOST:
        raise IllegalMove(f"{name} {text} must lie from -{MOST} to {MOST} and not be 0")
    return size
