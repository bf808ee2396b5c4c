"""Axes of matplotlib with type and numbers as the rest of the window has them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from matplotlib import rcParams
from matplotlib.font_manager import fontManager
from matplotlib.ticker import Formatter

from ui.charts.numeral import decimals_of, plain
from ui.theme import FONTS

for _file in FONTS:
    fontManager.addfont(str(_file))
rcParams["font.family"] = "Inter"


class Numerals(Formatter):
    """Marks in the reader's locale, with as many decimals as tell neighbours apart."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        return plain(x)

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        steps = [abs(b - a) for a, b in pairwise(values) if b != a]
        decimals = min(6, decimals_of(min(steps))) if steps else 0
        return [plain(x, decimals) for x in values]


def in_numerals(axes: Any) -> None:
    """Both axes of a plot."""
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(Numerals())
