"""US chip firms: lost sales, revenue, research, and the share that research wins.

``rev = K^chi [(1 - s) + s (1 - lost)]`` with s the part of revenue from China and K the R&D stock;
``K' = K + delta (rev - K)``. Part of lost AI sales finds other buyers, little of the rest does.
Sources: ITIF November 2025 (77 of 318 billion USD); BCG 2020 (full ban).
"""

from dataclasses import dataclass

from engine.world.elementary import Array, power
from engine.world.goods import CHINA
from engine.world.parameters import Parameters
from engine.world.state import State

REVENUE = 318.0  # billion USD a year, 2024
SALES = (30.0, 47.0, 18.0, 1.5, 5.0)  # US sales to China by technology good, billion USD a year


@dataclass(frozen=True)
class FirmsMonth:
    """A month of US chip firms, (draws,) each; money in billion USD a month."""

    lost_sales: Array
    revenue: Array
    rd_stock: Array
    income_lost: Array
    sales_ai: Array


def month_of_firms(
    state: State, p: Parameters, sold_share: Array, theta_quarter: Array, chip_support: Array
) -> FirmsMonth:
    """``sold_share`` (draws, 5): sales against those of open trade, capped chips at less value."""
    growth = state.growth[:, CHINA]
    value = sold_share.copy()
    value[:, 0] = value[:, 0] * theta_quarter[:, 0]
    lost = [s / 12.0 * growth[:, i] * (1.0 - value[:, i]) for i, s in enumerate(SALES)]
    net_ai = lost[0] * (1.0 - p.scalar["redeploy_ai"])
    net_chips = lost[1] * (1.0 - p.scalar["redeploy_chips"])
    share = (SALES[0] + SALES[1]) / REVENUE
    lost_share = (net_ai + net_chips) * 12.0 / (SALES[0] * growth[:, 0] + SALES[1] * growth[:, 1])
    world = power(state.rd_stock, p.scalar["revenue_elasticity"])
    revenue = world * ((1.0 - share) + share * (1.0 - lost_share))
    research = revenue + 0.04 * chip_support
    rd = state.rd_stock + p.scalar["rd_depreciation"] * (research - state.rd_stock)
    margin = p.scalar["margin"]
    income = (1.0 - revenue) * REVENUE / 12.0 * margin
    others = (lost[2] + lost[3] + lost[4]) * margin
    spill = p.scalar["return_on_rd"] * 300.0 / 12.0 * (1.0 - state.rd_stock)
    sales_ai = SALES[0] / 12.0 * growth[:, 0] * value[:, 0]
    total = lost[0] + lost[1] + lost[2] + lost[3] + lost[4]
    return FirmsMonth(total, revenue, rd, income + others + spill, sales_ai)
