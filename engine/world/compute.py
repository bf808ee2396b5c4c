"""Installed AI compute of both sides, in million H100-equivalents.

US additions grow 35 percent a year from 0.25 million a month (Epoch 2025 shares at the start).
China adds US additions times ``0.045 d + 0.33 (theta f + 0.8 y)``: its own chips, capped imports
and diverted ones. 1.5 percent retires each month.
"""

from engine.world.elementary import Array
from engine.world.state import State

RETIRED = 0.015


def additions_us(month: int) -> float:
    """Million H100-equivalents added in the US, ``month`` counted from January 2025."""
    total = 0.25
    for _ in range(month):
        total *= 1.0253  # 35 percent a year
    return total


def compute(
    state: State, month: int, imported: Array, diverted: Array, theta: Array
) -> tuple[Array, Array]:
    """Next stocks of the US and of China; imports as shares of open-trade need."""
    added = additions_us(min(month, 120))
    china = added * (0.045 * state.domestic[:, 0] + 0.33 * (theta * imported + 0.8 * diverted))
    return (
        state.compute_us * (1.0 - RETIRED) + added,
        state.compute_cn * (1.0 - RETIRED) + china,
    )
