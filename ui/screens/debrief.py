"""The debrief: what each side got, what the moves did, mandates, and what history did."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.view import Opened
from ui import words
from ui.charts.numeral import plain, signed, whole
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.screens.agreement import AgreementCard
from ui.screens.dealspage import how_it_ended, state
from ui.screens.history import HistoryPage
from ui.screens.page import button, column
from ui.store import Store
from ui.texts.speech import tr
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
        inside.addWidget(Label(tr("debrief.debrief"), "title"))
        for i, side in enumerate(SIDES):
            card = Card()
            card.add(SideMark(side, words.side_name(side)))
            total = sum(t.economy[i] for t in game.turns)
            first = game.opening.security[i] if game.opening else 0.0
            last = game.turns[-1].security[i]
            card.add(
                Label(
                    tr(
                        "debrief.economy",
                        money=signed(total, 1),
                        a=plain(first),
                        b=plain(last),
                    ),
                    "heading",
                    wrap=True,
                )
            )
            mandate = game.mandates[side]
            card.add(Label(tr("debrief.mandate", text=mandate.text), "body", wrap=True))
            for red in mandate.red_lines:
                crossed = any(dict(t.after)[red.lever].level < red.level for t in game.turns)
                key = "debrief.line_crossed" if crossed else "debrief.line_held"
                card.add(Label(tr(key, text=red.text), "small", wrap=True))
            end = dict(game.turns[-1].after)
            for wish in mandate.objectives:
                told = {
                    True: "debrief.wish_met",
                    False: "debrief.wish_not_met",
                    None: "debrief.wish_to_judge",
                }
                text = tr(told[wish.met(end)], text=wish.text, n=wish.worth)
                card.add(Label(text, "small", wrap=True))
            inside.addWidget(card)
        inside.addWidget(AgreementCard(store))
        inside.addWidget(self._kept(game))
        history = HistoryPage(store)
        inside.addWidget(history)
        history.show_game()
        marks = [
            Mark(whole(t.number), m.side, m.text, f"{t.number}/{k}")
            for t in game.turns
            for k, m in enumerate(t.moves)
        ]
        moves = Card(tr("debrief.moves"))
        moves.add(Timeline(TimelineData(tuple(marks), tr("debrief.moves_by_turn"))))
        inside.addWidget(moves)
        did = Card(tr("debrief.what_history_did"))
        for date, text, source in game.scenario.history:
            line = tr("debrief.history", date=words.date_name(date), text=text, source=source)
            did.add(Label(line, "body", wrap=True))
        inside.addWidget(did)
        if store.fingerprint:
            text = tr("debrief.fingerprint_file_as_now", mark=store.fingerprint)
            inside.addWidget(Label(text, "small", wrap=True))
        done = button(tr("debrief.back_start"), "done", "primary")
        done.clicked.connect(self.closed)
        inside.addWidget(done)
        inside.addStretch(1)

    def _kept(self, game: Opened) -> Card:
        """Deals, side letters, what was carried out short of its word and whether it came out."""
        card = Card(tr("debrief.what_was_kept_what"))
        deals = (*game.table.past, *game.table.deals)
        lines = [
            tr(
                "debrief.deal",
                n=d.number,
                outcome=how_it_ended(d) if d.outcome else state(d),
                text=words.package(d.proposer, d.package),
            )
            for d in deals
        ]
        for turn in game.turns:
            for e in turn.events:
                if e.verb == "evade":
                    lines.append(tr("debrief.turn_secret", n=turn.number, event=words.event(e)))
            for b in turn.found:
                if b.stealth:
                    lines.append(
                        tr(
                            "debrief.turn_was_found_out",
                            n=turn.number,
                            side=words.side_name(b.side),
                            lever=words.lever_name(b.lever),
                        )
                    )
        for evasion in game.table.evasions:
            side, lever = words.side_name(evasion.side), words.lever_name(evasion.lever)
            lines.append(tr("debrief.never_found_out_on", side=side, lever=lever))
        for w in game.table.words:
            event = words.event(Event(w.side, w.kind, w.lever, w.level))
            came = words.outcome(w.outcome)
            lines.append(tr("debrief.turn", n=w.turn, event=event, outcome=came))
        for side in SIDES:
            start, end = (
                100 * t.credibility(side, "promise") for t in (game.scenario.table(), game.table)
            )
            said = {"side": words.side_name(side), "a": plain(start), "b": plain(end)}
            lines.append(tr("debrief.believed", **said))
        card.add(Label("\n".join(lines), "body", wrap=True))
        return card
