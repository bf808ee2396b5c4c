"""Who sits at the table and what each side can set."""

from engine.sides import SIDES, opponent
from engine.world.alarm import REASONS
from engine.world.levers import GROUPS, TARGETS, Lever, feared, levers

__all__ = ["GROUPS", "REASONS", "SIDES", "TARGETS", "Lever", "feared", "levers", "opponent"]
