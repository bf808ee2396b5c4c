"""Forecasts over many draws: what a plan of levers does to both sides over the horizon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.game import Game, shaken
from engine.scoring import security
from engine.world.elementary import Array
from engine.world.month import DISCOUNT, advance
from engine.world.parameters import Parameters, sobol
from engine.world.regime import Regime, Setting, regime, stacked
from engine.world.state import State, january_2025


@dataclass(frozen=True)
class Ensemble:
    """Many possible worlds at the same moment of one game."""

    p: Parameters
    state: State
    month: int

    @classmethod
    def of(cls, game: Game, draws: int = 200) -> "Ensemble":
        """Every draw run through the months that the game has played."""
        return cls.start(draws).moved(game)

    @classmethod
    def start(cls, draws: int) -> "Ensemble":
        """January 2025."""
        p = sobol(draws)
        return cls(p, january_2025(p), 0)

    def moved(self, game: Game) -> "Ensemble":
        """These draws brought up to the game's month."""
        state = self.state
        for step in game.steps[self.month :]:
            state = shaken(state, step.shocks)
            state, _ = advance(state, self.p, step.regime, step.month)
        return Ensemble(self.p, state, len(game.steps))


@dataclass(frozen=True)
class Path:
    """What plans lead to. Shapes (plans, months, draws); money summed from the first month."""

    us_money: Array
    cn_money: Array
    us_security: Array
    cn_security: Array


def run(ensemble: Ensemble, plans: Sequence[Regime], months: int) -> Path:
    """All plans and draws in one stack of rows; security is scored each quarter and at the end."""
    n, k = ensemble.p.draws, len(plans)
    rows = np.tile(np.arange(n), k)
    p, state = ensemble.p.take(rows), ensemble.state.take(rows)
    rules = stacked([r.repeated(n) for r in plans]) if k > 1 else plans[0]
    money = np.zeros((2, months, k * n))
    safe = np.zeros((2, months, k * n))
    for m in range(months):
        state, flows = advance(state, p, rules, ensemble.month + m)
        weight = 1.0 / (1.0 + DISCOUNT / 12.0 * m)
        money[0, m] = np.sum(flows.us_parts, axis=1) * weight
        money[1, m] = np.sum(flows.cn_parts, axis=1) * weight
        if m == 0 or m % 3 == 2 or m == months - 1:
            safe[0, m], safe[1, m] = security.score(state, p)
        else:
            safe[:, m] = safe[:, m - 1]
    total = np.cumsum(money, axis=1)
    shape = (months, k, n)
    a = [x.reshape(shape).transpose(1, 0, 2) for x in (*total, *safe)]
    return Path(a[0], a[1], a[2], a[3])


def plan(levels: Mapping[str, Setting]) -> Regime:
    """The rules that a set of levels means, with no threat in the air."""
    return regime(levels)


def with_level(levels: Mapping[str, Setting], lever: str, setting: Setting) -> dict[str, Setting]:
    """Levels with one lever moved."""
    return {**levels, lever: setting}
