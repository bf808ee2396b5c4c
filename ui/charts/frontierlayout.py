"""Where everything of a class's frontier stands on a sheet: points, line, axes, labels.

Plain numbers, so that a widget and a page of HTML draw the same picture. Tables that end at the
same place would cover each other: they are moved apart, and a thread leads to where they belong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, sin

from ui.charts.numeral import ticks

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom
_ROUNDS = 60  # of moving apart
_GOLDEN = 2.399963  # radians: discs at the very same place part in ways all round


@dataclass(frozen=True)
class Spot:
    """A table's place: its label, what is told of it, and both utilities."""

    label: str
    told: str
    at: Point


@dataclass(frozen=True)
class FrontierData:
    """Utilities of the US and of China, billion USD against no deal, as points."""

    frontier: tuple[Point, ...] = ()
    par: Point | None = None
    best: Point | None = None
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A disc with its label, and the point on the sheet that it stands for."""

    spot: Spot
    disc: Point
    true: Point


@dataclass(frozen=True)
class Layout:
    """Everything in units of the sheet, y downwards; ticks with the values that they stand for."""

    x_ticks: tuple[tuple[float, float], ...]
    y_ticks: tuple[tuple[float, float], ...]
    zero: Point
    frontier: tuple[Point, ...]
    par: Point | None
    best: Point | None
    placed: tuple[Placed, ...]

    @property
    def named(self) -> list[tuple[str, Point]]:
        """What has its name beside it: the name's key, and where it is marked."""
        marked = (
            ("agreement.par", self.par),
            ("agreement.best_for_both", self.best),
            ("agreement.no_deal", self.zero),
        )
        return [(key, at) for key, at in marked if at is not None]


def layout(
    data: FrontierData, left: float, top: float, width: float, height: float, radius: float
) -> Layout:
    """The picture inside a box; ``radius`` is that of a table's disc."""
    there = [*data.frontier, (0.0, 0.0), *(s.at for s in data.spots)]
    there += [p for p in (data.par, data.best) if p is not None]
    xs, ys = _reach([p[0] for p in there]), _reach([p[1] for p in there])

    def x(value: float) -> float:
        return left + width * (value - xs[0]) / (xs[-1] - xs[0])

    def y(value: float) -> float:
        return top + height * (ys[-1] - value) / (ys[-1] - ys[0])

    def at(p: Point) -> Point:
        return x(p[0]), y(p[1])

    true = [at(s.at) for s in data.spots]
    box = (left + radius, top + radius, left + width - radius, top + height - radius)
    discs = apart(true, radius, box)
    return Layout(
        tuple((x(v), v) for v in xs),
        tuple((y(v), v) for v in ys),
        at((0.0, 0.0)),
        tuple(map(at, data.frontier)),
        at(data.par) if data.par is not None else None,
        at(data.best) if data.best is not None else None,
        tuple(map(Placed, data.spots, discs, true)),
    )


def beside(
    at: Point, size: Point, gap: float, taken: Sequence[Box], bounds: Box
) -> tuple[float, float]:
    """Where a name stands beside a point: the first corner that covers nothing, its upper left."""
    wide, high = size
    corners = [
        (at[0] + gap, at[1] - high / 2), (at[0] - gap - wide, at[1] - high / 2),
        (at[0] + gap, at[1] - high - gap / 4), (at[0] + gap, at[1] + gap / 4),
        (at[0] - gap - wide, at[1] - high - gap / 4), (at[0] - gap - wide, at[1] + gap / 4),
        (at[0] + gap, at[1] - 2 * high), (at[0] + gap, at[1] + high),
        (at[0] - gap - wide, at[1] - 2 * high), (at[0] - gap - wide, at[1] + high),
    ]  # fmt: skip
    inside = [
        (x, y)
        for x, y in corners
        if x >= bounds[0] and y >= bounds[1] and x + wide <= bounds[2] and y + high <= bounds[3]
    ]

    def covers(corner: Point) -> int:
        x, y = corner
        return sum(x < b[2] and b[0] < x + wide and y < b[3] and b[1] < y + high for b in taken)

    return min(inside or corners, key=covers)


def around(found: Layout, radius: float) -> list[Box]:
    """The squares that discs and marks fill."""
    there = [p.disc for p in found.placed]
    there += [at for at in (found.par, found.best) if at is not None]
    return [(x - radius, y - radius, x + radius, y + radius) for x, y in there]


def _reach(values: Sequence[float]) -> tuple[float, ...]:
    """Round numbers that hold all values."""
    low, high = min(values), max(values)
    return ticks(low, high if high - low > 1e-6 else low + 1.0, 6)


def apart(points: Sequence[Point], radius: float, box: Box) -> list[Point]:
    """Discs of a radius near their points, moved apart as far as there is room."""
    need = 2.0 * radius
    found = [[min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])] for x, y in points]
    for _ in range(_ROUNDS):
        moved = False
        for i in range(len(found)):
            for j in range(i):
                dx, dy = found[i][0] - found[j][0], found[i][1] - found[j][1]
                far = hypot(dx, dy)
                if far >= need:
                    continue
                moved, step = True, (need - far) / 2.0 + 0.01 * radius
                if far < 1e-6 * radius:
                    dx, dy, far = cos(_GOLDEN * i), sin(_GOLDEN * i), 1.0
                for k, sign in ((i, 1.0), (j, -1.0)):
                    found[k][0] = min(max(found[k][0] + sign * step * dx / far, box[0]), box[2])
                    found[k][1] = min(max(found[k][1] + sign * step * dy / far, box[1]), box[3])
        if not moved:
            break
    return [(p[0], p[1]) for p in found]
