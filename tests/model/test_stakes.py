"""What is at stake at the first tables: prices of steps, postures, the zone of agreement."""

import pytest

from engine.analysis.stakes import POSTURES, goals, idle, stakes_of
from engine.rules.levers import levers
from engine.scenarios.scenario import scenario

NAMES = ["june-2025", "october-2025"]


@pytest.fixture(scope="module", params=NAMES)
def found(request):
    return stakes_of(scenario(request.param), 24)


def test_every_single_step_of_own_levers_stands_in_the_table(found):
    plot = scenario(found.scenario)
    for step in found.steps:
        side, _ = step.mandate.split()
        assert levers()[step.lever].side == side and abs(step.to - step.level) == 1
    told = {(s.lever, s.to) for s in found.steps}
    for name in plot.limits.levers:
        now, last = plot.levels[name].level, len(levers()[name].names) - 1
        assert told >= {(name, n) for n in (now - 1, now + 1) if 0 <= n <= last}
    row = found.plain()["steps"][0]
    assert set(row) == {"mandate", "lever", "from", "to", "opens", "own", "other"}


def test_opening_has_a_price_and_helps_the_other_by_the_mandates_of_history(found):
    for g in goals(found):
        assert g.costs > g.pays and g.costs >= 0.5
        if g.mandate == "centre":
            assert g.reached["regret"] and g.helps >= 0.5
            low, high = g.shares
            assert high - low > 0.35


def test_no_posture_is_best_against_everybody(found):
    """What is best against who stays loses against who answers in kind or would have agreed."""
    for p in found.postures:
        assert set(p.worth) == set(p.regret) == set(POSTURES)
        assert all(r >= 0.0 for r in p.regret.values())
    assert any(max(p.regret.values()) > 0.1 * p.joint > 0.0 for p in found.postures)


def test_few_levers_move_nobody(found):
    assert len(idle(found)) <= 0.25 * len(found.reach)
