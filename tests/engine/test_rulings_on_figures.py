"""Rulings on accounts and on parts of security: a term of its own beside what is computed."""

import pytest
from examples import examples
from games import random_event
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import default_rng
from test_facilitator import FACILITATED, SECOND, TURN, begun, recorded
from test_what_moved import off, pairs

from engine.advice.adviser import LEAST, Adviser
from engine.advice.parts import RULED, parts
from engine.counterfactual import instead
from engine.game import Game
from engine.record import Header
from engine.replay import replay
from engine.rules.facilitator import Act, read_act
from engine.rules.figures import FIGURES, PARTS
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.score import security
from engine.score.change import CAUSES, RULINGS
from engine.seats import fallback
from engine.turn import TRUTH, VIEWERS
from engine.view import opened, view
from saves.text import dump, parse


def ended(game):
    while not game.over:
        game = game.apply(fallback(game))
    return game


def test_the_parts_that_can_be_ruled_are_those_of_the_score():
    weights = {"US": security.US_WEIGHTS, "CN": security.CN_WEIGHTS}
    assert {s: list(PARTS[s]) for s in SIDES} == {s: list(weights[s]) for s in SIDES}
    assert len(FIGURES) == len(set(FIGURES)) == 15


def test_an_amount_of_the_accounts_counts_in_its_turn_alone_and_moves_no_bit_of_the_world():
    plain = begun(*TURN, *SECOND)
    ruled = begun("FAC rule economy_us -5: A port burned.", *TURN, *SECOND)
    assert [t.digest for t in ruled.turns] == [t.digest for t in plain.turns]
    first, second = ruled.turns
    assert first.economy["US"] == pytest.approx(plain.turns[0].economy["US"] - 5)
    assert first.model == plain.turns[0].figures
    assert first.economy["CN"] == plain.turns[0].economy["CN"]
    assert second.economy == plain.turns[1].economy
    assert first.changed(TRUTH).economy["US"][RULINGS] == -5.0


def test_points_stand_from_their_turn_on_and_are_told_as_a_cause_once():
    plain = begun(*TURN, *SECOND)
    ruled = begun(*TURN, "FAC rule security_cn 2: Drills went well.", *SECOND)
    now = ended(ruled)
    assert ruled.turns[1].security["CN"] == pytest.approx(plain.turns[1].security["CN"] + 2)
    assert ruled.turns[1].changed(TRUTH).security["CN"][RULINGS] == pytest.approx(2)
    for turn in now.turns[2:]:
        assert turn.ruling.security["CN"] == pytest.approx(2)
        assert turn.changed(TRUTH).security["CN"][RULINGS] == pytest.approx(0)


def test_a_part_moves_the_whole_by_its_weight_and_stops_at_its_bounds():
    plain = begun(*TURN)
    ruled = begun("FAC rule security_us_leverage 100: All of it.", *TURN)
    was, now = plain.turns[0].security_parts["US"]["leverage"], ruled.turns[0]
    assert now.security_parts["US"]["leverage"] == 100.0
    more = security.US_WEIGHTS["leverage"] * (100.0 - was)
    assert now.ruling.security["US"] == pytest.approx(more)
    top = begun("FAC rule security_us 100: x.", *TURN).turns[0]
    assert top.security["US"] == 100.0 and top.model.security == plain.turns[0].security


def test_everybody_knows_of_it_and_it_is_said_among_what_happened():
    game = begun("FAC rule security_us_leverage -10: A cable was cut.", *TURN)
    for viewer in (None, *SIDES):
        [ruling] = [h for h in view(game, viewer).turns[0].happened if h.ruling]
        assert ruling.figures == (("security_us_leverage", -10.0),) and not ruling.effects


ruled_acts = st.builds(
    lambda name, n, text: Act("FAC", "rule", text, effects=((name, n / 10),)),
    st.sampled_from(FIGURES),
    st.integers(-1000, 1000).filter(bool),
    st.sampled_from(("Because.", "王", "a: b")),
)


@given(ruled_acts)
def test_a_ruling_on_a_figure_reads_back_from_its_text(act):
    assert read_act(str(act)) == act


def test_a_figure_is_ruled_and_not_injected():
    for text in ("FAC inject economy_us 3 to all: x", "FAC rule economy_us 101: x",
                 "FAC rule economy_eu 1: x", "FAC rule security_us_standing 1: x"):  # fmt: skip
        with pytest.raises(IllegalMove) as caught:
            begun(text)
        assert "\n" not in str(caught.value)


@settings(max_examples=examples(4, 32), deadline=None)
@given(st.integers(0, 10**6), st.lists(ruled_acts, min_size=1, max_size=8))
def test_whatever_is_ruled_the_parts_add_up_and_the_digests_are_met(seed, acts):
    rng, game = default_rng(seed), Game.start(Header("june-2025", seed, options=FACILITATED))
    acts = list(acts)
    while len(game.turns) < 3 and not game.over:
        if acts and rng.random() < 0.3:
            game = game.apply(acts.pop())
        event = random_event(game, rng)
        game = game.apply(event if game.table.refuses(event) is None else fallback(game))
    for before, turn in pairs(game):
        for viewer in VIEWERS:
            changes = turn.as_seen(viewer).changed(viewer)
            assert all(set(p) == set(CAUSES) for p in changes.economy.values())
            assert max(map(abs, off(before, turn, changes))) < 1e-9, (viewer, turn.number)
        assert all(0 <= s <= 100 for s in turn.security.values())
    again = replay(parse(dump(recorded(game))), verify=True)
    assert [t.figures for t in again.turns] == [t.figures for t in game.turns]


def test_in_the_result_it_is_a_term_of_its_own_and_the_computed_value_stays():
    plain = ended(Game.start(Header("first-table", 7, options=FACILITATED)))
    ruled = Game.start(Header("first-table", 7, options=FACILITATED))
    ruled = ended(ruled.apply("FAC rule economy_us 8: A windfall."))
    adviser = Adviser(LEAST)
    was, now = (adviser.final(opened(g)).results for g in (plain, ruled))
    for side in SIDES:
        o, before = now[side].outcome, was[side].outcome
        assert o.computed == pytest.approx(before.utility) and before.ruled == 0.0
        assert sum(parts(o).values()) == pytest.approx(o.utility)
        assert RULED in parts(o) and RULED not in parts(before)
    stakes = ruled.mandate("US"), ruled.mandate("CN")
    assert now["US"].outcome.ruled == pytest.approx(2 * stakes[0].economy * 8)
    assert now["CN"].outcome.ruled == pytest.approx(-stakes[1].relative * 8)


def test_another_course_of_the_game_keeps_its_rulings():
    game = ended(begun("FAC rule economy_us -5: x.", name="first-table"))
    assert instead(game).game.turns == game.turns
