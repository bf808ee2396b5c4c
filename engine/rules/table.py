"""The table: levels, talks, deals, whose word it is, and what is legal.

A turn has talks and measures. In talks the floor passes between the delegations; two passes in a
row end them, and a package that still lies there lapses. Measures are chosen in secret, the US
first only because two people share a laptop, and are revealed together when both are done. What a
side carries out short of its word is never revealed, only found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import sub

from engine.reason import Reason
from engine.rules import deals as dealing
from engine.rules import legal
from engine.rules.conduct import WATCHING, Word, credibility, share_kept
from engine.rules.dates import come_due, run_out
from engine.rules.deals import Breach, Deal, Evasion
from engine.rules.event import Event
from engine.rules.levers import SIDES, opponent
from engine.rules.moves.kind import Measure
from engine.rules.moves.offer import openings
from engine.rules.moves.suspend import Suspension
from engine.rules.moves.word import judged_all
from engine.rules.notation import parse
from engine.rules.package import IllegalMove, Package, Term
from engine.sides import BySide
from engine.world.regime import Setting


@dataclass(frozen=True)
class Limits:
    """What a scenario allows. ``older`` marks records of earlier engines: moves that were legal
    when they were made are not refused for the price that they would have today.
    """

    turns: int
    months_per_turn: int
    exchanges: int  # packages of a turn's talks; each side may put half of them on the table
    measures: int
    levers: tuple[str, ...]
    # Of a quarter, half a year, a year. [definition, months]
    package_months: tuple[int, ...] = (3, 6, 12)
    older: bool = False
    assents_twice: bool = False  # up to engine 0.3 one side alone could agree to a neutral text
    # Up to engine 0.6 nothing ended or came by its date, and what words and deals win was counted
    # otherwise (docs/decisions/014-rules-of-0.7.md).
    without_dates: bool = False

    # Half of them, rounded up, so that one side cannot use up the other's. [definition, packages]
    def exchanges_each(self, times: int = 1) -> BySide[int]:
        """Packages that each side may put on the table in a turn's talks; up to engine 0.6 both
        counted down one budget.
        """
        each = self.exchanges if self.without_dates else (self.exchanges + 1) // 2
        return BySide.both(each * times)


@dataclass(frozen=True)
class Table:
    """The state of play, without the world."""

    limits: Limits
    levels: tuple[tuple[str, Setting], ...]  # as announced
    turn: int = 1
    phase: str = "talks"  # talks, measures, reveal, over
    floor: str = "US"
    passes: int = 0
    exchanges: BySide[int] = BySide(0, 0)  # packages that each side may still put on the table
    on_table: tuple[str, Package] | None = None
    before_it: tuple[str, Package] | None = None  # what the package on the table answers
    assent: tuple[str, ...] = ()  # who has accepted the neutral text on the table
    refused: tuple[tuple[str, ...], Package] | None = None  # failed at home this turn: sides, what
    lapsed: tuple[str, Package] | None = None  # what still lay on the table when talks ended
    deals: tuple[Deal, ...] = ()
    past: tuple[Deal, ...] = ()
    evasions: tuple[Evasion, ...] = ()
    disputes: tuple[tuple[str, str], ...] = ()  # side and lever, this turn
    drafts: tuple[Event, ...] = ()
    words: tuple[Word, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    announced: tuple[Term, ...] = ()  # levels for the case of no deal that are still to come
    due: int = 1  # turn in which they come
    # What a side begins with: about two measures. [judgement, political capital]
    capital: BySide[int] = BySide(6, 6)
    summits: BySide[int] = BySide(1, 1)
    forbidden: tuple[tuple[str, str], ...] = ()  # levers that a ruling holds, each with its reason

    @property
    def setting(self) -> dict[str, Setting]:
        """Levels as announced, in a dict that the caller may change."""
        return dict(self._announced)

    @property
    def carried_out(self) -> dict[str, Setting]:
        """What the levers really do, with side letters and what is evaded; a dict as above."""
        return dict(self._carried_out)

    def at(self, lever: str) -> Setting:
        """Where a lever stands as announced."""
        return self._announced[lever]

    def stands(self, lever: str) -> Setting:
        """Where a lever really stands."""
        return self._carried_out[lever]

    def stood(self, lever: str) -> Setting:
        """Where a deal that is struck now finds a lever: a suspension is none of its doing."""
        return self.at(lever) if self.limits.without_dates else self.settled(lever)

    def settled(self, lever: str) -> Setting:
        """Where a lever stands as announced once its suspension is over, if it has one."""
        return next((s.back for s in self.suspensions if s.lever == lever), self.at(lever))

    def ruled_out(self, lever: str) -> str | None:
        """The reason of the facilitator's ruling that a lever may not be moved; None without."""
        return next((why for name, why in self.forbidden if name == lever), None)

    # A table never changes, so what is asked of it again and again is worked out once. None of it
    # is a field: tables are equal, and are replaced, by their fields alone.

    @cached_property
    def _announced(self) -> dict[str, Setting]:
        return dict(self.levels)

    @cached_property
    def _carried_out(self) -> Mapping[str, Setting]:
        return dealing.carried_out(self._announced, self.deals, self.evasions)

    @cached_property
    def _bound(self) -> BySide[Mapping[str, Term]]:
        return BySide.of(lambda s: {t.lever: t for d in self.deals for t in d.binding(s)})

    @cached_property
    def _drafted(self) -> BySide[tuple[Event, ...]]:
        return BySide.of(lambda s: tuple(e for e in self.drafts if e.side == s))

    # Without a price. [definition, political capital]
    @cached_property
    def _purses(self) -> BySide[int]:
        if self.limits.older:
            return BySide.both(99)
        paid = self._drafted.map(lambda own: sum(self.cost(e) for e in own))
        return self.capital.combined(paid, sub)

    def drafted(self, side: str) -> tuple[Event, ...]:
        """Measures that a side has chosen this turn."""
        return self._drafted[side]

    def purse(self, side: str) -> int:
        """Political capital left after them; records of older engines never lack any."""
        return self._purses[side]

    def seen(self, viewer: str | None) -> "Table":
        """As a side knows it, or as everybody does: without what others hide."""
        letters = viewer in SIDES
        on_table, before_it = self.on_table, self.before_it
        refused, lapsed = self.refused, self.lapsed
        deals, past = self.deals, self.past
        if not letters:
            on_table = on_table and (on_table[0], on_table[1].public())
            before_it = before_it and (before_it[0], before_it[1].public())
            refused = refused and (refused[0], refused[1].public())
            lapsed = lapsed and (lapsed[0], lapsed[1].public())
            deals, past = tuple(d.public() for d in deals), tuple(d.public() for d in past)
        return replace(
            self,
            on_table=on_table,
            before_it=before_it,
            refused=refused,
            lapsed=lapsed,
            deals=deals,
            past=past,
            evasions=tuple(e for e in self.evasions if e.side == viewer),
            drafts=tuple(e for e in self.drafts if e.side == viewer),
        )

    def exchanges_left(self, side: str) -> int:
        """Packages that a side may still put on the table this turn.

        Whoever asks for a neutral text has paid for it, so that one can come.
        """
        if side in SIDES:
            return self.exchanges[side]
        return self.exchanges["US"] if self.limits.without_dates else 1

    def exchanged(self, side: str) -> "Table":
        """With one exchange of a side less."""
        both = self.limits.without_dates
        left = BySide.of(lambda s: self.exchanges[s] - (both or s == side))
        return replace(self, exchanges=left)

    def capital_of(self, side: str) -> int:
        return self.capital[side]

    def credibility(self, side: str, kind: str) -> float:
        """How far a side's threats or promises are believed."""
        deals = (*self.deals, *self.past)
        return credibility(self.words, deals, side, kind, self.limits.without_dates)

    def share_kept(self, side: str, months: int, verify: bool) -> float:
        """Part of a package's months in which a side is expected to keep its column."""
        return share_kept(self.credibility(side, "promise"), months, verify)

    def watching(self, package: Package) -> int:
        """Political capital that each side pays for verification when a package is agreed.

        A renewal prolongs the staff of a deal that is verified.
        """
        renewed = any(d.package.verify for d in self.deals if d.number == package.renews)
        if self.limits.without_dates or not (package.verify or renewed):
            return 0
        return WATCHING

    @property
    def can_watch(self) -> bool:
        """Whether both sides can pay for verification."""
        return self.limits.without_dates or min(self.capital.values()) >= WATCHING

    def cost(self, event: Event) -> int:
        """Political capital that a measure costs."""
        return event.kind.cost(self, event)

    def watched(self, side: str, lever: str) -> bool:
        """Whether a lever of a side is verified: by any deal in force that holds it."""
        if self.limits.without_dates:
            latest = self.deal_on(side, lever)
            return latest is not None and latest.package.verify
        return any(
            d.package.verify and any(t.lever == lever for t in d.in_force(side)) for d in self.deals
        )

    def deal_on(self, side: str, lever: str) -> Deal | None:
        """The deal in force that holds a lever of a side, the latest if there are several."""
        for deal in reversed(self.deals):
            if any(t.lever == lever for t in deal.in_force(side)):
                return deal
        return None

    def bound(self, side: str) -> dict[str, Term]:
        """Commitments that deals in force hold a side to, by lever."""
        return dict(self._bound[side])

    def commitment(self, side: str, lever: str) -> Term | None:
        """What deals in force hold a lever of a side to, or None."""
        return self._bound[side].get(lever)

    def breaks(self, event: Event) -> bool:
        """Whether a measure leaves a commitment in the open."""
        return event.kind.breaks(self, event)

    def completes(self, event: Event) -> bool:
        """Whether this acceptance makes a deal."""
        return event.kind.completes(self)

    def legal(self, *verbs: str) -> Iterator[Event]:
        """Every legal move of the side that has the word, or those of some kinds, one by one.

        Packages have one plain lever a side here; any other is legal if it is not refused.
        """
        return legal.legal(self, *verbs)

    def openings(self, side: str) -> Iterator[Term]:
        """What a side can promise in a package: levers as open as today, or more."""
        return openings(self, side)

    def refuses(self, event: Event) -> Reason | None:
        """Why an event may not be made now, with the cure; None where it may."""
        return legal.refused(self, event)

    def check(self, event: Event) -> None:
        """Raise IllegalMove with the reason and the cure when an event may not be made now."""
        legal.check(self, event)

    def apply(self, event: Event, delivered: float = 1.0) -> "Table":
        """The table after a legal event; raises IllegalMove otherwise.

        ``delivered`` is the part of a purchase pledge that will come, where this makes a deal.
        """
        self.check(event)
        # A record holds the text alone, so a move whose text means another move is none.
        if parse(str(event)) != event:
            raise IllegalMove(f"{str(event)!r}: its text would be read as another move")
        return event.kind.applied(self, event, delivered)

    def cleared(self) -> "Table":
        """With no package on it."""
        return replace(self, on_table=None, before_it=None, assent=())

    def with_levels(self, moved: Mapping[str, Setting]) -> "Table":
        """With some levers elsewhere."""
        return replace(self, levels=tuple({**self._announced, **moved}.items()))

    def begun(self, deal: Deal, terms: tuple[Term, ...]) -> "Table":
        """Commitments of a deal begin; a side letter leaves the announced level alone.

        A commitment takes the place of a suspension, which returns no more.
        """
        levels, left = self.setting, self.suspensions
        for t in terms:
            if not t.quiet:
                levels[t.lever] = dealing.opened(self.stood(t.lever), t, deal.delivered)
                if not self.limits.without_dates:
                    left = tuple(s for s in left if s.lever != t.lever)
        new = replace(deal, begun=(*deal.begun, *(t.lever for t in terms)))
        deals = tuple(new if d.number == deal.number else d for d in self.deals)
        return replace(self, levels=tuple(levels.items()), deals=deals, suspensions=left)

    def not_ratified(self, event: Event, sides: tuple[str, ...]) -> "Table":
        """Accepted at the table, refused at home: the package is off, the talks go on."""
        self.check(event)
        assert self.on_table is not None
        author, package = self.on_table
        floor = author if author in SIDES else event.side
        return replace(self.cleared(), floor=floor, passes=0, refused=(sides, package))

    def revealed(self) -> "Table":
        """Both sides' measures take effect together; words fall due; open breaches are seen."""
        table = self
        for event in self.drafts:
            table = table.paid(event.side, self.cost(event))
            if isinstance(event.kind, Measure):
                table = event.kind.takes_effect(event, self, table)
        table = table._held_back({(e.side, e.deal) for e in self.drafts if e.deal})
        # A date in the first turn comes after its talks. What was set just now is left until then.
        table = come_due(table, {e.lever for e in self.drafts if e.kind.sets})
        words = judged_all(table, self.turn)
        return replace(table, words=words, evasions=_alive(table.evasions, table.deals))

    def paid(self, side: str, cost: int) -> "Table":
        """With political capital of a side spent."""
        left = max(0, self.capital[side] - cost)
        return replace(self, capital=self.capital.having(side, left))

    def _held_back(self, wished: set[tuple[str, int]]) -> "Table":
        """Levers return by a wronged side's measure or a snap-back, but what it has just set."""
        levels, deals = self.setting, list(self.deals)
        for k, deal in enumerate(deals):
            for side in SIDES:
                snapped = deal.package.snapback and deal.wronged(side)
                if (side, deal.number) in wished or (snapped and side not in deal.held):
                    moved = {e.lever for e in self.drafted(side) if e.kind.sets}
                    old = dealing.returned(levels, deal, side)
                    levels.update({n: s for n, s in old.items() if n not in moved})
                    deals[k] = deal = replace(deal, held=(*deal.held, side))
        return replace(self, levels=tuple(levels.items()), deals=tuple(deals))

    def found_out(self, found: tuple[Evasion, ...]) -> "Table":
        """Breaches by stealth that came out in this turn; a snap-back answers by itself."""
        deals, levels = list(self.deals), self.setting
        for e in found:
            breach = Breach(e.side, e.lever, e.since, self.turn, stealth=True)
            months = (self.turn - e.since) * self.limits.months_per_turn
            for k, deal in enumerate(deals):
                if any(t.lever == e.lever for t in deal.in_force(e.side)):
                    deals[k] = deal = deal.broken(breach, months)
                    victim = opponent(e.side)
                    if deal.package.snapback and victim not in deal.held:
                        levels = dealing.returned(levels, deal, victim)
                        deals[k] = replace(deal, held=(*deal.held, victim))
        # What was carried out by stealth is now the announced level.
        carried_out = self.carried_out
        for e in found:
            levels[e.lever] = carried_out[e.lever]
        left = [e for e in self.evasions if e not in found]
        return replace(
            self, deals=tuple(deals), levels=tuple(levels.items()), evasions=_alive(left, deals)
        )

    def published(self, number: int) -> "Table":
        """A side letter has come out: its commitments are like all others from now on."""
        deals, now = [], self.carried_out
        levels = self.setting
        for d in self.deals:
            if d.number == number:
                for side in SIDES:
                    for t in d.in_force(side):
                        if t.quiet and not any(e.lever == t.lever for e in self.evasions):
                            levels[t.lever] = now[t.lever]
                p = d.package
                d = replace(d, package=replace(
                    p,
                    gives=tuple(replace(t, quiet=False) for t in p.gives),
                    gets=tuple(replace(t, quiet=False) for t in p.gets),
                ))  # fmt: skip
            deals.append(d)
        return replace(self, deals=tuple(deals), levels=tuple(levels.items()))

    def next_turn(self, support: BySide[float]) -> "Table":
        """Clocks move on: deals run, begin and end, suspensions snap back, what was announced
        comes, capital comes in. All of it follows from the table alone.
        """
        months = self.limits.months_per_turn
        table = replace(self, deals=tuple(d.a_month_later(months) for d in self.deals))
        over = [d for d in table.deals if d.months_left <= 0 or _spent(d)]
        table = replace(
            table,
            deals=tuple(d for d in table.deals if d not in over),
            past=(*table.past, *(d.ended() for d in over)),
        )
        if not self.limits.without_dates:
            table = run_out(table, over)
        for deal in table.deals:
            due = deal.due(months)
            if due:
                table = table.begun(deal, due)
        levels = table.setting
        running = []
        for suspension in table.suspensions:
            left = suspension.turns_left - 1
            if left <= 0:
                levels[suspension.lever] = suspension.back
            else:
                running.append(replace(suspension, turns_left=left))
        # Popular governments can move more. [judgement, points of support]
        income = support.map(lambda s: 2 + (s >= 48) + (s >= 55) - (s < 35))
        # What can be saved. [judgement, political capital]
        capital = BySide.of(lambda s: min(9, self.capital[s] + income[s]))
        last = self.turn >= self.limits.turns
        times = max((e.kind.exchanges for e in self.drafts), default=1)
        table = replace(
            table,
            turn=self.turn + (not last),
            phase="over" if last else "talks",
            floor=SIDES[self.turn % 2],
            passes=0,
            exchanges=self.limits.exchanges_each(times),
            on_table=None,
            before_it=None,
            assent=(),
            refused=None,
            lapsed=None,
            disputes=(),
            drafts=(),
            evasions=_alive(self.evasions, table.deals),
            levels=tuple(levels.items()),
            suspensions=tuple(running),
            capital=capital,
        )
        return come_due(table)


def _spent(deal: Deal) -> bool:
    """A deal that both sides have left, or that snapped back."""
    return len(deal.held) == 2 or bool(deal.held and deal.package.snapback)


def _alive(
    evasions: list[Evasion] | tuple[Evasion, ...], deals: list[Deal] | tuple[Deal, ...]
) -> tuple[Evasion, ...]:
    """What is still evaded: there is a commitment in force to fall short of."""
    return tuple(
        e for e in evasions if any(t.lever == e.lever for d in deals for t in d.in_force(e.side))
    )


def sequences(table: Table, depth: int) -> int:
    """How many legal sequences of ``depth`` moves begin here: the rule engine's own test."""
    if depth == 0:
        return 1
    moves = list(table.legal())
    if depth == 1:
        return len(moves)
    return sum(sequences(table.apply(m), depth - 1) for m in moves)
