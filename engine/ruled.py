"""Rulings on figures in a game: what a turn's figures are with them, and what they add to a result.

The world and all that is computed stay as they are. An amount of the economy counts in its turn
alone. Points of security stand from their turn on; a part stops at 0 and 100 and so does the whole,
so what a ruling adds is what was left to add.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from engine.months.accounts import weight
from engine.rules.figures import ECONOMY, FIGURES, PARTS, SECURITY, named
from engine.rules.levers import opponent
from engine.scenarios.scenario import Happening
from engine.score import security
from engine.score.change import RULINGS, Changes
from engine.score.government import gain
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.turn import Turn
from engine.world.elementary import Array

TOP = 100.0  # of a score and of its parts [definition, points]
YEAR = 12.0  # [definition, months]


def ruled(turn: Turn, earlier: Iterable[Turn]) -> Turn:
    """A turn with its figures as they are ruled; the same turn where none ever was."""
    own = _sums(turn.happened)
    stands = _sums(h for t in (*earlier, turn) for h in t.happened)
    if not stands:
        return turn

    def secure(side: str) -> tuple[float, dict[str, float]]:
        score, single = turn.security[side], dict(turn.security_parts[side])
        for name in PARTS[side]:
            moved = _within(single[name] + stands.get(named(SECURITY, side, name), 0.0))
            score += security.WEIGHTS[side][name] * (moved - single[name])
            single[name] = moved
        return _within(score + stands.get(named(SECURITY, side), 0.0)), single

    safe = BySide.of(secure)
    return replace(
        turn,
        economy=BySide.of(lambda s: turn.economy[s] + own.get(named(ECONOMY, s), 0.0)),
        security=safe.map(lambda found: found[0]),
        security_parts=safe.map(lambda found: found[1]),
        computed=turn.model,
    )


def with_rulings(
    changes: tuple[tuple[str, Changes], ...], turn: Turn, before: Turn | None
) -> tuple[tuple[str, Changes], ...]:
    """What moved the figures, by viewer, with what was ruled: everybody knows of it."""
    if turn.computed is None and (before is None or before.computed is None):
        return changes
    now, then = turn.ruling, before.ruling if before is not None else None
    more = now if then is None else replace(now.less(then), economy=now.economy)
    return tuple(
        (
            viewer,
            replace(
                c,
                economy=c.economy.combined(more.economy, _more),
                security=c.security.combined(more.security, _more),
                security_parts=c.security_parts.combined(more.security_parts, _each_more),
            ),
        )
        for viewer, c in changes
    )


def worth(turns: Sequence[Turn], stakes: BySide[Stakes], first: int, months: int) -> BySide[float]:
    """What rulings on figures add to each side's result, billion USD.

    They are weighed as what is computed is (engine/score/outcome): money discounted from the game's
    first month, points for as long as they stand, and of what the other side is given as much as is
    minded. ``months`` are those of the whole result. An account of no kind is heard as it is.
    """
    if all(t.computed is None for t in turns):
        return BySide(0.0, 0.0)
    sums = BySide.of(partial(_ruled_for, turns, first, months))

    def of(side: str) -> float:
        own = stakes[side].value(*sums[side])
        theirs = gain(*sums[opponent(side)])
        return float(own) - stakes[side].relative * float(theirs)

    return BySide.of(of)


def _ruled_for(turns: Sequence[Turn], first: int, months: int, side: str) -> tuple[Array, Array]:
    """Money and point-years that were ruled for a side."""
    money = years = stood = 0.0
    for turn in turns:
        at, now = turn.month - first, turn.ruling
        money += weight(at) * now.economy[side]
        years += (now.security[side] - stood) * (months - at) / YEAR
        stood = now.security[side]
    return np.array(money), np.array(years)


def _sums(happened: Iterable[Happening]) -> dict[str, float]:
    """What was ruled of each figure, added up; empty where nothing was."""
    found: dict[str, float] = {}
    for h in happened:
        for name, amount in h.figures:
            found[name] = found.get(name, 0.0) + amount
    return {n: found[n] for n in FIGURES if n in found}


def _within(points: float) -> float:
    return min(max(points, 0.0), TOP)


def _more(parts: Mapping[str, float], amount: float) -> Mapping[str, float]:
    return {**parts, RULINGS: parts[RULINGS] + amount} if amount else parts


def _each_more(
    single: Mapping[str, Mapping[str, float]], amounts: Mapping[str, float]
) -> Mapping[str, Mapping[str, float]]:
    return {name: _more(parts, amounts[name]) for name, parts in single.items()}
