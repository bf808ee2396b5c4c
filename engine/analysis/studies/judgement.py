"""The rule by which a model's median agrees with a published figure, is near it, or off.

*agrees*: inside the published range, or within 25 percent of the figure; *near*: within a factor of
two; *off*: beyond. A figure without a central value is its nearest bound.
"""

from dataclasses import dataclass

from engine.advice.band import Band
from engine.analysis.studies.published import Figure

CLOSE, FACTOR = 0.25, 2.0


@dataclass(frozen=True)
class Judgement:
    """A verdict with the direction in which the model lies, if elsewhere, and its ratio."""

    verdict: str
    direction: str
    ratio: float
    covered: bool  # whether the model's 5 to 95 percent band meets the published range


def judged(figure: Figure, band: Band) -> Judgement:
    """What the rule says of a median against a figure."""
    low, high = figure.range
    middle = band.p50
    beside = figure.central if figure.central is not None else min(max(middle, low), high)
    ratio = middle / beside
    covered = band.p05 <= high and band.p95 >= low
    direction = "above" if ratio > 1.0 else "below"
    if low <= middle <= high or abs(ratio - 1.0) <= CLOSE:
        return Judgement("agrees", "", ratio, covered)
    near = 1.0 / FACTOR <= ratio <= FACTOR
    return Judgement("near" if near else "off", direction, ratio, covered)


def because(figure: Figure, j: Judgement) -> str:
    """Why the model lies elsewhere, as far as what differs leans that way; empty if it agrees."""
    if j.verdict == "agrees":
        return ""
    towards = {"above": "up", "below": "down"}[j.direction]
    if not figure.differs:
        return "Not explained."
    if figure.leans == towards:
        return figure.differs + "."
    if figure.leans:
        return f"Not explained: what differs would lean the other way. {figure.differs}."
    return f"{figure.differs}; which way that leans is not known."
