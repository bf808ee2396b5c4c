"""Games of two who act at once, moves as numbers, and rows that tell no more than a view."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.advice.result import final
from engine.field.catalogue import Catalogue
from engine.field.factored import Factored
from engine.field.observation import WIDEST, Layout
from engine.field.result import judge
from engine.field.sitting import Sitting, longest
from engine.game import Game
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.scenarios.scenario import names, scenario
from engine.sides import BySide
from engine.view import opened, view
from tests.field.hands import random_sittings

CATALOGUES = {name: Catalogue(scenario(name).limits) for name in names()}


@pytest.mark.parametrize("name, moves", [("first-table", 200), ("june-2025", 50)])
@settings(max_examples=2, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_a_mask_says_what_the_rules_say(name, moves, seed):
    catalogue = CATALOGUES[name]
    for sitting, side in random_sittings(catalogue, name, seed, moves):
        if side is None:
            break
        table = sitting.table(side)
        mask = catalogue.mask(table, side)
        numbers = {catalogue.number(e, table) for e in table.legal()} - {None}
        assert set(np.flatnonzero(mask)) == numbers
        seen = view(sitting.at(side), side).table  # what the side knows of the table is enough
        assert (catalogue.mask(seen, side) == mask).all()


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**6))
def test_a_number_comes_back_from_its_move(seed):
    name = "first-table"
    catalogue = CATALOGUES[name]
    for sitting, _ in random_sittings(catalogue, name, seed, 12):
        for whose in SIDES:
            table = sitting.table(whose)
            for number in range(catalogue.size):
                event = catalogue.event(number, table, whose)
                if event is not None:
                    assert catalogue.number(event, table) == number, str(event)


@pytest.mark.parametrize("name", names())
def test_blocks_of_a_catalogue_follow_each_other(name):
    catalogue = CATALOGUES[name]
    first = 0
    for block in catalogue.blocks.values():
        assert block.first == first and catalogue.block(first)[0] is block
        first += block.size
    assert catalogue.size == first
    with pytest.raises(IndexError, match="numbered"):
        catalogue.block(first)


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**6))
def test_a_sitting_leaves_the_record_of_a_game_at_one_laptop(seed):
    """Whoever chooses first: the game is the one that its events lead to."""
    *_, (sitting, _) = random_sittings(CATALOGUES["first-table"], "first-table", seed)
    game = sitting.game
    again = Game.start(game.header, tells=False)
    for event in game.events:
        again = again.apply(str(event))
    assert again.turns == game.turns and again.table == game.table


def test_the_order_of_choosing_measures_changes_nothing():
    start = Sitting.start(scenario("first-table"), 4)
    start = start.act(Event("US", "pass")).act(Event("CN", "pass"))
    assert start.acting == SIDES
    ours, theirs = Event("US", "set", "eda", 0), Event("CN", "set", "ree_heavy", 1)
    words = {"US": [ours, Event("US", "done")], "CN": [theirs, Event("CN", "done")]}
    ends = []
    for order in ("UUCC", "CCUU", "UCUC", "CUCU"):
        left, sitting = {s: list(v) for s, v in words.items()}, start
        for letter in order:
            side = "US" if letter == "U" else "CN"
            sitting = sitting.act(left[side].pop(0))
        ends.append(sitting.game)
    assert all(e.turns == ends[0].turns and e.events == ends[0].events for e in ends)


def test_what_the_other_side_has_chosen_is_in_nothing_that_a_side_sees():
    name = "june-2025"
    layout = Layout(CATALOGUES[name])
    start = Sitting.start(scenario(name), 4).act(Event("US", "pass")).act(Event("CN", "pass"))
    before = layout.row(view(start.at("CN"), "CN"))
    moved = start.act(Event("US", "set", "eda", 0)).act(Event("US", "done"))
    assert (layout.row(view(moved.at("CN"), "CN")) == before).all()
    assert (layout.row(view(moved.at("US"), "US")) != layout.row(view(start.at("US"), "US"))).any()


@settings(max_examples=2, deadline=None)
@given(st.integers(0, 10**6))
def test_a_row_is_finite_and_as_long_for_both_sides(seed):
    name = "june-2025"
    layout = Layout(CATALOGUES[name])
    assert len(layout.names) == len(set(layout.names)) == layout.size
    for sitting, side in random_sittings(CATALOGUES[name], name, seed):
        if side is None:
            break
        for whose in SIDES:
            row = layout.row(view(sitting.at(whose), whose))
            assert row.shape == (layout.size,) and row.dtype == np.float32
            assert (np.abs(row) < WIDEST).all()


def test_a_row_tells_no_secret():
    """An evasion of the other side changes its own row and not the one across the table."""
    name = "first-table"
    layout = Layout(CATALOGUES[name])
    sitting = Sitting.start(scenario(name), 4)
    for text in ("US offer eda 0 for ree_heavy 1 until 6", "CN accept"):
        sitting = Sitting(sitting.game.apply(text))
    assert sitting.game.table.deals
    honest = sitting.act(Event("US", "pass")).act(Event("CN", "pass"))
    false = honest.act(Event("CN", "evade", "ree_heavy"))
    rows = [{s: layout.row(view(x.at(s), s)) for s in SIDES} for x in (honest, false)]
    assert (rows[0]["US"] == rows[1]["US"]).all()
    own = [layout.part(r["CN"], "own levers") for r in rows]
    assert (own[0] != own[1]).any()
    table = layout.part(rows[0]["US"], "table")
    assert table[0, 0] == 1.0 and layout.part(rows[0]["CN"], "table")[0, 0] == 0.0


def test_a_judge_says_what_the_debrief_says():
    *_, (sitting, _) = random_sittings(CATALOGUES["first-table"], "first-table", 11)
    plot = scenario("first-table")
    found = final(opened(sitting.game)).results
    for _ in range(2):
        assert judge(plot).scores(sitting.game) == BySide(found["US"].score, found["CN"].score)
    assert judge(plot) is judge(plot)
    assert judge(replace(plot, title="another")) is not judge(plot)


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 10**6))
def test_no_game_is_longer_than_the_longest(seed):
    moves = len(list(random_sittings(CATALOGUES["first-table"], "first-table", seed))) - 1
    assert moves <= longest(scenario("first-table"))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_row_of_choices_is_a_move_that_can_be_asked_about_or_none(data):
    catalogue = CATALOGUES["june-2025"]
    form = Factored(catalogue)
    sitting = Sitting.start(scenario("june-2025"), 4)
    action = [data.draw(st.integers(0, n - 1)) for n in form.choices.values()]
    for side in SIDES:
        event = form.event(action, sitting.table(side), side)
        if event is None or event.verb == "mediate":
            continue  # a text is written for it, which takes long
        if sitting.table(side).refuses(event) is None:
            assert sitting.act(event).game.events[-1] == event
    with pytest.raises(ValueError, match="choices"):
        form.event(action[1:], sitting.table("US"), "US")


def test_choices_can_say_more_than_the_catalogue():
    catalogue = CATALOGUES["first-table"]
    form = Factored(catalogue)
    table = Sitting.start(scenario("first-table"), 4).table("US")
    chosen = dict.fromkeys(form.choices, 0) | {
        "kind": list(catalogue.blocks).index("package"),
        "own lever": catalogue.own["US"].index("eda"),
        "other lever": catalogue.own["CN"].index("ree_heavy"), "other level": 1,
        "start": 1, "letter": 2, "verify": 1, "snapback": 1,
    }  # fmt: skip
    event = form.event(list(chosen.values()), table, "US")
    assert str(event) == ("US offer eda 0 in 1 for ree_heavy 1 quiet until 6 verify snapback")
    assert table.refuses(event) is None and catalogue.number(event, table) is None
