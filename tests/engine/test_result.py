"""The result: 0 is no deal, 50 is par, parts add up, and nothing that is said changes the past."""

from dataclasses import replace
from math import isfinite
from pathlib import Path

import numpy as np
import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.advice.result import PAR, final
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.replay import replay
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event
from engine.rules.package import Package
from engine.score.outcome import POINT, RED_LINE
from engine.seats import answer, neutral
from engine.view import opened, view
from saves.shelf import library
from saves.text import load
from tests.engine.test_course import idle, played

pytestmark = pytest.mark.usefixtures("few_worlds")

SHORT = ["june-2025", "october-2025", "december-2024"]


def finished(name, seed, us="reciprocal", cn="reciprocal"):
    game = Game.start(Header(name, seed))
    brains = {"US": player(us), "CN": player(cn)}
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, brains[floor]))
    return game


def parts(o):
    return (
        o.economy + o.security - o.rival - o.at_home + POINT * o.points
        - RED_LINE * len(o.red_lines)
    )  # fmt: skip


@pytest.mark.parametrize("name", SHORT)
@pytest.mark.parametrize("brain", ["reciprocal", "random"])
def test_the_parts_of_a_result_add_up(name, brain, many):
    for seed in range(many(1, 4)):
        found = final(opened(finished(name, seed, brain, brain)))
        for side in SIDES:
            own = found.results[side]
            assert own.utility == pytest.approx(parts(own.outcome), abs=1e-9)
            assert own.score == pytest.approx(PAR * own.utility / max(own.par, 20.0))


@pytest.mark.parametrize("name", SHORT)
def test_a_game_in_which_nobody_moves_comes_to_no_deal(name):
    """What was announced has come in it, as in no deal; the deck falls on both."""
    game = Game.start(Header(name, 5))
    while not game.over:
        game = idle(game)
    for side, own in final(opened(game)).results.items():
        assert own.utility == pytest.approx(0.0, abs=1e-9), side
        assert own.outcome.economy == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("name", ["june-2025", "october-2025"])
def test_who_strikes_the_par_deal_and_keeps_it_ends_at_par(name):
    game = Game.start(Header(name, 2))
    over = game
    while not over.over:
        over = idle(over)
    nash = final(opened(over)).marks.nash
    own = {s: tuple(t for t in nash.package if levers()[t.lever].side == s) for s in SIDES}
    months = game.table.limits.package_months[-1]
    package = Package(own["US"], own["CN"], months)
    # Without houses, which might refuse, and without chance in what is delivered.
    free = replace(game.table, limits=replace(game.table.limits, older=True))
    game = replace(game, table=free, scenario=replace(game.scenario, deck=()))
    game = game.apply(Event("US", "offer", package=package)).apply("CN accept")
    game = replace(game, table=replace(game.table, limits=over.table.limits))
    deals = tuple(replace(d, delivered=1.0) for d in game.table.deals)
    game = replace(game, table=replace(game.table, deals=deals))
    while not game.over:
        game = idle(game)
    found = final(opened(game))
    for side in SIDES:
        assert found.results[side].score == pytest.approx(PAR, abs=3.0), side


def test_a_crossed_red_line_is_named_and_has_its_price():
    game = Game.start(Header("june-2025", 7))
    side = "US"
    line = game.mandate(side).red_lines[0]
    game = game.apply("US pass").apply("CN pass").apply(f"US {line.lever} {line.level - 1}")
    game = game.apply("US done").apply("CN done")
    before = len(game.turns)
    while not game.over:
        game = idle(game)
    own = final(opened(game)).results[side].outcome
    assert own.red_lines == (line,) and before == 1


def test_the_result_so_far_knows_no_more_than_its_reader():
    """Of the other side neither objectives nor red lines; of oneself both."""
    game = played("june-2025", 11, 2)
    adviser = Adviser(LEAST)
    for side in SIDES:
        found = adviser.so_far(view(game, side))
        other = "CN" if side == "US" else "US"
        assert len(found[side].outcome.objectives) == len(game.mandate(side).objectives)
        assert found[other].outcome.objectives == () and found[other].outcome.red_lines == ()
    same = replace(game, header=replace(game.header, seed=game.header.seed))
    again = Adviser(LEAST).so_far(view(same, "US"))
    assert again["US"].utility == adviser.so_far(view(game, "US"))["US"].utility


def test_no_move_changes_the_score_of_the_past():
    game = Game.start(Header("june-2025", 4))
    seen = []
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, player("random")))
        if len(game.turns) > len(seen):
            seen.append(game.turns[-1])
        assert tuple(seen) == game.turns


def test_what_is_said_and_taken_back_changes_nothing():
    """Offers that are withdrawn or refused, and talks that are passed, leave the same result."""
    quiet = Game.start(Header("june-2025", 6))
    loud = quiet.apply("US offer eda 1 for ree_magnets 2 until 6").apply("CN reject")
    loud = loud.apply("CN pass").apply("US pass")
    plain = quiet.apply("US pass").apply("CN pass")
    for text in ("US eda 1", "US done", "CN done"):
        loud, plain = loud.apply(text), plain.apply(text)
    assert loud.turns[-1].digest == plain.turns[-1].digest
    while not plain.over:
        loud, plain = idle(loud), idle(plain)
    a, b = final(opened(loud)).results, final(opened(plain)).results
    for side in SIDES:
        assert a[side].utility == b[side].utility


def test_easing_for_nothing_costs_support_and_a_swap_does_not():
    """Giving the other side much without return is paid for at home when it happens."""
    start = Game.start(Header("june-2025", 8)).apply("US pass").apply("CN pass")
    alone = start.apply("US done").apply("CN ree_magnets 2 all").apply("CN done")
    assert alone.turns[-1].conceded["CN"] > 0.5 and alone.turns[-1].conceded["US"] == 0.0
    both = start.apply("US eda 0").apply("US retaliation 0").apply("US done")
    both = both.apply("CN ree_magnets 2 all").apply("CN done")
    assert both.turns[-1].conceded["CN"] < alone.turns[-1].conceded["CN"]
    still = start.apply("US done").apply("CN done")
    lost = still.world.support[0, 1] - alone.world.support[0, 1]
    assert lost == pytest.approx(alone.turns[-1].conceded["CN"], abs=2.0)


def test_the_last_turn_counts():
    """What is set in motion in the last turn is in the result, by what it does afterwards."""
    game = Game.start(Header("june-2025", 9))
    while game.table.turn < game.table.limits.turns:
        game = idle(game)
    for _ in SIDES:
        game = game.apply(f"{game.table.floor} pass")
    closed = game.apply("US done").apply("CN ree_magnets 5 all").apply("CN done")
    left = game.apply("US done").apply("CN done")
    assert closed.over and left.over
    us = [final(opened(g)).results["US"].outcome.economy for g in (closed, left)]
    assert us[0] < us[1] - 5.0


@pytest.mark.parametrize("file", library(), ids=lambda f: f.path.stem)
def test_a_game_of_the_library_has_a_result(file):
    game = replay(load(file.path))
    while not game.over:
        game = idle(game)
    found = final(opened(game)).results
    assert all(np.isfinite(r.score) for r in found.values())


def test_a_game_of_an_older_engine_has_one_too():
    versions = Path(__file__).parents[1] / "saves" / "versions"
    game = replay(load(versions / "1-engine-0.6-june-2025.rec"))
    while not game.over:
        game = idle(game)
    assert all(isfinite(r.score) for r in final(opened(game)).results.values())
