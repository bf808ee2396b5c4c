"""Who sits at the table and what each side can set."""

from engine.world.levers import GROUPS, TARGETS, Lever, feared, levers
from engine.world.regime import REASON_WEIGHT

SIDES = ("US", "CN")
REASONS = tuple(REASON_WEIGHT)


def opponent(side: str) -> str:
    """The side across the table."""
    return "CN" if side == "US" else "US"


__all__ = ["GROUPS", "REASONS", "SIDES", "TARGETS", "Lever", "feared", "levers", "opponent"]
