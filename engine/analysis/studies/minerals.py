"""Studies of minerals: what a stop of rare earths, gallium or germanium costs who uses them."""

from collections.abc import Iterator, Sequence

import numpy as np

from engine.analysis.studies.counterfactual import (
    Answer,
    Counterfactual,
    fall,
    rise,
    summed,
    yearly,
)
from engine.analysis.studies.plans import at, changed, in_turn, only_for, part, stopped
from engine.analysis.track import Moment, Reading
from engine.scenarios.timeline import month_index
from engine.world.elementary import Array, exp
from engine.world.goods import MINERAL_USERS, MINERALS, OF_US, line
from engine.world.politics import GDP

# Samarium is one of the heavy elements, unless the world has lines of its own for it.
HEAVY = tuple(g for g in ("heavy", "samarium") if g in MINERALS)
RARE_EARTHS = ("light", *HEAVY, "magnets")
ALL = (*RARE_EARTHS, "gallium", "germanium", "antimony", "graphite", "tungsten")
US_USERS = ("us_civil", "us_defence")
JAPAN_GDP = 4100.0  # billion USD, 2025 (IMF WEO)
# Before the rules on the goods of each study, those on Japan of January 2026 included.
BEFORE_2023, IN_2025 = (month_index(y, 1) for y in (2023, 2025))


def counterfactuals() -> Iterator[Counterfactual]:
    """All of this module."""
    yield from _small_metals()
    yield from _rare_earths()
    yield from _japan()


def lost(goods: Sequence[str], users: Sequence[str]) -> Reading:
    """Output lost in a month, billion USD, over goods and users."""
    columns = [line(g, u) for g in goods for u in users]

    def read(m: Moment) -> Array:
        total: Array = np.sum(m.flows.lost_output[:, columns], axis=1)
        return total

    return read


def percent(answer: Answer, gdp: float) -> Answer:
    """Of a year's GDP in billion USD."""
    return lambda series: answer(series) * 100.0 / gdp


def _small_metals() -> Iterator[Counterfactual]:
    for name, goods in (
        ("gallium", ("gallium",)),
        ("germanium", ("germanium",)),
        ("gallium_and_germanium", ("gallium", "germanium")),
    ):
        yield Counterfactual(
            f"us_loss_{name}_stop",
            f"US output lost in a year in which China exports no {name.replace('_', ' ')}",
            "billion USD",
            "lost output summed over US lines",
            BEFORE_2023, 12, stopped(*goods), (lost(goods, US_USERS),), yearly(), bare=goods,
        )  # fmt: skip
    for good in ("gallium", "germanium"):
        yield Counterfactual(
            f"{good}_price_stop",
            f"price of {good} outside China in that year",
            "relative rise",
            "mean of exp(log price), against the other branch - 1",
            BEFORE_2023, 12, stopped(good), (_price(line(good, "us_civil")),), rise(0, 12),
            bare=(good,),
        )  # fmt: skip


def _price(column: int) -> Reading:
    return lambda m: exp(m.state.log_price[:, column])


# As in April and May 2025: heavy rare earths and magnets stopped in practice, for everybody.
_AS_IN_SPRING_2025 = changed(at(ree_heavy="stopped in practice", ree_magnets="stopped in practice"))


def _rare_earths() -> Iterator[Counterfactual]:
    us = (lost(RARE_EARTHS, US_USERS),)
    yield Counterfactual(
        "us_loss_rare_earths_spring_2025",
        "US output lost a year if the near stop of April and May 2025 lasts 18 months",
        "percent of GDP",
        "lost output over 18 months / GDP",
        IN_2025, 18, _AS_IN_SPRING_2025, us, percent(yearly(0, 18), float(GDP[OF_US])),
    )  # fmt: skip
    yield us_stop(1.0)
    yield Counterfactual(
        "us_loss_heavy_stop",
        "US output lost in a year without Chinese samarium, dysprosium, terbium and lutetium",
        "billion USD",
        "lost output over US lines of heavy rare earths",
        IN_2025, 12, stopped(*HEAVY), (lost(HEAVY, US_USERS),), yearly(), bare=HEAVY,
    )  # fmt: skip
    yield Counterfactual(
        "exposed_to_rare_earths",
        "world output lost if all industries that use rare earths lose a tenth",
        "billion USD",
        "0.1 x exposed value added x growth, all users",
        IN_2025, 1, stopped(*RARE_EARTHS), (_exposed,), lambda series: series[0][1, 0],
    )  # fmt: skip


def us_stop(share: float) -> Counterfactual:
    """A stop of rare earths and magnets on a share of the trade, with nothing to fall back on."""
    return Counterfactual(
        f"us_loss_rare_earths_stop_{round(100 * share)}",
        f"US output lost in a year in which {round(100 * share)} percent of rare earths and magnets"
        " stop, without stocks or other routes",
        "percent of GDP",
        "lost output / GDP",
        IN_2025, 12, part(stopped(*RARE_EARTHS), share), (lost(RARE_EARTHS, US_USERS),),
        percent(yearly(), float(GDP[OF_US])), bare=RARE_EARTHS,
    )  # fmt: skip


def _exposed(m: Moment) -> Array:
    columns = [line(g, u) for g in RARE_EARTHS for u in MINERAL_USERS]
    value = m.p.line["exposed_value_added"][:, columns] * m.state.growth[:, columns]
    total: Array = 0.1 * np.sum(value, axis=1)
    return total


# September to November 2010: nothing for Japan; then export quotas 40 percent lower for everybody
# until 2012 (METI; WTO dispute DS431).
_SQUEEZE = in_turn(
    (only_for("japan", stopped(*RARE_EARTHS)), 2), (part(stopped("light", "heavy"), 0.4), 24)
)


def _japan() -> Iterator[Counterfactual]:
    for name, goods, months, words in (
        ("three_months", RARE_EARTHS, 3, "three months without Chinese rare earths"),
        ("year", RARE_EARTHS, 12, "a year without Chinese rare earths"),
        ("year_all_minerals", ALL, 12, "a year without any controlled Chinese mineral"),
    ):
        plan = in_turn((only_for("japan", stopped(*goods)), months))
        yield Counterfactual(
            f"japan_loss_{name}",
            f"Japan's output lost to {words}",
            "percent of GDP",
            "lost output within twelve months / GDP",
            IN_2025, 12, plan, (lost(goods, ("japan",)),), percent(summed(0, 12), JAPAN_GDP),
        )  # fmt: skip
    yield Counterfactual(
        "japan_share_after_squeeze",
        "China's share of Japan's rare earths ten years after two months without them and two"
        " years of tight quotas",
        "relative fall",
        "exports / (exports + other supply), mean of the tenth year",
        0, 120, _SQUEEZE, (_chinese_share("japan"),), fall(108, 120),
    )  # fmt: skip


def _chinese_share(user: str) -> Reading:
    """Of what reaches a user, the part that comes from China, mean of light and heavy."""
    columns = [line(g, user) for g in ("light", "heavy")]

    def read(m: Moment) -> Array:
        sent = m.flows.exported[:, columns]
        other = m.state.outside[:, columns] * m.state.growth[:, columns]
        share: Array = np.mean(sent / np.maximum(sent + other, 1e-9), axis=1)
        return share

    return read
