"""The packages of a moment as a negotiation domain for NegMAS.

    from engine.field.bargaining import domain, negotiate

An outcome is a package of the agreement space, as the composer would weigh it: the utility of a
side is what the package is worth to it by its mandate against no deal, a part of the best that it
could hope for (engine/advice/bargaining.space), and no deal is worth 0 to both. NegMAS' own
negotiators talk by its alternating offers (SAOP, Aydogan and others 2017). 300 steps or more: of
2,000 outcomes a negotiator that concedes by rank does not come to those that both like in 100.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import Space, space
from engine.field.missing import package
from engine.game import Game
from engine.rules.package import Term
from engine.sides import BySide
from engine.view import view
from engine.world.elementary import Array

PACKAGES, STEPS = 2000, 300
ISSUE = "package"


@dataclass(frozen=True)
class Domain:
    """Packages and what each is worth to both, parts of the best; below 0 is worse than no deal."""

    space: Space
    worth: BySide[Array]

    @property
    def outcomes(self) -> int:
        return len(self.space.packages)


@dataclass(frozen=True)
class Agreed:
    """What came of a negotiation; no package is no agreement."""

    package: tuple[Term, ...] | None
    worth: BySide[float]  # billion USD against no deal
    steps: int


def domain(game: Game, packages: int = PACKAGES, draws: int = 64) -> Domain:
    """The domain of a game's moment, with both mandates as everybody must guess them."""
    seen = view(game, None)
    scored = Adviser(draws).terms(seen)
    found = space(scored, seen.stakes, packages, seen.table.turn, red=seen.red_lines)
    return Domain(found, found.worth.map(_parts))


def _parts(worth: Array) -> Array:
    best = float(worth.max())
    found: Array = worth / best if best > 0.0 else np.zeros_like(worth)
    return found


def mechanism(of: Domain, steps: int = STEPS) -> tuple[Any, tuple[Any, Any]]:
    """NegMAS' mechanism of alternating offers over a domain, and both utility functions."""
    negmas = package("negmas")
    issue = negmas.make_issue(of.outcomes, ISSUE)
    session = negmas.SAOMechanism(issues=[issue], n_steps=steps)
    ufuns = tuple(
        negmas.preferences.MappingUtilityFunction(
            {(i,): float(x) for i, x in enumerate(side)},
            reserved_value=0.0,
            outcome_space=session.outcome_space,
        )
        for side in of.worth.values()
    )
    return session, (ufuns[0], ufuns[1])


def negotiate(of: Domain, us: Any, cn: Any, steps: int = STEPS) -> Agreed:
    """What two negotiators of NegMAS agree on; ``us`` and ``cn`` make one each when called."""
    session, ufuns = mechanism(of, steps)
    for make, ufun, name in zip((us, cn), ufuns, ("US", "CN"), strict=True):
        session.add(make(name=name), ufun=ufun)
    state = session.run()
    if state.agreement is None:
        return Agreed(None, BySide(0.0, 0.0), int(state.step))
    i = int(state.agreement[0])
    worth = of.space.worth.map(lambda own: float(own[i]))
    return Agreed(of.space.packages[i], worth, int(state.step))


def tournament(of: Domain, negotiators: Sequence[Any], steps: int = STEPS) -> Array:
    """Both sides' worth where every negotiator meets every one, (us, cn, side) in billion USD."""
    found = np.zeros((len(negotiators), len(negotiators), 2))
    for i, us in enumerate(negotiators):
        for j, cn in enumerate(negotiators):
            found[i, j] = negotiate(of, us, cn, steps).worth.values()
    return found
