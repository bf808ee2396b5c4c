"""A game as it is played by two who act at once: talks one by one, measures side by side.

At the table of a game the US chooses its measures first, only because two people share a laptop.
Here each side has a table of its own for them, which holds nothing of what the other chooses. When
both are done the game gets what both have chosen, in its own order, so that the record is the one
that the same game would have at the laptop.
"""

from dataclasses import dataclass, replace

from engine.game import Game
from engine.record import Header
from engine.rules.moves.done import Done
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.rules.table import Table
from engine.scenarios.scenario import Scenario
from engine.seats import neutral
from engine.sides import BySide


@dataclass(frozen=True)
class Sitting:
    """A game between two who act at once. A value: to act gives the next one.

    ``hands`` are there while measures are chosen: the game as each side has it, with its own
    choices and without the other's.
    """

    game: Game
    hands: BySide[Game] | None = None
    done: BySide[bool] = BySide(False, False)

    @classmethod
    def start(cls, plot: Scenario, seed: int) -> "Sitting":
        """The first table of a scenario in the world, and with the mandates, that a seed deals."""
        return cls(Game.start(Header(plot.id, seed), plot, tells=False))

    @property
    def over(self) -> bool:
        return self.game.over

    @property
    def acting(self) -> tuple[str, ...]:
        """Who may act now: in talks one side, in measures each that is not done."""
        if self.over:
            return ()
        if self.hands is None:
            return (self.game.table.floor,)
        return tuple(s for s, done in self.done.items() if not done)

    def at(self, side: str) -> Game:
        """The game as a side has it: with its own choices of this turn and none of the other's."""
        return self.game if self.hands is None else self.hands[side]

    def table(self, side: str) -> Table:
        """The table before a side; what is legal there is what it may do."""
        return self.at(side).table

    def least(self, side: str) -> Event:
        """Saying or doing nothing more: what stands for a move that may not be made."""
        return Event(side, "pass" if self.hands is None else Done.verb)

    def act(self, event: Event) -> "Sitting":
        """After what a side said or did, with what follows by itself; raises IllegalMove."""
        if self.hands is None:
            return Sitting(self.game.apply(event))._on()
        if event.verb == Done.verb:
            done = self.done.having(event.side, True)
            return self._revealed() if all(done.values()) else replace(self, done=done)
        hand = self.hands[event.side].apply(event)
        return replace(self, hands=self.hands.having(event.side, hand))

    def _on(self) -> "Sitting":
        """With the neutral text that was asked for, and with a table each once talks are over."""
        game = self.game
        if game.table.floor == NEUTRAL:
            game = game.apply(neutral(game))
        if game.table.phase != "measures":
            return Sitting(game)
        hands = BySide.of(lambda s: replace(game, table=replace(game.table, floor=s)))
        return Sitting(game, hands)

    def _revealed(self) -> "Sitting":
        """Both are done: the choices go on record and the turn's months are played."""
        assert self.hands is not None
        us, cn = self.hands.values()
        game = us.apply(Event("US", Done.verb))
        for event in (*cn.table.drafts, Event("CN", Done.verb)):
            game = game.apply(event)
        return Sitting(game)._on()


def longest(plot: Scenario) -> int:
    """Moves that no game of a scenario can have more of, measures counted one by one.

    A package in talks is followed by an answer, by a word and a pass of each side at most, and a
    neutral text has two assents; two threats or promises and two disputes come to it.
    """
    packages = sum(plot.limits.exchanges_each(times=2).values())
    talks = 8 * (packages + 1)
    return plot.limits.turns * (talks + 2 * (plot.limits.measures + 1))
