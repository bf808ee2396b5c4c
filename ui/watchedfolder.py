"""The records of a folder, read again and again as the games in them go on.

A record is played on from where it was read last; only one that no longer begins as it did is
played from its start. What cannot be read is told as a row of its own and stops nothing else.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic, sleep

from engine.classroom.compare import Brought, by_number, key_of
from engine.game import Game
from engine.monitor import Row, row
from engine.record import KEPT, Digest, Header, Line, Record, newer
from engine.rules import older
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import BadScenario, UnknownScenario
from engine.scenarios.shelf import Shelf
from engine.stopping import Stop, Stopped
from saves.journal import SUFFIX
from saves.problems import UnreadableRecord
from saves.shelf import folder_for_scenarios
from saves.text import contents, scan
from ui.texts.speech import tr
from ui.trouble import trouble

MOST = 300  # records of a folder; a class has a tenth of them
BUDGET = 0.4  # seconds of reading before the rows that are there are handed on
REST = 0.002  # seconds after each line that was played, for the window's thread


@dataclass(frozen=True)
class Seen:
    """What a look at a folder gave. ``left`` are files that were not read yet."""

    rows: tuple[Row, ...] = ()
    left: int = 0
    fault: str = ""  # of the folder itself
    more: int = 0  # files beyond the most that are shown


@dataclass
class _Kept:
    """A file as it was read last."""

    stamp: tuple[int, int]
    row: Row
    header: Header | None = None
    lines: tuple[Line, ...] = ()
    game: Game | None = None


@dataclass
class Folder:
    """A folder that is looked at, by one thread at a time."""

    path: Path
    own: Path | None = None  # the record of this window's own game, which is not shown twice
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _starts: dict[object, Game] = field(default_factory=dict)

    @property
    def records(self) -> list[Path]:
        """The files that were read."""
        return [self.path / name for name in self._kept]

    def look(self, stop: Stop | None = None, budget: float = BUDGET) -> Seen:
        """The tables as they stand now, in the order of names; those of which the budget left no
        time to read the news stand as they were. Raises Stopped.
        """
        try:
            found, more = self._files()
        except OSError as problem:
            reason = (problem.strerror or type(problem).__name__).lower()
            return Seen(fault=tr("monitor.folder_unread", name=self.path.name, reason=reason))
        self._kept = {name: kept for name, kept in self._kept.items() if name in found}
        until, left = monotonic() + budget, 0
        for name, stamp in found.items():
            kept = self._kept.get(name)
            if kept is not None and kept.stamp == stamp:
                continue
            if monotonic() > until:
                left += 1
                continue
            self._kept[name] = self._read(self.path / name, stamp, kept, stop)
        rows = tuple(self._kept[name].row for name in found if name in self._kept)
        return Seen(rows, left, "", more)

    def _files(self) -> tuple[dict[str, tuple[int, int]], int]:
        """Records by name with time and size; raises OSError."""
        found: dict[str, tuple[int, int]] = {}
        own = self.own.resolve() if self.own is not None else None
        with os.scandir(self.path) as items:
            for item in items:
                if not item.name.lower().endswith(SUFFIX) or item.name.startswith("."):
                    continue
                if own is not None and item.name == own.name and Path(item.path).resolve() == own:
                    continue
                try:
                    status = item.stat()
                    found[item.name] = (status.st_mtime_ns, status.st_size)
                except OSError:  # it went away between two breaths, or leads in a circle
                    found[item.name] = (0, -1)
        names = sorted(found, key=by_number)
        return {name: found[name] for name in names[:MOST]}, max(0, len(names) - MOST)

    def _read(
        self, path: Path, stamp: tuple[int, int], before: _Kept | None, stop: Stop | None
    ) -> _Kept:
        name = path.stem
        try:
            reading = scan(contents(path))
            header, lines = reading.record.header, reading.record.lines
            torn = reading.defect is not None
            if newer(header.engine):
                return _harmed(name, stamp, tr("monitor.newer", name=header.engine))
            game, done = self._begun(path, header, lines, before)
            for line in lines[done:]:
                if stop is not None:
                    stop.check()
                if isinstance(line, Digest):
                    if header.engine in KEPT and not _agrees(game, line):
                        return _harmed(name, stamp, tr("monitor.other_digest", n=line.turn))
                    continue
                game = game.apply(older.today(line.text, header.engine))
                sleep(REST)
        except UnreadableRecord as problem:
            return _harmed(name, stamp, trouble(problem))
        except IllegalMove:
            return _harmed(name, stamp, tr("monitor.unplayable"))
        except (UnknownScenario, BadScenario) as problem:
            return _harmed(name, stamp, str(problem))
        except Stopped:
            raise
        except Exception as problem:  # whatever is in a file, the others must be shown
            return _harmed(name, stamp, tr("monitor.unread", kind=type(problem).__name__))
        return _Kept(stamp, row(name, game, lines, torn), header, lines, game)

    def _begun(
        self, path: Path, header: Header, lines: tuple[Line, ...], before: _Kept | None
    ) -> tuple[Game, int]:
        """A game to play on from, and how many lines of the record are in it."""
        if before is not None and before.game is not None and before.header == header:
            n = len(before.lines)
            if lines[:n] == before.lines:
                return before.game, n
        plot = Shelf((folder_for_scenarios(),)).beside(path).of(header)
        key = key_of(Brought("", Record(header), plot))
        start = self._starts.get(key)
        if start is None:
            start = self._starts[key] = Game.start(header, plot, tells=False)
        return replace(start, header=header), 0


def _agrees(game: Game, line: Digest) -> bool:
    """Whether a digest is that of the turn that has just been played."""
    return line.turn == len(game.turns) and game.turns[-1].digest == line.value


def _harmed(name: str, stamp: tuple[int, int], fault: str) -> _Kept:
    return _Kept(stamp, Row(name, fault=" ".join(fault.split())))
