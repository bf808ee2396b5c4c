"""Invented, believable values with which the gallery shows the kit."""

from __future__ import annotations

from ui.charts.chain import Chain, ChainMapData, Link, Node
from ui.charts.fan import FanData
from ui.charts.sparkline import SparklineData
from ui.widgets.figure import FigureData

MONTHS = ("Jun 2025", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2026", "Feb")


def fan(side: str, end: float, spread: float, title: str = "") -> FanData:
    """A forecast that starts at nothing and widens towards its end."""
    steps = [i / (len(MONTHS) - 1) for i in range(len(MONTHS))]
    p05, p25, p50, p75, p95 = (
        tuple(end * t + spread * z * t**0.7 for t in steps) for z in (-1.64, -0.67, 0.0, 0.67, 1.64)
    )
    unit = "billion dollars a year against no deal"
    return FanData(p05, p25, p50, p75, p95, MONTHS, side, title, unit)


CHAINS = ChainMapData(
    (
        Chain(
            "From China, ore to magnet",
            (
                Node("mines", "Mines", "270 kt a year", "CN"),
                Node("separation", "Separation", "licences: 41 days", "CN"),
                Node("magnets", "Magnets", "619 t a month", "CN"),
                Node("cars", "US cars", "stocks: 7 weeks", "US"),
                Node("defence", "US defence", "stocks: 5 months", "US"),
            ),
            (
                Link(0.91, caption="91 %"),
                Link(0.35, caption="35 %"),
                Link(0.22, caption="22 %"),
                Link(0.0, closed=True, caption="closed"),
            ),
            "CN",
        ),
        Chain(
            "From the United States and allies, tool to chip",
            (
                Node("eda", "Design software", "licence needed", "US"),
                Node("tools", "Chip tools", "spares: 9 months", "US"),
                Node("chips", "AI chips", "H20 class stopped", "US"),
                Node("compute", "China's compute", "grows 2 % a month", "CN"),
                Node("own", "Own chips", "43 %, rising", "CN"),
            ),
            (
                Link(0.0, closed=True, caption="closed"),
                Link(0.44, caption="44 %"),
                Link(0.30, caption="30 %"),
                Link(0.43, caption="43 %", side="CN"),
            ),
            "US",
        ),
    )
)
# A lever, its levels, today's, the lowest that the red line allows, what is drafted (-1: nothing).
LADDERS = (
    ("AI chips", ("open sale", "near-frontier cap", "H20-class cap", "licences", "ban"), 4, 2, -1),
    ("Heavy rare earths", ("open", "general licences", "reviews", "slow reviews", "ban"), 3, 0, 1),
    ("Stockpile of minerals", ("none", "one week a month", "two weeks a month"), 0, 0, -1),
)
PARTS = {
    "US": (
        ("Input cover", 46, -5),
        ("Technology lead", 78, None),
        ("Supply resilience", 31, 1),
        ("Leverage", 55, -2),
        ("Allies", 63, None),
        ("Support at home", 52, -4),
    ),
    "CN": (
        ("Compute access", 38, -2),
        ("Self-reliance", 49, 3),
        ("Supply resilience", 57, None),
        ("Leverage", 72, 1),
        ("Standing abroad", 50, -2),
        ("Support at home", 66, None),
    ),
}
FIGURES = {
    "US": (
        FigureData(
            "Economy, this year",
            "\N{MINUS SIGN}11.8 bn",
            "2.1 this round",
            "bad",
            False,
            SparklineData((0, -1, -5, -7, -8.5, -9.7, -11.8), "US", True, "Economy"),
        ),
        FigureData(
            "National security",
            "58",
            "3 this round",
            "bad",
            False,
            SparklineData((64, 64, 63, 62, 61, 58), "US"),
        ),
    ),
    "CN": (
        FigureData(
            "Economy, this year",
            "\N{MINUS SIGN}7.2 bn",
            "0.9 this round",
            "bad",
            False,
            SparklineData((0, -1, -2, -4, -5.5, -6.3, -7.2), "CN", True, "Economy"),
        ),
        FigureData(
            "National security",
            "61",
            "1 this round",
            "good",
            True,
            SparklineData((58, 56, 56, 60, 60, 61), "CN"),
        ),
    ),
}
