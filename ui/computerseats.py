"""Seats that the computer holds: they act when they have the word, and never keep a game waiting.

The neutral text is written here too; where a game has a facilitator, it is laid before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.game import Game
from engine.players.players import THINKING, player
from engine.rules.draft import Draft
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.seats import answer, fallback, neutral
from ui.texts.speech import tr
from ui.thinking import Thinking
from ui.told import AGAIN, QUIET, Told

if TYPE_CHECKING:
    from ui.store import Store


class ComputerSeats(QObject):
    """Asks a seat's player for its move and says it."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
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
            self.thinking.think(game, lambda _stop: neutral(game))
            return True
        if (seat := game.seats[floor]).player == "person":
            return False
        try:
            brain = player(seat.player)
            if seat.player in THINKING:
                self.thinking.think(game, lambda stop: answer(game, brain, stop))
                return True
            event = answer(game, brain)
            game.table.check(event)
        except Exception as problem:  # another author's player, too, must not stop a game
            self._stuck(type(problem).__name__)
            return False
        return store.say(event)

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

    def _chosen(self, value: tuple[Game, Event]) -> None:
        game, event = value
        store = self.store
        store.settle()
        if game is not store.game:
            return
        if store.facilitated and event.side == NEUTRAL and event.package is not None:
            store.writing.write(Draft.of(event.package, NEUTRAL))
        else:
            store.say(event)
