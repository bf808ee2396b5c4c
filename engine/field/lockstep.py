"""Many games of a scenario side by side: talked through one by one, their months played at once.

The games are equal to the bit to games played one by one. What they share is worked out once: the
first table of a deal, and in each turn one call of the month for all games of a deal, whose
rows do not touch each other.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import add, itemgetter

import numpy as np

from engine.field.sitting import Sitting
from engine.game import Game
from engine.months import runner
from engine.reveal import Due, Went, no_money, scored
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.rules.table import Table
from engine.scenarios.scenario import Scenario
from engine.score import security
from engine.world.packing import layout
from engine.world.state import State

# The move of a game, by its place: what the side does that has the word at a table of its own.
Choice = Callable[[int, Table, str], Event]


class Lockstep:
    """Games of some deals, a seed each; ``games`` as they stand, ``decisions`` made so far."""

    def __init__(self, plot: Scenario, seeds: Sequence[int]) -> None:
        """``seeds`` may repeat: games of one deal share its beginning and its months."""
        firsts = {seed: Sitting.start(plot, seed).game for seed in dict.fromkeys(seeds)}
        self.games: list[Game] = [firsts[seed] for seed in seeds]
        self.decisions = 0

    @property
    def over(self) -> bool:
        return all(g.over for g in self.games)

    def turn(self, choose: Choice) -> None:
        """A turn of every game that is still on."""
        on = [i for i, g in enumerate(self.games) if not g.over]
        said = {i: self._until_revealed(i, choose) for i in on}
        dues = {i: g.due() for i, g in said.items()}
        together: dict[int, list[int]] = {}
        for i in on:
            together.setdefault(said[i].header.seed, []).append(i)
        for places in together.values():
            for i, went in zip(places, played(dues[i] for i in places), strict=True):
                self.games[i] = said[i].after(dues[i], went)

    def play(self, choose: Choice) -> list[Game]:
        """All games to their ends."""
        while not self.over:
            self.turn(choose)
        return self.games

    def _until_revealed(self, i: int, choose: Choice) -> Game:
        """A game up to its months: talks, then measures, each side at a table of its own."""
        sitting = Sitting(self.games[i])
        while sitting.hands is None:
            side = sitting.acting[0]
            sitting = sitting.act(choose(i, sitting.table(side), side))
            self.decisions += 1
        chosen = {s: list(self._measures(i, sitting.table(s), s, choose)) for s in SIDES}
        game = sitting.game
        for side in SIDES:
            for event in chosen[side]:
                game = game.said(event)
        return game

    def _measures(self, i: int, table: Table, side: str, choose: Choice) -> Iterable[Event]:
        while True:
            event = choose(i, table, side)
            self.decisions += 1
            yield event
            if event.verb == "done":
                return
            table = table.apply(event)


def played(dues: Iterable[Due]) -> list[Went]:
    """The months of games of one deal that stand at the same month, in one call for each month."""
    dues = list(dues)
    like = layout(dues[0].world.columns())
    world = State.of(np.concatenate([d.world.packed for d in dues], axis=1), like)
    truth = dues[0].truth.take(np.zeros(2 * len(dues), dtype=np.intp))
    money = no_money(2 * len(dues))
    for steps in zip(*(d.steps for d in dues), strict=True):
        rules = [r for s, d in zip(steps, dues, strict=True) for r in (s.regime, d.nobody_moves)]
        world, flows = runner.month(truth, world, rules, steps[0].month)
        money = money.combined(flows.parts, add)
    parts, found = security.parts(world, truth), []
    for k in range(len(dues)):
        rows = slice(2 * k, 2 * k + 2)
        own = State.of(np.ascontiguousarray(world.packed[:, rows]), like)
        found.append(Went(own, money.map(itemgetter(rows)), *scored(parts, 2 * k)))
    return found
