"""What each move did: the run with it less the run without it, all else equal."""

from dataclasses import dataclass

from engine.advice.attribution import path_with, without_one, won_by
from engine.advice.band import Band
from engine.advice.forecast import Ensemble, Path, run
from engine.scenarios.scenario import Scenario
from engine.score.effects import rules
from engine.sides import BySide
from engine.turn import Turn


@dataclass(frozen=True)
class Effect:
    """Effect of one move. Money in billion USD, security in points; now and over the horizon."""

    side: str
    move: str
    turn: int
    economy: BySide[Band]
    security: BySide[Band]
    economy_horizon: BySide[Band]
    security_horizon: BySide[Band]


def effects(plot: Scenario, ensemble: Ensemble, turn: Turn) -> tuple[Effect, ...]:
    """Scores of a turn's moves. ``ensemble`` stands at the turn's first month."""
    if not turn.moves:
        return ()
    sets = [turn.moves, *without_one(turn.moves)]
    months = max(plot.horizon, plot.limits.months_per_turn)
    plans = [rules(path_with(turn, moves, months)) for moves in sets]
    path = run(ensemble, plans, months, [won_by(moves) for moves in sets])
    now = plot.limits.months_per_turn - 1
    return tuple(
        effect(m.side, m.text, turn.number, path, 0, i + 1, now) for i, m in enumerate(turn.moves)
    )


def effect(side: str, text: str, turn: int, path: Path, a: int, b: int, now: int) -> Effect:
    """Difference of plans ``a`` (with) and ``b`` (without) as bands."""
    money = path.money.map(lambda plans: plans[a] - plans[b])
    safe = path.security.map(lambda plans: plans[a] - plans[b])
    return Effect(
        side,
        text,
        turn,
        money.map(lambda v: Band.of(v[now])),
        safe.map(lambda v: Band.of(v[now])),
        money.map(lambda v: Band.of(v[-1])),
        safe.map(lambda v: Band.of(v[-1])),
    )
