"""``US accept``, ``US reject trust``, ``CN withdraw``, ``US pass``: what becomes of a package."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.deals import Deal
from engine.rules.event import Event
from engine.rules.levers import SIDES, opponent
from engine.rules.moves.kind import Kind, quiet, ruled_out
from engine.rules.moves.offer import too_few_to_watch
from engine.rules.moves.word import overtaken
from engine.rules.package import NEUTRAL, IllegalMove

if TYPE_CHECKING:
    from engine.rules.table import Table

# Why a package is turned down: worth less than no deal, a red line, no faith that it would be
# kept, no majority at home, the wrong moment.
OBJECTIONS = ("value", "red_line", "trust", "home", "timing")


class Pass(Kind):
    """Nothing to add: the other side has the word, and after two in a row talks are over."""

    verb = "pass"

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """A second one in a row ends the talks; what still lies on the table lapses."""
        if not table.passes:
            return replace(table, floor=opponent(event.side), passes=1)
        return replace(
            table.cleared(), phase="measures", floor="US", passes=0, lapsed=table.on_table
        )


class Withdraw(Kind):
    """One's own package is taken off the table."""

    verb = "withdraw"

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when no package of one's own lies there."""
        why = super().closed(table, side)
        if why is None and (table.on_table is None or table.on_table[0] != side):
            return Reason("only one's own package on the table can be withdrawn", "withdraw_own")
        return why

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """An empty table; who has the word keeps it."""
        return replace(table.cleared(), passes=0)


class _Answer(Kind):
    """An answer to a package that the other side, or a third party, has put on the table."""

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when no such package lies there."""
        why = super().closed(table, side)
        if why is None and (table.on_table is None or table.on_table[0] == side):
            need = "accept and reject need a package on the table"
            return Reason(f"{need}; pass ends the talks", "nothing_there")
        return why


class Accept(_Answer):
    """Hands are shaken; under a neutral text both sides must say it."""

    verb = "accept"

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also when one's own assent to a neutral text is given and the other's is missing."""
        why = super().closed(table, side)
        if why is None and side in table.assent and not table.limits.assents_twice:
            return Reason(
                "this side has accepted the neutral text and the other has not; "
                "reject it, or pass and it lapses",
                "assent_given",
            )
        if why is None and table.on_table is not None and table.forbidden:
            terms = table.on_table[1].terms
            why = ruled_out(table, *(t.lever for t in terms if t.level != table.at(t.lever).level))
            why = why or quiet(table, table.on_table[1])
        if why is None and table.on_table is not None:
            return too_few_to_watch(table, table.on_table[1])
        return why

    def completes(self, table: "Table") -> bool:
        """Whether this acceptance makes a deal."""
        if table.on_table is None:
            return False
        return table.on_table[0] != NEUTRAL or len(table.assent) == 1

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """A deal, a deal prolonged, or half of what a neutral text needs."""
        if not self.completes(table):
            return replace(table, assent=(event.side,), floor=opponent(event.side), passes=0)
        assert table.on_table is not None
        author, package = table.on_table
        floor = author if author in SIDES else event.side
        clear = replace(table.cleared(), floor=floor, passes=0, refused=None)
        for side in SIDES:
            clear = clear.paid(side, table.watching(package))
        if package.renews:
            deals = tuple(
                d.prolonged(package) if d.number == package.renews else d for d in table.deals
            )
            return replace(clear, deals=deals)
        deal = Deal(
            author,
            package,
            table.turn,
            package.months,
            1 + len(table.deals) + len(table.past),
            tuple((t.lever, table.stood(t.lever)) for t in package.terms),
            delivered=delivered,
        )
        # A threat that was traded away, a promise that is now a commitment.
        words = overtaken(table.words, {t.lever for t in package.terms})
        now = tuple(t for t in package.terms if t.at_once)
        return replace(clear, words=words, deals=(*table.deals, deal)).begun(deal, now)


class Reject(_Answer):
    """The package is off the table, with or without a reason."""

    verb = "reject"
    holds = ("objection",)

    def text(self, event: Event) -> str:
        """With the reason, where one is given."""
        return f"{event.side} {self.verb} {event.objection}".rstrip()

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """At most one of the reasons."""
        if words and (len(words) > 1 or words[0] not in OBJECTIONS):
            raise IllegalMove(
                f"{text!r}: {' '.join(words)!r} is no reason; choose from {', '.join(OBJECTIONS)}"
            )
        return Event(side, self.verb, objection=words[0] if words else "")

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A reason that is on the list."""
        if event.objection and event.objection not in OBJECTIONS:
            why = f"{event.objection!r} is no reason; choose from {', '.join(OBJECTIONS)}"
            return Reason(why, "no_objection", name=event.objection)
        return None

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Without a reason, then with each."""
        for objection in ("", *OBJECTIONS):
            yield Event(side, self.verb, objection=objection)

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """An empty table; who has the word keeps it."""
        return replace(table.cleared(), passes=0)
