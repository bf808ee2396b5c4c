"""Who holds which office: names by hand or dealt from a class list, and how a side decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.bounded import Unreadable, read_text
from engine.rules.delegation import (
    ALL,
    MAJORITY,
    NAME,
    OBSERVERS,
    SPEAKER,
    Cast,
    Delegation,
    dealt,
    joined,
    split,
)
from engine.rules.levers import SIDES
from engine.rules.package import IllegalMove
from engine.scenarios.scenario import Scenario
from engine.sessions.classlist import BadList, read
from ui import words
from ui.roles import RULES_TOLD
from ui.screens.page import button, choice, choose_data, into_sight
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

_RULES = {
    SPEAKER: "roles.by_speaker",
    MAJORITY: "roles.by_majority",
    ALL: "roles.by_all",
}
LEAST = 290  # width of a delegation, at the laptop's text size
LINES = 5  # of the list that are seen


class RolesForm(QWidget):
    """Names that nobody has typed are nobody: the model votes for an office without people."""

    changed = Signal()
    sheets = Signal()
    forms = Signal()
    begun = Signal()

    def __init__(self, plot: Scenario) -> None:
        super().__init__()
        self._plot = plot
        self.chance: Callable[[], float] = SystemRandom().random
        self.ask_open: Callable[[], Path | None] = self._ask_open
        self.dealt = True  # no name stands in the list that has not been dealt
        self.offices: dict[tuple[str, int], QLineEdit] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(Label(tr("roles.told"), "small", wrap=True))
        self.fault = Label("", "body", "bad", wrap=True)  # beside what it is about
        self.fault.setObjectName("roles_fault")
        self.fault.hide()
        inside.addWidget(self._list())
        us, cn = (self._side(s) for s in SIDES)
        inside.addWidget(Columns((us, cn), LEAST))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.observers = self._line("observers", tr("roles.observers"))
        self.observers.setMaxLength(OBSERVERS * (NAME + 2))
        self.observers.setPlaceholderText(tr("roles.with_commas"))
        form.addRow(Label(tr("roles.observers"), "body"), self.observers)
        self.decides = choice("decides", tr("roles.decides"))
        for rule, text in _RULES.items():
            self.decides.addItem(tr(text), rule)
        self.decides.currentIndexChanged.connect(self._tell)
        form.addRow(Label(tr("roles.decides"), "body"), self.decides)
        inside.addLayout(form)
        self.rule = Label("", "small", wrap=True)
        inside.addWidget(self.rule)
        self.sum = Label("", "body", wrap=True)
        self.sum.setObjectName("roles_sum")
        inside.addWidget(self.sum)
        self._below = QVBoxLayout()
        self._below.addWidget(self.fault)
        inside.addLayout(self._below)
        self.papers = self._papers()
        inside.addWidget(self.papers)
        self._tell()

    def _list(self) -> Card:
        card = Card(tr("roles.class_list"))
        self.names = QPlainTextEdit()
        self.names.setObjectName("class_list")
        self.names.setAccessibleName(tr("roles.class_list"))
        self.names.setPlaceholderText(tr("roles.name_a_line"))
        self.names.setTabChangesFocus(True)
        self.names.textChanged.connect(self._listed)
        height = self.names.fontMetrics().lineSpacing() * LINES + 16
        self.names.setFixedHeight(height)
        card.add(self.names)
        self.open = button(tr("roles.open_list"), "open_list")
        self.open.clicked.connect(self._open)
        self.deal = button(tr("roles.deal"), "deal_roles", "primary")
        self.deal.clicked.connect(self._deal)
        self.clear = button(tr("roles.clear"), "clear_roles", "quiet")
        self.clear.clicked.connect(self._nobody)
        card.add(FlowRow(self.open, self.deal, self.clear))
        self._at_list = QVBoxLayout()
        card.add(self._at_list)
        return card

    def _side(self, side: str) -> Card:
        card = Card()
        card.add(SideMark(side, words.side_name(side)))
        for number, member in enumerate(self._plot.members[side]):
            votes = tr("count.votes", n=member.votes)
            what = tr("kit.named", name=member.office, value=votes)
            card.add(Label(what, "small", wrap=True))
            line = self._line(f"office_{side}_{number + 1}", member.office)
            card.add(line)
            self.offices[side, number] = line
        card.body.addStretch(1)
        return card

    def _papers(self) -> QWidget:
        sheets = button(tr("roles.sheets"), "role_sheets")
        sheets.clicked.connect(self.sheets)
        forms = button(tr("roles.forms"), "proposal_forms")
        forms.clicked.connect(self.forms)
        begin = button(tr("roles.begin"), "begin_with", "primary")
        begin.clicked.connect(self.begun)
        return FlowRow(sheets, forms, begin)

    def _line(self, name: str, told: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(told)
        line.setMinimumWidth(round(look_of(self).px(120)))
        line.setMaxLength(200)
        line.textChanged.connect(self._tell)
        return line

    def cast(self) -> Cast:
        """Who is named; raises IllegalMove with whose name cannot be taken and why."""
        rule = str(self.decides.currentData())
        delegations = {}
        for side in SIDES:
            own = Delegation(decides=rule)
            for number, member in enumerate(self._plot.members[side]):
                try:
                    names = split(self.offices[side, number].text())
                except IllegalMove as problem:
                    raise IllegalMove(f"{member.office}: {problem}") from None
                if names:
                    own = own.held(number, names)
            delegations[side] = own
        watching = [" ".join(x.split()) for x in self.observers.text().split(",")]
        found = Cast(delegations, tuple(x for x in watching if x)[:OBSERVERS])
        found.options()
        return found

    def take(self, cast: Cast) -> None:
        """Show other people than before."""
        for side in SIDES:
            held = cast.delegations[side].offices
            for number in range(len(self._plot.members[side])):
                names = held[number] if number < len(held) else ()
                self.offices[side, number].setText(joined(names))
            if cast.delegations[side].people:
                choose_data(self.decides, cast.delegations[side].decides)
        self.observers.setText(", ".join(cast.observers))

    def _deal(self) -> None:
        """The list over both delegations by chance; another click deals anew."""
        try:
            names = read(self.names.toPlainText())
        except BadList as problem:
            self._fail(str(problem), self._at_list)
            return
        if not names:
            self._fail(tr("roles.list_empty"), self._at_list)
            self.names.setFocus()
            return
        votes = {s: [m.votes for m in self._plot.members[s]] for s in SIDES}
        rule = str(self.decides.currentData())
        cast = dealt(names, votes, [self.chance() for _ in names], rule)
        self.take(cast)
        self.dealt = True
        left = len(cast.observers) - OBSERVERS
        if left > 0:
            numbers = {"n": len(names), "left": left, "watching": OBSERVERS}
            self._fail(tr("roles.too_many", **numbers), self._at_list)
        else:
            into_sight(self.papers)  # who holds what, and the sheets to print

    def _listed(self) -> None:
        """Another list: it is not dealt yet."""
        self.dealt = not self.names.toPlainText().strip()

    def _nobody(self) -> None:
        self.take(Cast())
        self.dealt = True

    def _open(self) -> None:
        path = self.ask_open()
        if path is None:
            return
        try:
            self.names.setPlainText("\n".join(read(read_text(path))))
        except (BadList, Unreadable) as problem:
            self._fail(tr("roles.not_read", name=path.name, problem=problem), self._at_list)

    def _ask_open(self) -> Path | None:
        kinds = f"{tr('roles.kinds')} (*.txt *.csv)"
        name, _ = QFileDialog.getOpenFileName(self, tr("roles.open_list"), "", kinds)
        return Path(name) if name else None

    def _fail(self, text: str, place: QVBoxLayout | None = None) -> None:
        (place or self._below).addWidget(self.fault)
        self.fault.setText(text)
        self.fault.show()
        if place is not None:
            into_sight(self.fault)

    def _tell(self) -> None:
        """How many people hold how many offices, and what the rule means."""
        self.rule.setText(tr(RULES_TOLD[str(self.decides.currentData())]))
        try:
            cast = self.cast()
        except IllegalMove as problem:
            self._fail(str(problem))
            return
        self.fault.hide()
        self.sum.setText(told(cast))
        self.changed.emit()


def told(cast: Cast) -> str:
    """Who takes part, in a sentence."""
    if not cast.there:
        return tr("roles.nobody")
    parts = []
    for side in SIDES:
        own = cast.delegations[side]
        held = sum(bool(names) for names in own.offices)
        people = tr("count.people", n=len(own.people))
        offices = tr("count.offices", n=held)
        name = words.side_name(side)
        parts.append(tr("roles.side_sum", side=name, people=people, offices=offices))
    for side in SIDES:
        if not cast.delegations[side].people:
            parts.append(tr("roles.side_alone", side=words.side_name(side)))
    if cast.observers:
        parts.append(tr("roles.watch", people=tr("count.people", n=len(cast.observers))))
    return listed(parts, "list.sentences")
