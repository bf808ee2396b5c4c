"""What pyproject declares, what the lock pins, what was tried lowest and what the docs list."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
BUILD = [Requirement(line) for line in PYPROJECT["build-system"]["requires"]]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRAS = {
    name: [Requirement(line) for line in lines]
    for name, lines in PROJECT["optional-dependencies"].items()
}
LOCKED = RUNTIME + EXTRAS["analysis"] + EXTRAS["test"]  # the lock is of an install with tests
EVERY = BUILD + LOCKED + EXTRAS["dev"] + EXTRAS["study"] + EXTRAS["class"]


def pins(name):
    """The versions that a file of requirements/ pins for Python 3.11, where they were tried."""
    tried = {"python_version": "3.11", "python_full_version": "3.11.0"}
    found = {}
    for line in (ROOT / "requirements" / name).read_text("utf-8").splitlines():
        if line[:1].isalnum():
            pin = Requirement(line.rstrip(" \\"))
            if pin.marker is None or pin.marker.evaluate(tried):
                (only,) = pin.specifier
                assert only.operator == "==", line
                found[canonicalize_name(pin.name)] = Version(only.version)
    return found


def installed_runtime():
    """Every package that the program needs here, with what these need in turn."""
    found, left = set(), list(RUNTIME)
    while left:
        need = left.pop()
        name = canonicalize_name(need.name)
        if name not in found and (need.marker is None or need.marker.evaluate({"extra": ""})):
            try:
                left += map(Requirement, requires(name) or ())
            except PackageNotFoundError:
                continue
            found.add(name)
    return found


@pytest.mark.parametrize("need", LOCKED, ids=lambda need: need.name)
def test_the_lock_pins_each_dependency_inside_its_bounds(need):
    """If not, make the lock again as its head says."""
    assert need.specifier.contains(pins("lock.txt")[canonicalize_name(need.name)])


@pytest.mark.parametrize("need", EVERY, ids=lambda need: need.name)
def test_the_lowest_version_tried_is_the_lower_bound(need):
    (lower,) = (Version(s.version) for s in need.specifier if s.operator == ">=")
    assert pins("lowest.txt")[canonicalize_name(need.name)] == lower


def test_each_pin_of_the_lock_has_hashes_and_none_names_a_place():
    text = (ROOT / "requirements" / "lock.txt").read_text("utf-8")
    assert "://" not in text and "--index-url" not in text and "--find-links" not in text
    for pin in re.split(r"\n(?=[a-z0-9])", text)[1:]:
        assert "--hash=sha256:" in pin, pin.splitlines()[0]


def test_each_runtime_dependency_here_is_in_the_lock_or_comes_with_old_versions_only():
    missing = installed_runtime() - set(pins("lock.txt"))
    assert missing <= {"pytz"}  # pandas below 3 asks for it


def test_each_dependency_has_a_row_in_the_docs_with_its_licence_and_the_versions_tried():
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    lines = [line for line in page.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    rows = {canonicalize_name(row[0]): row for row in cells}
    assert all(row[2] for row in cells)
    named = {canonicalize_name(need.name) for need in EVERY}
    assert named | installed_runtime() | set(pins("lock.txt")) <= set(rows)
    locked, lowest = pins("lock.txt"), pins("lowest.txt")
    for name in named:
        assert rows[name][4] == str(lowest[name]), name
        assert name not in locked or rows[name][5] == str(locked[name]), name


def test_the_licence_is_told_once_and_travels_with_the_program():
    """The whole text beside the code, its SPDX name in what installs and indexes read."""
    assert PROJECT["license"] == "Apache-2.0" and PROJECT["license-files"] == ["LICENSE"]
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 2.0, January 2004" in text and "END OF TERMS AND CONDITIONS" in text
