"""The agreement space: its parts against closed forms, its sums against the model itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game import Game
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.scenario import scenario
from engine.scoring.bargaining import (
    Stakes,
    mended,
    pareto,
    reachable,
    score_terms,
    space,
    worth_of,
)
from engine.scoring.forecast import Ensemble, plan, run, with_level
from engine.world.regime import Setting


@pytest.fixture(scope="module")
def moment():
    """June 2025: the scored terms, both mandates, the ensemble and the game."""
    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, 48)
    stakes = {side: Stakes.of(game.mandate(side)) for side in SIDES}
    scored = score_terms(ensemble, game.table, game.scenario.horizon, game.scenario.no_deal)
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
    products = (found.us[zone] - found.disagreement[0]) * (found.cn[zone] - found.disagreement[1])
    assert found.nash == zone[np.argmax(products)]
    assert found.nash in found.frontier and found.kalai_smorodinsky in found.zone


def test_sums_of_terms_and_pairs_stand_for_the_model(moment):
    """R squared above 0.95 on 40 random packages (Raiffa's additive scoring, with pairs)."""
    scored, stakes, ensemble, game = moment
    packages = reachable(scored, 40, 99)
    levels = game.table.setting
    plans = [plan(levels)]
    for package in packages:
        other = levels
        for t in package:
            old = other[t.lever]
            other = with_level(other, t.lever, Setting(t.level, old.target, old.reason))
        plans.append(plan(other))
    path = run(ensemble, plans, game.scenario.horizon)
    money = {"US": path.us_money, "CN": path.cn_money}
    safe = {"US": path.us_security, "CN": path.cn_security}
    value = {}
    for side in SIDES:
        s = stakes[side]
        gain = money[side][1:, -1] - money[side][:1, -1]
        years = (safe[side][1:].sum(axis=1) - safe[side][:1].sum(axis=1)) / 12.0
        value[side] = 2 * s.economy * gain + 2 * s.security * s.price * years
    got = scored.values(packages, stakes)
    for side in SIDES:
        true = np.median(value[side], axis=1)
        rest = ((true - np.median(got[side], axis=1)) ** 2).sum()
        assert rest < 0.05 * ((true - true.mean()) ** 2).sum()


@pytest.mark.parametrize("name", ["june-2025", "october-2025"])
def test_the_scenarios_hold_a_bargain(name):
    """For every pair of mandates: no deal is worse for both, nobody eases alone, a zone exists,
    and the deal of history (London, Busan) lies inside it but not on its frontier.
    """
    game = Game.start(Header(name, 7))
    plot = game.scenario
    scored = score_terms(Ensemble.of(game, 48), game.table, plot.horizon, plot.no_deal)
    package = parse(plot.deal).package
    history = (*package.gives, *package.gets)
    openings = {*game.table.openings("US"), *game.table.openings("CN")}
    alone = [(t,) for t in scored.terms if t in openings]
    for us in plot.mandates["US"]:
        for cn in plot.mandates["CN"]:
            stakes = {"US": Stakes.of(us), "CN": Stakes.of(cn)}
            found = space(scored, stakes, 1000, 1, also=[history])
            assert max(found.disagreement) < 0
            assert 0 in found.zone and 0 not in found.frontier
            assert found.left_on_the_table(found.us[0], found.cn[0]) > 0
            worth = scored.worth(alone, stakes)
            both = [np.median(worth[s], axis=1) > 0 for s in SIDES]
            assert not (both[0] & both[1]).any()


def test_a_package_is_valued_line_by_line_and_mended(moment):
    scored, stakes, *_ = moment
    d = space(scored, stakes, 300, 1).disagreement
    poor = parse("US offer ai_chips 1, eda 0 for minor_metals 3 until 6").package
    worth = worth_of(scored, poor, stakes, d)
    assert [t.lever for t, _, _ in worth.lines] == ["ai_chips", "eda", "minor_metals"]
    assert not worth.acceptable[0]
    cure = mended(scored, poor, "US", stakes, d)
    assert cure is not None
    better = parse(f"US offer ai_chips 1, eda 0 for minor_metals 3, {cure} until 6").package
    assert worth_of(scored, better, stakes, d).acceptable[0]


def test_a_view_of_the_other_side_uses_no_dealt_mandate():
    """What a delegation can guess is the mean of the set, whatever the seed has dealt."""
    found = scenario("october-2025").mandates["CN"]
    guess = Stakes.guessed(found)
    assert min(m.price for m in found) < guess.price < max(m.price for m in found)
    dealt = {Game.start(Header("october-2025", s)).mandate("CN").id for s in range(9)}
    assert len(dealt) == len(found)
