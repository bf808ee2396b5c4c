"""The facilitator's side of a game: the list of events, and acts that go the store's ordinary way.

An event counts as published when the record says so, so that none is published twice: not by a
second click, nor from another window, nor after the program was begun anew. What is held or skipped
goes with the list when it is exported. What was done to the list can be undone, step by step; what
was published cannot.

The list is kept beside the record after each step (``saves/lists``), so that neither a crash nor a
window that is closed loses it; the next time the game is opened it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.bounded import Unreadable, read_text
from engine.console import Overseen, overseen
from engine.record import Entry, Header
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
from saves import lists
from saves.whole import put
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
        # The header of the game that the list is for, and the file beside which it is kept.
        self._of: Header | None = None
        self._beside: Path | None = None
        self._refusing = False  # whether the disk did not keep the last step
        self.trouble = ""  # of the list that was kept, for whoever opens the console
        store.changed.connect(self._follow)
        self._follow()

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
            self._keep()
            self.changed.emit()

    def _set(self, events: Iterable[Planned]) -> None:
        """Another list, which can be undone; the same one is no step."""
        new = tuple(events)
        if new != self._events:
            self._before = [*self._before[1 - STEPS_BACK :], self._events]
            self._events = new
            self._keep()
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
        try:
            put(write(self._events).encode(), path, over=True)
        except OSError as problem:
            name, reason = path.name, _reason(problem)
            self.refused.emit(tr("history.was_not_written_choose", name=name, reason=reason))
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
            self._keep()
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
        """Another game has the list that was kept for it, or none yet."""
        game, journal = self.store.game, self.store.journal
        if game is not None:
            path = journal.path if journal is not None else None
            if game.header is self._of:
                if path != self._beside:  # it goes on in another file
                    self._beside = path
                    self._keep()
            elif (game.header, path) != (self._of, self._beside):
                self._begin(game.header, path)
            self._of = game.header
        self.changed.emit()

    def _begin(self, header: Header, path: Path | None) -> None:
        """The list of a game that has just been opened; what was listed before any game stays."""
        fresh = self._of is None
        events, self._beside, self._of = self._events, path, header
        if not fresh:
            self._events, self._before = (), []
        found = self._kept() if path is not None else None
        if found is not None:
            self._events = found
            self._before = [events] if fresh and events else []
        elif fresh and events:
            self._keep()

    def _kept(self) -> tuple[Planned, ...] | None:
        """The list that was kept for the game; one that cannot be read is set aside and told."""
        if self._beside is None or self._of is None:
            return None
        name = lists.place(self._beside).name
        try:
            text = lists.kept(self._beside, self._of)
            return read(text, name) if text is not None else None
        except (Unreadable, BadEvents) as problem:
            # Where it is damaged and not what it says: a room may be looking on.
            where = str(problem).partition(": ")[0] if isinstance(problem, BadEvents) else name
        try:
            aside = lists.set_aside(self._beside)
        except OSError as problem:
            self._tell(tr("console.list_stays", where=where, reason=_reason(problem)))
            self._beside = None  # nothing is written over it
        else:
            self._tell(tr("console.list_damaged", where=where, folder=lists.FOLDER, name=aside))
        return None

    def _keep(self) -> None:
        """The list as it is now, on the disk; one that refuses it is told of once."""
        if self._beside is None or self._of is None:
            return
        try:
            lists.keep(self._beside, self._of, write(self._events) if self._events else "")
            self._refusing = False
        except OSError as problem:
            if not self._refusing:
                self._tell(tr("console.list_not_kept", reason=_reason(problem)))
            self._refusing = True

    def _tell(self, text: str) -> None:
        """To the console alone, or to the next one that is opened."""
        self.trouble = text


def _reason(problem: OSError) -> str:
    return (problem.strerror or type(problem).__name__).lower()


def _line(text: str) -> str:
    """What was typed, as one line."""
    return " ".join(text.split())
