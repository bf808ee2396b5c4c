"""What a band means: laws of error, their sizes, guesses without a model, and the cases."""

import csv
import re
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from engine.advice.band import Band, quantiles
from engine.analysis import guide
from engine.analysis.backtest import Answer, count, run
from engine.analysis.cases import (
    UNSEEN,
    Case,
    error_of,
    read_cases,
    shipped,
    to_unit,
    when,
)
from engine.analysis.fit import CASES, fitted_cases, unseen_cases
from engine.analysis.indicators import indicator
from engine.analysis.naive import FILES, guesses, known
from engine.uncertainty import family
from engine.uncertainty.law import LOTS, as_normal, steps, student
from engine.world.elementary import normal_quantile
from engine.world.parameters import sobol

ALL = [case for name in FILES for case in read_cases(shipped(name))]


def case(name, at, observed=None, unit=""):
    return Case("mine", "history-2018", ("timeline",), name, at, observed, unit)


def ends(error, value, draws=2048):
    low, high = np.quantile(error.spread(np.full(draws, value), "test"), (0.05, 0.95))
    return float(low), float(high)


@pytest.mark.parametrize("value", [0.0, 0.001, 0.3, 0.9, 0.999, 1.0])
def test_a_band_of_a_share_stays_between_nothing_and_all(value):
    low, high = ends(family.share(), value)
    assert 0.0 <= low < high <= 1.0


def test_no_band_of_any_share_in_the_cases_passes_its_ends():
    shares = [c for c in ALL if error_of(c).law == "share"]
    assert len(shares) > 15
    for a in run(shares, sobol(64)):
        assert 0.0 <= a.p05 <= a.p95 <= 1.0, a.case.id


@pytest.mark.parametrize("name", ["magnet_exports_cn_total", "us_imports_from_cn"])
def test_a_sum_scatters_less_than_a_month_and_its_discrepancy_stays(name):
    month = error_of(case(name, "2024-06"))
    quarter = error_of(case(f"{name}_quarter", "2024-06"))
    year = error_of(case(f"{name}_year", "2024-12"))
    since_january = error_of(case(f"{name}_ytd", "2024-09"))
    assert quarter.scatter == pytest.approx(month.scatter / 3**0.5)
    assert year.scatter == pytest.approx(month.scatter / 12**0.5)
    assert since_january.scatter == pytest.approx(month.scatter / 3.0)
    assert month.discrepancy == quarter.discrepancy == year.discrepancy


def test_a_sum_of_few_lots_scatters_less_than_a_month_of_them():
    month = family.customs("gallium", 8.0)
    low, high = ends(month, 8.0)
    sum_low, sum_high = ends(month.summed(12), 96.0)
    assert np.log(sum_high / sum_low) < 0.75 * np.log(high / low)


def test_small_metals_scatter_more_than_magnets():
    for good, tonnes in (("gallium", 4.0), ("germanium", 3.8), ("dysprosium", 14.0)):
        low, high = ends(family.customs(good, tonnes), tonnes)
        usual = ends(family.customs("magnets", 5000.0), 5000.0)
        assert high / low > 1.3 * usual[1] / usual[0]


def test_a_month_in_which_nothing_left_can_be_judged():
    error = family.customs("dysprosium", 14.0)
    assert error.law == LOTS and error.tells(0.0)
    low, high = ends(error, 1.0)
    assert low == 0.0 < 1.0 < high
    assert ends(error, 14.0)[0] > 0.0
    assert error.near(0.3, 0.0) and not error.near(3.0, 0.0)
    assert np.isfinite(error.misfit(np.array([0.0, 1.0, 14.0]), 0.0, 0.0, 0.05)).all()


def test_few_lots_have_the_variance_of_a_compound_poisson():
    """``L f + s^2 f^2``, for flows of several lots."""
    error = family.customs("dysprosium", 14.0)
    read = error.spread(np.full(8192, 20.0), "test")
    assert np.var(read) == pytest.approx(error.lot * 20.0 + (error.size * 20.0) ** 2, rel=0.2)


def test_prices_have_fatter_tails_than_flows():
    """Where the middle halves are as wide, one month in a hundred strays further."""
    u = np.array([0.25, 0.005])
    t, normal = student(u), normal_quantile(u)
    assert t[1] / t[0] > 1.5 * normal[1] / normal[0]
    assert family.price().fat and not family.customs("magnets", 1.0).fat


def test_fat_tails_are_turned_into_normal_numbers_as_rare():
    u = np.array([0.001, 0.05, 0.5, 0.8, 0.999])
    assert as_normal(student(u)) == pytest.approx(normal_quantile(u), abs=1e-6)


def test_an_outlier_of_a_price_pulls_a_fit_less_than_one_of_a_flow():
    far = np.array([np.exp(5 * family.price().size)])
    assert float(family.price().misfit(far, 1.0, None, None)[0]) < 3.5


def test_changes_are_judged_as_changes():
    """A tenth more or less is told apart, though both are near to 1 as ratios of levels."""
    name = "us_imports_from_cn_year_on_year"
    error = error_of(case(name, "2025-12", -0.1))
    assert error.law == "growth"
    low, high = ends(error, 0.0)
    assert low == pytest.approx(1 / (1 + high) - 1, abs=0.01)
    up = abs(error.apart(np.array([0.3]), -0.3)[0])
    assert up == pytest.approx(np.log(1.3 / 0.7))


def test_an_index_near_one_is_judged_by_its_distance_from_one():
    error = indicator("us_chip_revenue").error
    low, high = ends(error, 0.9)
    assert 0.85 < low < 0.9 < high < 0.93
    assert not error.tells(1.0)


@pytest.mark.parametrize("place", [0.02, 0.3, 0.97])
@pytest.mark.parametrize(
    "error", [family.price(), family.share(), family.level(), family.customs("gallium", 4.0)]
)
def test_the_distance_of_a_reading_is_the_step_it_was_drawn_with(error, place):
    """What makes a band is what a fit minimises."""
    found = np.full(501, place * (1.0 if error.law != LOTS else 40.0))
    read = error.spread(found, "test")
    inside = read > 0.0
    z = [error.misfit(found[:1], y, None, None)[0] for y in read[inside]]
    assert -np.array(z) == pytest.approx(as_drawn(error)[inside], abs=1e-3)


def as_drawn(error):
    e = steps(501, "test", error.fat)
    return as_normal(e) if error.fat else e


def test_sizes_are_those_of_quiet_times():
    gallium = [3.25, 5.611, 6.48]
    error = family.customs("gallium", 7.8)
    assert error.lot == pytest.approx(np.var(gallium, ddof=1) / np.mean(gallium))
    apart = family.months_apart("antimony")
    assert apart == pytest.approx(np.std(np.log([5906, 3989, 3790, 3638]), ddof=1))


@pytest.mark.parametrize("of", ["us imports", "us exports"])
def test_a_season_is_a_quiet_year_shape_and_scatter_is_what_lies_around_it(of):
    season = family.season(of)
    assert season.shape == (12,) and season.mean() == pytest.approx(1.0)
    # Orders for the holidays and harvests come in autumn, the New Year empties the ports.
    assert season[9] > 1.1 and season[1] < 1.0
    assert 0.02 < family.trade(of).scatter < family.months_apart(of)


def test_every_size_has_a_source_and_every_judgement_a_range():
    for name in ("quiet.csv", "errors.csv", "cases/earlier.csv"):
        text = files("engine.data").joinpath(*name.split("/")).read_text("utf-8")
        for row in csv.DictReader(text.splitlines()):
            assert row["source"] and row["mark"] in ("page", "memory", "derived", "judgement"), row
            if name == "errors.csv":
                assert float(row["low"]) <= float(row["central"]) <= float(row["high"])


def test_quiet_times_end_before_the_controls_of_their_good():
    first = {"gallium": "2023-07", "germanium": "2023-07", "antimony": "2024-08",
             "graphite": "2023-10", "magnets": "2025-04", "rare earths": "2025-04",
             "us imports": "2018-07", "us exports": "2018-07"}  # fmt: skip
    text = files("engine.data").joinpath("quiet.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        if row["what"] == "month" and row["of"] != "terbium":  # under licences that stay the same
            assert row["at"] < first[row["of"]], row


@pytest.mark.parametrize("name", FILES)
def test_every_case_of_every_file_runs(name):
    for a in run(read_cases(shipped(name)), sobol(16)):
        assert np.isfinite([a.p05, a.p50, a.p95]).all(), a.case.id
        assert a.p05 <= a.p50 <= a.p95
        assert a.case.observed is None or isinstance(a.near, bool)


def test_cases_have_names_of_their_own_and_sources():
    ids = [c.id for c in ALL]
    assert len(set(ids)) == len(ids)
    assert all(c.source for c in ALL if c.role)


def test_no_case_compares_a_menu_with_its_source():
    """A lever's level was taken from the source of such a case; it would hold by construction."""
    assert not [c.id for c in ALL if c.indicator.startswith("average_tariff")]


def test_no_judgement_of_our_own_is_a_documented_outcome():
    assert not [c.id for c in ALL if "judgement" in c.note.lower()]


def test_no_unseen_case_repeats_what_set_a_parameter():
    """Yearly totals of trade set its growth, the step of China's tools from 2024 procurement."""
    unseen = {c.id for c in unseen_cases()}
    totals = {f"{k}_us_{year}" for k in ("imports", "exports") for year in range(2018, 2025)}
    assert not unseen & (totals | {"tools_2025", "smuggled_2024", "chip_share_2024"})
    comments = " ".join(p.read_text("utf-8") for p in _world())
    for c in unseen_cases():
        for word in re.findall(r"[A-Z][a-z]+ [A-Z][a-z]+", c.source):
            if word in comments:
                assert word in ("Financial Times", "South China", "Chinese Academy"), (c.id, word)


def _world():
    return sorted((Path(__file__).parents[2] / "engine" / "world").glob("*.py"))


def test_what_is_unseen_is_never_fitted_and_metals_are_groups():
    fitted = fitted_cases(CASES)
    assert not {c.id for c in fitted} & {c.id for c in unseen_cases()}
    assert all(c.role != UNSEEN for c in fitted)
    assert {"magnets", "minor metals", "heavy metals", "prices", "chips", "trade"} <= {
        c.group for c in fitted
    }
    metals = {"tungsten", "graphite"}
    assert not [c.id for c in fitted if any(metal in c.indicator for metal in metals)]


def test_naive_guesses_are_those_of_the_data():
    by_id = {c.id: c for c in ALL}
    may = guesses(by_id["mag_us_2025_05"])
    assert (may.last, may.year_before) == (585.0, 689.0)  # March 2025, May 2024
    november = guesses(by_id["ga_exp_2023_11"])
    assert (november.last, november.year_before) == (0.25, pytest.approx(5.611))
    assert guesses(by_id["gr_exp_2024_02"]).last == 21723.0  # two months against two
    assert guesses(by_id["imports_us_2025_change"]).year_before == 0.0
    assert guesses(by_id["aichip_selfsuff_2027"]).last == 0.41  # a forecast of 2026 is no value
    assert guesses(by_id["gdp_us_ga_cutoff"]).last is None
    assert guesses(by_id["price_dy_2025_05"]).last == 280.0  # prices.csv


def test_naive_guesses_know_nothing_of_the_time_of_their_case():
    for c in ALL:
        found = guesses(c)
        if found.last is not None:
            first = when(c.at).first
            earlier = [k.value for k in known()[c.indicator] if k.at.last < first]
            assert any(found.last / to_unit(c) == pytest.approx(v) for v in earlier), c.id


def test_a_model_is_counted_nearer_only_where_a_guess_is_documented():
    mine = case("us_imports_from_cn", "2024-06", 40.0)
    near, far = Answer(mine, 30, 41, 50, last=45.0), Answer(mine, 30, 41, 50, year_before=40.5)
    none = Answer(mine, 30, 41, 50)
    found = count([near, far, none])
    assert found.last == (1, 1) and found.year_before == (0, 1) and found.cases == 3


def test_the_page_begins_with_groups_left_out_and_says_where_a_guess_is_better():
    cases = fitted_cases(CASES)
    answers = run([c for c in cases if c.group in ("magnets", "heavy metals")], sobol(64))
    page = guide.backtest(answers, answers, answers)
    places = [page.index(words) for words in ("## The honest", "## What the model", "## All")]
    assert places == sorted(places)
    assert re.search(r"guess without a model( is)? nearer more often", page)
    assert "| heavy metals |" in page and "{" not in page


def test_a_forecast_on_screen_has_the_error_of_a_study_and_keeps_its_median():
    values = np.random.default_rng(3).normal(10.0, 2.0, 512)
    plain, shown = np.quantile(values, (0.05, 0.5, 0.95)), Band.of(values)
    assert shown.p50 == plain[1]
    assert shown.p05 < plain[0] and shown.p95 > plain[2]
    assert Band.of(values) == shown
    assert (
        family.study().discrepancy
        == error_of(case("gallium_price_rise_full_cutoff", "one year")).size
    )


def test_what_has_no_effect_has_no_band():
    assert Band.of(np.zeros(64)) == Band(0.0, 0.0, 0.0)


def test_the_quantiles_of_a_fan_hold_its_median_in_every_month():
    values = np.random.default_rng(4).normal(0.0, 3.0, (24, 200))
    rows = quantiles(values, (0.05, 0.25, 0.5, 0.75, 0.95))
    assert rows.shape == (5, 24) and (np.diff(rows, axis=0) >= 0).all()
    assert np.array_equal(rows[2], np.median(values, axis=1))


def test_bands_are_not_so_wide_that_everything_lies_in_their_middle():
    """Of bands that mean what they say half of the middle halves hold what happened."""
    found = count(run([c for c in ALL if c.observed is not None], sobol(128)))
    assert 0.35 * found.cases <= found.half <= 0.70 * found.cases
