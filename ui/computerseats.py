"""Seats that the computer holds: they act when they have the word, and never keep a game waiting.

The neutral text is written here too; where a game has a facilitator, it is laid before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.game import Game
from engine.players.choice import Choice, Motive, chosen
from engine.players.players import THINKING, player
from engine.rules.draft import Draft
from engine.rules.levers import opponent
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.seats import choice, fallback, neutral
from engine.view import View
from ui.reasons import said
from ui.texts.speech import tr
from ui.thinking import Thinking
from ui.told import AGAIN, QUIET, Told

if TYPE_CHECKING:
    from ui.store import Store


class ComputerSeats(QObject):
    """Asks a seat's player for its move and says it; remembers why, as long as the game is open."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.tells = True  # whether it is said why a seat moved
        self._motives: dict[tuple[int, Event], Motive] = {}  # by turn
        self.thinking = Thinking(self)
        self.thinking.ready.connect(self._chosen)
        self.thinking.failed.connect(self._lost)

    def act(self) -> bool:
        """One event of a computer seat, if it has the word."""
        store = self.store
        store.settle()  # what a facilitator says may be on its way to the disk
        game = store.game
        if game is None or game.over or store.reading_effects or store.journal is None:
            return False
        floor = game.table.floor
        if floor == NEUTRAL:
            self.thinking.think(game, lambda _stop: chosen(neutral(game), "mediates"))
            return True
        if (seat := game.seats[floor]).player == "person":
            return False
        try:
            brain = player(seat.player)
            if seat.player in THINKING:
                self.thinking.think(game, lambda stop: choice(game, brain, stop))
                return True
            made = choice(game, brain)
            game.table.check(made.event)
        except Exception as problem:  # another author's player, too, must not stop a game
            self._stuck(type(problem).__name__)
            return False
        return self._say(game, made)

    def why(self, view: View, turn: int, event: Event) -> str:
        """Why a computer seat did something in the open, for the person on the other side; empty
        where nobody knows, or where it is not told.
        """
        motive = self._motives.get((turn, event)) if self.tells else None
        other = opponent(event.side) if motive is not None else ""
        if motive is None or not self.store.person(other) or view.viewer not in (None, other):
            return ""
        return said(motive)

    def forget(self) -> None:
        """Another game is at hand."""
        self._motives = {}

    def say_nothing(self) -> bool:
        """The plainest legal move for a computer seat that has failed."""
        assert self.store.game is not None
        return self.store.say(fallback(self.store.game))

    def _lost(self, problem: str) -> None:
        self._stuck(problem.partition(":")[0])  # what follows may be private

    def _stuck(self, problem: str) -> None:
        """A computer seat has failed; the game must not wait for ever."""
        self.store.ways.again = self.act
        text = tr("store.computer_could_not_choose", problem=problem)
        self.store.told.emit(Told(text, cures=(AGAIN, QUIET)))

    def _say(self, game: Game, made: Choice) -> bool:
        self._motives[game.table.turn, made.event] = made.motive
        return self.store.say(made.event)

    def _chosen(self, value: tuple[Game, Choice]) -> None:
        game, made = value
        event = made.event
        store = self.store
        store.settle()
        if game is not store.game:
            return
        if store.facilitated and event.side == NEUTRAL and event.package is not None:
            store.writing.write(Draft.of(event.package, NEUTRAL))
        elif event.side == NEUTRAL:
            store.say(event)
        else:
            self._say(game, made)
