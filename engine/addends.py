"""Parts of a number rounded so that what is read adds up to the rounded whole."""

from collections.abc import Sequence
from math import floor


def adding_up(parts: Sequence[float], whole: float, decimals: int) -> tuple[float, ...]:
    """``parts`` rounded, each up or down, to the sum that ``whole`` rounds to.

    All are first rounded down, and those with the largest remainders go up by one in the last place
    (Hamilton's method, as seats are shared out). ``whole`` must be their sum.
    """
    scale = 10.0**decimals
    low = [floor(x * scale) for x in parts]
    missing = round(whole * scale) - sum(low)
    order = sorted(range(len(low)), key=lambda k: low[k] - parts[k] * scale)
    for k in order[: max(0, missing)]:
        low[k] += 1
    return tuple(n / scale for n in low)


def before(now: float, moved: Sequence[float], decimals: int) -> float:
    """What a number stood at, so that with the rounded parts it adds up to ``now`` as it is read.

    It may lie one in the last place from what was read of it a turn ago.
    """
    scale = 10.0**decimals
    return (round(now * scale) - sum(round(x * scale) for x in moved)) / scale
