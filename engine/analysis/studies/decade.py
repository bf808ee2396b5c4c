"""Ten years with and without hard controls, from January 2025 on.

Five paths with the same draws: US controls open, as of December 2024 and at their hardest; and,
with the US as of December 2024, China's licences for rare earths at two levels. All else stays as
it stood.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from engine.advice.band import Band
from engine.advice.forecast import Ensemble
from engine.advice.leverage import leverage
from engine.analysis.indicator import read_state
from engine.analysis.studies.answers import number
from engine.analysis.studies.counterfactual import history
from engine.analysis.studies.plans import Change, at
from engine.analysis.studies.technology import added
from engine.analysis.track import Moment, Reading
from engine.months import runner
from engine.rules.levels import Levels
from engine.scenarios.timeline import month_index
from engine.score import security
from engine.world.elementary import Array
from engine.world.goods import TECHNOLOGY, line
from engine.world.parameters import Parameters
from engine.world.regime import regime
from engine.world.state import State

START, MONTHS, DRAWS = month_index(2025, 1), 120, 512
YEARS = (1, 3, 5, 10)

# What would have to be lifted for open sale: the controls and what makes them reach further.
_OPEN = at(
    ai_chips="open",
    hbm="open",
    tools="open",
    eda="open",
    entity_list="cut back",
    enforcement_us="usual",
    reach_us="home rules",
    allies="usual",
)
_BAN = at(
    ai_chips="ban",
    hbm="ban on all",
    tools="ban with servicing",
    eda="ban",
    entity_list="affiliates",
    allies="joint controls",
)
PATHS: Mapping[str, Change] = {
    "open": _OPEN,
    "december_2024": lambda levels: levels,
    "ban": _BAN,
    "reviews": at(ree_heavy="reviews", ree_magnets="reviews"),
    "slow_reviews": at(ree_heavy="slow reviews", ree_magnets="slow reviews"),
}
WORDS = {
    "open": "US sale open",
    "december_2024": "US rules of December 2024",
    "ban": "US ban on chips, tools and software",
    "reviews": "rare earths after reviews in 45 days",
    "slow_reviews": "rare earths after slow reviews",
}


def named(path: str, beside: str) -> str:
    """A path in words, beside another: without China's controls it is the one with open ones."""
    if path == "december_2024" and beside in OF_CN_CONTROLS[1:]:
        return "rare earths open"
    return WORDS[path]


OF_US_CONTROLS = ("open", "december_2024", "ban")
OF_CN_CONTROLS = ("december_2024", "reviews", "slow_reviews")


@dataclass(frozen=True)
class Measure:
    """Something that is followed for ten years, and the paths it is shown on."""

    name: str
    title: str
    unit: str
    read: Reading
    paths: tuple[str, ...]


@cache
def measures() -> Mapping[str, Measure]:
    """All measures by name."""
    return {m.name: m for m in _measures()}


def _measures() -> Iterator[Measure]:
    us, cn = OF_US_CONTROLS, OF_CN_CONTROLS
    million = "million H100-equivalents"
    yield Measure("compute_cn", "China's installed compute", million, read_state("compute_cn"), us)
    for i, good in enumerate(TECHNOLOGY[:4]):
        title = f"China's own share of {good.replace('_', ' ').replace('ai ', 'AI ')}"
        yield Measure(f"own_{good}", title, "share", read_state("domestic", i), us)
    yield Measure(
        "revenue_us", "Revenue of US chip firms", "1 = path without controls",
        read_state("revenue"), us,
    )  # fmt: skip
    yearly = "billion USD a year"
    yield Measure("power_us", "US power over China", yearly, _exposed("CN"), us)
    yield Measure("power_cn", "China's power over the US", yearly, _exposed("US"), cn)
    for good in ("heavy", "magnets"):
        words = good.replace("heavy", "heavy rare earths")
        yield Measure(
            f"outside_{good}_us", f"US supply of {words} outside China", "share of need",
            read_state("outside", line(good, "us_civil")), cn,
        )  # fmt: skip
    for user in ("civil", "defence"):
        yield Measure(
            f"{user}_supply_us", f"Need of US {user} users met, scarcer of the two",
            "share of need", _met(f"us_{user}"), cn,
        )  # fmt: skip


def _exposed(side: str) -> Reading:
    """What a side would lose in a year if the other closed everything: the other's power."""

    def read(m: Moment) -> Array:
        return security.exposure(m.state, m.p)[side]

    return read


def _met(user: str) -> Reading:
    columns = [line(good, user) for good in ("heavy", "magnets")]

    def read(m: Moment) -> Array:
        met: Array = np.min(m.state.fulfilled[:, columns], axis=1)
        return met

    return read


@dataclass(frozen=True)
class Decade:
    """Each measure on each path, (months, draws), and simulated leverage at the ends of years."""

    series: Mapping[tuple[str, str], Array]
    leverage: Mapping[tuple[str, str, int], Band]

    def at(self, measure: str, path: str, year: int) -> Array:
        """A measure at the end of a year; what is added is over its twelve months."""
        if measure == "compute_added_cn":
            return added(self.series["compute_cn", path][12 * (year - 1) - 1 : 12 * year])
        there: Array = self.series[measure, path][12 * year - 1]
        return there


def run(p: Parameters) -> Decade:
    """All paths with the same draws."""
    state, levels = history(p, START)
    series: dict[tuple[str, str], Array] = {}
    found: dict[tuple[str, str, int], Band] = {}
    for path, change in PATHS.items():
        for name in measures():
            series[name, path] = np.empty((MONTHS, p.draws))
        for year, held in _followed(p, state, change(levels), path, series):
            ensemble = Ensemble(p.core(), held.core(), START + 12 * year)
            for side, band in leverage(ensemble, change(levels)).items():
                found[side, path, year] = band
    return Decade(series, found)


def _followed(
    p: Parameters,
    state: State,
    levels: Levels,
    path: str,
    series: Mapping[tuple[str, str], Array],
) -> Iterator[tuple[int, State]]:
    """Fill the series of a path; yields the state at the end of the years of the table."""
    rules = regime(levels)
    for i in range(MONTHS):
        state, flows = runner.month(p, state, [rules], START + i)
        moment = Moment(state, flows, p, rules, START + i)
        for name, measure in measures().items():
            series[name, path][i] = measure.read(moment)
        if (i + 1) % 12 == 0 and (i + 1) // 12 in YEARS:
            yield (i + 1) // 12, state


def rows(decade: Decade) -> Iterator[dict[str, object]]:
    """The table: each measure and path at the ends of years 1, 3, 5 and 10."""
    for m in measures().values():
        for path in m.paths:
            for year in YEARS:
                low, lower, mid, upper, high = np.quantile(
                    decade.at(m.name, path, year), (0.05, 0.25, 0.5, 0.75, 0.95)
                )
                yield {
                    "measure": m.name, "unit": m.unit, "path": path, "year": year,
                    "p05": number(low, 6), "p25": number(lower, 6), "p50": number(mid, 6),
                    "p75": number(upper, 6), "p95": number(high, 6),
                }  # fmt: skip
    for (side, path, year), band in decade.leverage.items():
        yield {
            "measure": f"leverage_{side.lower()}", "unit": "billion USD", "path": path,
            "year": year, "p05": number(band.p05, 6), "p25": "", "p50": number(band.p50, 6),
            "p75": "", "p95": number(band.p95, 6),
        }  # fmt: skip


def write(decade: Decade, path: Path) -> None:
    """The table as CSV."""
    table = list(rows(decade))
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
