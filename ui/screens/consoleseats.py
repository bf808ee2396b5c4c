"""Who plays a side, and the way back to an earlier turn: two forms of the facilitator's console."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.rules.levers import SIDES
from engine.view import View
from ui import words
from ui.screens.consoleforms import Form
from ui.screens.page import button, choice, fill
from ui.seating import PERSON, opponents, player_name
from ui.texts.speech import tr
from ui.widgets.label import Label

USUAL = "planner"  # who is offered first to take a side over
REASON = 300  # signs, so that the note of a branch has room for the file's name too


class SeatForm(Form):
    """A side, who plays it from now on, and why."""

    def __init__(self) -> None:
        super().__init__(tr("console.seat"), "seat", tr("console.seat_do"))
        self.side = choice("seat_side", tr("console.seat_side"))
        for side in SIDES:
            self.side.addItem(words.side_name(side), side)
        self.player = choice("seat_player", tr("console.seat_player"))
        self.row(tr("console.seat_side"), self.side)
        self.row(tr("console.seat_player"), self.player)
        self.reason = self.line(tr("console.reason"), "seat_reason")
        self.side.currentIndexChanged.connect(self._fill)
        self._now: dict[str, str] = {}
        self._fill()

    @property
    def chosen(self) -> tuple[str, str]:
        """Side and player."""
        return str(self.side.currentData()), str(self.player.currentData())

    def show_view(self, view: View) -> None:
        """Who plays now cannot be chosen again."""
        self._now = {side: seat.player for side, seat in view.seats.items()}
        self._fill()

    def _fill(self) -> None:
        side = str(self.side.currentData())
        names = [(player_name(PERSON), PERSON), *opponents(side)]
        now = self._now.get(side, "")
        said = tr("refusal.seated_already", side=words.side_name(side))
        chosen = self.player.currentData()
        if chosen not in [n for _, n in names] or chosen == now:
            chosen = USUAL if now == PERSON else PERSON
        fill(self.player, [(t, n, said if n == now else "") for t, n in names], chosen)


class BackForm(Form):
    """A turn and why; what it does is said and asked before it is done."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("console.back"), "back", tr("console.back_do"))
        self.turn = choice("back_turn", tr("console.back_turn"))
        self.row(tr("console.back_turn"), self.turn)
        self.reason = self.line(tr("console.reason"), "back_reason")
        self.reason.setMaxLength(REASON)
        self.question = QWidget()
        self.what = Label("", "body", wrap=True)
        self.yes = button(tr("console.back_yes"), "back_yes", "primary")
        self.no = button(tr("console.back_no"), "back_no")
        row = QHBoxLayout(self.question)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.add(self.what)
        self.add(self.question)
        self.no.clicked.connect(self.stay)
        self.turn.currentIndexChanged.connect(self.stay)
        self.reason.textChanged.connect(self.stay)
        self.stay()

    @property
    def chosen(self) -> int:
        """The turn from whose beginning the room is to go on."""
        return int(self.turn.currentData() or 0)

    def ask(self, name: str) -> bool:
        """Say what would be done to the game in a file; nothing is done yet."""
        self.what.setText(tr("console.back_asks", n=self.chosen, name=name))
        self.what.show()
        self.question.show()
        self.does.hide()
        self.no.setFocus()
        return False

    def stay(self) -> None:
        """Not asked, or not any more."""
        held = self.question.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.what.hide()
        self.question.hide()
        self.does.show()
        if held:
            (self.does if self.does.isEnabled() else self.turn).setFocus()

    def tell(self, text: str) -> None:
        """What was done, where it was asked."""
        self.what.setText(text)
        self.what.show()

    def show_view(self, view: View) -> None:
        """Turns that have begun, the latest first; of a game that is over all of them."""
        months = [t.month for t in view.turns] + ([] if view.over else [view.month])
        turns = [
            (tr("console.back_turn_of", n=n, month=words.month_name(month)), n, "")
            for n, month in enumerate(months, 1)
        ][::-1]
        there = [n for _, n, _ in turns]
        begun = bool(self.reason.text()) and self.chosen in there  # somebody is choosing
        chosen = self.chosen if begun else there[min(1, len(there) - 1)]
        fill(self.turn, turns, chosen)
