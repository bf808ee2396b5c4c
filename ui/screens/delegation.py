"""One delegation at the side of the table: scores, parts, support, capital, private lines."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from ui import words
from ui.charts.dots import CapitalDots, CapitalDotsData
from ui.charts.numeral import plain, signed
from ui.charts.partbar import PartBar, PartBarData
from ui.charts.sparkline import SparklineData
from ui.screens import since
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.figure import Figure, FigureData
from ui.widgets.paper import ClosedPaper, OpenPaper
from ui.widgets.sidemark import SideMark


class Delegation(QWidget):
    """Left or right edge of the table."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.side = side
        self.setFixedWidth(round(look_of(self).px(256)))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        self.mark = SideMark(side)
        self.economy, self.security = Figure(), Figure()
        self.bars: list[PartBar] = []
        self.capital = CapitalDots()
        self.closed = ClosedPaper()
        self.paper = OpenPaper(side)
        for widget in (self.mark, self.economy, self.security, *self.bars, self.capital):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.closed)
        column.addWidget(self.paper)

    def show_game(self, store: Store) -> None:
        """Draw the public figures, and the mandate only while this side's papers are open."""
        view = store.view
        if view is None or view.opening is None:
            return
        i = SIDES.index(self.side)
        turns = (view.opening, *view.turns)
        last, before = turns[-1], turns[max(len(turns) - 2, 0)]
        total = sum(t.economy[i] for t in turns)
        changes = last.changed(view.viewer)
        told = since.figures(changes, self.side) if changes is not None else {}
        moved = {k: tr("delegation.moved_by", what=since.told(v)) for k, v in told.items()}
        running, course = 0.0, []
        for t in turns:
            running += t.economy[i]
            course.append(running)
        self.economy.set_data(
            FigureData(
                tr("delegation.economy_since_start_bn"),
                signed(total, 1),
                tr("delegation.this_turn", value=signed(last.economy[i], 1)),
                "neutral" if not last.economy[i] else "good" if last.economy[i] > 0 else "bad",
                last.economy[i] > 0 if last.economy[i] else None,
                SparklineData(tuple(course), self.side, True, tr("delegation.economy"), 1),
                moved.get("economy", ""),
            )
        )
        change = last.security[i] - before.security[i]
        self.security.set_data(
            FigureData(
                tr("delegation.national_security"),
                plain(last.security[i]),
                tr("delegation.this_turn", value=signed(change, 1)),
                "neutral" if abs(change) < 0.05 else "good" if change > 0 else "bad",
                None if abs(change) < 0.05 else change > 0,
                SparklineData(
                    tuple(t.security[i] for t in turns),
                    self.side,
                    False,
                    tr("delegation.security"),
                    1,
                ),
                moved.get("security", ""),
            )
        )
        parts, old = last.security_parts[i], before.security_parts[i]
        rows = [
            (tr(words.PARTS[k]), v, v - old[k] if len(turns) > 1 else None)
            for k, v in parts.items()
        ]
        swing = last.support[i] - before.support[i]
        home = tr("delegation.support_at_home")
        rows.append((home, last.support[i], swing if len(turns) > 1 else None))
        while len(self.bars) < len(rows):  # whatever parts a score has, none is left out
            self.bars.append(PartBar())
            self._column.insertWidget(self._column.indexOf(self.capital), self.bars[-1])
        for bar, row in zip(self.bars, rows, strict=True):
            bar.set_data(PartBarData(row[0], row[1], row[2], self.side))
        self.show_capital(store)
        mine = store.papers == self.side
        self.closed.setVisible(not mine)
        self.paper.setVisible(mine)
        mandate = view.mandate.text if mine and view.mandate is not None else ""
        self.paper.set_text(tr("delegation.confidential_mandate") if mine else "", mandate)

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
