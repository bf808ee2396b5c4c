"""What moved a side's figures in a turn: named parts that add up to the change that is shown.

The parts are measured where the figures are, in the world that is dealt. With ``X(A)`` the figures
at the turn's end under the acts A, ``X'`` those of the world in which nobody has moved, the index
0 the turn's begin, ``o`` no act of this turn and ``e`` the deck's events:

    drift   = X'(o) - X'_0                    stocks that drain, growth, what was announced and
                                              comes on its date: nobody ever moved
    earlier = X(o) - X_0 - drift              what moves and deals of earlier turns go on to do
    events  = X(e) - X(o)                     this turn's events, of the deck and injected
    rulings = X(e, r) - X(e)                  the facilitator's rulings r of this turn
    mover i = mean over orders of X(e, r, before i, i) - X(e, r, before i)    (Shapley 1953)

The movers are both sides' own moves, with their words and what conduct costs, and the deals that
began. The economy is told against nobody having moved, so that there ``X`` is the turn's money in
the one world less that in the other; it has no drift, and events and rulings count by how far they
strike the two worlds unlike.

Whoever does not know of a move has the parts from a world in which it was not made, and what is
left of the figures, which are the dealt world's, falls into drift; of the economy, which has none,
into what earlier steps go on to do. So no other part tells of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import factorial

import numpy as np

from engine.months import runner
from engine.rules.levers import SIDES
from engine.score import security
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.shocks import shaken
from engine.world.state import State

DEALS, EARLIER, EVENTS, DRIFT = "deals", "earlier", "events", "drift"
RULINGS = "rulings"
MOVERS = (*SIDES, DEALS)
CAUSES = (*MOVERS, EARLIER, EVENTS, RULINGS, DRIFT)

Shocks = tuple[tuple[str, float], ...]
Movers = frozenset[str]
Parts = Mapping[str, float]  # by cause
Acts = Callable[[Movers], tuple[Regime, Shocks]]  # rules and conduct when these movers act


@dataclass(frozen=True)
class Changes:
    """The change of each side's figures in a turn, by cause: billion USD of the economy in this
    turn, points of security, of each of its parts from 0 to 100, and of support at home.
    """

    economy: BySide[Parts]
    security: BySide[Parts]
    security_parts: BySide[Mapping[str, Parts]]
    support: BySide[Parts]


def moved(
    p: Parameters,
    world: State,
    acts: Acts,
    movers: Sequence[str],
    deck: Shocks,
    nobody: Regime,
    months: range,
    shown: Array,
    rulings: Shocks = (),
) -> tuple[Changes, State]:
    """The parts of a turn that began in ``world``, and the world that these acts lead to.

    ``world`` has two rows, as it is played and had nobody moved; so has the one returned.
    ``shown`` is the change that the figures really took, (figures,) as ``figures`` orders them.
    """
    sets = [frozenset(c) for k in range(len(movers) + 1) for c in combinations(movers, k)]
    plans = [acts(s) for s in sets]
    # Nobody ever moved, without and with the deck; no act of this turn, without and with it.
    rules = [nobody, nobody, plans[0][0], *(r for r, _ in plans)]
    begins = [1, 1, 0, *(0 for _ in plans)]
    full = len(rules) - 1  # all act
    if rulings:  # the same two with the deck alone
        rules, begins = [*rules, nobody, plans[0][0]], [*begins, 1, 0]
    start = world.take(np.array(begins))
    struck = start
    for row in range(len(rules)):
        if row not in (0, 2):
            struck = shaken(struck, deck, row)
            if row <= full:
                struck = shaken(struck, rulings, row)
    for row, (_, conduct) in enumerate([plans[0], *plans], start=2):
        struck = shaken(struck, conduct, row)
    if rulings:
        struck = shaken(struck, plans[0][1], full + 2)
    everywhere = p.take(np.zeros(len(rules), dtype=np.intp))
    end, nothing = struck, BySide.both(np.zeros(len(rules)))
    money = nothing
    for month in months:
        end, flows = runner.month(everywhere, end, rules, month)
        money = money.combined(flows.parts, lambda sum_, parts: sum_ + parts.sum(axis=1))
    x, before = figures(end, everywhere, money), figures(start, everywhere, nothing)
    places = money_places()
    calm, stormy = x[0, places], x[1, places]  # copies: what nobody having moved comes to
    alone = x[3]  # the events, and nobody acts
    if rulings:
        x[full + 2, places] -= x[full + 1, places]
        alone = x[full + 2]
    x[2, places] -= calm
    x[3 : full + 1, places] -= stormy
    drift = x[0] - before[0]
    drift[places] = 0.0
    parts = {
        DRIFT: drift,
        EARLIER: x[2] - before[2] - drift,
        EVENTS: alone - x[2],
        RULINGS: x[3] - alone,
        **_shares(movers, dict(zip(sets, x[3 : full + 1], strict=True))),
    }
    left = shown - sum(parts.values())
    hidden = np.zeros_like(left)
    hidden[places] = left[places]
    parts[EARLIER] = parts[EARLIER] + hidden
    parts[DRIFT] = parts[DRIFT] + (left - hidden)
    return _told(parts), end.take(np.array([full, 1]))


def figures(state: State, p: Parameters, money: BySide[Array]) -> Array:
    """Each row's figures, (rows, figures): of the US and then of China the money, support, and the
    parts of security from 0 to 100.
    """
    points = security.parts(state, p)
    found = []
    support = BySide.along(state.support, 1)
    for side, own in money.items():
        found += [own, support[side], *(100.0 * v for v in points[side].values())]
    return np.stack(found, axis=1)


def money_places() -> list[int]:
    """Where money stands among the figures, the US's and China's."""
    return [0, 2 + len(security.US_WEIGHTS)]


def _shares(movers: Sequence[str], x: Mapping[Movers, Array]) -> dict[str, Array]:
    """Each mover's mean addition over all orders in which they could act."""
    n = len(movers)
    found = {}
    for mover in movers:
        total = np.zeros_like(x[frozenset()])
        for others, value in x.items():
            if mover not in others:
                weight = factorial(len(others)) * factorial(n - len(others) - 1) / factorial(n)
                total = total + weight * (x[others | {mover}] - value)
        found[mover] = total
    return found


def _told(parts: Mapping[str, Array]) -> Changes:
    """The figures' parts by name; those of the score are its parts' by their weights."""

    def of(place: int) -> Parts:
        return {c: float(parts[c][place]) if c in parts else 0.0 for c in CAUSES}

    def singly(place: int, weights: Mapping[str, float]) -> Mapping[str, Parts]:
        return {name: of(place + 2 + k) for k, name in enumerate(weights)}

    def together(single: Mapping[str, Parts], weights: Mapping[str, float]) -> Parts:
        return {c: sum(w * single[name][c] for name, w in weights.items()) for c in CAUSES}

    money = BySide(*money_places())
    single = money.combined(security.WEIGHTS, singly)
    whole = single.combined(security.WEIGHTS, together)
    return Changes(money.map(of), whole, single, money.map(lambda place: of(place + 1)))
