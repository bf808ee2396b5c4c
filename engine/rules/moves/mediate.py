"""``US mediate``: a side asks for a neutral text, which both must accept."""

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.moves.kind import Kind
from engine.rules.package import NEUTRAL

if TYPE_CHECKING:
    from engine.rules.table import Table


class Mediate(Kind):
    """The word goes to whoever writes the neutral text."""

    verb = "mediate"

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also while a package lies on the table, or when no exchange is left for the text."""
        why = super().closed(table, side)
        if why is None and table.on_table is not None:
            cure = "reject or withdraw it first"
            return Reason(f"a package lies on the table; {cure}", "reject_first")
        if why is None and table.exchanges_left(side) < 1:
            return Reason("no exchange of packages is left this turn", "no_exchange")
        return why

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """Only a neutral text can come now, and it counts as an exchange of whoever asked."""
        paid = table if table.limits.without_dates else table.exchanged(event.side)
        return replace(paid, floor=NEUTRAL, passes=0)
