"""Routes through third countries: somebody else orders, and the goods leave again.

Users who are shut out find buyers elsewhere who order in their own name:
``y = bypass nu open blocked``, where ``nu`` grows over half a year while orders are blocked and
enforcement leaves the share ``open`` of the routes open; a rule that follows goods abroad closes
``reach_closes`` of them. Minerals go through the users called
"others": their orders rise, pass the licence window like any, show in China's customs, arrive a
month later and travel on for another. When the others are shut out too, only the part
``undeclared`` still leaves, under another name and unseen by customs. Technology goes through
resellers that no control of the model rules. Sources: Reuters, 9 July 2025 (antimony through
Thailand and Mexico); CNAS 2025 (AI chips).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, outer, total
from engine.world.goods import CHINA, MARKET, MINERAL_LINES, MINERALS, OTHERS
from engine.world.licence import Licensed, Orders
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

BUILT_IN = 6.0  # months until routes are built [judgement, after the antimony flows of 2025]
NOTICED = 0.05  # blocked share of need from which routes are sought [judgement]


@dataclass(frozen=True)
class Routed:
    """A month on the routes, in months of the final user's need; shapes (draws, lines)."""

    exported: Array  # leaves the controller for a third country, by final user
    at_hub: Array  # as it stands in customs: on the hub's lines, in months of its need
    unseen: Array  # the part that no customs saw leave, by final user
    bypass: Array  # how far routes are built, 0 to 1


def routed(state: State, p: Parameters, r: Regime, asked: Orders, window: Licensed) -> Routed:
    """What is ordered through others this month and leaves."""
    sought = p.line["bypass"] * state.bypass
    closed = 1.0 - outer(p.scalar["reach_closes"], r.said["abroad"])
    sought *= np.minimum(r.route, closed)
    sought *= np.minimum(asked.base_s, window.blocked)
    sought[:, OTHERS] = 0.0
    goods = len(MINERALS)
    passed = window.passed[:, OTHERS]
    hidden = p.scalar["undeclared"][:, None] * (1.0 - passed)
    at_hub, unseen = np.zeros_like(sought), np.zeros_like(sought)
    for first in range(0, MINERAL_LINES.stop, goods):
        lines = slice(first, first + goods)
        unseen[:, lines] = sought[:, lines] * hidden
        sought[:, lines] *= passed
    if sought.shape[1] > CHINA.stop:
        sought[:, MARKET] = 0.0
    size = p.line["size"]
    for k in range(goods):
        lines = slice(k, MINERAL_LINES.stop, goods)
        at_hub[:, OTHERS.start + k] = (
            total(sought[:, lines] * size[:, lines]) / (size[:, OTHERS.start + k])
        )
    built = state.bypass * (1.0 - 1.0 / BUILT_IN)
    built += (window.blocked > NOTICED * p.line["controller_share"]) * (1.0 / BUILT_IN)
    if sought.shape[1] > CHINA.stop:
        unseen[:, MARKET] = 0.0
    return Routed(sought + unseen, at_hub, unseen, built)
