"""Deals in force and words on record: what is kept, for how long, and how far it is believed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.deals import Deal
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Event, Package
from engine.view import View
from ui import words
from ui.charts.partbar import PartBar, PartBarData
from ui.screens.page import button, choice
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label


class DealsPage(QWidget):
    """A card for each deal, one for threats and promises, one for what is over."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def show_game(self) -> None:
        """Draw the deals as those who look may know them."""
        view = self.store.view
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if view is None:
            return
        for deal in view.table.deals:
            self.column.addWidget(self._deal(view, deal))
        if not view.table.deals:
            card = Card(self.tr("Deals in force"))
            text = self.tr(
                "No deal is in force. A package that both sides accept, and both houses pass, "
                "stands here with the months it has left and how it is kept."
            )
            card.add(Label(text, "quiet", wrap=True))
            self.column.addWidget(card)
        self.column.addWidget(self._words(view))
        if view.table.past:
            self.column.addWidget(self._past(view))
        self.column.addStretch(1)

    def _deal(self, view: View, deal: Deal) -> Card:
        left = self.tr("{n} months left").format(n=deal.months_left)
        card = Card(self.tr("Deal {n}: {state}").format(n=deal.number, state=state(deal)), left)
        clauses = [self.tr("verified") if deal.package.verify else self.tr("without verification")]
        if deal.package.snapback:
            clauses.append(self.tr("snaps back if broken"))
        if deal.renewed:
            clauses.append(self.tr("renewed {n} times").format(n=deal.renewed))
        card.add(Label(", ".join(clauses), "small"))
        grid = QGridLayout()
        for k, side in enumerate(SIDES):
            grid.addWidget(Label(words.side_name(side), "heading"), 0, k)
            lines = [self._line(view, deal, side, t.lever) for t in deal.terms(side)]
            told = Label("\n".join(lines), "body", wrap=True)
            told.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, 1, k)
            kept = 100.0 * deal.kept[k] / deal.age if deal.age else 100.0
            title = self.tr("Kept, {a} of {b} months").format(a=deal.kept[k], b=deal.age)
            grid.addWidget(PartBar(PartBarData(title, kept, None, side)), 2, k)
            grid.setColumnStretch(k, 1)
        card.add(grid)
        mine = self.store.papers
        talks = view.table.phase == "talks" and mine == view.table.floor
        if talks and mine in SIDES and not self.store.reading_effects:
            card.add(self._actions(view, deal, mine))
        return card

    def _line(self, view: View, deal: Deal, side: str, lever: str) -> str:
        """One commitment with how it stands."""
        term = next(t for t in deal.terms(side) if t.lever == lever)
        text = words.term(term)
        found = [b for b in deal.breaches if (b.side, b.lever) == (side, lever)]
        if side in deal.held:
            text += self.tr(": taken back")
        elif found and not found[-1].mended:
            text += self.tr(": broken by stealth") if found[-1].stealth else self.tr(": broken")
        elif lever not in deal.begun:
            text += self.tr(": not begun yet")
        elif any(e.lever == lever for e in view.table.evasions):
            text += self.tr(": we carry it out one level short")
        elif lever in view.compliance:
            chance = f"{100 * view.compliance[lever]:.0f}"
            text += self.tr(": our services see {n} in 100 that it is carried out short").format(
                n=chance
            )
        return text

    def _actions(self, view: View, deal: Deal, side: str) -> QHBoxLayout:
        """Renew, or dispute a commitment of the other side."""
        row = QHBoxLayout()
        renewals = [
            (self.tr("{n} more months").format(n=n), Event(side, "offer", package=package))
            for n in view.table.limits.package_months
            for package in [Package((), (), n, True, renews=deal.number)]
        ]
        disputes = [
            (words.lever_name(t.lever), Event(side, "dispute", t.lever))
            for t in deal.terms(opponent(side))
        ]
        for title, name, choices in (
            (self.tr("Offer to &prolong"), f"renew{deal.number}", renewals),
            (self.tr("&Dispute that it is kept"), f"dispute{deal.number}", disputes),
        ):
            choices = [c for c in choices if view.table.refuses(c[1]) is None]
            if choices:
                combo = choice(f"{name}_choice", title.replace("&", ""), 10)
                for text, event in choices:
                    combo.addItem(text, event)
                made = button(title, name)
                made.clicked.connect(lambda _=False, c=combo: self.store.say(c.currentData()))
                row.addWidget(combo)
                row.addWidget(made)
        row.addStretch(1)
        return row

    def _words(self, view: View) -> Card:
        card = Card(self.tr("Promises and threats"))
        lines = []
        for side in SIDES:
            text = self.tr("{side}: promises are believed {a} in 100, threats {b} in 100.")
            believed = [100 * view.table.credibility(side, k) for k in ("promise", "threaten")]
            a, b = (f"{v:.0f}" for v in believed)
            lines.append(text.format(side=words.side_name(side), a=a, b=b))
        for word in reversed(view.table.words):
            event = Event(word.side, word.kind, word.lever, word.level)
            text = self.tr("{word} (turn {n}, {outcome})")
            lines.append(
                text.format(
                    word=words.event(event), n=word.turn, outcome=words.outcome(word.outcome)
                )
            )
        if not view.table.words:
            lines.append(self.tr("Nobody has promised or threatened anything yet."))
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card

    def _past(self, view: View) -> Card:
        card = Card(self.tr("Deals that are over"))
        lines = [
            f"{d.number}, {how_it_ended(d)}: {words.package(d.proposer, d.package)}"
            for d in view.table.past
        ]
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card


def state(deal: Deal) -> str:
    """How a deal stands, in one word or two."""
    if deal.held:
        return words.tr("suspended by {side}").format(
            side=", ".join(words.side_name(s) for s in deal.held)
        )
    broken = [b for b in deal.breaches if not b.mended]
    if broken:
        return words.tr("broken by {side}").format(side=words.side_name(broken[-1].side))
    return words.tr("kept as far as is known")


def how_it_ended(deal: Deal) -> str:
    """Kept, or broken by whom and how."""
    if not deal.breaches:
        return words.outcome(deal.outcome)
    told = [
        (words.tr("{side} by stealth on {lever}") if b.stealth else words.tr("{side} on {lever}"))
        .format(side=words.side_name(b.side), lever=words.lever_name(b.lever))
        for b in deal.breaches
    ]
    return words.tr("broken ({who})").format(who="; ".join(told))
