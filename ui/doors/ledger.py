"""A file of games that goes on: what is missing is played, each row is written when it is known.

Stopped at any moment, the file holds all games that were played; at the end they stand in order.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from engine.rowsfile import BadRows, head, lines, read_rows
from ui.doors.errors import Refused
from ui.doors.places import table_file
from ui.doors.pool import over
from ui.doors.progress import progress
from ui.texts.speech import tr

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Task = TypeVar("Task", bound=Any)  # a value that can be ordered and looked up
Game = TypeVar("Game", bound="DataclassInstance")


class Ledger(Generic[Task, Game]):
    """The games of one kind in one file; ``task`` says which task a game has answered."""

    def __init__(self, path: Path, kind: type[Game], task: Callable[[Game], Task]) -> None:
        self.path, self.kind, self.task = path, kind, task

    def play(
        self, todo: Sequence[Task], play: Callable[[Task], Game], workers: int = 0
    ) -> list[Game]:
        """The games of these tasks, in order; those that the file has not yet are played.

        Raises Refused where the file holds something else; it is left as it is then.
        """
        games = self._earlier()
        there = {self.task(g) for g in games}
        left = [t for t in todo if t not in there]
        with self.path.open("a", encoding="utf-8", newline="") as file, progress() as so_far:
            if not file.tell():
                file.write(head(self.kind))
            began = time.monotonic()
            for n, game in enumerate(over(left, play, workers), 1):
                games.append(game)
                file.write(lines([game]))
                file.flush()
                rest = (time.monotonic() - began) / n * (len(left) - n)
                minutes = f"{rest / 60:.1f}"
                so_far.say(tr("door.tournament_so_far", n=n, most=len(left), minutes=minutes))
        games.sort(key=self.task)
        self._write(games)
        asked = set(todo)
        return [g for g in games if self.task(g) in asked]

    def _earlier(self) -> list[Game]:
        """What has been played already; the file is mended where a line was cut off."""
        if not self.path.exists():
            return []
        try:
            games = read_rows(self.path, self.kind)
        except BadRows as problem:
            raise Refused(str(problem)) from None
        once = list({self.task(g): g for g in games}.values())  # a doubled line counts once
        self._write(once)
        return once

    def _write(self, games: Iterable[Game]) -> None:
        with table_file(self.path) as part:
            part.write_text(head(self.kind) + lines(games), "utf-8", newline="")
