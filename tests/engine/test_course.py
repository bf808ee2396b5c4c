"""The course of things: what is foreseen if nobody moves is what the game plays if nobody does."""

from itertools import pairwise

import pytest
from examples import examples
from games import random_games
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.course import after, course, held, set_from_now, with_deal
from engine.rules.notation import parse
from engine.seats import answer, neutral
from engine.turn import levels_of
from engine.world.regime import Setting

SCENARIOS = ["june-2025", "october-2025", "truce-expires-2026"]


def idle(game):
    """The game a turn later with nobody having moved."""
    turn = len(game.turns)
    while len(game.turns) == turn:
        talks = game.table.phase == "talks"
        game = game.apply(f"{game.table.floor} {'pass' if talks else 'done'}")
    return game


def played(name, seed, turns):
    """A game of two random players after some turns."""
    game = Game.start(Header(name, seed))
    while len(game.turns) < turns and not game.over:
        text = game.table.floor == "MED"
        game = game.apply(neutral(game) if text else answer(game, player("random")))
    return game


@settings(max_examples=examples(6, 48), deadline=None)
@given(st.sampled_from(SCENARIOS), st.integers(0, 2000), st.integers(0, 3))
def test_the_course_is_what_is_played_if_nobody_moves(name, seed, turns):
    """Deals that run out, dates that come and suspensions that end, month by month."""
    game = played(name, seed, turns)
    months = game.table.limits.months_per_turn
    left = (game.table.limits.turns - len(game.turns)) * months
    foreseen = course(game.table, max(left, 1))
    for turn in range(len(game.turns), game.table.limits.turns):
        at = (turn - (game.table.limits.turns - left // months)) * months
        assert dict(foreseen[at]) == _told(game)
        game = idle(game)


def _told(game):
    """Levels of the coming turn: those of a date in the first turn come after its talks."""
    table = game.table
    return levels_of(idle(game).turns[-1] and _begun(table), "truth")


def _begun(table):
    from engine.rules.dates import come_due

    return come_due(table)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_term_held_is_a_deal_of_one_column(name):
    """The scoring of single terms and a struck deal see the same months."""
    table = Game.start(Header(name, 3)).table
    lasts = table.limits.package_months[-1]
    path = course(table, 36)
    for side in ("US", "CN"):
        for term in table.openings(side):
            text = f"{side} offer {term} for {next(table.openings(_other(side)))} until {lasts}"
            deal = with_deal(table, side, parse(text).package.only(side, side))
            assert course(deal, 36) == held(path, [term], lasts)


def _other(side):
    return "CN" if side == "US" else "US"


def test_what_a_side_sets_is_overtaken_by_what_closes_further_on_its_date():
    table = Game.start(Header("june-2025", 3)).table
    path = course(table, 12)
    levels = [m["tariff_us"].level for m in set_from_now(path, "tariff_us", Setting(2))]
    assert levels[:2] == [2, 2] and levels[2:] == [10] * 10
    levels = [m["tariff_us"].level for m in set_from_now(path, "tariff_us", Setting(12))]
    assert levels == [12] * 12


def test_a_suspension_counts_for_its_turns():
    game = Game.start(Header("june-2025", 3)).apply("US pass").apply("CN pass")
    path = after(course(game.table, 6), game.table, parse("US suspend eda 2"))
    assert [m["eda"].level for m in path] == [0, 0, 2, 2, 2, 2]


def test_months_on_end_that_nothing_changes_are_one_value():
    table = Game.start(Header("june-2025", 3)).table
    assert len({id(m) for m in course(table, 24)}) == 2  # before and after 12 August


@settings(max_examples=examples(5, 40), deadline=None)
@given(st.sampled_from([*SCENARIOS, "first-table", "long-rivalry"]), st.integers(0, 2000))
def test_turns_that_move_nothing_are_passed_over_and_nothing_else(name, seed):
    """A course is the same as turn after turn, down to which months share their levels."""
    for k, game in enumerate(random_games(seed, name, 60)):
        if k % 6:
            continue
        for months in (1, 7, game.scenario.horizon):
            found = course(game.table, months)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("engine.rules.course.calm", lambda table: 0)
                slow = course(game.table, months)
            assert found == slow
            assert [a is b for a, b in pairwise(found)] == [a is b for a, b in pairwise(slow)]
