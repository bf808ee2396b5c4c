"""Published studies in this world, parts of controls, and ten years of hard controls."""

import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from engine.advice.band import Band
from engine.analysis.cases import read_cases
from engine.analysis.fit import CASES
from engine.analysis.studies import answers as studies
from engine.analysis.studies import decade as ten_years
from engine.analysis.studies.claims import claims, finding
from engine.analysis.studies.counterfactual import answer, fall, history, level, rise, yearly
from engine.analysis.studies.fans import fans
from engine.analysis.studies.judgement import because, judged
from engine.analysis.studies.parts import climbed, ladders
from engine.analysis.studies.plans import (
    changed,
    in_turn,
    kept,
    only_for,
    part,
    stopped,
    tariffs,
)
from engine.analysis.studies.published import Figure, figures
from engine.world.goods import LINES
from engine.world.parameters import sobol

PAGE = Path(__file__).parents[2] / "docs" / "model" / "experiments.md"
DRAWS = 32


@cache
def draws():
    return sobol(DRAWS)


@cache
def decade():
    return ten_years.run(draws())


@cache
def levels():
    return history(sobol(1), ten_years.START)[1]


@pytest.mark.parametrize("name", list(studies.counterfactuals()))
def test_every_experiment_gives_a_finite_number_in_every_draw(name):
    values = answer(studies.counterfactuals()[name], draws())
    assert values.shape == (DRAWS,)
    assert np.isfinite(values).all()


def test_every_published_figure_has_a_source_a_mark_and_an_experiment_in_the_same_unit():
    assert len({f.id for f in figures()}) == len(figures())
    for f in figures():
        assert len(f.source) > 10 and f.mark.startswith(("page", "derived", "memory"))
        low, high = f.range
        assert low <= (low if f.central is None else f.central) <= high
        assert studies.counterfactuals()[f.asks].unit == f.unit, f.id
        assert f.leans in ("", "up", "down") and (f.differs or not f.leans)


def test_every_experiment_is_asked_by_a_study():
    assert {f.asks for f in figures()} == set(studies.counterfactuals())


def test_a_figure_that_the_fit_was_shown_says_so():
    shown = {c.id: c for path in CASES for c in read_cases(path)}
    for f in figures():
        assert not f.fit or f.fit in shown, f.fit
    said = {f.fit for f in figures()}
    studied = [c.id for c in shown.values() if c.group == "studies" and c.role]
    assert set(studied) <= said


def test_the_rule_judges_by_range_quarter_and_factor_of_two():
    def verdict(middle, **figure):
        f = Figure("x", "x", "x", "x", "x", "x", "page", **figure)
        j = judged(f, Band(middle, middle, middle))
        return j.verdict, j.direction

    assert verdict(3.0, low=2.0, high=4.0) == ("agrees", "")
    assert verdict(12.4, central=10.0) == ("agrees", "")
    assert verdict(12.6, central=10.0) == ("near", "above")
    assert verdict(5.1, central=10.0) == ("near", "below")
    assert verdict(4.9, central=10.0) == ("off", "below")
    assert verdict(9.0, low=2.0, high=4.0) == ("off", "above")
    assert verdict(100.0, low=7.0, high=math.inf) == ("agrees", "")


def test_a_difference_explains_only_what_leans_its_way():
    far = Figure("x", "x", "x", "x", "x", "x", "page", central=10.0, leans="down",
                 differs="The study has no stocks")  # fmt: skip
    assert because(far, judged(far, Band(1.0, 1.0, 1.0))) == "The study has no stocks."
    assert because(far, judged(far, Band(99.0, 99.0, 99.0))).startswith("Not explained")
    assert because(far, judged(far, Band(10.0, 10.0, 10.0))) == ""


# Plans


def test_a_plan_that_ends_gives_back_the_rules_of_before():
    rules = in_turn((stopped("magnets"), 2))(levels(), 5)
    before = kept(levels(), 5)
    assert len(rules) == 5 and rules[2:] == before[2:]
    assert not np.array_equal(rules[0].covered, before[0].covered)


def test_a_stop_for_one_user_leaves_the_others_their_rules():
    old, new = (plan(levels(), 1)[0] for plan in (kept, only_for("japan", stopped("heavy"))))
    touched = np.flatnonzero((old.covered != new.covered)[0])
    assert ("heavy", "japan") in {LINES[j] for j in touched}
    assert {LINES[j][1] for j in touched} == {"japan"}


def test_a_part_of_a_stop_covers_its_part_of_the_trade():
    whole, half = (p(levels(), 1)[0] for p in (stopped("magnets"), part(stopped("magnets"), 0.5)))
    open_ = kept(levels(), 1)[0]
    assert np.allclose(half.covered, 0.5 * (whole.covered + open_.covered))


def test_a_tariff_between_two_levels_is_the_rate_that_was_asked_for():
    rules = changed(tariffs(1.45, 1.25))(levels(), 1)[0]
    assert rules.scalars["tariff_us"][0] == pytest.approx(1.45)
    assert rules.scalars["tariff_cn"][0] == pytest.approx(1.25)


def test_answers_read_the_branch_with_the_plan_against_the_one_without():
    series = np.array([[[1.0], [3.0]], [[2.0], [2.0]]])
    assert yearly(0, 2)([series]) == 0.0
    assert rise(0, 1)([series]) == 1.0 and fall(1, 2)([series]) == pytest.approx(1 / 3)
    assert level(0, 2)([series]) == 2.0


# Parts of controls: laws, whatever the numbers


@pytest.mark.parametrize("ladder", list(ladders()), ids=lambda ladder: ladder.name)
def test_a_part_of_a_control_costs_more_than_nothing_and_less_than_the_whole(ladder):
    costs = np.median(climbed(ladder, draws()), axis=1)
    assert costs[0] > 0.0
    assert (np.diff(costs) > 0.0).all()


@pytest.mark.parametrize("share", [10, 25, 50])
def test_a_part_of_the_chip_market_closed_loses_most_of_its_part_of_the_sales(share):
    part_, whole = (
        np.median(answer(studies.counterfactuals()[f"us_chip_sales_lost_{s}"], draws()))
        for s in (share, 100)
    )
    # A little more than the part: suppliers drop customers that no rule names.
    assert 0.6 * share / 100 < part_ / whole < 1.25 * share / 100


@pytest.mark.parametrize(
    "name", ["us_sales_lost_huawei", "us_chip_revenue_huawei", "us_chip_revenue_kept_restrictions"]
)
def test_the_entity_list_of_2019_costs_us_suppliers_something(name):
    question = studies.counterfactuals()[name]
    assert np.median(answer(question, draws())) > (0.1 if question.unit == "billion USD" else 1e-3)


# Ten years


def test_all_paths_stay_finite_for_ten_years():
    for (measure, path), series in decade().series.items():
        assert series.shape == (ten_years.MONTHS, DRAWS)
        assert np.isfinite(series).all(), (measure, path)


def test_paths_differ_only_in_the_controls_that_they_name():
    of_us = {"ai_chips", "hbm", "tools", "eda", "entity_list", "enforcement_us", "reach_us",
             "allies"}  # fmt: skip
    for path, change in ten_years.PATHS.items():
        moved = {k for k, s in change(levels()).items() if s != levels()[k]}
        assert moved <= (of_us if path in ("open", "ban") else {"ree_heavy", "ree_magnets"})
    assert change_is_nothing("december_2024") and levels()["ree_magnets"].level == 0


def change_is_nothing(path):
    return ten_years.PATHS[path](levels()) == levels()


def test_a_ban_leaves_china_less_compute_than_open_sale_for_years():
    for year in (1, 3, 5):
        ban, open_ = (decade().at("compute_cn", path, year) for path in ("ban", "open"))
        assert np.median(ban) < np.median(open_)


def test_every_claim_names_its_source_two_paths_and_a_measure_and_gets_a_verdict():
    known = {*ten_years.measures(), "compute_added_cn"}
    for c in claims():
        assert c.side in ("US", "CN", "others") and len(c.who) > 10 and c.mark
        assert c.measure in known and {c.control, c.against} <= set(ten_years.PATHS)
        assert (c.low is None) == (not c.size_source)
        f = finding(c, decade())
        assert f.verdict in ("as claimed", "no difference", "undecided") or "way" in f.verdict
        assert math.isfinite(f.band.p50)
    assert {c.side for c in claims()} == {"US", "CN", "others"}


def test_every_measure_is_drawn_as_a_fan_on_all_its_paths():
    from matplotlib.figure import Figure as Drawing

    for _, draw in fans(decade()):
        axes = Drawing().add_subplot()
        draw(axes)
        assert len(axes.lines) == 3 and len(axes.collections) == 6


# The page, written by `python main.py guide docs/model`


def test_the_page_holds_every_figure_every_claim_and_every_fan():
    page = PAGE.read_text("utf-8")
    for f in figures():
        assert f"`{f.id}`" in page and f.source in page
        assert studies.counterfactuals()[f.asks].asks in page and f.said() in page
    for c in claims():
        assert c.who in page and c.says in page
    for measure in ten_years.measures().values():
        assert f"figures/decade_{measure.name}.png" in page
        assert (PAGE.parent / "figures" / f"decade_{measure.name}.png").exists()
    assert "{" not in page
