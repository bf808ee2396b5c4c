"""Who sits at the table and what each side can set."""

from engine.sides import SIDES, opponent
from engine.world.levers import GROUPS, TARGETS, Lever, feared, levers
from engine.world.regime import REASON_WEIGHT

REASONS = tuple(REASON_WEIGHT)


__all__ = ["GROUPS", "REASONS", "SIDES", "TARGETS", "Lever", "feared", "levers", "opponent"]
