"""The table: levels, talks, deals, whose word it is, and what is legal.

A turn has talks and measures. In talks the floor passes between the delegations; two passes in a
row end them, and a package that still lies there lapses. Measures are chosen in secret, the US
first only because two people share a laptop, and are revealed together when both are done. What a
side carries out short of its word is never revealed, only found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from engine.rules import deals as dealing
from engine.rules import legal
from engine.rules.conduct import Word, credibility, distance, share_kept
from engine.rules.deals import Breach, Deal, Evasion
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL, Package, Term
from engine.world.regime import Setting

BREACH_COST = 1  # political capital for leaving a commitment in the open


@dataclass(frozen=True)
class Limits:
    """What a scenario allows. ``older`` marks records of earlier engines: moves that were legal
    when they were made are not refused for the price that they would have today.
    """

    turns: int
    months_per_turn: int
    exchanges: int
    measures: int
    levers: tuple[str, ...]
    package_months: tuple[int, ...] = (3, 6, 12)
    older: bool = False


@dataclass(frozen=True)
class Suspension:
    """A lever opened for some turns that snaps back by itself."""

    lever: str
    back: Setting
    turns_left: int


@dataclass(frozen=True)
class Table:
    """The state of play, without the world."""

    limits: Limits
    levels: tuple[tuple[str, Setting], ...]  # as announced
    turn: int = 1
    phase: str = "talks"  # talks, measures, reveal, over
    floor: str = "US"
    passes: int = 0
    exchanges_left: int = 0
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
    capital: tuple[int, int] = (6, 6)
    summits: tuple[int, int] = (1, 1)

    @property
    def setting(self) -> dict[str, Setting]:
        """Levels as announced."""
        return dict(self.levels)

    @property
    def carried_out(self) -> dict[str, Setting]:
        """What the levers really do, with side letters and what is evaded."""
        return dealing.carried_out(self.setting, self.deals, self.evasions)

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

    def capital_of(self, side: str) -> int:
        return self.capital[SIDES.index(side)]

    def credibility(self, side: str, kind: str) -> float:
        """How far a side's threats or promises are believed."""
        return credibility(self.words, (*self.deals, *self.past), side, kind)

    def share_kept(self, side: str, months: int, verify: bool) -> float:
        """Part of a package's months in which a side is expected to keep its column."""
        return share_kept(self.credibility(side, "promise"), months, verify)

    def cost(self, event: Event) -> int:
        """Political capital that a measure costs: opening what the other closed costs too."""
        if event.verb == "set":
            steps = abs(event.level - self.setting[event.lever].level)
            price = max(1, min(3, steps)) * levers()[event.lever].cost
            return price + (BREACH_COST if self.breaks(event) else 0)
        return {"summit": 2, "wto": 1, "suspend": 1}.get(event.verb, 0)

    def deal_on(self, side: str, lever: str) -> Deal | None:
        """The deal in force that holds a lever of a side, the latest if there are several."""
        for deal in reversed(self.deals):
            if any(t.lever == lever for t in deal.in_force(side)):
                return deal
        return None

    def bound(self, side: str) -> dict[str, Term]:
        """Commitments that deals in force hold a side to, by lever."""
        return {t.lever: t for deal in self.deals for t in deal.binding(side)}

    def breaks(self, event: Event) -> bool:
        """Whether a measure leaves a commitment in the open."""
        held = self.bound(event.side).get(event.lever)
        if event.verb != "set" or held is None:
            return False
        now = self.setting[event.lever].level
        # A side letter opens more than is announced: only closing further leaves it.
        promised = now if held.quiet and dealing.beyond(held.lever, now, held.level) else held.level
        return dealing.beyond(event.lever, event.level, promised)

    def completes(self, event: Event) -> bool:
        """Whether this acceptance makes a deal."""
        if event.verb != "accept" or self.on_table is None:
            return False
        return self.on_table[0] != NEUTRAL or len(self.assent) == 1

    def legal(self) -> Iterator[Event]:
        """Every legal move of the side that has the word; packages with one lever a side."""
        return legal.legal(self)

    def openings(self, side: str) -> Iterator[Term]:
        """What a side can promise in a package: levers as open as today, or more."""
        return legal.openings(self, side)

    def check(self, event: Event) -> None:
        """Raise IllegalMove with the reason and the cure when an event may not be made now."""
        legal.check(self, event)

    def apply(self, event: Event, delivered: float = 1.0) -> "Table":
        """The table after a legal event; raises IllegalMove otherwise.

        ``delivered`` is the part of a purchase pledge that will come, where this makes a deal.
        """
        self.check(event)
        side, other = event.side, opponent(event.side)
        if event.verb in ("offer", "counter"):
            assert event.package is not None
            to = SIDES[(self.turn + 1) % 2] if side == NEUTRAL else other
            return replace(
                self,
                on_table=(side, event.package),
                before_it=self.on_table,
                assent=(),
                exchanges_left=self.exchanges_left - 1,
                floor=to,
                passes=0,
            )
        if event.verb == "accept":
            if not self.completes(event):
                return replace(self, assent=(side,), floor=other, passes=0)
            return self._struck(side, delivered)
        if event.verb in ("reject", "withdraw"):
            return replace(self, on_table=None, before_it=None, assent=(), passes=0)
        if event.verb == "pass":
            if self.passes:
                return replace(
                    self, phase="measures", floor="US", passes=0, on_table=None, before_it=None,
                    assent=(), lapsed=self.on_table,
                )  # fmt: skip
            return replace(self, floor=other, passes=1)
        if event.verb in ("threaten", "promise"):
            return self._said(event)
        if event.verb == "dispute":
            return replace(self, disputes=(*self.disputes, (side, event.lever)))
        if event.verb == "mediate":
            return replace(self, floor=NEUTRAL, passes=0)
        if event.verb == "done" and side == "US":
            return replace(self, floor="CN")
        if event.verb == "done":
            return replace(self, phase="reveal")
        return replace(self, drafts=(*self.drafts, event))

    def _said(self, event: Event) -> "Table":
        """A word on record; an earlier one on the same lever is overtaken."""
        far = distance(event.lever, self.setting[event.lever].level, event.level)
        word = Word(event.side, event.verb, event.lever, event.level, self.turn, distance=far)
        return replace(self, words=(*self._overtaken({event.lever}), word))

    def _overtaken(self, touched: set[str]) -> tuple[Word, ...]:
        return tuple(
            replace(w, outcome="overtaken") if w.outcome == "open" and w.lever in touched else w
            for w in self.words
        )

    def _struck(self, side: str, delivered: float) -> "Table":
        """Hands are shaken: levers move at once, the rest waits for its time."""
        assert self.on_table is not None
        author, package = self.on_table
        floor = author if author in SIDES else side
        clear = replace(
            self, on_table=None, before_it=None, assent=(), floor=floor, passes=0, refused=None
        )
        if package.renews:
            deals = tuple(
                replace(
                    d,
                    months_left=d.months_left + package.months,
                    renewed=d.renewed + 1,
                    package=replace(
                        d.package,
                        verify=d.package.verify or package.verify,
                        snapback=d.package.snapback or package.snapback,
                    ),
                )
                if d.number == package.renews
                else d
                for d in self.deals
            )
            return replace(clear, deals=deals)
        setting = self.setting
        deal = Deal(
            author,
            package,
            self.turn,
            package.months,
            1 + len(self.deals) + len(self.past),
            tuple((t.lever, setting[t.lever]) for t in package.terms),
            delivered=delivered,
        )
        # A threat that was traded away, a promise that is now a commitment.
        words = self._overtaken({t.lever for t in package.terms})
        now = tuple(t for t in package.terms if t.at_once)
        return replace(clear, words=words, deals=(*self.deals, deal))._begun(deal, now)

    def _begun(self, deal: Deal, terms: tuple[Term, ...]) -> "Table":
        """Commitments of a deal begin; a side letter leaves the announced level alone."""
        levels = self.setting
        for t in terms:
            if not t.quiet:
                levels[t.lever] = dealing.opened(levels[t.lever], t, deal.delivered)
        new = replace(deal, begun=(*deal.begun, *(t.lever for t in terms)))
        deals = tuple(new if d.number == deal.number else d for d in self.deals)
        return replace(self, levels=tuple(levels.items()), deals=deals)

    def not_ratified(self, event: Event, sides: tuple[str, ...]) -> "Table":
        """Accepted at the table, refused at home: the package is off, the talks go on."""
        self.check(event)
        assert self.on_table is not None
        author, package = self.on_table
        floor = author if author in SIDES else event.side
        return replace(
            self, on_table=None, before_it=None, assent=(), floor=floor, passes=0,
            refused=(sides, package),
        )  # fmt: skip

    def revealed(self) -> "Table":
        """Both sides' measures take effect together; words fall due; open breaches are seen."""
        levels = self.setting
        suspensions = list(self.suspensions)
        capital, summits = list(self.capital), list(self.summits)
        evasions, deals = list(self.evasions), list(self.deals)
        for event in self.drafts:
            i = SIDES.index(event.side)
            capital[i] = max(0, capital[i] - self.cost(event))
            if event.verb == "set":
                if self.breaks(event):
                    evasions = [e for e in evasions if e.lever != event.lever]
                    breach = Breach(event.side, event.lever, self.turn, self.turn)
                    deals = [d.broken(breach) if _holds(d, event) else d for d in deals]
                else:
                    deals = [_mended(d, event) for d in deals]
                levels[event.lever] = Setting(event.level, event.target, event.reason)
            elif event.verb == "suspend":
                back = Suspension(event.lever, levels[event.lever], event.level)
                suspensions.append(back)
                levels[event.lever] = Setting(0)
            elif event.verb == "summit":
                summits[i] -= 1
            elif event.verb == "evade":
                evasions.append(Evasion(event.side, event.lever, self.turn))
            elif event.verb == "honour":
                evasions = [e for e in evasions if e.lever != event.lever]
        held = {(e.side, e.level) for e in self.drafts if e.verb == "hold"}
        for k, deal in enumerate(deals):
            for side in SIDES:
                snapped = deal.package.snapback and deal.wronged(side)
                if (side, deal.number) in held or (snapped and side not in deal.held):
                    moved = {e.lever for e in self.drafts if e.side == side and e.verb == "set"}
                    old = dealing.returned(levels, deal, side)
                    levels.update({n: s for n, s in old.items() if n not in moved})
                    deals[k] = deal = replace(deal, held=(*deal.held, side))
        words = tuple(self._judged(w, levels) for w in self.words)
        return replace(
            self,
            levels=tuple(levels.items()),
            suspensions=tuple(suspensions),
            capital=(capital[0], capital[1]),
            summits=(summits[0], summits[1]),
            words=words,
            deals=tuple(deals),
            evasions=_alive(evasions, deals),
        )

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

    def _judged(self, word: Word, levels: Mapping[str, Setting]) -> Word:
        if word.outcome != "open":
            return word
        now = levels[word.lever].level
        gives = levers()[word.lever].gives
        high = word.kind == "threaten"
        done = now >= word.level if high != gives else now <= word.level
        if not done and self.turn <= word.turn:
            return word
        return replace(word, outcome="kept" if done else "broken")

    def next_turn(self, support: tuple[float, float]) -> "Table":
        """Clocks move on: deals run, begin and end, suspensions snap back, capital comes in."""
        months = self.limits.months_per_turn
        table = replace(self, deals=tuple(d.a_month_later(months) for d in self.deals))
        over = [d for d in table.deals if d.months_left <= 0 or _spent(d)]
        table = replace(
            table,
            deals=tuple(d for d in table.deals if d not in over),
            past=(*table.past, *(d.ended() for d in over)),
        )
        for deal in table.deals:
            table = table._begun(deal, deal.due(months))
        levels = table.setting
        running = []
        for suspension in self.suspensions:
            left = suspension.turns_left - 1
            if left <= 0:
                levels[suspension.lever] = suspension.back
            else:
                running.append(replace(suspension, turns_left=left))
        income = [2 + (s >= 48) + (s >= 55) - (s < 35) for s in support]
        capital = tuple(min(9, c + i) for c, i in zip(self.capital, income, strict=True))
        last = self.turn >= self.limits.turns
        met = any(e.verb == "summit" for e in self.drafts)
        return replace(
            table,
            turn=self.turn + (not last),
            phase="over" if last else "talks",
            floor=SIDES[self.turn % 2],
            passes=0,
            exchanges_left=self.limits.exchanges * (2 if met else 1),
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
            capital=(capital[0], capital[1]),
        )


def _holds(deal: Deal, event: Event) -> bool:
    return any(t.lever == event.lever for t in deal.binding(event.side))


def _mended(deal: Deal, event: Event) -> Deal:
    """A side that goes back to its word takes the cause of complaint away."""
    for t in deal.in_force(event.side):
        if t.lever == event.lever and not dealing.beyond(t.lever, event.level, t.level):
            return deal.mended(event.side, event.lever)
    return deal


def _spent(deal: Deal) -> bool:
    """A deal that both sides have left, or that snapped back."""
    return len(deal.held) == 2 or bool(deal.held and deal.package.snapback)


def _alive(
    evasions: list[Evasion] | tuple[Evasion, ...], deals: list[Deal] | tuple[Deal, ...]
) -> tuple[Evasion, ...]:
    """What is still evaded: there is a commitment in force to fall short of."""
    return tuple(
        e
        for e in evasions
        if any(t.lever == e.lever for d in deals for t in d.in_force(e.side))
    )


def sequences(table: Table, depth: int) -> int:
    """How many legal sequences of ``depth`` moves begin here: the rule engine's own test."""
    if depth == 0:
        return 1
    moves = list(table.legal())
    if depth == 1:
        return len(moves)
    return sum(sequences(table.apply(m), depth - 1) for m in moves)
