"""Games side by side are the games that are played one by one, and chance is fair to every move."""

import random
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.field.catalogue import Catalogue
from engine.field.chance import random_event
from engine.field.lockstep import Lockstep
from engine.field.sitting import Sitting
from engine.game import Game
from engine.scenarios.scenario import scenario
from tests.field.hands import random_sittings
from ui.doors.beside import NOT_INSTALLED, beside


def hands(catalogue, games):
    """A random hand for each game, whatever the others do."""
    rngs = [random.Random(i) for i in range(games)]
    return lambda place, table, side: random_event(catalogue, table, side, rngs[place].randrange)


@settings(max_examples=4, deadline=None)
@given(
    st.sampled_from(["first-table", "october-2022"]),
    st.lists(st.integers(1, 3), min_size=2, max_size=4),
)
def test_games_side_by_side_are_equal_to_the_bit_to_games_one_by_one(name, seeds):
    """With one month a turn and with three; deals that repeat and deals that do not."""
    plot = scenario(name)
    field, choose = Lockstep(plot, seeds), hands(Catalogue(plot.limits), len(seeds))
    for _ in range(4):  # of the longer scenario the first turns
        field.turn(choose)
    for seed, game in zip(seeds, field.games, strict=True):
        again = Game.start(game.header, plot, tells=False)
        assert again.header.seed == seed
        for event in game.events:
            again = again.apply(event)
        assert again.turns == game.turns and again.table == game.table
        assert (again.world.packed == game.world.packed).all()
        assert again.steps == game.steps and again.pending == game.pending


def test_a_whole_field_comes_to_its_end():
    plot = scenario("first-table")
    field = Lockstep(plot, [1, 2, 1])
    games = field.play(hands(Catalogue(plot.limits), 3))
    assert field.over and all(len(g.turns) == plot.limits.turns for g in games)
    assert field.decisions == sum(len(g.events) for g in games)
    assert games[0].events != games[2].events


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**6))
def test_a_move_by_chance_is_one_that_the_mask_leaves_open(seed):
    catalogue = Catalogue(scenario("first-table").limits)
    rng = random.Random(seed)
    for sitting, side in random_sittings(catalogue, "first-table", seed):
        if side is None:
            break
        table = sitting.table(side)
        event = random_event(catalogue, table, side, rng.randrange)
        assert catalogue.mask(table, side)[catalogue.number(event, table)]


def test_every_legal_move_comes_and_none_more_often():
    """In measures, where few moves are legal, so that all can be seen."""
    catalogue = Catalogue(scenario("first-table").limits)
    sitting = Sitting.start(scenario("first-table"), 4)
    for number in (0, 0):
        side = sitting.acting[0]
        sitting = sitting.act(catalogue.event(number, sitting.table(side), side))
    table, rng = sitting.table("US"), random.Random(5)
    legal = np.flatnonzero(catalogue.mask(table, "US"))
    drawn = Counter(
        catalogue.number(random_event(catalogue, table, "US", rng.randrange), table)
        for _ in range(40 * len(legal))
    )
    assert set(drawn) == set(legal)
    assert max(drawn.values()) < 80 and min(drawn.values()) > 10  # of 40 each: six sigmas


def test_the_field_is_measured_beside_ours_where_it_is_installed():
    found = beside(0.0, games=2)
    assert found["lockstep"]["decisions_a_second"] >= 0
    for name in ("openspiel_negotiation", "pettingzoo_connect_four_v3", "through_openspiel"):
        assert found[name] == NOT_INSTALLED or found[name]["decisions_a_game"] > 1
