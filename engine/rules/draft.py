"""A package being written: a value that holds any package, and what keeps it from being sent.

A draft may be incomplete or wrong while somebody writes; nothing is dropped or put right in
silence. It wraps the package itself, so that what a package can say a draft can hold. Lines are
named by the side that commits itself and by their place in its column.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses, fault_of, mirrored
from engine.sides import BySide

if TYPE_CHECKING:
    from engine.rules.table import Table

Line = tuple[str, int]  # a side and a place in its column
Lines = Mapping[str, int]  # levels that levers must not go below: red lines
NONE: Lines = {}


@dataclass(frozen=True)
class Fault:
    """Why a draft cannot be sent, in the rules' words, and what would cure it.

    ``cure`` names what would be done to ``lines``: ``wait`` (only another moment of the game
    helps), ``last`` (another duration), ``at_once``, ``publish`` (out of the side letter),
    ``hold`` (the lever where it is today), ``other`` (another lever in its place), ``out``,
    ``add`` (a line where there is none), ``say`` (the other verb), ``unwatched`` (without
    verification), ``renew`` (another deal, or nothing beside the renewal). Empty where no cure is
    known.
    """

    why: Reason | None
    cure: str
    lines: tuple[Line, ...] = ()
    cured: "Draft | None" = None  # the draft without this fault and those told before it


@dataclass(frozen=True)
class Draft:
    """A package in writing: who writes it, what it says so far, and the verb that would send it."""

    author: str
    body: Package
    verb: str = "offer"

    @classmethod
    def of(cls, package: Package, author: str, verb: str = "offer") -> "Draft":
        """The draft whose package is exactly this one."""
        return cls(author, package, verb)

    @classmethod
    def answering(cls, offer: tuple[str, Package], side: str) -> "Draft":
        """A package on the table, with its author, as one's own counter; nothing is lost.

        What the other side gives becomes what one gets; dates, order and side letters stay. One's
        own package is answered by a better one that begins as its copy.
        """
        author, package = offer
        ours = _first(author) == _first(side)
        return cls(side, package if ours else mirrored(package), "counter")

    @classmethod
    def beginning(cls, table: "Table", side: str, red_lines: Lines = NONE) -> "Draft":
        """What a side begins to write with: a copy of what lies there, or one held lever each.

        A line that holds a lever where it is does no harm if it is sent by mistake. Nor does one of
        a copy that keeps to one's own red lines: what would cross one stops at it.
        """
        if table.on_table is not None and not table.on_table[1].renews:
            return cls.answering(table.on_table, side)._within(table, side, red_lines)
        verb = "counter" if table.on_table is not None else "offer"
        body = Package((), (), table.limits.package_months[-1], verify=table.can_watch)
        empty = cls(side, body, verb)
        for committed in SIDES:
            for term in empty.free(table, committed, red_lines)[:1]:
                empty = empty.with_term(committed, term)
        return empty

    def package(self) -> Package:
        """What would be sent, as it stands."""
        return self.body

    def event(self) -> Event:
        """The move that would send it, legal or not."""
        return Event(self.author, self.verb, package=self.body)

    def column(self, side: str) -> tuple[Term, ...]:
        """The lines of a side; in a neutral text the first column is the United States'."""
        return self.body.column(self.author, side)

    def lines(self) -> Iterator[tuple[Line, Term]]:
        """Every line with its place, the first column first."""
        first = _first(self.author)
        for side in (first, opponent(first)):
            for place, term in enumerate(self.column(side)):
                yield (side, place), term

    def free(self, table: "Table", side: str, red_lines: Lines = NONE) -> tuple[Term, ...]:
        """Levers that a side can still add a line for, each held where it is today; those that
        stand beyond a red line already come last.
        """
        written = {t.lever for t in self.column(side)}
        held = (t for t in table.openings(side) if t.level == table.setting[t.lever].level)
        free = (t for t in held if t.lever not in written)
        return tuple(sorted(free, key=lambda t: crosses(t.lever, t.level, red_lines)))

    def with_term(self, side: str, term: Term, place: int | None = None) -> "Draft":
        """A line at the end of a side's column, or in place of one that stands there."""
        column = self.column(side)
        if place is None:
            return self._column(side, (*column, term))
        self._must_stand(side, place)
        return self._column(side, (*column[:place], term, *column[place + 1 :]))

    def without_term(self, side: str, place: int) -> "Draft":
        """A line taken out; IndexError where there is none."""
        self._must_stand(side, place)
        column = self.column(side)
        return self._column(side, (*column[:place], *column[place + 1 :]))

    def moved(self, side: str, place: int, steps: int) -> "Draft":
        """A line's level some steps higher or lower, as far as its lever goes."""
        term = self._line(side, place)
        most = len(levers()[term.lever].names) - 1
        level = min(max(term.level + steps, 0), most)
        return self.with_term(side, replace(term, level=level), place)

    def delayed(self, side: str, place: int, months: int) -> "Draft":
        """A line that begins some months after the handshake, 0 for at once."""
        term = replace(self._line(side, place), start=months, after=False)
        return self.with_term(side, term, place)

    def waiting(self, side: str, place: int) -> "Draft":
        """A line that begins once the other side has kept its own for a turn."""
        term = replace(self._line(side, place), start=0, after=True)
        return self.with_term(side, term, place)

    def hidden(self, side: str, place: int, quiet: bool = True) -> "Draft":
        """A line in the side letter, or out of it."""
        return self.with_term(side, replace(self._line(side, place), quiet=quiet), place)

    def lasting(self, months: int) -> "Draft":
        """The package for so many months."""
        return replace(self, body=replace(self.body, months=months))

    def verified(self, on: bool = True) -> "Draft":
        """With verification or without."""
        return replace(self, body=replace(self.body, verify=on))

    def snapping_back(self, on: bool = True) -> "Draft":
        """With a snap-back clause or without."""
        return replace(self, body=replace(self.body, snapback=on))

    def refusal(self, table: "Table") -> Reason | None:
        """The first reason why the table would not take it now, by its own check; or None."""
        return table.refuses(self.event())

    def faults(self, table: "Table", red_lines: Lines = NONE) -> tuple[Fault, ...]:
        """Every reason why it cannot be sent yet, each with its cure; none if it can. What a cure
        puts in keeps red lines as far as it can.

        The table is asked about each part beside parts that are sound, so that one fault does not
        hide another. The last cured draft is one that the table would take.
        """
        if not self.refusal(table):
            return ()
        sound = _sound(table, self.author, red_lines)
        if sound is None:
            return (Fault(self.refusal(table), ""),)
        moment = sound.refusal(table)
        found = [Fault(moment, "wait")] if moment else []
        # What the moment forbids is told; the rest is judged as if it did not.
        table = replace(table, phase="talks", floor=self.author, exchanges=BySide(1, 1))
        draft = self
        why = sound.lasting(self.body.months).refusal(table)
        if why:
            draft = draft.lasting(sound.body.months)
            found.append(Fault(why, "last", cured=draft))
        for fault in draft._faults_of_lines(sound, table):
            found.append(fault)
            draft = fault.cured or draft
        return (*found, *draft._faults_of_the_whole(sound, table))

    def hindrance(self, change: "Draft") -> Reason | None:
        """Why a change would spoil a package that is in order; None if it would not.

        Of a draft that has a fault already nothing is said, so that every way out stays open.
        """
        if fault_of(self.body, self.author):
            return None
        return fault_of(change.body, change.author)

    def _faults_of_lines(self, sound: "Draft", table: "Table") -> Iterator[Fault]:
        """What is wrong with single lines, each asked about alone."""
        if self.body.renews:
            return
        draft, alone = self, sound.lasting(self.body.months)
        for (side, place), term in reversed(tuple(self.lines())):  # from below: places stay
            why = alone.with_term(side, term, 0).refusal(table)
            if not why:
                continue
            tried = _put_right(term, table, side)
            right = (t for t in tried if not alone.with_term(side, t[1], 0).refusal(table))
            cure, new = next(right, ("other", sound.column(side)[0]))
            if cure == "other" and len(draft.column(side)) > 1:
                cure, draft = "out", draft.without_term(side, place)
            else:
                draft = draft.with_term(side, new, place)
            yield Fault(why, cure, ((side, place),), draft)

    def _faults_of_the_whole(self, sound: "Draft", table: "Table") -> Iterator[Fault]:
        """What is wrong between sound lines, one after the other."""
        draft = self
        while why := draft.refusal(table):
            cures = draft._cures(sound, table)
            found = next((c for c in cures if c[2].refusal(table) != why), None)
            if found is None:
                yield Fault(why, "")
                return
            yield Fault(why, *found)
            draft = found[2]

    def _cures(
        self, sound: "Draft", table: "Table"
    ) -> Iterator[tuple[str, tuple[Line, ...], "Draft"]]:
        yield "say", (), replace(self, verb=sound.verb)
        yield "unwatched", (), self.verified(False)
        if self.body.renews:
            yield "renew", (), replace(self, body=replace(self.body, gives=(), gets=()))
            for deal in table.deals:
                yield "renew", (), replace(self, body=replace(self.body, renews=deal.number))
            return
        for side in SIDES:
            if not self.column(side):
                yield "add", ((side, 0),), self.with_term(side, sound.column(side)[0])
        for sides in (*((s,) for s in SIDES), SIDES):
            twice = tuple(line for line in self._repeated() if line[0] in sides)
            yield "out", twice, self._without(twice)
        for side in SIDES:
            late = tuple((side, i) for i, t in enumerate(self.column(side)) if t.after)
            at_once = self
            for _, place in late:
                at_once = at_once.delayed(side, place, 0)
            yield "at_once", late, at_once

    def _repeated(self) -> Iterator[Line]:
        """Lines whose lever stands further up in their column."""
        for (side, place), term in self.lines():
            if any(t.lever == term.lever for t in self.column(side)[:place]):
                yield side, place

    def _without(self, lines: tuple[Line, ...]) -> "Draft":
        draft = self
        for line in sorted(lines, reverse=True):  # from below: places stay
            draft = draft.without_term(*line)
        return draft

    def _within(self, table: "Table", side: str, red_lines: Lines) -> "Draft":
        """With a side's own lines no further open than its red lines let them be.

        A line goes where even today's level is beyond one; the last becomes another lever's.
        """
        draft, can = self, set(table.openings(side))
        assert side in SIDES, "a neutral text answers nothing"
        for place in reversed(range(len(self.column(side)))):  # from below: places stay
            term = self.column(side)[place]
            if not crosses(term.lever, term.level, red_lines):
                continue
            level = red_lines[term.lever]
            if Term(term.lever, level) in can:
                draft = draft.with_term(side, replace(term, level=level), place)
            elif len(draft.column(side)) > 1:
                draft = draft.without_term(side, place)
            else:
                for other in draft.free(table, side, red_lines)[:1]:
                    draft = draft.with_term(side, other, place)
        return draft

    def _column(self, side: str, terms: tuple[Term, ...]) -> "Draft":
        if side == _first(self.author):
            return replace(self, body=replace(self.body, gives=terms))
        return replace(self, body=replace(self.body, gets=terms))

    def _line(self, side: str, place: int) -> Term:
        self._must_stand(side, place)
        return self.column(side)[place]

    def _must_stand(self, side: str, place: int) -> None:
        if not 0 <= place < len(self.column(side)):
            raise IndexError(f"{side} has {len(self.column(side))} lines, none at {place}")


def _first(author: str) -> str:
    """Whose column stands first: the author's, or the United States' in a neutral text."""
    return author if author in SIDES else "US"


def _put_right(term: Term, table: "Table", side: str) -> Iterator[tuple[str, Term]]:
    """What a line could be in place of what it is, the least changed first."""
    yield "at_once", replace(term, start=0, after=False)
    yield "publish", replace(term, quiet=False)
    for held in table.openings(side):
        if held.lever == term.lever and held.level == table.setting[held.lever].level:
            yield "hold", replace(term, level=held.level)
            yield "hold", held


def _sound(table: "Table", author: str, red_lines: Lines) -> Draft | None:
    """A draft in which every part is right; None where a side has no lever to promise."""
    body = Package((), (), table.limits.package_months[-1])
    draft = Draft(author, body, "counter" if table.on_table is not None else "offer")
    for side in SIDES:
        held = draft.free(table, side, red_lines)
        if not held:
            return None
        draft = draft.with_term(side, held[0])
    return draft
