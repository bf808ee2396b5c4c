"""``US dispute ree_heavy``: a side says that the other does not keep a commitment.

Proof comes with the turn's months, or the charge costs reputation.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.levers import levers, opponent
from engine.rules.moves.kind import ANSWER_FIRST, Kind
from engine.rules.package import IllegalMove, read_lever

if TYPE_CHECKING:
    from engine.rules.table import Table


class Dispute(Kind):
    """A charge over a lever of the other side; a tariff is published, so it needs none."""

    verb = "dispute"
    holds = ("lever",)

    def text(self, event: Event) -> str:
        """With the other side's lever."""
        return f"{event.side} {self.verb} {event.lever}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LEVER, of the other side."""
        if len(words) != 1:
            raise IllegalMove(f"{text!r}: write '{side} {self.verb} LEVER'")
        return Event(side, self.verb, read_lever(text, words[0], opponent(side)))

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also while a package lies on the table, and after one dispute this turn."""
        why = super().closed(table, side)
        if why is None and table.on_table is not None:
            return ANSWER_FIRST
        if why is None and any(s == side for s, _ in table.disputes):
            return self._rule(table, side)
        return why

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A commitment in force that is not on a tariff."""
        held = table.commitment(opponent(event.side), event.lever)
        if held is None:
            return self._rule(table, event.side)
        if levers()[held.lever].kind == "tariff":
            why = f"a tariff is published; {held.lever} needs no dispute"
            return Reason(why, "tariff_dispute", lever=held.lever)
        return None

    def barred(self, table: "Table", event: Event) -> Reason | None:
        """A charge moves no lever."""
        return None

    def _rule(self, table: "Table", side: str) -> Reason:
        bound = tuple(table.bound(opponent(side)))
        held = ", ".join(bound) or "none"
        why = f"one dispute a turn, over a commitment in force of the other side: {held}"
        return Reason(why, "one_dispute", levers=bound)

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every commitment of the other side."""
        for lever in table.bound(opponent(side)):
            yield Event(side, self.verb, lever)

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """On record for this turn; the word is kept."""
        return replace(table, disputes=(*table.disputes, (event.side, event.lever)))
