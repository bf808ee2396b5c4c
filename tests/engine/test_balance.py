"""Balance: trials are the same wherever they are played, goals say what they were asked."""

from dataclasses import replace
from math import isnan

import numpy as np
import pytest

from engine.balance import schedule, strength
from engine.balance.equilibria import Matrix, NoMatrix, equilibria, matrix
from engine.balance.goals import BEATS, Goal, goals
from engine.balance.plans import candidates
from engine.balance.responder import Responder
from engine.balance.schedule import FULL, QUICK, trials
from engine.balance.strength import curve
from engine.balance.trial import HONEST, LINES, PLAN, Played, Trial, counts, played, seated
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.sides import BySide

FEW = replace(QUICK, responders=0)


def game(us="novice", cn="novice", seed=1, first="US", scores=(60.0, 40.0), **more):
    kept = Played(
        "first-table", us, cn, seed, first, *scores, *scores, 100.0, 1, 1, 0, 0, 0,
        "eda=2 tools=4", "eda=1", 0,
    )  # fmt: skip
    return replace(kept, **more)


def found(key, games):
    return next(g for g in goals("first-table", games) if g.key == key)


def test_a_trial_gives_the_same_game_whatever_was_played_before():
    trial = Trial("first-table", "novice", "random", 3)
    first = played(trial)
    played(Trial("first-table", "random", "novice", 4))
    assert played(trial) == first and first.failed == 0
    assert set(counts(first.did)) <= set(counts(first.could))


def test_who_has_the_first_word_is_part_of_the_trial():
    ours, theirs = (played(Trial("first-table", "random", "random", 2, s)) for s in SIDES)
    assert ours.first == "US" and theirs.first == "CN"
    assert ours != replace(theirs, first="US")


def test_the_schedule_holds_each_game_once_and_all_kinds():
    todo = trials(["first-table"], FEW)
    assert len(todo) == len(set(todo)) == len(trials(["first-table"] * 2, FEW))
    assert any(t.us.startswith(PLAN) for t in todo) and any(t.cn.startswith(PLAN) for t in todo)
    assert any(t.first == "CN" for t in todo)
    assert any(t.us.startswith(HONEST) for t in todo)
    assert set(todo) < set(trials(["first-table"], FULL))


def test_the_quick_form_measures_long_scenarios_by_rungs_and_equals_alone():
    long, short = (trials([x], QUICK) for x in ("long-rivalry", "december-2024"))
    assert len(long) == 10 < len(short)
    assert not any(t.us.startswith(PLAN) or t.first == "CN" for t in long)


def test_fixed_plans_can_be_read_and_hold_the_levers_of_their_side():
    plot = scenario("june-2025")
    for side in SIDES:
        names = candidates(plot, side, 12)
        assert len(names) == len(set(names)) == 12
        for name in names:
            plan = seated(name, side)
            assert plan.lines or plan.accepts
            assert all(line.event.side == side for line in plan.lines)
        assert sum("accept" in name for name in names) in range(5, 8)
        assert LINES in names[0]


def test_an_honest_merchant_is_the_merchant_that_keeps_its_word():
    brain = seated(HONEST + "merchant", "US")
    assert brain.character.honesty == 1.0 > seated("merchant", "US").character.honesty


def test_a_rung_beats_the_one_below_in_mirrored_pairs():
    won = [game("novice", "random"), game("random", "novice", scores=(40.0, 60.0))]
    lost = [game("novice", "random", 2, scores=(0.0, 50.0)), game("random", "novice", 2)]
    both = found("rung_novice", [*won, *lost])
    assert both.found == 0.5 < BEATS and both.games == 4 and both.reached is False
    assert found("rung_novice", won).reached is True
    assert isnan(found("rung_novice", won[:1]).found), "half a pair is none"


def test_a_fixed_plan_is_held_against_the_strategist_in_the_same_seat():
    strong = game("strategist", "strategist", scores=(50.0, 40.0))
    plan = game(PLAN + "accept if worth > 0", "strategist", scores=(48.0, 0.0))
    near = found("plan_US", [strong, plan])
    assert near.found == pytest.approx(0.96) and near.reached is False
    assert found("plan_US", [strong, replace(plan, us_score=40.0)]).reached is True
    assert found("plan_CN", [strong, plan]).reached is None
    elsewhere = replace(strong, seed=2, us_score=-500.0)
    same = found("plan_US", [strong, elsewhere, plan])
    assert same.found == pytest.approx(0.96), "another deal says nothing of this one"
    lost = replace(strong, us_score=-20.0)
    assert found("plan_US", [lost, replace(plan, us_score=-10.0)]).reached is False
    assert found("plan_US", [lost, replace(plan, us_score=-30.0)]).reached is True


def test_what_the_first_word_brings_is_what_both_lose_by_the_others():
    ours = game("strategist", "strategist", scores=(60.0, 40.0))
    theirs = replace(ours, first="CN", us_utility=50.0, cn_utility=50.0)
    assert found("first_word", [ours, theirs]).found == pytest.approx(0.1)
    assert found("first_word", [ours]).reached is None


def test_levers_are_counted_by_the_turns_in_which_they_could_be_moved():
    strong = game("strategist", "strategist")
    least, most = (found(k, [strong]) for k in ("lever_least", "lever_most"))
    assert (least.found, least.detail, least.reached) == (0.0, "tools", False)
    assert (most.found, most.reached) == (0.5, True)


def test_where_there_is_nothing_to_share_nothing_is_told_of_it():
    poor = game(best_joint=4.0)
    assert found("left_novice", [replace(poor, us_utility=3.0, cn_utility=1.0)]).reached is None
    assert found("left_novice", [replace(poor, best_joint=125.0)]).found == pytest.approx(0.2)


def test_the_joint_gain_is_the_most_that_anybody_reached_in_the_same_deal():
    """Seen: parts below nothing, since several packages bring more than the best one."""
    weak = game(best_joint=50.0)
    strong = replace(game("strategist", "strategist"), us_utility=150.0, cn_utility=50.0)
    elsewhere = replace(strong, seed=2, us_utility=900.0)
    assert found("left_novice", [weak, strong, elsewhere]).found == pytest.approx(0.5)
    assert found("left_strategist", [weak, strong]).found == pytest.approx(0.0)


def test_a_goal_that_asks_nothing_is_neither_reached_nor_missed():
    assert Goal("x", "responder_US", 7.0).reached is None
    assert Goal("x", "signed", float("nan"), 0.4, 0.8).reached is None


def test_a_best_responder_does_at_least_as_well_as_the_player_that_it_imitates():
    """It looks at the whole game: the first move that it tries is that player's own."""
    base = played(Trial("first-table", "reciprocal", "reciprocal", 1))
    best = played(Trial("first-table", "responder reciprocal", "reciprocal", 1))
    assert best.us_utility >= base.us_utility


def test_a_best_responder_takes_no_seat():
    with pytest.raises(TypeError, match="takes no seat"):
        Responder("novice")(None, None)


def test_strength_is_told_a_step_at_a_time(monkeypatch):
    monkeypatch.setattr(strength, "AGAINST", "reciprocal")
    (step,) = curve("first-table", 1, (8,))
    assert step.plans == 8 and step.pairs == 1
    assert 0.0 < step.median_ms <= step.longest_ms


def prisoners():
    """Who closes gains from who does not, and both lose."""
    us = np.array([[3.0, 0.0], [5.0, 1.0]])
    return Matrix("x", ("dove", "hawk"), ("dove", "hawk"), BySide(us, us.T), 4)


def test_two_prisoners_send_hawks():
    pytest.importorskip("nashpy")
    (only,) = equilibria(prisoners())
    assert only.pure and only.us == only.cn == (("hawk", 1.0),) and only.results == BySide(1.0, 1.0)


def test_matching_pennies_are_played_by_halves():
    pytest.importorskip("nashpy")
    a = np.array([[1.0, -1.0], [-1.0, 1.0]])
    (only,) = equilibria(Matrix("x", ("l", "r"), ("l", "r"), BySide(a, -a), 4))
    assert not only.pure and [w for _, w in only.us] == pytest.approx([0.5, 0.5])


def test_a_matrix_with_a_hole_names_the_pair():
    from engine.tournament import Row

    rows = [
        Row("x", us, cn, 1, *[0.0] * 7, *[0] * 7, "")
        for us, cn in (("a", "a"), ("a", "b"), ("b", "a"))
    ]
    with pytest.raises(NoMatrix, match="b has not played against b"):
        matrix(rows, "x")


def test_the_base_of_the_responder_is_a_player():
    assert seated(schedule.BASE, "US").__name__ == schedule.BASE
