"""Cases of a backtest: read from TOML and checked before anything runs.

A case names how the world is driven (a scenario's history, dated moves), an indicator and a date:
a day, a month, a quarter, a half, a year, a span of years, or for a what-if study a window such as
"first year" or "3 to 5 years". Whatever is unknown gets one line that says where and what is
nearest.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.analysis.experiments import Experiment, experiments, window_of
from engine.analysis.indicator import Indicator
from engine.analysis.indicators import UnknownIndicator, indicator, indicators
from engine.analysis.nearest import nearest
from engine.analysis.units import UnknownUnit, factor
from engine.bounded import Unreadable, read_text, read_toml
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import UnknownScenario, scenario
from engine.scenarios.timeline import Dated, documented, month_index, read_move
from engine.uncertainty.family import study
from engine.uncertainty.law import Uncertainty

LAST_YEAR = 2036
MOST = 2000  # cases of a file
# What a case is to the fit: it set parameters, it holds by the choice of a base value, it is in the
# fit beside them, or it stays out. A range was read from a "source", so that it is no evidence, and
# it is not fitted once more. Without a role a case is an anchor.
SET, DEFINITION, FITTED, UNSEEN, SOURCE = "set", "definition", "fitted", "unseen", "source"
ROLES = ("", SET, DEFINITION, FITTED, UNSEEN, SOURCE)


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
    """One comparison. ``low`` and ``high`` are the observation's own range, if it has one."""

    id: str
    scenario: str
    moves: tuple[str, ...]  # dated moves; "timeline" stands for the documented ones
    indicator: str
    at: str
    observed: float | None
    unit: str
    low: float | None = None
    high: float | None = None
    group: str = ""
    source: str = ""
    note: str = ""
    role: str = ""  # one of ROLES


KEYS = (
    "id", "scenario", "until", "moves", "indicator", "at", "observed", "unit", "low", "high",
    "source", "note", "group", "role",
)  # fmt: skip


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a TOML file; raises BadCase with the first thing that is wrong."""
    try:
        data = read_toml(read_text(path))
    except Unreadable as problem:
        raise BadCase(f"{path.name}: {problem}") from None
    rows = data.get("case")
    if not isinstance(rows, list) or not rows or not all(isinstance(r, dict) for r in rows):
        raise BadCase(f"{path.name}: no case found; begin each with [[case]]")
    cases = []
    if len(rows) > MOST:
        raise BadCase(f"{path.name}: {len(rows)} cases; a file holds at most {MOST}")
    for number, row in enumerate(rows, 1):
        try:
            case = _case(row, number)
            _check(case)
        except (BadCase, UnknownIndicator, UnknownScenario, UnknownUnit, IllegalMove) as problem:
            name = str(row.get("id", f"number {number}"))[:60].replace("\n", " ")
            raise BadCase(f"{path.name}, case {name}: {one_line(str(problem))}") from None
        cases.append(case)
    return tuple(cases)


def one_line(text: str) -> str:
    return " ".join(text.split())[:400]


def _case(row: Mapping[str, Any], number: int) -> Case:
    for key in row:
        if key not in KEYS:
            raise BadCase(f"unknown key {key!r}; the nearest is {nearest(key, KEYS)!r}")
    at = row.get("at", row.get("until"))
    if not isinstance(row.get("indicator"), str) or at is None:
        raise BadCase("a case needs 'indicator' and 'at', both texts")
    observed, low, high = (_number(row, key) for key in ("observed", "low", "high"))
    if str(row.get("role", "")) not in ROLES:
        role = str(row["role"])
        raise BadCase(f"unknown role {role!r}; the nearest is {nearest(role, ROLES[1:])!r}")
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
        observed,
        str(row.get("unit", "")),
        low,
        high,
        *(str(row.get(key, "")) for key in ("group", "source", "note", "role")),
    )


def _number(row: Mapping[str, Any], key: str) -> float | None:
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadCase(f"{key!r} must be a number, not {value!r}")
    return float(value)


def _check(case: Case) -> None:
    """Raise when anything in a case is unknown, before anything runs."""
    scenario(case.scenario)
    moves_of(case)
    found = asked(case.indicator)
    if isinstance(found, Experiment):
        if window_of(case.at) is None:
            when(case.at)
    else:
        when(case.at)
    if case.unit:
        factor(found.unit, case.unit)
    if case.observed is not None and not error_of(case).tells(case.observed):
        raise BadCase(
            f"'observed' is {case.observed:g}, from which ratios of {case.indicator} are counted; "
            "write the least amount that can be told from nothing, or leave 'observed' out"
        )


def shipped(name: str) -> Path:
    """A file of cases that comes with the program."""
    return Path(str(files("engine.data").joinpath("cases", name)))


def to_unit(case: Case) -> float:
    """What a value in the indicator's unit is multiplied with to be in the case's."""
    return factor(asked(case.indicator).unit, case.unit) if case.unit else 1.0


def error_of(case: Case) -> Uncertainty:
    """The error of a case's reading, in the indicator's unit: scatter evens out over the months
    that it adds up or is the mean of.
    """
    found = asked(case.indicator)
    if isinstance(found, Experiment):
        return study()
    span = when(case.at)
    if found.months != 1:
        return found.error.summed(found.months or span.last % 12 + 1)
    return found.error.averaged(span.last - span.first + 1)


def asked(name: str) -> Indicator | Experiment:
    """The indicator or study of a name; raises UnknownIndicator with the nearest."""
    if name in experiments():
        return experiments()[name]
    try:
        return indicator(name)
    except UnknownIndicator:
        near = nearest(name, [*indicators(), *experiments()])
        raise UnknownIndicator(f"unknown indicator {name!r}; the nearest is {near!r}") from None


def moves_of(case: Case) -> tuple[Dated, ...]:
    """What drives a case, by day."""
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
    found = span_of(text)
    if found is None or not 0 <= found.first <= found.last < month_index(LAST_YEAR + 1, 1):
        raise BadCase(
            f"{text!r} is no date; write a day, a month or a year between 2018 and {LAST_YEAR}, "
            "as 2025-06-04, 2025-06, 2025-Q2, 2025-H1 or 2024"
        )
    return found


def span_of(text: str) -> When | None:
    """The same of any year, also before the world begins; None where it is no date."""
    words = text.strip()
    if " to " in words:
        words = words.split(" to ")[-1].strip()
        if len(words) == 4 and words.isdigit():
            words += "-12"
    part = re.fullmatch(r"(\d{4})(?:-(?:Q([1-4])|H([12])))?", words)
    try:
        if part:
            year = month_index(int(part[1]), 1)
            quarter, half = int(part[2] or 0), int(part[3] or 0)
            if quarter:
                return When(year + 3 * quarter - 3, year + 3 * quarter - 1)
            if half:
                return When(year + 6 * half - 6, year + 6 * half - 1)
            return When(year, year + 11)
        if re.fullmatch(r"\d{4}-\d{2}", words):
            day = date.fromisoformat(f"{words}-01")
            first = month_index(day.year, day.month)
            return When(first, first)
        day = date.fromisoformat(words)
        first = month_index(day.year, day.month)
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return When(first, first, day.day / (following - day.replace(day=1)).days)
    except (ValueError, OverflowError):  # the year 9999 has no month after it
        return None
