"""The ways into a game: begun, opened, looked at, copied, gone on with; and what failed, once more.

A way that fails is told with its cures, and leaves the game at hand as it was.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine.facilitating import before
from engine.record import Entry, Record, Seat
from saves.journal import now
from saves.problems import Trouble
from ui.gamefiles import Found, fingerprint
from ui.seating import options
from ui.told import AGAIN, ELSEWHERE, Told
from ui.trouble import trouble

if TYPE_CHECKING:
    from ui.store import Store


class WaysIn:
    """Hands the store the game that a file gave."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.again: Callable[[], object] | None = None  # what failed and may be tried again
        self._asked: Path | None = None  # the file that could not be opened to go on with
        self._before: Record | None = None  # what could be played of the last refused record

    def new(
        self,
        scenario: str,
        seats: dict[str, Seat],
        seed: int | None = None,
        facilitated: bool = False,
        advised: bool = True,
        plan: tuple[tuple[str, str], ...] = (),
    ) -> bool:
        """A new game with its record begun; ``plan`` are the options that name a session's plan."""
        # From the system's own chance: a short seed could be found by trying all of them.
        seed = secrets.randbelow(10**18) if seed is None else seed
        said = (*options(facilitated, advised), *plan)
        again = partial(self.new, scenario, seats, seed, facilitated, advised, plan)
        store = self.store
        return self._take(store.files.begin(store.folder, scenario, seed, seats, said), again)

    def open(self, path: Path) -> bool:
        """Go on with a game on disk; what keeps it from that is told, with what can be done."""
        return self._take(self.store.files.open(path), partial(self.open, path))

    def look(self, path: Path) -> bool:
        """Look at a game without going on with it; nothing is written and nothing is locked."""
        self._take(self.store.files.look(path), partial(self.look, path))
        return self.store.looked is not None

    def look_again(self) -> bool:
        """Look at the game that could not be opened to go on with."""
        return self._asked is not None and self.look(self._asked)

    def open_copy(self) -> bool:
        """Go on in a copy of the game that is looked at or could not be opened."""
        path, store = self._asked, self.store
        if path is None:
            return False
        if store.looked is not None:
            found = store.files.copy_of(store.looked[1], path, store.folder)
        else:
            found = store.files.copy(path, store.folder)
        return self._take(found, self.open_copy)

    def open_before(self) -> bool:
        """Go on from the line before the one that was refused, in a copy."""
        if self._asked is None or self._before is None:
            return False
        found = self.store.files.copy_of(self._before, self._asked, self.store.folder)
        return self._take(found, self.open_before)

    def play_on(self, turn: int) -> bool:
        """Go on from the beginning of a turn of the game at hand, in a new file."""
        if (game := self.store.game) is None:
            return False
        events = before((t.events for t in game.turns), game.acts, turn)
        return self.go_on_with(Record(game.header, tuple(Entry(str(e), now()) for e in events)))

    def go_on_with(self, record: Record) -> bool:
        """Go on with a record that comes of the game at hand, in a new file."""
        store = self.store
        path = store.journal.path if store.journal is not None else self._asked
        found = store.files.copy_of(record, path, store.folder) if path is not None else None
        return found is not None and self._take(found, partial(self.go_on_with, record))

    def go_on_in(self, folder: Path | None = None) -> bool:
        """Go on with the game in memory in a new file, in another folder if one is named."""
        store = self.store
        store.settle()
        folder = folder or store.folder
        if store.journal is not None and store.game is not None:
            try:
                journal = store.files.written(store.game.scenario, folder, store.journal.record)
            except Trouble as problem:
                store.told.emit(Told(trouble(problem), cures=(AGAIN, ELSEWHERE)))
                return False
            store.journal.close()
            store.journal = journal
        store.folder = folder
        return self.try_again()

    def try_again(self) -> bool:
        """Do what failed once more."""
        action, self.again = self.again, None
        return bool(action()) if action is not None else True

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the game's file, its first 16 digits in groups of four."""
        journal, looked = self.store.journal, self.store.looked
        path = journal.path if journal is not None else looked and looked[0]
        return fingerprint(path) if path else ""

    def _take(self, found: Found, again: Callable[[], object]) -> bool:
        """Begin with what a file gave; True if the game can be gone on with."""
        store = self.store
        if found.game is None:
            if store.looked is None or found.before is not None:
                self._asked, self._before = found.path, found.before
            self.again = again
        else:
            self._asked = found.path
            only = found.record if found.journal is None else None
            looked = (found.path, only) if only is not None else None
            store.begin(found.game, found.journal, looked)
        if found.told is not None:
            store.told.emit(found.told)
        if found.owed is not None:
            store.append(found.owed)
        return found.journal is not None
