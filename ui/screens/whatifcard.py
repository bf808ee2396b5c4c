"""What if: a turn played again with another measure, then and there, beside what was played."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from engine.advice.result import Final, Result
from engine.counterfactual import BadChange, Change
from engine.hotwash import Tried
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import Opened
from ui import words
from ui.charts.numeral import plain, signed
from ui.screens.page import button, choice, choose_data
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.sumtable import SumTable, SumTableData
from ui.work import Desk

Try = Callable[[Change, Stop], Tried]


class WhatIfCard(Card):
    """Nobody answers the change: the game's own course beside it is compared."""

    def __init__(self, game: Opened, attempt: Try) -> None:
        super().__init__(tr("whatif.title"))
        self._game, self._try = game, attempt
        self.tried: list[Tried] = []
        self._played: BySide[Result] | None = None
        self.add(Label(tr("hotwash.what_if_told"), "small", wrap=True))
        self.turn = choice("whatif_turn", tr("whatif.turn"))
        for t in game.turns:
            month = words.month_name(t.month)
            self.turn.addItem(tr("history.turn_of", n=t.number, month=month), t.number)
        self.side = choice("whatif_side", tr("whatif.side"))
        for side in SIDES:
            self.side.addItem(words.side_name(side), side)
        self.lever = choice("whatif_lever", tr("whatif.lever"))
        self.level = choice("whatif_level", tr("whatif.level"))
        self.side.currentIndexChanged.connect(self._levers)
        self.turn.currentIndexChanged.connect(self._levels)
        self.lever.currentIndexChanged.connect(self._levels)
        self.ask = button(tr("whatif.try"), "whatif_try", "primary")
        self.ask.clicked.connect(self._asked)
        self.add(FlowRow(self.turn, self.side, self.lever, self.level, self.ask))
        self.said = Label("", "small", wrap=True)
        self.said.setObjectName("whatif_said")
        self.said.hide()
        self.add(self.said)
        self.table = SumTable()
        self.table.hide()
        self.add(self.table)
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(self._failed)
        self._levers()

    def choose(self, number: int) -> None:
        """The turn that is looked at on the line of months."""
        choose_data(self.turn, number)

    def show_results(self, final: Final) -> None:
        self._played = final.results
        self._fill()

    def _levers(self) -> None:
        side = self.side.currentData()
        own = [x for x in self._game.table.limits.levers if levers()[x].side == side]
        _refill(self.lever, [(words.lever_name(x), x) for x in own])
        self._levels()

    def _levels(self) -> None:
        """Levels of the lever; that at which it stood before the turn is to leave it alone."""
        lever, number = self.lever.currentData(), self.turn.currentData()
        if lever is None or number is None:
            return
        turn = next(t for t in self._game.turns if t.number == number)
        stood = dict(turn.before)[lever].level
        items: list[tuple[str, object]] = []
        for level in range(len(levers()[lever].names)):
            name = words.level_name(lever, level)
            items.append((tr("whatif.alone", level=name) if level == stood else name, level))
        _refill(self.level, items)
        choose_data(self.level, stood)

    def _asked(self) -> None:
        side, lever = str(self.side.currentData()), str(self.lever.currentData())
        event = Event(side, "set", lever, int(self.level.currentData()))
        change = Change(int(self.turn.currentData()), event)
        self._say(tr("whatif.works"))
        self.ask.setEnabled(False)
        attempt = self._try

        def work(stop: Stop) -> object:
            try:
                return attempt(change, stop)
            except BadChange as problem:
                return str(problem)

        self.desk.ask(work)

    def _show(self, found: Tried | str) -> None:
        self.ask.setEnabled(True)
        if isinstance(found, str):
            self._say(tr("whatif.cannot", why=found))
            return
        self.tried.append(found)
        left = [tr("hotwash.in_turn", n=n, what=words.event(e))
                for n, e in found.another.passed_over]  # fmt: skip
        missed = listed([tr("hotwash.passed_over_told"), *dict.fromkeys(left)], "list.lines")
        self._say(missed if left else "")
        self._fill()

    def _failed(self, _problem: str) -> None:
        self.ask.setEnabled(True)
        self._say(tr("whatif.failed"))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _fill(self) -> None:
        """A row for each course, the one that was played last."""
        played = self._played
        if played is None or not self.tried:
            return
        rows = []
        for t in self.tried:
            change = t.another.change
            assert change is not None
            name = tr("hotwash.in_turn", n=change.turn, what=words.event(change.measure))
            cells = [self._against(t.results[s], played[s]) for s in SIDES]
            rows.append((name, tuple(cells)))
        last = tuple(plain(played[s].score) for s in SIDES)
        groups = tuple((words.side_name(s), s) for s in SIDES)
        total = (tr("hotwash.as_played"), last)
        self.table.set_data(SumTableData(groups, ("",), tuple(rows), total))
        self.table.show()

    def _against(self, found: Result, played: Result) -> str:
        change = signed(found.score - played.score)
        return tr("hotwash.against_played", a=plain(found.score), b=change)


def _refill(box: QComboBox, items: list[tuple[str, object]] | list[tuple[str, str]]) -> None:
    box.blockSignals(True)
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.updateGeometry()  # what is chosen may be wider than before
    box.blockSignals(False)
