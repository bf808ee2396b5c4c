"""Tournaments: mirrored pairs, steady intervals, the same rows however they are played."""

import math
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from engine.months.asked import cores_here
from engine.players.players import couple, fresh
from engine.record import Header, Seat
from engine.rowsfile import BadRows, head, lines, read_rows
from engine.scenarios.scenario import scenario
from engine.seats import play
from engine.tournament import (
    Match,
    Row,
    cross_table,
    estimate,
    matches,
    pairs_of,
    played,
    standings,
)
from ui.doors.pool import over

ROOT = Path(__file__).parents[2]
NAMES = ("random", "reciprocal")


def door(*words):
    command = [sys.executable, "main.py", "tournament", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)


def saved(rows, path):
    path.write_text(head(Row) + lines(rows), "utf-8")


@pytest.fixture(scope="module")
def rows():
    return [played(m) for m in matches(NAMES, ["first-table"], 2)]


def test_every_deal_is_played_in_both_seats_and_seeds_come_first():
    found = matches(["a", "b", "c"], ["x", "y"], 2)
    assert len(found) == len(set(found)) == 2 * 2 * 6
    assert {Match(m.scenario, m.cn, m.us, m.seed) for m in found} == set(found)
    assert [m.seed for m in found] == sorted(m.seed for m in found)
    assert Match("x", "a", "a", 1) in matches(["a", "b"], ["x"], 1, mirrors=True)


def test_a_game_is_the_same_whatever_was_played_before(rows):
    assert played(rows[1].match) == rows[1]
    assert all(not r.failed for r in rows)


def test_players_that_ask_one_adviser_move_as_those_that_have_their_own():
    """A merchant hides what it does, so that the two seats do not see the same."""
    plot = scenario("first-table")
    for us, cn in (("merchant", "strategist"), ("novice", "merchant")):
        alone = {"US": fresh(us, "US"), "CN": fresh(cn, "CN")}
        header = Header(plot.id, 3, {s: Seat(b.__name__) for s, b in alone.items()})
        together = couple(us, cn)
        assert together["US"].adviser is together["CN"].adviser
        found = [play(header, plot, brains)[0].events for brains in (alone, together)]
        assert found[0] == found[1]


def test_a_process_among_several_keeps_to_one_core():
    assert cores_here() == os.cpu_count()
    assert list(over(["one", "other"], cores_there, 2)) == [1, 1]


def cores_there(_):
    return cores_here()


def test_parts_of_a_joint_gain_of_next_to_nothing_are_not_told(rows):
    told = [replace(r, us_utility=30.0, cn_utility=20.0, best_joint=100.0) for r in rows]
    untold = [replace(r, best_joint=6.0, seed=9) for r in rows]
    assert {s.reached for s in standings([*told, *untold], NAMES)} == {0.5}
    assert all(math.isnan(s.reached) for s in standings(untold, NAMES))


def test_points_of_a_pair_are_the_mean_of_both_seats(rows):
    first, second = rows[0], rows[1]
    assert first.match == Match("first-table", "random", "reciprocal", 1)
    pair = next(p for p in pairs_of(rows) if p.seed == 1)
    assert pair.players == NAMES
    assert pair.points[0] == pytest.approx((first.us_score + second.cn_score) / 2)
    assert pair.points[1] == pytest.approx((first.cn_score + second.us_score) / 2)
    assert not list(pairs_of(rows[:1]))


def test_both_sides_of_the_cross_table_add_up_and_its_ends_hold_the_mean(rows):
    table = cross_table(rows)
    a, b = table[NAMES], table[NAMES[::-1]]
    assert a.mean + b.mean == pytest.approx(1.0)
    assert a.low <= a.mean <= a.high
    assert estimate([0.0, 1.0, 1.0, 0.0], "x") == estimate([0.0, 1.0, 1.0, 0.0], "x")
    wide = estimate([0.0, 1.0] * 50, "x")
    assert 0.4 < wide.low < 0.5 < wide.high < 0.6
    assert standings(rows, NAMES)[0].player == "reciprocal"


def test_a_file_of_games_gives_back_its_rows_and_a_cut_line_is_left_out(rows, tmp_path):
    path = tmp_path / "t.csv"
    odd = replace(rows[0], failed='US turn 2: KeyError; "quoted", and more')
    saved([odd, *rows[1:]], path)
    assert read_rows(path, Row) == [odd, *rows[1:]]
    path.write_text(path.read_text("utf-8")[:-9], "utf-8")
    assert read_rows(path, Row) == [odd, *rows[1:-1]]
    path.write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(BadRows, match="line 1: this is no file of games"):
        read_rows(path, Row)
    path.write_text(head(Row) + "1,2\n", "utf-8")
    with pytest.raises(BadRows, match="line 2: this is no game"):
        read_rows(path, Row)


def test_the_rows_are_the_same_whatever_the_number_of_workers_and_go_on_where_they_stopped(
    rows, tmp_path
):
    asked = ("--players", "random,reciprocal", "--scenarios", "first-table", "--pairs", 2)
    one, two, on = (tmp_path / n for n in ("one.csv", "two.csv", "on.csv"))
    first = door(*asked, "--workers", 1, "--out", one)
    assert first.returncode == 0 and "4 games; pairs won" in first.stdout
    assert door(*asked, "--workers", 2, "--out", two).returncode == 0
    assert one.read_bytes() == two.read_bytes()
    assert sorted(rows, key=lambda r: r.match) == read_rows(one, Row)
    marked = replace(rows[2], events=999)  # a game that is there is not played again
    saved([marked], on)
    assert door(*asked, "--workers", 1, "--out", on).returncode == 0
    assert [r for r in read_rows(on, Row) if r.match == marked.match] == [marked]
    assert len(read_rows(on, Row)) == 4


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another signal there")
def test_ctrl_c_ends_it_in_one_line_and_leaves_games_to_go_on_with(tmp_path):
    out = tmp_path / "t.csv"
    command = [sys.executable, "main.py", "tournament", "--players", "random,reciprocal"]
    command += ["--scenarios", "first-table", "--pairs", "500", "--workers", "2", "--out", str(out)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    for _ in range(600):
        if out.exists() and out.read_text("utf-8").count("\n") > 3:
            break
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in told
    assert len(told.strip().splitlines()) == 1
    assert len(read_rows(out, Row)) >= 3


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--players", "random"), "name two or more players, each once"),
        (("--players", "random,nobody"), "no computer player 'nobody'"),
        (("--scenarios", "nowhere"), "nowhere"),
        (("--pairs", "0"), "whole number"),
    ],
)
def test_wrong_words_are_told_in_one_line(words, what, tmp_path):
    done = door(*words, "--out", tmp_path / "t.csv")
    assert done.returncode == 2 and what in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1 and not (tmp_path / "t.csv").exists()
