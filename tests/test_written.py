"""Formulas of docstrings are computed, not run."""

import pytest

from tests.written import computed


def test_a_formula_is_computed_with_its_letters():
    assert computed("2 * a ** -b + max(c, 1.5)", {"a": 2.0, "b": 1.0, "c": 1.0, "max": max}) == 2.5
    assert computed("a < b", {"a": 1, "b": 2}) is True


@pytest.mark.parametrize("text", ["open('x')", "a.real", "a[0]", "lambda: 1", "1 if a else 2"])
def test_a_program_is_no_formula(text):
    with pytest.raises((ValueError, NameError)):
        computed(text, {"a": 1.0})
