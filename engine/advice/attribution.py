"""Who did what: the Shapley value of each move of a turn, by score part, with bands.

``phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))`` with ``v(S)`` the
run in which only the moves S are made. It is exact up to eight moves; above that it is a mean over
random orders with a standard error. In every draw the shares add up to what the whole turn
changed, a move without effect gets zero, and moves that do the same get the same (Shapley 1953).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from math import factorial
from operator import itemgetter

import numpy as np

from engine.advice.band import Band
from engine.advice.forecast import Ensemble, run
from engine.months.asked import Rules
from engine.randomness import uniforms
from engine.rules.course import Course, course, joined
from engine.rules.levels import Levels
from engine.scenarios.scenario import Scenario
from engine.score import security
from engine.score.effects import rules as rules_of
from engine.score.government import PARTS as ACCOUNTS
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Agreed, CameDue, Move, Turn
from engine.world.elementary import Array

# Moves whose orders are all run, and orders drawn above that. [numerics]
EXACT = 8
# In pairs, each with its reverse. [numerics]
ORDERS = 64
PARTS = BySide.of(lambda s: (*ACCOUNTS[s], *security.WEIGHTS[s]))
MONEY = ACCOUNTS.map(len)  # parts that are money come first

Set = frozenset[int]
Value = Callable[[list[Set]], Array]  # (sets, ...) for a list of coalitions


@dataclass(frozen=True)
class Share:
    """A move's part in what a turn changed. Keys: side, then part; money in billion USD over the
    horizon, security parts in points of the score at its end. ``error`` is the standard error of
    sampling, zero when exact.
    """

    side: str
    move: Move
    parts: BySide[dict[str, Band]]
    economy: BySide[Band]
    security: BySide[Band]
    error: float


def shapley(n: int, value: Value, seed: int = 0) -> tuple[Array, Array]:
    """Shares of ``n`` players, shape (n, ...), and their standard errors of sampling."""
    if n <= EXACT:
        return _exact(n, value)
    return _sampled(n, value, seed)


def _exact(n: int, value: Value) -> tuple[Array, Array]:
    sets = [frozenset(c) for k in range(n + 1) for c in combinations(range(n), k)]
    worth = dict(zip(sets, value(sets), strict=True))
    shares = []
    for i in range(n):
        total = np.zeros_like(worth[frozenset()])
        for s in sets:
            if i not in s:
                weight = factorial(len(s)) * factorial(n - len(s) - 1) / factorial(n)
                total = total + weight * (worth[s | {i}] - worth[s])
        shares.append(total)
    found = np.stack(shares)
    return found, np.zeros(n)


def _sampled(n: int, value: Value, seed: int) -> tuple[Array, Array]:
    """Random orders in pairs, each with its reverse, which takes out much of the noise."""
    orders = []
    for k in range(ORDERS // 2):
        order = list(np.argsort(uniforms(seed, k, "order of moves", n)))
        orders += [order, order[::-1]]
    wanted: dict[Set, int] = {frozenset(): 0}
    for order in orders:
        for k in range(1, n + 1):
            wanted.setdefault(frozenset(int(i) for i in order[:k]), len(wanted))
    worth = value(list(wanted))
    gains = np.zeros((len(orders), n, *worth.shape[1:]))
    for o, order in enumerate(orders):
        before = frozenset[int]()
        for i in order:
            after = before | {int(i)}
            gains[o, int(i)] = worth[wanted[after]] - worth[wanted[before]]
            before = after
    pairs = gains.reshape(len(orders) // 2, 2, *gains.shape[1:]).mean(axis=1)
    shares: Array = pairs.mean(axis=0)
    middle = np.median(pairs.reshape(len(pairs), n, -1), axis=2)
    error: Array = middle.std(axis=0, ddof=1) / np.sqrt(len(pairs))
    return shares, error


def plans_of(turn: Turn) -> int:
    """How many plans the credit of a turn runs, at most."""
    n = len(turn.moves)
    return 2**n if n <= EXACT else ORDERS * n


def levels_with(turn: Turn, moves: Iterable[Move]) -> Levels:
    """The levels of a turn if only these moves were made."""
    return Levels(turn.before).moved(change for move in moves for change in move.changes)


def path_with(turn: Turn, moves: Iterable[Move], months: int) -> Course:
    """The course of things from a turn on if only these moves were made, month by month.

    A deal counts from when each of its lines begins and as long as it lasts; a line whose date
    comes, or a deal that ends, is no news of the turn: it has counted when it was agreed. What was
    announced for no deal was in nobody's account before it came: without it its lever stays.
    """
    assert turn.tables is not None
    before, after = (course(table, months) for table in turn.tables)
    moves = tuple(moves)
    names = {name for move in moves for name in touched(move)}
    stays = {
        m.what.lever: dict(turn.before)[m.what.lever]
        for m in turn.moves
        if isinstance(m.what, CameDue) and m.what.lever not in names
    }
    return joined(before, after, names, stays)


def touched(move: Move) -> set[str]:
    """Levers that a move sets now or will."""
    found = {name for name, _ in move.changes}
    if isinstance(move.what, Agreed):
        found |= {t.lever for t in move.what.package.terms}
    return found


def won_by(moves: Iterable[Move]) -> BySide[float]:
    """Reputation of each side that these moves win or lose by themselves."""
    standing = [m.standing for m in moves]
    return BySide.of(lambda side: sum(s[side] for s in standing))


def without_one(moves: tuple[Move, ...]) -> list[tuple[Move, ...]]:
    """The moves with each left out in turn."""
    return [moves[:i] + moves[i + 1 :] for i in range(len(moves))]


def credit(
    ensemble: Ensemble, turn: Turn, months: int, seed: int = 0, stop: Stop | None = None
) -> tuple[BySide[Array], Array]:
    """Each move's share in each draw of each side's parts, (moves, draws, parts), and errors.

    ``ensemble`` stands at the turn's first month; ``months`` is the horizon.
    """
    moves = turn.moves

    def value(sets: list[Set]) -> Array:
        # Sets that lead to the same rules share one run.
        rules: list[tuple[Rules, BySide[float]]] = []
        place: dict[object, int] = {}
        index = []
        for s in sets:
            chosen = [moves[i] for i in sorted(s)]
            won = won_by(chosen)
            path = path_with(turn, chosen, months)
            key = (path, won)
            if key not in place:
                place[key] = len(rules)
                rules.append((rules_of(path), won))
            index.append(place[key])
        ran = run(ensemble, [r for r, _ in rules], months, [w for _, w in rules], stop=stop)
        both = np.concatenate(ran.parts.values(), axis=-1)
        chosen_rows: Array = both[index]
        return chosen_rows  # (sets, draws, parts of both)

    shares, error = shapley(len(moves), value, seed)
    cut = len(PARTS.us)
    return BySide(shares[..., :cut], shares[..., cut:]), error


def attribute(
    plot: Scenario, ensemble: Ensemble, turn: Turn, seed: int = 0, stop: Stop | None = None
) -> tuple[Share, ...]:
    """Shares of a turn's moves over the horizon. ``ensemble`` stands at the turn's first month."""
    moves = turn.moves
    if not moves:
        return ()
    months = max(plot.horizon, plot.limits.months_per_turn)
    shares, error = credit(ensemble, turn, months, seed, stop)
    found = []
    for i, move in enumerate(moves):
        found.append(_share(move, shares.map(itemgetter(i)), float(error[i])))
    return tuple(found)


def _share(move: Move, rows: BySide[Array], error: float) -> Share:
    """A move's share by each side's parts, (draws, parts)."""
    return Share(
        move.side,
        move,
        BySide.of(lambda s: {n: Band.of(rows[s][:, k]) for k, n in enumerate(PARTS[s])}),
        BySide.of(lambda s: Band.of(rows[s][:, : MONEY[s]].sum(axis=1))),
        BySide.of(lambda s: Band.of(rows[s][:, MONEY[s] :].sum(axis=1))),
        error,
    )
