"""What is added up while months run: money by part, flows, lowest stocks.

Money is discounted from the first month of the run, ``weight = 1 / (1 + 0.03 m / 12)``. Security
is scored in the first month, each third and the last; in between the last score counts.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.score import security
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.month import Flows
from engine.world.parameters import Parameters
from engine.world.state import State
from engine.world.welfare import CN_PARTS, DISCOUNT, US_PARTS


@dataclass(frozen=True)
class Accounts:
    """Sums since the first month, shapes (draws, ...). Money in billion USD."""

    us: Array  # (draws, parts)
    cn: Array
    lost_output: Array  # (draws, lines), not discounted
    exported: Array  # (draws, lines), months of need
    lost_sales: Array  # (draws, 5), not discounted
    lowest_stock: Array  # (draws, lines), months of need at today's size


def no_accounts(state: State) -> Accounts:
    """Nothing added up yet."""
    n = len(state.growth)

    def zeros(width: int) -> Array:
        return np.zeros((n, width), order="F")

    return Accounts(
        us=zeros(len(US_PARTS)),
        cn=zeros(len(CN_PARTS)),
        lost_output=np.zeros_like(state.stock),
        exported=np.zeros_like(state.stock),
        lost_sales=np.zeros_like(state.domestic),
        lowest_stock=state.stock / state.growth,
    )


def kept(a: Accounts, state: State, flows: Flows, weight: Any) -> Accounts:
    """The accounts after a month that led to ``state``."""
    return Accounts(
        us=a.us + flows.us_parts * weight,
        cn=a.cn + flows.cn_parts * weight,
        lost_output=a.lost_output + flows.lost_output,
        exported=a.exported + flows.exported,
        lost_sales=a.lost_sales + flows.lost_sales,
        lowest_stock=np.minimum(a.lowest_stock, state.stock / state.growth),
    )


def scored(state: State, p: Parameters) -> BySide[Array]:
    """Weighted parts of both security scores in points, (draws, parts)."""
    return security.points(state, p)


def weight(month: int) -> float:
    """What a billion in the ``month``-th month of a run counts, the first being 0."""
    return 1.0 / (1.0 + DISCOUNT / 12.0 * month)


def scores_in(month: int, months: int) -> bool:
    """Whether security is scored after this month of a run of ``months``."""
    return month == 0 or month % 3 == 2 or month == months - 1
