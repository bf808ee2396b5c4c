"""What a finished game is asked with all papers open; the answers are worked out in a thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.advice.bargaining import Space
from engine.advice.debrief import Debrief, offers
from engine.expected import Expected, expected
from engine.game import Game
from engine.rules.notation import Package
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import dealt, opened, view

if TYPE_CHECKING:
    from ui.store import Store


def first_space(store: Store, offers: list[Package]) -> Callable[[Stop], Space]:
    """What computes the agreement space at the first table with both real mandates and within
    their red lines, once a game is over; to be run in a thread.
    """
    game, adviser = store.game, store.adviser
    assert game is not None and game.over
    stakes = BySide.of(game.mandate).map(Stakes.of)

    def work(stop: Stop) -> Space:
        first = view(Game.start(game.header, game.scenario), None)
        return adviser.agreement(first, stakes, offers, game.header.seed, dealt(game), stop)

    return work


def debriefing(store: Store) -> Callable[[Stop], Debrief]:
    """What answers a finished game's questions; to be run in a thread."""
    game, adviser = store.game, store.adviser
    assert game is not None and game.over
    known = {n: j.shares for n, j in store.scoring.judged.items()}
    finished = opened(game)
    space_of = first_space(store, [s.package for s in offers(finished)])

    def work(stop: Stop) -> Debrief:
        first = view(Game.start(game.header, game.scenario), None)
        space = space_of(stop)
        return adviser.debrief(finished, view(game, None), first, space, known, stop)

    return work


def expecting(store: Store) -> Callable[[Stop], Expected]:
    """What puts a finished game's forecasts beside what came; to be run in a thread."""
    game, adviser = store.game, store.adviser
    assert game is not None and game.over
    return lambda stop: expected(game, adviser, stop)
