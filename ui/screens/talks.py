"""The talks: what is on the table, the composer, and what was said."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import opponent
from engine.rules.notation import Event, Package, Term
from engine.scoring.bargaining import Worth
from ui import words
from ui.charts.numeral import signed
from ui.screens.page import button
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk

ROWS = 3  # commitments a side that the composer shows


class TalksPage(QWidget):
    """Offer, counter, accept, reject, threaten, promise, pass."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self._weighed_for: str | None = None
        self.desk = Desk(self)
        self.desk.ready.connect(self._worth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = Card(self.tr("On the table"))
        self.package = Label("", "body", wrap=True)
        self.worth = Label("", "quiet", wrap=True)
        self.table.add(self.package)
        self.table.add(self.worth)
        row = QHBoxLayout()
        self.accept = button(self.tr("&Accept"), "accept", "primary")
        self.reject = button(self.tr("&Reject"), "reject")
        self.silent = button(self.tr("&Nothing to add"), "pass")
        for made, verb in ((self.accept, "accept"), (self.reject, "reject"), (self.silent, "pass")):
            made.clicked.connect(lambda _=False, v=verb: self._say(Event(self._side(), v)))
            row.addWidget(made)
        row.addStretch(1)
        self.table.add(row)
        column.addWidget(self.table)
        self.composer = Card(self.tr("A package"))
        column.addWidget(self.composer)
        grid = QGridLayout()
        self.gives = [self._combo(f"give{i}", self.tr("We give")) for i in range(ROWS)]
        self.gets = [self._combo(f"get{i}", self.tr("We get")) for i in range(ROWS)]
        grid.addWidget(Label(self.tr("We give"), "small"), 0, 0)
        grid.addWidget(Label(self.tr("We get"), "small"), 0, 1)
        for i in range(ROWS):
            grid.addWidget(self.gives[i], i + 1, 0)
            grid.addWidget(self.gets[i], i + 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.composer.add(grid)
        last = QHBoxLayout()
        self.months = QComboBox()
        self.months.setAccessibleName(self.tr("Months"))
        self.verify = QCheckBox(self.tr("with verification"))
        self.verify.setChecked(True)
        self.offer = button(self.tr("&Offer"), "offer", "primary")
        self.offer.clicked.connect(self._offer)
        self.threat = self._combo("threat", self.tr("Threaten or promise"))
        self.speak = button(self.tr("&Say it"), "speak")
        self.speak.clicked.connect(self._speak)
        for widget in (self.months, self.verify, self.offer):
            last.addWidget(widget)
        last.addStretch(1)
        self.composer.add(last)
        self.draft_worth = Label("", "quiet", wrap=True)
        self.composer.add(self.draft_worth)
        word = QHBoxLayout()
        word.addWidget(self.threat, 1)
        word.addWidget(self.speak)
        self.composer.add(word)
        self.said = Label("", "small", wrap=True)
        column.addWidget(self.said)
        column.addStretch(1)

    def _combo(self, name: str, accessible: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(accessible)
        made.setMinimumContentsLength(12)
        made.currentIndexChanged.connect(self._draft_changed)
        return made

    def _side(self) -> str:
        assert self.store.game is not None
        return self.store.game.table.floor

    def show_game(self, mine: bool) -> None:
        """Fill with what is legal; without open papers nothing can be chosen or read as ours."""
        game = self.store.game
        if game is None:
            return
        table = game.table
        if not mine or self._weighed_for != self.store.papers:
            # What the other delegation has read here is not for these eyes.
            self.draft_worth.setText("")
            self.worth.setText("")
            self._weighed_for = self.store.papers if mine else None
        talks = table.phase == "talks" and mine
        for widget in (self.composer, self.silent):
            widget.setVisible(talks)
        on_table = table.on_table
        self.accept.setVisible(talks and on_table is not None)
        self.reject.setVisible(talks and on_table is not None)
        self.silent.setVisible(talks and on_table is None)
        self.table.set_note(
            self.tr("{n} packages left this turn").format(n=table.exchanges_left)
        )
        if on_table is not None:
            self.package.setText(words.package(*on_table))
            self.worth.setText("")
            if mine:
                self._ask(on_table[0], on_table[1], "table")
        else:
            self.package.setText(
                self.tr("Nothing lies on the table. A package names what you give and get.")
            )
            self.worth.setText("")
        lines = [words.event(e) for e in game.turn_events if e.verb not in ("set", "done")]
        for deal in table.deals:
            left = self.tr("In force, {n} months left: ").format(n=deal.months_left)
            lines.append(left + words.package(deal.proposer, deal.package))
        for word in table.words:
            outcome = {"open": self.tr("open"), "kept": self.tr("kept")}.get(word.outcome)
            event = Event(word.side, word.kind, word.lever, word.level)
            lines.append(f"{words.event(event)} ({outcome or self.tr('not kept')})")
        self.said.setText("\n".join(lines[-7:]))
        if talks:
            self._fill()

    def _fill(self) -> None:
        game = self.store.game
        assert game is not None
        side, table = game.table.floor, game.table
        for combos, who in ((self.gives, side), (self.gets, opponent(side))):
            for i, combo in enumerate(combos):
                found = [(words.term(t), t) for t in table.openings(who)]
                self._refill(combo, found, blank=i > 0)
        self.months.clear()
        for n in table.limits.package_months:
            self.months.addItem(self.tr("{n} months").format(n=n), n)
        self.months.setCurrentIndex(self.months.count() - 1)
        can = table.exchanges_left > 0
        self.offer.setEnabled(can)
        self.offer.setText(self.tr("C&ounter") if table.on_table else self.tr("&Offer"))
        spoken = [e for e in table.legal() if e.verb in ("threaten", "promise")]
        self._refill(self.threat, [(words.event(e), e) for e in spoken], blank=True)
        self.threat.setVisible(bool(spoken))
        self.speak.setVisible(bool(spoken))
        self._draft_changed()

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
        for combos in (self.gives, self.gets):
            found: dict[str, Term] = {}
            for combo in combos:
                term = combo.currentData()
                if isinstance(term, Term):
                    found[term.lever] = term
            columns.append(tuple(found.values()))
        months = self.months.currentData()
        if not columns[0] or not columns[1] or months is None:
            return None
        game = self.store.game
        assert game is not None
        verb = "counter" if game.table.on_table else "offer"
        package = Package(columns[0], columns[1], int(months), self.verify.isChecked())
        return Event(game.table.floor, verb, package=package)

    def _offer(self) -> None:
        event = self.drafted()
        if event is not None:
            self._say(event)

    def _speak(self) -> None:
        event = self.threat.currentData()
        if isinstance(event, Event):
            self._say(event)

    def _say(self, event: Event) -> None:
        self.store.say(event)

    def _draft_changed(self) -> None:
        game = self.store.game
        if game is None or game.table.phase != "talks" or self.store.papers is None:
            return
        event = self.drafted()
        self.draft_worth.setText("")
        if event is not None and event.package is not None and game.table.on_table is None:
            self._ask(event.side, event.package, "draft")

    def _ask(self, proposer: str, package: Package, where: str) -> None:
        game, side = self.store.game, self.store.papers
        if game is None or side is None:
            return
        label = self.worth if where == "table" else self.draft_worth
        if not label.text():
            label.setText(self.tr("The model is weighing each line."))
        self.desk.ask(
            lambda: (where, proposer, package, side, self.store.package_worth(game, package, side))
        )

    def _worth(self, value: tuple[str, str, Package, str, Worth]) -> None:
        where, proposer, package, side, worth = value
        if self.store.papers != side or self.store.game is None:
            return
        other = opponent(side)
        ours, theirs = worth.to(side), worth.to(other)
        text = self.tr(
            "By our mandate worth {a} bn ({b} to {c}) against no deal. "
            "Our guess for {other}: {d} bn ({e} to {f})."
        )
        numbers = (ours.p50, ours.p05, ours.p95, theirs.p50, theirs.p05, theirs.p95)
        shown = dict(zip("abcdef", (signed(n, 0) for n in numbers)))
        lines = [text.format(other=words.side_name(other), **shown)]
        for term, us, cn in worth.lines:
            own, far = (us, cn) if side == "US" else (cn, us)
            line = self.tr("{term}: to us {a}, to them about {b}")
            lines.append(line.format(term=words.term(term), a=signed(own, 0), b=signed(far, 0)))
        if worth.at_home[side] >= 1.0:
            line = self.tr("Giving more than we get costs us {a} at home.")
            lines.append(line.format(a=f"{worth.at_home[side]:.0f}"))
        lines += self._crossed(proposer, package, side)
        if worth.cure is not None:
            line = self.tr("It could become acceptable to both with: {term}.")
            lines.append(line.format(term=words.term(worth.cure)))
        elif not all(worth.acceptable):
            lines.append(self.tr("By these figures somebody is better off without it."))
        (self.worth if where == "table" else self.draft_worth).setText("\n".join(lines))

    def _crossed(self, proposer: str, package: Package, side: str) -> list[str]:
        """Our own red lines that a package would cross."""
        assert self.store.game is not None
        ours = package.gives if proposer == side else package.gets
        red = {r.lever: r for r in self.store.game.mandate(side).red_lines}
        return [
            self.tr("Crosses our red line: {text}").format(text=red[t.lever].text)
            for t in ours
            if t.lever in red and t.level < red[t.lever].level
        ]
