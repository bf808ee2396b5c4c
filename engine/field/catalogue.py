"""The flat catalogue: every move as a number, the same numbers for both sides.

A number means the same for the US and for China with "own" and "other" exchanged, so each block is
as long as the longer of both sides needs; what a side has less of is never legal. Packages have one
plain lever a side, as ``Table.legal`` makes them; the factored form (``factored.py``) has the
clauses too. Deals are named by their place among those in force, the oldest first.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import prod
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.rules.levers import REASONS, SIDES, levers, opponent
from engine.rules.moves import KINDS
from engine.rules.moves.answer import OBJECTIONS
from engine.rules.moves.suspend import LONGEST
from engine.rules.notation import Event, Package, Term
from engine.rules.table import Limits, Table

DEALS = 6  # deals in force that can be named; a seventh is left to itself [definition]
Mask = NDArray[np.int8]
Step = tuple[str, int]  # a lever and a level of it
Held = TypeVar("Held")


@dataclass(frozen=True)
class Block:
    """Numbers of one kind of move: the first, and how many along each axis."""

    verb: str
    first: int
    shape: tuple[int, ...]
    axes: tuple[str, ...]

    @property
    def size(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True)
class Catalogue:
    """All moves of a scenario by number; 0 is to say or do nothing more."""

    limits: Limits

    @cached_property
    def own(self) -> dict[str, tuple[str, ...]]:
        """Levers of each side in the order of the scenario."""
        return {s: tuple(n for n in self.limits.levers if levers()[n].side == s) for s in SIDES}

    @cached_property
    def levers(self) -> int:
        """Places for the levers of one side."""
        return max(len(v) for v in self.own.values())

    @cached_property
    def levels(self) -> int:
        """Levels of the lever that has most."""
        return max(len(levers()[n].names) for n in self.limits.levers)

    @cached_property
    def steps(self) -> dict[str, tuple[Step, ...]]:
        """Levels of the levers that the other side feels."""
        return {
            s: tuple(
                (n, level)
                for n in names
                for level in range(len(levers()[n].names))
                if levers()[n].restricts or levers()[n].gives
            )
            for s, names in self.own.items()
        }

    @cached_property
    def settings(self) -> dict[str, tuple[tuple[str, int, str, str], ...]]:
        """Level, target and reason of every measure."""
        return {
            s: tuple(
                (n, level, target, reason)
                for n in names
                for level in range(len(levers()[n].names))
                for target in levers()[n].targets
                for reason in (REASONS if levers()[n].kind == "control" else ("security",))
                if level or (target, reason) == ("other", "security")
            )
            for s, names in self.own.items()
        }

    @cached_property
    def blocks(self) -> dict[str, Block]:
        """Every block by its name, which is the verb of its moves but for packages."""
        steps = max(len(v) for v in self.steps.values())
        settings = max(len(v) for v in self.settings.values())
        months = len(self.limits.package_months)
        found, first = {}, 0
        for name, shape, axes in (
            ("nothing", (1,), ("",)),
            ("accept", (1,), ("",)),
            ("reject", (1 + len(OBJECTIONS),), ("objection",)),
            ("withdraw", (1,), ("",)),
            ("mediate", (1,), ("",)),
            ("threaten", (steps,), ("own step",)),
            ("promise", (steps,), ("own step",)),
            ("dispute", (self.levers,), ("other lever",)),
            ("package", (steps, steps, months), ("own step", "other step", "months")),
            ("renew", (DEALS, months), ("deal", "months")),
            ("evade", (self.levers,), ("own lever",)),
            ("honour", (self.levers,), ("own lever",)),
            ("hold", (DEALS,), ("deal",)),
            ("set", (settings,), ("own setting",)),
            ("suspend", (self.levers, LONGEST), ("own lever", "turns")),
            ("summit", (1,), ("",)),
            ("wto", (1,), ("",)),
        ):
            found[name] = Block(name, first, shape, axes)
            first += found[name].size
        return found

    @cached_property
    def size(self) -> int:
        """How many moves there are."""
        return sum(b.size for b in self.blocks.values())

    @cached_property
    def _ordered(self) -> list[Block]:
        return list(self.blocks.values())

    @cached_property
    def _firsts(self) -> list[int]:
        return [b.first for b in self._ordered]

    def block(self, number: int) -> tuple[Block, tuple[int, ...]]:
        """The block of a number, and its place there; raises IndexError."""
        if not 0 <= number < self.size:
            raise IndexError(f"moves are numbered 0 to {self.size - 1}, not {number}")
        found = self._ordered[bisect_right(self._firsts, number) - 1]
        left, place = number - found.first, []
        for n in reversed(found.shape):
            left, at = divmod(left, n)
            place.append(at)
        return found, tuple(reversed(place))

    def event(self, number: int, table: Table, side: str) -> Event | None:
        """What a number means for a side at a table; None where there is no such thing.

        It may be a move that is not legal now: ``table.refuses`` says.
        """
        block, place = self.block(number)
        i, name = place[0], block.verb
        if name == "nothing":
            return Event(side, "pass" if table.phase == "talks" else "done")
        if name in ("accept", "withdraw", "mediate", "summit", "wto"):
            return Event(side, name)
        if name == "reject":
            return Event(side, name, objection=("", *OBJECTIONS)[i])
        if name in ("threaten", "promise"):
            step = _nth(self.steps[side], i)
            return None if step is None else Event(side, name, *step)
        if name == "set":
            setting = _nth(self.settings[side], i)
            return None if setting is None else Event(side, name, *setting)
        if name in ("dispute", "evade", "honour", "suspend"):
            lever = _nth(self.own[opponent(side) if name == "dispute" else side], i)
            if lever is None:
                return None
            return Event(side, name, lever, place[1] + 1 if name == "suspend" else 0)
        if name == "package":
            ours, theirs = _nth(self.steps[side], i), _nth(self.steps[opponent(side)], place[1])
            if ours is None or theirs is None:
                return None
            months = self.limits.package_months[place[2]]
            package = Package((Term(*ours),), (Term(*theirs),), months)
            return Event(side, said(table), package=package)
        deal = _nth(table.deals[:DEALS], i)
        if deal is None:
            return None
        if name == "hold":
            return Event(side, name, level=deal.number)
        months = self.limits.package_months[place[1]]
        package = Package((), (), months, table.can_watch, renews=deal.number)
        return Event(side, "offer", package=package)

    @cached_property
    def _places(self) -> dict[str, dict[tuple[object, ...], int]]:
        """Numbers of the moves that need no table to be named, by side and content."""
        found: dict[str, dict[tuple[object, ...], int]] = {s: {} for s in SIDES}
        for side in SIDES:
            for name in KINDS:
                block = self.blocks.get(name)
                if block is None or name == "hold":
                    continue
                for k in range(block.size):
                    event = self.event(block.first + k, _NO_TABLE, side)
                    if event is not None:
                        found[side][_content(event)] = block.first + k
        return found

    def number(self, event: Event, table: Table) -> int | None:
        """The number of a move at a table; None for one that is not in the catalogue."""
        if event.verb in ("pass", "done"):
            return 0
        if event.package is not None:
            return self._number_of_package(event, event.package, table)
        if event.verb == "hold":
            slot = _slot(table, event.level)
            return None if slot is None else self.blocks["hold"].first + slot
        return self._places[event.side].get(_content(event))

    def _number_of_package(self, event: Event, package: Package, table: Table) -> int | None:
        months = self.limits.package_months
        if package.months not in months:
            return None
        at = months.index(package.months)
        if package.renews:
            plain = replace(package, verify=table.can_watch, snapback=False) == package
            slot = _slot(table, package.renews)
            block = self.blocks["renew"]
            if slot is None or not plain:
                return None
            return block.first + slot * len(months) + at
        if len(package.gives) != 1 or len(package.gets) != 1:
            return None
        ours, theirs = package.gives[0], package.gets[0]
        if package != Package((ours.plain,), (theirs.plain,), package.months):
            return None
        block = self.blocks["package"]
        i = self._step_places[event.side].get((ours.lever, ours.level))
        j = self._step_places[opponent(event.side)].get((theirs.lever, theirs.level))
        if i is None or j is None:
            return None
        return block.first + (i * block.shape[1] + j) * len(months) + at

    def nothing(self) -> Mask:
        """The mask of a side that can only do nothing."""
        found = np.zeros(self.size, np.int8)
        found[0] = 1
        return found

    def mask(self, table: Table, side: str, mediation: bool = True) -> Mask:
        """1 for each move that a side may make at a table of its own, 0 for the others.

        It says what ``table.legal()`` makes, but of packages without making each of them. A side
        that has not the word can only do nothing.
        """
        found = self.nothing()
        if table.phase not in ("talks", "measures") or table.floor != side:
            return found
        verbs = _ONE_BY_ONE if table.phase == "talks" else IN_MEASURES
        for verb in verbs if mediation else [v for v in verbs if v != "mediate"]:
            for event in KINDS[verb].made(table, side):
                number = self.number(event, table)
                if number is not None:
                    found[number] = 1
        if table.phase == "talks":
            self._packages(table, side, found)
        return found

    def _packages(self, table: Table, side: str, found: Mask) -> None:
        verb = said(table)
        if KINDS[verb].closed(table, side) is not None:
            return
        for event in self._renewals(table, side) if verb == "offer" else ():
            if table.refuses(event) is None:
                number = self.number(event, table)
                assert number is not None
                found[number] = 1
        ours, theirs = self.open_steps(table, side), self.open_steps(table, opponent(side))
        months = self.sound_months(table, side, ours, theirs)
        block = self.blocks["package"]
        part = found[block.first : block.first + block.size].reshape(block.shape)
        part[np.ix_(ours, theirs, months)] = 1

    def _renewals(self, table: Table, side: str) -> Iterator[Event]:
        for deal in table.deals[:DEALS]:
            for months in self.limits.package_months:
                package = Package((), (), months, table.can_watch, renews=deal.number)
                yield Event(side, "offer", package=package)

    def open_steps(self, table: Table, side: str) -> list[int]:
        """Places of what a side can promise in a package."""
        places = self._step_places[side]
        return [places[t.lever, t.level] for t in table.openings(side)]

    @cached_property
    def _step_places(self) -> dict[str, dict[Step, int]]:
        return {s: {step: i for i, step in enumerate(v)} for s, v in self.steps.items()}

    def sound_months(
        self, table: Table, side: str, ours: list[int], theirs: list[int]
    ) -> list[int]:
        """Places of the lengths that a package of two openings may have; one of each is asked."""
        if not ours or not theirs:
            return []
        give, get = self.steps[side][ours[0]], self.steps[opponent(side)][theirs[0]]
        found = []
        for k, months in enumerate(self.limits.package_months):
            package = Package((Term(*give),), (Term(*get),), months)
            if table.refuses(Event(side, said(table), package=package)) is None:
                found.append(k)
        return found

    def names(self, side: str, table: Table) -> list[str]:
        """Every move in the notation, as a side would say it at a table."""
        made = (self.event(n, table, side) for n in range(self.size))
        return ["(nothing)" if e is None else str(e) for e in made]


# Blocks by the half of a turn that they belong to.
_ONE_BY_ONE = (
    "threaten", "promise", "dispute", "withdraw", "accept", "reject", "mediate",
)  # fmt: skip
IN_TALKS = (*_ONE_BY_ONE, "package", "renew")
IN_MEASURES = ("evade", "honour", "hold", "set", "suspend", "summit", "wto")
_NO_TABLE = Table(Limits(1, 1, 1, 1, ()), ())


def said(table: Table) -> str:
    """The verb of a package: an offer, or a counter where one lies on the table."""
    return "counter" if table.on_table is not None else "offer"


def _nth(values: tuple[Held, ...], i: int) -> Held | None:
    return values[i] if i < len(values) else None


def _slot(table: Table, number: int) -> int | None:
    """The place of a deal among those in force."""
    return next((i for i, d in enumerate(table.deals[:DEALS]) if d.number == number), None)


def _content(event: Event) -> tuple[object, ...]:
    return (
        event.verb, event.lever, event.level, event.target, event.reason, event.objection,
    )  # fmt: skip
