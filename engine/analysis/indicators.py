"""Indicators: what the world can be asked for, with unit, equation and source.

Each reads arrays of draws from a state and the month's flows.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.scoring import security
from engine.world.elementary import Array, exp
from engine.world.goods import TECHNOLOGY, line
from engine.world.month import Flows
from engine.world.parameters import Parameters
from engine.world.politics import GDP
from engine.world.state import State

Reader = Callable[[State, Flows, Parameters], Array]

MAGNETS_US = 620.0  # t a month: 7,444 t from China in 2024 (General Administration of Customs)
# t a month to all others in 2025: (57,392 - 5,933) / 12, idem (parameters.csv, outcomes.csv)
MAGNETS_OTHERS = 4288.0
# Oxide prices in Europe in early April 2025 (Argus, parameters.csv), USD per kg.
PRICES = {"dysprosium": 280.0, "terbium": 965.0, "yttrium": 7.5}
# How strongly an element follows the heavy group; Y rose six times where Dy rose three
# (outcomes.csv); the exponent is a judgement.
FOLLOW = {"dysprosium": 1.0, "terbium": 1.0, "yttrium": 1.6}


@dataclass(frozen=True)
class Indicator:
    """A named reading of the world."""

    name: str
    unit: str
    equation: str
    source: str
    read: Reader


def _all() -> list[Indicator]:
    model = "engine/world"
    found = [
        Indicator(
            "magnet_exports_cn_us",
            "t/month",
            "620 x exported / share from China in 2024",
            "General Administration of Customs of China",
            lambda s, f, p: MAGNETS_US * _magnets(f, p, "us_civil"),
        ),
        Indicator(
            "magnet_exports_cn_total",
            "t/month",
            "to the US plus 4,288 x exported to others / normal share",
            "General Administration of Customs of China",
            lambda s, f, p: (
                MAGNETS_US * _magnets(f, p, "us_civil") + MAGNETS_OTHERS * _magnets(f, p, "allies")
            ),
        ),
    ]
    for element, base in PRICES.items():
        found.append(
            Indicator(
                f"price_{element}_oxide_europe",
                "USD/kg",
                f"{base} x heavy price index ^ {FOLLOW[element]}",
                "Argus",
                _price("heavy", base, FOLLOW[element]),
            )
        )
    found.append(
        Indicator(
            "price_gallium_rotterdam",
            "USD/kg",
            "257 x gallium price index",
            "Fastmarkets",
            _price("gallium", 257.0, 1.0),
        )
    )
    for i, good in enumerate(TECHNOLOGY):
        found.append(
            Indicator(
                f"china_domestic_share_{good}",
                "share",
                "indigenisation.domestic",
                model,
                _domestic(i),
            )
        )
    found += [
        Indicator("us_output_loss", "billion USD/month", "sum of lost output, US users", model,
                  lambda s, f, p: np.sum(f.lost_output[:, :12], axis=1)),
        Indicator("cn_output_loss", "billion USD/month", "sum of lost output, China", model,
                  lambda s, f, p: np.sum(f.lost_output[:, 18:], axis=1)),
        Indicator("us_gdp_effect", "percent of GDP", "welfare / monthly GDP x 100", model,
                  lambda s, f, p: np.sum(f.us_parts, axis=1) / GDP[0] * 1200.0),
        Indicator("cn_gdp_effect", "percent of GDP", "welfare / monthly GDP x 100", model,
                  lambda s, f, p: np.sum(f.cn_parts, axis=1) / GDP[1] * 1200.0),
        Indicator("us_chip_revenue", "index", "1 = path without controls", "ITIF 2025; BCG 2020",
                  lambda s, f, p: s.revenue),
        Indicator("us_chip_rd", "index", "1 = path without controls", "BCG 2020",
                  lambda s, f, p: s.rd_stock),
        Indicator("us_chip_lost_sales", "billion USD/month", "firms.lost_sales", "ITIF 2025",
                  lambda s, f, p: f.lost_sales),
        Indicator("compute_ratio", "ratio", "installed compute US / China", "Epoch AI 2025",
                  lambda s, f, p: s.compute_us / s.compute_cn),
        Indicator("us_imports_from_cn", "billion USD/month", "439/12 x exp(trade)", "US Census",
                  lambda s, f, p: 439.0 / 12.0 * exp(s.trade[:, 0])),
        Indicator("us_exports_to_cn", "billion USD/month", "143/12 x exp(trade)", "US Census",
                  lambda s, f, p: 143.0 / 12.0 * exp(s.trade[:, 1])),
        Indicator("allied_alignment", "share", "politics.alignment", model,
                  lambda s, f, p: s.alignment),
        Indicator("us_security", "points", "security.score", model,
                  lambda s, f, p: security.score(s, p)[0]),
        Indicator("cn_security", "points", "security.score", model,
                  lambda s, f, p: security.score(s, p)[1]),
    ]  # fmt: skip
    return found


def _magnets(f: Flows, p: Parameters, user: str) -> Array:
    j = line("magnets", user)
    share: Array = f.exported[:, j] / p.line["controller_share"][:, j]
    return share


def _price(good: str, base: float, follow: float) -> Reader:
    j = line(good, "allies")
    return lambda s, f, p: base * exp(s.log_price[:, j] * follow)


def _domestic(i: int) -> Reader:
    return lambda s, f, p: s.domestic[:, i]


INDICATORS = {i.name: i for i in _all()}
