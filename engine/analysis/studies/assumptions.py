"""What a study leaves out and this world has: stocks, other routes, other buyers.

A study without them is compared with a world without them.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.world.goods import ABROAD, CHINA, MINERALS, TECHNOLOGY, line
from engine.world.parameters import Parameters
from engine.world.state import State

# Part of usual stocks that is left: what stands on the line in a plant without any storage.
ON_THE_LINE = 0.05


def bared(p: Parameters, state: State, goods: Sequence[str]) -> tuple[Parameters, State]:
    """The same draws and world without routes round a control of these goods, without stocks of
    minerals and without other buyers of chips.
    """
    columns = [j for g in goods for j in _columns(g)]
    stored = [j for g in goods if g in MINERALS for j in _columns(g)]
    bypass, stock, held = p.line["bypass"].copy(), p.line["stock"].copy(), state.stock.copy()
    bypass[:, columns] = 0.0
    stock[:, stored] *= ON_THE_LINE
    held[:, stored] *= ON_THE_LINE
    scalar = dict(p.scalar)
    for name in ("redeploy_ai", "redeploy_chips"):
        scalar[name] = np.zeros(p.draws)
    lines = {**p.line, "bypass": bypass, "stock": stock}
    return replace(p, scalar=scalar, line=lines), replace(state, stock=held)


def _columns(good: str) -> list[int]:
    """The lines of a good to everybody."""
    if good in MINERALS:
        return [line(good, user) for user in ("us_civil", "us_defence", *ABROAD)]
    return [CHINA.start + TECHNOLOGY.index(good)]
