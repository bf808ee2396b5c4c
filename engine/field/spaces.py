"""The spaces of Gymnasium for a game's moves and for what a side sees."""

from typing import Any

import numpy as np
from gymnasium import spaces

from engine.field.observation import WIDEST
from engine.field.playing import Playing


def action_space(playing: Playing) -> Any:
    """A number of the catalogue, or a row of the factored choices."""
    if playing.factored is None:
        return spaces.Discrete(playing.catalogue.size)
    return spaces.MultiDiscrete(list(playing.factored.choices.values()))


def observation_space(playing: Playing) -> Any:
    """``observation`` and ``action_mask``."""
    if playing.factored is None:
        mask: Any = spaces.Box(0, 1, (playing.catalogue.size,), np.int8)
    else:
        sizes = playing.factored.choices.values()
        mask = spaces.Tuple([spaces.Box(0, 1, (n,), np.int8) for n in sizes])
    row = spaces.Box(-WIDEST, WIDEST, (playing.layout.size,), np.float32)
    return spaces.Dict({"observation": row, "action_mask": mask})
