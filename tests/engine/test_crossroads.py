"""Documented moments: the table is set as it stood, and players can be asked there."""

from dataclasses import replace

import pytest

from engine.crossroads import acted, crossroads, players_of, set_up, way
from engine.rules.levers import SIDES
from engine.scenarios.timeline import documented, levels_after

MOMENTS = {m.id: m for m in crossroads()}


def test_there_are_ten_moments_and_both_sides_are_asked():
    assert len(MOMENTS) >= 10
    assert {m.side for m in MOMENTS.values()} == set(SIDES)
    assert all(m.source and m.did for m in MOMENTS.values())


@pytest.mark.parametrize("name", MOMENTS)
def test_the_table_stands_as_the_rules_did_that_day(name):
    moment = MOMENTS[name]
    game = set_up(moment)
    assert game.table.floor == moment.side
    then = levels_after(documented(), moment.day)
    just_done = {e.lever: e.level for e in moment.before}
    for lever in game.scenario.limits.levers:
        now = game.table.at(lever).level
        assert now == just_done.get(lever, then[lever].level), lever


@pytest.mark.parametrize("name", MOMENTS)
def test_what_was_done_could_be_done(name):
    moment = MOMENTS[name]
    game = set_up(moment)
    later = replace(game.table.cleared(), phase="measures", floor=moment.side, passes=0)
    for event in moment.moves:
        on = game.table if event.kind.phase == "talks" else later
        assert not on.refuses(event), event


@pytest.mark.parametrize("name", ["busan", "list-1-answered"])
def test_a_player_does_the_same_there_every_time(name):
    moment = MOMENTS[name]
    first, second = (acted(moment, "novice") for _ in range(2))
    assert first == second
    assert first.way == way(moment.moves)
    assert all(e.side == moment.side for e in first.moves)


def test_four_characters_of_the_side_and_the_upper_rungs_are_asked():
    for side in SIDES:
        there = players_of(side)
        assert sum(n.startswith(f"{side.lower()}-") for n in there) == 4
        assert "strategist" in there and "novice" in there
