"""What the facilitator sees: how things stand at the table, and all that was said beside the moves.

Measures that are chosen unseen and sealed papers are not in it, so that a console which somebody
glances at gives no side away: the facilitator knows what everybody may know, and the acts.
"""

from dataclasses import dataclass

from engine.game import Game
from engine.rules.event import Event
from engine.rules.facilitator import Placed
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


def people(game: Game) -> tuple[Person, ...]:
    """The members of both delegations by a game's header and acts; none where it names none."""
    return ()


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
    return Overseen(view(game, None), game.acts, len(game.events), told, unseen)
