"""Equilibria of the game of choosing whom to send: characters as strategies.

Each side sends one of its characters; what a pair brings both is the mean result of their games
(engine/advice/result). Of the two matrices the Nash equilibria are told, in pure strategies and
mixed, found by support enumeration (nashpy): for two players with a handful of strategies it finds
all of a game that is not degenerate. pygambit would do as well; its last version has no wheel for
Linux and needs a compiler, which this program asks of nobody.
"""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.sides import BySide
from engine.tournament import Row
from engine.world.elementary import Array

WEIGHT = 1e-6  # a strategy that is played less is not played


class NoNashpy(RuntimeError):
    """The library that finds equilibria is not installed; says how to install it."""


class NoMatrix(ValueError):
    """Games that fill no matrix; says which pair is missing."""


@dataclass(frozen=True)
class Matrix:
    """Mean results by character, (us, cn), in a scenario."""

    scenario: str
    us: tuple[str, ...]
    cn: tuple[str, ...]
    results: BySide[Array]
    games: int


@dataclass(frozen=True)
class Equilibrium:
    """How often each character is sent, and what that brings both."""

    us: tuple[tuple[str, float], ...]
    cn: tuple[tuple[str, float], ...]
    results: BySide[float]

    @property
    def pure(self) -> bool:
        return len(self.us) == len(self.cn) == 1


def matrix(rows: Iterable[Row], scenario: str) -> Matrix:
    """The matrix of a tournament's games; raises NoMatrix where a pair never played."""
    own = [r for r in rows if r.scenario == scenario]
    us = tuple(sorted({r.us for r in own}))
    cn = tuple(sorted({r.cn for r in own}))
    found = BySide.of(lambda s: np.zeros((len(us), len(cn))))
    for i, a in enumerate(us):
        for j, b in enumerate(cn):
            games = [r for r in own if (r.us, r.cn) == (a, b)]
            if not games:
                raise NoMatrix(f"{scenario}: {a} has not played against {b}")
            found.us[i, j] = np.mean([r.us_score for r in games])
            found.cn[i, j] = np.mean([r.cn_score for r in games])
    if not own:
        raise NoMatrix(f"there is no game of {scenario}")
    return Matrix(scenario, us, cn, found, len(own))


def equilibria(m: Matrix) -> list[Equilibrium]:
    """All equilibria of a matrix, pure ones first; raises NoNashpy."""
    try:
        from nashpy import Game
    except ImportError:
        raise NoNashpy(
            "equilibria need nashpy; install it with: pip install '.[equilibria]'"
        ) from None
    a, b = m.results.values()
    with warnings.catch_warnings():  # that a game is degenerate is seen in what is found
        warnings.simplefilter("ignore")
        pairs = list(Game(a, b).support_enumeration())
    found = [
        Equilibrium(_played(m.us, x), _played(m.cn, y), _means(m.results, x, y)) for x, y in pairs
    ]
    return sorted(found, key=lambda e: (not e.pure, -sum(e.results.values())))


def _means(results: BySide[Array], x: Array, y: Array) -> BySide[float]:
    """Results where the US mixes its rows and China its columns."""
    return results.map(lambda a: float(x @ a @ y))


def _played(names: Sequence[str], weights: Array) -> tuple[tuple[str, float], ...]:
    return tuple((n, float(w)) for n, w in zip(names, weights, strict=True) if w > WEIGHT)
