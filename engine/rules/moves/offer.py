"""``CN offer ree_heavy 1 for ai_chips 2 until 6``: a package is put on the table, or a counter."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.levers import SIDES, opponent
from engine.rules.moves.kind import Kind, quiet, ruled_out
from engine.rules.moves.steps import is_step, steps
from engine.rules.package import NEUTRAL, Package, Term, fault_of, read_package
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table


def openings(table: "Table", side: str) -> Iterator[Term]:
    """What a side can promise in a package: levers as open as today, or more."""
    return steps(table, side, closing=False)


def too_few_to_watch(table: "Table", package: Package) -> Reason | None:
    """A side that cannot pay for the verification of a package, if there is one."""
    cost = table.watching(package)
    for side in SIDES:
        left = table.capital_of(side)
        if left < cost:
            why = f"verification costs each side {cost} political capital and {side} has {left}"
            return Reason(f"{why}; leave it out", "watching", side=side, cost=cost, left=left)
    return None


class Offer(Kind):
    """A package where none lies on the table; the neutral text is one too."""

    verb = "offer"
    holds = ("package",)
    neutral = True
    answers = False  # whether it takes the place of a package on the table

    def text(self, event: Event) -> str:
        """With the whole package."""
        return f"{event.side} {self.verb} {event.package or ''}".rstrip()

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LIST for LIST until MONTHS and its clauses, or a renewal."""
        return Event(side, self.verb, package=read_package(text, side, words))

    def refused(self, table: "Table", event: Event) -> Reason | None:
        """As for all kinds; a package is told what is wrong with it in its own words."""
        why = self.stray(event) or self.closed(table, event.side)
        return why or self.banned(table, event.side) or self.fault(table, event)

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when no exchange is left, or the table asks for the other of the two verbs."""
        if table.phase != self.phase or table.exchanges_left(side) < 1:
            return Reason("no exchange of packages is left this turn", "no_exchange")
        if self.answers != (table.on_table is not None):
            verb = "offer" if self.answers else "counter"
            return Reason(f"say {verb!r} here", f"say_{verb}")
        return super().closed(table, side)

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A package without fault, of levers as open as today or more, or of a deal kept."""
        package = event.package
        if package is None:
            return Reason("a package is missing; write LIST for LIST until MONTHS", "no_package")
        fault = fault_of(package, event.side)
        if not fault and package.renews:
            fault = self._not_renewed(table, package.renews)
        if fault or package.renews:
            return fault or too_few_to_watch(table, package)
        ruled = quiet(table, package)
        if ruled is not None:
            return ruled
        first = event.side if event.side in SIDES else "US"
        for side, column in ((first, package.gives), (opponent(first), package.gets)):
            for term in column:
                if table.forbidden and term.level != table.at(term.lever).level:
                    ruled = ruled_out(table, term.lever)
                    if ruled is not None:
                        return ruled
                if not is_step(table, side, term.lever, term.level, closing=False):
                    why = "a package opens a lever or holds it where it is"
                    return Reason(f"'{term}' is no commitment; {why}", "no_commitment", term=term)
        return too_few_to_watch(table, package)

    def _not_renewed(self, table: "Table", number: int) -> Reason | None:
        running = [d.number for d in table.deals if not d.held and not d.breaches]
        if number in running:
            return None
        shown = ", ".join(map(str, running)) or "none"
        why = f"deal {number} cannot be renewed; deals in force without a breach: {shown}"
        return Reason(why, "not_renewed", deal=number, deals=tuple(running))

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Renewals of deals, then swaps of one lever for one; a neutral text is verified."""
        yield from self._renewals(table, side)
        yield from self._swaps(table, side)

    def _swaps(self, table: "Table", side: str) -> Iterator[Event]:
        first = side if side in SIDES else "US"
        theirs = [(t,) for t in openings(table, opponent(first))]
        for ours in openings(table, first):
            gives = (ours,)
            for gets in theirs:
                for months in table.limits.package_months:
                    package = Package(gives, gets, months, side == NEUTRAL and table.can_watch)
                    yield Event(side, self.verb, package=package)

    def _renewals(self, table: "Table", side: str) -> Iterator[Event]:
        if side != NEUTRAL and not self.answers:
            for deal in table.deals:
                for months in table.limits.package_months:
                    package = Package((), (), months, table.can_watch, renews=deal.number)
                    yield Event(side, self.verb, package=package)

    def made(self, table: "Table", side: str) -> Iterator[Event]:
        """As for all kinds, but of the thousands of swaps one of each length is asked: their
        levers are openings, and without clauses nothing but the months can be wrong.
        """
        if self.closed(table, side) is not None or self.banned(table, side) is not None:
            return
        sound: dict[tuple[int, int], bool] = {}
        for event in self.candidates(table, side):
            assert event.package is not None
            like = event.package.renews, event.package.months
            if like not in sound:
                sound[like] = self.fault(table, event) is None
            if sound[like]:
                yield event

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """It lies on the table, and the other side has the word."""
        assert event.package is not None
        mediated = event.side == NEUTRAL
        return replace(
            table.exchanged(event.side),
            on_table=(event.side, event.package),
            before_it=table.on_table,
            assent=(),
            floor=SIDES[(table.turn + 1) % 2] if mediated else opponent(event.side),
            passes=0,
        )

    def levels(
        self, table: "Table", levels: dict[str, Setting], event: Event
    ) -> dict[str, Setting]:
        """As if every commitment were in force."""
        assert event.package is not None
        changed = dict(levels)
        for t in event.package.terms:
            changed[t.lever] = replace(changed[t.lever], level=t.level, share=1.0)
        return changed


class Counter(Offer):
    """A package in answer to one on the table, or a better one of one's own."""

    verb = "counter"
    neutral = False
    answers = True
