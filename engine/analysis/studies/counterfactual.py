"""A counterfactual: two branches of the world from one month on, with the same draws.

Both begin with the documented history. Each reading gives a series of shape (branches, months,
draws), without the plan first; the answer makes one number a draw of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.analysis.experiments import bared
from engine.analysis.studies.plans import Plan, kept
from engine.analysis.track import Moment, Reading
from engine.months import runner
from engine.rules.levels import Levels
from engine.scenarios.timeline import documented, first_day, levels_after, monthly_rules
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State, january_2018

Answer = Callable[[Sequence[Array]], Array]


@dataclass(frozen=True)
class Counterfactual:
    """A question to the world. ``start`` is a month index, ``bare`` the goods of which a study
    knows neither stocks nor other routes nor other buyers.
    """

    name: str
    asks: str
    unit: str
    equation: str
    start: int
    months: int
    plan: Plan
    readings: tuple[Reading, ...]
    answer: Answer
    base: Plan = kept
    bare: tuple[str, ...] = ()


def history(p: Parameters, start: int) -> tuple[State, Levels]:
    """The documented world at the beginning of a month, and where its levers stand."""
    state = runner.months(p, january_2018(p), monthly_rules(documented(), start), 0)
    return state, Levels(levels_after(documented(), first_day(start)))


def answer(c: Counterfactual, p: Parameters) -> Array:
    """What the world says, one value a draw."""
    state, levels = history(p, c.start)
    if c.bare:
        p, state = bared(p, state, c.bare)
    rules = [plan(levels, c.months) for plan in (c.base, c.plan)]
    found = [followed(p, state, r, c.start, c.readings) for r in rules]
    return c.answer([np.stack(pair) for pair in zip(*found, strict=True)])


def followed(
    p: Parameters, state: State, rules: Sequence[Regime], start: int, readings: Sequence[Reading]
) -> list[Array]:
    """Each reading along one branch, shape (months, draws)."""
    found = [np.empty((len(rules), p.draws)) for _ in readings]
    for i, rule in enumerate(rules):
        state, flows = runner.month(p, state, [rule], start + i)
        moment = Moment(state, flows, p, rule, start + i)
        for series, read in zip(found, readings, strict=True):
            series[i] = read(moment)
    return found


def yearly(first: int = 0, last: int = 12) -> Answer:
    """What the plan adds to a monthly flow between two months, a year."""

    def added(series: Sequence[Array]) -> Array:
        without, with_ = series[0][:, first:last].sum(axis=1)
        result: Array = (with_ - without) * 12.0 / (last - first)
        return result

    return added


def summed(first: int, last: int) -> Answer:
    """What the plan adds to a monthly flow between two months, in all."""
    a_year = yearly(first, last)
    return lambda series: a_year(series) * (last - first) / 12.0


def rise(first: int, last: int) -> Answer:
    """Relative rise of a mean between two months against the branch without the plan."""

    def risen(series: Sequence[Array]) -> Array:
        without, with_ = series[0][:, first:last].mean(axis=1)
        result: Array = with_ / without - 1.0
        return result

    return risen


def fall(first: int, last: int) -> Answer:
    """Relative fall of a mean between two months against the branch without the plan."""
    risen = rise(first, last)
    return lambda series: -risen(series)


def level(first: int, last: int) -> Answer:
    """The mean between two months with the plan alone."""
    return lambda series: np.asarray(series[0][1, first:last].mean(axis=0))
