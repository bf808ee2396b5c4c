"""The program's version stands in one place; the changelog and what is told follow it."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import engine
from engine.record import VERSION

ROOT = Path(__file__).parents[1]
releases = re.findall(r"^## (\S+)", (ROOT / "docs" / "changelog.md").read_text("utf-8"), re.M)


def numbers(version):
    return [int(part) for part in version.split(".")]


def test_the_program_is_of_the_changelogs_newest_release():
    assert releases[0] == engine.__version__


def test_releases_of_the_changelog_fall_from_the_newest():
    assert releases == sorted(set(releases), key=numbers, reverse=True)


def test_the_engine_is_of_a_release_that_players_were_told_of():
    assert VERSION in releases
    assert numbers(VERSION) <= numbers(engine.__version__)


def test_pyproject_takes_the_version_from_the_program():
    found = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in found["project"] and "version" in found["project"]["dynamic"]
    assert found["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "engine.__version__"}


def test_version_names_program_engine_python_qt_and_numpy_without_a_window():
    """With Qt out of reach, as where its system libraries are missing."""
    no_qt = "import sys; sys.modules['PySide6'] = None; from main import main; "
    done = subprocess.run(
        [sys.executable, "-c", no_qt + "sys.exit(main(['--version']))"],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    program, python, qt, numpy = done.stdout.splitlines()
    assert program == f"Reciprocity {engine.__version__} (engine {VERSION})"
    assert python.startswith(f"Python {sys.version.split()[0]}, ")
    assert re.fullmatch(r"Qt for Python [0-9.]+", qt) and re.fullmatch(r"NumPy [0-9.]+", numpy)
