"""Calibration: parameters moved as far from their sources as the documented outcomes ask for.

Every parameter has a prior from its low, central and high value, a standard normal ``z`` after
scaling. The fit is the most probable ``z`` given the cases (maximum a posteriori, Gauss-Newton)
with the Gaussian spread around it (Laplace):

    minimise  sum_i [(ln|f_i(z)| - ln|y_i|) / s_i]^2 + sum_k z_k^2
    spread    (I + J' J)^-1

``s_i`` joins the observation's own range, the usual scatter of one reading and a discrepancy of
15 percent that stands for what no model of this kind gets right (Kennedy and O'Hagan 2001). A
parameter that no case speaks about keeps its prior.
"""

import csv
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.analysis.backtest import Case, DISCREPANCY, scatter, values
from engine.world.elementary import Array
from engine.world.parameters import Fit, from_normal, priors

STEP, ROUNDS = 0.4, 6


def spread(case: Case, low: float | None, high: float | None) -> float:
    """Standard deviation of the log of an observation around the model."""
    own = 0.0
    if low is not None and high is not None and low * high > 0 and high != low:
        own = abs(np.log(high / low)) / 3.29
    return float(np.sqrt(own**2 + scatter(case) ** 2 + DISCREPANCY**2))


def fit(cases: Sequence[Case], ranges: Sequence[tuple[float | None, float | None]]) -> Fit:
    """The most probable parameters and their spread, given the cases."""
    observed = np.array([c.observed for c in cases], dtype=np.float64)
    s = np.array([spread(c, *r) for c, r in zip(cases, ranges)])
    k = len(priors())
    z = np.zeros(k)

    def misfit(rows: Array) -> Array:
        found = values(cases, from_normal(rows))
        sizes = np.maximum(np.abs(np.stack(found, axis=1)), 1e-9)
        wrong_sign = np.stack(found, axis=1) * observed <= 0
        logs = np.log(sizes / np.abs(observed)) / s
        result: Array = np.where(wrong_sign, np.minimum(logs, -3.0), logs)
        return result

    best, damping = np.inf, 1.0
    for _ in range(ROUNDS):
        steps = np.concatenate([z[None], z + STEP * np.eye(k), z - STEP * np.eye(k)])
        r = misfit(steps)
        jacobian = ((r[1 : k + 1] - r[k + 1 :]) / (2 * STEP)).T
        target = np.linalg.solve(np.eye(k) + jacobian.T @ jacobian,
                                 jacobian.T @ (jacobian @ z - r[0]))  # fmt: skip
        tries = np.stack([z + f * (target - z) for f in (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)])
        tries = np.clip(tries, -3.0, 3.0)
        costs = np.sum(misfit(tries) ** 2, axis=1) + np.sum(tries**2, axis=1)
        chosen = int(np.argmin(costs))
        z = tries[chosen]
        if best - costs[chosen] < 1e-3 * costs[chosen] or chosen == 0:
            break
        best = float(costs[chosen])
    _, size, directions = np.linalg.svd(jacobian, full_matrices=False)
    keep = size > 0.05
    shrink = 1.0 - 1.0 / np.sqrt(1.0 + size[keep] ** 2)
    return Fit(z, directions[keep], shrink)


def read_ranges(path: Path) -> list[tuple[float | None, float | None]]:
    """Low and high of each case, as written."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return [(r.get("low"), r.get("high")) for r in rows]


def read_groups(path: Path) -> list[str]:
    """The group of each case, for leaving one out."""
    return [str(r.get("group", "")) for r in tomllib.loads(path.read_text("utf-8"))["case"]]


def write(found: Fit, path: Path) -> None:
    """Store a fit: a row for each parameter with its shift, its spread and its directions."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        count = len(found.shrink)
        out.writerow(["parameter", "shift", "spread", *(f"d{i + 1}" for i in range(count))])
        out.writerow(["shrink", "", "", *(f"{v:.5f}" for v in found.shrink)])
        spreads = found.spread()
        for j, p in enumerate(priors()):
            row = [p.name, f"{found.shift[j]:.4f}", f"{spreads[j]:.4f}"]
            out.writerow(row + [f"{v:.5f}" for v in found.directions[:, j]])
