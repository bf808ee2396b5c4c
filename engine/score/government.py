"""What governments hear of a country's accounts: weights read off the moves that were made.

Welfare adds up dollars; a government does not. With ``dM_p`` the change of each part of the
accounts, ``dN`` of the security score in point-years and ``G`` what the other country gains,

    V = sum_p w_p dM_p + l d(C x) + k dN,    U = V - g G - f max(0, c - r) + h K

``w`` are the weights of the parts: few producers are heard over many buyers (Grossman and Helpman
1994; Goldberg and Maggi 1999), and a tariff wins votes where it wins no jobs (Autor, Beck, Dorn and
Hanson 2024). Buyers are quiet while they lose little and loud when they lose much (loss aversion:
Freund and Ozden 2008): to what they lose, C, comes ``l C x`` with x the loss in percent of GDP.
``k`` is the price of a point-year, ``g`` how much a rival minds the other's gain
(Grieco 1988; Powell 1991), ``f`` what giving without return costs at home (audience costs, Fearon
1994; Tomz 2007), c and r what is given to the other and got from it. ``K`` is what own closings
take from the other: a chip in hand is worth the share ``h`` of it, which it may still buy; when
nothing is left to buy, or no turn to buy it in, it is worth nothing.

Gains are counted as the countries' own: ``G = dW + k dN`` with the true welfare of the accounts,
so that scores stay welfare and security, and the weights alone are politics. Both governments
have the same weights: the moves of either are too few to tell them apart. Data:
``engine/data/government.csv``, fitted by ``engine/analysis/rationale`` to the moves of 2018 to
2023.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.politics import GDP
from engine.world.welfare import CN_PARTS, US_PARTS

# Which weight each part of the accounts has. [definition]
HEARD_AS = {
    "output": "output",
    "consumers": "consumers",
    "tariff_revenue": "revenue",
    "public_money": "revenue",
    "firms": "producers",
    "exporters": "producers",
    "makers": "producers",
    "protected": "protected",
    "productivity": "quiet",
}
PARTS = BySide(US_PARTS, CN_PARTS)


@dataclass(frozen=True)
class Weight:
    """A weight with its 90 percent range, unit and source."""

    symbol: str
    low: float
    central: float
    high: float
    unit: str
    source: str


@cache
def weights() -> Mapping[str, Weight]:
    """All weights by symbol, as the file has them."""
    text = files("engine.data").joinpath("government.csv").read_text(encoding="utf-8")
    return {
        r["symbol"]: Weight(
            r["symbol"],
            float(r["low"]),
            float(r["central"]),
            float(r["high"]),
            r["unit"],
            r["source"],
        )
        for r in csv.DictReader(text.splitlines())
    }


def weight(symbol: str) -> float:
    """A weight's central value."""
    return weights()[symbol].central


@cache
def _weights_of(side: str) -> Array:
    """Weights of a side's parts of the accounts, in their order."""
    return np.array([weight(HEARD_AS[part]) for part in PARTS[side]])


# A loss is told in percent of what is earned in so many months of a year. [definition]
def loud(side: str, money: Array, months: int) -> Array:
    """``C x``: what buyers lose times the loss in percent of GDP, billion USD, at most zero.

    ``money`` has shape (..., parts): the accounts summed over ``months`` months.
    """
    lost = np.maximum(-money[..., PARTS[side].index("consumers")], 0.0)
    earned = BySide.along(GDP)[side] * months / 12.0
    found: Array = -lost * lost / earned * 100.0
    return found


def heard(side: str, money: Array, months: int) -> Array:
    """The accounts as a government hears them, billion USD, from ``money`` (..., parts)."""
    found: Array = money @ _weights_of(side) + weight("loud") * loud(side, money, months)
    return found


def gain(money: Array, years: Array) -> Array:
    """What a country has gained, billion USD: true welfare, and point-years at their price."""
    total: Array = money + weight("price") * years
    return total
