"""Licences: applications queue, some are granted, goods already declared still leave.

``applications N = covered * orders``; ``processed = Q * speed + N * early`` with
``speed = 1 - exp(-1/months)`` and ``early`` the part of a two-stage review that ends within the
month; ``granted = q * processed``; ``Q' = Q + N - processed``.
A rule that comes without notice lets the declared share of the old flow out (clearing).
A sudden licence rule therefore stops nearly everything first and releases a backlog later.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, outer
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


@dataclass(frozen=True)
class Licensed:
    """One month at the licence window, in months of need; all shapes (draws, lines)."""

    exported: Array
    queue: Array
    blocked: Array
    applied: Array
    granted: Array
    covered: Array


# Firms refill within half a year and order 1.6 times need at most. [judgement]
def orders(
    state: State, p: Parameters, r: Regime, need: Array, rate: Array, own: Array, usual: Array
) -> tuple[Array, Array]:
    """What users ask of the controller: gap in supply plus refilling and buying ahead.

    Firms that have seen risk hold more than the usual stock: ``S0 g (1 + hoarding R)``. They
    refill over six months. A threat moves orders before any rule does.
    """
    refill = usual * (1.0 + p.scalar["hoarding"][:, None] * state.risk)
    refill -= state.stock
    refill *= 1.0 / 6.0
    np.maximum(refill, -0.2 * need, out=refill)
    np.minimum(refill, 0.6 * need, out=refill)
    refill += p.scalar["fuel_of_threat"][:, None] * (r.threat * need)
    # What is ordered now arrives next month, when need has grown.
    base = need - own
    base *= 1.0 + rate
    base -= state.surge
    np.maximum(base, 0.0, out=base)
    return base, np.maximum(base + refill, 0.0)


# Buyers cancel what waits three months. [judgement, months]
def window(state: State, p: Parameters, r: Regime, base: Array, wanted: Array) -> Licensed:
    """Pass the month's orders through the licence window.

    A licence rule names grades: ``ungraded`` is the share of a good that it does not touch. How
    shares granted and review times differ from the level's name is uncertain: ``licence_odds``
    multiplies the odds of a grant, ``licence_delay`` the time.
    """
    share = outer(p.scalar["licence_odds"], r.granted)
    share /= share + (1.0 - r.granted)
    pace = 1.0 / p.scalar["licence_delay"]
    speed, early = np.minimum(outer(pace, r.speed), 1.0), np.minimum(outer(pace, r.early), 1.0)
    ruled = r.covered - r.listed * p.line["ungraded"]
    tighter = ruled - state.covered
    np.maximum(tighter, 0.0, out=tighter)
    tighter *= 1.0 - state.warned
    tighter *= p.scalar["clearing"][:, None]
    applied = (ruled - tighter) * wanted
    processed = state.queue * speed
    early *= applied
    processed += early
    granted = share * processed
    # Where no rule is left, the queue is free to go; elsewhere buyers cancel what waits too long.
    inside = (r.covered > 0.0).astype(np.float64)
    exported = wanted - applied
    exported += granted
    exported += (1.0 - inside) * state.queue
    kept = state.queue + applied
    kept -= processed
    np.minimum(kept, 3.0 * wanted, out=kept)
    kept *= inside
    return Licensed(
        exported=exported,
        queue=kept,
        blocked=np.maximum(base - exported, 0.0),
        applied=applied,
        granted=granted,
        covered=ruled,
    )
