"""What the moves of each turn did: credit, causes and leverage, as everybody has seen the turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.advice.adviser import Judged
from engine.game import Game
from engine.view import view
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


class Scoring(QObject):
    """Keeps what was found of each turn of the game at hand."""

    ready = Signal(int)  # the turn's number

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.judged: dict[int, Judged] = {}
        self.desk = Desk(self, waited=True)
        self.desk.ready.connect(self._scored)
        self.desk.failed.connect(store.lost)

    def score(self, game: Game) -> None:
        """Score the turn that has just been resolved."""
        seen, adviser = view(game, None), self.store.adviser
        self.desk.ask(lambda stop: adviser.judged(seen, stop))

    def forget(self) -> None:
        """With the game."""
        self.judged = {}

    def _scored(self, found: Judged) -> None:
        self.judged[found.number] = found
        self.ready.emit(found.number)
