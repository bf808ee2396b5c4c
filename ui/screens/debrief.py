"""The debrief: both results and what was possible, how it went, what to discuss; then the rest."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from engine.advice.debrief import Debrief
from engine.rules.levers import SIDES
from engine.view import Opened
from ui import words
from ui.charts.numeral import whole
from ui.charts.sheet import Printed
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.debriefing import debriefing, expecting
from ui.screens import debrieftext, discuss
from ui.screens.agreement import AgreementCard
from ui.screens.course import Course
from ui.screens.expectedcard import ExpectedCard
from ui.screens.history import HistoryPage
from ui.screens.officescard import OfficesCard
from ui.screens.page import button
from ui.screens.seatcard import SeatCard
from ui.screens.whatifcard import WhatIfCard
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.whatif import trying
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layingout import laid_out_once
from ui.widgets.scroll import Scroll, put_in
from ui.work import Desk

WIDTH = 1400  # pixels at usual text
MIDDLE = 1200  # below it what was possible stands under both seats
NARROW = 960  # below it cards stand one above the other, and the head in two rows
PAUSE = 8  # milliseconds between two pieces of the page
SHORT = 2  # events of history beside the turning point
_LINKS = {
    "result": "debrief.result",
    "story": "debrief.story",
    "possible": "debrief.possible",
    "expected": "expected.link",
    "moves": "debrief.moves",
    "history": "debrief.history_page",
    "discuss": "debrief.discuss",
}


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
            label.show()  # now: Qt would show each by itself later, and lay the page out each time

    def said(self) -> str:
        return "\n".join(label.text() for label in self._lines)


class _Sheet(QWidget):
    """As high as its cards are at the width that they have, not as at the least they could have."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class DebriefScreen(QWidget):
    """Hotwash of a finished game; everything is public now."""

    closed = Signal()
    printed = Signal()
    saved = Signal()
    reported = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        game = store.opened()
        self.found: Debrief | None = None  # once it is worked out and told
        self._game, self._store, self._of = game, store, store.game
        self._expecting = expecting(store)  # a later piece may come when the game is closed
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head(game))
        inside = self._page(outer)
        self.headline = Label(tr("debrief.being_worked_out"), "title", wrap=True)
        inside.addWidget(self.headline)
        self._results = QGridLayout()
        self._results.setSpacing(14)
        inside.addLayout(self._results)
        self._parts: dict[str, QWidget] = {"result": self.headline}
        self.seats: dict[str, SeatCard] = {}
        self._talk: QBoxLayout | None = None
        self._inside = inside
        # It comes in pieces from above, between which the window answers.
        self._later: list[Callable[[], None]] = [
            self._both, self._months, self._otherwise, self._to_talk, self._answers,
            self._by_office, self._forecasts, self._governments_did, self._turns, self._moves,
        ]  # fmt: skip
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(store.lost)
        self.desk.failed.connect(self._without)
        self.desk.ask(debriefing(store))
        QTimer.singleShot(PAUSE, self, self._part)

    def _part(self) -> None:
        """The next piece, and after a pause the one that follows; none once the game is closed."""
        if self._later and self._open:
            with laid_out_once(self._holder):
                self._later.pop(0)()
            QTimer.singleShot(PAUSE, self, self._part)

    def complete(self) -> None:
        """All that is still missing, at once."""
        while self._later and self._open:
            self._later.pop(0)()

    @property
    def _open(self) -> bool:
        return self._store.game is self._of

    def _both(self) -> None:
        self.agreement = AgreementCard(self._store)
        self.seats = {side: SeatCard(self._game, side) for side in SIDES}
        self._place(self.width() / look_of(self).unit)

    def _months(self) -> None:
        self.course = Course(self._game, self._store.scoring.judged)
        self.course.played_on.connect(self._store.ways.play_on)
        self._inside.addWidget(self.course)
        self._parts["story"] = self.course

    @cached_property
    def what_if(self) -> WhatIfCard:
        """The game with another measure; made when it is first asked for."""
        return WhatIfCard(self._game, trying(self._store))

    def _otherwise(self) -> None:
        self.course.chosen.connect(self.what_if.choose)
        self._inside.addWidget(self.what_if)

    def _to_talk(self) -> None:
        self.turning = AnswerCard(tr("discuss.turning_point"))
        self.questions = AnswerCard(tr("discuss.to_discuss"))
        talk = (self.turning, self._governments(self._game), self.questions)
        self._talk = self._beside(self._inside, talk)
        self._parts["discuss"] = self.turning
        self._turn(self.width() / look_of(self).unit)

    def _answers(self) -> None:
        self.who = AnswerCard(tr("debrief.who"))
        self.why = AnswerCard(tr("debrief.why"))
        self.better = AnswerCard(tr("debrief.better"))
        for card in (self.who, self.why, self.better):
            self._inside.addWidget(card)
        self._parts["possible"] = self.better

    def _by_office(self) -> None:
        self.offices = OfficesCard(self._game)
        self._inside.addWidget(self.offices)
        self._inside.addWidget(self._kept(self._game))

    def _forecasts(self) -> None:
        self.expected = ExpectedCard(self._game, self._expecting)
        self.expected.desk.failed.connect(self._store.lost)
        self._inside.addWidget(self.expected)
        self._parts["expected"] = self.expected

    def _governments_did(self) -> None:
        self.did = self._all_of_history(self._game)
        self._inside.addWidget(self.did)
        self._parts["did"] = self.did

    def _turns(self) -> None:
        self.history = HistoryPage(self._store)
        self._inside.addWidget(self.history)
        self.history.show_game()
        self._parts["history"] = self.history

    def _moves(self) -> None:
        marks = [
            Mark(whole(t.number), m.side, words.move(m), f"{t.number}/{k}")
            for t in self._game.turns
            for k, m in enumerate(t.moves)
        ]
        moves = Card(tr("debrief.moves"))
        self.moves = Timeline(TimelineData(tuple(marks), tr("debrief.moves_by_turn")))
        self.moves.markActivated.connect(self._open_turn)
        moves.add(self.moves)
        self._inside.addWidget(moves)
        if self._store.ways.fingerprint:
            text = tr("debrief.fingerprint_file_as_now", mark=self._store.ways.fingerprint)
            self._inside.addWidget(Label(text, "small", wrap=True))
        self._inside.addStretch(1)
        self._parts["moves"] = moves

    def _head(self, game: Opened) -> QBoxLayout:
        """What it is of, the way to its parts, and what can be done with it."""
        title = Label(tr("debrief.title", title=game.scenario.title), "heading", wrap=True)
        self.links = QWidget()
        self.links.setAccessibleName(tr("debrief.parts_of_it"))
        links = Flow(self.links, round(look_of(self).px(16)))
        for key, text in _LINKS.items():
            link = button(tr(text), f"to_{key}", "line")
            link.clicked.connect(lambda _=False, k=key: self.go_to(k))
            links.addWidget(link)
        self.corner = QHBoxLayout()  # where the window puts its menu
        self.corner.addStretch(1)
        for text, name, act in (
            ("debrief.print", "print", self.printed),
            ("debrief.save", "save", self.saved),
            ("debrief.report", "report", self.reported),
            ("debrief.back_start", "done", self.closed),
        ):
            made = button(tr(text), name, "primary" if name == "done" else "")
            made.clicked.connect(act)
            self.corner.addWidget(made)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setContentsMargins(16, 8, 12, 8)
        self._top.setSpacing(12)
        self._top.addWidget(title, 3, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.links, 5, Qt.AlignmentFlag.AlignVCenter)
        self._top.addLayout(self.corner)
        return self._top

    def _page(self, outer: QVBoxLayout) -> QVBoxLayout:
        """All of the width that there is, up to where lines would be too long to read."""
        self._scroll = Scroll()
        self._sheet, self._holder = _Sheet(), QWidget()
        holder = self._holder
        holder.setMaximumWidth(round(look_of(self).px(WIDTH)))
        row = QHBoxLayout(self._sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(16, 0, 16, 24)
        inside.setSpacing(12)
        put_in(self._scroll, self._sheet)
        outer.addWidget(self._scroll, 1)
        return inside

    def go_to(self, part: str) -> None:
        """Scroll so that a part of the debrief stands at the top."""
        if self._later:
            self.complete()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        top = self._parts[part].mapTo(self._sheet, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top - 4)

    def _beside(self, inside: QVBoxLayout, cards: tuple[QWidget, ...]) -> QBoxLayout:
        """Cards of one width in a row."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(14)
        for card in cards:
            row.addWidget(card, 1)
        inside.addLayout(row)
        return row

    def _governments(self, game: Opened) -> Card:
        """The first of what history did; all of it with its sources stands below."""
        did = Card(tr("discuss.what_governments_did"))
        for date, text, _ in game.scenario.history[:SHORT]:
            line = tr("debrief.history_short", date=words.date_name(date), text=text)
            did.add(Label(line, "body", wrap=True))
        more = button(tr("debrief.all_of_it"), "all_of_history", "line")
        more.clicked.connect(lambda: self.go_to("did"))
        row = QHBoxLayout()
        row.addWidget(more)
        row.addStretch(1)
        did.add(row)
        did.body.addStretch(1)
        return did

    def _all_of_history(self, game: Opened) -> Card:
        did = Card(tr("debrief.what_history_did"))
        for line in debrieftext.history(game.scenario):
            did.add(Label(line, "body", wrap=True))
        return did

    def _open_turn(self, key: str) -> None:
        self.course.choose(int(key.partition("/")[0]))
        self.course.marks[0].setFocus()

    def printed_charts(self) -> tuple[Printed, ...]:
        """The charts as they are printed, as far as they are there."""
        self.complete()
        charts = (self.agreement.chart, self.history.chart)
        return tuple(made for chart in charts if (made := chart.printed()) is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards that stand beside each other stand below each other in a narrow window."""
        super().resizeEvent(event)
        width = event.size().width() / look_of(self).unit
        self._turn(width)
        self._place(width)

    def _turn(self, width: float) -> None:
        """Rows stand upright where the window is narrow."""
        ways = QBoxLayout.Direction
        for row in (self._talk, self._top):
            if row is not None:
                row.setDirection(ways.TopToBottom if width < NARROW else ways.LeftToRight)

    def _place(self, width: float) -> None:
        """What was possible stands between both seats, or below them where its names would be too
        small to read.
        """
        if not self.seats:
            return
        us, cn, possible = self.seats["US"], self.seats["CN"], self.agreement
        three, two = width >= MIDDLE, NARROW <= width < MIDDLE
        for card in (us, cn, possible):
            self._results.removeWidget(card)
        self._results.addWidget(us, 0, 0)
        self._results.addWidget(cn, *((0, 2) if three else (0, 1) if two else (1, 0)))
        self._results.addWidget(possible, *((0, 1) if three else (1, 0, 1, 2) if two else (2, 0)))
        for c in range(3):
            self._results.setColumnStretch(c, int(c < (3 if three else 2 if two else 1)))

    def _show(self, found: Debrief) -> None:
        """Both results, and the three questions answered; they come in pieces too."""
        self.complete()
        if self._later:
            return  # nobody reads it any more
        self._later = [
            partial(tell, found)
            for tell in (self._tell_both, self._tell_talk, self._tell_answers, self._tell_rest)
        ]
        QTimer.singleShot(PAUSE, self, self._part)

    def _tell_both(self, found: Debrief) -> None:
        self.headline.setText(discuss.headline(found))
        for side, seat in self.seats.items():
            seat.show_result(found.final.results[side])

    def _tell_talk(self, found: Debrief) -> None:
        self.turning.answer(discuss.turning_point(found))
        self.questions.answer(discuss.questions(self._game, found))
        self.course.point_at(discuss.turning_turn(found))

    def _tell_answers(self, found: Debrief) -> None:
        self.who.answer(debrieftext.who(found))
        self.why.answer(debrieftext.why(found))
        self.better.answer(debrieftext.better(found))

    def _tell_rest(self, found: Debrief) -> None:
        self.offices.show_results(found.final)
        self.what_if.show_results(found.final)
        self.found = found
        self.expected.begin()  # the verdict comes first: both would share the processor

    def _without(self, _problem: str) -> None:
        """Where the questions cannot be answered, the forecasts may be told all the same."""
        self.complete()
        if not self._later:
            self.expected.begin()

    def _kept(self, game: Opened) -> Card:
        """Deals, side letters, what was carried out short of its word and whether it came out."""
        card = Card(tr("debrief.what_was_kept_what"))
        card.add(Label("\n".join(debrieftext.kept(game)), "body", wrap=True))
        return card
