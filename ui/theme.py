"""Colours, type sizes and their application: three themes, text from 100 to 200 percent.

A Theme is a value. A Look is a theme at one text size, with its fonts and colours ready for
painting. Widgets ask `look_of(widget)`, which finds the nearest ancestor that was dressed, so a
projector window and a laptop window can differ in one process.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui import qss

SANS = (
    "Inter",
    "Segoe UI Variable",
    "Segoe UI",
    "SF Pro Text",
    "Noto Sans",
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "DejaVu Sans",
)
FONTS = tuple(sorted((Path(__file__).parent / "fonts").glob("*.otf")))
ROLES = ("display", "title", "heading", "body", "small", "figure")
BOLD_ROLES = frozenset({"display", "title", "heading", "figure"})
MIN_PERCENT, MAX_PERCENT = 100, 200
# Pixels of body text, and of the width of a window that has room for no larger one.
LARGEST, NARROWEST = 28, 1024


@dataclass(frozen=True)
class Theme:
    """Named colours as #rrggbb, and the six type sizes in pixels at 100 percent.

    side_us and side_cn are dark (or light) enough to be text; side_us_fill and side_cn_fill are
    for areas; the soft pair is for backgrounds on which any text token may stand.
    """

    name: str
    paper: str
    panel: str
    card: str
    hover: str
    ink: str
    ink_soft: str
    rule: str
    rule_strong: str
    track: str
    side_us: str
    side_cn: str
    side_us_fill: str
    side_cn_fill: str
    side_us_soft: str
    side_cn_soft: str
    good: str
    bad: str
    warn: str
    focus: str
    accent: str
    on_accent: str
    sizes: tuple[int, int, int, int, int, int]

    @property
    def is_dark(self) -> bool:
        return QColor(self.paper).lightness() < 128

    def side(self, side: str) -> str:
        """Colour for a side's text and lines; ink for anything that is neither side."""
        return {"US": self.side_us, "CN": self.side_cn}.get(side, self.ink)

    def side_fill(self, side: str) -> str:
        return {"US": self.side_us_fill, "CN": self.side_cn_fill}.get(side, self.ink_soft)

    def side_soft(self, side: str) -> str:
        return {"US": self.side_us_soft, "CN": self.side_cn_soft}.get(side, self.panel)

    def tone(self, tone: str) -> str:
        """Colour for good, bad or neutral news as text."""
        return {"good": self.good, "bad": self.bad, "warn": self.warn}.get(tone, self.ink_soft)


BACKGROUNDS = ("paper", "panel", "card", "hover", "side_us_soft", "side_cn_soft")
TEXTS = ("ink", "ink_soft", "side_us", "side_cn", "good", "bad", "warn", "accent")

LIGHT = Theme(
    name="light",
    paper="#f4f0e7",
    panel="#ece6d9",
    card="#fffdf9",
    hover="#ede7db",
    ink="#1a1f26",
    ink_soft="#50565e",
    rule="#ddd6c7",
    rule_strong="#77756e",
    track="#e3dccd",
    side_us="#00629b",
    side_cn="#a84600",
    side_us_fill="#0072b2",
    side_cn_fill="#d55e00",
    side_us_soft="#dbeaf5",
    side_cn_soft="#f9e3d5",
    good="#006b4e",
    bad="#a3123f",
    warn="#7a5200",
    focus="#7b3f8c",
    accent="#1a1f26",
    on_accent="#fffdf9",
    sizes=(32, 22, 14, 14, 12, 26),
)
DARK = Theme(
    name="dark",
    paper="#12161b",
    panel="#181d23",
    card="#1e242b",
    hover="#252c34",
    ink="#f3f0e8",
    ink_soft="#b3b8be",
    rule="#333b45",
    rule_strong="#7d8691",
    track="#323a44",
    side_us="#6cbfef",
    side_cn="#f79a5e",
    side_us_fill="#56b4e9",
    side_cn_fill="#ee7f35",
    side_us_soft="#16303f",
    side_cn_soft="#3a2416",
    good="#4ccba1",
    bad="#ff93a6",
    warn="#f2b84b",
    focus="#f0e442",
    accent="#f3f0e8",
    on_accent="#12161b",
    sizes=LIGHT.sizes,
)
PROJECTOR = Theme(
    name="projector",
    paper="#ffffff",
    panel="#f7f6f2",
    card="#ffffff",
    hover="#f2f0e9",
    ink="#000000",
    ink_soft="#3a3f45",
    rule="#c9c5ba",
    rule_strong="#6b6b68",
    track="#dcd8cd",
    side_us="#00558a",
    side_cn="#943c00",
    side_us_fill="#0072b2",
    side_cn_fill="#d55e00",
    side_us_soft="#e3eff8",
    side_cn_soft="#fce9dc",
    good="#005a40",
    bad="#8e0b34",
    warn="#6b4700",
    focus="#6a2c7c",
    accent="#000000",
    on_accent="#ffffff",
    sizes=(60, 36, 28, 28, 24, 48),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two #rrggbb colours, from 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def clamp_percent(percent: int) -> int:
    return max(MIN_PERCENT, min(MAX_PERCENT, int(percent)))


@lru_cache(maxsize=64)
def _scale(sizes: tuple[int, ...], percent: int) -> tuple[tuple[str, int], ...]:
    pairs = zip(ROLES, sizes, strict=True)
    return tuple((role, round(size * percent / 100)) for role, size in pairs)


def type_scale(theme: Theme, percent: int = 100) -> dict[str, int]:
    """Pixel size of each type role; percent is held between 100 and 200."""
    return dict(_scale(theme.sizes, clamp_percent(percent)))


class Look:
    """A theme at one text size, with fonts and colours made once and kept."""

    def __init__(self, theme: Theme, percent: int) -> None:
        self.theme = theme
        self.percent = clamp_percent(percent)
        self.sizes = type_scale(theme, percent)
        self.unit = self.sizes["body"] / LIGHT.sizes[ROLES.index("body")]
        self._fonts: dict[tuple[str, bool | None], QFont] = {}
        self._colours: dict[str, QColor] = {}

    def px(self, length: float) -> float:
        """A length drawn for 100 percent on a laptop, at this look's size."""
        return length * self.unit

    def font(self, role: str = "body", bold: bool | None = None) -> QFont:
        font = self._fonts.get((role, bold))
        if font is None:
            font = QFont()
            font.setFamilies(list(SANS))
            font.setPixelSize(self.sizes[role])
            heavy = role in BOLD_ROLES if bold is None else bold
            font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
            # Before PySide6 6.8.3 a tag takes no text: figures of even width are done without.
            if hasattr(QFont.Tag, "fromString"):
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[role, bold] = font
        return font

    def colour(self, token: str) -> QColor:
        """A colour by token name, or by #rrggbb."""
        colour = self._colours.get(token)
        if colour is None:
            colour = QColor(token if token.startswith("#") else getattr(self.theme, token))
            self._colours[token] = colour
        return colour

    def side(self, side: str) -> QColor:
        return self.colour(self.theme.side(side))

    def side_fill(self, side: str) -> QColor:
        return self.colour(self.theme.side_fill(side))

    def side_soft(self, side: str) -> QColor:
        return self.colour(self.theme.side_soft(side))

    def tone(self, tone: str) -> QColor:
        return self.colour(self.theme.tone(tone))


@lru_cache(maxsize=32)
def look_for(theme: Theme, percent: int = 100) -> Look:
    return Look(theme, percent)


_LOOK, _WANTED = "reciprocityLook", "reciprocityWanted"
_DRESSED: WeakSet[QWidget] = WeakSet()  # windows with a look of their own; few, mostly none


def look_of(widget: QWidget | None) -> Look:
    """The look of the nearest dressed ancestor, else the application's, else plain light."""
    while widget is not None and _DRESSED:
        look = widget.property(_LOOK)
        if isinstance(look, Look):
            return look
        widget = widget.parentWidget()
    app = QApplication.instance()
    look = app.property(_LOOK) if app is not None else None
    return look if isinstance(look, Look) else look_for(LIGHT)


@cache
def bring_fonts() -> None:
    """The window's own type, so that it looks the same everywhere; other scripts than Latin and
    Greek are the system's.
    """
    for file in FONTS:
        QFontDatabase.addApplicationFont(str(file))


@lru_cache(maxsize=32)
def stylesheet(theme: Theme, percent: int = 100) -> str:
    """Qt style sheet for the usual controls, cards and labelled roles."""
    tokens = {f.name: getattr(theme, f.name) for f in fields(theme) if f.name != "sizes"}
    return qss.build(tokens, type_scale(theme, percent), SANS, theme.is_dark)


def palette(theme: Theme) -> QPalette:
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.paper),
        (roles.Base, theme.card),
        (roles.AlternateBase, theme.panel),
        (roles.Button, theme.card),
        (roles.WindowText, theme.ink),
        (roles.Text, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.ink_soft),
        (roles.ToolTipBase, theme.ink),
        (roles.ToolTipText, theme.paper),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Link, theme.side_us),
    ):
        made.setColor(role, QColor(colour))
    return made


def _find_icons() -> None:
    folder = str(Path(__file__).parent / "icons")
    if folder not in QDir.searchPaths("reciprocity"):
        QDir.addSearchPath("reciprocity", folder)


def fitting(theme: Theme, percent: int, width: int) -> int:
    """The text size that a window can hold: what was chosen, or as large as its width allows."""
    body = theme.sizes[ROLES.index("body")]
    return max(MIN_PERCENT, min(percent, 100 * LARGEST * width // (NARROWEST * body)))


def fit_to(app: QApplication, width: int) -> bool:
    """Wear the chosen text size as far as a window of that width has room for it; whether that is
    another size than before.
    """
    wanted = app.property(_WANTED)
    if not isinstance(wanted, tuple):
        return False
    theme, percent = wanted
    fits = fitting(theme, percent, width)
    if fits == look_of(None).percent:
        return False
    _wear(app, theme, fits)
    return True


def install(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Give the whole application one look; call again to change it while running."""
    app.setProperty(_WANTED, (theme, percent))
    _wear(app, theme, percent)


def _wear(app: QApplication, theme: Theme, percent: int) -> None:
    bring_fonts()
    _find_icons()
    look = look_for(theme, percent)
    if app.property(_LOOK) is look:
        return  # a style sheet that is set again would be worked out again for every widget
    # once only: replacing the style under living widgets is slow and can crash Qt
    if app.property(_LOOK) is None:
        app.setStyle("Fusion")
    app.setProperty(_LOOK, look)
    app.setPalette(palette(theme))
    app.setFont(look.font("body"))
    app.setStyleSheet(stylesheet(theme, percent))


def dress(widget: QWidget, theme: Theme, percent: int = 100) -> None:
    """Give one window or panel its own look, whatever the application wears."""
    _find_icons()
    look = look_for(theme, percent)
    _DRESSED.add(widget)
    widget.setProperty(_LOOK, look)
    widget.setPalette(palette(theme))
    widget.setFont(look.font("body"))
    widget.setStyleSheet(stylesheet(theme, percent))
