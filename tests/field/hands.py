"""Random hands for games of the field: any legal kind of move, then any of its kind."""

import numpy as np

from engine.field.sitting import Sitting
from engine.scenarios.scenario import scenario


def legal_numbers(catalogue, mask):
    """Numbers that a mask leaves open, by the name of their block."""
    return {
        name: block.first + np.flatnonzero(mask[block.first : block.first + block.size])
        for name, block in catalogue.blocks.items()
        if mask[block.first : block.first + block.size].any()
    }


def pick(catalogue, mask, rng):
    """A number: every kind of move with the same chance, since nearly all moves are packages."""
    kinds = list(legal_numbers(catalogue, mask).values())
    kind = kinds[rng.integers(len(kinds))]
    return int(kind[rng.integers(len(kind))])


def random_sittings(catalogue, name, seed, moves=10_000):
    """The sitting before each random move, with who acts; at the end the one that is over."""
    rng = np.random.default_rng(seed)
    sitting = Sitting.start(scenario(name), seed)
    for _ in range(moves):
        if sitting.over:
            break
        side = sitting.acting[rng.integers(len(sitting.acting))]
        yield sitting, side
        table = sitting.table(side)
        number = pick(catalogue, catalogue.mask(table, side, mediation=False), rng)
        sitting = sitting.act(catalogue.event(number, table, side))
    yield sitting, None
