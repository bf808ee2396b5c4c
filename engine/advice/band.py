"""A figure with its uncertainty: the median and the 5 to 95 percent band over draws.

What is shown to a player is an effect by a model, not a reading by customs: to the spread of the
fitted parameters comes the model's own discrepancy, as the backtest has it for studies of effects
(``engine/uncertainty``), and no scatter. It widens a band by a factor of the effect, the same each
time, and leaves the median where it is: ``x exp(s e)``, so that what has no effect has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.uncertainty.family import study
from engine.world.elementary import Array


@dataclass(frozen=True)
class Band:
    """Median with the 5 to 95 percent band over draws."""

    p05: float
    p50: float
    p95: float

    # The band shown everywhere. [definition, share of draws]
    @classmethod
    def of(cls, values: Array) -> "Band":
        """Of an effect in each draw."""
        return cls(*(float(v) for v in quantiles(values, (0.05, 0.5, 0.95))))


def quantiles(values: Array, points: Sequence[float]) -> Array:
    """Quantiles over the last axis of an effect with the model's discrepancy, (points, ...).

    ``points`` rise; 0.5 is the draws' own median, and the others lie on their side of it.
    """
    spread = study().spread(values, "an effect on screen")
    middle = np.median(values, axis=-1)
    rows = np.quantile(spread, points, axis=-1)
    for k, point in enumerate(points):
        if point == 0.5:
            rows[k] = middle
        else:
            rows[k] = (np.minimum if point < 0.5 else np.maximum)(rows[k], middle)
    result: Array = rows
    return result
