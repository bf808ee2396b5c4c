"""The agreement space of a moment: what packages are worth, what lies beyond, what was left.

Worth to a side against no deal, in billion USD (Keeney and Raiffa 1976; engine/score/government for
the form and the sources of each part):

    V_i = 2 a_i H_i + 2 b_i k_i dN_i,    U_i = V_i - g_i G_j - A_i

H is the change of the accounts as a government hears them over the horizon, dN that of the security
score in point-years; a and b are the weights of economy and security, k the price of a point-year
and g the weight on G, what the other country gains. A is what conceding costs at home: points of
support for what is given without return (engine/score/audience) times the price of a point. No deal
is the course of things: what was announced for that case comes on its date, and nothing else is
done (engine/rules/course). What a deal holds counts from when it begins and as long as it lasts.

Every lever's level is run once, and the strongest pairs; a package is the sum of its terms and
pairs (Raiffa's scoring system with interactions), so that thousands are valued at once. What the
other side commits to counts as far as its word is believed over the package's months. Packages that
give both more than no deal form the zone of possible agreement. The frontier, Nash's and Kalai and
Smorodinsky's solutions follow from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.advice.forecast import Ensemble
from engine.randomness import uniforms
from engine.rules.course import course, held, joined, opens, set_from_now
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Term
from engine.rules.package import crosses
from engine.rules.table import Table
from engine.score.audience import points_lost, price_of_a_point
from engine.score.effects import Effects, effects
from engine.score.government import weight
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.elementary import Array
from engine.world.goods import OF_CN, OF_US
from engine.world.regime import Setting

PAIRS = 14  # of the strongest terms, all pairs of which are run [numerics]


@dataclass(frozen=True)
class Scored:
    """Effects of single terms and of pairs against no deal, per draw.

    ``effects`` holds a row a feature; a feature is a term or a pair of terms. ``audience`` is the
    median of what giving without return costs, points of support for 100 billion USD.
    """

    terms: tuple[Term, ...]
    pairs: tuple[tuple[int, int], ...]
    effects: Effects
    table: Table
    audience: float

    def features(self, packages: Sequence[Sequence[Term]]) -> Array:
        """Which features each package has, shape (packages, features)."""
        found = np.zeros((len(packages), len(self.terms) + len(self.pairs)))
        for row, terms in enumerate(packages):
            named = (self.place.get(t.plain) for t in terms)
            found[row, [k for k in named if k is not None]] = 1.0
        if self.pairs:
            first, second = np.array(self.pairs).T
            found[:, len(self.terms) :] = found[:, first] * found[:, second]
        return found

    @cached_property
    def place(self) -> Mapping[Term, int]:
        """Where a term stands among the features."""
        return {t: i for i, t in enumerate(self.terms)}

    @cached_property
    def _openings(self) -> BySide[Array]:
        """1 for each term by which a side gives the other country something, else 0."""
        return BySide.of(lambda s: np.array([float(self._gives(t, s)) for t in self.terms]))

    def worth(
        self,
        packages: Sequence[Sequence[Term]],
        stakes: BySide[Stakes],
        kept: BySide[float] | None = None,
    ) -> BySide[Array]:
        """Utility of both sides for each package and draw, (packages, draws), billion USD.

        ``kept`` is the part of its commitments that each side is expected to keep; without it
        deals bind.
        """
        features = self.features(packages)
        at_home = self.at_home(features)

        def of(side: str) -> Array:
            seen = features * self.believed(side, kept)
            value = seen @ self.effects.value(side, stakes[side])
            theirs = seen @ self.effects.gain(opponent(side))
            found: Array = value - stakes[side].relative * theirs - at_home[side][:, None]
            return found

        return BySide.of(of)

    def values(self, packages: Sequence[Sequence[Term]], stakes: BySide[Stakes]) -> BySide[Array]:
        """``V`` alone: accounts and security by the mandate's weights, (packages, draws)."""
        features = self.features(packages)
        return BySide.of(lambda s: features @ self.effects.value(s, stakes[s]))

    def believed(self, side: str, kept: BySide[float] | None) -> Array:
        """Weight of each feature in a side's eyes: one for its own terms, less for the other's."""
        weights = np.ones(len(self.terms) + len(self.pairs))
        if kept is not None:
            other = opponent(side)
            theirs = [levers()[t.lever].side == other for t in self.terms]
            weights[: len(self.terms)][theirs] = kept[other]
            for k, (i, j) in enumerate(self.pairs):
                if theirs[i] or theirs[j]:
                    weights[len(self.terms) + k] = kept[other]
        return weights

    def given(self, features: Array) -> BySide[Array]:
        """What each side's own openings are worth to the other country, (packages,)."""
        n = len(self.terms)

        def of(side: str) -> Array:
            gains = np.maximum(self.effects.usual_gain(opponent(side))[:n], 0.0)
            found: Array = features[:, :n] @ (self._openings[side] * gains)
            return found

        return BySide.of(of)

    def at_home(self, features: Array) -> BySide[Array]:
        """What giving without return costs each side at home, billion USD, (packages,)."""
        given, price = self.given(features), price_of_a_point()
        cost = np.array(self.audience)
        return BySide.of(lambda s: price * points_lost(given[s], given[opponent(s)], cost))

    def _gives(self, term: Term, side: str) -> bool:
        if levers()[term.lever].side != side:
            return False
        now = self.table.at(term.lever)
        return opens(term, now) or term.level == now.level


def score_terms(ensemble: Ensemble, table: Table, months: int, stop: Stop | None = None) -> Scored:
    """Run every level of every lever of the scenario alone, then pairs of the strongest.

    What opens is held as long as the longest package of the scenario; what closes stays. A level
    that the course of things would leave is a term too: a standstill.
    """
    path = course(table, months)
    lasts = table.limits.package_months[-1]
    terms, paths = [], [path]
    for name in table.limits.levers:
        now = path[0][name]
        for n in range(len(levers()[name].names)):
            term = Term(name, n)
            if n == now.level:
                if all(levels[name] == now for levels in path):
                    continue
                paths.append(held(path, [term], lasts))
            elif opens(term, now):
                paths.append(held(path, [term], lasts))
            else:
                paths.append(set_from_now(path, name, Setting(n, now.target, now.reason)))
            terms.append(term)
    # Where the course moves no lever and none can be moved there is nothing to score.
    alone = effects(ensemble.p, ensemble.state, ensemble.month, paths, stop)
    strength = sum(np.abs(np.median(alone.gain(s), axis=1)) for s in SIDES)
    best: dict[str, int] = {}
    for i in np.argsort(-strength):
        best.setdefault(terms[int(i)].lever, int(i))
    chosen = list(best.values())[:PAIRS]
    pairs = tuple((i, j) for k, i in enumerate(chosen) for j in chosen[k + 1 :])
    both = effects(
        ensemble.p,
        ensemble.state,
        ensemble.month,
        [path, *(joined(paths[i + 1], paths[j + 1], [terms[j].lever]) for i, j in pairs)],
        stop,
    )
    first, second = [i for i, _ in pairs], [j for _, j in pairs]

    def of(side: str) -> Array:
        beyond = both.of[side] - alone.of[side][first] - alone.of[side][second]
        return np.concatenate([alone.of[side], beyond])

    cost = float(np.median(ensemble.p.scalar["audience_cost"]))
    return Scored(tuple(terms), pairs, Effects(BySide.of(of)), table, cost)


def chip(table: Table) -> float:
    """What a billion taken from the other side may still buy: less with every turn that passes."""
    turns = table.limits.turns
    return weight("chip") * (turns - min(table.turn, turns)) / turns


def alone(scored: Scored, stakes: BySide[Stakes]) -> Array:
    """What each term is worth to its own side as a step that nobody answers, (terms,) in billion
    USD: its utility, and what it keeps in hand or gives out of it.
    """
    worth = scored.worth([(t,) for t in scored.terms], stakes)
    keeps = chip(scored.table)
    middle = worth.map(lambda draws: np.median(draws, axis=1))
    found = np.zeros(len(scored.terms))
    for i, t in enumerate(scored.terms):
        side = levers()[t.lever].side
        found[i] = middle[side][i] - keeps * scored.effects.usual_gain(opponent(side))[i]
    return found


@dataclass(frozen=True)
class Space:
    """The agreement space; utilities against no deal are medians over draws, billion USD."""

    packages: tuple[tuple[Term, ...], ...]
    worth: BySide[Array]  # (packages,)
    alternatives: BySide[Term | None]  # each side's best single measure without a deal
    zone: tuple[int, ...]  # packages better than no deal for both
    frontier: tuple[int, ...]  # of the zone, those that no other package betters for both
    nash: int | None
    kalai_smorodinsky: int | None

    def joint(self, package: int) -> float:
        """What a package is worth to both together."""
        return float(self.worth.us[package] + self.worth.cn[package])

    def left_on_the_table(self, us: float, cn: float) -> float:
        """Joint gain that the best package of the zone gives beyond a point, billion USD."""
        if not self.zone:
            return 0.0
        best = max(self.joint(i) for i in self.zone)
        return max(0.0, best - us - cn)


def alternatives(scored: Scored, stakes: BySide[Stakes]) -> BySide[Term | None]:
    """Each side's best own single measure, or None if every one is worse than waiting."""
    worth = alone(scored, stakes)

    def of(side: str) -> Term | None:
        own = [i for i, t in enumerate(scored.terms) if levers()[t.lever].side == side]
        best = max(own, key=lambda i: worth[i], default=None)
        return scored.terms[best] if best is not None and worth[best] > 0 else None

    return BySide.of(of)


# Packages valued. [numerics]
def space(
    scored: Scored,
    stakes: BySide[Stakes],
    count: int = 2000,
    seed: int = 0,
    also: Sequence[Sequence[Term]] = (),
    kept: BySide[float] | None = None,
    red: Mapping[str, int] | None = None,
) -> Space:
    """The agreement space over ``count`` reachable packages and those in ``also``.

    The best of them are bettered a term at a time, so that the frontier is not what chance has
    found; by terms that keep above the levels of ``red``.
    """
    drawn = (*(tuple(p) for p in also), *reachable(scored, count, seed))
    packages = tuple(dict.fromkeys((*drawn, *climbed(scored, stakes, drawn, kept, red or {}))))
    worth = scored.worth(packages, stakes, kept)
    middle = worth.map(lambda draws: np.median(draws, axis=1))
    best = alternatives(scored, stakes)
    inside = np.flatnonzero((middle.us > 0.0) & (middle.cn > 0.0))
    gains = np.stack([own[inside] for own in middle.values()], axis=1)
    front = tuple(int(i) for i in inside[pareto(gains)])
    nash = int(inside[np.argmax(gains[:, OF_US] * gains[:, OF_CN])]) if len(inside) else None
    fair = None
    if len(inside):
        ideal = gains.max(axis=0)
        fair = int(inside[np.argmax(np.min(gains / ideal, axis=1))])
    zone = tuple(int(i) for i in inside)
    return Space(packages, middle, best, zone, front, nash, fair)


# Weights of the US in the products whose best packages are sought, and how often a package is
# bettered by at most. [numerics]
_WEIGHTS, _STEPS = (0.02, 0.15, 0.3, 0.5, 0.7, 0.85, 0.98), 12
MOST = 3  # terms that a side gives: sums of terms and pairs tell of no more [numerics]


def climbed(
    scored: Scored,
    stakes: BySide[Stakes],
    drawn: Sequence[tuple[Term, ...]],
    kept: BySide[float] | None,
    red: Mapping[str, int],
) -> list[tuple[Term, ...]]:
    """Packages that no change of one term betters, by products of both gains with different weights
    (the asymmetric Nash solutions span a frontier: Roth 1979). Read off each feature's median.
    """
    may = [t for s in SIDES for t in scored.table.openings(s) if t in scored.place]
    may = [t for t in may if not crosses(t.lever, t.level, red)]
    legal = [p for p in drawn if not any(crosses(t.lever, t.level, red) for t in p)]
    if not legal:
        return []

    def middle(side: str) -> Array:
        utility = scored.effects.value(side, stakes[side])
        utility = utility - stakes[side].relative * scored.effects.gain(opponent(side))
        found: Array = np.median(utility, axis=1) * scored.believed(side, kept)
        return found

    each = BySide.of(middle)

    def logs(packages: Sequence[Sequence[Term]]) -> Array:
        features = scored.features(packages)
        home = scored.at_home(features)
        gains = np.stack([features @ each[s] - home[s] for s in SIDES], axis=1)
        # Outside of the zone there is no product to climb. [numerics, billion USD]
        return np.log(np.maximum(gains, 1e-9))

    first, found = logs(legal), []
    for a in _WEIGHTS:
        weights = np.array([a, 1.0 - a])
        start = int(np.argmax(first @ weights))
        best, value = legal[start], float(first[start] @ weights)
        for _ in range(_STEPS):
            tried = [(*(t for t in best if t.lever != new.lever), new) for new in may]
            tried += [tuple(t for t in best if t != old) for old in best]
            tried = [p for p in tried if _of_both(p)]
            scores = logs(tried) @ weights
            k = int(np.argmax(scores))
            # The same again in other words is no gain. [numerics]
            if scores[k] <= value + 1e-6:
                break
            best, value = tried[k], float(scores[k])
        found.append(best)
    return found


def _of_both(package: Sequence[Term]) -> bool:
    """Whether each side gives something, and no more than a package of the space may hold."""
    count = [sum(levers()[t.lever].side == s for t in package) for s in SIDES]
    return all(1 <= n <= MOST for n in count)


def expected_to_keep(table: Table, months: int, verify: bool) -> BySide[float]:
    """The part of a package's months in which each side is expected to keep its column."""
    return BySide.of(lambda s: table.share_kept(s, months, verify))


def pareto(gains: Array) -> Array:
    """Rows that no other row betters in one column without loss in the other."""
    order = np.lexsort((-gains[:, 1], -gains[:, 0]))
    keep, best = [], -np.inf
    for i in order:
        if gains[i, 1] > best:
            keep.append(i)
            best = gains[i, 1]
    return np.array(keep, dtype=np.intp)


# Terms a side, and numbers drawn for them. [numerics]
def reachable(scored: Scored, count: int, seed: int) -> tuple[tuple[Term, ...], ...]:
    """Packages that open levers of both sides: one to three terms a side, drawn by the seed."""
    table = scored.table
    openings = BySide.of(lambda s: [t for t in table.openings(s) if t in scored.place])
    if not all(openings.values()):
        return ()
    u = uniforms(seed, table.turn, "packages", count * 8).reshape(count, 8)
    found = []
    for row in u:
        package: list[Term] = []
        for side, (first, *others) in BySide(row[:4], row[4:]).items():
            size = 1 + int(first * MOST)
            for x in others[:size]:
                t = openings[side][int(x * len(openings[side]))]
                if all(t.lever != p.lever for p in package):
                    package.append(t)
        found.append(tuple(package))
    return tuple(dict.fromkeys(found))
