"""The picture of what was possible: what is named and numbered in it can be read."""

from itertools import combinations
from math import hypot

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.advice.bargaining import Space
from engine.advice.debrief import Said
from engine.rules.package import Package
from engine.sides import BySide
from ui.charts.drawing import Mark, Words
from ui.hotwash.figures import DISC, HIGH, LETTER, space

worths = st.floats(-300.0, 300.0, width=32)


def drawn(points, numbered):
    """Packages by their worth; the first ones were said, the last of them was agreed."""
    us, cn = np.array(points, dtype=float).T
    zone = tuple(range(len(points)))
    found = Space(((),) * len(points), BySide(us, cn), BySide(None, None), zone, zone, 0, None)
    said = [Said(1, "US", Package((), (), 6), i == numbered - 1) for i in range(numbered)]
    return space(found, said, range(numbered)).drawing


@given(st.lists(st.tuples(worths, worths), min_size=4, max_size=12), st.integers(1, 4))
def test_numbers_stand_apart_and_no_name_lies_over_one(points, numbered):
    shapes = drawn(points, numbered).shapes
    discs = [s for s in shapes if isinstance(s, Mark) and s.form == "disc" and s.size == DISC]
    assert len(discs) == numbered
    for a, b in combinations(discs, 2):
        assert hypot(a.x - b.x, a.y - b.y) >= 1.9 * DISC
    numbers = [s.text for s in shapes if isinstance(s, Words) and s.anchor == "middle" and s.bold]
    assert numbers == [str(n + 1) for n in range(numbered)]


def test_a_name_keeps_off_the_frontier_and_the_numbers():
    line = [(float(n), 100.0) for n in range(0, 101, 10)]  # a frontier that is level
    shapes = drawn([(50.0, -80.0), *line], 1).shapes
    named = [s for s in shapes if isinstance(s, Words) and s.bold and s.anchor != "middle"]
    (front,) = {s.y for s in shapes if isinstance(s, Mark) and s.form == "star"}
    best = next(s for s in named if "best" in s.text)
    assert not best.y - HIGH + 4.0 < front < best.y + 4.0
    assert LETTER * len(best.text) < 680.0
