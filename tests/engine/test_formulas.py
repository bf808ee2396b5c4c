"""Closed forms: each formula against its limits and against a library."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri

from engine.world import elementary
from engine.world.elementary import normal_quantile
from engine.world.output import loss_share
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


@given(st.floats(1e-6, 1.0), st.floats(1e-4, 0.5), st.floats(0.5, 60.0))
def test_the_loss_curve_lies_between_nothing_and_everything(x, alpha, r):
    lost = loss_share(*(np.array([v]) for v in (x, alpha, r)))[0]
    assert -1e-12 <= lost <= 1
    small = loss_share(*(np.array([v]) for v in (0.9999, alpha, r)))[0]
    assert small == pytest.approx(alpha * 1e-4, rel=0.02)  # Hulten


@given(st.floats(0.3, 0.99), st.floats(0.001, 0.3))
def test_the_loss_curve_meets_leontief_and_cobb_douglas(x, alpha):
    def at(r):
        return loss_share(np.array([x]), np.array([alpha]), np.array([r]))[0]

    assert at(1e-6) == pytest.approx(1 - x**alpha, abs=1e-4)
    assert at(3000.0) == pytest.approx(1 - x, abs=0.01)


@given(st.floats(0.5, 0.97), st.floats(0.001, 0.2))
def test_the_critical_fraction_is_where_the_loss_starts_to_bite(critical, alpha):
    r = np.log(alpha) / np.log(critical)
    lost = loss_share(np.array([critical]), np.array([alpha]), np.array([r]))[0]
    assert lost == pytest.approx(1 - (2 - alpha) ** (-1 / r), rel=1e-6)


@pytest.mark.parametrize("rows", [1, elementary.RECORDED_ROWS + 1])
def test_exponential_and_logarithm_are_right_to_the_last_places(rows):
    x = np.tile(np.linspace(-60, 60, 20001), (rows, 1))
    assert np.allclose(elementary.exp(x), np.exp(x), rtol=1e-15)
    y = np.exp(x * 0.8)
    assert np.allclose(elementary.log(y), np.log(y), rtol=1e-15, atol=1e-16)
    assert elementary.log(np.array([[1.0, 2.0, 0.5]]))[0, 0] == 0.0
    assert elementary.exp(np.array([[-1e9, 1e9]])).max() < np.inf
