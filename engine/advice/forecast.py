"""Forecasts over many draws: what a plan of levers does to both sides over the horizon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np

from engine.months import runner
from engine.months.asked import Rules
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Step
from engine.world.elementary import Array
from engine.world.packing import layout
from engine.world.parameters import Parameters, sobol
from engine.world.regime import Regime, Setting, regime
from engine.world.shocks import shaken
from engine.world.state import State, january_2018


class HasSteps(Protocol):
    """A view, or a game for whoever may know all of it."""

    @property
    def steps(self) -> tuple[Step, ...]: ...


@dataclass(frozen=True)
class Ensemble:
    """Many possible worlds at the same moment of one game."""

    p: Parameters
    state: State
    month: int

    @classmethod
    def of(cls, seen: HasSteps, draws: int = 200) -> "Ensemble":  # [numerics]
        """Every draw run through the months of a view or a game."""
        return cls.start(draws).through(seen.steps)

    @classmethod
    def start(cls, draws: int) -> "Ensemble":
        """January 2018; made once for each number of draws."""
        return _start(draws)

    def few(self, draws: int) -> "Ensemble":
        """The first draws alone: of Sobol points the first ones are spread as evenly as all."""
        if draws >= self.p.draws:
            return self
        block = np.ascontiguousarray(self.state.packed[:, :draws])
        state = State.of(block, layout(self.state.columns()))
        return Ensemble(self.p.few(draws), state, self.month)

    def through(self, steps: Sequence[Step], stop: Stop | None = None) -> "Ensemble":
        """These draws brought through the rest of the months, counted from January 2018."""
        state, month = self.state, self.month
        while month < len(steps):
            state = shaken(state, steps[month].shocks)
            calm = [month]  # months on end that nothing but the rules changes
            while calm[-1] + 1 < len(steps) and not steps[calm[-1] + 1].shocks:
                calm.append(calm[-1] + 1)
            rules = [steps[m].regime.core() for m in calm]
            state = runner.brought(self.p, state, rules, month, stop)
            month = calm[-1] + 1
        return Ensemble(self.p, state, month)


@dataclass(frozen=True)
class Path:
    """What plans lead to, for each side. Shapes (plans, months, draws); money summed from the first
    month.

    ``parts`` are those at the end, (plans, draws, parts): money summed over the horizon, then the
    weighted parts of the security score in points.
    """

    money: BySide[Array]
    security: BySide[Array]
    years: BySide[Array]  # (plans, draws): point-years of security
    parts: BySide[Array]

    def first(self) -> "Path":
        """Plan 0 alone, on arrays of its own."""
        return Path(*(part.map(_only) for part in self._parts()))

    def beside(self, other: "Path") -> "Path":
        """These plans and then the other's."""
        pairs = zip(self._parts(), other._parts(), strict=True)
        return Path(*(a.combined(b, _joined) for a, b in pairs))

    def _parts(self) -> tuple[BySide[Array], ...]:
        return self.money, self.security, self.years, self.parts


def _only(plans: Array) -> Array:
    return plans[:1].copy()


def _joined(a: Array, b: Array) -> Array:
    return np.concatenate((a, b))


@lru_cache(maxsize=4)
def _start(draws: int) -> Ensemble:
    p = sobol(draws).core()
    return Ensemble(p, january_2018(p), 0)


def run(
    ensemble: Ensemble,
    plans: Sequence[Rules],
    months: int,
    standing: Sequence[BySide[float]] = (),
    cores: int | None = None,
    stop: Stop | None = None,
) -> Path:
    """All plans and draws; security is scored each quarter and at the end.

    ``standing`` gives the reputation that each plan begins with beside today's. The result is the
    same to the bit on any number of cores. Raises Stopped.
    """
    ran = runner.run(
        ensemble.p, ensemble.state, plans, ensemble.month, months, standing, cores, stop
    )
    return Path(ran.money, ran.security, ran.years, ran.parts)


def plan(levels: Mapping[str, Setting]) -> Regime:
    """The rules that a set of levels means, with no threat in the air."""
    return regime(levels).core()
