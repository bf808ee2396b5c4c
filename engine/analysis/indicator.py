"""What an indicator is: monthly readings of the world and a way to combine their series."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from engine.analysis.track import Moment, Reading
from engine.uncertainty.family import level
from engine.uncertainty.law import Uncertainty
from engine.world.elementary import Array
from engine.world.goods import line

Combine = Callable[[Sequence[Array]], Array]


def first(series: Sequence[Array]) -> Array:
    """The only reading as it is."""
    return series[0]


@dataclass(frozen=True)
class Indicator:
    """A named series of shape (months, draws). A flow is read for its month, a level at a day.

    ``error`` says how far a reading of one month may lie from the model, ``months`` how many months
    a value adds up (0: all since January).
    """

    name: str
    unit: str
    equation: str
    source: str
    readings: tuple[Reading, ...]
    combine: Combine = first
    error: Uncertainty = field(default_factory=level)
    flow: bool = False
    months: int = 1

    def series(self, readings: Sequence[Array]) -> Array:
        """The indicator by month from the series of its readings."""
        return self.combine(readings)


def read_state(field: str, *columns: int) -> Reading:
    """A field of the state, or one column of it."""

    def read(m: Moment) -> Array:
        value: Array = getattr(m.state, field)
        return value[:, columns[0]] if columns else value

    return read


def read_flow(field: str, column: int, sign: float = 1.0) -> Reading:
    """One column of a field of the month's flows."""

    def read(m: Moment) -> Array:
        value: Array = sign * getattr(m.flows, field)[:, column]
        return value

    return read


def total_flow(field: str, columns: slice = slice(None)) -> Reading:
    """The sum over columns of a field of the month's flows."""

    def read(m: Moment) -> Array:
        value: Array = np.sum(getattr(m.flows, field)[:, columns], axis=1)
        return value

    return read


def scaled(read: Reading, factor: float) -> Reading:
    """A reading times a number."""
    return lambda m: factor * read(m)


def per_need(read: Reading, good: str, user: str) -> Reading:
    """A reading in months of need of January 2025 as a share of today's need."""
    j = line(good, user)
    return lambda m: read(m) / m.state.growth[:, j]


ENDINGS = {
    "_ytd": "since January",
    "_quarter": "over three months",
    "_year": "over twelve months",
    "_year_on_year": "over twelve months on the twelve before",
    "_rise_in_year": "on a year before",
    "_change_on_month": "on the month before",
}


SUMMED = {"_ytd": 0, "_quarter": 3, "_year": 12}


def with_ending(base: Indicator, ending: str) -> Indicator:
    """The same series summed or compared over time."""
    if ending == "_year_on_year":
        return _year_on_year(base)
    summed = ending in SUMMED

    def combine(series: Sequence[Array]) -> Array:
        x = base.combine(series)
        if ending == "_ytd":
            return np.stack([x[m - m % 12 : m + 1].sum(axis=0) for m in range(len(x))])
        if summed:
            return moving_sum(x, SUMMED[ending])
        return change(x, 12 if ending == "_rise_in_year" else 1)

    return replace(
        base,
        name=base.name + ending,
        unit=base.unit.replace("/month", "") if summed else "relative change",
        equation=f"{base.equation}, {ENDINGS[ending]}",
        combine=combine,
        error=base.error if summed else base.error.of_change(),
        months=SUMMED.get(ending, 1),
    )


def _year_on_year(base: Indicator) -> Indicator:
    return replace(
        base,
        name=f"{base.name}_year_on_year",
        unit="relative change",
        equation=f"{base.equation}, {ENDINGS['_year_on_year']}",
        combine=lambda series: change(moving_sum(base.combine(series), 12), 12),
        error=base.error.summed(12).of_change(),
    )


def moving_sum(x: Array, last: int) -> Array:
    """Sums over the last months; of the first months over as many as there are."""
    return np.stack([x[max(m + 1 - last, 0) : m + 1].sum(axis=0) for m in range(len(x))])


def change(x: Array, back: int) -> Array:
    """Relative change on ``back`` months before; of the first months on the first one."""
    earlier = np.concatenate([np.repeat(x[:1], min(back, len(x)), axis=0), x[:-back]])
    result: Array = x / np.where(np.abs(earlier) > 1e-12, earlier, np.nan) - 1.0
    return result
