"""``CN wto``: a case at the World Trade Organization, which wins standing and binds nobody soon."""

from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.moves.kind import PaidMeasure

if TYPE_CHECKING:
    from engine.rules.table import Table

# Reputation that a case at the WTO wins for who brings it; judgement, range 0 to 0.05. [judgement]
STANDING = 0.02


class Wto(PaidMeasure):
    """A case against the other side, one a turn."""

    verb = "wto"

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """Not brought already this turn, and affordable."""
        if event in table.drafted(event.side):
            return Reason("a case is already brought this turn", "one_case")
        return self.too_dear(table, event)

    def cost(self, table: "Table", event: Event) -> int:
        """One point."""
        return 1

    def standing(self, table: "Table", event: Event) -> float:
        """The world sees who goes to court."""
        return STANDING
