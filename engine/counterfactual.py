"""A finished game played again with one measure instead of what was done: what if.

The same world is dealt, and everything else that was said and done stands as far as it may still be
said and done. What is no longer legal at its place is passed over and counted; where a side has the
word and nothing of its own is left on record for that part of the turn, it says and does nothing.
Nobody answers the change: it is the game's own course beside it that is compared, not another game.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from engine.facilitating import Said, in_order
from engine.game import Game
from engine.rules.facilitator import Act
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event, IllegalMove, parse
from engine.seats import fallback


class BadChange(ValueError):
    """A change that cannot be tried; says why and what would be right."""


@dataclass(frozen=True)
class Change:
    """In a turn, counted from 1, a side does this with a lever instead of what it did with it.

    A level at which the lever stands means that it is left alone.
    """

    turn: int
    measure: Event

    def __str__(self) -> str:
        return f"{self.turn} {self.measure}"


@dataclass(frozen=True)
class Another:
    """The game that the change leads to, and the recorded moves that it has no place for."""

    change: Change | None
    game: Game
    passed_over: tuple[tuple[int, Event], ...]  # turn and move


def read(text: str) -> Change:
    """A change as it is typed: the turn's number and a measure, ``4 US tariff_us 3``; raises
    BadChange.
    """
    number, _, rest = text.strip().partition(" ")
    if not (number.isascii() and number.isdigit() and len(number) < 4):  # [numerics, digits]
        raise BadChange(f"{text[:60]!r} does not begin with a turn; write it as '4 US tariff_us 3'")
    try:
        event = parse(rest.strip())
    except IllegalMove as problem:
        raise BadChange(f"{text[:60]!r}: {problem}") from None
    if event.side not in SIDES or not event.kind.sets or not event.lever:
        raise BadChange(
            f"{text[:60]!r} sets no lever; name a turn, a side, its lever and a level, as in "
            "'4 US tariff_us 3'"
        )
    return Change(int(number), event)


def instead(game: Game, change: Change | None = None) -> Another:
    """The game with a change; without one the same game again. Raises BadChange where the measure
    could not have been taken at its place.
    """
    if change is not None:
        _check(game, change)
    now = Game.start(game.header, game.scenario)
    left: list[tuple[int, Event]] = []
    for turn, said in _by_turn(game):
        must = change.measure if change is not None and change.turn == turn else None
        now, missed = _played(now, said if must is None else _changed(said, must), must)
        left += [(turn, e) for e in missed]
    return Another(change, now, tuple(left))


def _by_turn(game: Game) -> Iterator[tuple[int, list[Said]]]:
    """Each turn with its moves, and the facilitator's acts where they stand among them."""
    first = 0
    for turn in game.turns:
        acts = [replace(p, after=p.after - first) for p in game.acts if p.turn == turn.number]
        yield turn.number, list(in_order(turn.events, acts))
        first += len(turn.events)


def _check(game: Game, change: Change) -> None:
    measure = change.measure
    if not 1 <= change.turn <= len(game.turns):
        raise BadChange(f"'{change}': the game has turns 1 to {len(game.turns)}")
    if measure.lever not in game.table.limits.levers:
        raise BadChange(f"'{change}': {measure.lever} is not on the table of {game.scenario.id}")
    if levers()[measure.lever].side != measure.side:
        raise BadChange(f"'{change}': {measure.lever} is a lever of the other side")


def _changed(said: Sequence[Said], new: Event) -> list[Said]:
    """A turn's events with the measure in the place of what its side did with the lever, or before
    the other measures of that side.
    """
    events = [e for e in said if isinstance(e, Event)]
    own = [e for e in events if e.side == new.side and e.kind.measure and e.lever == new.lever]
    chosen = [e for e in events if e.side == new.side and e.kind.phase == "measures"]
    place = next(iter(own or chosen), None)
    found: list[Said] = []
    for e in said:
        if e is place:
            found.append(new)
        if not any(e is o for o in own):
            found.append(e)
    return found


def _played(game: Game, said: Sequence[Said], must: Event | None) -> tuple[Game, list[Event]]:
    """The game at the beginning of the next turn, and the events that could not be played."""
    turn = len(game.turns)
    missed: list[Event] = []
    for k, event in enumerate(said):
        if isinstance(event, Act):
            with suppress(IllegalMove):  # what it forbids or allows may be so already
                game = game.apply(event)
            continue
        game = _waited(game, event, [e for e in said[k + 1 :] if isinstance(e, Event)])
        try:
            if len(game.turns) > turn:
                raise IllegalMove(f"{event}: the turn is over")
            game = game.apply(event)
        except IllegalMove as problem:
            if event is not must:
                missed.append(event)
            elif game.table.at(event.lever).level != event.level:
                raise BadChange(f"turn {turn + 1}, {problem}") from None
    while len(game.turns) == turn:
        game = game.apply(fallback(game))
    return game, missed


def _waited(game: Game, event: Event, later: Sequence[Event]) -> Game:
    """The game in which an event's side has the word in its phase, after silence of those who have
    it now; as it is where one of them has something of its own to come in the same phase.
    """
    turn = len(game.turns)
    while len(game.turns) == turn:
        table = game.table
        now = (table.floor, table.phase)
        past = table.phase == "measures" and event.kind.phase == "talks"
        own = (event.side, event.kind.phase)
        if now == own or past or now in ((e.side, e.kind.phase) for e in later):
            break
        game = game.apply(fallback(game))
    return game


__all__ = ["Another", "BadChange", "Change", "instead", "read"]
