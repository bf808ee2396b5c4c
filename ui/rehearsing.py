"""What a commit leads to, worked out while the question whether to commit is being read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.facilitating import Said
from engine.game import Game
from engine.stopping import Stop
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


class Rehearsal(QObject):
    """Nothing is said and nothing shown of it: it is kept for when the same is said of the same
    game. What is illegal is found out by whoever says it.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self._known: tuple[Game, tuple[Said, ...], list[Game]] | None = None
        self.desk = Desk(self, waited=True)
        self.desk.ready.connect(self._rehearsed)

    def prepare(self, *said: Said) -> None:
        """These events one after the other, and the scores of the turn if they end it."""
        game = self.store.game
        if game is None:
            return

        def work(stop: Stop) -> tuple[Game, tuple[Said, ...], list[Game]]:
            return game, said, list(_after(game, said, stop))

        self.desk.ask(work)

    def games(self, game: Game, said: tuple[Said, ...]) -> list[Game]:
        """The game after each of the events; raises IllegalMove."""
        known, self._known = self._known, None
        self.desk.cancel()
        if known is not None and known[0] is game and known[1] == said:
            return known[2]
        return list(_after(game, said))

    def forget(self) -> None:
        """With the game."""
        self._known = None

    def _rehearsed(self, found: tuple[Game, tuple[Said, ...], list[Game]]) -> None:
        game, _, after = found
        if game is self.store.game:
            self._known = found
            if len(after[-1].turns) > len(game.turns):
                self.store.scoring.ahead(after[-1])


def _after(game: Game, said: Iterable[Said], stop: Stop | None = None) -> Iterable[Game]:
    for event in said:
        if stop is not None:
            stop.check()
        game = game.apply(event)
        yield game
