"""The facilitator's page: what to read aloud now, the clock with its buttons, and the agenda.

Nothing private stands here. It may lie on the wall while a delegation reads its papers elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import sessiontext
from ui.screens.leading import Leads
from ui.screens.page import button, column
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label

if TYPE_CHECKING:
    from engine.sessions.plan import Plan
    from ui.session import Session


class ScriptScreen(QWidget):
    """Follows the session while it stands."""

    prints = True
    closed = Signal()
    printed = Signal()
    saved = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        assert session.plan is not None, "a script is that of a plan"
        self.session = session
        self.plan: Plan = session.plan
        inside = column(self, 860)
        inside.addWidget(Label(self.plan.title, "quiet", wrap=True))
        self.what = Label("", "title", wrap=True)
        self.time = Label("", "heading", wrap=True)
        inside.addWidget(self.what)
        inside.addWidget(self.time)
        inside.addWidget(self._buttons())
        self.card = Card(tr("session.read_aloud"))
        self.text = Label("", "heading", wrap=True)
        self.card.add(self.text)
        inside.addWidget(self.card)
        self.leads = Leads(("console", "projector"), during="session.lead_turns")
        inside.addWidget(self.leads)
        self.then = Label("", "body", wrap=True)
        inside.addWidget(self.then)
        inside.addWidget(self._agenda())
        if self.plan.homework:
            card = Card(tr("session.homework"))
            card.add(Label(self.plan.homework, "body", wrap=True))
            inside.addWidget(card)
        inside.addStretch(1)
        session.changed.connect(self.refresh)
        session.ticked.connect(self.refresh)
        self.refresh()

    def _buttons(self) -> QWidget:
        row = FlowRow()
        self.pause = button(tr("session.pause"), "pause")
        self.pause.clicked.connect(self.session.turn)
        self.more = button(tr("session.one_more"), "more")
        self.more.clicked.connect(self.session.extend)
        self.next = button(tr("session.next"), "skip")
        self.next.clicked.connect(self.session.skip)
        self.before = button(tr("session.before"), "step_back")
        self.before.clicked.connect(self.session.step_back)
        back = button(tr("settings.back"), "back", "primary")
        back.clicked.connect(self.closed)
        for made in (back, self.pause, self.more, self.before, self.next):
            row.add(made)
        for text, name, signal in (
            (tr("session.print"), "print", self.printed),
            (tr("session.pdf"), "pdf", self.saved),
        ):
            made = button(text, name, "quiet")
            made.clicked.connect(signal)
            row.add(made)
        return row

    def _agenda(self) -> Card:
        card = Card(tr("session.agenda"), sessiontext.minutes(self.plan.minutes))
        self.lines: list[Label] = []
        column = QVBoxLayout()
        for _ in self.plan.steps:
            line = Label("", "body", wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.lines.append(line)
            column.addWidget(line)
        card.add(column)
        card.add(Label(sessiontext.turn(self.plan), "small", wrap=True))
        return card

    def refresh(self) -> None:
        """Say what is on now; what has not changed is not written anew."""
        session, stage, plan = self.session, self.session.stage, self.plan
        if stage is None or session.plan is not plan:
            return
        step, left = plan.steps[stage.step], session.left
        self.what.setText(sessiontext.title(plan, stage))
        self.time.setText(sessiontext.clock(plan, stage, left, session.running, full=True))
        self.time.set_tone("bad" if left <= 0 and stage.minutes else "")
        self.pause.setText(tr("session.pause" if session.running else "session.go_on"))
        self.card.set_note(tr("session.for_whom", who=sessiontext.whose(step.shown)))
        self.text.setText(step.text or tr("session.nothing_to_read"))
        following = session.following
        then = sessiontext.title(plan, following) if following else tr("session.end")
        self.then.setText(tr("session.then", what=then))
        self.next.setEnabled(following is not None)
        self.before.setEnabled(session.at > 0)
        for i, line in enumerate(self.lines):
            said = sessiontext.line(plan, plan.steps[i])
            on = i == stage.step
            line.setText(tr("session.now", line=said) if on else said)
            role = "heading" if on else "quiet" if i < stage.step else "body"
            if line.property("role") != role:
                line.setProperty("role", role)
                line.style().unpolish(line)
                line.style().polish(line)
