"""Studies of chips and compute: decoupling, full and partial, the entity list, the cap lifted."""

from collections.abc import Iterator, Sequence

import numpy as np

from engine.analysis.indicator import read_state, scaled, total_flow
from engine.analysis.studies.counterfactual import Counterfactual, fall, level, yearly
from engine.analysis.studies.minerals import percent
from engine.analysis.studies.plans import at, changed, kept, part, shut, stopped, tariffs
from engine.analysis.technology import CHIP_RD_2024, CHIP_SHARE_2024
from engine.analysis.track import Moment, Reading
from engine.scenarios.timeline import month_index
from engine.world import firms
from engine.world.compute import RETIRED
from engine.world.elementary import Array
from engine.world.goods import CHINA, OF_CN, TECHNOLOGY
from engine.world.politics import GDP
from engine.world.welfare import US_PARTS

CHIPS = ("ai_chips", "advanced_chips")
# What owners of chip firms ask for a year, to bring lost income to one day; judgement.
COST_OF_EQUITY = 0.08
REVENUE = read_state("revenue")
# Sales themselves, so that a sale that an account of losses leaves out is not missed.
SALES_NOT_MADE = scaled(total_flow("chip_sales"), -1.0)


def counterfactuals() -> Iterator[Counterfactual]:
    """All of this module."""
    yield from _decoupling()
    for share in (1.0, 0.5, 0.25, 0.1):
        yield from lost_market(share)
    yield from _entity_list()
    yield from _growth()
    yield from _compute()


def _decoupling() -> Iterator[Counterfactual]:
    """BCG 2020: restrictions kept as they were, or all chips banned, after three to five years."""
    start, unlisted = month_index(2020, 1), changed(at(entity_list="cut back"))
    for name, words, plan, base in (
        ("kept", "the restrictions of early 2020 stay", kept, unlisted),
        ("full", "all US chip sales to China end", stopped(*CHIPS), kept),
    ):
        yield Counterfactual(
            f"us_chip_revenue_{name}_restrictions",
            f"fall of US chip firms' revenue if {words}",
            "share",
            "fall of the revenue index, mean of years 4 and 5",
            start, 60, plan, (REVENUE,), fall(36, 60), base=base, bare=CHIPS,
        )  # fmt: skip
        yield Counterfactual(
            f"us_chip_share_{name}_restrictions",
            f"fall of the US share of world chip sales if {words}",
            "percentage points",
            "48 x fall of the revenue index, mean of years 4 and 5",
            start, 60, plan, (REVENUE,),
            lambda series: 100.0 * CHIP_SHARE_2024 * fall(36, 60)(series), base=base, bare=CHIPS,
        )  # fmt: skip


def lost_market(share: float) -> Iterator[Counterfactual]:
    """ITIF 2025: a share of US chip sales to China ends at once; what the first year costs."""
    words = f"{round(100 * share)} percent of US chip sales to China end"
    for name, what, yearly_sum in (
        ("sales", "sales of US chip firms lost in the first year", firms.REVENUE),
        ("rd", "research of US chip firms not done in the first year", CHIP_RD_2024),
    ):
        reading = scaled(REVENUE, -yearly_sum / 12.0)
        yield Counterfactual(
            f"us_chip_{name}_lost_{round(100 * share)}",
            f"{what} if {words}",
            "billion USD",
            f"{yearly_sum:g}/12 x fall of the revenue index, summed over the year",
            month_index(2025, 1), 12, part(stopped(*CHIPS), share), (reading,), yearly(),
            bare=CHIPS,
        )  # fmt: skip


def _entity_list() -> Iterator[Counterfactual]:
    """Huawei in May 2019, and the long list that came of it."""
    start = month_index(2019, 5)
    yield Counterfactual(
        "us_sales_lost_huawei",
        "US sales of chips, tools and software lost in the year after Huawei was listed",
        "billion USD",
        "fall of US sales of all technology goods to China, summed over the year",
        start, 12, changed(at(entity_list="as listed")), (SALES_NOT_MADE,), yearly(),
    )  # fmt: skip
    yield Counterfactual(
        "us_chip_revenue_huawei",
        "fall of US chip firms' revenue in the three quarters after Huawei was listed",
        "share",
        "fall of the revenue index, mean of nine months",
        start, 9, changed(at(entity_list="as listed")), (REVENUE,), fall(0, 9),
    )  # fmt: skip
    yield Counterfactual(
        "us_firms_worth_lost_entity_list",
        "worth of US suppliers lost to the long entity list",
        "billion USD",
        f"income of chip firms lost in ten years, brought to the first day at {COST_OF_EQUITY:g}",
        start, 120, changed(at(entity_list="long list")), (_income_of_firms,), _worth,
    )  # fmt: skip


def _income_of_firms(m: Moment) -> Array:
    income: Array = m.flows.us_parts[:, US_PARTS.index("firms")]
    return income


def _worth(series: Sequence[Array]) -> Array:
    without, with_ = series[0]
    months = np.arange(len(without))
    discount = (1.0 + COST_OF_EQUITY) ** (-months / 12.0)
    lost: Array = ((without - with_) * discount[:, None]).sum(axis=0)
    return lost


def _growth() -> Iterator[Counterfactual]:
    """IMF: what leaving the others' technology costs China in the long run."""
    allied = (shut(*TECHNOLOGY), at(allies="joint controls", reach_us="guidance"))
    read = _lost_with_productivity
    for name, words, plan in (
        ("technology", "no technology of the US and its allies", changed(*allied)),
        ("everything", "none, and tariffs that end most other trade",
         changed(*allied, tariffs(1.45, 1.25))),
    ):  # fmt: skip
        reading: Reading = read if name == "technology" else _welfare_lost
        yield Counterfactual(
            f"china_loss_decoupling_{name}",
            f"China's output lost in the tenth year with {words}",
            "percent of GDP",
            "lost output and productivity / GDP" if name == "technology" else "welfare lost / GDP",
            month_index(2025, 1), 120, plan, (reading,),
            percent(yearly(108, 120), float(GDP[OF_CN])),
        )  # fmt: skip


def _lost_with_productivity(m: Moment) -> Array:
    lost: Array = np.sum(m.flows.lost_output[:, CHINA], axis=1)
    return lost + m.state.productivity * float(GDP[OF_CN]) / 12.0


def _welfare_lost(m: Moment) -> Array:
    lost: Array = -np.sum(m.flows.cn_parts, axis=1)
    return lost


def _compute() -> Iterator[Counterfactual]:
    """IFP 2025: compute that each side adds in 2026, by what may be sold; CNAS on smuggling."""
    both = (read_state("compute_us"), read_state("compute_cn"))
    start = month_index(2025, 12)
    # China buys what it may: the study asks what the US lets out.
    ban, half, open_ = (
        changed(at(ai_chips=x, chip_fee="none", firms="usual"))
        for x in ("ban", "near-frontier", "open")
    )
    for name, words, plan in (
        ("ban", "no powerful chip may be sold", ban),
        ("half_of_frontier", "chips of half the frontier's performance may be sold", half),
        ("open", "every chip may be sold", open_),
    ):  # fmt: skip
        yield Counterfactual(
            f"compute_added_ratio_{name}",
            f"compute added in 2026, US over China, if {words}",
            "ratio",
            "installed compute added over twelve months, US / China",
            start, 13, plan, both, _ratio_added,
        )  # fmt: skip
    yield Counterfactual(
        "compute_added_cap_lifted",
        "compute that China adds in 2026 under a ban against chips of half the frontier",
        "ratio",
        "China's added compute with the ban / without",
        start, 13, ban, both, _added_with_against_without, base=half,
    )  # fmt: skip
    yield Counterfactual(
        "compute_smuggled_2024",
        "part of China's added compute that was smuggled in 2024",
        "share",
        "diverted chips / compute added, mean of the year",
        month_index(2024, 1), 12, kept, (lambda m: m.flows.smuggled_compute,), level(0, 12),
    )  # fmt: skip


def added(installed: Array) -> Array:
    """What came to installed compute after the first month of a series, old chips not taken off."""
    total: Array = np.sum(installed[1:] - (1.0 - RETIRED) * installed[:-1], axis=0)
    return total


def _ratio_added(series: Sequence[Array]) -> Array:
    us, cn = (added(s[1]) for s in series)
    ratio: Array = us / np.maximum(cn, 1e-9)
    return ratio


def _added_with_against_without(series: Sequence[Array]) -> Array:
    without, with_ = (added(s) for s in series[1])
    ratio: Array = with_ / np.maximum(without, 1e-9)
    return ratio
