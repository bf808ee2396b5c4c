"""Records of a class, played by computer players that differ from table to table."""

import numpy as np
from games import random_event

from engine.game import Game
from engine.players.players import player
from engine.record import Digest, Entry, Header, Record, Seat
from engine.rules.package import NEUTRAL, IllegalMove
from engine.scenarios.scenario import scenario
from engine.seats import answer, neutral

PAIRS = (("reciprocal", "opportunist"), ("opportunist", "reciprocal"), ("random", "reciprocal"))
SEED = 7


def header(k, name="first-table", seed=SEED, **more):
    seats = {"US": Seat("person", f"Ada Lovelace{k}"), "CN": Seat("person", f"Mei Ling{k}")}
    return Header(name, seed, seats, **more)


def at(second):
    return f"2026-11-24T{9 + second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}Z"


def played(k, turns=99, plot=None, header_of=header):
    """A record of table ``k``, and its game; it ends early after so many turns."""
    made = header_of(k)
    rng, second, lines = np.random.default_rng(k), 60 * k, []
    game = Game.start(made, plot or scenario(made.scenario), tells=False)
    seats = dict(zip(("US", "CN"), map(player, PAIRS[k % len(PAIRS)], ("US", "CN")), strict=True))
    while not game.over and len(game.turns) < turns:
        before, floor = len(game.turns), game.table.floor
        if floor == NEUTRAL:
            event = neutral(game)
        elif rng.random() < 0.3:
            event = random_event(game, rng)
        else:
            event = answer(game, seats[floor])
        try:
            game = game.apply(event)
        except IllegalMove:  # a clause at random that may not stand there
            continue
        second += int(rng.integers(5, 90))
        lines.append(Entry(str(event), at(second)))
        if len(game.turns) > before:
            lines.append(Digest(len(game.turns), game.turns[-1].digest))
    return Record(made, tuple(lines)), game
