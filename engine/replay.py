"""From a record to its game, and whether the digests on record are met."""

from engine.game import Game
from engine.record import Record
from engine.rules import older
from engine.rules.notation import IllegalMove


class DigestMismatch(ValueError):
    """The replayed world differs from the one on record."""


def replay(record: Record, verify: bool = False) -> Game:
    """Play a record again; an illegal move names its line."""
    game = Game.start(record.header)
    for number, text in enumerate(record.events, 1):
        try:
            game = game.apply(older.today(text, record.header.engine))
        except IllegalMove as problem:
            raise IllegalMove(f"move {number}: {problem}") from None
    if verify:
        for turn, value in record.digests.items():
            if turn > len(game.turns):
                raise DigestMismatch(f"turn {turn}: a digest is on record but the turn was not")
            found = game.turns[turn - 1].digest
            if found != value:
                raise DigestMismatch(f"turn {turn}: digest {found}, on record {value}")
    return game
