"""What a side may ask before it acts: what a measure would do, and what a package is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.advice.worth import Worth
from engine.game import Game
from engine.rules.notation import Event, Package
from engine.score.ratification import Ratification
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import view
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


class Forecasting(QObject):
    """Asks the adviser, with what is drafted at the time."""

    ready = Signal(object)  # of options: each one's text, the paths of all, and its place in them

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.desk = Desk(self)
        self.desk.ready.connect(self.ready)
        self.desk.failed.connect(store.lost)

    def options(self, events: list[Event]) -> None:
        """Forecast of each option for both sides against the rest of the draft alone; none once the
        game has gone, whatever the pointer still comes over.
        """
        seen, adviser = self.store.view, self.store.adviser
        if seen is None:
            return
        draft = tuple(e for e in self.store.draft if all(e.subject != x.subject for x in events))

        def work(stop: Stop) -> object:
            path = adviser.options(seen, draft, events, stop)
            return [(str(e), path, i + 1) for i, e in enumerate(events)]

        self.desk.ask(work)

    def package(
        self, game: Game, author: str, package: Package, side: str, stop: Stop | None = None
    ) -> tuple[Worth, BySide[Ratification]]:
        """What a package is worth by a side's own mandate and its guess of the other's, and how
        both houses would vote. Runs away from the window's thread.
        """
        return self.store.adviser.package(view(game, side), author, package, stop)
