"""Playing the games of a plan: by a number, the same rows wherever and after whatever."""

from engine.advice.result import final
from engine.game import Game
from engine.players.players import couple
from engine.record import Header, Seat
from engine.seats import Failed, play
from engine.studying.columns import COLUMNS, Finished, Value
from engine.studying.held import dealt
from engine.studying.plan import Plan, Planned
from engine.studying.reading import unpacked
from engine.tournament import Match, row_of
from engine.view import opened

Row = tuple[Value, ...]


class Unplayed(Exception):
    """A game that the program could not play: a fault of its own; says which."""


def play_task(text: str, task: int) -> list[Row]:
    """The rows of a task's games; ``text`` is that of the plan. Raises Unplayed and BadPlan."""
    plan = unpacked(text)
    return [row(plan, plan.game(number)) for number in plan.numbers(task)]


def row(plan: Plan, planned: Planned) -> Row:
    """The row of a game."""
    try:
        game, failed = _played(plan, planned)
        found = final(opened(game))
        match = Match(planned.scenario, planned.us, planned.cn, planned.seed)
        finished = Finished(planned, row_of(match, game, found, failed), found, opened(game))
        return tuple(c.read(finished) for c in COLUMNS)
    except Exception as problem:
        raise Unplayed(f"{planned}: {type(problem).__name__}: {problem}") from problem


def _played(plan: Plan, planned: Planned) -> tuple[Game, tuple[Failed, ...]]:
    brains = couple(planned.us, planned.cn)
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    plot = plan.plots[planned.scenario, planned.rules]
    header = Header(planned.scenario, planned.seed, seats)
    held = plan.world(planned.world).held
    return play(header, plot, brains, dealt=dealt(planned.seed, held) if held else None)
