"""A session plan that can be edited: its title, what it is for, its steps, the pace of a turn.

Steps are added, removed, moved and made another kind; what was done can be undone. What does not
add up is said beside the step, or below the sum where it is of the plan as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from engine.scenarios.scenario import Scenario
from engine.sessions import checks
from engine.sessions.plan import PHASES, Pace, Plan
from engine.sessions.reader import PHASE, TITLE
from ui import sessiontext
from ui.screens.page import button
from ui.screens.plancard import PlanCard
from ui.screens.steprow import ADD, DOWN, REMOVE, UP, StepRow, number, words
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label

STEPS_BACK = 100  # that can be undone


class AgendaCard(QWidget):
    """The plan as it can be edited; ``made`` gives what is written."""

    edited = Signal()

    def __init__(self, plan: Plan, plots: Sequence[Scenario]) -> None:
        """``plots`` are the scenarios that it may play."""
        super().__init__()
        self.plan = plan
        self._before: list[Plan] = []
        self._last = plan
        self._field = ""  # that is being written: all of one field is one step back
        self._drawing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.purpose = PlanCard(plan, plots)
        self.purpose.edited.connect(self._field_changed)
        column.addWidget(self.purpose)
        card = Card(tr("session.agenda"))
        self.sum = Label("", "heading", wrap=True)
        card.add(self.sum)
        self.fault = Label("", "body", "bad", wrap=True)
        card.add(self.fault)
        self.title = QLineEdit(plan.title)
        self.title.setObjectName("plan_title")
        self.title.setAccessibleName(tr("session.title"))
        self.title.setMaxLength(TITLE)
        self.title.textEdited.connect(self._changed)
        card.add(Label(tr("session.title"), "small"))
        card.add(self.title)
        card.add(self._undo())
        self.rows: list[StepRow] = []
        self._place = QVBoxLayout()
        card.add(self._place)
        column.addWidget(card)
        column.addWidget(self._pace())
        homework = Card(tr("session.homework"))
        self.homework = words("homework", tr("session.homework"), plan.homework)
        self.homework.textChanged.connect(self._changed)
        homework.add(self.homework)
        column.addWidget(homework)
        self._draw(plan)

    def _undo(self) -> QWidget:
        row = FlowRow()
        self.back = button(tr("session.undo"), "plan_undo", "quiet")
        self.back.clicked.connect(self.undo)
        row.add(self.back)
        key = QShortcut(QKeySequence.StandardKey.Undo, self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.undo)
        return row

    def _pace(self) -> Card:
        card = Card(tr("session.turn"))
        row = FlowRow(gap=14)
        self.phases: dict[str, QSpinBox] = {}
        for name in PHASES:
            told, now = sessiontext.phase(name), self.plan.pace.of(name)
            cell = QWidget()
            inside = QVBoxLayout(cell)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(Label(told, "small"), 0, Qt.AlignmentFlag.AlignBottom)
            box = number(
                f"turn_{name}",
                tr("session.minutes_of", what=told),
                0,
                PHASE,
                now,
                tr("session.min"),
            )
            box.valueChanged.connect(self._changed)
            self.phases[name] = box
            inside.addWidget(box)
            row.add(cell)
        card.add(row)
        card.add(Label(tr("session.turn_says"), "small", wrap=True))
        return card

    # what is drawn

    def _draw(self, plan: Plan) -> None:
        """All fields as a plan has them; the rows of its steps are made anew."""
        self._drawing = True
        self.plan = self._last = plan
        self._field = ""
        if self.title.text() != plan.title:
            self.title.setText(plan.title)
        self.purpose.draw(plan)
        for name, box in self.phases.items():
            box.setValue(plan.pace.of(name))
        if self.homework.toPlainText() != plan.homework:
            self.homework.setPlainText(plan.homework)
        for old in self.rows:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [StepRow(plan, i) for i in range(len(plan.steps))]
        before: QWidget = self.back
        for made in self.rows:
            made.edited.connect(self._field_changed)
            made.asked.connect(self._asked)
            made.turned.connect(self._turned)
            self._place.addWidget(made)
            made.show()  # at once, so that the keyboard can come to it
            before = _after(before, made)
        self._drawing = False
        self._say()

    def _say(self) -> None:
        """How long it all lasts, each step that plays, and what does not add up."""
        plan = self.made()
        self.sum.setText(tr("session.together", minutes=sessiontext.minutes(plan.minutes)))
        most = self.purpose.turns(plan.scenario)
        wrong = checks.misfits(plan, most)
        told = {m: sessiontext.misfit(m, plan, most) for m in wrong}
        whole = [told[m] for m in wrong if m.step is None]
        self.fault.setText(listed(whole, "list.sentences") if whole else "")
        self.fault.setVisible(bool(whole))
        for row in self.rows:
            own = [told[m] for m in wrong if m.step == row.index]
            row.say(plan, listed(own, "list.sentences") if own else "")
        self.back.setEnabled(bool(self._before))

    # what is done

    def _changed(self) -> None:
        box = self.sender()
        self._field_changed(box.objectName() if box is not None else "")

    def _field_changed(self, field: str) -> None:
        """Something was written; the next letters of the same field are the same step back."""
        if self._drawing:
            return
        if field != self._field:
            self._keep()
        self._field, self._last = field, self.made()
        self._say()
        self.edited.emit()

    def _keep(self) -> None:
        self._before = [*self._before[1 - STEPS_BACK :], self._last]

    def _asked(self, does: str, at: int) -> None:
        """A step up or down, a new one below it, or one away; the keyboard stays with it."""
        plan = self.made()
        if does == ADD:
            self._make(checks.added(plan, at + 1, tr("session.new_step")))
            self.rows[at + 1].what.setFocus()
            self.rows[at + 1].what.selectAll()
        elif does == REMOVE:
            self._make(checks.removed(plan, at))
            self.rows[min(at, len(self.rows) - 1)].what.setFocus()
        elif does in (UP, DOWN):
            by = -1 if does == UP else 1
            self._make(checks.moved(plan, at, by))
            buttons = self.rows[max(0, min(len(self.rows) - 1, at + by))].does
            other = DOWN if does == UP else UP
            buttons[does if buttons[does].isEnabled() else other].setFocus()

    def _turned(self, at: int, kind: str) -> None:
        """A step is to be of another kind."""
        plan = self.made()
        steps = list(plan.steps)
        steps[at] = checks.of_kind(steps[at], kind)
        self._make(checks.with_steps(plan, tuple(steps)))
        self.rows[at].kind.setFocus()

    def _make(self, plan: Plan) -> None:
        """Another plan, from which there is a step back."""
        self._keep()
        self._draw(plan)
        self.edited.emit()

    def undo(self) -> None:
        """The plan as it was before the last step."""
        if self._before:
            self._draw(self._before.pop())
            self._say()
            self.edited.emit()

    def made(self) -> Plan:
        """The plan as it is written here, its minutes and turns their sums."""
        pace = Pace(**{name: box.value() for name, box in self.phases.items()})
        steps = tuple(row.made() for row in self.rows)
        homework = self.homework.toPlainText().strip()
        title = self.title.text().strip()
        plan = replace(self.plan, title=title, pace=pace, homework=homework)
        return checks.with_steps(self.purpose.made(plan), steps)


def _after(before: QWidget, row: StepRow) -> QWidget:
    """The controls of a row come after those of the row before it; the last one of them."""
    boxes = (row.what, row.kind, row.minutes, row.turns, row.shown, row.text, *row.does.values())
    for box in boxes:
        if box is not None:
            QWidget.setTabOrder(before, box)
            before = box
    return before
