"""``US suspend eda 2``: a lever at its most open level for some turns, then back by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.levers import levers
from engine.rules.moves.kind import PaidMeasure, chosen_already, moved_already
from engine.rules.moves.steps import not_here
from engine.rules.package import IllegalMove, number, read_lever
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table

# How long a measure can be suspended. [definition, turns]
LONGEST = 3


@dataclass(frozen=True)
class Suspension:
    """A lever opened for some turns that snaps back by itself."""

    lever: str
    back: Setting
    turns_left: int


class Suspend(PaidMeasure):
    """A restriction lifted for a time; ``level`` counts its turns."""

    verb = "suspend"
    holds = ("lever", "level")

    def text(self, event: Event) -> str:
        """With the lever and the number of turns."""
        return f"{event.side} {self.verb} {event.lever} {event.level}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LEVER TURNS."""
        if len(words) != 2:
            raise IllegalMove(f"{text!r}: write '{side} suspend LEVER TURNS'")
        lever = read_lever(text, words[0], side)
        return Event(side, self.verb, lever, number(text, words[1], "turns"))

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A restriction of one's own that is closed, free, and neither suspended nor promised."""
        lever = levers().get(event.lever)
        if lever is None or lever.side != event.side or event.lever not in table.limits.levers:
            return not_here(table, event.side)
        if not 1 <= event.level <= LONGEST:
            why = f"a lever is suspended for 1 to {LONGEST} turns, not {event.level}"
            return Reason(why, "suspend_turns", n=LONGEST)
        if chosen_already(table, event):
            return moved_already(lever.id)
        if not lever.restricts or table.at(event.lever).level <= 0:
            why = f"it would change nothing; {lever.id} keeps nothing from the other side"
            return Reason(why, "keeps_nothing", lever=lever.id)
        if any(s.lever == event.lever for s in table.suspensions):
            why = f"{lever.id} is suspended already; it comes back by itself"
            return Reason(why, "suspended_already", lever=lever.id)
        if table.commitment(event.side, event.lever) is not None:
            why = f"a deal holds {lever.id}; set it to 0 to open it"
            return Reason(why, "deal_holds", lever=lever.id)
        return self.too_dear(table, event)

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every lever of one's own, for each number of turns."""
        for name in table.limits.levers:
            if levers()[name].side == side:
                for turns in range(1, LONGEST + 1):
                    yield Event(side, self.verb, name, turns)

    def cost(self, table: "Table", event: Event) -> int:
        """One point, however far it opens."""
        return 1

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """Open, with a note of where it goes back to."""
        back = Suspension(event.lever, now.at(event.lever), event.level)
        table = now.with_levels({event.lever: Setting(0)})
        return replace(table, suspensions=(*now.suspensions, back))

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """The one lever fully open."""
        return levels | {event.lever: Setting(0)}
