"""Indicators of minerals: exports, prices, shares of supply, licences, routes, lost output."""

import csv
from collections.abc import Iterator, Sequence
from importlib.resources import files

import numpy as np

from engine.analysis.indicator import (
    Indicator,
    change,
    per_need,
    read_flow,
    read_state,
)
from engine.analysis.track import Moment, Reading
from engine.uncertainty.family import customs, price, share, study
from engine.world.elementary import Array, exp
from engine.world.goods import ELEMENTS, MINERALS, line

# Whose line a place's figures are read from; the tables of flows and prices name places.
USERS = {"us": "us_civil", "europe": "europe", "rotterdam": "europe", "japan": "japan",
         "others": "others", "market": "market"}  # fmt: skip
_IN_ONE = {"magnets": "magnet", "light": "light_rare_earth", "heavy": "heavy_rare_earth"}


def in_one(good: str) -> str:
    """A good's name inside the name of an indicator."""
    return _IN_ONE.get(good, good)


def indicators() -> Iterator[Indicator]:
    """All indicators of this module."""
    yield from _exports()
    yield from _prices()
    yield from _supply()
    yield from _licences()
    yield from _routes()
    yield from _lost_output()


def _table(name: str) -> list[dict[str, str]]:
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _exported(good: str, place: str, tonnes: float) -> Reading:
    """Tonnes a month: the normal flow at the need of January 2025, times exports in that unit."""
    j = line(good, USERS[place])

    def read(m: Moment) -> Array:
        flow: Array = tonnes * m.flows.exported[:, j] / m.p.line["controller_share"][:, j]
        return flow

    return read


def _exports() -> Iterator[Indicator]:
    rows = _table("flows.csv")
    everything: dict[str, list[Reading]] = {}
    normal: dict[str, float] = {}
    for good in (*MINERALS, *ELEMENTS):
        own = [r for r in rows if r["good"] == good]
        if not own:  # nobody counts legacy chips by weight
            continue
        name = f"{in_one(good)}_exports_cn"
        reads = []
        for r in own:
            tonnes, place = float(r["tonnes_per_month"]), r["destination"]
            reads.append(_exported(good, place, tonnes))
            if place != "market":
                yield Indicator(
                    f"{name}_{place}",
                    "t/month",
                    f"{tonnes:g} x exported / share from China",
                    r["source"],
                    (reads[-1],),
                    error=customs(good, tonnes),
                    flow=True,
                )
        yield Indicator(
            f"{name}_total",
            "t/month",
            "sum of exports by destination",
            "; ".join(dict.fromkeys(r["source"] for r in own)),
            tuple(reads),
            _added,
            customs(good, sum(float(r["tonnes_per_month"]) for r in own)),
            True,
        )
        everything[good] = reads
        normal[good] = sum(float(r["tonnes_per_month"]) for r in own)
    both = ("light", "heavy")
    yield Indicator(
        "rare_earth_exports_cn_total",
        "t/month",
        "light and heavy together, magnets apart",
        "General Administration of Customs of China",
        tuple(read for good in both for read in everything[good]),
        _added,
        customs("light", sum(normal[good] for good in both)),
        True,
    )


def _added(series: Sequence[Array]) -> Array:
    result: Array = np.sum(series, axis=0)
    return result


def _price(good: str, place: str, base: float) -> Reading:
    """A base price times the price index; inside China a share of the log price abroad."""
    element = good in ELEMENTS
    user = "europe" if place == "china" else USERS[place]
    j = line(good, "market" if element else user)
    if place == "china":
        return lambda m: base * exp(m.p.scalar["inside_follow"] * m.state.log_price[:, j])
    return lambda m: base * exp(m.state.log_price[:, j])


def _prices() -> Iterator[Indicator]:
    rows = _table("prices.csv")
    inside = {r["good"]: float(r["price"]) for r in rows if r["place"] == "china"}
    for r in rows:
        base, good, place, name = float(r["price"]), r["good"], r["place"], r["name"]
        read, source = _price(good, place, base), r["source"]
        equation = f"{base:g} x price index"
        if place == "china":
            equation = f"{base:g} x price index ^ inside_follow"
        names = [f"price_{name}_{place}"]
        if place == "rotterdam":
            names.append(f"price_{name}_europe")
        for n in names:
            yield Indicator(n, r["unit"], equation, source, (read,), error=price())
        if place == "china":
            continue
        here = (_price(good, "us", base),)
        yield Indicator(f"price_{name}_us", r["unit"], equation, source, here, error=price())
        yield Indicator(
            f"price_gap_{name}",
            "ratio",
            "price outside / price in China",
            source,
            (read, _price(good, "china", inside[good])),
            lambda series: series[0] / series[1],
            price(),
        )
        plain = name.removesuffix("_oxide").removesuffix("_apt")
        yield Indicator(
            f"price_{plain}_rise_in_year",
            "relative rise",
            "price / price a year before - 1",
            source,
            (read,),
            lambda series: change(series[0], 12),
            price().of_change(),
        )


# China's shares of the world in 2024: mining, and refining or production (parameters.csv; USGS
# Mineral Commodity Summaries 2025; IEA 2025; legacy chips: a third of the world's mature-node
# foundry capacity, TrendForce, 2024). Mines take longer than the model's horizon.
_WORLD_SHARES: dict[str, tuple[float | None, float]] = {
    "light": (0.69, 0.91),
    "heavy": (0.60, 0.99),
    "magnets": (None, 0.94),
    "gallium": (None, 0.98),
    "germanium": (None, 0.60),
    "antimony": (0.48, 0.70),
    "graphite": (0.78, 0.93),
    "tungsten": (0.82, 0.80),
    "samarium": (0.60, 0.99),
    "legacy_chips": (None, 0.33),
}


def _still_refined(good: str, share: float) -> Reading:
    """China's share less what others have built since, the US counting for a third."""
    us, europe = line(good, "us_civil"), line(good, "europe")

    def read(m: Moment) -> Array:
        built = m.state.outside - 1.0 + m.p.line["controller_share"]
        others = np.maximum(0.35 * built[:, us] + 0.65 * built[:, europe], 0.0)
        left: Array = np.maximum(share - (1.0 - 0.5 * share) * others, 0.0)
        return left

    return read


def _constant(value: float) -> Reading:
    return lambda m: np.full(m.p.draws, value)


def _supply() -> Iterator[Indicator]:
    source = "parameters.csv; USGS Mineral Commodity Summaries 2025; IEA 2025"
    model = "engine/world/stocks.py"
    for good, (mined, refined) in _WORLD_SHARES.items():
        name = in_one(good)
        what = "production" if mined is None else "refining"
        read = _still_refined(good, refined)
        equation = "share of 2024 less what others have built since"
        yield Indicator(
            f"china_share_{name}_{what}", "share", equation, source, (read,), error=share()
        )
        if mined is not None:
            held = (_constant(mined),)
            yield Indicator(
                f"china_share_{name}_mining", "share", "as in 2024", source, held, error=share()
            )
        for place in ("us", "europe", "japan"):
            user = USERS[place]
            j = line(good, user)
            own = "supply that China does not hold / need"
            outside, met = (read_state("outside", j),), (read_state("fulfilled", j),)
            yield Indicator(f"{name}_outside_supply_{place}", "share of need", own, model, outside)
            met_share = share(counted=False)
            equation = "use / need"
            yield Indicator(
                f"{name}_need_met_{place}", "share", equation, model, met, error=met_share
            )
            held = (per_need(read_state("stock", j), good, user),)
            yield Indicator(f"{name}_stock_{place}", "months of need", "stock / need", model, held)


_LICENSED = {"us": "us_civil", "eu": "europe", "japan": "japan", "others": "others",
             "us_defence": "us_defence"}  # fmt: skip


def _licences() -> Iterator[Indicator]:
    source, equation = (
        "MOFCOM; CLEPA via Reuters",
        "granted / (granted + waiting + on file), since the rule began",
    )
    for good in MINERALS:
        for place, user in _LICENSED.items():
            j = line(good, user)
            reads = (
                read_flow("applied", j),
                read_flow("granted", j),
                read_state("queue", j),
                read_state("filed", j),
            )
            names = [f"licence_share_granted_{in_one(good)}_{place}"]
            if good == "magnets":
                who = "autos" if place == "eu" else "users"
                names.append(f"licence_share_granted_{place}_{who}")
            for name in names:
                yield Indicator(name, "share", equation, source, reads, _granted, share())
            yield Indicator(
                f"licence_queue_{in_one(good)}_{place}",
                "months of need",
                "applications waiting",
                source,
                (read_state("queue", j),),
            )


def _granted(series: Sequence[Array]) -> Array:
    """Share granted of all applications since a rule began, each counted once; 1 without a rule."""
    applied, granted, queue, filed = series
    result = np.ones_like(applied)
    since = np.zeros(applied.shape[1])
    for m in range(len(applied)):
        free = applied[m] <= 1e-12
        since = np.where(free, 0.0, since + granted[m])
        made = since + queue[m] + filed[m]
        result[m] = np.where(free, 1.0, since / np.maximum(made, 1e-12))
    return result


def _rerouted(good: str, user: str) -> Reading:
    j = line(good, user)

    def read(m: Moment) -> Array:
        normal = m.p.line["controller_share"][:, j] * m.state.growth[:, j]
        share: Array = m.flows.bypassed[:, j] / normal
        return share

    return read


def _routes() -> Iterator[Indicator]:
    source, equation = "Reuters, 9 Jul 2025", "bypassed / normal flow"
    for good in MINERALS:
        name = f"{in_one(good)}_through_third_countries_us"
        read = (_rerouted(good, "us_civil"),)
        yield Indicator(name, "share of former flow", equation, source, read, error=share())
    read = (_rerouted("ai_chips", "china"),)
    yield Indicator(
        "ai_chips_smuggled", "share of former flow", equation, "CNAS 2025", read, error=share()
    )


def _lost_output() -> Iterator[Indicator]:
    model = "engine/world/output.py"
    for good in MINERALS:
        for place in ("us", "japan", "europe"):
            read = (read_flow("lost_output", line(good, USERS[place])),)
            name = f"{place}_gdp_loss_{in_one(good)}"
            unit = "billion USD/month"
            equation = "value added x loss share"
            yield Indicator(name, unit, equation, model, read, error=study(), flow=True)
