"""What anybody could guess without a model, beside each case.

Two guesses, as far as they are documented: the last value before the case's months, and the value
of the same months a year before. For a relative change on a year the second guess is no change.
Known values are the cases that ship, the base prices of the model, and what the cases' own sources
say of earlier times (``engine/data/cases/earlier.csv``); what was forecast for later than the
documented history is no value to guess by. A model that is no nearer than these has
not shown anything.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.analysis.cases import (
    Case,
    When,
    asked,
    read_cases,
    shipped,
    span_of,
    to_unit,
    when,
)
from engine.analysis.experiments import Experiment
from engine.analysis.units import factor
from engine.scenarios.timeline import month_index

LAST = month_index(2026, 6)  # of the documented history
FILES = ("outcomes.toml", "anchors.toml", "unseen.toml", "outcomes-2.toml")


@dataclass(frozen=True)
class Known:
    """A documented value, in its indicator's unit, at its months."""

    at: When
    value: float


@dataclass(frozen=True)
class Guesses:
    """In the case's unit; None where nothing is documented."""

    last: float | None
    year_before: float | None


@cache
def known() -> dict[str, tuple[Known, ...]]:
    """All documented values by indicator, the earliest first."""
    found: dict[str, set[tuple[int, int, float]]] = {}
    for name, at, value in (*_of_cases(), *_of_prices(), *_earlier()):
        if at.last <= LAST:
            found.setdefault(name, set()).add((at.last, at.first, value))
    return {
        name: tuple(Known(When(first, last), value) for last, first, value in sorted(rows))
        for name, rows in found.items()
    }


def guesses(case: Case) -> Guesses:
    """Both guesses of a case; studies of what never happened have none."""
    if isinstance(asked(case.indicator), Experiment):
        return Guesses(None, None)
    at, to = when(case.at), to_unit(case)
    before = [k for k in known().get(case.indicator, ()) if k.at.last < at.first]
    if case.indicator.endswith("_ytd"):  # so many months are compared with as many
        before = [k for k in before if k.at.last % 12 == at.last % 12]
    year = [k for k in before if (k.at.first, k.at.last) == (at.first - 12, at.last - 12)]
    last = before[-1].value * to if before else None
    if case.indicator.endswith(("_rise_in_year", "_year_on_year")):
        return Guesses(last, 0.0)
    return Guesses(last, year[-1].value * to if year else None)


def _of_cases() -> Iterator[tuple[str, When, float]]:
    for name in FILES:
        for case in read_cases(shipped(name)):
            if case.observed is not None and not isinstance(asked(case.indicator), Experiment):
                yield case.indicator, when(case.at), case.observed / to_unit(case)


def _of_prices() -> Iterator[tuple[str, When, float]]:
    for row in _rows("prices.csv"):
        at = span_of(row["date"])
        names = [row["place"], "europe"] if row["place"] == "rotterdam" else [row["place"]]
        for place in names:
            if at is not None:
                yield f"price_{row['name']}_{place}", at, float(row["price"])


def _earlier() -> Iterator[tuple[str, When, float]]:
    for row in _rows("cases/earlier.csv"):
        at = span_of(row["at"])
        if at is None:
            raise ValueError(f"earlier.csv: {row['at']!r} is no date")
        unit = asked(row["indicator"]).unit
        yield row["indicator"], at, float(row["value"]) * factor(row["unit"], unit)


def _rows(name: str) -> list[dict[str, str]]:
    text = files("engine.data").joinpath(*name.split("/")).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
