"""How long the fuzzers run: short in every run of the tests, long when asked to."""

from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def many(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """The number of tries: the first, or the second with --long."""
    asked = request.config.getoption("--long", default=False)
    return lambda short, long: long if asked else short
