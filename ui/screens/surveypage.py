"""The survey on screen: one person after another, before or after, without a name."""

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.survey import ANSWERS_FILE, SCALE, TIMES, WRITTEN, Question, Survey, add, answered
from ui.screens.page import button, choice, column
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label

_TIMES = {"before": "survey.before", "after": "survey.after"}
_ENDS = {1: "survey.not_at_all", SCALE: "survey.very_much"}


class SurveyScreen(QWidget):
    """Asks, keeps the answers in a table beside the games, and is empty for the next person."""

    closed = Signal()

    def __init__(self, survey: Survey, folder: Path) -> None:
        super().__init__()
        self._survey, self._path = survey, folder / ANSWERS_FILE
        self._given: dict[str, Callable[[], int | str]] = {}
        inside = column(self, 720)
        inside.addWidget(Label(survey.title, "title", wrap=True))
        inside.addWidget(Label(tr("survey.no_names"), "body", wrap=True))
        self.when = choice("when", tr("survey.when"))
        for when in TIMES:
            self.when.addItem(tr(_TIMES[when]), when)
        self.when.activated.connect(self._ask)
        inside.addWidget(self.when, 0, Qt.AlignmentFlag.AlignLeft)
        self.word = QLineEdit()
        self.word.setObjectName("word")
        self.word.setAccessibleName(tr("survey.word"))
        self.word.setPlaceholderText(tr("survey.word"))
        self.word.setMaxLength(30)
        inside.addWidget(self.word)
        self._room = QVBoxLayout()
        self._room.setSpacing(14)
        inside.addLayout(self._room)
        self.told = Label("", "body", wrap=True)
        inside.addWidget(self.told)
        row = QWidget()
        flow = Flow(row, 8)
        self.keep = button(tr("survey.keep"), "keep", "primary")
        self.keep.clicked.connect(self._keep)
        back = button(tr("survey.back"), "back", "quiet")
        back.clicked.connect(self.closed)
        flow.addWidget(self.keep)
        flow.addWidget(back)
        inside.addWidget(row)
        inside.addStretch(1)
        self._ask()

    def _ask(self) -> None:
        """The questions of this time, unanswered."""
        while (item := self._room.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._given = {}
        for q in self._survey.asked(str(self.when.currentData())):
            self._room.addWidget(self._question(q))

    def _question(self, q: Question) -> Card:
        card = Card("")
        text = Label(q.text, "body", wrap=True)
        card.add(text)
        if q.kind in WRITTEN:
            words = QPlainTextEdit()
            words.setObjectName(q.id)
            words.setAccessibleName(q.text)
            words.setTabChangesFocus(True)
            words.setFixedHeight(90 if q.kind == "text" else 240)
            self._given[q.id] = words.toPlainText
            card.add(words)
            return card
        options = list(q.options) if q.kind == "choice" else [_step(n) for n in range(1, SCALE + 1)]
        group = QButtonGroup(card)
        row = QWidget()
        flow = Flow(row, 10)
        for n, option in enumerate(options, 1):
            made = QRadioButton(option)
            made.setObjectName(f"{q.id}_{n}")
            made.setAccessibleName(f"{q.text} {option}")
            group.addButton(made, n)
            if q.kind == "choice":
                card.add(made)
            else:
                flow.addWidget(made)
        if q.kind == "scale":
            card.add(row)
        self._given[q.id] = lambda: max(group.checkedId(), 0) or ""
        return card

    def _keep(self) -> None:
        """Into the table, at once and whole; then the page is the next person's."""
        given = {name: value() for name, value in self._given.items()}
        when = str(self.when.currentData())
        person = " ".join(self.word.text().split()) or f"p-{secrets.token_hex(3)}"
        rows = answered(self._survey, person, when, given)
        if not rows:
            self.told.setText(tr("survey.nothing"))
            return
        try:
            add(self._path, rows)
        except OSError as problem:
            reason = (problem.strerror or type(problem).__name__).lower()
            self.told.setText(tr("survey.not_kept", name=ANSWERS_FILE, reason=reason))
            return
        self.told.setText(tr("survey.kept", name=ANSWERS_FILE))
        self.word.clear()
        self._ask()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)


def _step(n: int) -> str:
    return f"{n}, {tr(_ENDS[n])}" if n in _ENDS else str(n)
