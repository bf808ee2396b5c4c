"""Rulings on figures: by how much a side's accounts or its security are to be read otherwise.

``economy_us -5``: billion USD of the turn. ``security_cn 2``: points, from the turn on until ruled
again. ``security_us_leverage 10``: points of one part, whose weight says what that does to the
whole. The world stays as it is: a figure is ruled beside the value that is computed.
"""

from engine.rules.effects import Effects
from engine.rules.levers import SIDES

ECONOMY, SECURITY = "economy", "security"
# Parts of both security scores, in the order of their weights (engine/score/security).
PARTS = {
    "US": ("readiness", "technology_lead", "resilience", "leverage", "alliance"),
    "CN": (
        "readiness", "compute_access", "self_reliance", "resilience", "leverage", "standing",
    ),
}  # fmt: skip


def named(figure: str, side: str, part: str = "") -> str:
    """The name of a figure in the notation."""
    return "_".join(x for x in (figure, side.lower(), part) if x)


WHOLE = tuple(named(figure, side) for figure in (ECONOMY, SECURITY) for side in SIDES)
FIGURES = (*WHOLE, *(named(SECURITY, side, part) for side in SIDES for part in PARTS[side]))


def apart(effects: Effects) -> tuple[Effects, Effects]:
    """What moves quantities of the world, and what is read otherwise."""
    return (
        tuple(x for x in effects if x[0] not in FIGURES),
        tuple(x for x in effects if x[0] in FIGURES),
    )
