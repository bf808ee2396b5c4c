"""All that the report of a finished game stands on, worked out once: a class talks it over.

The window and the door that write a report (``ui/hotwash``) ask here, so that both tell the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.advice.adviser import Adviser, Judged
from engine.advice.bargaining import Space
from engine.advice.debrief import Debrief, offers
from engine.advice.result import Result
from engine.counterfactual import Another, Change, instead
from engine.expected import Expected, expected
from engine.game import Game
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import Opened, dealt, opened, view


@dataclass(frozen=True)
class Tried:
    """Another course of the game with its results, by side."""

    another: Another
    results: BySide[Result]


@dataclass(frozen=True)
class Hotwash:
    """What a report tells; ``judged`` is by turn, as each turn's page has shown it."""

    game: Opened
    found: Debrief
    space: Space
    judged: Mapping[int, Judged]
    expected: Expected
    tried: tuple[Tried, ...]


def gathered(
    game: Game,
    adviser: Adviser,
    known: Mapping[int, Judged] | None = None,
    changes: Sequence[Change] = (),
    stop: Stop | None = None,
) -> Hotwash:
    """Everything of a finished game; ``known`` are turns that were judged at the table. Raises
    BadChange for a change that cannot be tried, ValueError for a game that goes on, and Stopped.
    """
    finished = opened(game)
    tried = tuple(instead(game, change) for change in changes)
    seen, first = view(game, None), view(Game.start(game.header, game.scenario), None)
    judged = dict(known or {})
    for turn in seen.turns:
        if turn.number not in judged:
            judged[turn.number] = adviser.judged(seen, stop, turn)
    stakes = finished.mandates.map(Stakes.of)
    said = [s.package for s in offers(finished)]
    space = adviser.agreement(first, stakes, said, game.header.seed, dealt(game), stop)
    shares = {number: j.shares for number, j in judged.items()}
    found = adviser.debrief(finished, seen, first, space, shares, stop)
    return Hotwash(
        finished,
        found,
        space,
        judged,
        expected(game, adviser, stop),
        tuple(Tried(a, adviser.final(opened(a.game), stop).results) for a in tried),
    )
