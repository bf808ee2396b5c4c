"""Installed AI compute of both sides, in million H100-equivalents.

US additions were 0.34 million a month in January 2025, grew 2.3 times a year until then (Epoch AI
2024) and grow 35 percent a year after. China adds US additions times ``0.045 d + 0.36 (theta f +
0.8 y)``: its own chips, capped imports and diverted ones. 1.5 percent retires each month.
"""

import numpy as np

from engine.world.calendar import Calendar
from engine.world.elementary import Array
from engine.world.goods import AI_CHIPS, CHINA
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# Accelerators serve five to six years. [judgement, 1/month]
RETIRED = 0.015


def frontier_diverted(p: Parameters, r: Regime) -> Array:
    """Frontier chips that come round a cap on performance, as a share of need.

    ``bypass * open routes * (1 - sqrt(theta))``: what the cap denies is what is smuggled.
    """
    j = CHINA.start
    share: Array = p.line["bypass"][:, j] * r.route[:, j] * (1.0 - np.sqrt(r.theta[:, 0]))
    return share


# Compute in what China adds, by kind of chip, against US additions. [judgement, ratio]
def compute(
    state: State, when: Calendar, imported: Array, diverted: Array, theta: Array
) -> tuple[Array, Array, Array]:
    """Next stocks of the US and of China, and the diverted part of what China added.

    Imports and diverted chips are shares of open-trade need.
    """
    added = when.compute_added
    smuggled = 0.36 * 0.8 * diverted
    china = 0.045 * state.domestic[:, AI_CHIPS] + 0.36 * theta * imported + smuggled
    return (
        state.compute_us * (1.0 - RETIRED) + added,
        state.compute_cn * (1.0 - RETIRED) + added * china,
        smuggled / np.maximum(china, 1e-9),
    )
