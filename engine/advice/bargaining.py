"""The agreement space of a moment: what packages are worth, what lies beyond, what was left.

Worth of a path to a side, in billion USD (Keeney and Raiffa 1976; the mandate gives the weights):

    V_i = 2 a_i dW_i + 2 b_i k_i dN_i,    U_i = V_i - g_i V_j - F max(0, (c_i - r_i) / (c_i + r_i))

with dW the change of welfare over the horizon, dN of the security score in point-years, a and b
the weights of economy and security, k the price of a point-year and g the weight on the other's
gain. The last term is what a concession costs at home: c is what the own commitments are worth to
the other side, r what the other's are worth to us, both with what was announced for the case of no
deal taken back; giving without getting costs all of F, an even swap nothing (audience costs, Fearon
1994; Putnam 1988). Every lever's level is run once, and the strongest pairs; a package is the sum
of its terms and pairs (Raiffa's scoring system with interactions), so that thousands are valued at
once. What the other side commits to counts as far as its word is believed over the package's
months (``share_kept``), so that broken promises raise the price of the next deal.

The disagreement point is what happens without a deal: what was announced for that case, as far as
threats are believed, or else both sides' own best single measures. Packages that give both more
form the zone of possible agreement. The frontier, Nash's and Kalai and Smorodinsky's solutions
follow from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.advice.band import Band
from engine.advice.forecast import Ensemble, Path, plan, run
from engine.randomness import uniforms
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Package, Term
from engine.rules.table import Table
from engine.score.stakes import Stakes
from engine.stopping import Stop
from engine.world.elementary import Array

PAIRS = 14  # of the strongest terms, all pairs of which are run [numerics]
# What giving without getting costs a delegation at home, billion USD. Revealed: in April and May
# 2025 neither side eased alone although taking its tariffs back is worth up to 125 billion over two
# years to the United States in the model. Judgement above that, range 130 to 250.
# [judgement, billion USD]
FACE = 150.0


@dataclass(frozen=True)
class Scored:
    """Effects of single terms and of pairs on welfare and point-years, per draw.

    ``effect[side]`` has shape (features, draws, 2); a feature is a term or a pair of terms.
    """

    terms: tuple[Term, ...]
    pairs: tuple[tuple[int, int], ...]
    effect: Mapping[str, Array]
    table: Table
    no_deal: tuple[Term, ...] = ()  # levels that come if nothing is agreed

    def features(self, packages: Sequence[Sequence[Term]]) -> Array:
        """Which features each package has, shape (packages, features)."""
        place = {t: i for i, t in enumerate(self.terms)}
        found = np.zeros((len(packages), len(self.terms) + len(self.pairs)))
        for row, terms in enumerate(packages):
            for t in terms:
                if t.plain in place:
                    found[row, place[t.plain]] = 1.0
        for k, (i, j) in enumerate(self.pairs):
            found[:, len(self.terms) + k] = found[:, i] * found[:, j]
        return found

    def worth(
        self,
        packages: Sequence[Sequence[Term]],
        stakes: Mapping[str, Stakes],
        kept: Mapping[str, float] | None = None,
    ) -> dict[str, Array]:
        """Utility of both sides for each package and draw, (packages, draws), billion USD.

        ``kept`` is the part of its commitments that each side is expected to keep; without it
        deals bind.
        """
        features, per_feature = self.features(packages), self._per_feature(stakes)
        value = {s: (features * self.believed(s, kept)) @ per_feature[s] for s in SIDES}
        face = self._face(features, {s: np.median(v, axis=1) for s, v in per_feature.items()})
        found: dict[str, Array] = {}
        for s in SIDES:
            found[s] = value[s] - stakes[s].relative * value[opponent(s)] - face[s][:, None]
        return found

    def values(
        self, packages: Sequence[Sequence[Term]], stakes: Mapping[str, Stakes]
    ) -> dict[str, Array]:
        """``V`` alone: economy and security by the mandate's weights, (packages, draws)."""
        features, per_feature = self.features(packages), self._per_feature(stakes)
        return {side: features @ per_feature[side] for side in SIDES}

    def believed(self, side: str, kept: Mapping[str, float] | None) -> Array:
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

    def _per_feature(self, stakes: Mapping[str, Stakes]) -> dict[str, Array]:
        found = {}
        for side in SIDES:
            s = stakes[side]
            weights = np.array([2.0 * s.economy, 2.0 * s.security * s.price])
            found[side] = self.effect[side] @ weights
        return found

    def _face(self, features: Array, worth: Mapping[str, Array]) -> dict[str, Array]:
        """What conceding costs each side at home, (packages,); closing concedes nothing."""
        given: dict[str, Array] = {}
        for side in SIDES:
            own = np.array([self._opens(t, side) for t in self.terms])
            to_the_other = np.maximum(worth[opponent(side)][: len(self.terms)], 0.0)
            given[side] = features[:, : len(self.terms)] @ (own * to_the_other)
            # A deal of both also takes back what was announced for the case of none.
            worst = np.zeros(len(self.terms))
            for k, t in enumerate(self.terms):
                if t in self.no_deal and levers()[t.lever].side == side:
                    worst[k] = max(0.0, -worth[opponent(side)][k])
            given[side] = given[side] + self._both(features) * float(worst.sum())
        total = np.maximum(given["US"] + given["CN"], 1e-9)
        tilt = (given["US"] - given["CN"]) / total
        return {"US": FACE * np.maximum(tilt, 0.0), "CN": FACE * np.maximum(-tilt, 0.0)}

    def _both(self, features: Array) -> Array:
        """1 for packages with commitments of both sides."""
        sides = np.array([levers()[t.lever].side == "US" for t in self.terms])
        terms = features[:, : len(self.terms)]
        both: Array = np.logical_and(
            terms[:, sides].any(axis=1), terms[:, ~sides].any(axis=1)
        ).astype(np.float64)
        return both

    def _opens(self, term: Term, side: str) -> float:
        lever = levers()[term.lever]
        if lever.side != side or not (lever.restricts or lever.gives):
            return 0.0
        now = self.table.setting[term.lever].level
        return float(term.level > now if lever.gives else term.level < now)


def score_terms(
    ensemble: Ensemble,
    table: Table,
    months: int,
    no_deal: tuple[Term, ...] = (),
    stop: Stop | None = None,
) -> Scored:
    """Run every level of every lever of the scenario alone, then pairs of the strongest."""
    levels = Levels(table.carried_out)
    terms = tuple(
        Term(name, n)
        for name in table.limits.levers
        for n in range(len(levers()[name].names))
        if n != levels[name].level
    )
    plans = [plan(levels), *(plan(levels.with_terms([t])) for t in terms)]
    alone = _effects(run(ensemble, plans, months, stop=stop))
    strength = np.abs(np.median(alone["US"] + alone["CN"], axis=1)).sum(axis=1)
    best: dict[str, int] = {}
    for i in np.argsort(-strength):
        best.setdefault(terms[int(i)].lever, int(i))
    chosen = list(best.values())[:PAIRS]
    pairs = tuple((i, j) for k, i in enumerate(chosen) for j in chosen[k + 1 :])
    plans = [plan(levels), *(plan(levels.with_terms([terms[i], terms[j]])) for i, j in pairs)]
    both = _effects(run(ensemble, plans, months, stop=stop))
    effect = {}
    for side in SIDES:
        first, second = [i for i, _ in pairs], [j for _, j in pairs]
        beyond = both[side] - alone[side][first] - alone[side][second]
        effect[side] = np.concatenate([alone[side], beyond])
    return Scored(terms, pairs, effect, table, no_deal)


def _effects(path: Path) -> dict[str, Array]:
    """Welfare and point-years of all plans but the first, less those of the first."""
    found = {}
    for side, money, years in zip(SIDES, (path.us_money, path.cn_money), path.years, strict=True):
        both = np.stack([money[:, -1], years], axis=-1)
        found[side] = both[1:] - both[:1]
    return found


@dataclass(frozen=True)
class Space:
    """The agreement space. Utilities are medians over draws, billion USD, shape (packages,)."""

    packages: tuple[tuple[Term, ...], ...]
    us: Array
    cn: Array
    disagreement: tuple[float, float]
    alternatives: dict[str, Term | None]  # each side's best single measure without a deal
    zone: tuple[int, ...]  # packages better than the disagreement point for both
    frontier: tuple[int, ...]  # of the zone, those that no other package betters for both
    nash: int | None
    kalai_smorodinsky: int | None

    def left_on_the_table(self, us: float, cn: float) -> float:
        """Joint gain that the best package of the zone gives beyond a point, billion USD."""
        if not self.zone:
            return 0.0
        best = max(self.us[i] + self.cn[i] for i in self.zone)
        return max(0.0, float(best - us - cn))


def alternatives(scored: Scored, stakes: Mapping[str, Stakes]) -> dict[str, Term | None]:
    """Each side's best own single measure, or None if every one is worse than waiting."""
    singles = [(t,) for t in scored.terms]
    worth = scored.worth(singles, stakes)
    found: dict[str, Term | None] = {}
    for side in SIDES:
        own = [i for i, t in enumerate(scored.terms) if levers()[t.lever].side == side]
        values = {i: float(np.median(worth[side][i])) for i in own}
        best = max(values, key=lambda i: values[i], default=None)
        found[side] = scored.terms[best] if best is not None and values[best] > 0 else None
    return found


def disagreement(
    scored: Scored, stakes: Mapping[str, Stakes], best: Mapping[str, Term | None]
) -> tuple[float, float]:
    """What no agreement is worth to each side: what was announced, as far as it is believed.

    Without announcements each side takes its own best measure.
    """
    if not scored.no_deal:
        alone = scored.worth([[t for t in best.values() if t is not None]], stakes)
        return float(np.median(alone["US"][0])), float(np.median(alone["CN"][0]))
    total = {side: 0.0 for side in SIDES}
    for side in SIDES:
        own = [t for t in scored.no_deal if levers()[t.lever].side == side]
        belief = scored.table.credibility(side, "threaten")
        worth = scored.worth([own], stakes)
        for s in SIDES:
            total[s] += belief * float(np.median(worth[s][0]))
    return total["US"], total["CN"]


# Packages valued. [numerics]
def space(
    scored: Scored,
    stakes: Mapping[str, Stakes],
    count: int = 2000,
    seed: int = 0,
    also: Sequence[Sequence[Term]] = (),
    kept: Mapping[str, float] | None = None,
) -> Space:
    """The agreement space over ``count`` reachable packages and those in ``also``."""
    packages = (*(tuple(p) for p in also), *reachable(scored, count, seed))
    worth = scored.worth(packages, stakes, kept)
    us, cn = (np.median(worth[s], axis=1) for s in SIDES)
    best = alternatives(scored, stakes)
    d = disagreement(scored, stakes, best)
    inside = np.flatnonzero((us > d[0]) & (cn > d[1]))
    gains = np.stack([us[inside] - d[0], cn[inside] - d[1]], axis=1)
    front = tuple(int(i) for i in inside[pareto(gains)])
    nash = int(inside[np.argmax(gains[:, 0] * gains[:, 1])]) if len(inside) else None
    fair = None
    if len(inside):
        ideal = gains.max(axis=0)
        fair = int(inside[np.argmax(np.min(gains / ideal, axis=1))])
    zone = tuple(int(i) for i in inside)
    return Space(packages, us, cn, d, best, zone, front, nash, fair)


def expected_to_keep(table: Table, months: int, verify: bool) -> dict[str, float]:
    """The part of a package's months in which each side is expected to keep its column."""
    return {s: table.share_kept(s, months, verify) for s in SIDES}


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
    openings = {
        side: [t for t in table.openings(side) if t.level != table.setting[t.lever].level]
        for side in SIDES
    }
    if not all(openings.values()):
        return ()
    u = uniforms(seed, table.turn, "packages", count * 8).reshape(count, 8)
    found = []
    for row in u:
        package: list[Term] = []
        for k, side in enumerate(SIDES):
            size = 1 + int(row[4 * k] * 3)
            for x in row[4 * k + 1 : 4 * k + 1 + size]:
                t = openings[side][int(x * len(openings[side]))]
                if all(t.lever != p.lever for p in package):
                    package.append(t)
        found.append(tuple(package))
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class Worth:
    """What a package is worth to both sides against no agreement, with its lines."""

    us: Band
    cn: Band
    lines: tuple[tuple[Term, float, float], ...]  # term, worth to the US, worth to China
    at_home: Mapping[str, float]  # what an uneven swap costs each side at home
    acceptable: tuple[bool, bool]  # better than the disagreement point, by the median
    cure: Term | None = None  # what the other column would need to make it acceptable to both

    def to(self, side: str) -> Band:
        return self.us if side == "US" else self.cn


def worth_of(
    scored: Scored, package: Package, stakes: Mapping[str, Stakes], d: tuple[float, float]
) -> Worth:
    """A package line by line; cheap enough for every change in the composer."""
    terms = package.terms
    kept = expected_to_keep(scored.table, package.months, package.verify)
    worth = scored.worth([terms], stakes, kept)
    us, cn = Band.of(worth["US"][0] - d[0]), Band.of(worth["CN"][0] - d[1])
    values = scored.values([terms, *((t,) for t in terms)], stakes)
    middle = {s: np.median(values[s], axis=1) for s in SIDES}
    lines = tuple(
        (t, float(middle["US"][k + 1]), float(middle["CN"][k + 1])) for k, t in enumerate(terms)
    )
    at_home = {
        s: float(middle[s][0])
        - stakes[s].relative * float(middle[opponent(s)][0])
        - float(np.median(scored.worth([terms], stakes)[s][0]))
        for s in SIDES
    }
    good = (us.p50 > 0, cn.p50 > 0)
    unwilling = [side for side, willing in zip(SIDES, good, strict=True) if not willing]
    cure = mended(scored, package, unwilling[0], stakes, d) if len(unwilling) == 1 else None
    return Worth(us, cn, lines, at_home, good, cure)


def mended(
    scored: Scored,
    package: Package,
    side: str,
    stakes: Mapping[str, Stakes],
    d: tuple[float, float],
) -> Term | None:
    """The other side's term that would make a package acceptable to ``side`` at least cost."""
    terms = package.terms
    kept = expected_to_keep(scored.table, package.months, package.verify)
    other, taken = opponent(side), {t.lever for t in terms}
    table = scored.table
    choices = [
        t
        for t in table.openings(other)
        if t.lever not in taken and t.level != table.setting[t.lever].level
    ]
    if not choices:
        return None
    worth = scored.worth([(*terms, t) for t in choices], stakes, kept)
    mine, theirs = np.median(worth[side], axis=1), np.median(worth[other], axis=1)
    enough = np.flatnonzero(mine > d[SIDES.index(side)])
    if not len(enough):
        return None
    return choices[int(enough[np.argmax(theirs[enough])])]
