"""How the other side probably answers, by what may be believed of its mandate and nothing else.

Each mandate m that it may have been dealt has the chance w_m after its answers so far
(engine/players/belief). With W_m what a package is worth to it by m, r_m whether m has a red line
there, h the chance to pass its house and s the logistic function:

    it accepts                   sum of w_m (1 - r_m) s(W_m / T) h
    it objects by a red line     sum of w_m r_m
    by its house                 sum of w_m (1 - r_m) s(W_m / T) (1 - h)
    by what it is worth          the rest; where it can, it then rather asks for more

W_m is the composer's figure for the mandate as it must be guessed, moved by what the sums of terms
(engine/advice/bargaining) say of the difference between that and m.

A control that is closed is expected to be answered by what hurts as much: computer players that
weigh do so (engine/players/countermeasures).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.advice.bargaining import Scored, alone, expected_to_keep
from engine.advice.worth import Worth
from engine.players.belief import likelihood
from engine.players.countermeasures import Hurts, owed, values
from engine.rules.levers import levers, opponent
from engine.rules.notation import Package, Term
from engine.rules.package import crosses
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.view import View
from engine.world.elementary import Array


@dataclass(frozen=True)
class Likely:
    """Chances of the answers to a package, which add up to one."""

    accept: float
    red_line: float
    home: float
    value: float

    @property
    def answer(self) -> str:
        """The likeliest: ``accept``, or the objection of a refusal."""
        chances = {
            "accept": self.accept,
            "red_line": self.red_line,
            "home": self.home,
            "value": self.value,
        }
        return max(chances, key=lambda name: chances[name])


@dataclass(frozen=True)
class Weighed:
    """A package with what it is worth and how both houses would vote, by the other's mandate as it
    must be guessed.
    """

    author: str
    package: Package
    worth: Worth
    houses: BySide[Ratification]

    def passes(self, side: str) -> float:
        """The chance to pass the house of a side."""
        return self.houses[side].passes


def likely(view: View, weighed: Weighed, scored: Scored, weights: Sequence[float]) -> Likely:
    """The other side's answer to a package, with the chance of each of its mandates."""
    other, package = opponent(view.viewer), weighed.package
    column, passes = package.column(weighed.author, other), weighed.passes(other)
    kept = expected_to_keep(view.table, package.months, package.verify)
    terms = [[t.plain for t in package.terms]]

    def summed(stakes: Stakes) -> float:
        return float(np.median(scored.worth(terms, view.stakes.having(other, stakes), kept)[other]))

    guess = weighed.worth.to(other).p50 - summed(view.stakes[other])
    accept = red_line = home = 0.0
    for weight, temper in zip(weights, view.tempers[other], strict=True):
        if any(crosses(t.lever, t.level, temper.red_lines) for t in column):
            red_line += weight
            continue
        worth = guess + summed(temper.stakes)
        willing = weight * likelihood("accept", worth, temper, column)
        accept += willing * passes
        home += willing * (1.0 - passes)
    return Likely(accept, red_line, home, max(0.0, 1.0 - accept - red_line - home))


def chances(
    view: View,
    scored: Scored,
    packages: tuple[tuple[Term, ...], ...],
    kept: BySide[float],
    weights: tuple[float, ...],
) -> Array:
    """Chance that each of many packages is accepted at the table, by sums of its terms."""
    other = opponent(view.viewer)
    found = np.zeros(len(packages))
    for weight, temper in zip(weights, view.tempers[other], strict=True):
        stakes = view.stakes.having(other, temper.stakes)
        worth = np.median(scored.worth(packages, stakes, kept)[other], axis=1)
        for i, terms in enumerate(packages):
            column = [t for t in terms if levers()[t.lever].side == other]
            if not any(crosses(t.lever, t.level, temper.red_lines) for t in column):
                found[i] += weight * likelihood("accept", float(worth[i]), temper, column)
    return found


@dataclass(frozen=True)
class Answer:
    """What would be closed in answer to closing, and what that would cost us, billion USD."""

    terms: tuple[Term, ...]
    cost: float


def closing_answers(
    view: View, scored: Scored, weights: tuple[float, ...], step: Term
) -> tuple[tuple[float, Answer | None], ...]:
    """What the other side would close in answer to a step of ours, by each mandate with its chance;
    None where nothing would come near to it.
    """
    side, other = view.viewer, opponent(view.viewer)
    ours = np.median(scored.worth([(t,) for t in scored.terms], view.stakes)[side], axis=1)
    found: list[tuple[float, Answer | None]] = []
    for weight, temper in zip(weights, view.tempers[other], strict=True):
        stakes = view.stakes.having(other, temper.stakes)
        value = values(scored, stakes)
        hurts = Hurts.of(view.table, other, scored, alone(scored, stakes), value[side])
        left = owed(view, other, scored, value)
        left += max(0.0, -float(value[other][scored.place[step]]))
        terms = [hurts.terms[i] for i in hurts.answer(left, view.table.limits.measures)]
        cost = sum(max(0.0, -float(ours[scored.place[t]])) for t in terms)
        found.append((weight, Answer(tuple(terms), cost) if terms else None))
    return tuple(found)
