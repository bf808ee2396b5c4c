"""What the facilitator's acts do in a game: what falls with a turn's months, and in which order all
was said.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from engine.rules.event import Event
from engine.rules.facilitator import Act, Placed
from engine.rules.figures import apart
from engine.scenarios.scenario import Happening

Said = Event | Act  # a line of a record


def fallen(acts: Iterable[Placed], turn: int) -> tuple[Happening, ...]:
    """The events and rulings of a turn, in the order in which they were said."""
    return tuple(
        Happening(
            p.act.verb, turn, 1.0, p.act.title, p.act.rest, dict(effects), p.act.to,
            p.act.verb == "rule", figures,
        )
        for p in acts
        if p.turn == turn and p.falls
        for effects, figures in (apart(p.act.effects),)
    )  # fmt: skip


def shocks_of(happened: Iterable[Happening], ruling: bool) -> tuple[tuple[str, float], ...]:
    """What events do to the world, or what rulings do."""
    return tuple(x for h in happened if h.ruling == ruling for x in h.effects.items())


def in_order(events: Iterable[Event], acts: Iterable[Placed]) -> Iterator[Said]:
    """Moves and acts as they were said, from the first move on."""
    beside = {n: [p.act for p in group] for n, group in groupby(acts, lambda p: p.after)}
    for number, event in enumerate(events):
        yield from beside.pop(number, ())
        yield event
    for left in beside.values():
        yield from left


def before(turns: Iterable[Iterable[Event]], acts: Iterable[Placed], turn: int) -> list[Said]:
    """All that was said before a turn, its moves given by turn from the first on."""
    moves = [e for k, events in enumerate(turns, 1) if k < turn for e in events]
    return list(in_order(moves, (p for p in acts if p.turn < turn)))
