"""Forecasts beside what came: a bar from low to high a row, its middle, and where it came to.

What came inside its bar is a disc; what came outside is an arrowhead that begins there and points
away from the bar, with its figure in bold, so that it is seen without colours. All panels share
one scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.drawing import Area, Drawing, Line, Mark, Shape, Words
from ui.charts.numeral import decimals_of, plain, ticks
from ui.texts.speech import tr

BESIDE, NAMED = 760.0, 400.0  # widths from which panels stand in a row, and rows have long names
ROW, HEAD, FOOT, GAP = 22.0, 48.0, 8.0, 28.0
LONG, SHORT, FIGURE = 150.0, 44.0, 56.0  # room for names, and for the figure at the end
BAR, DISC, ARROW = 12.0, 4.6, 6.6


@dataclass(frozen=True)
class BandRow:
    """A forecast and what came, by a name and a shorter one; what came as it is shown, too."""

    name: str
    short: str
    low: float
    middle: float
    high: float
    came: float
    told: str

    @property
    def outside(self) -> int:
        """Which way what came lies outside of the bar: -1 below, 1 above, 0 inside."""
        return (self.came > self.high) - (self.came < self.low)


@dataclass(frozen=True)
class Panel:
    """Rows under a title, what came in a tone."""

    title: str
    tone: str
    rows: tuple[BandRow, ...]


class _Scale:
    """Round marks that hold all values, between two places on the sheet."""

    def __init__(self, marks: Sequence[float], start: float, end: float) -> None:
        self.marks, self._start, self._end = marks, start, end

    def at(self, value: float) -> float:
        low, high = self.marks[0], self.marks[-1]
        return self._start + (self._end - self._start) * (value - low) / (high - low)


def drawing(panels: Sequence[Panel], width: float) -> Drawing:
    """Panels beside each other where there is room, else one below the other, under a key."""
    shapes, top = _key(width)
    beside = width >= BESIDE
    each = (width - GAP * (len(panels) - 1)) / len(panels) if beside else width
    known = [v for p in panels for r in p.rows for v in (r.low, r.middle, r.high, r.came)]
    low, high = min([0.0, *known]), max([0.0, *known])
    if high - low < 1e-9:
        low, high = -1.0, 1.0
    marks = ticks(low, high, 6 if each > NAMED else 3)
    left, height = 0.0, 0.0
    for panel in panels:
        drawn, bottom = _panel(panel, marks, left, top, each)
        shapes += drawn
        height = max(height, bottom)
        if beside:
            left += each + GAP
        else:
            top = bottom + GAP / 2
    return Drawing(width, height, tuple(shapes))


def _panel(
    panel: Panel, marks: Sequence[float], left: float, top: float, width: float
) -> tuple[list[Shape], float]:
    """A panel's shapes, and where it ends."""
    long = width >= NAMED
    start, end = left + (LONG if long else SHORT), left + width - FIGURE
    scale = _Scale(marks, start + 8.0, end - 8.0)
    first = top + HEAD
    foot = first + ROW * len(panel.rows)
    shapes: list[Shape] = [
        Words(left + 4.0, top + 16.0, panel.title, panel.tone, "start", 13.0, True)
    ]
    shapes.append(Words(left + width - 4.0, top + 36.0, tr("expected.came"), "soft", "end", 12.0))
    decimals = decimals_of(marks[1] - marks[0])
    for value in marks:
        x, zero = scale.at(value), value == 0.0
        shapes.append(Line(((x, first - 4.0), (x, foot)), "faint" if zero else "rule"))
        shapes.append(Words(x, top + 36.0, plain(value, decimals), "soft", "middle", 12.0))
    for k, row in enumerate(panel.rows):
        y = first + ROW * (k + 0.5)
        name = row.name if long else row.short
        shapes.append(Words(left + 4.0, y + 4.5, name, "ink", "start", 12.0))
        shapes += _row(row, scale, y, panel.tone)
        at, bold = left + width - 4.0, row.outside != 0
        shapes.append(Words(at, y + 4.5, row.told, "ink", "end", 12.0, bold))
    return shapes, foot + FOOT


def _row(row: BandRow, scale: _Scale, y: float, tone: str) -> list[Shape]:
    low, high, middle = scale.at(row.low), scale.at(row.high), scale.at(row.middle)
    return [
        *_bar(low, high, y),
        _middle(middle, y),
        _came(scale.at(row.came), y, tone, row.outside),
    ]


def _bar(low: float, high: float, y: float) -> list[Shape]:
    """Pale, so that what lies on it is seen, with an outline that is seen itself."""
    high, top, bottom = max(high, low + 1.0), y - BAR / 2, y + BAR / 2
    edge = ((low, top), (high, top), (high, bottom), (low, bottom), (low, top))
    return [Area(low, top, high - low, BAR, "rule"), Line(edge, "faint")]


def _middle(x: float, y: float) -> Line:
    reach = BAR / 2 + 2.0
    return Line(((x, y - reach), (x, y + reach)), "ink", 2.0)


def _came(x: float, y: float, tone: str, outside: int) -> Mark:
    """Where it came to; an arrowhead begins there."""
    if not outside:
        return Mark(x, y, DISC, tone)
    return Mark(x + outside * 0.8 * ARROW, y, ARROW, tone, "right" if outside > 0 else "left")


def _key(width: float) -> tuple[list[Shape], float]:
    """What the signs mean, in as many columns as have room, and where it ends."""
    said = (
        tr("expected.key_band"), tr("expected.key_middle"), tr("expected.key_came"),
        tr("expected.key_outside"),
    )  # fmt: skip
    columns = 4 if width >= 1100.0 else 2 if width >= 480.0 else 1
    shapes: list[Shape] = []
    for k, text in enumerate(said):
        x, y = 4.0 + (k % columns) * width / columns, 12.0 + 20.0 * (k // columns)
        signs: tuple[list[Shape], ...] = (
            _bar(x, x + 22.0, y),
            [_middle(x + 11.0, y)],
            [_came(x + 11.0, y, "ink", 0)],
            [_came(x + 6.0, y, "ink", 1)],
        )
        shapes += [*signs[k], Words(x + 30.0, y + 4.5, text, "soft", "start", 12.0)]
    return shapes, 12.0 + 20.0 * -(-len(said) // columns)
