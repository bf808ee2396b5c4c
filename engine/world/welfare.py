"""What a month comes to in money, by part, for both sides; billion USD.

Users pay more for what is dear: few at the quoted price, the rest by contract or where it is not
quoted, and all of it for what comes round a control. Of that scarcity rent a part reaches the side
that controls the good, on what it sells and not on what is ordered; what it does not sell is lost
to it. Buyers who see an unsafe supplier leave and stay away, ``g' = g + d R (1 - g) / 12`` of the
exports that are exposed. States pay for reserves as these are filled. What they build with
programmes and funds stands for years: its cost is booked over the years it lasts, wear and interest
of what is not yet worn out, ``K (w + i)`` with ``K' = K (1 - w) + spent``, so that accounts that
end with a scenario's horizon neither charge a plant to the years in which it is built nor lose it
when they end. A fund's plants earn as long as they last, and China's own makers earn on what they
sell beyond the share of January 2025.
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, columns, exp, total
from engine.world.firms import FirmsMonth
from engine.world.goods import AI_CHIPS, CHINA, HEAVY, MAGNETS, MINERAL_LINES, OF_CN, OF_US, US
from engine.world.licence import Licensed
from engine.world.parameters import Parameters
from engine.world.politics import GDP
from engine.world.regime import Regime
from engine.world.routes import Routed
from engine.world.state import DOMESTIC_2025, State
from engine.world.stocks import Supplied
from engine.world.trade import TradeMonth

US_PARTS = (
    "output",
    "consumers",
    "tariff_revenue",
    "firms",
    "exporters",
    "public_money",
    "protected",
)
CN_PARTS = (
    "output",
    "consumers",
    "tariff_revenue",
    "productivity",
    "exporters",
    "public_money",
    "makers",
    "protected",
)
DISCOUNT = 0.03  # a year, real: OMB Circular A-94 range [memory]
FUND = 0.8  # billion USD a month of each pace: Big Fund III, 47.5 billion over five years [memory]
# Of what is built, a month: chip plants last ten years, mines and magnet plants twenty. [judgement]
WORN, WORN_MINES = 1.0 / 120.0, 1.0 / 240.0
# Part of what China pays above usual prices for technology that is not made good elsewhere.
# [judgement, share]
PAID_BY_CHINA = 0.1


@dataclass(frozen=True)
class Money:
    """Parts in the order of their names, (draws, parts); welfare (draws, 2); the rest (draws,)."""

    us_parts: Array
    cn_parts: Array
    welfare: Array
    us_bill: Array  # what US users paid above usual prices
    gone: Array  # share of exposed exports whose buyers have left
    fund: Array  # invested by China's fund beside its usual pace and not yet worn out
    plants: Array  # invested by US programmes for mines and magnets, the same
    fabs: Array  # invested by US support of the chip industry, the same


def month_of_money(
    state: State,
    p: Parameters,
    r: Regime,
    window: Licensed,
    round_: Routed,
    got: Supplied,
    lost: Array,
    log_price: Array,
    risk: Array,
    domestic: Array,
    productivity: Array,
    chips: FirmsMonth,
    goods: TradeMonth,
) -> Money:
    """The month's accounts, from what the mechanisms found."""
    monthly = p.tech["monthly_cost"]
    # Few buy at the quoted price: the rest have contracts, or buy where it is not quoted.
    spot = exp(log_price) - 1.0
    paid = p.scalar["priced_at_quote"][:, None] * spot
    round_about = spot * state.onward
    bill = monthly * (paid * state.travelling + round_about)
    us_bill, cn_bill = total(bill[:, US]), PAID_BY_CHINA * total(bill[:, CHINA])
    fee = r.scalars["chip_fee"] * chips.sales[:, AI_CHIPS]
    on_buyers = p.scalar["fee_on_buyers"]
    shipped = window.exported + round_.at_hub
    m = MINERAL_LINES
    rent = p.scalar["rent_share"] * np.maximum(total((monthly * paid * shipped)[:, m]), 0.0)
    unsold = total(monthly[:, m] * np.maximum(window.blocked - round_.exported, 0.0)[:, m])
    # Buyers who leave a supplier that is seen as unsafe stay away.
    unsafe = (risk[:, HEAVY] + risk[:, MAGNETS]) * 0.5
    gone = state.gone + p.scalar["derisking"] / 12.0 * unsafe * (1.0 - state.gone)
    leaving = gone * p.scalar["exposed_exports"] / 12.0 * p.scalar["value_added_cn_exports"]
    leaving = leaving * p.scalar["labour_idle"]
    funds = 1.0 + p.scalar["cost_of_funds"]
    plants = state.plants * (1.0 - WORN_MINES) + r.scalars["capacity"]
    fabs = state.fabs * (1.0 - WORN) + r.scalars["chip_support"]
    spent = state.plants * (WORN_MINES + DISCOUNT / 12.0)
    spent = (spent + state.fabs * (WORN + DISCOUNT / 12.0)) * funds
    stored = monthly * (1.0 + spot) * got.filled  # what is bought in addition has the quoted price
    invested = state.fund * (1.0 - WORN) + FUND * (r.scalars["self_reliance"] - 1.0)
    fund = state.fund * (WORN + DISCOUNT / 12.0)
    grown = np.maximum(domestic - np.array(DOMESTIC_2025), 0.0) * state.growth[:, CHINA]
    makers = p.scalar["makers_margin"] * total(monthly[:, CHINA] * grown)
    makers = makers + p.scalar["return_on_fund"] / 12.0 * state.fund
    us_parts = columns(
        -total(lost[:, US]),
        goods.buyers[:, OF_US] - us_bill,
        goods.revenue[:, OF_US] + fee,
        -chips.income_lost - (1.0 - on_buyers) * fee,
        goods.exporters_us,
        -spent - total(stored[:, US]) * funds,
        goods.protected[:, OF_US],
    )
    cn_parts = columns(
        -total(lost[:, CHINA]),
        goods.buyers[:, OF_CN] - cn_bill - on_buyers * fee,
        goods.revenue[:, OF_CN],
        -productivity * GDP[OF_CN] / 12.0,
        goods.exporters_cn + rent - unsold - leaving,
        -(fund + total(stored[:, CHINA])) * funds,
        makers,
        goods.protected[:, OF_CN],
    )
    return Money(
        us_parts=us_parts,
        cn_parts=cn_parts,
        welfare=columns(total(us_parts), total(cn_parts)),
        us_bill=us_bill,
        gone=gone,
        fund=invested,
        plants=plants,
        fabs=fabs,
    )
