"""Stocks and rationing: what arrives, what stocks release, what share of need is met.

For each class of users ``supply = arrived + own + surge``, those who are shut out also get what
comes round the control. The draw on stocks weakens as they empty because firms run dry at
different times: ``draw = min(s, gap s / (s + h share))``; a state's reserve then serves whoever is
short; ``x = use / need``; ``s' = s + supply - use``. A reserve is filled from what arrives beyond
need, as far as the state ordered it. Tonnes balance by construction.

Defence is served first from what its own country has where the control does not bind that supply
(Defense Production Act, rated orders): up to ``defence_diversion`` of the civil users' own supply
is of its grades.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array
from engine.world.goods import US_CIVIL, US_DEFENCE
from engine.world.licence import Orders
from engine.world.parameters import Parameters
from engine.world.state import State
from engine.world.users import Users


@dataclass(frozen=True)
class Supplied:
    """A month of supply on each line, in months of need; shapes (draws, lines)."""

    supply: Array
    outside: Array  # the part that the controller does not hold
    used: Array
    stock: Array  # of all, the reserve included
    stock_shut: Array
    reserve: Array
    filled: Array  # into the reserve
    fulfilled: Array  # share of need met, all users
    fulfilled_a: Array  # of the admitted
    fulfilled_s: Array  # of those shut out


def rated(state: State, p: Parameters, need: Array, own: Array) -> Array:
    """Own supply after rated orders: defence's gap comes out of the civil users' own supply."""
    size = p.line["size"][:, US_DEFENCE] / p.line["size"][:, US_CIVIL]
    gap = need[:, US_DEFENCE] - state.travelling[:, US_DEFENCE] - state.surge[:, US_DEFENCE]
    gap = np.maximum(gap - own[:, US_DEFENCE], 0.0)
    fit = p.scalar["defence_diversion"][:, None] * own[:, US_CIVIL]
    taken = np.minimum(gap * size, fit)
    after = own.copy(order="K")
    after[:, US_CIVIL] -= taken
    after[:, US_DEFENCE] += taken / size
    return after


def supplied(state: State, p: Parameters, who: Users, asked: Orders) -> Supplied:
    """Both classes' month."""
    spread = p.scalar["spread_of_cover"][:, None]
    # What comes round a control is for those who are shut out while there are any.
    theirs = (who.shut > 1e-6).astype(np.float64)
    round_ = state.onward
    supply_a = asked.travelling_a + asked.own_a + asked.surge_a + (1.0 - theirs) * round_
    supply_s = asked.travelling_s + asked.own_s + asked.surge_s + theirs * round_
    used_a, left_a = _drawn(supply_a, asked.need_a, asked.stock_a, spread * who.admitted)
    used_s, left_s = _drawn(supply_s, asked.need_s, asked.stock_s, spread * who.shut)
    short_a, short_s = asked.need_a - used_a, asked.need_s - used_s
    short = np.maximum(short_a + short_s, 0.0)
    released = np.minimum(state.reserve, short)
    part = released / np.maximum(short, 1e-12)
    used_a = used_a + part * short_a
    used_s = used_s + part * short_s
    beyond_a = np.maximum(supply_a - asked.need_a, 0.0)
    filled = np.minimum(beyond_a, asked.reserve * who.admitted)
    stock_s = np.maximum(left_s, 0.0)
    reserve = state.reserve - released + filled
    stock = np.maximum(left_a - filled, 0.0) + stock_s + reserve
    need = asked.need_a + asked.need_s
    used = used_a + used_s
    return Supplied(
        supply=supply_a + supply_s,
        outside=asked.own_a + asked.own_s + asked.surge_a + asked.surge_s,
        used=used,
        stock=stock,
        stock_shut=stock_s,
        reserve=reserve,
        filled=filled,
        fulfilled=np.minimum(used / need, 1.0),
        fulfilled_a=_met(used_a, asked.need_a),
        fulfilled_s=_met(used_s, asked.need_s),
    )


def _drawn(supply: Array, need: Array, stock: Array, spread: Array) -> tuple[Array, Array]:
    """What a class uses, and the stock that it is left with."""
    draw = np.maximum(need - supply, 0.0)
    draw *= stock
    draw /= stock + np.maximum(spread, 1e-12)
    np.minimum(draw, stock, out=draw)
    used = np.minimum(need, supply + draw)
    return used, stock + supply - used


def _met(used: Array, need: Array) -> Array:
    """Share of a class's need that is met; all of it where the class is empty."""
    share: Array = np.minimum((used + 1e-9) / (need + 1e-9), 1.0)
    return share
