"""One delegation at the side of the table: result, scores, parts, capital, private lines.

The side whose papers are open shows its mandate as a list; of the other stand there how its word
was kept and what our services believe.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.view import View
from ui import words
from ui.charts.dots import CapitalDots, CapitalDotsData
from ui.charts.numeral import plain, signed
from ui.charts.partbar import PartBar, PartBarData
from ui.charts.sparkline import SparklineData
from ui.screens import since
from ui.screens.beliefs import believed, known, mandate_lines
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.figure import Figure, FigureData
from ui.widgets.label import Label
from ui.widgets.paper import ClosedPaper, OpenPaper
from ui.widgets.scroll import Sheet, put_in
from ui.widgets.sidemark import SideMark


class Delegation(QWidget):
    """Left or right edge of the table."""

    asked = Signal(str, str)  # a figure and a side: where the number comes from

    def __init__(self, side: str) -> None:
        super().__init__()
        self.side = side
        self.setFixedWidth(round(look_of(self).px(236)))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 10)
        column.setSpacing(4)
        self.mark = SideMark(side)
        self.who = Label("", "small", wrap=True)  # the name that was given at the seat
        self.economy, self.security = Figure(), Figure()
        self.economy.opened.connect(lambda: self.asked.emit("economy", side))
        self.security.opened.connect(lambda: self.asked.emit("security", side))
        self.bars: list[PartBar] = []
        self._figures: list[str] = []  # what each bar shows
        self.capital = CapitalDots()
        self.closed = ClosedPaper()
        self.paper = OpenPaper(side, role="small")
        self.word = Label("", "small", wrap=True)
        self.services = Card(tr("delegation.services"))
        self.believed = Label("", "small", wrap=True)
        self.services.add(self.believed)
        self.services.body.addStretch(1)
        self.all_parts = button(tr("delegation.all_parts"), f"parts_{side}", "line")
        self.all_parts.setCheckable(True)
        self.all_parts.toggled.connect(self._show_parts)
        self._first: tuple[int, ...] = ()
        self.parts = QWidget()
        self._bars = QVBoxLayout(self.parts)
        self._bars.setContentsMargins(0, 0, 0, 0)
        self._bars.setSpacing(2)
        self._bars.addStretch(1)
        # All parts, and all that is believed, may need more room than there is.
        scroll = _scrolled(self.parts, 62, tr("delegation.all_parts"))
        self.papers = _scrolled(self.services, 80, tr("delegation.services"))
        self.papers.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        for widget in (self.mark, self.who, self.word, self.economy, self.security, self.capital):
            column.addWidget(widget)
        aside = QHBoxLayout()
        aside.setContentsMargins(round(look_of(self).px(3)), 0, 0, 0)  # as the figures around it
        aside.addWidget(self.all_parts)
        column.addLayout(aside)
        column.addWidget(scroll, 1)
        column.addWidget(self.papers, 2)
        column.addWidget(self.closed)
        column.addWidget(self.paper)

    def show_game(self, store: Store) -> None:
        """Draw the public figures, and the mandate only while this side's papers are open."""
        view = store.view
        if view is None or view.opening is None:
            return
        self.who.setText(view.seats[self.side].name)
        self.who.setVisible(bool(self.who.text()))
        side = self.side
        turns = (view.opening, *view.turns)
        last, before = turns[-1], turns[max(len(turns) - 2, 0)]
        total, money = sum(t.economy[side] for t in turns), last.economy[side]
        changes = last.changed(view.viewer)
        told = since.figures(changes, self.side) if changes is not None else {}
        moved = {k: tr("delegation.moved_by", what=since.told(v)) for k, v in told.items()}
        running, course = 0.0, []
        for t in turns:
            running += t.economy[side]
            course.append(running)
        self.economy.set_data(
            FigureData(
                tr("delegation.economy_since_start_bn"),
                signed(total, 1),
                tr("delegation.this_turn", value=signed(money, 1)),
                "neutral" if not money else "good" if money > 0 else "bad",
                money > 0 if money else None,
                SparklineData(tuple(course), self.side, True, tr("delegation.economy"), 1),
                moved.get("economy", ""),
            )
        )
        change = last.security[side] - before.security[side]
        self.security.set_data(
            FigureData(
                tr("delegation.national_security"),
                plain(last.security[side]),
                tr("delegation.this_turn", value=signed(change, 1)),
                "neutral" if abs(change) < 0.05 else "good" if change > 0 else "bad",
                None if abs(change) < 0.05 else change > 0,
                SparklineData(
                    tuple(t.security[side] for t in turns),
                    self.side,
                    False,
                    tr("delegation.security"),
                    1,
                ),
                moved.get("security", ""),
            )
        )
        parts, old = last.security_parts[side], before.security_parts[side]
        rows = [
            (tr(words.PARTS[k]), v, v - old[k] if len(turns) > 1 else None)
            for k, v in parts.items()
        ]
        swing = last.support[side] - before.support[side]
        home = tr("delegation.support_at_home")
        rows.append((home, last.support[side], swing if len(turns) > 1 else None))
        while len(self.bars) < len(rows):  # whatever parts a score has, none is left out
            self.bars.append(PartBar())
            self.bars[-1].opened.connect(partial(self._ask, len(self.bars) - 1))
            self._bars.insertWidget(len(self.bars) - 1, self.bars[-1])
        for bar, row in zip(self.bars, rows, strict=True):
            bar.set_data(PartBarData(row[0], row[1], row[2], self.side))
        names = list(parts)
        self._figures = [*names, "support"]
        self._first = (0, *(names.index(k) for k in ("leverage",) if k in names), len(rows) - 1)
        self._show_parts()
        self.show_capital(store)
        self._show_papers(store, view)

    def _ask(self, k: int) -> None:
        self.asked.emit(self._figures[k], self.side)

    def hold(self, widget: QWidget) -> None:
        """Put something at the top, under the side's name."""
        self._column.insertWidget(1, widget)

    def show_result(self, store: Store) -> None:
        """The objectives are ticked once the result so far is worked out."""
        view = store.view
        mine = store.papers == self.side and view is not None and view.mandate is not None
        told = mandate_lines(view, store.so_far.result) if mine and view is not None else []
        title = tr("delegation.confidential_mandate") if mine else ""
        self.paper.set_text(title, "\n".join(told))
        whole = view.mandate.text if mine and view is not None and view.mandate is not None else ""
        self.paper.setToolTip(broken(whole))

    def _show_papers(self, store: Store, view: View) -> None:
        """Ours open; of theirs what we know, which goes when our papers close."""
        mine = store.papers == self.side
        theirs = view.mandate is not None and not mine
        self.paper.setVisible(mine)
        self.closed.setVisible(not mine and not theirs)
        self.show_result(store)
        self.word.setText(believed(view, self.side) if theirs else "")
        self.word.setVisible(theirs)
        lines = known(view) if theirs else []
        self.believed.setText("\n".join(lines))
        self.papers.setVisible(bool(lines))

    def _show_parts(self, *_: object) -> None:
        """Three parts, or all of them if asked."""
        everything = self.all_parts.isChecked()
        for k, bar in enumerate(self.bars):
            bar.setVisible(everything or k in self._first)
        self.all_parts.setText(
            tr("delegation.fewer_parts" if everything else "delegation.all_parts")
        )
        self.all_parts.setAccessibleName(self.all_parts.text())

    def show_capital(self, store: Store) -> None:
        """The purse, and what the draft would take from it while these papers are open."""
        view = store.view
        if view is None:
            return
        pending = 0
        if store.papers == self.side:
            pending = sum(view.table.cost(e) for e in store.draft)
        self.capital.set_data(
            CapitalDotsData(
                view.table.capital_of(self.side),
                9,
                pending,
                tr("delegation.political_capital"),
                self.side,
            )
        )


def _scrolled(inside: QWidget, least: float, name: str) -> Sheet:
    """What may be higher than its room; ``least`` is in pixels of a laptop's text size."""
    scroll = Sheet(name)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setMinimumHeight(round(look_of(inside).px(least)))
    put_in(scroll, inside)
    return scroll
