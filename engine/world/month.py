"""One month of the world: every mechanism once, in order, for all draws together."""

from dataclasses import dataclass, replace

import numpy as np

from engine.world import (
    capacity,
    compute,
    firms,
    indigenisation,
    licence,
    output,
    politics,
    price,
    stocks,
    trade,
)
from engine.world.calendar import Calendar, calendar
from engine.world.elementary import Array, columns, exp, mean, total
from engine.world.goods import (
    ADVANCED_CHIPS,
    AI_CHIPS,
    ALLIES,
    CHINA,
    DESIGN_SOFTWARE,
    HEAVY,
    LIGHT,
    MAGNETS,
    MINERAL_LINES,
    MINERALS,
    OF_CN,
    OF_US,
    US,
    US_CIVIL,
    US_DEFENCE,
)
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import DOMESTIC_2025, State

# Part of a scarcity rent that reaches the controlling side; the rest goes to traders. Judgement.
# [judgement, share]
RENT_SHARE = 0.7
# China's exports to advanced economies, billion USD a year, at risk of leaving a supplier that is
# seen as unsafe (model reference, E43). [memory, billion USD a year]
EXPOSED_EXPORTS = 2000.0
# What a year is worth less than the one before, in real terms. [judgement, 1/yr]
DISCOUNT = 0.03
# Part of a US charge on chip sales that Chinese buyers pay through the price; judgement.
# [judgement, share]
FEE_ON_BUYERS = 0.75


@dataclass(frozen=True)
class Flows:
    """What happened in a month. Money in billion USD; shapes (draws,) unless said."""

    exported: Array  # (draws, lines), months of need
    applied: Array
    granted: Array
    blocked: Array
    bypassed: Array
    stock_gap: Array  # supply minus use minus change of stock: a balance, 0
    lost_output: Array  # (draws, lines)
    us_parts: Array  # (draws, 6)
    cn_parts: Array  # (draws, 6)
    lost_sales: Array  # (draws, 5)
    chip_sales: Array  # (draws, 5): US sales to China by technology good
    charge: Array  # write-offs of US chip firms
    smuggled_compute: Array  # part of the compute that China added
    import_bill: Array
    usual_trade: Array  # (draws, 2)


US_PARTS = ("output", "consumers", "tariff_revenue", "firms", "exporters", "public_money")
CN_PARTS = ("output", "consumers", "tariff_revenue", "productivity", "exporters", "public_money")


def advance(state: State, p: Parameters, r: Regime, month: int) -> tuple[State, Flows]:
    """The next month. ``month`` counts from January 2018 = 0."""
    return step(state, p, r, calendar(month))


# Bounds, and weights of what is denied in productivity, of hoards and funds. [judgement]
def step(state: State, p: Parameters, r: Regime, when: Calendar) -> tuple[State, Flows]:
    """The next month, with what the calendar alone decides given as numbers."""
    rate = p.line["growth"] * when.growth + p.line["past_growth"] / 12.0 * when.past
    growth = state.growth * (1.0 + rate)
    state = replace(state, growth=growth)
    need = growth * np.maximum(1.0 - state.adapted, 0.05)
    own = _own(state)
    usual = p.line["stock"] * growth
    base, wanted = licence.orders(state, p, r, need, rate, own, usual)
    window = licence.window(state, p, r, base, wanted)
    got = stocks.supplied(state, p, r, need, own, window.blocked)
    coming = got.supply + (window.exported - state.travelling)
    log_price = price.log_price(state, p, r, need * (1.0 + rate), coming, usual)
    lost = output.lost_output(got.fulfilled, growth, p)

    risk = _risk(state, r, base, window.blocked)
    adapted = _adapted(state, p, got.fulfilled, risk)
    surge = _surge(state, p, growth, log_price)
    building, outside, expected = capacity.built(state, p, r)

    theta = r.theta
    theta_quarter = np.sqrt(np.sqrt(theta)) + np.zeros_like(state.domestic[:, :1])
    denial = indigenisation.denied(state, base, window.blocked, np.sqrt(theta))
    tool = indigenisation.tool_access_lost(state, denial, r)
    domestic = indigenisation.domestic(state, p, r, denial, tool)
    third = 1.0 - p.line["controller_share"][:, CHINA] - np.array(DOMESTIC_2025)
    outside[:, CHINA] = np.maximum(third, 0.0) + domestic

    open_trade = p.line["controller_share"][:, CHINA] * growth[:, CHINA]
    sold = np.minimum(window.exported[:, CHINA] / open_trade, 1.5)
    wished = np.maximum(base[:, CHINA] / open_trade, 1e-9)
    sold_of_open = np.minimum(sold / np.maximum(wished, sold), 1.0)
    newly = np.maximum(window.covered - state.covered, 0.0)[:, CHINA] * (1.0 - r.granted[:, CHINA])
    chips = firms.month_of_firms(
        state, p, sold, sold_of_open, newly, theta_quarter, r.scalars["chip_support"]
    )
    imported = np.minimum(sold[:, AI_CHIPS], 1.5)
    diverted = got.bypassed[:, CHINA.start] / growth[:, CHINA.start]
    diverted = diverted + compute.frontier_diverted(p, r)
    us_compute, cn_compute, smuggled = compute.compute(state, when, imported, diverted, theta[:, 0])
    intensity = (
        0.4 * denial[:, AI_CHIPS]
        + 0.2 * denial[:, ADVANCED_CHIPS]
        + 0.3 * tool
        + 0.1 * denial[:, DESIGN_SOFTWARE]
    )
    productivity = state.productivity + p.scalar["productivity_loss"] / 12.0 * intensity

    goods = trade.month_of_trade(state, p, r, when)
    monthly = p.tech["monthly_cost"]
    spot_us, spot_cn = exp(log_price[:, US]), exp(log_price[:, CHINA])
    us_bill = total(monthly[:, US] * (spot_us - 1.0) * np.minimum(wanted[:, US], 1.6))
    cn_bill = total(0.1 * monthly[:, CHINA] * (spot_cn - 1.0) * np.minimum(wanted[:, CHINA], 1.6))
    fee = r.scalars["chip_fee"] * chips.sales[:, AI_CHIPS]
    unsafe = (risk[:, HEAVY] + risk[:, MAGNETS]) * 0.5
    leaving = p.scalar["derisking"] * EXPOSED_EXPORTS * 0.68 / 12.0 * unsafe
    unsold = total(monthly[:, MINERAL_LINES] * window.blocked[:, MINERAL_LINES])
    spent = r.scalars["capacity"] * (1.0 + p.scalar["cost_of_funds"])
    spent = spent + r.scalars["chip_support"]
    stock_us = r.scalars["stockpile_us"]
    stock_cn = r.scalars["stockpile_cn"]
    stored = total(monthly[:, US] * spot_us) * stock_us
    fund = 1.5 * (r.scalars["self_reliance"] - 1.0) * (1.0 + p.scalar["cost_of_funds"])
    hoard = total(p.line["input_cost"][:, CHINA]) / 12.0 * stock_cn * 0.04
    us_parts = columns(
        -total(lost[:, US]),
        goods.buyers[:, OF_US] - us_bill,
        goods.revenue[:, OF_US] + fee,
        -chips.income_lost - (1.0 - FEE_ON_BUYERS) * fee,
        goods.exporters_us,
        -spent - stored * (1.0 + p.scalar["cost_of_funds"]),
    )
    cn_parts = columns(
        -total(lost[:, CHINA]),
        goods.buyers[:, OF_CN] - cn_bill - FEE_ON_BUYERS * fee,
        goods.revenue[:, OF_CN],
        -productivity * politics.GDP[1] / 12.0,
        goods.exporters_cn + RENT_SHARE * np.maximum(us_bill, 0.0) - unsold - leaving,
        -fund - hoard,
    )
    welfare = columns(total(us_parts), total(cn_parts))
    stock = got.stock.copy(order="K")
    # A state stockpile is stock that civil and defence users can draw on.
    stock[:, US_CIVIL] += 0.25 * stock_us[:, None]
    stock[:, US_DEFENCE] += stock_us[:, None]
    stock[:, CHINA] += stock_cn[:, None] * 0.5
    support, pain = politics.support(state, p, welfare)
    hurt = mean(risk[:, ALLIES])
    following = State(
        growth=growth,
        outside=outside,
        stock=stock,
        travelling=window.exported,
        queue=window.queue,
        covered=window.covered,
        warned=r.threat + np.zeros_like(base),
        bypass=got.bypass,
        surge=surge,
        adapted=adapted,
        log_price=log_price,
        risk=risk,
        expected_price=expected,
        building=building,
        fulfilled=got.fulfilled,
        domestic=domestic,
        rd_stock=chips.rd_stock,
        revenue=chips.revenue,
        compute_us=us_compute,
        compute_cn=cn_compute,
        trade=goods.volume,
        arrived=goods.arrived,
        tariff_seen=goods.term,
        productivity=productivity,
        alignment=politics.alignment(state, p, r, hurt),
        support=support,
        pain=pain,
        standing=politics.standing(state, r),
    )
    flows = Flows(
        window.exported,
        window.applied,
        window.granted,
        window.blocked,
        got.bypassed,
        got.supply - got.used - (got.stock - state.stock),
        lost,
        us_parts,
        cn_parts,
        chips.lost_sales,
        chips.sales,
        chips.charge,
        smuggled,
        us_bill,
        goods.usual,
    )
    return following, flows


# Risk is read within four months and forgotten within four years. [judgement, 1/month]
def _risk(state: State, r: Regime, base: Array, blocked: Array) -> Array:
    """Perceived risk of cut-off: rises in months with what is blocked or threatened, fades in
    years. ``R' = R + 0.25 max(0, severity - R) - 0.02 R``.
    """
    fresh = blocked / np.maximum(base, 1e-9)
    fresh *= r.norm
    np.maximum(fresh, 0.5 * r.threat, out=fresh)
    fresh -= state.risk
    np.maximum(fresh, 0.0, out=fresh)
    fresh *= 0.25
    fresh += 0.98 * state.risk
    return np.minimum(fresh, 1.0, out=fresh)


# Shortage presses six times as much as fear. [judgement]
def _adapted(state: State, p: Parameters, fulfilled: Array, risk: Array) -> Array:
    """Need designed away: ``a' = a + (a_max - a) rate / 12 (3 (1 - x) + R / 2)``."""
    pressure = 3.0 - 3.0 * fulfilled
    pressure += 0.5 * risk
    left = p.scalar["adaptation_limit"][:, None] - state.adapted
    pressure *= left
    pressure *= (p.scalar["adaptation_rate"] / 12.0)[:, None]
    pressure += state.adapted
    return pressure


# A quarter of the way each month; the logarithm of two. [judgement, 1/month]
def _surge(state: State, p: Parameters, growth: Array, log_price: Array) -> Array:
    """Extra output within months: a quarter of the way to what a doubled price would call up."""
    called = log_price * (1.0 / 0.6931)
    np.minimum(np.maximum(called, 0.0, out=called), 1.0, out=called)
    called *= p.line["surge"]
    called *= growth
    called -= state.surge
    called *= 0.25
    called += state.surge
    return called


# Light and heavy feed in a magnet outside China. [judgement, share]
def _own(state: State) -> Array:
    """Supply that the controller does not hold; magnets outside China need feed from China too."""
    own = state.outside * state.growth
    light = state.fulfilled[:, LIGHT : ALLIES.stop : len(MINERALS)]
    heavy = state.fulfilled[:, HEAVY : ALLIES.stop : len(MINERALS)]
    feed = np.minimum(light, 1.0 - 0.45 * (1.0 - heavy))
    own[:, MAGNETS : ALLIES.stop : len(MINERALS)] *= 0.5 + 0.5 * feed
    return own
