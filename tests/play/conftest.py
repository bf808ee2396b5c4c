"""A disk that fails, under the real window."""

import pytest
from disk import FailingDisk

from engine.advice import adviser
from saves import journal, text

WORLDS, PACKAGES = 8, 200  # of a forecast and of an agreement space, where figures do not matter


@pytest.fixture
def disk(monkeypatch):
    """A disk under the journal that fails when a test says so."""
    made = FailingDisk(11)
    for room in (journal, text):
        monkeypatch.setattr(room, "os", made)
    return made


@pytest.fixture(autouse=True)
def few_worlds(request, monkeypatch):
    """Forecasts of few worlds: how sure a figure is matters to few tests of the window, and to
    compute it took half of their time. A test marked ``many_worlds``, and the long form, have all.
    """
    if request.node.get_closest_marker("many_worlds") or request.config.getoption("--long"):
        return
    monkeypatch.setattr(adviser, "MOST", WORLDS)
    monkeypatch.setattr(adviser, "LEAST", WORLDS)
    monkeypatch.setattr(adviser, "PACKAGES", PACKAGES)
