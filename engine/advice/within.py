"""The agreement space within red lines: what neither side's instructions forbid it to sign."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from engine.advice.bargaining import Space, pareto
from engine.rules.package import crosses
from engine.world.goods import OF_CN, OF_US


def within(found: Space, red_lines: Mapping[str, int]) -> Space:
    """The same packages; zone, frontier and solutions hold those alone that cross no red line.

    ``red_lines`` are levels that a lever must not go below.
    """
    zone = tuple(
        i
        for i in found.zone
        if not any(crosses(t.lever, t.level, red_lines) for t in found.packages[i])
    )
    if not zone:
        return replace(found, zone=(), frontier=(), nash=None, kalai_smorodinsky=None)
    inside = np.array(zone)
    gains = np.stack([own[inside] for own in found.worth.values()], axis=1)
    return replace(
        found,
        zone=zone,
        frontier=tuple(int(i) for i in inside[pareto(gains)]),
        nash=int(inside[np.argmax(gains[:, OF_US] * gains[:, OF_CN])]),
        kalai_smorodinsky=int(inside[np.argmax(np.min(gains / gains.max(axis=0), axis=1))]),
    )
