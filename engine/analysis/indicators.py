"""Indicators: what the world can be asked for, by month, with unit, equation and source.

An indicator is one or more monthly readings and a way to combine their series. Any of them can be
asked for with an ending: ``_ytd`` (sum since January), ``_year`` (sum over twelve months),
``_rise_in_year`` (relative change on the same month a year before), ``_change_on_month``.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

import numpy as np

from engine.analysis.track import Moment, Reading
from engine.scoring import security
from engine.scoring.programmes import months_of_inputs, programmes
from engine.world import firms
from engine.world.elementary import Array, exp
from engine.world.goods import (
    ABROAD,
    CHINA,
    ELEMENTS,
    MINERALS,
    TECHNOLOGY,
    US,
    line,
)
from engine.world.politics import GDP

Combine = Callable[[Sequence[Array]], Array]

CHIP_SHARE_2024 = 0.48  # of world chip sales held by US firms, held fixed in BCG 2020
CHIP_RD_2024 = 59.0  # billion USD: 0.19 of 318 (SIA Factbook; ITIF 2025)
# China's trade of 2018 in billion USD: imports, exports to the US as a share of exports, the
# imported part of its exports (Customs; OECD TiVA), and how imports answer income (literature).
CN_IMPORTS, IMPORT_CONTENT, INCOME_ELASTICITY = 2136.0, 0.32, 1.5


class UnknownIndicator(ValueError):
    """No indicator of that name; says the nearest."""


@dataclass(frozen=True)
class Indicator:
    """A named series. ``noise`` is the usual spread of a reading around its trend, in logs."""

    name: str
    unit: str
    equation: str
    source: str
    readings: tuple[Reading, ...]
    combine: Combine = lambda series: series[0]
    noise: float = 0.0
    flow: bool = False  # a flow is read for its month, a level at a day


def _rows(name: str) -> list[dict[str, str]]:
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


# How far monthly readings stray from a smooth path: the spread of month-to-month changes of
# China's magnet exports between July 2024 and January 2025 (parameters.csv), smaller flows more;
# for prices the width of the ranges that Argus and Fastmarkets quote.
TONNES_NOISE, SMALL_FLOW_NOISE, PRICE_NOISE, MONEY_NOISE = 0.09, 0.14, 0.07, 0.03


@cache
def indicators() -> dict[str, Indicator]:
    """All named indicators."""
    found = [
        *_trade_in_minerals(), *_prices(), *_shares_of_supply(), *_licences(), *_routes(),
        *_output(), *_chips(), *_compute(), *_tariffs(), *_scores(),
    ]  # fmt: skip
    table = {i.name: i for i in found}
    assert len(table) == len(found), "two indicators of one name"
    return table


ENDINGS = ("_ytd", "_year", "_rise_in_year", "_change_on_month")


def indicator(name: str) -> Indicator:
    """An indicator by name, endings allowed; raises UnknownIndicator with the nearest name."""
    table = indicators()
    if name in table:
        return table[name]
    for ending in ENDINGS:
        base = table.get(name.removesuffix(ending))
        if name.endswith(ending) and base is not None:
            return _derived(base, ending)
    near = get_close_matches(name, [*table, *(n + e for n in table for e in ENDINGS)], 1, 0.0)
    raise UnknownIndicator(f"unknown indicator {name!r}; the nearest is {near[0]!r}")


def _derived(base: Indicator, ending: str) -> Indicator:
    unit = base.unit.replace("/month", "") if ending in ("_ytd", "_year") else "relative change"

    def combine(series: Sequence[Array]) -> Array:
        x = base.combine(series)
        if ending == "_ytd":
            return np.stack([x[m - m % 12 : m + 1].sum(axis=0) for m in range(len(x))])
        if ending == "_year":
            return np.stack([x[max(m - 11, 0) : m + 1].sum(axis=0) for m in range(len(x))])
        back = 12 if ending == "_rise_in_year" else 1
        earlier = np.concatenate([np.repeat(x[:1], min(back, len(x)), axis=0), x[:-back]])
        result: Array = x / np.where(np.abs(earlier) > 1e-12, earlier, np.nan) - 1.0
        return result

    words = {"_ytd": "since January", "_year": "over twelve months",
             "_rise_in_year": "on a year before", "_change_on_month": "on the month before"}  # fmt: skip
    equation = f"{base.equation}, {words[ending]}"
    noise = base.noise * (0.4 if ending in ("_ytd", "_year") else 1.4)
    return replace(
        base, name=base.name + ending, unit=unit, equation=equation, combine=combine, noise=noise
    )


# -- minerals ------------------------------------------------------------------------------------

_USERS = {"us": ("us_civil",), "europe": ("europe",), "japan": ("japan",), "others": ("others",)}


def _exported(good: str, user: str, tonnes: float) -> Reading:
    """Tonnes a month that China exports: normal flow of 2024 times the export in that unit."""
    j = line(good, user)

    def read(m: Moment) -> Array:
        flow: Array = tonnes * m.flows.exported[:, j] / m.p.line["controller_share"][:, j]
        return flow

    return read


def _trade_in_minerals() -> Iterator[Indicator]:
    rows = _rows("flows.csv")
    for good in (*MINERALS, *ELEMENTS):
        own = [r for r in rows if r["good"] == good]
        reads = []
        for r in own:
            tonnes, place = float(r["tonnes_per_month"]), r["destination"]
            user = {"us": "us_civil"}.get(place, place)
            read = _exported(good, user, tonnes)
            reads.append(read)
            if place == "market":
                continue
            name = f"{_singular(good)}_exports_cn_{place}"
            noise = TONNES_NOISE if tonnes > 1000 else SMALL_FLOW_NOISE
            yield Indicator(name, "t/month", f"{tonnes:g} x exported / share from China",
                            r["source"], (read,), noise=noise, flow=True)  # fmt: skip
        yield Indicator(
            f"{_singular(good)}_exports_cn_total",
            "t/month",
            "sum of exports by destination",
            own[-1]["source"],
            tuple(reads),
            lambda s: np.sum(s, axis=0),
            TONNES_NOISE,
            True,
        )


def _singular(good: str) -> str:
    names = {"magnets": "magnet", "light": "light_rare_earth", "heavy": "heavy_rare_earth"}
    return names.get(good, good)


# Whose market a price outside China is read from.
_PLACE = {"europe": "europe", "rotterdam": "europe", "us": "us_civil", "japan": "japan"}


def _price(good: str, place: str, base: float) -> Reading:
    element = good in ELEMENTS
    if place == "china":
        j = line(good, "market" if element else "europe")
        return lambda m: base * exp(m.p.scalar["inside_follow"] * m.state.log_price[:, j])
    j = line(good, "market" if element else _PLACE[place])
    return lambda m: base * exp(m.state.log_price[:, j])


def _prices() -> Iterator[Indicator]:
    rows = _rows("prices.csv")
    for r in rows:
        base, good, place = float(r["price"]), r["good"], r["place"]
        where = "in China: follows a share of the log price outside" if place == "china" else ""
        equation = f"{base:g} x price index {where}".strip()
        read = _price(good, place, base)
        names = [f"price_{r['name']}_{place}"]
        if place == "rotterdam":
            names.append(f"price_{r['name']}_europe")
        for name in names:
            yield Indicator(name, r["unit"], equation, r["source"], (read,), noise=PRICE_NOISE)
        if place != "china":
            yield Indicator(f"price_{r['name']}_us", r["unit"], f"{base:g} x price index of US users",
                            r["source"], (_price(good, "us", base),), noise=PRICE_NOISE)  # fmt: skip
            gap = (read, _price(good, "china", _inside(rows, good)))
            yield Indicator(f"price_gap_{r['name']}", "ratio", "price outside / price in China",
                            r["source"], gap, lambda s: s[0] / s[1], PRICE_NOISE)  # fmt: skip
            plain = r["name"].removesuffix("_oxide").removesuffix("_apt")
            yield Indicator(f"price_{plain}_rise_in_year", "relative rise",
                            "price on the price a year before", r["source"], (read,),
                            _derived(Indicator("", "", "", "", ()), "_rise_in_year").combine,
                            PRICE_NOISE)  # fmt: skip


def _inside(rows: list[dict[str, str]], good: str) -> float:
    return next(float(r["price"]) for r in rows if r["good"] == good and r["place"] == "china")


# World shares of China in 2024: mining, refining (parameters.csv; USGS Mineral Commodity Summaries
# 2025; IEA 2025). The model moves refining with what others build.
_CHINA_SHARES = {
    "light": (0.69, 0.91), "heavy": (0.60, 0.99), "magnets": (None, 0.94), "gallium": (None, 0.98),
    "germanium": (None, 0.60), "antimony": (0.48, 0.70), "graphite": (0.78, 0.93),
    "tungsten": (0.82, 0.80),
}  # fmt: skip


def _shares_of_supply() -> Iterator[Indicator]:
    source = "parameters.csv; USGS Mineral Commodity Summaries 2025; IEA 2025"
    for good, (mined, refined) in _CHINA_SHARES.items():
        name = _singular(good)
        j, k = line(good, "us_civil"), line(good, "europe")

        def supply(m: Moment, refined: float = refined, j: int = j, k: int = k) -> Array:
            built = 0.35 * (m.state.outside[:, j] - 1 + m.p.line["controller_share"][:, j])
            built = built + 0.65 * (m.state.outside[:, k] - 1 + m.p.line["controller_share"][:, k])
            share: Array = np.maximum(refined - (1.0 - 0.5 * refined) * np.maximum(built, 0.0), 0.0)
            return share

        what = "production" if good == "magnets" else "refining"
        yield Indicator(f"china_share_{name}_{what}", "share",
                        "share of 2024 less what others have built since", source,
                        (supply,), noise=0.01)  # fmt: skip
        if mined is not None:
            yield Indicator(f"china_share_{name}_mining", "share", "as in 2024; mines take longer "
                            "than the model's horizon", source,
                            (lambda m, s=mined: np.full(m.p.draws, s),), noise=0.03)  # type: ignore[misc]  # fmt: skip
        for user, place in (("us_civil", "us"), ("europe", "europe"), ("japan", "japan")):
            u = line(good, user)
            yield Indicator(f"{name}_outside_supply_{place}", "share of need",
                            "supply that China does not hold / need", source,
                            (lambda m, u=u: m.state.outside[:, u],))  # type: ignore[misc]  # fmt: skip
            yield Indicator(f"{name}_stock_{place}", "months of need", "stocks.supplied", source,
                            (lambda m, u=u: m.state.stock[:, u] / m.state.growth[:, u],))  # type: ignore[misc]  # fmt: skip
            yield Indicator(f"{name}_need_met_{place}", "share", "stocks.supplied", source,
                            (lambda m, u=u: m.state.fulfilled[:, u],))  # type: ignore[misc]  # fmt: skip


def _licences() -> Iterator[Indicator]:
    source = "MOFCOM; CLEPA via Reuters"
    for good in MINERALS:
        for place, user in (("us", "us_civil"), ("eu", "europe"), ("japan", "japan"),
                            ("others", "others"), ("us_defence", "us_defence")):  # fmt: skip
            j = line(good, user)
            reads = (lambda m, j=j: m.flows.applied[:, j], lambda m, j=j: m.flows.granted[:, j])
            name = _singular(good)
            yield Indicator(f"licence_share_granted_{name}_{place}", "share",
                            "granted / applied since the rule began", source, reads, _granted)  # fmt: skip
            if good == "magnets":
                other = "autos" if place == "eu" else "users"
                yield Indicator(f"licence_share_granted_{place}_{other}", "share",
                                "granted / applied since the rule began", source, reads, _granted)  # fmt: skip
            yield Indicator(f"licence_queue_{name}_{place}", "months of need",
                            "applications waiting", source,
                            (lambda m, j=j: m.state.queue[:, j],))  # type: ignore[misc]  # fmt: skip


def _granted(series: Sequence[Array]) -> Array:
    """Share granted of all applied for since a rule began; 1 where there is no rule."""
    applied, granted = series
    result = np.ones_like(applied)
    sums = np.zeros((2, applied.shape[1]))
    for m in range(len(applied)):
        fresh = applied[m] <= 1e-12
        sums = np.where(fresh, 0.0, sums + np.stack([applied[m], granted[m]]))
        result[m] = np.where(fresh, 1.0, sums[1] / np.maximum(sums[0], 1e-12))
    return result


def _routes() -> Iterator[Indicator]:
    for good in MINERALS:
        j = line(good, "us_civil")
        yield Indicator(f"{_singular(good)}_through_third_countries_us", "share of former flow",
                        "bypassed / normal flow", "Reuters, 9 Jul 2025",
                        (lambda m, j=j: m.flows.bypassed[:, j]
                         / (m.p.line["controller_share"][:, j] * m.state.growth[:, j]),))  # type: ignore[misc]  # fmt: skip
    j = line("ai_chips", "china")
    yield Indicator("ai_chips_smuggled", "share of need", "bypassed / need", "CNAS 2025",
                    (lambda m: m.flows.bypassed[:, j] / m.state.growth[:, j],))  # fmt: skip


def _output() -> Iterator[Indicator]:
    model = "engine/world/output.py"
    for good in MINERALS:
        for place, user, gdp in (("us", "us_civil", GDP[0]), ("japan", "japan", 4100.0),
                                 ("europe", "europe", 19400.0)):  # fmt: skip
            j = line(good, user)
            yield Indicator(f"{place}_gdp_loss_{_singular(good)}", "billion USD/month",
                            "output.lost_output", model,
                            (lambda m, j=j: m.flows.lost_output[:, j],), flow=True)  # type: ignore[misc]  # fmt: skip
    for i, good in enumerate(TECHNOLOGY):
        j = CHINA.start + i
        yield Indicator(f"china_gdp_loss_{good}", "billion USD/month", "output.lost_output", model,
                        (lambda m, j=j: m.flows.lost_output[:, j],), flow=True)  # type: ignore[misc]  # fmt: skip
    us = lambda m: np.sum(m.flows.lost_output[:, US], axis=1)  # noqa: E731
    cn = lambda m: np.sum(m.flows.lost_output[:, CHINA], axis=1)  # noqa: E731
    for name, side, read in (("us", 0, us), ("cn", 1, cn)):
        yield Indicator(f"{name}_output_loss", "billion USD/month", "sum of lost output", model,
                        (read,), flow=True)  # fmt: skip
        parts = (lambda m: np.sum(m.flows.us_parts, axis=1)) if side == 0 else (
            lambda m: np.sum(m.flows.cn_parts, axis=1))  # fmt: skip
        yield Indicator(f"{name}_welfare", "billion USD/month", "sum of parts against 2018", model,
                        (parts,), flow=True)  # fmt: skip
        yield Indicator(f"{name}_gdp_effect", "percent of GDP", "welfare / monthly GDP x 100",
                        model, (lambda m, q=parts, g=GDP[side]: q(m) / g * 1200.0,), flow=True)  # type: ignore[misc]  # fmt: skip


# -- chips ---------------------------------------------------------------------------------------

_CHIP_NAMES = {"ai_chips": "ai_chip", "advanced_chips": "chip", "tools": "tool",
               "design_software": "design_software", "engines": "engine"}  # fmt: skip


def _chips() -> Iterator[Indicator]:
    for i, good in enumerate(TECHNOLOGY):
        own = (lambda m, i=i: m.state.domestic[:, i])
        source = "Morgan Stanley, May 2025; Jiemian News via South China Morning Post"
        for name in dict.fromkeys((f"china_{_CHIP_NAMES[good]}_self_sufficiency",
                                   f"china_domestic_share_{good}")):  # fmt: skip
            yield Indicator(name, "share", "indigenisation.domestic", source, (own,), noise=0.02)  # type: ignore[arg-type]
        yield Indicator(f"us_sales_to_china_{good}", "billion USD/month",
                        f"{firms.SALES[i]:g}/12 x exported / share of the US", "ITIF 2025; Nvidia",
                        (lambda m, i=i: m.flows.chip_sales[:, i],), noise=MONEY_NOISE, flow=True)  # type: ignore[misc]  # fmt: skip
        yield Indicator(f"us_lost_sales_{good}", "billion USD/month", "firms.lost_sales",
                        "ITIF 2025", (lambda m, i=i: m.flows.lost_sales[:, i],), flow=True)  # type: ignore[misc]  # fmt: skip
    yield Indicator("us_chip_lost_sales", "billion USD/month", "sum of lost sales", "ITIF 2025",
                    (lambda m: np.sum(m.flows.lost_sales, axis=1),), flow=True)  # fmt: skip
    yield Indicator("us_chip_sales_to_china", "billion USD/month", "AI and other chips",
                    "ITIF 2025", (lambda m: np.sum(m.flows.chip_sales[:, :2], axis=1),),
                    noise=MONEY_NOISE, flow=True)  # fmt: skip
    yield Indicator("us_chip_revenue", "index", "1 = path without controls", "BCG 2020; ITIF 2025",
                    (lambda m: m.state.revenue,))  # fmt: skip
    yield Indicator("us_chip_revenue_usd", "billion USD/month", "318/12 x index", "ITIF 2025",
                    (lambda m: m.state.revenue * firms.REVENUE / 12.0,), flow=True)  # fmt: skip
    yield Indicator("us_chip_rd", "index", "stock, 1 = path without controls", "BCG 2020",
                    (lambda m: m.state.rd_stock,))  # fmt: skip
    yield Indicator("us_chip_rd_usd", "billion USD/month", "59/12 x revenue index", "SIA Factbook",
                    (lambda m: m.state.revenue * CHIP_RD_2024 / 12.0,), flow=True)  # fmt: skip
    yield Indicator("us_chip_world_share", "share", "0.48 x revenue index", "BCG 2020; SIA",
                    (lambda m: m.state.revenue * CHIP_SHARE_2024,), noise=0.02)  # fmt: skip
    yield Indicator("nvidia_h20_charge", "billion USD",
                    "commitments x cost x sales newly denied", "Nvidia Q1 FY2026",
                    (lambda m: m.flows.charge,), flow=True)  # fmt: skip
    yield Indicator("nvidia_h20_unshipped_revenue", "billion USD", "lost sales of the month that "
                    "the cap on performance had not taken away already", "Nvidia Q1 FY2026",
                    (_unshipped,), flow=True)  # fmt: skip
    yield Indicator("nvidia_china_ai_sales", "billion USD/month", "US AI chip sales to China",
                    "Nvidia", (lambda m: m.flows.chip_sales[:, 0],), noise=0.1, flow=True)  # fmt: skip


def _unshipped(m: Moment) -> Array:
    j = line("ai_chips", "china")
    waiting = m.flows.applied[:, j] - m.flows.granted[:, j]
    theta = np.sqrt(np.sqrt(m.rules.theta[:, 0]))
    refused: Array = firms.SALES[0] / 12.0 * waiting / m.p.line["controller_share"][:, j] * theta
    return refused


def _compute() -> Iterator[Indicator]:
    source = "Epoch AI 2025"
    yield Indicator("compute_ratio", "ratio", "installed compute US / China", source,
                    (lambda m: m.state.compute_us / m.state.compute_cn,))  # fmt: skip
    yield Indicator("compute_us", "million H100-equivalents", "compute.compute", source,
                    (lambda m: m.state.compute_us,))  # fmt: skip
    yield Indicator("compute_cn", "million H100-equivalents", "compute.compute", source,
                    (lambda m: m.state.compute_cn,))  # fmt: skip


# -- tariffs and ordinary trade --------------------------------------------------------------------


def _tariffs() -> Iterator[Indicator]:
    census, bown = "US Census", "Bown, PIIE"
    for i, (name, other) in enumerate((("us", "us_imports_from_cn"), ("cn", "us_exports_to_cn"))):
        yield Indicator(other, "billion USD/month", "usual trade x exp(trade)", census,
                        (lambda m, i=i: m.flows.usual_trade[:, i] * exp(m.state.arrived[:, i]),),
                        noise=0.06, flow=True)  # type: ignore[misc]  # fmt: skip
        yield Indicator(f"{other}_change_by_tariffs", "share", "exp(trade) - 1", census,
                        (lambda m, i=i: exp(m.state.arrived[:, i]) - 1.0,), flow=True)  # type: ignore[misc]  # fmt: skip
        key = f"tariff_{name}"
        yield Indicator(f"average_tariff_{name}", "share", "level of the lever", bown,
                        (lambda m, k=key: m.rules.scalars[k] + np.zeros(m.p.draws),), noise=0.02)  # type: ignore[misc]  # fmt: skip
        parts = "us_parts" if i == 0 else "cn_parts"
        yield Indicator(f"{name}_tariff_buyers_loss", "billion USD/month", "CES surplus lost",
                        "Fajgelbaum et al. 2020",
                        (lambda m, q=parts: -getattr(m.flows, q)[:, 1],), flow=True)  # type: ignore[misc]  # fmt: skip
        yield Indicator(f"{name}_tariff_revenue", "billion USD/month", "tariff x imports, less 2018",
                        census, (lambda m, q=parts: getattr(m.flows, q)[:, 2],), flow=True)  # type: ignore[misc]  # fmt: skip
    yield Indicator("china_import_volume_change", "share",
                    "lost US goods + imported content of lost exports + income",
                    "Zheng et al. 2022", (_china_imports,))  # fmt: skip
    yield Indicator("us_import_volume_change", "share", "lost Chinese goods not bought elsewhere",
                    "Zheng et al. 2022", (_us_imports,))  # fmt: skip


def _china_imports(m: Moment) -> Array:
    usual = m.flows.usual_trade * 12.0
    lost = usual * (1.0 - exp(m.state.trade))
    direct = lost[:, 1]
    unsold = lost[:, 0] * (1.0 - m.p.scalar["redirect_cn"])
    content = IMPORT_CONTENT * lost[:, 0]
    income = INCOME_ELASTICITY * unsold * m.p.scalar["value_added_cn_exports"] / 13900.0
    change: Array = -(direct + content) / CN_IMPORTS - income
    return change


def _us_imports(m: Moment) -> Array:
    usual = m.flows.usual_trade[:, 0] * 12.0
    lost = usual * (1.0 - exp(m.state.trade[:, 0]))
    change: Array = -lost * m.p.scalar["redirect_cn"] / 2540.0
    return change


def _scores() -> Iterator[Indicator]:
    model = "engine/scoring/security.py"
    for i, name in enumerate(("us", "cn")):
        yield Indicator(f"{name}_security", "points", "security.score", model,
                        (lambda m, i=i: security.score(m.state, m.p)[i],))  # type: ignore[misc]  # fmt: skip
        for part in (security.US_WEIGHTS, security.CN_WEIGHTS)[i]:
            yield Indicator(f"{name}_security_{part}", "points", "security.parts x 100", model,
                            (lambda m, i=i, k=part: 100.0 * security.parts(m.state, m.p)[i][k],))  # type: ignore[misc]  # fmt: skip
        yield Indicator(f"{name}_support", "points", "politics.support", "engine/world/politics.py",
                        (lambda m, i=i: m.state.support[:, i],))  # type: ignore[misc]  # fmt: skip
        yield Indicator(f"{name}_standing", "share", "politics.standing", "engine/world/politics.py",
                        (lambda m, i=i: m.state.standing[:, i],))  # type: ignore[misc]  # fmt: skip
    yield Indicator("allied_alignment", "share", "politics.alignment", "engine/world/politics.py",
                    (lambda m: m.state.alignment,))  # fmt: skip
    for i, p in enumerate(programmes()):
        yield Indicator(f"months_of_inputs_{p.id}", "months", "programmes.months_of_inputs",
                        p.source, (lambda m, i=i: months_of_inputs(m.state)[:, i],))  # type: ignore[misc]  # fmt: skip


__all__ = ["ABROAD", "Indicator", "UnknownIndicator", "indicator", "indicators"]
