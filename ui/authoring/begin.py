"""What a scenario of one's own begins with: a copy of another, a file, or a draft left behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.scenarios.scenario import Scenario
from ui.screens.page import button, choice, column
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label


class BeginScreen(QWidget):
    """Choose what to copy and what to call it."""

    copied = Signal(str, str)  # the id of what is copied, the new title
    asked = Signal()  # for a file
    gone_on = Signal(int)  # with a draft that was left, by its number
    back = Signal()

    def __init__(self, found: Sequence[Scenario], left: Sequence[str]) -> None:
        super().__init__()
        self.corner = QHBoxLayout()
        inside = column(self, 760)
        head = QHBoxLayout()
        head.addWidget(Label(tr("authoring.make"), "title", wrap=True), 1)
        head.addLayout(self.corner)
        inside.addLayout(head)
        inside.addWidget(Label(tr("authoring.make_says"), "body", wrap=True))
        if left:
            card = Card(tr("authoring.left"))
            for n, name in enumerate(left):
                row = QHBoxLayout()
                row.addWidget(Label(name or tr("authoring.untitled"), "body", wrap=True), 1)
                made = button(tr("authoring.go_on"), f"go_on{n}", "" if n else "primary")
                made.setAccessibleName(tr("authoring.go_on_with", title=name))
                made.clicked.connect(lambda _=False, n=n: self.gone_on.emit(n))
                row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
                card.add(row)
            inside.addWidget(card)
        card = Card(tr("authoring.begin_with"))
        self.which = choice("which", tr("authoring.begin_with"))
        for plot in found:
            self.which.addItem(plot.title, plot.id)
        self.says = Label("", "small", wrap=True)
        self._told = {plot.id: plot.summary for plot in found}
        self.which.currentIndexChanged.connect(self._say)
        card.add(self.which)
        card.add(self.says)
        card.add(Label(tr("authoring.title"), "small"))
        self.title = QLineEdit(tr("authoring.new_title"))
        self.title.setObjectName("new_title")
        self.title.setAccessibleName(tr("authoring.title"))
        self.title.setMaxLength(120)
        self.title.returnPressed.connect(self._copy)
        card.add(self.title)
        self.copy = button(tr("authoring.copy"), "copy", "" if left else "primary")
        self.copy.clicked.connect(self._copy)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.copy)
        card.add(foot)
        inside.addWidget(card)
        card = Card(tr("authoring.from_file"))
        card.add(Label(tr("authoring.from_file_says"), "small", wrap=True))
        self._button(card, tr("authoring.open"), "open_file", self.asked)
        inside.addWidget(card)
        self._button(inside, tr("opening.back"), "back", self.back, "quiet")
        inside.addStretch(1)
        self._say()

    def _button(
        self, place: Card | QVBoxLayout, text: str, name: str, signal: SignalInstance,
        kind: str = "",
    ) -> None:  # fmt: skip
        made = button(text, name, kind)
        made.clicked.connect(signal)
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        if isinstance(place, Card):
            place.add(row)
        else:
            place.addLayout(row)

    def _say(self) -> None:
        self.says.setText(self._told.get(str(self.which.currentData()), ""))

    def _copy(self) -> None:
        title = self.title.text().strip() or tr("authoring.new_title")
        self.copied.emit(str(self.which.currentData()), title)
