"""The chain from a rule to the money names the right flow, stock and part."""

from engine.advice.causes import causes
from engine.advice.forecast import Ensemble
from engine.game import Game
from engine.record import Header


def told(*texts, scenario="june-2025"):
    game = Game.start(Header(scenario, 7))
    ensemble = Ensemble.of(game, 32)
    for text in texts:
        game = game.apply(text)
    return causes(game.scenario, ensemble, game.turns[-1])


def test_a_magnet_ban_goes_through_magnets_stocks_and_output():
    [chain] = told("US pass", "CN pass", "US done", "CN ree_magnets 5 all retaliation", "CN done")
    us = chain["US"]
    assert (us.part, us.good, us.user) == ("output", "magnets", "us_civil")
    assert us.flow < -0.5 and us.stock <= 0 and us.amount < 0


def test_open_chips_go_through_chip_sales():
    [chain] = told("US pass", "CN pass", "US ai_chips 0", "US done", "CN done")
    assert chain["US"].part == "firms" and chain["US"].good == "ai_chips"
    assert chain["US"].flow > 0 and chain["US"].amount > 0


def test_a_tariff_has_no_single_flow_behind_it():
    [chain] = told("US pass", "CN pass", "US tariff_us 10", "US done", "CN done")
    assert chain["US"].good == "" and chain["US"].part in ("consumers", "tariff_revenue")


def test_a_move_without_effect_has_no_cause():
    [chain] = told("US pass", "CN pass", "US summit", "US done", "CN done")
    assert chain["US"].part == "" and chain["CN"].part == ""
