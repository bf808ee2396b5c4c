"""Installed AI compute of both sides, in million H100-equivalents, and the chain behind China's.

    tools -> leading-edge wafers -> accelerators <- memory
                                        |
                   imports, diversion -> installed compute

US additions are the calendar's. China adds its own accelerators, capped imports and diverted ones:

    own = min(A w n, memory)
    w' = w (1 + 0.65 k g drag (B + 0.3 I)),  n' = n (1 + 0.35 k g drag s)
    drag = 1 - t edge (1 - d_tools),  edge = min(tools denied / 0.35, 1)
    s = 1 - 0.3 I_s (1 - d_s)
    added = own + 0.36 US (theta f + z y)

``w`` wafers for accelerators at the leading edge and ``n`` performance per wafer, both 1 in January
2025 with ``A`` million H100-equivalents a month; ``g`` growth of US additions, which the same
demand and the same progress let China follow by the part ``k``, and by ``B`` of it where nothing is
denied; ``z`` what a diverted chip yields (``second_hand``); ``I`` denial of accelerators,
``I_s`` of design software, ``d`` China's own shares. What is denied at the leading edge is a third
of the tools sold to China, so a ban there denies all of it. Accelerators need high-bandwidth
memory: imported as far as it is not denied, made at home, or out of stocks laid in before the door
closes. So tightening costs China compute for years, opening gives it, and own tools and own memory
end the effect. 1.5 percent retires each month. Sources: Epoch AI 2024 and 2026 (installed stocks
and growth); SemiAnalysis, 8 September 2025 (wafers, memory stocks); CNAS 2025 (diversion).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.calendar import Calendar
from engine.world.elementary import Array
from engine.world.goods import ADVANCED_CHIPS, AI_CHIPS, CHINA, DESIGN_SOFTWARE, MEMORY, TOOLS
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

RETIRED = 0.015  # a month: six years of service [judgement]
EDGE = 0.35  # leading-edge part of the tools that China buys (SEMI; TechInsights) [judgement]
NODE = 0.35  # part of the growth that comes from performance per wafer [judgement]
OPEN_IMPORTS = 0.36  # China's purchases in open trade, part of US additions (IFP 2025) [derived]
# Memory is laid in for this many months of own accelerators where tools are denied or expected to
# be: 13 million stacks at the end of 2024 (SemiAnalysis, 8 September 2025). [derived]
LAID_IN = 60.0


@dataclass(frozen=True)
class ComputeMonth:
    """The next stocks; million H100-equivalents, all shapes (draws,)."""

    us: Array
    cn: Array
    wafers: Array
    node: Array
    memory: Array  # own memory, million H100-equivalents a month that it serves
    memory_stock: Array
    own: Array  # China's own accelerators of the month
    smuggled: Array  # diverted part of what China added


def frontier_diverted(p: Parameters, r: Regime) -> Array:
    """Frontier chips that come round a cap on performance, as a share of need.

    ``bypass * open routes * (1 - sqrt(theta))``: what the cap denies is what is smuggled.
    """
    j = CHINA.start
    share: Array = p.line["bypass"][:, j] * r.route[:, j] * (1.0 - np.sqrt(r.theta[:, 0]))
    return share


# Compute in what China adds, by kind of chip, against US additions. [judgement, ratio]
def compute(
    state: State,
    p: Parameters,
    when: Calendar,
    imported: Array,
    diverted: Array,
    denial: Array,
    tool: Array,
    theta: Array,
) -> ComputeMonth:
    """One month of the chain. Imports and diverted chips are shares of open-trade need; ``denial``
    (draws, 5) and ``tool`` say what is denied.
    """
    own_tools = state.domestic[:, TOOLS]
    edge = np.minimum(tool / EDGE, 1.0)
    drag = 1.0 - p.scalar["tool_drag"] * edge * (1.0 - own_tools)
    software = 1.0 - 0.3 * denial[:, DESIGN_SOFTWARE] * (1.0 - state.domestic[:, DESIGN_SOFTWARE])
    wish = p.scalar["builds_anyway"] + 0.3 * denial[:, AI_CHIPS]  # who cannot buy builds
    follow = p.scalar["follow"] * when.compute_growth
    wafers = state.wafers * (1.0 + (1.0 - NODE) * follow * drag * wish)
    node = state.node * (1.0 + NODE * follow * drag * software)
    possible = p.scalar["own_accelerators"] * state.wafers * state.node
    denied = np.minimum(denial[:, ADVANCED_CHIPS] / MEMORY, 1.0)
    bought = (1.0 - denied) * possible
    lacking = np.maximum(possible - bought - state.memory, 0.0)
    released = np.minimum(state.memory_stock, lacking)
    own = np.minimum(possible, bought + state.memory + released)
    memory = state.memory * (1.0 + p.scalar["memory_growth"] / 12.0 * drag * (0.5 + 0.5 * denied))
    memory = np.minimum(memory, 1.2 * possible)
    expected = np.minimum(state.risk[:, CHINA.start + TOOLS] / 0.05, 1.0)
    laid_in = np.maximum(LAID_IN * expected * possible - state.memory_stock, 0.0) / 12.0
    stock = state.memory_stock - released + (1.0 - denied) * laid_in
    smuggled = OPEN_IMPORTS * p.scalar["second_hand"] * diverted * when.compute_added
    added = own + OPEN_IMPORTS * theta * imported * when.compute_added + smuggled
    return ComputeMonth(
        us=state.compute_us * (1.0 - RETIRED) + when.compute_added,
        cn=state.compute_cn * (1.0 - RETIRED) + added,
        wafers=wafers,
        node=node,
        memory=memory,
        memory_stock=stock,
        own=own,
        smuggled=smuggled / np.maximum(added, 1e-9),
    )
