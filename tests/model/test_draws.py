"""The table of Sobol points is SciPy's, and gives the same draws on every machine.

``python tests/model/test_draws.py`` writes the table anew (needs SciPy, from the extra "test").
"""

from pathlib import Path

import numpy as np

from engine.world.parameters import priors
from engine.world.sobol import BITS, COLUMNS, MOST, WIDEST, points

TABLE = Path(__file__).parents[2] / "engine" / "data" / "sobol.csv"
SEED = 20250609


def scipys():
    from scipy.stats import qmc

    return qmc.Sobol(d=WIDEST, scramble=True, bits=BITS, rng=np.random.default_rng(SEED))


def test_the_table_gives_scipys_points():
    assert np.array_equal(points(512, WIDEST), scipys().random(512))


def test_the_first_points_and_dimensions_are_the_same_however_many_are_asked_for():
    whole = points(256, 40)
    assert np.array_equal(points(64, 40), whole[:64])
    assert np.array_equal(points(256, 7), whole[:, :7])


def test_points_are_spread_evenly_in_every_dimension():
    """A power of two of points has one in each of as many equal parts."""
    u = points(MOST, len(priors()))
    assert (u >= 0).all() and (u < 1).all()
    for column in u.T:
        assert len(np.unique((column * MOST).astype(int))) == MOST


def write():
    engine = scipys()
    rows = np.column_stack([engine._quasi, engine._sv[:, : COLUMNS - 1]])
    head = "start," + ",".join(f"direction {i + 1}" for i in range(COLUMNS - 1))
    np.savetxt(TABLE, rows, fmt="%d", delimiter=",", header=head, comments="")


if __name__ == "__main__":
    write()
