"""Round robins between computer players: duplicate games, scores and tables with intervals.

As in duplicate bridge each deal (scenario, seed: the world, the mandates, the events) is played
twice between two players, with seats swapped: a mirrored pair. A seat is scored by its result
(engine/advice/result: 0 is no deal, 50 is par). A player's points of a pair are the mean of its two
seats; who has more has won the pair, and a tie counts half. Intervals are of 90 percent, by the
bootstrap over pairs with a fixed seed (Efron 1979).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from engine.advice.result import LEAST, PAR, Final, final
from engine.game import Game
from engine.players.players import couple
from engine.randomness import uniforms
from engine.record import Header, Seat
from engine.scenarios.scenario import Scenario, scenario
from engine.seats import Failed, play
from engine.view import opened

BOOTSTRAP, LOW, HIGH = 1000, 0.05, 0.95
# The five rungs of the ladder, the weakest first.
RUNGS = ("random", "novice", "negotiator", "planner", "strategist")


@dataclass(frozen=True, order=True)
class Match:
    """One game to be played; players by the ids that were asked for."""

    scenario: str
    us: str
    cn: str
    seed: int


@dataclass(frozen=True)
class Row:
    """A game that was played."""

    scenario: str
    us: str
    cn: str
    seed: int
    us_score: float
    cn_score: float
    us_utility: float
    cn_utility: float
    us_par: float
    cn_par: float
    best_joint: float  # sum of both sides' utility under the best joint deal of the first table
    events: int
    deals: int
    kept: int  # that ended or run on without a breach that came out
    broken: int
    in_force: int  # when the game ends
    threats: int
    carried_out: int
    failed: str  # players that had to be replaced, by side and turn

    @property
    def match(self) -> Match:
        return Match(self.scenario, self.us, self.cn, self.seed)

    @property
    def reached(self) -> float | None:
        """Part of the best joint gain that both together have reached; parts of next to nothing,
        less than the least par, are not told."""
        joint = self.us_utility + self.cn_utility
        return joint / self.best_joint if self.best_joint > LEAST else None


def matches(
    players: Sequence[str], scenarios: Sequence[str], pairs: int, mirrors: bool = False
) -> list[Match]:
    """Every two players in both seats of every deal; with ``mirrors`` each against itself too.

    Deals come first in order, so that a run that was stopped has played some of everything.
    """
    found = []
    for seed in range(1, pairs + 1):
        for name in scenarios:
            for a, b in combinations(players, 2):
                found += [Match(name, a, b, seed), Match(name, b, a, seed)]
            if mirrors:
                found += [Match(name, a, a, seed) for a in players]
    return found


def played(match: Match, plot: Scenario | None = None) -> Row:
    """The row of a game; the same for a match wherever and after whatever it is played."""
    plot = plot or scenario(match.scenario)
    brains = couple(match.us, match.cn)
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    game, failed = play(Header(plot.id, match.seed, seats), plot, brains)
    return row_of(match, game, final(opened(game)), failed)


def row_of(match: Match, game: Game, found: Final, replaced: Sequence[Failed]) -> Row:
    """The row of a game that is over, with its result and the players that were replaced."""
    failed = "; ".join(f"{f.side} turn {f.turn}: {f.problem}" for f in replaced)
    us, cn = found.results.values()
    deals = (*game.table.deals, *game.table.past)
    threats = [w for w in game.table.words if w.kind == "threaten"]
    return Row(
        match.scenario, match.us, match.cn, match.seed,
        round(us.score, 3), round(cn.score, 3),
        round(us.utility, 3), round(cn.utility, 3), round(us.par, 3), round(cn.par, 3),
        round(us.best_joint + cn.best_joint, 3),
        len(game.events), len(deals),
        sum(not d.breaches for d in deals), sum(bool(d.breaches) for d in deals),
        len(game.table.deals),
        len(threats), sum(w.outcome == "kept" for w in threats), failed,
    )  # fmt: skip


@dataclass(frozen=True)
class Estimate:
    """A mean with the ends of its interval."""

    mean: float
    low: float
    high: float


def estimate(values: Sequence[float], purpose: str) -> Estimate:
    """The mean of some values with its interval of 90 percent; the same values give the same."""
    if not values:
        return Estimate(float("nan"), float("nan"), float("nan"))
    n = len(values)
    u = uniforms(0, 0, f"bootstrap {purpose}", BOOTSTRAP * n).reshape(BOOTSTRAP, n)
    means = np.array(values)[(u * n).astype(np.intp)].mean(axis=1)
    low, high = np.quantile(means, [LOW, HIGH])
    return Estimate(float(np.mean(values)), float(low), float(high))


@dataclass(frozen=True)
class Pair:
    """A mirrored pair: the points of two players, each the mean of its two seats."""

    scenario: str
    seed: int
    players: tuple[str, str]
    points: tuple[float, float]

    @property
    def won(self) -> float:
        """The part of the pair that the first player has won."""
        a, b = self.points
        return 0.5 if a == b else float(a > b)


def pairs_of(rows: Iterable[Row]) -> Iterator[Pair]:
    """The pairs that are complete."""
    by_match = {r.match: r for r in rows}
    for m, first in sorted(by_match.items()):
        second = by_match.get(Match(m.scenario, m.cn, m.us, m.seed))
        if second is not None and m.us < m.cn:
            points = (first.us_score + second.cn_score) / 2, (first.cn_score + second.us_score) / 2
            yield Pair(m.scenario, m.seed, (m.us, m.cn), points)


def cross_table(rows: Sequence[Row]) -> Mapping[tuple[str, str], Estimate]:
    """The part of mirrored pairs that the first of two players wins against the second."""
    won: dict[tuple[str, str], list[float]] = {}
    for pair in pairs_of(rows):
        a, b = pair.players
        won.setdefault((a, b), []).append(pair.won)
        won.setdefault((b, a), []).append(1.0 - pair.won)
    return {k: estimate(v, f"{k[0]} {k[1]}") for k, v in won.items()}


@dataclass(frozen=True)
class Standing:
    """How a player has done against all others."""

    player: str
    won: Estimate  # of mirrored pairs
    points: Estimate  # against par, of mirrored pairs
    us: float  # mean score in each seat
    cn: float
    reached: float  # mean part of the joint gain in its games, where that is told
    events: float
    deals: float
    kept: float  # part of its deals without a breach that came out
    in_force: float  # part of its games that end with a deal in force


def standings(rows: Sequence[Row], players: Sequence[str]) -> list[Standing]:
    """Every player, the one that won most first."""
    found = []
    every = list(pairs_of(rows))
    for name in players:
        mine = [(p, p.players.index(name)) for p in every if name in p.players]
        won = [p.won if k == 0 else 1.0 - p.won for p, k in mine]
        points = [p.points[k] - PAR for p, k in mine]
        own = [r for r in rows if name in (r.us, r.cn) and r.us != r.cn]
        if not mine:
            continue
        deals = sum(r.deals for r in own)
        kept = sum(r.kept for r in own) / deals if deals else float("nan")
        found.append(
            Standing(
                name,
                estimate(won, name),
                estimate(points, f"{name} points"),
                _mean([r.us_score for r in own if r.us == name]),
                _mean([r.cn_score for r in own if r.cn == name]),
                _mean([r.reached for r in own if r.reached is not None]),
                _mean([float(r.events) for r in own]),
                _mean([float(r.deals) for r in own]),
                kept,
                _mean([float(r.in_force > 0) for r in own]),
            )
        )
    return sorted(found, key=lambda s: -s.won.mean)


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
