"""What a session plan is for, as it can be edited: what it is in a sentence, which scenario it
plays, for how many people at how many screens.

The words of the steps are written for one scenario; where another one is chosen, that is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSizePolicy

from engine.scenarios.scenario import Scenario
from engine.sessions.plan import MORE, ONE, SCREENS, Plan
from engine.sessions.reader import PEOPLE
from ui.screens.page import choice, choose_data
from ui.screens.steprow import number, words
from ui.texts.scenarios import spoken
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label

_SCREENS = {
    (ONE,): "session.on_one",
    (MORE,): "session.on_more",
    SCREENS: "session.on_either",
}


class PlanCard(Card):
    """``edited`` carries which field was changed."""

    edited = Signal(str)

    def __init__(self, plan: Plan, plots: Sequence[Scenario]) -> None:
        super().__init__(tr("session.what_for"))
        self._plots = {plot.id: spoken(plot) for plot in plots}
        self._written_for = plan.scenario
        self._drawing = False
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        self.says = words("plan_says", tr("session.says"), plan.says)
        self.says.textChanged.connect(self._changed)
        form.addRow(Label(tr("session.says"), "small"), self.says)
        self.scenario = choice("plan_scenario", tr("session.plays"))
        for plot in self._plots.values():
            self.scenario.addItem(plot.title, plot.id)
        if plan.scenario not in self._plots:
            self.scenario.addItem(plan.scenario, plan.scenario)
        self.scenario.activated.connect(self._changed)
        form.addRow(Label(tr("session.plays"), "small"), self.scenario)
        wide = self.scenario.sizePolicy()
        wide.setHorizontalPolicy(QSizePolicy.Policy.Expanding)  # titles are long
        self.scenario.setSizePolicy(wide)
        people = QHBoxLayout()
        people.setSpacing(8)
        least, most = plan.people
        self.least = number("plan_least", tr("session.least"), 1, PEOPLE, least)
        self.most = number("plan_most", tr("session.most"), 1, PEOPLE, most)
        self.least.valueChanged.connect(self._changed)
        self.most.valueChanged.connect(self._changed)
        for part in (self.least, Label(tr("session.up_to"), "body"), self.most):
            people.addWidget(part)
        people.addStretch(1)
        form.addRow(Label(tr("session.people"), "small"), people)
        self.screens = choice("plan_screens", tr("session.which_screens"))
        for given, key in _SCREENS.items():
            self.screens.addItem(tr(key), given)
        self.screens.activated.connect(self._changed)
        form.addRow(Label(tr("session.which_screens"), "small"), self.screens)
        self.body.addLayout(form)
        self.note = Label("", "small", wrap=True)
        self.add(self.note)
        self.draw(plan)

    def draw(self, plan: Plan) -> None:
        """All fields as a plan has them."""
        self._drawing = True
        if self.says.toPlainText() != plan.says:
            self.says.setPlainText(plan.says)
        choose_data(self.scenario, plan.scenario)
        self.least.setValue(plan.people[0])
        self.most.setValue(plan.people[1])
        given = tuple(s for s in SCREENS if s in plan.screens)
        self.screens.setCurrentIndex(list(_SCREENS).index(given))
        self._drawing = False
        self._say()

    def turns(self, name: str) -> int:
        """The turns of a scenario; 0 where there is none of that name any more."""
        plot = self._plots.get(name)
        return plot.limits.turns if plot is not None else 0

    def made(self, plan: Plan) -> Plan:
        """A plan with what is written here."""
        return replace(
            plan,
            says=self.says.toPlainText().strip(),
            scenario=str(self.scenario.currentData()),
            people=(self.least.value(), self.most.value()),
            screens=list(_SCREENS)[self.screens.currentIndex()],
        )

    def _changed(self) -> None:
        if self._drawing:
            return
        self._say()
        box = self.sender()
        self.edited.emit(box.objectName() if box is not None else "")

    def _say(self) -> None:
        """What the scenario is about, and for which one the steps were written."""
        now = str(self.scenario.currentData())
        plot, before = self._plots.get(now), self._plots.get(self._written_for)
        told = [plot.summary] if plot is not None else []
        if now != self._written_for:
            title = before.title if before is not None else self._written_for
            told.append(tr("session.written_for", title=title))
        self.note.setText("\n".join(told))
        self.note.setVisible(bool(told))
