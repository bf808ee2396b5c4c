"""A run of the world over months and draws, read month by month.

Nothing of the world is kept but the readings that were asked for, as arrays (months, draws).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.months import runner
from engine.world.elementary import Array
from engine.world.month import Flows
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State, january_2018


@dataclass(frozen=True)
class Moment:
    """The end of a month: what an indicator reads. ``month`` counts from January 2018."""

    state: State
    flows: Flows
    p: Parameters
    rules: Regime
    month: int


Reading = Callable[[Moment], Array]


def track(
    p: Parameters, rules: Sequence[Regime], readings: Mapping[str, Reading]
) -> dict[str, Array]:
    """Each reading in each month from January 2018 on, shape (months, draws)."""
    found = {name: np.empty((len(rules), p.draws)) for name in readings}
    state = january_2018(p)
    for month, rule in enumerate(rules):
        state, flows = runner.month(p, state, [rule], month)
        moment = Moment(state, flows, p, rule, month)
        for name, read in readings.items():
            found[name][month] = read(moment)
    return found
