"""Random games in which packages carry every clause, for tests that need many of them."""

from dataclasses import replace

import numpy as np

from engine.advice.attribution import attribute
from engine.advice.forecast import Ensemble
from engine.advice.moves import effects
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.levers import levers
from engine.rules.notation import Event
from engine.scenarios.scenario import scenario
from engine.seats import answer


def random_event(game, rng):
    """A legal move: the random player's, with clauses, and more often one about deals."""
    side = game.table.floor
    about = list(game.table.legal("evade", "honour", "hold", "dispute"))
    if about and rng.random() < 0.4:
        return about[rng.integers(len(about))]
    if game.table.on_table and game.table.on_table[0] != side and rng.random() < 0.6:
        return Event(side, "accept")
    event = answer(game, player("random"))
    if event.package is not None and event.package.gives:
        event = replace(event, package=with_clauses(event.package, rng))
        if not game.table.can_watch:
            event = replace(event, package=replace(event.package, verify=False))
    return event


def with_clauses(package, rng):
    """The package with a date or an order, a side letter and ways to watch it, at random."""
    after, quiet, verify, snapback = rng.random(4) < 0.4
    give, get = package.gives[0], package.gets[0]
    give = replace(give, after=bool(after))
    get = replace(get, quiet=bool(quiet and levers()[get.lever].kind != "tariff"))
    if not after and package.months > 1:
        give = replace(give, start=int(rng.integers(0, min(4, package.months))))
    return replace(
        package, gives=(give,), gets=(get,), verify=bool(verify), snapback=bool(snapback)
    )


def random_games(seed, name, moves):
    """The game after each of so many moves."""
    rng = np.random.default_rng(seed)
    game = Game.start(Header(name, seed), scenario(name))
    for _ in range(moves):
        if game.over:
            return
        game = game.apply(random_event(game, rng))
        yield game


def judged(game, draws, judge):
    """What ``judge`` says of the moves of every turn, each from the turn's first month."""
    ensemble = Ensemble.start(draws)
    for turn in game.turns:
        ensemble = ensemble.through(game.steps[: turn.month])
        yield from judge(game.scenario, ensemble, turn)


def attribute_game(game, draws):
    return tuple(judged(game, draws, attribute))


def score_game(game, draws):
    return tuple(judged(game, draws, effects))
