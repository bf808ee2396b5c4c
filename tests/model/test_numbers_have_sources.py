"""No number without a source: constants carry a mark, parameters are read, looked-up rows stand."""

import ast
import csv
from importlib.resources import files
from pathlib import Path

import pytest

import engine
from engine.analysis import constants
from engine.world.goods import LINES
from engine.world.parameters import BY_DEFAULT, priors

ENGINE = Path(engine.__file__).parent
CHECKED = list(
    csv.DictReader(files("engine.data").joinpath("checked.csv").read_text("utf-8").splitlines())
)


def test_every_number_in_the_code_has_a_mark_in_its_comment():
    """``# Whose, where. [judgement, share]``: docs/contributing/add-a-mechanism.md."""
    assert not constants.unmarked(), "\n".join(n.at for n in constants.unmarked())


@pytest.mark.parametrize(
    ("code", "mark", "unit"),
    [
        ("A = 3.5  # USGS 2025. [page, t/yr]", "page", "t/yr"),
        ("# USGS 2025,\n# page 9. [memory]\nA = 3.5", "memory", ""),
        ("A = {\n    'x': 3.5,  # ours [judgement]\n}", "judgement", ""),
        ("# Ours. [judgement]\ndef f(x):\n    return 3.5 * x", "judgement", ""),
        ("# Bits. [numerics]\nimport math\n\n\ndef f(x):\n    return 52 * x", "numerics", ""),
        ("def f(x, n=3.5):  # ours [judgement]\n    return n", "judgement", ""),
        ("# Ours. [judgement]\n\nA = 3.5", "", ""),
        ("A = 1.0", "", ""),
        ("def f(x):\n    if x > 3.5:\n        return x", "", ""),
    ],
)
def test_a_mark_is_found_where_a_reader_would_look_for_it(code, mark, unit):
    (number,) = constants.found(f'"""Doc."""\n\n{code}\n', "m.py")
    assert (number.mark, number.unit) == (mark, unit)


@pytest.mark.parametrize(
    "code",
    [
        "def f(x):\n    return 0.5 * x / 12.0 + 100",
        "def f(x):\n    return max(x[3], 1e-9)",
        "def f(x):\n    return [x for _ in range(7)]",
        "B = A / 12.0",
        "C = 'text'",
    ],
)
def test_what_needs_no_mark_is_left_out(code):
    assert not constants.found(f'"""Doc."""\n\n{code}\n', "m.py")


def asked_for(attributes):
    """Names that some code takes from a dictionary of parameters: ``p.scalar["margin"]``."""
    found = set()
    for file in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load)):
                continue
            owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
            if owner in attributes and isinstance(node.slice, ast.Constant):
                found.add(node.slice.value)
    return found


def test_every_parameter_is_read_by_some_code():
    scalars = {p.name for p in priors() if "." not in p.name}
    symbols = {p.name.split(".")[1] for p in priors() if "." in p.name}
    assert scalars - asked_for({"scalar"}) == set(BY_DEFAULT)  # read where a good has no row
    assert symbols - asked_for({"line"}) == set()


def test_every_parameter_of_a_good_reaches_a_line():
    users = {good: {user for g, user in LINES if g == good} for good, _ in LINES}
    for p in priors():
        if "." in p.name:
            good, _, user = p.name.split(".")[0].partition("@")
            assert good in users and (not user or user in users[good]), p.name


def key(table, row):
    return {
        "dependencies": lambda: f"{row['good']}.{row['symbol']}",
        "scalars": lambda: row["symbol"],
        "prices": lambda: f"{row['name']}.{row['place']}",
        "flows": lambda: f"{row['good']}.{row['destination']}",
    }[table]()


@pytest.mark.parametrize("table", ["dependencies", "scalars", "prices", "flows"])
def test_what_was_looked_up_stands_as_the_log_says(table):
    """A row that is changed later takes its line of ``checked.csv`` along."""
    text = files("engine.data").joinpath(f"{table}.csv").read_text("utf-8")
    rows = {key(table, r): r for r in csv.DictReader(text.splitlines())}
    for checked in (c for c in CHECKED if c["table"] == table):
        row = rows[checked["row"]]
        values = [
            row[k] for k in ("low", "central", "high", "price", "tonnes_per_month") if k in row
        ]
        assert (" / ".join(values), row["mark"]) == (checked["after"], checked["mark"]), checked[
            "row"
        ]


def test_at_least_half_of_what_was_from_memory_is_read():
    drawn = [c for c in CHECKED if c["table"] in ("dependencies", "scalars")]
    assert len(drawn) >= 26 and sum(p.mark == "memory" for p in priors()) <= 26
    assert all(c["url"] for c in drawn if c["mark"] in ("page", "derived"))
