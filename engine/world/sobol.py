"""Sobol points: draws that are spread as evenly as their number allows.

``x_k = s XOR (the v_i of the bits i of k XOR k/2)``, integers of 30 bits, as a part of 2^30 (Sobol
1967 in the Gray code of Antonov and Saleev 1979, direction numbers of Joe and Kuo 2008). Start
``s`` and directions ``v`` are scrambled at random once (Matousek 1998) and shipped in
``engine/data/sobol.csv``: 384 dimensions, so that a new parameter takes a column of its own and
changes no other draw. The table was made with SciPy, which gives the same points.
"""

# Sizes of the table of directions. [numerics]
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from engine.world.elementary import Array

BITS = 30
WIDEST = 384  # dimensions
COLUMNS = 15  # start and directions
MOST = 1 << (COLUMNS - 1)  # points


@cache
def _table() -> NDArray[np.int64]:
    text = files("engine.data").joinpath("sobol.csv").read_text(encoding="utf-8")
    return np.array([line.split(",") for line in text.splitlines()[1:]], dtype=np.int64)


def points(count: int, dimensions: int) -> Array:
    """The first points, shape (count, dimensions), each at least 0 and below 1."""
    if not 1 <= count <= MOST or not 1 <= dimensions <= WIDEST:
        raise ValueError(f"there are 1 to {MOST} points in 1 to {WIDEST} dimensions")
    table = _table()[:dimensions]
    number = np.arange(count)
    gray = number ^ (number >> 1)
    found = np.repeat(table[:, 0][None, :], count, axis=0)
    for bit in range(COLUMNS - 1):
        found ^= np.where((gray >> bit & 1)[:, None], table[:, bit + 1], 0)
    return found.astype(np.float64) * 2.0**-BITS
