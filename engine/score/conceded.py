"""What a turn has given away at home: points of support lost for steps that nothing came back for.

Everything that the turn changed on a side's levers, for as long as it will last, is weighed by
what it gives to the other country; swaps within a turn cancel (engine/score/audience).
"""

import numpy as np

from engine.rules.course import Course, course, joined
from engine.rules.levers import levers, opponent
from engine.rules.table import Table
from engine.score.audience import points_lost
from engine.score.effects import effects
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.state import State


def conceded(
    before: Table, after: Table, p: Parameters, state: State, first: int, months: int
) -> BySide[Array]:
    """Points of support that each side loses by a turn that led from one table to another,
    (draws,). ``p`` and ``state`` are ``core()``; ``first`` is the month that begins.
    """
    if _unmoved(before, after):
        return BySide.both(np.zeros(p.draws))
    was, is_now = course(before, months), course(after, months)
    steps = BySide.of(lambda s: _steps_of(s, was, is_now))
    if all(path == was for path in steps.values()):
        return BySide.both(np.zeros(p.draws))
    ran = effects(p, state, first, [was, *steps.values()])
    # A course for each side's steps.
    given = BySide.of(lambda s: np.maximum(BySide.along(ran.gain(opponent(s)))[s], 0.0))
    cost, support = p.scalar["audience_cost"], BySide.along(state.support, 1)
    return BySide.of(lambda s: points_lost(given[s], given[opponent(s)], cost, support[s]))


def _unmoved(before: Table, after: Table) -> bool:
    """Whether nothing was set, agreed or suspended between two tables."""
    return (before.levels, before.deals, before.suspensions, before.evasions) == (
        after.levels, after.deals, after.suspensions, after.evasions,
    )  # fmt: skip


def _steps_of(side: str, was: Course, is_now: Course) -> Course:
    """The old course with one side's levers as they stand in the new one."""
    return joined(was, is_now, [name for name in was[0] if levers()[name].side == side])
