"""The negotiator weighs: it keeps red lines, makes deals, and does better than who counts steps."""

import pytest

from engine.advice.result import final
from engine.game import Game
from engine.players.negotiator import negotiator
from engine.players.players import player
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.package import crosses
from engine.seats import answer, neutral
from engine.view import opened, view

BRAINS = {"negotiator": negotiator, "reciprocal": player("reciprocal")}


def played(name, seed, us, cn):
    game = Game.start(Header(name, seed), tells=False)
    brains = {"US": BRAINS[us], "CN": BRAINS[cn]}
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, brains[floor]))
    return game


@pytest.fixture(scope="module")
def games():
    return [played("first-table", seed, "negotiator", "negotiator") for seed in range(1, 4)]


def test_two_of_them_agree_and_both_do_better_than_without_a_deal(games):
    for game in games:
        assert game.table.deals or game.table.past
        found = final(opened(game)).results
        assert all(found[side].score > 0.0 for side in SIDES)


def test_it_crosses_no_red_line_of_its_own(games):
    for game in games:
        for side in SIDES:
            red = {r.lever: r.level for r in game.mandate(side).red_lines}
            start = game.scenario.levels
            for turn in game.turns:
                for lever, level in red.items():
                    now = dict(turn.after)[lever].level
                    assert now >= min(level, start[lever].level)
            for e in game.events:
                if e.package is not None and e.side == side:
                    column = e.package.column(e.side, side)
                    assert not any(crosses(t.lever, t.level, red) for t in column)


def test_the_same_view_gives_the_same_move(games):
    """What it remembers of other moments changes nothing."""
    game = Game.start(Header("first-table", 2), tells=False)
    for _ in range(6):
        seen = view(game, game.table.floor)
        first = negotiator(seen, lambda n: [0.5] * n)
        assert negotiator(seen, lambda n: [0.9] * n) == first
        game = game.apply(first)


def test_it_does_better_against_reciprocal_than_reciprocal_does(many):
    seeds = range(1, many(3, 16))
    usual = {n: final(opened(played("first-table", n, *["reciprocal"] * 2))) for n in seeds}
    for side in SIDES:
        better = 0.0
        for seed in seeds:
            seats = {"US": "reciprocal", "CN": "reciprocal"}
            seats[side] = "negotiator"
            own = final(opened(played("first-table", seed, *seats.values()))).results[side]
            better += own.utility - usual[seed].results[side].utility
        assert better > 0.0, side


@pytest.mark.long
def test_it_plays_a_longer_scenario_to_its_end(many):
    game = played("june-2025", many(5, 9), "negotiator", many("reciprocal", "negotiator"))
    assert len(game.turns) == 8 and len(game.table.past) + len(game.table.deals) >= 2
