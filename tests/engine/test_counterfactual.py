"""What if: nothing changed is the same game, one change leaves the rest as far as it is legal."""

from collections import Counter

import pytest
from examples import examples
from games import random_games
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counterfactual import BadChange, instead, read
from engine.game import Game
from engine.record import Header
from engine.rules.levers import levers
from engine.rules.notation import Event
from engine.seats import fallback


def finished(game):
    while not game.over:
        game = game.apply(fallback(game))
    return game


def with_measures(game, by_turn):
    """A game in which only these measures of the US are taken, in their turns."""
    while not game.over:
        wanted = by_turn.get(game.table.turn)
        if game.table.phase == "measures" and game.table.floor == "US" and wanted:
            game = game.apply(wanted)
        game = game.apply(fallback(game))
    return game


def random_game(name, seed, moves=60):
    return finished(list(random_games(seed, name, moves))[-1])


def digests(game):
    return [t.digest for t in game.turns]


def test_what_a_facilitator_said_falls_in_the_other_game_too():
    header = Header("first-table", 3, options=(("facilitator", "yes"),))
    game = Game.start(header).apply("FAC inject support_us -3 to all: A strike in the ports.")
    game = game.apply(fallback(game)).apply("FAC forbid eda: It is before a court.")
    game = game.apply(fallback(game)).apply("US capacity 2")
    game = finished(game.apply("FAC rule support_cn 2: The polls were late."))
    again = instead(game)
    assert digests(again.game) == digests(game) and again.game.acts == game.acts
    other = instead(game, read("2 US tariff_us 9")).game
    assert [p.act for p in other.acts] == [p.act for p in game.acts]
    assert digests(other)[0] == digests(game)[0] and digests(other)[1] != digests(game)[1]


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10_000), name=st.sampled_from(["first-table", "june-2025"]))
def test_without_a_change_every_turn_has_the_same_digest(seed, name):
    game = random_game(name, seed)
    again = instead(game)
    assert digests(again.game) == digests(game)
    assert again.game.events == game.events and not again.passed_over


@settings(max_examples=6, deadline=None)
@given(data=st.data(), seed=st.integers(0, 10_000))
def test_a_measure_in_its_own_place_is_no_change(data, seed):
    game = random_game("first-table", seed)
    done = [(t.number, e) for t in game.turns for e in t.events if e.kind.sets]
    if not done:
        return
    turn, event = data.draw(st.sampled_from(done))
    again = instead(game, read(f"{turn} {event}"))
    assert again.game.events == game.events and digests(again.game) == digests(game)


@settings(max_examples=examples(4, 32), deadline=None)
@given(data=st.data(), seed=st.integers(0, 10_000))
def test_a_change_leaves_what_was_before_it_and_plays_to_the_end(data, seed):
    game = random_game("june-2025", seed)
    turn = data.draw(st.integers(1, len(game.turns)))
    lever = levers()[data.draw(st.sampled_from(sorted(game.table.limits.levers)))]
    level = data.draw(st.integers(0, len(lever.names) - 1))
    try:
        again = instead(game, read(f"{turn} {lever.side} {lever.id} {level}"))
    except BadChange:
        return
    assert again.game.over and len(again.game.turns) == len(game.turns)
    assert digests(again.game)[: turn - 1] == digests(game)[: turn - 1]
    assert all(number >= turn for number, _ in again.passed_over)
    # Every recorded event is either played in its own turn or told as passed over.
    for old, new in zip(game.turns, again.game.turns, strict=True):
        missed = [e for n, e in again.passed_over if n == old.number]
        was = Counter(
            e
            for e in old.events
            if (e.side, e.lever) != (lever.side, lever.id) or not e.kind.measure
        )
        assert was <= Counter(new.events) + Counter(missed), f"turn {old.number}"


def test_what_rests_on_the_changed_measure_is_passed_over_and_counted():
    """Without the step up there is no step back: it would be the level that stands."""
    start = Game.start(Header("june-2025", 7))
    now = start.table.at("tariff_us").level
    game = with_measures(start, {1: f"US tariff_us {now + 1}", 2: f"US tariff_us {now}"})
    again = instead(game, read(f"1 US tariff_us {now}"))
    assert not [e for e in again.game.turns[0].events if e.lever == "tariff_us"]
    assert again.passed_over == ((2, Event("US", "set", "tariff_us", now)),)
    for turn in again.game.turns[:2]:
        assert dict(turn.after)["tariff_us"].level == now


@pytest.mark.parametrize(
    "text", ["", "US tariff_us 3", "4", "4 US pass", "4 US nothing 3", "x US tariff_us 3",
             "٣ US tariff_us 3", "4 US offer tariff_us 3 for tariff_cn 1 until 6", "4 tariff_us 3"]
)  # fmt: skip
def test_what_is_no_change_is_refused_with_what_would_be_right(text):
    with pytest.raises(BadChange) as told:
        read(text)
    assert "4 US tariff_us 3" in str(told.value) or "US" in str(told.value)


@pytest.mark.parametrize(
    "text", ["0 US tariff_us 3", "99 US tariff_us 3", "1 US tariff_cn 1", "1 US port_fees 1"]
)
def test_a_change_that_this_game_has_no_place_for_is_refused(text):
    game = finished(Game.start(Header("first-table", 7)))
    with pytest.raises(BadChange):
        instead(game, read(text))
