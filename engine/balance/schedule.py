"""Which games are played to see whether a scenario reaches its goals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.balance.goals import CHARACTERS, STRONG, WEAK
from engine.balance.plans import candidates
from engine.balance.trial import HONEST, RESPONDER, Trial
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.sides import BySide
from engine.tournament import RUNGS

BASE = "strategist"  # whom the best responder imitates where it knows nothing better


@dataclass(frozen=True)
class Effort:
    """How much is played in each scenario."""

    pairs: int  # mirrored pairs of each rung against the one below
    equals: int  # games of equal players
    plans: int  # fixed plans tried a seat
    characters: int  # games of characters
    responders: int  # games of the best responder a seat, in a scenario of few turns
    turns: int  # scenarios of more turns have no responder
    long: int  # scenarios of more turns are measured by rungs and equal players alone


QUICK = Effort(1, 1, 1, 1, 1, 4, 8)
FULL = Effort(4, 4, 6, 4, 1, 8, 1000)


def trials(names: Sequence[str], effort: Effort) -> list[Trial]:
    """All games, by scenario; the same names and effort give the same games."""
    found: list[Trial] = []
    for name in names:
        found += _of(name, effort)
    return list(dict.fromkeys(found))


def _of(name: str, effort: Effort) -> list[Trial]:
    plot = scenario(name)
    found = list(_ladder(name, effort))
    if plot.limits.turns > effort.long:
        return found
    for seed in range(1, effort.equals + 1):
        found.append(Trial(name, STRONG, STRONG, seed, SIDES[1]))
    for seed in range(1, effort.characters + 1):
        merchant, hawk = CHARACTERS
        found += [
            Trial(name, merchant, merchant, seed),
            Trial(name, HONEST + merchant, merchant, seed),
            Trial(name, hawk, hawk, seed),
        ]
    for side in SIDES:
        found += [_seat(name, side, x, 1) for x in candidates(plot, side, effort.plans)]
        if plot.limits.turns <= effort.turns:
            seeds = range(1, effort.responders + 1)
            found += [_seat(name, side, RESPONDER + BASE, seed) for seed in seeds]
    return found


def _ladder(name: str, effort: Effort) -> Iterator[Trial]:
    """Each rung against the one below in both seats, and equal players."""
    for seed in range(1, effort.pairs + 1):
        for low, high in pairwise(RUNGS):
            yield Trial(name, high, low, seed)
            yield Trial(name, low, high, seed)
    for seed in range(1, effort.equals + 1):
        for name_of in (WEAK, STRONG):
            yield Trial(name, name_of, name_of, seed)


def _seat(name: str, side: str, player: str, seed: int) -> Trial:
    """A player in one seat, the strong one in the other."""
    players = BySide.both(STRONG).having(side, player)
    return Trial(name, players.us, players.cn, seed)
