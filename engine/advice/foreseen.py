"""What was to be expected of a turn when its measures were revealed, beside what came.

The turn's months are run in many worlds, each brought through the game so far, against nobody
having moved, as the turn's own accounts are. Events of the deck are in no forecast; what came has
them. So a figure outside of its band is chance, or a world like few of the draws, and no mistake of
the players: nine in ten are expected inside.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.advice.band import Band
from engine.advice.forecast import Ensemble
from engine.advice.result import Seen, start_of
from engine.months import runner
from engine.rules.course import course
from engine.rules.levers import SIDES
from engine.score.government import PARTS
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
    expected: Mapping[str, Band]
    came: Mapping[str, float]

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
        expected = {s: Band.of(with_moves[s] - without[s]) for s in SIDES}
        came = dict(zip(SIDES, turn.model.economy, strict=True))  # no ruling is foreseen
        found.append(Foreseen(turn.number, turn.month, expected, came))
        if deck:
            still, _ = _months(played, shaken(calm, deck), nobody, turn.month, stop)
        played, calm = played.through(game.steps[: turn.month + n], stop), still
    return tuple(found)


def _months(
    worlds: Ensemble, state: State, rules: list[Regime], first: int, stop: Stop | None
) -> tuple[State, dict[str, Array]]:
    """The state after months by these rules, and both sides' accounts over them, not discounted:
    each month is run by itself.
    """
    money: dict[str, Array] = {}
    for k, rule in enumerate(rules):
        ran = runner.run(worlds.p, state, [[rule]], first + k, 1, stop=stop, end=True)
        for side, parts in zip(SIDES, (ran.us, ran.cn), strict=True):
            month = parts[0][:, : len(PARTS[side])].sum(axis=1)
            money[side] = money[side] + month if side in money else month
        assert ran.end is not None
        state = ran.end.state
    return state, money
