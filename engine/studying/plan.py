"""The plan of a study: which games are played, how they are numbered and cut into tasks.

The games are the product of seeds, scenarios, rules, worlds and players, numbered from 1 in that
order: the players of China's seat change first, seeds last, so that any stretch of games holds some
of everything. What a plan says travels as one text (``Plan.text``); whoever has it plays the same
games.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from math import prod
from typing import Any

from engine.scenarios.scenario import Scenario
from engine.studying.held import Held

# What is played in one piece: by far longer than sending it takes, and short beside a whole run.
TASK_LEAST, TASK_MOST, TASKS = 8, 50, 400


class BadPlan(ValueError):
    """A plan that cannot be played here; says why and what would be right."""


@dataclass(frozen=True)
class World:
    """Parameters that keep their place, in prior standard deviations from their centre."""

    id: str
    held: tuple[Held, ...] = ()


@dataclass(frozen=True)
class Planned:
    """One game of a plan; ``number`` counts from 1."""

    number: int
    scenario: str
    rules: str
    world: str
    us: str
    cn: str
    seed: int


@dataclass(frozen=True)
class Plan:
    """What is played. ``plots`` has the scenario for each scenario's id and rules' id."""

    title: str
    scenarios: tuple[str, ...]
    rules: tuple[str, ...]
    worlds: tuple[World, ...]
    us: tuple[str, ...]
    cn: tuple[str, ...]
    seeds: range
    plots: Mapping[tuple[str, str], Scenario]
    text: str

    @cached_property
    def digest(self) -> str:
        """16 hexadecimal digits that tell this plan, and this engine, from others."""
        return sha256(self.text.encode()).hexdigest()[:16]

    @property
    def _axes(self) -> tuple[Sequence[Any], ...]:
        return (self.seeds, self.scenarios, self.rules, self.worlds, self.us, self.cn)

    @cached_property
    def games(self) -> int:
        return prod(len(axis) for axis in self._axes)

    @cached_property
    def task_size(self) -> int:
        """Games of a task; by the plan alone, so that anybody cuts it the same way."""
        return min(max(self.games // TASKS, TASK_LEAST), TASK_MOST)

    @property
    def tasks(self) -> int:
        return -(-self.games // self.task_size)

    def numbers(self, task: int) -> range:
        """The games of a task, which counts from 0."""
        first = task * self.task_size
        return range(first + 1, min(first + self.task_size, self.games) + 1)

    def part(self, number: int, of: int) -> range:
        """The tasks of one of so many parts, which count from 1: every so many-th."""
        return range(number - 1, self.tasks, of)

    def world(self, name: str) -> World:
        return next(w for w in self.worlds if w.id == name)

    def game(self, number: int) -> Planned:
        """The game of a number."""
        left, chosen = number - 1, []
        for axis in reversed(self._axes):
            left, place = divmod(left, len(axis))
            chosen.append(axis[place])
        cn, us, world, rules, plot, seed = chosen
        return Planned(number, plot, rules, world.id, us, cn, seed)
