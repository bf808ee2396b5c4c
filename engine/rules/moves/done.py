"""``US done``: a side has chosen its measures; when both have, they are revealed together."""

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.rules.event import Event
from engine.rules.moves.kind import Kind

if TYPE_CHECKING:
    from engine.rules.table import Table


class Done(Kind):
    """No more measures. The US chooses first only because two people share a laptop."""

    verb = "done"
    phase = "measures"

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """China's turn to choose, or the reveal."""
        if event.side == "US":
            return replace(table, floor="CN")
        return replace(table, phase="reveal")
