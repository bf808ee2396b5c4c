"""Sobol indices: each is shown with how far it is known."""

import pytest

from engine.analysis.guide import _indices, sensitivity
from engine.analysis.sensitivity import WIDE, Estimate, Index, largest


@pytest.mark.parametrize(
    ("value", "half", "shown"),
    [
        (0.64, 0.05, "0.64 (0.59 to 0.69)"),
        (-0.14, 0.2, "-0.34 to 0.06"),
        (0.01, 0.02, "-0.01 to 0.03"),
    ],
)
def test_an_index_that_is_not_told_from_none_is_shown_as_its_interval(value, half, shown):
    assert str(Estimate(value, half)) == shown


def test_a_stored_index_reads_back():
    index = Index("stop", "US economy", "margin", Estimate(0.5, 0.1), Estimate(0.6, 0.05))
    row = dict(zip(("question", "score", "parameter", "S1", "S1_conf", "ST", "ST_conf"),
                   index.written(), strict=True))  # fmt: skip
    assert Index.read(row) == index


def test_the_largest_index_of_each_economy_is_known_to_an_eighth():
    for (_, score), own in largest(_indices()).items():
        if "economy" in score:
            assert 2 * own[0].total.half <= 1.25 * WIDE, own[0]


def test_no_negative_share_of_a_variance_is_on_the_page_without_its_interval():
    cells = [c.strip() for c in sensitivity().split("|")]
    assert not [c for c in cells if c.startswith("-0") and " to " not in c]
