"""China's own share of each technology good, on a logistic path that denial speeds up.

``d' = d + d (1 - d/d_max) * speed * (g0 + gc * I + gf * fund) * drag``. ``I`` is the share denied
(with a floor of 0.3 of perceived risk: denial that is expected counts too); missing tools slow
chips down by ``drag = 1 - k * tool * (1 - d_tools)``, and accelerators by ``1 - 0.25 I`` of other
chips beside it, for want of memory. Orders to buy tools at home add ``procurement_pull`` to the
rate of tools. The share never falls: denied sales that are replaced at home do not come back.
Evidence disagrees on the sign of ``gc``: Liu et al. 2025 find more research in listed firms, Cao et
al. 2024 worse patents; its range is wide. Beside it runs the path without controls, ``I = tool =
0``, with the same fund: what China would have made anyway.

What is denied and not replaced slows China's productivity down, over years, and lets go when the
denial ends or its own makers have caught up: ``L' = L + (P u - L) / felt_in`` with ``u`` the denied
share of accelerators (weight ``a``), other chips (``c (1 - a)``), tools (three quarters of what is
left) and design software (a quarter), each less what is made at home at its quality,
``1 - q d / d_max`` (IMF WP/21/069: of the order of 5 percent of GDP at full decoupling after ten
years).
"""

from collections.abc import Sequence

import numpy as np

from engine.world.elementary import Array, columns, total
from engine.world.goods import ADVANCED_CHIPS, AI_CHIPS, CHINA, TECHNOLOGY, TOOLS
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

# Own shares of accelerators, software and engines at most. [judgement]
_MOST = (0.95, 0.85, 0.60)
# Parts of tools, software and engines in the productivity of China's economy, of what accelerators
# and other chips leave (parameters accelerators_weight, other_chips_weight). [judgement, share]
_BESIDE = (0.75, 0.25, 0.0)


def limit(p: Parameters) -> Array:
    """China's own share of each technology good at most, (draws, 5)."""
    chips, tools = p.scalar["limit_chips"], p.scalar["limit_tools"]
    same = np.ones_like(chips)
    accelerators, software, engines = (most * same for most in _MOST)
    return columns(accelerators, chips, tools, software, engines)


# Denial that is expected counts for a third. [judgement, share]
def denied(
    state: State, base: Array, blocked: Array, shut: Array, root_of_theta: Array
) -> tuple[Array, Array]:
    """Share of each technology good denied, and the same with what is expected; both (draws, 5).

    What users would still buy and cannot, or the part of them that is shut out, though they buy at
    home by now. A cap at a share theta of frontier performance denies ``1 - sqrt(theta)`` of an
    accelerator.
    """
    share = blocked[:, CHINA] / np.maximum(base[:, CHINA], 1e-9)
    share = np.minimum(np.maximum(share, shut[:, CHINA]), 1.0)
    share[:, AI_CHIPS] = 1.0 - (1.0 - share[:, AI_CHIPS]) * root_of_theta[:, 0]
    floored: Array = np.maximum(share, 0.3 * state.risk[:, CHINA])
    return share, floored


# How far allies follow a ban of tools. [judgement, share]
def tool_access_lost(state: State, denial: Array, r: Regime) -> Array:
    """Tools denied: half by the US, half by allies as far as they are aligned."""
    willing = np.minimum(state.alignment * (0.3 + 0.5 * r.scalars["joint_tools"]), 1.0)
    return denial[:, TOOLS] * (0.5 + 0.5 * willing)


# What missing memory takes from accelerators. [judgement, share]
def domestic(
    state: State, p: Parameters, r: Regime, denial: Array, tool: Array
) -> tuple[Array, Array]:
    """Next month's own shares, in the world and on the path without controls; both (draws, 5)."""
    drag = np.ones_like(denial)
    slow = 1.0 - p.scalar["tool_drag"] * tool * (1.0 - state.domestic[:, TOOLS])
    drag[:, AI_CHIPS] = slow * (
        1.0 - 0.25 * denial[:, ADVANCED_CHIPS]
    )  # no memory, fewer accelerators
    drag[:, ADVANCED_CHIPS] = slow
    anyway = p.scalar["learning_base"] + p.scalar["learning_fund"] * r.scalars["self_reliance"]
    rate = anyway[:, None] + p.scalar["learning_denial"][:, None] * denial
    rate[:, TOOLS] += p.scalar["procurement_pull"] * r.scalars["procurement"]
    free = state.domestic_free
    return (
        _grown(state.domestic, rate * drag, p),
        _grown(free, anyway[:, None] + np.zeros_like(free), p),
    )


def _grown(d: Array, rate: Array, p: Parameters) -> Array:
    speed = p.line["learning_speed"][:, CHINA]
    most = limit(p)
    following: Array = np.minimum(d + d * (1.0 - d / most) * speed * rate, most)
    return following


# What third countries could sell instead of US firms: little of accelerators and software, most of
# memory, analog chips and many tools (SIA and BCG 2020 on suppliers outside the US). [judgement]
ELSEWHERE = np.array([0.10, 0.70, 0.50, 0.05, 0.30])


def turned_away(state: State, p: Parameters) -> Array:
    """China's need that third countries serve since it saw risk in US suppliers, (draws, 5).

    ``e' = e + leaving R (ELSEWHERE m - e) / 12`` with m the US share of need in open trade; buyers
    stay away when the risk has passed.
    """
    most = ELSEWHERE * p.line["controller_share"][:, CHINA]
    leaving = p.scalar["leaving_us"][:, None] / 12.0 * state.risk[:, CHINA]
    found: Array = state.elsewhere + leaving * np.maximum(most - state.elsewhere, 0.0)
    return found


def productivity(state: State, p: Parameters, denial: Array, tool: Array) -> Array:
    """China's loss of productivity next month, share of GDP."""
    each: Sequence[Array] = [denial[:, i] for i in range(len(TECHNOLOGY))]
    each = [tool if i == TOOLS else c for i, c in enumerate(each)]
    at_home = p.scalar["own_quality"][:, None] * (state.domestic / limit(p))
    short = np.stack(each).T * (1.0 - at_home)
    first = p.scalar["accelerators_weight"]
    second = p.scalar["other_chips_weight"] * (1.0 - first)
    weights = columns(first, second, *(part * (1.0 - first - second) for part in _BESIDE))
    wanted = p.scalar["productivity_loss"] * total(short * weights)
    found: Array = state.productivity + (wanted - state.productivity) / p.scalar["felt_in"]
    return found
