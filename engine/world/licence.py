"""Licences: applications queue, some are granted, goods already declared still leave.

``applications N = covered * orders``; ``processed = (Q + N/2) * speed`` with
``speed = 1 - exp(-1/months)``; ``granted = q * processed``; ``Q' = Q + N - processed``.
A rule that tightens in a month lets the declared share of the old flow out (clearing).
A sudden licence rule therefore stops nearly everything first and releases a backlog later.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


@dataclass(frozen=True)
class Licensed:
    """One month at the licence window, in months of need; all shapes (draws, lines)."""

    orders: Array
    exported: Array
    queue: Array
    blocked: Array
    refused: Array
    covered: Array


def orders(state: State, p: Parameters, r: Regime, need: Array) -> tuple[Array, Array]:
    """What users ask of the controller: gap in supply plus refilling and buying ahead.

    Firms that have seen risk hold more: target stock ``S0 (1 + hoarding * R)``. They refill over
    six months. A threat moves orders before any rule does.
    """
    target = p.line["stock"] * (1.0 + p.scalar["hoarding"][:, None] * state.risk)
    refill = np.maximum((target - state.stock) * (1.0 / 6.0), -0.2 * need)
    refill = np.minimum(refill, 0.6 * need)
    ahead = p.scalar["fuel_of_threat"][:, None] * r.threat * need
    base = np.maximum(need - _own(state) - state.surge, 0.0)
    wanted = np.maximum(base + refill + ahead, 0.0)
    return base, wanted


def _own(state: State) -> Array:
    return state.outside * state.growth


def window(state: State, p: Parameters, r: Regime, base: Array, wanted: Array) -> Licensed:
    """Pass the month's orders through the licence window."""
    clearing = p.scalar["clearing"][:, None]
    covered = r.covered - clearing * np.maximum(r.covered - state.covered, 0.0)
    applied = covered * wanted
    processed = (state.queue + 0.5 * applied) * r.speed
    granted = r.granted * processed
    queue = np.where(r.covered > 0, state.queue + applied - processed, 0.0)
    released = np.where(r.covered > 0, 0.0, state.queue)
    exported = wanted - applied + granted + released
    # Buyers cancel what waits too long.
    kept = np.minimum(queue, 3.0 * wanted)
    return Licensed(
        wanted,
        exported,
        kept,
        np.maximum(base - exported, 0.0),
        processed - granted,
        np.broadcast_to(r.covered, base.shape),
    )
