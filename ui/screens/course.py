"""How a game went: a line of turns, and what the one that is chosen said, did and moved."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.advice.adviser import Judged
from engine.rules.levers import SIDES
from engine.turn import TRUTH, Turn
from engine.view import Opened
from ui import words
from ui.charts.mark import rounded
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.screens import since
from ui.screens.actstory import in_short, of_turn
from ui.screens.page import button
from ui.screens.pages import came_out
from ui.texts.speech import listed, tr
from ui.theme import Look, look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.pressable import Pressable
from ui.widgets.sumtable import SumTable, SumTableData

LINES = 1  # of what happened on a turn's own mark; the rest stands below when it is chosen
WIDE = 125  # pixels at usual text that a mark needs


def happened(turn: Turn) -> list[str]:
    """What a turn was, the gravest first: what came out, what moved the rules, what was said."""
    moved = [words.move(m) for m in turn.moves]
    return [*came_out(turn), *moved, *_said(turn, measures=False)]


def all_of(turn: Turn) -> list[str]:
    """All of a turn in order: what came out, what was said and done, what moved by itself."""
    moves = [words.move(m) for m in turn.moves if not m.bargained]
    lines = dict.fromkeys([*came_out(turn), *_said(turn), *moves])
    return [words.sentence(line) for line in lines]


def _said(turn: Turn, measures: bool = True) -> list[str]:
    """What was said and done; that somebody had nothing more to say is no event."""
    told = [e for e in turn.events if e.verb not in ("pass", "done")]
    return [words.event(e) for e in told if measures or not e.kind.measure]


class TurnMark(Pressable):
    """A turn on the line: a dot, its month and what happened; thick where a deal is in force."""

    def __init__(self, turn: Turn, acts: list[str]) -> None:
        super().__init__()
        self.turn = turn
        self.turning = False
        self.setCheckable(True)
        self.setObjectName(f"turn{turn.number}")
        self._bound = turn.tables is not None and bool(turn.tables[1].deals)
        self._column = QVBoxLayout(self)
        month = words.month_name(turn.month)
        self._month = Label(words.month_short(turn.month), "heading", wrap=True)
        told = [words.sentence(line) for line in (*happened(turn), *acts)]
        self._told = Label(_first(told), "small", wrap=True)
        for label in (self._month, self._told):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self._column.addStretch(1)
        name = tr("history.turn_of", n=turn.number, month=month)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            listed(told or [tr("discuss.nothing_said")], "list.sentences")
        )
        self.setToolTip(broken("\n".join(told)))
        self.respace(self.look())

    def respace(self, look: Look) -> None:
        self._column.setContentsMargins(*(round(look.px(v)) for v in (8, 26, 8, 8)))
        self._column.setSpacing(round(look.px(2)))

    def draw_ground(self, p: QPainter, box: QRectF, look: Look) -> None:
        super().draw_ground(p, box, look)
        if self.isChecked():
            p.fillPath(rounded(box, look.px(8)), look.colour("hover"))
        y, size = look.px(14), look.px(5)
        line = look.colour("ink" if self._bound else "rule_strong")
        p.setPen(QPen(line, look.px(4 if self._bound else 1.5)))
        p.drawLine(QPointF(look.px(12), y), QPointF(box.right(), y))
        p.setPen(QPen(look.colour("ink"), look.px(1.5)))
        p.setBrush(look.colour("ink" if self.turning or self.isChecked() else "card"))
        dot = size * (1.6 if self.turning else 1.0)
        p.drawEllipse(QPointF(look.px(14), y), dot, dot)


def _first(told: list[str]) -> str:
    if not told:
        return tr("discuss.nothing_said")
    rest = len(told) - LINES
    shown = [*told[:LINES], *([tr("course.and_more", n=rest)] if rest > 0 else [])]
    return "\n".join(shown)


class Course(Card):
    """The line, and below it the turn that is chosen, until its mark is pressed again."""

    chosen = Signal(int)
    played_on = Signal(int)

    def __init__(self, game: Opened, judged: Mapping[int, Judged]) -> None:
        super().__init__(tr("course.how_it_went"), tr("course.choose_month"))
        self._judged, self._acts = judged, game.acts
        self._number = 0  # of the turn that is chosen
        self._horizon = game.scenario.horizon
        self.marks = [TurnMark(t, in_short(game.acts, t)) for t in game.turns]
        self._line = QWidget()
        self._grid = QGridLayout(self._line)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._columns = 0
        self.add(self._line)
        self.title = Label("", "heading", wrap=True)
        self.said = Label("", "body", wrap=True)
        self.moved = SumTable()
        self.falls = {side: Waterfall() for side in SIDES}
        self.play_on = button(tr("course.play_on"), "play_on")
        self.play_on.setToolTip(broken(tr("course.play_on_told")))
        self.play_on.clicked.connect(lambda: self.played_on.emit(self._number))
        self.detail = QWidget()
        detail = QVBoxLayout(self.detail)
        detail.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.play_on)
        detail.addLayout(head)
        for widget in (self.said, self.moved, *self.falls.values()):
            detail.addWidget(widget)
        self.add(self.detail)
        self.detail.hide()
        for mark in self.marks:
            mark.clicked.connect(lambda on, m=mark: self._pressed(m, on))
        self._place()

    def _pressed(self, mark: TurnMark, on: bool) -> None:
        if on:
            self.choose(mark.turn.number)
        else:
            self.detail.hide()

    def point_at(self, number: int | None) -> None:
        """Mark the turning point on the line."""
        for mark in self.marks:
            mark.turning = mark.turn.number == number
            mark.update()

    def choose(self, number: int) -> None:
        """Show what a turn said, did and moved."""
        for mark in self.marks:
            mark.setChecked(mark.turn.number == number)
        self._number = number
        turn = next(m.turn for m in self.marks if m.turn.number == number)
        month = words.month_name(turn.month)
        self.title.setText(tr("history.turn_of", n=turn.number, month=month))
        lines = [*all_of(turn), *of_turn(self._acts, turn)]
        self.said.setText("\n".join(lines) or tr("discuss.nothing_said"))
        changes = turn.changed(TRUTH)
        self.moved.set_data(since.table(changes) if changes is not None else SumTableData())
        found = self._judged.get(number)
        for side, fall in self.falls.items():
            items = [
                Contribution(words.move(share.move), b.p50, b.p05, b.p95)
                for share in (found.shares if found is not None else ())
                for b in [share.economy[side]]
            ]
            title = tr("course.worth", side=words.side_name(side), n=self._horizon)
            fall.set_data(WaterfallData(tuple(items), None, title, tr("number.bn_usd"), 1))
            fall.setVisible(bool(items))
        self.detail.show()
        self.chosen.emit(number)

    def _place(self) -> None:
        """As many marks beside each other as there is room for."""
        wide = max(1, int(self.width() // look_of(self).px(WIDE)))
        columns = min(len(self.marks), wide) or 1
        if columns == self._columns:
            return
        for c in range(self._columns):
            self._grid.setColumnStretch(c, 0)
        self._columns = columns
        for k, mark in enumerate(self.marks):
            self._grid.addWidget(mark, k // columns, k % columns)
        for c in range(columns):
            self._grid.setColumnStretch(c, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
