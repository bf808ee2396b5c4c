"""Building capacity that the controller does not hold: starts, pipeline, exits.

Starts per month ``i = cap z / (cap + z)``, ``z = subsidy * yield + private * ln(price) + ahead R``:
who has seen a door close builds, with programmes of its own (Japan after 2010 brought China's share
of its rare earths from nine tenths to six in ten years). Each project passes three stages, feed,
separation and ramp-up, with mean lead times that add up to L; plants without a price floor leave
when prices fall (Molycorp 2015). China's technology ban slows starts and lengthens L.
"""

import numpy as np

from engine.world.elementary import Array, log
from engine.world.goods import MINERAL_LINES, US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# Parts of a lead time: mine and feed, separation and plant, ramp-up (IEA 2025; S&P Global 2024 on
# mines: more than fifteen years from discovery, of which the model sees what is shovel-ready).
# [judgement, share]
STAGES = (0.5, 0.35, 0.15)


# Rates of expectation, of risk, of exits, and of a ban. [judgement]
def built(state: State, p: Parameters, r: Regime) -> tuple[Array, Array, Array]:
    """Next pipeline (draws, mineral lines, 3), outside shares, expected log price."""
    m = MINERAL_LINES
    now = state.log_price[:, m]
    expected = state.expected_price + 0.08 * (now - state.expected_price)
    floor = log(1.0 + r.scalars["floor"])[:, None]
    lift = np.maximum(expected, 0.0)
    # A floor under the price is a promise to those who build.
    allied = log(1.0 + r.scalars["floor_allies"])[:, None]
    lift[:, US] = np.maximum(lift[:, US], floor)
    lift = np.maximum(lift, allied)
    z = p.scalar["private_starts"][:, None] * lift
    z += p.scalar["starts_by_risk"][:, None] * state.risk[:, m]
    money = r.scalars["capacity"][:, None] * p.line["money_share"][:, US]
    z[:, US] += money * p.line["capacity_per_billion"][:, US]
    ban = r.scalars["ree_tech"][:, None]
    most = p.scalar["most_starts"][:, None] / (1.0 + 0.5 * ban)
    starts = z * most
    starts /= z + most
    lead = p.line["lead_time"][:, m] * (1.0 + 0.3 * ban)
    building, entering = np.empty_like(state.building), starts
    for stage in range(3):
        leaving = state.building[:, :, stage] / np.maximum(lead * STAGES[stage], 1.0)
        entering -= leaving
        building[:, :, stage] = state.building[:, :, stage] + entering
        entering = leaving
    outside = state.outside.copy(order="K")
    base = 1.0 - p.line["controller_share"][:, m]
    fall = np.minimum(np.maximum(-now, 0.0), 1.0)
    unprotected = 0.01 * (r.scalars["floor"] + r.scalars["floor_allies"] <= 0)[:, None]
    exits = np.maximum(outside[:, m] - base, 0.0) * fall
    exits *= unprotected
    leaving -= exits
    leaving += outside[:, m]
    np.minimum(leaving, 1.3, out=outside[:, m])
    return building, outside, expected
