"""What conceding costs at home: support lost in proportion to what is given without return.

People at home forgive a swap; what goes beyond it looks like backing down (audience costs: Fearon
1994; Tomz 2007; two tables: Putnam 1988). With c what the own steps give to the other country and
r what its steps give to us, in billion USD,

    points = min(s max(0, c - r) / 100, 16, support)

where s is drawn (``audience_cost``). 16 points is what backing down wholly costs a leader's
approval (Tomz 2007). Support pays for it when it happens; a house and a negotiator weigh the same
points before it does, at the price that governments have put on giving (``given``).
"""

import numpy as np

from engine.score.government import weight
from engine.world.elementary import Array
from engine.world.parameters import priors

MOST = 16.0  # points of support that one turn of conceding can cost: Tomz 2007 [memory, points]


def points_lost(given: Array, got: Array, cost: Array, support: Array | float = 100.0) -> Array:
    """Points of support lost for what is given without return, billion USD; ``cost`` is s."""
    # The parameter is told for 100 billion USD. [definition]
    points = cost / 100.0 * np.maximum(given - got, 0.0)
    limited: Array = np.minimum(np.minimum(points, MOST), support)
    return limited


def price_of_a_point() -> float:
    """Billion USD that a point of support is worth to a government: ``100 f / s``."""
    s = next(p.central for p in priors() if p.name == "audience_cost")
    # The parameter is told for 100 billion USD. [definition]
    return 100.0 * weight("given") / s
