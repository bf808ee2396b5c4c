"""Values of many draws as one block of memory: a row an element, the draws side by side.

The compiled month reads and writes such blocks. A layout lists what stands in one, in order.
"""

# Bytes and dimensions of a block. [numerics]
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import prod

import numpy as np

from engine.world.elementary import Array

Layout = tuple[tuple[str, tuple[int, ...]], ...]  # name, and shape of one draw's part
Named = Iterable[tuple[str, Array]]


def layout(columns: Named) -> Layout:
    return tuple((name, value.shape[1:]) for name, value in columns)


@lru_cache(maxsize=64)
def places(layout: Layout) -> tuple[tuple[str, int, int, tuple[int, ...]], ...]:
    """Name, first row, row after the last, shape of a draw's part."""
    found, first = [], 0
    for name, shape in layout:
        last = first + prod(shape)
        found.append((name, first, last, shape))
        first = last
    return tuple(found)


def size(layout: Layout) -> int:
    """Numbers of one draw."""
    return places(layout)[-1][2]


def packed(columns: Named) -> Array:
    """Shape (elements, draws), the draws of an element side by side."""
    parts = []
    for _, v in columns:
        elements_first = v.T if v.ndim < 3 else np.moveaxis(v, 0, -1)
        parts.append(elements_first.reshape(-1, len(v)))
    return np.concatenate(parts)


def unpacked(block: Array, layout: Layout) -> Iterator[tuple[str, Array]]:
    """The named arrays in a block of shape (elements, draws), as views of it."""
    for name, first, last, shape in places(layout):
        if not shape:
            yield name, block[first]
        elif len(shape) == 1:
            yield name, block[first:last].T
        else:
            yield name, np.moveaxis(block[first:last].reshape(*shape, -1), -1, 0)
