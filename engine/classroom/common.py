"""What tables of one scenario and seed have in common: the world, mandates, marks and a frontier.

The seed deals world and mandates, so all of this is worked out once, from the first finished table,
and each table's results then cost one run of its months. They are those of ``engine/advice/result``
to the bit.

The frontier are the packages of the first table that no other one betters for both (Pareto),
within red lines. They are chosen by the agreement space and then run as they are, as par is: from
the first turn for as long as a package may last. So they stand on the scale of the results, in
billion USD against no deal. A table may end beyond it: it can make several deals, and act alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import sub
from typing import Protocol

import numpy as np

from engine.advice.bargaining import pareto
from engine.advice.forecast import Ensemble
from engine.advice.result import (
    Mark,
    Marks,
    NoDeal,
    Result,
    Seen,
    first_space,
    mark,
    results,
    start_of,
)
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Scenario
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Step, Turn
from engine.view import Opened
from engine.world.state import january_2018

Point = BySide[float]  # utilities, billion USD against no deal


@dataclass(frozen=True)
class Common:
    """Worlds stand at the first month of the game."""

    worlds: Ensemble
    mandates: BySide[Mandate]
    stakes: BySide[Stakes]
    marks: Marks
    frontier: tuple[Mark, ...]  # from the best for China to the best for the US
    packages: int  # that were weighed
    zone: int  # of them, better than no deal for both

    @property
    def points(self) -> tuple[Point, ...]:
        """The frontier as points."""
        return tuple(m.utility for m in self.frontier)

    @property
    def best_joint(self) -> float:
        """Both gains of the best joint deal added, billion USD; 0 where nothing beats no deal."""
        joint = self.marks.joint
        return sum(joint.utility.values()) if joint is not None else 0.0

    def results(
        self, seen: Seen, stop: Stop | None = None, no_deal: NoDeal | None = None
    ) -> BySide[Result]:
        """Both results of a table, or what they would be if nobody moved any more."""
        return results(self.worlds, seen, self.stakes, self.mandates, self.marks, stop, no_deal)

    def share(self, at: Point) -> float | None:
        """The part of the best joint deal's gain that both took together."""
        return (at.us + at.cn) / self.best_joint if self.best_joint > 0.0 else None

    def reached(self, at: Point) -> float | None:
        """How far a point lies on the way from no deal through it to the frontier: 1 is on it.

        None where not both gained or no frontier lies that way.
        """
        return along(self.points, at)


def utilities(results: BySide[Result]) -> Point:
    """Where a game stands by its results."""
    return results.map(lambda r: r.utility)


class Played(Protocol):
    """A game with all papers open, or for whoever may know all of it."""

    @property
    def scenario(self) -> Scenario: ...
    @property
    def table(self) -> Table: ...
    @property
    def steps(self) -> tuple[Step, ...]: ...
    @property
    def turns(self) -> tuple[Turn, ...]: ...


def seen_of(game: Played) -> Seen:
    """A game as results are read off it."""
    return Seen(game.scenario, game.table, game.steps, game.turns)


def common(game: Opened, stop: Stop | None = None) -> Common:
    """What all tables share that were dealt the same as this finished one."""
    seen = seen_of(game)
    worlds = start_of(Ensemble(game.truth, january_2018(game.truth), 0), seen, stop)
    stakes = game.mandates.map(Stakes.of)
    red: dict[str, int] = {}
    for m in game.mandates.values():
        red |= {r.lever: r.level for r in m.red_lines}
    found = first_space(worlds, seen, stakes, red, stop)
    if found is None:
        return Common(worlds, game.mandates, stakes, Marks(None, None), (), 0, 0)

    def run(package: int | None) -> Mark | None:
        if package is None:
            return None
        return mark(worlds, seen, found.packages[package], stakes, game.mandates, stop)

    best = max(found.zone, key=found.joint, default=None)
    marks = Marks(run(found.nash), run(best))
    ran = [run(i) for i in found.frontier]
    front = _front([m for m in (*ran, marks.nash, marks.joint) if m is not None])
    return Common(worlds, game.mandates, stakes, marks, front, len(found.packages), len(found.zone))


def _front(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Of packages that were run, those that give both more than no deal and no other betters."""
    both = [m for m in marks if min(m.utility.values()) > 0.0]
    if not both:
        return ()
    gains = np.array([m.utility.values() for m in both])
    kept = [both[int(i)] for i in pareto(gains)]
    return tuple(sorted(kept, key=lambda m: (m.utility["US"], -m.utility["CN"])))


def along(frontier: Sequence[Point], at: Point) -> float | None:
    """A point's distance from no deal beside that of the frontier in its direction.

    The frontier is taken as straight between its points, and as level beyond its ends: whoever can
    have the best for one side can have less of it.
    """
    if not frontier or min(at.values()) <= 0.0:
        return None
    ends = [BySide(0.0, frontier[0].cn), *frontier, BySide(frontier[-1].us, 0.0)]
    for a, b in pairwise(ends):
        step: Point = b.combined(a, sub)
        turn = at.us * step.cn - at.cn * step.us
        if turn == 0.0:
            continue
        far = (a.us * step.cn - a.cn * step.us) / turn  # in lengths of the point
        part = (a.us * at.cn - a.cn * at.us) / turn
        # The ends of a stretch belong to it, whatever rounding says. [numerics]
        if far > 0.0 and -1e-9 <= part <= 1.0 + 1e-9:
            return 1.0 / far
    return None
