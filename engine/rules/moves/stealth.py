"""``CN evade ree_heavy``, ``CN honour ree_heavy``: a commitment carried out one level short.

Both are measures that nobody else sees: the announced level stays. They cost nothing but what it
costs to be found out.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.deals import Evasion, can_be_short, short
from engine.rules.event import Event
from engine.rules.moves.kind import Measure, chosen_already, moved_already
from engine.rules.package import IllegalMove, read_lever
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table


class Evade(Measure):
    """A commitment carried out one level short of the word, from now on."""

    verb = "evade"
    holds = ("lever",)
    secret = True

    def text(self, event: Event) -> str:
        """With the lever."""
        return f"{event.side} {self.verb} {event.lever}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LEVER, of one's own."""
        if len(words) != 1:
            raise IllegalMove(f"{text!r}: write '{side} {self.verb} LEVER'")
        return Event(side, self.verb, read_lever(text, words[0], side))

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A commitment in force, kept so far, on a lever that nobody publishes."""
        if chosen_already(table, event):
            return moved_already(event.lever)
        term = table.commitment(event.side, event.lever)
        if term is None or _evaded(table, event):
            return _in_force(table, event.side)
        promised = (table.stands(event.lever) if term.quiet else table.at(event.lever)).level
        if not can_be_short(event.lever, promised):
            why = f"{event.lever} cannot be carried out short: it is published or fully closed"
            return Reason(why, "not_short", lever=event.lever)
        return None

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every commitment of one's own."""
        for name in table.bound(side):
            yield Event(side, self.verb, name)

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """Begun in this turn."""
        evasion = Evasion(event.side, event.lever, before.turn)
        return replace(now, evasions=(*now.evasions, evasion))

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """One level short."""
        return levels | {event.lever: short(event.lever, levels[event.lever])}


class Honour(Evade):
    """Back to one's word."""

    verb = "honour"

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A commitment that is evaded."""
        if chosen_already(table, event):
            return moved_already(event.lever)
        return None if _evaded(table, event) else _in_force(table, event.side)

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Everything that one's own side evades."""
        for name in sorted({e.lever for e in table.evasions if e.side == side}):
            yield Event(side, self.verb, name)

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """Carried out as announced again."""
        return replace(now, evasions=tuple(e for e in now.evasions if e.lever != event.lever))

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """As announced."""
        return levels | {event.lever: table.at(event.lever)}


def _evaded(table: "Table", event: Event) -> bool:
    return any((e.side, e.lever) == (event.side, event.lever) for e in table.evasions)


def _in_force(table: "Table", side: str) -> Reason:
    bound = tuple(table.bound(side))
    held = ", ".join(bound) or "none"
    why = f"commitments in force are: {held}; what is evaded can be honoured"
    return Reason(why, "commitments", levers=bound)
