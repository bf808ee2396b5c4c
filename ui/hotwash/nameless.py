"""A report without anybody's name: what was said to people or by them is left out of its story."""

from collections.abc import Mapping
from dataclasses import replace

from engine.hotwash import Hotwash
from engine.record import Seat
from ui.screens.actstory import sides_and_offices, without_names


def nameless(h: Hotwash, seats: Mapping[str, Seat]) -> Hotwash:
    """The same game's acts as they may be read by whoever must not know who sat there."""
    names = sides_and_offices(seats, h.game.cast, h.game.scenario.members)
    acts = tuple(without_names(h.game.acts, names))
    return replace(h, game=replace(h.game, acts=acts))
