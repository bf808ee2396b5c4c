"""What is told of one table of a class, in plain values.

Of a finished game all papers are open. Of one that goes on everything is told as everybody at its
table may know it, and it has no result: a guess would stand beside results as if it were one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import sub

from engine.advice.personal import personal
from engine.advice.result import Final, Marks, Result
from engine.classroom.common import Common, Point, utilities
from engine.classroom.lines import Branch
from engine.record import Entry, Record, Seat
from engine.rules.deals import Deal
from engine.rules.delegation import AWAY, NO, YES
from engine.rules.facilitator import is_act
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event, parse
from engine.rules.older import today
from engine.rules.polling import said_by
from engine.sides import BySide
from engine.turn import Agreed, CameDue, HeldBack, Move, RanOut, Turn
from engine.view import Opened, View

# How a move came about, as tables and pages name it.
MEASURE, DEAL, HELD, ENDED, DUE = "measure", "deal", "held back", "deal ended", "came due"
CHOSEN = (MEASURE, DEAL)  # what was chosen in that turn; the rest follows from earlier choices


@dataclass(frozen=True)
class Done:
    """A lever that was moved, or a measure that moves none. ``month`` counts from January 2018."""

    turn: int
    month: int
    side: str
    how: str
    lever: str
    level: int | None  # None of a measure that moves no lever
    code: str


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock that passed before the events of a phase, by the times on record.

    ``longest`` is the longest of them without an event: a break, or a night, shows in it.
    """

    turn: int
    phase: str  # talks or measures
    events: int
    seconds: float | None  # None where no earlier event tells when it began
    longest: float | None


@dataclass(frozen=True)
class Turning:
    """The turn after which both results stood most differently, and by how much each."""

    turn: int
    month: int
    change: Point
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Held:
    """Somebody who held an office at the end: its own result, and what was said in polls."""

    side: str
    office: str
    name: str
    score: float
    yes: int
    no: int
    away: int


@dataclass(frozen=True)
class Told:
    """One table. ``course`` are both utilities after each turn, had nobody moved any more."""

    name: str
    seats: Mapping[str, Seat]
    over: bool
    played: int  # turns
    turns: int
    offers: int
    first_offer: int | None  # turn
    deals: tuple[Deal, ...]
    moves: tuple[Done, ...]
    spent: tuple[Spent, ...]
    results: BySide[Result] | None
    course: tuple[Point, ...]
    share: float | None  # of the best joint deal's gain
    reached: float | None  # 1 is on the frontier
    turning: Turning | None
    people: tuple[Held, ...] = ()  # of a finished game
    branch: Branch | None = None
    counts: bool = True  # whether it speaks for its line of games (engine/classroom/lines)

    @property
    def first(self) -> bool:
        """Whether it stands below no other one."""
        return self.branch is None or not self.branch.under

    @property
    def at(self) -> Point | None:
        """Where it ended: both utilities, billion USD against no deal."""
        return utilities(self.results) if self.results is not None else None


def told(
    name: str,
    record: Record,
    game: Opened | View,
    shared: Common | None = None,
    results: BySide[Result] | None = None,
    course: tuple[Point, ...] = (),
) -> Told:
    """One table; results and their course come with what it shares with the others."""
    said = list(_packages(game))
    limits = game.table.limits
    at = utilities(results) if results is not None else None
    return Told(
        name,
        record.header.seats,
        game.table.phase == "over",
        len(game.turns),
        limits.turns,
        len(said),
        min(said, default=None),
        (*game.table.past, *game.table.deals),
        tuple(d for t in game.turns for d in _done(t)),
        tuple(spent(record)),
        results,
        course,
        shared.share(at) if shared is not None and at is not None else None,
        shared.reached(at) if shared is not None and at is not None else None,
        _turning(game.turns, course),
        tuple(_held(game, results, shared)) if results and isinstance(game, Opened) else (),
    )


def _held(game: Opened, results: BySide[Result], shared: Common | None) -> Iterator[Held]:
    """A row a person, in the order of the offices."""
    final = Final(results, shared.marks if shared is not None else Marks(None, None))
    for side in SIDES:
        own = personal(side, final, game.mandates[side], game.scenario.members[side])
        said = said_by(game.acts, side)
        for p in game.cast.delegations[side].people:
            polls = said.get(p.id, Counter())
            office = own[p.office]
            yield Held(
                side, office.office, p.name, office.score, polls[YES], polls[NO], polls[AWAY]
            )


def _packages(game: Opened | View) -> Iterator[int]:
    """The turn of each package that was put on the table by a side."""
    turns: list[tuple[int, Iterable[Event]]] = [(t.number, t.events) for t in game.turns]
    if isinstance(game, View):
        turns.append((game.table.turn, game.turn_events))
    for number, events in turns:
        yield from (number for e in events if e.package is not None and e.side in SIDES)


def _done(turn: Turn) -> Iterator[Done]:
    for m in turn.moves:
        how = _how(m)
        for lever, setting in m.changes:
            side = levers()[lever].side
            yield Done(turn.number, turn.month, side, how, lever, setting.level, m.text)
        if not m.changes and how == MEASURE:
            yield Done(turn.number, turn.month, m.side, how, m.event.lever, None, m.text)


def _how(move: Move) -> str:
    kinds = {Agreed: DEAL, HeldBack: HELD, RanOut: ENDED, CameDue: DUE}
    return next((how for kind, how in kinds.items() if isinstance(move.what, kind)), MEASURE)


def _turning(turns: tuple[Turn, ...], course: tuple[Point, ...]) -> Turning | None:
    """Before the first turn both stand at 0: nobody moves, which is what no deal means."""
    before: Point = BySide(0.0, 0.0)
    best: Turning | None = None
    for turn, after in zip(turns, course, strict=False):
        change = after.combined(before, sub)
        if _size(change) > (_size(best.change) if best is not None else 0.0):
            best = Turning(turn.number, turn.month, change, turn.moves)
        before = after
    return best


def _size(change: Point) -> float:
    return abs(change.us) + abs(change.cn)


def spent(record: Record) -> Iterator[Spent]:
    """Times by turn and phase; reading what a turn has done counts to the talks after it.

    Records hold when each event was made and not when the game was begun, so the first event tells
    no time, and a phase of that event alone none at all. What a facilitator does and what is asked
    and said in polls are no moves of the table: their time is that of the move after them.
    """
    turn, finished, last = 1, 0, None
    gaps: dict[tuple[int, str], list[float | None]] = {}
    for line in record.lines:
        if not isinstance(line, Entry) or is_act(line.text):
            continue
        now, event = datetime.fromisoformat(line.at), parse(today(line.text, record.header.engine))
        gap = None if last is None else max(0.0, (now - last).total_seconds())
        gaps.setdefault((turn, event.kind.phase), []).append(gap)
        last = now
        finished += event.verb == "done"
        turn = 1 + finished // len(SIDES)
    for (number, phase), of_phase in gaps.items():
        known = [g for g in of_phase if g is not None]
        yield Spent(
            number, phase, len(of_phase), sum(known) if known else None, max(known, default=None)
        )
