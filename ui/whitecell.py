"""The facilitator's side of a game: the list of events, and acts that go the store's ordinary way.

An event counts as published when the record says so, so that none is published twice: not by a
second click, nor from another window, nor after the program was begun anew. What is held or skipped
goes with the list when it is exported. What was done to the list can be undone, step by step; what
was published cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.bounded import Unreadable, read_text
from engine.console import Overseen, overseen
from engine.record import Entry
from engine.rules.effects import Effects
from engine.rules.facilitator import ALL, FACILITATOR, Act, checked, is_act
from engine.rules.notation import IllegalMove
from engine.scenarios.events import (
    HELD,
    MOST,
    OPEN,
    SKIPPED,
    BadEvents,
    Planned,
    of_deck,
    read,
    ready,
    write,
)
from ui import words
from ui.branching import go_back
from ui.seating import PERSON
from ui.store import Store
from ui.texts.speech import tr

__all__ = ["HELD", "OPEN", "PUBLISHED", "SKIPPED", "Line", "WhiteCell"]

PUBLISHED = "published"
STEPS_BACK = 100  # that can be undone


@dataclass(frozen=True)
class Line:
    """An event of the list as it stands: open, held, skipped, or published in a turn."""

    event: Planned
    state: str = OPEN
    turn: int = 0


class WhiteCell(QObject):
    """What the console does. ``changed`` says that the list or the game is another."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._events: tuple[Planned, ...] = ()
        self._before: list[tuple[Planned, ...]] = []  # the list before each step
        self._of: object = None  # the header of the game that the list is for
        store.changed.connect(self._follow)

    @property
    def seen(self) -> Overseen | None:
        """What the facilitator sees; None where no game with one is played."""
        game = self.store.game
        return overseen(game) if game is not None else None

    def lines(self) -> list[Line]:
        """The list from above, each event with its state."""
        seen = self.seen
        out = seen.published if seen is not None else {}
        return [
            Line(e, PUBLISHED, out[e.serial]) if e.serial in out else Line(e, e.state)
            for e in self._events
        ]

    def times(self) -> list[str]:
        """When each act was said, in UTC as the record has it, in the order of the acts."""
        journal = self.store.journal
        record = journal.record if journal is not None else None
        if record is None and self.store.looked is not None:
            record = self.store.looked[1]
        lines = record.lines if record is not None else ()
        return [x.at for x in lines if isinstance(x, Entry) and is_act(x.text)]

    def last_time(self) -> str:
        """When the last line of the record was said; empty where nothing was."""
        journal = self.store.journal
        lines = journal.record.lines if journal is not None else ()
        return next((x.at for x in reversed(lines) if isinstance(x, Entry)), "")

    # the list

    def publish(self, serial: str) -> bool:
        """Say an event of the list now; False, and nothing said, if it may not be."""
        line = self._line(serial)
        if line is None or line.state != OPEN:
            return False
        return self._say(line.event.act)

    def set_state(self, serial: str, state: str) -> None:
        """Hold or skip an event that is open; a second time opens it again."""
        line = self._line(serial)
        if line is None or line.state == PUBLISHED:
            return
        now = OPEN if line.state == state else state
        self._set(replace(e, state=now) if e.serial == serial else e for e in self._events)

    def move(self, serial: str, steps: int) -> None:
        """An event further up (negative) or down in the list, as far as there is room."""
        events = list(self._events)
        at = next((i for i, e in enumerate(events) if e.serial == serial), None)
        if at is None:
            return
        to = max(0, min(len(events) - 1, at + steps))
        if to != at:
            events.insert(to, events.pop(at))
            self._set(events)

    def put(self, event: Planned, old: str = "") -> bool:
        """An event in the place of ``old``, by serial, or below all others; False if it may not
        stand there: its serial is another's, or the old one is published.
        """
        line = self._line(old) if old else None
        if event.serial in self.taken(old) or (old and (line is None or line.state == PUBLISHED)):
            return False
        if old:
            self._set(event if e.serial == old else e for e in self._events)
        elif len(self._events) < MOST:
            self._set((*self._events, event))
        else:
            return False
        return True

    def taken(self, but: str = "") -> set[str]:
        """Serials that another event cannot have: those of the list and of what was published."""
        seen = self.seen
        out = set(seen.published) if seen is not None else set()
        return out | {e.serial for e in self._events if e.serial != but}

    def delete(self, serial: str) -> None:
        """An event off the list; what was published stands on record all the same."""
        self._set(e for e in self._events if e.serial != serial)

    @property
    def undoable(self) -> bool:
        """Whether something was done to the list that can be undone."""
        return bool(self._before)

    def undo(self) -> None:
        """The list as it was before the last step."""
        if self._before:
            self._events = self._before.pop()
            self.changed.emit()

    def _set(self, events: Iterable[Planned]) -> None:
        """Another list, which can be undone; the same one is no step."""
        new = tuple(events)
        if new != self._events:
            self._before = [*self._before[1 - STEPS_BACK :], self._events]
            self._events = new
            self.changed.emit()

    def load(self, path: Path) -> bool:
        """Events of a table in place of the list; a bad one changes nothing and is told."""
        seen = self.seen
        turns = seen.view.table.limits.turns if seen is not None else None
        try:
            text = read_text(path)
            found = read(text, path.name) if turns is None else read(text, path.name, turns)
        except Unreadable as problem:
            self.refused.emit(tr("file.named", name=path.name, problem=str(problem)))
            return False
        except BadEvents as problem:
            self.refused.emit(str(problem))
            return False
        self._set(found)
        return True

    def save(self, path: Path) -> bool:
        """The list as a table; a file there is replaced only when the new one is whole."""
        part = path.with_name(f".{path.name}.part")
        try:
            try:
                part.write_text(write(self._events), encoding="utf-8", newline="\n")
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
        except OSError as problem:
            reason = (problem.strerror or type(problem).__name__).lower()
            self.refused.emit(tr("history.was_not_written_choose", name=path.name, reason=reason))
            return False
        return True

    def add_ready(self) -> None:
        """The events for a table that has gone stale, below the others."""
        self._add(ready())

    def add_deck(self) -> None:
        """The scenario's own deck, below the others."""
        game = self.store.game
        if game is None:
            return
        try:
            self._add(of_deck(game.scenario))
        except BadEvents as problem:
            self.refused.emit(str(problem))

    def _add(self, events: tuple[Planned, ...]) -> None:
        there = {e.serial for e in self._events}
        self._set((*self._events, *(e for e in events if e.serial not in there)))

    def _line(self, serial: str) -> Line | None:
        return next((x for x in self.lines() if x.event.serial == serial), None)

    # what is said without a list

    def rule(self, effects: Effects, reason: str) -> bool:
        """A ruling: a quantity moved beside what is computed, with its reason."""
        return self._say(Act(FACILITATOR, "rule", _line(reason), effects=effects))

    def hold_lever(self, lever: str, reason: str) -> bool:
        """A lever forbidden, or allowed again where it was."""
        game = self.store.game
        free = game is None or game.table.ruled_out(lever) is None
        verb = "forbid" if free else "allow"
        return self._say(Act(FACILITATOR, verb, _line(reason), lever=lever))

    @property
    def file(self) -> str:
        """The name of the game's file; empty where none is written."""
        journal = self.store.journal
        return journal.path.name if journal is not None else ""

    def seat(self, side: str, player: str, reason: str) -> bool:
        """Another player at a side. Papers close; who sits down there first is briefed first."""
        if not self._say(Act(FACILITATOR, "seat", _line(reason), side, player=player)):
            return False
        self.store.computers.thinking.cancel()  # of a seat that may be another's now
        game = self.store.game
        if game is not None and PERSON == player != game.header.seats[side].player:
            self.store.briefed.discard(side)
        self.store.changed.emit()
        return True

    def go_back(self, turn: int, reason: str) -> bool:
        """The room goes on from an earlier turn in a branch; the list of events stays."""
        events, before = self._events, self._before
        try:
            done = go_back(self.store, turn, _line(reason))
        except IllegalMove as problem:
            self.refused.emit(words.refused(problem))
            return False
        if done:
            self._events, self._before = events, before
            self.changed.emit()
        return done

    def tell(self, text: str, to: str = ALL) -> bool:
        """A message to one delegation or to all."""
        return self._say(Act(FACILITATOR, "tell", _line(text), to))

    def note(self, text: str) -> bool:
        """A note that nobody sees before the debrief."""
        return self._say(Act(FACILITATOR, "note", _line(text)))

    def people(self, made: Callable[[], Act]) -> bool:
        """Who of a delegation is there, or holds an office."""
        try:
            return self._say(made())
        except IllegalMove as problem:
            self.refused.emit(words.refused(problem))
            return False

    def ask(self, side: str, text: str) -> bool:
        """A side asks for the facilitator."""
        return self._say(Act(side, "ask", _line(text)))

    def _say(self, act: Act) -> bool:
        """Commit an act as any move is committed; why it may not be said is told."""
        game, drafted = self.store.game, self.store.draft
        if game is None:
            return False
        try:
            checked(act.text)
            after = game.apply(act)
        except IllegalMove as problem:
            self.refused.emit(words.refused(problem))
            return False
        # A drafted measure that a ruling has forbidden could not be committed with the others.
        self.store.draft = tuple(e for e in drafted if after.table.refuses(e) is None)
        if self.store.say(act):
            return True
        self.store.draft = drafted
        return False

    def _follow(self) -> None:
        """Another game has no list yet."""
        game = self.store.game
        header = game.header if game is not None else None
        if header is not None and header != self._of:
            if self._of is not None:
                self._events, self._before = (), []
            self._of = header
        self.changed.emit()


def _line(text: str) -> str:
    """What was typed, as one line."""
    return " ".join(text.split())
