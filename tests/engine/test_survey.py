"""A survey before and after: strict questions, rows that pandas reads, what has changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.survey import (
    COLUMNS,
    FILE,
    BadSurvey,
    add,
    answered,
    answers,
    changes,
    own_or_shipped,
    read,
    shipped,
)
from ui.doors.command import run

ROOT = Path(__file__).parents[2]
OWN = """
id = "mine"
title = "My class"
[[question]]
id = "one"
text = "One?"
kind = "choice"
options = ["yes", "no"]
"""


def test_the_shipped_questions_have_sources_where_an_answer_is_right_and_ask_both_sides_alike():
    found = shipped()
    assert {q.kind for q in found.questions} == {"choice", "scale", "text", "memo"}
    assert all(q.source for q in found.questions if q.right)
    ids = {q.id for q in found.questions}
    assert {"why_us", "why_cn"} <= ids
    assert [q.id for q in found.asked("before")] == [
        q.id for q in found.questions if q.id != "surprise"
    ]


def test_a_teachers_own_questions_take_the_place_of_the_shipped(tmp_path):
    assert own_or_shipped(tmp_path) == shipped()
    (tmp_path / FILE).write_text(OWN, "utf-8")
    assert own_or_shipped(tmp_path).title == "My class"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('kind = "choice"', 'kind = "guess"', "'guess' is none of choice, scale, text"),
        ('options = ["yes", "no"]', 'options = ["yes"]', "two options or more"),
        ('options = ["yes", "no"]', 'options = ["yes", "no"]\nright = 3', "1 to 2"),
        ('options = ["yes", "no"]', 'options = ["yes", "no"]\nright = 1', "names its 'source'"),
        ('id = "one"', 'id = "one"\nmisspelt = 1', "misspelt"),
        ('text = "One?"', "", "text"),
        ("[[question]]", "question = 3\n[[other]]", "survey.toml"),
    ],
)
def test_questions_with_a_fault_are_one_line_with_the_place(old, new, what):
    with pytest.raises(BadSurvey) as told:
        read(OWN.replace(old, new, 1))
    assert what in str(told.value) and "\n" not in str(told.value)


def test_answers_come_back_as_they_were_and_pandas_reads_them(tmp_path):
    path, survey = tmp_path / "answers.csv", shipped()
    first = answered(survey, "blue fox", "before", {"magnets": 2, "why_us": 3, "surprise": "x"})
    second = answered(survey, "blue fox", "after", {"magnets": 3, "surprise": "=1+1\nwell"})
    add(path, first)
    add(path, second)
    assert [a.question for a in first] == ["magnets", "why_us"], "what surprised comes after"
    assert answers(path)[: len(first)] == first
    table = pd.read_csv(path)
    assert tuple(table.columns) == COLUMNS and len(table) == 4
    assert "'=1+1 well" in set(table["answer"]), "no spreadsheet takes it for a formula"


def test_a_memo_has_room_for_two_pages_and_is_a_line_of_the_table(tmp_path):
    path, text = tmp_path / "answers.csv", "\n\n".join(["Our interests are two. " * 40] * 8)
    add(path, answered(shipped(), "a", "before", {"memo": text}))
    [row] = answers(path)
    assert row.kind == "memo" and len(row.answer) == 6000 and row.answer.count("¶") == 6
    assert len(path.read_text("utf-8").splitlines()) == 2


def test_what_has_changed_is_told_of_those_who_answered_twice():
    survey = shipped()
    rows = [
        *answered(survey, "a", "before", {"magnets": 1, "can_keep": 2}),
        *answered(survey, "b", "before", {"magnets": 3}),
        *answered(survey, "a", "after", {"magnets": 3, "can_keep": 4}),
        *answered(survey, "c", "after", {"magnets": 3}),
    ]
    by = {c.question: c for c in changes(rows)}
    assert (by["magnets"].before, by["magnets"].after) == (0.5, 1.0)
    assert (by["magnets"].people, by["magnets"].moved) == (1, 1.0)
    assert (by["can_keep"].people, by["can_keep"].moved) == (1, 2.0)


@given(st.binary(max_size=300))
def test_a_file_that_is_no_answers_is_one_line(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("answers") / "answers.csv"
    path.write_bytes(data)
    with pytest.raises(BadSurvey) as told:
        answers(path)
    assert "\n" not in str(told.value)


def test_the_notebook_for_teachers_reads_the_answers(tmp_path):
    rows = [
        *answered(shipped(), "a", "before", {"magnets": 1, "can_keep": 2}),
        *answered(shipped(), "a", "after", {"magnets": 3, "can_keep": 4, "surprise": "Both lost.",
                                       "memo": "We want magnets.\n\nThey want software."}),
    ]  # fmt: skip
    add(tmp_path / "answers.csv", rows)
    book = json.loads((ROOT / "docs" / "teaching" / "survey.ipynb").read_text("utf-8"))
    cells = ["".join(c["source"]) for c in book["cells"] if c["cell_type"] == "code"]
    ran = subprocess.run(
        [sys.executable, "-c", "\n".join(cells)], cwd=tmp_path, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "- Both lost." in ran.stdout and "magnets" in ran.stdout
    assert "We want magnets.\nThey want software." in ran.stdout


def test_a_last_line_that_was_cut_off_is_left_out(tmp_path):
    path = tmp_path / "answers.csv"
    rows = answered(shipped(), "a", "before", {"magnets": 1, "why_cn": 5})
    add(path, rows)
    whole = path.read_bytes()
    path.write_bytes(whole[:-4])
    assert answers(path) == rows[:1]


def test_answers_after_a_line_that_was_cut_off_stand_on_a_line_of_their_own(tmp_path):
    path = tmp_path / "answers.csv"
    rows = answered(shipped(), "a", "before", {"magnets": 1, "why_cn": 5})
    add(path, rows)
    path.write_bytes(path.read_bytes()[:-1])  # as an editor leaves the last line
    add(path, answered(shipped(), "b", "before", {"magnets": 3}))
    assert [r.person for r in answers(path)] == ["a", "a", "b"]


@pytest.mark.skipif(os.name != "posix", reason="limits of Unix")
def test_a_disk_that_fills_up_leaves_no_half_of_an_answer(tmp_path):
    path = tmp_path / "answers.csv"
    add(path, answered(shipped(), "a", "before", {"magnets": 1}))
    whole = path.read_bytes()
    script = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from engine.survey import add, answered, shipped\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(whole) + 30},) * 2)\n"
        "try:\n    add(Path(sys.argv[1]), answered(shipped(), 'b', 'before', {'magnets': 2}))\n"
        "except OSError:\n    sys.exit(5)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert ran.returncode == 5 and path.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")
def test_a_pipe_in_the_place_of_answers_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "answers.csv")
    with pytest.raises(OSError, match="not an ordinary file"):
        add(tmp_path / "answers.csv", answered(shipped(), "a", "before", {"magnets": 1}))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("a,before,s,q,scale,\u00b2,", "this is no answer"),
        ("a,before,s,q,scale,88,", "this is no answer"),
        ("a,before,s,q,choice,A,7", "this is no answer"),
        (f"a,before,s,q,text,{'x' * 200_000},", "no row of a table"),
    ],
)
def test_a_row_that_no_survey_writes_is_named_with_its_line(tmp_path, capsys, row, says):
    path = tmp_path / "answers.csv"
    path.write_text(f"{','.join(COLUMNS)}\na,before,s,q,scale,3,\n{row}\n", "utf-8")
    assert run(["survey", str(path)]) == 2
    told = capsys.readouterr().err
    assert "answers.csv, line 3: " in told and says in told


def test_signs_that_a_terminal_obeys_are_shown_and_not_sent(tmp_path, capsys):
    path = tmp_path / "answers.csv"
    path.write_text(f"{','.join(COLUMNS)}\na,before,s,\x1b[31mq,scale,3,\n", "utf-8")
    assert run(["survey", str(path)]) == 0
    assert "\x1b" not in capsys.readouterr().out
