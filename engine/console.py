"""What the facilitator sees: how things stand at the table, and all that was said beside the moves.

Measures that are chosen unseen and sealed papers are not in it, so that a console which somebody
glances at gives no side away: the facilitator knows what everybody may know, and the acts.
"""

from dataclasses import dataclass

from engine.game import Game
from engine.rules.delegation import cast_of
from engine.rules.event import Event
from engine.rules.facilitator import Placed
from engine.rules.levers import SIDES
from engine.rules.polling import away, cast_now
from engine.turn import EVERYBODY, heard
from engine.view import View, view

# Where a member of a delegation is.
PRESENT, AWAY, LEFT = WHERE = ("present", "away", "left")


@dataclass(frozen=True)
class Person:
    """A member of a delegation, as the monitor tells of them."""

    side: str
    office: str
    name: str
    where: str = PRESENT
    id: str = ""  # by which acts call who is there


def people(game: Game) -> tuple[Person, ...]:
    """The members of both delegations by a game's header and acts; none where it names none. Who
    has left stands after those who are there.
    """
    cast, gone = cast_of(game.header.options), []
    for n, p in enumerate(game.acts):
        if p.act.verb == "member" and p.act.how == "left":
            own = cast_now(cast, game.acts[:n]).delegations[p.act.to]
            gone += [(p.act.to, x) for x in own.people if x.id.startswith(p.act.who)]
    now, found = game.cast, []
    for side in SIDES:
        members, missing = game.scenario.members[side], away(game.acts, side)
        people = now.delegations[side].people
        there = {x.name for x in people}
        for x in people:
            where = AWAY if x.id in missing or x.id[:1] in missing else PRESENT
            found.append(Person(side, members[x.office].office, x.name, where, x.id))
        for _, x in (g for g in gone if g[0] == side and g[1].name not in there):
            found.append(Person(side, members[x.office].office, x.name, LEFT))
    return tuple(found)


@dataclass(frozen=True)
class Overseen:
    """A facilitated game as its facilitator sees it."""

    view: View  # everybody's
    acts: tuple[Placed, ...]  # all, notes and questions too
    moves: int
    last: Event | None  # what was said last, if it may be told
    unseen: bool  # whether the last move was a measure that nobody may see yet

    @property
    def published(self) -> dict[str, int]:
        """Serials of the events that were published, with the turn."""
        return {p.act.serial: p.turn for p in self.acts if p.act.serial}

    @property
    def questions(self) -> tuple[Placed, ...]:
        """What the sides have asked."""
        return tuple(p for p in self.acts if p.act.verb == "ask")


def overseen(game: Game) -> Overseen | None:
    """What its facilitator sees of a game; None where it has none."""
    if not game.header.facilitated:
        return None
    last = game.events[-1] if game.events else None
    unseen = last is not None and last.kind.measure and last in game.turn_events
    told = heard(last, EVERYBODY) if last is not None and not unseen else None
    acts = tuple(p for p in game.acts if p.act.verb != "poll")  # a delegation's own affair
    return Overseen(view(game, None), acts, len(game.events), told, unseen)
