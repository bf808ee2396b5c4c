"""How both houses would vote on a package that is still being written: shares over many draws."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.advice.bargaining import Scored
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.package import Package, Term
from engine.scenarios.scenario import Member
from engine.score.ratification import Effects, Ratification, seen_at_home, verdict
from engine.score.stakes import Stakes
from engine.world.elementary import Array


def expected(
    scored: Scored,
    author: str,
    package: Package,
    stakes: Mapping[str, Stakes],
    members: Mapping[str, Sequence[Member]],
    support: tuple[float, float],
) -> tuple[Ratification, ...]:
    """Both houses on a package, by the scored terms; members are known, prices as far as told."""
    table = scored.table

    def effect(terms: Sequence[Term], side: str) -> Array:
        features = scored.features([terms])[0]
        moved: Array = np.tensordot(features, scored.effect[side], axes=1)
        return moved

    def value(terms: Sequence[Term], side: str) -> Array:
        s = stakes[side]
        weights = np.array([2.0 * s.economy, 2.0 * s.security * s.price])
        found: Array = effect(terms, side) @ weights
        return found

    announced = {s: [t for t in scored.no_deal if levers()[t.lever].side == s] for s in SIDES}
    belief = {s: table.credibility(s, "threaten") for s in SIDES}
    found = []
    for i, side in enumerate(SIDES):
        other = opponent(side)
        ours, theirs = package.column(author, side), package.column(author, other)
        given = np.maximum(value(ours, other), 0.0) * seen_at_home(package, author, side)
        given = given + np.maximum(-value(announced[side], other), 0.0)
        got = np.maximum(value(theirs, side), 0.0) + np.maximum(-value(announced[other], side), 0.0)
        us, cn = (belief[s] * effect(announced[s], side) for s in SIDES)
        effects = Effects(effect(ours, side), effect(package.terms, side), us + cn, given, got)
        kept = table.share_kept(other, package.months, package.verify)
        opened = [t.lever for t in package.terms if t.level != table.setting[t.lever].level]
        found.append(
            verdict(side, members[side], stakes[side].price, effects, kept, opened, support[i])
        )
    return tuple(found)
