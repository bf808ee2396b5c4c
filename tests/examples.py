"""On how many examples a law is tried, in the daily run and in the long one."""

import os

LONG = "RECIPROCITY_LONG_TESTS"  # set by tests/conftest.py where the long forms are asked for


def examples(short: int, long: int) -> int:
    return long if os.environ.get(LONG) else short
