"""What strikes the world from outside its months: events of a deck, people's conduct."""

from dataclasses import replace

import numpy as np

from engine.world.goods import US_CIVIL
from engine.world.state import State


def shaken(world: State, shocks: tuple[tuple[str, float], ...], row: int | None = None) -> State:
    """The world after events of the deck or people's conduct; each moves one named quantity.

    ``row`` is the only one that is touched; None means all.
    """
    rows = slice(None) if row is None else slice(row, row + 1)
    for name, size in shocks:
        if name == "alignment":
            alignment = world.alignment.copy()
            alignment[rows] = np.clip(alignment[rows] + size, 0, 1)
            world = replace(world, alignment=alignment)
        elif name == "stock_us":
            stock = world.stock.copy()
            stock[rows, US_CIVIL] *= 1 + size
            world = replace(world, stock=stock)
        else:
            field, side = name.rsplit("_", 1)
            value = getattr(world, field).copy()
            top = 100.0 if field == "support" else 1.0
            i = 0 if side == "us" else 1
            value[rows, i] = np.clip(value[rows, i] + size, 0.0, top)
            world = replace(world, **{field: value})
    return world
