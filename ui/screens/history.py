"""History: charts of both sides over the turns, and a table and figures to take along."""

import os
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from engine.score.change import CAUSES, Changes, Parts
from engine.view import View
from ui import words
from ui.charts.drawing import Drawing
from ui.charts.sheet import Sheet
from ui.hotwash import figures
from ui.screens import since
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.told import Told
from ui.widgets.card import Card
from ui.widgets.label import Label

BESIDE = 800  # width from which both charts stand beside each other, at the laptop's text size


def table(game: View) -> Any:
    """A row per turn as a pandas table."""
    import pandas as pd

    turns = [t for t in (game.opening, *game.turns) if t is not None]
    rows = []
    for t in turns:
        row: dict[str, float | str] = {"turn": t.number, "month": words.month_name(t.month)}
        for side in SIDES:
            row[f"{side} economy bn USD"] = t.economy[side]
            row[f"{side} security"] = t.security[side]
            row[f"{side} support"] = t.support[side]
            row |= _moved(t.changed(game.viewer), side)
        rows.append(row)
    return pd.DataFrame(rows)


def _moved(changes: Changes | None, side: str) -> dict[str, float]:
    """What moved a side's figures in a turn, unrounded; at the opening nothing has."""
    told: dict[str, Parts] = {}
    if changes is not None:
        told = {
            "economy": changes.economy[side],
            "security": changes.security[side],
            "leverage": changes.security_parts[side]["leverage"],
            "support": changes.support[side],
        }
    return {
        f"{side} {name} from {cause}": told[name][cause] if told else 0.0
        for name in since.COLUMNS
        for cause in CAUSES
    }


def drawn(game: View, colours: dict[str, str], dots: int) -> Any:
    """The charts as a figure of matplotlib."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import AutoLocator

    from ui.charts.axes import in_numerals

    data = table(game)
    figure = Figure(figsize=(8.0, 3.6), dpi=dots, layout="constrained")
    figure.patch.set_facecolor(colours["ground"])
    for k, (name, title) in enumerate(
        (("economy bn USD", "history.economy_total"), ("security", "history.security_points"))
    ):
        axes = figure.add_subplot(1, 2, k + 1)
        axes.set_facecolor(colours["ground"])
        for side, marker in (("US", "o"), ("CN", "D")):
            values = data[f"{side} {name}"]
            values = values.cumsum() if k == 0 else values
            axes.plot(data["turn"], values, marker=marker, color=colours[side],
                      label=words.side_name(side), markersize=4)  # fmt: skip
        axes.set_title(tr(title), loc="left", fontsize=10, color=colours["ink"])
        axes.set_xlabel(tr("history.turn"), color=colours["ink"])
        axes.tick_params(colors=colours["ink"])
        axes.spines[["top", "right"]].set_visible(False)
        turns = AutoLocator()
        turns.set_params(integer=True)
        axes.xaxis.set_major_locator(turns)
        in_numerals(axes)
        if k == 0:
            axes.legend(frameon=False, labelcolor=colours["ink"])
    return figure


def picture(game: View, colours: dict[str, str], dots: int, form: str = "png") -> bytes:
    """The charts as a picture's bytes; runs away from the window's thread."""
    import io

    out = io.BytesIO()
    drawn(game, colours, dots).savefig(out, format=form)
    return out.getvalue()


class HistoryPage(QWidget):
    """Charts, and everything to take along."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(tr("history.so_far"))
        self.chart = Sheet(tr("history.drawing"))
        card.add(self.chart)
        row = QHBoxLayout()
        copy = button(tr("history.copy_chart"), "copy_chart", "quiet")
        copy.clicked.connect(self.chart.copy)
        export = button(tr("history.export_table"), "export", "quiet")
        export.clicked.connect(self._export)
        row.addWidget(copy)
        row.addWidget(export)
        row.addStretch(1)
        card.add(row)
        column.addWidget(card)
        self.moved = Card(tr("history.what_moved_figures"))
        self.turns = Label("", "small", wrap=True)
        self.moved.add(self.turns)
        column.addWidget(self.moved)
        column.addStretch(1)

    def forget(self) -> None:
        """A chart drawn for other eyes goes at once, not when the next is drawn."""
        self.chart.forget(tr("history.drawing"))
        self.turns.setText("")

    def show_game(self) -> None:
        game = self.store.view
        if game is None:
            return
        if not game.turns:
            self.chart.forget(tr("history.after_first_turn_both"))
            self.moved.hide()
            return
        lines = []
        for turn in game.turns:
            month = words.month_name(turn.month)
            lines.append(tr("history.turn_of", n=turn.number, month=month))
            lines += since.sentences(turn, game.viewer)
        self.turns.setText("\n".join(lines))
        self.moved.show()
        theme = look_of(self).theme
        colours = {
            "ground": theme.card,
            "ink": theme.ink_soft,
            "US": theme.side_us_fill,
            "CN": theme.side_cn_fill,
        }

        def keep(form: str, dots: int) -> bytes:
            return picture(game, colours, dots, form)

        def make(width: float) -> Drawing:
            return figures.by_turn(game, width, beside=width >= BESIDE).drawing

        told = figures.by_turn(game).told
        self.chart.show_drawing(make, tr("history.economy_security_both_sides"), told, keep)

    def _export(self) -> None:
        view = self.store.view
        if view is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, tr("history.export"), "game.csv", "CSV (*.csv)")
        if name:
            self.export_to(view, Path(name))

    def export_to(self, view: View, path: Path) -> None:
        """Write the table; a place that refuses is told, and a file there is left as it is."""
        part = path.with_name(f".{path.name}.part")
        try:
            try:
                table(view).to_csv(part, index=False)
                os.replace(part, path)
            finally:
                part.unlink(missing_ok=True)
        except OSError as problem:
            reason = (problem.strerror or type(problem).__name__).lower()
            text = tr("history.was_not_written_choose", name=path.name, reason=reason)
            self.store.told.emit(Told(text))
            return
        self.store.told.emit(Told(tr("history.table", name=path.name), "info"))
