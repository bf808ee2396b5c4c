"""Support at home, allies, standing abroad.

Support returns to 50 by a fifth each month, falls with pain (welfare lost in percent of monthly
GDP), falls with prices at the till, and rises or falls with kept and broken word (added by the
rules). Allies drift to ``A = 0.50 + 0.30 R + 0.10 effort - 0.15 wedge + 0.15 gap - 0.05 fees`` with
gap the standing of the US less that of China. Standing is what is left of reputation after a side's
controls: bans and reach cost more than licences.
"""

import numpy as np

from engine.world.elementary import Array, columns
from engine.world.goods import OF_CN, OF_US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

GDP = np.array([29200.0, 18700.0])  # billion USD a year, 2024: BEA; World Bank [memory]
USED_TO = 1.0 / 24.0  # a month: people judge by the last two years [judgement]
PAIN_WEIGHT = np.array([1.0, 0.6])  # China's public answers pain less, face more [judgement]


# Support returns to the middle by a fifth each month. [judgement]
def support(state: State, p: Parameters, welfare: Array) -> tuple[Array, Array]:
    """Support and the pain that people are used to; both (draws, 2).

    ``welfare`` (draws, 2) in billion USD this month. What counts is the change on what people have
    got used to over two years.
    """
    now = welfare / (GDP / 12.0) * 100.0
    felt = now - state.pain
    answer = p.scalar["support_pain"][:, None] * (PAIN_WEIGHT * np.minimum(felt, 1.0))
    nudged = state.support + 0.2 * (50.0 - state.support) + 0.5 * answer
    bounded = np.minimum(np.maximum(nudged, 0.0), 100.0)
    return bounded, state.pain + USED_TO * felt


# Lost in months, won back in years. [judgement]
def standing(state: State, r: Regime) -> Array:
    """Reputation of both sides, 0 to 1; lost in months, won back in years."""
    spent = columns(r.scalars["standing_us"], r.scalars["standing_cn"])
    target = np.maximum(0.9 - 0.6 * spent, 0.0)
    pull = np.where(target < state.standing, 0.15, 0.03)
    moved: Array = state.standing + pull * (target - state.standing)
    return moved


# Weights of what moves allies. [judgement]
def alignment(state: State, p: Parameters, r: Regime, hurt: Array) -> Array:
    """Allies' alignment with the US, 0 to 1; ``hurt`` is the risk they read in China's rules."""
    target = (
        0.50
        + 0.30 * hurt
        + 0.10 * r.scalars["allies_effort"]
        - 0.15 * r.scalars["wedge"]
        + 0.15 * (state.standing[:, OF_US] - state.standing[:, OF_CN])
        - 0.05 * r.scalars["port_fees"]
    )
    moved = state.alignment + p.scalar["alignment_pull"] * (target - state.alignment)
    bounded: Array = np.minimum(np.maximum(moved, 0.0), 1.0)
    return bounded
