"""The one place with a memory: the game, its journal, the draft of the side that thinks."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import RLock

from PySide6.QtCore import QObject, Signal

from engine.game import Game
from engine.players.players import player
from engine.record import VERSION, Digest, Entry, InvalidRecord, Line, Record, Seat
from engine.rules.levels import after_move
from engine.rules.levers import SIDES
from engine.rules.notation import Event, IllegalMove, Package
from engine.rules.package import NEUTRAL
from engine.scoring.attribution import Share, attribute
from engine.scoring.bargaining import (
    Scored,
    Space,
    Stakes,
    Worth,
    alternatives,
    disagreement,
    expected_to_keep,
    score_terms,
    space,
    worth_of,
)
from engine.scoring.causes import Cause, causes
from engine.scoring.forecast import Ensemble, plan, run
from engine.scoring.home import expected
from engine.scoring.leverage import leverage
from engine.scoring.moves import Band, Effect, effects
from engine.scoring.ratification import Ratification
from engine.seats import answer, fallback, neutral
from engine.turn import EVERYBODY
from engine.view import Opened, View, opened, view
from saves.journal import Journal, JournalFailed, now
from saves.problems import Trouble, UnreadableRecord
from saves.text import contents
from ui.gamefiles import Found, GameFiles
from ui.told import AGAIN, COPY, ELSEWHERE, NEW_FILE, QUIET, Told
from ui.work import Desk

DRAWS = 64


class Store(QObject):
    """Turns intents into events, writes them to the journal, then tells the screens."""

    changed = Signal()
    told = Signal(object)
    options_ready = Signal(object)
    effects_ready = Signal(int)
    neutral_ready = Signal(object)

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
        self.draft: tuple[Event, ...] = ()
        self.papers: str | None = None
        self.reading_effects = False
        self.briefed: set[str] = set()
        self.scores: dict[int, tuple[Effect, ...]] = {}
        self.shares: dict[int, tuple[Share, ...]] = {}
        self.chains: dict[int, tuple[dict[str, Cause], ...]] = {}
        self.powers: dict[int, dict[str, Band]] = {}
        self._seen: tuple[Game, str | None, View] | None = None
        self._kept = RLock()  # the worlds and terms below are shared by the desks' threads
        self._ensembles: dict[tuple[str, int], Ensemble] = {}
        self._terms: dict[object, Scored] = {}
        self._options = Desk(self)
        self._options.ready.connect(self.options_ready)
        self._effects = Desk(self)
        self._effects.ready.connect(self._scored)
        self._neutral = Desk(self)
        self._neutral.ready.connect(self._neutral_written)
        self._desks = (self._options, self._effects, self._neutral)
        for desk in self._desks[:2]:
            desk.failed.connect(self.lost)
        self._neutral.failed.connect(lambda problem: self._stuck(problem.partition(":")[0]))

    def new(
        self,
        scenario: str,
        seats: dict[str, Seat],
        seed: int | None = None,
        facilitated: bool = False,
    ) -> bool:
        """A new game with its record begun; a facilitator may write the neutral texts."""
        options = (("facilitator", "yes"),) if facilitated else ()
        # From the system's own chance: a short seed could be found by trying all of them.
        seed = secrets.randbelow(10**18) if seed is None else seed
        found = self.files.begin(self.folder, scenario, seed, seats, options)
        return self._take(found, lambda: self.new(scenario, seats, seed, facilitated))

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
        try:
            digits = sha256(contents(path)).hexdigest() if path else ""
        except UnreadableRecord:
            return ""
        return " ".join(digits[i : i + 4] for i in range(0, min(16, len(digits)), 4))

    def go_on_in(self, folder: Path | None = None) -> bool:
        """Go on with the game in memory in a new file, in another folder if one is named."""
        folder = folder or self.folder
        if self.journal is not None and self.game is not None:
            try:
                journal = self.files.written(self.game.scenario, folder, self.journal.record)
            except Trouble as problem:
                self.told.emit(Told(str(problem), cures=(AGAIN, ELSEWHERE)))
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
        self.briefed = {s for s in SIDES if game.header.seats[s].player != "person"}
        self.scores, self.shares, self.chains, self.powers = {}, {}, {}, {}
        self._ensembles, self._terms = {}, {}

    def close(self) -> None:
        for desk in self._desks:
            desk.cancel()
        if self.journal is not None:
            self.journal.close()
        self.game = self.journal = self.looked = None
        self.papers = None

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
        text = self.tr("A calculation failed ({kind}); the game is kept.")
        self.told.emit(Told(text.format(kind=kind), "warning"))

    def brief(self, side: str) -> None:
        self.briefed.add(side)
        self.papers = None
        self.changed.emit()

    @property
    def facilitated(self) -> bool:
        """Whether a person writes the neutral text."""
        return self.game is not None and ("facilitator", "yes") in self.game.header.options

    def open_papers(self, side: str | None) -> None:
        self.papers = side
        self.changed.emit()

    def person(self, side: str) -> bool:
        seats = self.game.header.seats if self.game is not None else {}
        return side in seats and seats[side].player == "person"

    def say(self, *events: Event) -> bool:
        """Commit events as one append: the journal first, then the screens."""
        assert self.game is not None
        if self.journal is None:
            text = self.tr("This game is only being looked at.")
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
            self.told.emit(Told(str(problem), private=True))
            return False
        if not self._append(*lines, again=lambda: self.say(*events)):
            return False
        self._follow(game)
        return True

    def _follow(self, game: Game) -> None:
        """The game has gone on: papers close, the turn is scored, the screens are told."""
        assert self.game is not None
        resolved = len(game.turns) > len(self.game.turns)
        passed = game.table.floor != self.game.table.floor or resolved
        before, self.game = self.game, game
        if passed:
            others = self._both_people() or game.table.floor == NEUTRAL
            self.papers = None if others else self.papers
            self.draft = ()
        if resolved:
            self.reading_effects = True
            self.papers = None
            self._score(before, game)
        self.changed.emit()

    def _owed(self) -> list[Line]:
        """The digest of the last turn, where the record ends with the turn's last move."""
        assert self.game is not None and self.journal is not None
        lines, turns = self.journal.record.lines, self.game.turns
        if not turns or self.game.turn_events or not lines or isinstance(lines[-1], Digest):
            return []
        if self.game.header.engine != VERSION:
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
            self.told.emit(Told(str(problem), cures=cures))
            return False
        return True

    def _both_people(self) -> bool:
        return all(self.person(s) for s in SIDES)

    def toggle(self, event: Event) -> None:
        """Put a measure into the draft, or take it out again: this is undo before commit."""
        assert self.game is not None
        kept = tuple(
            e
            for e in self.draft
            if (e.verb, e.lever, e.verb == "hold" and e.level)
            != (event.verb, event.lever, event.verb == "hold" and event.level)
        )
        if event not in self.draft:
            table = self.game.table
            for e in kept:
                table = table.apply(e)
            try:
                table.check(event)
            except IllegalMove as problem:
                self.told.emit(Told(str(problem), private=True))
                return
            kept = (*kept, event)
        self.draft = kept
        self.changed.emit()

    def undo(self) -> None:
        self.draft = self.draft[:-1]
        self.changed.emit()

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
            self._neutral.ask(lambda: (game, neutral(game)))
            return True
        seat = game.header.seats[floor]
        if seat.player == "person":
            return False
        try:
            event = answer(game, player(seat.player))
            game.table.check(event)
        except Exception as problem:  # another author's player, too, must not stop a game
            self._stuck(type(problem).__name__)
            return False
        return self.say(event)

    def _stuck(self, problem: str) -> None:
        """A computer seat has failed; the game must not wait for ever."""
        self._again = self.let_computer_act
        text = self.tr(
            "The computer could not choose a move ({problem}). The game is kept; let it try again "
            "or say nothing this time."
        )
        self.told.emit(Told(text.format(problem=problem), cures=(AGAIN, QUIET)))

    def say_nothing(self) -> bool:
        """The plainest legal move for a computer seat that has failed."""
        assert self.game is not None
        return self.say(fallback(self.game))

    def _neutral_written(self, value: tuple[Game, Event]) -> None:
        game, event = value
        if game is not self.game:
            return
        if self.facilitated:
            self.neutral_ready.emit(event)
        else:
            self.say(event)

    def read_effects(self) -> None:
        self.reading_effects = False
        self.changed.emit()

    def forecast_options(self, events: list[Event]) -> None:
        """Forecast of each option for both sides against doing nothing more."""
        assert self.game is not None
        game, draft, eyes = self.game, self.draft, self.papers or EVERYBODY
        table = game.table.seen(self.papers)
        levels = table.carried_out
        for e in draft:
            levels = after_move(table, levels, e)

        def work() -> object:
            plans = [plan(levels)]
            plans += [plan(after_move(table, levels, e)) for e in events]
            path = run(self._ensemble(game, eyes), plans, game.scenario.horizon)
            return [(str(e), path, i + 1) for i, e in enumerate(events)]

        self._options.ask(work)

    def package_worth(
        self, game: Game, author: str, package: Package, side: str
    ) -> tuple[Worth, tuple[Ratification, ...]]:
        """What a package is worth by a side's own mandate and its guess of the other's, and how
        both houses would vote. Runs away from the window's thread.
        """
        scored, stakes = self._scored_terms(game, side), view(game, side).stakes
        d = disagreement(scored, stakes, alternatives(scored, stakes))
        support = (float(game.world.support[0, 0]), float(game.world.support[0, 1]))
        houses = expected(scored, author, package, stakes, game.scenario.members, support)
        return worth_of(scored, package, stakes, d), houses

    def opened(self) -> Opened:
        """The finished game with all papers open."""
        assert self.game is not None
        return opened(self.game)

    def first_space(self, offers: list[Package]) -> Callable[[], Space]:
        """What computes the agreement space at the first table; to be run in a thread."""
        assert self.game is not None
        header, plot = self.game.header, self.game.scenario
        return lambda: self._space(Game.start(header, plot), offers)

    def _space(self, game: Game, offers: list[Package]) -> Space:
        """The space at a game's present moment with both real mandates; for the debrief."""
        stakes = {s: Stakes.of(game.mandate(s)) for s in SIDES}
        made = [p.terms for p in offers]
        scored = self._scored_terms(game, EVERYBODY)
        kept = expected_to_keep(game.table, game.scenario.limits.package_months[-1], True)
        return space(scored, stakes, 1500, game.header.seed, made, kept)

    def _scored_terms(self, game: Game, eyes: str) -> Scored:
        """Terms and pairs of the levels as some eyes see them; run once, then kept."""
        table = game.table.seen(eyes if eyes in SIDES else None)
        levels = tuple(table.carried_out.items())
        hidden = _hidden(game, eyes)
        key = (hidden, game.month, levels)
        with self._kept:
            found = self._terms.get(key)
        if found is None:
            plot = game.scenario
            # Not under the lock: forecasts of single options must not wait for this.
            found = score_terms(self._ensemble(game, eyes), table, plot.horizon, plot.no_deal)
            with self._kept:
                self._terms[key] = found
        return replace(found, table=table)

    def _ensemble(self, game: Game, eyes: str) -> Ensemble:
        """Many worlds brought through the months as some eyes have seen them."""
        hidden, month = _hidden(game, eyes), game.month
        with self._kept:
            if (hidden, month) not in self._ensembles:
                months = [m for h, m in self._ensembles if h == hidden and m < month]
                start = Ensemble.start(DRAWS)
                if months:
                    start = self._ensembles[hidden, max(months)]
                seen = tuple(s.as_seen(eyes) for s in game.steps)
                self._ensembles[hidden, month] = start.through(seen)
            return self._ensembles[hidden, month]

    def _score(self, before: Game, after: Game) -> None:
        """Effects and credit of the turn as everybody has seen it."""
        turn = after.turns[-1].as_seen(EVERYBODY)

        def work() -> object:
            start = self._ensemble(before, EVERYBODY)
            found = effects(after, start, turn)
            shares = attribute(after, start, turn)
            chains = causes(after, start, turn)
            power = leverage(self._ensemble(after, EVERYBODY), dict(turn.after))
            return turn.number, found, shares, chains, power

        self._effects.ask(work)

    def _scored(
        self,
        value: tuple[
            int,
            tuple[Effect, ...],
            tuple[Share, ...],
            tuple[dict[str, Cause], ...],
            dict[str, Band],
        ],
    ) -> None:
        number = value[0]
        self.scores[number], self.shares[number] = value[1], value[2]
        self.chains[number], self.powers[number] = value[3], value[4]
        self.effects_ready.emit(number)


def _hidden(game: Game, eyes: str) -> str:
    """The eyes if they have seen other rules than there were; worlds are shared otherwise."""
    return eyes if any(eyes in dict(s.believed) for s in game.steps) else ""
