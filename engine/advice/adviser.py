"""The adviser of one game: what a reader of its views asks of the model, remembered.

Everything is computed from a view, so that no answer can tell more than its reader knows: from the
months as those eyes have seen them, the levels they believe in and the stakes they may guess. Any
number of threads may ask; each answer is computed once, and what is no longer wanted can be
stopped. No window, no clock: a report, a player or a server asks the same questions.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, TypeVar

from engine.advice.ahead import Bands, ahead
from engine.advice.attribution import Share, attribute, plans_of
from engine.advice.band import Band
from engine.advice.bargaining import Scored, Space, expected_to_keep, score_terms, space
from engine.advice.causes import Cause, causes
from engine.advice.debrief import Debrief, debrief
from engine.advice.flow import flowing
from engine.advice.forecast import Ensemble, Path, run
from engine.advice.home import expected
from engine.advice.leverage import leverage
from engine.advice.result import Final, Marks, Result, final, marks_for, so_far
from engine.advice.within import within
from engine.advice.worth import Worth, mended, worth_of
from engine.compiled import library
from engine.rules.course import after, course, with_deal
from engine.rules.notation import Event
from engine.rules.package import Package
from engine.score.effects import rules
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import VIEWERS, Step, Turn
from engine.view import Opened, View

# Draws of what is shown. With 64 the 95 percent point of a forecast is off by 9 percent of its
# band, with 512 by 3. The NumPy pages are several times slower than the compiled month.
# [numerics, draws]
MOST, LEAST = 512, 64
# A draw of a plan in a month that one answer may take where a person waits for it. [numerics]
ROW_MONTHS = 80_000
PACKAGES = 1500  # of an agreement space that is shown [numerics]
WORLDS, TERMS, DRAFTS = 4, 8, 4  # moments and drafts that are remembered [numerics]

T = TypeVar("T")


@dataclass(frozen=True)
class Judged:
    """What a turn's moves did, as a reader of the view may know it."""

    number: int
    shares: tuple[Share, ...]
    chains: tuple[BySide[Cause], ...]  # one a move
    powers: BySide[Band]  # leverage after the turn
    ahead: Mapping[str, Bands] = field(default_factory=dict)  # all moves together, by side


class _Memory:
    """The last answers by key; one thread computes an answer, the others wait for it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._busy: dict[Hashable, Lock] = {}
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, compute: Callable[[], T]) -> T:
        with self._lock:
            busy = self._busy.setdefault(key, Lock())
        with busy:
            with self._lock:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    found: T = self._kept[key]
                    return found
            found = compute()
            with self._lock:
                self._kept[key] = found
                while len(self._kept) > self._most:
                    self._busy.pop(self._kept.popitem(last=False)[0], None)
            return found

    def find(self, key: Hashable) -> Any:
        """The answer if it is known, else None."""
        with self._lock:
            return self._kept.get(key)

    def items(self) -> list[tuple[Any, Any]]:
        with self._lock:
            return list(self._kept.items())


class Adviser:
    """Answers for one game; a new game takes a new one."""

    def __init__(self, most: int | None = None, moments: int = TERMS) -> None:
        self.draws = most or (MOST if library.library() is not None else LEAST)
        self._start = _Memory(1)
        self._worlds = _Memory(WORLDS)
        self._terms = _Memory(moments)
        self._drafts = _Memory(DRAFTS)
        self._marks = _Memory(len(VIEWERS))

    def worlds(self, steps: Sequence[Step], stop: Stop | None = None) -> Ensemble:
        """Many possible worlds brought through months as somebody has seen them."""
        # Rules are told apart by being the same object: a view hands on the game's own.
        seen = tuple((id(s.regime), s.shocks) for s in steps)

        def compute() -> tuple[Ensemble, Sequence[Step]]:
            before = self._start.get((), lambda: Ensemble.start(self.draws))
            for months, (ensemble, _) in self._worlds.items():
                if before.month < len(months) and months == seen[: len(months)]:
                    before = ensemble
            return before.through(steps, stop), steps  # the steps keep their rules alive

        return self._worlds.get(seen, compute)[0]

    def options(
        self, view: View, draft: Sequence[Event], events: Sequence[Event],
        stop: Stop | None = None, waited: int | None = None,
    ) -> Path:  # fmt: skip
        """What each event would do after the draft: plan 0 is the draft alone, i + 1 event i.

        ``waited``: how many of the events somebody waits for at a time, if not for all; more draws
        can be afforded then.
        """
        months = view.scenario.horizon
        draws = self.affordable(1 + (waited or len(events)), months)
        path = course(view.table, months)
        for e in draft:
            path = after(path, view.table, e)
        worlds = self.worlds(view.steps, stop).few(draws)
        plans = [rules(after(path, view.table, e)) for e in events]
        # A plan comes to the same whichever others run beside it, so the draft is run once.
        key = (id(view), tuple(draft), draws)
        known = self._drafts.find(key)
        if known is not None and plans:
            alone: Path = known[0]
            return alone.beside(run(worlds, plans, months, stop=stop))
        found = run(worlds, [rules(path), *plans], months, stop=stop)
        self._drafts.get(key, lambda: (found.first(), view))  # what is kept keeps its name
        return found

    def terms(self, view: View, stop: Stop | None = None) -> Scored:
        """Every level of every lever and the strongest pairs, run once for a state of the rules."""
        plot, t = view.scenario, view.table
        seen = tuple((id(s.regime), s.shocks) for s in view.steps)
        key = (seen, view.levels, t.turn, t.deals, t.suspensions, t.announced, t.evasions)

        def compute() -> tuple[Scored, Sequence[Step]]:
            worlds = self.worlds(view.steps, stop).few(LEAST)
            # The steps keep their rules alive: another's must not come to stand in their place.
            return score_terms(worlds, t, plot.horizon, stop), view.steps

        return replace(self._terms.get(key, compute)[0], table=t)

    def package(
        self, view: View, author: str, package: Package, stop: Stop | None = None
    ) -> tuple[Worth, BySide[Ratification]]:
        """What a package is worth by one's own mandate and a guess of the other's, and how both
        houses would vote on it.
        """
        plot, table = view.scenario, view.table.cleared()
        worlds = self.worlds(view.steps, stop).few(LEAST)
        worth = worth_of(worlds, table, author, package, view.stakes, plot.horizon, stop)
        houses = expected(
            worlds, table, author, package, view.stakes, plot.members, view.support, plot.horizon
        )
        against = worth.unwilling
        if against is not None:
            scored = self.terms(view, stop)
            worth = replace(worth, cure=mended(scored, package, against, view.stakes, view.guarded))
        return worth, houses

    def flows(
        self, view: View, author: str, package: Package, months: int, stop: Stop | None = None
    ) -> Mapping[tuple[str, str], float]:
        """Parts of normal trade that would flow in ``months`` under a package."""
        worlds = self.worlds(view.steps, stop).few(LEAST)
        table = with_deal(view.table.cleared(), author, package)
        return flowing(worlds, table, months, stop)

    def flows_of(
        self, view: View, months: int, stop: Stop | None = None
    ) -> Mapping[tuple[str, str], float]:
        """Parts of normal trade that will flow in ``months`` under the deals in force."""
        worlds = self.worlds(view.steps, stop).few(LEAST)
        return flowing(worlds, view.table.cleared(), months, stop)

    def judged(self, view: View, stop: Stop | None = None, turn: Turn | None = None) -> Judged:
        """Credit, causes and leverage of a turn of the view, the last one if none is named."""
        plot = view.scenario
        turn = turn or view.turns[-1]
        start = self._before(view, turn, stop)
        shares = attribute(plot, start, turn, turn.number, stop)
        chains = causes(plot, start, turn, stop)
        end = turn.month + plot.limits.months_per_turn
        now = self.worlds(view.steps[:end], stop).few(start.p.draws)
        powers = leverage(now, dict(turn.after), stop)
        return Judged(turn.number, shares, chains, powers, ahead(plot, start, turn, stop))

    def _before(self, view: View, turn: Turn, stop: Stop | None) -> Ensemble:
        """Worlds at a turn's first month, as many as its credit can be run in."""
        plot = view.scenario
        months = max(plot.horizon, plot.limits.months_per_turn)
        draws = self.affordable(2 * plans_of(turn), months)  # causes and leverage run as well
        return self.worlds(view.steps[: turn.month], stop).few(draws)

    def agreement(
        self, view: View, stakes: BySide[Stakes], offers: Sequence[Package], seed: int,
        red_lines: Mapping[str, int], stop: Stop | None = None,
    ) -> Space:  # fmt: skip
        """The agreement space of a moment within red lines, with packages that were offered among
        the rest.
        """
        scored = self.terms(view, stop)
        kept = expected_to_keep(view.table, view.scenario.limits.package_months[-1], True)
        said = [p.terms for p in offers]
        return within(space(scored, stakes, PACKAGES, seed, said, kept, red_lines), red_lines)

    def so_far(self, view: View, stop: Stop | None = None) -> BySide[Result]:
        """What both sides' results would be if nobody moved any more, as far as a view knows."""
        began = view.steps[: view.scenario.start_month]
        worlds = self.worlds(began, stop).few(LEAST)
        found: Marks = self._marks.get(view.viewer, lambda: marks_for(view, worlds, stop))
        return so_far(view, worlds, found, stop)

    def final(self, game: Opened, stop: Stop | None = None) -> Final:
        """The results of a finished game."""
        return final(game, stop)

    def debrief(
        self, game: Opened, seen: View, first: View, space: Space,
        known: Mapping[int, Sequence[Share]], stop: Stop | None = None,
    ) -> Debrief:  # fmt: skip
        """A finished game's three questions. ``seen`` is what everybody saw of it and ``first`` of
        the first table, ``known`` the credit of turns that have been judged before.
        """
        shares = {
            t.number: known[t.number]
            if t.number in known
            else attribute(seen.scenario, self._before(seen, t, stop), t, t.number, stop)
            for t in seen.turns
        }
        return debrief(game, self.final(game, stop), shares, space, self.terms(first, stop))

    def affordable(self, plans: int, months: int) -> int:
        """As many draws as an answer may take, a power of two between the least and the most."""
        draws = LEAST
        while 2 * draws <= self.draws and 2 * draws * plans * months <= ROW_MONTHS:
            draws *= 2
        return draws
