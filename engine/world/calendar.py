"""What the calendar alone decides: growth of need, US compute added, years of trade growth.

Need grows at its past rate until the end of 2024; from 2025 on growth fades with a time constant of
four years. US additions of compute were 0.45 million H100-equivalents a month in January 2025. They
grew 2.3 times a year until 2022 and 3.3 times a year since (Epoch AI: 15 million H100-equivalents
installed world-wide by late 2025); from 2026 on growth fades towards 35 percent a year with a time
constant of two and a half years, for ten years (judgement). Trade without new tariffs grows from
January 2018 until 2035.
"""

from dataclasses import dataclass
from functools import cache

from engine.world.state import TO_2025

ADDED_2025 = 0.45  # million H100-equivalents a month, January 2025: Epoch AI 2026 [derived]
# Growth a month: 2.3, 3.3 and 1.35 times a year (Epoch AI 2024, 2026; the last judgement).
# [memory, 1/month]
SLOW, FAST, LATE = 0.0719, 0.1046, 0.0253
FADED = 29.0 / 30.0  # part of the growth above the late one that is left a month later [judgement]
FROM_2022, FROM_2026 = TO_2025 - 36, TO_2025 + 12  # [definition, months]
LAST = TO_2025 + 120  # growth of US compute goes on for ten years [judgement, months]


@dataclass(frozen=True)
class Calendar:
    """The numbers of one month."""

    growth: float  # weight of a line's yearly growth of need: a twelfth, fading; 0 before 2025
    past: float  # 1 before 2025, else 0
    compute_added: float  # million H100-equivalents in the US
    compute_growth: float  # of these additions, a month
    years_of_trade: float


# Growth of need fades with a time constant of four years, trade grows until 2035. [judgement]
@cache
def calendar(month: int) -> Calendar:
    """``month`` counts from January 2018 = 0."""
    fade = 1.0 / (1.0 + max(month - TO_2025, 0) / 48.0) ** 2
    growth, past = (fade / 12.0, 0.0) if month >= TO_2025 else (0.0, 1.0)
    added = _added(month)
    return Calendar(growth, past, added, _added(month + 1) / added - 1.0, min(month, 216) / 12.0)


def _added(month: int) -> float:
    """US additions of compute in a month, million H100-equivalents."""
    added, above = ADDED_2025, FAST - LATE
    for m in range(month, TO_2025):
        added /= 1.0 + (FAST if m >= FROM_2022 else SLOW)
    for m in range(TO_2025, min(month, LAST)):
        above *= FADED if m >= FROM_2026 else 1.0
        added *= 1.0 + LATE + above
    return added
