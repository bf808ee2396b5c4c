"""China's own share of each technology good, on a logistic path that denial speeds up.

``d' = d + d (1 - d/d_max) * speed * (g0 + gc * I + gf * fund) * drag``. ``I`` is the share denied
(with a floor of 0.3 of perceived risk: denial that is expected counts too); missing tools slow
chips down by ``drag = 1 - k * tool * (1 - d_tools)``. The share never falls: denied sales that are
replaced at home do not come back. Evidence disagrees on the sign of ``gc``: Liu et al. 2025 find
more research in listed firms, Cao et al. 2024 worse patents; its range is wide.
"""

import numpy as np

from engine.world.elementary import Array
from engine.world.goods import ADVANCED_CHIPS, AI_CHIPS, CHINA, TOOLS
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# What each good can reach at home within the horizon. [judgement, share]
LIMIT = np.array([0.95, 0.80, 0.80, 0.85, 0.60])
# How fast each good is learned against the rates of scalars.csv. [judgement, ratio]
SPEED = np.array([1.0, 0.5, 1.0, 0.7, 0.4])
# What reserving half of the tenders adds to the monthly rate for tools: 25 percent in 2024 to 35
# in 2025 (Jiemian News via South China Morning Post) while the preference grew; judgement.
# [judgement, 1/month]
PROCUREMENT = 0.015


# Denial that is expected counts for a third. [judgement, share]
def denied(state: State, base: Array, blocked: Array, root_of_theta: Array) -> Array:
    """Share of each technology good denied, (draws, 5).

    A cap at a share theta of frontier performance denies ``1 - sqrt(theta)`` of an accelerator.
    """
    share = blocked[:, CHINA] / np.maximum(base[:, CHINA], 1e-9)
    share = np.minimum(share, 1.0)
    share[:, AI_CHIPS] = 1.0 - (1.0 - share[:, AI_CHIPS]) * root_of_theta[:, 0]
    floored: Array = np.maximum(share, 0.3 * state.risk[:, CHINA])
    return floored


# How far allies follow a ban of tools. [judgement, share]
def tool_access_lost(state: State, denial: Array, r: Regime) -> Array:
    """Tools denied: half by the US, half by allies as far as they are aligned."""
    willing = np.minimum(state.alignment * (0.3 + 0.5 * r.scalars["joint_tools"]), 1.0)
    return denial[:, TOOLS] * (0.5 + 0.5 * willing)


# What missing memory takes from accelerators. [judgement, share]
def domestic(state: State, p: Parameters, r: Regime, denial: Array, tool: Array) -> Array:
    """Next month's domestic shares, (draws, 5)."""
    drag = np.ones_like(denial)
    slow = 1.0 - p.scalar["tool_drag"] * tool * (1.0 - state.domestic[:, TOOLS])
    drag[:, AI_CHIPS] = slow * (
        1.0 - 0.25 * denial[:, ADVANCED_CHIPS]
    )  # no memory, fewer accelerators
    drag[:, ADVANCED_CHIPS] = slow
    rate = (
        p.scalar["learning_base"][:, None]
        + p.scalar["learning_denial"][:, None] * denial
        + (p.scalar["learning_fund"] * r.scalars["self_reliance"])[:, None]
    )
    rate[:, TOOLS] += PROCUREMENT * r.scalars["procurement"]
    d = state.domestic
    following: Array = np.minimum(d + d * (1.0 - d / LIMIT) * SPEED * rate * drag, LIMIT)
    return following
