"""What a side can know of the other: estimates with a stated error, drawn anew each turn.

A stock is read with a factor that is log-normal with ``SIGMA``; the report gives the reading and
the band that holds the truth in nine cases of ten. Whether a commitment is carried out short of the
word shows in a signal, 1 if it is and 0 if it is not, with noise that verification halves; the
report is the chance that it is, by Bayes from ``SUSPICION``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.game import Game
from engine.randomness import uniforms
from engine.rules.levers import SIDES, levers, opponent
from engine.world.goods import line

SIGMA = 0.3  # of the reading of a stock; judgement, range 0.15 to 0.6
SUSPICION = 0.2  # share of commitments evaded that is supposed beforehand; judgement
NOISE = {False: 1.0, True: 0.5}  # of the signal, without and with verification; judgement

# Stocks that matter at the table, in months of need: whose, good and user.
STOCKS = (
    ("US", "magnets", "us_civil"),
    ("US", "magnets", "us_defence"),
    ("US", "heavy", "us_civil"),
    ("CN", "tools", "china"),
    ("CN", "ai_chips", "china"),
)


@dataclass(frozen=True)
class Estimate:
    """A reading with the band that holds the truth in nine cases of ten; exact where they meet."""

    p05: float
    p50: float
    p95: float

    @property
    def exact(self) -> bool:
        return self.p05 == self.p95


def stocks(game: Game, viewer: str) -> Mapping[tuple[str, str], Estimate]:
    """Months of need in stock: one's own are known, the other's are estimated."""
    found = {}
    for side, good, user in STOCKS:
        j = line(good, user)
        truth = float(game.world.stock[0, j] / game.world.growth[0, j])
        if viewer == side:
            found[good, user] = Estimate(truth, truth, truth)
        else:
            z = _normal(game, f"stock of {good} {user} for {viewer}")
            read = truth * float(np.exp(SIGMA * z))
            wide = float(np.exp(1.645 * SIGMA))
            found[good, user] = Estimate(read / wide, read, read * wide)
    return found


def compliance(game: Game, viewer: str) -> Mapping[str, float]:
    """For each commitment in force of the other side, the chance that it is carried out short."""
    if viewer not in SIDES:
        return {}
    other = opponent(viewer)
    evaded = {e.lever for e in game.table.evasions}
    found = {}
    for deal in game.table.deals:
        for t in deal.binding(other):
            if levers()[t.lever].kind == "tariff":
                continue
            sigma = NOISE[game.table.watched(other, t.lever)]
            signal = (t.lever in evaded) + sigma * _normal(game, f"compliance {t.lever}")
            odds = SUSPICION / (1.0 - SUSPICION) * np.exp((signal - 0.5) / sigma**2)
            found[t.lever] = float(odds / (1.0 + odds))
    return found


def _normal(game: Game, purpose: str) -> float:
    """A number that is near normal: the sum of twelve uniforms less six."""
    return float(uniforms(game.header.seed, len(game.turns), purpose, 12).sum() - 6.0)
