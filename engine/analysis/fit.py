"""Calibration: parameters moved as far from their sources as the documented outcomes ask for.

Every parameter has a prior from its low, central and high value, a standard normal ``z`` after
scaling. The fit is the most probable ``z`` given the cases (maximum a posteriori, Gauss-Newton)
with the Gaussian spread around it (Laplace):

    minimise  sum_i r_i(z)^2 + sum_k z_k^2,   r_i = (g_i(f_i(z)) - g_i(y_i)) / s_i
    spread    (I + J' J)^-1

``g_i`` is the scale on which errors of the reading's family are even (``engine/uncertainty``: logs
of ratios, the logit of shares, few lots of a metal), ``s_i`` joins the observation's own range,
scatter and discrepancy. Where tails are fat, ``r_i`` is the normal number that is as rare. A
parameter that no case speaks about keeps its prior.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from engine.analysis.backtest import DRAWS, Answer, run, summary, values
from engine.analysis.backtest import write as write_answers
from engine.analysis.cases import SOURCE, UNSEEN, Case, error_of, read_cases, shipped, to_unit
from engine.uncertainty.law import Uncertainty
from engine.world.elementary import Array
from engine.world.parameters import Fit, from_normal, priors, sobol

STEP, ROUNDS = 0.4, 6


# Files with cases that are fitted; those of the role "unseen" in them stay out.
CASES = [shipped(name) for name in ("outcomes.toml", "anchors.toml", "outcomes-2.toml")]
NEVER = [shipped(name) for name in ("unseen.toml", "outcomes-2.toml")]


def fitted_cases(paths: Sequence[Path]) -> list[Case]:
    """What a fit is shown of files."""
    cases = [c for path in paths for c in read_cases(path)]
    return [c for c in cases if c.observed is not None and c.role not in (UNSEEN, SOURCE)]


def unseen_cases() -> list[Case]:
    """What ships and no fit is ever shown."""
    return [c for path in NEVER for c in read_cases(path) if c.role == UNSEEN]


def source_cases() -> list[Case]:
    """What ships and gave a parameter its range."""
    return [c for path in NEVER for c in read_cases(path) if c.role == SOURCE]


def fit(cases: Sequence[Case]) -> Fit:
    """The most probable parameters and their spread, given the cases."""
    seen = [(c, error_of(c), to_unit(c)) for c in cases]
    k = len(priors())
    z = np.zeros(k)

    def misfit(rows: Array) -> Array:
        found = zip(seen, values(cases, from_normal(rows)), strict=True)
        return np.stack([_misfit(c, error, to, f) for (c, error, to), f in found], axis=1)

    best = np.inf
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


def _misfit(case: Case, error: Uncertainty, to: float, found: Array) -> Array:
    """Of one case in all draws, in standard deviations."""
    observed, low, high = (None if v is None else v / to for v in _numbers(case))
    assert observed is not None
    return error.misfit(found / to, observed, low, high)


def _numbers(case: Case) -> tuple[float | None, float | None, float | None]:
    return case.observed, case.low, case.high


def calibrate(paths: Sequence[Path], out: str | None, left_out: str | None) -> Iterator[str]:
    """Fit to all cases; report, store, and leave out each group in turn when asked to."""
    cases = fitted_cases(paths)
    best = fit(cases)
    spreads = best.spread()
    yield f"fitted to {len(cases)} cases; parameters moved most, in prior standard deviations:"
    for j in np.argsort(-np.abs(best.shift))[:15]:
        yield f"  {priors()[j].name:36} {best.shift[j]:+.2f}, spread left {spreads[j]:.2f}"
    yield summary(run(cases, sobol(DRAWS, fit=best)))
    if out:
        write(best, Path(out))
    if left_out:
        answers: list[Answer] = []
        for group in sorted({c.group for c in cases}):
            own = [c for c in cases if c.group == group]
            others = [c for c in cases if c.group != group]
            if not others:
                continue
            found = run(own, sobol(DRAWS, fit=fit(others)))
            answers += found
            yield f"left out {group}: {summary(found)}"
        write_answers(answers, Path(left_out))
        yield f"all groups left out in turn: {summary(answers)}"


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
