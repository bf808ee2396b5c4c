"""The result so far while papers are open: at the edge of the table, and a page of its parts.

Both are cleared the moment the papers close; what a government hears is public and stays.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from ui import words
from ui.charts.numeral import plain
from ui.charts.resultscale import ResultScale, ResultScaleData
from ui.screens import resulttext
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sumtable import SumTable, SumTableData


class ResultLine(QWidget):
    """One figure on its scale, and a button that asks for its parts."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = look_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        self.caption = Label("", "small", wrap=True)
        self.condition = Label("", "small", wrap=True)
        self.number = Label("", "figure")
        self.number.setMinimumWidth(round(look.px(48)))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.scale = ResultScale()
        self.why = button(tr("result.why"), "result_why", "line")
        self.why.clicked.connect(self.asked)
        row.addWidget(self.caption, 1)
        row.addWidget(self.number)
        row.addSpacing(round(look.px(7)))
        row.addWidget(self.why)
        column.addLayout(row)
        column.addWidget(self.scale)
        column.addWidget(self.condition)
        self.hide()

    def show_game(self, store: Store) -> None:
        """The figure of the side whose papers are open; while it is worked out, that."""
        side, found = store.papers, store.so_far.result
        if side not in SIDES:
            self.hide()
            for label in (self.caption, self.condition, self.number):
                label.setText("")
            self.scale.set_data(ResultScaleData())
            return
        self.caption.setText(tr("result.so_far"))
        self.condition.setText(tr("result.if_nobody_moved"))
        self.condition.setToolTip(broken(tr("result.if_nobody_moved_in_full")))
        self.number.setText(plain(found.score) if found is not None else "\N{EN DASH}")
        self.number.setAccessibleName(
            tr("kit.named", name=tr("result.so_far"), value=plain(found.score))
            if found is not None
            else tr("result.being_worked_out")
        )
        empty = ResultScaleData(side=side)
        self.scale.set_data(resulttext.scale(side, found) if found is not None else empty)
        self.show()


class ResultPage(QWidget):
    """The parts of the result so far, and on demand how a government hears the accounts."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Card(tr("result.so_far"))
        self.text = Label("", "body", wrap=True)
        self.table = SumTable()
        self.measure = Label("", "small", wrap=True)
        self.gap = Label("", "body", wrap=True)
        self.wishes = Label("", "small", wrap=True)
        for widget in (self.text, self.table, self.measure, self.gap, self.wishes):
            self.card.add(widget)
        column.addWidget(self.card)
        self.hearing = HearingCard()
        column.addWidget(self.hearing)
        foot = QHBoxLayout()
        foot.addStretch(1)
        back = button(tr("result.back"), "result_back", "primary")
        back.clicked.connect(self.closed)
        foot.addWidget(back)
        column.addLayout(foot)
        column.addStretch(1)

    def show_game(self, store: Store) -> None:
        side, view = store.papers, store.view
        found = store.so_far.result if side in SIDES else None
        shown = found is not None and view is not None
        for widget in (self.table, self.measure, self.gap, self.wishes):
            widget.setVisible(shown)
        self.hearing.show_side(side if side in SIDES else SIDES[0])
        if found is None or view is None:
            key = "result.being_worked_out" if side in SIDES else "result.opens_with_papers"
            self.text.setText(tr(key))
            self.table.set_data(SumTableData())
            for label in (self.measure, self.gap, self.wishes):
                label.setText("")
            return
        self.text.setText(tr("result.if_nobody_moved_in_full"))
        self.table.set_data(resulttext.table(found))
        self.measure.setText(resulttext.measure(found))
        self.gap.setText(resulttext.gap(found))
        self.wishes.setText("\n".join(resulttext.wishes(found, view.mandate)))


class HearingCard(Card):
    """The country counts every billion once; the mandate hears it with these weights."""

    def __init__(self) -> None:
        super().__init__(tr("heard.title"))
        self.add(Label(tr("heard.country_and_mandate"), "body", wrap=True))
        row = QHBoxLayout()
        self.more = button(tr("heard.show_weights"), "heard_more", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        row.addWidget(self.more)
        row.addStretch(1)
        self.add(row)
        self.weights = QWidget()
        self._grid = QGridLayout(self.weights)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(round(look_of(self).px(12)))
        self.weights.hide()
        self.add(self.weights)
        self._side = ""

    def _unfold(self, on: bool) -> None:
        self.weights.setVisible(on)
        self.more.setText(tr("heard.hide_weights" if on else "heard.show_weights"))
        self.more.setAccessibleName(self.more.text())

    def show_side(self, side: str) -> None:
        """Accounts of a side with their weights; governments differ in their accounts alone."""
        if side == self._side:
            return
        self._side = side
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        heads = (
            tr("heard.head_accounts"),
            tr("heard.head_country"),
            tr("heard.head_mandate"),
            tr("heard.head_range"),
        )
        self._put(0, heads, "small")
        for r, (*cells, source) in enumerate(resulttext.heard(side)):
            self._put(1 + 2 * r, cells, "body")
            # Below its row: beside it, it would be wider than a small window.
            told = Label(tr("heard.source", text=source), "small", wrap=True)
            self._grid.addWidget(told, 2 + 2 * r, 0, 1, len(heads))
        self.weights.setAccessibleName(tr("heard.title_of", side=words.side_name(side)))

    def _put(self, row: int, cells: Sequence[str], role: str) -> None:
        """A row whose first cell stands left and whose figures stand right."""
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        for c, text in enumerate(cells):
            made = Label(text, role, wrap=c == 0 or row == 0)
            if c:
                made.setAlignment(right)
            self._grid.addWidget(made, row, c, top if c == 0 or row == 0 else top | right)
