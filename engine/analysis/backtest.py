"""Backtest: documented outcomes against what the model says, case by case.

The answer to a case is the 5, 50 and 95 percent points over draws of the fitted parameters with
the error of such a reading (``engine/uncertainty``), whether the observed value lies between them,
and what one could have guessed without a model (``engine/analysis/naive.py``).
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.analysis.cases import Case, When, asked, error_of, moves_of, to_unit, when
from engine.analysis.experiments import Experiment, outcome, window_of
from engine.analysis.indicator import Indicator
from engine.analysis.indicators import indicator
from engine.analysis.naive import guesses
from engine.analysis.track import Reading, track
from engine.scenarios.timeline import monthly_rules
from engine.world.elementary import Array
from engine.world.parameters import Parameters, sobol

DRAWS = 512


@dataclass(frozen=True)
class Answer:
    """What the model says to a case, and what anybody could have guessed."""

    case: Case
    p05: float
    p50: float
    p95: float
    last: float | None = None
    year_before: float | None = None
    half: tuple[float, float] | None = None  # 25 and 75 percent points

    @property
    def inside(self) -> bool | None:
        if self.case.observed is None:
            return None
        return self.p05 <= self.case.observed <= self.p95

    @property
    def inside_half(self) -> bool | None:
        """Whether the middle half holds it: of honest bands half of the cases lie there."""
        if self.case.observed is None or self.half is None:
            return None
        return self.half[0] <= self.case.observed <= self.half[1]

    @property
    def ratio(self) -> float | None:
        """Median over the observed value."""
        return self.p50 / self.case.observed if self.case.observed else None

    @property
    def near(self) -> bool | None:
        """Whether the median is within 25 percent, or within a quarter of one lot of little."""
        if self.case.observed is None:
            return None
        to = to_unit(self.case)
        return error_of(self.case).near(self.p50 / to, self.case.observed / to)

    def nearer_than(self, guess: float | None) -> bool | None:
        """Whether the median lies nearer to what was observed than a guess does."""
        if self.case.observed is None or guess is None:
            return None
        error, to = error_of(self.case), to_unit(self.case)
        both = np.array([self.p50, guess]) / to
        model, naive = np.abs(error.apart(both, self.case.observed / to))
        return bool(model < naive)

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
        to = to_unit(case)
        spread = to * error_of(case).spread(found / to, f"scatter {case.indicator} {case.at}")
        points = np.nanquantile(spread, (0.05, 0.25, 0.5, 0.75, 0.95))
        low, lower, mid, upper, high = (float(v) for v in points)
        naive, half = guesses(case), (lower, upper)
        answers.append(Answer(case, low, mid, high, naive.last, naive.year_before, half))
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
            found[i] = outcome(study, p, moves_of(case), start, window) * to_unit(case)
        else:
            groups.setdefault((case.scenario, case.moves), []).append(i)
    for members in groups.values():
        found.update(_together([(i, cases[i]) for i in members], p))
    return [found[i] for i in range(len(cases))]


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
        found[i] = at(x, ind, when(case.at)) * to_unit(case)
    return found


def at(x: Array, ind: Indicator, w: When) -> Array:
    """A series at a date: a day between two month ends, a month, or the mean of months."""
    if w.last > w.first:
        if ind.months != 1:
            last: Array = x[w.last]
            return last
        mean: Array = np.mean(x[w.first : w.last + 1], axis=0)
        return mean
    if ind.flow or w.part >= 1.0 or w.first == 0:
        now: Array = x[w.last]
        return now
    between: Array = x[w.last - 1] + w.part * (x[w.last] - x[w.last - 1])
    return between


COLUMNS = (
    "id", "observed", "p05", "p50", "p95", "inside", "indicator", "at", "unit", "group", "near",
    "width", "last", "year_before", "nearer_than_last", "nearer_than_year_before", "family", "role",
    "inside_half",
)  # fmt: skip


def write(answers: Sequence[Answer], path: Path) -> None:
    """A row per case as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        for a in answers:
            c = a.case
            row = [c.id, _number(c.observed), *map(_number, (a.p05, a.p50, a.p95)), _said(a.inside)]
            row += [c.indicator, c.at, c.unit or asked(c.indicator).unit, c.group, _said(a.near)]
            row += [_number(a.width), _number(a.last), _number(a.year_before)]
            row += [_said(a.nearer_than(guess)) for guess in (a.last, a.year_before)]
            out.writerow([*row, error_of(c).family, c.role, _said(a.inside_half)])


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _said(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


@dataclass(frozen=True)
class Count:
    """How a group of cases came out. Guesses are (cases where the model is nearer, cases)."""

    cases: int
    inside: int
    half: int  # inside the middle half of the band
    near: int
    width: float  # median of the bands' widths
    last: tuple[int, int]
    year_before: tuple[int, int]


def count(answers: Sequence[Answer]) -> Count:
    """Counts over the cases that have been observed."""
    seen = [a for a in answers if a.case.observed is not None]
    widths = [a.width for a in seen if a.width is not None]
    last = [v for a in seen if (v := a.nearer_than(a.last)) is not None]
    year = [v for a in seen if (v := a.nearer_than(a.year_before)) is not None]
    return Count(
        len(seen),
        sum(bool(a.inside) for a in seen),
        sum(bool(a.inside_half) for a in seen),
        sum(bool(a.near) for a in seen),
        float(np.median(widths)) if widths else np.nan,
        (sum(last), len(last)),
        (sum(year), len(year)),
    )


def summary(answers: Sequence[Answer]) -> str:
    """How many cases lie inside, how near the medians are, and who guesses better."""
    found = count(answers)
    single = [a for a in answers if a.case.observed is not None and not _ranged(a.case)]
    wide = [a.width for a in single if a.width is not None]
    narrow = sum(width <= 3.0 for width in wide)
    return (
        f"{len(answers)} cases: {found.inside} of {found.cases} observed values inside the 5 to 95 "
        f"percent band, {found.half} inside its middle half, {found.near} of {found.cases} medians "
        f"within 25 percent, {narrow} of {len(wide)} bands of single values no wider than a factor "
        "of 3; nearer than the last "
        f"documented value in {found.last[0]} of {found.last[1]}, than a year before in "
        f"{found.year_before[0]} of {found.year_before[1]}"
    )


def _ranged(case: Case) -> bool:
    """Whether the observation is itself a range wider than a factor of 1.5."""
    if case.low is None or case.high is None or case.low * case.high <= 0:
        return False
    return max(case.low / case.high, case.high / case.low) > 1.5
