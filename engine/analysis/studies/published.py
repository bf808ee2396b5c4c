"""Published figures of what-if studies, with the counterfactual here that asks the same.

Data: ``engine/data/experiments.toml``. A figure has a central value, a range, or both.
"""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Figure:
    """One published number. ``fit`` names the case that the parameters were fitted to, if any."""

    id: str
    section: str
    study: str
    asks: str
    unit: str
    source: str
    mark: str
    low: float | None = None
    central: float | None = None
    high: float | None = None
    differs: str = ""
    leans: str = ""
    fit: str = ""

    @property
    def range(self) -> tuple[float, float]:
        """The study's range; a figure without one is a range of its own."""
        values = [x for x in (self.low, self.central, self.high) if x is not None]
        return min(values), max(values)

    def said(self) -> str:
        """The figure in words: central value with its range, or a bound."""
        low, high = self.range
        if math.isinf(high):
            return f"at least {low:g}"
        between = f"{low:g} to {high:g}" if low < high else ""
        if self.central is None:
            return between
        return f"{self.central:g} ({between})" if between else f"{self.central:g}"


@cache
def figures() -> tuple[Figure, ...]:
    """All figures in the order of the file."""
    text = files("engine.data").joinpath("experiments.toml").read_text(encoding="utf-8")
    return tuple(Figure(**row) for row in tomllib.loads(text)["figure"])
