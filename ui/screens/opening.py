"""The screens before the table: scenario, seats, briefing, hand-over."""


from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from engine.game import Game
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.scenarios.scenario import names, scenario
from ui import words
from ui.screens.page import button, column
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.paper import OpenPaper
from ui.widgets.sidemark import SideMark


class ScenarioScreen(QWidget):
    """Choose what is played."""

    chosen = Signal(str)
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = column(self)
        inside.addWidget(Label(self.tr("Choose a situation"), "title"))
        for name in names():
            found = scenario(name)
            size = self.tr("{turns} turns, about {minutes} minutes").format(
                turns=found.limits.turns, minutes=found.minutes
            )
            card = Card(found.title, size)
            for text, role in ((found.summary, "body"), (found.teaches, "quiet")):
                label = Label(text, role)
                label.setWordWrap(True)
                card.add(label)
            made = button(self.tr("Play {title}").format(title=found.title), f"play_{name}")
            made.clicked.connect(lambda _=False, n=name: self.chosen.emit(n))
            card.add(made)
            inside.addWidget(card)
        back = button(self.tr("Back"), "back", "quiet")
        back.clicked.connect(self.back)
        inside.addWidget(back)
        inside.addStretch(1)


class SeatsScreen(QWidget):
    """Who plays whom."""

    ready = Signal(str, object, int, bool)

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
        row.addWidget(Label(self.tr("Seed (same seed, same world)"), "small"))
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setValue(7)
        row.addWidget(self.seed)
        row.addStretch(1)
        begin = button(self.tr("&Begin"), "begin", "primary")
        begin.clicked.connect(self._begin)
        row.addWidget(begin)
        inside.addLayout(row)
        inside.addStretch(1)

    def _begin(self) -> None:
        seats = {
            s: Seat(str(self.players[s].currentData()), self.people[s].text().strip())
            for s in SIDES
        }
        self.ready.emit(self.name, seats, self.seed.value(), self.facilitator.isChecked())


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

    def __init__(self, game: Game, side: str) -> None:
        super().__init__()
        found, mandate = game.scenario, game.mandate(side)
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
            label = Label(f"<b>{member.office}</b>: {member.view}", "body")
            label.setWordWrap(True)
            people.add(label)
        inside.addWidget(people)
        made = button(self.tr("We have read it; close our papers"), "read", "primary")
        made.clicked.connect(lambda: self.read.emit(side))
        inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
