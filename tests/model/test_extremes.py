"""Extreme conditions: the world stays finite, non-negative and inside its bounds."""

from dataclasses import fields, replace

import numpy as np
import pytest
from worlds import moved

from engine.rules.levers import levers
from engine.world.goods import CHINA, US
from engine.world.month import advance
from engine.world.parameters import sobol
from engine.world.regime import Setting, regime, stacked
from engine.world.state import january_2018

SHARES = ("fulfilled", "risk", "bypass", "adapted", "domestic", "alignment", "standing")
NEVER_NEGATIVE = ("stock", "queue", "travelling", "surge", "outside", "building", "compute_cn",
                  "growth", "rd_stock", "revenue")  # fmt: skip


def sound(state, flows):
    for f in fields(state):
        assert np.isfinite(getattr(state, f.name)).all(), f.name
    for f in fields(flows):
        assert np.isfinite(getattr(flows, f.name)).all(), f.name
    for name in SHARES:
        value = getattr(state, name)
        assert value.min() >= 0 and value.max() <= 1 + 1e-9, name
    for name in NEVER_NEGATIVE:
        assert getattr(state, name).min() >= 0, name
    assert np.abs(flows.stock_gap).max() < 1e-9
    assert flows.exported.min() >= -1e-12 and flows.lost_output.min() >= -1e-12
    assert state.support.min() >= 0 and state.support.max() <= 100


def test_ten_thousand_random_sequences_of_moves(many):
    """10,000 worlds in the long form, each with its own draw and its own random rules, changed
    every half year.
    """
    count, spells = many(2_048, 10_000), 8
    dice = np.random.default_rng(12)
    p = sobol(count).core()
    choices = []
    for _ in range(400):
        levels = {
            k: Setting(
                int(dice.integers(len(v.names))),
                str(dice.choice(v.targets)),
                str(dice.choice(("dual_use", "security", "retaliation"))),
            )
            for k, v in levers().items()
        }
        threats = {k: float(dice.random()) for k in dice.choice(sorted(levers()), 3)}
        choices.append(regime(levels, threats).core())
    pool = stacked(choices)
    state, month = january_2018(p), 0
    for _ in range(spells):
        rules = pool.take(dice.integers(len(choices), size=count))
        for _ in range(6):
            state, flows = advance(state, p, rules, month)
            sound(state, flows)
            month += 1
    exposed = p.line["exposed_value_added"] * state.growth / 12.0
    most = exposed * (1.0 + p.scalar["amplification"])[:, None]
    assert (flows.lost_output <= most + 1e-9).all()


def test_all_levers_shut_for_twenty_years():
    p = sobol(32)
    shut = {k: Setting(len(v.names) - 1, "all" if v.kind == "control" else "other")
            for k, v in levers().items()}  # fmt: skip
    state, rules = january_2018(p), regime(shut)
    for m in range(240):
        state, flows = advance(state, p, rules, m)
        sound(state, flows)


@pytest.mark.parametrize("stock", [0.0, 1e6])
def test_no_stock_and_endless_stock(stock):
    p = sobol(32).core()
    state = january_2018(p)
    state = replace(state, stock=np.full_like(state.stock, stock))
    calm = {k: Setting(0) for k in levers()}
    shut = moved(calm, ree_heavy=Setting(5, "all"), ree_magnets=Setting(5, "all"), ai_chips=4)
    lost = 0.0
    for m in range(24):
        state, flows = advance(state, p, regime(shut).core(), m)
        sound(state, flows)
        lost += flows.lost_output[:, US].sum() + flows.lost_output[:, CHINA].sum()
    assert lost < 0.01 if stock else lost > 1.0


def test_no_trade_and_a_tariff_of_1000_percent():
    p = sobol(32).core()
    state = january_2018(p)
    rules = regime({k: Setting(0) for k in levers()}).core()
    wall = {"tariff_us": np.array([10.0]), "tariff_cn": np.array([10.0])}
    rules = replace(rules, scalars={**rules.scalars, **wall})
    nothing = np.zeros_like(state.travelling)
    state = replace(state, travelling=nothing, outside=nothing)
    for m in range(60):
        state, flows = advance(state, p, rules, m)
        sound(state, flows)
    assert np.exp(state.trade).max() < 0.08


def test_zero_dependence_means_zero_loss():
    p = sobol(32).core()
    state = january_2018(p)
    state = replace(state, outside=np.ones_like(state.outside) * 1.3)
    shut = {k: Setting(len(v.names) - 1) for k, v in levers().items()}
    for m in range(12):
        state, flows = advance(state, p, regime(shut).core(), m)
    assert flows.lost_output[:, US].max() == 0.0


def test_a_lifted_measure_heals():
    """Supplied again and prices near their start 42 months after the end of a year's stop."""
    p = sobol(64).core()
    calm = {k: Setting(0) for k in levers()}
    shut = moved(calm, ree_heavy=Setting(5, "all"), ree_magnets=Setting(5, "all"))
    state = january_2018(p)
    for m in range(54):
        state, _ = advance(state, p, regime(shut if m < 12 else calm).core(), m)
    assert state.fulfilled.min() > 0.98 and np.median(state.fulfilled) > 0.9999
    assert np.quantile(np.abs(state.log_price), 0.98) < 0.2
