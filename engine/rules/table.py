"""The table: levels, talks, deals, whose word it is, and what is legal.

A turn has talks and measures. In talks the floor passes between the delegations; two passes in a
row end them. Measures are chosen in secret, the US first only because two people share a laptop,
and are revealed together when both are done. ``legal`` is the one generator of legal moves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.rules.levers import REASONS, SIDES, levers, opponent
from engine.rules.notation import Event, IllegalMove, Package, Term
from engine.world.regime import Setting

# What is believed before anything was seen, as (kept, broken): a third of defied threats are
# carried out (Drezner 2003), 57 percent of pledged purchases were delivered (Bown, PIIE 2022).
PRIOR = {"threaten": (1.0, 2.0), "promise": (2.28, 1.72)}


@dataclass(frozen=True)
class Limits:
    """What a scenario allows."""

    turns: int
    months_per_turn: int
    exchanges: int
    measures: int
    levers: tuple[str, ...]
    package_months: tuple[int, ...] = (3, 6, 12)


@dataclass(frozen=True)
class Deal:
    """A package in force. ``proposer`` gives the first column."""

    proposer: str
    package: Package
    since: int  # turn
    months_left: int

    def terms(self, side: str) -> tuple[Term, ...]:
        return self.package.gives if side == self.proposer else self.package.gets


@dataclass(frozen=True)
class Word:
    """A threat or promise on record, due by the end of the next turn."""

    side: str
    kind: str
    lever: str
    level: int
    turn: int
    outcome: str = "open"  # open, kept, broken


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
    levels: tuple[tuple[str, Setting], ...]
    turn: int = 1
    phase: str = "talks"  # talks, measures, over
    floor: str = "US"
    passes: int = 0
    exchanges_left: int = 0
    on_table: tuple[str, Package] | None = None
    deals: tuple[Deal, ...] = ()
    drafts: tuple[Event, ...] = ()
    words: tuple[Word, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    capital: tuple[int, int] = (6, 6)
    summits: tuple[int, int] = (1, 1)

    @property
    def setting(self) -> dict[str, Setting]:
        return dict(self.levels)

    def capital_of(self, side: str) -> int:
        return self.capital[SIDES.index(side)]

    def credibility(self, side: str, kind: str) -> float:
        """How far a side's threats or promises are believed: mean of a Beta with its counts."""
        past = [w.outcome for w in self.words if (w.side, w.kind) == (side, kind)]
        kept, broken = PRIOR[kind]
        kept, broken = kept + past.count("kept"), broken + past.count("broken")
        return kept / (kept + broken)

    def cost(self, event: Event) -> int:
        """Political capital that a measure costs: opening what the other closed costs too."""
        if event.verb == "set":
            steps = abs(event.level - self.setting[event.lever].level)
            return max(1, min(3, steps)) * levers()[event.lever].cost
        return {"summit": 2, "wto": 1, "suspend": 1}.get(event.verb, 0)

    def bound(self, side: str) -> dict[str, int]:
        """Levers that deals in force hold: id and the most closed level allowed."""
        held: dict[str, int] = {}
        for deal in self.deals:
            for term in deal.terms(side):
                held[term.lever] = term.level
        return held

    def legal(self) -> Iterator[Event]:
        """Every legal move of the side that has the word; packages with one lever a side."""
        if self.phase in ("over", "reveal"):
            return
        side = self.floor
        if self.phase == "talks":
            yield from self._talk(side)
        else:
            yield from self._measures(side)

    def _talk(self, side: str) -> Iterator[Event]:
        if self.on_table is not None:
            yield Event(side, "accept")
            yield Event(side, "reject")
        else:
            yield Event(side, "pass")
            if not any(w.side == side and w.turn == self.turn for w in self.words):
                for term in self._steps(side, closing=True):
                    yield Event(side, "threaten", term.lever, term.level)
                for term in self._steps(side, closing=False):
                    yield Event(side, "promise", term.lever, term.level)
        if self.exchanges_left > 0:
            verb = "counter" if self.on_table is not None else "offer"
            for ours in self._steps(side, closing=False):
                for theirs in self._steps(opponent(side), closing=False):
                    for months in self.limits.package_months:
                        package = Package((ours,), (theirs,), months)
                        yield Event(side, verb, package=package)

    def openings(self, side: str) -> Iterator[Term]:
        """What a side can promise in a package: levers as open as today, or more."""
        return self._steps(side, closing=False)

    def _steps(self, side: str, closing: bool) -> Iterator[Term]:
        """Terms more closed than today, or as open as today and more."""
        for name in self.limits.levers:
            lever = levers()[name]
            if lever.side != side or not (lever.restricts or lever.gives):
                continue
            now = self.setting[name].level
            for level in range(len(lever.names)):
                worse = level < now if lever.gives else level > now
                if worse == closing:
                    yield Term(name, level)

    def _measures(self, side: str) -> Iterator[Event]:
        yield Event(side, "done")
        left = self.capital_of(side) - sum(self.cost(e) for e in self.drafts if e.side == side)
        mine = [e for e in self.drafts if e.side == side]
        if len(mine) >= self.limits.measures or left < 1:
            return
        touched = {e.lever for e in mine}
        held = self.bound(side)
        waiting = {s.lever for s in self.suspensions}
        for name in self.limits.levers:
            lever = levers()[name]
            if lever.side != side or name in touched:
                continue
            now = self.setting[name]
            for level in range(len(lever.names)):
                if name in held and self._breaks(name, level, held[name]):
                    continue
                for target in lever.targets:
                    for reason in REASONS if lever.kind == "control" else ("security",):
                        event = Event(side, "set", name, level, target, reason)
                        new = Setting(level, target, reason)
                        if new != now and self.cost(event) <= left:
                            if level or (target == "other" and reason == "security"):
                                yield event
            if lever.restricts and now.level > 0 and name not in waiting and name not in held:
                for turns in (1, 2, 3):
                    yield Event(side, "suspend", name, turns)
        verbs = {e.verb for e in mine}
        if self.summits[SIDES.index(side)] and left >= 2 and "summit" not in verbs:
            yield Event(side, "summit")
        if "wto" not in verbs:
            yield Event(side, "wto")

    @staticmethod
    def _breaks(name: str, level: int, held: int) -> bool:
        return level < held if levers()[name].gives else level > held

    def check(self, event: Event) -> None:
        """Raise IllegalMove with the reason and the cure when an event may not be made now."""
        if self.phase == "over":
            raise IllegalMove(f"{str(event)!r}: the game is over")
        if event.side != self.floor:
            raise IllegalMove(f"{str(event)!r}: {self.floor} has the word now, not {event.side}")
        if event.package is not None and self._legal_package(event):
            return
        if event not in set(self.legal()):
            raise IllegalMove(f"{str(event)!r}: not legal now; {self._why(event)}")

    def _legal_package(self, event: Event) -> bool:
        package = event.package
        assert package is not None
        if self.phase != "talks" or self.exchanges_left < 1:
            raise IllegalMove(f"{str(event)!r}: no exchange of packages is left this turn")
        if (event.verb == "counter") != (self.on_table is not None):
            right = "offer" if event.verb == "counter" else "counter"
            raise IllegalMove(f"{str(event)!r}: say {right!r} here")
        for side, terms in ((event.side, package.gives), (opponent(event.side), package.gets)):
            allowed = set(self._steps(side, closing=False))
            for term in terms:
                if term not in allowed:
                    raise IllegalMove(
                        f"{str(event)!r}: '{term}' is no commitment; "
                        "a package opens a lever or holds it where it is"
                    )
        return True

    def _why(self, event: Event) -> str:
        if event.verb in ("set", "suspend", "summit", "wto", "done"):
            if self.phase != "measures":
                return "the talks are still open: pass, accept or reject first"
            if event.verb == "set" and event.lever not in self.limits.levers:
                return f"this scenario plays with {', '.join(self._own(event.side))}"
            if event.lever in self.bound(event.side):
                return f"a deal in force holds {event.lever}"
            mine = [e for e in self.drafts if e.side == event.side]
            if len(mine) >= self.limits.measures:
                return f"{self.limits.measures} measures a turn are allowed; say done"
            left = self.capital_of(event.side) - sum(self.cost(e) for e in mine)
            if self.cost(event) > left:
                return f"it costs {self.cost(event)} political capital and {left} is left"
            return "it would change nothing or repeats a lever already moved this turn"
        if self.phase == "measures":
            return "talks are closed for this turn; choose measures or say done"
        return "accept and reject need a package on the table; pass ends the talks"

    def _own(self, side: str) -> list[str]:
        return [n for n in self.limits.levers if levers()[n].side == side]

    def apply(self, event: Event) -> "Table":
        """The table after a legal event; raises IllegalMove otherwise."""
        self.check(event)
        other = opponent(event.side)
        if event.verb in ("offer", "counter"):
            assert event.package is not None
            return replace(
                self,
                on_table=(event.side, event.package),
                exchanges_left=self.exchanges_left - 1,
                floor=other,
                passes=0,
            )
        if event.verb == "accept":
            assert self.on_table is not None
            proposer, package = self.on_table
            deal = Deal(proposer, package, self.turn, package.months)
            levels = self.setting
            for term in (*package.gives, *package.gets):
                levels[term.lever] = replace(levels[term.lever], level=term.level)
            return replace(
                self,
                on_table=None,
                deals=(*self.deals, deal),
                levels=tuple(levels.items()),
                floor=proposer,
                passes=0,
            )
        if event.verb == "reject":
            return replace(self, on_table=None, passes=0)
        if event.verb == "pass":
            if self.passes:
                return replace(self, phase="measures", floor="US", passes=0)
            return replace(self, floor=other, passes=1)
        if event.verb in ("threaten", "promise"):
            word = Word(event.side, event.verb, event.lever, event.level, self.turn)
            return replace(self, words=(*self.words, word))
        if event.verb == "done" and event.side == "US":
            return replace(self, floor="CN")
        if event.verb == "done":
            return replace(self, phase="reveal")
        return replace(self, drafts=(*self.drafts, event))

    def revealed(self) -> "Table":
        """Both sides' measures take effect together; words fall due; suspensions run."""
        levels = self.setting
        suspensions = list(self.suspensions)
        capital = list(self.capital)
        summits = list(self.summits)
        for event in self.drafts:
            i = SIDES.index(event.side)
            capital[i] -= self.cost(event)
            if event.verb == "set":
                levels[event.lever] = Setting(event.level, event.target, event.reason)
            elif event.verb == "suspend":
                back = Suspension(event.lever, levels[event.lever], event.level)
                suspensions.append(back)
                levels[event.lever] = Setting(0)
            elif event.verb == "summit":
                summits[i] -= 1
        words = tuple(self._judged(w, levels) for w in self.words)
        return replace(
            self,
            levels=tuple(levels.items()),
            suspensions=tuple(suspensions),
            capital=(capital[0], capital[1]),
            summits=(summits[0], summits[1]),
            words=words,
        )

    def _judged(self, word: Word, levels: dict[str, Setting]) -> Word:
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
        """Clocks move on: deals run, suspensions snap back, capital comes in with support."""
        levels = self.setting
        running = []
        for suspension in self.suspensions:
            left = suspension.turns_left - 1
            if left <= 0:
                levels[suspension.lever] = suspension.back
            else:
                running.append(replace(suspension, turns_left=left))
        deals = tuple(
            replace(d, months_left=d.months_left - self.limits.months_per_turn)
            for d in self.deals
            if d.months_left > self.limits.months_per_turn
        )
        income = [2 + (s >= 48) + (s >= 55) - (s < 35) for s in support]
        capital = tuple(min(9, c + i) for c, i in zip(self.capital, income))
        last = self.turn >= self.limits.turns
        met = any(e.verb == "summit" for e in self.drafts)
        return replace(
            self,
            turn=self.turn + (not last),
            phase="over" if last else "talks",
            floor=SIDES[self.turn % 2],
            passes=0,
            exchanges_left=self.limits.exchanges * (2 if met else 1),
            on_table=None,
            drafts=(),
            deals=deals,
            levels=tuple(levels.items()),
            suspensions=tuple(running),
            capital=(capital[0], capital[1]),
        )


def sequences(table: Table, depth: int) -> int:
    """How many legal sequences of ``depth`` moves begin here: the rule engine's own test."""
    if depth == 0:
        return 1
    moves = list(table.legal())
    if depth == 1:
        return len(moves)
    return sum(sequences(table.apply(m), depth - 1) for m in moves)
