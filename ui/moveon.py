"""To move on those who are slow: after a warning that the side sees and the facilitator can take
back, what is drafted is committed, or the side's word ends.

Nothing is done that the side could not do itself at that moment, and nothing is told of what it
drafted: a message to that side stands in the record before its move, so that the debrief can tell
who decided.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.rules.event import Event
from engine.rules.facilitator import FACILITATOR, Act
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from ui import words
from ui.inrecord import DRAFT_COMMITTED, TALKS_ENDED
from ui.texts.speech import tr
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window

WARNING = 10.0  # seconds
TICK = 250  # milliseconds between two looks


class MoveOn(QObject):
    """``changed`` says that another second has gone, or that it is over."""

    changed = Signal()
    ended = Signal(str)  # with what is said of it on the console

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.now: Callable[[], float] = monotonic
        self._until: float | None = None
        self._at: object = None  # the game that is to be moved on
        self._told: Told | None = None  # the warning as it stands in the window
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    @property
    def side(self) -> str | None:
        """The side that the table waits for, if a person sits there and may act."""
        store = self.window.store
        game = store.game
        if game is None or game.over or not store.facilitated or store.journal is None:
            return None
        floor = game.table.floor
        if floor not in SIDES or not store.person(floor) or store.reading_effects:
            return None
        return floor if store.briefed >= set(SIDES) else None

    @property
    def why_not(self) -> str:
        """Why nobody can be moved on now; empty where somebody can."""
        if self.side is None:
            return tr("moveon.nobody")
        session = self.window.session
        stage = session.stage
        if stage is not None and stage.minutes and session.left > 0:
            return tr("moveon.time_left")
        return ""

    @property
    def warned(self) -> bool:
        """Whether the warning stands."""
        return self._until is not None

    @property
    def seconds(self) -> int:
        """Seconds until the side is moved on, begun ones counted."""
        return max(0, int(-(-(self._until - self.now()) // 1))) if self._until is not None else 0

    def begin(self) -> bool:
        """Warn the side; what follows comes by itself unless it is taken back."""
        side = self.side
        if self.warned or side is None or self.why_not:
            return False
        self._until, self._at = self.now() + WARNING, self.window.store.game
        key = "moveon.warning_talks" if self._talking else "moveon.warning_measures"
        self._told = Told(tr(key, side=words.side_name(side), n=int(WARNING)), "warning")
        self.window.tell(self._told)
        self._timer.start()
        self.changed.emit()
        return True

    def cancel(self) -> None:
        """Take the warning back."""
        if self.warned:
            self._end()
            self.window.tell(Told(tr("moveon.taken_back"), "info"))
            self.ended.emit(tr("moveon.taken_back"))

    def tick(self) -> None:
        """Look at the time: a side that has acted meanwhile is left alone."""
        if not self.warned:
            return
        side = self.side
        # What else the facilitator says meanwhile makes another game of it, not another move.
        if side is None or self._moves(self.window.store.game) != self._moves(self._at):
            self._end()
            self._hush()
            self.ended.emit(tr("moveon.not_needed"))
        elif self._until is not None and self.now() >= self._until:
            self._end()
            self._move(side)
        else:
            self.changed.emit()

    @property
    def _talking(self) -> bool:
        game = self.window.store.game
        return game is not None and game.table.phase == "talks"

    @staticmethod
    def _moves(game: object) -> tuple[object, int]:
        return getattr(game, "header", None), len(getattr(game, "events", ()))

    def _move(self, side: str) -> None:
        """The side's own legal move, after a message that says whose doing it was."""
        store, name = self.window.store, words.side_name(side)
        moves: tuple[Event, ...] = (Event(side, "pass"),)
        told = TALKS_ENDED
        if not self._talking:
            moves = (*self._drafted(side), Event(side, "done"))
            told = DRAFT_COMMITTED
        self._hush()
        if store.say(Act(FACILITATOR, "tell", told, side), *moves):
            self.ended.emit(tr("moveon.done", side=name))

    def _drafted(self, side: str) -> tuple[Event, ...]:
        """What the side has drafted, unless it could not be committed as it stands."""
        game, draft = self.window.store.game, self.window.store.draft
        table = game.table if game is not None else None
        try:
            for event in draft:
                if table is None or event.side != side:
                    return ()
                table = table.apply(event)
        except IllegalMove:
            return ()
        return draft

    def _hush(self) -> None:
        """Take the warning away, unless something else is said there by now."""
        if self.window.told is self._told:
            self.window.hush()

    def _end(self) -> None:
        self._until, self._at = None, None
        self._timer.stop()
        self.changed.emit()
