"""A seat in the debrief: its result on the scale, its objectives and red lines, what did it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.advice.result import Result
from engine.view import Opened
from ui import words
from ui.charts.numeral import plain, signed
from ui.charts.resultscale import ResultScale, ResultScaleData
from ui.screens import debrieftext, resulttext
from ui.screens.page import button
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark
from ui.widgets.sumtable import SumTable
from ui.widgets.wish import WishRow


class SeatCard(Card):
    """A seat at the end: its result, ticks and crosses; its parts and its mandate when asked."""

    def __init__(self, game: Opened, side: str) -> None:
        super().__init__()
        self._side, self._game, self._mandate = side, game, game.mandates[side]
        self.add(SideMark(side, words.side_name(side)))
        head = QHBoxLayout()
        self.number = Label("\N{EN DASH}", "display", side)
        self.scale = ResultScale(ResultScaleData(side=side))
        head.addWidget(self.number)
        head.addWidget(self.scale, 1)
        self.add(head)
        self.ended = Label(tr("debrief.being_worked_out"), "body", wrap=True)
        self.add(self.ended)
        self.wishes: list[WishRow] = []
        self._wishes = QVBoxLayout()
        self.add(self._wishes)
        total = sum(t.economy[side] for t in game.turns)
        first = game.opening.security[side] if game.opening else 0.0
        shown = {"a": plain(first), "b": plain(game.turns[-1].security[side])}
        economy = tr("debrief.economy", money=signed(total, 1), **shown)
        self.add(Label(economy, "small", wrap=True))
        # The figure at the table was another one: told by what this side could know.
        self.add(Label(tr("debrief.as_dealt"), "small", wrap=True))
        self.more = button(tr("debrief.how_it_adds_up"), f"more_{side}", "line")
        self.more.setCheckable(True)
        self.parts = QWidget()
        parts = QVBoxLayout(self.parts)
        parts.setContentsMargins(0, 0, 0, 0)
        self.table = SumTable()
        self.gap = Label("", "small", wrap=True)
        mandate = Label(tr("debrief.mandate", text=self._mandate.text), "small", wrap=True)
        for widget in (self.table, self.gap, mandate):
            parts.addWidget(widget)
        self.parts.hide()
        self.more.toggled.connect(self.parts.setVisible)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        self.add(row)
        self.add(self.parts)
        self.body.addStretch(1)

    def show_result(self, r: Result) -> None:
        """The figure, the sentence, a row for each objective and red line."""
        self.number.setText(plain(r.score))
        name = tr("kit.named", name=words.side_name(self._side), value=plain(r.score))
        self.number.setAccessibleName(name)
        self.scale.set_data(resulttext.scale(self._side, r))
        self.ended.setText(debrieftext.short(r))
        self.table.set_data(resulttext.table(r))
        self.gap.setText(resulttext.gap(r))
        for wish in debrieftext.wishes(self._game, self._side, r):
            self.wishes.append(WishRow(wish))
            self._wishes.addWidget(self.wishes[-1])
