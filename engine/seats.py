"""Computer seats at a game: each player gets its own view, and chance from the record's seed."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.game import Game
from engine.players.choice import Chance, Choice, Player, Thinker, unweighed
from engine.players.mediator import single_text, standstill
from engine.randomness import uniforms
from engine.record import Header
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.scenarios.scenario import Scenario
from engine.stopping import Stop, Stopped
from engine.view import View, view
from engine.world.parameters import Parameters


@dataclass(frozen=True)
class Failed:
    """A player that raised, or made a move that may not be made; the simplest one took its seat."""

    side: str
    turn: int
    problem: str

    @property
    def option(self) -> tuple[str, str]:
        """How the header of a record says so."""
        return f"{self.side.lower()}-failed", f"turn {self.turn}: {self.problem}"


def choice(game: Game, player: Player, stop: Stop | None = None) -> Choice:
    """What a player does for the side that has the word, knowing what that side may know, and why.
    Of one that weighs nothing it is told just that.
    """
    side = game.table.floor
    purpose = f"{player.__name__} {side}"

    def chance(count: int) -> tuple[float, ...]:
        found = uniforms(game.header.seed, len(game.events), purpose, count)
        return tuple(float(u) for u in found)

    seen = view(game, side if side != NEUTRAL else None)
    if isinstance(player, Thinker):
        return player.decide(seen, chance, stop)
    return Choice(player(seen, chance), unweighed(player.__name__))


def answer(game: Game, player: Player, stop: Stop | None = None) -> Event:
    """What a player does for the side that has the word."""
    return choice(game, player, stop).event


def neutral(game: Game) -> Event:
    """The neutral text that a side has asked for, written from what everybody knows."""
    return single_text(view(game, None))


def fallback(game: Game) -> Event:
    """The plainest legal move of whoever has the word: nothing said, nothing done."""
    floor = game.table.floor
    if floor == NEUTRAL:
        return standstill(view(game, None))
    return Event(floor, "pass" if game.table.phase == "talks" else "done")


def simplest(seen: View, chance: Chance) -> Event:
    """The player that takes the seat of one that has failed: it says and does nothing."""
    return Event(seen.viewer, "pass" if seen.table.phase == "talks" else "done")


def act(game: Game, player: Player, stop: Stop | None = None) -> tuple[Game, Event, Failed | None]:
    """The game after a player's move, or after the plainest one where the player fails."""
    try:
        event = answer(game, player, stop)
        return game.apply(event), event, None
    except Stopped:
        raise
    except Exception as problem:  # another author's player, too, must not stop a game
        failed = Failed(game.table.floor, game.table.turn, type(problem).__name__)
        event = fallback(game)
        return game.apply(event), event, failed


def play(
    header: Header,
    plot: Scenario,
    brains: Mapping[str, Player],
    stop: Stop | None = None,
    dealt: Parameters | None = None,
) -> tuple[Game, tuple[Failed, ...]]:
    """A whole game between computer players, and which of them had to be replaced.

    ``dealt`` is the world of a study, as ``Game.start`` takes it.
    """
    game, seats = Game.start(header, plot, tells=False, dealt=dealt), dict(brains)
    replaced: list[Failed] = []
    while not game.over:
        if stop is not None:  # not every player looks at it
            stop.check()
        floor = game.table.floor
        if floor == NEUTRAL:
            game = game.apply(neutral(game))
            continue
        game, _, failed = act(game, seats[floor], stop)
        if failed is not None:
            replaced.append(failed)
            seats[floor] = simplest
    return game, tuple(replaced)
