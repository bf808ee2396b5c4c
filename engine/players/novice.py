"""The novice: reciprocity that weighs. It opens and closes as the other does, by worth, not steps.

- it accepts a package that is worth more to it than no deal by its own mandate, crosses no red line
  of its own and would pass its own house, from whom it has not seen break a deal;
- it offers one lever for one, once a turn: of the swaps that it thinks better than no deal for
  both, the one with the largest product of gains (Nash 1950), and nothing twice; renews what was
  kept;
- its measures mirror the other's (Axelrod 1984): closing is answered with what hurts as much
  (engine/players/countermeasures), opening in the last turn with one step on the control where that
  costs it least. What is lawfully held back is not answered.
"""

from dataclasses import dataclass, field

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import alone, expected_to_keep
from engine.players.choice import Chance, Choice, asked, chosen, considered
from engine.players.countermeasures import closed, countermeasure
from engine.players.weighing import DRAWS, crosses_own, said, shifted
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses
from engine.stopping import Stop
from engine.view import View


@dataclass(frozen=True, eq=False)
class Novice:
    """A player that weighs and mirrors. What it remembers of other moments changes no answer."""

    adviser: Adviser = field(default_factory=lambda: Adviser(DRAWS))

    @property
    def __name__(self) -> str:
        return "novice"

    def __call__(self, view: View, chance: Chance, stop: Stop | None = None) -> Event:
        """The move of whoever has the word; the same view gives the same move."""
        return self.decide(view, chance, stop).event

    def decide(self, view: View, chance: Chance, stop: Stop | None = None) -> Choice:
        """The move and why."""
        asked(view)
        if view.table.phase == "measures":
            return _act(view, self.adviser, stop)
        if view.table.on_table is not None:
            return _answer(view, *view.table.on_table, self.adviser, stop)
        return _offer(view, self.adviser, stop)


def _answer(
    view: View, author: str, package: Package, adviser: Adviser, stop: Stop | None
) -> Choice:
    table, side = view.table, view.viewer
    yes = Event(side, "accept")
    if author == side or table.refuses(yes) is not None:
        return chosen(Event(side, "pass"), "waits")
    other = opponent(side)
    if package.renews:
        deal = next(d for d in table.deals if d.number == package.renews)
        if deal.kept_so_far(other):
            return chosen(yes, "renewed")
        return chosen(Event(side, "reject", objection="trust"), "trust")
    ours = package.column(author, side)
    if crosses_own(view, ours):
        return chosen(Event(side, "reject", objection="red_line"), "red_line")
    considered(Event(author, "offer", package=package), stop)
    worth, houses = adviser.package(view, author, package, stop)
    own = worth.to(side).p50
    if own <= 0.0:
        return chosen(Event(side, "reject", objection="value"), "value", worth=own)
    if not houses[side].passed:
        return chosen(Event(side, "reject", objection="home"), "home")
    if any(b.side == other for d in table.deals for b in d.breaches):
        return chosen(Event(side, "reject", objection="trust"), "trust")
    return chosen(yes, "beats_no_deal", worth=own)


def _offer(view: View, adviser: Adviser, stop: Stop | None) -> Choice:
    table, side = view.table, view.viewer
    nothing = chosen(Event(side, "pass"), "nothing_to_offer")
    tried = any(e.side == side and e.verb == "offer" for e in view.turn_events)
    if tried or table.exchanges_left(side) < 1:
        return nothing
    months = table.limits.package_months[-1]
    for deal in table.deals:
        if deal.months_left <= table.limits.months_per_turn and not deal.breaches:
            again = Package((), (), months, False, deal.package.snapback, deal.number)
            event = Event(side, "offer", package=again)
            if table.refuses(event) is None:
                return chosen(event, "renews")
    for ours, theirs, own, other in _swaps(view, months, adviser, stop):
        package = Package((ours,), (theirs,), months)
        event = Event(side, "offer", package=package)
        if table.refuses(event) is not None:
            continue
        considered(event, stop)
        _, houses = adviser.package(view, side, package, stop)
        if all(h.passed for h in houses.values()):
            return chosen(event, "best_product", worth=own, theirs=other)
    return nothing


def _swaps(
    view: View, months: int, adviser: Adviser, stop: Stop | None
) -> list[tuple[Term, Term, float, float]]:
    """One lever for one, better than no deal for both, with both worths; the best product first."""
    table, side = view.table, view.viewer
    scored = adviser.terms(view, stop)
    there, before = set(scored.terms), said(view)
    may = {
        s: [
            t
            for t in table.openings(s)
            if t in there and not crosses(t.lever, t.level, view.guarded)
        ]
        for s in SIDES
    }
    pairs = [(a, b) for a in may[side] for b in may[opponent(side)]]
    pairs = [p for p in pairs if ((p[0],), (p[1],)) not in before]
    if not pairs:
        return []
    worth = scored.worth(pairs, view.stakes, expected_to_keep(table, months, False))
    own, other = (np.median(worth[s], axis=1) for s in (side, opponent(side)))
    good = np.flatnonzero((own > 0.0) & (other > 0.0))
    order = sorted(good, key=lambda i: -float(own[i] * other[i]))
    return [(*pairs[i], float(own[i]), float(other[i])) for i in order]


def _act(view: View, adviser: Adviser, stop: Stop | None) -> Choice:
    table, side = view.table, view.viewer
    held = next(table.legal("hold"), None)
    if held is not None:
        return chosen(held, "holds_back")
    done = Event(side, "done")
    if not view.turns:
        return chosen(done, "done")
    answer = countermeasure(view, lambda: adviser.terms(view, stop), view.stakes)
    if answer is not None:
        return chosen(answer.event, "answers_closing", worth=answer.worth)
    if table.drafted(side) or closed(view)[opponent(side)]:
        return chosen(done, "done")
    if shifted(view.turns[-1], opponent(side)) >= 0:
        return chosen(done, "done")
    scored = adviser.terms(view, stop)
    worth = dict(zip(scored.terms, alone(scored, view.stakes), strict=True))
    best: tuple[float, Event] | None = None
    for name in table.limits.levers:
        lever, now = levers()[name], table.at(name)
        term = Term(name, now.level - 1)
        if lever.side != side or lever.kind != "control" or term not in worth:
            continue
        event = Event(side, "set", name, term.level, now.target, now.reason)
        if table.refuses(event) is not None or table.breaks(event):
            continue
        if not crosses_own(view, [term]) and (best is None or worth[term] > best[0]):
            best = float(worth[term]), event
    if best is None:
        return chosen(done, "done")
    return chosen(best[1], "answers_opening", worth=best[0])


novice = Novice()
