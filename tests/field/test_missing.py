"""The engine needs none of the field's packages, and says how to get one that is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def said(code):
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    "name, extra, asked",
    [
        ("pettingzoo", "field", "engine.field.env()"),
        ("pettingzoo", "field", "engine.field.parallel_env()"),
        ("pyspiel", "spiel", "import engine.field.spiel"),
    ],
)
def test_a_missing_package_is_one_error_that_says_what_installs_it(name, extra, asked):
    code = (
        f"import sys; sys.modules[{name!r}] = None\n"
        "import engine.field\n"
        f"try:\n    {asked}\nexcept engine.field.MissingExtra as e:\n    print(e)\n"
    )
    assert said(code) == f"{name} is not installed; pip install 'reciprocity[{extra}]'"


def test_nothing_of_the_field_is_loaded_with_the_engine():
    code = (
        "import sys, engine.field, engine.tournament\n"
        "print(sorted(set(sys.modules) & {'pettingzoo', 'gymnasium', 'pyspiel'}))"
    )
    assert said(code) == "[]"
