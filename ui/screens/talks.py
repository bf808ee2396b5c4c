"""The talks: the package on the table, what is in force, what was said, and what can be done."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QVBoxLayout,
    QWidget,
)

from engine.advice.worth import Worth
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Event, Package
from engine.rules.package import NEUTRAL, differences
from engine.rules.table import Table
from engine.score.ratification import Ratification
from engine.sides import BySide
from ui import words
from ui.charts.numeral import signed
from ui.screens import clausetext
from ui.screens.composer import SIDE_BY_SIDE, Composer
from ui.screens.inforce import InForce
from ui.screens.overflow import Overflow, Part
from ui.screens.page import Item, button, choice, fill
from ui.screens.refusing import Refusing
from ui.screens.spoken import Conversation
from ui.screens.verdict import Verdict
from ui.screens.worthtext import by_line, sentences
from ui.store import Store
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.flow import Flow, Wrapped
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll, put_in
from ui.work import Desk

GAP = 5  # pixels between the buttons below


class TalksPage(QWidget):
    """Offer, counter, accept, reject with a reason, withdraw, ask for a neutral text, speak.

    The package scrolls where it must; the buttons below it never do.
    """

    deals_asked = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._weighed_for: str | None = None
        self._marked: list[str] = []
        # Two desks: what is drafted must not push out what lies on the table.
        self.desks = {"table": Desk(self, True), "draft": Desk(self, True)}
        for desk in self.desks.values():
            desk.ready.connect(self._worth)
            desk.failed.connect(store.lost)
        self.composer = Composer(store)
        self.composer.drawn.connect(self._draft_changed)
        self.lies = Verdict("lies")
        self.lies.tried.connect(store.writing.write)
        self.composer.add(self.lies)
        self.package = Label("", "body", wrap=True)
        self.changes = Label("", "small", wrap=True)
        self.beside = Label("", "small", wrap=True)
        self.composer.add(self.beside)
        self.refused = Label("", "small", "bad", wrap=True)
        self.composer.add(self.refused)
        self.in_force = InForce()
        self.in_force.asked.connect(self.deals_asked)
        self.said = Conversation()
        # From the outside in: whatever gets another parent is styled anew, with all that is in it.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll(tr("table.talk"))
        outer.addWidget(scroll, 1)
        inside = QWidget()
        put_in(scroll, inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(look_of(self).px(6)))
        for widget in (self.package, self.composer):
            column.addWidget(widget)
        self.lies.fold(self.changes)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addWidget(self.in_force, 2)
        self._below.addWidget(self.said, 3)
        column.addLayout(self._below, 1)
        outer.addWidget(self._acts())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in force stands beside what was said where there is room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() >= look_of(self).px(SIDE_BY_SIDE)
        self._below.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another button stands in the row of answers, or the row has another width."""
        kinds = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show)
        if event.type() in kinds and self.acts.isVisible():  # before, its width is of no window
            self._fit_answers()
        return False

    def _acts(self) -> QWidget:
        """What answers or sends a package, and what else can be said; in rows as wide as there is
        room.
        """
        self.acts = Wrapped()
        row = Flow(self.acts, GAP)
        row.setContentsMargins(0, 4, 0, 8)
        self.accept = button(tr("talks.accept"), "accept", "primary")
        self.refusing = Refusing(self)
        self.reject, self.why = self.refusing.button, self.refusing.why
        self.withdraw = button(tr("talks.withdraw"), "withdraw")
        self.neutral = button(tr("talks.ask_for_neutral_text"), "mediate")
        self.silent = button(tr("talks.nothing_add"), "pass", "quiet")
        self.counsel = button(tr("counsel.title"), "counsel", "quiet")
        self.counsel.setToolTip(broken(tr("counsel.told")))
        self.accept.clicked.connect(lambda: self._do("accept"))
        self.refusing.refused.connect(self._refuse)
        self.withdraw.clicked.connect(lambda: self._do("withdraw"))
        self.neutral.clicked.connect(lambda: self._do("mediate"))
        self.silent.clicked.connect(lambda: self._do("pass"))
        self.threat = choice("threat", tr("talks.threaten_or_promise"), follows=True)
        self.threat.setMinimumWidth(round(look_of(self).px(190)))
        self.speak = button(tr("talks.say"), "speak")
        self.speak.clicked.connect(self._speak)
        said = Part(self.speak, self.threat)
        self.rest = Overflow(self, (said, *map(Part, (self.neutral, self.counsel, self.silent))))
        self._answers = (self.accept, self.reject, self.why, self.withdraw, self.composer.offer)
        others = (
            self.neutral,
            self.threat,
            self.speak,
            self.silent,
            self.counsel,
            self.rest.button,
        )
        self._row = (*self._answers, *others)
        for made in self._row:
            row.addWidget(made)
        self.rest.allow(False, self.counsel)
        self.acts.installEventFilter(self)
        return self.acts

    def _fit_answers(self) -> None:
        """The buttons stand in one row: where it is short, reasons go into a menu for it, then
        what else can be said.
        """
        refusing = {self.reject, self.why}
        stand = [w for w in self._answers if not (w in refusing or w.isHidden())]
        left = self.acts.width() - sum(w.sizeHint().width() + GAP for w in stand)
        self.refusing.fit(left - self.rest.wanted(GAP), GAP)
        self.rest.fit(left + GAP - self.refusing.width(GAP), GAP)

    def _refuse(self, objection: str) -> None:
        self.store.say(Event(self._side(), "reject", objection=objection))

    @property
    def first(self) -> QWidget | None:
        """The package is read and written before anything is answered or sent."""
        return self.composer.first

    @property
    def worth(self) -> Label:
        """All sentences about what lies on the table; folded until asked for."""
        return self.lies.worth

    def _side(self) -> str:
        assert self.store.game is not None
        return self.store.game.table.floor

    def _do(self, verb: str) -> None:
        self.store.say(Event(self._side(), verb))

    def _speak(self) -> None:
        event = self.threat.currentData()
        if isinstance(event, Event):
            self.store.say(event)

    def drafted(self) -> Event | None:
        """The move that the composer would send, if a package is being written."""
        draft = self.store.writing.draft
        return draft.event() if draft is not None else None

    def show_game(self, mine: bool) -> None:
        """Fill with what is legal; without open papers nothing can be chosen or read as ours."""
        view = self.store.view
        if view is None:
            return
        table = view.table
        if not mine or self._weighed_for != self.store.papers:
            # What the other delegation has read here is not for these eyes.
            self.composer.verdict.forget()
            self.lies.forget()
            self.beside.setText("")
            self._weighed_for = self.store.papers if mine else None
        writes = table.floor == NEUTRAL and self.store.facilitated
        talks = table.phase == "talks" and (mine or writes)
        self._show_buttons(table, talks, writes)
        self._show_table(table, talks, writes)
        self.said.show_game(view, self.store.computers.why)
        self.in_force.show_game(view)
        self.composer.setVisible(talks)
        self.acts.setVisible(talks)
        if talks:
            self._fill_words(table)
            self.composer.draw()
            if self.acts.isVisible():  # at once: a button may have been in the menu till now
                self._fit_answers()
        else:
            self._forget()

    def _show_buttons(self, table: Table, talks: bool, writes: bool) -> None:
        on_table = table.on_table
        ours = on_table is not None and on_table[0] == table.floor
        self.rest.allow(talks and not writes, self.silent)
        answers = talks and on_table is not None and not ours
        self.accept.setVisible(answers)
        self.refusing.allow(answers)
        self.withdraw.setVisible(talks and ours)
        self.rest.allow(talks and on_table is None and not writes, self.neutral)
        self.neutral.setEnabled(table.exchanges_left(table.floor) > 0)

    def _show_table(self, table: Table, talks: bool, writes: bool) -> None:
        """What lies there, and what it changed in what lay there before."""
        self.changes.setText("")
        title = tr("composer.package")
        if table.on_table is not None:
            author, package = table.on_table
            self.package.setText(words.package(author, package))
            if table.before_it is not None:
                marked = differences(table.before_it, table.on_table)
                self.changes.setText("\n".join(words.change(d) for d in marked))
            title = tr("talks.ours_lies")
            if author == NEUTRAL:
                title = tr("talks.neutral_lies")
            elif author != table.floor:
                title = tr("talks.theirs_lies", other=words.side_name(author))
            if talks:
                self._ask(author, package, "table")
        elif writes:
            self.package.setText(tr("talks.facilitator_writes_text_for"))
        elif table.floor == NEUTRAL:
            self.package.setText(tr("talks.neutral_text_being_written"))
        else:
            self.package.setText(tr("talks.nothing_lies_on_table"))
            self.lies.forget()
        if table.phase != "talks":
            self.package.setText(tr("talks.talks_this_turn_are"))
        renews = table.on_table is not None and bool(table.on_table[1].renews)
        self.package.setVisible(not talks or writes or renews)
        self.composer.set_title(title)
        self.refused.setText("" if table.on_table is not None else self._turned_down())
        self.refused.setVisible(bool(self.refused.text()))
        if table.phase == "talks":
            us, cn = table.exchanges.values()
            self.composer.set_note(tr("talks.exchanges_left", us=us, cn=cn))

    def _turned_down(self) -> str:
        """Who turned the last package down and why, as long as nothing else was said of it."""
        view = self.store.view
        assert view is not None
        spoken = [e for e in view.turn_events if e.kind.phase == "talks"]
        if view.table.refused is not None:
            sides = listed([words.side_name(s) for s in view.table.refused[0]])
            return tr("talks.package_did_not_pass", sides=sides)
        if not spoken or spoken[-1].verb != "reject":
            return ""
        return words.sentence(words.event(spoken[-1]))

    def _fill_words(self, table: Table) -> None:
        spoken = list(table.legal("threaten", "promise"))
        kept = self.threat.currentData()
        said: list[Item] = [(words.event(e), e, "") for e in spoken]
        first: Item = (tr("talks.threaten_or_promise"), None, "")
        fill(self.threat, [first, *said], kept if kept in spoken else None)
        self.rest.allow(bool(spoken), self.threat, self.speak)

    def _forget(self) -> None:
        """What a side composed leaves the window with its papers, unseen too."""
        fill(self.threat, (), None)
        self.rest.forget()
        self._marked = []
        self.composer.forget()

    def _draft_changed(self) -> None:
        """Weigh what is drafted, and say what it would change in what lies there."""
        draft, view = self.store.writing.draft, self.store.view
        self.composer.verdict.worth.setText("")
        self.desks["draft"].cancel()  # an answer about an older draft must not come under this one
        self._marked = []
        changed = True
        if draft is not None and view is not None and view.table.on_table is not None:
            marked = differences(view.table.on_table, (draft.author, draft.body))
            self._marked = [words.change(d) for d in marked]
            changed = bool(marked) or draft.body != _answered(view.table.on_table, draft)
            self.composer.verdict.worth.setText("\n".join(self._marked))
        lies = view is not None and view.table.on_table is not None and self.store.papers in SIDES
        self.lies.setVisible(lies and not changed and not self.composer.faults)
        self.beside.setVisible(lies and changed and bool(self.beside.text()))
        weighs = changed and not self.composer.faults
        if draft is None or view is None or draft.author == NEUTRAL:
            self.composer.verdict.hide()
            return
        self.composer.verdict.setVisible(weighs)
        if weighs:
            self.composer.verdict.show_waiting(view, draft)
            self._ask(draft.author, draft.body, "draft")

    def _ask(self, author: str, package: Package, where: str) -> None:
        game, side = self.store.game, self.store.papers
        if game is None or side is None:
            return
        if package.renews:
            self.lies.forget()
            self.lies.advice.setText(self._renewal(package))
            return
        label = self.worth if where == "table" else self.composer.worth
        if not label.text():
            label.setText(tr("talks.model_weighing_each_line"))
        self.desks[where].ask(
            lambda stop: (
                where, author, package, side,
                *self.store.forecasts.package(game, author, package, side, stop),
            )
        )  # fmt: skip

    def _renewal(self, package: Package) -> str:
        view = self.store.view
        assert view is not None
        deal = next((d for d in view.table.deals if d.number == package.renews), None)
        if deal is None:
            return ""
        told = [words.package(deal.proposer, deal.package)]
        return "\n".join(told + clausetext.sentences(view, deal.proposer, package))

    def _worth(self, value: tuple[str, str, Package, str, Worth, BySide[Ratification]]) -> None:
        where, author, package, side, worth, houses = value
        view, draft = self.store.view, self.store.writing.draft
        if self.store.papers != side or view is None or draft is None:
            return
        lines = sentences(view, author, package, worth, houses)
        if where == "table":
            self.worth.setText("\n".join(lines))
            offer = (author, package)
            self.lies.show_worth(view, Draft.answering(offer, side), worth, houses)
            ours, theirs = (worth.to(s).p50 for s in (side, opponent(side)))
            name = words.side_name(opponent(side))
            shown = {"a": signed(ours, 0), "b": signed(theirs, 0), "other": name}
            self.beside.setText(tr("verdict.as_it_lies", **shown))
            self.beside.setVisible(self.lies.isHidden())
            if draft.body != _answered(offer, draft):
                return
        else:
            self.composer.worth.setText("\n".join(self._marked + lines))
            self.composer.verdict.show_worth(view, draft, worth, houses)
        self.composer.tell_worth(by_line(view, worth))


def _answered(offer: tuple[str, Package], draft: Draft) -> Package:
    """What lies there, in the columns of the side that answers it."""
    return Draft.answering(offer, draft.author).body
