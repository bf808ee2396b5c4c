"""``US hold 1``: own commitments of a deal are taken back, because the other side has broken it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.deals import carried_out, returned
from engine.rules.event import Event
from engine.rules.moves.kind import Measure, ruled_out
from engine.rules.package import IllegalMove, number
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table


class Hold(Measure):
    """Levers of a broken deal go back to where they stood; ``level`` is the deal's number.

    It takes effect when the table has seen what all measures have broken (``Table.revealed``).
    """

    verb = "hold"
    holds = ("level",)
    names_a_deal = True

    def text(self, event: Event) -> str:
        """With the number of the deal."""
        return f"{event.side} {self.verb} {event.level}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """DEAL, by its number."""
        if len(words) != 1:
            raise IllegalMove(f"{text!r}: write '{side} hold DEAL'")
        return Event(side, self.verb, level=number(text, words[0], "deal"))

    def barred(self, table: "Table", event: Event) -> Reason | None:
        """As for a lever: a deal in which one of its side may not be moved is not held back."""
        deals = [d for d in table.deals if d.number == event.level] if table.forbidden else []
        return ruled_out(table, *(t.lever for d in deals for t in d.terms(event.side)))

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A deal that the other side has broken, and that is not held back yet."""
        side = event.side
        if any(e == event for e in table.drafted(side)):
            why = f"deal {event.level} is already held back this turn"
            return Reason(why, "held_already", n=event.level)
        for deal in table.deals:
            if deal.number == event.level and deal.wronged(side) and side not in deal.held:
                return None
        return Reason("a deal can be held back once the other side has broken it", "hold_broken")

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every deal in force."""
        for deal in table.deals:
            yield Event(side, self.verb, level=deal.number)

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """The side's levers of that deal where they stood before."""
        deal = next(d for d in table.deals if d.number == event.level)
        held = tuple(
            replace(d, held=(*d.held, event.side)) if d is deal else d for d in table.deals
        )
        announced = returned(table.setting, deal, event.side)
        now = carried_out(announced, held, table.evasions)
        before = table.carried_out
        return levels | {n: s for n, s in now.items() if s != before[n]}
