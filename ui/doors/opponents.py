"""Doors to what computer players do: why each of their moves in a record was made, and what they do
at documented moments of the dispute.
"""

import argparse
from collections.abc import Iterable, Iterator

from engine.crossroads import Crossroads, Done, report, way
from engine.game import Game
from engine.players.choice import Motive
from engine.players.players import PLAYERS
from engine.players.players import why as motive_of
from engine.rules import older
from engine.rules.facilitator import is_act
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
        if is_act(text):
            game = game.apply(text)
            continue
        event = parse(older.today(text, record.header.engine))
        seat = game.seats.get(event.side)
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


def crossroads(args: argparse.Namespace) -> None:
    """What was done at each documented moment, and below it what players do there."""
    alike = asked = 0
    for moment, done in report(args.seed):
        for text in told(moment, done.values()):
            print(text)
        alike += sum(d.way == way(moment.moves) for d in done.values())
        asked += len(done)
    print(tr("crossroads.alike", n=alike, most=asked))


def told(moment: Crossroads, done: Iterable[Done]) -> Iterator[str]:
    """A moment in lines."""
    yield f"{moment.day}  {moment.title}  [{moment.source}]"
    yield f"    {'':20}{tr('crossroads.' + way(moment.moves)):12}{moment.did}"
    for d in done:
        moves = "; ".join(str(e).partition(" ")[2] for e in d.moves)
        yield f"    {d.player:20}{tr('crossroads.' + d.way):12}{moves}"
