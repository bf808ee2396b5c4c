"""The documented history as dated moves, the fit, and old records."""

import csv
from datetime import date, timedelta
from importlib.resources import files

import numpy as np
import pytest

from engine.analysis.backtest import run
from engine.analysis.cases import Case, read_cases, when
from engine.analysis.experiments import experiments, window_of
from engine.analysis.fit import CASES, fit
from engine.analysis.indicators import UnknownIndicator, indicator, indicators
from engine.rules.levers import levers
from engine.rules.older import today
from engine.scenarios.timeline import documented, levels_after, monthly_rules, read_move
from engine.world.goods import line
from engine.world.parameters import Fit, drawn, fitted, priors, sobol


def rows(name):
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_every_row_of_the_timeline_is_a_move_and_every_move_a_row():
    measures = [r["measure"] for r in rows("timeline.csv")]
    assert {d.measure for d in documented()} == set(measures)


def test_every_documented_outcome_is_a_case():
    cases = {c.id: c for c in read_cases(CASES[0])}
    for r in rows("outcomes.csv"):
        c = cases[r["id"]]
        assert (c.indicator, c.at, c.unit) == (r["indicator"], r["date"], r["unit"])
        assert (c.observed, c.low, c.high) == tuple(float(r[k]) for k in ("value", "low", "high"))


def test_nine_of_ten_outcomes_lie_inside_the_bands():
    """Goals of the model: inside 9 of 10, medians within a quarter 6 of 10, width 3 at most."""
    answers = run(read_cases(CASES[0]))
    assert sum(bool(a.inside) for a in answers) >= 0.9 * len(answers)
    assert sum(abs(a.ratio - 1) <= 0.25 for a in answers) >= 0.6 * len(answers)
    single = [a for a in answers if a.case.low == a.case.high]
    assert all(a.width <= 3 for a in single)


def test_every_documented_move_is_one_that_its_lever_has():
    for d in documented():
        e = d.event
        if e.lever:
            assert levers()[e.lever].side == e.side
            assert 0 <= e.level < len(levers()[e.lever].names), e
            if e.verb == "set" and levers()[e.lever].kind == "control":
                assert e.target in levers()[e.lever].targets
        assert d.announced <= d.day


@pytest.mark.parametrize(
    ("day", "lever", "before", "after"),
    [
        ("2018-07-06", "tariff_cn", 0, 1),  # the same day as the US list
        ("2018-07-06", "purchases", 1, 0),
        ("2020-02-14", "purchases", 1, 5),  # phase one in force
        ("2023-07-23", "allies", 2, 3),  # Japan's rules
        ("2024-12-02", "tools", 2, 3),
        ("2025-08-11", "ai_chips", 4, 2),  # licences, not the word of July
        ("2025-08-12", "firms", 1, 3),
        ("2025-10-04", "legacy_chips", 0, 4),
        ("2025-11-09", "legacy_chips", 4, 1),
        ("2025-11-09", "minor_metals", 4, 3),
        ("2025-12-02", "ree_magnets", 2, 1),
        ("2026-01-01", "quotas", 1, 2),
        ("2026-01-14", "firms", 3, 4),
        ("2026-02-24", "tariff_us", 7, 5),
        ("2026-06-22", "lists_cn", 1, 2),
    ],
)
def test_a_rule_counts_from_the_day_it_was_in_force(day, lever, before, after):
    day = date.fromisoformat(day)
    assert levels_after(documented(), day)[lever].level == before
    assert levels_after(documented(), day + timedelta(days=1))[lever].level == after


def test_heavy_rare_earths_stayed_under_slow_reviews_after_busan():
    for day in (date(2025, 11, 1), date(2025, 12, 31), date(2026, 6, 30)):
        assert levels_after(documented(), day)["ree_heavy"].level == 3


def test_a_rule_of_mid_month_counts_by_days():
    moves = [read_move("2025-04-16 CN ree_magnets 5 all")]
    rules = monthly_rules(moves, 90)[87]
    assert rules.covered[0, line("magnets", "europe")] == pytest.approx(0.5)
    assert rules.granted[0, line("magnets", "europe")] == pytest.approx(0.0, abs=1e-9)


def test_an_announced_rule_is_believed_until_it_comes():
    j = line("gallium", "europe")
    rules = monthly_rules(documented(), 72)
    july, august = rules[66], rules[67]
    assert july.threat[0, j] > 0.8 and july.covered[0, j] == 0.0
    assert august.threat[0, j] == 0.0 and august.covered[0, j] == 1.0


def test_levels_of_june_2025_are_those_after_geneva():
    levels = levels_after(documented(), date(2025, 6, 1))
    assert levels["ree_magnets"].level == 4 and levels["eda"].level == 2
    assert levels["tariff_us"].level == 8 and levels["ai_chips"].level == 4


@pytest.mark.long
def test_a_fit_is_found_again_and_narrows_what_it_speaks_about(monkeypatch, many):
    monkeypatch.setattr("engine.analysis.fit.ROUNDS", many(2, 6))
    cases = [c for c in read_cases(CASES[0]) if c.group == "magnets"][:4]
    one, two = fit(cases), fit(cases)
    assert np.array_equal(one.shift, two.shift)
    names = [p.name for p in priors()]
    assert one.spread()[names.index("clearing")] < 0.95
    assert one.spread()[names.index("margin")] == pytest.approx(1.0, abs=0.01)


def test_draws_of_a_fit_have_its_mean_and_spread():
    found = fitted()
    z = found.around(np.random.default_rng(1).standard_normal((4000, len(priors()))))
    assert np.allclose(z.mean(axis=0), found.shift, atol=0.08)
    assert np.allclose(z.std(axis=0), found.spread(), atol=0.06)
    nothing = Fit(np.zeros(len(priors())), np.zeros((0, len(priors()))), np.zeros(0))
    assert np.array_equal(nothing.around(z), z)


def test_the_same_draw_is_the_same_alone_and_among_others():
    u = np.random.default_rng(2).random((3, len(priors())))
    alone, among = drawn(u[1:2]), drawn(u)
    for name, value in alone.scalar.items():
        assert value[0] == among.scalar[name][1]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", 0, 11),
        ("2025-06", 89, 89),
        ("2025-06-04", 89, 89),
        ("2025-Q2", 87, 89),
        ("2025-H2", 90, 95),
        ("2018 to 2021", 36, 47),
    ],
)
def test_dates_of_a_case(text, first, last):
    assert (when(text).first, when(text).last)[1] == last
    if " to " not in text:
        assert when(text).first == first


def test_windows_of_a_study():
    assert window_of("first year") == window_of("one year") == (0, 12)
    assert window_of("3 to 5 years") == (36, 60)
    assert window_of("2025-06") is None


def test_every_indicator_can_be_read_in_every_month():
    names = sorted(indicators())
    cases = [Case(n, "history-2018", ("timeline",), n, "2025-12", None, "") for n in names]
    for a in run(cases, sobol(16)):
        assert np.isfinite([a.p05, a.p50, a.p95]).all(), a.case.id


@pytest.mark.parametrize("name", sorted(experiments()))
def test_every_study_has_the_sign_of_its_name(name):
    answer = run([Case(name, "history-2018", ("timeline",), name, "one year", None, "")], sobol(16))
    assert answer[0].p50 >= 0.0


def test_endings_sum_and_compare():
    year = indicator("magnet_exports_cn_total_year")
    x = np.arange(48.0).reshape(24, 2)
    assert year.series([x, 0 * x, 0 * x, 0 * x])[12, 0] == x[1:13, 0].sum()
    rise = indicator("price_ndpr_europe_rise_in_year")
    assert rise.series([1 + x])[12, 0] == pytest.approx(25.0 / 1.0 - 1.0)
    with pytest.raises(UnknownIndicator, match="magnet_exports_cn_us"):
        indicator("magnet_export_cn_us")


def test_moves_of_an_older_engine_mean_what_they_meant():
    assert today("US tariff_us 6", "0.1") == "US tariff_us 8"  # one came in below, then another
    assert today("US tariff_us 3", "0.1") == "US tariff_us 4"
    assert today("US tariff_us 0", "0.1") == "US tariff_us 0"
    old = "US offer chip_support 0, tariff_us 2 for ree_heavy 1 until 6"
    assert today(old, "0.1") == "US offer chip_support 1, tariff_us 3 for ree_heavy 1 until 6"
    assert today("US suspend tariff_us 2", "0.1") == "US suspend tariff_us 2"
    assert today("US tariff_us 6", "0.3") == "US tariff_us 7"
    assert today("CN firms 3", "0.5") == "CN firms 4" and today("US tools 2", "0.5") == "US tools 2"
    assert today("US tools 3, tariff_us 5", "0.6") == "US tools 3, tariff_us 5"
