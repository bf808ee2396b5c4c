"""A step of a session plan as it can be edited: its kind, title, length, whom it is for, its words,
and what is wrong with it.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from engine.sessions.checks import TURNS
from engine.sessions.plan import HOME, KINDS, PLAY, SHOWN, Plan, Step
from engine.sessions.reader import LONGEST, TITLE
from ui import sessiontext
from ui.screens.page import button, choice, choose_data
from ui.texts.speech import tr
from ui.tips import broken
from ui.widgets.flow import Flow, FlowRow
from ui.widgets.label import Label
from ui.widgets.number import Number

LEAST, MOST, LETTERS = 2, 6, 88  # lines of a text's box, letters of a line
TITLE_LETTERS = 32  # that are seen of a title at once
UP, DOWN, ADD, REMOVE = "up", "down", "add", "remove"
_DOES = {
    UP: "session.step_up",
    DOWN: "session.step_down",
    ADD: "session.step_add",
    REMOVE: "session.step_remove",
}
_TOLD = {
    UP: "session.step_up_of",
    DOWN: "session.step_down_of",
    ADD: "session.step_add_of",
    REMOVE: "session.step_remove_of",
}


def number(name: str, told: str, low: int, high: int, now: int, unit: str = "") -> Number:
    """A named box for minutes or people."""
    made = Number()
    made.setObjectName(name)
    made.setAccessibleName(told)
    made.setToolTip(broken(told))
    made.setRange(low, high)
    made.setValue(now)
    made.setSuffix(f" {unit}" if unit else "")
    return made


class Words(QPlainTextEdit):
    """As high as the lines that its text had at first, in whatever size letters are now; Tab goes
    on to the next control.
    """

    def __init__(self, now: str) -> None:
        super().__init__(now)
        self._lines = max(LEAST, min(MOST, len(now) // LETTERS + 1))
        self.setTabChangesFocus(True)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 24)


class TitleLine(QLineEdit):
    """A line with room for a title, in whatever size letters are now."""

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().averageCharWidth() * TITLE_LETTERS
        return QSize(wide, super().sizeHint().height())


def words(name: str, told: str, now: str) -> QPlainTextEdit:
    """A named box for a text of some lines."""
    made = Words(now)
    made.setObjectName(name)
    made.setAccessibleName(told)
    return made


class StepRow(QWidget):
    """``edited`` carries which field was changed; what moves steps or makes others is ``asked``."""

    edited = Signal(str)
    asked = Signal(str, int)  # up, down, add or remove, and the step
    turned = Signal(int, str)  # the step is to be of another kind

    def __init__(self, plan: Plan, index: int) -> None:
        super().__init__()
        self.step: Step = plan.steps[index]
        self.index, self._name = index, f"step{index}"
        step, name = self.step, self._name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        head = QWidget()
        row = Flow(head, 8)
        row.setContentsMargins(0, 0, 0, 0)
        self.what = TitleLine(step.what)
        self.what.setObjectName(f"{name}_what")
        self.what.setAccessibleName(tr("session.step", n=index + 1))
        self.what.setMaxLength(TITLE)
        self.what.setCursorPosition(0)
        self.what.textEdited.connect(self._changed)
        row.addWidget(self.what)
        self.kind = choice(f"{name}_kind", tr("session.kind_of", n=index + 1))
        for kind in KINDS:
            self.kind.addItem(sessiontext.kind(kind), kind)
        choose_data(self.kind, step.kind)
        self.kind.activated.connect(self._turn)
        row.addWidget(self.kind)
        self.minutes: QSpinBox | None = None
        self.turns: QSpinBox | None = None
        self.lasts = Label("", "body")
        self._length(row)
        self.shown = choice(f"{name}_shown", tr("session.whom"))
        for to in SHOWN:
            self.shown.addItem(sessiontext.whose(to), to)
        choose_data(self.shown, step.shown)
        self.shown.activated.connect(self._changed)
        row.addWidget(self.shown)
        column.addWidget(head)
        self.fault = Label("", "body", "bad", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.text = words(f"{name}_text", tr("session.text_of", what=step.what), step.text)
        self.text.textChanged.connect(self._changed)
        column.addWidget(self.text)
        column.addWidget(self._buttons(len(plan.steps)))

    def _length(self, row: Flow) -> None:
        """Minutes, or turns with the minutes that they last, or nothing at home."""
        step, name = self.step, self._name
        if step.kind == PLAY:
            told = tr("session.turns_of", what=step.what)
            self.turns = number(f"{name}_turns", told, 1, TURNS, step.turns)
            self.turns.valueChanged.connect(self._changed)
            row.addWidget(self.turns)
            row.addWidget(self.lasts)
        elif step.kind == HOME:
            row.addWidget(self.lasts)
        else:
            told = tr("session.minutes_of", what=step.what)
            self.minutes = number(
                f"{name}_minutes", told, 1, LONGEST, step.minutes, tr("session.min")
            )
            self.minutes.valueChanged.connect(self._changed)
            row.addWidget(self.minutes)

    def _buttons(self, steps: int) -> QWidget:
        row = FlowRow()
        self.does: dict[str, QPushButton] = {}
        for does, key in _DOES.items():
            made = button(tr(key), f"{self._name}_{does}", "quiet")
            told = tr(_TOLD[does], n=self.index + 1)
            made.setAccessibleName(told)
            made.setToolTip(broken(told))
            made.clicked.connect(lambda _=False, d=does: self.asked.emit(d, self.index))
            row.add(made)
            self.does[does] = made
        self.does[UP].setEnabled(self.index > 0)
        self.does[DOWN].setEnabled(self.index < steps - 1)
        self.does[REMOVE].setEnabled(steps > 1)
        return row

    def _changed(self) -> None:
        box = self.sender()
        self.edited.emit(box.objectName() if box is not None else self._name)

    def _turn(self) -> None:
        kind = str(self.kind.currentData())
        if kind != self.step.kind:
            self.turned.emit(self.index, kind)

    def say(self, plan: Plan, fault: str) -> None:
        """How long it lasts in the plan, and what is wrong with it; empty where nothing is."""
        if self.minutes is None:
            self.lasts.setText(sessiontext.length(plan, plan.steps[self.index]))
        if fault != self.fault.text():
            self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def made(self) -> Step:
        """The step as it is written here."""
        minutes = self.minutes.value() if self.minutes is not None else self.step.minutes
        turns = self.turns.value() if self.turns is not None else self.step.turns
        return replace(
            self.step,
            what=self.what.text().strip(),
            minutes=minutes,
            turns=turns,
            shown=str(self.shown.currentData()),
            text=self.text.toPlainText().strip(),
        )
