"""The world must behave as documented: signs and orders of model section 12, tests 1 to 9."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.record import Header
from engine.rules.levers import levers
from engine.scoring.forecast import Ensemble, plan, run
from engine.world import elementary
from engine.world.month import advance
from engine.world.output import loss_share
from engine.world.parameters import sobol
from engine.world.regime import Setting, regime
from engine.world.state import january_2025

DRAWS = 64


@pytest.fixture(scope="module")
def start():
    """January 2025 under the levels in force then."""
    game = Game.start(Header("june-2025", 1))
    return Ensemble.start(DRAWS), dict(game.scenario.levels)


def moved(levels, **changes):
    found = dict(levels)
    for lever, setting in changes.items():
        found[lever] = setting if isinstance(setting, Setting) else Setting(setting)
    return found


def difference(ensemble, levels, other, months=24):
    path = run(ensemble, [plan(levels), plan(other)], months)
    return (
        path.us_money[1] - path.us_money[0],
        path.cn_money[1] - path.cn_money[0],
        path.us_security[1] - path.us_security[0],
        path.cn_security[1] - path.cn_security[0],
    )


def worlds(ensemble, levels, months):
    rules, state, found = regime(levels), ensemble.state, []
    for m in range(months):
        state, flows = advance(state, ensemble.p, rules, m)
        found.append((state, flows))
    return found


def mostly(condition):
    return np.mean(condition) >= 0.95


def test_closing_heavy_rare_earths_and_magnets_lifts_prices_at_once_and_stops_plants_later(start):
    ensemble, levels = start
    closed = moved(levels, ree_heavy=5, ree_magnets=5)
    months = worlds(ensemble, closed, 12)
    assert mostly(months[2][0].log_price[:, 1] > np.log(1.2))
    civil = [np.median(s.fulfilled[:, 2]) for s, _ in months]
    defence = [np.median(s.fulfilled[:, 8]) for s, _ in months]
    assert civil[0] > 0.99
    assert min(civil[2:6]) < 0.9
    first_civil = next(i for i, x in enumerate(civil) if x < 0.9)
    first_defence = next((i for i, x in enumerate(defence) if x < 0.9), 99)
    assert first_defence > first_civil
    us, cn, *_ = difference(ensemble, levels, closed, 12)
    assert mostly(us[-1] < 0)
    assert np.median(cn[-1]) > 0.2 * np.median(us[-1])


def test_closing_ai_chips_costs_revenue_at_once_and_raises_chinas_own_share_for_good(start):
    ensemble, levels = start
    closed = moved(levels, ai_chips=4)
    base, ban = worlds(ensemble, levels, 36), worlds(ensemble, closed, 36)
    assert mostly(ban[1][1].lost_sales > base[1][1].lost_sales)
    assert mostly(ban[23][0].compute_cn < base[23][0].compute_cn)
    assert mostly(ban[35][0].domestic[:, 0] > base[35][0].domestic[:, 0])
    us, cn, *_ = difference(ensemble, levels, closed)
    assert mostly(us[-1] < 0) and mostly(cn[-1] < 0)


def test_a_tariff_rise_hurts_both_sides(start):
    ensemble, levels = start
    us, cn, *_ = difference(ensemble, levels, moved(levels, tariff_us=11))
    assert mostly(us[-1] < 0) and mostly(cn[-1] < 0)


def test_two_sided_easing_raises_both_economies(start):
    ensemble, levels = start
    tight = moved(levels, ai_chips=4, eda=2, ree_heavy=4, ree_magnets=4)
    eased = moved(levels, ai_chips=2, eda=0, ree_heavy=1, ree_magnets=1)
    us, cn, *_ = difference(ensemble, tight, eased)
    assert mostly(us[-1] > 0) and mostly(cn[-1] > 0)


def test_easing_alone_raises_the_others_score(start):
    ensemble, levels = start
    tight = moved(levels, eda=2, ree_magnets=5, ree_heavy=5)
    _, cn, *_ = difference(ensemble, tight, moved(tight, eda=0))
    us, *_ = difference(ensemble, tight, moved(tight, ree_magnets=1, ree_heavy=1))
    assert mostly(cn[-1] > 0) and mostly(us[-1] > 0)


def test_a_licence_on_dual_use_norms_costs_less_standing_than_a_ban(start):
    ensemble, levels = start
    norm = moved(levels, ree_heavy=Setting(3, "all", "dual_use"))
    ban = moved(levels, ree_heavy=Setting(5, "all", "retaliation"))
    a, b = worlds(ensemble, norm, 12)[-1][0], worlds(ensemble, ban, 12)[-1][0]
    assert mostly(a.standing[:, 1] > b.standing[:, 1])
    assert mostly(a.alignment < b.alignment)


def test_capacity_support_tells_late(start):
    ensemble, levels = start
    more = moved(levels, capacity=3)
    base, built = worlds(ensemble, levels, 48), worlds(ensemble, more, 48)
    early = built[11][0].outside[:, 2] - base[11][0].outside[:, 2]
    late = built[47][0].outside[:, 2] - base[47][0].outside[:, 2]
    assert np.median(late) > 5 * np.median(early)


def test_a_threat_moves_prices_before_any_rule(start):
    ensemble, levels = start
    state = ensemble.state
    calm, _ = advance(state, ensemble.p, regime(levels), 0)
    tense, _ = advance(state, ensemble.p, regime(levels, {"ree_heavy": 0.5}), 0)
    assert mostly(tense.log_price[:, 1] > calm.log_price[:, 1])


def test_more_closure_never_gives_the_user_more(start):
    ensemble, levels = start
    last = None
    for level in range(6):
        total = sum(
            s.fulfilled[:, 2] for s, _ in worlds(ensemble, moved(levels, ree_magnets=level), 12)
        )
        if last is not None:
            assert mostly(total <= last + 1e-9)
        last = total


def test_tonnes_balance(start):
    ensemble, levels = start
    for _, flows in worlds(ensemble, moved(levels, ree_magnets=4, eda=3), 24):
        assert np.abs(flows.stock_gap).max() < 1e-9


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(levers())), st.integers(0, 11)), max_size=12))
def test_any_levers_for_twenty_years_stay_finite_and_bounded(moves):
    p = sobol(4)
    levels = {k: Setting(0) for k in levers()}
    for lever, level in moves:
        levels[lever] = Setting(min(level, len(levers()[lever].names) - 1))
    state, rules = january_2025(p), regime(levels)
    for m in range(240):
        state, flows = advance(state, p, rules, m)
    for name in ("fulfilled", "risk", "bypass", "domestic", "alignment", "standing"):
        value = getattr(state, name)
        assert np.all(np.isfinite(value)) and value.min() >= 0 and value.max() <= 1 + 1e-9
    assert state.stock.min() >= 0
    assert np.all(np.isfinite(flows.us_parts)) and np.all(np.isfinite(flows.cn_parts))


@given(st.floats(1e-6, 1.0), st.floats(1e-4, 0.5), st.floats(0.5, 60.0))
def test_the_loss_curve_lies_between_nothing_and_everything(x, alpha, r):
    lost = loss_share(*(np.array([v]) for v in (x, alpha, r)))[0]
    assert -1e-12 <= lost <= 1
    small = loss_share(*(np.array([v]) for v in (0.9999, alpha, r)))[0]
    assert small == pytest.approx(alpha * 1e-4, rel=0.02)  # Hulten


def test_exponential_and_logarithm_are_right_to_the_last_places():
    x = np.linspace(-60, 60, 20001)
    assert np.allclose(elementary.exp(x), np.exp(x), rtol=1e-15)
    y = np.exp(np.linspace(-50, 50, 20001))
    assert np.allclose(elementary.log(y), np.log(y), rtol=1e-15, atol=1e-16)
