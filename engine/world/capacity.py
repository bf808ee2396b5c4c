"""Building capacity that the controller does not hold: starts, pipeline, exits.

Starts per month ``i = cap z / (cap + z)``, ``z = subsidy * yield + private * ln(price) +
0.0012 R``; an Erlang pipeline of three stages with mean lead time L; plants without a price floor
leave when prices fall (Molycorp 2015). China's technology ban slows starts and lengthens L.
"""

import numpy as np

from engine.world.elementary import Array, log
from engine.world.goods import MINERAL_LINES, US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

MOST_STARTS = 0.025  # share of need a month: skills and equipment [judgement]
# How a US programme's money falls on the eight minerals, judgement after the awards of 2025.
# [judgement, share]
SPLIT = (0.16, 0.26, 0.50, 0.01, 0.01, 0.03, 0.02, 0.01)
_SHARE_OF_MONEY = np.array(SPLIT * 2)


# Rates of expectation, of risk, of exits, and of a ban. [judgement]
def built(state: State, p: Parameters, r: Regime) -> tuple[Array, Array, Array]:
    """Next pipeline (draws, mineral lines, 3), outside shares, expected log price."""
    m = MINERAL_LINES
    now = state.log_price[:, m]
    expected = state.expected_price + 0.08 * (now - state.expected_price)
    floor = log(1.0 + r.scalars["floor"])[:, None]
    lift = np.maximum(expected, 0.0)
    lift[:, US] = np.maximum(lift[:, US], floor)  # a floor under the price is a promise to them
    z = p.scalar["private_starts"][:, None] * lift + 0.0012 * state.risk[:, m]
    money = r.scalars["capacity"][:, None] * _SHARE_OF_MONEY
    z[:, US] += money * p.line["capacity_per_billion"][:, US]
    ban = r.scalars["ree_tech"][:, None]
    most = MOST_STARTS / (1.0 + 0.5 * ban)
    starts = z * most
    starts /= z + most
    move = 3.0 / (p.line["lead_time"][:, m] * (1.0 + 0.3 * ban))
    building, entering = np.empty_like(state.building), starts
    for stage in range(3):
        leaving = state.building[:, :, stage] * move
        entering -= leaving
        building[:, :, stage] = state.building[:, :, stage] + entering
        entering = leaving
    outside = state.outside.copy(order="K")
    base = 1.0 - p.line["controller_share"][:, m]
    fall = np.minimum(np.maximum(-now, 0.0), 1.0)
    unprotected = 0.01 * (r.scalars["floor"][:, None] <= 0)
    exits = np.maximum(outside[:, m] - base, 0.0) * fall
    exits *= unprotected
    leaving -= exits
    leaving += outside[:, m]
    np.minimum(leaving, 1.3, out=outside[:, m])
    return building, outside, expected
