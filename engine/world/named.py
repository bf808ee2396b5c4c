"""Values by name that lie in one piece of memory: thousands of rules are remembered at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from engine.world.elementary import Array


class Named(Mapping[str, Array]):
    """``block`` has shape (rows, names, ...); what stands under a name, (rows, ...)."""

    __slots__ = ("block", "names")

    def __init__(self, names: tuple[str, ...], block: Array) -> None:
        self.names, self.block = names, block

    def __getitem__(self, name: str) -> Array:
        found: Array = self.block[:, _places(self.names)[name]]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def mapped(self, change: Callable[[Array], Array]) -> "Named":
        return Named(self.names, change(self.block))

    @staticmethod
    def stacked(found: Sequence["Named"]) -> "Named":
        """The rows of several on top of each other."""
        return Named(found[0].names, np.concatenate([x.block for x in found]))


@cache
def _places(names: tuple[str, ...]) -> Mapping[str, int]:
    return {name: i for i, name in enumerate(names)}
