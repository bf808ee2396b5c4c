"""The figures of a report: both results on their scale, the scores by turn, the agreement space."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot

from engine.advice.bargaining import Space
from engine.advice.debrief import Said
from engine.advice.result import PAR, Result
from engine.rules.levers import SIDES
from engine.sides import BySide
from engine.view import Opened, View
from engine.world.elementary import Array
from ui import words
from ui.charts.drawing import Area, Drawing, Dust, Line, Mark, Shape, Words
from ui.charts.frontierlayout import Box, Point, apart, beside
from ui.charts.numeral import decimals_of, plain, signed, ticks, whole
from ui.hotwash.report import Figure
from ui.texts.speech import listed, tr

WIDTH = 680.0
PANEL = 230.0  # height of a chart by turn
NAMES = 140.0  # room for the names at the ends of its lines
TONE = {"US": "us", "CN": "cn"}
FORM = {"US": "disc", "CN": "square"}  # sides are told apart by form as well as by colour
DISC = 9.0  # of a package's number, half of its width
LETTER, HIGH = 7.6, 17.0  # of a name in bold, about
STEP = 8.0  # between points of a line that names keep off


class _Scale:
    """Values of an axis on the sheet; where all are the same, with some room around them."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        if high - low < 1e-9:
            low, high = low - 1.0, high + 1.0
        self.marks = ticks(low, high)
        self._low, self._high = self.marks[0], self.marks[-1]
        self._start, self._end = start, end

    def at(self, value: float) -> float:
        share = (value - self._low) / ((self._high - self._low) or 1.0)
        return self._start + share * (self._end - self._start)

    def all_at(self, values: Array) -> list[float]:
        """``at`` of thousands in one go."""
        share = (values - self._low) / ((self._high - self._low) or 1.0)
        found: list[float] = (self._start + share * (self._end - self._start)).tolist()
        return found

    def said(self, value: float) -> str:
        return plain(value, decimals_of(self.marks[1] - self.marks[0]))


def results(found: BySide[Result]) -> Figure:
    """A bar a side from no deal to its result, with par and the best joint deal."""
    best = {s: r.scaled(r.best_joint) for s, r in found.items() if r.best_joint}
    known = [0.0, PAR, *(r.score for r in found.values()), *best.values()]
    scale = _Scale(min(known), max(known), 150.0, WIDTH - 40)
    shapes: list[Shape] = []
    for value, name in ((0.0, tr("agreement.no_deal")), (PAR, tr("agreement.par"))):
        x = scale.at(value)
        shapes.append(Line(((x, 34.0), (x, 150.0)), "faint", 1.0, "" if value == 0.0 else "4 4"))
        title = tr("hotwash.marked", n=plain(value), name=name)
        shapes.append(Words(x, 24.0, title, "soft", "middle"))
    for k, side in enumerate(SIDES):
        y, r = 62.0 + 52.0 * k, found[side]
        start, end = sorted((scale.at(0.0), scale.at(r.score)))
        shapes.append(Words(8.0, y + 5.0, words.side_name(side), TONE[side], bold=True))
        shapes.append(Area(start, y - 9.0, max(end - start, 1.0), 18.0, TONE[side]))
        left = r.score < 0.0
        x = start - 6.0 if left else end + 6.0
        anchor = "end" if left else "start"
        shapes.append(Words(x, y + 5.0, plain(r.score), "ink", anchor, 14.0, True))
        if side in best:
            shapes.append(Mark(scale.at(best[side]), y - 18.0, 7.0, "ink", "star"))
    told = [tr("hotwash.figure_result", side=words.side_name(s), n=plain(found[s].score))
            for s in SIDES]  # fmt: skip
    drawing = Drawing(WIDTH, 160.0, tuple(shapes))
    return Figure(drawing, tr("hotwash.results_caption"), listed(told, "list.sentences"))


def by_turn(game: Opened | View, width: float = WIDTH, beside: bool = False) -> Figure:
    """The economy so far and security, a line a side; one panel below the other, or beside it."""
    turns = ([game.opening] if game.opening else []) + list(game.turns)
    money = {s: [0.0] for s in SIDES}
    for t in turns[1:]:
        for s in SIDES:
            money[s].append(money[s][-1] + t.economy[s])
    safe = {s: [t.security[s] for t in turns] for s in SIDES}
    numbers = [t.number for t in turns]
    each, left, top = (width / 2, width / 2, 0.0) if beside else (width, 0.0, PANEL)
    shapes = [
        *_panel(tr("hotwash.economy_so_far"), money, numbers, 0.0, 0.0, each),
        *_panel(tr("hotwash.security_points"), safe, numbers, left, top, each),
    ]
    last = [
        tr("hotwash.figure_turns", side=words.side_name(s), a=signed(money[s][-1], 1),
           b=plain(safe[s][0]), c=plain(safe[s][-1]))
        for s in SIDES
    ]  # fmt: skip
    drawing = Drawing(width, top + PANEL, tuple(shapes))
    return Figure(drawing, tr("hotwash.by_turn_caption"), listed(last, "list.sentences"))


def _panel(
    title: str,
    lines: Mapping[str, Sequence[float]],
    numbers: Sequence[int],
    left: float,
    top: float,
    width: float,
) -> list[Shape]:
    """One chart of two lines: its names stand at their ends."""
    values = [v for line in lines.values() for v in line]
    up = _Scale(min(values), max(values), top + 195.0, top + 40.0)
    start, end = left + 60.0, left + width - NAMES
    along = _Scale(0.0, 1.0, start, end)
    count = max(len(numbers) - 1, 1)
    shapes: list[Shape] = [Words(left + 8.0, top + 20.0, title, "soft")]
    for v in up.marks:
        y = up.at(v)
        shapes.append(Line(((start, y), (end, y)), "rule"))
        shapes.append(Words(start - 8.0, y + 4.0, up.said(v), "soft", "end", 12.0))
    each = -(-len(numbers) * 30 // round(end - start))  # as many numbers as have room
    for k, number in enumerate(numbers):
        if k % each:
            continue
        name = whole(number) if number else tr("hotwash.start")
        shapes.append(Words(along.at(k / count), top + 215.0, name, "soft", "middle", 12.0))
    ends = {s: up.at(line[-1]) for s, line in lines.items()}
    apart = _apart(ends)
    for s, line in lines.items():
        way = tuple((along.at(k / count), up.at(v)) for k, v in enumerate(line))
        shapes.append(Line(way, TONE[s], 2.2))
        shapes += [Mark(x, y, 4.0, TONE[s], FORM[s], s == "US") for x, y in way]
        name = words.side_name(s)
        shapes.append(Words(end + 14.0, apart[s] + 4.0, name, TONE[s], bold=True))
    return shapes


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Places of two names, so far from each other that both can be read."""
    upper, lower = sorted(ends, key=lambda s: ends[s])
    gap = 16.0 - (ends[lower] - ends[upper])
    push = max(gap, 0.0) / 2.0
    return {upper: ends[upper] - push, lower: ends[lower] + push}


def _squares(points: Iterable[Point], reach: float) -> list[Box]:
    """What points fill that are drawn as marks."""
    return [(x - reach, y - reach, x + reach, y + reach) for x, y in points]


def _along(lines: Iterable[Sequence[Point]]) -> Iterator[Point]:
    """Points on lines, so close that no word lies between two."""
    for line in lines:
        for (x0, y0), (x1, y1) in pairwise(line):
            steps = 1 + round(hypot(x1 - x0, y1 - y0) / STEP)
            for k in range(steps + 1):
                yield x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps


def space(
    found: Space,
    said: Sequence[Said],
    places: Sequence[int],
    width: float = WIDTH,
    height: float = 470.0,
) -> Figure:
    """All packages by their worth to both, the offers by number, par and the best for both."""
    us, cn = found.worth.values()
    x = _Scale(min(float(us.min()), 0.0), max(float(us.max()), 0.0), 60.0, width - 20.0)
    foot = height - 50.0
    y = _Scale(min(float(cn.min()), 0.0), max(float(cn.max()), 0.0), foot, 40.0)

    def at(i: int) -> tuple[float, float]:
        return x.at(float(us[i])), y.at(float(cn[i]))

    dust = zip(x.all_at(us), y.all_at(cn), strict=True)
    shapes: list[Shape] = [Dust(tuple(dust))]
    for v in x.marks:
        shapes.append(Line(((x.at(v), foot), (x.at(v), foot + 6.0)), "faint"))
        shapes.append(Words(x.at(v), foot + 20.0, x.said(v), "soft", "middle", 12.0))
    for v in y.marks:
        shapes.append(Line(((54.0, y.at(v)), (60.0, y.at(v))), "faint"))
        shapes.append(Words(50.0, y.at(v) + 4.0, y.said(v), "soft", "end", 12.0))
    shapes.append(Line(((x.at(0.0), 40.0), (x.at(0.0), foot)), "ink"))
    shapes.append(Line(((60.0, y.at(0.0)), (width - 20.0, y.at(0.0))), "ink"))
    shapes.append(Words(60.0, 24.0, tr("agreement.better_cn"), "cn"))
    shapes.append(Words(width - 20.0, foot + 42.0, tr("agreement.better_us"), "us", "end"))
    if found.frontier:
        front = sorted(found.frontier, key=lambda i: float(us[i]))
        shapes.append(Line(tuple(at(i) for i in front), "ink", 1.8))
    path = tuple(at(i) for i in places)
    if len(path) > 1:
        shapes.append(Line(path, "ink", 1.2, "4 4"))
    named: dict[int, list[str]] = {}
    struck = [i for s, i in zip(said, places, strict=True) if s.agreed]
    if struck:
        named[struck[-1]] = [tr("agreement.your_deal")]
    if found.nash is not None:
        shapes.append(Mark(*at(found.nash), 6.0, "ink", "diamond"))
        named.setdefault(found.nash, []).append(tr("agreement.par"))
    if found.zone:
        best = max(found.zone, key=lambda i: float(us[i] + cn[i]))
        shapes.append(Mark(*at(best), 9.0, "ink", "star"))
        named.setdefault(best, []).append(tr("agreement.best_for_both"))
    no_deal = tr("agreement.no_deal")
    shapes.append(Words(x.at(0.0) - 6.0, y.at(0.0) + 16.0, no_deal, "ink", "end", 13.0, True))
    discs = apart(path, DISC, (60.0, 40.0, width - 20.0, foot))
    stand = {i: disc for i, disc in zip(places, discs, strict=True) if i in named}
    marked = [(stand.get(i, at(i)), listed(names)) for i, names in named.items()]
    taken = _squares([*discs, *(at(i) for i in named)], DISC)
    lines = [path] + ([tuple(at(i) for i in front)] if found.frontier else [])
    taken += _squares(_along(lines), 1.0)
    for mark, name in marked:
        wide = LETTER * len(name)
        left, top = beside(mark, (wide, HIGH), 12.0, taken, (60.0, 28.0, width, foot))
        taken.append((left, top, left + wide, top + HIGH))
        before = left < mark[0]  # against the mark, whatever the letters come to
        anchor, end = ("end", left + wide) if before else ("start", left)
        shapes.append(Words(end, top + HIGH - 4.0, name, "ink", anchor, 13.0, True))
    for n, (s, true, disc) in enumerate(zip(said, path, discs, strict=True)):
        if hypot(disc[0] - true[0], disc[1] - true[1]) > 1.0:  # a thread to where it belongs
            shapes += [Line((true, disc), "faint"), Mark(*true, 2.0)]
        shapes.append(Mark(*disc, DISC, "ink", "disc", s.agreed))
        tone = "ground" if s.agreed else "ink"
        shapes.append(Words(disc[0], disc[1] + 4.0, whole(n + 1), tone, "middle", 11.0, True))
    told = tr("hotwash.figure_space", n=len(found.zone), m=len(found.packages), k=len(said))
    return Figure(Drawing(width, height, tuple(shapes)), tr("hotwash.space_caption"), told)
