"""What all moves of a turn do together over the horizon, month by month, as bands.

The turn is run with all of its moves and with none; the difference of the money summed so far is
taken in each draw, and shown with the model's own error (``engine/advice/band``).
"""

from collections.abc import Mapping

from engine.advice.attribution import path_with, won_by
from engine.advice.band import quantiles
from engine.advice.forecast import Ensemble, run
from engine.scenarios.scenario import Scenario
from engine.score.effects import rules
from engine.stopping import Stop
from engine.turn import Turn

# Of the bands shown everywhere. [definition, share of draws]
POINTS = (0.05, 0.25, 0.5, 0.75, 0.95)

Bands = tuple[tuple[float, ...], ...]  # by point, then by month; billion USD since the first month


def ahead(
    plot: Scenario, ensemble: Ensemble, turn: Turn, stop: Stop | None = None
) -> Mapping[str, Bands]:
    """By side; nothing where nobody moved. ``ensemble`` stands at the turn's first month."""
    if not turn.moves:
        return {}
    months = max(plot.horizon, plot.limits.months_per_turn)
    sets = ((), turn.moves)
    plans = [rules(path_with(turn, chosen, months)) for chosen in sets]
    path = run(ensemble, plans, months, [won_by(chosen) for chosen in sets], stop=stop)
    found = {}
    for side, money in path.money.items():
        rows = quantiles(money[1] - money[0], POINTS)
        found[side] = tuple(tuple(float(v) for v in row) for row in rows)
    return found
