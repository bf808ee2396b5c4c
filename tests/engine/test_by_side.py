"""A value for each side is asked for by the side's name and by nothing else."""

import numpy as np
import pytest

from engine.game import Game
from engine.record import Header
from engine.sides import SIDES, BySide, opponent


def test_what_a_side_has_is_asked_for_by_its_name():
    points = BySide(40.0, 60.0)
    assert (points["US"], points["CN"]) == (points.us, points.cn) == points.values() == (40.0, 60.0)
    assert points.items() == tuple(zip(SIDES, points.values(), strict=True))
    assert points[opponent("US")] == points.cn


@pytest.mark.parametrize("place", [0, 1, -1, None, slice(1)])
def test_a_place_is_refused_with_one_line_that_says_what_would_be_right(place):
    with pytest.raises(
        TypeError, match=r"^a value by side is asked for by 'US' or 'CN', not by .+$"
    ):
        BySide(1, 2)[place]


def test_it_cannot_be_taken_apart_or_searched_by_place():
    with pytest.raises(TypeError):
        _, _ = BySide(1, 2)
    with pytest.raises(TypeError):
        1 in BySide(1, 2)  # noqa: B015
    with pytest.raises((TypeError, ValueError)):
        np.array([BySide(1.0, 2.0)], dtype=float)


def test_a_name_of_no_side_is_refused():
    with pytest.raises(KeyError, match="'EU'"):
        BySide(1, 2)["EU"]
    with pytest.raises(KeyError, match="'EU'"):
        BySide(1, 2).having("EU", 3)


def test_values_are_equal_by_what_they_hold_and_never_change():
    one = BySide(1, 2)
    assert one == BySide(1, 2) != BySide(2, 1) and hash(one) == hash(BySide(1, 2))
    assert one.having("CN", 7) == BySide(1, 7) and one == BySide(1, 2)
    assert one.map(str) == BySide("1", "2")
    assert one.combined(BySide(3.0, 4.0), pow) == BySide(1.0, 16.0)
    assert BySide.of(str.lower) == BySide("us", "cn") and BySide.both(3) == BySide(3, 3)
    with pytest.raises(AttributeError):
        one.us = 4


def test_an_array_leaves_by_its_axis_of_sides():
    values = np.arange(12.0).reshape(3, 2, 2)
    assert (BySide.along(values, 1)["CN"] == values[:, 1]).all()
    assert (BySide.along(values, -1)["US"] == values[..., 0]).all()
    assert BySide.along(values, 1).us.base is not None, "a view, no copy"
    with pytest.raises(ValueError, match="no axis of two sides"):
        BySide.along(values)


def test_the_figures_of_a_turn_are_by_side():
    opening = Game.start(Header("first-table", 1)).opening
    assert opening.economy == BySide(0.0, 0.0)
    for side in SIDES:
        assert 0.0 < opening.security[side] < 100.0
        assert ("alliance" in opening.security_parts[side]) == (side == "US")
