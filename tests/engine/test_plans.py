"""A plan in a file plays as written; what may not be done is passed over and counted."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.players.plan import BadPlan, Plan, read
from engine.players.players import player
from engine.record import Header
from engine.scenarios.scenario import scenario
from engine.seats import play

TEXT = """
# stocks first, then a swap
always US stockpile_us 2
turn 1 US offer eda 1, ai_chips 3 for ree_magnets 2 until 6   # may be refused
turn 2 US tariff_us 99
accept if worth > 0
accept if deal holds ree_heavy
"""
GOOD = TEXT.replace("turn 2 US tariff_us 99\n", "turn 2 US eda 3\n")


def game(text, other="reciprocal", name="june-2025"):
    plan = read(text, "US")
    return plan, *play(Header(name, 2), scenario(name), {"US": plan, "CN": player(other)})


def test_it_does_what_is_written_and_counts_what_was_passed_over():
    plan, played, failed = game(GOOD + "turn 40 US wto\nturn 1 US hold 3\n")
    assert not failed
    first = played.turns[0]
    assert dict(first.after)["stockpile_us"].level == 2
    assert any(str(e).startswith("US offer eda 1, ai_chips 3") for e in first.events)
    over = [(turn, line.text) for turn, line in plan.passed_over(played.turns)]
    assert (1, "turn 1 US hold 3") in over and (0, "turn 40 US wto") in over
    assert not [t for t in over if "stockpile_us" in t[1]]


def test_it_takes_what_its_rules_allow_and_refuses_the_rest():
    def verbs(rule):
        _, played, _ = game(rule, "novice", "first-table")
        return [e.verb for e in played.events if e.side == "US" and e.verb in ("accept", "reject")]

    assert set(verbs("accept if worth > -100000")) == {"accept"}
    assert set(verbs("accept if worth > 100000")) == {"reject"}
    assert set(verbs("")) == {"reject"}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("turn 2 US tariff_us 99", "tariff_us has levels 0 to 13, not 99"),
        ("turn 0 US wto", "turns count from 1; write 'turn 1 ...'"),
        ("turn 2 CN wto", "is no move of US, whose plan this is"),
        ("often US wto", "is no line of a plan; write 'always"),
        ("accept if cheap", "is no rule; write 'accept if worth > 0'"),
        ("accept if deal holds edda", "the nearest is 'eda'"),
        ("always US stockpile 2", "the nearest is 'stockpile_us'"),
        ("always US " + "a" * 2000, "more than 1000 signs"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_what_would_be_right(line, what):
    with pytest.raises(BadPlan, match=r"mine\.txt, line 3: ") as told:
        read(f"# a plan\n\n{line}\n", "US", "mine.txt")
    assert what in str(told.value)


WORDS = "always turn accept if worth deal holds > 0 1 3 -2.5 US CN offer eda 9 for until # wto"
words = st.sampled_from([*WORDS.split(), "\n"])


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.text(max_size=300), st.lists(words, max_size=30).map(" ".join)))
def test_any_text_is_a_plan_or_one_clear_error(text):
    try:
        assert isinstance(read(text, "CN"), Plan)
    except BadPlan as problem:
        assert str(problem).startswith("plan, line ") and len(str(problem)) < 700


def test_a_player_that_fails_is_replaced_and_the_game_goes_on():
    def broken(view, chance):
        if view.table.turn == 2:
            raise KeyError("x")
        return player("reciprocal")(view, chance)

    played, failed = play(
        Header("first-table", 2),
        scenario("first-table"),
        {"US": broken, "CN": player("reciprocal")},
    )
    assert played.over and len(failed) == 1
    assert failed[0].option == ("us-failed", "turn 2: KeyError")
    later = [e for t in played.turns[1:] for e in t.events if e.side == "US"]
    assert {e.verb for e in later} <= {"pass", "done"}


def test_the_door_plays_a_plan_says_what_was_passed_over_and_why_moves_were_made(tmp_path):
    def door(*words):
        command = [sys.executable, "main.py", *map(str, words)]
        root = Path(__file__).parents[2]
        return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300)

    plan, out = tmp_path / "plan.txt", tmp_path / "g.rec"
    plan.write_text("always US capacity 2\nturn 2 US hold 3\naccept if worth > 0\n", "utf-8")
    done = door("play", "first-table", "--us", plan, "--cn", "hawk", "--out", out)
    assert done.returncode == 0, done.stderr
    assert "plan of US: 1 lines passed over" in done.stdout
    assert "line 2, turn 2: turn 2 US hold 3" in done.stdout
    told = door("why", out)
    assert told.returncode == 0 and "billion USD to it" in told.stdout
    assert "{" not in told.stdout and "opponent." not in told.stdout
    plan.write_text("turn 2 US eda 9\n", "utf-8")
    bad = door("play", "first-table", "--us", plan, "--out", out, "--replace")
    assert bad.returncode == 2 and "plan.txt, line 1: " in bad.stderr
    assert len(bad.stderr.strip().splitlines()) == 1
