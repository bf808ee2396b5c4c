"""What China's state buys from the United States beyond usual, or shuns.

The lever says billion USD a year beyond usual, below zero for a boycott. State buyers can place so
much of farm goods, fuel and aircraft, which take years to build; a pledge far beyond that stays on
paper. With ``pledge`` and ``purchase_capacity`` in billion USD a year:

    placed = pledge / (1 + (maximum(pledge, 0) / purchase_capacity) ** 4) ** 0.25
    grown = bought + purchase_pace * (placed - bought)
    bought' = where(placed < bought, placed, grown)

Purchases grow over months; they end at once when orders end, and a boycott is seen at once, since
exports are counted when the ship leaves. A boycott takes away its part of what is still sold, so
trade never falls below zero; what takes its place, and what is bought by order, costs a premium.

Sources: Bown (PIIE 2022): of the additional 200 billion USD of phase one none came in sum, of its
farm goods 20 of 32; Busan's 12 million t of soybeans came in full, three weeks late; US farm
exports to China fell by half, 10.6 billion USD, in 2018 (USITC).
"""

import numpy as np

from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


def placed(pledge: Array, capacity: Array) -> Array:
    """Billion USD a year that state buyers can place of a pledge; a boycott is kept in full."""
    part = np.maximum(pledge, 0.0) / capacity
    fourth = part * part * part * part
    found: Array = pledge / np.sqrt(np.sqrt(1.0 + fourth))
    return found


def bought(state: State, p: Parameters, r: Regime) -> Array:
    """``bought'``: billion USD a year beyond usual that is bought this month, shape (draws,)."""
    target = placed(r.scalars["purchases"], p.scalar["purchase_capacity"])
    pace = np.minimum(p.scalar["purchase_pace"], 1.0)
    grown = state.bought + pace * (target - state.bought)
    return np.where(target < state.bought, target, grown)


def split(bought: Array, base: Array) -> tuple[Array, Array]:
    """Billion USD this month beyond usual, and the share of usual trade that a boycott leaves."""
    shunned = np.minimum(np.maximum(-bought, 0.0) / 12.0 / base, 1.0)
    return np.maximum(bought, 0.0) / 12.0, 1.0 - shunned
