"""A negotiator that weighs: packages by its mandate, by what comes without a deal, and by trust.

It asks of its view what a person could ask of the composer. With U the worth of a package to its
side and V its guess of the other's, both against no deal:

- it accepts what gives it at least its aspiration, and in the end whatever beats no deal, if its
  own house would pass it and no red line is crossed;
- it offers the package of the agreement space with the largest ``U^a V^(1-a)``, where a falls from
  0.7 to 0.5 over the turns, and mends what the other offers rather than refuse it;
- at home it takes what pays by itself and closes nothing; it closes its best control in answer to
  closing, and takes back what a wronged side may take back.

Aspiration is the part ``2 (a - 0.5)`` between no deal and the best that it can hope for: a
concession curve that is firm at first (Faratin, Sierra and Jennings 1998).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import Space, alone, expected_to_keep, space
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses

if TYPE_CHECKING:
    from engine.players.choice import Chance
    from engine.view import View

DRAWS, PACKAGES = 16, 300
FIRM, FAIR = 0.7, 0.5  # weights on the own gain in the first turn and in the last
PAYS = 1.0  # billion USD that a step at home must bring
_adviser = Adviser(DRAWS)  # what it remembers changes no answer


def negotiator(view: "View", chance: "Chance") -> Event:
    """The move of whoever has the word; the same view gives the same move."""
    if view.table.phase == "talks":
        return _talk(view)
    return _act(view)


def _talk(view: "View") -> Event:
    table, side = view.table, view.viewer
    lies = table.on_table
    if lies is not None and lies[0] != side:
        return _answer(view, *lies)
    if lies is None:
        for deal in table.deals:
            if deal.months_left <= table.limits.months_per_turn and not deal.breaches:
                months = table.limits.package_months[-1]
                again = Package((), (), months, False, deal.package.snapback, deal.number)
                event = Event(side, "offer", package=again)
                if table.refuses(event) is None:
                    return event
        offer = _proposal(view, "offer", _space(view))
        if offer is not None:
            return offer
    return Event(side, "pass")


def _answer(view: "View", author: str, package: Package) -> Event:
    """Yes, a better text, or no with the reason."""
    table, side = view.table, view.viewer
    yes = Event(side, "accept")
    if table.refuses(yes) is not None:
        return Event(side, "pass")
    if package.renews:
        deal = next(d for d in table.deals if d.number == package.renews)
        return yes if deal.kept_so_far(opponent(side)) else Event(side, "reject", objection="trust")
    worth, houses = _adviser.package(view, author, package)
    own, found = worth.to(side).p50, _space(view)
    why = ""
    if _crosses(view, package.column(author, side)):
        why = "red_line"
    elif own <= 0.0:
        why = "value"
    elif any(h.side == side and not h.passed for h in houses):
        why = "home"
    elif own >= _aspiration(view, found):
        return yes
    counter = _proposal(view, "counter", found)
    if counter is not None:
        return counter
    return Event(side, "reject", objection=why) if why else yes


def _proposal(view: "View", verb: str, found: Space) -> Event | None:
    """The best package for both by its own weight that was not said before, if it may be said."""
    table, side = view.table, view.viewer
    if table.exchanges_left(side) < 1:
        return None
    said = {_columns(e.package, e.side, side) for e in view.events if e.package is not None}
    mine, theirs = (found.us, found.cn) if side == "US" else (found.cn, found.us)
    a = _weight(view)
    zone = [
        i
        for i in found.zone
        if not _crosses(view, found.packages[i]) and not _guarded(view, found.packages[i])
    ]
    # Products of gains in logs: the order is the same. [numerics]
    zone.sort(key=lambda i: -(a * np.log(mine[i]) + (1.0 - a) * np.log(theirs[i])))
    for i in zone:
        terms = found.packages[i]
        ours = tuple(t for t in terms if levers()[t.lever].side == side)
        other = tuple(t for t in terms if levers()[t.lever].side != side)
        months = table.limits.package_months[-1]
        package = Package(ours, other, months, table.can_watch)
        event = Event(side, verb, package=package)
        if (ours, other) in said or table.refuses(event) is not None:
            continue
        _, houses = _adviser.package(view, side, package)
        if all(h.passed for h in houses):
            return event
    return None


def _space(view: "View") -> Space:
    """The agreement space of this moment in its own eyes."""
    table, months = view.table, view.scenario.limits.package_months[-1]
    kept = expected_to_keep(table, months, True)
    scored = _adviser.terms(view)
    return space(scored, view.stakes, PACKAGES, table.turn, kept=kept, red=view.guarded)


def _aspiration(view: "View", found: Space) -> float:
    """What a package must be worth to be accepted now."""
    mine = found.us if view.viewer == "US" else found.cn
    hoped = max((float(mine[i]) for i in found.frontier), default=0.0)
    return 2.0 * (_weight(view) - FAIR) * hoped


def _weight(view: "View") -> float:
    """Weight on the own gain: firm at first, fair in the end."""
    limits = view.table.limits
    been = (view.table.turn - 1) / max(limits.turns - 1, 1)
    return FIRM + (FAIR - FIRM) * been


def _crosses(view: "View", terms: Sequence[Term]) -> bool:
    """Whether terms cross one's own red lines."""
    assert view.mandate is not None
    red = {r.lever: r.level for r in view.mandate.red_lines}
    return any(crosses(t.lever, t.level, red) for t in terms)


def _guarded(view: "View", terms: Sequence[Term]) -> bool:
    """Whether terms cross a red line that either side may have."""
    return any(crosses(t.lever, t.level, view.guarded) for t in terms)


def _columns(package: Package, author: str, side: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """What a package on record would have had a side give and get."""
    ours, theirs = package.column(author, side), package.column(author, opponent(side))
    return tuple(t.plain for t in ours), tuple(t.plain for t in theirs)


def _act(view: "View") -> Event:
    """What a wronged side takes back, an answer to closing, else what pays at home."""
    table, side = view.table, view.viewer
    done = Event(side, "done")
    held = next(table.legal("hold"), None)
    if held is not None:
        return held
    if table.drafted(side):
        return done
    scored = _adviser.terms(view)
    worth = alone(scored, view.stakes)
    provoked = bool(view.turns) and _closed(view, opponent(side))
    best: tuple[float, Event] | None = None
    for i, t in enumerate(scored.terms):
        lever, now = levers()[t.lever], table.at(t.lever)
        if lever.side != side or worth[i] < PAYS:
            continue
        closes = lever.restricts and t.level > now.level
        opens = lever.gives or (lever.restricts and t.level < now.level)
        if opens or (closes and not (provoked and abs(t.level - now.level) == 1)):
            continue
        event = Event(side, "set", t.lever, t.level, now.target, now.reason)
        if table.refuses(event) is not None or table.breaks(event) or _crosses(view, [t]):
            continue
        if best is None or worth[i] > best[0]:
            best = (float(worth[i]), event)
    return best[1] if best is not None else done


def _closed(view: "View", side: str) -> bool:
    """Whether a side's own measures closed anything in the last turn."""
    turn = view.turns[-1]
    before = dict(turn.before)
    return any(
        m.side == side
        and not m.bargained
        and any(levers()[n].restricts and s.level > before[n].level for n, s in m.changes)
        for m in turn.moves
    )
