"""What was to be expected of a turn when its measures were revealed, beside what came.

The turn's months are run in many worlds, each brought through the game so far, against nobody
having moved, as the turn's own accounts are. Events of the deck are in no forecast; what came has
them. So a figure outside of its band is chance, or a world like few of the draws, and no mistake of
the players: nine in ten are expected inside.
"""

from dataclasses import dataclass
from functools import partial, reduce

import numpy as np

from engine.advice.band import Band
from engine.advice.forecast import Ensemble
from engine.advice.result import Seen, start_of
from engine.months import runner
from engine.rules.course import course
from engine.score.government import PARTS
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import Opened
from engine.world.elementary import Array
from engine.world.regime import Regime, regime
from engine.world.shocks import shaken
from engine.world.state import State


@dataclass(frozen=True)
class Foreseen:
    """A turn's economy by side in billion USD: the band of the forecast, and what came."""

    turn: int
    month: int
    expected: BySide[Band]
    came: BySide[float]

    def inside(self, side: str) -> bool:
        """Whether what came lies in the band."""
        band = self.expected[side]
        return band.p05 <= self.came[side] <= band.p95


def foreseen(worlds: Ensemble, game: Opened, stop: Stop | None = None) -> tuple[Foreseen, ...]:
    """Every turn of a finished game; ``worlds`` stand in January 2018."""
    seen = Seen(game.scenario, game.table, game.steps, game.turns)
    played = start_of(worlds, seen, stop)
    first, n = game.scenario.start_month, game.table.limits.months_per_turn
    calm, path = played.state, course(seen.first_table(), seen.played)
    found = []
    for turn in game.turns:
        deck = tuple(x for h in turn.happened for x in h.effects.items())
        steps = game.steps[turn.month : turn.month + n]
        rules = [s.regime.core() for s in steps]
        nobody = [regime(path[turn.month - first]).core()] * n  # as the turn's accounts have it
        # The deck comes before what people's conduct does to the world (engine/game).
        own = shaken(played.state, steps[0].shocks[len(deck) :])
        _, with_moves = _months(played, own, rules, turn.month, stop)
        still, without = _months(played, calm, nobody, turn.month, stop)
        bands = BySide.of(partial(_band, with_moves, without))
        came = turn.model.economy  # no ruling is foreseen
        found.append(Foreseen(turn.number, turn.month, bands, came))
        if deck:
            still, _ = _months(played, shaken(calm, deck), nobody, turn.month, stop)
        played, calm = played.through(game.steps[: turn.month + n], stop), still
    return tuple(found)


def _months(
    worlds: Ensemble, state: State, rules: list[Regime], first: int, stop: Stop | None
) -> tuple[State, BySide[Array]]:
    """The state after months by these rules, and both sides' accounts over them, not discounted:
    each month is run by itself.
    """
    months = []
    for k, rule in enumerate(rules):
        ran = runner.run(worlds.p, state, [[rule]], first + k, 1, stop=stop, end=True)
        months.append(ran.parts)
        assert ran.end is not None
        state = ran.end.state

    def money(side: str) -> Array:
        """Month by month, so that the sum has its order."""
        each = (parts[side][0][:, : len(PARTS[side])].sum(axis=1) for parts in months)
        return reduce(np.add, each)

    return state, BySide.of(money)


def _band(with_moves: BySide[Array], without: BySide[Array], side: str) -> Band:
    return Band.of(with_moves[side] - without[side])
