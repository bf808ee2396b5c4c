"""The search for a fixed plan that does nearly as well as the strategist.

A fixed plan holds levers at levels in every turn, whatever the other side does, and refuses every
package or accepts what beats no deal. Lines are ordered by what a step alone is worth unanswered
(engine/advice/bargaining.alone); tried are the best lines alone and the best of each lever
together. Whoever wins with such a plan needs no thought: a scenario in which it comes within a
tenth of the strategist's result asks too little of its players.
"""

from collections.abc import Iterator

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import alone
from engine.balance.trial import LINES, PLAN
from engine.game import Game
from engine.players.weighing import DRAWS
from engine.record import Header
from engine.rules.levers import levers
from engine.rules.notation import Event
from engine.scenarios.scenario import Scenario
from engine.view import view

ACCEPT = "accept if worth > 0"
TOGETHER = 3  # lines of a plan that holds several levers


def candidates(plot: Scenario, side: str, most: int, seed: int = 1) -> list[str]:
    """Seats' names of fixed plans of a side, the most promising first, at most so many.

    Three stand for themselves: the best lines together, with and without accepting deals, and
    nothing at all but accepting; then each line alone, both ways.
    """
    lines = list(_lines(plot, side, seed))
    best: dict[str, str] = {}
    for lever, line in lines:
        best.setdefault(lever, line)
    together = LINES.join(list(best.values())[:TOGETHER])
    found = [PLAN + ACCEPT]
    if together:
        found = [f"{PLAN}{together}{LINES}{ACCEPT}", PLAN + together, *found]
    for _, line in lines:
        found += [f"{PLAN}{line}{LINES}{ACCEPT}", PLAN + line]
    return list(dict.fromkeys(found))[:most]


def _lines(plot: Scenario, side: str, seed: int) -> Iterator[tuple[str, str]]:
    """Levers and lines that hold them at a level, by worth; what is worth nothing is left out."""
    seen = view(Game.start(Header(plot.id, seed), plot, tells=False), side)
    scored = Adviser(DRAWS).terms(seen)
    worth = alone(scored, seen.stakes)
    for i in np.argsort(-worth, kind="stable"):
        t = scored.terms[int(i)]
        if levers()[t.lever].side == side and worth[i] > 0.0:
            now = seen.table.at(t.lever)
            event = Event(side, "set", t.lever, t.level, now.target, now.reason)
            yield t.lever, f"always {event}"
