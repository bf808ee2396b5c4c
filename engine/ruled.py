"""Rulings on figures in a game: what a turn's figures are with them, and what they add to a result.

The world and all that is computed stay as they are. An amount of the economy counts in its turn
alone. Points of security stand from their turn on; a part stops at 0 and 100 and so does the whole,
so what a ruling adds is what was left to add.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from engine.months.accounts import weight
from engine.rules.figures import ECONOMY, FIGURES, PARTS, SECURITY, named
from engine.rules.levers import SIDES, opponent
from engine.scenarios.scenario import Happening
from engine.score import security
from engine.score.change import RULINGS, Changes
from engine.score.government import gain
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.turn import Turn

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
                economy={s: _more(c.economy[s], more.economy[s]) for s in SIDES},
                security={s: _more(c.security[s], more.security[s]) for s in SIDES},
                security_parts={
                    s: {
                        n: _more(p, more.security_parts[s][n])
                        for n, p in c.security_parts[s].items()
                    }
                    for s in SIDES
                },
            ),
        )
        for viewer, c in changes
    )


def worth(
    turns: Sequence[Turn], stakes: Mapping[str, Stakes], first: int, months: int
) -> dict[str, float]:
    """What rulings on figures add to each side's result, billion USD.

    They are weighed as what is computed is (engine/score/outcome): money discounted from the game's
    first month, points for as long as they stand, and of what the other side is given as much as is
    minded. ``months`` are those of the whole result. An account of no kind is heard as it is.
    """
    money, years = dict.fromkeys(SIDES, 0.0), dict.fromkeys(SIDES, 0.0)
    if all(t.computed is None for t in turns):
        return money
    before = None
    for turn in turns:
        at = turn.month - first
        for side in SIDES:
            now = turn.ruling
            money[side] += weight(at) * now.economy[side]
            more = now.security[side] - (before.security[side] if before else 0.0)
            years[side] += more * (months - at) / YEAR
        before = turn.ruling
    found = {}
    for side in SIDES:
        own = stakes[side].value(np.array(money[side]), np.array(years[side]))
        other = opponent(side)
        theirs = gain(np.array(money[other]), np.array(years[other]))
        found[side] = float(own) - stakes[side].relative * float(theirs)
    return found


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
