"""US chip firms: lost sales, revenue, research, and the share that research wins.

``rev = K^chi [(1 - s) + s (1 - lost)]`` with s the part of revenue from China and K the R&D stock;
``K' = K + delta (rev + b - K)``, b what public support of the industry adds. Sales are lost against
a path without controls that runs beside the world: there China's own makers grow as nobody denies
them anything, and US firms sell the rest of China's need. So a market that is lost for good stays
lost in the books, and what China would have made itself anyway is no loss. Restocking after a
control wins a little back. Part of lost AI sales finds other buyers, little of the rest does.
Sources: ITIF November 2025 (77 of 318 billion USD); BCG 2020 (full ban).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, power
from engine.world.goods import ADVANCED_CHIPS, AI_CHIPS, CHINA, DESIGN_SOFTWARE, ENGINES, TOOLS
from engine.world.parameters import Parameters
from engine.world.state import DOMESTIC_2025, State

REVENUE = 318.0  # billion USD a year, 2024: SIA Factbook 2025 [memory]
# US sales to China by technology good in open trade, billion USD a year at the start of 2025. With
# the cap of that time the first two give the 77 of ITIF. [derived]
SALES = (30.0, 54.0, 18.0, 1.5, 5.0)
RESEARCH = 300.0  # billion USD: stock of US chip research, five years of 59 [derived]


@dataclass(frozen=True)
class FirmsMonth:
    """A month of US chip firms; money in billion USD a month."""

    lost_sales: Array  # (draws, 5)
    sales: Array  # (draws, 5)
    charge: Array
    revenue: Array
    rd_stock: Array
    income_lost: Array


def open_sales(state: State, p: Parameters, rate: Array) -> Array:
    """What the US would sell without controls, against open trade of January 2025, (draws, 5).

    Ordered like everything for next month's need, which grows by ``rate``.
    """
    share = p.line["controller_share"][:, CHINA]
    third = np.maximum(1.0 - share - np.array(DOMESTIC_2025), 0.0)
    found: Array = np.maximum(1.0 - third - state.domestic_free, 0.0) / share
    return found * (1.0 + rate)


def month_of_firms(
    state: State,
    p: Parameters,
    sold: Array,
    free: Array,
    newly_denied: Array,
    theta_quarter: Array,
    chip_support: Array,
) -> FirmsMonth:
    """``sold`` and ``free``: exports, and those of the path without controls, against those of
    January 2025 in open trade. Capped chips sell for less. Goods made for a market that closes at a
    stroke are written off: ``months of commitments x cost x sales newly denied``. All (draws, 5).
    """
    growth = state.growth[:, CHINA]
    yearly = np.array(SALES) / 12.0 * growth
    worth = np.ones_like(sold)
    worth[:, AI_CHIPS] = theta_quarter[:, 0]
    sales = yearly * sold * worth
    lost = yearly * free - sales
    charge = (
        p.scalar["commitments"]
        * p.scalar["cost_of_sales"]
        * newly_denied[:, AI_CHIPS]
        * yearly[:, AI_CHIPS]
        * worth[:, AI_CHIPS]
    )
    net_ai = lost[:, AI_CHIPS] * (1.0 - p.scalar["redeploy_ai"])
    net_chips = lost[:, ADVANCED_CHIPS] * (1.0 - p.scalar["redeploy_chips"])
    share = (SALES[0] + SALES[1]) / REVENUE
    lost_share = (net_ai + net_chips) / (yearly[:, AI_CHIPS] + yearly[:, ADVANCED_CHIPS])
    lost_share = np.minimum(lost_share, 1.0 / share)
    world = power(state.rd_stock, p.scalar["revenue_elasticity"])
    revenue = world * ((1.0 - share) + share * (1.0 - lost_share))
    research = revenue + p.scalar["support_in_research"] * chip_support
    rd = state.rd_stock + p.scalar["rd_depreciation"] * (research - state.rd_stock)
    margin = p.scalar["margin"]
    income = (1.0 - revenue) * REVENUE / 12.0 * margin
    others = (lost[:, TOOLS] + lost[:, DESIGN_SOFTWARE] + lost[:, ENGINES]) * margin
    spill = p.scalar["return_on_rd"] * RESEARCH / 12.0 * (1.0 - state.rd_stock)
    return FirmsMonth(lost, sales, charge, revenue, rd, income + others + spill + charge)
