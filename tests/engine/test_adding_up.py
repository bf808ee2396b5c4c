"""Rounded parts add up to the rounded whole."""

from hypothesis import given
from hypothesis import strategies as st

from engine.addends import adding_up

numbers = st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=9)


@given(numbers, st.integers(0, 3))
def test_each_part_is_within_one_place_and_the_sum_is_the_rounded_sum(parts, decimals):
    shown = adding_up(parts, sum(parts), decimals)
    step = 10.0**-decimals
    assert abs(sum(shown) - sum(parts)) <= step / 2 + 1e-6
    assert all(abs(a - b) < step + 1e-9 for a, b in zip(shown, parts, strict=True))
    assert all(not a for a, b in zip(shown, parts, strict=True) if not b)


def test_what_rounds_to_nothing_alone_is_given_to_the_largest_remainder():
    assert adding_up([0.04, 0.04, 0.04], 0.12, 1) == (0.1, 0.0, 0.0)
    assert adding_up([-0.3, 0.3, 0.0], 0.0, 0) == (0.0, 0.0, 0.0)
