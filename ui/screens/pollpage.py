"""Before a delegation moves: what each of its people says, and whether they may go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from engine.rules.delegation import AWAY, NO, SAID, YES, Ballots, Delegation
from engine.scenarios.scenario import Member
from ui import words
from ui.roles import RULES_TOLD
from ui.screens.page import button, column
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

_SAYS = {YES: "poll.yes", NO: "poll.no", AWAY: "poll.away"}


class PollScreen(QWidget):
    """Emits what was said, and whether the delegation goes on; nothing is answered beforehand but
    for those who are known to be away.
    """

    said = Signal(object, bool)
    closed = Signal()

    def __init__(
        self,
        side: str,
        own: Delegation,
        members: tuple[Member, ...],
        moves: tuple[str, ...],
        away: frozenset[str],
        at_home: bool,
    ) -> None:
        super().__init__()
        self.eyes = side  # it goes with the papers
        self._own, self._members = own, members
        inside = column(self, 760)
        inside.addWidget(SideMark(side, words.side_name(side)))
        inside.addWidget(Label(tr("poll.title"), "title", wrap=True))
        card = Card()
        for text in moves:
            card.add(Label(text, "body", wrap=True))
        inside.addWidget(card)
        inside.addWidget(Label(tr(RULES_TOLD[own.decides]), "small", wrap=True))
        if at_home:
            inside.addWidget(Label(tr("poll.at_home"), "small", wrap=True))
        self.answers: dict[str, QButtonGroup] = {}
        inside.addWidget(self._people(away))
        self.tally = Label("", "body", wrap=True)
        self.tally.setObjectName("tally")
        inside.addWidget(self.tally)
        row = QHBoxLayout()
        everybody = button(tr("poll.all_yes"), "all_yes", "quiet")
        everybody.clicked.connect(self._all_yes)
        row.addWidget(everybody)
        row.addStretch(1)
        self.back = button(tr("poll.back"), "back")
        self.back.clicked.connect(self._go_back)
        self.go_on = button(tr("poll.go_on"), "go_on", "primary")
        self.go_on.clicked.connect(lambda: self.said.emit(self.ballots(), True))
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        inside.addLayout(row)
        inside.addStretch(1)
        self._count()
        first = next(iter(self.answers.values())).buttons()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _people(self, away: frozenset[str]) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, person in enumerate(self._own.people):
            member = self._members[person.office]
            votes = tr("count.votes", n=member.votes)
            who = tr("poll.who", name=person.name, office=member.office, votes=votes)
            grid.addWidget(Label(who, "body", wrap=True), row, 0)
            group = QButtonGroup(self)
            for k, what in enumerate(SAID):
                choice = QRadioButton(tr(_SAYS[what]))
                choice.setObjectName(f"poll_{person.id}_{what}")
                told = tr("kit.named", name=who, value=tr(_SAYS[what]))
                choice.setAccessibleName(told)
                group.addButton(choice, k)
                grid.addWidget(choice, row, k + 1)
            if person.id in away or person.id[:1] in away:
                group.button(SAID.index(AWAY)).setChecked(True)
            group.idToggled.connect(self._count)
            self.answers[person.id] = group
        card.add(grid)
        return card

    def ballots(self) -> Ballots:
        """What was said so far, in the order of the offices."""
        found = ((who, group.checkedId()) for who, group in self.answers.items())
        return tuple((who, SAID[k]) for who, k in found if k >= 0)

    @property
    def complete(self) -> bool:
        return len(self.ballots()) == len(self.answers)

    def _count(self, *_: object) -> None:
        """Votes of the offices for and against, and whether that is enough."""
        ballots = self.ballots()
        weights = [m.votes for m in self._members]
        votes = self._own.votes(ballots)
        yes = sum(weights[i] for i, favour in votes.items() if favour)
        no = sum(weights[i] for i, favour in votes.items() if not favour)
        if not self.complete:
            left = tr("count.people", n=len(self.answers) - len(ballots))
            self.tally.setText(tr("poll.open", people=left))
            self.go_on.setEnabled(False)
            return
        agreed = self._own.agreed(ballots, weights)
        key = "poll.agreed" if agreed else "poll.not_agreed"
        self.tally.setText(tr(key, a=tr("count.votes", n=yes), b=tr("count.votes", n=no)))
        self.go_on.setEnabled(agreed)

    def _all_yes(self) -> None:
        for group in self.answers.values():
            if group.checkedId() != SAID.index(AWAY):
                group.button(SAID.index(YES)).setChecked(True)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """A poll that failed stays on record; one that nobody finished never was."""
        if self.complete and not self.go_on.isEnabled():
            self.said.emit(self.ballots(), False)
        else:
            self.closed.emit()
