"""What the guide counsels at a moment of the talks: from a view and the adviser's answers alone.

It knows no more than the delegation that it guides: its own mandate, a guess of the other's, and
what the model says of packages. Runs away from the window's thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.advice.adviser import Adviser
from engine.advice.bargaining import Space
from engine.advice.worth import Worth
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses
from engine.stopping import Stop
from engine.view import View

LINES = 2  # of a package that a beginner takes in at a glance, each side


@dataclass(frozen=True)
class Counsel:
    """A package to offer or an answer to the one that lies there, with what it is worth."""

    package: Package | None = None
    worth: Worth | None = None
    answer: str = ""  # accept or reject
    objection: str = ""


def counsel(view: View, adviser: Adviser, stop: Stop | None = None) -> Counsel:
    """Accept what is worth something and crosses no red line; offer what is good for both."""
    table, side = view.table, view.viewer
    if table.on_table is not None:
        return _answer(view, adviser, stop)
    for package in _renewals(view):
        if table.refuses(Event(side, "offer", package=package)) is None:
            return Counsel(package)
    for package in _swaps(view, adviser, stop):
        if table.refuses(Event(side, "offer", package=package)) is None:
            worth, _ = adviser.package(view, side, package, stop)
            return Counsel(package, worth)
    return Counsel()


def _answer(view: View, adviser: Adviser, stop: Stop | None) -> Counsel:
    assert view.table.on_table is not None
    author, package = view.table.on_table
    side = view.viewer
    if author == side or view.table.refuses(Event(side, "accept")) is not None:
        return Counsel()
    if package.renews:
        deal = next(d for d in view.table.deals if d.number == package.renews)
        answer = "accept" if not deal.breaches else "reject"
        return Counsel(package, None, answer, "" if answer == "accept" else "trust")
    worth, _ = adviser.package(view, author, package, stop)
    red = any(crosses(t.lever, t.level, view.guarded) for t in package.column(author, side))
    if red or not worth.to(side).p50 > 0.0:
        return Counsel(package, worth, "reject", "red_line" if red else "value")
    return Counsel(package, worth, "accept")


def _renewals(view: View) -> Sequence[Package]:
    """In the last turn what is kept is prolonged, so that it outlasts the talks."""
    table = view.table
    if table.turn < table.limits.turns:
        return ()
    months = table.limits.package_months[-1]
    return [
        Package((), (), months, table.can_watch, deal.package.snapback, deal.number)
        for deal in table.deals
        if not deal.breaches
    ]


def _swaps(view: View, adviser: Adviser, stop: Stop | None) -> Sequence[Package]:
    """Packages of few lines that both gain from, while nothing has been agreed: the one with the
    largest product of both gains, then one that gives the other side more. What was refused before
    is not offered again.
    """
    table, side = view.table, view.viewer
    if table.deals or table.exchanges_left(side) < 1:
        return ()
    found = adviser.agreement(view, view.stakes, [], 0, view.guarded, stop)
    ours, theirs = found.worth[side], found.worth[opponent(side)]
    few = [i for i in found.zone if _few(found, i)]
    if not few:
        return ()
    fair = max(few, key=lambda i: ours[i] * theirs[i])
    kinder = [i for i in few if theirs[i] > theirs[fair]]
    kinder.sort(key=lambda i: -float(ours[i]))
    said = {e.package for e in view.events if e.side == side and e.package is not None}
    months = table.limits.package_months[-1]
    made = []
    for i in (fair, *kinder):
        terms = found.packages[i]
        package = Package(
            _column(terms, side), _column(terms, opponent(side)), months, table.can_watch
        )
        if package not in said:
            made.append(package)
    return made


def _few(found: Space, i: int) -> bool:
    columns = [_column(found.packages[i], s) for s in ("US", "CN")]
    return all(0 < len(c) <= LINES for c in columns)


def _column(terms: Sequence[Term], side: str) -> tuple[Term, ...]:
    return tuple(t for t in terms if levers()[t.lever].side == side)
