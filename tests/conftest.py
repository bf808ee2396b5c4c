"""Settings that every test needs before Qt is imported, and how often the long tests go round."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A person's own scenarios must not change what a test sees; there is no such folder.
os.environ["RECIPROCITY_SCENARIOS"] = str(Path(__file__).parent / "none")


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="the long forms: fuzzing, faults, games")


@pytest.fixture
def many(request):
    """``many(short, long)``: how often, in the daily run and in the long one."""
    return lambda short, long: long if request.config.getoption("--long") else short
