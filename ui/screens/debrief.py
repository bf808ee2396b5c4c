"""The debrief: what each side got, what the moves did, mandates, and what history did."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.view import Opened
from ui import words
from ui.charts.numeral import signed
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.screens.agreement import AgreementCard
from ui.screens.dealspage import how_it_ended, state
from ui.screens.history import HistoryPage
from ui.screens.page import button, column
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark


class DebriefScreen(QWidget):
    """Hotwash of a finished game; everything is public now."""

    closed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        game = store.opened()
        inside = column(self, 980)
        inside.addWidget(Label(self.tr("Debrief"), "title"))
        for i, side in enumerate(SIDES):
            card = Card()
            card.add(SideMark(side, words.side_name(side)))
            total = sum(t.economy[i] for t in game.turns)
            first = game.opening.security[i] if game.opening else 0.0
            last = game.turns[-1].security[i]
            card.add(
                Label(
                    self.tr("Economy {money} bn USD over the game. Security {a} to {b}.").format(
                        money=signed(total, 1), a=f"{first:.0f}", b=f"{last:.0f}"
                    ),
                    "heading",
                    wrap=True,
                )
            )
            mandate = game.mandates[side]
            card.add(Label(self.tr("Mandate: {text}").format(text=mandate.text), "body", wrap=True))
            for red in mandate.red_lines:
                crossed = any(
                    dict(t.after)[red.lever].level < red.level for t in game.turns
                )
                text = self.tr("crossed") if crossed else self.tr("held")
                card.add(Label(f"{red.text} ({text})", "small", wrap=True))
            end = dict(game.turns[-1].after)
            for wish in mandate.objectives:
                told = {
                    True: self.tr("met"),
                    False: self.tr("not met"),
                    None: self.tr("for you to judge"),
                }
                met = told[wish.met(end)]
                points = self.tr("{n} points").format(n=wish.worth)
                card.add(Label(f"{wish.text} ({points}, {met})", "small", wrap=True))
            inside.addWidget(card)
        inside.addWidget(AgreementCard(store))
        inside.addWidget(self._kept(game))
        history = HistoryPage(store)
        inside.addWidget(history)
        history.show_game()
        marks = [
            Mark(str(t.number), m.side, m.text, f"{t.number}/{k}")
            for t in game.turns
            for k, m in enumerate(t.moves)
        ]
        moves = Card(self.tr("Moves"))
        moves.add(Timeline(TimelineData(tuple(marks), self.tr("Moves by turn"))))
        inside.addWidget(moves)
        did = Card(self.tr("What history did"))
        for date, text, source in game.scenario.history:
            did.add(Label(f"{date}: {text} ({source})", "body", wrap=True))
        inside.addWidget(did)
        if store.fingerprint:
            text = self.tr(
                "Fingerprint of the file as it is now: {mark}. Whoever has noted it can tell later "
                "that the record is the same."
            )
            inside.addWidget(Label(text.format(mark=store.fingerprint), "small", wrap=True))
        done = button(self.tr("Back to the start"), "done", "primary")
        done.clicked.connect(self.closed)
        inside.addWidget(done)
        inside.addStretch(1)

    def _kept(self, game: Opened) -> Card:
        """Deals, side letters, what was carried out short of its word and whether it came out."""
        card = Card(self.tr("What was kept, and what was hidden"))
        deals = (*game.table.past, *game.table.deals)
        lines = [
            self.tr("Deal {n}, {outcome}: {text}").format(
                n=d.number,
                outcome=how_it_ended(d) if d.outcome else state(d),
                text=words.package(d.proposer, d.package),
            )
            for d in deals
        ]
        for turn in game.turns:
            for e in turn.events:
                if e.verb == "evade":
                    text = self.tr("Turn {n}, in secret: {event}.")
                    lines.append(text.format(n=turn.number, event=words.event(e)))
            for b in turn.found:
                if b.stealth:
                    text = self.tr("Turn {n}: {side} was found out on {lever}.")
                    lines.append(
                        text.format(
                            n=turn.number,
                            side=words.side_name(b.side),
                            lever=words.lever_name(b.lever),
                        )
                    )
        for evasion in game.table.evasions:
            side, lever = words.side_name(evasion.side), words.lever_name(evasion.lever)
            text = self.tr("Never found out: {side} on {lever}.")
            lines.append(text.format(side=side, lever=lever))
        for w in game.table.words:
            event = words.event(Event(w.side, w.kind, w.lever, w.level))
            text = self.tr("Turn {n}: {event} ({outcome})")
            lines.append(text.format(n=w.turn, event=event, outcome=words.outcome(w.outcome)))
        for side in SIDES:
            start, end = (
                100 * t.credibility(side, "promise") for t in (game.scenario.table(), game.table)
            )
            text = self.tr("Promises of {side} were believed {a} in 100, and {b} at the end.")
            lines.append(
                text.format(side=words.side_name(side), a=f"{start:.0f}", b=f"{end:.0f}")
            )
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card
