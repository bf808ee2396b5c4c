"""Levers: what each side can set, with named levels, targets and stated reasons."""

from dataclasses import dataclass
from functools import cache, cached_property

from engine.world.parameters import levers_data
from engine.world.regime import REASON_WEIGHT

SIDES = ("US", "CN")
TARGETS = ("other", "military", "all")
REASONS = tuple(REASON_WEIGHT)


def opponent(side: str) -> str:
    """The side across the table."""
    return "CN" if side == "US" else "US"


@dataclass(frozen=True)
class Lever:
    """One thing a side can set. Level 0 is fully open, or the least effort."""

    id: str
    side: str
    kind: str  # control, tariff or effort
    cost: int  # political capital for each level moved
    names: tuple[str, ...]

    @cached_property
    def restricts(self) -> bool:
        """Whether a higher level closes trade to the other side."""
        return self.kind != "effort" or self.id in _CLOSING

    @cached_property
    def gives(self) -> bool:
        """Whether a higher level is a concession to the other side."""
        return self.id in ("purchases",)

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return TARGETS if self.kind == "control" else ("other",)


_CLOSING = (
    "chip_fee", "entity_list", "firms", "japan", "port_fees", "procurement", "reach", "reach_us",
    "ree_tech",
)  # fmt: skip


@cache
def levers() -> dict[str, Lever]:
    """All levers by id, in the order of the table."""
    return {
        row["id"]: Lever(row["id"], row["side"], row["kind"], row["cost"], tuple(row["names"]))
        for row in levers_data()
    }
