"""Levels after a move: what a forecast of an option runs."""

from engine.rules.event import Event
from engine.rules.table import Table
from engine.world.regime import Setting


def after_move(table: Table, levels: dict[str, Setting], e: Event) -> dict[str, Setting]:
    """Levels as carried out after one more move, as far as it moves any."""
    return e.kind.levels(table, dict(levels), e)
