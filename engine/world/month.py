"""One month of the world: every mechanism once, in order, for all draws together."""

from dataclasses import dataclass, replace

import numpy as np

from engine.sides import BySide
from engine.world import (
    capacity,
    compute,
    firms,
    indigenisation,
    licence,
    output,
    politics,
    price,
    routes,
    stocks,
    trade,
    welfare,
)
from engine.world.alarm import alarm
from engine.world.calendar import Calendar, calendar
from engine.world.elementary import Array, mean
from engine.world.goods import (
    AI_CHIPS,
    ALLIES,
    CHINA,
    HEAVY,
    LIGHT,
    MAGNETS,
    MINERALS,
)
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import DOMESTIC_2025, State
from engine.world.users import users


@dataclass(frozen=True)
class Flows:
    """What happened in a month. Money in billion USD; shapes (draws,) unless said."""

    exported: Array  # (draws, lines), months of need
    applied: Array
    granted: Array
    blocked: Array
    bypassed: Array
    supplied: Array  # what reached users, from everywhere
    outside: Array  # the part of it that the controller does not hold
    forwarded: Array  # leaves for a third country, by final user; in ``exported`` of the hub
    unseen: Array  # the part of it that no customs saw, in nobody's ``exported``
    stock_gap: Array  # supply minus use minus change of stock: a balance, 0
    lost_output: Array  # (draws, lines)
    us_parts: Array  # (draws, 7)
    cn_parts: Array  # (draws, 8)
    lost_sales: Array  # (draws, 5)
    chip_sales: Array  # (draws, 5): US sales to China by technology good
    charge: Array  # write-offs of US chip firms
    smuggled_compute: Array  # part of the compute that China added
    import_bill: Array
    usual_trade: Array  # (draws, 2)
    imports: Array  # (draws, 2): goods that crossed, US from China and China from US

    @property
    def parts(self) -> BySide[Array]:
        """Both sides' accounts of the month by part, (draws, parts)."""
        return BySide(self.us_parts, self.cn_parts)


def advance(state: State, p: Parameters, r: Regime, month: int) -> tuple[State, Flows]:
    """The next month. ``month`` counts from January 2018 = 0."""
    return step(state, p, r, calendar(month))


# Need is never designed away for good; sales and imports are held in bounds. [numerics]
def step(state: State, p: Parameters, r: Regime, when: Calendar) -> tuple[State, Flows]:
    """The next month, with what the calendar alone decides given as numbers."""
    rate = p.line["growth"] * when.growth + p.line["past_growth"] / 12.0 * when.past
    growth = state.growth * (1.0 + rate)
    state = replace(state, growth=growth)
    need = growth * np.maximum(1.0 - state.adapted, 0.05)
    usual = p.line["stock"] * growth
    who = users(state, p, r)
    own = stocks.rated(state, p, need, _own(state))
    asked = licence.orders(state, p, r, who, need, rate, own)
    window = licence.window(state, p, r, who, asked)
    round_ = routes.routed(state, p, r, asked, window)
    got = stocks.supplied(state, p, who, asked)
    # What a state has ordered comes too, but not to those who make the price.
    coming = got.supply + (window.exported - state.travelling)
    coming -= asked.reserve * who.admitted * window.passed
    log_price = price.log_price(state, p, r, need * (1.0 + rate), coming, usual, asked.reserve)
    none = np.ones_like(need)
    rivals = 1.0 - p.scalar["rivals"][:, None] * who.admitted
    lost = output.lost_output(got.fulfilled_a, who.admitted, none, growth, p)
    lost += output.lost_output(got.fulfilled_s, who.shut, rivals, growth, p)

    risk = _risk(state, p, r, asked.base, window.blocked)
    adapted = _adapted(state, p, got.fulfilled, risk)
    surge = _surge(state, p, growth, log_price)
    building, outside, expected = capacity.built(state, p, r)

    theta = r.theta
    theta_quarter = np.sqrt(np.sqrt(theta)) + np.zeros_like(state.domestic[:, :1])
    denied, denial = indigenisation.denied(
        state, asked.base, window.blocked, who.shut, np.sqrt(theta)
    )
    tool = indigenisation.tool_access_lost(state, denial, r)
    domestic, domestic_free = indigenisation.domestic(state, p, r, denial, tool)
    third = 1.0 - p.line["controller_share"][:, CHINA] - np.array(DOMESTIC_2025)
    elsewhere = indigenisation.turned_away(state, p)
    outside[:, CHINA] = np.maximum(third, 0.0) + elsewhere + domestic

    open_trade = p.line["controller_share"][:, CHINA] * growth[:, CHINA]
    sold = np.minimum(window.exported[:, CHINA] / open_trade, 2.0)
    newly = np.maximum(who.covered - state.covered, 0.0)[:, CHINA] * (1.0 - r.granted[:, CHINA])
    chips = firms.month_of_firms(
        state,
        p,
        sold,
        firms.open_sales(state, p, rate[:, CHINA]),
        newly,
        theta_quarter,
        r.scalars["chip_support"],
    )
    diverted = state.onward[:, CHINA.start] / growth[:, CHINA.start]
    diverted = diverted + compute.frontier_diverted(p, r)
    machines = compute.compute(
        state,
        p,
        when,
        np.minimum(sold[:, AI_CHIPS], 1.5),
        diverted,
        denied,
        indigenisation.tool_access_lost(state, denied, r),
        theta[:, 0],
    )
    productivity = indigenisation.productivity(state, p, denied, tool)

    goods = trade.month_of_trade(state, p, r, when)
    money = welfare.month_of_money(
        state,
        p,
        r,
        window,
        round_,
        got,
        lost,
        log_price,
        risk,
        domestic,
        productivity,
        chips,
        goods,
    )
    support, pain, till_used = politics.support(state, p, money.welfare, goods.till)
    hurt = mean(risk[:, ALLIES])
    following = State(
        growth=growth,
        outside=outside,
        stock=got.stock,
        stock_shut=got.stock_shut,
        reserve=got.reserve,
        travelling=window.exported,
        reach=r.scalars["reach"] + np.zeros_like(state.reach),
        queue=window.queue,
        filed=window.filed,
        covered=who.covered,
        shut=who.shut,
        closed=who.closed,
        age=who.age,
        warned=r.threat + np.zeros_like(need),
        bypass=round_.bypass,
        hub_bound=round_.exported,
        onward=state.hub_bound,
        surge=surge,
        adapted=adapted,
        log_price=log_price,
        risk=risk,
        expected_price=expected,
        building=building,
        fulfilled=got.fulfilled,
        domestic=domestic,
        domestic_free=domestic_free,
        elsewhere=elsewhere,
        rd_stock=chips.rd_stock,
        revenue=chips.revenue,
        compute_us=machines.us,
        compute_cn=machines.cn,
        wafers=machines.wafers,
        node=machines.node,
        memory=machines.memory,
        memory_stock=machines.memory_stock,
        trade=goods.volume,
        arrived=goods.arrived,
        tariff_seen=goods.term,
        productivity=productivity,
        gone=money.gone,
        fund=money.fund,
        plants=money.plants,
        fabs=money.fabs,
        alignment=politics.alignment(state, p, r, hurt),
        support=support,
        pain=pain,
        standing=politics.standing(state, p, r),
        bought=goods.bought,
        ahead=goods.ahead,
        till=goods.till,
        till_used=till_used,
    )
    flows = Flows(
        exported=window.exported + round_.at_hub,
        applied=window.applied,
        granted=window.granted,
        blocked=window.blocked,
        bypassed=state.onward,
        supplied=got.supply,
        outside=got.outside,
        forwarded=round_.exported,
        unseen=round_.unseen,
        stock_gap=got.supply - got.used - (got.stock - state.stock),
        lost_output=lost,
        us_parts=money.us_parts,
        cn_parts=money.cn_parts,
        lost_sales=chips.lost_sales,
        chip_sales=chips.sales,
        charge=chips.charge,
        smuggled_compute=machines.smuggled,
        import_bill=money.us_bill,
        usual_trade=goods.usual,
        imports=goods.imports,
    )
    return following, flows


# Risk is forgotten within four years; a threat counts half of a stop. [judgement, 1/month]
def _risk(state: State, p: Parameters, r: Regime, base: Array, blocked: Array) -> Array:
    """Perceived risk of cut-off: rises in months with what is blocked or threatened, fades in
    years. ``R' = R + risk_read max(0, severity - R) - 0.02 R``; ``rule_read`` multiplies what the
    rule itself says (engine/world/alarm).
    """
    fresh = blocked / np.maximum(base, 1e-9)
    fresh *= p.scalar["rule_read"][:, None] * alarm(p, r.said)
    np.maximum(fresh, 0.5 * r.threat, out=fresh)
    fresh -= state.risk
    np.maximum(fresh, 0.0, out=fresh)
    fresh *= p.scalar["risk_read"][:, None]
    fresh += 0.98 * state.risk
    return np.minimum(fresh, 1.0, out=fresh)


# Shortage presses six times as much as fear. [judgement]
_SHORTAGE, _FEAR = 3.0, 0.5


def _adapted(state: State, p: Parameters, fulfilled: Array, risk: Array) -> Array:
    """Need designed away: ``a' = a + (a_max - a) rate (3 (1 - x) + R / 2) / 12``, rate a year."""
    pressure = _SHORTAGE - _SHORTAGE * fulfilled
    pressure += _FEAR * risk
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
