"""Indicators of chips, compute, ordinary trade and the two scores."""

from collections.abc import Iterator

import numpy as np

from engine.analysis.indicator import (
    Indicator,
    read_flow,
    read_state,
    scaled,
    total_flow,
)
from engine.analysis.track import Moment, Reading
from engine.score import security
from engine.score.programmes import months_of_inputs, programmes
from engine.uncertainty.family import level, season, share, study, trade
from engine.uncertainty.law import difference
from engine.world import firms
from engine.world.elementary import Array, columns, exp
from engine.world.goods import AI_CHIPS, CHINA, OF_CN, OF_US, TECHNOLOGY, US, line
from engine.world.politics import GDP
from engine.world.trade import BASE_TARIFF, rate_paid
from engine.world.welfare import US_PARTS

CHIP_SHARE_2024 = 0.48  # of world chip sales held by US firms, as in BCG 2020
CHIP_RD_2024 = 59.0  # billion USD: 0.19 of 318 (SIA Factbook; ITIF 2025)
# China's imports of 2018 in billion USD, the imported part of its exports (OECD TiVA), how imports
# answer income (literature), its GDP of 2018 in billion USD, and US imports from all.
CN_IMPORTS, IMPORT_CONTENT, INCOME_ELASTICITY = 2136.0, 0.32, 1.5
CN_GDP_2018, US_IMPORTS = 13900.0, 2540.0
# Trade of 2024 in billion USD (US Census): how much wider the error of the deficit is than theirs.
IMPORTS_2024, EXPORTS_2024 = 438.7, 143.2
FLOW = "billion USD/month"


def indicators() -> Iterator[Indicator]:
    """All indicators of this module."""
    yield from _domestic()
    yield from _firms()
    yield from _leavers()
    yield from _compute()
    yield from _trade()
    yield from _welfare()
    yield from _scores()


_IN_ONE = {
    "ai_chips": "ai_chip",
    "advanced_chips": "chip",
    "tools": "tool",
    "design_software": "design_software",
    "engines": "engine",
}


def _domestic() -> Iterator[Indicator]:
    source = "Morgan Stanley, May 2025; Jiemian News via South China Morning Post"
    for i, good in enumerate(TECHNOLOGY):
        read, equation = (read_state("domestic", i),), "indigenisation.domestic"
        for name in (f"china_{_IN_ONE[good]}_self_sufficiency", f"china_domestic_share_{good}"):
            yield Indicator(name, "share", equation, source, read, error=share())
        lost = (read_flow("lost_output", CHINA.start + i),)
        name, model = f"china_gdp_loss_{good}", "engine/world/output.py"
        equation = "value added x loss share"
        yield Indicator(name, FLOW, equation, model, lost, error=study(), flow=True)


def _firms() -> Iterator[Indicator]:
    itif, nvidia = "ITIF, November 2025", "Nvidia Q1 FY2026"
    for i, good in enumerate(TECHNOLOGY):
        sales, lost = (read_flow("chip_sales", i),), (read_flow("lost_sales", i),)
        equation = f"{firms.SALES[i]:g}/12 x exported / share of the US"
        name = f"us_sales_to_china_{good}"
        yield Indicator(name, FLOW, equation, itif, sales, flow=True)
        name = f"us_lost_sales_{good}"
        if good == "ai_chips":
            lost, equation = (_lost_at_the_cap,), "sales of an open door at the H20 cap, less sales"
        else:
            equation = "path without controls less sales"
        yield Indicator(name, FLOW, equation, itif, lost, flow=True)
    both = slice(0, 2)
    revenue = read_state("revenue")
    for name, unit, equation, source, read, flow in (
        ("us_chip_lost_sales", FLOW, "all goods", itif, total_flow("lost_sales"), True),
        ("us_chip_sales_to_china", FLOW, "AI and other chips", itif,
         total_flow("chip_sales", both), True),
        ("us_chip_revenue", "index", "1 = path without controls", itif, revenue, False),
        ("us_chip_revenue_usd", FLOW, "318/12 x revenue index", itif,
         scaled(revenue, firms.REVENUE / 12.0), True),
        ("us_chip_rd", "index", "stock, 1 = path without controls", "BCG 2020",
         read_state("rd_stock"), False),
        ("us_chip_rd_usd", FLOW, "59/12 x revenue index", "SIA Factbook",
         scaled(revenue, CHIP_RD_2024 / 12.0), True),
        ("us_chip_world_share", "share", "0.48 x revenue index", "BCG 2020; SIA",
         scaled(revenue, CHIP_SHARE_2024), False),
        ("nvidia_h20_charge", "billion USD", "commitments x cost x sales newly denied", nvidia,
         lambda m: m.flows.charge, True),
        ("nvidia_h20_unshipped_revenue", "billion USD", "orders of the month not licensed", nvidia,
         _unshipped, True),
        ("nvidia_china_ai_sales", FLOW, "US AI chip sales to China", nvidia,
         read_flow("chip_sales", 0), True),
    ):  # fmt: skip
        error = share() if unit == "share" else level(1.0 if unit == "index" else 0.0)
        yield Indicator(name, unit, equation, source, (read,), error=error, flow=flow)


# What a chip at the H20 cap sells for against a frontier one: theta to the power of a quarter.
H20_WORTH = 0.25**0.25


def _unshipped(m: Moment) -> Array:
    j = line("ai_chips", "china")
    waiting = m.flows.applied[:, j] - m.flows.granted[:, j]
    refused: Array = firms.SALES[AI_CHIPS] / 12.0 * waiting * H20_WORTH
    return refused / m.p.line["controller_share"][:, j]


def _lost_at_the_cap(m: Moment) -> Array:
    """What Nvidia counts as lost: not what an open door would sell, but chips made for the cap."""
    free = m.flows.lost_sales[:, AI_CHIPS] + m.flows.chip_sales[:, AI_CHIPS]
    lost: Array = free * H20_WORTH - m.flows.chip_sales[:, AI_CHIPS]
    return lost


def _leavers() -> Iterator[Indicator]:
    equation = "welfare.month_of_money: gone"
    name, read = "china_exposed_exports_gone", (read_state("gone"),)
    yield Indicator(name, "share", equation, "METI; JOGMEC", read, error=share(counted=False))


def _compute() -> Iterator[Indicator]:
    source, unit = "Epoch AI 2025", "million H100-equivalents"
    for side in ("us", "cn"):
        read = (read_state(f"compute_{side}"),)
        yield Indicator(f"compute_{side}", unit, "compute.compute", source, read)
    name, equation = "china_compute_smuggled_share", "diverted chips / compute added in the month"
    yield Indicator(
        name, "share", equation, "CNAS, June 2025", (_smuggled,), error=share(), flow=True
    )
    both = (read_state("compute_us"), read_state("compute_cn"))
    yield Indicator(
        "compute_ratio", "ratio", "US / China", source, both, lambda series: series[0] / series[1]
    )


def _smuggled(m: Moment) -> Array:
    return m.flows.smuggled_compute


def _landed(i: int) -> Reading:
    return read_flow("imports", i)


# The model's months have no season; what the Census counts has (engine/uncertainty/family.season).
_SEASONS = ("us imports", "us exports")


def _at_season(i: int, read: Reading) -> Reading:
    return lambda m: season(_SEASONS[i])[m.month % 12] * read(m)


def _counted(i: int) -> Reading:
    """A month's goods as the Census counts them: the model's, at their season."""
    return _at_season(i, _landed(i))


def _by_tariffs(i: int) -> Reading:
    return lambda m: exp(m.state.arrived[:, i]) - 1.0


def _deficit(m: Moment) -> Array:
    return _counted(OF_US)(m) - _counted(OF_CN)(m)


def _duties_paid(m: Moment) -> Array:
    fee = m.rules.scalars["chip_fee"] * m.flows.chip_sales[:, AI_CHIPS]
    before = m.flows.usual_trade[:, OF_US] * BASE_TARIFF[OF_US]
    revenue = m.flows.us_parts[:, US_PARTS.index("tariff_revenue")]
    paid: Array = (revenue - fee + before) / _landed(OF_US)(m)
    return paid


def _tariff(key: str) -> Reading:
    return lambda m: m.rules.scalars[key] + np.zeros(m.p.draws)


def _trade() -> Iterator[Indicator]:
    census, surplus = "US Census", "Fajgelbaum et al. 2020"
    errors = {"us": trade("us imports"), "cn": trade("us exports")}
    for i, (side, name) in enumerate((("us", "us_imports_from_cn"), ("cn", "us_exports_to_cn"))):
        equation = "season x (usual trade x exp(log volume), purchases and buying ahead)"
        yield Indicator(name, FLOW, equation, census, (_counted(i),), error=errors[side], flow=True)
        yield Indicator(
            f"{name}_change_by_tariffs",
            "share",
            "exp(log volume) - 1",
            census,
            (_by_tariffs(i),),
            error=errors[side].of_change(),
            flow=True,
        )
        rate = (_tariff(f"tariff_{side}"),)
        source = "Bown, PIIE"
        yield Indicator(f"average_tariff_{side}", "share", "the lever's level", source, rate)
        loss = (read_flow(f"{side}_parts", 1, -1.0),)
        equation = "CES surplus lost to prices, stock held ahead, premium of orders"
        yield Indicator(
            f"{side}_tariff_buyers_loss", FLOW, equation, surplus, loss, error=study(), flow=True
        )
        revenue = (_at_season(i, read_flow(f"{side}_parts", 2)),)
        equation = "season x (rate paid x imports, less January 2018)"
        name, error = f"{side}_tariff_revenue", errors[side]
        yield Indicator(name, FLOW, equation, census, revenue, error=error, flow=True)
    equation = "imports from China less exports to China"
    gap = difference(errors["us"], IMPORTS_2024, errors["cn"], EXPORTS_2024)
    name = "us_goods_deficit_with_cn"
    yield Indicator(name, FLOW, equation, census, (_deficit,), error=gap, flow=True)
    equation = "duties collected / value of goods from China"
    name = "us_duties_paid_on_cn_goods"
    yield Indicator(name, "share", equation, census, (_duties_paid,), error=share(), flow=True)
    yield from _around()
    volumes = "Zheng, Zhou, Li, Padula and Martin 2022"
    equation = "- (lost US goods + imported content of lost exports) / imports - income effect"
    yield Indicator(
        "china_import_volume_change", "share", equation, volumes, (_china_imports,), error=study()
    )
    equation = "- lost Chinese goods not bought elsewhere / imports"
    yield Indicator(
        "us_import_volume_change", "share", equation, volumes, (_us_imports,), error=study()
    )


def _around() -> Iterator[Indicator]:
    """What goes round tariffs, comes before them or follows from them in shops."""
    study, equation = "Clark and Wong 2021", "rerouted x direct imports lost"
    name = "china_goods_rerouted_to_us"
    yield Indicator(name, FLOW, equation, study, (_rerouted,), flow=True)
    equation = "(1 - rerouted) x (exp(log volume) - 1): China's own count"
    change = (_counted_by_china,)
    name = "china_exports_to_us_change_by_tariffs"
    yield Indicator(name, "share", equation, "China customs", change, flow=True)
    equation = "goods rerouted x (rate paid - rate of January 2018)"
    name = "us_duties_lost_to_rerouting"
    yield Indicator(name, FLOW, equation, study, (_duties_lost,), flow=True)
    equation, unit = "purchases.bought", "billion USD/yr"
    bought = (read_state("bought"),)
    yield Indicator("china_purchases_beyond_usual", unit, equation, "Bown, PIIE 2022", bought)
    for i, side in enumerate(("us", "cn")):
        ahead, till = (read_state("ahead", i),), (read_state("till", i),)
        equation, source = "shops.bought_ahead", "Goldman Sachs 2024"
        yield Indicator(f"{side}_imports_held_ahead", "billion USD", equation, source, ahead)
        equation, source = "shops.prices", "Cavallo, Llamas and Vazquez 2025"
        yield Indicator(f"{side}_prices_at_the_till", "percent", equation, source, till)


def _rerouted(m: Moment) -> Array:
    gone = m.flows.usual_trade[:, OF_US] * (1.0 - exp(m.state.arrived[:, OF_US]))
    found: Array = np.minimum(m.p.scalar["rerouted"], 1.0) * gone
    return found


def _counted_by_china(m: Moment) -> Array:
    seen = 1.0 - np.minimum(m.p.scalar["rerouted"], 1.0)
    found: Array = seen * (exp(m.state.arrived[:, OF_US]) - 1.0)
    return found


def _duties_lost(m: Moment) -> Array:
    both = columns(m.rules.scalars["tariff_us"], m.rules.scalars["tariff_cn"])
    more = rate_paid(m.p, both)[:, OF_US] - BASE_TARIFF[OF_US]
    found: Array = _rerouted(m) * more
    return found


def _lost_trade(m: Moment) -> Array:
    """Orders lost to tariffs, billion USD a year, (draws, 2)."""
    lost: Array = m.flows.usual_trade * 12.0 * (1.0 - exp(m.state.trade))
    return lost


def _china_imports(m: Moment) -> Array:
    lost = _lost_trade(m)  # as the study has it: nothing comes round the tariff
    unsold = lost[:, OF_US] * (1.0 - m.p.scalar["redirect_cn"])
    income = INCOME_ELASTICITY * unsold * m.p.scalar["value_added_cn_exports"] / CN_GDP_2018
    change: Array = -(lost[:, OF_CN] + IMPORT_CONTENT * lost[:, OF_US]) / CN_IMPORTS - income
    return change


def _us_imports(m: Moment) -> Array:
    change: Array = -_lost_trade(m)[:, OF_US] * m.p.scalar["redirect_cn"] / US_IMPORTS
    return change


def _welfare() -> Iterator[Indicator]:
    model = "engine/world/month.py"
    for i, (side, lines) in enumerate((("us", US), ("cn", CHINA))):
        lost = (total_flow("lost_output", lines),)
        yield Indicator(
            f"{side}_output_loss", FLOW, "sum over lines", model, lost, error=study(), flow=True
        )
        read = total_flow(f"{side}_parts")
        equation = "sum of parts, against January 2018"
        yield Indicator(f"{side}_welfare", FLOW, equation, model, (read,), error=study(), flow=True)
        part = (scaled(read, 1200.0 / float(GDP[i])),)
        equation = "welfare / monthly GDP x 100"
        name, unit = f"{side}_gdp_effect", "percent of GDP"
        yield Indicator(name, unit, equation, model, part, error=study(), flow=True)


def _score(side: str) -> Reading:
    return lambda m: security.score(m.state, m.p)[side]


def _part(side: str, name: str) -> Reading:
    return lambda m: 100.0 * security.parts(m.state, m.p)[side][name]


def _months(i: int) -> Reading:
    return lambda m: months_of_inputs(m.state, m.p)[:, i]


def _scores() -> Iterator[Indicator]:
    model, politics = "engine/score/security.py", "engine/world/politics.py"
    for i, (name_of, weights) in enumerate(security.WEIGHTS.items()):
        side, equation = name_of.lower(), "sum of weighted parts"
        yield Indicator(f"{side}_security", "points", equation, model, (_score(name_of),))
        for name in weights:
            read = (_part(name_of, name),)
            yield Indicator(f"{side}_security_{name}", "points", "part x 100", model, read)
        support, standing = (read_state("support", i),), (read_state("standing", i),)
        yield Indicator(f"{side}_support", "points", "politics.support", politics, support)
        yield Indicator(f"{side}_standing", "share", "politics.standing", politics, standing)
    read = (read_state("alignment"),)
    yield Indicator(
        "allied_alignment", "share", "politics.alignment", politics, read, error=share(False)
    )
    for i, programme in enumerate(programmes()):
        yield Indicator(
            f"months_of_inputs_{programme.id}",
            "months",
            "programmes.months_of_inputs",
            programme.source,
            (_months(i),),
        )
