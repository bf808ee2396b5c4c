"""The debrief: both results, three questions answered, what was kept, and what history did."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.advice.debrief import Debrief
from engine.advice.result import Result
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.view import Opened
from ui import words
from ui.charts.numeral import plain, signed, whole
from ui.charts.resultscale import ResultScale, ResultScaleData
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.screens import debrieftext, discuss, resulttext
from ui.screens.agreement import AgreementCard
from ui.screens.course import Course
from ui.screens.dealspage import how_it_ended, state
from ui.screens.history import HistoryPage
from ui.screens.page import button, column
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark
from ui.widgets.sumtable import SumTable
from ui.work import Desk

WIDTH = 1180  # pixels at usual text
NARROW = 820  # below it cards stand one above the other


class SeatCard(Card):
    """A seat at the end: its result on the scale, what did it, and the mandate that was dealt."""

    def __init__(self, game: Opened, side: str) -> None:
        super().__init__()
        self._side, self._mandate = side, game.mandates[side]
        i = SIDES.index(side)
        self.add(SideMark(side, words.side_name(side)))
        head = QHBoxLayout()
        self.number = Label("\N{EN DASH}", "display", side)
        self.scale = ResultScale(ResultScaleData(side=side))
        head.addWidget(self.number)
        head.addWidget(self.scale, 1)
        self.add(head)
        self.ended = Label(tr("debrief.being_worked_out"), "heading", wrap=True)
        self.table = SumTable()
        self.gap = Label("", "small", wrap=True)
        total = sum(t.economy[i] for t in game.turns)
        first = game.opening.security[i] if game.opening else 0.0
        shown = {"a": plain(first), "b": plain(game.turns[-1].security[i])}
        economy = tr("debrief.economy", money=signed(total, 1), **shown)
        self.wishes = Label("", "body", wrap=True)
        self.more = button(tr("debrief.how_it_adds_up"), f"more_{side}", "quiet")
        self.more.setCheckable(True)
        self.parts = QWidget()
        parts = QVBoxLayout(self.parts)
        parts.setContentsMargins(0, 0, 0, 0)
        mandate = Label(tr("debrief.mandate", text=self._mandate.text), "body", wrap=True)
        for widget in (self.table, self.gap):
            parts.addWidget(widget)
        self.parts.hide()
        self.more.toggled.connect(self.parts.setVisible)
        for widget in (self.ended, mandate, self.wishes, Label(economy, "small", wrap=True)):
            self.add(widget)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        self.add(row)
        self.add(self.parts)
        self.body.addStretch(1)

    def show_result(self, r: Result) -> None:
        self.number.setText(plain(r.score))
        name = tr("kit.named", name=words.side_name(self._side), value=plain(r.score))
        self.number.setAccessibleName(name)
        self.scale.set_data(resulttext.scale(self._side, r))
        self.ended.setText(resulttext.ended(self._side, r))
        self.table.set_data(resulttext.table(r))
        self.gap.setText(resulttext.gap(r))
        self.wishes.setText("\n".join(resulttext.wishes(r, self._mandate)))


class AnswerCard(Card):
    """A question, and its answer in sentences with room between them."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self._lines = [Label(tr("debrief.being_worked_out"), "quiet", wrap=True)]
        self.add(self._lines[0])
        self.body.addStretch(1)

    def answer(self, lines: list[str]) -> None:
        for label in self._lines:
            self.body.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._lines = [Label(text, "body", wrap=True) for text in lines]
        for at, label in enumerate(self._lines):
            self.body.insertWidget(at, label)

    def said(self) -> str:
        return "\n".join(label.text() for label in self._lines)


class DebriefScreen(QWidget):
    """Hotwash of a finished game; everything is public now."""

    closed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        game = store.opened()
        inside = column(self, WIDTH)
        self.found: Debrief | None = None  # once it is worked out
        self._game = game
        inside.addWidget(Label(tr("debrief.debrief"), "title"))
        self.headline = Label(tr("debrief.being_worked_out"), "heading", wrap=True)
        inside.addWidget(self.headline)
        self.seats = {side: SeatCard(game, side) for side in SIDES}
        self._seats = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._seats.setSpacing(14)
        for seat in self.seats.values():
            self._seats.addWidget(seat, 1)
        inside.addLayout(self._seats)
        self.course = Course(game, store.judged)
        inside.addWidget(self.course)
        self.turning = AnswerCard(tr("discuss.turning_point"))
        self.questions = AnswerCard(tr("discuss.to_discuss"))
        self._talk = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._talk.setSpacing(14)
        for card in (self.turning, self._governments(game), self.questions):
            self._talk.addWidget(card, 1)
        inside.addLayout(self._talk)
        self.who = AnswerCard(tr("debrief.who"))
        self.why = AnswerCard(tr("debrief.why"))
        self.better = AnswerCard(tr("debrief.better"))
        inside.addWidget(self.who)
        self.agreement = AgreementCard(store)
        inside.addWidget(self.agreement)
        inside.addWidget(self.why)
        inside.addWidget(self.better)
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(store.lost)
        self.desk.ask(store.debriefing())
        inside.addWidget(self._kept(game))
        self.history = HistoryPage(store)
        inside.addWidget(self.history)
        self.history.show_game()
        marks = [
            Mark(whole(t.number), m.side, words.move(m), f"{t.number}/{k}")
            for t in game.turns
            for k, m in enumerate(t.moves)
        ]
        moves = Card(tr("debrief.moves"))
        self.moves = Timeline(TimelineData(tuple(marks), tr("debrief.moves_by_turn")))
        self.moves.markActivated.connect(self._open_turn)
        moves.add(self.moves)
        inside.addWidget(moves)
        if store.fingerprint:
            text = tr("debrief.fingerprint_file_as_now", mark=store.fingerprint)
            inside.addWidget(Label(text, "small", wrap=True))
        done = button(tr("debrief.back_start"), "done", "primary")
        done.clicked.connect(self.closed)
        inside.addWidget(done)
        inside.addStretch(1)

    def _governments(self, game: Opened) -> Card:
        did = Card(tr("discuss.what_governments_did"))
        for date, text, source in game.scenario.history:
            line = tr("debrief.history", date=words.date_name(date), text=text, source=source)
            did.add(Label(line, "body", wrap=True))
        did.body.addStretch(1)
        return did

    def _open_turn(self, key: str) -> None:
        self.course.choose(int(key.partition("/")[0]))
        self.course.marks[0].setFocus()

    def pictures(self) -> tuple[QImage, ...]:
        """The charts as they are printed."""
        return self.agreement.chart.printed(), self.history.chart.printed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards that stand beside each other stand below each other in a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < look_of(self).px(NARROW)
        ways = QBoxLayout.Direction
        for row in (self._seats, self._talk):
            row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _show(self, found: Debrief) -> None:
        """Both results, and the three questions answered."""
        self.found = found
        self.headline.setText(discuss.headline(found))
        self.turning.answer(discuss.turning_point(found))
        self.questions.answer(discuss.questions(self._game, found))
        self.course.point_at(discuss.turning_turn(found))
        for side, seat in self.seats.items():
            seat.show_result(found.final.results[side])
        self.who.answer(debrieftext.who(found))
        self.why.answer(debrieftext.why(found))
        self.better.answer(debrieftext.better(found))

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
