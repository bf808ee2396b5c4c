"""The talks: what is on the table, the composer, and what was said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import opponent
from engine.rules.notation import OBJECTIONS, Event, IllegalMove, Package, Term
from engine.rules.package import NEUTRAL, differences, mirrored
from engine.scoring.bargaining import Worth
from engine.scoring.ratification import Ratification
from ui import words
from ui.charts.numeral import signed
from ui.screens.page import button, choice
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk

ROWS = 4  # commitments a side that the composer shows; Busan had as many


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
        store.neutral_ready.connect(self._proposed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table_card())
        column.addWidget(self._composer_card())
        self.said = Label("", "small", wrap=True)
        column.addWidget(self.said)
        column.addStretch(1)

    def _table_card(self) -> Card:
        self.table = Card(self.tr("On the table"))
        self.package = Label("", "body", wrap=True)
        self.changes = Label("", "small", wrap=True)
        self.worth = Label("", "quiet", wrap=True)
        for label in (self.package, self.changes, self.worth):
            self.table.add(label)
        row = QHBoxLayout()
        self.accept = button(self.tr("&Accept"), "accept", "primary")
        self.reject = button(self.tr("&Reject"), "reject")
        self.why = choice("why", self.tr("Reason"), 10)
        self.why.addItem(self.tr("without a reason"), "")
        for name in OBJECTIONS:
            self.why.addItem(words.objection(name), name)
        self.withdraw = button(self.tr("&Withdraw it"), "withdraw")
        self.neutral = button(self.tr("As&k for a neutral text"), "mediate", "quiet")
        self.silent = button(self.tr("&Nothing to add"), "pass")
        self.accept.clicked.connect(lambda: self._do("accept"))
        self.reject.clicked.connect(
            lambda: self._say(Event(self._side(), "reject", objection=self.why.currentData()))
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

    def _composer_card(self) -> Card:
        self.composer = Card(self.tr("A package"))
        grid = QGridLayout()
        self.gives = [self._combo(f"give{i}", self.tr("We give")) for i in range(ROWS)]
        self.gets = [self._combo(f"get{i}", self.tr("We get")) for i in range(ROWS)]
        self.give_when = [self._combo(f"give_when{i}", self.tr("When")) for i in range(ROWS)]
        self.get_when = [self._combo(f"get_when{i}", self.tr("When")) for i in range(ROWS)]
        self.titles = [Label("", "small"), Label("", "small")]
        grid.addWidget(self.titles[0], 0, 0)
        grid.addWidget(self.titles[1], 0, 2)
        for i in range(ROWS):
            for k, made in enumerate((self.gives, self.give_when, self.gets, self.get_when)):
                grid.addWidget(made[i], i + 1, k)
        for k, stretch in enumerate((5, 3, 5, 3)):
            grid.setColumnStretch(k, stretch)
        self.composer.add(grid)
        last = QHBoxLayout()
        self.months = choice("months", self.tr("Months"), 5)
        self.verify = QCheckBox(self.tr("with verification"))
        self.verify.setObjectName("verify")
        self.verify.setChecked(True)
        self.snapback = QCheckBox(self.tr("snaps back if broken"))
        self.snapback.setObjectName("snapback")
        for watched in (self.verify, self.snapback):
            watched.toggled.connect(self._draft_changed)
        self.months.currentIndexChanged.connect(self._draft_changed)
        self.offer = button(self.tr("&Offer"), "offer", "primary")
        self.offer.clicked.connect(self._offer)
        for widget in (self.months, self.verify, self.snapback):
            last.addWidget(widget)
        last.addStretch(1)
        self.composer.add(last)
        self.draft_worth = Label("", "quiet", wrap=True)
        weighed = QHBoxLayout()
        weighed.addWidget(self.draft_worth, 1)
        weighed.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignTop)
        self.composer.add(weighed)
        word = QHBoxLayout()
        self.threat = self._combo("threat", self.tr("Threaten or promise"))
        self.speak = button(self.tr("&Say it"), "speak")
        self.speak.clicked.connect(self._speak)
        word.addWidget(self.threat, 1)
        word.addWidget(self.speak)
        self.composer.add(word)
        return self.composer

    def _combo(self, name: str, accessible: str) -> QComboBox:
        made = choice(name, accessible, 3 if "when" in name else 4)
        made.currentIndexChanged.connect(self._draft_changed)
        return made

    def _side(self) -> str:
        assert self.store.game is not None
        return self.store.game.table.floor

    def _do(self, verb: str) -> None:
        self._say(Event(self._side(), verb))

    def show_game(self, mine: bool) -> None:
        """Fill with what is legal; without open papers nothing can be chosen or read as ours."""
        view = self.store.view
        if view is None:
            return
        table = view.table
        if not mine or self._weighed_for != self.store.papers:
            # What the other delegation has read here is not for these eyes.
            self.draft_worth.setText("")
            self.worth.setText("")
            self._weighed_for = self.store.papers if mine else None
        writes = table.floor == NEUTRAL and self.store.facilitated
        talks = table.phase == "talks" and (mine or writes)
        on_table = table.on_table
        ours = on_table is not None and on_table[0] == table.floor
        self.composer.setVisible(talks)
        self.silent.setVisible(talks and not writes)
        self._title_columns(writes)
        for widget in (self.accept, self.reject, self.why):
            widget.setVisible(talks and on_table is not None and not ours)
        self.withdraw.setVisible(talks and ours)
        self.neutral.setVisible(talks and on_table is None and not writes)
        self.neutral.setEnabled(table.exchanges_left > 0)
        self.table.set_note(
            self.tr("{n} exchanges left this turn").format(n=table.exchanges_left)
            if table.phase == "talks"
            else self.tr("the talks of this turn are over")
        )
        self.changes.setText("")
        if on_table is not None:
            author, package = on_table
            self.package.setText(words.package(author, package))
            if table.before_it is not None and not package.renews:
                marked = differences(table.before_it, on_table)
                self.changes.setText("\n".join(words.change(d) for d in marked))
            if talks:
                self._ask(author, package, "table")
        elif writes:
            self.package.setText(
                self.tr(
                    "The facilitator writes a text for both sides. The computer's proposal comes "
                    "into the lines below; change it as you see fit."
                )
            )
        elif table.floor == NEUTRAL:
            self.package.setText(self.tr("A neutral text is being written for both sides."))
        else:
            self.package.setText(
                self.tr("Nothing lies on the table. A package names what you give and get.")
            )
            self.worth.setText("")
        self.changes.setVisible(bool(self.changes.text()))
        self.said.setText("\n".join(self._heard()[-7:]))
        if talks:
            self._fill()
        else:
            self._forget()

    def _forget(self) -> None:
        """What a side composed leaves the window with its papers, unseen too."""
        rows = (*self.gives, *self.give_when, *self.gets, *self.get_when)
        for combo in (*rows, self.months, self.threat):
            combo.blockSignals(True)
            combo.clear()
            combo.blockSignals(False)
        self._marked = []
        self.draft_worth.setText("")

    def _title_columns(self, neutral: bool) -> None:
        """Ours and theirs, or in a neutral text the two sides by name."""
        titles = (self.tr("We give"), self.tr("We get"))
        if neutral:
            titles = (
                self.tr("{side} gives").format(side=words.side_name("US")),
                self.tr("{side} gives").format(side=words.side_name("CN")),
            )
        for label, title in zip(self.titles, titles, strict=True):
            label.setText(title)

    def _proposed(self, event: Event) -> None:
        """The computer's neutral text, for the facilitator to change."""
        if event.package is not None:
            self._prefill(NEUTRAL, event.package, "US")

    def _heard(self) -> list[str]:
        """What was said this turn, and how houses voted on what was accepted."""
        view = self.store.view
        assert view is not None
        lines = [words.event(e) for e in view.turn_events if e.verb not in ("set", "done")]
        if view.table.refused is not None:
            sides = ", ".join(words.side_name(s) for s in view.table.refused[0])
            lines.append(self.tr("The package did not pass at home: {sides}.").format(sides=sides))
        if view.table.lapsed is not None:
            lines.append(self.tr("The package on the table lapsed with the talks."))
        house = view.house
        if house is not None:
            votes = ", ".join(
                self.tr("{office} {vote}").format(
                    office=v.office, vote=self.tr("for") if v.favour >= 0.5 else self.tr("against")
                )
                for v in house.votes
            )
            lines.append(
                self.tr("Our house on the last package: {votes}; backing {n} of 100.").format(
                    votes=votes, n=f"{house.support:.0f}"
                )
            )
        return lines

    def _fill(self) -> None:
        view = self.store.view
        assert view is not None
        side, table = view.table.floor, view.table
        first = side if side in words.SIDES else "US"
        for combos, who in ((self.gives, first), (self.gets, opponent(first))):
            for i, combo in enumerate(combos):
                found: list[tuple[str, object]] = [
                    (words.term(t), t) for t in table.openings(who)
                ]
                self._refill(combo, found, blank=i > 0)
        per_turn = table.limits.months_per_turn
        starts = {per_turn, 3 * per_turn}
        if table.on_table is not None:  # a copy keeps the dates of what it copies
            starts |= {t.start for t in table.on_table[1].terms if t.start}
        dates = [
            (self.tr("in {n} months").format(n=n), ("start", n)) for n in sorted(starts)
        ]
        whens = [
            (self.tr("at once"), ("", 0)),
            *dates,
            (self.tr("after theirs"), ("after", 1)),
            (self.tr("side letter"), ("quiet", 1)),
        ]
        for combo in (*self.give_when, *self.get_when):
            self._refill(combo, list(whens), blank=False)
        self.months.blockSignals(True)
        self.months.clear()
        for n in table.limits.package_months:
            self.months.addItem(self.tr("{n} months").format(n=n), n)
        self.months.setCurrentIndex(self.months.count() - 1)
        self.months.blockSignals(False)
        if table.on_table is not None and not table.on_table[1].renews:
            self._prefill(*table.on_table, side)
        title = self.tr("C&ounter") if table.on_table else self.tr("&Offer")
        self.offer.setText(self.tr("Put it before &both") if side == NEUTRAL else title)
        spoken = [e for e in table.legal() if e.verb in ("threaten", "promise")]
        said: list[tuple[str, object]] = [(words.event(e), e) for e in spoken]
        self._refill(self.threat, [(self.tr("Threaten or promise"), None), *said], blank=False)
        self.threat.setVisible(bool(spoken))
        self.speak.setVisible(bool(spoken))
        self._draft_changed()

    def _prefill(self, author: str, package: Package, side: str) -> None:
        """A counter begins as a copy of what lies there, seen from our side."""
        copy = package if side == (author if author in words.SIDES else "US") else mirrored(package)
        for combos, whens, terms in (
            (self.gives, self.give_when, copy.gives),
            (self.gets, self.get_when, copy.gets),
        ):
            for i, (combo, when) in enumerate(zip(combos, whens, strict=True)):
                term = terms[i] if i < len(terms) else None
                clause = ("", 0)
                if term is not None:
                    clause = ("after", 1) if term.after else ("quiet", 1) if term.quiet else clause
                    clause = ("start", term.start) if term.start else clause
                self._pick(combo, term.plain if term is not None else None)
                self._pick(when, clause)
        self._pick(self.months, package.months)
        for box, on in ((self.verify, package.verify), (self.snapback, package.snapback)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    @staticmethod
    def _pick(combo: QComboBox, data: object) -> None:
        combo.blockSignals(True)
        for i in range(combo.count()):
            if combo.itemData(i) == data:
                combo.setCurrentIndex(i)
        combo.blockSignals(False)

    @staticmethod
    def _refill(combo: QComboBox, items: list[tuple[str, object]], blank: bool) -> None:
        combo.blockSignals(True)
        combo.clear()
        if blank:
            combo.addItem("", None)
        for text, data in items:
            combo.addItem(text, data)
        combo.blockSignals(False)

    def drafted(self) -> Event | None:
        """The package that the composer holds, if both columns hold something."""
        columns: list[tuple[Term, ...]] = []
        for combos, whens in ((self.gives, self.give_when), (self.gets, self.get_when)):
            found: dict[str, Term] = {}
            for combo, when in zip(combos, whens, strict=True):
                term = combo.currentData()
                if isinstance(term, Term):
                    found[term.lever] = self._with_clause(term, when.currentData())
            columns.append(tuple(found.values()))
        months = self.months.currentData()
        game = self.store.game
        if game is None or not columns[0] or not columns[1] or months is None:
            return None
        verb = "counter" if game.table.on_table else "offer"
        package = Package(
            columns[0], columns[1], int(months), self.verify.isChecked(), self.snapback.isChecked()
        )
        return Event(game.table.floor, verb, package=package)

    @staticmethod
    def _with_clause(term: Term, clause: object) -> Term:
        kind, n = clause if isinstance(clause, tuple) else ("", 0)
        start = int(n) if kind == "start" else 0
        return Term(term.lever, term.level, start, kind == "after", kind == "quiet")

    def _offer(self) -> None:
        event = self.drafted()
        if event is not None and not self._fault(event):
            self._say(event)

    def _speak(self) -> None:
        event = self.threat.currentData()
        if isinstance(event, Event):
            self._say(event)

    def _say(self, event: Event) -> None:
        self.store.say(event)

    def _draft_changed(self) -> None:
        game = self.store.game
        writes = self.store.facilitated and game is not None and game.table.floor == NEUTRAL
        if game is None or game.table.phase != "talks":
            return
        if self.store.papers is None and not writes:
            return
        event = self.drafted()
        fault = self._fault(event)
        self.offer.setEnabled(not fault)
        self.draft_worth.set_tone("bad" if fault else "")
        self.draft_worth.setText(fault)
        if fault or writes or event is None or event.package is None:
            return
        on_table = game.table.on_table
        if on_table is not None:
            # What our counter would change, before it is sent.
            marked = differences(on_table, (event.side, event.package))
            self._marked = [words.change(d) for d in marked]
            self.draft_worth.setText("\n".join(self._marked))
            if not marked:
                return
        self._ask(event.side, event.package, "draft" if on_table is None else "counter")

    def _fault(self, event: Event | None) -> str:
        """Why what is composed cannot be sent, by the table's own rules."""
        game = self.store.game
        assert game is not None
        if game.table.exchanges_left < 1:
            return self.tr("No exchange of packages is left this turn.")
        if self._doubled():
            return self.tr("A lever stands twice in one column; take one of the two out.")
        if event is None:
            return self.tr("A package needs a commitment in each column.")
        try:
            game.table.check(event)
        except IllegalMove as problem:
            reason = str(problem).removeprefix(f"{str(event)!r}: ")
            return f"{reason[:1].upper()}{reason[1:]}."
        return ""

    def _doubled(self) -> bool:
        """Whether two rows of a column hold one lever: the second must not go silently."""
        for combos in (self.gives, self.gets):
            found = [c.currentData().lever for c in combos if isinstance(c.currentData(), Term)]
            if len(set(found)) < len(found):
                return True
        return False

    def _ask(self, author: str, package: Package, where: str) -> None:
        game, side = self.store.game, self.store.papers
        if game is None or side is None:
            return
        if package.renews:
            self.worth.setText(self._renewal(package))
            return
        label = self.worth if where == "table" else self.draft_worth
        if not label.text():
            label.setText(self.tr("The model is weighing each line."))
        self.desks["table" if where == "table" else "draft"].ask(
            lambda: (
                where, author, package, side,
                *self.store.package_worth(game, author, package, side),
            )
        )  # fmt: skip

    def _renewal(self, package: Package) -> str:
        view = self.store.view
        assert view is not None
        deal = next((d for d in view.table.deals if d.number == package.renews), None)
        return words.package(deal.proposer, deal.package) if deal else ""

    def _worth(
        self, value: tuple[str, str, Package, str, Worth, tuple[Ratification, ...]]
    ) -> None:
        where, author, package, side, worth, houses = value
        if self.store.papers != side or self.store.game is None:
            return
        other = opponent(side)
        ours, theirs = worth.to(side), worth.to(other)
        text = self.tr(
            "By our mandate worth {a} bn ({b} to {c}) against no deal. "
            "Our guess for {other}: {d} bn ({e} to {f})."
        )
        numbers = (ours.p50, ours.p05, ours.p95, theirs.p50, theirs.p05, theirs.p95)
        shown = dict(zip("abcdef", (signed(n, 0) for n in numbers), strict=True))
        lines = [text.format(other=words.side_name(other), **shown)]
        for term, us, cn in worth.lines:
            own, far = (us, cn) if side == "US" else (cn, us)
            line = self.tr("{term}: to us {a}, to them about {b}")
            lines.append(line.format(term=words.term(term), a=signed(own, 0), b=signed(far, 0)))
        if worth.at_home[side] >= 1.0:
            line = self.tr("Giving more than we get costs us {a} at home.")
            lines.append(line.format(a=f"{worth.at_home[side]:.0f}"))
        lines += self._houses(houses, side)
        lines += self._crossed(author, package, side)
        if worth.cure is not None:
            line = self.tr("It could become acceptable to both with: {term}.")
            lines.append(line.format(term=words.term(worth.cure)))
        elif not all(worth.acceptable):
            lines.append(self.tr("By these figures somebody is better off without it."))
        if where == "counter":
            lines = self._marked + lines
        (self.worth if where == "table" else self.draft_worth).setText("\n".join(lines))

    def _houses(self, houses: tuple[Ratification, ...], side: str) -> list[str]:
        """Our members' votes as they are likely to fall, and the other house's chance."""
        lines = []
        for house in houses:
            chance = f"{100 * house.passes:.0f}"
            if house.side == side:
                against = [v.office for v in house.votes if v.favour < 0.5]
                text = self.tr("Passes at home in {n} of 100 cases").format(n=chance)
                if against:
                    text += self.tr("; against: {names}").format(names=", ".join(against))
                lines.append(text + ".")
            else:
                text = self.tr("Our guess: passes in {other} in {n} of 100.")
                lines.append(text.format(other=words.side_name(house.side), n=chance))
        return lines

    def _crossed(self, author: str, package: Package, side: str) -> list[str]:
        """Our own red lines that a package would cross."""
        view = self.store.view
        if view is None or view.mandate is None:
            return []
        red = {r.lever: r for r in view.mandate.red_lines}
        return [
            self.tr("Crosses our red line: {text}").format(text=red[t.lever].text)
            for t in package.column(author, side)
            if t.lever in red and t.level < red[t.lever].level
        ]
