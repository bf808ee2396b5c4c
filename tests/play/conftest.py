"""A disk that fails, under the real window."""

import pytest
from disk import FailingDisk

from saves import journal, text


@pytest.fixture
def disk(monkeypatch):
    """A disk under the journal that fails when a test says so."""
    made = FailingDisk(11)
    for room in (journal, text):
        monkeypatch.setattr(room, "os", made)
    return made


@pytest.fixture(autouse=True)
def quick_forecasts(few_worlds):
    """To compute them as people get them took half of the time of the window's tests."""
