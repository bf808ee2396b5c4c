"""The guided first table: watches the game on the real controls and says what matters and why.

It keeps nothing but whether it was left; where it is follows from the game itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QPushButton, QScrollArea, QWidget

from engine.advice.result import PAR, Final
from engine.record import Header, Seat
from engine.rules.draft import Draft
from engine.rules.levers import opponent
from ui import words
from ui.charts.numeral import plain, signed
from ui.learn.coach import WIDE, Coach
from ui.learn.counsel import Counsel, counsel
from ui.learn.guide import Moment, Step, step
from ui.learn.ring import Ring
from ui.screens.chainsof import chains
from ui.seating import alone
from ui.texts.speech import tr
from ui.theme import look_of
from ui.work import Desk

if TYPE_CHECKING:
    from ui.app import Window

SCENARIO = "first-table"
GUIDED = "US"
# Everybody's first table is the same one, so that what the guide counsels has been tried.
SEED = 7
LEFT = ".guide-left"  # a file beside the games: the guide was left
LOOKS = 150  # ms between two looks at where the ring must be


class Lesson(QObject):
    """One for a window; joins each first table that a person plays alone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.coach = Coach()
        self.coach.hide()
        self.ring = Ring(window)
        self.coach.left.connect(self.leave)
        self.coach.taken_up.connect(self.take_up)
        self.coach.followed.connect(self.follow)
        self.coach.onward.connect(self._onward)
        window.frame.beside.addWidget(self.coach)
        store = window.store
        self._desk = Desk(self)
        self._desk.ready.connect(self._counselled)
        self._desk.failed.connect(lambda _problem: self._counselled((self._asked, Counsel())))
        self._ends = Desk(self)
        self._ends.ready.connect(self._ended)
        self._asked: object = None
        self._counsel: Counsel | None = None
        self._final: Final | None = None
        self._step: Step | None = None
        for signal in (store.changed, store.writing.changed, store.so_far.ready):
            signal.connect(self._soon)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOKS)
        self._clock.timeout.connect(self.look)

    # begin, leave, take up

    def begin(self) -> None:
        """A first table against the computer, with the guide."""
        self._mark(False)
        seats = {GUIDED: Seat("person"), opponent(GUIDED): Seat("reciprocal")}
        self.window.store.new(SCENARIO, seats, SEED)

    def join(self) -> None:
        """Stand beside the game that is on, folded if the guide was left."""
        if self._clock.isActive() or not self._on():
            return
        self.coach.fold(self._place.exists())
        self.coach.show()
        # While it stands there a screen may be squeezed for a moment; the window never grows.
        self._beside_me.setMinimumWidth(1)
        self._clock.start()
        self._soon()

    def leave(self) -> None:
        """The game goes on without the guide."""
        self._mark(True)
        self.coach.fold(True)
        self.look()

    def take_up(self) -> None:
        """The guide again, where the game is by now."""
        self._mark(False)
        self.coach.fold(False)
        self.refresh()
        self.look()

    @property
    def _place(self) -> Path:
        return self.window.store.folder / LEFT

    def _mark(self, left: bool) -> None:
        with suppress(OSError):  # a folder that cannot be written to forgets it, no more
            if left:
                self._place.touch()
            else:
                self._place.unlink(missing_ok=True)

    def _end(self) -> None:
        self._clock.stop()
        self._desk.cancel()
        self._ends.cancel()
        self._asked = self._counsel = self._final = self._step = None
        self._beside_me.setMinimumWidth(0)
        self.coach.hide()
        self.coach.show_step("", "", "", "", "")  # nothing private stays behind
        self.ring.point_at(None)

    @property
    def _beside_me(self) -> QWidget:
        """What holds the screens."""
        holder = self.window.frame.column.parentWidget()
        assert holder is not None
        return holder

    # what it says

    @staticmethod
    def guides(header: Header) -> bool:
        """Whether a game is one that the guide knows."""
        return header.scenario == SCENARIO and alone(header) == GUIDED

    def _on(self) -> bool:
        game = self.window.store.game
        return game is not None and self.guides(game.header)

    def _soon(self) -> None:
        if self._clock.isActive():
            QTimer.singleShot(0, self, self.refresh)

    def refresh(self) -> None:
        """Say what this moment asks for."""
        moment = self._moment()
        if moment is None or self.coach.folded:
            return
        self._weigh(moment)
        moment = replace(moment, counsel=self._counsel)  # what was counselled before is past
        found = step(moment)
        view = moment.view
        if found != self._step:
            self._step = found
            QTimer.singleShot(0, self, self._bring_into_view)
        reading = self.window.store.reading_effects
        turn = tr("lesson.turn", n=len(view.turns) if reading else view.table.turn,
                  most=view.table.limits.turns)  # fmt: skip
        values = self._values(moment)
        title, says, why = (tr(f"lesson.{found.id}_{part}", **values)
                            for part in ("title", "says", "why"))  # fmt: skip
        self.coach.real.setVisible(found.id == "over")
        if found.id == "over":
            says = self._verdict(says)
        so_far = self.window.store.so_far.result
        if found.id == "effects" and so_far is not None:  # none while it is weighed, or at the end
            why = f"{tr('lesson.result_so_far', n=plain(so_far.score))} {why}"
        follow = tr(f"lesson.{found.id}_follow") if found.follow else ""
        self.coach.show_step("" if view.over else turn, title, says, why, follow)

    def _moment(self) -> Moment | None:
        store = self.window.store
        view = store.view
        if not self._on() or view is None or (store.papers != GUIDED and not view.over):
            return None
        return Moment(
            view, GUIDED, GUIDED in store.briefed, store.reading_effects,
            self._final is not None, store.writing.draft, self._counsel,
        )  # fmt: skip

    def _values(self, moment: Moment) -> dict[str, object]:
        """The numbers of this game, as the table shows them."""
        view, found = moment.view, moment.counsel
        other = opponent(GUIDED)
        values: dict[str, object] = {
            "other": words.side_name(other),
            "stock": chains(view).chains[0].nodes[3].sublabel,
            "package": "", "ours": "", "theirs": "", "objection": "",
        }  # fmt: skip
        lies = view.table.on_table
        if found is not None and found.package is not None:
            author = lies[0] if lies is not None else GUIDED
            values["package"] = words.package(author, found.package)
        if found is not None and found.worth is not None:
            values["ours"] = signed(found.worth.to(GUIDED).p50, 0)
            values["theirs"] = signed(found.worth.to(other).p50, 0)
            if found.objection:
                values["objection"] = words.objection(found.objection)
        return values

    def _verdict(self, says: str) -> str:
        """The result against par, and what has been learned."""
        assert self._final is not None
        score = self._final.results[GUIDED].score
        key = "lesson.above" if score >= PAR else "lesson.below"
        learned = (
            tr("lesson.learned_swap"), tr("lesson.learned_no_deal"), tr("lesson.learned_home"),
            tr("lesson.learned_word"), tr("lesson.learned_time"),
        )  # fmt: skip
        return "\n\n".join([tr(key, n=plain(score)), says, *learned])

    # what it works out

    def _weigh(self, moment: Moment) -> None:
        """Ask for counsel once a moment, and for the results once the game is over."""
        view, store = moment.view, self.window.store
        if view.over:
            if self._asked != "over":
                self._asked = "over"
                game, adviser = store.opened(), store.adviser
                self._ends.ask(lambda stop: adviser.final(game, stop))
            return
        table = view.table
        asked = (len(view.events), table.turn, table.phase, table.floor)
        if asked == self._asked or not moment.holds("talks") or moment.holds("briefing"):
            return
        self._asked, self._counsel = asked, None
        adviser = store.adviser
        self._desk.ask(lambda stop: (asked, counsel(view, adviser, stop)))

    def _counselled(self, value: tuple[object, Counsel]) -> None:
        asked, found = value
        if asked == self._asked:
            self._counsel = found
            self.refresh()

    def _ended(self, found: Final) -> None:
        self._final = found
        self.refresh()

    def follow(self) -> None:
        """Write the package that is counselled into the composer; it may be changed there."""
        found, store = self._counsel, self.window.store
        if found is None or found.package is None or self.window.table is None:
            return
        self.window.table.pills.choose("talks")
        store.writing.write(Draft.of(found.package, GUIDED))
        self.refresh()

    def _onward(self) -> None:
        """From the lesson to a real game."""
        self.window.home()
        self.window.choose()

    # where it points

    def pointed(self) -> QWidget | None:
        """The control that the step speaks of, if it is on the screen."""
        screen = self.window.screen_now
        if self._step is None or self.coach.folded or screen is None:
            return None
        for name in self._step.points:
            for root in (screen, self.coach):
                for made in root.findChildren(QPushButton, name):
                    if made.isVisibleTo(self.window) and made.isEnabled():
                        return made
        return None

    def look(self) -> None:
        """Keep the panel and the ring where they belong; away with them when the game is left."""
        if not self._on():
            self._end()
            return
        screen = self.window.screen_now
        needed = screen.minimumSizeHint().width() if screen is not None else 0
        room = self.window.width() - round(look_of(self.coach).px(WIDE))
        below = room < max(needed, round(look_of(self.coach).px(700)))
        self.coach.stand(below)
        way = QBoxLayout.Direction
        strip = below or self.coach.folded
        wanted = way.TopToBottom if strip else way.LeftToRight
        if self.window.frame.beside.direction() != wanted:
            self.window.frame.beside.setDirection(wanted)
        self.ring.point_at(self.pointed())

    def _bring_into_view(self) -> None:
        """A control that lies below the edge of a page is scrolled to."""
        made = self.pointed()
        above = made.parentWidget() if made is not None else None
        while made is not None and above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(made)
            above = above.parentWidget()
