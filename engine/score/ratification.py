"""Ratification: whether a deal that was accepted at the table also passes at home.

A delegation plays at two tables (Putnam 1988). Each member weighs the deal with its own weights of
economy and security, against what no deal would bring, and with the other side's column counted
only as far as its word is believed:

    U_m = 2 a_m dW + 2 b_m k dN - CARE m c

``k`` is the mandate's price of a point-year, c what the own column is worth to the other side and m
the part of that column's levers that the member looks after: whoever answers for a lever counts
part of what the other side gains by it as lost. The deal fails when the votes for it are fewer than
half, or when support is too low for what is conceded (model reference, E52):

    support + 10 (r - c) / (r + c) < 32

with r what the other's column is worth to us. What stands in a side letter costs support as far as
people must expect to hear of it: by the chance that it comes out within the deal's months.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.months import runner
from engine.rules.conduct import comes_out
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.package import Package
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Member, Scenario
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import regime
from engine.world.state import State

# Part of the other side's gain that the member in charge of a lever counts as lost; judgement,
# range 0 to 1. [judgement, share]
CARE = 0.5
# A wholly one-sided deal needs support of 42: London and Busan were carried out in the mid 30s of
# the model's scale, and cost little. [judgement, points]
SUPPORT_NEEDED = 32.0
MONTHS = 24  # people at home do not look further [judgement, months]


@dataclass(frozen=True)
class Effects:
    """What columns and no deal do to one side, against rules as they are, (draws, 2): welfare in
    billion USD, point-years of security. ``given`` and ``got`` in billion USD (draws,): what the
    own column is worth to the other side, what the other's is worth to us.
    """

    own: Array
    both: Array
    no_deal: Array
    given: Array
    got: Array


@dataclass(frozen=True)
class Vote:
    """How a member votes: share of draws in favour (0 or 1 when it is decided)."""

    office: str
    votes: int
    favour: float


@dataclass(frozen=True)
class Ratification:
    """One side's house: its votes, support after what is conceded, and the chance to pass."""

    side: str
    votes: tuple[Vote, ...]
    support: float
    passes: float

    @property
    def passed(self) -> bool:
        return self.passes >= 0.5


def verdict(
    side: str,
    members: Sequence[Member],
    mandate_price: float,
    effects: Effects,
    kept: float,
    opened: Sequence[str],
    support: float,
) -> Ratification:
    """The house of a side. ``opened`` are the levers that the deal opens."""
    own = [x for x in opened if levers()[x].side == side]
    gain = effects.own + kept * (effects.both - effects.own) - effects.no_deal
    yes = np.zeros(len(gain))
    votes = []
    for m in members:
        minded = sum(x in m.minds for x in own) / max(len(own), 1)
        worth = 2.0 * m.economy * gain[:, 0] + 2.0 * m.security * mandate_price * gain[:, 1]
        favour = worth - CARE * minded * effects.given > 0.0
        yes += m.votes * favour
        votes.append(Vote(m.office, m.votes, float(favour.mean())))
    total = np.maximum(effects.given + effects.got, 1e-9)
    # What a lopsided deal costs at home, model reference E52. [judgement, points]
    backing = support + 10.0 * (effects.got - effects.given) / total
    needed = 0.5 * sum(m.votes for m in members)
    passes = (yes >= needed) & (backing >= SUPPORT_NEEDED)
    return Ratification(side, tuple(votes), float(np.median(backing)), float(passes.mean()))


def ratified(
    plot: Scenario,
    mandates: dict[str, Mandate],
    table: Table,
    world: State,
    truth: Parameters,
    month: int,
) -> tuple[Ratification, ...]:
    """Both houses on the package on the table, by what it does in the world that is dealt."""
    assert table.on_table is not None
    author, package = table.on_table
    months = min(MONTHS, plot.horizon)
    now = Levels(table.carried_out)
    columns = {s: package.column(author, s) for s in SIDES}
    announced = {s: [t for t in plot.no_deal if levers()[t.lever].side == s] for s in SIDES}
    worth = _worth(
        world,
        truth,
        now,
        {
            **{("column", s): now.with_terms(columns[s]) for s in SIDES},
            **{("no deal", s): now.as_announced(announced[s]) for s in SIDES},
            ("package", ""): now.with_terms(package.terms),
        },
        month,
        months,
    )
    # What a plan is worth to a side by its mandate, billion USD.
    weights = {
        s: np.array([2.0 * m.economy, 2.0 * m.security * m.price]) for s, m in mandates.items()
    }

    def value(plan: tuple[str, str], side: str) -> float:
        return float(worth[plan][side] @ weights[side])

    found = []
    for side in SIDES:
        other = opponent(side)
        given = max(0.0, value(("column", side), other)) * seen_at_home(package, author, side)
        given += max(0.0, -value(("no deal", side), other))
        got = max(0.0, value(("column", other), side))
        got += max(0.0, -value(("no deal", other), side))
        no_deal = np.zeros(2)
        for s in SIDES:
            no_deal = no_deal + table.credibility(s, "threaten") * worth["no deal", s][side]
        effects = Effects(
            own=worth["column", side][side][None],
            both=worth["package", ""][side][None],
            no_deal=no_deal[None],
            given=np.array([given]),
            got=np.array([got]),
        )
        kept = table.share_kept(other, package.months, package.verify)
        opened = [t.lever for t in package.terms if t.level != now[t.lever].level]
        support = float(world.support[0, SIDES.index(side)])
        price = mandates[side].price
        house = plot.members[side]
        found.append(verdict(side, house, price, effects, kept, opened, support))
    return tuple(found)


def seen_at_home(package: Package, author: str, side: str, letters_free: bool = False) -> float:
    """Part of a column that costs support at home: all that is announced, and of a side letter the
    chance that it comes out within the package's months, ``1 - (1 - LEAK)^months``.

    Members of the delegation see all of it; this is for support alone. With ``letters_free``, as in
    games up to engine 0.6, what is hidden costs nothing.
    """
    hidden = 0.0 if letters_free else comes_out(package.months)
    column = package.column(author, side)
    return sum(hidden if t.quiet else 1.0 for t in column) / max(len(column), 1)


def _worth(
    world: State,
    truth: Parameters,
    now: Levels,
    plans: Mapping[tuple[str, str], Levels],
    first: int,
    months: int,
) -> dict[tuple[str, str], dict[str, Array]]:
    """Welfare and point-years of each plan for each side, less those of rules as they are, (2,)."""
    row = np.zeros(1, dtype=np.intp)
    state, p = world.take(row).core(), truth.take(row).core()
    rules = [regime(levels).core() for levels in (now, *plans.values())]
    ran = runner.run(p, state, rules, first, months)
    found = {}
    for k, plan in enumerate(plans, start=1):
        found[plan] = {
            side: np.array([money[k, -1, 0] - money[0, -1, 0], years[k, 0] - years[0, 0]])
            for side, money, years in zip(SIDES, ran.money, ran.years, strict=True)
        }
    return found
