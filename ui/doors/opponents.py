"""The door to the computer's reasons: why each of its moves in a record was made."""

import argparse

from engine.game import Game
from engine.players.choice import Motive
from engine.players.players import PLAYERS
from engine.players.players import why as motive_of
from engine.rules import older
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.view import view
from ui.doors.games import loaded
from ui.texts.speech import tr


def why(args: argparse.Namespace) -> None:
    """Each move of a computer seat with its motive; what is its own only once a game is over."""
    record, plot = loaded(args.file)
    game = Game.start(record.header, plot, tells=False)
    told: list[tuple[int, str, Motive]] = []
    for text in record.events:
        event = parse(older.today(text, record.header.engine))
        seat = record.header.seats.get(event.side)
        if event.side in SIDES and seat is not None and seat.player in PLAYERS:
            motive = motive_of(seat.player, view(game, event.side), event)
            told.append((game.table.turn, str(event), motive))
        game = game.apply(event)
    for turn, text, motive in told:
        print(f"turn {turn}  {text}")
        print(f"    {said(motive)}")
        own = said_own(motive)
        if game.over and own:
            print(f"    {own}")


def said(motive: Motive) -> str:
    """A motive in a sentence that may be said at the table."""
    return tr(f"opponent.{motive.key}", **shown(motive))


def said_own(motive: Motive) -> str:
    """What is its own in it, for the debrief; empty where nothing is."""
    key = f"opponent.{motive.key}_own"
    found = tr(f"opponent.{motive.key}_own", **shown(motive))
    return "" if found == key else found


def shown(motive: Motive) -> dict[str, str]:
    """The values as a terminal shows them."""
    return {k: v if isinstance(v, str) else f"{v:.1f}" for k, v in motive.values.items()}
