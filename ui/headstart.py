"""Work that is begun before anybody asks for it, because its inputs stand already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.game import Game
from engine.rules.levers import SIDES
from engine.stopping import Stop
from engine.turn import run_up
from engine.view import view
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


class HeadStart(QObject):
    """The worlds of a scenario while people take their seats, and what the next talks will ask."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.desk = Desk(self)  # nothing is told of it: whoever asks later works it out then
        store.scoring.ready.connect(self._scored)

    def prepare(self, scenario: str) -> None:
        """While people take their seats: the history before the game, in many possible worlds."""
        store = self.store
        files, folder, adviser = store.files, store.folder, store.adviser

        def work(stop: Stop) -> None:
            plot = files.shelf.within(folder).by_id(scenario)
            adviser.worlds(run_up(plot), stop)

        self.desk.ask(work)

    def talks(self, game: Game) -> None:
        """What each term would be worth to the people who will bargain over it."""
        eyes = [s for s in SIDES if game.seats[s].player == "person"]
        if game.over or not eyes:
            return
        views, adviser = [view(game, side) for side in eyes], self.store.adviser

        def work(stop: Stop) -> None:
            for seen in views:
                adviser.terms(seen, stop)

        self.desk.ask(work)

    def _scored(self, _number: int) -> None:
        """A turn's scores come first; then the processor is free."""
        if self.store.game is not None:
            self.talks(self.store.game)
