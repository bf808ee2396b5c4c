"""Values of many draws as one block of memory: a row an element, the draws side by side.

The compiled month reads and writes such blocks. A layout lists what stands in one, in order.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from engine.world.elementary import Array

Layout = tuple[tuple[str, tuple[int, ...]], ...]  # name, and shape of one draw's part
Named = Iterable[tuple[str, Array]]


def layout(columns: Named) -> Layout:
    return tuple((name, value.shape[1:]) for name, value in columns)


def size(layout: Layout) -> int:
    """Numbers of one draw."""
    return sum(int(np.prod(shape)) for _, shape in layout)


def packed(columns: Named) -> Array:
    """Shape (elements, draws), the draws of an element side by side."""
    parts = []
    for _, v in columns:
        elements_first = v.T if v.ndim < 3 else np.moveaxis(v, 0, -1)
        parts.append(elements_first.reshape(-1, len(v)))
    return np.concatenate(parts)


def unpacked(block: Array, layout: Layout) -> Iterator[tuple[str, Array]]:
    """The named arrays in a block of shape (elements, draws), as views of it."""
    first = 0
    for name, shape in layout:
        last = first + int(np.prod(shape))
        yield name, np.moveaxis(block[first:last].reshape(*shape, -1), -1, 0)
        first = last
