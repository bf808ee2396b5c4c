"""What a delegation weighs: the numbers of its mandate that turn a path into worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.scenarios.scenario import Mandate
from engine.world.elementary import Array


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

    # Two halves make a whole. [definition]
    def value(self, heard: Array, years: Array) -> Array:
        """``V = 2 a H + 2 b k dN`` in billion USD: a and b add to one, H is the accounts as heard
        (engine/score/government), dN in point-years."""
        found: Array = 2.0 * self.economy * heard + 2.0 * self.security * self.price * years
        return found
