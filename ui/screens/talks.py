"""The talks: what is on the table, the composer, and what was said."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.advice.worth import Worth
from engine.rules.notation import OBJECTIONS, Event, Package
from engine.rules.package import NEUTRAL, differences
from engine.rules.table import Table
from engine.score.ratification import Ratification
from ui import words
from ui.charts.numeral import plain
from ui.screens import clausetext
from ui.screens.composer import Composer
from ui.screens.page import Item, button, choice, fill
from ui.screens.worthtext import sentences
from ui.store import Store
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk


class TalksPage(QWidget):
    """Offer, counter, accept, reject with a reason, withdraw, ask for a neutral text, speak."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self._weighed_for: str | None = None
        self._marked: list[str] = []
        # Two desks: what is drafted must not push out what lies on the table.
        self.desks = {"table": Desk(self), "draft": Desk(self)}
        for desk in self.desks.values():
            desk.ready.connect(self._worth)
            desk.failed.connect(store.lost)
        self.composer = Composer(store)
        self.composer.add(self._words_row())
        self.composer.drawn.connect(self._draft_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table_card())
        column.addWidget(self.composer)
        self.said = Label("", "small", wrap=True)
        column.addWidget(self.said)
        column.addStretch(1)

    def _table_card(self) -> Card:
        self.table = Card(tr("talks.on_table"))
        self.package = Label("", "body", wrap=True)
        self.changes = Label("", "small", wrap=True)
        self.worth = Label("", "quiet", wrap=True)
        for label in (self.package, self.changes, self.worth):
            self.table.add(label)
        row = QHBoxLayout()
        self.accept = button(tr("talks.accept"), "accept", "primary")
        self.reject = button(tr("talks.reject"), "reject")
        self.why = choice("why", tr("talks.reason"), 10)
        self.why.addItem(tr("talks.without_reason"), "")
        for name in OBJECTIONS:
            self.why.addItem(words.objection(name), name)
        self.withdraw = button(tr("talks.withdraw"), "withdraw")
        self.neutral = button(tr("talks.ask_for_neutral_text"), "mediate", "quiet")
        self.silent = button(tr("talks.nothing_add"), "pass")
        self.accept.clicked.connect(lambda: self._do("accept"))
        self.reject.clicked.connect(
            lambda: self.store.say(Event(self._side(), "reject", objection=self.why.currentData()))
        )
        self.withdraw.clicked.connect(lambda: self._do("withdraw"))
        self.neutral.clicked.connect(lambda: self._do("mediate"))
        self.silent.clicked.connect(lambda: self._do("pass"))
        for made in (self.accept, self.reject, self.why, self.withdraw, self.silent):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.neutral)
        self.table.add(row)
        return self.table

    def _words_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.threat = choice("threat", tr("talks.threaten_or_promise"), 4)
        self.speak = button(tr("talks.say"), "speak")
        self.speak.clicked.connect(self._speak)
        row.addWidget(self.threat, 1)
        row.addWidget(self.speak)
        return row

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
            self.composer.worth.setText("")
            self.worth.setText("")
            self._weighed_for = self.store.papers if mine else None
        writes = table.floor == NEUTRAL and self.store.facilitated
        talks = table.phase == "talks" and (mine or writes)
        self._show_buttons(table, talks, writes)
        self._show_table(table, talks, writes)
        self.said.setText("\n".join(self._heard()[-7:]))
        self.composer.setVisible(talks)
        if talks:
            self._fill_words(table)
            self.composer.draw()
        else:
            self._forget()

    def _show_buttons(self, table: Table, talks: bool, writes: bool) -> None:
        on_table = table.on_table
        ours = on_table is not None and on_table[0] == table.floor
        self.silent.setVisible(talks and not writes)
        for widget in (self.accept, self.reject, self.why):
            widget.setVisible(talks and on_table is not None and not ours)
        self.withdraw.setVisible(talks and ours)
        self.neutral.setVisible(talks and on_table is None and not writes)
        self.neutral.setEnabled(table.exchanges_left(table.floor) > 0)

    def _show_table(self, table: Table, talks: bool, writes: bool) -> None:
        """What lies there, and what it changed in what lay there before."""
        self.table.set_note(
            tr("talks.exchanges_left", us=table.exchanges[0], cn=table.exchanges[1])
            if table.phase == "talks"
            else tr("talks.talks_this_turn_are")
        )
        self.changes.setText("")
        if table.on_table is not None:
            author, package = table.on_table
            self.package.setText(words.package(author, package))
            if table.before_it is not None and not package.renews:
                marked = differences(table.before_it, table.on_table)
                self.changes.setText("\n".join(words.change(d) for d in marked))
            if talks:
                self._ask(author, package, "table")
        elif writes:
            self.package.setText(tr("talks.facilitator_writes_text_for"))
        elif table.floor == NEUTRAL:
            self.package.setText(tr("talks.neutral_text_being_written"))
        else:
            self.package.setText(tr("talks.nothing_lies_on_table"))
            self.worth.setText("")
        self.changes.setVisible(bool(self.changes.text()))

    def _fill_words(self, table: Table) -> None:
        spoken = list(table.legal("threaten", "promise"))
        kept = self.threat.currentData()
        said: list[Item] = [(words.event(e), e, "") for e in spoken]
        first: Item = (tr("talks.threaten_or_promise"), None, "")
        fill(self.threat, [first, *said], kept if kept in spoken else None)
        self.threat.setVisible(bool(spoken))
        self.speak.setVisible(bool(spoken))

    def _forget(self) -> None:
        """What a side composed leaves the window with its papers, unseen too."""
        fill(self.threat, (), None)
        self._marked = []
        self.composer.forget()

    def _heard(self) -> list[str]:
        """What was said this turn, and how houses voted on what was accepted."""
        view = self.store.view
        assert view is not None
        lines = [words.event(e) for e in view.turn_events if e.kind.phase == "talks"]
        if view.table.refused is not None:
            sides = listed([words.side_name(s) for s in view.table.refused[0]])
            lines.append(tr("talks.package_did_not_pass", sides=sides))
        if view.table.lapsed is not None:
            lines.append(tr("talks.package_on_table_lapsed"))
        house = view.house
        if house is not None:
            votes = [
                tr("talks.votes_for" if v.favour >= 0.5 else "talks.votes_against", office=v.office)
                for v in house.votes
            ]
            n = plain(house.support)
            lines.append(tr("talks.our_house_on_last", votes=listed(votes), n=n))
        return lines

    def _draft_changed(self) -> None:
        """Weigh what is drafted, and say what it would change in what lies there."""
        draft, view = self.store.writing.draft, self.store.view
        self.composer.worth.setText("")
        self.desks["draft"].cancel()  # an answer about an older draft must not come under this one
        if draft is None or view is None or self.composer.faults or draft.author == NEUTRAL:
            return
        self._marked = []
        on_table = view.table.on_table
        if on_table is not None:
            marked = differences(on_table, (draft.author, draft.body))
            self._marked = [words.change(d) for d in marked]
            self.composer.worth.setText("\n".join(self._marked))
            if not marked:
                return
        self._ask(draft.author, draft.body, "draft")

    def _ask(self, author: str, package: Package, where: str) -> None:
        game, side = self.store.game, self.store.papers
        if game is None or side is None:
            return
        if package.renews:
            self.worth.setText(self._renewal(package))
            return
        label = self.worth if where == "table" else self.composer.worth
        if not label.text():
            label.setText(tr("talks.model_weighing_each_line"))
        self.desks[where].ask(
            lambda stop: (
                where, author, package, side,
                *self.store.package_worth(game, author, package, side, stop),
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

    def _worth(self, value: tuple[str, str, Package, str, Worth, tuple[Ratification, ...]]) -> None:
        where, author, package, side, worth, houses = value
        view = self.store.view
        if self.store.papers != side or view is None:
            return
        lines = sentences(view, author, package, worth, houses)
        if where == "table":
            self.worth.setText("\n".join(lines))
        else:
            self.composer.worth.setText("\n".join(self._marked + lines))
