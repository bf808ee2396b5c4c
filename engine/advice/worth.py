"""What one package is worth to both sides against no deal, line by line, and what would mend it.

The package is run as it is written, with its dates and its end, in many worlds. Lines add up: each
is what its commitment adds after the lines before it, the own column first, and their sum less what
conceding costs at home is the headline. Every line is the mean over the draws in the middle fifth,
by what the package is worth, so that lines and headline tell of the same worlds; what is left of
the difference to the median stands in the largest line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.advice.band import Band
from engine.advice.bargaining import Scored, expected_to_keep
from engine.advice.forecast import Ensemble
from engine.rules.course import course, with_deal
from engine.rules.levers import SIDES, opponent
from engine.rules.package import Package, Term, crosses
from engine.rules.table import Table
from engine.score.audience import points_lost, price_of_a_point
from engine.score.effects import effects
from engine.score.ratification import seen_at_home
from engine.score.stakes import Stakes
from engine.score.trust import firm
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.elementary import Array

# Draws in the middle of what a package is worth that its lines are read in. [numerics, share]
MIDDLE = 0.2


@dataclass(frozen=True)
class Worth:
    """What a package is worth to both sides against no agreement, with its lines."""

    both: BySide[Band]
    lines: tuple[tuple[Term, BySide[float]], ...]
    at_home: BySide[float]  # what giving without return costs each side at home
    cure: Term | None = None  # what the other column would need to make it acceptable to both

    def to(self, side: str) -> Band:
        return self.both[side]

    @property
    def acceptable(self) -> BySide[bool]:
        """Better than no deal, by the median."""
        return self.both.map(lambda band: band.p50 > 0.0)

    @property
    def unwilling(self) -> str | None:
        """The one side that would be worse off, if there is just one."""
        against = [s for s, good in self.acceptable.items() if not good]
        return against[0] if len(against) == 1 else None


def worth_of(
    worlds: Ensemble,
    table: Table,
    author: str,
    package: Package,
    stakes: BySide[Stakes],
    months: int,
    stop: Stop | None = None,
) -> Worth:
    """A package run as it is written; few enough plans for every change in the composer."""
    orders = BySide.of(lambda s: _in_order(package, author, s))
    paths = [course(table, months)]
    for side in SIDES:
        for n in range(1, len(orders[side]) + 1):
            part = _part(package, author, orders[side][:n])
            paths.append(course(with_deal(table, author, part), months))
    ran = effects(worlds.p, worlds.state, worlds.month, paths, stop)
    cost = worlds.p.scalar["audience_cost"]
    n = len(package.terms)
    columns = BySide.of(lambda s: len(package.column(author, s)))
    first = BySide(0, n)  # of each side's paths
    alone = BySide.of(lambda s: first[s] + columns[s] - 1)
    bands, lines, at_home = {}, {}, {}
    for side in SIDES:
        other = opponent(side)
        rows = slice(first[side], first[side] + n)
        utility = ran.value(side, stakes[side])[rows]
        utility = utility - stakes[side].relative * ran.gain(other)[rows]
        added = np.diff(utility, axis=0, prepend=0.0)
        kept = table.share_kept(other, package.months, package.verify)
        trust = np.full(n, kept)
        trust[: columns[side]] = firm(table, package, author, side)
        added = added * trust[:, None]
        given = np.maximum(ran.gain(other)[alone[side]], 0.0)
        given = given * seen_at_home(package, author, side, table.limits.without_dates)
        got = np.maximum(ran.gain(side)[alone[other]], 0.0)
        home = price_of_a_point() * points_lost(given, got, cost)
        bands[side] = Band.of(added.sum(axis=0) - home)
        middle = _middle(added.sum(axis=0) - home)
        at_home[side] = float(home[middle].mean())
        told = added[:, middle].mean(axis=1)
        rest = bands[side].p50 + at_home[side] - float(told.sum())
        told[int(np.argmax(np.abs(told)))] += rest
        lines[side] = dict(zip(orders[side], told, strict=True))
    told_lines = tuple(
        (t, BySide(float(lines["US"][t]), float(lines["CN"][t]))) for t in package.terms
    )
    return Worth(BySide(bands["US"], bands["CN"]), told_lines, BySide(at_home["US"], at_home["CN"]))


def _in_order(package: Package, author: str, side: str) -> tuple[Term, ...]:
    """The own column, then the other's."""
    return (*package.column(author, side), *package.column(author, opponent(side)))


def _part(package: Package, author: str, terms: Sequence[Term]) -> Package:
    """The package with these lines alone."""
    return replace(
        package,
        gives=tuple(t for t in package.gives if t in terms),
        gets=tuple(t for t in package.gets if t in terms),
    )


def _middle(values: Array) -> NDArray[np.intp]:
    """The draws in the middle fifth."""
    order = np.argsort(values, kind="stable")
    n = len(values)
    half = max(1, round(n * MIDDLE / 2.0))
    return order[max(0, n // 2 - half) : n // 2 + half]


def mended(
    scored: Scored,
    package: Package,
    side: str,
    stakes: BySide[Stakes],
    red: Mapping[str, int],
) -> Term | None:
    """The other side's term that would make a package acceptable to ``side`` at least cost, among
    those that keep above the levels of ``red``.
    """
    terms = package.terms
    kept = expected_to_keep(scored.table, package.months, package.verify)
    other, taken = opponent(side), {t.lever for t in terms}
    table = scored.table
    choices = [
        t
        for t in table.openings(other)
        if t.lever not in taken and t in scored.terms and not crosses(t.lever, t.level, red)
    ]
    if not choices:
        return None
    worth = scored.worth([(*terms, t) for t in choices], stakes, kept)
    mine, theirs = np.median(worth[side], axis=1), np.median(worth[other], axis=1)
    enough = np.flatnonzero(mine > 0.0)
    if not len(enough):
        return None
    return choices[int(enough[np.argmax(theirs[enough])])]
