"""Forecasts over many draws: what a plan of levers does to both sides over the horizon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np

from engine.months import runner
from engine.months.asked import Rules
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
    """What plans lead to. Shapes (plans, months, draws); money summed from the first month.

    ``parts`` holds each side's parts at the end, (plans, draws, parts): money summed over the
    horizon, then the weighted parts of the security score in points.
    """

    us_money: Array
    cn_money: Array
    us_security: Array
    cn_security: Array
    years: Array  # (2, plans, draws): point-years of security of the US and of China
    parts: Mapping[str, Array]

    def first(self) -> "Path":
        """Plan 0 alone, on arrays of its own."""
        return Path(
            self.us_money[:1].copy(), self.cn_money[:1].copy(), self.us_security[:1].copy(),
            self.cn_security[:1].copy(), self.years[:, :1].copy(),
            {side: made[:1].copy() for side, made in self.parts.items()},
        )  # fmt: skip

    def beside(self, other: "Path") -> "Path":
        """These plans and then the other's."""
        join, a, b = np.concatenate, self, other
        return Path(
            join((a.us_money, b.us_money)), join((a.cn_money, b.cn_money)),
            join((a.us_security, b.us_security)), join((a.cn_security, b.cn_security)),
            join((a.years, b.years), axis=1),
            {side: join((made, b.parts[side])) for side, made in a.parts.items()},
        )  # fmt: skip


@lru_cache(maxsize=4)
def _start(draws: int) -> Ensemble:
    p = sobol(draws).core()
    return Ensemble(p, january_2018(p), 0)


def run(
    ensemble: Ensemble,
    plans: Sequence[Rules],
    months: int,
    standing: Sequence[tuple[float, float]] = (),
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
    us, cn = ran.money
    us_security, cn_security = ran.security
    parts = {"US": ran.us, "CN": ran.cn}
    return Path(us, cn, us_security, cn_security, ran.years, parts)


def plan(levels: Mapping[str, Setting]) -> Regime:
    """The rules that a set of levels means, with no threat in the air."""
    return regime(levels).core()
