"""What strategists of each side say that hard controls do, held against the ten-year paths.

A claim is a difference between two paths in a measure at the end of a year. Data:
``engine/data/decade.toml``.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from engine.advice.band import Band
from engine.analysis.studies.decade import Decade


@dataclass(frozen=True)
class Claim:
    """What somebody says that a control does, as a difference between two paths."""

    id: str
    side: str
    who: str
    says: str
    measure: str
    control: str
    against: str
    year: int
    compare: str
    claims: str
    mark: str
    low: float | None = None
    high: float | None = None
    size_source: str = ""


@cache
def claims() -> tuple[Claim, ...]:
    """All claims in the order of the file."""
    text = files("engine.data").joinpath("decade.toml").read_text(encoding="utf-8")
    return tuple(Claim(**row) for row in tomllib.loads(text)["claim"])


# A difference that nobody would notice: 2 percent of the measure, or 0.02 of a share.
NOTHING = 0.02


@dataclass(frozen=True)
class Finding:
    """A claim's difference in the model, and whether it has the direction claimed."""

    claim: Claim
    band: Band
    verdict: str
    size: str


def finding(claim: Claim, decade: Decade) -> Finding:
    """The rule: a direction counts when nine draws of ten have it and the median is noticeable."""
    with_, without = (
        decade.at(claim.measure, path, claim.year) for path in (claim.control, claim.against)
    )
    effect = with_ - without
    if claim.compare == "ratio":
        effect = effect / np.maximum(without, 0.01 * np.median(without))
    middle = float(np.median(effect))
    if abs(middle) < NOTHING:
        direction = "unchanged"
    elif np.mean(effect < 0.0) >= 0.9:
        direction = "lower"
    elif np.mean(effect > 0.0) >= 0.9:
        direction = "higher"
    else:
        direction = "undecided"
    if direction == claim.claims:
        verdict = "as claimed"
    elif direction == "unchanged":
        verdict = "no difference"
    else:
        verdict = direction if direction == "undecided" else f"the other way: {direction}"
    band = Band.of(effect + 1.0 if claim.compare == "ratio" else effect)
    return Finding(claim, band, verdict, _size(claim, band.p50))


def _size(claim: Claim, middle: float) -> str:
    """Whether the median is as large as published, counted from no effect."""
    if claim.low is None or claim.high is None:
        return "no published size"
    if claim.low <= middle <= claim.high:
        return "as published"
    nothing = 1.0 if claim.compare == "ratio" else 0.0
    bound = claim.low if middle < claim.low else claim.high
    less = abs(middle - nothing) < abs(bound - nothing)
    return "less than published" if less else "more than published"
