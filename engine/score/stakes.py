"""What a delegation weighs: the numbers of its mandate that turn a path into worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.scenarios.scenario import Mandate


@dataclass(frozen=True)
class Stakes:
    """How a side weighs a path: weights, price of a point-year, weight on the other's gain."""

    economy: float
    security: float
    price: float
    relative: float

    @classmethod
    def of(cls, m: Mandate) -> "Stakes":
        return cls(m.economy, m.security, m.price, m.relative)

    @classmethod
    def guessed(cls, mandates: Sequence[Mandate]) -> "Stakes":
        """What the other side must expect: the mean over the mandates that may have been dealt."""
        rows = [(m.economy, m.security, m.price, m.relative) for m in mandates]
        return cls(*(float(v) for v in np.mean(rows, axis=0)))
