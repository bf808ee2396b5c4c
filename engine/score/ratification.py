"""Ratification: whether a deal that was accepted at the table also passes at home.

A delegation plays at two tables (Putnam 1988). Each member weighs the deal with its own weights of
economy and security, by the accounts as they are heard (engine/score/government), against what no
deal would bring, and with the other side's column counted only as far as its word is believed:

    U_m = 2 a_m H + 2 b_m k dN - CARE m c

``k`` is the mandate's price of a point-year, c what the own column is worth to the other country
and m the part of that column's levers that the member looks after: whoever answers for a lever
counts part of what the other side gains by it as lost. The deal fails when the votes for it are
fewer than half, or when what is given without return would leave too little support
(engine/score/audience):

    support - points(c, r) < 32

with r what the other's column is worth to us. What stands in a side letter costs support as far as
people must expect to hear of it: by the chance that it comes out within the deal's months.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.rules.conduct import comes_out
from engine.rules.course import course, with_deal
from engine.rules.levers import levers, opponent
from engine.rules.package import Package
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Member, Scenario
from engine.score.audience import points_lost
from engine.score.effects import HEARD, YEARS, effects
from engine.score.trust import believed
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.state import State

# Part of the other side's gain that the member in charge of a lever counts as lost; judgement,
# range 0 to 1. [judgement, share]
CARE = 0.5
# London and Busan were carried out in the mid 30s of the model's scale, and cost little.
# [judgement, points]
SUPPORT_NEEDED = 32.0


@dataclass(frozen=True)
class Stake:
    """What a deal does to one side, against no deal: ``worth`` (draws, 2), the accounts as heard in
    billion USD and point-years of security, as far as the other's word is believed; ``given`` and
    ``got`` in billion USD (draws,): what the own column is worth to the other country, and what the
    other's is worth to us. ``cost`` is points of support for 100 billion USD given without return,
    ``seen`` the part of the own column that support pays for; members see all of it.
    """

    worth: Array
    given: Array
    got: Array
    cost: Array
    seen: float = 1.0


@dataclass(frozen=True)
class Vote:
    """How a member votes: share of draws in favour (0 or 1 when it is decided).

    ``own`` says that the people who hold the office have voted, not the model for them.
    """

    office: str
    votes: int
    favour: float
    own: bool = False


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
    stake: Stake,
    opened: Sequence[str],
    support: float,
    voted: Mapping[int, bool] | None = None,
) -> Ratification:
    """The house of a side. ``opened`` are the levers that the deal opens; ``voted`` is how the
    people who hold offices have voted, by the office's number: they are not reckoned for.
    """
    own = [x for x in opened if levers()[x].side == side]
    yes = np.zeros(len(stake.worth))
    votes = []
    for i, m in enumerate(members):
        if voted and i in voted:
            yes += m.votes * voted[i]
            votes.append(Vote(m.office, m.votes, float(voted[i]), own=True))
            continue
        minded = sum(x in m.minds for x in own) / max(len(own), 1)
        worth = 2.0 * m.economy * stake.worth[:, HEARD]
        worth = worth + 2.0 * m.security * mandate_price * stake.worth[:, YEARS]
        favour = worth - CARE * minded * stake.given > 0.0
        yes += m.votes * favour
        votes.append(Vote(m.office, m.votes, float(favour.mean())))
    told = stake.seen * stake.given
    backing = support - points_lost(told, stake.got, stake.cost, support)
    needed = 0.5 * sum(m.votes for m in members)
    passes = (yes >= needed) & (backing >= SUPPORT_NEEDED)
    return Ratification(side, tuple(votes), float(np.median(backing)), float(passes.mean()))


def houses(
    author: str,
    package: Package,
    table: Table,
    prices: BySide[float],
    members: Mapping[str, Sequence[Member]],
    support: BySide[float],
    p: Parameters,
    state: State,
    month: int,
    months: int,
    voted: Mapping[str, Mapping[int, bool]] | None = None,
) -> BySide[Ratification]:
    """Both houses on a package, in as many worlds as ``p`` and ``state`` (``core()``) hold."""
    columns = BySide.of(lambda s: package.only(author, s))
    paths = [course(table, months)]
    for part in (package, *columns.values()):
        paths.append(course(with_deal(table, author, part), months))
    ran = effects(p, state, month, paths)
    whole, alone = 0, BySide(1, 2)  # places among the paths

    def of(side: str) -> Ratification:
        other = opponent(side)
        rows = ran.of[side][..., [HEARD, YEARS]]
        worth = believed(table, package, author, side, rows[alone[side]], rows[whole])
        given = np.maximum(ran.gain(other)[alone[side]], 0.0)
        seen = seen_at_home(package, author, side, table.limits.without_dates)
        got = np.maximum(ran.gain(side)[alone[other]], 0.0)
        stake = Stake(worth, given, got, p.scalar["audience_cost"], seen)
        opened = [t.lever for t in package.terms if t.level != table.at(t.lever).level]
        own = voted[side] if voted else None
        return verdict(side, members[side], prices[side], stake, opened, support[side], own)

    return BySide.of(of)


def ratified(
    plot: Scenario,
    mandates: BySide[Mandate],
    table: Table,
    world: State,
    truth: Parameters,
    month: int,
    voted: Mapping[str, Mapping[int, bool]] | None = None,
) -> BySide[Ratification]:
    """Both houses on the package on the table, by what it does in the world that is dealt.

    Offices that people hold vote as their people have (engine/rules/polling).
    """
    assert table.on_table is not None
    author, package = table.on_table
    row = np.zeros(1, dtype=np.intp)
    return houses(
        author,
        package,
        table.cleared(),
        mandates.map(lambda m: m.price),
        plot.members,
        world.polls(0),
        truth.take(row).core(),
        world.take(row).core(),
        month,
        plot.horizon,
        voted,
    )


def seen_at_home(package: Package, author: str, side: str, letters_free: bool = False) -> float:
    """Part of a column that costs support at home: all that is announced, and of a side letter the
    chance that it comes out within the package's months, ``1 - (1 - LEAK)^months``.

    Members of the delegation see all of it; this is for support alone. With ``letters_free``, as in
    games up to engine 0.6, what is hidden costs nothing.
    """
    hidden = 0.0 if letters_free else comes_out(package.months)
    column = package.column(author, side)
    return sum(hidden if t.quiet else 1.0 for t in column) / max(len(column), 1)
