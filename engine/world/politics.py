"""Support at home, allies, standing abroad.

Support returns to 50, falls with welfare lost and with prices at the till, and rises or falls with
kept and broken word (added by the rules). ``pain`` is the welfare that people have got used to, in
percent of monthly GDP, below zero where it was lost; what counts of welfare and prices is the
change on what they are used to:

    pain' = pain + used_to * (now - pain)
    till_used' = till_used + used_to * (till - till_used)
    level = 50 - public * support_prices * (till - till_used)
    answer = public * support_pain * minimum(now - pain, 1)
    support' = clip(support + support_return * (level - support) + answer, 0, 100)

with ``now`` the welfare of the month in percent of monthly GDP, ``till`` the price level at the
till in percent and ``public`` 1 for the United States, ``public_weight_cn`` for China. While
prices stay a percent above what people are used to, support settles ``support_prices`` points
lower. They count beside the income that they take: what is seen each week weighs more.

Standing is what is left of reputation after what a side's controls have ``spent``, from 0 to about
1.3 (engine/world/alarm):

    kept = maximum(standing_most - standing_price * spent, 0)
    pull = where(kept < standing, standing_lost, standing_regained)
    standing' = clip(standing + pull * (kept - standing), 0, 1)

Allies drift to the US with what they fear from China's rules, ``hurt`` from 0 to 1:

    drawn = alignment_fear * hurt + alignment_effort * allies_effort - alignment_wedge * wedge
    gap = alignment_standing * (standing_us - standing_cn) - alignment_fees * port_fees
    alignment' = clip(alignment + alignment_pull * (alignment_rest + drawn + gap - alignment), 0, 1)

Sources: engine/data/scalars.csv. The equations are computed from this page in a test.
"""

import numpy as np

from engine.world.alarm import spent
from engine.world.elementary import Array, columns
from engine.world.goods import OF_CN, OF_US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

GDP = np.array([29200.0, 18700.0])  # billion USD a year, 2024: BEA; World Bank [memory]


def support(state: State, p: Parameters, welfare: Array, till: Array) -> tuple[Array, Array, Array]:
    """Support, the pain and the prices that people are used to; each (draws, 2).

    ``welfare`` (draws, 2) in billion USD this month, ``till`` (draws, 2) in percent.
    """
    now = welfare / (GDP / 12.0) * 100.0
    felt = now - state.pain
    dearer = till - state.till_used
    back = p.scalar["support_return"][:, None]
    used_to = p.scalar["used_to"][:, None]
    weight = p.scalar["public_weight_cn"]
    public = columns(np.ones_like(weight), weight)
    # The middle of the scale. [definition, points]
    level = 50.0 - public * p.scalar["support_prices"][:, None] * dearer
    # A windfall above a percent of GDP wins no more hearts.
    answer = public * p.scalar["support_pain"][:, None] * np.minimum(felt, 1.0)
    nudged = state.support + back * (level - state.support) + answer
    bounded = np.minimum(np.maximum(nudged, 0.0), 100.0)
    return bounded, state.pain + used_to * felt, state.till_used + used_to * dearer


def standing(state: State, p: Parameters, r: Regime) -> Array:
    """Reputation of both sides, 0 to 1; lost in months, won back in years."""
    cost = spent(p, r.scalars)
    price = p.scalar["standing_price"][:, None]
    lost, regained = p.scalar["standing_lost"][:, None], p.scalar["standing_regained"][:, None]
    target = np.maximum(p.scalar["standing_most"][:, None] - price * cost, 0.0)
    pull = np.where(target < state.standing, lost, regained)
    moved: Array = state.standing + pull * (target - state.standing)
    return np.minimum(np.maximum(moved, 0.0), 1.0)


def alignment(state: State, p: Parameters, r: Regime, hurt: Array) -> Array:
    """Allies' alignment with the US, 0 to 1; ``hurt`` is the risk they read in China's rules."""
    target = (
        p.scalar["alignment_rest"]
        + p.scalar["alignment_fear"] * hurt
        + p.scalar["alignment_effort"] * r.scalars["allies_effort"]
        - p.scalar["alignment_wedge"] * r.scalars["wedge"]
        + p.scalar["alignment_standing"] * (state.standing[:, OF_US] - state.standing[:, OF_CN])
        - p.scalar["alignment_fees"] * r.scalars["port_fees"]
    )
    moved = state.alignment + p.scalar["alignment_pull"] * (target - state.alignment)
    bounded: Array = np.minimum(np.maximum(moved, 0.0), 1.0)
    return bounded
