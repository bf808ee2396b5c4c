"""What a game has come to for a side by its mandate, in parts that add up, billion USD.

Against what no deal would have brought in the same world, from the first month of the game to the
end of the horizon after its last turn: the rules in force at the end go on by their own dates
(engine/rules/course). With the terms of ``engine/score/government``,

    U = V - g G - A + O - R + F

A is what giving without return has cost at home, the points of support that were lost times the
price of a point; O are points of objectives that are met when the game ends, less those that no
deal would have met; R is the price of red lines that were crossed by own levers; F is what a
facilitator's rulings on figures add (engine/ruled), which no model computes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.months import runner
from engine.months.accounts import weight
from engine.rules.course import Course
from engine.rules.levels import Levels
from engine.rules.levers import levers, opponent
from engine.scenarios.scenario import Mandate, Objective, RedLine
from engine.score.audience import price_of_a_point
from engine.score.effects import HEARD, WELFARE, YEARS, Effects
from engine.score.government import PARTS, heard
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime, regime
from engine.world.shocks import shaken
from engine.world.state import State

# What a point of an objective is worth, so that all of a mandate's come to what a middling swap
# brings; and the price of a crossed red line, more than all of them. [judgement, billion USD]
POINT, RED_LINE = 2.0, 25.0
Shocks = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Month:
    """What rules a month as it was played or will be, and what falls on it before it begins."""

    rules: Regime
    shocks: Shocks = ()


@dataclass(frozen=True)
class Outcome:
    """The parts of one side's result, billion USD; ``utility`` is their sum."""

    side: str
    economy: float
    security: float
    rival: float  # what the other country has gained, as far as it is minded; a loss is positive
    at_home: float
    objectives: tuple[tuple[Objective, bool], ...]  # judged by levels, and whether each is met
    met_anyway: int  # points of those that no deal would have met
    red_lines: tuple[RedLine, ...]  # that were crossed
    welfare: (
        float  # what the country's accounts have gained; told beside the parts, not one of them
    )
    heard: float = 0.0  # the accounts as heard, H, and point-years of security, dN, before weights
    years: float = 0.0
    ruled: float = 0.0  # what rulings on figures add, as the mandate weighs it

    @property
    def points(self) -> int:
        """Points of objectives met beyond what no deal would have met."""
        return sum(o.worth for o, met in self.objectives if met) - self.met_anyway

    @property
    def utility(self) -> float:
        """Against no deal."""
        paid = self.rival + self.at_home + RED_LINE * len(self.red_lines)
        return self.economy + self.security + POINT * self.points - paid + self.ruled

    @property
    def computed(self) -> float:
        """The same without rulings on figures."""
        return self.utility - self.ruled


Sums = BySide[tuple[Array, Array]]  # accounts by part (draws, parts), point-years (draws,)
Known = dict[tuple[tuple[int, ...], tuple[Shocks, ...]], Sums]


def against_no_deal(
    p: Parameters, state: State, first: int, played: Sequence[Month], calm: Sequence[Month],
    known: Known | None = None,
) -> Effects:  # fmt: skip
    """What a game does to both sides against no deal, a row a draw: shape (1, draws, 3).

    Months are run in pieces between shocks; in both worlds, so that discounting is the same.
    ``known`` remembers no deal for games that share their worlds and its rules.
    """
    cuts = [0, *(m for m in range(1, len(played)) if played[m].shocks or calm[m].shocks)]
    key = (tuple(cuts), tuple(m.shocks for m in calm))
    without = known.get(key) if known is not None else None
    if without is None:
        without = _sums(p, state, first, calm, cuts)
        if known is not None:
            known[key] = without
    worlds = [_sums(p, state, first, played, cuts), without]

    def of(side: str) -> Array:
        rows = []
        for money, years in (w[side] for w in worlds):
            told = heard(side, money, len(played))
            rows.append(np.stack([told, years, money.sum(axis=-1)], axis=-1))
        found: Array = (rows[0] - rows[1])[None]
        return found

    return Effects(BySide.of(of))


def _sums(
    p: Parameters, state: State, first: int, months: Sequence[Month], cuts: Sequence[int]
) -> Sums:
    """Accounts and point-years of each side over all months."""
    sums = PARTS.map(lambda parts: (np.zeros((p.draws, len(parts))), np.zeros(p.draws)))
    for start, end in zip(cuts, [*cuts[1:], len(months)], strict=True):
        state = shaken(state, months[start].shocks)
        rules = [m.rules for m in months[start:end]]
        ran = runner.run(p, state, [rules], first + start, end - start, end=True)
        sums = BySide.of(partial(_more, sums, ran, weight(start)))
        assert ran.end is not None
        state = ran.end.state
    return sums


def _more(sums: Sums, ran: runner.Ran, weighed: float, side: str) -> tuple[Array, Array]:
    """A side's sums with what a run of one plan adds to them."""
    money, years = sums[side]
    parts = ran.parts[side][0][:, : len(PARTS[side])]
    return money + weighed * parts, years + ran.years[side][0]


def quiet(path: Course) -> list[Month]:
    """The months of a course, with nothing falling on them."""
    made: dict[int, Regime] = {}
    found = []
    for levels in path:
        if id(levels) not in made:
            made[id(levels)] = regime(levels).core()
        found.append(Month(made[id(levels)]))
    return found


def outcome(
    side: str,
    mandate: Mandate | None,
    stakes: Stakes,
    effects: Effects,
    points_lost: float,
    stood: Sequence[Mapping[str, int]],
    ends: Levels,
    calm_ends: Levels,
) -> Outcome:
    """A side's outcome, medians over draws. ``stood`` are the levels of the game's months, its
    first those that it began with; ``ends`` and ``calm_ends`` those of its last month and of the
    same month without a deal. Without a mandate there are no objectives and no red lines.
    """
    other = opponent(side)
    own = np.median(effects.of[side][0], axis=0)
    objectives, anyway, crossed = [], 0, []
    if mandate is not None:
        for o in mandate.objectives:
            met = o.met(ends)
            if met is not None:
                objectives.append((o, met))
                anyway += o.worth * bool(o.met(calm_ends))
        crossed = [r for r in mandate.red_lines if _crossed(side, r, stood)]
    theirs = np.median(effects.gain(other)[0])
    return Outcome(
        side,
        2.0 * stakes.economy * float(own[HEARD]),
        2.0 * stakes.security * stakes.price * float(own[YEARS]),
        stakes.relative * float(theirs),
        price_of_a_point() * points_lost,
        tuple(objectives),
        anyway,
        tuple(crossed),
        float(own[WELFARE]),
        float(own[HEARD]),
        float(own[YEARS]),
    )


def _crossed(side: str, line: RedLine, stood: Sequence[Mapping[str, int]]) -> bool:
    """Whether an own lever was opened beyond a red line in any month of the game."""
    if levers()[line.lever].side != side:
        return False
    start = stood[0][line.lever]
    return any(m[line.lever] < min(line.level, start) for m in stood[1:])


__all__ = [
    "POINT", "RED_LINE", "WELFARE", "Month", "Outcome", "against_no_deal", "outcome", "quiet",
]  # fmt: skip
