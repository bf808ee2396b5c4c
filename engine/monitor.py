"""What a monitor tells of one table, in plain values, and what state a table is in.

It is drawn from the view of everybody: no papers, no measure before it is revealed, no sealed word.
Times are those of the record, so a table whose clock is wrong tells them wrong.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from engine.console import Person, people
from engine.game import Game
from engine.record import Entry, Line
from engine.rules.event import Event
from engine.rules.facilitator import FACILITATOR, is_act
from engine.rules.levers import SIDES
from engine.sides import BySide
from engine.turn import EVERYBODY, heard
from engine.view import view

# The states of a table. WAITING is one that has said nothing for longer than a minute.
READY, PLAYING, WAITING, QUIET, OVER, HARMED = STATES = (
    "ready", "playing", "waiting", "quiet", "over", "harmed",
)  # fmt: skip
MINUTE = 60.0  # seconds [definition]


@dataclass(frozen=True)
class Row:
    """One table. ``fault`` says why its record cannot be read; then there is nothing else."""

    name: str
    title: str = ""  # of the scenario
    seats: tuple[tuple[str, str], ...] = ()  # side and name
    turn: int = 0
    turns: int = 0
    phase: str = ""  # talks, measures or over
    waits: str = ""  # who has the word; empty once it is over
    last: Event | None = None  # the last move, if it may be told
    unseen: bool = False  # whether the last move is one that nobody may know yet
    beside: bool = False  # whether something of the facilitator came after it
    at: str = ""  # when the last line was said
    since: str = ""  # when the phase began, as far as the record tells
    deals: int = 0  # in force
    economy: BySide[float] = BySide(0.0, 0.0)  # since the start, billion USD, as the room sees it
    people: tuple[Person, ...] = ()
    torn: bool = False  # whether the last line of the record is half written
    fault: str = ""

    @property
    def over(self) -> bool:
        return self.phase == "over"


def row(name: str, game: Game, lines: Iterable[Line], torn: bool = False) -> Row:
    """A table by its game and the lines of its record."""
    entries = [x for x in lines if isinstance(x, Entry)]
    seen, table = view(game, None), game.table
    last = game.events[-1] if game.events else None
    secret = last is not None and last.kind.measure and last in game.turn_events
    told = heard(last, EVERYBODY) if last is not None and not secret else None
    turns = [t for t in (seen.opening, *seen.turns) if t is not None]
    return Row(
        name=name,
        title=seen.scenario.title,
        seats=tuple((s, seen.seats[s].name) for s in SIDES),
        turn=table.turn,
        turns=table.limits.turns,
        phase=table.phase,
        waits="" if game.over else table.floor,
        last=told,
        unseen=last is not None and told is None,
        beside=bool(entries) and entries[-1].text.startswith(FACILITATOR),
        at=entries[-1].at if entries else "",
        since=since(game, [x.at for x in entries if not is_act(x.text)]),
        deals=len(seen.table.deals),
        economy=BySide.of(lambda s: sum(t.economy[s] for t in turns)),
        people=people(game),
        torn=torn,
    )


def since(game: Game, times: Sequence[str]) -> str:
    """When the phase began, by the times of all moves; empty before the first one.

    A record does not hold when a game was begun, so the first talks count from their first word.
    """
    of_turn = len(game.turn_events)
    talks = sum(e.kind.phase == "talks" for e in game.turn_events)
    before = len(times) - of_turn + (talks if game.table.phase == "measures" else 0)
    if not times:
        return ""
    return times[max(0, min(before, len(times)) - 1)]


def seconds(at: str, now: datetime) -> float:
    """Seconds from a time of a record until now; 0 where it lies ahead, or was none."""
    if not at:
        return 0.0
    return max(0.0, (now - datetime.fromisoformat(at)).total_seconds())


def state(row: Row, now: datetime, quiet: float) -> str:
    """The state of a table; one that has said nothing for ``quiet`` minutes has gone quiet."""
    if row.fault:
        return HARMED
    if row.over:
        return OVER
    if not row.at:
        return READY
    silent = seconds(row.at, now)
    if silent >= quiet * MINUTE:
        return QUIET
    return WAITING if silent > MINUTE else PLAYING
