"""What the moves of each turn did: credit, causes and leverage, as everybody has seen the turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.advice.adviser import Judged
from engine.game import Game
from engine.view import view
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store

PAUSE = 8  # milliseconds in which the turn is shown and the window answers, before its scores


class Scoring(QObject):
    """Keeps what was found of each turn of the game at hand."""

    ready = Signal(int)  # the turn's number

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self.judged: dict[int, Judged] = {}
        self._game: Game | None = None  # whose last turn is judged, or was last
        self._early: Judged | None = None  # found before the turn was over for the store
        self._wanted = False
        self.desk = Desk(self, waited=True)
        self.desk.ready.connect(self._scored)
        self.desk.failed.connect(store.lost)

    def score(self, game: Game) -> None:
        """Score the turn that has just been resolved. What is known of it already stands there when
        its page is drawn; who follows it is told after a pause.
        """
        if game is not self._game:
            self._begin(game)
        self._wanted = True
        if self._early is not None:
            self.judged[self._early.number] = self._early
            QTimer.singleShot(PAUSE, self, self._publish)

    def ahead(self, game: Game) -> None:
        """Begin with a turn that will perhaps be resolved so; nothing is told before it is."""
        if not self._wanted:
            self._begin(game)

    def _begin(self, game: Game) -> None:
        self._game, self._early, self._wanted = game, None, False
        seen, adviser = view(game, None), self.store.adviser
        self.desk.ask(lambda stop: adviser.judged(seen, stop))

    def forget(self) -> None:
        """With the game."""
        self.judged = {}
        self._game = self._early = None
        self._wanted = False

    def _scored(self, found: Judged) -> None:
        self._early = found
        if self._wanted:
            self._publish()

    def _publish(self) -> None:
        found, self._game, self._early = self._early, None, None
        if found is None or not self._wanted:
            return
        self._wanted = False
        self.judged[found.number] = found
        self.ready.emit(found.number)
