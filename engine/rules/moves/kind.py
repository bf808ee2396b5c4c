"""What every kind of move states, and how one move is asked whether it may be made.

A kind answers for a single event: its text, why it is refused, what it costs, what it does, who
may know of it. What it offers to choose from is filtered by the same refusal, so that a move is
made by the generator exactly if it passes when it is asked.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.package import NEUTRAL, IllegalMove, Package
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table

CLOSED = {
    "talks": Reason("the talks are still open: pass, accept or reject first", "talks_open"),
    "measures": Reason(
        "talks are closed for this turn; choose measures or say done", "talks_closed"
    ),
    "reveal": Reason("the turn's measures are being revealed; its next talks come first", "reveal"),
    "over": Reason("the game is over", "over"),
}
ANSWER_FIRST = Reason("a package lies on the table; answer or withdraw it first", "answer_first")


class Kind(ABC):
    """One kind of move; as it stands here, something said in talks that needs no more words."""

    verb: ClassVar[str]
    holds: ClassVar[tuple[str, ...]] = ()  # fields of an event that carry something
    phase: ClassVar[str] = "talks"  # when it may be said
    written: ClassVar[bool] = True  # whether the verb stands in the text
    neutral: ClassVar[bool] = False  # whether whoever writes the neutral text may say it
    measure: ClassVar[bool] = False  # chosen unseen, revealed when both sides are done
    secret: ClassVar[bool] = False  # never revealed: its own side alone knows
    sets: ClassVar[bool] = False  # sets a lever to the level that it names
    states: ClassVar[bool] = False  # states a level without moving to it
    names_a_deal: ClassVar[bool] = False
    dated: ClassVar[bool] = False  # may stand in documented history
    exchanges: ClassVar[int] = 1  # times the usual exchanges of packages in the next talks

    def text(self, event: Event) -> str:
        """What is typed and put on record."""
        return f"{event.side} {self.verb}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """The event in the words after the verb; raises IllegalMove with what would be right."""
        if words:
            raise IllegalMove(f"{text!r}: nothing may follow {self.verb!r}")
        return Event(side, self.verb)

    def refused(self, table: "Table", event: Event) -> Reason | None:
        """Why the side that has the word may not make this move now, with the cure; or None."""
        why = self.closed(table, event.side) or self.stray(event)
        why = why or self.banned(table, event.side)
        why = why or self.barred(table, event) or self.fault(table, event)
        return why.after("not legal now; ") if why else None

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Why no move of this kind may be made now, whatever it holds."""
        if table.phase != self.phase:
            return CLOSED[table.phase]
        if side == NEUTRAL and not self.neutral:
            return Reason(f"{NEUTRAL} only offers a neutral text", "neutral")
        return None

    def banned(self, table: "Table", side: str) -> Reason | None:
        """The facilitator's ruling by which no move of this kind may be made; a neutral text that
        was asked for may still come.
        """
        return no_such(table, self.verb) if table.forbidden and side != NEUTRAL else None

    def barred(self, table: "Table", event: Event) -> Reason | None:
        """The facilitator's ruling by which its lever may not be moved, if there is one."""
        return ruled_out(table, event.lever) if table.forbidden else None

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """What is wrong with this one move, where the kind as such is open."""
        return None

    @cached_property
    def _idle(self) -> tuple[tuple[str, object], ...]:
        """Fields that the text of this kind does not carry, with the values they must have."""
        held = ("side", "verb", *self.holds)
        return tuple((f.name, f.default) for f in fields(Event) if f.name not in held)

    def stray(self, event: Event) -> Reason | None:
        """What the text does not carry or could not give back: a record holds the text alone."""
        for name, empty in self._idle:
            if getattr(event, name) != empty:
                return Reason(f"{self.verb!r} takes no {name}; leave it out", "stray", name=name)
        if type(event.level) is not int:
            return Reason(f"{event.level!r} is no whole number", "whole", n=event.level)
        return None

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Moves worth asking, in a fixed order: none that is legal may be missing.

        Of packages, which are without number, only those with one plain lever a side.
        """
        yield Event(side, self.verb)

    def made(self, table: "Table", side: str) -> Iterator[Event]:
        """The legal moves of this kind, one by one."""
        if self.closed(table, side) is None and self.banned(table, side) is None:
            for event in self.candidates(table, side):
                if self.barred(table, event) is None and self.fault(table, event) is None:
                    yield event

    def cost(self, table: "Table", event: Event) -> int:
        """Political capital that it costs."""
        return 0

    def standing(self, table: "Table", event: Event) -> float:
        """Reputation that its side wins by it, or loses."""
        return 0.0

    def breaks(self, table: "Table", event: Event) -> bool:
        """Whether it leaves a commitment in the open."""
        return False

    def completes(self, table: "Table") -> bool:
        """Whether it makes the package on the table a deal."""
        return False

    @abstractmethod
    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """The table after it was said, a legal event taken for granted.

        ``delivered`` is the part of a purchase pledge that will come, where this makes a deal.
        """

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """Levels as carried out once it is in force, from those before it."""
        return levels


class Measure(Kind):
    """Something done: chosen unseen in the second half of a turn, in force when both are done."""

    phase = "measures"
    measure = True

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when a side has chosen as many as it may."""
        why = super().closed(table, side)
        if why is None and len(table.drafted(side)) >= table.limits.measures:
            n = table.limits.measures
            return Reason(f"{n} measures a turn are allowed; say done", "measures", n=n)
        return why

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """Laid aside until both sides are done."""
        return replace(table, drafts=(*table.drafts, event))

    def takes_effect(self, event: Event, before: "Table", now: "Table") -> "Table":
        """The table once it is revealed. ``before`` is how it lay when it was chosen, ``now`` how
        it lies after the measures revealed before it.
        """
        return now


class PaidMeasure(Measure):
    """A measure for which political capital must be left."""

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when nothing is left to pay with."""
        why = super().closed(table, side)
        if why is None and table.purse(side) < 1:
            return Reason("no political capital is left this turn; say done", "no_capital")
        return why

    def too_dear(self, table: "Table", event: Event) -> Reason | None:
        """What it costs and what is left, where that is less."""
        cost, left = self.cost(table, event), table.purse(event.side)
        if cost > left:
            why = f"it costs {cost} political capital and {left} is left"
            return Reason(why, "too_dear", cost=cost, left=left)
        return None


def ruled_out(table: "Table", *names: str) -> Reason | None:
    """The ruling by which one of these levers may not be moved, with its reason."""
    for lever in names:
        why = table.ruled_out(lever)
        if why is not None:
            told = f"the facilitator has ruled that {lever} may not be moved: {why}"
            return Reason(told, "ruled_out", lever=lever, why=why)
    return None


def no_such(table: "Table", verb: str) -> Reason | None:
    """The ruling by which a kind of move is forbidden, with its reason."""
    why = table.ruled_out(verb)
    if why is None:
        return None
    told = f"the facilitator has ruled that no {verb!r} may be said: {why}"
    return Reason(told, "forbidden_kind", kind=verb, why=why)


def quiet(table: "Table", package: Package) -> Reason | None:
    """The ruling that a package may hold no side letter, where it holds one."""
    if table.forbidden and any(t.quiet for t in package.terms):
        return no_such(table, "quiet")
    return None


def moved_already(lever: str) -> Reason:
    """A lever is chosen once a turn."""
    why = f"{lever} is already moved this turn; choose another lever or say done"
    return Reason(why, "moved", lever=lever)


def chosen_already(table: "Table", event: Event) -> bool:
    """Whether a side has chosen a measure on the same lever this turn."""
    drafted = table.drafted(event.side)
    return bool(drafted) and any(e.lever == event.lever for e in drafted)
