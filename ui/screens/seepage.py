"""See: a turn in a sentence, its causes, what moved both sides, what lies ahead, the record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.advice.adviser import Judged
from engine.rules.levers import SIDES
from engine.view import View
from ui import words
from ui.charts.waterfall import Waterfall, WaterfallData
from ui.screens import changes, fromlever, headline, onrecord, since
from ui.screens.aheadcard import AheadCard
from ui.screens.page import button
from ui.screens.pages import came_out
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.pill import PillBar
from ui.widgets.scroll import Scroll, put_in
from ui.widgets.sidemark import SideMark
from ui.widgets.steps import Steps
from ui.widgets.sumtable import SumTable, SumTableData

TALLEST = 340  # pixels at usual text: what lies ahead grows with the window up to this


class ChangeCard(Card):
    """One side's figure from the last turn to now, by cause."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.side = side
        row = QHBoxLayout()
        row.setSpacing(round(look_of(self).px(10)))
        self.levels = Label("", "heading")
        self.unit = Label("", "small")
        row.addWidget(SideMark(side))
        row.addWidget(self.levels)
        row.addWidget(self.unit, 1)
        self.add(row)
        self.fall = Waterfall()
        self.add(self.fall)
        self.body.addStretch(1)
        self.told: changes.Told | None = None

    def show_change(self, told: changes.Told, figure: str) -> None:
        """Both ends in the head, as the tiles show them, and the parts below."""
        self.told = told
        d = told.data
        assert d.before is not None and d.total is not None
        a, b = (changes.written(figure, end.value) for end in (d.before, d.total))
        self.levels.setText(tr("see.from_before", a=a, b=b))
        self.unit.setText(tr("see.economy_unit" if figure == "economy" else "see.score_unit"))
        self.fall.set_data(d)
        what, side = tr(changes.MEASURES[figure]), words.side_name(self.side)
        self.fall.setAccessibleName(tr("see.falls", what=what, side=side))

    def forget(self) -> None:
        """Nothing is shown."""
        self.told = None
        self.levels.setText("")
        self.fall.set_data(WaterfallData())


class SeePage(QWidget):
    """It scrolls by itself, and its buttons never do."""

    asked = Signal(str, str, str)  # figure, side, cause: where the number comes from
    deals_asked = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        look = look_of(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = Scroll(tr("table.see"))
        outer.addWidget(self.area, 1)
        self.inside = QWidget()
        put_in(self.area, self.inside)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(*(round(look.px(n)) for n in (18, 4, 18, 4)))
        column.setSpacing(round(look.px(10)))
        self.head = Label("", "title", wrap=True)
        self.below = Label("", "quiet", wrap=True)
        self.only = Label("", "body", "warn", wrap=True)
        for label in (self.head, self.below, self.only):
            policy = label.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # no higher than at its width
            label.setSizePolicy(policy)
            column.addWidget(label)
        self.chain = Card()
        self.chain.setAccessibleName(tr("see.chain"))
        self.steps = Steps()
        self.waiting = Label(tr("see.running"), "small", wrap=True)
        self.chain.add(self.steps)
        self.chain.add(self.waiting)
        column.addWidget(self.chain)
        self.pills = PillBar(
            [(m, tr(key)) for m, key in changes.MEASURES.items()], tr("see.measure")
        )
        self.pills.currentChanged.connect(lambda _key: self._draw_changes())
        self.as_table = button(tr("see.as_table"), "as_table", "quiet")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn_over)
        self.scale = Label(tr("see.since_last"), "small")
        choices = QWidget()
        line = Flow(choices, round(look.px(8)), spread=True)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.pills, self.scale, self.as_table):
            line.addWidget(widget)
        column.addWidget(choices)
        self.cards = {side: ChangeCard(side) for side in SIDES}
        for side, card in self.cards.items():
            card.fall.rowActivated.connect(lambda row, s=side: self._ask(s, row))
        self.falls = Columns(list(self.cards.values()), 470, parent=self.inside)
        column.addWidget(self.falls)
        self.table_card = Card(tr("since.since_last_turn"))
        self.table = SumTable()
        self.table_card.add(self.table)
        self.table_card.hide()
        column.addWidget(self.table_card)
        self.ahead = AheadCard()
        self.record = Card(tr("see.record"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(round(look.px(3)))
        self._lines: list[Label] = []
        self.record.add(self.lines)
        self.deals = button(tr("see.all_deals"), "see_deals", "line")
        self.deals.clicked.connect(self.deals_asked)
        row = QHBoxLayout()
        row.addWidget(self.deals)
        row.addStretch(1)
        self.record.add(row)
        self.record.body.addStretch(1)
        self.later = Columns([self.ahead, self.record], 430, parent=self.inside)
        column.addWidget(self.later, 1)
        column.addStretch(0)
        self.next = button(tr("see.go_on"), "next", "primary")
        self.next.clicked.connect(store.read_effects)
        self.any = button(tr("see.any_number"), "any_number")
        self.any.clicked.connect(lambda: self._ask(self.store.papers or SIDES[0]))
        self.copy = button(tr("see.copy"), "copy_see", "quiet")
        self.copy.clicked.connect(self.copy_picture)
        self.foot = QWidget()
        flow = Flow(self.foot, round(look.px(8)))
        flow.setContentsMargins(0, 0, 0, 0)
        for made in (self.next, self.any, self.copy):
            flow.addWidget(made)
        self.hint = Label(tr("see.hint"), "small", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(round(look.px(n)) for n in (18, 2, 18, 8)))
        foot.addWidget(self.foot, 3)
        foot.addWidget(self.hint, 2)
        outer.addLayout(foot)
        self._seen: tuple[int, str] = (0, "")
        self._shown: tuple[View | None, Judged | None] = (None, None)  # what it was drawn from
        # A method, not a lambda: Qt lets go of it when the page is deleted.
        store.scoring.ready.connect(self._scored)

    @property
    def first(self) -> QWidget:
        """On to the next turn."""
        return self.next

    def _scored(self, _turn: int) -> None:
        view = self.store.view
        known = self.store.scoring.judged.get(len(view.turns)) if view is not None else None
        if known is None or self._shown[0] is not view or self._shown[1] is not known:
            self.show_game()

    def show_game(self) -> None:
        """The last turn, as those who look may know it."""
        view = self.store.view
        if view is None:
            return
        self.next.setVisible(self.store.reading_effects)
        there = bool(view.turns)
        for widget in (self.chain, self.falls, self.later, self.any, self.copy, self.hint,
                       self.pills, self.scale, self.as_table):  # fmt: skip
            widget.setVisible(there)
        if not there:
            for card in self.cards.values():
                card.forget()
            self.table.set_data(SumTableData())
            self.table_card.hide()
            self.head.setText(tr("see.opening"))
            for label in (self.below, self.only):
                label.setText("")
                label.hide()
            return
        self.copy.setVisible(self.store.papers is None)
        turn = view.turns[-1]
        if self._seen != (turn.number, view.viewer):
            self._seen = (turn.number, view.viewer)
            self.area.verticalScrollBar().setValue(0)
        found = self.store.scoring.judged.get(turn.number)
        self._shown = view, found
        head, below = headline.sentences(view, found)
        alone = headline.only_you(view)
        for label, text in ((self.head, head), (self.below, below), (self.only, alone)):
            label.setText(text)
            label.setVisible(bool(text))
        self.steps.set_steps(fromlever.steps(view, found))
        self.waiting.setVisible(found is None)
        self.chain.setVisible(bool(turn.moves) and (found is None or bool(found.shares)))
        moved = turn.changed(view.viewer)
        sums = since.table(moved) if moved is not None else SumTableData()
        self.table.set_data(sums, later=not self.as_table.isChecked())
        self._draw_changes()
        self._turn_over(self.as_table.isChecked())
        self.ahead.show_game(view, found)
        self._draw_record(view)
        self.later.fill(TALLEST if found is not None and found.ahead else 0)
        text = tr("see.to_end") if view.over else tr("see.next", month=words.month_name(view.month))
        self.next.setText(text)
        self.next.setAccessibleName(text.replace("&", ""))

    def _draw_changes(self) -> None:
        view, figure = self.store.view, self.pills.current()
        for told in (
            () if view is None or not view.turns else changes.both(view, figure, self._first())
        ):
            self.cards[told.side].show_change(told, figure)
        self.falls.refit()

    def _first(self) -> str:
        """The lever that the turn is told by."""
        view = self.store.view
        assert view is not None
        return headline.foremost(view, self.store.scoring.judged.get(view.turns[-1].number))

    def _draw_record(self, view: View) -> None:
        told = onrecord.lines(
            view, came_out(view.turns[-1]), self.store.computers.why, self._first()
        )
        while len(self._lines) < len(told):
            self._lines.append(Label("", "body", wrap=True))
            self.lines.addWidget(self._lines[-1])
        spare = [("", "")] * (len(self._lines) - len(told))
        for label, (text, tone) in zip(self._lines, [*told, *spare], strict=True):
            label.setText(text)
            label.set_tone(tone)
            label.setVisible(bool(text))

    def _turn_over(self, on: bool) -> None:
        """The picture, or all figures as a table."""
        there = self.store.view is not None and bool(self.store.view.turns)
        if there and on:
            self.table.complete()
        self.falls.setVisible(there and not on)
        self.table_card.setVisible(there and on)
        for widget in (self.pills, self.scale):
            widget.setEnabled(not on)
        text = tr("see.as_picture" if on else "see.as_table")
        self.as_table.setText(text)
        self.as_table.setAccessibleName(text)

    def _ask(self, side: str, row: int = 0) -> None:
        told = self.cards[side].told
        self.asked.emit(self.pills.current(), side, told.cause(row) if told is not None else "")

    def copy_picture(self) -> None:
        """The page as a picture on the clipboard, unless it holds what only one side may know."""
        if self.store.papers is None:
            QGuiApplication.clipboard().setPixmap(self.inside.grab())
