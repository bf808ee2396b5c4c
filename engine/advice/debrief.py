"""A finished game's three questions: who did well, why, and what would have been better.

All papers are open. Results and marks are those of ``engine/advice/result``, in the world that was
dealt. A move's share is what the turn's page has shown of it (engine/advice/attribution), offers
and single steps are valued at the first table in many worlds, by both real mandates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.advice.attribution import Share
from engine.advice.bargaining import Scored, Space
from engine.advice.result import LEAST, Final
from engine.rules.deals import Deal, beyond
from engine.rules.levers import levers
from engine.rules.package import Package, Term, crosses
from engine.scenarios.scenario import RedLine
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.turn import CameDue, Turn
from engine.view import Opened


@dataclass(frozen=True)
class Together:
    """Both results added, beside the best joint deal of the first table, billion USD."""

    taken: float
    best: float

    @property
    def measures(self) -> bool:
        """Whether the joint gain is large enough that parts of it say something."""
        return self.best > LEAST

    @property
    def share(self) -> float:
        """The part of the joint gain that was taken."""
        return self.taken / self.best


@dataclass(frozen=True)
class Credit:
    """A move with its turn and what it did to a side's accounts over the horizon, billion USD."""

    turn: Turn
    share: Share
    amount: float


@dataclass(frozen=True)
class Said:
    """A package that was put on the table, in which turn, and whether it became a deal."""

    turn: int
    side: str
    package: Package
    agreed: bool


@dataclass(frozen=True)
class Offered:
    """An offer with what it was worth to both sides at the first table, billion USD."""

    said: Said
    worth: BySide[float]


@dataclass(frozen=True)
class Lasted:
    """A deal with the first and the last month in which it was in force, from January 2018."""

    deal: Deal
    first: int
    last: int
    running: bool  # still in force when the game ended
    held: tuple[
        Term, ...
    ]  # what had been announced for no deal and was due while it held the lever


@dataclass(frozen=True)
class Came:
    """What was announced for the case of no deal and came: its month, the deals that were in force
    and did not hold it, and what holding the lever where it stood was worth to each side at the
    first table, billion USD by its mandate.
    """

    month: int
    what: CameDue
    deals: tuple[int, ...]
    held: BySide[float] | None


@dataclass(frozen=True)
class Broken:
    """How often a side did not keep its word, as it came out or is known now."""

    promises: int
    commitments: int  # of deals, in the open or found out
    hidden: int  # of deals, never found out


@dataclass(frozen=True)
class Step:
    """A step of a side's own that it never took, with its worth unanswered, billion USD."""

    term: Term
    worth: float


@dataclass(frozen=True)
class Debrief:
    """The answers."""

    final: Final
    together: Together | None  # None where no package beats no deal for both
    helped: BySide[Credit | None]
    hurt: BySide[Credit | None]
    given: BySide[float]  # points of support that giving without return has cost
    broken: BySide[Broken]
    deals: tuple[Lasted, ...]
    came: tuple[Came, ...]
    missed: Offered | None  # the offer that would have given most to both and was not taken
    untaken: BySide[Step | None]
    months: int  # over which a move's share is counted, as long as it lasts


Shares = Mapping[int, Sequence[Share]]  # by turn


def debrief(game: Opened, final: Final, shares: Shares, space: Space, scored: Scored) -> Debrief:
    """All answers. ``space`` holds the game's offers first and is within red lines; ``scored`` are
    single steps; both stand at the first table.
    """
    return Debrief(
        final,
        together(final),
        BySide.of(lambda s: _extreme(game, shares, s, 1.0)),
        BySide.of(lambda s: _extreme(game, shares, s, -1.0)),
        BySide.of(lambda s: sum(t.conceded[s] for t in game.turns)),
        BySide.of(lambda s: broken(game, s)),
        lasted(game),
        came(game, scored),
        missed(offers(game), space),
        BySide.of(lambda s: untaken(game, scored, s)),
        max(game.scenario.horizon, game.scenario.limits.months_per_turn),
    )


def together(final: Final) -> Together | None:
    """What both have taken of what there was to take."""
    joint = final.marks.joint
    best = sum(joint.utility.values()) if joint is not None else 0.0
    if best <= 0.0:
        return None
    return Together(sum(r.utility for r in final.results.values()), best)


def _extreme(game: Opened, shares: Shares, side: str, sign: float) -> Credit | None:
    """The move that brought a side's accounts most, or with ``sign`` -1 took most from them."""
    turns = {t.number: t for t in game.turns}
    found = [
        Credit(turns[number], share, share.economy[side].p50)
        for number, of_turn in shares.items()
        for share in of_turn
    ]
    best = max(found, key=lambda c: sign * c.amount, default=None)
    return best if best is not None and sign * best.amount > 0.0 else None


def offers(game: Opened) -> tuple[Said, ...]:
    """Packages in the order they came."""
    deals = (*game.table.past, *game.table.deals)
    struck = {(d.proposer, tuple(t.plain for t in d.package.terms)) for d in deals}
    return tuple(
        Said(
            turn.number,
            e.side,
            e.package,
            (e.side, tuple(t.plain for t in e.package.terms)) in struck,
        )
        for turn in game.turns
        for e in turn.events
        if e.package is not None and e.package.terms
    )


def missed(said: Sequence[Said], space: Space) -> Offered | None:
    """The offer not taken that would have given both more than no deal, and together most."""
    zone = set(space.zone)
    left = [i for i, s in enumerate(said) if not s.agreed and i in zone]
    best = max(left, key=space.joint, default=None)
    if best is None:
        return None
    return Offered(said[best], space.worth.map(lambda own: float(own[best])))


def lasted(game: Opened) -> tuple[Lasted, ...]:
    """Deals by the month in which they began."""
    plot, turn = game.scenario, game.table.limits.months_per_turn
    dated = plot.no_deal_on is not None and not game.table.limits.without_dates
    announced = plot.no_deal if dated else ()
    due = plot.start_month
    if plot.no_deal_on is not None:
        due += (plot.turn_of(plot.no_deal_on) - 1) * turn
    found = []
    for d in (*game.table.past, *game.table.deals):
        first = plot.start_month + (d.since - 1) * turn
        last = first + max(d.age, 1) - 1
        held = tuple(t for t in announced if first <= due <= last and _holds(d, t))
        found.append(Lasted(d, first, last, d in game.table.deals, held))
    return tuple(sorted(found, key=lambda x: x.deal.number))


def _holds(deal: Deal, announced: Term) -> bool:
    """Whether a deal keeps a lever more open than was announced (engine/rules/dates)."""
    return any(
        t.lever == announced.lever and not t.quiet and beyond(t.lever, announced.level, t.level)
        for t in deal.package.terms
    )


def came(game: Opened, scored: Scored) -> tuple[Came, ...]:
    """Announcements that came, in their order."""
    deals = lasted(game)
    found = []
    for turn in game.turns:
        held = tuple(d.deal.number for d in deals if d.first <= turn.month <= d.last)
        for move in turn.moves:
            if isinstance(move.what, CameDue):
                worth = _standstill(game, scored, move.what.lever)
                found.append(Came(turn.month, move.what, held, worth))
    return tuple(found)


def _standstill(game: Opened, scored: Scored, lever: str) -> BySide[float] | None:
    """What it was worth to hold a lever at the level of the first table."""
    term = Term(lever, scored.table.at(lever).level)
    if term not in scored.terms:
        return None
    worth = scored.worth([(term,)], _stakes(game))
    return worth.map(lambda terms: float(np.median(terms[0])))


def _stakes(game: Opened) -> BySide[Stakes]:
    return game.mandates.map(Stakes.of)


def crossed_in(game: Opened, line: RedLine) -> Turn | None:
    """The turn in which a red line was first crossed, by what was carried out."""
    if not game.turns:
        return None
    start = dict(game.turns[0].before)[line.lever].level
    held = min(line.level, start)
    return next((t for t in game.turns if dict(t.after)[line.lever].level < held), None)


def broken(game: Opened, side: str) -> Broken:
    """Promises and commitments that a side did not keep."""
    promises = [w for w in game.table.words if (w.side, w.kind) == (side, "promise")]
    deals = (*game.table.past, *game.table.deals)
    return Broken(
        sum(w.outcome == "broken" for w in promises),
        sum(b.side == side for d in deals for b in d.breaches),
        sum(e.side == side for e in game.table.evasions),
    )


def untaken(game: Opened, scored: Scored, side: str) -> Step | None:
    """The own step at the first table that was worth most unanswered and was never taken, within
    the side's red lines.
    """
    mandate = game.mandates[side]
    red = {r.lever: r.level for r in mandate.red_lines}
    stood = [{n: s.level for n, s in t.after} for t in game.turns]
    terms = [
        t
        for t in scored.terms
        if levers()[t.lever].side == side
        and t.level != scored.table.at(t.lever).level
        and not crosses(t.lever, t.level, red)
        and all(levels[t.lever] != t.level for levels in stood)
    ]
    if not terms:
        return None
    worth = np.median(scored.worth([(t,) for t in terms], _stakes(game))[side], axis=1)
    best = int(np.argmax(worth))
    return Step(terms[best], float(worth[best])) if worth[best] > 0.0 else None
