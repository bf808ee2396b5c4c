"""A drawing as values, and as SVG: lines, areas, marks and words in named tones. A window paints it
(``ui/charts/sheet``), a report holds it as SVG.

Each shape carries its tone as a class, which a page styles for light and dark, and as the colour
of the light theme, which holds where no style is known, as on paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ui.theme import LIGHT

TONES = {
    "ink": LIGHT.ink,
    "soft": LIGHT.ink_soft,
    "rule": LIGHT.rule,
    "faint": LIGHT.rule_strong,
    "ground": LIGHT.card,
    "us": LIGHT.side_us,
    "cn": LIGHT.side_cn,
}
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"


@dataclass(frozen=True)
class Line:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    tone: str = "ink"
    width: float = 1.0
    dash: str = ""


@dataclass(frozen=True)
class Area:
    """A rectangle that is filled."""

    x: float
    y: float
    width: float
    height: float
    tone: str = "ink"


@dataclass(frozen=True)
class Mark:
    """A disc, a square, a diamond, a star or an arrowhead around a point; open ones show the
    ground.
    """

    x: float
    y: float
    size: float  # half of its width
    tone: str = "ink"
    form: str = "disc"
    filled: bool = True


@dataclass(frozen=True)
class Dust:
    """Many small points in one shape."""

    points: tuple[tuple[float, float], ...]
    tone: str = "faint"


@dataclass(frozen=True)
class Words:
    """A line of text; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    tone: str = "ink"
    anchor: str = "start"
    size: float = 13.0
    bold: bool = False


Shape = Line | Area | Mark | Dust | Words


@dataclass(frozen=True)
class Drawing:
    """Shapes on a sheet of a width and a height, the later above the earlier."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def plain_text(text: str) -> str:
    """A text as markup shows it: everything escaped, and no sign that markup cannot hold."""
    sound = "".join(c for c in text if c in "\n\t" or (c >= " " and c not in "\x7f\ufffe\uffff"))
    return escape("".join(c for c in sound if not 0xD800 <= ord(c) < 0xE000))


def svg(drawing: Drawing, name: str, told: str, id: str) -> str:
    """The drawing as an element of SVG with a name and a description for a screen reader."""
    inside = "\n".join(_shape(s) for s in drawing.shapes)
    w, h = _n(drawing.width), _n(drawing.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        f'role="img" aria-labelledby="{id}-name {id}-told" font-family="{FONT}">\n'
        f'<title id="{id}-name">{plain_text(name)}</title>\n'
        f'<desc id="{id}-told">{plain_text(told)}</desc>\n{inside}\n</svg>'
    )


def _shape(s: Shape) -> str:
    colour = TONES[s.tone]
    if isinstance(s, Line):
        way = " ".join(f"{_n(x)},{_n(y)}" for x, y in s.points)
        dash = f' stroke-dasharray="{s.dash}"' if s.dash else ""
        return (
            f'<polyline class="line {s.tone}" points="{way}" fill="none" stroke="{colour}" '
            f'stroke-width="{_n(s.width)}"{dash}/>'
        )
    if isinstance(s, Area):
        return (
            f'<rect class="area {s.tone}" x="{_n(s.x)}" y="{_n(s.y)}" width="{_n(s.width)}" '
            f'height="{_n(s.height)}" fill="{colour}"/>'
        )
    if isinstance(s, Dust):
        way = "".join(f"M{_n(x - 1)} {_n(y - 1)}h2v2h-2z" for x, y in s.points)
        return f'<path class="area {s.tone}" d="{way}" fill="{colour}"/>'
    if isinstance(s, Words):
        weight = ' font-weight="600"' if s.bold else ""
        return (
            f'<text class="area {s.tone}" x="{_n(s.x)}" y="{_n(s.y)}" fill="{colour}" '
            f'text-anchor="{s.anchor}" font-size="{_n(s.size)}"{weight}>{plain_text(s.text)}</text>'
        )
    ground = "" if s.filled else " open"
    fill = colour if s.filled else TONES["ground"]
    look = f'class="mark {s.tone}{ground}" fill="{fill}" stroke="{colour}" stroke-width="1.6"'
    if s.form == "disc":
        return f'<circle {look} cx="{_n(s.x)}" cy="{_n(s.y)}" r="{_n(s.size)}"/>'
    way = " ".join(f"{_n(s.x + s.size * x)},{_n(s.y + s.size * y)}" for x, y in FORMS[s.form])
    return f'<polygon {look} points="{way}"/>'


# Corners around the middle, as parts of half the width. A star's inner corners lie at 0.4 of it.
FORMS = {
    "square": ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)),
    "diamond": ((0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)),
    "left": ((-1.0, 0.0), (0.8, -1.0), (0.8, 1.0)),
    "right": ((1.0, 0.0), (-0.8, -1.0), (-0.8, 1.0)),
    "star": (
        (0.0, -1.0), (0.24, -0.32), (0.95, -0.31), (0.38, 0.12), (0.59, 0.81), (0.0, 0.4),
        (-0.59, 0.81), (-0.38, 0.12), (-0.95, -0.31), (-0.24, -0.32),
    ),
}  # fmt: skip


def _n(value: float) -> str:
    """A length with at most one decimal, without a trailing nothing."""
    return f"{value:.1f}".removesuffix(".0")
