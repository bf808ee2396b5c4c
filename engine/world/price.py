"""Prices outside China follow availability, fast upwards and slowly back.

With q the log price: ``goal = -ln[(v + 0.15 s) / (n + ahead + 0.3 b + 0.15 target)] / eta``
(competitive storage: Deaton and Laroque 1992), held within -0.5 and 3.7; of it an arbitraged part
is the mean over users, ``goal + m (mean - goal)``; ``q' = q + k (goal - q)`` with k 0.65 upwards
and 0.20 downwards. Months of supply v, stock s of firms, need n, orders ahead of a threat, b for a
state's reserve, and the stock that firms aim at, ``target = usual (1 + 0.5 R)``.
"""

import numpy as np

from engine.world.elementary import Array, log
from engine.world.goods import MINERAL_LINES, MINERALS
from engine.world.licence import RUSH
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# How much of the way to its target a price goes. [judgement, 1/month]
UPWARDS, DOWNWARDS = 0.65, 0.20
# Part of a state's order that a market feels though it is served: buyers are outbid. [judgement]
OUTBID = 0.3
# Logs: 40 times and 0.6 times the price before any control. [judgement]
CEILING, FLOOR = 3.7, -0.5


# Weight of stocks beside a month of flows, and part of it that firms who fear hold in addition.
# [judgement]
STOCKS, FEARED = 0.15, 0.5


# How little can be had of what is asked. [judgement, share]
def log_price(
    state: State,
    p: Parameters,
    r: Regime,
    need: Array,
    coming: Array,
    usual: Array,
    reserve: Array,
) -> Array:
    """Next month's log price, 0 = before any control.

    ``coming`` is the supply that buyers can see ahead, what leaves the controller this month, and
    ``need`` is next month's. Prices of May 2025 answered licences that stopped ships in April. What
    a state orders for its reserve is asked for too.
    """
    asked = usual * (STOCKS + STOCKS * FEARED * state.risk)
    asked += need
    asked += OUTBID * reserve
    # Buying ahead is served too, as far as sellers have it in hand, at prices that are bid up.
    feared = p.scalar["fuel_of_threat"][:, None]
    feared = feared + np.minimum(feared * RUSH, p.line["in_hand"])
    asked += feared * (r.threat * need)
    ratio = STOCKS * (state.stock - state.reserve)
    ratio += coming
    ratio /= asked
    np.maximum(ratio, 0.02, out=ratio)
    wanted = log(ratio)
    wanted /= p.tech["minus_price_elasticity"]
    np.minimum(wanted, CEILING, out=wanted)
    np.maximum(wanted, FLOOR, out=wanted)
    # Buyers elsewhere pay for a shortage too: goods move to where they are short.
    users = wanted[:, MINERAL_LINES].T.reshape(-1, len(MINERALS), len(wanted))
    size = p.tech["part_of_market"][:, MINERAL_LINES].T.reshape(-1, len(MINERALS), len(wanted))
    everywhere = users[0] * size[0]
    for k in range(1, len(users)):
        everywhere = everywhere + users[k] * size[k]
    users = users + p.scalar["arbitrage"] * (everywhere - users)
    wanted[:, MINERAL_LINES] = users.reshape(-1, len(wanted)).T
    wanted -= state.log_price
    wanted *= np.where(wanted > 0.0, UPWARDS, DOWNWARDS)
    wanted += state.log_price
    return wanted
