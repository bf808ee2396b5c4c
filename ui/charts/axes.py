"""Axes of matplotlib with numbers as the rest of the window writes them."""

from itertools import pairwise
from typing import Any

from matplotlib.ticker import Formatter

from ui.charts.numeral import decimals_of, plain


class Numerals(Formatter):
    """Marks in the reader's locale, with as many decimals as tell neighbours apart."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        steps = [abs(b - a) for a, b in pairwise(self.locs) if b != a]
        return plain(x, min(6, decimals_of(min(steps)))) if steps else plain(x)


def in_numerals(axes: Any) -> None:
    """Both axes of a plot."""
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(Numerals())
