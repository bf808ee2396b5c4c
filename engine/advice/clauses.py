"""When a package counts, what it holds off, and what its clauses are worth and cost.

A package counts from the month about to be played, a line that waits from when its wait is over,
until its months are over; then what it gave goes back (engine/rules/dates). The other side's column
counts for the part of those months in which it is expected to be kept, and with a clause the own
column too (engine/score/trust).
"""

from dataclasses import dataclass, replace

from engine.advice.worth import Worth
from engine.rules.conduct import SNAPBACK, WATCHING
from engine.rules.course import Course, course, with_deal
from engine.rules.dates import come_due
from engine.rules.deals import beyond
from engine.rules.levers import opponent
from engine.rules.package import Package, Term
from engine.rules.table import Table
from engine.score.audience import price_of_a_point
from engine.score.trust import firm
from engine.sides import BySide
from engine.view import View


@dataclass(frozen=True)
class Span:
    """Months from January 2018; the last is the last in which it counts."""

    first: int
    last: int


@dataclass(frozen=True)
class Later:
    """A line that begins after the package does, in this month at the earliest."""

    term: Term
    month: int


@dataclass(frozen=True)
class Announced:
    """What comes without a deal, whether a package holds it, and the month in which it comes then.

    ``comes`` is None where nothing in sight brings it.
    """

    term: Term
    held: bool
    comes: int | None
    days: int  # left until the day that was named


@dataclass(frozen=True)
class Clauses:
    """What the clauses of a package do to a side; shares of the package's months, 0 to 1."""

    kept: float  # in which the other side is expected to keep its column
    unverified: float  # the same without verification
    verified: float  # and with it
    watching: int  # political capital that verification costs each side
    firm: float  # of the own column that counts whatever the other does
    snapback: float  # points of support that the clause costs each side
    waits: bool  # whether all of the own column waits for the other's


def span(view: View, package: Package) -> Span:
    """The months in which a package counts; a renewal begins where the deal would end."""
    first = view.month
    for d in view.table.deals:
        if d.number == package.renews:
            first += d.months_left
    return Span(first, first + package.months - 1)


def later(view: View, package: Package) -> tuple[Later, ...]:
    """Lines that do not begin at once. A wait ends with the turn that it ends in."""
    turn = view.table.limits.months_per_turn
    found = []
    for t in package.terms:
        if not t.at_once:
            wait = turn if t.after else turn * -(-t.start // turn)
            found.append(Later(t, view.month + wait))
    return tuple(found)


def announced(view: View, author: str, package: Package) -> tuple[Announced, ...]:
    """For each announcement whether a package would keep it from coming when it is due."""
    table, plot = view.table.cleared(), view.scenario
    turn = table.limits.months_per_turn
    # Until it is due, as long as the package lasts, and the turn in which it comes then.
    months = turn * max(table.due - table.turn, 0) + span(view, package).last - view.month + 1
    months += turn + turn
    # What is due in the first turn comes when its talks are over.
    calm = course(come_due(table), months)
    ahead = course(come_due(_signed(table, author, package)), months)
    found = []
    for t in table.announced:
        without, comes = _comes(calm, t), _comes(ahead, t)
        held = without is not None and (comes is None or comes > without)
        month = None if comes is None else view.month + comes
        found.append(Announced(t, held, month, plot.days_left(table.turn)))
    return tuple(found)


def _signed(table: Table, author: str, package: Package) -> Table:
    """The table with a package in force, or with the deal that it prolongs."""
    if not package.renews:
        return with_deal(table, author, package)
    deals = (d.prolonged(package) if d.number == package.renews else d for d in table.deals)
    return replace(table, deals=tuple(deals))


def _comes(path: Course, t: Term) -> int | None:
    """The month of a course in which a lever stands where was announced, or is closed further."""
    there = (m for m, x in enumerate(path) if not beyond(t.lever, t.level, x[t.lever].level))
    return next(there, None)


def clauses(table: Table, author: str, package: Package, side: str) -> Clauses:
    """What its clauses do to a side of a package; a renewal is weighed as the deal it prolongs."""
    other = opponent(side)
    for d in table.deals:
        if d.number == package.renews:
            author, package = d.proposer, d.prolonged(package).package
    own = package.column(author, side)
    without, watched = (table.share_kept(other, package.months, v) for v in (False, True))
    return Clauses(
        watched if package.verify else without,
        without,
        watched,
        0 if table.limits.without_dates else WATCHING,
        firm(table, package, author, side),
        SNAPBACK,
        bool(own) and all(t.after for t in own),
    )


def points_at_home(worth: Worth) -> BySide[float]:
    """What giving without return costs each side at home, in points of support."""
    return worth.at_home.map(lambda cost: cost / price_of_a_point())
