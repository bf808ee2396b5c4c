"""Studies of tariffs: the ones of 2018, and 145 against 125 percent in April 2025."""

from collections.abc import Iterator

import numpy as np

from engine.analysis.indicator import read_flow, total_flow
from engine.analysis.indicators import indicator
from engine.analysis.studies.counterfactual import Counterfactual, fall, level, yearly
from engine.analysis.studies.minerals import percent
from engine.analysis.studies.plans import changed, recorded, tariffs
from engine.analysis.track import Moment
from engine.scenarios.timeline import month_index
from engine.world.elementary import Array, exp
from engine.world.goods import OF_CN, OF_US
from engine.world.politics import GDP
from engine.world.welfare import US_PARTS

# All of what buyers pay and the state gains; with both, the deadweight of a tariff.
BUYERS, REVENUE = (US_PARTS.index(x) for x in ("consumers", "tariff_revenue"))
PEAK, GENEVA = changed(tariffs(1.45, 1.25)), changed(tariffs(0.511, 0.326))


def counterfactuals() -> Iterator[Counterfactual]:
    """All of this module."""
    yield from _of_2018()
    yield from _of_2025()


def _of_2018() -> Iterator[Counterfactual]:
    """The first three lists in force, against January 2018's tariffs for good."""
    lists = recorded(month_index(2018, 10))
    yield Counterfactual(
        "us_buyers_loss_2018",
        "loss of US buyers a year to the tariffs of 2018 on China",
        "billion USD",
        "CES surplus lost, October 2018 to September 2019",
        0, 21, lists, (read_flow("us_parts", BUYERS, -1.0),), yearly(9, 21),
    )  # fmt: skip
    yield Counterfactual(
        "us_deadweight_december_2018",
        "what US buyers lost beyond the revenue in December 2018",
        "billion USD/month",
        "CES surplus lost less tariff revenue",
        0, 12, lists, (_deadweight,), lambda series: series[0][1, 11] - series[0][0, 11],
    )  # fmt: skip

    yield Counterfactual(
        "china_imports_lost_2018_2021",
        "fall of China's imports in 2021 by the tariffs of 2018 and 2019",
        "share",
        "indicator china_import_volume_change",
        0, 48, recorded(48), (_china_imports,), level(36, 48),
    )  # fmt: skip


def _china_imports(m: Moment) -> Array:
    return -indicator("china_import_volume_change").readings[0](m)


def _deadweight(m: Moment) -> Array:
    lost: Array = -m.flows.us_parts[:, BUYERS] - m.flows.us_parts[:, REVENUE]
    return lost


def _of_2025() -> Iterator[Counterfactual]:
    start = month_index(2025, 1)
    for name, words, window in (
        ("year", "in the first year", (0, 12)),
        ("long", "after eight to ten years", (96, 120)),
    ):
        yield Counterfactual(
            f"trade_lost_145_125_{name}",
            f"fall of trade between the two at tariffs of 145 and 125 percent, {words}",
            "share",
            "usual trade x exp(log volume), both directions",
            start, window[1], PEAK, (_trade,), fall(*window),
        )  # fmt: skip
    yield Counterfactual(
        "us_imports_lost_geneva",
        "fall of US imports from China in the first year at the tariffs agreed in Geneva",
        "share",
        "usual trade x exp(log volume)",
        start, 12, GENEVA, (_imports,), fall(0, 12),
    )  # fmt: skip
    yield Counterfactual(
        "china_loss_145_125",
        "China's loss in the first year at tariffs of 145 and 125 percent",
        "percent of GDP",
        "welfare lost / GDP",
        start, 12, PEAK, (total_flow("cn_parts"),),
        lambda series: -percent(yearly(), float(GDP[OF_CN]))(series),
    )  # fmt: skip
    yield Counterfactual(
        "us_loss_145_against_geneva",
        "US loss in the first year at 145 and 125 percent beyond that at the tariffs of Geneva",
        "percent of GDP",
        "welfare lost / GDP",
        start, 12, PEAK, (total_flow("us_parts"),),
        lambda series: -percent(yearly(), float(GDP[OF_US]))(series), base=GENEVA,
    )  # fmt: skip


def _trade(m: Moment) -> Array:
    volume: Array = np.sum(m.flows.usual_trade * exp(m.state.trade), axis=1)
    return volume


def _imports(m: Moment) -> Array:
    volume: Array = m.flows.usual_trade[:, OF_US] * exp(m.state.trade[:, OF_US])
    return volume
