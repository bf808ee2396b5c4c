"""What a report stands on: forecasts beside what came, packages signed, other courses."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.advice.forecast import Ensemble
from engine.advice.foreseen import foreseen
from engine.advice.result import final
from engine.counterfactual import BadChange, read
from engine.game import Game
from engine.hotwash import gathered
from engine.record import Header
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.view import opened, view
from engine.world.state import january_2018
from saves.text import load

RECORD = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"


@pytest.fixture(scope="module")
def game():
    return replay(load(RECORD))


@pytest.fixture(scope="module")
def found(game):
    changes = [read("4 US tariff_us 3"), read("4 US hbm 2")]
    return gathered(game, Adviser(LEAST), changes=changes)


def test_a_forecast_in_the_dealt_world_is_what_came_but_for_events(game):
    """The same months against the same nobody having moved: bands tell of the draws alone."""
    seen = opened(game)
    truth = Ensemble(seen.truth, january_2018(seen.truth), 0)
    for turn, told in zip(game.turns, foreseen(truth, seen), strict=True):
        assert told.came == turn.economy
        near = 1e-9 if not turn.happened else 0.05
        for side in SIDES:
            assert told.expected[side].p50 == pytest.approx(told.came[side], abs=near)
    assert any(t.happened for t in game.turns), "no event was told apart"


def test_most_of_what_came_lies_in_its_band(found):
    """One world that was dealt by the same chance as the draws: nine in ten are expected."""
    told = [t.inside(s) for t in found.expected.turns for s in SIDES]
    assert len(told) == 2 * len(found.game.turns)
    assert sum(told) >= 0.6 * len(told)


def test_every_acceptance_is_told_with_its_houses_and_its_deal(game, found):
    deals = {d.number: d for d in (*game.table.past, *game.table.deals)}
    assert [s.deal for s in found.expected.signed if s.deal] == sorted(deals)
    assert len(found.expected.signed) == sum(e.verb == "accept" for e in game.events)
    for s in found.expected.signed:
        assert bool(s.deal) == all(h.passed for h in s.houses.values())
        assert not s.deal or deals[s.deal].package.terms == s.package.terms
        assert all(b.p05 <= b.p50 <= b.p95 for b in s.expected.values())


def test_each_turn_is_judged_as_its_own_page_has_shown_it(game, found):
    last = Adviser(LEAST).judged(view(game, None))
    assert set(found.judged) == {t.number for t in game.turns}
    assert found.judged[last.number] == last


def test_what_was_judged_at_the_table_is_told_as_it_was(game, found):
    shown = replace(found.judged[2], shares=found.judged[8].shares)
    again = gathered(game, Adviser(LEAST), {**found.judged, 2: shown})
    assert again.judged[2] is shown


def test_another_course_has_the_result_of_its_own_game(game, found):
    assert found.found.final.results == final(opened(game)).results
    assert [str(t.another.change) for t in found.tried] == ["4 US tariff_us 3", "4 US hbm 2"]
    tariff = found.tried[0]
    assert tariff.results == final(opened(tariff.another.game)).results
    assert tariff.results["US"].score != found.found.final.results["US"].score
    # Par is of the first table, and the world is the one that was dealt.
    for side in SIDES:
        assert tariff.results[side].par == found.found.final.results[side].par


def test_a_game_that_goes_on_and_a_change_without_a_place_are_refused(game):
    with pytest.raises(ValueError):
        gathered(Game.start(Header("first-table", 7)), Adviser(LEAST))
    with pytest.raises(BadChange):
        gathered(game, Adviser(LEAST), changes=[read("99 US tariff_us 3")])
