"""Session plans that people and broken tools have harmed: sound, or refused with a place."""

import random

import pytest
from toml_harm import harmed

from engine.scenarios.scenario import BadScenario, scenario
from engine.sessions.agenda import stages
from engine.sessions.reader import read
from engine.sessions.shelf import SHIPPED, shipped
from engine.sessions.writing import written


@pytest.mark.parametrize("name", SHIPPED)
def test_a_harmed_plan_is_sound_or_refused_in_lines(name, many):
    text, chance = written(shipped(name)), random.Random(name)
    refused = 0
    for _ in range(many(150, 20_000)):
        try:
            plan = read(harmed(text, chance), "harmed.plan", scenario)
        except BadScenario as problem:
            refused += 1
            assert problem.faults
            for fault in problem.faults:
                assert str(fault).startswith("harmed.plan") and "\n" not in str(fault)
                assert len(str(fault)) < 700
        else:
            assert sum(s.minutes for s in stages(plan)) == plan.minutes == plan.total
            assert read(written(plan), "again.plan", scenario) == plan
    assert refused
