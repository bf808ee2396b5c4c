"""US chip firms: lost sales, revenue, research, and the share that research wins.

``rev = K^chi [(1 - s) + s (1 - lost)]`` with s the part of revenue from China and K the R&D stock;
``K' = K + delta (rev - K)``. Part of lost AI sales finds other buyers, little of the rest does.
Sources: ITIF November 2025 (77 of 318 billion USD); BCG 2020 (full ban).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, power
from engine.world.goods import ADVANCED_CHIPS, AI_CHIPS, CHINA, DESIGN_SOFTWARE, ENGINES, TOOLS
from engine.world.parameters import Parameters
from engine.world.state import State

REVENUE = 318.0  # billion USD a year, 2024: ITIF November 2025. [page]
# US sales to China by technology good in open trade, billion USD a year at the start of 2025. With
# the cap of that time the first two give the 77 of ITIF. [derived]
SALES = (30.0, 54.0, 18.0, 1.5, 5.0)


# Cost of sales in revenue: what a write-off of goods made for a closed market is booked at
# (Nvidia 10-K FY2025: gross margin 75 percent, H20 less; judgement). [judgement, share]
COST_SHARE = 0.5


@dataclass(frozen=True)
class FirmsMonth:
    """A month of US chip firms; money in billion USD a month."""

    lost_sales: Array  # (draws, 5)
    sales: Array  # (draws, 5)
    charge: Array
    revenue: Array
    rd_stock: Array
    income_lost: Array


# Pull of support on research, and research of US chip firms. [judgement, billion USD/yr]
def month_of_firms(
    state: State,
    p: Parameters,
    sold: Array,
    sold_of_open: Array,
    newly_denied: Array,
    theta_quarter: Array,
    chip_support: Array,
) -> FirmsMonth:
    """``sold``: exports against those of January 2025 in open trade; ``sold_of_open``: against
    today's wishes. Capped chips sell for less. Goods made for a market that closes at a stroke
    are written off: ``months of commitments x cost x sales newly denied``. All (draws, 5).
    """
    growth = state.growth[:, CHINA]
    yearly = np.array(SALES) / 12.0 * growth
    worth = np.ones_like(sold)
    worth[:, AI_CHIPS] = theta_quarter[:, 0]
    lost = yearly * (1.0 - sold_of_open * worth)
    sales = yearly * sold * worth
    charge = (
        p.scalar["commitments"]
        * COST_SHARE
        * newly_denied[:, AI_CHIPS]
        * yearly[:, AI_CHIPS]
        * worth[:, AI_CHIPS]
    )
    net_ai = lost[:, AI_CHIPS] * (1.0 - p.scalar["redeploy_ai"])
    net_chips = lost[:, ADVANCED_CHIPS] * (1.0 - p.scalar["redeploy_chips"])
    share = (SALES[0] + SALES[1]) / REVENUE
    lost_share = (net_ai + net_chips) / (yearly[:, AI_CHIPS] + yearly[:, ADVANCED_CHIPS])
    world = power(state.rd_stock, p.scalar["revenue_elasticity"])
    revenue = world * ((1.0 - share) + share * (1.0 - lost_share))
    research = revenue + 0.04 * chip_support
    rd = state.rd_stock + p.scalar["rd_depreciation"] * (research - state.rd_stock)
    margin = p.scalar["margin"]
    income = (1.0 - revenue) * REVENUE / 12.0 * margin
    others = (lost[:, TOOLS] + lost[:, DESIGN_SOFTWARE] + lost[:, ENGINES]) * margin
    spill = p.scalar["return_on_rd"] * 300.0 / 12.0 * (1.0 - state.rd_stock)
    return FirmsMonth(lost, sales, charge, revenue, rd, income + others + spill + charge)
