"""Ratification: whether a deal that was accepted at the table also passes at home.

A delegation plays at two tables (Putnam 1988). Each member weighs the deal with its own weights of
economy and security, against what no deal would bring, and with the other side's column counted
only as far as its word is believed:

    U_m = 2 a_m dW + 2 b_m k dN - CARE m c

``k`` is the mandate's price of a point-year, c what the own column is worth to the other side and m
the part of that column's levers that the member looks after: whoever answers for a lever counts
part of what the other side gains by it as lost. The deal fails when the votes for it are fewer than
half, or when support is too low for what is conceded (model reference, E52):

    support + 10 (r - c) / (r + c) < 38

with r what the other's column is worth to us. What stands in a side letter is not seen, and costs
no support until it comes out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.months import runner
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.package import Package
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Member, Scenario
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Setting, regime
from engine.world.state import State

# Part of the other side's gain that the member in charge of a lever counts as lost; judgement,
# range 0 to 1.
CARE = 0.5
SUPPORT_NEEDED = 38.0  # judgement: a wholly one-sided deal needs support of 48
MONTHS = 24  # people at home do not look further


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
    now = table.carried_out
    columns = {s: _moved(now, author, package, (s,)) for s in SIDES}
    announced = {s: dict(now) for s in SIDES}
    for t in plot.no_deal:
        announced[levers()[t.lever].side][t.lever] = Setting(t.level)
    plans = [now, columns["US"], columns["CN"], _moved(now, author, package, SIDES),
             announced["US"], announced["CN"]]  # fmt: skip
    done = _run(world, truth, plans, month, months)
    found = []
    for side in SIDES:
        other = opponent(side)
        i = SIDES.index(side)
        weigh = {s: np.array([2.0 * mandates[s].economy, 2.0 * mandates[s].security
                              * mandates[s].price]) for s in SIDES}  # fmt: skip
        own, theirs = done[1 + i, SIDES.index(side)], done[2 - i, SIDES.index(side)]
        mine_to_them = done[1 + i, SIDES.index(other)]
        seen = seen_at_home(package, author, side)
        given = max(0.0, float(mine_to_them @ weigh[other])) * seen
        got = max(0.0, float(theirs @ weigh[side]))
        no_deal = np.zeros(2)
        for k, s in enumerate(SIDES):
            belief = table.credibility(s, "threaten")
            no_deal = no_deal + belief * done[4 + k, SIDES.index(side)]
            back = done[4 + k, SIDES.index(opponent(s))] @ weigh[opponent(s)]
            if s == side:
                given += max(0.0, -float(back))
            else:
                got += max(0.0, -float(back))
        effects = Effects(own[None], done[3, SIDES.index(side)][None], no_deal[None],
                          np.array([given]), np.array([got]))  # fmt: skip
        kept = table.share_kept(other, package.months, package.verify)
        opened = [t.lever for t in package.terms if t.level != now[t.lever].level]
        support = float(world.support[0, i])
        found.append(verdict(side, plot.members[side], mandates[side].price, effects, kept,
                             opened, support))  # fmt: skip
    return tuple(found)


def seen_at_home(package: Package, author: str, side: str) -> float:
    """Part of a column that people at home can see."""
    column = package.column(author, side)
    return sum(not t.quiet for t in column) / max(len(column), 1)


def _moved(
    now: dict[str, Setting], author: str, package: Package, sides: Sequence[str]
) -> dict[str, Setting]:
    levels = dict(now)
    for side in sides:
        for t in package.column(author, side):
            old = levels[t.lever]
            levels[t.lever] = Setting(t.level, old.target, old.reason)
    return levels


def _run(
    world: State, truth: Parameters, plans: list[dict[str, Setting]], first: int, months: int
) -> Array:
    """Welfare and point-years of each plan less those of the first, (plans, sides, 2)."""
    row = np.zeros(1, dtype=np.intp)
    state, p = world.take(row).core(), truth.take(row).core()
    rules = [regime(levels).core() for levels in plans]
    ran = runner.run(p, state, rules, first, months)
    welfare, years = ran.money[:, :, -1, 0], ran.years[:, :, 0]
    total = np.stack([welfare.T, years.T], axis=-1)
    change: Array = total - total[:1]
    return change
