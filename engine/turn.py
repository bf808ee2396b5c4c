"""What a turn leaves behind: its months, its moves, and how each pair of eyes has seen them.

The truth is what was carried out. A delegation knows what is announced, its side letters and its
own evasions; everybody else knows what is announced.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from operator import sub

from engine.rules.deals import Breach
from engine.rules.event import Event
from engine.rules.levers import SIDES, levers
from engine.rules.moves import SET
from engine.rules.moves.hold import Hold
from engine.rules.moves.offer import Offer
from engine.rules.package import Package
from engine.rules.table import Table
from engine.scenarios.scenario import Happening, Scenario
from engine.scenarios.timeline import monthly_rules
from engine.score.change import DEALS, EARLIER, Changes
from engine.sides import BySide
from engine.world.regime import Regime, Setting

Levels = tuple[tuple[str, Setting], ...]
# Whose knowledge: what really is, what a delegation knows, what everybody knows.
TRUTH, EVERYBODY = "truth", "everybody"
VIEWERS = (TRUTH, EVERYBODY, *SIDES)


@dataclass(frozen=True)
class Step:
    """One month of rules, and what the deck and people's conduct do to the world before it.

    ``believed`` holds the rules as they seem to those who do not know all of them.
    """

    month: int
    regime: Regime
    shocks: tuple[tuple[str, float], ...] = ()
    believed: tuple[tuple[str, Regime], ...] = ()

    def as_seen(self, viewer: str) -> "Step":
        """With the rules that a viewer knows of."""
        if not self.believed:
            return self
        return Step(self.month, dict(self.believed).get(viewer, self.regime), self.shocks)


def run_up(plot: Scenario) -> tuple[Step, ...]:
    """The months before a scenario's first turn, from January 2018 on."""
    return tuple(Step(m, r) for m, r in enumerate(monthly_rules(plot.run_up, plot.start_month)))


@dataclass(frozen=True)
class Agreed:
    """Commitments of a deal begin: at the handshake, at their date, or after the other's."""

    author: str
    package: Package

    @property
    def event(self) -> Event:
        """The offer that was agreed on."""
        return Event(self.author, Offer.verb, package=self.package)

    def public(self) -> "Agreed":
        """Without the side letter."""
        return Agreed(self.author, self.package.public())


@dataclass(frozen=True)
class HeldBack:
    """A wronged side's levers return, by its own measure or by a snap-back clause."""

    side: str
    deal: int

    @property
    def event(self) -> Event:
        """The measure that does the same."""
        return Event(self.side, Hold.verb, level=self.deal)


@dataclass(frozen=True)
class CameDue:
    """A level that was announced for the case of no deal is carried out on its date."""

    side: str
    lever: str
    level: int

    @property
    def event(self) -> Event:
        """The measure that does the same."""
        return Event(self.side, SET.verb, self.lever, self.level)


@dataclass(frozen=True)
class RanOut:
    """A deal has ended, and a side's levers go back to where they stood before it."""

    side: str
    deal: int

    @property
    def event(self) -> Event:
        """The measure that does the same."""
        return Event(self.side, Hold.verb, level=self.deal)


@dataclass(frozen=True)
class Move:
    """Something that changed the rules in a turn: a measure, or what a deal brings about.

    ``letter`` holds the changes without what stands in a side letter, where there is one: what
    everybody else than the delegations knows of.
    """

    side: str
    what: Event | Agreed | HeldBack | CameDue | RanOut
    changes: tuple[tuple[str, Setting], ...]
    standing: BySide[float] = BySide(0.0, 0.0)  # reputation won by the move itself
    letter: tuple[tuple[str, Setting], ...] | None = None

    @cached_property
    def event(self) -> Event:
        """What was done, or what was said for it to come about."""
        return self.what if isinstance(self.what, Event) else self.what.event

    @property
    def text(self) -> str:
        """In the notation; the public face of a package may lack a column."""
        return str(self.event)

    @property
    def bargained(self) -> bool:
        """Whether both sides agreed on it, rather than one doing it."""
        return isinstance(self.what, Agreed)

    @property
    def mover(self) -> str:
        """Whose doing it counts as: a side's, that of a deal that begins or ends, or, of what was
        announced long before and comes on its date, nobody's in this turn.
        """
        if isinstance(self.what, CameDue):
            return EARLIER
        return DEALS if isinstance(self.what, Agreed | RanOut) else self.side

    @property
    def secret(self) -> str:
        """The side that alone knows of it, or nothing."""
        return self.side if self.event.kind.secret else ""

    def as_seen(self, viewer: str) -> "Move | None":
        """The move as a viewer knows it, or None."""
        if self.secret and viewer not in (TRUTH, self.secret):
            return None
        if self.letter is not None and viewer == EVERYBODY:
            what = self.what.public() if isinstance(self.what, Agreed) else self.what
            return replace(self, what=what, changes=self.letter, letter=None)
        return self


@dataclass(frozen=True)
class Figures:
    """A turn's figures of both sides, or what rulings have added to them: billion USD in the turn,
    points of security, and points of its parts.
    """

    economy: BySide[float]
    security: BySide[float]
    security_parts: BySide[dict[str, float]]

    def less(self, other: "Figures") -> "Figures":
        """By how much they are more than others."""

        def parts(own: dict[str, float], less: dict[str, float]) -> dict[str, float]:
            return {n: v - less[n] for n, v in own.items()}

        return Figures(
            self.economy.combined(other.economy, sub),
            self.security.combined(other.security, sub),
            self.security_parts.combined(other.security_parts, parts),
        )


@dataclass(frozen=True)
class Turn:
    """A finished turn as it happened in the world that was dealt; levels as carried out."""

    number: int
    month: int  # first month, from January 2018
    before: Levels
    moves: tuple[Move, ...]
    after: Levels
    events: tuple[Event, ...]
    happened: tuple[Happening, ...]
    economy: BySide[float]  # billion USD in this turn against nobody having moved
    economy_parts: BySide[tuple[float, ...]]
    security: BySide[float]
    security_parts: BySide[dict[str, float]]
    support: BySide[float]
    digest: str
    found: tuple[Breach, ...] = ()  # breaches that came out
    leaked: tuple[int, ...] = ()  # deals whose side letter came out
    cleared: tuple[tuple[str, str], ...] = ()  # disputes that found nothing: who, lever
    conceded: BySide[float] = BySide(0.0, 0.0)  # points of support lost by giving without return
    known: tuple[tuple[str, tuple[Levels, Levels]], ...] = ()  # levels before and after, by viewer
    changes: tuple[tuple[str, Changes], ...] = ()  # of the figures, by viewer; none at the opening
    tables: tuple[Table, Table] | None = None  # when the turn began, and once it was revealed
    computed: Figures | None = None  # the figures without rulings on them, where there are any

    @property
    def figures(self) -> Figures:
        """The figures as they are shown: with rulings."""
        return Figures(self.economy, self.security, self.security_parts)

    @property
    def model(self) -> Figures:
        """The figures as they are computed, whatever was ruled."""
        return self.computed or self.figures

    @property
    def ruling(self) -> Figures:
        """What rulings have added to them."""
        return self.figures.less(self.model)

    def changed(self, viewer: str) -> Changes | None:
        """What moved the figures since the turn before, as far as a viewer knows the moves."""
        return dict(self.changes).get(viewer)

    @cached_property
    def _seen(self) -> dict[str, "Turn"]:
        """How viewers know it: a view of each later move asks for it again."""
        return {}

    def as_seen(self, viewer: str) -> "Turn":
        """The turn as a viewer knows it: without secret moves, with the levels it believes in."""
        if viewer not in self._seen:
            self._seen[viewer] = self._as_seen(viewer)
        return self._seen[viewer]

    def _as_seen(self, viewer: str) -> "Turn":
        before, after = dict(self.known)[viewer]
        tables = self.tables
        if tables is not None and viewer != TRUTH:
            side = viewer if viewer in SIDES else None
            tables = (tables[0].seen(side), tables[1].seen(side))
        truth, believed, later = dict(self.after), dict(after), set[str]()
        moves: list[Move] = []
        for move in (m.as_seen(viewer) for m in reversed(self.moves)):
            if move is not None:
                # The last that is known of a lever leads to where it is believed to stand, also
                # where a secret move came after it.
                changes = tuple(
                    (n, believed[n] if n not in later or s == truth[n] else s)
                    for n, s in move.changes
                )
                later |= {n for n, _ in changes}
                moves.insert(0, replace(move, changes=changes, letter=None))
        return replace(
            self,
            before=before,
            after=after,
            moves=tuple(moves),
            events=tuple(e for e in (heard(x, viewer) for x in self.events) if e is not None),
            happened=self._happened(viewer),
            known=((viewer, (before, after)),),
            changes=tuple(c for c in self.changes if c[0] == viewer),
            tables=tables,
            digest="",
        )

    def _happened(self, viewer: str) -> tuple[Happening, ...]:
        """Events as a viewer hears of them: of one that is addressed to another, its effects."""
        if viewer == TRUTH:
            return self.happened
        return tuple(h for h in (x.as_seen(viewer) for x in self.happened) if h is not None)


def heard(event: Event, viewer: str) -> Event | None:
    """An event as a viewer hears it: what is evaded is not said, side letters are not read out."""
    if viewer == TRUTH:
        return event
    if event.kind.secret and viewer != event.side:
        return None
    if event.package is not None and viewer == EVERYBODY:
        return replace(event, package=event.package.public())
    return event


def levels_of(table: Table, viewer: str) -> dict[str, Setting]:
    """Levels as they are carried out, as far as a viewer knows."""
    if viewer == TRUTH:
        return table.carried_out
    return table.seen(viewer if viewer in SIDES else None).carried_out


def hides(table: Table, viewer: str) -> bool:
    return levels_of(table, viewer) != table.carried_out


def known(
    table: Table, old: Table | None = None, moved: Set[str] = frozenset()
) -> tuple[tuple[str, Levels], ...]:
    """Levels by viewer; those in ``moved`` as they stood at the ``old`` table."""
    found = []
    for viewer in VIEWERS:
        levels = levels_of(table, viewer)
        if old is not None:
            levels |= {n: s for n, s in levels_of(old, viewer).items() if n in moved}
        found.append((viewer, tuple(levels.items())))
    return tuple(found)


def known_to(table: Table, viewer: str) -> Levels:
    """Levels as one viewer knows them."""
    return tuple(levels_of(table, viewer).items())


def deal_move(
    side: str,
    author: str,
    package: Package,
    begun: Iterable[str],
    now: Mapping[str, Setting],
    before: Mapping[str, Setting],
) -> Move:
    """A deal, or the part of it that begins now; a side letter has its own public face."""
    begun = set(begun)
    changes = tuple(
        (t.lever, now[t.lever])
        for t in package.terms
        if t.lever in begun and now[t.lever] != before[t.lever]
    )
    letter = None
    if any(t.quiet for t in package.terms):
        quiet = {t.lever for t in package.terms if t.quiet}
        letter = tuple(c for c in changes if c[0] not in quiet)
    return Move(side, Agreed(author, package), changes, letter=letter)


def held_back(before: Table, after: Table) -> tuple[Move, ...]:
    """Levers that a wronged side takes back, by its own measure or by a snap-back."""
    earlier = {d.number: d.held for d in before.deals}
    measures = {e.lever for e in before.drafts if e.kind.sets}
    now, then = after.carried_out, before.carried_out
    found = []
    for deal in (*after.deals, *after.past):
        for side in deal.held:
            if side not in earlier.get(deal.number, deal.held):
                changes = tuple(
                    (t.lever, now[t.lever])
                    for t in deal.terms(side)
                    if now[t.lever] != then[t.lever] and t.lever not in measures
                )
                found.append(Move(side, HeldBack(side, deal.number), changes))
    return tuple(found)


def came_due(before: Table, after: Table) -> tuple[Move, ...]:
    """Levers that went to what was announced for no deal between two tables."""
    now, then = after.carried_out, before.carried_out
    return tuple(
        Move(side, CameDue(side, t.lever, t.level), ((t.lever, now[t.lever]),))
        for t in before.announced
        if t not in after.announced and now[t.lever] != then[t.lever]
        for side in (levers()[t.lever].side,)
    )


def ran_out(before: Table, after: Table, told: Set[str]) -> tuple[Move, ...]:
    """Levers that moved because their deal has ended between two tables, but those ``told``."""
    earlier = {d.number for d in before.past}
    now, then = after.carried_out, before.carried_out
    found = []
    for deal in after.past:
        for side in SIDES if deal.number not in earlier else ():
            terms = [t for t in deal.in_force(side) if t.lever not in told]
            terms = [t for t in terms if now[t.lever] != then[t.lever]]
            if terms:
                told = told | {t.lever for t in terms}
                public = tuple((t.lever, now[t.lever]) for t in terms if not t.quiet)
                changes = tuple((t.lever, now[t.lever]) for t in terms)
                letter = public if public != changes else None
                found.append(Move(side, RanOut(side, deal.number), changes, letter=letter))
    return tuple(found)


def by_itself(before: Table, after: Table) -> tuple[Move, ...]:
    """What happens between turns: commitments that begin, levers that snap back or go back with
    their deal, announcements whose date has come.
    """
    earlier = {d.number: set(d.begun) for d in before.deals}
    now, then = after.carried_out, before.carried_out
    found = []
    for deal in after.deals:
        new = set(deal.begun) - earlier[deal.number]
        if new:
            side = deal.proposer if deal.proposer in SIDES else "US"
            found.append(deal_move(side, deal.proposer, deal.package, new, now, then))
    found += held_back(before, after)
    if after.limits.without_dates:
        return tuple(found)
    # A lever that several things have moved is told with the one that had the last word.
    came = came_due(before, after)
    told = {name for m in (*found, *came) for name, _ in m.changes}
    return (*found, *ran_out(before, after, told), *came)
