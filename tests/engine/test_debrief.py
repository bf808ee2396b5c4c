"""The three questions of a debrief are answered from what was played, and numbers add up."""

import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.advice.debrief import Debrief, offers
from engine.advice.parts import hearings, largest, parts
from engine.advice.result import final
from engine.game import Game
from engine.record import Header
from engine.rules.levers import SIDES, levers
from engine.score.government import PARTS
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.view import dealt, opened, view

QUIET = ()
DEAL = (
    "US offer tariff_us 8 for tariff_cn 3, ree_heavy 3 until 3", "CN reject value",
    "US offer tariff_us 8 for ree_heavy 3 until 3", "CN accept",
)  # fmt: skip


def played(*texts, scenario="october-2025"):
    game = Game.start(Header(scenario, 7))
    for text in texts:
        if game.table.floor != text[:2]:
            game = game.apply(f"{game.table.floor} pass")
        game = game.apply(text)
    while not game.over:
        word = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(f"{game.table.floor} {word}")
    return game


def asked(game, known=None) -> Debrief:
    adviser, finished = Adviser(LEAST), opened(game)
    first = view(Game.start(game.header), None)
    stakes = BySide.of(game.mandate).map(Stakes.of)
    said = [s.package for s in offers(finished)]
    space = adviser.agreement(first, stakes, said, game.header.seed, dealt(game))
    return adviser.debrief(finished, view(game, None), first, space, known or {})


@pytest.fixture(scope="module")
def quiet():
    game = played(*QUIET)
    return game, asked(game)


@pytest.fixture(scope="module")
def agreed():
    game = played(*DEAL)
    return game, asked(game)


def test_parts_add_up_to_the_result(agreed):
    for r in agreed[1].final.results.values():
        assert sum(parts(r.outcome).values()) == pytest.approx(r.utility)
        did, told = largest(r), parts(r.outcome)
        assert did.helped is None or told[did.helped] == max(told.values())
        assert did.hurt is None or told[did.hurt] == min(told.values()) < 0.0


def test_the_answers_stand_on_the_result_of_the_game(agreed):
    game, found = agreed
    assert found.final.results == final(opened(game)).results
    joint = found.final.marks.joint
    assert found.together.best == pytest.approx(sum(joint.utility.values()))
    both = sum(r.utility for r in found.final.results.values())
    assert found.together.taken == pytest.approx(both)
    assert found.together.share == pytest.approx(both / found.together.best)


def test_what_came_without_a_deal_is_told_with_what_holding_it_was_worth(quiet):
    game, found = quiet
    assert {c.what.lever for c in found.came} == {t.lever for t in game.scenario.no_deal}
    assert not found.deals and not any(c.deals for c in found.came)
    tariff = next(c for c in found.came if c.what.lever == "tariff_us")
    assert min(tariff.held.values()) > 0.0  # 145 percent helps nobody


def test_a_deal_is_told_with_its_months_and_its_offer_is_not_missed(agreed):
    game, found = agreed
    (deal,) = found.deals
    assert (deal.first, deal.last, deal.running) == (93, 95, False)
    assert deal.first == game.scenario.start_month
    assert [t.lever for t in deal.held] == ["tariff_us"]  # it names the other tariff nowhere
    said = offers(opened(game))
    assert [s.agreed for s in said] == [False, True]
    if found.missed is not None:
        assert found.missed.said == said[0] and min(found.missed.worth.values()) > 0.0
    held = [c for c in found.came if c.month <= deal.last]
    assert all(c.deals == (1,) for c in held)


def test_credit_that_was_shown_is_told_as_it_was_shown(agreed):
    """Turns that were judged at the table are not run again; the others are."""
    game, found = agreed
    credited = [c for c in (*found.helped.values(), *found.hurt.values()) if c is not None]
    assert credited
    shown = {credited[0].turn.number: ()}
    again = asked(game, shown)
    told = [c for c in (*again.helped.values(), *again.hurt.values()) if c is not None]
    assert not any(c.turn.number in shown for c in told)


def test_broken_words_are_counted_by_side():
    game = played(
        "US offer tariff_us 8 for ree_heavy 3 until 6", "CN accept", "CN promise ree_magnets 0",
        scenario="october-2025",
    )  # fmt: skip
    found = asked(game)
    broken = [w for w in game.table.words if w.outcome == "broken" and w.kind == "promise"]
    assert found.broken["CN"].promises == len(broken)
    assert found.broken["US"].promises == found.broken["US"].commitments == 0


def test_a_step_never_taken_is_the_side_own_and_within_its_red_lines(quiet):
    game, found = quiet
    for side, step in found.untaken.items():
        if step is not None:
            assert levers()[step.term.lever].side == side and step.worth > 0.0
            stood = {dict(t.after)[step.term.lever].level for t in game.turns}
            assert step.term.level not in stood
            assert dealt(game).get(step.term.lever, 0) <= step.term.level


@pytest.mark.parametrize("side", SIDES)
def test_every_account_is_heard_with_a_weight_that_has_range_and_source(side):
    told = hearings(side)
    assert {a for h in told for a in h.accounts} == set(PARTS[side])
    assert all(h.weight.low <= h.weight.central <= h.weight.high for h in told)
    assert all(h.weight.source for h in told)
