"""The factored form of a move: a few small choices instead of one of thousands.

The first choice is the kind of move, in the order of the catalogue's blocks; the others say of
what, and each kind reads those that it needs. It can say more than the flat catalogue: packages
with a date, an order, a side letter, verification and snap-back. Most combinations of choices are
no move at all, or none that may be made; that is found out by asking the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.field.catalogue import DEALS, Catalogue, Mask, said
from engine.rules.levers import REASONS, SIDES, TARGETS, levers, opponent
from engine.rules.moves.answer import OBJECTIONS
from engine.rules.notation import Event, Package, Term
from engine.rules.table import Table

STARTS = (0, 1, 3, 6)  # months until the own column begins [definition, months]
WAITS = ("at once", "own after", "other after")
LETTERS = ("open", "own quiet", "other quiet")


@dataclass(frozen=True)
class Factored:
    """Moves of a scenario as rows of small choices."""

    catalogue: Catalogue

    @cached_property
    def choices(self) -> dict[str, int]:
        """Each choice by name, with how many there are to choose from."""
        c = self.catalogue
        return {
            "kind": len(c.blocks),
            "own lever": c.levers,
            "own level": c.levels,
            "other lever": c.levers,
            "other level": c.levels,
            "months": len(c.limits.package_months),
            "target": len(TARGETS),
            "reason": len(REASONS),
            "objection": 1 + len(OBJECTIONS),
            "deal": DEALS,
            "start": len(STARTS),
            "order": len(WAITS),
            "letter": len(LETTERS),
            "verify": 2,
            "snapback": 2,
        }

    def mask(self, flat: Mask, side: str) -> tuple[Mask, ...]:
        """What can be chosen, one choice at a time: kinds of which some plain move may be made,
        levers that are there. Two choices that are open may not go together all the same.
        """
        c = self.catalogue
        kinds = np.array(
            [flat[b.first : b.first + b.size].any() for b in c.blocks.values()], np.int8
        )
        there = {s: np.arange(c.levers) < len(c.own[s]) for s in SIDES}
        found = [np.ones(n, np.int8) for n in self.choices.values()]
        found[0] = kinds
        found[1] = there[side].astype(np.int8)
        found[3] = there[opponent(side)].astype(np.int8)
        return tuple(found)

    def event(self, action: Sequence[int], table: Table, side: str) -> Event | None:
        """The move of a row of choices at a table; None where it is none.

        It may be a move that is not legal now: ``table.refuses`` says.
        """
        if len(action) != len(self.choices):
            raise ValueError(f"a move has {len(self.choices)} choices, not {len(action)}")
        chosen = dict(zip(self.choices, map(int, action), strict=True))
        kind = list(self.catalogue.blocks)[chosen["kind"]]
        own = self._lever(side, chosen["own lever"])
        if kind == "nothing":
            return Event(side, "pass" if table.phase == "talks" else "done")
        if kind in ("accept", "withdraw", "mediate", "summit", "wto"):
            return Event(side, kind)
        if kind == "reject":
            return Event(side, kind, objection=("", *OBJECTIONS)[chosen["objection"]])
        if kind == "dispute":
            theirs = self._lever(opponent(side), chosen["other lever"])
            return None if theirs is None else Event(side, kind, theirs)
        if kind in ("hold", "renew"):
            return self._of_deal(kind, chosen, table, side)
        if own is None:
            return None
        if kind == "package":
            return self._package(chosen, table, side, own)
        if kind in ("evade", "honour"):
            return Event(side, kind, own)
        if kind == "set":
            target, reason = TARGETS[chosen["target"]], REASONS[chosen["reason"]]
            if levers()[own].kind != "control" or not chosen["own level"]:
                target, reason = "other", "security"  # there is nothing to choose
            return Event(side, kind, own, chosen["own level"], target, reason)
        return Event(side, kind, own, chosen["own level"])

    def _lever(self, side: str, i: int) -> str | None:
        own = self.catalogue.own[side]
        return own[i] if i < len(own) else None

    def _of_deal(self, kind: str, chosen: dict[str, int], table: Table, side: str) -> Event | None:
        if chosen["deal"] >= len(table.deals):
            return None
        number = table.deals[chosen["deal"]].number
        if kind == "hold":
            return Event(side, kind, level=number)
        months = self.catalogue.limits.package_months[chosen["months"]]
        package = Package(
            (), (), months, bool(chosen["verify"]), bool(chosen["snapback"]), renews=number
        )
        return Event(side, "offer", package=package)

    def _package(self, chosen: dict[str, int], table: Table, side: str, own: str) -> Event | None:
        theirs = self._lever(opponent(side), chosen["other lever"])
        if theirs is None:
            return None
        wait, letter = WAITS[chosen["order"]], LETTERS[chosen["letter"]]
        give = Term(
            own, chosen["own level"], STARTS[chosen["start"]],
            wait == "own after", letter == "own quiet",
        )  # fmt: skip
        get = Term(theirs, chosen["other level"], 0, wait == "other after", letter == "other quiet")
        package = Package(
            (give,), (get,), self.catalogue.limits.package_months[chosen["months"]],
            bool(chosen["verify"]), bool(chosen["snapback"]),
        )  # fmt: skip
        return Event(side, said(table), package=package)
