"""The one place with a memory: the game, its journal, the draft of the side that thinks."""

import secrets
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.advice.adviser import Adviser, Judged
from engine.advice.bargaining import Space
from engine.advice.debrief import Debrief, offers
from engine.advice.result import Result
from engine.advice.worth import Worth
from engine.facilitating import Said, before
from engine.game import Game
from engine.players.players import THINKING, player
from engine.record import KEPT, Digest, Entry, InvalidRecord, Line, Record, Seat
from engine.rules.draft import Draft
from engine.rules.levers import SIDES
from engine.rules.notation import Event, IllegalMove, Package
from engine.rules.package import NEUTRAL
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.seats import answer, fallback, neutral
from engine.stopping import Stop
from engine.turn import run_up
from engine.view import Opened, View, dealt, guarded, opened, view
from saves.journal import Journal, JournalFailed, now
from saves.problems import Trouble
from ui import words
from ui.gamefiles import Found, GameFiles, fingerprint
from ui.seating import options
from ui.texts.speech import tr
from ui.thinking import Thinking
from ui.told import AGAIN, COPY, ELSEWHERE, NEW_FILE, QUIET, Told
from ui.trouble import trouble
from ui.work import Desk
from ui.writing import Writing


class Store(QObject):
    """Turns intents into events, writes them to the journal, then tells the screens."""

    changed = Signal()  # the game, or whose papers are open
    drafted = Signal()  # the measures that are drafted, nothing else
    told = Signal(object)
    options_ready = Signal(object)
    effects_ready = Signal(int)
    result_ready = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.game: Game | None = None
        self.journal: Journal | None = None
        self.files = GameFiles(self)
        self.looked: tuple[Path, Record] | None = None  # a game that is only looked at
        self._asked: Path | None = None  # the file that could not be opened to go on with
        self._before: Record | None = None  # what could be played of the last refused record
        self._again: Callable[[], object] | None = None  # what failed and may be tried again
        self.consult: Callable[[Sequence[Said]], bool] | None = None  # may it be said at once
        self.draft: tuple[Event, ...] = ()
        self.writing = Writing(self)  # a package, in the talks; it has a signal of its own
        self.papers: str | None = None
        self.reading_effects = False
        self.briefed: set[str] = set()
        self.judged: dict[int, Judged] = {}  # what each turn's moves did
        self.adviser = Adviser()
        self.result: Result | None = None  # so far, of the side whose papers are open
        self._reckoned: tuple[object, ...] = ()  # the moment that it is of
        self._seen: tuple[Game, str | None, View] | None = None
        self._options = Desk(self)
        self._options.ready.connect(self.options_ready)
        self._effects = Desk(self)
        self._effects.ready.connect(self._scored)
        self.thinking = Thinking(self)
        self.thinking.ready.connect(self._neutral_written)
        self._ahead = Desk(self)
        self._results = Desk(self)
        self._results.ready.connect(self._reckon_done)
        self._desks = (self._options, self._effects, self.thinking, self._ahead, self._results)
        self.changed.connect(self._reckon)  # before any screen, so that none shows what is past
        for desk in (self._options, self._effects, self._results):
            desk.failed.connect(self.lost)
        self.thinking.failed.connect(lambda problem: self._stuck(problem.partition(":")[0]))

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
        return self._take(self.files.begin(self.folder, scenario, seed, seats, said), again)

    def prepare(self, scenario: str) -> None:
        """While people take their seats: the history before the game, in many possible worlds."""
        files, folder, adviser = self.files, self.folder, self.adviser

        def work(stop: Stop) -> None:
            plot = files.shelf.within(folder).by_id(scenario)
            adviser.worlds(run_up(plot), stop)

        self._ahead.ask(work)

    def open(self, path: Path) -> bool:
        """Go on with a game on disk; what keeps it from that is told, with what can be done."""
        return self._take(self.files.open(path), lambda: self.open(path))

    def look(self, path: Path) -> bool:
        """Look at a game without going on with it; nothing is written and nothing is locked."""
        self._take(self.files.look(path), lambda: self.look(path))
        return self.looked is not None

    def look_again(self) -> bool:
        """Look at the game that could not be opened to go on with."""
        return self._asked is not None and self.look(self._asked)

    def open_copy(self) -> bool:
        """Go on in a copy of the game that is looked at or could not be opened."""
        path = self._asked
        if path is None:
            return False
        if self.looked is not None:
            found = self.files.copy_of(self.looked[1], path, self.folder)
        else:
            found = self.files.copy(path, self.folder)
        return self._take(found, self.open_copy)

    def open_before(self) -> bool:
        """Go on from the line before the one that was refused, in a copy."""
        if self._asked is None or self._before is None:
            return False
        found = self.files.copy_of(self._before, self._asked, self.folder)
        return self._take(found, self.open_before)

    def play_on(self, turn: int) -> bool:
        """Go on from the beginning of a turn of the game at hand, in a new file."""
        if (game := self.game) is None:
            return False
        events = before((t.events for t in game.turns), game.acts, turn)
        return self.go_on_with(Record(game.header, tuple(Entry(str(e), now()) for e in events)))

    def go_on_with(self, record: Record) -> bool:
        """Go on with a record that comes of the game at hand, in a new file."""
        path = self.journal.path if self.journal is not None else self._asked
        found = self.files.copy_of(record, path, self.folder) if path is not None else None
        return found is not None and self._take(found, lambda: self.go_on_with(record))

    def _take(self, found: Found, again: Callable[[], object]) -> bool:
        """Begin with what a file gave; True if the game can be gone on with."""
        if found.game is None:
            if self.looked is None or found.before is not None:
                self._asked, self._before = found.path, found.before
            self._again = again
        else:
            self._begin(found.game, found.journal)
            self._asked = found.path
            if found.journal is None and found.record is not None:
                self.looked = (found.path, found.record)
            if found.game.events or found.journal is None:
                self.briefed = set(SIDES)
            self.changed.emit()
        if found.told is not None:
            self.told.emit(found.told)
        if found.owed is not None:
            self._append(found.owed)
        return found.journal is not None

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the game's file, its first 16 digits in groups of four."""
        path = self.journal.path if self.journal is not None else self.looked and self.looked[0]
        return fingerprint(path) if path else ""

    def go_on_in(self, folder: Path | None = None) -> bool:
        """Go on with the game in memory in a new file, in another folder if one is named."""
        folder = folder or self.folder
        if self.journal is not None and self.game is not None:
            try:
                journal = self.files.written(self.game.scenario, folder, self.journal.record)
            except Trouble as problem:
                self.told.emit(Told(trouble(problem), cures=(AGAIN, ELSEWHERE)))
                return False
            self.journal.close()
            self.journal = journal
        self.folder = folder
        return self.try_again()

    def try_again(self) -> bool:
        """Do what failed once more."""
        action, self._again = self._again, None
        return bool(action()) if action is not None else True

    def _begin(self, game: Game, journal: Journal | None) -> None:
        self.close()
        self.game, self.journal = game, journal
        self.draft, self.papers, self.reading_effects = (), None, False
        self._begin_writing(game)
        self.briefed = {s for s in SIDES if game.seats[s].player != "person"}
        self.judged = {}
        self._look_ahead(game)

    def _begin_writing(self, game: Game) -> None:
        """A sheet for whoever has the word now; the facilitator's is for everybody's eyes."""
        floor = game.table.floor
        self.writing.follow(game.table, guarded(game, floor if floor in SIDES else None))

    def close(self) -> None:
        for desk in self._desks:
            desk.cancel()
        if self.journal is not None:
            self.journal.close()
        if self.game is not None:
            self.adviser = Adviser()  # what it remembers is of this game
        self.game = self.journal = self.looked = None
        self.papers = None
        self.result, self._reckoned = None, ()
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
        """Commit events as one append: the journal first, then the screens."""
        assert self.game is not None
        if self.consult is not None and not self.consult(events):
            return False
        if self.journal is None:
            text = tr("store.this_game_only_being")
            self.told.emit(Told(text, "info", (COPY,)))
            return False
        try:
            game, lines = self.game, self._owed()
            for event in events:
                turns = len(game.turns)
                game = game.apply(event)
                lines.append(Entry(str(event), now()))
                if len(game.turns) > turns:
                    lines.append(Digest(len(game.turns), game.turns[-1].digest))
        except (IllegalMove, InvalidRecord) as problem:
            self.told.emit(Told(words.refused(problem), private=True))
            return False
        if not self._append(*lines, again=lambda: self.say(*events)):
            return False
        self._follow(game)
        return True

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
            self._score(game)
        self.changed.emit()

    def _owed(self) -> list[Line]:
        """The digest of the last turn, where the record ends with the turn's last move."""
        assert self.game is not None and self.journal is not None
        lines, turns = self.journal.record.lines, self.game.turns
        done = not turns or self.game.begun or not lines or isinstance(lines[-1], Digest)
        if done or self.game.header.engine not in KEPT:
            return []
        return [Digest(len(turns), turns[-1].digest)]

    def _append(self, *lines: Line, again: Callable[[], object] | None = None) -> bool:
        """Write lines; False, and the window told, if the file does not hold them."""
        assert self.journal is not None
        try:
            self.journal.append(*lines)
        except JournalFailed as problem:
            self._again = again or (lambda: self._append(*lines))
            cures = (AGAIN, ELSEWHERE) if problem.again else (NEW_FILE, ELSEWHERE)
            self.told.emit(Told(trouble(problem), cures=cures))
            return False
        return True

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

    def commit(self) -> None:
        """All drafted measures, then done."""
        assert self.game is not None
        self.say(*self.draft, Event(self.game.table.floor, "done"))

    def let_computer_act(self) -> bool:
        """One event of a computer seat, if it has the word."""
        game = self.game
        if game is None or game.over or self.reading_effects or self.journal is None:
            return False
        floor = game.table.floor
        if floor == NEUTRAL:
            self.thinking.think(game, lambda _stop: neutral(game))
            return True
        if (seat := game.seats[floor]).player == "person":
            return False
        try:
            brain = player(seat.player)
            if seat.player in THINKING:
                self.thinking.think(game, lambda stop: answer(game, brain, stop))
                return True
            event = answer(game, brain)
            game.table.check(event)
        except Exception as problem:  # another author's player, too, must not stop a game
            self._stuck(type(problem).__name__)
            return False
        return self.say(event)

    def _stuck(self, problem: str) -> None:
        """A computer seat has failed; the game must not wait for ever."""
        self._again = self.let_computer_act
        text = tr("store.computer_could_not_choose", problem=problem)
        self.told.emit(Told(text, cures=(AGAIN, QUIET)))

    def say_nothing(self) -> bool:
        """The plainest legal move for a computer seat that has failed."""
        assert self.game is not None
        return self.say(fallback(self.game))

    def _neutral_written(self, value: tuple[Game, Event]) -> None:
        game, event = value
        if game is not self.game:
            return
        if self.facilitated and event.side == NEUTRAL and event.package is not None:
            self.writing.write(Draft.of(event.package, NEUTRAL))
        else:
            self.say(event)

    def read_effects(self) -> None:
        self.reading_effects = False
        self.changed.emit()

    def forecast_options(self, events: list[Event]) -> None:
        """Forecast of each option for both sides against the rest of the draft alone."""
        seen, adviser = self.view, self.adviser
        assert seen is not None
        draft = tuple(e for e in self.draft if all(e.subject != x.subject for x in events))

        def work(stop: Stop) -> object:
            path = adviser.options(seen, draft, events, stop)
            return [(str(e), path, i + 1) for i, e in enumerate(events)]

        self._options.ask(work)

    def package_worth(
        self, game: Game, author: str, package: Package, side: str, stop: Stop | None = None
    ) -> tuple[Worth, tuple[Ratification, ...]]:
        """What a package is worth by a side's own mandate and its guess of the other's, and how
        both houses would vote. Runs away from the window's thread.
        """
        return self.adviser.package(view(game, side), author, package, stop)

    def opened(self) -> Opened:
        """The finished game with all papers open."""
        assert self.game is not None
        return opened(self.game)

    def first_space(self, offers: list[Package]) -> Callable[[Stop], Space]:
        """What computes the agreement space at the first table with both real mandates and within
        their red lines, once a game is over; to be run in a thread.
        """
        game, adviser = self.game, self.adviser
        assert game is not None and game.over
        stakes = {s: Stakes.of(game.mandate(s)) for s in SIDES}

        def work(stop: Stop) -> Space:
            first = view(Game.start(game.header, game.scenario), None)
            return adviser.agreement(first, stakes, offers, game.header.seed, dealt(game), stop)

        return work

    def debriefing(self) -> Callable[[Stop], Debrief]:
        """What answers a finished game's questions; to be run in a thread."""
        game, adviser = self.game, self.adviser
        assert game is not None and game.over
        known = {n: j.shares for n, j in self.judged.items()}
        finished = opened(game)
        first_space = self.first_space([s.package for s in offers(finished)])

        def work(stop: Stop) -> Debrief:
            first = view(Game.start(game.header, game.scenario), None)
            space = first_space(stop)
            return adviser.debrief(finished, view(game, None), first, space, known, stop)

        return work

    def _reckon(self) -> None:
        """The result so far of the side whose papers are open; without open papers there is none,
        and one of another moment is gone at once.
        """
        seen, side, adviser = self.view, self.papers, self.adviser
        if seen is None or side not in SIDES or seen.over:
            moment: tuple[object, ...] = ()
        else:
            t = seen.table
            moment = (side, len(seen.turns), seen.levels, t.deals, t.suspensions, t.announced)
        if moment == self._reckoned:
            return
        self._results.cancel()
        self.result, self._reckoned = None, moment
        if moment and seen is not None and side is not None:
            self._results.ask(lambda stop: (moment, adviser.so_far(seen, stop)[side]))

    def _reckon_done(self, value: tuple[object, Result]) -> None:
        moment, found = value
        if moment == self._reckoned:
            self.result = found
            self.result_ready.emit()

    def _score(self, game: Game) -> None:
        """Credit, causes and leverage of the turn as everybody has seen it."""
        seen, adviser = view(game, None), self.adviser
        self._effects.ask(lambda stop: adviser.judged(seen, stop))

    def _scored(self, found: Judged) -> None:
        self.judged[found.number] = found
        self.effects_ready.emit(found.number)
        if self.game is not None:
            self._look_ahead(self.game)

    def _look_ahead(self, game: Game) -> None:
        """Run what the talks will ask for before anybody asks: the inputs stand already."""
        eyes = [s for s in SIDES if game.seats[s].player == "person"]
        if game.over or not eyes:
            return
        views, adviser = [view(game, side) for side in eyes], self.adviser

        def work(stop: Stop) -> None:
            for seen in views:
                adviser.terms(seen, stop)

        self._ahead.ask(work)
