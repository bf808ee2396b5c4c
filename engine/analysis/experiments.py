"""Published what-if studies, run in this world: a full cut-off against the same world without it.

Each begins in a stated month of the documented history, takes over the study's own assumptions
(no stocks and no other routes for USGS, no new buyers for BCG and ITIF) and compares two branches
with the same draws over a window of months.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from engine.analysis.indicators import CHIP_RD_2024, CHIP_SHARE_2024
from engine.analysis.track import Moment
from engine.rules.levers import levers
from engine.scenarios.timeline import Dated, first_day, levels_after, month_index, monthly_rules
from engine.world import firms
from engine.world.elementary import Array, exp
from engine.world.goods import CHINA, MINERALS, TECHNOLOGY, line
from engine.world.month import advance
from engine.world.parameters import Parameters, levers_data
from engine.world.politics import GDP
from engine.world.regime import Setting, regime
from engine.world.state import State, january_2018

Reading = Callable[[Moment], Array]


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
_GROUPS = {g: (g,) for g in MINERALS} | {"rare_earth": RARE_EARTHS, "all_minerals": MINERALS}
_SINGULAR = {"magnets": "magnet", "light": "light_rare_earth", "heavy": "heavy_rare_earth"}
_PLACES = {
    "us": (("us_civil", "us_defence"), float(GDP[0])),
    "japan": (("japan",), 4100.0),
    "europe": (("europe",), 19400.0),
}


@cache
def experiments() -> Mapping[str, Experiment]:
    """All experiments by name."""
    found: list[Experiment] = []
    january_2024, january_2025 = month_index(2024, 1), month_index(2025, 1)
    usgs = "USGS OFR 2024-1057; Nomura, Mizuho and Daiwa for Japan"
    for key, goods in _GROUPS.items():
        name = _SINGULAR.get(key, key)
        begins = january_2025 if set(goods) & set(RARE_EARTHS) else january_2024
        for place, (users, gdp) in _PLACES.items():
            columns = [line(g, u) for g in goods for u in users]
            loss = _sum_of_losses(columns)
            study = key in ("gallium", "germanium")
            base = Experiment(f"{place}_gdp_loss_{name}_full_cutoff", "billion USD",
                              "lost output of the first year with China's exports stopped for all",
                              usgs, goods, begins, (0, 12), loss, per_year=True, bare=study)  # fmt: skip
            share = replace(base, name=base.name + "_percent", unit="percent of GDP",
                            read=_scaled(loss, 100.0 / gdp))  # fmt: skip
            found += [base, share]
        if len(goods) == 1:
            column = line(goods[0], "us_civil")
            found.append(Experiment(f"{name}_price_rise_full_cutoff", "relative rise",
                                    "mean price of the first year / price without - 1", usgs, goods,
                                    begins, (0, 12), _price_of(column), relative=True))  # fmt: skip
    january_2020 = month_index(2020, 1)
    chips = ("ai_chips", "advanced_chips")
    bcg, itif = "BCG for SIA, 2020", "ITIF, November 2025"

    def revenue(m: Moment) -> Array:
        return m.state.revenue

    full = Experiment("us_chip_revenue_loss_full_decoupling", "share", "fall of the revenue index",
                      bcg, chips, january_2020, (36, 60), revenue, relative=True, sign=-1.0)  # fmt: skip
    found += [
        full,
        replace(full, name="us_chip_share_loss_full_decoupling", unit="percentage points",
                equation="48 x fall of the revenue index", read=_scaled(revenue, 100 * CHIP_SHARE_2024),
                relative=False),
        Experiment("us_chip_revenue_loss_full_decoupling_usd", "billion USD",
                   "318/12 x fall of the revenue index, summed over the first year", itif, chips,
                   january_2025, (0, 12), _scaled(revenue, firms.REVENUE / 12.0), per_year=True,
                   sign=-1.0),
        Experiment("us_chip_rd_loss_full_decoupling_usd", "billion USD",
                   "59/12 x fall of the revenue index, summed over the first year", itif, chips,
                   january_2025, (0, 12), _scaled(revenue, CHIP_RD_2024 / 12.0), per_year=True,
                   sign=-1.0),
        Experiment("us_chip_rd_loss_full_decoupling", "share", "fall of the revenue index in the "
                   "first year: R&D is a share of revenue", itif, chips, january_2025, (0, 12),
                   revenue, relative=True, sign=-1.0),
    ]  # fmt: skip
    for key, cut in {**{g: (g,) for g in TECHNOLOGY}, "chip": chips, "technology": TECHNOLOGY}.items():
        columns = [line(g, "china") for g in cut]
        loss = _with_productivity(columns)
        base = Experiment(f"china_gdp_loss_{key}_full_cutoff", "billion USD",
                          "lost output and productivity of a year with US sales stopped", "IMF "
                          "WP/21/069 on the order of size", cut, january_2025, (0, 12), loss,
                          per_year=True, bare=False)  # fmt: skip
        found += [base, replace(base, name=base.name + "_percent", unit="percent of GDP",
                                read=_scaled(loss, 100.0 / float(GDP[1])))]  # fmt: skip
    return {e.name: e for e in found}


def _sum_of_losses(columns: list[int]) -> Reading:
    return lambda m: np.sum(m.flows.lost_output[:, columns], axis=1)


def _with_productivity(columns: list[int]) -> Reading:
    monthly = float(GDP[1]) / 12.0
    return lambda m: (
        np.sum(m.flows.lost_output[:, columns], axis=1) + m.state.productivity * monthly
    )


def _price_of(column: int) -> Reading:
    return lambda m: exp(m.state.log_price[:, column])


def _scaled(read: Reading, factor: float) -> Reading:
    return lambda m: factor * read(m)


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
    state = january_2018(p)
    for month, rules in enumerate(monthly_rules(moves, begin)):
        state, _ = advance(state, p, rules, month)
    levels = levels_after(moves, first_day(begin))
    if e.bare:
        p, state = _bared(p, state, e)
    total = np.zeros((2, p.draws))
    for branch, chosen in enumerate((levels, _closed(levels, e.goods))):
        world, rules = state, regime(chosen)
        for i in range(last):
            world, flows = advance(world, p, rules, begin + i)
            if i >= first:
                total[branch] += e.read(Moment(world, flows, p, rules, begin + i))
    without, with_ = total
    if e.relative:
        return e.sign * (with_ / without - 1.0)
    return e.sign * (with_ - without) * (12.0 if e.per_year else 1.0) / (last - first)


def _bared(p: Parameters, state: State, e: Experiment) -> tuple[Parameters, State]:
    columns = [j for g in e.goods for j in _columns(g)]
    bypass, stock, held = p.line["bypass"].copy(), p.line["stock"].copy(), state.stock.copy()
    bypass[:, columns] = 0.0
    if e.goods[0] in MINERALS:
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


def _closed(levels: Mapping[str, Setting], goods: tuple[str, ...]) -> dict[str, Setting]:
    """Every control on these goods shut for everybody."""
    found = dict(levels)
    for row in levers_data():
        if row["kind"] == "control" and set(row["goods"]) & set(goods):
            found[row["id"]] = Setting(len(levers()[row["id"]].names) - 1, "all", "security")
    return found
