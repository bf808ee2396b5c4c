"""The result so far of the side whose papers are open, reckoned anew at each moment of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.advice.result import Result
from engine.rules.levers import SIDES
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


class SoFar(QObject):
    """Without open papers there is no result, and one of another moment is gone at once."""

    ready = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.result: Result | None = None
        self._moment: tuple[object, ...] = ()  # that it is of
        self.desk = Desk(self)
        self.desk.ready.connect(self._reckoned)
        self.desk.failed.connect(store.lost)
        store.changed.connect(self.follow)  # before any screen, so that none shows what is past

    def follow(self) -> None:
        """Reckon it if this is another moment than the last."""
        seen, side, adviser = self.store.view, self.store.papers, self.store.adviser
        if seen is None or side not in SIDES or seen.over:
            moment: tuple[object, ...] = ()
        else:
            t = seen.table
            moment = (side, len(seen.turns), seen.levels, t.deals, t.suspensions, t.announced)
        if moment == self._moment:
            return
        self.desk.cancel()
        self.result, self._moment = None, moment
        if moment and seen is not None and side is not None:
            self.desk.ask(lambda stop: (moment, adviser.so_far(seen, stop)[side]))

    def forget(self) -> None:
        """With the game."""
        self.result, self._moment = None, ()

    def _reckoned(self, value: tuple[object, Result]) -> None:
        moment, found = value
        if moment == self._moment:
            self.result = found
            self.ready.emit()
