"""Backtest: documented outcomes against what the model says, case by case.

The answer to a case is the 5, 50 and 95 percent points over draws of the fitted parameters, with
the usual scatter of one reading around its trend and the model's discrepancy, and whether the
observed value lies between them.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.analysis.cases import Case, When, asked, moves_of, when
from engine.analysis.experiments import Experiment, outcome, window_of
from engine.analysis.indicator import SUMMED, Indicator
from engine.analysis.indicators import indicator
from engine.analysis.track import Reading, track
from engine.analysis.units import factor
from engine.randomness import uniforms
from engine.scenarios.timeline import monthly_rules
from engine.world.elementary import Array, exp, normal_quantile
from engine.world.parameters import Parameters, sobol

DRAWS = 512
# What no model of this kind gets right: standard deviation of the log of any reading around it
# (model discrepancy, Kennedy and O'Hagan 2001); size is a judgement.
DISCREPANCY = 0.15


@dataclass(frozen=True)
class Answer:
    """What the model says to a case."""

    case: Case
    p05: float
    p50: float
    p95: float

    @property
    def inside(self) -> bool | None:
        if self.case.observed is None:
            return None
        return self.p05 <= self.case.observed <= self.p95

    @property
    def ratio(self) -> float | None:
        """Median over the observed value."""
        return self.p50 / self.case.observed if self.case.observed else None

    @property
    def width(self) -> float | None:
        """Upper end of the band over the lower one, for bands of one sign."""
        if self.p05 * self.p95 <= 0:
            return None
        return max(self.p95 / self.p05, self.p05 / self.p95)


def run(cases: Sequence[Case], p: Parameters | None = None) -> tuple[Answer, ...]:
    """All cases; those driven alike share one run."""
    p = p or sobol(DRAWS)
    answers = []
    for case, found in zip(cases, values(cases, p), strict=True):
        spread = found * _scattered(case, p.draws)
        low, mid, high = (float(v) for v in np.nanquantile(spread, (0.05, 0.5, 0.95)))
        answers.append(Answer(case, low, mid, high))
    return tuple(answers)


def values(cases: Sequence[Case], p: Parameters) -> list[Array]:
    """What the model itself says to each case, one value a draw."""
    found: dict[int, Array] = {}
    groups: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for i, case in enumerate(cases):
        study = asked(case.indicator)
        if isinstance(study, Experiment):
            window = window_of(case.at)
            start = None if window else when(case.at).first
            found[i] = outcome(study, p, moves_of(case), start, window) * _to(study.unit, case)
        else:
            groups.setdefault((case.scenario, case.moves), []).append(i)
    for members in groups.values():
        found.update(_together([(i, cases[i]) for i in members], p))
    return [found[i] for i in range(len(cases))]


def _to(unit: str, case: Case) -> float:
    return factor(unit, case.unit) if case.unit else 1.0


def _together(cases: Sequence[tuple[int, Case]], p: Parameters) -> dict[int, Array]:
    """Cases with the same moves, read in one run."""
    wanted = {c.indicator: indicator(c.indicator) for _, c in cases}
    readings: dict[str, Reading] = {
        f"{name} {k}": read for name, ind in wanted.items() for k, read in enumerate(ind.readings)
    }
    months = max(when(c.at).last for _, c in cases) + 1
    series = track(p, monthly_rules(moves_of(cases[0][1]), months), readings)
    found = {}
    for i, case in cases:
        ind = wanted[case.indicator]
        x = ind.combine([series[f"{ind.name} {k}"] for k in range(len(ind.readings))])
        found[i] = at(x, ind, when(case.at)) * _to(ind.unit, case)
    return found


def at(x: Array, ind: Indicator, w: When) -> Array:
    """A series at a date: a day between two month ends, a month, or the mean of months."""
    if w.last > w.first:
        if ind.name.endswith(SUMMED):
            last: Array = x[w.last]
            return last
        mean: Array = np.mean(x[w.first : w.last + 1], axis=0)
        return mean
    if ind.flow or w.part >= 1.0 or w.first == 0:
        now: Array = x[w.last]
        return now
    between: Array = x[w.last - 1] + w.part * (x[w.last] - x[w.last - 1])
    return between


def scatter(case: Case) -> float:
    """Usual spread of the log of one reading around its trend."""
    found = asked(case.indicator)
    if isinstance(found, Experiment):
        return 0.0
    span = when(case.at)
    return float(found.noise / np.sqrt(span.last - span.first + 1))


def _scattered(case: Case, draws: int) -> Array:
    """Factors for scatter and discrepancy, the same for the same indicator and date."""
    size = np.sqrt(scatter(case) ** 2 + DISCREPANCY**2)
    u = uniforms(2018, 0, f"scatter {case.indicator} {case.at}", draws)
    return exp(size * normal_quantile(u))


COLUMNS = ("id", "observed", "p05", "p50", "p95", "inside", "indicator", "at", "unit", "group")


def write(answers: Sequence[Answer], path: Path) -> None:
    """A row per case as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        for a in answers:
            c = a.case
            inside = "" if a.inside is None else str(a.inside).lower()
            seen = "" if c.observed is None else f"{c.observed:.6g}"
            row = [c.id, seen, *(f"{v:.6g}" for v in (a.p05, a.p50, a.p95)), inside]
            out.writerow([*row, c.indicator, c.at, c.unit or asked(c.indicator).unit, c.group])


def summary(answers: Sequence[Answer]) -> str:
    """How many cases lie inside, and how near the medians are."""
    seen = [a for a in answers if a.case.observed is not None]
    inside = sum(bool(a.inside) for a in seen)
    near = sum(a.ratio is not None and abs(a.ratio - 1.0) <= 0.25 for a in seen)
    single = [a for a in seen if a.width is not None and not _ranged(a.case)]
    narrow = sum(a.width is not None and a.width <= 3.0 for a in single)
    return (
        f"{len(answers)} cases: {inside} of {len(seen)} observed values inside the 5 to 95 percent "
        f"band, {near} of {len(seen)} medians within 25 percent, {narrow} of {len(single)} bands "
        "of single values no wider than a factor of 3"
    )


def _ranged(case: Case) -> bool:
    """Whether the observation is itself a range wider than a factor of 1.5."""
    if case.low is None or case.high is None or case.low * case.high <= 0:
        return False
    return max(case.low / case.high, case.high / case.low) > 1.5
