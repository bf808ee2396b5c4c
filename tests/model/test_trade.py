"""Ordinary trade and what follows from it: laws, pages and documented figures."""

import re
from dataclasses import replace

import numpy as np
import pytest
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import months, mostly, moved, world

from engine.scenarios.timeline import before_the_dispute
from engine.world import alarm, politics, purchases, shops, trade
from engine.world.calendar import calendar
from engine.world.levers import feared, levers
from engine.world.parameters import from_normal, priors, sobol
from engine.world.regime import regime
from engine.world.state import january_2018
from tests.written import computed

DRAWS = 16
CALM = regime(before_the_dispute())
TARIFFS = {k: levers()[k].value for k in ("tariff_us", "tariff_cn")}


def rules(**scalars):
    """The rules of January 2018 but for some numbers."""
    return replace(CALM, scalars={**CALM.scalars, **{k: np.array([v]) for k, v in scalars.items()}})


def traded(p, path):
    """Each month of ordinary trade from January 2018 on, under one set of rules a month."""
    state, found = january_2018(p), []
    for m, r in enumerate(path):
        t = trade.month_of_trade(state, p, r, calendar(m))
        state = replace(
            state,
            trade=t.volume,
            arrived=t.arrived,
            tariff_seen=t.term,
            bought=t.bought,
            ahead=t.ahead,
            till=t.till,
        )
        found.append(t)
    return found


def some(seed, spread=1.0):
    """Random draws, further out than any forecast's when ``spread`` is above one."""
    return from_normal(np.random.default_rng(seed).normal(size=(DRAWS, len(priors()))) * spread)


def middle(x):
    return float(np.median(x))


def within(value, x):
    """Whether a documented value lies in the 5 to 95 percent band of the draws."""
    low, high = np.quantile(x, (0.05, 0.95))
    return low <= value <= high


RATE = st.floats(0.0, 3.0)
MONTH = st.fixed_dictionaries(
    {
        "tariff_us": RATE,
        "tariff_cn": RATE,
        "purchases": st.floats(-100.0, 200.0),
        "threat_tariff_us": st.floats(0.0, 1.0),
        "threat_tariff_cn": st.floats(0.0, 1.0),
    }
)
SPELLS = st.lists(st.tuples(MONTH, st.integers(1, 6)), min_size=1, max_size=6)


@settings(max_examples=examples(20, 160), deadline=None)
@given(SPELLS, st.integers(0, 999))
def test_no_trade_is_negative_and_no_stock_is(spells, seed):
    path = [rules(**month) for month, count in spells for _ in range(count)]
    for t in traded(some(seed, 2.0), path):
        assert t.imports.min() >= 0 and t.ahead.min() >= 0
        assert np.isfinite(t.buyers).all() and np.isfinite(t.revenue).all()


@settings(max_examples=examples(8, 60), deadline=None)
@given(SPELLS, st.integers(0, 999))
def test_what_is_bought_ahead_is_not_bought_later(spells, seed):
    """Imports with and without fear, under the same tariffs: the difference sums to nothing."""
    p = some(seed)
    path = [month for month, count in spells for _ in range(count)]
    path += [path[-1]] * 120
    calm = {"threat_tariff_us": 0.0, "threat_tariff_cn": 0.0}
    afraid = [*path[:-120], *({**m, **calm} for m in path[-120:])]
    with_fear = traded(p, [rules(**m) for m in afraid])
    without = traded(p, [rules(**{**m, **calm}) for m in path])
    more = sum(a.imports - b.imports for a, b in zip(with_fear, without, strict=True))
    left = with_fear[-1].ahead
    assert np.allclose(more, left, atol=1e-8)
    assert (left <= 1e-3 * (max(t.ahead.max() for t in with_fear) + 1e-9)).all()


@settings(max_examples=examples(20, 160), deadline=None)
@given(st.lists(st.floats(-200.0, 200.0), min_size=1, max_size=40), st.integers(0, 999))
def test_no_more_is_delivered_than_was_pledged_and_no_boycott_is_exceeded(pledges, seed):
    for t, pledge in zip(
        traded(some(seed, 2.0), [rules(purchases=x) for x in pledges]), pledges, strict=True
    ):
        assert (t.bought <= max(pledge, 0.0) + 1e-12).all()
    assert (t.bought >= min(0.0, *pledges) - 1e-12).all()


@settings(max_examples=examples(10, 80), deadline=None)
@given(RATE, RATE, st.sampled_from(["tariff_us", "tariff_cn"]), st.integers(0, 999))
def test_more_tariff_never_brings_more_imports_in_the_long_run(one, other, side, seed):
    p, i = some(seed), ("tariff_us", "tariff_cn").index(side)
    low, high = (traded(p, [rules(**{side: t})] * 120) for t in sorted((one, other)))
    assert (high[-1].imports[:, i] <= low[-1].imports[:, i] + 1e-12).all()
    assert (high[-1].till[:, i] >= low[-1].till[:, i] - 1e-12).all()


@given(st.integers(0, 999))
@settings(max_examples=examples(5, 40), deadline=None)
def test_without_new_tariffs_and_purchases_trade_is_usual_to_the_bit(seed):
    p = some(seed, 2.0)
    for m, t in enumerate(traded(p, [CALM] * 24)):
        assert np.array_equal(t.imports, trade.usual(p, calendar(m)))
        for nothing in (t.buyers, t.revenue, t.exporters_us, t.exporters_cn, t.till, t.ahead):
            assert not nothing.any()


@given(st.integers(0, 999))
@settings(max_examples=examples(5, 40), deadline=None)
def test_what_comes_round_a_tariff_spares_the_exporters_and_pays_no_duty(seed):
    p = some(seed)
    straight = replace(p, scalar={**p.scalar, "rerouted": np.zeros(p.draws)})
    path = [rules(tariff_us=0.5)] * 36
    around, direct = traded(p, path)[-1], traded(straight, path)[-1]
    assert (around.exporters_cn > direct.exporters_cn).all()
    assert np.array_equal(around.revenue, direct.revenue)


# Pages: the equations in a module's docstring, evaluated as they stand there.

EQUATION = re.compile(r"^ {4}(\w+'?) = (.+)$", re.MULTILINE)
WORDS = {
    "maximum": np.maximum,
    "minimum": np.minimum,
    "where": np.where,
    "clip": np.clip,
}


def page(module, given):
    """All that the equations of a module's docstring say, from what is given."""
    known = dict(WORDS) | given
    for name, text in EQUATION.findall(module.__doc__):
        try:
            known[name.replace("'", "_next")] = computed(text.replace("'", "_next"), known)
        except NameError:
            continue  # an equation about something else
    return known


def parameters(p):
    """Each parameter as a column, to stand beside both sides."""
    return {
        k: np.minimum(v, 1.0)[:, None] if k in RATES else v[:, None] for k, v in p.scalar.items()
    }


RATES = ("at_sea", "purchase_pace", "ahead_used")
SEED = st.integers(0, 10_000)


def a_state(p, chance):
    """A state with anything in the places that trade and politics read."""
    n = p.draws
    return replace(
        january_2018(p),
        trade=chance.normal(size=(n, 2)),
        arrived=chance.normal(size=(n, 2)),
        tariff_seen=chance.normal(size=(n, 2)),
        bought=20.0 * chance.normal(size=n),
        ahead=30.0 * chance.random((n, 2)),
        till=chance.random((n, 2)),
        till_used=chance.random((n, 2)),
        support=100.0 * chance.random((n, 2)),
        pain=chance.normal(size=(n, 2)),
        standing=chance.random((n, 2)),
        alignment=chance.random(n),
    )


def fields(state, *names):
    return {k: getattr(state, k) for k in names}


@settings(max_examples=examples(13, 100), deadline=None)
@given(SEED)
def test_volumes_are_what_their_page_says(seed):
    p, chance = some(seed), np.random.default_rng(seed)
    state, term = a_state(p, chance), chance.normal(size=(p.draws, 2))
    known = fields(state, "trade", "arrived", "tariff_seen") | {"term": term}
    said = page(trade, parameters(p) | known)
    ordered, arrived = trade.log_volumes(state, p, term)
    assert np.allclose(said["trade_next"], ordered, rtol=1e-12)
    assert np.allclose(said["arrived_next"], arrived, rtol=1e-12)


@settings(max_examples=examples(13, 100), deadline=None)
@given(SEED, st.floats(0.0, 1.5), st.floats(0.0, 1.5))
def test_what_is_paid_and_felt_of_a_tariff_is_what_its_page_says(seed, us, cn):
    """What buyers feel lies between what they pay and the rate on the books."""
    p = some(seed)
    t = np.maximum(np.array([[us, cn]]), trade.BASE_TARIFF)
    known = {"t": t, "t0": trade.BASE_TARIFF, "tb": trade.LISTED_TARIFF}
    spared = p.scalar["let_off"][:, None] * trade.LETS_OFF
    said = page(trade, parameters(p) | known | {"let_off": spared})
    assert np.allclose(said["paid"], trade.rate_paid(p, t), rtol=1e-12)
    assert (said["paid"] <= said["felt"] + 1e-12).all() and (said["felt"] <= t + 1e-12).all()
    rules_ = rules(tariff_us=t[0, 0], tariff_cn=t[0, 1])
    month = trade.month_of_trade(january_2018(p), p, rules_, calendar(0))
    assert np.allclose(np.exp(month.term), (1.0 + said["felt"]) / (1.0 + known["t0"]), rtol=1e-12)


@settings(max_examples=examples(13, 100), deadline=None)
@given(SEED, st.floats(-150.0, 150.0))
def test_purchases_are_what_their_page_says(seed, pledge):
    p, chance = some(seed), np.random.default_rng(seed)
    state = a_state(p, chance)
    known = {"pledge": pledge, "bought": state.bought[:, None]}
    said = page(purchases, parameters(p) | known)["bought_next"][:, 0]
    assert np.allclose(said, purchases.bought(state, p, rules(purchases=pledge)), rtol=1e-12)


@settings(max_examples=examples(13, 100), deadline=None)
@given(SEED)
def test_stocks_ahead_and_prices_are_what_their_page_says(seed):
    p, chance = some(seed), np.random.default_rng(seed)
    state = a_state(p, chance)
    threat = chance.random(2)
    base, landing, dearer = (40.0 * chance.random((p.draws, 2)) for _ in range(3))
    weight = np.stack([p.scalar["till_weight_us"], p.scalar["till_weight_cn"]]).T
    known = fields(state, "ahead", "till") | {
        "threat": threat, "base": base, "landing": landing, "dearer": dearer, "weight": weight
    }  # fmt: skip
    said = page(shops, parameters(p) | known)
    r = rules(threat_tariff_us=threat[0], threat_tariff_cn=threat[1])
    assert np.allclose(said["extra"], shops.bought_ahead(state, p, r, base, landing), rtol=1e-12)
    assert np.allclose(said["till_next"], shops.prices(state, p, dearer), rtol=1e-12)


@settings(max_examples=examples(13, 100), deadline=None)
@given(SEED)
def test_support_standing_and_alignment_are_what_their_page_says(seed):
    p, chance = some(seed), np.random.default_rng(seed)
    state, n = a_state(p, chance), p.draws
    welfare = 60.0 * chance.normal(size=(n, 2))
    till, hurt = chance.random((n, 2)), chance.random(n)
    effort, wedge, fees, *cost = chance.random(5)
    r = rules(
        us_security=cost[0], cn_retaliation=cost[1], allies_effort=effort, wedge=wedge,
        port_fees=fees,
    )  # fmt: skip
    weight = p.scalar["public_weight_cn"]
    one = {
        "now": welfare / (politics.GDP / 12.0) * 100.0,
        "public": np.stack([np.ones(n), weight]).T,
        "spent": alarm.spent(p, r.scalars),
    } | fields(state, "support", "pain", "till_used", "standing")
    said = page(politics, parameters(p) | one | {"till": till})
    support, pain, used = politics.support(state, p, welfare, till)
    assert np.allclose(said["support_next"], support, rtol=1e-12)
    assert np.allclose(said["pain_next"], pain, rtol=1e-12)
    assert np.allclose(said["till_used_next"], used, rtol=1e-12)
    assert np.allclose(said["standing_next"], politics.standing(state, p, r), rtol=1e-12)
    other = {
        "alignment": state.alignment, "hurt": hurt, "allies_effort": effort, "wedge": wedge,
        "port_fees": fees, "standing_us": state.standing[:, 0], "standing_cn": state.standing[:, 1],
    }  # fmt: skip
    said = page(politics, dict(p.scalar) | other)
    assert np.allclose(said["alignment_next"], politics.alignment(state, p, r, hurt), rtol=1e-12)


# Documented figures.


def test_phase_one_brings_little_of_its_two_hundred_billion_and_busan_most_of_its_beans():
    """Bown (PIIE 2022): nothing in sum, of farm goods 20 of 32; Busan's 12 million t in full."""
    p = sobol(512)
    phase_one = traded(p, [rules(purchases=100.0)] * 24)
    assert mostly(sum(t.bought for t in phase_one) / 12.0 < 0.2 * 200.0)
    capacity = p.scalar["purchase_capacity"]
    farm = purchases.placed(np.array([16.0]), capacity) / 16.0
    assert within(20.0 / 32.0, farm)
    assert middle(purchases.placed(np.array([6.0]), capacity) / 6.0) > 0.95


def test_a_pledge_comes_over_months_and_a_boycott_in_the_month_it_is_called():
    p = sobol(512)
    usual = traded(p, [CALM])[0].imports[:, 1]
    first, *_, last = traded(p, [rules(purchases=10.0)] * 12)
    assert mostly(first.bought < 0.6 * last.bought)
    assert np.allclose(last.imports[:, 1] - last.usual[:, 1], last.bought / 12.0)
    shunned = traded(p, [rules(purchases=-15.0)])[0].imports[:, 1]
    assert np.allclose(usual - shunned, 15.0 / 12.0)


def test_a_boycott_and_a_tariff_take_no_bean_twice():
    p = sobol(64)
    path = [rules(tariff_cn=1.476, purchases=-130.0)] * 60
    assert all((t.imports[:, 1] >= 0).all() for t in traded(p, path))


def test_importers_buy_ahead_of_a_tariff_what_product_data_of_2018_show():
    """A quarter of a month's imports before 15 points (1.7 percent a point), gone a year later."""
    p = sobol(512)
    lever = levers()["tariff_us"]
    at = lever.value.index(0.208)
    before, after = rules(tariff_us=0.12), rules(tariff_us=0.208)
    fear = rules(tariff_us=0.12, threat_tariff_us=feared("tariff_us", at - 1, at))
    assert fear.scalars["threat_tariff_us"][0] == pytest.approx(np.log(1.208 / 1.12))
    calm = traded(p, [before] * 24 + [after] * 24)
    tense = traded(p, [before] * 20 + [fear] * 4 + [after] * 24)
    more = np.array([(a.imports - b.imports)[:, 0] for a, b in zip(tense, calm, strict=True)])
    assert (more[20:24] > 0).all() and (more[24:] <= 0).all()
    months_of_imports = more[20:24].sum(axis=0) / calm[20].usual[:, 0]
    assert within(0.017 * 100.0 * (0.208 - 0.12), months_of_imports)
    assert mostly(np.abs(more[24:36].sum(axis=0)) > 0.8 * more[20:24].sum(axis=0))


def test_an_announced_tariff_reaches_importers_by_its_rise_and_a_control_by_belief_alone():
    assert feared("tariff_us", 3, 3) == 0.0 and feared("tariff_us", 5, 3) == 0.0
    assert feared("ree_heavy", 1, 4) == 1.0
    r = regime(before_the_dispute(), {"tariff_us": 0.1})
    assert r.scalars["threat_tariff_us"][0] == 0.1 and r.scalars["threat_tariff_cn"][0] == 0.0


def test_the_us_count_of_imports_falls_by_more_than_chinas_count_of_exports():
    """2025 on 2024: 130.4 billion in the US count, 104.7 in China's (customs of both)."""
    p = sobol(512)
    seen = 1.0 - np.minimum(p.scalar["rerouted"], 1.0)
    assert within(104.7 / 130.4, seen) and mostly(seen < 1.0)


def test_a_year_of_145_and_125_percent_costs_china_what_kiel_finds():
    """KITE, April 2025: trade down by almost half, GDP -0.7 and exports -4.75 percent in a year.

    So 131 billion of GDP for 170 of exports. The loss of exporters alone is held against it, and
    with China's own tariffs the whole.
    """
    ensemble, levels = world(2025, 1)
    p = ensemble.p
    calm, war = (
        months(ensemble, x, 12) for x in (levels, moved(levels, tariff_us=13, tariff_cn=7))
    )
    bought, left = (sum(f.imports[:, 0] for _, f in path) for path in (calm, war))
    assert 0.4 < middle(1.0 - left / bought) < 0.6
    lost = (bought - left) * (1.0 - np.minimum(p.scalar["rerouted"], 1.0))
    lost *= 1.0 - p.scalar["redirect_cn"]
    parts, fewer = (sum(f.cn_parts for _, f in path) for path in (calm, war))
    exporters, whole = (parts - fewer)[:, 4], (parts - fewer).sum(axis=1)
    assert within(131.0 / 170.0, exporters / lost)
    percent = 100.0 * whole / politics.GDP[1]
    # The study's 0.7 lies at the upper end: China's own stimulus and prices are not in the model.
    assert middle(percent) > 0.35 and np.quantile(percent, 0.95) > 0.6


def test_prices_at_the_till_rise_as_in_2025():
    """Cavallo, Llamas and Vazquez 2025: 20 percent of the tariff and 0.7 points of the CPI by
    September. China's part: duties on its goods rose by 40 percent of 26 billion less 11 percent of
    36 a month, all duties from 6.6 to 30 (New York Fed, October 2025; US Census): a quarter.
    """
    p = sobol(512)
    after = p.scalar["till_pass"] * (1.0 - (1.0 - p.scalar["till_pace"]) ** 6)
    assert within(0.20, after) and 0.15 < middle(after) < 0.30
    part = (0.40 * 26.0 - 0.11 * 36.0) / (30.0 - 6.6)
    assert 0.2 < part < 0.35
    march, september = world(2025, 3)[0].state, world(2025, 9)[0].state
    risen = (september.till - march.till)[:, 0]
    assert within(0.7 * part, risen) and 0.5 < middle(risen) / (0.7 * part) < 2.0


def test_the_border_passes_on_what_was_measured_there():
    """86 to 94 percent of the tariffs of 2025 (New York Fed), 94 (Gopinath and Neiman)."""
    assert 0.86 <= middle(sobol(512).scalar["pass_through"]) <= 1.0


def test_dearer_shops_cost_support_until_people_are_used_to_them():
    p = sobol(128)
    state, nothing = january_2018(p), np.zeros((128, 2))
    dear = np.array([1.0, 0.0]) + nothing
    path = []
    for _ in range(120):
        support, pain, used = politics.support(state, p, nothing, dear)
        state = replace(state, support=support, pain=pain, till_used=used)
        path.append(support[:, 0])
    assert (support[:, 1] == 50.0).all()
    lowest = 50.0 - np.min(path, axis=0)
    assert (lowest > 0).all() and (lowest < p.scalar["support_prices"]).all()
    assert mostly(50.0 - path[-1] < 0.25 * lowest)
