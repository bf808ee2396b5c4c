"""Which parameters move the scores most: Sobol indices with SALib.

Two questions are asked from the documented world of June 2025, each over 24 months: what a full
stop of rare earths and magnets does, and what a full ban of AI chips does, to the economy (billion
USD) and the security (points) of both sides. Parameters vary independently with the spread that
the fit has left them. ``S1`` is a parameter's own share of the variance, ``ST`` with all of its
interactions (Saltelli et al. 2010), each with a 95 percent interval from resampled rows (Archer,
Saltelli and Sobol 1997): an index whose interval holds zero is not told from none.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
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
WIDE = 0.1  # an interval of a largest index above this asks for more samples


class NoSALib(ImportError):
    """SALib is an optional extra."""


def scores(z: Array) -> Array:
    """Scores of both questions for rows of standard deviations: (rows, questions, 4)."""
    begin = month_index(2025, 6)
    levels = levels_after(documented(), first_day(begin))
    rules = [r.core() for r in monthly_rules(documented(), begin)]
    now = Levels(levels)
    plans = [plan(now)]
    for change in QUESTIONS.values():
        shut = {lever: Setting(level, "all", "security") for lever, level in change.items()}
        plans.append(plan(now.moved(shut)))
    p = from_normal(z).core()
    state = runner.brought(p, january_2018(p), rules, 0)
    path = run(Ensemble(p, state, begin), plans, MONTHS)
    series = (*path.money.values(), *path.security.values())
    found = np.stack([s[1:, -1] - s[0, -1] for s in series], axis=-1)
    by_rows: Array = found.transpose(1, 0, 2)
    return by_rows


@dataclass(frozen=True)
class Estimate:
    """An index with half the width of its 95 percent interval."""

    value: float
    half: float

    @property
    def holds_zero(self) -> bool:
        return self.value - self.half <= 0.0

    def __str__(self) -> str:
        interval = f"{self.value - self.half:.2f} to {self.value + self.half:.2f}"
        return interval if self.holds_zero else f"{self.value:.2f} ({interval})"


@dataclass(frozen=True)
class Index:
    """What a parameter has of a score's variance: alone, and with all of its interactions."""

    question: str
    score: str
    parameter: str
    first: Estimate
    total: Estimate

    @classmethod
    def read(cls, row: dict[str, str]) -> "Index":
        """One row of the stored table."""
        first, total = (Estimate(float(row[s]), float(row[f"{s}_conf"])) for s in ("S1", "ST"))
        return cls(row["question"], row["score"], row["parameter"], first, total)

    def written(self) -> tuple[str, ...]:
        numbers = (self.first.value, self.first.half, self.total.value, self.total.half)
        return (self.question, self.score, self.parameter, *(f"{n:.3f}" for n in numbers))


COLUMNS = ("question", "score", "parameter", "S1", "S1_conf", "ST", "ST_conf")


def indices(samples: int) -> list[Index]:
    """All indices; ``samples`` best a power of two."""
    try:
        from SALib.analyze import sobol
        from SALib.sample import sobol as points
    except ImportError:
        raise NoSALib("SALib is missing; install it with: pip install '.[analysis]'") from None
    names = [p.name for p in priors()]
    problem = {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
    u = points.sample(problem, samples, calc_second_order=False, seed=2018)
    fit = fitted()
    blocks = (u[i : i + BLOCK] for i in range(0, len(u), BLOCK))
    values = np.concatenate(
        [scores(fit.shift + fit.spread() * normal_quantile(block)) for block in blocks]
    )
    rows = []
    for q, question in enumerate(QUESTIONS):
        for k, score in enumerate(SCORES):
            found = sobol.analyze(problem, values[:, q, k], calc_second_order=False, seed=2018)
            for i, name in enumerate(names):
                first, total = (
                    Estimate(float(found[s][i]), float(found[f"{s}_conf"][i])) for s in ("S1", "ST")
                )
                rows.append(Index(question, score, name, first, total))
    return rows


def largest(rows: list[Index]) -> dict[tuple[str, str], list[Index]]:
    """The indices of each question and score, the largest total first."""
    found: dict[tuple[str, str], list[Index]] = {}
    for row in sorted(rows, key=lambda r: -r.total.value):
        found.setdefault((row.question, row.score), []).append(row)
    return {key: found[key] for key in dict.fromkeys((r.question, r.score) for r in rows)}


def write(samples: int, path: Path) -> Iterator[str]:
    """All indices as CSV; yields the most important of each score, and whether to take more."""
    rows = indices(samples)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(row.written() for row in rows if row.total.value >= 0.01)
    best = largest(rows)
    for (question, score), own in best.items():
        yield f"{question}, {score}: " + ", ".join(f"{r.parameter} {r.total}" for r in own[:4])
    widest = max(2.0 * own[0].total.half for own in best.values())
    advice = "enough" if widest <= WIDE else "take more samples"
    yield f"widest interval of a largest total index: {widest:.2f} ({advice})"
