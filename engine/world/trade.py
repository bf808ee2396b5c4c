"""Tariffs and ordinary trade: Armington demand with partial adjustment, and what goes round it.

Two columns: what the United States imports from China, and China from the United States. Months
are steps; money is in billion USD a month, unless a year is said. With ``term = ln((1 + felt) / (1
+ t0))`` for what buyers feel of a tariff ``t`` and that of January 2018, ``t0``:

    met = trade - armington_short * (term - tariff_seen)
    trade' = met + trade_adjustment * (-armington_long * term - met)
    arrived' = arrived + at_sea * (trade' - arrived)

are log volumes of goods ordered and of goods that land. Rates on the books are not the rates paid:

    paid = t0 + tariff_collected * (minimum(t, tb) - t0) + all_goods_collected * maximum(t - tb, 0)
    felt = t - let_off * (t - paid)

The duties of 2018 and 2019, up to ``tb``, are on lists; what came on top in 2025 is on nearly all
goods, parcels too. Of what is not paid, buyers turned away from one part, which is an answer to the
rate on the books; the other, ``let_off``, nobody had to pay or nobody declared, and nobody answers.
In China the state lets buyers off, with its orders: there ``felt`` is the rate on the books. Buyers
lose the exact CES surplus, the state gains revenue, the other side's exporters lose what they
cannot sell elsewhere. Makers at home who compete with what is taxed sell more at better prices:
they gain a share ``protected_gain`` of what buyers lose.

Third countries. A share ``rerouted`` of the direct imports that a tariff ends comes all the same,
through third countries or below its value: the exporter keeps it, the tariff collects nothing on
it. US statistics lose the whole, China's lose the rest.

What China's state buys is in engine/world/purchases.py, buying ahead of a tariff and prices at the
till in engine/world/shops.py.

Sources: Boehm, Levchenko and Pandalai-Nayar 2023; Fajgelbaum, Goldberg, Kennedy and Khandelwal
2020; Bown (PIIE); Iyoha, Malesky, Wen and Wu 2025; Clark and Wong 2021.
"""

from dataclasses import dataclass

import numpy as np

from engine.world import purchases, shops
from engine.world.calendar import Calendar
from engine.world.elementary import Array, columns, exp, log, outer
from engine.world.goods import OF_CN, OF_US
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# Billion USD a year in January 2018: US imports from China, China's imports from the US (US Census:
# 505 and 130 in 2017, 538 and 120 in 2018). [memory, billion USD a year]
BASE = np.array([518.0, 130.0])
BASE_TARIFF = np.array([0.031, 0.08])  # January 2018, Bown (PIIE) [memory]
# Averages at the end of 2024, when duties were those on lists: Bown (PIIE). [memory]
LISTED_TARIFF = np.array([0.208, 0.212])
# Whose buyers are let off without an order of the state, which is in what is bought. [definition]
LETS_OFF = np.array([1.0, 0.0])


@dataclass(frozen=True)
class TradeMonth:
    """A month of ordinary trade; money in billion USD, shape (draws, 2) by importing side."""

    volume: Array
    arrived: Array
    term: Array
    usual: Array  # billion USD this month without any new tariff
    imports: Array  # billion USD that crossed the border this month
    buyers: Array
    revenue: Array
    exporters_us: Array
    exporters_cn: Array
    protected: Array  # what makers at home gain by the tariff, (draws, 2)
    bought: Array  # (draws,): China's purchases beyond usual, billion USD a year
    ahead: Array  # billion USD of imports held because a tariff is feared
    till: Array  # price level at the till, percent


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


def log_volumes(state: State, p: Parameters, term: Array) -> tuple[Array, Array]:
    """``trade'`` and ``arrived'``: log volumes of goods ordered and of goods that land."""
    met = state.trade - p.scalar["armington_short"][:, None] * (term - state.tariff_seen)
    target = -p.scalar["armington_long"][:, None] * term
    ordered = met + p.scalar["trade_adjustment"][:, None] * (target - met)
    at_sea = np.minimum(p.scalar["at_sea"], 1.0)[:, None]
    return ordered, state.arrived + at_sea * (ordered - state.arrived)


def rate_paid(p: Parameters, tariff: Array) -> Array:
    """``paid``: duties as a share of what crosses the border, (draws, 2)."""
    listed = np.minimum(tariff, LISTED_TARIFF)
    by_lists = outer(p.scalar["tariff_collected"], listed - BASE_TARIFF)
    by_all = outer(p.scalar["all_goods_collected"], tariff - listed)
    rate: Array = BASE_TARIFF + by_lists + by_all
    return rate


def month_of_trade(state: State, p: Parameters, r: Regime, when: Calendar) -> TradeMonth:
    """Volumes after this month's tariffs and purchases, and what they cost whom."""
    tariff = columns(r.scalars["tariff_us"], r.scalars["tariff_cn"])
    paid = rate_paid(p, tariff)
    felt = tariff - outer(p.scalar["let_off"], LETS_OFF[None, :]) * (tariff - paid)
    term = log((1.0 + felt) / (1.0 + BASE_TARIFF)) + np.zeros_like(state.trade)
    volume, arrived = log_volumes(state, p, term)
    base = usual(p, when)
    bought = purchases.bought(state, p, r)
    more, left = purchases.split(bought, base[:, OF_CN])
    sold = exp(arrived)
    sold = columns(sold[:, OF_US], sold[:, OF_CN] * left)
    extra = shops.bought_ahead(state, p, r, base, base * sold)
    landed = base * sold + extra
    imports = columns(landed[:, OF_US], landed[:, OF_CN] + more)

    dearer = log((1.0 + paid) / (1.0 + BASE_TARIFF)) + np.zeros_like(state.trade)
    passed = p.scalar["pass_through"][:, None] * dearer
    ahead = state.ahead + extra
    carried = p.scalar["carrying_cost"][:, None] / 12.0 * ahead
    dear = base * (1.0 + BASE_TARIFF) * surplus_lost(passed, elasticity(arrived, term))
    protected = p.scalar["protected_gain"][:, None] * dear
    # Duties on what is bought ahead are paid when it lands, and saved when it is used.
    buyers = -dear - extra * paid - carried
    by_order = more + (1.0 - left) * base[:, OF_CN] * exp(arrived[:, OF_CN])
    premium = p.scalar["managed_premium"] * by_order
    buyers = columns(buyers[:, OF_US], buyers[:, OF_CN] - premium)
    # State buyers are let off China's own duties, as in 2020.
    revenue = landed * paid - base * BASE_TARIFF

    gone = base * (1.0 - sold)
    direct = 1.0 - np.minimum(p.scalar["rerouted"], 1.0)
    unsold = gone[:, OF_US] * direct * (1.0 - p.scalar["redirect_cn"]) - extra[:, OF_US]
    exporters_cn = -unsold * p.scalar["value_added_cn_exports"] * p.scalar["labour_idle"]
    # What China buys by order is in part taken from other buyers, as what it shuns finds others.
    sold_more = (more - gone[:, OF_CN]) * (1.0 - p.scalar["redirect_us"]) + extra[:, OF_CN]
    exporters_us = sold_more * p.scalar["surplus_us_exports"]
    till = shops.prices(state, p, dearer)
    return TradeMonth(
        volume,
        arrived,
        term,
        base,
        imports,
        buyers,
        revenue,
        exporters_us,
        exporters_cn,
        protected,
        bought,
        ahead,
        till,
    )
