"""Published what-if studies, run in this world: a full cut-off against the same world without it.

Each begins in a stated month of the documented history, takes over the study's own assumptions
(no stocks and no other routes for USGS, no new buyers for BCG and ITIF) and compares two branches
with the same draws over a window of months.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from engine.analysis.indicator import read_state, scaled
from engine.analysis.minerals import in_one
from engine.analysis.technology import CHIP_RD_2024, CHIP_SHARE_2024
from engine.analysis.track import Moment, Reading
from engine.months import runner
from engine.rules.levels import Levels
from engine.scenarios.timeline import Dated, first_day, levels_after, month_index, monthly_rules
from engine.world import firms
from engine.world.elementary import Array, exp
from engine.world.goods import CHINA, METALS, MINERALS, OF_CN, OF_US, TECHNOLOGY, line
from engine.world.parameters import Parameters
from engine.world.politics import GDP
from engine.world.regime import regime
from engine.world.state import State, january_2018


@dataclass(frozen=True)
class Experiment:
    """A cut-off and what is read from it. ``start`` is a month index, ``window`` in months."""

    name: str
    unit: str
    equation: str
    source: str
    goods: tuple[str, ...]
    start: int
    window: tuple[int, int]
    read: Reading
    relative: bool = False  # against the other branch, else the difference to it
    per_year: bool = False  # a yearly sum, else a mean over the window
    sign: float = 1.0
    bare: bool = True  # no stocks, no other routes, no other buyers: the study's assumption


RARE_EARTHS = ("light", "heavy", "magnets")
_GROUPS = {g: (g,) for g in MINERALS} | {"rare_earth": RARE_EARTHS, "all_minerals": METALS}
_PLACES = {
    "us": (("us_civil", "us_defence"), float(GDP[OF_US])),
    "japan": (("japan",), 4100.0),
    "europe": (("europe",), 19400.0),
}


@cache
def experiments() -> Mapping[str, Experiment]:
    """All experiments by name."""
    return {e.name: e for e in (*_minerals(), *_chips(), *_technology())}


def _minerals() -> Iterator[Experiment]:
    """China's exports of a mineral stopped for everybody, for a year."""
    for key, goods in _GROUPS.items():
        name = in_one(key)
        # USGS takes a world without stocks or other routes; the studies of Japan do not.
        usgs = key in ("gallium", "germanium")
        # Before any control on these goods: 2023 for the minor metals, 2025 for rare earths.
        start = month_index(2025 if set(goods) & set(RARE_EARTHS) else 2023, 1)
        for place, (users, gdp) in _PLACES.items():
            loss = _lost([line(g, u) for g in goods for u in users])
            base = Experiment(
                f"{place}_gdp_loss_{name}_full_cutoff",
                "billion USD",
                "output lost in the first year",
                "USGS OFR 2024-1057" if usgs else "Nomura, Mizuho, Daiwa for Japan",
                goods,
                start,
                (0, 12),
                loss,
                per_year=True,
                bare=usgs,
            )
            yield base
            yield replace(
                base,
                name=base.name + "_percent",
                unit="percent of GDP",
                read=scaled(loss, 100.0 / gdp),
            )
        if len(goods) == 1:
            yield Experiment(
                f"{name}_price_rise_full_cutoff",
                "relative rise",
                "mean price of the first year / price without the cut-off - 1",
                "USGS OFR 2024-1057",
                goods,
                start,
                (0, 12),
                _price_of(line(goods[0], "us_civil")),
                relative=True,
            )


def _chips() -> Iterator[Experiment]:
    """All US chip sales to China stopped, and nobody else buys them."""
    chips = ("ai_chips", "advanced_chips")
    revenue = read_state("revenue")
    bcg = Experiment(
        "us_chip_revenue_loss_full_decoupling",
        "share",
        "fall of the revenue index in years 4 and 5",
        "BCG for SIA, 2020",
        chips,
        month_index(2020, 1),
        (36, 60),
        revenue,
        relative=True,
        sign=-1.0,
    )
    yield bcg
    yield replace(
        bcg,
        name="us_chip_share_loss_full_decoupling",
        unit="percentage points",
        equation="48 x fall of the revenue index",
        read=scaled(revenue, 100 * CHIP_SHARE_2024),
        relative=False,
    )
    itif = replace(
        bcg,
        name="us_chip_rd_loss_full_decoupling",
        equation="fall of the revenue index in the first year; R&D is a share of revenue",
        source="ITIF, November 2025",
        start=month_index(2025, 1),
        window=(0, 12),
    )
    yield itif
    for what, yearly in (("revenue", firms.REVENUE), ("rd", CHIP_RD_2024)):
        yield replace(
            itif,
            name=f"us_chip_{what}_loss_full_decoupling_usd",
            unit="billion USD",
            equation=f"{yearly:g}/12 x fall of the revenue index, summed over the first year",
            read=scaled(revenue, yearly / 12.0),
            relative=False,
            per_year=True,
        )


def _technology() -> Iterator[Experiment]:
    """US sales of a technology good to China stopped for a year."""
    groups = {g: (g,) for g in TECHNOLOGY} | {"technology": TECHNOLOGY}
    for key, goods in groups.items():
        loss = _lost_with_productivity([line(g, "china") for g in goods])
        base = Experiment(
            f"china_gdp_loss_{key}_full_cutoff",
            "billion USD",
            "output lost in the first year, and productivity",
            "IMF WP/21/069 on the order of size",
            goods,
            month_index(2025, 1),
            (0, 12),
            loss,
            per_year=True,
            bare=False,
        )
        yield base
        yield replace(
            base,
            name=base.name + "_percent",
            unit="percent of GDP",
            read=scaled(loss, 100.0 / float(GDP[OF_CN])),
        )


def _lost(columns: list[int]) -> Reading:
    def read(m: Moment) -> Array:
        total: Array = np.sum(m.flows.lost_output[:, columns], axis=1)
        return total

    return read


def _lost_with_productivity(columns: list[int]) -> Reading:
    monthly, lost = float(GDP[OF_CN]) / 12.0, _lost(columns)
    return lambda m: lost(m) + m.state.productivity * monthly


def _price_of(column: int) -> Reading:
    return lambda m: exp(m.state.log_price[:, column])


_WINDOW = re.compile(r"(?:(one|first) year|year (\d+)|(\d+) to (\d+) years?|(\d+) years?)")


def window_of(text: str) -> tuple[int, int] | None:
    """Months that words like "first year" or "3 to 5 years" mean, or None."""
    found = _WINDOW.fullmatch(text.strip())
    if found is None:
        return None
    if found[1]:
        return (0, 12)
    if found[2] or found[5]:
        last = int(found[2] or found[5])
        return (12 * (last - 1), 12 * last) if 1 <= last <= 20 else None
    first, last = int(found[3]), int(found[4])
    return (12 * first, 12 * last) if 0 <= first < last <= 20 else None


def outcome(
    e: Experiment,
    p: Parameters,
    moves: Sequence[Dated],
    start: int | None = None,
    window: tuple[int, int] | None = None,
) -> Array:
    """What the cut-off does, one value a draw."""
    begin, (first, last) = e.start if start is None else start, window or e.window
    state = runner.months(p, january_2018(p), monthly_rules(moves, begin), 0)
    levels = levels_after(moves, first_day(begin))
    if e.bare:
        p, state = bared(p, state, e.goods)
    total = np.zeros((2, p.draws))
    for branch, chosen in enumerate((levels, Levels(levels).stopped(e.goods))):
        world, rules = state, regime(chosen)
        for i in range(last):
            world, flows = runner.month(p, world, [rules], begin + i)
            if i >= first:
                total[branch] += e.read(Moment(world, flows, p, rules, begin + i))
    without, with_ = total
    if e.relative:
        return e.sign * (with_ / without - 1.0)
    return e.sign * (with_ - without) * (12.0 if e.per_year else 1.0) / (last - first)


def bared(p: Parameters, state: State, goods: Sequence[str]) -> tuple[Parameters, State]:
    """The same draws and world without routes round a control of these goods, without stocks of
    minerals and without other buyers of chips.
    """
    columns = [j for g in goods for j in _columns(g)]
    bypass, stock, held = p.line["bypass"].copy(), p.line["stock"].copy(), state.stock.copy()
    bypass[:, columns] = 0.0
    if goods[0] in MINERALS:
        stock[:, columns] *= 0.05
        held[:, columns] *= 0.05
    scalar = dict(p.scalar)
    for name in ("redeploy_ai", "redeploy_chips"):
        scalar[name] = np.zeros(p.draws)
    line_ = {**p.line, "bypass": bypass, "stock": stock}
    return replace(p, scalar=scalar, line=line_), replace(state, stock=held)


def _columns(good: str) -> list[int]:
    if good in MINERALS:
        users = ("us_civil", "us_defence", "europe", "japan", "others")
        return [line(good, u) for u in users]
    return [CHINA.start + TECHNOLOGY.index(good)]
