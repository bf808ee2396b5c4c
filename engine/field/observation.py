"""What a side sees, as one row of numbers: the same places for both sides, own before other.

All of it comes from a ``View``, so that it cannot tell more than that side may know. Each group
below has a name and a size (``Layout.groups``); ``docs/field.md`` explains them. Numbers are scaled
to about -1 to 1 and cut at ``WIDEST``; what is not there is 0.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.field.catalogue import DEALS, Catalogue
from engine.intelligence import STOCKS
from engine.rules.levers import REASONS, SIDES, TARGETS, levers, opponent
from engine.rules.package import NEUTRAL, Package, Term
from engine.rules.table import Table
from engine.score.stakes import Stakes
from engine.turn import Turn
from engine.view import View
from engine.world.goods import MINERAL_USERS, MINERALS, TECHNOLOGY
from engine.world.regime import Setting

Row = NDArray[np.float32]
WIDEST = 100.0  # what a number is cut at [numerics]
MONEY = 1000.0  # billion USD that are written as 1 [numerics]
POINTS = 100.0  # points of support, security or worth that are written as 1 [numerics]
MONTHS = 12.0  # months that are written as 1 [numerics]
CAPITAL = 9.0  # political capital that is written as 1: what can be saved [numerics]
_FLOWS = (
    *((g, u) for g in MINERALS for u in MINERAL_USERS), *((g, "china") for g in TECHNOLOGY),
)  # fmt: skip

OF_TABLE = (
    "plays the US", "in talks", "in measures", "has the word", "turn", "turns left", "month",
    "passes", "package on table", "it is own", "it is neutral", "own assent", "other assent",
    "months", "verify", "snapback", "renews", "failed at home", "verification can be paid",
    "days to no deal",
)  # fmt: skip
OF_SIDE = (
    "exchanges", "capital", "summits", "credibility of threats", "credibility of promises",
    "support", "economy last turn", "economy so far", "security",
)  # fmt: skip
OF_MANDATE = ("economy", "security", "price", "relative")
OF_LEVER = (
    "there", "announced", "carried out", "share",
    *(f"target {t}" for t in TARGETS), *(f"reason {r}" for r in REASONS),
    "suspended", "comes back to", "bound", "bound to", "evaded", "verified", "disputed",
    "chosen now", "chosen level", "threatened", "threatened level", "promised", "promised level",
    "no deal", "no deal level", "red line", "objective", "objective level", "objective from above",
    "in package", "package level", "package start", "package after", "package quiet",
)  # fmt: skip
OF_DEAL = (
    "there", "own is proposer", "months left", "age", "verify", "snapback", "wronged",
    "other wronged", "held", "other holds", "begun", "own steps", "other steps",
)  # fmt: skip
OF_STOCK = ("is own", "low", "middle", "high")


@dataclass(frozen=True)
class Layout:
    """Where everything stands in a row, for one scenario."""

    catalogue: Catalogue

    @cached_property
    def groups(self) -> dict[str, tuple[int, tuple[int, int], tuple[str, ...]]]:
        """By name: the first place, the shape, and what stands along the last axis."""
        levers_ = self.catalogue.levers
        found, first = {}, 0
        for name, rows, names in (
            ("table", 1, OF_TABLE),
            ("own side", 1, OF_SIDE),
            ("other side", 1, OF_SIDE),
            ("own mandate", 1, OF_MANDATE),
            ("other mandate as guessed", 1, OF_MANDATE),
            ("own levers", levers_, OF_LEVER),
            ("other levers", levers_, OF_LEVER),
            ("deals", DEALS, OF_DEAL),
            ("stocks", len(STOCKS), OF_STOCK),
            ("trade", len(_FLOWS), ("share of normal",)),
            ("own chips of China", 1, ("share",)),
        ):
            found[name] = (first, (rows, len(names)), names)
            first += rows * len(names)
        return found

    @cached_property
    def size(self) -> int:
        """Numbers in a row."""
        return sum(rows * n for _, (rows, n), _ in self.groups.values())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A name for every number."""
        return tuple(
            f"{name}: {what}" if rows == 1 else f"{name} {i}: {what}"
            for name, (_, (rows, _), names) in self.groups.items()
            for i in range(rows)
            for what in names
        )

    def part(self, row: Row, name: str) -> Row:
        """A group of a row, as a table with a line for each lever, deal or stock."""
        first, shape, _ = self.groups[name]
        return row[first : first + shape[0] * shape[1]].reshape(shape)

    def row(self, view: View) -> Row:
        """What a side sees now. The view must be one of a side."""
        side, other = view.viewer, opponent(view.viewer)
        numbers = (
            *_of_table(view),
            *_of_side(view, side),
            *_of_side(view, other),
            *_of_mandate(view.stakes[side]),
            *_of_mandate(view.stakes[other]),
            *self._levers(view, side),
            *self._levers(view, other),
            *_deals(view),
            *_stocks(view),
            *(view.trade[pair] for pair in _FLOWS),
            view.own_chips,
        )
        row = np.array(numbers, np.float32)
        return np.clip(np.nan_to_num(row, posinf=WIDEST, neginf=-WIDEST), -WIDEST, WIDEST)

    def _levers(self, view: View, side: str) -> Iterator[float]:
        known = _Known.of(view, side)
        own = self.catalogue.own[side]
        for name in own:
            yield from known.lever(name)
        for _ in range((self.catalogue.levers - len(own)) * len(OF_LEVER)):
            yield 0.0


def _of_table(view: View) -> tuple[float, ...]:
    table, side = view.table, view.viewer
    limits, lying = table.limits, table.on_table
    package = lying[1] if lying else None
    return (
        side == SIDES[0], table.phase == "talks", table.phase == "measures",
        table.floor == side and table.phase in ("talks", "measures"),
        table.turn / limits.turns, (limits.turns - len(view.turns)) / limits.turns,
        view.month / (10 * MONTHS), table.passes,
        lying is not None, bool(lying and lying[0] == side), bool(lying and lying[0] == NEUTRAL),
        side in table.assent, opponent(side) in table.assent,
        *_of_package(package), table.refused is not None, table.can_watch,
        view.scenario.days_left(table.turn) / 365 if table.announced else 0.0,
    )  # fmt: skip


def _of_package(package: Package | None) -> tuple[float, ...]:
    if package is None:
        return (0.0,) * 4
    return (package.months / MONTHS, package.verify, package.snapback, bool(package.renews))


def _of_side(view: View, side: str) -> tuple[float, ...]:
    table = view.table
    last = view.turns[-1] if view.turns else view.opening
    return (
        table.exchanges_left(side) / max(1, table.limits.exchanges),
        (table.purse(side) if side == view.viewer else table.capital_of(side)) / CAPITAL,
        table.summits[side],
        table.credibility(side, "threaten"), table.credibility(side, "promise"),
        view.support[side] / POINTS,
        _economy(view.turns[-1:], side), _economy(view.turns, side),
        last.security[side] / POINTS if last else 0.0,
    )  # fmt: skip


def _economy(turns: Iterable[Turn], side: str) -> float:
    return sum(t.economy[side] for t in turns) / MONEY


def _of_mandate(stakes: Stakes) -> tuple[float, ...]:
    return stakes.economy, stakes.security, stakes.price, stakes.relative


@dataclass(frozen=True)
class _Known:
    """What is known of the levers of one side."""

    view: View
    side: str
    table: Table
    levels: dict[str, Setting]
    bound: dict[str, Term]
    lying: dict[str, Term]

    @classmethod
    def of(cls, view: View, side: str) -> "_Known":
        table = view.table
        lying = table.on_table
        column = lying[1].column(lying[0], side) if lying else ()
        return cls(
            view, side, table, dict(view.levels), table.bound(side), {t.lever: t for t in column}
        )

    def lever(self, name: str) -> Iterator[float]:
        """The numbers of one lever, in the order of ``OF_LEVER``."""
        table, own = self.table, self.side == self.view.viewer
        top = max(1, len(levers()[name].names) - 1)
        now, really = table.at(name), self.levels[name]
        yield from (1.0, now.level / top, really.level / top, now.share)
        yield from (float(now.target == t) for t in TARGETS)
        yield from (float(now.reason == r) for r in REASONS)
        suspended = next((s for s in table.suspensions if s.lever == name), None)
        yield suspended.turns_left if suspended else 0.0
        yield suspended.back.level / top if suspended else 0.0
        held = self.bound.get(name)
        yield from (0.0, 0.0) if held is None else (1.0, held.level / top)
        if own:
            yield float(any(e.lever == name for e in table.evasions))
        else:
            yield self.view.compliance.get(name, 0.0)
        yield float(held is not None and table.watched(self.side, name))
        yield float((opponent(self.side), name) in table.disputes)
        chosen = next((e for e in table.drafted(self.side) if e.lever == name), None)
        yield float(chosen is not None)
        yield chosen.level / top if chosen is not None and chosen.kind.sets else 0.0
        for kind in ("threaten", "promise"):
            said = [w for w in table.words if (w.side, w.kind, w.lever) == (self.side, kind, name)]
            word = next((w for w in reversed(said) if w.outcome == "open"), None)
            yield from (0.0, 0.0) if word is None else (1.0, word.level / top)
        coming = next((t for t in table.announced if t.lever == name), None)
        yield from (0.0, 0.0) if coming is None else (1.0, coming.level / top)
        yield self.view.guarded.get(name, 0) / top
        yield from self._objective(name, top)
        term = self.lying.get(name)
        if term is None:
            yield from (0.0,) * 5
        else:
            yield from (1.0, term.level / top, term.start / MONTHS, term.after, term.quiet)

    def _objective(self, name: str, top: int) -> tuple[float, float, float]:
        mandate = self.view.mandate
        wished = [o for o in mandate.objectives if o.lever == name] if mandate else []
        if not wished:
            return 0.0, 0.0, 0.0
        return wished[0].worth / POINTS, wished[0].level / top, float(not wished[0].at_least)


def _deals(view: View) -> Iterator[float]:
    side, other = view.viewer, opponent(view.viewer)
    deals = view.table.deals[:DEALS]
    for d in deals:
        yield from (
            1.0, d.proposer == side, d.months_left / MONTHS, d.age / MONTHS,
            d.package.verify, d.package.snapback, d.wronged(side), d.wronged(other),
            side in d.held, other in d.held, len(d.begun) / max(1, len(d.package.terms)),
            len(d.terms(side)) / 4, len(d.terms(other)) / 4,
        )  # fmt: skip
    for _ in range((DEALS - len(deals)) * len(OF_DEAL)):
        yield 0.0


def _stocks(view: View) -> Iterator[float]:
    """Own stocks first, in months of need; estimates are drawn anew each turn."""
    own = [s for s in STOCKS if s[0] == view.viewer]
    for side, good, user in (*own, *(s for s in STOCKS if s[0] != view.viewer)):
        e = view.stocks[good, user]
        yield from (side == view.viewer, e.p05 / MONTHS, e.p50 / MONTHS, e.p95 / MONTHS)
