"""Computer players see what a person in their seat sees, and nothing else."""

from dataclasses import replace

import pytest
from games import random_games

from engine.game import Game
from engine.players.players import PLAYERS, player
from engine.record import Header
from engine.rules.levers import opponent
from engine.rules.package import NEUTRAL
from engine.seats import answer, neutral
from engine.sides import BySide
from engine.view import opened, view

SEEDS = range(8)


def after_a_secret(seed, *secret):
    """China's table in the turn after a deal, with or without a secret breach by the US."""
    game = Game.start(Header("june-2025", seed))
    for text in ("US offer eda 1, hbm 1 for ree_magnets 2 until 12", "CN accept"):
        game = game.apply(text)
    if not game.table.deals:
        return None
    for text in ("US pass", "CN pass", *secret, "US done", "CN done"):
        if text.split()[1] != "pass" or game.table.floor == text[:2]:
            game = game.apply(text)
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    game = game.apply("US done")
    return game


@pytest.mark.parametrize("name", ["reciprocal", "opportunist"])
def test_a_breach_that_nobody_has_found_is_not_answered(name):
    answered = looked = 0
    for seed in SEEDS:
        game = after_a_secret(seed, "US evade eda")
        if game is None or game.turns[-1].found:
            continue
        looked += 1
        answered += answer(game, player(name)).verb == "set"
    assert looked >= 4 and answered == 0


# Characters are one engine with other numbers: two of them stand for all.
ONES = sorted(n for n in PLAYERS if n[:3] not in ("us-", "cn-") or n.endswith("-merchant"))


@pytest.mark.parametrize("name", ONES)
def test_the_same_view_and_chance_give_the_same_move(name, many):
    """What is hidden differs: the world that was dealt, the other's papers, its drafts."""
    act = player(name)
    for game in random_games(4, "june-2025", many(5, 60)):
        if game.over:
            return
        side = game.table.floor
        other = opponent(side)
        mandates = dict(game.scenario.mandates)
        mandates[other] = tuple(reversed(mandates[other]))
        hidden = replace(
            game,
            header=replace(game.header, seed=game.header.seed),
            truth=game.truth,
            scenario=replace(game.scenario, confidential={s: "x" for s in mandates}),
            table=replace(
                game.table, evasions=tuple(e for e in game.table.evasions if e.side == side)
            ),
        )
        mine = view(game, side)
        assert act(mine, lambda n: ([0.7, 0.3] * n)[:n]) == act(
            replace(mine, seats=view(hidden, side).seats), lambda n: ([0.7, 0.3] * n)[:n]
        )
        assert not hasattr(mine, "header") and not hasattr(mine, "world")


def test_the_neutral_text_is_the_same_whatever_was_dealt():
    game = Game.start(Header("june-2025", 7)).apply("US mediate")
    assert neutral(game) == neutral(replace(game, header=Header("june-2025", 8)))


def test_papers_are_opened_only_when_a_game_is_over():
    game = Game.start(Header("first-table", 7))
    with pytest.raises(ValueError, match="when the game is over"):
        opened(game)
    while not game.over:
        game = game.apply(answer(game, player("random")))
        if game.table.floor == NEUTRAL:
            game = game.apply(neutral(game))
    shown = opened(game)
    assert BySide.of(game.mandate) == shown.mandates
    assert shown.truth.draws == 1 and len(shown.steps) == len(game.steps)
    assert not hasattr(shown, "header")
