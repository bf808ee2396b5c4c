"""The state of the world: stocks, queues, capacities, shares and opinions, in arrays of draws.

Line arrays have shape (draws, lines); the rest (draws,) or (draws, 5) for technology goods.
Quantities on a line are in months of that user's need at the start of 2025. The world begins in
January 2018, before the tariffs and controls of this dispute.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

import numpy as np

from engine.sides import BySide
from engine.world.elementary import Array, by_draws, exp, log
from engine.world.goods import CHINA, CORE, COUNT, MINERAL_LINES
from engine.world.packing import Layout, packed, unpacked
from engine.world.parameters import Parameters


@dataclass(frozen=True)
class State:
    """Everything that one month hands to the next."""

    growth: Array  # need of the user, 1 = January 2025
    outside: Array  # supply the controller does not hold, share of need
    stock: Array  # months of need, of all users and the state
    stock_shut: Array  # the part that users hold who are shut out
    reserve: Array  # the part that the state holds
    travelling: Array  # exported, not yet arrived
    reach: Array  # last month's reach of China's rules abroad
    queue: Array  # licence applications waiting
    filed: Array  # applications on file of users who are shut out
    covered: Array  # last month's covered share: goods already declared still leave
    shut: Array  # last month's share of users who are shut out
    closed: Array  # the same by the settled practice of last month's rule
    age: Array  # months that a rule has been in force
    warned: Array  # last month's belief that a rule would come: no ship sails undeclared
    bypass: Array  # how far routes through third countries are built, 0 to 1
    hub_bound: Array  # left for a third country last month, by final user
    onward: Array  # leaves the third country, arrives this month
    surge: Array
    adapted: Array  # need designed away, share
    log_price: Array  # 0 = price before any control
    risk: Array  # perceived risk of cut-off, 0 to 1
    expected_price: Array  # (draws, mineral lines): log price that investors expect
    building: Array  # (draws, mineral lines, 3): capacity in the three stages of the pipeline
    fulfilled: Array  # share of need met last month
    domestic: Array  # (draws, 5): China's own share of each technology good
    domestic_free: Array  # the same on the path without controls
    elsewhere: Array  # (draws, 5): share of need that left US suppliers for third countries
    rd_stock: Array  # US chip firms, 1 = path without controls
    revenue: Array  # US chip firms, 1 = path without controls
    compute_us: Array  # million H100-equivalents
    compute_cn: Array
    wafers: Array  # China's leading-edge wafers, 1 = January 2025 as it was
    node: Array  # performance per wafer of China's own design, 1 = January 2025 as it was
    memory: Array  # own memory, million H100-equivalents a month that it serves
    memory_stock: Array  # laid in, million H100-equivalents
    trade: Array  # (draws, 2): log import volume, US from China and China from US
    arrived: Array  # (draws, 2): the same for goods that land this month
    tariff_seen: Array  # (draws, 2): last month's log tariff term
    productivity: Array  # China's loss from denied technology, share of GDP
    gone: Array  # share of China's exposed exports whose buyers have left
    fund: Array  # China's fund beside the usual pace, billion USD invested and not yet worn out
    plants: Array  # US programmes for mines and magnets, the same
    fabs: Array  # US support of the chip industry, the same
    alignment: Array  # allies with the US, 0 to 1
    support: Array  # (draws, 2): US, China, 0 to 100
    pain: Array  # (draws, 2): loss that people have got used to, percent of GDP
    standing: Array  # (draws, 2): reputation kept, 0 to 1
    bought: Array  # what China buys from the US beyond usual, billion USD a year
    ahead: Array  # (draws, 2): imports held because a tariff is feared, billion USD
    till: Array  # (draws, 2): price level at the till from tariffs, percent
    till_used: Array  # (draws, 2): the same that people have got used to

    def polls(self, row: int) -> BySide[float]:
        """Support at home in one row, points."""
        return BySide.along(self.support, 1).map(lambda points: float(points[row]))

    def columns(self) -> Iterator[tuple[str, Array]]:
        """Every array by its name."""
        return ((f.name, getattr(self, f.name)) for f in fields(self))

    @cached_property
    def packed(self) -> Array:
        """All of it as one block (engine/world/packing)."""
        return packed(self.columns())

    @classmethod
    def of(cls, block: Array, like: Layout) -> "State":
        """The state in a block, as views of it."""
        state = cls(**dict(unpacked(block, like)))
        state.__dict__["packed"] = block
        return state

    def take(self, rows: np.ndarray[Any, Any]) -> "State":
        """The same state for other rows (row indices)."""
        return replace(
            self, **{f.name: by_draws(getattr(self, f.name)[rows]) for f in fields(self)}
        )

    def core(self) -> "State":
        """Without the lines that feed nothing back."""
        wide = {f.name: getattr(self, f.name) for f in fields(self)}
        cut = {k: v[:, CORE] for k, v in wide.items() if v.ndim == 2 and v.shape[1] == COUNT}
        return replace(self, **cut)


# Months from January 2018, when the world begins, to January 2025, the unit of needs and prices.
# [definition, months]
TO_2025 = 84
# Morgan Stanley, May 2025, for the first two; the others are judgement. [page, share]
DOMESTIC_2025 = (0.34, 0.24, 0.25, 0.15, 0.10)
# Installed compute in January 2018: 4.0 million H100-equivalents in the US and 0.8 in China at the
# end of 2024 (Epoch AI), stepped back with the additions of the calendar. [derived]
COMPUTE_2018 = (0.0055, 0.0014)
# Own memory of accelerators in January 2018, million H100-equivalents a month (none was made before
# 2023; it grows from here to a thirtieth of the need of January 2025). [judgement]
MEMORY_2018 = 2e-5
_STAGES = 3  # of a building project (engine/world/capacity) [definition]


# A quarter of defence needs is met from elsewhere; opinions begin in the middle. [judgement]
def january_2018(p: Parameters) -> State:
    """The world of January 2018: everybody supplied, stocks at their usual size, no controls."""
    n, width = p.line["stock"].shape
    ones, zeros = np.ones((n, width), order="F"), np.zeros((n, width), order="F")
    growth = exp(-TO_2025 * log(1.0 + p.line["past_growth"] / 12.0))
    outside = 1.0 - p.line["controller_share"]
    domestic = p.line["domestic_2018"][:, CHINA].copy()
    outside[:, CHINA] = np.maximum(outside[:, CHINA] - np.array(DOMESTIC_2025), 0.0) + domestic
    return State(
        growth=growth,
        outside=outside,
        stock=p.line["stock"] * growth,
        stock_shut=zeros,
        reserve=zeros,
        travelling=(1.0 - outside) * growth * (1.0 + p.line["past_growth"] / 12.0),
        reach=np.zeros(n),
        queue=zeros,
        filed=zeros,
        covered=zeros,
        shut=zeros,
        closed=zeros,
        age=zeros,
        warned=zeros,
        bypass=zeros,
        hub_bound=zeros,
        onward=zeros,
        surge=zeros,
        adapted=zeros,
        log_price=zeros,
        risk=zeros,
        expected_price=zeros[:, MINERAL_LINES],
        building=np.zeros((n, MINERAL_LINES.stop, _STAGES), order="F"),
        fulfilled=ones,
        domestic=domestic,
        domestic_free=domestic,
        elsewhere=np.zeros_like(domestic),
        rd_stock=np.ones(n),
        revenue=np.ones(n),
        compute_us=np.full(n, COMPUTE_2018[0]),
        compute_cn=np.full(n, COMPUTE_2018[1]),
        wafers=p.scalar["wafers_2018"].copy(),
        node=p.scalar["node_2018"].copy(),
        memory=np.full(n, MEMORY_2018),
        memory_stock=np.zeros(n),
        trade=np.zeros((n, 2), order="F"),
        arrived=np.zeros((n, 2), order="F"),
        tariff_seen=np.zeros((n, 2), order="F"),
        productivity=np.zeros(n),
        gone=np.zeros(n),
        fund=np.zeros(n),
        plants=np.zeros(n),
        fabs=np.zeros(n),
        alignment=p.scalar["alignment_rest"].copy(),
        support=np.full((n, 2), 50.0, order="F"),
        pain=np.zeros((n, 2), order="F"),
        standing=np.repeat(p.scalar["standing_most"][:, None], 2, axis=1).copy(order="F"),
        bought=np.zeros(n),
        ahead=np.zeros((n, 2), order="F"),
        till=np.zeros((n, 2), order="F"),
        till_used=np.zeros((n, 2), order="F"),
    )
