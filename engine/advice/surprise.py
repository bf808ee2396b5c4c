"""The turn whose economy came furthest from the middle of its forecast, and what did most of that.

What came is apart from the forecast's median by ``came - median``. Of that a turn's events have
done ``came - c``, with ``c`` the same turn in the world that was dealt and without its events; a
move of the turn has done ``s - m``, with ``s`` its share in the turn's months in the world that was
dealt and ``m`` the median of its shares in the forecast's worlds (Shapley 1953, as in
``attribution``). What is left comes of what was in force before, in a world unlike most.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.advice.attribution import MONEY, credit
from engine.advice.forecast import Ensemble
from engine.advice.foreseen import Foreseen
from engine.rules.levers import SIDES
from engine.stopping import Stop
from engine.turn import Move, Turn
from engine.view import Opened
from engine.world.elementary import Array

# What a single cause must have done of a surprise to be named as most of it. [judgement, share]
MOST = 0.5

Worlds = Callable[[Turn], Ensemble]  # many worlds, or the one that was dealt, before a turn


@dataclass(frozen=True)
class Done:
    """A move of the turn: what it had to bring to the side in the turn, and what it brought,
    billion USD.
    """

    move: Move
    expected: float
    came: float


@dataclass(frozen=True)
class Surprise:
    """A figure of a turn, with its one largest cause where there is one: a move, or the events."""

    told: Foreseen
    side: str
    by: float  # what came less the median, billion USD
    move: Done | None = None
    events: bool = False  # that happened in the turn

    @property
    def inside(self) -> bool:
        """Whether what came lies in its band all the same."""
        return self.told.inside(self.side)


def foretold(turns: Sequence[Foreseen]) -> tuple[tuple[Foreseen, str], ...]:
    """The figures of which there was something to forecast: turns and sides with a band."""
    return tuple(
        (t, s) for t in turns for s in SIDES if t.expected[s].p05 != t.expected[s].p95
    )  # before anybody has moved there is none


def surprise(
    turns: Sequence[Foreseen],
    dealt: Sequence[Foreseen],
    game: Opened,
    before: Worlds,
    truth: Worlds,
    stop: Stop | None = None,
) -> Surprise | None:
    """The largest distance in money, the earliest of equal ones; None where nothing was forecast.

    ``dealt`` are the same turns in the dealt world alone, without their own events.
    """
    known = foretold(turns)
    if not known:
        return None
    told, side = max(known, key=lambda k: abs(_by(*k)))
    by, n = _by(told, side), game.table.limits.months_per_turn
    turn = next(t for t in game.turns if t.number == told.turn)
    calm = next(t for t in dealt if t.turn == told.turn)
    sign = 1.0 if by >= 0.0 else -1.0
    found: list[tuple[float, Done | None]] = []
    if turn.happened:
        found.append((sign * (told.came[side] - calm.expected[side].p50), None))
    if turn.moves:
        many = _shares(before(turn), turn, n, side, stop)
        one = _shares(truth(turn), turn, n, side, stop)
        for move, ours, own in zip(turn.moves, many, one, strict=True):
            done = Done(move, float(np.median(ours)), float(np.median(own)))
            found.append((sign * (done.came - done.expected), done))
    did, what = max(found, key=lambda f: f[0], default=(0.0, None))
    if did <= 0.0 or did < MOST * abs(by):
        return Surprise(told, side, by)
    return Surprise(told, side, by, what, what is None)


def _by(told: Foreseen, side: str) -> float:
    return told.came[side] - told.expected[side].p50


def _shares(worlds: Ensemble, turn: Turn, months: int, side: str, stop: Stop | None) -> Array:
    """What each move brings to a side's economy in the turn's months, (moves, draws)."""
    shares, _ = credit(worlds, turn, months, turn.number, stop)
    money: Array = shares[side][..., : MONEY[side]].sum(axis=-1)
    return money
