"""National security of both sides, 0 to 100, from parts with stated end points.

Each part is a monotone value function 0 to 1 (Keeney and Raiffa additive value); weights are
published and sum to one. Leverage inside the score uses a closed form of the twelve-month loss
from closing everything; the figure in billion USD is simulated (see ``leverage``). What a side
could lose stands in the leverage parts alone; resilience is where supply comes from, how long
stocks last and what is met today. Readiness is the input cover of new production, not the force
that stands: for the United States months of inputs of named programmes, for China engines, spares
of tools and the accelerators that its own plants can make.
"""

import numpy as np

from engine.score.programmes import months_of_inputs
from engine.sides import BySide
from engine.world.elementary import Array, columns, exp, log, mean, total
from engine.world.goods import (
    CHINA,
    ENGINES,
    HEAVY,
    MAGNETS,
    OF_CN,
    OF_US,
    TOOLS,
    US,
    US_CIVIL,
    US_DEFENCE,
)
from engine.world.indigenisation import limit
from engine.world.output import loss_share
from engine.world.parameters import Parameters
from engine.world.politics import GDP
from engine.world.state import State

# Parts of the score; equal but for alliances and power. [judgement, weight]
US_WEIGHTS = {
    "readiness": 0.25,
    "technology_lead": 0.30,
    "resilience": 0.20,
    "leverage": 0.15,
    "alliance": 0.10,
}
# Parts of the score; compute and own supply before the rest. [judgement, weight]
CN_WEIGHTS = {
    "readiness": 0.10,
    "compute_access": 0.20,
    "self_reliance": 0.20,
    "resilience": 0.20,
    "leverage": 0.15,
    "standing": 0.15,
}
WEIGHTS = BySide(US_WEIGHTS, CN_WEIGHTS)
# By the goods: accelerators, chips, tools, software, engines. [judgement, weight]
_SELF_RELIANCE = np.array([0.35, 0.25, 0.25, 0.15, 0.0])
SERVICE = 48.0  # months of own accelerators that stand for what China could arm [judgement]


# Need cannot be designed away for good. [numerics, share]
def exposure(state: State, p: Parameters) -> BySide[Array]:
    """Loss in the next year if the other side closed everything: (US, China), billion USD.

    Closed form: ``E = V g l (12 - T) / 12`` with l the loss share at ``x = min(1, left / n)``. What
    is left without the other side is ``left = o + 0.5 b max(0, n - o) + 0.5 u`` of the need n: own
    supply o, half of the bypass b and of the surge u; stocks last ``T = min(12, s / (n (1 - x)))``.
    """
    need = np.maximum(state.growth * (1.0 - state.adapted), 0.05)
    bypass = p.line["bypass"] * 0.5 * (need - state.outside * state.growth)
    left = state.outside * state.growth + np.maximum(bypass, 0.0) + p.line["surge"] * 0.5
    x = np.minimum(left / need, 1.0)
    hold = np.minimum(np.maximum(state.stock / np.maximum(need * (1.0 - x), 1e-6), 0.0), 12.0)
    share = loss_share(x, p.tech["alpha"], p.tech["r"])
    lost = p.line["exposed_value_added"] * state.growth * share * (12.0 - hold) / 12.0
    return BySide(total(lost[:, US]), total(lost[:, CHINA]))


# End points and weights inside the parts, as their lines say. [judgement]
def parts(state: State, p: Parameters) -> BySide[dict[str, Array]]:
    """Value of each part of each side, 0 to 1; arrays of draws."""
    exposed = exposure(state, p)
    defence = state.fulfilled[:, US_DEFENCE]
    key = np.minimum(defence[:, HEAVY], defence[:, MAGNETS])
    # Programmes with half a year of their scarcest input count two thirds of the full value.
    covered = mean(1.0 - exp(-months_of_inputs(state, p) / 6.0))
    lead = _lead(state.compute_us, state.compute_cn)
    armed = _lead(
        state.compute_us, SERVICE * p.scalar["own_accelerators"] * state.wafers * state.node
    )
    us_power = 1.0 - exp(-exposed.cn / (0.003 * GDP[OF_CN]))
    cn_power = 1.0 - exp(-exposed.us / (0.004 * GDP[OF_US]))
    us = {
        "readiness": 0.6 * _unit((key - 0.4) / 0.6) + 0.4 * covered,
        "technology_lead": 0.6 * lead
        + 0.2 * armed
        + 0.2 * _unit((state.revenue + state.rd_stock - 1.2) / 0.8),
        "resilience": _resilience(state, US_CIVIL),
        "leverage": us_power * (1.0 - 0.5 * cn_power),
        "alliance": state.alignment * 0.7 + state.standing[:, OF_US] * 0.3,
    }
    own = total(state.domestic / limit(p) * _SELF_RELIANCE)
    cn = {
        "readiness": 0.4 * (1.0 - exp(-state.stock[:, CHINA.start + ENGINES] / 3.0))
        + 0.3 * (1.0 - armed)
        + 0.3 * state.fulfilled[:, CHINA.start + TOOLS],
        "compute_access": _unit(0.6 * (1.0 - lead) + 0.4 * state.fulfilled[:, CHINA.start]),
        "self_reliance": _unit(own),
        "resilience": _resilience(state, CHINA),
        "leverage": cn_power * (1.0 - 0.5 * us_power),
        "standing": 0.6 * state.standing[:, OF_CN] + 0.4 * (1.0 - state.alignment),
    }
    return BySide(us, cn)


# The logarithm of a hundred. [judgement]
def _lead(us: Array, cn: Array) -> Array:
    """1 at a hundred times China's compute, 0 at parity."""
    ratio = np.maximum(us / np.maximum(cn, 1e-6), 1.0)
    return _unit(log(ratio) / 4.6052)


# Half a year of stock counts two thirds; supply and what is met count alike. [judgement, weight]
def _resilience(state: State, lines: slice) -> Array:
    """Supply that the other side does not hold, months in stock, and what is met today."""
    own = mean(np.minimum(state.outside[:, lines], 1.0))
    held = mean(1.0 - exp(-state.stock[:, lines] / state.growth[:, lines] / 6.0))
    met = mean(state.fulfilled[:, lines])
    return _unit(0.4 * own + 0.2 * held + 0.4 * met)


def points(state: State, p: Parameters) -> BySide[Array]:
    """Weighted parts of both scores in points, (draws, parts), in the order of the weights."""
    return weighted(parts(state, p))


def weighted(values: BySide[dict[str, Array]]) -> BySide[Array]:
    """Points (draws, parts) of parts that are worth so much, 0 to 1."""

    def of(side: str) -> Array:
        own = values[side]
        return columns(*(100.0 * w * own[k] for k, w in WEIGHTS[side].items()))

    return BySide.of(of)


def score(state: State, p: Parameters) -> BySide[Array]:
    """Security scores of both sides, 0 to 100."""
    return points(state, p).map(total)


def _unit(x: Array) -> Array:
    clipped: Array = np.minimum(np.maximum(x, 0.0), 1.0)
    return clipped


__all__ = [
    "CN_WEIGHTS", "US_WEIGHTS", "WEIGHTS", "exposure", "parts", "points", "score", "weighted",
]  # fmt: skip
