"""Tariffs and ordinary trade: Armington demand with partial adjustment.

Impact ``-eps_S dln(1+t)``, then ``ln m' = ln m + lambda (-eps_L ln(1+t)/(1+t0) - ln m)``. Buyers
lose the exact CES surplus, the state gains revenue, the other side's exporters lose sales that
they cannot redirect. Rates on the books are not the rates paid: exclusions, small parcels and a
mix that shifts to goods with lower rates leave a share collected. Sources: Boehm et al. 2023;
Fajgelbaum et al. 2020; Bown (PIIE).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.calendar import Calendar
from engine.world.elementary import Array, columns, exp, log, outer
from engine.world.goods import OF_CN, OF_US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# Billion USD a year in January 2018: US imports from China, China's imports from the US (US Census:
# 505 and 130 in 2017, 538 and 120 in 2018). [memory, billion USD a year]
BASE = np.array([518.0, 130.0])
# Share of lost export value added that is a real loss: the rest finds other work within the
# period. Judgement, range 0.3 to 1; not yet fitted to any study. [judgement, share]
LABOUR_IDLE = 0.6
# Part of the goods ordered that lands within the month: four to six weeks at sea.
# [judgement, 1/month]
AT_SEA = 0.45
# China bought 57 percent of what it pledged in phase one (Bown, PIIE 2022). [memory, share]
DELIVERED = 0.57
BASE_TARIFF = np.array([0.031, 0.08])  # January 2018, Bown (PIIE) [memory]


@dataclass(frozen=True)
class TradeMonth:
    """A month of ordinary trade; money in billion USD, shape (draws, 2) by importing side."""

    volume: Array
    arrived: Array
    term: Array
    usual: Array  # billion USD this month without any new tariff
    buyers: Array
    revenue: Array
    exporters_us: Array
    exporters_cn: Array


# Bound of an elasticity that is read off a volume. [numerics]
def elasticity(volume: Array, term: Array) -> Array:
    """Elasticity that the volume has shown so far, ``-ln m / ln(1+t)``, held within 0 to 3."""
    safe = np.where(np.abs(term) < 1e-9, 1.0, term)
    return np.minimum(np.maximum(-volume / safe, 0.0), 3.0)


def surplus_lost(passed: Array, e: Array) -> Array:
    """Exact CES surplus lost to a log price rise, as a share of base spending.

    ``[exp(p (1 - e)) - 1] / (1 - e)``, and ``p`` at e = 1.
    """
    gap = np.where(np.abs(1.0 - e) < 1e-6, 1e-6, 1.0 - e)
    return (exp(passed * gap) - 1.0) / gap


def usual(p: Parameters, when: Calendar) -> Array:
    """Trade of a month without any new tariff, billion USD, (draws, 2)."""
    rate = columns(p.scalar["us_import_growth"], p.scalar["us_export_growth"])
    return BASE / 12.0 * exp(rate * when.years_of_trade)


def month_of_trade(state: State, p: Parameters, r: Regime, when: Calendar) -> TradeMonth:
    """Volumes after this month's tariffs and what they cost whom."""
    tariff = columns(r.scalars["tariff_us"], r.scalars["tariff_cn"])
    term = log((1.0 + tariff) / (1.0 + BASE_TARIFF)) + np.zeros_like(state.trade)
    volume = state.trade - p.scalar["armington_short"][:, None] * (term - state.tariff_seen)
    target = -p.scalar["armington_long"][:, None] * term
    volume = volume + p.scalar["trade_adjustment"][:, None] * (target - volume)
    base = usual(p, when)
    arrived = state.arrived + AT_SEA * (volume - state.arrived)
    sold = exp(arrived)
    paid = BASE_TARIFF + outer(p.scalar["tariff_collected"], tariff - BASE_TARIFF)
    passed = p.scalar["pass_through"][:, None] * log((1.0 + paid) / (1.0 + BASE_TARIFF))
    buyers = -base * (1.0 + BASE_TARIFF) * surplus_lost(passed, elasticity(arrived, term))
    revenue = base * (sold * paid - BASE_TARIFF)
    gone = base * (1.0 - sold)
    cut = 1.0 - p.scalar["redirect_cn"]
    exporters_cn = -gone[:, OF_US] * cut * p.scalar["value_added_cn_exports"] * LABOUR_IDLE
    pledged = r.scalars["purchases"] / 12.0
    cut_us = 1.0 - p.scalar["redirect_us"]
    exporters_us = (pledged * DELIVERED - gone[:, OF_CN] * cut_us) * p.scalar["surplus_us_exports"]
    return TradeMonth(volume, arrived, term, base, buyers, revenue, exporters_us, exporters_cn)
