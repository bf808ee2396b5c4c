"""The offices of a delegation, and the paper of one of them: for the eyes of who holds it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.scenarios.scenario import Member
from engine.view import View
from ui import words
from ui.charts.numeral import percent
from ui.learn.termlabel import TermLabel
from ui.screens.page import button, column
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.paper import OpenPaper
from ui.widgets.sidemark import SideMark


class MembersScreen(QWidget):
    """Closed at first; a paper is in the window only while it is open."""

    closed = Signal()

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view, side = view, view.viewer
        self.eyes = side  # it goes with the papers
        self._members = view.scenario.members[side]
        inside = column(self, 760)
        head = QHBoxLayout()
        head.addWidget(SideMark(side, words.side_name(side)), 1)
        back = button(tr("members.back"), "back")
        back.clicked.connect(self.closed)
        head.addWidget(back)
        inside.addLayout(head)
        inside.addWidget(Label(tr("members.title"), "title", wrap=True))
        self.offices = self._list()
        self._place = QVBoxLayout()
        self._place.addWidget(self.offices)
        inside.addLayout(self._place)
        inside.addStretch(1)
        self.opened: QWidget | None = None

    def held(self, number: int) -> str:
        """Who holds an office, by name."""
        offices = self._view.cast.delegations[self._view.viewer].offices
        return listed(list(offices[number])) if number < len(offices) else ""

    def _list(self) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(Label(tr("members.told"), "body", wrap=True))
        self.doors = []
        for number, member in enumerate(self._members):
            card = Card()
            names = self.held(number)
            told = tr("roles.office_held", office=member.office, names=names)
            card.add(Label(told if names else member.office, "heading", wrap=True))
            card.add(Label(self.weighs(member), "small", wrap=True))
            door = button(tr("members.open", office=member.office), f"paper_{number + 1}", "line")
            door.clicked.connect(lambda _=False, n=number: self.open(n))
            self.doors.append(door)
            row = QHBoxLayout()
            row.addWidget(door)
            row.addStretch(1)
            card.add(row)
            inside.addWidget(card)
        return page

    def weighs(self, member: Member) -> str:
        """Weights and votes of an office."""
        a, b = percent(member.economy), percent(member.security)
        return tr("roles.weighs", a=a, b=b, n=member.votes)

    def open(self, number: int) -> None:
        """The paper of one office; all others are closed."""
        self._drop()
        member, names = self._members[number], self.held(number)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        told = tr("roles.office_held", office=member.office, names=names)
        inside.addWidget(Label(told if names else member.office, "heading", wrap=True))
        inside.addWidget(Label(tr("members.only_you"), "small", wrap=True))
        text = f"{member.view}\n\n{member.paper}" if member.paper else member.view
        inside.addWidget(
            OpenPaper(self._view.viewer, tr("roles.your_eyes"), text, label=TermLabel())
        )
        inside.addWidget(Label(self.weighs(member), "body", wrap=True))
        inside.addWidget(self._minds(member))
        shut = button(tr("members.close"), "close_paper", "primary")
        shut.clicked.connect(lambda: self._shut(number))
        row = QHBoxLayout()
        row.addWidget(shut)
        row.addStretch(1)
        inside.addLayout(row)
        self.opened = page
        self.offices.hide()
        self._place.addWidget(page)
        page.show()  # a layout would show it only later
        shut.setFocus(Qt.FocusReason.OtherFocusReason)

    def _minds(self, member: Member) -> Card:
        """The levers that the office looks after, as they stand."""
        card = Card(tr("members.minds"))
        table = self._view.table
        minds = [x for x in member.minds if x in table.limits.levers]
        for lever in minds:
            level = words.level_name(lever, table.at(lever).level)
            text = tr("kit.named", name=words.lever_name(lever), value=level)
            card.add(Label(text, "body", wrap=True))
        if not minds:
            card.add(Label(tr("list.none"), "body"))
        return card

    def _shut(self, number: int) -> None:
        self._drop()
        self.offices.show()
        self.doors[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        old, self.opened = self.opened, None
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the paper, then the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.opened is not None:
            self._shut(0)
        else:
            self.closed.emit()
