"""What a turn has given away at home: points of support lost for steps that nothing came back for.

Everything that the turn changed on a side's levers, for as long as it will last, is weighed by
what it gives to the other country; swaps within a turn cancel (engine/score/audience).
"""

import numpy as np

from engine.rules.course import Course, course, joined
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.table import Table
from engine.score.audience import points_lost
from engine.score.effects import effects
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.state import State


def conceded(
    before: Table, after: Table, p: Parameters, state: State, first: int, months: int
) -> dict[str, Array]:
    """Points of support that each side loses by a turn that led from one table to another,
    (draws,). ``p`` and ``state`` are ``core()``; ``first`` is the month that begins.
    """
    if _unmoved(before, after):
        return {s: np.zeros(p.draws) for s in SIDES}
    was, is_now = course(before, months), course(after, months)
    steps = {s: _steps_of(s, was, is_now) for s in SIDES}
    if all(path == was for path in steps.values()):
        return {s: np.zeros(p.draws) for s in SIDES}
    ran = effects(p, state, first, [was, *steps.values()])
    gains = {s: np.maximum(ran.gain(opponent(s))[i], 0.0) for i, s in enumerate(SIDES)}
    cost = p.scalar["audience_cost"]
    return {
        s: points_lost(gains[s], gains[opponent(s)], cost, state.support[:, i])
        for i, s in enumerate(SIDES)
    }


def _unmoved(before: Table, after: Table) -> bool:
    """Whether nothing was set, agreed or suspended between two tables."""
    return (before.levels, before.deals, before.suspensions, before.evasions) == (
        after.levels, after.deals, after.suspensions, after.evasions,
    )  # fmt: skip


def _steps_of(side: str, was: Course, is_now: Course) -> Course:
    """The old course with one side's levers as they stand in the new one."""
    return joined(was, is_now, [name for name in was[0] if levers()[name].side == side])
