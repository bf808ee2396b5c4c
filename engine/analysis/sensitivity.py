"""Which parameters move the scores most: Sobol indices with SALib.

Two questions are asked from the documented world of June 2025, each over 24 months: what a full
stop of rare earths and magnets does, and what a full ban of AI chips does, to the economy (billion
USD) and the security (points) of both sides. Parameters vary independently with the spread that
the fit has left them. ``S1`` is a parameter's own share of the variance, ``ST`` with all of its
interactions (Saltelli et al. 2010).
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.advice.forecast import Ensemble, plan, run
from engine.months import runner
from engine.rules.levels import Levels
from engine.scenarios.timeline import (
    documented,
    first_day,
    levels_after,
    month_index,
    monthly_rules,
)
from engine.world.elementary import Array, normal_quantile
from engine.world.parameters import fitted, from_normal, priors
from engine.world.regime import Setting
from engine.world.state import january_2018

QUESTIONS = {
    "rare earth stop": {"ree_heavy": 5, "ree_magnets": 5},
    "AI chip ban": {"ai_chips": 4, "hbm": 4},
}
SCORES = ("US economy", "China economy", "US security", "China security")
MONTHS = 24
BLOCK = 4096


class NoSALib(ImportError):
    """SALib is an optional extra."""


def scores(z: Array) -> Array:
    """Scores of both questions for rows of standard deviations: (rows, questions, 4)."""
    found = np.empty((len(z), len(QUESTIONS), 4))
    begin = month_index(2025, 6)
    levels = levels_after(documented(), first_day(begin))
    rules = [r.core() for r in monthly_rules(documented(), begin)]
    now = Levels(levels)
    plans = [plan(now)]
    for change in QUESTIONS.values():
        shut = {lever: Setting(level, "all", "security") for lever, level in change.items()}
        plans.append(plan(now.moved(shut)))
    for i in range(0, len(z), BLOCK):
        p = from_normal(z[i : i + BLOCK]).core()
        state = runner.brought(p, january_2018(p), rules, 0)
        path = run(Ensemble(p, state, begin), plans, MONTHS)
        for q in range(len(QUESTIONS)):
            for k, series in enumerate(
                (path.us_money, path.cn_money, path.us_security, path.cn_security)
            ):
                found[i : i + BLOCK, q, k] = series[q + 1, -1] - series[0, -1]
    return found


def indices(samples: int) -> list[tuple[str, str, str, float, float]]:
    """Rows (question, score, parameter, S1, ST); ``samples`` best a power of two."""
    try:
        from SALib.analyze import sobol
        from SALib.sample import sobol as points
    except ImportError:
        raise NoSALib("SALib is missing; install it with: pip install '.[analysis]'") from None
    names = [p.name for p in priors()]
    problem = {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
    u = points.sample(problem, samples, calc_second_order=False, seed=2018)
    fit = fitted()
    values = scores(fit.shift + fit.spread() * normal_quantile(u))
    rows = []
    for q, question in enumerate(QUESTIONS):
        for k, score in enumerate(SCORES):
            found = sobol.analyze(problem, values[:, q, k], calc_second_order=False, seed=2018)
            for name, first, total in zip(names, found["S1"], found["ST"], strict=True):
                rows.append((question, score, name, float(first), float(total)))
    return rows


def write(samples: int, path: Path) -> Iterator[str]:
    """All indices as CSV; yields the most important parameters of each score."""
    rows = indices(samples)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("question", "score", "parameter", "S1", "ST"))
        for question, score, name, first, total in rows:
            if total >= 0.01:
                out.writerow((question, score, name, f"{first:.3f}", f"{total:.3f}"))
    for question in QUESTIONS:
        for score in SCORES:
            own = [r for r in rows if r[0] == question and r[1] == score]
            best = sorted(own, key=lambda r: -r[4])[:4]
            yield f"{question}, {score}: " + ", ".join(f"{r[2]} {r[4]:.2f}" for r in best)
