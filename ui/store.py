"""The one place with a memory: the game, its journal, the draft of the side that thinks."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.advice.adviser import Adviser
from engine.facilitating import Said
from engine.game import Game
from engine.record import KEPT, Digest, Entry, InvalidRecord, Line, Record
from engine.rules.levers import SIDES
from engine.rules.notation import Event, IllegalMove
from engine.rules.package import NEUTRAL
from engine.view import Opened, View, guarded, opened, view
from saves.journal import Journal, now
from ui import words
from ui.computerseats import ComputerSeats
from ui.forecasting import Forecasting
from ui.gamefiles import GameFiles
from ui.headstart import HeadStart
from ui.rehearsing import Rehearsal
from ui.saving import Saving
from ui.scoring import Scoring
from ui.sofar import SoFar
from ui.texts.speech import tr
from ui.told import COPY, Told
from ui.waysin import WaysIn
from ui.writing import Writing


class Store(QObject):
    """Turns intents into events, writes them to the journal, then tells the screens.

    What comes of that is asked of those who work it out: ``so_far``, ``scoring``, ``forecasts``.
    """

    changed = Signal()  # the game, or whose papers are open
    drafted = Signal()  # the measures that are drafted, nothing else
    told = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.game: Game | None = None
        self.journal: Journal | None = None
        self.looked: tuple[Path, Record] | None = None  # a game that is only looked at
        self.draft: tuple[Event, ...] = ()
        self.writing = Writing(self)  # a package, in the talks; it has a signal of its own
        self.papers: str | None = None
        self.reading_effects = False
        self.briefed: set[str] = set()
        self.adviser = Adviser()
        self.consult: Callable[[Sequence[Said]], bool] | None = None  # may it be said at once
        self._seen: tuple[Game, str | None, View] | None = None
        self.saving = Saving(self)
        self.settle = self.saving.settle
        self.files = GameFiles(self)
        self.ways = WaysIn(self)
        self.new, self.open = self.ways.new, self.ways.open
        self.so_far = SoFar(self)
        self.scoring = Scoring(self)
        self.head_start = HeadStart(self)
        self.forecasts = Forecasting(self)
        self.rehearsal = Rehearsal(self)
        self.computers = ComputerSeats(self)
        self._desks = (
            self.forecasts.desk, self.scoring.desk, self.computers.thinking,
            self.head_start.desk, self.so_far.desk, self.rehearsal.desk,
        )  # fmt: skip

    def begin(
        self, game: Game, journal: Journal | None, looked: tuple[Path, Record] | None = None
    ) -> None:
        """The game at hand is another; one without a journal is only looked at."""
        self.close()
        self.game, self.journal, self.looked = game, journal, looked
        self.draft, self.papers, self.reading_effects = (), None, False
        self._begin_writing(game)
        read = bool(game.events) or journal is None
        self.briefed = {s for s in SIDES if read or game.seats[s].player != "person"}
        self.head_start.talks(game)
        self.changed.emit()

    def _begin_writing(self, game: Game) -> None:
        """A sheet for whoever has the word now; the facilitator's is for everybody's eyes."""
        floor = game.table.floor
        self.writing.follow(game.table, guarded(game, floor if floor in SIDES else None))

    def close(self) -> None:
        self.settle()
        self.ways.again = None  # what failed was of this game
        for desk in self._desks:
            desk.cancel()
        if self.journal is not None:
            self.journal.close()
        if self.game is not None:
            self.adviser = Adviser()  # what it remembers is of this game
        self.game = self.journal = self.looked = None
        self.papers = None
        self.so_far.forget()
        self.scoring.forget()
        self.rehearsal.forget()
        self.computers.forget()
        self.writing.close()

    def finish(self) -> None:
        """Let running work end before the program does."""
        for desk in self._desks:
            desk.finish()

    @property
    def view(self) -> View | None:
        """What those who look at the screen may see: the side whose papers are open, or all."""
        if self.game is None:
            return None
        if self._seen is None or self._seen[0] is not self.game or self._seen[1] != self.papers:
            self._seen = (self.game, self.papers, view(self.game, self.papers))
        return self._seen[2]

    def lost(self, problem: str) -> None:
        """Work in a thread came to nothing; the game itself is not touched."""
        kind = problem.partition(":")[0]  # what follows may be private
        self.told.emit(Told(tr("store.calculation_failed", kind=kind), "warning"))

    def brief(self, side: str) -> None:
        self.briefed.add(side)
        self.papers = None
        self.changed.emit()

    @property
    def facilitated(self) -> bool:
        """Whether a person writes the neutral text."""
        return self.game is not None and self.game.header.facilitated

    def open_papers(self, side: str | None) -> None:
        self.papers = side
        self.changed.emit()

    def person(self, side: str) -> bool:
        return self.game is not None and side in SIDES and self.game.seats[side].player == "person"

    def say(self, *events: Said) -> bool:
        """Commit events as one append: the journal first, then the screens.

        It returns when both have them, or when the window was told why not. While the disk writes
        the window draws and counts, but takes no key and no click (``ui/saving.py``).
        """
        self.settle()
        assert self.game is not None
        if self.consult is not None and not self.consult(events):
            return False
        if self.journal is None:
            text = tr("store.this_game_only_being")
            self.told.emit(Told(text, "info", (COPY,)))
            return False
        try:
            game, lines = self.game, self._owed()
            for event, after in zip(events, self.rehearsal.games(game, events), strict=True):
                lines.append(Entry(str(event), now()))
                if len(after.turns) > len(game.turns):
                    lines.append(Digest(len(after.turns), after.turns[-1].digest))
                game = after
        except (IllegalMove, InvalidRecord) as problem:
            self.told.emit(Told(words.refused(problem), private=True))
            return False
        return self.append(*lines, again=lambda: self.say(*events), then=lambda: self._follow(game))

    def _follow(self, game: Game) -> None:
        """The game has gone on: papers close, the turn is scored, the screens are told."""
        assert self.game is not None
        resolved = len(game.turns) > len(self.game.turns)
        seated = game.seats != self.game.seats  # whoever sat there goes with closed papers
        passed = game.table.floor != self.game.table.floor or resolved or seated
        self.game = game
        if passed:
            others = all(self.person(s) for s in SIDES) or game.table.floor == NEUTRAL or seated
            self.papers, self.draft = None if others else self.papers, ()
        self._begin_writing(game)
        if resolved:
            self.reading_effects = True
            self.papers = None
            self.scoring.score(game)
        self.changed.emit()

    def _owed(self) -> list[Line]:
        """The digest of the last turn, where the record ends with the turn's last move."""
        assert self.game is not None and self.journal is not None
        lines, turns = self.journal.record.lines, self.game.turns
        done = not turns or self.game.begun or not lines or isinstance(lines[-1], Digest)
        if done or self.game.header.engine not in KEPT:
            return []
        return [Digest(len(turns), turns[-1].digest)]

    def append(
        self,
        *lines: Line,
        again: Callable[[], object] | None = None,
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Write lines, and do what comes ``then``; False, and the window told, if the file does not
        hold them.
        """
        self.settle()
        assert self.journal is not None
        once_more = again or (lambda: self.append(*lines, then=then))
        return self.saving.keep(self.journal, lines, then, once_more)

    def toggle(self, event: Event) -> None:
        """Put a measure into the draft, or take it out again: this is undo before commit."""
        assert self.game is not None
        kept = tuple(e for e in self.draft if e.subject != event.subject)
        if event not in self.draft:
            table = self.game.table
            for e in kept:
                table = table.apply(e)
            try:
                table.check(event)
            except IllegalMove as problem:
                self.told.emit(Told(words.refused(problem), private=True))
                return
            kept = (*kept, event)
        self.draft = kept
        self.drafted.emit()

    def undo(self) -> None:
        self.draft = self.draft[:-1]
        self.drafted.emit()

    def rehearse(self) -> None:
        """Work out what a commit would lead to, while somebody is asked whether they mean it."""
        assert self.game is not None
        self.rehearsal.prepare(*self.draft, Event(self.game.table.floor, "done"))

    def commit(self) -> None:
        """All drafted measures, then done."""
        assert self.game is not None
        self.say(*self.draft, Event(self.game.table.floor, "done"))

    def read_effects(self) -> None:
        self.reading_effects = False
        self.changed.emit()

    def opened(self) -> Opened:
        """The finished game with all papers open."""
        assert self.game is not None
        return opened(self.game)
