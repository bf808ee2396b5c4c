"""What courses do to both sides: the accounts as they are heard, security, and true welfare."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.months import runner
from engine.rules.course import Course
from engine.score.government import PARTS, gain, heard
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime, regime
from engine.world.state import State

HEARD, YEARS, WELFARE = 0, 1, 2  # columns [definition]


@dataclass(frozen=True)
class Effects:
    """What each course does to each side against the first, shape (courses - 1, draws, 3): the
    accounts as heard and true welfare in billion USD over the horizon, security in point-years.
    """

    of: BySide[Array]

    def value(self, side: str, stakes: Stakes) -> Array:
        """``V`` by a mandate, billion USD, (courses - 1, draws)."""
        return stakes.value(self.of[side][..., HEARD], self.of[side][..., YEARS])

    def gain(self, side: str) -> Array:
        """``G``, what the country gains, billion USD, (courses - 1, draws)."""
        return self._gains[side]

    def usual_gain(self, side: str) -> Array:
        """``G`` by the median of its draws, (courses - 1,)."""
        return self._usual_gains[side]

    @cached_property
    def _gains(self) -> BySide[Array]:
        return BySide.of(lambda s: gain(self.of[s][..., WELFARE], self.of[s][..., YEARS]))

    @cached_property
    def _usual_gains(self) -> BySide[Array]:
        return self._gains.map(lambda draws: np.median(draws, axis=1))


def rules(path: Course, made: dict[int, Regime] | None = None) -> list[Regime]:
    """The rules of each month; months that share their levels share their rules, and so do courses
    that are given the same ``made``.
    """
    made = {} if made is None else made
    found = []
    for levels in path:
        if id(levels) not in made:
            made[id(levels)] = regime(levels).core()
        found.append(made[id(levels)])
    return found


def effects(
    p: Parameters, state: State, first: int, paths: Sequence[Course], stop: Stop | None = None
) -> Effects:
    """All courses but the first against the first, over as many months as they have.

    ``p`` and ``state`` are ``core()``; ``first`` is the month that they begin in. Raises Stopped.
    """
    made: dict[int, Regime] = {}
    plans = []
    for c in paths:
        if stop is not None:
            stop.check()
        plans.append(rules(c, made))
    ran = runner.run(p, state, plans, first, len(paths[0]), stop=stop)

    def of(side: str) -> Array:
        money, years = ran.parts[side][..., : len(PARTS[side])], ran.years[side]
        rows = np.stack([heard(side, money, len(paths[0])), years, money.sum(axis=-1)], axis=-1)
        found: Array = rows[1:] - rows[:1]
        return found

    return Effects(BySide.of(of))
