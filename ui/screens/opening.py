"""The screens before the table: scenario, seats, briefing, hand-over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.record import InvalidRecord, Seat
from engine.rules.delegation import Cast
from engine.rules.levers import SIDES
from engine.rules.package import IllegalMove
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import SUFFIX, Unread
from engine.view import View
from ui import words
from ui.charts.chainlayout import ChainMapData
from ui.charts.minichain import MiniChain
from ui.learn.termlabel import TermLabel
from ui.screens.leading import Leads
from ui.screens.page import button, choice, choose_data, column, headed, into_sight
from ui.screens.rolesform import RolesForm
from ui.seating import opponents, says, side_of
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.columns import Columns, Flip
from ui.widgets.label import Label
from ui.widgets.number import Number
from ui.widgets.paper import OpenPaper
from ui.widgets.sidemark import SideMark

BY_CHANCE = -1  # of the seeds' box: drawn anew for each game
BESIDE = 480  # least width for a map beside its text, at the laptop's text size
LONGEST = 60  # signs of a title on a button
SEAT = 300  # least width of a seat, at the laptop's text size


class ScenarioScreen(QWidget):
    """Choose what is played."""

    chosen = Signal(str)
    made = Signal()  # a scenario of one's own
    edited = Signal(object)  # a file of one's own
    back = Signal()

    def __init__(self, found: Sequence[Scenario], unread: Sequence[Unread]) -> None:
        super().__init__()
        inside = column(self, 900)
        self._maps: dict[str, MiniChain] = {}
        self.first: QPushButton | None = None  # to be played
        head = QHBoxLayout()
        head.addWidget(Label(tr("opening.choose_situation"), "title", wrap=True), 1)
        make = button(tr("opening.make_own"), "make_own")
        make.clicked.connect(self.made)
        head.addWidget(make, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(Label(tr("opening.map_says"), "small", wrap=True))
        for plot in found:
            inside.addWidget(self._card(plot))
        if unread:
            card = Card(tr("opening.files_could_not_be"))
            for problem in unread:
                card.add(Label(str(problem), "small", wrap=True))
                if problem.path.suffix.lower() == SUFFIX:
                    row = QHBoxLayout()
                    row.addWidget(self._edit(problem.path, problem.path.name))
                    row.addStretch(1)
                    card.add(row)
            inside.addWidget(card)
        back = button(tr("opening.back"), "back", "quiet")
        back.clicked.connect(self.back)
        inside.addWidget(back)
        inside.addStretch(1)

    def _card(self, plot: Scenario) -> Card:
        """A scenario with its month, its size and its map; one's own says so, and where it lies."""
        turns, minutes = plot.limits.turns, plot.minutes
        size = tr(
            "opening.size", turns=tr("count.turns", n=turns), minutes=tr("count.minutes", n=minutes)
        )
        if plot.origin is not None:
            size = tr("opening.your_own", size=size)
        card = Card(plot.title, tr("opening.begins", month=words.month_name(plot.start_month)))
        texts = [(plot.summary, "body"), (plot.teaches, "quiet"), (size, "small")]
        if plot.stronger:
            side = words.side_name(plot.stronger)
            texts.append((tr("opening.stronger", side=side), "small"))
        if plot.origin is not None:
            texts.append((str(plot.origin.path), "small"))
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        for text, role in texts:
            column.addWidget(Label(text, role, wrap=True))
        column.addStretch(1)
        drawn = MiniChain()
        self._maps[plot.id] = drawn
        card.add(Flip(told, drawn, BESIDE))
        short = plot.title if len(plot.title) <= LONGEST else f"{plot.title[:LONGEST]}…"
        text = tr("opening.play", title=short)
        made = button(text.replace("&", "&&"), f"play_{plot.id}")
        made.setAccessibleName(text)
        made.clicked.connect(lambda: self.chosen.emit(plot.id))
        self.first = self.first or made
        foot = QHBoxLayout()
        foot.addStretch(1)
        if plot.origin is not None:
            foot.addWidget(self._edit(plot.origin.path, short))
        foot.addWidget(made)
        card.add(foot)
        return card

    def _edit(self, path: Path, title: str) -> QPushButton:
        """A button to the editor of a scenario's file."""
        made = button(tr("opening.edit"), f"edit_{path.stem}", "quiet")
        made.setAccessibleName(tr("opening.edit_told", title=title))
        made.clicked.connect(lambda: self.edited.emit(path))
        return made

    def draw_map(self, name: str, data: object) -> None:
        """The map of a scenario's first month, once it has been worked out."""
        if name in self._maps and isinstance(data, ChainMapData):
            self._maps[name].set_data(data)


@dataclass(frozen=True)
class Typed:
    """What stands on the page of the seats."""

    players: dict[str, str]
    people: dict[str, str]
    seed: int
    facilitator: bool
    cast: Cast
    adviser: bool
    names: str  # of the class list, dealt or not
    dealt: bool


class SeatsScreen(QWidget):
    """Who plays whom. One person as the United States against a computer, unless said otherwise.

    ``plot`` is asked for its offices when somebody wants to name who holds them.
    """

    ready = Signal(str, object, object, bool, bool, object)
    back = Signal()
    papers = Signal(str, object)  # which kind, and the cast

    def __init__(self, name: str, plot: Callable[[], Scenario] | None = None) -> None:
        super().__init__()
        self.name, self._plot = name, plot
        self.roles: RolesForm | None = None
        inside = column(self)
        inside.addWidget(Label(tr("opening.who_sits_where"), "title"))
        self.players: dict[str, QComboBox] = {}
        self.people: dict[str, QLineEdit] = {}
        self.told: dict[str, Label] = {}
        us, cn = (self._seat(side) for side in SIDES)
        inside.addWidget(Columns((us, cn), SEAT))
        self.alone = Label("", "small", wrap=True)
        inside.addWidget(self.alone)
        row = QHBoxLayout()
        self.members = button(tr("opening.offices"), "members", "quiet")
        self.members.setCheckable(True)
        row.addWidget(self.members)
        if plot is None:
            self.members.hide()
        self.more = button(tr("opening.advanced"), "advanced", "quiet")
        self.more.setCheckable(True)
        row.addWidget(self.more)
        row.addStretch(1)
        back = button(tr("opening.back"), "back", "quiet")
        back.clicked.connect(self.back)
        row.addWidget(back)
        begin = button(tr("opening.begin"), "begin", "primary")
        begin.clicked.connect(self._begin)
        self.first = begin  # the usual seats need no change
        row.addWidget(begin)
        inside.addLayout(row)
        self.fault = Label("", "body", "bad", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        self.leads = Leads(("clock", "script", "projector"), "session.lead_seats")
        inside.addWidget(self.leads)
        self._fold = QVBoxLayout()
        inside.addLayout(self._fold)
        self.members.toggled.connect(self._name_members)
        inside.addWidget(self._advanced())
        inside.addStretch(1)
        self._say_who()

    def _name_members(self, wanted: bool) -> None:
        """The form of the offices, made when it is first asked for."""
        if self.roles is None and self._plot is not None and wanted:
            self.roles = RolesForm(self._plot())
            self.roles.sheets.connect(lambda: self._papers("sheets"))
            self.roles.forms.connect(lambda: self._papers("forms"))
            self.roles.begun.connect(self._begin)
            self._fold.addWidget(self.roles)
        if self.roles is not None:
            self.roles.setVisible(wanted)
            if wanted:
                self.roles.names.setFocus()
                into_sight(self.roles.names)  # where text is large it opens below the window

    def _papers(self, kind: str) -> None:
        try:
            self.papers.emit(kind, self.cast())
        except IllegalMove as problem:
            self._fail(str(problem))

    def cast(self) -> Cast:
        """Who holds the offices; raises IllegalMove for a name that cannot be taken."""
        return self.roles.cast() if self.roles is not None else Cast()

    def _fail(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.show()
        into_sight(self.fault)

    def _seat(self, side: str) -> Card:
        card = Card()
        card.add(SideMark(side, words.side_name(side)))
        box = choice(f"seat_{side}", words.side_name(side))
        box.addItem(tr("opening.people_at_this_laptop"), "person")
        for text, key in opponents(side):
            box.addItem(tr("opening.computer", name=text), key)
        box.setCurrentIndex(box.findData("person" if side == SIDES[0] else "reciprocal"))
        box.currentIndexChanged.connect(self._say_who)
        person = QLineEdit()
        person.setMaxLength(80)
        person.setPlaceholderText(tr("opening.name_delegation_or_player"))
        person.setAccessibleName(tr("opening.name"))
        card.add(box)
        card.add(person)
        self.players[side], self.people[side] = box, person
        self.told[side] = Label("", "small", wrap=True)
        card.add(self.told[side])
        card.body.addStretch(1)  # both begin at the same height
        return card

    def _advanced(self) -> QWidget:
        """What hardly anybody needs: a facilitator, no adviser, and the seed."""
        fold = QWidget()
        fold.hide()
        self.more.toggled.connect(fold.setVisible)
        inside = QVBoxLayout(fold)
        inside.setContentsMargins(0, 0, 0, 0)
        self.facilitator = QCheckBox(tr("opening.facilitator_sits_with_us"))
        self.facilitator.setObjectName("facilitator")
        inside.addWidget(self.facilitator)
        inside.addWidget(Label(tr("opening.facilitator_writes"), "small", wrap=True))
        self.facilitator.toggled.connect(self._say_who)
        self.adviser = QCheckBox(tr("opening.adviser_allowed"))
        self.adviser.setObjectName("adviser")
        self.adviser.setChecked(True)
        inside.addWidget(self.adviser)
        inside.addWidget(Label(tr("opening.adviser_told"), "small", wrap=True))
        row = QHBoxLayout()
        about = Label(tr("opening.seed_tables_one_seed"), "small", wrap=True)
        row.addWidget(about, 1)
        self.seed = Number()
        self.seed.setObjectName("seed")
        self.seed.setRange(BY_CHANCE, 999_999)
        self.seed.setSpecialValueText(tr("opening.by_chance"))
        self.seed.setAccessibleName(tr("opening.seed"))
        self.seed.setValue(BY_CHANCE)
        row.addWidget(self.seed)
        inside.addLayout(row)
        return fold

    def _say_who(self) -> None:
        """What the chosen seats mean for the one screen that all look at."""
        for side, told in self.told.items():
            player = str(self.players[side].currentData())
            told.setText("" if player == "person" else says(player))
            told.setVisible(player != "person")
        people = [s for s in SIDES if self.players[s].currentData() == "person"]
        shared = len(people) > 1 or (people and self.facilitator.isChecked())
        key = "opening.hand_over" if shared else "opening.alone" if people else "opening.nobody"
        self.alone.setText(tr(key))

    def typed(self) -> Typed:
        """What has been chosen and typed, for a page that comes back."""
        players = {s: str(box.currentData()) for s, box in self.players.items()}
        people = {s: box.text() for s, box in self.people.items()}
        try:
            cast = self.cast()
        except IllegalMove:
            cast = Cast()
        form = self.roles
        return Typed(
            players, people, self.seed.value(), self.facilitator.isChecked(), cast,
            self.adviser.isChecked(), form.names.toPlainText() if form is not None else "",
            form is None or form.dealt,
        )  # fmt: skip

    def type_in(self, typed: Typed) -> None:
        for side in SIDES:
            choose_data(self.players[side], typed.players[side])
            self.people[side].setText(typed.people[side])
        self.seed.setValue(typed.seed)
        self.facilitator.setChecked(typed.facilitator)
        self.adviser.setChecked(typed.adviser)
        if (typed.cast.there or typed.names) and self._plot is not None:
            self.members.setChecked(True)
            if self.roles is not None:
                self.roles.names.setPlainText(typed.names)
                self.roles.take(typed.cast)
                self.roles.dealt = typed.dealt

    def _begin(self) -> None:
        seats = {}
        for side in SIDES:
            try:
                name = self.people[side].text().strip()
                seats[side] = Seat(str(self.players[side].currentData()), name)
            except InvalidRecord as problem:
                self._fail(tr("opening.fault", side=words.side_name(side), problem=problem))
                self.people[side].setFocus()
                return
        try:
            people = self.cast().options()
        except IllegalMove as problem:
            self._fail(str(problem))
            return
        if self.roles is not None and not self.roles.dealt:
            self._fail(tr("roles.not_dealt"))
            self.roles.deal.setFocus()
            return
        seed = self.seed.value()
        chosen = None if seed == BY_CHANCE else seed
        facilitated, advised = self.facilitator.isChecked(), self.adviser.isChecked()
        self.ready.emit(self.name, seats, chosen, facilitated, advised, people)


class HandOverScreen(QWidget):
    """Nothing private: pass the laptop."""

    taken = Signal(str)

    def __init__(self, side: str, reason: str, who: str = "") -> None:
        super().__init__()
        inside = column(self, 560)
        inside.addStretch(1)
        inside.addWidget(SideMark(side, who or words.side_name(side)))
        title = Label(
            tr("opening.pass_laptop_delegation", side=who or words.side_name(side)),
            "title",
        )
        title.setWordWrap(True)
        inside.addWidget(title)
        inside.addWidget(Label(reason, "body"))
        made = button(tr("opening.we_are_here_open"), "take", "primary")
        made.clicked.connect(lambda: self.taken.emit(side))
        inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(2)
        self.leads = Leads(("clock", "script", "console", "projector"))
        inside.addWidget(self.leads)


class BriefingScreen(QWidget):
    """The situation, then this delegation's papers; terms of the field tell what they mean."""

    read = Signal(str)

    def __init__(self, view: View, alone: bool = False) -> None:
        super().__init__()
        side, found, mandate = view.viewer, view.scenario, view.mandate
        assert mandate is not None, "a briefing is for one side's eyes"
        head, inside = headed(self, 860)
        top = QHBoxLayout()
        top.addWidget(Label(found.title, "title", wrap=True), 1)
        # Here, not at the end: what follows may be longer than the window, and it stays in sight
        # however far somebody has read.
        text = tr("opening.we_have_read_go_on" if alone else "opening.we_have_read_close")
        made = button(text, "read", "primary")
        made.clicked.connect(lambda: self.read.emit(side))
        top.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(top)
        card = Card(tr("opening.situation"))
        for text in found.situation:
            card.add(TermLabel(text))
        inside.addWidget(card)
        mine = Card(side_of(side, view.seats), tr("opening.public"))
        mine.add(TermLabel(found.public[side]))
        inside.addWidget(mine)
        secret = found.confidential[side] + "\n\n" + mandate.text
        for line in mandate.red_lines:
            secret += "\n" + tr("opening.red_line", text=line.text)
        for wish in mandate.objectives:
            secret += "\n" + tr("opening.objective_points", n=wish.worth, text=wish.text)
        paper = OpenPaper(side, tr("opening.confidential"), secret, label=TermLabel())
        inside.addWidget(paper)
        people = Card(tr("opening.your_delegation"))
        names = view.cast.delegations[side].offices
        for i, member in enumerate(found.members[side]):
            held = listed(list(names[i])) if i < len(names) and names[i] else ""
            told = tr("roles.office_held", office=member.office, names=held)
            people.add(Label(told if held else member.office, "heading", wrap=True))
            people.add(TermLabel(member.view))
        if any(member.paper for member in found.members[side]):
            people.add(Label(tr("roles.own_papers"), "small", wrap=True))
        inside.addWidget(people)
        inside.addStretch(1)
