"""What each move did: the run with it less the run without it, all else equal."""

from dataclasses import dataclass

from engine.advice.attribution import path_with, without_one, won_by
from engine.advice.band import Band
from engine.advice.forecast import Ensemble, Path, run
from engine.scenarios.scenario import Scenario
from engine.score.effects import rules
from engine.turn import Turn


@dataclass(frozen=True)
class Effect:
    """Effect of one move. Money in billion USD, security in points; now and over the horizon."""

    side: str
    move: str
    turn: int
    economy: dict[str, Band]  # keys US, CN
    security: dict[str, Band]
    economy_horizon: dict[str, Band]
    security_horizon: dict[str, Band]


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
    money = {"US": path.us_money[a] - path.us_money[b], "CN": path.cn_money[a] - path.cn_money[b]}
    safe = {
        "US": path.us_security[a] - path.us_security[b],
        "CN": path.cn_security[a] - path.cn_security[b],
    }
    return Effect(
        side,
        text,
        turn,
        {s: Band.of(v[now]) for s, v in money.items()},
        {s: Band.of(v[now]) for s, v in safe.items()},
        {s: Band.of(v[-1]) for s, v in money.items()},
        {s: Band.of(v[-1]) for s, v in safe.items()},
    )
