"""From a file to a game that can be gone on with, looked at, or not opened: what, and why.

A record that this program would continue in another sense, or whose checks differ from what it
plays, is shown and not written to. Whatever is refused says up to where it can be played.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject

from engine.game import Game
from engine.record import KEPT, VERSION, Digest, Header, Record, Seat, newer
from engine.replay import Played, UnplayableMove, play_again, sealed
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario
from engine.scenarios.shelf import ChangedScenario, Shelf, named
from saves.beside import keep_beside
from saves.journal import TORN, Journal, JournalFailed
from saves.lock import RecordInUse
from saves.problems import UnreadableRecord
from saves.shelf import ShelfFailed, folder_for_scenarios
from saves.text import contents, parse_recovering, read_header
from ui.texts.scenarios import spoken
from ui.texts.speech import listed, tr
from ui.told import AGAIN, BEFORE, COPY, ELSEWHERE, LOOK, Told
from ui.trouble import trouble


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file, its first 16 digits in groups of four; empty if it cannot be read."""
    try:
        digits = sha256(contents(path)).hexdigest()
    except UnreadableRecord:
        return ""
    return " ".join(digits[i : i + 4] for i in range(0, 16, 4))


@dataclass(frozen=True)
class Found:
    """What came of a file. Without a game it was refused; without a journal it is looked at."""

    path: Path
    told: Told | None = None
    game: Game | None = None
    record: Record | None = None
    journal: Journal | None = None
    owed: Digest | None = None  # the last turn's, if the program ended before it was written
    before: Record | None = None  # what can be played of a record that was refused


class GameFiles(QObject):
    """Opens records; holds nothing."""

    @property
    def shelf(self) -> Shelf:
        """The shipped scenarios and the person's own."""
        return Shelf((folder_for_scenarios(),))

    def begin(self, folder: Path, name: str, seed: int, seats: dict[str, Seat],
              options: tuple[tuple[str, str], ...]) -> Found:  # fmt: skip
        """A new game in ``folder``, which may hold scenarios of its own."""
        try:
            plot = spoken(self.shelf.within(folder).by_id(name))
            header = Header(plot.id, seed, seats, (*options, *named(plot)))
            game = Game.start(header, plot)
            journal = self.written(plot, folder, Record(header))
        except (UnknownScenario, BadScenario) as problem:
            return Found(folder, Told(tr("file.sentence", problem=problem)))
        except (JournalFailed, ShelfFailed) as problem:
            return Found(folder, Told(trouble(problem), cures=(AGAIN, ELSEWHERE)))
        return Found(journal.path, game=game, journal=journal)

    def written(self, plot: Scenario, folder: Path, record: Record) -> Journal:
        """A new file with a record, a scenario from outside beside it.

        Raises JournalFailed and ShelfFailed.
        """
        keep_beside(plot, folder)
        return Journal.copy(folder, record)

    def open(self, path: Path) -> Found:
        """A game to go on with, its file locked; nothing stays open of one that is refused."""
        # First, because a journal sets a torn line aside: nothing is written to a game that cannot
        # be gone on with.
        plot = self._plot(path)
        if isinstance(plot, Found):
            return plot
        try:
            journal = Journal.open(path)
        except UnreadableRecord as problem:
            return self._refused(path, problem, problem.before)
        except RecordInUse as problem:
            return Found(path, Told(trouble(problem), cures=(LOOK, COPY)))
        except JournalFailed as problem:
            text = tr("file.named", name=path.name, problem=trouble(problem))
            return Found(path, Told(text, cures=(LOOK, COPY)))
        try:
            found = self._played(path, journal.record, plot)
            alien = self._alien(path, found) if isinstance(found, Played) else None
        except BaseException:
            journal.close()
            raise
        if isinstance(found, Found) or alien is not None:
            record = journal.record
            journal.close()
            if isinstance(found, Found):
                return found
            return Found(path, alien, found.game, record)
        owed = found.owed if found.game.header.engine in KEPT else None
        note = self._note(path, journal, found)
        return Found(path, note, found.game, journal.record, journal, owed)

    def look(self, path: Path) -> Found:
        """A game to look at; nothing is written and nothing is locked.

        One whose scenario has changed is shown as the file of today plays it, and says so.
        """
        try:
            record, _ = parse_recovering(contents(path))
        except UnreadableRecord as problem:
            return self._refused(path, problem, problem.before)
        changed = None
        try:
            plot = spoken(self.shelf.beside(path).of(record.header))
        except ChangedScenario as problem:
            plot, changed = spoken(problem.now), problem
        except (UnknownScenario, BadScenario) as problem:
            return Found(path, Told(_sentence(path, problem)))
        found = self._played(path, record, plot)
        if changed is not None:
            if isinstance(found, Found):  # what can be played of it would be another game
                return Found(path, Told(_sentence(path, changed)))
            return Found(path, self._altered(path, changed), found.game, record)
        if isinstance(found, Found):
            return found
        text = tr("file.you_are_looking_at", name=path.name)
        told = self._alien(path, found) or Told(text, "info", (COPY,))
        return Found(path, told, found.game, record)

    def copy(self, path: Path, folder: Path) -> Found:
        """A new file in ``folder`` with the game of another file, which may be in use."""
        try:
            record, _ = parse_recovering(contents(path))
        except UnreadableRecord as problem:
            return self._refused(path, problem, problem.before)
        return self.copy_of(record, path, folder)

    def copy_of(self, record: Record, path: Path, folder: Path) -> Found:
        """A new file with a record that is in memory; its checks are this program's own."""
        try:
            plot = spoken(self.shelf.beside(path).of(record.header))
            whole = sealed(record, plot) if record.header.engine in KEPT else record
            journal = self.written(plot, folder, whole)
        except UnplayableMove as problem:
            return self._unplayable(path, problem)
        except (IllegalMove, UnknownScenario, BadScenario) as problem:
            return Found(path, Told(_sentence(path, problem)))
        except (JournalFailed, ShelfFailed) as problem:
            return Found(path, Told(trouble(problem), cures=(AGAIN, ELSEWHERE)))
        journal.close()
        return self.open(journal.path)

    def _plot(self, path: Path) -> Scenario | Found | None:
        """The scenario that a record names; None of a file whose header cannot be read."""
        try:
            header, _, _ = read_header(contents(path))
            return spoken(self.shelf.beside(path).of(header))
        except UnreadableRecord:
            return None
        except ChangedScenario as problem:
            return Found(path, Told(_sentence(path, problem), cures=(LOOK,)))
        except (UnknownScenario, BadScenario) as problem:
            return Found(path, Told(_sentence(path, problem)))

    def _played(self, path: Path, record: Record, plot: Scenario | None) -> Played | Found:
        try:
            return play_again(record, plot or spoken(self.shelf.beside(path).of(record.header)))
        except UnplayableMove as problem:
            return self._unplayable(path, problem)
        except (UnknownScenario, BadScenario) as problem:
            return Found(path, Told(_sentence(path, problem)))

    def _altered(self, path: Path, problem: ChangedScenario) -> Told:
        """A game is shown with another scenario than it was begun with."""
        text = tr("file.shown_with_scenario_as", name=path.name, problem=problem)
        return Told(text, "warning")

    def _unplayable(self, path: Path, problem: UnplayableMove) -> Found:
        """A move that is not legal is named and not quoted: both sides may be looking on."""
        number, engine = str(problem.number), problem.before.header.engine
        if newer(engine):
            what = tr("file.unplayable_newer", a=engine, b=VERSION, number=number)
            return self._refused(path, what, None)
        return self._refused(path, tr("file.unplayable", number=number), problem.before)

    def _refused(self, path: Path, problem: Exception | str, before: Record | None) -> Found:
        text = tr("file.named", name=path.name, problem=trouble(problem))
        if before is None:
            return Found(path, Told(text))
        rest = tr("file.left_as_it_is", n=len(before.events))
        told = Told(listed([text, rest], "list.sentences"), cures=(BEFORE,))
        return Found(path, told, before=before)

    def _alien(self, path: Path, played: Played) -> Told | None:
        """Why a record is only shown: a newer engine's, or another world than is on record."""
        engine = played.game.header.engine
        if newer(engine):
            text = tr("file.was_made_by_engine", name=path.name, a=engine, b=VERSION)
            return Told(text, "warning")
        if engine in KEPT and played.faults:
            text = tr("file.shown_as_this_program", name=path.name, fault=played.faults[0])
            return Told(text, "warning", (COPY,))
        return None

    def _note(self, path: Path, journal: Journal, played: Played) -> Told | None:
        """What a person should know of a game that is gone on with."""
        lines = []
        if journal.torn:
            lines.append(
                tr(
                    "file.last_line_was_never",
                    name=path.name,
                    torn=path.name + TORN,
                    n=len(played.game.events),
                )
            )
        engine = played.game.header.engine
        if engine not in KEPT:
            lines.append(tr("file.this_game_was_begun", a=engine, b=VERSION))
        elif played.missing:
            lines.append(
                tr("file.no_checks_are_on", turns=listed([str(n) for n in played.missing]))
            )
        return Told(listed(lines, "list.sentences"), "info") if lines else None


def _sentence(path: Path, problem: Exception) -> str:
    """What the engine says of a file, whose sentences have no end."""
    return tr("file.named_sentence", name=path.name, problem=problem)
