"""Figures in words: what is read adds up, billions become points as it says, ends are marked."""

import re
from dataclasses import replace
from functools import cache

import pytest

from engine.advice.debrief import Together
from engine.advice.result import LEAST, final
from engine.view import opened
from tests.engine.test_result import finished
from ui.charts.chainlayout import Link
from ui.charts.linkwords import link_words
from ui.charts.numeral import at_least
from ui.doors import command
from ui.screens import resulttext


@cache
def results():
    return final(opened(finished("first-table", 12, "reciprocal", "reciprocal"))).results


def test_billions_become_points_as_the_measure_says():
    for r in results().values():
        for par in (-3.0, 2.9, LEAST, 66.0):
            told = resulttext.measure(replace(r, par=par)).replace("\N{MINUS SIGN}", "-")
            fifty = [float(x) for x in re.findall(r"[-+]?\d+\.\d", told)]
            makes = fifty[1] if par < LEAST else fifty[0]
            assert makes == pytest.approx(max(par, LEAST), abs=0.05)
            assert replace(r, par=par).scaled(makes) == pytest.approx(50.0, abs=0.2)


def test_where_no_package_beats_no_deal_no_balanced_deal_is_told_of():
    for r in results().values():
        told = resulttext.measure(replace(r, par=LEAST, best_joint=0.0))
        assert "balanced deal" not in told and f"{LEAST:.1f} bn make 50 points" in told


def test_of_a_joint_gain_that_is_next_to_nothing_no_part_is_told():
    assert not Together(31.1, 4.1).measures
    assert Together(31.1, 60.0).measures


@pytest.mark.parametrize("seed", range(1, 4))
def test_the_parts_that_the_door_prints_add_up_as_they_are_read(seed, tmp_path, capsys):
    path = str(tmp_path / "g.rec")
    words = ["--us", "random", "--cn", "random", "--seed", str(seed), "--out", path]
    assert command.run(["play", "first-table", *words]) == 0
    capsys.readouterr()
    assert command.run(["result", path]) == 0
    said = capsys.readouterr().out
    assert "-0.0" not in said
    for seat in re.split(r"(?m)^(?=US|CN)", said)[1:]:
        whole = float(re.search(r"utility ([-+\d.]+)", seat)[1])
        parts = [float(x) for x in re.findall(r"(?m)^ +([-+]\d+\.\d)  ", seat)]
        assert len(parts) == 6
        assert round(sum(parts), 1) == whole


def test_a_flow_of_which_no_more_is_told_says_that_it_may_be_more():
    assert at_least(1.3, 1.3).endswith("+") and not at_least(1.29, 1.3).endswith("+")
    assert "130 or more" in link_words(Link(1.3, most=1.3))
    assert "or more" not in link_words(Link(1.29, most=1.3))
    assert "90 or more" not in link_words(Link(1.3, then="closes", after=0.9, most=1.3))
