"""Another course of a finished game, worked out away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.counterfactual import Change, instead
from engine.hotwash import Tried
from engine.stopping import Stop
from engine.view import opened

if TYPE_CHECKING:
    from ui.store import Store


def trying(store: Store) -> Callable[[Change, Stop], Tried]:
    """What plays the game at hand again with a change and scores it; raises BadChange."""
    game, adviser = store.game, store.adviser
    assert game is not None and game.over

    def work(change: Change, stop: Stop) -> Tried:
        another = instead(game, change)
        return Tried(another, adviser.final(opened(another.game), stop).results)

    return work
