"""The habits of noxfile.py are the ones that are listed for people and that .ci/run runs."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TREE = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
SESSIONS = {x.name: x for x in TREE.body if isinstance(x, ast.FunctionDef) and x.decorator_list}


@pytest.mark.parametrize("name", SESSIONS)
def test_a_habit_says_in_a_line_what_it_does(name):
    assert len((ast.get_docstring(SESSIONS[name]) or "").splitlines()) == 1


def test_no_event_that_python_made_is_posted():
    """Seen: after some thousand of them Qt let one go twice and the program ended. A timer of
    nothing comes after all that is under way as well.
    """
    posted = [p.name for p in (ROOT / "ui").rglob("*.py") if "postEvent(" in p.read_text("utf-8")]
    assert posted == []


def test_no_item_of_a_layout_is_asked_for():
    """Seen: Python goes on knowing an item that Qt has long let go, and when something else is made
    in its place the program ends. ``indexOf`` tells where a widget stands.
    """
    files = {p.name: p.read_text("utf-8") for p in (ROOT / "ui").rglob("*.py")}
    assert [name for name, text in files.items() if ".itemAt(" in text] == []


def test_the_run_of_all_checks_calls_the_same_habits():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    called = " ".join(x for x in lines if x.startswith(".venv/bin/nox -s "))
    named = set(re.findall(r"[a-z]+", called)) & set(SESSIONS)
    assert named == {
        "lint",
        "types",
        "rooms",
        "bench",
        "field",
        "negmas",
    }  # the README's line runs the tests
    for tool in ("ruff", "mypy", "lint-imports", "main.py bench"):
        assert not any(x.startswith(".venv/bin/") and tool in x for x in lines), tool
