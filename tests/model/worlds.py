"""Worlds for the tests of the model: many draws, at a documented moment, under chosen rules."""

from functools import cache

import numpy as np

from engine.advice.forecast import Ensemble, plan, run
from engine.scenarios.timeline import (
    documented,
    first_day,
    levels_after,
    month_index,
    monthly_rules,
)
from engine.world.month import advance
from engine.world.parameters import sobol
from engine.world.regime import Setting, regime
from engine.world.state import january_2018

DRAWS = 96


@cache
def world(year, month):
    """The documented world at the start of a month: an ensemble and the levels in force."""
    p, index = sobol(DRAWS).core(), month_index(year, month)
    state = january_2018(p)
    for m, rules in enumerate(monthly_rules(documented(), index)):
        state, _ = advance(state, p, rules.core(), m)
    return Ensemble(p, state, index), levels_after(documented(), first_day(index))


def moved(levels, **changes):
    """Levels with some levers set: a number, or a Setting with target and reason."""
    new = {k: v if isinstance(v, Setting) else Setting(v) for k, v in changes.items()}
    return {**levels, **new}


def months(ensemble, levels, count, threats=None):
    """State and flows of each month under fixed levels."""
    rules, state, found = regime(levels, threats).core(), ensemble.state, []
    for m in range(count):
        state, flows = advance(state, ensemble.p, rules, ensemble.month + m)
        found.append((state, flows))
    return found


def sequence(ensemble, *spells):
    """State and flows under levels that hold for some months each: (levels, months) pairs."""
    found = []
    for levels, count in spells:
        found += months(ensemble, levels, count)
        ensemble = Ensemble(ensemble.p, found[-1][0], ensemble.month + count)
    return found


def difference(ensemble, levels, other, count=24):
    """Other less first: economy of the US and of China, summed, and security; (months, draws)."""
    path = run(ensemble, [plan(levels), plan(other)], count)
    series = (*path.money.values(), *path.security.values())
    return tuple(plans[1] - plans[0] for plans in series)


def mostly(condition):
    """True in at least 95 percent of draws."""
    return np.mean(condition) >= 0.95
