"""Countermeasures: closing is answered with as much as it hurts, and no more.

The yardstick is that of trade law: what is suspended in answer shall be equivalent to what was
impaired (WTO, Dispute Settlement Understanding, article 22.4; for any breach between states the
International Law Commission's articles on responsibility, 2001, article 51: commensurate with the
injury suffered). With V what a side's accounts and security come to by its mandate and c its
controls that stand more closed than they did, not by agreement,

    owed = V(theirs taken back) - V of the other (ours taken back)

billion USD over the horizon, each told by the view of who asks. Who is owed something closes what
costs itself least and comes nearest; who has answered in full is even, so that an answer needs no
answer (each side tells it by its own view: a quarter more or less is even). What a deal holds as it
is has been settled by it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.advice.bargaining import Scored, alone
from engine.players.weighing import crosses_own, lawful
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Term
from engine.rules.table import Table
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.view import View
from engine.world.elementary import Array

LEAST = 1.0  # billion USD below which nothing is answered
OVER = 1.25  # of what is left to answer, what one measure may hurt
COARSE = 2.0  # the same where every measure hurts more


@dataclass(frozen=True)
class Hurts:
    """What a side could close: by term, what it is worth to it and what it costs the other side,
    billion USD.
    """

    side: str
    terms: tuple[Term, ...] = ()
    own: tuple[float, ...] = ()
    cost: tuple[float, ...] = ()

    @classmethod
    def of(cls, table: Table, side: str, scored: Scored, own: Array, theirs: Array) -> "Hurts":
        """Free levers of a side that restrict, every level more closed that costs the other at
        least what it costs itself. ``own`` and ``theirs`` tell of each scored term what it is worth
        to the side alone, and V of the other.
        """
        found = [
            (t, float(own[i]), -float(theirs[i]))
            for i, t in enumerate(scored.terms)
            if levers()[t.lever].side == side
            and levers()[t.lever].restricts
            and t.level > table.at(t.lever).level
            and -theirs[i] >= max(LEAST, -own[i])
            and table.commitment(side, t.lever) is None
        ]
        return cls(side, *map(tuple, zip(*found, strict=True)))

    def nearest(self, left: float, among: Iterable[int]) -> int | None:
        """The place of the next measure in answer to what is left; None where none is near."""
        if left < LEAST:
            return None
        free = list(among)
        fits = [i for i in free if self.cost[i] <= OVER * left]
        if fits:
            return max(fits, key=lambda i: self.own[i] + self.cost[i])
        least = min(free, key=lambda i: self.cost[i], default=None)
        return least if least is not None and self.cost[least] <= COARSE * left else None

    def without(self, taken: Collection[str]) -> list[int]:
        """Places of measures with other levers."""
        return [i for i, t in enumerate(self.terms) if t.lever not in taken]

    def answer(self, left: float, most: int, taken: Collection[str] = ()) -> tuple[int, ...]:
        """Places of at most so many measures that together come near to what is left."""
        found: list[int] = []
        while len(found) < most:
            place = self.nearest(
                left, self.without({*taken, *(self.terms[i].lever for i in found)})
            )
            if place is None:
                break
            found.append(place)
            left -= self.cost[place]
        return tuple(found)


@dataclass(frozen=True)
class Countermeasure:
    """A measure in answer to closing, what it is worth to its side alone, and what is left to
    answer before it, billion USD.
    """

    event: Event
    worth: float
    left: float


def closed(view: View) -> BySide[Mapping[str, int]]:
    """Each side's controls that stand more closed than they did, with the level they would go back
    to; lawful moves are no closing.
    """
    table = view.table
    base: dict[str, int] = {}
    for turn in view.turns:
        before = dict(turn.before)
        for move in turn.moves:
            for name, now in move.changes:
                was = base.get(name, before[name].level)
                base[name] = now.level if lawful(move) else min(was, now.level)
    stands = {
        n: level
        for n, level in base.items()
        if levers()[n].restricts
        and table.at(n).level > level
        and table.commitment(levers()[n].side, n) is None
    }
    return BySide.of(lambda s: {n: x for n, x in stands.items() if levers()[n].side == s})


def values(scored: Scored, stakes: BySide[Stakes]) -> BySide[Array]:
    """V of each term alone, medians over draws, (terms,) in billion USD."""
    single = [(t,) for t in scored.terms]
    return scored.values(single, stakes).map(lambda draws: np.median(draws, axis=1))


def owed(view: View, side: str, scored: Scored, value: BySide[Array]) -> float:
    """What the other side's closings cost a side above what its own cost the other, billion USD;
    below zero where it has closed more, and nothing where both are as near as an answer can come.
    ``value`` is V of each scored term.
    """
    stand, other = closed(view), opponent(side)
    # What opens is told for the months of a package, and these stand for the whole horizon.
    longer = max(1.0, view.scenario.horizon / view.table.limits.package_months[-1])

    def harm(of: str, to: str) -> float:
        back = [scored.place.get(Term(n, level)) for n, level in stand[of].items()]
        return longer * sum(max(0.0, float(value[to][i])) for i in back if i is not None)

    theirs, ours = harm(other, side), harm(side, other)
    even = abs(theirs - ours) <= (OVER - 1.0) * max(theirs, ours)
    return 0.0 if even else theirs - ours


def countermeasure(
    view: View, terms: Callable[[], Scored], stakes: BySide[Stakes]
) -> Countermeasure | None:
    """The viewer's next measure in answer to closing, as rules and its own red lines let it; None
    where nothing is left to answer. ``terms`` is asked only where somebody has closed something.
    """
    table, side = view.table, view.viewer
    if not closed(view)[opponent(side)]:
        return None
    scored = terms()
    value = values(scored, stakes)
    left = owed(view, side, scored, value)
    hurts = Hurts.of(table, side, scored, alone(scored, stakes), value[opponent(side)])
    cost, mine = dict(zip(hurts.terms, hurts.cost, strict=True)), table.drafted(side)
    left -= sum(cost.get(Term(e.lever, e.level), 0.0) for e in mine)
    free = hurts.without({e.lever for e in mine})
    while (place := hurts.nearest(left, free)) is not None:
        term = hurts.terms[place]
        now = table.at(term.lever)
        event = Event(side, "set", term.lever, term.level, now.target, now.reason)
        if table.refuses(event) is None and not table.breaks(event):
            if not crosses_own(view, [term]):
                return Countermeasure(event, hurts.own[place], left)
        free.remove(place)
    return None
