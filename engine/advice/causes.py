"""Why a move did what it did: the chain from the rule to the money, as values.

The turn is run with all of its moves and with one left out. The chain follows the side's largest
change: which flow moved, what it did to the stock behind it, and which use or which part of the
accounts felt it. Everything is a median over draws and a number; sentences are made elsewhere.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.advice.attribution import path_with, without_one, won_by
from engine.advice.forecast import Ensemble
from engine.months import runner
from engine.scenarios.scenario import Scenario
from engine.score.effects import rules
from engine.score.government import PARTS
from engine.score.programmes import months_of_inputs, programmes
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Turn
from engine.world.elementary import Array
from engine.world.goods import CHINA, LINES, TECHNOLOGY, US
from engine.world.parameters import Parameters


@dataclass(frozen=True)
class Cause:
    """One side's chain behind a move. ``flow`` is relative, ``stock`` in months of need at its
    lowest, ``amount`` in billion USD over the horizon, ``programme_months`` of the US programme
    whose inputs changed most. Empty ``good`` means that no single flow stands behind the part.
    """

    part: str
    amount: float
    good: str = ""
    user: str = ""
    flow: float = 0.0
    stock: float = 0.0
    programme: str = ""
    programme_months: float = 0.0


@dataclass(frozen=True)
class _Told:
    """What the months of one run come to, (draws, things); money discounted as in the credit."""

    parts: BySide[Array]
    lost_output: Array
    exported: Array
    lost_sales: Array
    lowest_stock: Array
    programme_months: Array


def causes(
    plot: Scenario, ensemble: Ensemble, turn: Turn, stop: Stop | None = None
) -> tuple[BySide[Cause], ...]:
    """For each move of a turn, the chain on each side. ``ensemble`` stands at the turn's start."""
    months = max(plot.horizon, plot.limits.months_per_turn)
    moves = turn.moves
    sets = [moves, *without_one(moves)]
    plans = [rules(path_with(turn, chosen, months)) for chosen in sets]
    won = [won_by(chosen) for chosen in sets]
    ran = runner.run(
        ensemble.p, ensemble.state, plans, ensemble.month, months, won, stop=stop, end=True
    )
    whole, *without = [_told(ran, i, ensemble.p) for i in range(len(sets))]
    return tuple(BySide.of(partial(_chain, whole, other)) for other in without)


def _told(ran: runner.Ran, i: int, p: Parameters) -> _Told:
    """The run of one set of moves."""
    end = ran.end
    assert end is not None
    a = end.accounts
    output, exported, sales, stock = (
        end.of(i, v) for v in (a.lost_output, a.exported, a.lost_sales, a.lowest_stock)
    )
    parts = BySide.of(lambda s: ran.parts[s][i][:, : len(PARTS[s])])
    rows = np.arange(i * end.draws, (i + 1) * end.draws)
    held = months_of_inputs(end.state.take(rows), p)
    return _Told(parts, output, exported, sales, stock, held)


# A flow from nothing is shown as tenfold. [definition]
def _chain(whole: _Told, without: _Told, side: str) -> Cause:
    change = np.median(whole.parts[side] - without.parts[side], axis=0)
    k = int(np.argmax(np.abs(change)))
    part, amount = PARTS[side][k], float(change[k])
    if abs(amount) < 1e-9:
        return Cause("", 0.0)
    j = _line(side, part, whole, without)
    programme, held = _programme(whole, without) if side == "US" else ("", 0.0)
    if j is None:
        return Cause(part, amount, programme=programme, programme_months=held)
    before = np.median(without.exported[:, j])
    flow = float(np.median(whole.exported[:, j]) / max(before, 1e-9) - 1.0)
    stock = float(np.median(whole.lowest_stock[:, j] - without.lowest_stock[:, j]))
    good, user = LINES[j]
    return Cause(part, amount, good, user, min(flow, 9.99), stock, programme, held)


def _line(side: str, part: str, whole: _Told, without: _Told) -> int | None:
    """The line behind a part of the accounts, if one stands out."""
    if part == "output":
        lines = US if side == "US" else CHINA
        moved = np.median(whole.lost_output[:, lines] - without.lost_output[:, lines], axis=0)
        return lines.start + int(np.argmax(np.abs(moved)))
    if part in ("firms", "productivity"):
        moved = np.median(whole.lost_sales - without.lost_sales, axis=0)
        if np.abs(moved).max() < 1e-9:
            return None
        return CHINA.start + int(np.argmax(np.abs(moved[: len(TECHNOLOGY)])))
    return None


def _programme(whole: _Told, without: _Told) -> tuple[str, float]:
    """The US programme whose months of inputs changed most, if by half a month or more."""
    moved = np.median(whole.programme_months - without.programme_months, axis=0)
    i = int(np.argmax(np.abs(moved)))
    if abs(moved[i]) < 0.5:
        return "", 0.0
    return programmes()[i].name, float(moved[i])
