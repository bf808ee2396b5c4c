"""The talks so far as a conversation: who offered, refused, promised or threatened what."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

MOST = 24  # what is said of earlier turns beyond that stands in the history

Line = tuple[str, str, str]  # who said it, or nobody; what; and why, where that is known
Why = Callable[[View, int, Event], str]


class Conversation(Card):
    """This turn first, newest at the top; each with the mark of who said it."""

    def __init__(self) -> None:
        super().__init__(tr("table.talks"))
        self._lines: tuple[Line, ...] | None = None
        self._rows = QVBoxLayout()
        self._said: list[_Said] = []
        self.add(self._rows)
        self.body.addStretch(1)

    def text(self) -> str:
        """All that is said here, one a line."""
        return "\n".join(text for line in self._lines or () for text in line[1:] if text)

    def show_game(self, view: View, why: Why) -> None:
        lines = tuple(said(view, why)[-MOST:][::-1])
        if lines == self._lines:
            return
        self._lines = lines
        shown = lines or (("", tr("talks.nobody_has_spoken"), ""),)
        while len(self._said) < len(shown):
            self._said.append(_Said())
            self._rows.addWidget(self._said[-1])
        for k, row in enumerate(self._said):
            row.say(*(shown[k] if k < len(shown) else ("", "", "")))


class _Said(QWidget):
    """One thing that was said; without words it is not there."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._mark, self._text = SideMark("", " ", "small"), Label("", "small", wrap=True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(0)
        self._why = Label("", "small", wrap=True)
        told.addWidget(self._text)
        told.addWidget(self._why)
        row.addLayout(told, 1)

    def say(self, side: str, text: str, why: str) -> None:
        self._mark.set_side(side, " ")  # the text names the side: its mark is enough
        self._mark.setVisible(side in SIDES)
        self._text.setText(text)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setVisible(bool(text))


def said(view: View, why: Why) -> list[Line]:
    """What was said in all turns' talks, and how houses voted on what was accepted now."""

    def line(turn: int, e: Event) -> Line:
        return e.side, words.sentence(words.event(e)), why(view, turn, e)

    lines: list[Line] = []
    for turn in view.turns:
        spoken = [e for e in turn.events if e.kind.phase == "talks" and e.verb != "pass"]
        if spoken:
            lines.append(("", words.month_name(turn.month), ""))
            lines += [line(turn.number, e) for e in spoken]
    now = [e for e in view.turn_events if e.kind.phase == "talks"]
    lines += [line(view.table.turn, e) for e in now]
    if view.table.refused is not None:
        sides = listed([words.side_name(s) for s in view.table.refused[0]])
        lines.append(("", tr("talks.package_did_not_pass", sides=sides), ""))
    if view.table.lapsed is not None:
        lines.append(("", tr("talks.package_on_table_lapsed"), ""))
    house = view.house
    if house is not None:
        votes = [
            tr("talks.votes_for" if v.favour >= 0.5 else "talks.votes_against", office=v.office)
            for v in house.votes
        ]
        n = plain(house.support)
        told = tr("talks.our_house_on_last", votes=listed(votes), n=n)
        lines.append((view.viewer, told, ""))
    return lines
