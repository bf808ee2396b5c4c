"""Deals in force and words on record: what is kept, for how long, and how far it is believed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from engine.rules.deals import Deal
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Event, Package
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.charts.partbar import PartBar, PartBarData
from ui.screens.page import button, choice
from ui.store import Store
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.flow import Flow
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
            card = Card(tr("deals.deals_force"))
            text = tr("deals.no_deal_force_package")
            card.add(Label(text, "quiet", wrap=True))
            self.column.addWidget(card)
        self.column.addWidget(self._words(view))
        if view.table.past:
            self.column.addWidget(self._past(view))
        self.column.addStretch(1)

    def _deal(self, view: View, deal: Deal) -> Card:
        left = tr("deals.months_left", n=deal.months_left)
        card = Card(tr("deals.deal", n=deal.number, state=state(deal)), left)
        clauses = [tr("deals.verified" if deal.package.verify else "deals.without_verification")]
        if deal.package.snapback:
            clauses.append(tr("deals.snaps_back_if_broken"))
        if deal.renewed:
            clauses.append(tr("deals.renewed_times", n=deal.renewed))
        card.add(Label(listed(clauses), "small", wrap=True))
        grid = QGridLayout()
        for k, side in enumerate(SIDES):
            grid.addWidget(Label(words.side_name(side), "heading"), 0, k)
            lines = [self._line(view, deal, side, t.lever) for t in deal.terms(side)]
            told = Label("\n".join(lines), "body", wrap=True)
            told.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, 1, k)
            kept = 100.0 * deal.kept[side] / deal.age if deal.age else 100.0
            title = tr("deals.kept_months", a=deal.kept[side], b=deal.age)
            grid.addWidget(PartBar(PartBarData(title, kept, None, side), opens=False), 2, k)
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
        chance = ""
        found = [b for b in deal.breaches if (b.side, b.lever) == (side, lever)]
        if side in deal.held:
            key = "deals.line_taken_back"
        elif found and not found[-1].mended:
            key = "deals.line_by_stealth" if found[-1].stealth else "deals.line_broken"
        elif lever not in deal.begun:
            key = "deals.line_not_begun"
        elif any(e.lever == lever for e in view.table.evasions):
            key = "deals.line_short"
        elif lever in view.compliance:
            key, chance = "deals.line_watched", plain(100 * view.compliance[lever])
        else:
            return text
        return tr(key, term=text, n=chance)

    def _actions(self, view: View, deal: Deal, side: str) -> QWidget:
        """Renew, or dispute a commitment of the other side."""
        made_here = QWidget()
        row = Flow(made_here)
        row.setContentsMargins(0, 0, 0, 0)
        renewals = [
            (tr("deals.more_months", n=n), Event(side, "offer", package=package))
            for n in view.table.limits.package_months
            for package in [Package((), (), n, view.table.can_watch, renews=deal.number)]
        ]
        disputes = [
            (words.lever_name(t.lever), Event(side, "dispute", t.lever))
            for t in deal.terms(opponent(side))
        ]
        for title, name, choices in (
            (tr("deals.offer_prolong"), f"renew{deal.number}", renewals),
            (tr("deals.dispute_kept"), f"dispute{deal.number}", disputes),
        ):
            choices = [c for c in choices if view.table.refuses(c[1]) is None]
            if choices:
                combo = choice(f"{name}_choice", title.replace("&", ""))
                for text, event in choices:
                    combo.addItem(text, event)
                made = button(title, name)
                made.clicked.connect(lambda _=False, c=combo: self.store.say(c.currentData()))
                row.addWidget(combo)
                row.addWidget(made)
        return made_here

    def _words(self, view: View) -> Card:
        card = Card(tr("deals.promises_threats"))
        lines = []
        for side in SIDES:
            believed = [100 * view.table.credibility(side, k) for k in ("promise", "threaten")]
            a, b = (plain(v) for v in believed)
            lines.append(tr("deals.believed", side=words.side_name(side), a=a, b=b))
        for word in reversed(view.table.words):
            event = Event(word.side, word.kind, word.lever, word.level)
            said, came = words.event(event), words.outcome(word.outcome)
            lines.append(tr("deals.word", word=said, n=word.turn, outcome=came))
        if not view.table.words:
            lines.append(tr("deals.nobody_has_promised_or"))
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card

    def _past(self, view: View) -> Card:
        card = Card(tr("deals.deals_are_over"))
        lines = [
            tr(
                "deals.past",
                n=d.number,
                outcome=how_it_ended(d),
                package=words.package(d.proposer, d.package),
            )
            for d in view.table.past
        ]
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card


def state(deal: Deal) -> str:
    """How a deal stands, in one word or two."""
    if deal.held:
        return tr("deals.suspended_by", side=listed([words.side_name(s) for s in deal.held]))
    broken = [b for b in deal.breaches if not b.mended]
    if broken:
        return tr("deals.broken_by", side=words.side_name(broken[-1].side))
    return tr("deals.kept_as_far_as")


def how_it_ended(deal: Deal) -> str:
    """Kept, or broken by whom and how."""
    if not deal.breaches:
        return words.outcome(deal.outcome)
    told = [
        tr(
            "deals.by_stealth_on" if b.stealth else "deals.on",
            side=words.side_name(b.side),
            lever=words.lever_name(b.lever),
        )
        for b in deal.breaches
    ]
    return tr("deals.broken", who=listed(told, "list.semicolon"))
