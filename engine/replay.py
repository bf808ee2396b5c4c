"""From a record to its game: each move is played again, each digest is held against its turn."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.game import Game
from engine.record import VERSION, Digest, Line, Record
from engine.rules import older
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import Scenario


class DigestMismatch(ValueError):
    """The digests on record are not those of the replayed game."""


class UnplayableMove(IllegalMove):
    """A move on record that is not legal at its place; holds what can be played before it."""

    def __init__(self, number: int, problem: IllegalMove, before: Record) -> None:
        super().__init__(f"move {number}: {problem}")
        self.number = number
        self.before = before


@dataclass(frozen=True)
class Played:
    """A record played again.

    ``owed`` is the digest of the last turn where the record ends before it, as after a crash
    between a turn's last move and its digest. ``missing`` are earlier turns without one, which
    editions before 0.4 could leave behind. ``faults`` are sentences about digests that are wrong,
    doubled or out of place.
    """

    game: Game
    owed: Digest | None
    missing: tuple[int, ...]
    faults: tuple[str, ...]


def play_again(
    record: Record,
    chosen: Scenario | None = None,
    begun: Game | None = None,
    turned: Callable[[Game], object] | None = None,
) -> Played:
    """Play a record; raises UnplayableMove for the first move that is not legal at its place.

    ``chosen`` is its scenario; a shipped one is found by its id. ``begun`` is its first table where
    that is there already. ``turned`` is told the game after each turn.
    """
    game = begun if begun is not None else Game.start(record.header, chosen)
    number = 0
    seen: set[int] = set()
    faults: list[str] = []
    fresh = False  # whether the line before ended a turn
    for place, line in enumerate(record.lines):
        if isinstance(line, Digest):
            fault = _fault(game, line, fresh, line.turn in seen)
            seen.add(line.turn)
            if fault:
                faults.append(fault)
            fresh = fresh and line.turn != len(game.turns)
            continue
        number += 1
        turns = len(game.turns)
        try:
            game = game.apply(older.today(line.text, record.header.engine))
        except IllegalMove as problem:
            before = Record(record.header, record.lines[:place])
            raise UnplayableMove(number, problem, before) from None
        fresh = len(game.turns) > turns
        if fresh and turned is not None:
            turned(game)
    missing = [t.number for t in game.turns if t.number not in seen]
    owed = None
    last = game.turns[-1] if game.turns else None
    if fresh and last is not None and missing and missing[-1] == last.number:
        owed = Digest(last.number, last.digest)
    left = tuple(turn for turn in missing if owed is None or turn != owed.turn)
    return Played(game, owed, left, tuple(faults))


def sealed(record: Record, chosen: Scenario | None = None) -> Record:
    """The same moves at the same times, with this engine's digest after each turn."""
    game = Game.start(record.header, chosen)
    lines: list[Line] = []
    for line in record.lines:
        if isinstance(line, Digest):
            continue
        turns = len(game.turns)
        game = game.apply(older.today(line.text, record.header.engine))
        lines.append(line)
        if len(game.turns) > turns:
            lines.append(Digest(len(game.turns), game.turns[-1].digest))
    return Record(record.header, tuple(lines))


def _fault(game: Game, line: Digest, fresh: bool, again: bool) -> str:
    """What is wrong with a digest where it stands, or nothing."""
    turns = len(game.turns)
    if again:
        return f"turn {line.turn}: its digest is on record a second time"
    if not 1 <= line.turn <= turns:
        return f"turn {line.turn}: a digest is on record but the turn was not played before it"
    if line.turn != turns or not fresh:
        return f"turn {line.turn}: its digest stands in another place than after the turn"
    found = game.turns[-1].digest
    if found != line.value:
        return f"turn {line.turn}: digest {found}, on record {line.value}"
    return ""


def replay(record: Record, verify: bool = False, chosen: Scenario | None = None) -> Game:
    """Play a record again; an illegal move names its line.

    With ``verify`` each finished turn must have its digest, once, in its place and equal; else
    DigestMismatch says which is not.
    """
    played = play_again(record, chosen)
    if verify:
        faults = played.faults
        faults += tuple(f"turn {turn}: no digest is on record" for turn in played.missing)
        if played.owed is not None:
            faults += (
                f"turn {played.owed.turn}: no digest is on record; the program was ended before it "
                "was written, and opening the game in the window adds it",
            )
        if faults:
            engine = record.header.engine
            made = f" (made by engine {engine}, this is {VERSION})" if engine != VERSION else ""
            raise DigestMismatch(faults[0] + made)
    return played.game
