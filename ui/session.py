"""The session plan in force: its clock, which follows the table, and what is said when time is up.

The clock is real: it runs while the laptop is handed over and while the window is out of sight,
because the end of a lesson does not wait either. It stands when somebody makes it stand. Nothing
is ever done to the game because of it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout

from ui.texts.speech import language, tr
from ui.told import Told
from ui.widgets.clock import ClockFace

if TYPE_CHECKING:
    from engine.game import Game
    from engine.record import Seat
    from engine.sessions.agenda import Moment, Stage
    from engine.sessions.clock import Clock
    from engine.sessions.plan import Plan
    from ui.app import Window
    from ui.screens.opening import SeatsScreen, Typed

TICK = 500  # milliseconds between two looks at the clock
SIDES = ("US", "CN")


class Session(QObject):
    """Knows which plan is in force and where in it the class is."""

    changed = Signal()  # another stage, or the clock has been stopped, started or given more
    ticked = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.now: Callable[[], float] = monotonic
        self._written: Plan | None = None  # the plan as it was chosen
        self._spoken: tuple[str, Plan] | None = None  # and in a language
        self._typed: Typed | None = None  # at the seats, while the script was read
        self.at = 0
        self._row: tuple[Stage, ...] = ()
        self._clock: Clock | None = None
        self._options: tuple[tuple[str, str], ...] = ()  # of the record that is about to begin
        self._game: tuple[object, Path | None] | None = None  # which game the plan goes with
        self._rung = False  # it has been said that this stage's time is up
        self.face = ClockFace(window)
        self.face.hide()
        self.face.clicked.connect(self.script)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    # which plan

    @property
    def plan(self) -> Plan | None:
        """The plan in force, in the language that is spoken."""
        if self._written is None:
            return None
        if self._spoken is None or self._spoken[0] != language():
            from ui.texts.plans import spoken

            self._spoken = (language(), spoken(self._written))
        return self._spoken[1]

    def choose(self) -> None:
        """The page of a class: three questions, and the plan that they suggest."""
        from ui.planfiles import class_page

        class_page(self.window, self._written)

    def begin(self, plan: Plan) -> None:
        """A plan is in force: its clock runs from its first step on, and its scenario's seats are
        shown.
        """
        from engine.sessions.shelf import named
        from ui.screens.opening import SeatsScreen

        self._take(plan)
        self._options = named(plan)
        assert self._clock is not None
        self._clock.go_on()
        self._enter(0)
        self.window.seats(plan.scenario)
        now = self.window.screen_now
        if isinstance(now, SeatsScreen):  # what is next; Qt would choose the clock
            now.members.setFocus()

    def at_seats(self, screen: SeatsScreen) -> None:
        """The page of the seats, for a game with the plan in force or without one."""
        from ui.screens.page import choose_data

        plan = self.plan
        if plan is not None and plan.scenario != screen.name:  # another game was chosen meanwhile
            self.leave()
        if self.plan is None:
            screen.ready.connect(self.window.store.new)
            screen.back.connect(self.window.choose)
            return
        if self._typed is not None:
            screen.type_in(self._typed)
            self._typed = None
        elif not self.plan.alone:
            for box in screen.players.values():
                choose_data(box, "person")
            screen.facilitator.setChecked(True)  # who runs a class leads it
        screen.ready.connect(self._seated)
        screen.back.connect(self.choose)

    def _seated(
        self, name: str, seats: dict[str, Seat], seed: int | None, facilitated: bool, advised: bool,
        people: tuple[tuple[str, str], ...] = (),
    ) -> None:  # fmt: skip
        from ui.planfiles import keep

        if self._written is not None:
            keep(self.window, self._written)
        told = self.window.told
        if told is not None and told.kind == "info":  # of a file that was saved; read by now
            self.window.hush()
        options = (*people, *self._options)
        self.window.store.new(name, seats, seed, facilitated, advised, options)

    def leave(self) -> None:
        """No plan is in force."""
        if self.plan is None:
            return
        self._written = self._spoken = self._clock = self._game = self._typed = None
        self._row = ()
        self._options = ()
        self._timer.stop()
        self._show()

    def _take(self, plan: Plan) -> None:
        from engine.sessions.agenda import stages
        from engine.sessions.clock import Clock

        self._written, self._spoken = plan, None
        self._row, self._game = stages(plan), None
        self._clock = Clock(lambda: self.now())
        self._timer.start()

    # where the table is

    def follow(self) -> None:
        """The game has gone on, or another one lies on the table."""
        store = self.window.store
        game = store.game
        if game is None:
            return
        key = (game.header, store.journal.path if store.journal is not None else None)
        if key != self._game:
            self._join(game)
            self._game = key
        if self.plan is None or not self._row:
            return
        from engine.sessions.agenda import reached

        at = reached(self._row, self.at, self._moment(game))
        if at != self.at:
            self._enter(at)

    def _join(self, game: Game) -> None:
        """The plan that a game's record names; of one just begun it is in force already."""
        from engine.sessions.agenda import again
        from engine.sessions.shelf import OPTION
        from ui.planfiles import of_game

        options = dict(game.header.options)
        begun = not game.events and set(self._options) <= set(game.header.options)
        if self._options and begun:
            self._options = ()
            return
        self.leave()
        if OPTION not in options or self.window.store.journal is None or game.over:
            return
        plan = of_game(self.window, options)
        if plan is None:
            self._tell(tr("session.plan_gone", name=options[OPTION]), "warning")
            return
        self._take(plan)
        self._enter(again(self._row, self._moment(game)))
        self._tell(self._stands_again())

    def _moment(self, game: Game) -> Moment:
        from engine.sessions.agenda import BEFORE, OVER, READING, TURN, Moment

        store = self.window.store
        if store.reading_effects:
            return Moment(TURN, "", len(game.turns), "see", True)
        if game.over:
            return Moment(OVER)
        if not store.briefed >= set(SIDES):
            open_now = store.papers in SIDES and store.papers not in store.briefed
            return Moment(READING, store.papers or "") if open_now else Moment(BEFORE)
        if game.table.phase == "talks":
            return Moment(TURN, "", game.table.turn, "talk", bool(game.turn_events))
        return Moment(TURN, "", game.table.turn, "act", True)

    # the clock

    @property
    def stage(self) -> Stage | None:
        """What is on."""
        return self._row[self.at] if self.plan is not None and self._row else None

    @property
    def following(self) -> Stage | None:
        """What comes next."""
        more = self.plan is not None and self.at + 1 < len(self._row)
        return self._row[self.at + 1] if more else None

    @property
    def left(self) -> float:
        """Seconds that are left of it."""
        return self._clock.left if self._clock is not None else 0.0

    @property
    def running(self) -> bool:
        return self._clock is not None and self._clock.running

    def _enter(self, at: int) -> None:
        from engine.sessions.clock import MINUTE
        from engine.sessions.plan import HOME

        assert self._clock is not None and self.plan is not None
        self.at, self._rung = at, False
        stage = self._row[at]
        self._clock.begin(stage.minutes * MINUTE)
        if stage.kind == HOME:
            self._clock.pause()
            self._tell(tr("session.lesson_over", text=self.plan.steps[stage.step].text))
        self._changed()

    def turn(self) -> None:
        """Stop the clock, or let it go on."""
        if self._clock is not None:
            if self._clock.running:
                self._clock.pause()
            else:
                self._clock.go_on()
                told = self.window.told
                if told is not None and told.text == self._stands_again():  # it stands no longer
                    self.window.hush()
            self._changed()

    def extend(self) -> None:
        """A minute more for what is on."""
        self.extend_by(1)

    def extend_by(self, minutes: int) -> None:
        """Some minutes more for what is on."""
        from engine.sessions.clock import MINUTE

        if self._clock is not None:
            self._clock.extend(minutes * MINUTE)
            self._rung = False
            self._changed()

    def skip(self) -> None:
        """On to what comes next, whatever time is left; the game stays where it is."""
        if self._clock is not None and self.following is not None:
            if self.stage is not None and self.stage.kind == "home":
                self._clock.go_on()
            self._enter(self.at + 1)

    def step_back(self) -> None:
        """To the step before, with all its minutes: F7 was pressed too early. A table that is
        further on fetches the clock with its next move.
        """
        if self._clock is not None and self.at > 0:
            self._enter(self.at - 1)

    def tick(self) -> None:
        """Look at the clock: it says once that the time is up; reading goes over into talking."""
        stage, following = self.stage, self.following
        if stage is None or self._clock is None:
            return
        if self._clock.up and self._clock.running and not self._rung and stage.minutes:
            self._rung = True
            self._ring(stage, following)
        self._show()
        self.ticked.emit()

    def _ring(self, stage: Stage, following: Stage | None) -> None:
        from ui.sessiontext import title

        assert self.plan is not None
        what = title(self.plan, stage)
        if following is None:
            self._tell(tr("session.up_last", what=what))
            return
        then = title(self.plan, following)
        self._tell(tr("session.up", what=what, then=then))
        if stage.phase == "read":  # nothing on the table parts the two
            self._enter(self.at + 1)

    def _stands_again(self) -> str:
        return tr("session.plan_again", title=self.plan.title if self.plan is not None else "")

    def _tell(self, text: str, kind: str = "info") -> None:
        """Say it above the screen, unless something more pressing is said there."""
        said = self.window.told
        if said is None or (said.kind == "info" and not said.private):
            self.window.tell(Told(text, kind))

    def _changed(self) -> None:
        self._show()
        self.changed.emit()
        self.window.deeds.refresh()

    # what is seen of it

    def place(self, line: QBoxLayout) -> None:
        """Into a line of the window or of a screen's head, before the menu."""
        line.removeWidget(self.face)
        line.insertWidget(line.indexOf(self.window.deeds.button), self.face)
        self.face.setVisible(self.plan is not None)  # a layout would show it only later
        self._lead()

    def _lead(self) -> None:
        """What a page says to whoever leads, where it has a place for that."""
        leads = getattr(self.window.screen_now, "leads", None)
        if leads is not None:
            leads.tell(self)

    def _show(self) -> None:
        stage, public = self.stage, self.window.public
        if stage is None or self.plan is None:
            self.face.hide()
            if public is not None:
                public.show_clock("", False)
            return
        from ui.sessiontext import clock, minutes, title

        left, running = self.left, self.running
        up = left <= 0 and bool(stage.minutes)
        text = clock(self.plan, stage, left, running)
        what = title(self.plan, stage)
        key = "session.told_up" if up else "session.told" if running else "session.told_stands"
        self.face.tell(text, tr(key, what=what, minutes=minutes(max(0, -int(-left // 60)))), up)
        self.face.setToolTip(tr("session.face_says"))
        self.face.show()
        self._lead()
        if public is not None:
            public.show_clock(clock(self.plan, stage, left, running, full=True), up)

    def script(self) -> None:
        """What to read aloud just now."""
        if self.plan is None:
            return
        from ui.screens.opening import SeatsScreen
        from ui.screens.scriptpage import ScriptScreen

        now = self.window.screen_now
        if isinstance(now, SeatsScreen):
            self._typed = now.typed()
        screen = ScriptScreen(self)
        screen.closed.connect(self._script_read)
        screen.printed.connect(self.window.deeds.actions["print"].trigger)
        screen.saved.connect(self.window.deeds.actions["pdf"].trigger)
        self.window.aside(screen)

    def _script_read(self) -> None:
        """Back to where the script was opened: the game, or the seats before it."""
        if self.plan is not None and self.window.store.game is None:
            self.window.seats(self.plan.scenario)
        else:
            self.window.back()
