"""What the facilitator's acts do in a game: what falls with a turn's months, and in which order all
was said.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from engine.rules.event import Event
from engine.rules.facilitator import Act, Placed
from engine.scenarios.scenario import Happening


def fallen(acts: Iterable[Placed], turn: int) -> tuple[Happening, ...]:
    """The events and rulings of a turn, in the order in which they were said."""
    return tuple(
        Happening(
            p.act.verb, turn, 1.0, p.act.title, p.act.rest, dict(p.act.effects), p.act.to,
            p.act.verb == "rule",
        )
        for p in acts
        if p.turn == turn and p.falls
    )  # fmt: skip


def shocks_of(happened: Iterable[Happening], ruling: bool) -> tuple[tuple[str, float], ...]:
    """What events do to the world, or what rulings do."""
    return tuple(x for h in happened if h.ruling == ruling for x in h.effects.items())


def in_order(events: Iterable[Event], acts: Iterable[Placed]) -> Iterator[Event | Act]:
    """Moves and acts as they were said, from the first move on."""
    beside = {n: [p.act for p in group] for n, group in groupby(acts, lambda p: p.after)}
    for number, event in enumerate(events):
        yield from beside.pop(number, ())
        yield event
    for left in beside.values():
        yield from left
