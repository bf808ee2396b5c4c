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


# Routes are built within half a year, once a twentieth is blocked. [judgement]
def supplied(
    state: State, p: Parameters, r: Regime, need: Array, own: Array, blocked: Array
) -> Supplied:
    """What arrives, what stocks release and what share of need is met."""
    bypassed = p.line["bypass"] * state.bypass
    bypassed *= r.route
    bypassed *= blocked
    supply = state.travelling + bypassed
    supply += own
    supply += state.surge
    draw = need - supply
    np.maximum(draw, 0.0, out=draw)
    draw *= state.stock
    draw /= state.stock + p.scalar["spread_of_cover"][:, None]
    np.minimum(draw, state.stock, out=draw)
    draw += supply
    used = np.minimum(need, draw, out=draw)
    stock = state.stock + supply
    stock -= used
    np.maximum(stock, 0.0, out=stock)
    bypass = state.bypass * (5.0 / 6.0)
    bypass += (blocked > 0.05 * p.line["controller_share"]) * (1.0 / 6.0)
    return Supplied(supply, used, stock, used / need, bypassed, bypass)
