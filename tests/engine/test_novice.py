"""The novice weighs where ``reciprocal`` counts: value, red lines, its house, lawful holds."""

import pytest

from engine.game import Game
from engine.players.novice import novice
from engine.players.players import player
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.package import crosses
from engine.scenarios.scenario import scenario
from engine.seats import answer, neutral
from engine.view import view

HALF = lambda n: [0.5] * n  # noqa: E731


def played(name, seed, us, cn):
    game = Game.start(Header(name, seed), tells=False)
    brains = {"US": us, "CN": cn}
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, brains[floor]))
    return game


def on_the_table(text, seed=1, name="june-2025"):
    game = Game.start(Header(name, seed), tells=False)
    if not text.startswith(game.table.floor):
        game = game.apply(f"{game.table.floor} pass")
    game = game.apply(text)
    return novice.decide(view(game, game.table.floor), HALF)


def test_what_is_worth_less_than_no_deal_is_refused_with_the_reason():
    found = on_the_table("US offer ai_chips 4 for ree_heavy 0, ree_magnets 0 until 12")
    assert found.event.verb == "reject" and found.event.objection in ("value", "red_line")
    assert found.motive.key == found.event.objection


def test_what_beats_no_deal_is_accepted_however_many_steps_it_counts():
    """Two levers, and more steps, for one: ``reciprocal`` counts steps and refuses."""
    game = Game.start(Header("first-table", 1), tells=False)
    game = game.apply("US pass").apply("CN offer ree_magnets 3 for eda 1, ai_chips 2 until 6")
    seen = view(game, "US")
    assert player("reciprocal")(seen, HALF).verb == "reject"
    taken = novice.decide(seen, HALF)
    assert taken.event.verb == "accept" and taken.motive.values["worth"] > 0.0
    assert "worth" in taken.motive.private


@pytest.mark.parametrize(
    "name", ["first-table", pytest.param("october-2022", marks=pytest.mark.long)]
)
def test_it_makes_offers_that_cross_no_red_line_anywhere(name):
    game = played(name, 3, novice, novice)
    offers = [e for e in game.events if e.verb == "offer"]
    assert offers
    for side in SIDES:
        red = {r.lever: r.level for m in scenario(name).mandates[side] for r in m.red_lines}
        own = {r.lever: r.level for r in game.mandate(side).red_lines}
        for e in offers:
            if e.package.renews:
                continue
            lines = own if e.side == side else red
            assert not any(crosses(t.lever, t.level, lines) for t in e.package.column(e.side, side))


def test_it_says_nothing_twice():
    game = played("first-table", 2, novice, player("reciprocal"))
    said = [str(e.package) for e in game.events if e.side == "US" and e.verb == "offer"]
    said = [x for x in said if not x.startswith("renew")]
    assert len(said) == len(set(said))
