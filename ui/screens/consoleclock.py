"""The clock on the console: what is on, more time, stop, skip, and moving on those who are slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui import sessiontext, words
from ui.screens.page import button
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.moveon import MoveOn
    from ui.session import Session

MORE = 5  # minutes that the second button gives


class ClockCard(Card):
    """Follows the session and the warning while it stands."""

    def __init__(self, session: Session, move_on: MoveOn) -> None:
        super().__init__(tr("console.clock"))
        self.setObjectName("clock_card")
        self.session, self.move_on = session, move_on
        self.time = Label("", "heading", wrap=True)
        self.add(self.time)
        row = FlowRow()
        self.minute = button(tr("session.one_more"), "clock_minute")
        self.more = button(tr("console.minutes_more", n=MORE), "clock_more")
        self.pause = button(tr("session.pause"), "clock_pause")
        self.next = button(tr("session.next"), "clock_next")
        self.minute.clicked.connect(lambda: session.extend_by(1))
        self.more.clicked.connect(lambda: session.extend_by(MORE))
        self.pause.clicked.connect(lambda: session.turn())
        self.next.clicked.connect(lambda: session.skip())
        for made in (self.minute, self.more, self.pause, self.next):
            row.add(made)
        self.add(row)
        self._clock = row
        self.slow = button(tr("moveon.do"), "move_on")
        self.slow.clicked.connect(self.turn_slow)
        self.add(self.slow)
        self.told = Label("", "small", wrap=True)
        self.add(self.told)
        session.changed.connect(self.refresh)
        session.ticked.connect(self.refresh)
        move_on.changed.connect(self.refresh)
        self.refresh()

    def turn_slow(self) -> None:
        """Warn the side that is slow, or take the warning back."""
        if self.move_on.warned:
            self.move_on.cancel()
        else:
            self.move_on.begin()

    def refresh(self) -> None:
        """As it stands now."""
        session, plan, stage = self.session, self.session.plan, self.session.stage
        there = plan is not None and stage is not None
        self._clock.setVisible(there)
        if plan is not None and stage is not None:
            up = session.left <= 0 and bool(stage.minutes)
            _say(
                self.time, sessiontext.clock(plan, stage, session.left, session.running, full=True)
            )
            self.time.set_tone("bad" if up else "")
            _name(self.pause, tr("session.pause" if session.running else "session.go_on"))
            self.next.setEnabled(session.following is not None)
        else:
            _say(self.time, tr("console.no_plan"))
            self.time.set_tone("")
        self._slow()

    def _slow(self) -> None:
        move_on, side = self.move_on, self.move_on.side
        name = words.side_name(side) if side is not None else ""
        if move_on.warned:
            _name(self.slow, tr("moveon.take_back"))
            self.slow.setEnabled(True)
            _say(self.told, tr("moveon.counts", side=name, n=move_on.seconds))
            return
        why = move_on.why_not
        _name(self.slow, tr("moveon.do"))
        self.slow.setEnabled(not why)
        _say(self.told, why or tr("moveon.what", side=name))


def _say(label: Label, text: str) -> None:
    if label.text() != text:
        label.setText(text)


def _name(made: QWidget, text: str) -> None:
    if made.accessibleName() != text:
        made.setProperty("text", text)
        made.setAccessibleName(text)
