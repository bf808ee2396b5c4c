"""What the calendar alone decides: growth of need, US compute added, years of trade growth.

Need grows at its past rate until the end of 2024; from 2025 on growth fades with a time constant of
four years. US additions of compute were 0.34 million H100-equivalents a month in January 2025, grew
2.3 times a year until then (Epoch AI 2024) and grow 35 percent a year after, for ten years. Trade
without new tariffs grows from January 2018 until 2035.
"""

from dataclasses import dataclass
from functools import cache

from engine.world.state import TO_2025

# Epoch AI 2024 until 2025, judgement after. [memory, ratio a month]
PAST, FUTURE = 1.0719, 1.0253  # a month: 2.3 times and 1.35 times a year
# US compute grows for ten years. [judgement, months]
LAST = TO_2025 + 120


@dataclass(frozen=True)
class Calendar:
    """The numbers of one month."""

    growth: float  # weight of a line's yearly growth of need: a twelfth, fading; 0 before 2025
    past: float  # 1 before 2025, else 0
    compute_added: float  # million H100-equivalents in the US
    years_of_trade: float


# Growth of need fades within four years, trade grows until 2035: judgement; 0.34 million
# H100-equivalents a month (Epoch AI 2024). [judgement]
@cache
def calendar(month: int) -> Calendar:
    """``month`` counts from January 2018 = 0."""
    fade = 1.0 / (1.0 + max(month - TO_2025, 0) / 48.0) ** 2
    later = month >= TO_2025
    added = 0.34
    for _ in range(month, TO_2025):
        added /= PAST
    for _ in range(TO_2025, min(month, LAST)):
        added *= FUTURE
    growth, past = (fade / 12.0, 0.0) if later else (0.0, 1.0)
    return Calendar(growth, past, added, min(month, 216) / 12.0)
