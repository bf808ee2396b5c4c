"""Tariff surplus against its limits, and the normal quantile against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri

from engine.world.elementary import normal_quantile
from engine.world.trade import surplus_lost


@given(st.floats(0.001, 1.0))
def test_the_surplus_lost_is_logarithmic_at_elasticity_one(p):
    assert surplus_lost(np.array([p]), np.array([1.0]))[0] == pytest.approx(p, rel=1e-5)


@given(st.floats(1e-4, 0.01), st.floats(0.0, 3.0))
def test_a_small_tariff_costs_the_tariff_less_the_triangle(p, e):
    lost = surplus_lost(np.array([p]), np.array([e]))[0]
    assert lost == pytest.approx(p + 0.5 * (1 - e) * p * p, rel=1e-4)


def test_the_normal_quantile_agrees_with_scipy():
    p = np.linspace(1e-6, 1 - 1e-6, 5001)
    assert np.allclose(normal_quantile(p), ndtri(p), rtol=0, atol=1e-7)
