"""Forecasts beside what came: which turn came furthest from its own, and what did most of that."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.advice.forecast import Ensemble
from engine.advice.foreseen import foreseen
from engine.advice.surprise import MOST, foretold, surprise
from engine.expected import expected
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.scenario import scenario
from engine.seats import answer
from engine.view import opened
from engine.world.state import january_2018
from saves.text import load

RECORD = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"


@pytest.fixture(scope="module")
def moved():
    """A short game in which what one move did came far from what was expected of it."""
    game = Game.start(Header("october-2025", 11), scenario("october-2025"))
    while not game.over:
        game = game.apply(answer(game, player("reciprocal")))
    return game


def test_the_figure_furthest_from_its_median_is_told_with_the_move_that_did_most_of_it(moved):
    found = expected(moved, Adviser(LEAST))
    far = {(t.turn, s): t.came[s] - t.expected[s].p50 for t, s in foretold(found.turns)}
    told = found.surprise
    assert told.by == far[told.told.turn, told.side]
    assert abs(told.by) == max(map(abs, far.values()))
    [turn] = [t for t in moved.turns if t.number == told.told.turn]
    assert told.move.move in turn.moves and not told.events
    assert (told.move.came - told.move.expected) / told.by >= MOST


def test_what_is_counted_inside_is_what_lies_in_its_band(moved):
    found = expected(moved, Adviser(LEAST))
    inside, known = found.inside
    assert 0 < inside < known <= len(SIDES) * len(found.turns)
    outside = [(t, s) for t, s in foretold(found.turns) if not t.inside(s)]
    assert len(outside) == known - inside


def test_events_that_no_forecast_has_are_told_where_they_did_most():
    """An event moves what came and nothing else: here it is made as large as it takes."""
    game = replay(load(RECORD))
    seen = opened(game)
    truth = Ensemble(seen.truth, january_2018(seen.truth), 0)
    turns, dealt = foreseen(Ensemble.start(LEAST), seen), foreseen(truth, seen)
    [hit] = [t.number for t in game.turns if t.happened][:1]
    struck = [
        replace(t, came=t.came.having("CN", t.came["CN"] - 50.0)) if t.turn == hit else t
        for t in turns
    ]

    def before(worlds):
        return lambda turn: worlds.through(seen.steps[: turn.month])

    found = surprise(struck, dealt, seen, before(Ensemble.start(LEAST)), before(truth))
    assert (found.told.turn, found.side, found.events, found.move) == (hit, "CN", True, None)
    assert not found.inside


def test_where_nobody_moves_there_is_nothing_to_forecast():
    game = Game.start(Header("first-table", 7), scenario("first-table"))
    while not game.over:
        word = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(parse(f"{game.table.floor} {word}"))
    found = expected(game, Adviser(LEAST))
    assert found.surprise is None and found.inside == (0, 0) and not found.signed


def test_a_game_that_goes_on_has_no_forecasts_to_hold_against_it():
    with pytest.raises(ValueError):
        expected(Game.start(Header("first-table", 7), scenario("first-table")), Adviser(LEAST))
