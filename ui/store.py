"""The one place with a memory: the game, its journal, the draft of the side that thinks."""

import random
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.game import Game
from engine.players.players import player
from engine.record import Digest, Entry, Header, Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import Event, IllegalMove, Package
from engine.scoring.attribution import Share, attribute
from engine.scoring.bargaining import (
    Scored,
    Space,
    Stakes,
    Worth,
    alternatives,
    disagreement,
    score_terms,
    seen_by,
    space,
    worth_of,
)
from engine.scoring.causes import Cause, causes
from engine.scoring.forecast import Ensemble, plan, run, with_level
from engine.scoring.leverage import leverage
from engine.scoring.moves import Band, Effect, effects
from engine.world.regime import Setting
from saves.journal import Journal, JournalFailed, now
from ui.work import Desk

DRAWS = 64


class Store(QObject):
    """Turns intents into events, writes them to the journal, then tells the screens."""

    changed = Signal()
    failed = Signal(str)
    options_ready = Signal(object)
    effects_ready = Signal(int)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.game: Game | None = None
        self.journal: Journal | None = None
        self.draft: tuple[Event, ...] = ()
        self.papers: str | None = None
        self.reading_effects = False
        self.briefed: set[str] = set()
        self.scores: dict[int, tuple[Effect, ...]] = {}
        self.shares: dict[int, tuple[Share, ...]] = {}
        self.chains: dict[int, tuple[dict[str, Cause], ...]] = {}
        self.powers: dict[int, dict[str, Band]] = {}
        self._ensembles: dict[int, Ensemble] = {}
        self._terms: dict[object, Scored] = {}
        self._options = Desk(self)
        self._options.ready.connect(self.options_ready)
        self._effects = Desk(self)
        self._effects.ready.connect(self._scored)

    def new(self, scenario: str, seats: dict[str, Seat], seed: int | None = None) -> bool:
        """A new game with its record begun."""
        header = Header(scenario, random.randrange(10**6) if seed is None else seed, seats)
        try:
            journal = Journal.create(self.folder, header)
        except JournalFailed as problem:
            self.failed.emit(str(problem))
            return False
        self._begin(Game.start(header), journal)
        return True

    def open(self, path: Path) -> bool:
        """Go on with a game on disk."""
        try:
            journal = Journal.open(path)
            game = replay(journal.record)
        except (ValueError, JournalFailed, OSError) as problem:
            self.failed.emit(f"{path.name}: {problem}")
            return False
        self._begin(game, journal)
        if game.events:
            self.briefed = set(SIDES)
        self.changed.emit()
        return True

    def _begin(self, game: Game, journal: Journal) -> None:
        self.close()
        self.game, self.journal = game, journal
        self.draft, self.papers, self.reading_effects = (), None, False
        self.briefed = {s for s in SIDES if game.header.seats[s].player != "person"}
        self.scores, self.shares, self.chains, self.powers = {}, {}, {}, {}
        self._ensembles, self._terms = {}, {}
        self.changed.emit()

    def close(self) -> None:
        self._options.cancel()
        self._effects.cancel()
        if self.journal is not None:
            self.journal.close()
        self.game = self.journal = None

    def finish(self) -> None:
        """Let running work end before the program does."""
        self._options.finish()
        self._effects.finish()

    def brief(self, side: str) -> None:
        self.briefed.add(side)
        self.papers = None
        self.changed.emit()

    def open_papers(self, side: str | None) -> None:
        self.papers = side
        self.changed.emit()

    def person(self, side: str) -> bool:
        return self.game is not None and self.game.header.seats[side].player == "person"

    def say(self, event: Event) -> bool:
        """Commit one event: journal first, then the screens."""
        assert self.game is not None and self.journal is not None
        try:
            game = self.game.apply(event)
            self.journal.append(Entry(str(event), now()))
            if len(game.turns) > len(self.game.turns):
                self.journal.append(Digest(len(game.turns), game.turns[-1].digest))
        except (IllegalMove, JournalFailed) as problem:
            self.failed.emit(str(problem))
            return False
        resolved = len(game.turns) > len(self.game.turns)
        passed = game.table.floor != self.game.table.floor or resolved
        before, self.game = self.game, game
        if passed:
            self.papers = None if self._both_people() else self.papers
            self.draft = ()
        if resolved:
            self.reading_effects = True
            self.papers = None
            self._score(before, game)
        self.changed.emit()
        return True

    def _both_people(self) -> bool:
        return all(self.person(s) for s in SIDES)

    def toggle(self, event: Event) -> None:
        """Put a measure into the draft, or take it out again: this is undo before commit."""
        assert self.game is not None
        kept = tuple(e for e in self.draft if (e.verb, e.lever) != (event.verb, event.lever))
        if event not in self.draft:
            table = self.game.table
            for e in kept:
                table = table.apply(e)
            try:
                table.check(event)
            except IllegalMove as problem:
                self.failed.emit(str(problem))
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
        side, draft = self.game.table.floor, self.draft
        for event in (*draft, Event(side, "done")):
            if not self.say(event):
                return

    def let_computer_act(self) -> bool:
        """One event of a computer seat, if it has the word."""
        if self.game is None or self.game.over or self.reading_effects:
            return False
        seat = self.game.header.seats[self.game.table.floor]
        if seat.player == "person":
            return False
        return self.say(player(seat.player)(self.game, self.game.table.floor))

    def read_effects(self) -> None:
        self.reading_effects = False
        self.changed.emit()

    def forecast_options(self, events: list[Event]) -> None:
        """Forecast of each option for both sides against doing nothing more."""
        assert self.game is not None
        game, draft = self.game, self.draft
        levels = game.table.setting
        for e in draft:
            if e.verb == "set":
                levels = with_level(levels, e.lever, Setting(e.level, e.target, e.reason))

        def work() -> object:
            plans = [plan(levels)]
            plans += [plan(_after(levels, e)) for e in events]
            path = run(self._ensemble(game), plans, game.scenario.horizon)
            return [(str(e), path, i + 1) for i, e in enumerate(events)]

        self._options.ask(work)

    def package_worth(self, game: Game, package: Package, side: str) -> Worth:
        """What a package is worth by a side's own mandate and its guess of the other's."""
        scored = self._scored_terms(game)
        stakes = seen_by(game, side)
        d = disagreement(scored, stakes, alternatives(scored, stakes))
        return worth_of(scored, package, stakes, d)

    def agreement_space(self, game: Game, offers: list[Package]) -> tuple[Space, dict[str, Stakes]]:
        """The space at a game's present moment with both real mandates; for the debrief."""
        stakes = {s: Stakes.of(game.mandate(s)) for s in SIDES}
        made = [(*p.gives, *p.gets) for p in offers]
        scored = self._scored_terms(game)
        return space(scored, stakes, 1500, game.header.seed, also=made), stakes

    def _scored_terms(self, game: Game) -> Scored:
        """Terms and pairs of the present levels; run once, then kept."""
        key = (game.month, game.table.levels)
        if key not in self._terms:
            plot = game.scenario
            ensemble = self._ensemble(game)
            self._terms[key] = score_terms(ensemble, game.table, plot.horizon, plot.no_deal)
        return self._terms[key]

    def _ensemble(self, game: Game) -> Ensemble:
        month = game.month
        if month not in self._ensembles:
            earlier = max((m for m in self._ensembles if m < month), default=None)
            start = Ensemble.start(DRAWS) if earlier is None else self._ensembles[earlier]
            self._ensembles[month] = start.moved(game)
        return self._ensembles[month]

    def _score(self, before: Game, after: Game) -> None:
        turn = after.turns[-1]

        def work() -> object:
            found = effects(after, self._ensemble(before), turn)
            shares = attribute(after, self._ensemble(before), turn)
            chains = causes(after, self._ensemble(before), turn)
            power = leverage(self._ensemble(after), dict(turn.after))
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


def _after(levels: dict[str, Setting], e: Event) -> dict[str, Setting]:
    changed = dict(levels)
    if e.package is not None:
        for t in (*e.package.gives, *e.package.gets):
            old = changed[t.lever]
            changed[t.lever] = Setting(t.level, old.target, old.reason)
    elif e.verb == "set":
        changed[e.lever] = Setting(e.level, e.target, e.reason)
    elif e.verb == "suspend":
        changed[e.lever] = Setting(0)
    return changed


__all__ = ["Band", "Store"]
