"""The one place with a memory: the game, its journal, the draft of the side that thinks."""

import random
from dataclasses import replace
from pathlib import Path
from threading import RLock

from PySide6.QtCore import QObject, Signal

from engine.game import Game
from engine.players.players import neutral, player
from engine.record import Digest, Entry, Header, Seat
from engine.replay import replay
from engine.rules.deals import carried_out, returned, short
from engine.rules.levers import SIDES
from engine.rules.notation import Event, IllegalMove, Package
from engine.rules.package import NEUTRAL
from engine.rules.table import Table
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
from engine.turn import EVERYBODY
from engine.view import View, view
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
    neutral_ready = Signal(object)

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
        for desk in (self._options, self._effects, self._neutral):
            desk.failed.connect(self.lost)

    def new(
        self,
        scenario: str,
        seats: dict[str, Seat],
        seed: int | None = None,
        facilitated: bool = False,
    ) -> bool:
        """A new game with its record begun; a facilitator may write the neutral texts."""
        options = (("facilitator", "yes"),) if facilitated else ()
        seed = random.randrange(10**6) if seed is None else seed
        header = Header(scenario, seed, seats, options)
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
        self._neutral.cancel()
        if self.journal is not None:
            self.journal.close()
        self.game = self.journal = None

    def finish(self) -> None:
        """Let running work end before the program does."""
        self._options.finish()
        self._effects.finish()
        self._neutral.finish()

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
        self.failed.emit(self.tr("A calculation failed, the game is kept. {0}").format(problem))

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
            others = self._both_people() or game.table.floor == NEUTRAL
            self.papers = None if others else self.papers
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
        if self.game.table.floor == NEUTRAL:
            game = self.game
            self._neutral.ask(lambda: (game, neutral(game)))
            return True
        seat = self.game.header.seats[self.game.table.floor]
        if seat.player == "person":
            return False
        return self.say(player(seat.player)(self.game, self.game.table.floor))

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
            levels = _after(table, levels, e)

        def work() -> object:
            plans = [plan(levels)]
            plans += [plan(_after(table, levels, e)) for e in events]
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

    def agreement_space(self, game: Game, offers: list[Package]) -> tuple[Space, dict[str, Stakes]]:
        """The space at a game's present moment with both real mandates; for the debrief."""
        stakes = {s: Stakes.of(game.mandate(s)) for s in SIDES}
        made = [p.terms for p in offers]
        scored = self._scored_terms(game, EVERYBODY)
        kept = expected_to_keep(game.table, game.scenario.limits.package_months[-1], True)
        return space(scored, stakes, 1500, game.header.seed, made, kept), stakes

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


def _after(table: Table, levels: dict[str, Setting], e: Event) -> dict[str, Setting]:
    """Levels after a move, as far as it moves any."""
    changed = dict(levels)
    if e.package is not None:
        for t in e.package.terms:
            old = changed[t.lever]
            changed[t.lever] = Setting(t.level, old.target, old.reason)
    elif e.verb == "set":
        changed[e.lever] = Setting(e.level, e.target, e.reason)
    elif e.verb == "suspend":
        changed[e.lever] = Setting(0)
    elif e.verb == "evade":
        changed[e.lever] = short(e.lever, changed[e.lever])
    elif e.verb == "honour":
        changed[e.lever] = table.setting[e.lever]
    elif e.verb == "hold":
        deal = next(d for d in table.deals if d.number == e.level)
        held = tuple(
            replace(d, held=(*d.held, e.side)) if d is deal else d for d in table.deals
        )
        announced = returned(table.setting, deal, e.side)
        now = carried_out(announced, held, table.evasions)
        changed |= {n: s for n, s in now.items() if s != table.carried_out[n]}
    return changed


__all__ = ["Band", "Store"]
