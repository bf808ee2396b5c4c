"""The screens before the table: scenario, seats, briefing, hand-over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from engine.record import InvalidRecord, Seat
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import Unread
from engine.view import View
from ui import words
from ui.screens.page import button, column
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.paper import OpenPaper
from ui.widgets.sidemark import SideMark

BY_CHANCE = -1  # of the seeds' box: drawn anew for each game
LONGEST = 60  # signs of a title on a button


class ScenarioScreen(QWidget):
    """Choose what is played."""

    chosen = Signal(str)
    back = Signal()

    def __init__(self, found: Sequence[Scenario], unread: Sequence[Unread]) -> None:
        super().__init__()
        inside = column(self)
        inside.addWidget(Label(self.tr("Choose a situation"), "title"))
        for plot in found:
            inside.addWidget(self._card(plot))
        if unread:
            card = Card(self.tr("Files that could not be read"))
            for problem in unread:
                card.add(Label(str(problem), "small", wrap=True))
            inside.addWidget(card)
        back = button(self.tr("Back"), "back", "quiet")
        back.clicked.connect(self.back)
        inside.addWidget(back)
        inside.addStretch(1)

    def _card(self, plot: Scenario) -> Card:
        """A scenario with its size; one of the person's own says so, and where it lies."""
        size = self.tr("{turns} turns, about {minutes} minutes").format(
            turns=plot.limits.turns, minutes=plot.minutes
        )
        if plot.origin is not None:
            size = self.tr("your own; {size}").format(size=size)
        card = Card(plot.title, size)
        texts = [(plot.summary, "body"), (plot.teaches, "quiet")]
        if plot.origin is not None:
            texts.append((str(plot.origin.path), "small"))
        for text, role in texts:
            card.add(Label(text, role, wrap=True))
        short = plot.title if len(plot.title) <= LONGEST else f"{plot.title[:LONGEST]}..."
        text = self.tr("Play {title}").format(title=short)
        made = button(text.replace("&", "&&"), f"play_{plot.id}")
        made.setAccessibleName(text)
        made.clicked.connect(lambda: self.chosen.emit(plot.id))
        card.add(made)
        return card


class SeatsScreen(QWidget):
    """Who plays whom."""

    ready = Signal(str, object, object, bool)
    back = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        inside = column(self)
        inside.addWidget(Label(self.tr("Who sits where?"), "title"))
        self.players: dict[str, QComboBox] = {}
        self.people: dict[str, QLineEdit] = {}
        for side in SIDES:
            card = Card()
            card.add(SideMark(side, words.side_name(side)))
            choice = QComboBox()
            choice.setObjectName(f"seat_{side}")
            choice.setAccessibleName(words.side_name(side))
            for text, key in (
                (self.tr("People at this laptop"), "person"),
                (self.tr("Computer: gives as it gets"), "reciprocal"),
                (self.tr("Computer: keeps its word while that pays"), "opportunist"),
                (self.tr("Computer: plays at random"), "random"),
            ):
                choice.addItem(text, key)
            person = QLineEdit()
            person.setMaxLength(80)
            person.setPlaceholderText(self.tr("Name of the delegation or player (may stay empty)"))
            person.setAccessibleName(self.tr("Name"))
            card.add(choice)
            card.add(person)
            self.players[side], self.people[side] = choice, person
            inside.addWidget(card)
        self.facilitator = QCheckBox(
            self.tr("A facilitator sits with us and writes neutral texts (otherwise the computer)")
        )
        self.facilitator.setObjectName("facilitator")
        inside.addWidget(self.facilitator)
        row = QHBoxLayout()
        row.addWidget(
            Label(self.tr("Seed (tables of one seed have the same world and papers)"), "small")
        )
        self.seed = QSpinBox()
        self.seed.setObjectName("seed")
        self.seed.setRange(BY_CHANCE, 999_999)
        self.seed.setSpecialValueText(self.tr("by chance"))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setValue(BY_CHANCE)
        row.addWidget(self.seed)
        row.addStretch(1)
        begin = button(self.tr("&Begin"), "begin", "primary")
        begin.clicked.connect(self._begin)
        row.addWidget(begin)
        inside.addLayout(row)
        self.fault = Label("", "body", "bad", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        back = button(self.tr("Back"), "back", "quiet")
        back.clicked.connect(self.back)
        inside.addWidget(back)
        inside.addStretch(1)

    def _begin(self) -> None:
        seats = {}
        for side in SIDES:
            try:
                name = self.people[side].text().strip()
                seats[side] = Seat(str(self.players[side].currentData()), name)
            except InvalidRecord as problem:
                self.fault.setText(f"{words.side_name(side)}: {problem}.")
                self.fault.show()
                self.people[side].setFocus()
                return
        seed = self.seed.value()
        chosen = None if seed == BY_CHANCE else seed
        self.ready.emit(self.name, seats, chosen, self.facilitator.isChecked())


class HandOverScreen(QWidget):
    """Nothing private: pass the laptop."""

    taken = Signal(str)

    def __init__(self, side: str, reason: str) -> None:
        super().__init__()
        inside = column(self, 560)
        inside.addStretch(1)
        inside.addWidget(SideMark(side, words.side_name(side)))
        title = Label(
            self.tr("Pass the laptop to the delegation of {side}.").format(
                side=words.side_name(side)
            ),
            "title",
        )
        title.setWordWrap(True)
        inside.addWidget(title)
        inside.addWidget(Label(reason, "body"))
        made = button(self.tr("We are here: open our papers"), "take", "primary")
        made.clicked.connect(lambda: self.taken.emit(side))
        inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(2)


class BriefingScreen(QWidget):
    """The situation, then this delegation's papers."""

    read = Signal(str)

    def __init__(self, view: View) -> None:
        super().__init__()
        side, found, mandate = view.viewer, view.scenario, view.mandate
        assert mandate is not None, "a briefing is for one side's eyes"
        inside = column(self, 860)
        inside.addWidget(Label(found.title, "title"))
        card = Card(self.tr("The situation"))
        for text in found.situation:
            label = Label(text, "body")
            label.setWordWrap(True)
            card.add(label)
        inside.addWidget(card)
        mine = Card(words.side_name(side), self.tr("public"))
        label = Label(found.public[side], "body")
        label.setWordWrap(True)
        mine.add(label)
        inside.addWidget(mine)
        secret = found.confidential[side] + "\n\n" + mandate.text
        for line in mandate.red_lines:
            secret += "\n" + self.tr("Red line: {text}").format(text=line.text)
        for wish in mandate.objectives:
            secret += "\n" + self.tr("Objective, {n} points: {text}").format(
                n=wish.worth, text=wish.text
            )
        inside.addWidget(OpenPaper(side, self.tr("Confidential"), secret))
        people = Card(self.tr("Your delegation"))
        for member in found.members[side]:
            people.add(Label(member.office, "heading"))
            people.add(Label(member.view, "body", wrap=True))
        inside.addWidget(people)
        made = button(self.tr("We have read it; close our papers"), "read", "primary")
        made.clicked.connect(lambda: self.read.emit(side))
        inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
