"""One command a habit: `nox` runs what a change must pass, `nox -s NAME` one habit, `nox -l` lists.

Everything runs with the Python that nox itself runs with, where the program is installed; nothing
is set up or fetched.
"""

import importlib.util
import shutil
import sys
from itertools import takewhile
from pathlib import Path

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ("lint", "types", "rooms", "tests")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def python(session: nox.Session, *words: str) -> None:
    session.run(sys.executable, *words, env=OFFSCREEN)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for faults and for what the house does not do."""
    python(session, "-m", "ruff", "check", ".")
    python(session, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of engine, saves and window."""
    python(session, "-m", "mypy")


@nox.session
def rooms(session: nox.Session) -> None:
    """Check who imports whom."""
    # It has no module that Python runs; the program lies beside the Python that is used.
    found = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if found is None:
        session.error("lint-imports is not installed; pip install -e '.[test]'")
    session.run(found)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests, or those named after --."""
    python(session, "-m", "pytest", *session.posargs)


@nox.session
def long(session: nox.Session) -> None:
    """Run the tests in their long forms: fuzzing, ten thousand faults and games; hours."""
    python(session, "-m", "pytest", "--long", *session.posargs)


@nox.session
def field(session: nox.Session) -> None:
    """Run the suites of PettingZoo and OpenSpiel on the game, where they are installed."""
    python(session, "-m", "pytest", "-n", "0", "tests/field", *session.posargs)


@nox.session
def negmas(session: nox.Session) -> None:
    """Let negotiators of NegMAS bargain over our packages, and find equilibria of characters."""
    python(
        session, "-m", "pytest", "-n", "0", "tests/field/test_negmas.py",
        "tests/engine/test_balance.py", *session.posargs,
    )  # fmt: skip


@nox.session
def bench(session: nox.Session) -> None:
    """Measure; `-- --quick` leaves out what takes long."""
    python(session, "main.py", "bench", *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """Draw the pictures of docs/screens again, or into the folder after --."""
    python(session, "main.py", "screenshots", *(session.posargs or ["docs/screens"]))


@nox.session
def lock(session: nox.Session) -> None:
    """Pin the newest versions that the bounds allow, as the lock's head says; needs uv."""
    if importlib.util.find_spec("uv") is None:
        session.error("uv is not installed; pip install uv")
    place = Path("requirements/lock.txt")
    lines = place.read_text("utf-8").splitlines(keepends=True)
    head = "".join(takewhile(lambda line: line.startswith("#"), lines))
    python(
        session, "-m", "uv", "pip", "compile", "pyproject.toml", "--extra", "test", "--universal",
        "--python-version", "3.11", "--upgrade", "--generate-hashes", "--no-header",
        "--no-emit-index-url", "--quiet", "-o", str(place),
    )  # fmt: skip
    place.write_text(head + place.read_text("utf-8"), "utf-8")
    session.log("run .ci/run and put the versions it tried into docs/dependencies.md")
