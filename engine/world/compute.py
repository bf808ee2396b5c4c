"""Installed AI compute of both sides, in million H100-equivalents.

US additions were 0.34 million a month in January 2025, grew 2.3 times a year until then (Epoch AI
2024) and grow 35 percent a year after. China adds US additions times ``0.045 d + 0.36 (theta f +
0.8 y)``: its own chips, capped imports and diverted ones. 1.5 percent retires each month.
"""

from functools import cache

from engine.world.elementary import Array
from engine.world.state import TO_2025, State

RETIRED = 0.015
PAST, FUTURE = 1.0719, 1.0253  # a month: 2.3 times and 1.35 times a year
LAST = TO_2025 + 120


@cache
def additions_us(month: int) -> float:
    """Million H100-equivalents added in the US, ``month`` counted from January 2018."""
    total = 0.34
    for _ in range(month, TO_2025):
        total /= PAST
    for _ in range(TO_2025, min(month, LAST)):
        total *= FUTURE
    return total


def compute(
    state: State, month: int, imported: Array, diverted: Array, theta: Array
) -> tuple[Array, Array]:
    """Next stocks of the US and of China; imports as shares of open-trade need."""
    added = additions_us(month)
    china = added * (0.045 * state.domestic[:, 0] + 0.36 * (theta * imported + 0.8 * diverted))
    return (
        state.compute_us * (1.0 - RETIRED) + added,
        state.compute_cn * (1.0 - RETIRED) + china,
    )
