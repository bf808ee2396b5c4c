"""US defence programmes: how many months their critical inputs would last in a full stop.

Of an input ``M = min(36, depth s / max(n - o - w, 0.02 n))`` with stock s, need n, the supply o
that the other side does not hold, and w what defence can order out of the civil users' own supply
by rated orders (Defense Production Act); a programme has its scarcest input's. Depth says how much
more of an input a programme keeps than defence users on average. Data:
``engine/data/programmes.csv``.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from engine.world.elementary import Array, columns
from engine.world.goods import US_CIVIL, US_DEFENCE, line
from engine.world.parameters import Parameters
from engine.world.state import State

# Beyond three years production is not in question. [judgement, months]
LONGEST = 36.0


@dataclass(frozen=True)
class Programme:
    """A weapon programme with the lines it hangs on and the depth of its stocks."""

    id: str
    name: str
    inputs: tuple[tuple[int, float], ...]
    source: str


@cache
def programmes() -> tuple[Programme, ...]:
    """All programmes in the order of the file."""
    text = files("engine.data").joinpath("programmes.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    found = []
    for name in dict.fromkeys(r["programme"] for r in rows):
        own = [r for r in rows if r["programme"] == name]
        inputs = tuple((line(r["good"], "us_defence"), float(r["depth"])) for r in own)
        found.append(Programme(name, own[0]["name"], inputs, own[0]["source"]))
    return tuple(found)


# A fiftieth of need is always missing, so that months end. [numerics]
def months_of_inputs(state: State, p: Parameters) -> Array:
    """Months that each programme's scarcest input lasts, shape (draws, programmes)."""
    d, c = US_DEFENCE, US_CIVIL
    need = np.maximum(state.growth[:, d] * (1.0 - state.adapted[:, d]), 1e-3)
    ratio = p.line["size"][:, c] / p.line["size"][:, d]
    rated = (
        p.scalar["defence_diversion"][:, None] * state.outside[:, c] * state.growth[:, c] * ratio
    )
    missing = np.maximum(need - state.outside[:, d] * state.growth[:, d] - rated, 0.02 * need)
    months = state.stock[:, d] / missing
    scarcest = [
        np.min(np.stack([months[:, j - d.start] * depth for j, depth in p.inputs]), axis=0)
        for p in programmes()
    ]
    held: Array = np.minimum(columns(*scarcest), LONGEST)
    return held
