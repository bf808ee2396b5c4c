"""Every widget of the kit on one page, with invented values: `python -m ui.gallery OUT_DIR`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import theme as themes
from ui.charts.chain import ChainMap
from ui.charts.dots import CapitalDots, CapitalDotsData
from ui.charts.fan import Fan, shared_scale
from ui.charts.fanlegend import FanLegend
from ui.charts.partbar import PartBar, PartBarData
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.specimens import CHAINS, FIGURES, LADDERS, PARTS, fan
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.figure import Figure
from ui.widgets.label import Label
from ui.widgets.ladder import Ladder, Rung
from ui.widgets.paper import ClosedPaper, OpenPaper
from ui.widgets.pill import PillBar
from ui.widgets.sidemark import SideMark


def delegation(side: str, unit: float) -> QWidget:
    """One side's column, as it may stand beside the table."""
    panel = QFrame()
    panel.setProperty("role", "panel")
    column = QVBoxLayout(panel)
    m = round(12 * unit)
    column.setContentsMargins(m, m, m, m)
    column.setSpacing(round(4 * unit))
    column.addWidget(SideMark(side, role="title"))
    for data in FIGURES[side]:
        column.addWidget(Figure(data))
    column.addSpacing(round(2 * unit))
    for label, value, change in PARTS[side]:
        column.addWidget(PartBar(PartBarData(label, value, change, side)))
    column.addSpacing(round(4 * unit))
    held = {"US": 4, "CN": 5}[side]
    column.addWidget(CapitalDots(CapitalDotsData(held, 6, 1 if side == "US" else 0, side=side)))
    column.addStretch(1)
    if side == "US":
        column.addWidget(
            OpenPaper(
                side,
                "Confidential mandate",
                "Magnets flowing to car makers by October. F-35 samarium "
                "secured. Do not release chips above the H20 class.",
            )
        )
    else:
        column.addWidget(ClosedPaper("China opens them on its turn"))
    panel.setFixedWidth(round(252 * unit))
    return panel


def ladders(unit: float) -> QWidget:
    """Levers with today's mark, a red line and a choice."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(round(4 * unit))
    for title, names, now, red, drafted in LADDERS:
        ladder = Ladder()
        ladder.setAccessibleName(title)
        ladder.set_rungs(
            [Rung(name, True, k == now, k == drafted, k < red) for k, name in enumerate(names)], now
        )
        column.addWidget(Label(title, "heading"))
        column.addWidget(ladder)
    return holder


def controls(unit: float) -> QWidget:
    """The usual controls in their kinds and states."""
    card = Card("Controls", "Tab shows the focus ring")
    buttons = QHBoxLayout()
    buttons.setSpacing(round(8 * unit))
    for text, kind in (("Offer", "primary"), ("Edit", ""), ("Back", "quiet"), ("Reject", "danger")):
        button = QPushButton(text)
        button.setProperty("kind", kind)
        buttons.addWidget(button)
    off = QPushButton("Accept")
    off.setEnabled(False)
    buttons.addWidget(off)
    buttons.addStretch(1)
    card.add(buttons)
    grid = QGridLayout()
    grid.setSpacing(round(8 * unit))
    edit = QLineEdit()
    edit.setPlaceholderText("Name of the delegation")
    combo = QComboBox()
    combo.addItems(["June 2025: after Geneva", "October 2022"])
    spin = QSpinBox()
    spin.setRange(1, 24)
    spin.setValue(12)
    spin.setSuffix(" months")
    check, radio = QCheckBox("Verify each month"), QRadioButton("Military users excluded")
    check.setChecked(True)
    radio.setChecked(True)
    for at, widget in enumerate((edit, combo, spin, check, radio, QCheckBox("Snap-back"))):
        grid.addWidget(widget, at // 2, at % 2)
    card.add(grid)
    menu = QListWidget()
    menu.setProperty("kind", "nav")
    menu.addItems(["Packages", "Measures", "Say something"])
    menu.setCurrentRow(0)
    menu.setAccessibleName("Menu")
    menu.setMaximumHeight(round(120 * unit))
    card.add(menu)
    return card


def build(theme: themes.Theme, percent: int = 100) -> QWidget:
    """The page in one look, whatever the application wears."""
    page = QWidget()
    page.setProperty("role", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    themes.dress(page, theme, percent)
    unit = themes.look_for(theme, percent).unit
    gap = round(14 * unit)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(gap, gap, gap, gap)
    whole.setSpacing(gap)
    head = QHBoxLayout()
    head.setSpacing(round(24 * unit))
    head.addWidget(Label("Reciprocity", "display"))
    head.addWidget(Label("June 2025: after Geneva", "title"))
    head.addWidget(
        PillBar(
            [
                ("situation", "Situation"),
                ("talks", "Talks"),
                ("measures", "Measures"),
                ("effects", "Effects"),
            ],
            "Screens",
        )
    )
    head.addStretch(1)
    whole.addLayout(head)
    for text, kind, action in (
        ("The last game was put back to the move before the computer stopped.", "info", "Continue"),
        ("China's licences run out in two months.", "warning", ""),
        (
            "The record could not be written: the disk is full. The game goes on in memory.",
            "error",
            "Save elsewhere",
        ),
    ):
        whole.addWidget(Banner(text, kind, action))
    table = QHBoxLayout()
    table.setSpacing(gap)
    table.addWidget(delegation("US", unit))
    centre = QVBoxLayout()
    centre.setSpacing(gap)
    map_card = Card("What flows between them", "thickness: share of normal trade")
    map_card.add(ChainMap(CHAINS))
    centre.addWidget(map_card)
    pair = [fan("US", 9, 4, "United States"), fan("CN", 4, 3, "China")]
    forecast = QHBoxLayout()
    scale = shared_scale(pair)
    for data in pair:
        forecast.addWidget(Fan(data, scale, large=True, legend=False))
    fans = Card("If this package is signed", "economy")
    fans.add(FanLegend())
    fans.add(forecast, 1)
    centre.addWidget(fans, 1)
    table.addLayout(centre, 1)
    table.addWidget(delegation("CN", unit))
    whole.addLayout(table)
    whole.addWidget(ladders(unit))
    whole.addLayout(_lower(unit, gap))
    return page


def _lower(unit: float, gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    causes = Card("Where the number comes from", "90 of 100 outcomes")
    causes.add(
        Waterfall(
            WaterfallData(
                (
                    Contribution("Car plants idle", -6.4, -8.9, -4.2),
                    Contribution("Chip sales lost", -4.1, -5.6, -3.0),
                    Contribution("Tariff income", 2.6, 2.1, 3.0),
                    Contribution("Magnet prices", -3.9, -5.4, -2.7),
                ),
                Contribution("Economy, this year", -11.8, -15.6, -8.3),
                unit="billion dollars",
            )
        )
    )
    row.addWidget(causes, 1)
    talks = Card("The talks so far", "3 rounds")
    talks.add(
        Timeline(
            TimelineData(
                (
                    Mark(
                        "June",
                        "US",
                        "Offers design software licences for general magnet licences.",
                        "1",
                    ),
                    Mark("June", "CN", "Counters: H20 class first.", "2"),
                    Mark("July", "", "A car maker in Ohio stops for two weeks.", "3"),
                    Mark("July", "CN", "Promises reviews within 20 days.", "4"),
                    Mark("August", "US", "Notes that the promise was not kept.", "5"),
                )
            )
        )
    )
    talks.body.addStretch(1)
    row.addWidget(talks, 1)
    row.addWidget(controls(unit), 1)
    return row


def render(theme: themes.Theme, percent: int, width: int) -> QWidget:
    """The page laid out at a width, as tall as it needs to be."""
    page = build(theme, percent)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.resize(width, 800)
    page.show()
    # texts that wrap know their height only once they know their width
    for _ in range(3):
        QApplication.processEvents()
        layout = page.layout()
        assert layout is not None
        layout.activate()
        wide = max(width, layout.minimumSize().width())
        page.resize(QSize(wide, layout.heightForWidth(wide)))
    return page


def main(arguments: list[str]) -> int:
    """Save one picture per theme and text size."""
    if len(arguments) != 1:
        print("usage: python -m ui.gallery OUT_DIR", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    themes.install(app, themes.LIGHT)
    for theme, percent, width in (
        (themes.LIGHT, 100, 1366),
        (themes.DARK, 100, 1366),
        (themes.PROJECTOR, 100, 1920),
        (themes.LIGHT, 150, 1366),
        (themes.LIGHT, 200, 1366),
        (themes.DARK, 200, 1920),
    ):
        page = render(theme, percent, width)
        page.grab().save(str(out / f"{theme.name}-{percent}.png"))
        page.close()
        page.deleteLater()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
