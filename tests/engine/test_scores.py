"""Scores of moves, as the score door gives them: signs of model section 12, and leverage."""

import pytest
from games import score_game

from engine.advice.forecast import Ensemble
from engine.advice.leverage import leverage
from engine.game import Game
from engine.record import Header
from engine.score import security

DONE = ("US done", "CN done")


def scored(*texts):
    """The moves of one turn of june-2025, by their text."""
    game = Game.start(Header("june-2025", 7))
    for text in texts:
        game = game.apply(text)
    return {e.move: e for e in score_game(game, 64)}


def measures(us="", cn=""):
    texts = ["US pass", "CN pass", us, "US done", cn, "CN done"]
    return scored(*[t for t in texts if t])


@pytest.mark.parametrize("weights", [security.US_WEIGHTS, security.CN_WEIGHTS])
def test_weights_of_security_sum_to_one(weights):
    assert sum(weights.values()) == pytest.approx(1.0, abs=1e-12)


def test_a_full_rare_earth_stop_costs_the_us_far_more_than_china():
    effect = measures(cn="CN ree_magnets 5 all retaliation").popitem()[1]
    us, cn = effect.economy_horizon["US"], effect.economy_horizon["CN"]
    assert us.p95 < 0
    assert abs(cn.p50) < abs(us.p50)


def test_opening_ai_chips_gains_and_closing_them_again_would_cost_both():
    effect = measures(us="US ai_chips 2").popitem()[1]
    assert effect.economy_horizon["US"].p05 > 0
    assert effect.economy_horizon["CN"].p05 > 0


def test_a_tariff_rise_costs_both():
    effect = measures(us="US tariff_us 10").popitem()[1]
    assert effect.economy_horizon["US"].p95 < 0
    assert effect.economy_horizon["CN"].p95 < 0


def test_two_sided_easing_gains_both_sides():
    effect = scored(
        "US offer eda 0, ai_chips 2 for ree_heavy 1, ree_magnets 1 until 12 verify",
        "CN accept", "US pass", "CN pass", *DONE,
    ).popitem()[1]  # fmt: skip
    assert effect.economy_horizon["US"].p05 > 0
    assert effect.economy_horizon["CN"].p05 > 0


def test_a_move_that_changes_nothing_scores_zero():
    effect = measures(us="US summit").popitem()[1]
    assert effect.economy_horizon["US"].p95 == pytest.approx(0.0, abs=1e-12)
    assert effect.security_horizon["CN"].p05 == pytest.approx(0.0, abs=1e-12)


def test_a_case_at_the_wto_wins_standing():
    effect = measures(us="US wto").popitem()[1]
    assert effect.security["US"].p05 > 0


def test_leverage_is_mutual_and_shrinks_when_it_is_used():
    game = Game.start(Header("june-2025", 7))
    levels = game.scenario.levels
    fresh = leverage(Ensemble.start(64), levels)
    assert fresh["US"].p50 > 0 and fresh["CN"].p50 > 0
    used = leverage(Ensemble.of(game, 64), game.table.setting)
    assert used["US"].p50 < fresh["US"].p50
