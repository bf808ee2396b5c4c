"""The desk of computer seats: who thinks just now, of which package, and an end to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from engine.game import Game
from engine.players.choice import Choice, chosen
from engine.rules.notation import Event, Package
from engine.seats import fallback
from engine.stopping import Stop
from ui.work import Desk


class _Ear(QObject):
    """Hears in the worker's thread, tells in the window's."""

    heard = Signal(object, object)  # the work's stop, and what it weighs


class Thinking(Desk):
    """Work for one seat at a time; its answer is the game and the choice.

    Of what a player weighs only packages are told, as everybody would see them, and never what they
    are worth: measures are secret until both sides are done.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.game: Game | None = None  # in which somebody thinks
        self.weighed: tuple[str, Package] | None = None  # author and package
        self._ear = _Ear(self)
        self._ear.heard.connect(self._heard)
        self.ready.connect(lambda _answer: self._end())
        self.failed.connect(lambda _problem: self._end())

    @property
    def side(self) -> str:
        """Who thinks; empty while nobody does."""
        return self.game.table.floor if self.game is not None else ""

    def think(self, game: Game, action: Callable[[Stop], Choice]) -> None:
        """Ask for the move of whoever has the word."""
        ear = self._ear

        def work(stop: Stop) -> tuple[Game, Choice]:
            stop.heard = lambda what: _tell(ear, stop, what)
            return game, action(stop)

        self.ask(work)
        self.game = game
        self.changed.emit()

    def stop(self) -> None:
        """No longer: the plainest legal move stands in its place, and the table goes on."""
        game = self.game
        if game is not None:
            self.cancel()
            self.ready.emit((game, chosen(fallback(game), "stopped")))

    def cancel(self) -> None:
        super().cancel()
        self._end()

    def _end(self) -> None:
        if self.game is not None:
            self.game = self.weighed = None
            self.changed.emit()

    def _heard(self, stop: Stop, what: object) -> None:
        """Of work that is still wanted, a package as everybody would see it."""
        if stop is not self._newest_stop[0] or self.game is None or not isinstance(what, Event):
            return
        if what.package is not None:
            self.weighed = what.side, what.package.public()
            self.changed.emit()


def _tell(ear: _Ear, stop: Stop, what: object) -> None:
    try:
        if isValid(ear):
            ear.heard.emit(stop, what)
    except RuntimeError:  # the window has closed meanwhile
        pass
