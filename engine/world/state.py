"""The state of the world: stocks, queues, capacities, shares and opinions, in arrays of draws.

Line arrays have shape (draws, lines); the rest (draws,) or (draws, 5) for technology goods.
Quantities on a line are in months of that user's need at the start of 2025.
"""

from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from engine.world.elementary import Array
from engine.world.goods import CHINA, COUNT, US_DEFENCE
from engine.world.parameters import Parameters


@dataclass(frozen=True)
class State:
    """Everything that one month hands to the next."""

    growth: Array  # need of the user, 1 = January 2025
    outside: Array  # supply the controller does not hold, share of need
    stock: Array  # months of need
    travelling: Array  # exported, not yet arrived
    queue: Array  # licence applications waiting
    covered: Array  # last month's covered share: goods already declared still leave
    bypass: Array  # how far routes through third countries are built, 0 to 1
    surge: Array
    adapted: Array  # need designed away, share
    log_price: Array  # 0 = price of early 2025
    risk: Array  # perceived risk of cut-off, 0 to 1
    expected_price: Array
    building: Array  # (draws, lines, 3): capacity in the three stages of the pipeline
    fulfilled: Array  # share of need met last month
    domestic: Array  # (draws, 5): China's own share of each technology good
    rd_stock: Array  # US chip firms, 1 = path without controls
    revenue: Array  # US chip firms, 1 = path without controls
    compute_us: Array  # million H100-equivalents
    compute_cn: Array
    trade: Array  # (draws, 2): log import volume, US from China and China from US
    tariff_seen: Array  # (draws, 2): last month's log tariff term
    productivity: Array  # China's loss from denied technology, share of GDP
    alignment: Array  # allies with the US, 0 to 1
    support: Array  # (draws, 2): US, China, 0 to 100
    standing: Array  # (draws, 2): reputation kept, 0 to 1

    def take(self, rows: np.ndarray[Any, Any]) -> "State":
        """The same state for other rows (row indices)."""
        return replace(self, **{f.name: getattr(self, f.name)[rows] for f in fields(self)})


START_DOMESTIC = (0.34, 0.24, 0.25, 0.15, 0.10)  # Morgan Stanley May 2025; others judgement


def january_2025(p: Parameters) -> State:
    """The world of January 2025: everybody supplied, stocks at their usual size."""
    n = p.draws
    ones, zeros = np.ones((n, COUNT)), np.zeros((n, COUNT))
    outside = 1.0 - p.line["controller_share"]
    outside[:, US_DEFENCE] = np.maximum(outside[:, US_DEFENCE], 0.25)
    building = np.zeros((n, COUNT, 3))
    building[:, :18, :] = np.array([0.08, 0.10, 0.10, 0.05, 0.05, 0.06] * 3)[None, :, None] / 3
    flow = 1.0 - outside
    flow[:, CHINA] = p.line["controller_share"][:, CHINA]
    return State(
        growth=ones,
        outside=outside,
        stock=p.line["stock"].copy(),
        travelling=flow,
        queue=zeros,
        covered=zeros,
        bypass=zeros,
        surge=zeros,
        adapted=zeros,
        log_price=zeros,
        risk=zeros,
        expected_price=ones,
        building=building,
        fulfilled=ones,
        domestic=np.tile(np.array(START_DOMESTIC), (n, 1)),
        rd_stock=np.ones(n),
        revenue=np.ones(n),
        compute_us=np.full(n, 4.0),
        compute_cn=np.full(n, 0.8),
        trade=np.zeros((n, 2)),
        tariff_seen=np.zeros((n, 2)),
        productivity=np.zeros(n),
        alignment=np.full(n, 0.55),
        support=np.full((n, 2), 50.0),
        standing=np.full((n, 2), 0.8),
    )
