"""The best responder: how much could be won against a player by whoever knew how it will answer.

It is not to be played against but to measure: it looks at the whole game, the dealt world and the
other player's head included. Where it has the word it tries a few moves, plays each to the end with
both seats' own players, and makes the one that ends best for its side (a rollout of one step: the
base policy improved by looking once, Bertsekas and Tsitsiklis 1996). What it wins above the base
player in the same seat is a lower bound of what a best response would win there with hindsight.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import alone
from engine.advice.result import final
from engine.game import Game
from engine.players.choice import Player
from engine.players.players import MOMENTS, fresh
from engine.players.weighing import DRAWS
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL
from engine.seats import act, neutral
from engine.view import opened, view

MEASURES = 3  # own measures that are tried beside the base player's move


@dataclass(eq=False)
class Responder:
    """Answers the other seat's player as well as it can find, moving as ``base`` elsewhere."""

    base: str
    adviser: Adviser = field(default_factory=lambda: Adviser(DRAWS, MOMENTS))
    tried: int = 0  # games that were played to their end in its head

    @property
    def __name__(self) -> str:
        return "responder"

    def __call__(self, view: object, chance: object) -> Event:
        raise TypeError("the best responder looks at games, not at views; it takes no seat")

    def best(self, game: Game, brains: Mapping[str, Player]) -> Event:
        """The move that ends best for the side that has the word."""
        side = game.table.floor
        heads = {side: fresh(self.base, side, self.adviser), opponent(side): brains[opponent(side)]}
        _, usual, _ = act(game, heads[side])
        found, most = usual, None
        for event in self._moves(game, usual):
            ended = _to_the_end(game.apply(event), heads)
            self.tried += 1
            worth = final(opened(ended)).results[side].utility
            if most is None or worth > most:
                found, most = event, worth
        return found

    def _moves(self, game: Game, usual: Event) -> Iterator[Event]:
        """The base player's move first, then what else is worth a try."""
        table, side = game.table, game.table.floor
        yield usual
        others: list[Event] = []
        if table.phase == "talks":
            others = [Event(side, "accept"), Event(side, "pass")]
        else:
            others = [Event(side, "done"), *self._measures(game)]
        for event in others:
            if event != usual and table.refuses(event) is None:
                yield event

    def _measures(self, game: Game) -> Iterator[Event]:
        """Own measures by what they are worth unanswered, a lever once."""
        side, table = game.table.floor, game.table
        seen = view(game, side)
        scored = self.adviser.terms(seen)
        worth, taken = alone(scored, seen.stakes), set()
        for i in np.argsort(-worth, kind="stable"):
            t = scored.terms[int(i)]
            now = table.at(t.lever)
            if levers()[t.lever].side != side or t.lever in taken or worth[i] <= 0.0:
                continue
            event = Event(side, "set", t.lever, t.level, now.target, now.reason)
            if table.refuses(event) is None and not table.breaks(event):
                taken.add(t.lever)
                yield event
            if len(taken) == MEASURES:
                return


def _to_the_end(game: Game, brains: Mapping[str, Player]) -> Game:
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game)) if floor == NEUTRAL else act(game, brains[floor])[0]
    return game
