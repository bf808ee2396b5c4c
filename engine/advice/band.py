"""A figure with its uncertainty: the median and the 5 to 95 percent band over draws."""

from dataclasses import dataclass

import numpy as np

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
        low, mid, high = (float(v) for v in np.quantile(values, (0.05, 0.5, 0.95)))
        return cls(low, mid, high)
