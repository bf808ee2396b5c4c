"""Figures of the ten-year paths: fans of the 5, 25, 50, 75 and 95 percent points."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from engine.analysis.figures import COLOURS
from engine.analysis.studies.decade import MONTHS, Decade, Measure, measures, named

Draw = Callable[[Any], None]


def fans(decade: Decade) -> Iterator[tuple[str, Draw]]:
    """A name and a way to draw it for each measure."""
    for measure in measures().values():
        yield f"decade_{measure.name}", partial(_drawn, decade, measure)


def _drawn(decade: Decade, measure: Measure, axes: Any) -> None:
    years = np.arange(1, MONTHS + 1) / 12.0
    for path, colour in zip(measure.paths, COLOURS, strict=False):
        series = decade.series[measure.name, path]
        low, lower, mid, upper, high = np.quantile(series, (0.05, 0.25, 0.5, 0.75, 0.95), axis=1)
        axes.fill_between(years, low, high, color=colour, alpha=0.12, linewidth=0)
        axes.fill_between(years, lower, upper, color=colour, alpha=0.22, linewidth=0)
        axes.plot(years, mid, color=colour, label=named(path, measure.paths[-1]), linewidth=1.8)
    axes.set_xlabel("years from January 2025")
    axes.set_ylabel(measure.unit)
    axes.set_title(measure.title, fontsize=9)
