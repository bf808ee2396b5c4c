"""Orders, and licences for those who need one: applications queue, granted goods leave later.

Each class of users (``users``) orders its own gap and its own refill, so that what is refused to
one cannot be made good by another:

    wanted_k = max((need_k - own_k)(1 + g) - surge_k, 0) + refill_k
    refill_k = clip((target_k - stock_k) / months, -0.2 need_k, most need_k) + threat

A state that fills a reserve orders beside them. Of the admitted users' orders the free part leaves
at once; the rest are applications: ``processed = Q speed + N early`` with
``speed = 1 - exp(-1/months)`` and ``early`` the part of a two-stage review that ends within the
month; ``Q' = Q + N - processed``. What is processed is granted: those who are refused are the
users who are shut out. Their applications stay on file, up to ``filed`` months of orders, and are
granted when they are let in: a sudden rule first stops nearly everything and later releases a
backlog.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, outer, power
from engine.world.goods import AI_CHIPS, CHINA, MEMORY, METALS, MINERALS, US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State
from engine.world.users import Users

# What a Chinese reserve buys of each technology good, months of need for each month of the lever:
# of other chips only memory, of software nothing. [definition, ratio]
STORED = np.array([1.0, MEMORY, 1.0, 0.0, 1.0])
# A US reserve holds metals, and few magnets: shapes differ and age (Defense Logistics Agency,
# annual materials plan for fiscal 2025: 450 t of magnet block, a month's need in 18 months).
# [derived]
_METALS = np.array([0.1 if g == "magnets" else float(g in METALS) for g in MINERALS] * 2)
# What buyers lay in before a certain rule, of what they lay in when they believe in one by a
# quarter; sellers ship it as far as they have it in hand. [judgement, ratio]
RUSH = 4.0


@dataclass(frozen=True)
class Orders:
    """What a line's users want, in months of need; ``a`` admitted, ``s`` shut out. All shapes
    (draws, lines).
    """

    need_a: Array
    need_s: Array
    stock_a: Array
    stock_s: Array
    travelling_a: Array
    travelling_s: Array
    own_a: Array  # supply that the controller does not hold, as far as it is bought
    own_s: Array
    surge_a: Array  # extra output at high prices, as far as it is bought
    surge_s: Array
    base: Array  # gap in supply of all users: what an open door would sell
    base_s: Array
    wanted_a: Array  # with refill, buying ahead and the state's order
    wanted_s: Array
    reserve: Array  # the state's order


@dataclass(frozen=True)
class Licensed:
    """One month at the licence window, in months of need; all shapes (draws, lines)."""

    exported: Array
    queue: Array
    filed: Array
    blocked: Array
    applied: Array  # orders of the month that need a licence, of those shut out too
    granted: Array
    passed: Array  # share of what the admitted want that leaves this month


def orders(
    state: State, p: Parameters, r: Regime, who: Users, need: Array, rate: Array, own: Array
) -> Orders:
    """What users ask of the controller: gap in supply plus refilling and buying ahead.

    Firms that have seen risk hold more than the usual stock: ``S0 g (1 + hoarding R)``. A threat
    moves orders before any rule does.
    """
    commercial = state.stock - state.reserve - state.stock_shut
    leave, back = who.leaving * commercial, who.returning * state.stock_shut
    stock_s = state.stock_shut + leave
    stock_s -= back
    stock_a = commercial - leave
    stock_a += back
    travelling_s = who.leaving * state.travelling
    target = p.line["stock"] * state.growth
    target *= 1.0 + p.scalar["hoarding"][:, None] * state.risk
    ahead = np.minimum(p.scalar["fuel_of_threat"][:, None] * RUSH, p.line["in_hand"]) * r.threat
    a = _class(who.admitted, p, need, rate, own, state.surge, target, stock_a, ahead)
    s = _class(who.shut, p, need, rate, own, state.surge, target, stock_s, ahead)
    _dearer(a, p, r)
    # Nobody fills stocks out of what others can make while users are shut out: it goes to need.
    own_s = np.minimum(s.own, s.need)
    round_about = state.travelling * who.leaving + state.onward
    lacking = np.maximum(s.need - own_s - round_about, 0.0)
    surge_s = np.minimum(state.surge * who.shut, lacking)
    reserve = np.zeros_like(need)
    reserve[:, US] = r.scalars["stockpile_us"][:, None] * (_METALS * need[:, US])
    reserve[:, CHINA] = r.scalars["stockpile_cn"][:, None] * (STORED * need[:, CHINA])
    full = p.scalar["reserve_full"][:, None]
    reserve *= np.maximum(1.0 - state.reserve / (full * need), 0.0)
    return Orders(
        need_a=a.need,
        need_s=s.need,
        stock_a=stock_a,
        stock_s=stock_s,
        travelling_a=state.travelling - travelling_s,
        travelling_s=travelling_s,
        own_a=a.own,
        own_s=own_s,
        surge_a=state.surge * who.admitted,
        surge_s=surge_s,
        base=a.base + s.base,
        base_s=s.base,
        wanted_a=np.maximum(a.base + a.refill, 0.0) + reserve * who.admitted,
        wanted_s=np.maximum(s.base + s.refill, 0.0) + reserve * who.shut,
        reserve=reserve,
    )


@dataclass(frozen=True)
class _Class:
    need: Array
    own: Array
    base: Array
    refill: Array


# Firms give back a fifth of a month's need at most. [judgement, share]
def _class(
    share: Array,
    p: Parameters,
    need: Array,
    rate: Array,
    own: Array,
    surge: Array,
    target: Array,
    stock: Array,
    ahead: Array,
) -> _Class:
    """One class's orders; what it asks of others is only what its own suppliers cannot give."""
    need = need * share
    refill = target * share
    refill -= stock
    refill /= p.scalar["refill_months"][:, None]
    np.maximum(refill, -0.2 * need, out=refill)
    np.minimum(refill, p.scalar["refill_most"][:, None] * need, out=refill)
    refill += ahead * need
    bought = np.minimum(own * share, need + np.maximum(refill, 0.0))
    # What is ordered now arrives next month, when need has grown.
    base = need - bought
    base *= 1.0 + rate
    base -= surge * share
    np.maximum(base, 0.0, out=base)
    return _Class(need, bought, base, refill)


def _dearer(a: _Class, p: Parameters, r: Regime) -> None:
    """A charge on chip sales raises their price: ``base (1 + on_buyers fee)^-elasticity``."""
    paid = 1.0 + p.scalar["fee_on_buyers"] * r.scalars["chip_fee"]
    j = CHINA.start + AI_CHIPS
    a.base[:, j] *= power(paid, p.tech["minus_price_elasticity"][:, j])


def window(state: State, p: Parameters, r: Regime, who: Users, asked: Orders) -> Licensed:
    """Pass the month's orders through the licence window."""
    pace = 1.0 / p.scalar["licence_delay"]
    speed, early = np.minimum(outer(pace, r.speed), 1.0), np.minimum(outer(pace, r.early), 1.0)
    at_once = who.free * asked.wanted_a
    applied = asked.wanted_a - at_once
    let_in = who.returning * state.filed
    processed = state.queue * speed
    early *= applied
    processed += early
    # Where no rule is left, the queue is free to go; elsewhere buyers cancel what waits too long.
    inside = (r.covered > 0.0).astype(np.float64)
    processed += speed * let_in
    exported = at_once + processed
    waiting = state.queue + let_in
    exported += (1.0 - inside) * (waiting - processed + applied)
    kept = waiting + applied
    kept -= processed
    np.minimum(kept, p.scalar["waiting_most"][:, None] * asked.wanted_a, out=kept)
    kept *= inside
    np.maximum(kept, 0.0, out=kept)
    on_file = state.filed - let_in
    filed = np.minimum(on_file + asked.wanted_s, p.scalar["filed"][:, None] * asked.wanted_s)
    passed = np.minimum(exported / np.maximum(asked.wanted_a, 1e-9), 1.0)
    return Licensed(
        exported=exported,
        queue=kept,
        filed=filed,
        blocked=np.maximum(asked.base - exported, asked.base_s),
        applied=applied + asked.wanted_s,
        granted=processed,
        passed=passed,
    )
