"""A session plan that can be edited: each step's minutes and words, and the pace of a turn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from engine.sessions.plan import HOME, PHASES, PLAY, SHOWN, Pace, Plan, Step
from engine.sessions.reader import LONGEST, PHASE, TITLE
from ui import sessiontext
from ui.screens.page import choice, choose_data
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label

LEAST, MOST, LETTERS = 2, 6, 88  # lines of a text's box, letters of a line


def number(name: str, told: str, low: int, high: int, now: int, unit: str = "") -> QSpinBox:
    """A named box for minutes or people."""
    made = QSpinBox()
    made.setObjectName(name)
    made.setAccessibleName(told)
    made.setToolTip(told)
    made.setRange(low, high)
    made.setValue(now)
    made.setSuffix(f" {unit}" if unit else "")
    return made


def words(name: str, told: str, now: str) -> QPlainTextEdit:
    """A named box for a text of some lines; Tab goes on to the next control."""
    made = QPlainTextEdit(now)
    made.setObjectName(name)
    made.setAccessibleName(told)
    made.setTabChangesFocus(True)
    lines = max(LEAST, min(MOST, len(now) // LETTERS + 1))
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 24)
    return made


class StepRow(QWidget):
    """One step: its title, how long it lasts, whom it is for, and what is read aloud."""

    edited = Signal()

    def __init__(self, plan: Plan, index: int) -> None:
        super().__init__()
        self.step: Step = plan.steps[index]
        step, name = self.step, f"step{index}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        head = QWidget()
        row = Flow(head, 8)
        row.setContentsMargins(0, 0, 0, 0)
        self.what = QLineEdit(step.what)
        self.what.setObjectName(f"{name}_what")
        self.what.setAccessibleName(tr("session.step", n=index + 1))
        self.what.setMaxLength(TITLE)
        self.what.setMinimumWidth(self.what.fontMetrics().averageCharWidth() * 32)
        self.what.setCursorPosition(0)
        self.what.textEdited.connect(self.edited)
        row.addWidget(self.what)
        self.minutes: QSpinBox | None = None
        self.lasts = Label("", "body")
        if step.kind in (PLAY, HOME):
            row.addWidget(self.lasts)
        else:
            told = tr("session.minutes_of", what=step.what)
            self.minutes = number(
                f"{name}_minutes", told, 1, LONGEST, step.minutes, tr("session.min")
            )
            self.minutes.valueChanged.connect(self.edited)
            row.addWidget(self.minutes)
        self.shown = choice(f"{name}_shown", tr("session.whom"), 10)
        for to in SHOWN:
            self.shown.addItem(sessiontext.whose(to), to)
        choose_data(self.shown, step.shown)
        self.shown.activated.connect(self.edited)
        row.addWidget(self.shown)
        column.addWidget(head)
        self.text = words(f"{name}_text", tr("session.text_of", what=step.what), step.text)
        self.text.textChanged.connect(self.edited)
        column.addWidget(self.text)

    def made(self) -> Step:
        """The step as it is written here."""
        minutes = self.minutes.value() if self.minutes is not None else self.step.minutes
        return replace(
            self.step,
            what=self.what.text().strip(),
            minutes=minutes,
            shown=str(self.shown.currentData()),
            text=self.text.toPlainText().strip(),
        )


class AgendaCard(QWidget):
    """The plan as it can be edited; ``made`` gives what is written."""

    edited = Signal()

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        card = Card(tr("session.agenda"))
        self.sum = Label("", "heading", wrap=True)
        card.add(self.sum)
        self.rows = [StepRow(plan, i) for i in range(len(plan.steps))]
        for made in self.rows:
            made.edited.connect(self._changed)
            card.add(made)
        column.addWidget(card)
        column.addWidget(self._pace())
        homework = Card(tr("session.homework"))
        self.homework = words("homework", tr("session.homework"), plan.homework)
        self.homework.textChanged.connect(self._changed)
        homework.add(self.homework)
        column.addWidget(homework)
        self._say()

    def _pace(self) -> Card:
        card = Card(tr("session.turn"))
        row = QWidget()
        flow = Flow(row, 14)
        flow.setContentsMargins(0, 0, 0, 0)
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
            flow.addWidget(cell)
        card.add(row)
        card.add(Label(tr("session.turn_says"), "small", wrap=True))
        return card

    def _changed(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        """How long it all lasts, and each step that plays."""
        plan = self.made()
        self.sum.setText(tr("session.together", minutes=sessiontext.minutes(plan.minutes)))
        for row, step in zip(self.rows, plan.steps, strict=True):
            if row.minutes is None:
                row.lasts.setText(sessiontext.length(plan, step))

    def made(self) -> Plan:
        """The plan as it is written here, its minutes their sum."""
        pace = Pace(**{name: box.value() for name, box in self.phases.items()})
        steps = tuple(row.made() for row in self.rows)
        homework = self.homework.toPlainText().strip()
        return replace(self.plan, steps=steps, pace=pace, homework=homework).with_sum()
