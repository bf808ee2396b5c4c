"""Backtest: documented outcomes against what the model says, case by case.

A case names how the world is driven (a scenario's history, dated moves), an indicator and a date.
The answer is the 5, 50 and 95 percent points over draws, with the usual spread of one monthly
reading around its trend, and whether the observed value lies between them.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from engine.analysis.experiments import Experiment, experiments, outcome, window_of
from engine.analysis.indicators import Indicator, UnknownIndicator, indicator, indicators
from engine.analysis.nearest import nearest
from engine.analysis.track import Reading, track
from engine.analysis.units import factor
from engine.randomness import uniforms
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import UnknownScenario, scenario
from engine.scenarios.timeline import Dated, documented, month_index, monthly_rules, read_move
from engine.world.elementary import Array, exp, normal_quantile
from engine.world.parameters import Parameters, sobol

DRAWS = 512
# What no model of this kind gets right: standard deviation of the log of any reading around it
# (model discrepancy, Kennedy and O'Hagan 2001); size is a judgement.
DISCREPANCY = 0.15
LAST_YEAR = 2036


class BadCase(ValueError):
    """A case that cannot be run; says file, case, what and cure."""


@dataclass(frozen=True)
class When:
    """Months read (first and last, counted from January 2018) and the part of the last month."""

    first: int
    last: int
    part: float = 1.0


@dataclass(frozen=True)
class Case:
    """One comparison."""

    id: str
    scenario: str
    moves: tuple[str, ...]  # dated moves; "timeline" stands for the documented ones
    indicator: str
    at: str
    observed: float | None
    unit: str


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


KEYS = ("id", "scenario", "until", "moves", "indicator", "at", "observed", "unit", "low", "high",
        "source", "note", "group")  # fmt: skip


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a TOML file; raises BadCase with the first thing that is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BadCase(f"{path.name}: not valid TOML: {problem}") from None
    rows = data.get("case")
    if not isinstance(rows, list) or not rows or not all(isinstance(r, dict) for r in rows):
        raise BadCase(f"{path.name}: no case found; begin each with [[case]]")
    cases = []
    for number, row in enumerate(rows, 1):
        try:
            case = _case(row, number)
            _check(case)
        except (BadCase, UnknownIndicator, UnknownScenario, IllegalMove) as problem:
            name = row.get("id", f"number {number}")
            raise BadCase(f"{path.name}, case {name}: {problem}") from None
        cases.append(case)
    return tuple(cases)


def _case(row: Mapping[str, Any], number: int) -> Case:
    for key in row:
        if key not in KEYS:
            raise BadCase(f"unknown key {key!r}; the nearest is {nearest(key, KEYS)!r}")
    at = row.get("at", row.get("until"))
    if not isinstance(row.get("indicator"), str) or at is None:
        raise BadCase("a case needs 'indicator' and 'at', both texts")
    observed = row.get("observed")
    if observed is not None and (isinstance(observed, bool) or not isinstance(observed, int | float)):
        raise BadCase(f"'observed' must be a number, not {observed!r}")
    moves = row.get("moves", "timeline")
    moves = [moves] if isinstance(moves, str) else moves
    if not isinstance(moves, list) or not all(isinstance(m, str) for m in moves):
        raise BadCase("'moves' must be \"timeline\" or a list of dated moves")
    return Case(
        str(row.get("id", number)),
        str(row.get("scenario", "history-2018")),
        tuple(moves),
        row["indicator"],
        str(at),
        None if observed is None else float(observed),
        str(row.get("unit", "")),
    )


def _check(case: Case) -> None:
    """Raise when anything in a case is unknown, before anything runs."""
    scenario(case.scenario)
    _moves(case)
    found = _found(case.indicator)
    if isinstance(found, Experiment):
        if window_of(case.at) is None:
            when(case.at)
    else:
        when(case.at)
    if case.unit:
        factor(found.unit, case.unit)


def _found(name: str) -> Indicator | Experiment:
    if name in experiments():
        return experiments()[name]
    try:
        return indicator(name)
    except UnknownIndicator:
        near = nearest(name, [*indicators(), *experiments()])
        raise UnknownIndicator(f"unknown indicator {name!r}; the nearest is {near!r}") from None


def _moves(case: Case) -> tuple[Dated, ...]:
    found: list[Dated] = []
    chosen = scenario(case.scenario)
    if case.scenario != "history-2018":
        found += chosen.run_up
    for text in case.moves:
        if text == "timeline":
            if case.scenario == "history-2018":
                found += documented()
        else:
            found.append(read_move(text))
    return tuple(sorted(found, key=lambda d: d.day))


def when(text: str) -> When:
    """What a date means: a day, a month, a quarter, a year, or a span of years (its end)."""
    problem = BadCase(
        f"{text!r} is no date; write a day, a month or a year between 2018 and {LAST_YEAR}, "
        "as 2025-06-04, 2025-06, 2025-Q2 or 2024"
    )
    words = text.strip()
    if " to " in words:
        words = words.split(" to ")[-1].strip()
        if len(words) == 4 and words.isdigit():
            words += "-12"
    try:
        if len(words) == 4:
            first = month_index(int(words), 1)
            found = When(first, first + 11)
        elif len(words) == 7 and words[5] == "Q":
            first = month_index(int(words[:4]), 3 * int(words[6]) - 2)
            found = When(first, first + 2)
        elif len(words) == 7:
            first = month_index(int(words[:4]), int(words[5:]))
            found = When(first, first)
            date(int(words[:4]), int(words[5:]), 1)
        else:
            day = date.fromisoformat(words)
            first = month_index(day.year, day.month)
            found = When(first, first, day.day / ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day)
    except ValueError:
        raise problem from None
    if not 0 <= found.first <= found.last < month_index(LAST_YEAR + 1, 1):
        raise problem
    return found


def run(cases: Sequence[Case], p: Parameters | None = None) -> tuple[Answer, ...]:
    """All cases; those driven alike share one run."""
    p = p or sobol(DRAWS)
    answers = []
    for case, found in zip(cases, values(cases, p)):
        spread = found * _scattered(case, p.draws)
        low, mid, high = (float(v) for v in np.nanquantile(spread, (0.05, 0.5, 0.95)))
        answers.append(Answer(case, low, mid, high))
    return tuple(answers)


def values(cases: Sequence[Case], p: Parameters) -> list[Array]:
    """What the model itself says to each case, one value a draw."""
    found: dict[int, Array] = {}
    groups: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for i, case in enumerate(cases):
        asked = _found(case.indicator)
        if isinstance(asked, Experiment):
            window = window_of(case.at)
            start = None if window else when(case.at).first
            found[i] = outcome(asked, p, _moves(case), start, window) * _to(asked.unit, case)
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
    series = track(p, monthly_rules(_moves(cases[0][1]), months), readings)
    found = {}
    for i, case in cases:
        ind = wanted[case.indicator]
        x = ind.combine([series[f"{ind.name} {k}"] for k in range(len(ind.readings))])
        found[i] = at(x, ind, when(case.at)) * _to(ind.unit, case)
    return found


def at(x: Array, ind: Indicator, w: When) -> Array:
    """A series at a date: a day between two month ends, a month, or the mean of months."""
    if w.last > w.first:
        if ind.name.endswith(("_ytd", "_year")):
            last: Array = x[w.last]
            return last
        return np.mean(x[w.first : w.last + 1], axis=0)
    if ind.flow or w.part >= 1.0 or w.first == 0:
        now: Array = x[w.last]
        return now
    between: Array = x[w.last - 1] + w.part * (x[w.last] - x[w.last - 1])
    return between


def scatter(case: Case) -> float:
    """Usual spread of the log of one reading around its trend."""
    found = _found(case.indicator)
    if isinstance(found, Experiment):
        return 0.0
    span = when(case.at)
    return float(found.noise / np.sqrt(span.last - span.first + 1))


def _scattered(case: Case, draws: int) -> Array:
    """Factors for scatter and discrepancy, the same for the same indicator and date."""
    size = np.sqrt(scatter(case) ** 2 + DISCREPANCY**2)
    u = uniforms(2018, 0, f"scatter {case.indicator} {case.at}", draws)
    return exp(size * normal_quantile(u))
