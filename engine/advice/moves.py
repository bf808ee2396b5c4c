"""What each move did: the run with it less the run without it, all else equal."""

from dataclasses import dataclass

from engine.advice.band import Band
from engine.advice.forecast import Ensemble, Path, plan, run
from engine.scenarios.scenario import Scenario
from engine.turn import Turn
from engine.world.regime import Setting


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
    before = dict(turn.before)
    plans = [plan(_levels(before, turn, None))]
    plans += [plan(_levels(before, turn, i)) for i in range(len(turn.moves))]
    months = max(plot.horizon, plot.limits.months_per_turn)
    won = [_standing(turn, None), *(_standing(turn, i) for i in range(len(turn.moves)))]
    path = run(ensemble, plans, months, won)
    now = plot.limits.months_per_turn - 1
    return tuple(
        effect(m.side, m.text, turn.number, path, 0, i + 1, now)
        for i, m in enumerate(turn.moves)
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


def _standing(turn: Turn, without: int | None) -> tuple[float, float]:
    kept = [m.standing for i, m in enumerate(turn.moves) if i != without]
    return (sum(s[0] for s in kept), sum(s[1] for s in kept))


def _levels(before: dict[str, Setting], turn: Turn, without: int | None) -> dict[str, Setting]:
    levels = dict(before)
    for i, move in enumerate(turn.moves):
        if i != without:
            levels.update(move.changes)
    return levels
