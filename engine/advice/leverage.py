"""Leverage: what a side could do to the other in a year, found by running the model.

``leverage_i = loss of j over 12 months if i closes every control, less the loss of i``, billion USD
(Hirschman 1945; Clayton, Maggiori and Schreger 2023: power is the joint threat over all inputs).
Today's stocks, capacity, bypass and domestic shares are the start, so leverage erodes as they grow.
"""

from collections.abc import Mapping

from engine.advice.band import Band
from engine.advice.forecast import Ensemble, plan, run
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, opponent
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.elementary import Array
from engine.world.regime import Setting

# A year. [definition, months]
MONTHS = 12


def leverage(
    ensemble: Ensemble, levels: Mapping[str, Setting], stop: Stop | None = None
) -> BySide[Band]:
    """Leverage of each side over the other in the next twelve months, billion USD."""
    now = Levels(levels)
    plans = [plan(now), *(plan(now.closed_by(side)) for side in SIDES)]
    path = run(ensemble, plans, MONTHS, stop=stop)
    open_now = path.money.map(lambda plans: plans[0, -1])
    closed = path.money.map(lambda plans: BySide.along(plans[1:, -1]))  # by whom

    def lost(side: str, closes: str) -> Array:
        gone: Array = open_now[side] - closed[side][closes]
        return gone

    return BySide.of(lambda s: Band.of(lost(opponent(s), closes=s) - lost(s, closes=s)))
