"""The result of a game: one figure a seat, 0 for what no deal brings, 50 for par.

    score = 50 U / max(U_par, 20)

with U the utility of ``engine/score/outcome``, against no deal in the same worlds. Par is the Nash
point of the first table: the package in force from the first turn for as long as the scenario's
packages last that gives the largest product of both sides' gains (Nash 1950) and crosses no red
line. The best joint deal is the one with the largest sum. Both are chosen by the agreement space
and then run as they are. Where no package beats no deal for both, par is 20 billion above it.

While a game is on, the result so far is what it would be if nobody moved any more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from engine.advice.bargaining import Space, score_terms, space
from engine.advice.forecast import Ensemble
from engine.advice.within import within
from engine.ruled import worth as ruled_worth
from engine.rules.course import Course, course, with_deal
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Package, Term
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Scenario
from engine.score.conceded import conceded
from engine.score.effects import effects
from engine.score.outcome import Known, Month, Outcome, against_no_deal, outcome, quiet
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Step, Turn
from engine.view import Opened, View
from engine.world.state import january_2018

# A par that is nearer to no deal is no measure: a tenth of a percent of what either earns in a
# year. [judgement, billion USD]
LEAST = 20.0
PACKAGES = 1200  # of the first table's agreement space [numerics]
PAR = 50.0  # [definition, points of the result]


@dataclass(frozen=True)
class Mark:
    """A deal of the first table that a result is measured against."""

    package: tuple[Term, ...]
    outcomes: BySide[Outcome]

    @property
    def utility(self) -> BySide[float]:
        return self.outcomes.map(lambda o: o.utility)


@dataclass(frozen=True)
class Result:
    """One side's result with its parts and marks; utilities in billion USD against no deal."""

    outcome: Outcome
    par: float
    best_joint: float

    @property
    def utility(self) -> float:
        return self.outcome.utility

    @property
    def measure(self) -> float:
        """What 50 points stand for, billion USD: par, or the least that measures anything."""
        return max(self.par, LEAST)

    def scaled(self, utility: float) -> float:
        """A utility on the scale of the result."""
        return PAR * utility / self.measure

    @property
    def score(self) -> float:
        """0 is no deal, 50 is par."""
        return self.scaled(self.utility)


@dataclass(frozen=True)
class Marks:
    """Par and the best joint deal of a first table; None where nothing beats no deal."""

    nash: Mark | None
    joint: Mark | None


@dataclass(frozen=True)
class Seen:
    """A game as whoever asks may know it: the months that were, the table that is."""

    scenario: Scenario
    table: Table
    steps: Sequence[Step]
    turns: Sequence[Turn]

    @property
    def months(self) -> int:
        """From the first month of the game to the end of the horizon after its last turn."""
        return self.played + self.scenario.horizon

    @property
    def played(self) -> int:
        """Months of the whole game, whether they were or will be."""
        limits = self.table.limits
        return limits.turns * limits.months_per_turn

    def first_table(self) -> Table:
        """The table at the first turn, by the rules of this game."""
        return replace(self.scenario, limits=self.table.limits).table()

    def ahead(self) -> Course:
        """What comes if nobody moves any more, from the month about to be played."""
        been = len(self.steps) - self.scenario.start_month
        return course(self.table, self.months - been)


def seen_by(view: View) -> Seen:
    """What a view knows of its game."""
    return Seen(view.scenario, view.table, view.steps, view.turns)


def so_far(view: View, worlds: Ensemble, found: Marks, stop: Stop | None = None) -> BySide[Result]:
    """Both sides' results if nobody moved any more, as far as a view knows: its own mandate, a
    guess of the other's without objectives and red lines. ``worlds`` stand at the first month.
    """
    return results(worlds, seen_by(view), view.stakes, _known(view), found, stop)


def marks_for(view: View, worlds: Ensemble, stop: Stop | None = None) -> Marks:
    """Par and the best joint deal as far as a view knows."""
    return marks(worlds, seen_by(view), view.stakes, _known(view), view.guarded, stop)


def _known(view: View) -> BySide[Mandate | None]:
    return BySide.of(lambda s: view.mandate if s == view.viewer else None)


@dataclass(frozen=True)
class Final:
    """Both results of a finished game, in the world that was dealt, and what they stand beside."""

    results: BySide[Result]
    marks: Marks


def final(game: Opened, stop: Stop | None = None) -> Final:
    """The results of a finished game with all papers open."""
    seen = Seen(game.scenario, game.table, game.steps, game.turns)
    worlds = start_of(Ensemble(game.truth, january_2018(game.truth), 0), seen, stop)
    stakes = game.mandates.map(Stakes.of)
    red = {r.lever: r.level for m in game.mandates.values() for r in m.red_lines}
    found = marks(worlds, seen, stakes, game.mandates, red, stop)
    return Final(results(worlds, seen, stakes, game.mandates, found, stop), found)


def start_of(worlds: Ensemble, seen: Seen, stop: Stop | None = None) -> Ensemble:
    """Worlds of January 2018 brought to the first month of the game."""
    return worlds.through(seen.steps[: seen.scenario.start_month], stop)


def marks(
    worlds: Ensemble,
    seen: Seen,
    stakes: BySide[Stakes],
    mandates: BySide[Mandate | None],
    red: Mapping[str, int],
    stop: Stop | None = None,
) -> Marks:
    """Par and the best joint deal in worlds that stand at the first month of the game; ``red`` are
    levels that a lever must not go below.
    """
    found = first_space(worlds, seen, stakes, red, stop)
    if found is None:
        return Marks(None, None)
    return Marks(
        *(
            None if i is None else mark(worlds, seen, found.packages[i], stakes, mandates, stop)
            for i in (found.nash, _best(found))
        )
    )


def first_space(
    worlds: Ensemble,
    seen: Seen,
    stakes: BySide[Stakes],
    red: Mapping[str, int],
    stop: Stop | None = None,
) -> Space | None:
    """The agreement space of the first table within red lines; None where nothing can be given."""
    table = seen.first_table()
    if not all(any(True for _ in table.openings(s)) for s in SIDES):
        return None
    scored = score_terms(worlds, table, seen.months, stop)
    return within(space(scored, stakes, PACKAGES, red=red), red)


def _best(found: Space) -> int | None:
    """The package of the zone with the largest sum."""
    return max(found.zone, key=found.joint, default=None)


def mark(
    worlds: Ensemble,
    seen: Seen,
    terms: tuple[Term, ...],
    stakes: BySide[Stakes],
    mandates: BySide[Mandate | None],
    stop: Stop | None,
) -> Mark:
    """A package of the first table run as it is, kept by both."""
    table, n = seen.first_table(), seen.months
    own = BySide.of(lambda s: tuple(t for t in terms if levers()[t.lever].side == s))
    package = Package(own.us, own.cn, table.limits.package_months[-1])
    struck = with_deal(table, "US", package)
    paths = [course(table, n), course(struck, n)]
    ran = effects(worlds.p, worlds.state, worlds.month, paths, stop)
    lost = conceded(
        table, struck, worlds.p, worlds.state, worlds.month, seen.scenario.horizon
    )  # fmt: skip
    last = seen.played - 1
    stood = [_levels(table.carried_out), *map(_levels, paths[1][: seen.played])]

    def of(side: str) -> Outcome:
        return outcome(
            side, mandates[side], stakes[side], ran, float(np.median(lost[side])),
            stood, paths[1][last], paths[0][last],
        )  # fmt: skip

    return Mark(terms, BySide.of(of))


def _levels(levels: Mapping[str, object]) -> dict[str, int]:
    return {n: s.level for n, s in levels.items()}  # type: ignore[attr-defined]


@dataclass(frozen=True)
class NoDeal:
    """What no deal leads to, remembered for games that share their first table and their worlds."""

    table: Table
    course: Course
    months: Sequence[Month]
    known: Known = field(default_factory=dict)

    @classmethod
    def of(cls, seen: Seen) -> "NoDeal":
        """That of a game's first table."""
        table = seen.first_table()
        path = course(table, seen.months)
        return cls(table, path, quiet(path))


def results(
    worlds: Ensemble,
    seen: Seen,
    stakes: BySide[Stakes],
    mandates: BySide[Mandate | None],
    found: Marks,
    stop: Stop | None = None,
    no_deal: NoDeal | None = None,
) -> BySide[Result]:
    """Both sides' results in worlds that stand at the first month of the game.

    ``no_deal`` is what other games with the same first table in the same worlds have left.
    """
    plot = seen.scenario
    no_deal = no_deal or NoDeal.of(seen)
    table, calm, ahead = no_deal.table, no_deal.course, seen.ahead()
    steps = seen.steps[plot.start_month :]
    been = len(steps)
    deck = {t.month: tuple(x for h in t.happened for x in h.effects.items()) for t in seen.turns}
    played = [Month(s.regime.core(), s.shocks) for s in steps] + quiet(ahead)
    without = [
        Month(m.rules, deck.get(plot.start_month + i, ())) for i, m in enumerate(no_deal.months)
    ]
    ran = against_no_deal(
        worlds.p, worlds.state, worlds.month, played, without, no_deal.known
    )  # fmt: skip
    stood = [_levels(table.carried_out)]
    for t in seen.turns:
        stood.append(_levels(dict(t.after)))
    left = max(seen.played - been, 0)
    stood += [_levels(levels) for levels in ahead[:left]]
    ends = Levels(dict(seen.turns[-1].after)) if not left and seen.turns else ahead[left - 1]
    lost = BySide.of(lambda s: sum(t.conceded[s] for t in seen.turns))
    added = ruled_worth(seen.turns, stakes, plot.start_month, seen.months)

    def of(side: str) -> Result:
        own = outcome(
            side, mandates[side], stakes[side], ran, lost[side], stood, ends,
            calm[seen.played - 1],
        )  # fmt: skip
        par = found.nash.utility[side] if found.nash else LEAST
        best = found.joint.utility[side] if found.joint else 0.0
        return Result(replace(own, ruled=added[side]), par, best)

    return BySide.of(of)
