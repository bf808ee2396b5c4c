"""Run a class: three questions, the plan that they suggest, and its agenda to edit.

Questions that are answered anew suggest another plan. What a person has written is not thrown
away by that: the suggestion then waits for a click.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario
from engine.sessions.plan import SCREENS, Plan
from engine.sessions.reader import PEOPLE
from engine.sessions.reader import read as read_plan
from engine.sessions.shelf import suggested
from engine.sessions.writing import written
from ui import sessiontext
from ui.screens.agendacard import AgendaCard
from ui.screens.page import button, choice, column
from ui.screens.steprow import number
from ui.texts.plans import spoken
from ui.texts.scenarios import spoken as spoken_scenario
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label

CLASS = 20  # people at the first start
HALF_DAY = 180  # minutes
_SCREENS = {"one": "session.one_screen", "more": "session.more_screens"}


class ClassScreen(QWidget):
    """Emits plans as they were written; one that nobody has changed as it is shipped."""

    prints = True  # a script, whether a game is on or not
    begun = Signal(object)
    saved = Signal(object)
    asked = Signal()
    printed = Signal()
    back = Signal()

    def __init__(
        self, plans: Sequence[Plan], plots: Sequence[Scenario],
        find: Callable[[str], Scenario], plan: Plan | None = None,
    ) -> None:  # fmt: skip
        """``plots`` are the scenarios that there are; ``find`` gives one by its id."""
        super().__init__()
        self._plots, self._find = plots, find
        self._base: Plan | None = None
        self.agenda: AgendaCard | None = None
        inside = column(self, 860)
        inside.addWidget(Label(tr("session.run_class"), "title"))
        inside.addWidget(self._questions(plans))
        self.card = Card()
        self.says = Label("", "body", wrap=True)
        self.sized = Label("", "small", wrap=True)
        self.room = Label("", "body", wrap=True)
        for label in (self.says, self.sized, self.room):
            self.card.add(label)
        self.other = button("", "suggested")
        self.other.clicked.connect(lambda: self.take(self._suggestion()))
        self.card.add(self.other)
        inside.addWidget(self.card)
        inside.addWidget(self._buttons())
        inside.addWidget(Label(tr("session.next_is"), "small", wrap=True))
        self.fault = Label("", "body", "bad", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        self._place = QVBoxLayout()
        inside.addLayout(self._place)
        inside.addStretch(1)
        self.take(plan or self._suggestion())

    def _questions(self, plans: Sequence[Plan]) -> Card:
        card = Card(tr("session.three_questions"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        self.long = choice("long", tr("session.how_long"))
        lengths = {(p.minutes, p.lessons) for p in plans if not p.alone}
        for minutes, lessons in sorted(lengths, key=lambda x: (x[1] > 1, x[0])):
            self.long.addItem(_length(minutes, lessons), (minutes, lessons))
        self.people = number("people", tr("session.how_many"), 1, PEOPLE, CLASS)
        self.screens = choice("screens", tr("session.which_screens"))
        for name in SCREENS:
            self.screens.addItem(tr(_SCREENS[name]), name)
        for title, box in (
            (tr("session.how_long"), self.long),
            (tr("session.how_many"), self.people),
            (tr("session.which_screens"), self.screens),
        ):
            form.addRow(Label(title, "body"), box)
        self.long.currentIndexChanged.connect(self._answered)
        self.people.valueChanged.connect(self._answered)
        self.screens.currentIndexChanged.connect(self._answered)
        card.add(form)
        return card

    def _buttons(self) -> QWidget:
        row = FlowRow()
        doors = (
            (tr("session.begin"), "begin", "primary", lambda: self._give(self.begun.emit)),
            (tr("session.save"), "save", "", lambda: self._give(self.saved.emit)),
            (tr("session.open"), "open", "", self.asked.emit),
            (tr("session.print"), "print", "", self.printed.emit),
            (tr("opening.back"), "back", "quiet", self.back.emit),
        )
        for text, name, kind, act in doors:
            made = button(text, name, kind)
            made.clicked.connect(lambda _=False, act=act: act())
            row.add(made)
        return row

    def _suggestion(self) -> Plan:
        minutes, lessons = self.long.currentData()
        return suggested(minutes, self.people.value(), self.screens.currentData(), lessons)

    def take(self, plan: Plan) -> None:
        """Show a plan, to begin with or to edit."""
        self._base = plan
        if self.agenda is not None:
            self._place.removeWidget(self.agenda)
            self.agenda.hide()
            self.agenda.deleteLater()
        self.agenda = AgendaCard(spoken(plan), self._plots)
        self.agenda.edited.connect(self._say)
        self._place.addWidget(self.agenda)
        self._say()

    @property
    def plan(self) -> Plan:
        """As it is written; the one that was taken where nothing has been changed."""
        assert self.agenda is not None and self._base is not None
        made = self.agenda.made()
        return self._base if made == spoken(self._base) else made

    def _answered(self) -> None:
        if self.plan is self._base:
            self.take(self._suggestion())
        else:
            self._say()

    def _say(self) -> None:
        """What the plan is for, whether it goes with the answers, and what else is suggested."""
        assert self.agenda is not None
        self.fault.hide()
        made, told = self.agenda.made(), spoken(self._suggestion())
        self.card.set_title(made.title)
        self.says.setText(made.says)
        try:
            plot = spoken_scenario(self._find(made.scenario))
            self.sized.setText(sessiontext.size(made, plot))
        except (UnknownScenario, BadScenario):
            self.sized.setText("")
        self.room.setText(self._fits(made))
        edited = self.plan is not self._base
        self.other.setText(tr("session.take_suggested", title=told.title).replace("&", "&&"))
        self.other.setVisible(told.id != made.id or edited)

    def _fits(self, made: Plan) -> str:
        """How the plan's minutes and people lie to the answers."""
        minutes, _lessons = self.long.currentData()
        spare = minutes - made.minutes
        people, screens = self.people.value(), str(self.screens.currentData())
        if not made.fits(people, screens):
            return tr("session.not_for_people", least=made.people[0], most=made.people[1])
        if spare < 0:
            return tr("session.too_long", minutes=sessiontext.minutes(-spare))
        if spare:
            return tr("session.spare", minutes=sessiontext.minutes(spare))
        if people > made.people[1]:
            return tr("session.several_tables", n=-(-people // made.people[1]))
        return tr("session.fits")

    def _give(self, give: Callable[[Plan], object]) -> None:
        """The plan if it is sound; what is wrong with it is said in a line."""
        plan = self.plan
        try:
            read_plan(written(plan), plan.title, self._find)
        except BadScenario as problem:
            self.fault.setText(tr("session.fault", problem=problem.faults[0].what))
            self.fault.show()
            return
        give(plan)


def _length(minutes: int, lessons: int) -> str:
    if lessons > 1:
        each = sessiontext.minutes(minutes // lessons)
        return tr("session.lessons_of", n=lessons, minutes=each)
    if minutes >= HALF_DAY:
        return tr("session.half_day", minutes=sessiontext.minutes(minutes))
    return sessiontext.minutes(minutes)
