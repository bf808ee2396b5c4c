"""``US summit``: a leaders' meeting, once a game: twice the exchanges in the next talks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.moves.kind import PaidMeasure

if TYPE_CHECKING:
    from engine.rules.table import Table


class Summit(PaidMeasure):
    """A meeting that a side asks for."""

    verb = "summit"
    dated = True
    exchanges = 2

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """Not held yet, not asked for this turn, and affordable."""
        if not table.summits[event.side]:
            why = "a side asks for one leaders' meeting a game, and this side's was held"
            return Reason(why, "one_summit")
        if event in table.drafted(event.side):
            return Reason("the meeting is already asked for this turn", "summit_asked")
        return self.too_dear(table, event)

    def cost(self, table: "Table", event: Event) -> int:
        """What it takes at home to be seen with the other leader."""
        return 2

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """One meeting fewer is left."""
        left = now.summits[event.side] - 1
        return replace(now, summits=now.summits.having(event.side, left))
