"""Importers' stocks and prices at the till: what a tariff does before it comes, and long after.

Buying ahead. The regime says by how much the log of one plus the tariff is expected to rise
(``threat``, belief times rise). Importers ``want`` to hold more than usual, in billion USD; goods
ordered for it land like others, and are later used in place of imports that would be ``landing``:

    want = buying_ahead * threat * base
    built = at_sea * (want - ahead)
    used = maximum(ahead_used * (want - ahead), -landing)
    extra = where(want > ahead, built, used)
    ahead' = ahead + extra

so that all that is bought ahead is not bought later. Until it is used, it costs ``carrying_cost``.

Prices. Retailers pass a dearer border on over quarters. In percent of the price level,

    till' = till + till_pace * (100 * weight * till_pass * dearer - till)

with ``dearer`` the log of one plus the tariff paid, less that of January 2018, and ``weight`` the
part of spending that follows these goods. Only the other side's goods count: of the 0.7 points
that all US tariffs of 2025 added by September (Cavallo, Llamas and Vazquez 2025), goods from China
bore about a quarter, their part in the rise of duties (New York Fed, Liberty Street, October 2025).
"""

import numpy as np

from engine.world.elementary import Array, columns
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


def bought_ahead(state: State, p: Parameters, r: Regime, base: Array, landing: Array) -> Array:
    """``extra``: billion USD imported beyond need this month, or below it; (draws, 2)."""
    threat = columns(r.scalars["threat_tariff_us"], r.scalars["threat_tariff_cn"])
    gap = p.scalar["buying_ahead"][:, None] * threat * base - state.ahead
    built = np.minimum(p.scalar["at_sea"], 1.0)[:, None] * gap
    used = np.maximum(np.minimum(p.scalar["ahead_used"], 1.0)[:, None] * gap, -landing)
    return np.where(gap > 0.0, built, used)


def prices(state: State, p: Parameters, dearer: Array) -> Array:
    """``till'``: price level at the till from tariffs on the other side's goods, percent."""
    weight = columns(p.scalar["till_weight_us"], p.scalar["till_weight_cn"])
    target = 100.0 * weight * p.scalar["till_pass"][:, None] * dearer
    return state.till + p.scalar["till_pace"][:, None] * (target - state.till)
