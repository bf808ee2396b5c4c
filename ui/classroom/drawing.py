"""Drawings of a class's page as inline SVG: the frontier with all tables, and bars of choices."""

from collections.abc import Sequence
from html import escape

from ui.charts.frontierlayout import FrontierData, Layout, Point, around, beside, layout
from ui.charts.numeral import plain
from ui.classroom.telling import Share
from ui.texts.speech import listed, tr

WIDTH, HEIGHT, RADIUS = 920.0, 520.0, 12.0
_LEFT, _TOP, _RIGHT, _BOTTOM = 60.0, 34.0, 20.0, 46.0
_BAR = (400.0, 26.0)
LETTER, LINE = 7.2, 17.0  # of a name in the picture, about
# From the most open level to the most closed one; each is told in words beside the bar as well.
_STEPS = ("#d7e8f4", "#a9cde6", "#74aed6", "#3f8cc0", "#1f6aa0", "#0f4a78")
_NEVER = "#d9d5cb"
_DARK_FROM = 3  # steps from here on bear white figures


def frontier(data: FrontierData, number: int) -> str:
    """All tables on one frontier; what it shows stands in its description too. ``number`` tells
    the drawings of a page apart.
    """
    inner = (WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM)
    found = layout(data, _LEFT, _TOP, *inner, RADIUS)
    told = listed([s.told for s in data.spots], "list.semicolon")
    parts = [
        f'<svg viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" '
        f'aria-labelledby="t{number} d{number}">',
        f'<title id="t{number}">{escape(tr("classroom.chart"))}</title>',
        f'<desc id="d{number}">{escape(told)}</desc>',
        *_axes(found),
        *_marks(found),
    ]
    for p in found.placed:
        (x, y), (tx, ty) = p.disc, p.true
        parts.append(f"<g><title>{escape(p.spot.told)}</title>")
        if abs(x - tx) + abs(y - ty) > 1.0:
            parts.append(_line(p.true, p.disc, "thread"))
            parts.append(f'<circle class="mark" cx="{tx:.1f}" cy="{ty:.1f}" r="2.5"/>')
        parts.append(f'<circle class="disc" cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS:g}"/>')
        sign = escape(p.spot.label)
        parts.append(f'<text class="sign" x="{x:.1f}" y="{y + 4.3:.1f}">{sign}</text></g>')
    return "\n".join([*parts, *_names(found), "</svg>"])


def _line(a: Point, b: Point, kind: str) -> str:
    return f'<line class="{kind}" x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"/>'


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    return (
        f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def _axes(found: Layout) -> list[str]:
    right, bottom = WIDTH - _RIGHT, HEIGHT - _BOTTOM
    parts = []
    for x, value in found.x_ticks:
        parts.append(_line((x, _TOP), (x, bottom), "grid"))
        parts.append(_text(x, bottom + 18, plain(value), "soft", "middle"))
    for y, value in found.y_ticks:
        parts.append(_line((_LEFT, y), (right, y), "grid"))
        parts.append(_text(_LEFT - 8, y + 4, plain(value), "soft", "end"))
    zx, zy = found.zero
    parts += [
        _line((zx, _TOP), (zx, bottom), "axis"),
        _line((_LEFT, zy), (right, zy), "axis"),
        _text(right, bottom + 36, tr("classroom.axis_us"), "us", "end"),
        _text(_LEFT, _TOP - 16, tr("classroom.axis_cn"), "cn"),
    ]
    return parts


def _marks(found: Layout) -> list[str]:
    parts = []
    if found.frontier:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in found.frontier)
        parts.append(f'<polyline class="front" points="{points}"/>')
    if found.par is not None:
        x, y = found.par
        parts.append(f'<path class="mark" d="M{x:.1f} {y - 8:.1f}l8 8l-8 8l-8 -8z"/>')
    if found.best is not None:
        x, y = found.best
        parts.append(f'<path class="mark" d="{_star(x, y)}"/>')
    return parts


def _names(found: Layout) -> list[str]:
    """Names of what is marked, where they cover least."""
    parts, taken = [], around(found, RADIUS)
    bounds = (_LEFT, _TOP, WIDTH - _RIGHT, HEIGHT - _BOTTOM)
    for key, at in found.named:
        text = tr(key)
        wide = LETTER * len(text)
        left, top = beside(at, (wide, LINE), 12.0, taken, bounds)
        taken.append((left, top, left + wide, top + LINE))
        parts.append(_text(left, top + 13.0, text, "named"))
    return parts


def _star(x: float, y: float) -> str:
    corners = ((0, -11), (3, -4), (10, -3), (5, 2), (7, 9), (0, 5), (-7, 9), (-5, 2), (-10, -3),
               (-3, -4))  # fmt: skip
    points = " L".join(f"{x + dx:.1f} {y + dy:.1f}" for dx, dy in corners)
    return f"M{points}z"


def bar(shares: Sequence[Share]) -> str:
    """How many tables chose which level last; the words stand beside it for all readers."""
    width, height = _BAR
    total = sum(s.tables for s in shares)
    parts, left = [], 0.0
    for s in shares:
        wide = width * s.tables / total
        step = None if s.level is None else min(s.level, len(_STEPS) - 1)
        fill = _NEVER if step is None else _STEPS[step]
        ink = "#ffffff" if step is not None and step >= _DARK_FROM else "#1a1f26"
        parts.append(
            f"<g><title>{escape(tr('classroom.share', name=s.name, n=s.tables))}</title>"
            f'<rect x="{left:.1f}" y="0" width="{wide:.1f}" height="{height:g}" fill="{fill}" '
            f'stroke="#77756e"/><text x="{left + wide / 2:.1f}" y="18" text-anchor="middle" '
            f'style="fill: {ink}">{s.tables}</text></g>'
        )
        left += wide
    return (
        f'<div class="bar"><svg viewBox="0 0 {width:g} {height:g}" aria-hidden="true">'
        + "".join(parts)
        + "</svg></div>"
    )
