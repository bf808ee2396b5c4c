"""What a list tells of a game or a scenario beyond its file's name: worked out beside the window.

Nothing is kept on the disk: what has been worked out is remembered as long as the program runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.charts.chainlayout import ChainMapData
from ui.work import Desk

if TYPE_CHECKING:
    from engine.scenarios.scenario import Scenario
    from engine.stopping import Stop


@dataclass(frozen=True)
class Glance:
    """What can be told of a game to everybody in the room.

    ``results`` are by side: of a finished game both, of one that goes on that of a person who
    plays alone; a result so far is one side's own business where two delegations share a window.
    """

    title: str
    month: int = 0  # of the table, counted from January 2018
    turn: int = 0
    turns: int = 0
    over: bool = False
    results: tuple[tuple[str, float], ...] = ()
    map: ChainMapData = field(default_factory=ChainMapData)


def of_game(path: Path, stop: Stop | None = None) -> Glance | None:
    """A game read and played again; None where that cannot be done, which opening it explains."""
    from engine.advice.adviser import Adviser
    from engine.replay import UnplayableMove, play_again
    from engine.rules.levers import SIDES
    from engine.rules.notation import IllegalMove
    from engine.scenarios.scenario import BadScenario, UnknownScenario
    from engine.scenarios.shelf import Shelf
    from engine.view import opened, view
    from saves.problems import Trouble
    from saves.shelf import folder_for_scenarios
    from saves.text import contents, parse_recovering
    from ui.screens.chainsof import chains
    from ui.seating import alone
    from ui.texts.scenarios import spoken

    try:
        record, _ = parse_recovering(contents(path))
        plot = Shelf((folder_for_scenarios(),)).beside(path).of(record.header)
        game = play_again(record, spoken(plot)).game
    except (Trouble, UnplayableMove, IllegalMove, UnknownScenario, BadScenario, OSError):
        return None
    if stop is not None:
        stop.check()
    seen = view(game, None)
    if game.over:
        ends = Adviser().final(opened(game), stop).results
        results = tuple((s, ends[s].score) for s in SIDES)
    else:
        side = alone(game.header)
        results = ()
        if side and game.turns:
            results = ((side, Adviser().so_far(view(game, side), stop)[side].score),)
    month = seen.turns[-1].month if game.over and seen.turns else seen.month  # the last played
    return Glance(
        game.scenario.title, month, min(game.table.turn, plot.limits.turns),
        plot.limits.turns, game.over, results, chains(seen),
    )  # fmt: skip


def of_scenario(plot: Scenario) -> ChainMapData:
    """The map of the month in which a scenario begins, as customs and industry report it."""
    from engine.game import Game
    from engine.record import Header, Seat
    from engine.rules.levers import SIDES
    from engine.scenarios.shelf import named
    from engine.view import view
    from ui.screens.chainsof import chains

    header = Header(plot.id, 0, {s: Seat("person") for s in SIDES}, named(plot))
    return chains(view(Game.start(header, plot), None))


class Glances(QObject):
    """Works through what is asked for, one after the other, newest list first."""

    ready = Signal(object, object)  # the key that was asked for, and what was found

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[object, object] = {}
        self._waiting: list[tuple[object, Callable[[Stop], object]]] = []
        self._wanted: Callable[[], bool] = lambda: True
        self._desk = Desk(self)
        self._desk.ready.connect(self._done)
        self._desk.failed.connect(lambda _problem: self._next())  # a card without more to tell

    def games(self, paths: list[Path], wanted: Callable[[], bool]) -> None:
        """Ask for games; ``ready`` tells each by its path, as long as they are ``wanted``."""
        self._wanted = wanted
        self._ask([(path, _key(path), _reads(path)) for path in paths])

    def scenarios(self, plots: list[Scenario], wanted: Callable[[], bool]) -> None:
        """Ask for maps of scenarios; ``ready`` tells each by its id."""
        self._wanted = wanted
        self._ask([(p.id, (p.id, p.origin and p.origin.digest), _draws(p)) for p in plots])

    def finish(self) -> None:
        """Nothing more is worked out; for the end of the window."""
        self._waiting.clear()
        self._desk.finish()

    def _ask(self, wanted: list[tuple[object, object, Callable[[Stop], object]]]) -> None:
        self._waiting.clear()
        self._desk.cancel()
        for name, key, work in wanted:
            if key in self._known:
                self.ready.emit(name, self._known[key])
            elif key is not None:
                self._waiting.append(((name, key), work))
        self._next()

    def _next(self) -> None:
        if self._waiting and self._wanted():
            names, work = self._waiting.pop(0)
            self._desk.ask(lambda stop: (names, work(stop)))

    def _done(self, value: tuple[tuple[object, object], object]) -> None:
        (name, key), found = value
        self._known[key] = found
        self.ready.emit(name, found)
        self._next()


def _key(path: Path) -> object:
    """A game as it stands: another one once something was written to it."""
    try:
        there = path.stat()
    except OSError:
        return None
    return path, there.st_mtime_ns, there.st_size


def _reads(path: Path) -> Callable[[Stop], object]:
    return lambda stop: of_game(path, stop)


def _draws(plot: Scenario) -> Callable[[Stop], object]:
    return lambda _stop: of_scenario(plot)
