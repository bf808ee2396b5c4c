"""Forecasts over many draws: what a plan of levers does to both sides over the horizon."""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from engine.game import Game, shaken
from engine.scoring import security
from engine.turn import Step
from engine.world.elementary import Array
from engine.world.month import CN_PARTS, DISCOUNT, US_PARTS, advance
from engine.world.parameters import Parameters, sobol
from engine.world.regime import Regime, Setting, regime, stacked
from engine.world.state import State, january_2018


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
        """January 2018."""
        p = sobol(draws).core()
        return cls(p, january_2018(p), 0)

    def rows(self, first: int, last: int, copies: int) -> tuple[Parameters, State]:
        """Draws from ``first`` to before ``last``, ``copies`` times one after the other."""
        chosen = np.tile(np.arange(first, last), copies)
        return self.p.take(chosen), self.state.take(chosen)

    def moved(self, game: Game) -> "Ensemble":
        """These draws brought up to the game's month."""
        return self.through(game.steps)

    def through(self, steps: Sequence[Step]) -> "Ensemble":
        """These draws brought through the rest of the months, counted from January 2018."""
        state = self.state
        for step in steps[self.month :]:
            state = shaken(state, step.shocks)
            state, _ = advance(state, self.p, step.regime.core(), step.month)
        return Ensemble(self.p, state, len(steps))


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
    parts: Mapping[str, Array]


# Most and fewest rows (a plan in a draw) that run together: enough to outweigh Python's share of a
# month, few enough for the processor's cache.
CHUNK, LEAST = 2048, 512


def run(
    ensemble: Ensemble,
    plans: Sequence[Regime],
    months: int,
    standing: Sequence[tuple[float, float]] = (),
    cores: int | None = None,
) -> Path:
    """All plans and draws; security is scored each quarter and at the end.

    ``standing`` gives the reputation that each plan begins with beside today's. Rows do not touch
    each other: they run in chunks of whole plans, or of one plan's draws where these are many, on
    the cores at hand, and the result is the same to the bit.
    """
    n, cores = ensemble.p.draws, cores or os.cpu_count() or 1
    rows = min(CHUNK, max(LEAST, -(-n * len(plans) // cores)))
    together = max(1, rows // n)
    chunks = [
        (slice(i, min(i + together, len(plans))), slice(j, min(j + rows, n)))
        for i in range(0, len(plans), together)
        for j in range(0, n, rows)
    ]
    start = cache(ensemble.rows)
    found = np.empty((4, months, len(plans), n))
    ends = np.empty((len(plans), n, US_WIDTH + CN_WIDTH))

    def work(chunk: tuple[slice, slice]) -> None:
        chosen, draws = chunk
        count, size = chosen.stop - chosen.start, draws.stop - draws.start
        p, state = start(draws.start, draws.stop, count)
        rules = plans[chosen.start]
        if count > 1:
            rules = stacked(plans[chosen]).take(np.repeat(np.arange(count), size))
        if standing:
            won = np.repeat(np.array(standing[chosen]), size, axis=0)
            state = replace(state, standing=np.clip(state.standing + won, 0.0, 1.0))
        done, end = _run(p, state, rules, ensemble.month, months)
        found[:, :, chosen, draws] = done.reshape(4, months, count, size)
        ends[chosen, draws] = end.reshape(count, size, -1)

    if len(chunks) == 1 or cores == 1:
        for chunk in chunks:
            work(chunk)
    else:
        with ThreadPoolExecutor(min(len(chunks), cores)) as pool:
            list(pool.map(work, chunks))
    whole = found.transpose(0, 2, 1, 3)
    parts = {"US": ends[:, :, :US_WIDTH], "CN": ends[:, :, US_WIDTH:]}
    return Path(whole[0], whole[1], whole[2], whole[3], parts)


US_WIDTH = len(US_PARTS) + len(security.US_WEIGHTS)
CN_WIDTH = len(CN_PARTS) + len(security.CN_WEIGHTS)


def _run(
    p: Parameters, state: State, rules: Regime, first: int, months: int
) -> tuple[Array, Array]:
    found = np.zeros((4, months, p.draws))
    money = np.zeros((2, p.draws, len(US_PARTS)))
    for m in range(months):
        state, flows = advance(state, p, rules, first + m)
        weight = 1.0 / (1.0 + DISCOUNT / 12.0 * m)
        money[0] += flows.us_parts * weight
        money[1] += flows.cn_parts * weight
        found[0, m] = np.sum(money[0], axis=1)
        found[1, m] = np.sum(money[1], axis=1)
        if m == 0 or m % 3 == 2 or m == months - 1:
            found[2, m], found[3, m] = security.score(state, p)
        else:
            found[2:, m] = found[2:, m - 1]
    us, cn = security.points(state, p)
    return found, np.concatenate([money[0], us, money[1], cn], axis=1)


def plan(levels: Mapping[str, Setting]) -> Regime:
    """The rules that a set of levels means, with no threat in the air."""
    return regime(levels).core()


def with_level(levels: Mapping[str, Setting], lever: str, setting: Setting) -> dict[str, Setting]:
    """Levels with one lever moved."""
    return {**levels, lever: setting}
