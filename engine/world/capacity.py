"""Building capacity that the controller does not hold: starts, pipeline, exits.

Starts per month ``i = cap (1 - exp(-z / cap))``, ``z = subsidy * yield + private * ln(price) +
0.0012 R``; an Erlang pipeline of three stages with mean lead time L; plants without a price floor
leave when prices fall (Molycorp 2015). China's technology ban slows starts and lengthens L.
"""

import numpy as np

from engine.world.elementary import Array, exp, log
from engine.world.goods import ALLIES, MINERAL_LINES, US_CIVIL, US_DEFENCE
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

MOST_STARTS = 0.025  # share of need a month: skills and equipment; judgement
# How a US programme's money falls on the six minerals, judgement after the awards of 2025.
SPLIT = (0.15, 0.25, 0.50, 0.04, 0.03, 0.03)


def built(state: State, p: Parameters, r: Regime) -> tuple[Array, Array, Array]:
    """Next pipeline (draws, lines, 3), next outside share, and expected price."""
    m = MINERAL_LINES
    price = exp(state.log_price[:, m])
    expected = state.expected_price.copy()
    expected[:, m] += 0.08 * (price - expected[:, m])
    floor = 1.0 + r.scalars["floor"][:, None]
    lift = np.maximum(log(np.maximum(expected[:, m], 0.3)), 0.0)
    guaranteed = np.maximum(lift, log(floor))
    private = np.where(_is_us()[None, :], guaranteed, lift)
    money = np.zeros_like(private)
    for users in (US_CIVIL, US_DEFENCE):
        money[:, users] = r.scalars["capacity"][:, None] * np.array(SPLIT)
    z = (
        money * p.line["capacity_per_billion"][:, m]
        + p.scalar["private_starts"][:, None] * private
        + 0.0012 * state.risk[:, m]
    )
    ban = r.scalars["tech_ban"][:, None]
    most = MOST_STARTS / (1.0 + 0.5 * ban)
    starts = most * (1.0 - exp(-z / most))
    move = 3.0 / (p.line["lead_time"][:, m] * (1.0 + 0.3 * ban))
    b = state.building[:, m, :]
    building = state.building.copy()
    building[:, m, 0] = b[:, :, 0] + starts - move * b[:, :, 0]
    building[:, m, 1] = b[:, :, 1] + move * (b[:, :, 0] - b[:, :, 1])
    building[:, m, 2] = b[:, :, 2] + move * (b[:, :, 1] - b[:, :, 2])
    outside = state.outside.copy()
    base = 1.0 - p.line["controller_share"][:, m]
    fall = np.minimum(np.maximum(-state.log_price[:, m], 0.0), 1.0)
    exits = 0.01 * np.maximum(outside[:, m] - base, 0.0) * fall * (r.scalars["floor"][:, None] <= 0)
    outside[:, m] = np.minimum(outside[:, m] + move * b[:, :, 2] - exits, 1.3)
    return building, outside, expected


def _is_us() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    mask = np.ones(MINERAL_LINES.stop, dtype=np.bool_)
    mask[ALLIES] = False
    return mask
