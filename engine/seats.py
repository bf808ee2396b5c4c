"""Computer seats at a game: each player gets its own view, and chance from the record's seed."""

from engine.game import Game
from engine.players.choice import Player
from engine.players.mediator import single_text, standstill
from engine.randomness import uniforms
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.view import view


def answer(game: Game, player: Player) -> Event:
    """What a player does for the side that has the word, knowing what that side may know."""
    side = game.table.floor
    purpose = f"{player.__name__} {side}"

    def chance(count: int) -> tuple[float, ...]:
        found = uniforms(game.header.seed, len(game.events), purpose, count)
        return tuple(float(u) for u in found)

    return player(view(game, side), chance)


def neutral(game: Game) -> Event:
    """The neutral text that a side has asked for, written from what everybody knows."""
    return single_text(view(game, None))


def fallback(game: Game) -> Event:
    """The plainest legal move of whoever has the word: nothing said, nothing done."""
    floor = game.table.floor
    if floor == NEUTRAL:
        return standstill(view(game, None))
    return Event(floor, "pass" if game.table.phase == "talks" else "done")
