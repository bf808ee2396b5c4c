"""What is at stake at a scenario's first table: each step's price, postures, the zone of agreement.

For each pair of mandates that may be dealt, every step of one level of every lever is weighed for
both sides by the terms of ``engine/advice/bargaining``: to its own side as a step that nobody
answers, with what it keeps in hand or gives out of it, to the other as it comes. A posture is a set
of own levels that is kept whatever comes; the best one is built a lever at a time. It is then met
by three postures of the other side: one that stays where it is, one that closes its own controls as
far as it is closed against (tit for tat, Axelrod 1984), and one that agrees to the Nash point of
the first table unless something is closed. What it loses there against the best answer to that
posture is its regret.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

import numpy as np

from engine.advice.bargaining import Scored, Space, alone, score_terms, space
from engine.advice.forecast import Ensemble
from engine.rules.course import Course, course, opens, set_from_now
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Term
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Scenario
from engine.score.audience import points_lost, price_of_a_point
from engine.score.effects import effects
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.turn import run_up
from engine.world.elementary import Array
from engine.world.regime import Setting

DRAWS, PACKAGES = 64, 2000  # [numerics]
WORTH = 0.5  # billion USD: less is no price [definition]
MOVES = 1.0  # billion USD by which a lever must be able to move somebody [definition]
POSTURES = ("stays", "answers", "agrees")


@dataclass(frozen=True)
class Step:
    """One step of a lever from the start and what it does to both sides, billion USD."""

    mandate: str  # of the side that takes it, as in "US centre"
    lever: str
    level: int  # from here
    to: int
    opens: bool
    own: float
    other: float


@dataclass(frozen=True)
class Posture:
    """A side's best fixed posture, what it is worth against three of the other, and its regret."""

    mandate: str
    levels: Mapping[str, int]
    worth: Mapping[str, float]
    regret: Mapping[str, float]
    joint: float  # the joint gain of the Nash point, to compare regrets with


@dataclass(frozen=True)
class Zone:
    """The zone of agreement of a pair of mandates."""

    mandates: BySide[str]
    packages: int
    inside: int
    nash: BySide[float] | None
    shares: tuple[float, float] | None  # of the US, at the two ends of the frontier


@dataclass(frozen=True)
class Stake:
    """All of it for one scenario."""

    scenario: str
    steps: tuple[Step, ...]
    reach: Mapping[str, float]  # by lever: the most that any of its levels moves anybody
    postures: tuple[Posture, ...]
    zones: tuple[Zone, ...]

    def plain(self) -> dict[str, object]:
        """As plain values, the keys of steps as the door tells them."""
        found = asdict(self)
        found["steps"] = [
            {"mandate": s.mandate, "lever": s.lever, "from": s.level, "to": s.to,
             "opens": s.opens, "own": round(s.own, 3), "other": round(s.other, 3)}
            for s in self.steps
        ]  # fmt: skip
        found["zones"] = [
            {"mandates": z.mandates.values(), "packages": z.packages, "inside": z.inside,
             "nash": z.nash and z.nash.values(), "shares": z.shares}
            for z in self.zones
        ]  # fmt: skip
        return found


def stakes_of(plot: Scenario, draws: int = DRAWS, free: bool = False) -> Stake:
    """The stakes of a scenario's first table; ``free`` as if giving cost nothing at home."""
    worlds = Ensemble.start(draws).through(run_up(plot))
    table = plot.table()
    scored = score_terms(worlds, table, plot.horizon)
    if free:
        scored = replace(scored, audience=0.0)
    steps: list[Step] = []
    reach: dict[str, float] = dict.fromkeys(plot.limits.levers, 0.0)
    postures, zones = [], []
    for mandates in _pairs(plot):
        weighed = mandates.map(Stakes.of)
        own, worth = alone(scored, weighed), _single(scored, weighed)
        for i, t in enumerate(scored.terms):
            side = levers()[t.lever].side
            other = float(worth[opponent(side)][i])
            most = max(abs(float(own[i])), abs(other))
            reach[t.lever] = max(reach[t.lever], most)
            now = table.at(t.lever)
            if abs(t.level - now.level) == 1:
                steps.append(
                    Step(_name(side, mandates[side]), t.lever, now.level, t.level, opens(t, now),
                         float(own[i]), other)
                )  # fmt: skip
        found = space(scored, weighed, PACKAGES)
        zones.append(_zone(found, mandates))
        for side in SIDES:
            postures.append(_posture(worlds, plot, table, scored, found, weighed, mandates, side))
    return Stake(plot.id, tuple(steps), reach, tuple(postures), tuple(zones))


def _pairs(plot: Scenario) -> Iterator[BySide[Mandate]]:
    """Mandates of both sides that stand for the same view; those that only one has meet the
    other's first.
    """
    ids = dict.fromkeys(m.id for s in SIDES for m in plot.mandates[s])
    for name in ids:
        yield BySide.of(partial(_named, plot, name))


def _named(plot: Scenario, name: str, side: str) -> Mandate:
    """A side's mandate by its id, or its first."""
    return next((m for m in plot.mandates[side] if m.id == name), plot.mandates[side][0])


def _name(side: str, m: Mandate) -> str:
    return f"{side} {m.id}"


def _single(scored: Scored, weighed: BySide[Stakes]) -> BySide[Array]:
    """What each term alone is worth to both sides, medians, (terms,)."""
    worth = scored.worth([(t,) for t in scored.terms], weighed)
    return worth.map(lambda draws: np.median(draws, axis=1))


def _zone(found: Space, mandates: BySide[Mandate]) -> Zone:
    names = BySide.of(lambda s: _name(s, mandates[s]))
    us, cn = found.worth.values()
    shares = [us[i] / (us[i] + cn[i]) for i in found.frontier]
    ends = (float(min(shares)), float(max(shares))) if shares else None
    nash = None
    if found.nash is not None:
        nash = found.worth.map(lambda own: float(own[found.nash]))
    return Zone(names, len(found.packages), len(found.zone), nash, ends)


def _posture(
    worlds: Ensemble,
    plot: Scenario,
    table: Table,
    scored: Scored,
    found: Space,
    weighed: BySide[Stakes],
    mandates: BySide[Mandate],
    side: str,
) -> Posture:
    """The best fixed posture of a side against an opponent who stays, and what it regrets."""
    other = opponent(side)
    own = [t for t in scored.terms if levers()[t.lever].side == side]
    best = _climbed(scored, weighed, side, own)
    at_rest = _climbed(scored, weighed, side, [t for t in own if _harmless(table, t)])
    nash = BySide(0.0, 0.0)
    if found.nash is not None:
        nash = found.worth.map(lambda own: float(own[found.nash]))
    answer = _answered(table, best, other)
    calm = course(table, plot.horizon)
    paths = [calm, *(_set(calm, table, terms) for terms in (best, (*best, *answer), at_rest))]
    ran = effects(worlds.p, worlds.state, worlds.month, paths)
    value = ran.value(side, weighed[side]) - weighed[side].relative * ran.gain(other)
    given = np.maximum(ran.gain(other)[[0, 0, 2]], 0.0)
    cost = np.array(scored.audience)
    value = value - price_of_a_point() * points_lost(given, np.zeros_like(given), cost)
    stays, answers, rest = (float(np.median(row)) for row in value)
    # An agreement is met by a side that closes nothing; it then keeps what harms nobody, too.
    closes = any(not _harmless(table, t) for t in best)
    agrees = stays if closes else stays + nash[side]
    worth = {"stays": stays, "answers": answers, "agrees": agrees}
    regret = {
        "stays": 0.0,
        "answers": max(0.0, rest - answers),
        "agrees": max(0.0, rest + nash[side] - agrees),
    }
    levels = {t.lever: t.level for t in best}
    return Posture(_name(side, mandates[side]), levels, worth, regret, nash.us + nash.cn)


def _harmless(table: Table, t: Term) -> bool:
    """Whether a level closes nothing further."""
    lever = levers()[t.lever]
    return not lever.restricts or t.level <= table.at(t.lever).level


def _climbed(
    scored: Scored, weighed: BySide[Stakes], side: str, own: Sequence[Term]
) -> tuple[Term, ...]:
    """A set of own levels, one a lever, that no change of one lever betters by the scored sums."""
    best: tuple[Term, ...] = ()
    value = 0.0
    while own:
        tried = [(*(t for t in best if t.lever != new.lever), new) for new in own]
        tried += [tuple(t for t in best if t != old) for old in best]
        worth = np.median(scored.worth(tried, weighed)[side], axis=1)
        k = int(np.argmax(worth))
        # Less is no gain, and sums must end. [numerics, billion USD]
        if worth[k] <= value + 0.01:
            break
        best, value = tried[k], float(worth[k])
    return best


def _answered(table: Table, closed: Sequence[Term], side: str) -> tuple[Term, ...]:
    """Own controls and tariffs closed as far as the other closes its own, as parts of the range."""
    far = [
        (t.level - table.at(t.lever).level) / (len(levers()[t.lever].names) - 1)
        for t in closed
        if not _harmless(table, t)
    ]
    if not far:
        return ()
    found = []
    for name in table.limits.levers:
        lever = levers()[name]
        if lever.side == side and lever.restricts:
            last, now = len(lever.names) - 1, table.at(name).level
            to = min(last, now + max(1, round(float(np.mean(far)) * last)))
            if to > now:
                found.append(Term(name, to))
    return tuple(found)


def _set(path: Course, table: Table, terms: Sequence[Term]) -> Course:
    for t in terms:
        now = table.at(t.lever)
        path = set_from_now(path, t.lever, Setting(t.level, now.target, now.reason))
    return path


@dataclass(frozen=True)
class Goals:
    """How far a scenario's start meets what makes a game of it, for one pair of mandates."""

    mandate: str
    openings: int
    pays: float  # share of opening steps that pay their giver more than WORTH
    costs: float  # share that cost it more
    helps: float  # share that are worth more than WORTH to the other
    # Of the joint gain of the Nash point, by the side whose posture loses more; None without one.
    regret: float | None
    shares: tuple[float, float] | None

    @property
    def reached(self) -> dict[str, bool]:
        """Each goal by name."""
        low, high = self.shares or (0.5, 0.5)
        return {
            "pays": self.pays <= 0.15,
            "costs": self.costs >= 0.60,
            "helps": self.helps >= 0.80,
            "regret": self.regret is not None and self.regret >= 0.10,
            "shares": low < 0.25 and high > 0.75,
        }  # fmt: skip


def goals(found: Stake) -> Iterator[Goals]:
    """By mandate, both sides' steps together."""
    for zone in found.zones:
        names = zone.mandates.values()
        ours = [s for s in found.steps if s.mandate in names and s.opens]
        n = max(len(ours), 1)
        regrets = [
            max(p.regret.values()) / p.joint
            for p in found.postures
            if p.mandate in names and p.joint > MOVES
        ]
        yield Goals(
            zone.mandates.us.split()[1],
            len(ours),
            sum(s.own > WORTH for s in ours) / n,
            sum(s.own < -WORTH for s in ours) / n,
            sum(s.other > WORTH for s in ours) / n,
            max(regrets, default=None),
            zone.shares,
        )


def idle(found: Stake) -> tuple[str, ...]:
    """Levers that move nobody by more than MOVES at any level, by any mandate."""
    return tuple(name for name, most in found.reach.items() if most <= MOVES)
