"""Tariffs and ordinary trade: Armington demand with partial adjustment.

Impact ``-eps_S dln(1+t)``, then ``ln m' = ln m + lambda (-eps_L ln(1+t)/(1+t0) - ln m)``. Buyers
lose the exact CES surplus, the state gains revenue, the other side's exporters lose sales that
they cannot redirect. Sources: Boehm et al. 2023; Fajgelbaum et al. 2020; Bown (PIIE).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, exp, log
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

BASE = np.array([439.0, 143.0])  # billion USD of 2024: US from China, China from the US
# Share of lost export value added that is a real loss: the rest finds other work within the
# period. Judgement, fitted to Kiel KITE 2025 (145 percent tariff: -0.7 percent of Chinese GDP).
LABOUR_IDLE = 0.6
# China bought 57 percent of what it pledged in phase one (Bown, PIIE 2022).
DELIVERED = 0.57
BASE_TARIFF = np.array([0.208, 0.212])  # January 2025, Bown (PIIE)


@dataclass(frozen=True)
class TradeMonth:
    """A month of ordinary trade; money in billion USD, shape (draws, 2) by importing side."""

    volume: Array
    term: Array
    buyers: Array
    revenue: Array
    exporters_us: Array
    exporters_cn: Array


def month_of_trade(state: State, p: Parameters, r: Regime) -> TradeMonth:
    """Volumes after this month's tariffs and what they cost whom."""
    tariff = np.stack([r.scalars["tariff_us"], r.scalars["tariff_cn"]], axis=1)
    term = log((1.0 + tariff) / (1.0 + BASE_TARIFF)) + np.zeros_like(state.trade)
    volume = state.trade - p.scalar["armington_short"][:, None] * (term - state.tariff_seen)
    target = -p.scalar["armington_long"][:, None] * term
    volume = volume + p.scalar["trade_adjustment"][:, None] * (target - volume)
    passed = p.scalar["pass_through"][:, None] * term
    # Surplus lost, second order in the price change; exact CES differs by under one percent here.
    scale = BASE / 12.0 * (1.0 + BASE_TARIFF)
    sold = exp(volume)
    buyers = -scale * passed * 0.5 * (1.0 + sold)
    revenue = BASE / 12.0 * (sold * tariff - BASE_TARIFF)
    gone = BASE / 12.0 * (1.0 - sold)
    cut = 1.0 - p.scalar["redirect_cn"]
    exporters_cn = -gone[:, 0] * cut * p.scalar["value_added_cn_exports"] * LABOUR_IDLE
    pledged = r.scalars["purchases"] / 12.0
    cut_us = 1.0 - p.scalar["redirect_us"]
    exporters_us = (pledged * DELIVERED - gone[:, 1] * cut_us) * p.scalar["surplus_us_exports"]
    return TradeMonth(volume, term, buyers, revenue, exporters_us, exporters_cn)
