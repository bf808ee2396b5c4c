"""How far a reading may lie from the model: a law of error for each family of quantities.

With ``f`` what the model says, ``y`` what is read, and ``e`` a standard normal number, or Student's
t with four degrees of freedom for quoted prices:

    ratio    y = b + (f - b) exp(s e)                  s^2 = scatter^2 / n + discrepancy^2
    growth   y = (1 + f) exp(s e) - 1                  a change is judged as a change
    share    logit y = logit f + s e                   never below 0 or above 1
    lots     y = L (sinh^2(asinh(s sqrt(f / L + c)) + s e / 2) / s^2 - c),   c = 3/8, never below 0

``n`` is the number of months that a reading adds up: scatter of months evens out in a sum, the
model's discrepancy (Kennedy and O'Hagan 2001) does not. ``L`` is the lot, in tonnes, that leaves at
once: a flow of few lots has the variance ``L f`` beside ``s^2 f^2`` (compound Poisson), and the
fourth law is the change of scale that makes that variance even (Anscombe 1948). It lets a month be
empty: customs count kilograms, and nothing may have left.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from engine.randomness import uniforms
from engine.world.elementary import Array, exp, log, normal_quantile

RATIO, GROWTH, SHARE, LOTS = "ratio", "growth", "share", "lots"
# Shares are told apart from nothing and from all down to one in a thousand.
LEAST_SHARE = 0.001
# Part of a lot that makes the variance of the few even (Anscombe 1948).
EVEN = 0.375


@dataclass(frozen=True)
class Uncertainty:
    """The error of a reading. ``scatter`` is of one month, ``lot`` and ``usual`` (a month) in t."""

    family: str
    law: str
    discrepancy: float
    scatter: float = 0.0
    lot: float = 0.0
    usual: float = 0.0
    base: float = 0.0
    fat: bool = False

    @property
    def size(self) -> float:
        """Standard deviation on the law's own scale; of fat tails the scale of Student's t."""
        return float(np.hypot(self.scatter, self.discrepancy))

    def summed(self, months: int) -> "Uncertainty":
        """Of a sum over months. A sum of more lots scatters less by itself."""
        scatter = self.scatter / np.sqrt(months)
        return replace(self, scatter=float(scatter), usual=self.usual * months)

    def averaged(self, months: int) -> "Uncertainty":
        """Of a mean over months."""
        return replace(self, scatter=float(self.scatter / np.sqrt(months)), lot=self.lot / months)

    def of_change(self) -> "Uncertainty":
        """Of the relative change between two readings; half of the discrepancy's variance is in
        both, judgement.
        """
        lots = self.lot / self.usual if self.usual else 0.0
        scatter = float(np.sqrt(2.0 * (self.scatter**2 + lots)))
        return replace(self, law=GROWTH, scatter=scatter, lot=0.0, usual=0.0, base=0.0)

    def tells(self, value: float) -> bool:
        """Whether a value can be judged: ratios know no distance to their base."""
        return self.law != RATIO or value != self.base

    def spread(self, found: Array, purpose: str) -> Array:
        """Readings that a model value a draw (the last axis) could show as; the same for the same
        purpose.
        """
        draws = found.shape[-1]
        if self.law in (RATIO, GROWTH):
            zero = self.base if self.law == RATIO else -1.0
            return zero + (found - zero) * factors(self.size, draws, purpose, self.fat)
        moved = self._place(found) + self.size * steps(draws, purpose, self.fat)
        if self.law == SHARE:
            return 1.0 / (1.0 + exp(-moved))
        result: Array = (np.sinh(np.maximum(moved, 0.0) / 2.0) / self.size) ** 2
        return np.maximum(self.lot * (result - EVEN), 0.0)

    def apart(self, found: Array, seen: float) -> Array:
        """How far the model lies from what was seen, on the law's own scale."""
        if self.law == RATIO:
            away, seen_away = found - self.base, seen - self.base
            far: Array = log(np.maximum(np.abs(away), 1e-9) / max(abs(seen_away), 1e-9))
            return np.where(away * seen_away <= 0, np.minimum(far, -3.0 * self.size), far)
        return self._place(found) - self._place(np.array([seen]))

    def misfit(self, found: Array, seen: float, low: float | None, high: float | None) -> Array:
        """Distance in standard deviations of a normal number, the observation's range counted."""
        own = 0.0
        if low is not None and high is not None and high != low and self._ranges(low, high):
            own = abs(float(self.apart(np.array([high]), low)[0])) / 3.29
        z: Array = self.apart(found, seen) / np.hypot(self.size, own)
        return as_normal(z) if self.fat else z

    def near(self, value: float, seen: float, part: float = 0.25) -> bool:
        """Whether a value is within a part of what was seen, or of a lot where less was seen."""
        return abs(value - seen) <= part * max(abs(seen), self.lot)

    def _ranges(self, low: float, high: float) -> bool:
        return self.law != RATIO or (low - self.base) * (high - self.base) > 0

    def _place(self, x: Array) -> Array:
        if self.law == GROWTH:
            return log(np.maximum(1.0 + x, 1e-9))
        if self.law == SHARE:
            held = np.minimum(np.maximum(x, LEAST_SHARE), 1.0 - LEAST_SHARE)
            return log(held / (1.0 - held))
        place: Array = 2.0 * np.arcsinh(self.size * np.sqrt(np.maximum(x, 0.0) / self.lot + EVEN))
        return place


@lru_cache(maxsize=32)
def steps(count: int, purpose: str, fat: bool = False) -> Array:
    """Evenly spread quantiles of the normal distribution, or of Student's t, in a shuffled order
    that the purpose alone decides.
    """
    order = np.argsort(np.argsort(uniforms(2018, 0, purpose, count)))
    u = (order + 0.5) / count
    found = student(u) if fat else normal_quantile(u)
    found.flags.writeable = False
    return found


@lru_cache(maxsize=32)
def factors(size: float, count: int, purpose: str, fat: bool = False) -> Array:
    """What such steps multiply with."""
    found = exp(size * steps(count, purpose, fat))
    found.flags.writeable = False
    return found


def student(u: Array) -> Array:
    """Quantiles of Student's t with four degrees of freedom, in closed form (Shaw 2006)."""
    a = np.sqrt(4.0 * u * (1.0 - u))
    size = 2.0 * np.sqrt(np.maximum(np.cos(np.arccos(a) / 3.0) / a - 1.0, 0.0))
    found: Array = np.where(u < 0.5, -size, size)
    return found


def as_normal(t: Array) -> Array:
    """The normal number as rare as a value of Student's t with four degrees of freedom."""
    w = 1.0 + t * t / 4.0
    below: Array = 0.5 + 0.375 * t / np.sqrt(w) * (1.0 - t * t / (12.0 * w))
    return normal_quantile(below)


def difference(a: Uncertainty, x: float, b: Uncertainty, y: float) -> Uncertainty:
    """Of ``x - y``, two quantities that stray from the model independently."""
    part = 1.0 / abs(x - y)
    scatter = float(np.hypot(a.scatter * x, b.scatter * y)) * part
    discrepancy = float(np.hypot(a.discrepancy * x, b.discrepancy * y)) * part
    return replace(a, scatter=scatter, discrepancy=discrepancy)
