"""``US ai_chips 3 CN dual_use``: a lever is set to a level, with a target and a stated reason."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.conduct import OPEN_BREACH
from engine.rules.deals import Breach, Deal, beyond
from engine.rules.event import Event
from engine.rules.levers import REASONS, levers, opponent
from engine.rules.moves.kind import PaidMeasure, chosen_already, moved_already
from engine.rules.moves.steps import not_here
from engine.rules.package import IllegalMove, no_level, read_level
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table

# For leaving a commitment in the open. [judgement, political capital]
BREACH_COST = 1


class Set(PaidMeasure):
    """A lever set to a level. Its text names no verb."""

    verb = "set"
    holds = ("lever", "level", "target", "reason")
    written = False
    sets = True
    dated = True

    def text(self, event: Event) -> str:
        """Target and reason are written where they are not the usual ones."""
        text = f"{event.side} {event.lever} {event.level}"
        if event.target != "other" or event.reason != "security":
            other = opponent(event.side)
            places = {"other": other, "military": f"{other}_mil"}
            text += f" {places.get(event.target, 'all')}"
        return text + (f" {event.reason}" if event.reason != "security" else "")

    # Words of a text. [definition]
    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LEVER LEVEL, then at most a target and a reason in any order."""
        lever, level = read_level(text, words[:2], side)
        target, reason = "other", "security"
        other = opponent(side)
        places = {other: "other", f"{other}_mil": "military", "all": "all"}
        for word in words[2:]:
            if word in places:
                target = places[word]
            elif word in REASONS:
                reason = word
            else:
                choices = ", ".join([*places, *REASONS])
                raise IllegalMove(
                    f"{text!r}: {word!r} is no target or reason; choose from {choices}"
                )
        if len(words) > 4:
            raise IllegalMove(f"{text!r}: too many words; write LEVER LEVEL TARGET REASON")
        if target not in levers()[lever].targets:
            raise IllegalMove(f"{text!r}: {lever} has no target; leave {words[2]!r} out")
        return Event(side, self.verb, lever, level, target, reason)

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A lever of one's own in this scenario, not chosen yet, to another state, affordable."""
        lever = levers().get(event.lever)
        if lever is None or lever.side != event.side or event.lever not in table.limits.levers:
            return not_here(table, event.side)
        if not 0 <= event.level < len(lever.names):
            return no_level(lever.id, event.level)
        if event.target not in lever.targets:
            why = f"{lever.id} has no target {event.target!r}; leave it out"
            return Reason(why, "no_target", lever=lever.id)
        if event.reason not in (REASONS if lever.kind == "control" else ("security",)):
            why = f"{lever.id} has no reason {event.reason!r}; leave it out"
            return Reason(why, "no_reason", lever=lever.id)
        if chosen_already(table, event):
            return moved_already(lever.id)
        now = table.at(event.lever)
        if (event.level, event.target, event.reason) == (now.level, now.target, now.reason):
            why = f"it would change nothing; {lever.id} stands there already"
            return Reason(why, "stands_there", lever=lever.id)
        if not event.level and (event.target != "other" or event.reason != "security"):
            why = f"{lever.id} 0 is open to all; leave target and reason out"
            return Reason(why, "open_to_all", lever=lever.id)
        return self.too_dear(table, event)

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every level with every target and reason that a lever has."""
        for name in table.limits.levers:
            lever = levers()[name]
            if lever.side != side:
                continue
            reasons = REASONS if lever.kind == "control" else ("security",)
            for level in range(len(lever.names)):
                for target in lever.targets:
                    for reason in reasons:
                        yield Event(side, self.verb, name, level, target, reason)

    # Three steps at most are paid for. [judgement, political capital]
    def cost(self, table: "Table", event: Event) -> int:
        """By the steps moved, three at most; opening what the other closed costs too."""
        steps = abs(event.level - table.at(event.lever).level)
        price = max(1, min(3, steps)) * levers()[event.lever].cost
        return price + (BREACH_COST if self.breaks(table, event) else 0)

    def standing(self, table: "Table", event: Event) -> float:
        """A word broken in the open costs reputation."""
        return -OPEN_BREACH if self.breaks(table, event) else 0.0

    def breaks(self, table: "Table", event: Event) -> bool:
        """Whether it goes beyond a commitment in force."""
        held = table.commitment(event.side, event.lever)
        if held is None:
            return False
        now = table.at(event.lever).level
        # A side letter opens more than is announced: only closing further leaves it.
        promised = now if held.quiet and beyond(held.lever, now, held.level) else held.level
        return beyond(event.lever, event.level, promised)

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """The lever moves; a commitment is broken by it, or kept again."""
        evasions = now.evasions
        if self.breaks(before, event):
            evasions = tuple(e for e in evasions if e.lever != event.lever)
            breach = Breach(event.side, event.lever, before.turn, before.turn)
            deals = tuple(d.broken(breach) if _holds(d, event) else d for d in now.deals)
        else:
            deals = tuple(_mended(d, event) for d in now.deals)
        new = Setting(event.level, event.target, event.reason)
        return replace(now.with_levels({event.lever: new}), evasions=evasions, deals=deals)

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """The one lever where it is set."""
        return levels | {event.lever: Setting(event.level, event.target, event.reason)}


def _holds(deal: Deal, event: Event) -> bool:
    return any(t.lever == event.lever for t in deal.binding(event.side))


def _mended(deal: Deal, event: Event) -> Deal:
    """A side that goes back to its word takes the cause of complaint away."""
    for t in deal.in_force(event.side):
        if t.lever == event.lever and not beyond(t.lever, event.level, t.level):
            return deal.mended(event.side, event.lever)
    return deal
