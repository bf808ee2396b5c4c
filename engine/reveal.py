"""The months of a turn: what is due once both sides have chosen, and what came of it.

One game plays its own months (``went``); many games that stand at the same month can play them in
one go and get the same bits (``engine/field/lockstep.py``).
"""

from dataclasses import dataclass
from operator import add

import numpy as np

from engine.months import runner
from engine.rules.table import Table
from engine.scenarios.scenario import Happening
from engine.score import security
from engine.score.government import PARTS
from engine.sides import BySide
from engine.turn import Move, Step
from engine.world.elementary import Array, total
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

Shock = tuple[str, float]


@dataclass(frozen=True)
class Due:
    """A turn that is revealed and whose months are to be played.

    ``world`` has two rows, as it is played and as it would be had nobody moved; the deck and
    people's conduct have struck it.
    """

    truth: Parameters
    world: State
    steps: tuple[Step, ...]  # the months, with the rules of the world that is played
    nobody_moves: Regime  # the rules of the other
    revealed: Table
    moves: tuple[Move, ...]
    happened: tuple[Happening, ...]
    conceded: BySide[float]
    conduct: tuple[tuple[str, Shock], ...]
    deck: tuple[Shock, ...]


@dataclass(frozen=True)
class Went:
    """The world after the months, both sides' accounts over them (rows, parts) in billion USD, and
    security at their end in points, whole and by part.
    """

    world: State
    money: BySide[Array]
    security: BySide[float]
    security_parts: BySide[dict[str, float]]

    @classmethod
    def of(cls, truth: Parameters, world: State, money: BySide[Array]) -> "Went":
        """With the security of the world's first row."""
        parts = security.parts(world, truth)
        return cls(world, money, *scored(parts, 0))


def no_money(rows: int) -> BySide[Array]:
    """Accounts over no month, (rows, parts)."""
    return PARTS.map(lambda parts: np.zeros((rows, len(parts))))


def scored(
    parts: BySide[dict[str, Array]], row: int
) -> tuple[BySide[float], BySide[dict[str, float]]]:
    """Security of one row, 0 to 100: both sides' scores, and the scores' parts."""
    whole = security.weighted(parts).map(total)
    single = parts.map(lambda own: {k: 100 * float(v[row]) for k, v in own.items()})
    return whole.map(lambda v: float(v[row])), single


def went(due: Due) -> Went:
    """The months played as they are due."""
    world = due.world
    money = no_money(2)
    for step in due.steps:
        world, flows = runner.month(due.truth, world, [step.regime, due.nobody_moves], step.month)
        money = money.combined(flows.parts, add)
    return Went.of(due.truth, world, money)
