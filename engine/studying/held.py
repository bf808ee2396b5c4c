"""The world that a seed deals, with some parameters kept in their place.

A held parameter stands at a value or a quantile of its prior; all others are as the seed draws them
with nothing held. Players are not told: they reckon with the parameters that everybody knows.
"""

from collections.abc import Sequence

import numpy as np

from engine.randomness import uniforms
from engine.world.elementary import log, normal_quantile
from engine.world.parameters import Parameters, Prior, fitted, from_normal, priors

LOW, HIGH = 0.05, 0.95  # the points of a prior that its low and high value are

Held = tuple[str, float]  # a parameter, and prior standard deviations from its centre


def at_value(prior: Prior, value: float) -> Held:
    """A parameter held at a value between its low and its high one."""
    if value == prior.central:
        return prior.name, 0.0
    end, point = (prior.high, HIGH) if value > prior.central else (prior.low, LOW)
    ratios = log(np.array([[value / prior.central, end / prior.central]]))[0]
    return prior.name, float(ratios[0] / ratios[1]) * _deviations(point)


def at_quantile(prior: Prior, quantile: float) -> Held:
    """A parameter held where a part ``quantile`` of its prior lies below."""
    return prior.name, _deviations(quantile)


def _deviations(quantile: float) -> float:
    return float(normal_quantile(np.array([[quantile]]))[0, 0])


def dealt(seed: int, held: Sequence[Held]) -> Parameters:
    """The parameters of the world that a game of this seed is played in."""
    u = uniforms(seed, 0, "world", len(priors()))[None, :]
    z = fitted().around(normal_quantile(u))
    names = [p.name for p in priors()]
    for name, deviations in held:
        z[:, names.index(name)] = deviations
    return from_normal(z)
