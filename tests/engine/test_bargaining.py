"""The agreement space: its parts against closed forms, its sums against the model itself."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from examples import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.advice.bargaining import (
    Stakes,
    alone,
    expected_to_keep,
    pareto,
    reachable,
    score_terms,
    space,
)
from engine.advice.forecast import Ensemble
from engine.advice.worth import mended, worth_of
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.conduct import Word
from engine.rules.course import course, held, opens
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import parse
from engine.scenarios.scenario import scenario
from engine.score.effects import effects
from engine.seats import answer
from engine.sides import BySide

# Mandates that the moves of history were made by, or softer: the hawks would have signed less.
HISTORICAL = ("trader", "centre")


@pytest.fixture(scope="module")
def moment():
    """June 2025: the scored terms, both mandates, the ensemble and the game."""
    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, 48)
    stakes = BySide.of(game.mandate).map(Stakes.of)
    scored = score_terms(ensemble, game.table, game.scenario.horizon)
    return scored, stakes, ensemble, game


@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_nothing_betters_the_frontier(n, seed):
    gains = np.random.default_rng(seed).normal(size=(n, 2))
    front = pareto(gains)
    assert len(front) >= 1
    for i in front:
        assert not ((gains >= gains[i]).all(axis=1) & (gains > gains[i]).any(axis=1)).any()
    for i in set(range(n)) - set(front.tolist()):
        better = (gains[front] >= gains[i]).all(axis=1)
        assert better.any()


def test_on_a_straight_frontier_nash_and_kalai_smorodinsky_halve_the_surplus(moment):
    """With utilities that add to 1 the two solutions meet in the middle (Nash 1950)."""
    scored, stakes, *_ = moment
    found = space(scored, stakes, 400, 3)
    share = np.linspace(0.0, 1.0, 101)
    gains = np.stack([share, 1.0 - share], axis=1)
    assert np.argmax(gains[:, 0] * gains[:, 1]) == 50
    assert np.argmax(np.min(gains / gains.max(axis=0), axis=1)) == 50
    zone = np.array(found.zone)
    products = found.worth.us[zone] * found.worth.cn[zone]
    assert found.nash == zone[np.argmax(products)]
    assert found.nash in found.frontier and found.kalai_smorodinsky in found.zone


def test_sums_of_terms_and_pairs_stand_for_the_model(moment):
    """R squared above 0.95 on 40 random packages (Raiffa's additive scoring, with pairs)."""
    scored, stakes, ensemble, game = moment
    packages = reachable(scored, 40, 99)
    path = course(game.table, game.scenario.horizon)
    lasts = game.table.limits.package_months[-1]
    paths = [path, *(held(path, package, lasts) for package in packages)]
    ran = effects(ensemble.p, ensemble.state, ensemble.month, paths)
    value = {s: ran.value(s, stakes[s]) for s in SIDES}
    got = scored.values(packages, stakes)
    for side in SIDES:
        true = np.median(value[side], axis=1)
        rest = ((true - np.median(got[side], axis=1)) ** 2).sum()
        assert rest < 0.05 * ((true - true.mean()) ** 2).sum()


@pytest.mark.parametrize(
    "name", ["june-2025", pytest.param("october-2025", marks=pytest.mark.long)]
)
def test_the_scenarios_hold_a_bargain(name):
    """For the mandates of history: a zone exists, the deal of history (London, Busan) is better
    than no deal for both, others are better still for both, and no column alone pays.
    """
    game = Game.start(Header(name, 7))
    plot = game.scenario
    worlds = Ensemble.of(game, 48)
    scored = score_terms(worlds, game.table, plot.horizon)
    deal = parse(plot.deal)
    package = deal.package
    for us in (m for m in plot.mandates["US"] if m.id in HISTORICAL):
        for cn in (m for m in plot.mandates["CN"] if m.id in HISTORICAL):
            stakes = BySide(us, cn).map(Stakes.of)
            worth = worth_of(worlds, game.table, deal.side, package, stakes, plot.horizon)
            assert worth.acceptable == BySide(True, True)
            wary = expected_to_keep(game.table, package.months, package.verify)
            for kept in (None, wary):  # deals that bind, and words believed as far as they are
                found = space(scored, stakes, 1000, 1, also=[package.terms], kept=kept)
                assert len(found.zone) > 50
                assert 0 not in found.frontier
                assert found.left_on_the_table(found.worth.us[0], found.worth.cn[0]) > 0
    stakes = BySide.of(lambda s: Stakes.of(next(m for m in plot.mandates[s] if m.id == "centre")))
    # Not to do what one has announced to one's own cost is no easing.
    announced = {t.lever for t in plot.no_deal}
    columns = [[t for t in package.column(deal.side, s) if t.lever not in announced] for s in SIDES]
    given = scored.worth(columns, stakes)
    for i, side in enumerate(SIDES):
        assert np.median(given[side][i]) < 0.0 < np.median(given[opponent(side)][i])


@pytest.mark.parametrize("name", ["june-2025", "october-2025", "december-2024", "october-2022"])
def test_most_that_a_side_can_open_costs_it_by_the_mandate_of_history(name):
    """A step that nobody answers gives something away; few pay whoever takes them."""
    game = Game.start(Header(name, 7))
    plot = game.scenario
    scored = score_terms(Ensemble.of(game, 32), game.table, plot.horizon)
    stakes = BySide.of(lambda s: Stakes.of(next(m for m in plot.mandates[s] if m.id == "centre")))
    worth = alone(scored, stakes)
    now = game.table.at
    steps = [
        worth[i]
        for i, t in enumerate(scored.terms)
        if opens(t, now(t.lever)) and abs(t.level - now(t.lever).level) == 1
    ]
    assert sum(w < -0.5 for w in steps) >= 0.5 * len(steps)
    assert sum(w > 0.5 for w in steps) <= 0.2 * len(steps)


def test_a_chip_in_hand_is_worth_less_with_every_turn_and_nothing_in_the_last(moment):
    scored, stakes, _, game = moment
    step = next(i for i, t in enumerate(scored.terms) if str(t) == "ree_magnets 5")
    kept = []
    for turn in (1, 4, game.table.limits.turns):
        later = replace(scored, table=replace(game.table, turn=turn))
        kept.append(alone(later, stakes)[step])
    bare = scored.worth([(scored.terms[step],)], stakes)["CN"][0]
    assert kept[0] > kept[1] > kept[2] == pytest.approx(float(np.median(bare)))


def test_a_package_is_valued_line_by_line_and_mended(moment):
    scored, stakes, worlds, game = moment

    def worth(text):
        package = parse(text).package
        return worth_of(worlds, game.table, "US", package, stakes, game.scenario.horizon)

    poor = worth("US offer ai_chips 1, eda 0 for minor_metals 3 until 6")
    assert [t.lever for t, _ in poor.lines] == ["ai_chips", "eda", "minor_metals"]
    assert poor.unwilling == "US" and poor.at_home["US"] > 0.0 == poor.at_home["CN"]
    package = parse("US offer ai_chips 1, eda 0 for minor_metals 3 until 6").package
    cure = mended(scored, package, "US", stakes, {})
    assert cure is not None
    kept = mended(scored, package, "US", stakes, {cure.lever: cure.level + 1})
    assert kept != cure
    better = worth(f"US offer ai_chips 1, eda 0 for minor_metals 3, {cure} until 12")
    assert better.to("US").p50 > poor.to("US").p50


@settings(
    max_examples=examples(10, 80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 10**6), st.sampled_from([3, 6, 12]), st.booleans())
def test_lines_and_cost_at_home_add_up_to_the_headline(moment, seed, months, snapback):
    scored, stakes, worlds, game = moment
    terms = reachable(scored, 1, seed)[0]
    columns = {s: [str(t) for t in terms if levers()[t.lever].side == s] for s in SIDES}
    text = f"US offer {', '.join(columns['US'])} for {', '.join(columns['CN'])} until {months}"
    package = parse(text + " snapback" * snapback).package
    worth = worth_of(worlds, game.table, "US", package, stakes, game.scenario.horizon)
    for side in SIDES:
        told = sum(own[side] for _, own in worth.lines) - worth.at_home[side]
        assert told == pytest.approx(worth.to(side).p50, abs=1e-6)


def test_what_is_given_counts_as_long_as_it_lasts(moment):
    """Magnets for a year are worth more than for a quarter, and later starts are worth less."""
    _, stakes, worlds, game = moment

    def worth(text):
        package = parse(f"CN offer {text}").package
        return (
            worth_of(worlds, game.table, "CN", package, stakes, game.scenario.horizon).to("US").p50
        )

    quarter, year, late = (
        worth(x)
        for x in (
            "ree_magnets 2 for eda 1 until 3",
            "ree_magnets 2 for eda 1 until 12",
            "ree_magnets 2 in 6 for eda 1 until 12",
        )
    )
    assert year > late > 0.0 and year > quarter > 0.0


def test_a_view_of_the_other_side_uses_no_dealt_mandate():
    """What a delegation can guess is the mean of the set, whatever the seed has dealt."""
    found = scenario("october-2025").mandates["CN"]
    guess = Stakes.guessed(found)
    assert min(m.price for m in found) < guess.price < max(m.price for m in found)
    dealt = {Game.start(Header("october-2025", s)).mandate("CN").id for s in range(9)}
    assert len(dealt) == len(found)


def broken(game, side, times):
    """The game had a side broken its promises so many times."""
    word = Word(side, "promise", "ree_heavy", 3, 1, outcome="broken")
    return replace(game.table, words=(word,) * times)


@settings(
    max_examples=examples(15, 120),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_broken_promises_raise_the_price_of_the_next_deal(moment, seed, times):
    """The other side's column is worth less, so that more of it is needed for the same package."""
    scored, stakes, _, game = moment
    distrusted = replace(scored, table=broken(game, "CN", times))
    months = 12
    before = expected_to_keep(game.table, months, False)
    after = expected_to_keep(distrusted.table, months, False)
    assert after["CN"] < before["CN"] and after["US"] == before["US"]
    packages = reachable(scored, 60, seed)
    swaps = [p for p in packages if _worth_to(scored, p, "CN", "US", stakes) > 0]
    old = np.median(scored.worth(swaps, stakes, before)["US"], axis=1)
    new = np.median(distrusted.worth(swaps, stakes, after)["US"], axis=1)
    assert (new <= old + 1e-6).mean() > 0.9 and new.mean() < old.mean()


def _worth_to(scored, package, giver, to, stakes):
    column = [t for t in package if levers()[t.lever].side == giver]
    return float(np.median(scored.values([column], stakes)[to][0]))


def test_the_price_of_a_deal_rises_with_each_broken_promise(moment):
    """What must be added to make an offer acceptable costs the breaker more each time."""
    scored, stakes, _, game = moment
    offer = parse("CN offer ree_magnets 2, ree_heavy 3 for eda 1, ai_chips 2 until 12").package
    worth = []
    for times in range(6):
        table = broken(game, "CN", times)
        kept = expected_to_keep(table, 12, False)
        found = replace(scored, table=table).worth([offer.terms], stakes, kept)
        worth.append(float(np.median(found["US"][0])))
    assert all(a > b for a, b in pairwise(worth))


def test_computers_want_more_from_who_has_broken_a_promise():
    game = Game.start(Header("june-2025", 7)).apply("US pass")
    even = game.apply("CN offer ree_magnets 1 for ai_chips 2 until 6")
    trusting = answer(even, player("reciprocal"))
    doubted = replace(even.table, words=broken(game, "CN", 3).words)
    wary = answer(replace(even, table=doubted), player("reciprocal"))
    assert str(trusting) == "US accept"
    assert str(wary) == "US reject trust"


def test_verified_deals_are_broken_less(many):
    """An opportunist at the same deals with and without inspection."""
    cheated = {False: 0, True: 0}
    for seed in range(many(6, 12)):
        for package in reachable_deals(seed):
            for verify in cheated:
                game = Game.start(Header("june-2025", seed))
                tail = " verify" if verify else ""
                game = game.apply(f"US offer {package} until 12{tail}").apply("CN accept")
                while not game.over and game.table.turn < 4 and game.table.deals:
                    if game.table.phase == "talks":
                        game = game.apply(f"{game.table.floor} pass")
                    else:
                        game = game.apply(answer(game, player("opportunist")))
                cheated[verify] += any(e.verb == "evade" for e in game.events)
    assert 0 < cheated[True] < 0.6 * cheated[False]


def reachable_deals(seed):
    rng = np.random.default_rng(seed)
    ours = ["eda 1", "retaliation 0", "ai_chips 3", "tools 1", "hbm 0"]
    theirs = ["ree_magnets 3", "ree_heavy 3", "minor_metals 3", "ree_magnets 2", "ree_heavy 2"]
    for _ in range(2):
        give = rng.choice(ours, 2, replace=False)
        get = [rng.choice(theirs[i::3]) for i in range(2)]
        yield f"{', '.join(give)} for {', '.join(dict.fromkeys(get))}"
