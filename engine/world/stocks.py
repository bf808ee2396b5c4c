"""Stocks, rationing and routes around a control.

``supply v = arrived + bypass + outside + surge``; the draw on stocks weakens as they empty
because firms run dry at different times: ``draw = min(s, gap * s / (s + h))``;
``x = min(need, v + draw) / need``; ``s' = s + v - x * need``. Tonnes balance by construction.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


@dataclass(frozen=True)
class Supplied:
    """A month of supply on each line, in months of need; shapes (draws, lines)."""

    supply: Array
    used: Array
    stock: Array
    fulfilled: Array
    bypassed: Array
    bypass: Array


def supplied(
    state: State, p: Parameters, r: Regime, need: Array, own: Array, blocked: Array
) -> Supplied:
    """What arrives, what stocks release and what share of need is met."""
    bypassed = p.line["bypass"] * state.bypass * r.route * blocked
    supply = state.travelling + bypassed + own + state.surge
    gap = np.maximum(need - supply, 0.0)
    cover = state.stock / (state.stock + p.scalar["spread_of_cover"][:, None])
    used = np.minimum(need, supply + np.minimum(state.stock, gap * cover))
    stock = np.maximum(state.stock + supply - used, 0.0)
    large = blocked > 0.05 * p.line["controller_share"]
    bypass = state.bypass + (large - state.bypass) * (1.0 / 6.0)
    return Supplied(supply, used, stock, used / need, bypassed, bypass)
