"""Votes at home: what history agreed passes, what gives everything away does not."""

from dataclasses import replace

import pytest

from engine.advice.forecast import Ensemble
from engine.advice.home import expected
from engine.game import Game
from engine.record import Header
from engine.rules.conduct import Word
from engine.rules.notation import parse
from engine.scenarios.scenario import names, scenario
from engine.score.ratification import seen_at_home
from engine.sides import SIDES, BySide
from engine.view import view


def offered(name, seed, text):
    game = Game.start(Header(name, seed)).apply(text)
    return game.apply(f"{game.table.floor} accept")


@pytest.mark.parametrize("name", [n for n in names() if scenario(n).deal])
def test_the_deals_of_history_pass_both_houses(name):
    """London and Busan were carried out: they are legal at the start and pass in every world."""
    for seed in range(12):
        game = offered(name, seed, scenario(name).deal)
        assert len(game.table.deals) == 1, game.houses
        assert all(h.passed for h in game.houses.values())


def test_a_deal_that_gives_without_getting_fails_at_home():
    game = offered("june-2025", 1, "US offer ai_chips 2 for minor_metals 2 until 12 verify")
    assert not game.table.deals and game.table.refused[0] == ("US",)
    assert game.table.setting["ai_chips"].level == 4 and game.table.phase == "talks"
    us = game.houses["US"]
    assert not us.passed and us.support < Game.start(Header("june-2025", 1)).world.support[0, 0]
    assert view(game, "US").house == us
    assert view(game, None).house is None


@pytest.mark.parametrize(("months", "chance"), [(1, 0.03), (6, 0.167), (12, 0.306), (120, 0.974)])
def test_what_stands_in_a_side_letter_costs_as_much_as_it_is_likely_to_come_out(months, chance):
    """``1 - (1 - LEAK)^months``: cheaper than what is announced, and not free."""
    text = f"US offer ai_chips 2 quiet, eda 1 for minor_metals 2 until {months}"
    package = parse(text).package
    assert seen_at_home(package, "US", "US") == pytest.approx(0.5 + 0.5 * chance, abs=1e-3)
    assert seen_at_home(package, "US", "CN") == 1.0
    assert seen_at_home(package, "US", "US", letters_free=True) == 0.5


def test_what_stands_in_a_side_letter_costs_less_support():
    text = "US offer ai_chips 2 for minor_metals 2 until 12 verify"
    plain = offered("june-2025", 1, text)
    quiet = offered("june-2025", 1, text.replace("ai_chips 2", "ai_chips 2 quiet"))
    before, after = (g.houses["US"].support for g in (plain, quiet))
    assert after > before


def test_a_broken_word_costs_votes_in_the_other_house():
    """The same deal has no more votes, and less chance, when the other side is not believed."""
    game = Game.start(Header("june-2025", 3))
    word = Word("CN", "promise", "ree_heavy", 3, 1, outcome="broken")
    wary = replace(game, table=replace(game.table, words=(word,) * 8))
    for text in ("US offer eda 0, ai_chips 2 for ree_magnets 3 until 12",
                 "US offer tools 0 for ree_heavy 3 until 12"):  # fmt: skip
        votes = []
        for g in (game, wary):
            g = g.apply(text).apply("CN accept")
            votes.append(sum(v.votes * v.favour for v in g.houses["US"].votes))
        assert votes[1] <= votes[0]


def test_what_the_composer_expects_is_what_houses_do():
    """Where many worlds agree almost without exception, the one that is dealt mostly does too."""
    borne_out, certain = 0, 0
    for seed in range(12):
        game = Game.start(Header("june-2025", seed))
        worlds, plot = Ensemble.of(game, 24), game.scenario
        stakes = BySide(*(view(game, s).stakes[s] for s in SIDES))
        support = game.world.polls(0)
        for text in (
            game.scenario.deal,
            "US offer eda 1 for ree_magnets 2 until 6",
            "US offer ai_chips 2 for minor_metals 2 until 12",
        ):
            package = parse(text).package
            likely = expected(
                worlds, game.table, "US", package, stakes, plot.members, support, plot.horizon
            )
            done = game.apply(text).apply("CN accept").houses
            for guess, house in zip(likely.values(), done.values(), strict=True):
                if not 0.05 < guess.passes < 0.95:
                    certain += 1
                    borne_out += house.passed == guess.passed
    assert certain > 30 and borne_out >= 0.9 * certain
