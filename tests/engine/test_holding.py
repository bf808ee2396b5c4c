"""Whoever thinks of answers has what both must fear held as it is."""

from dataclasses import replace

from engine.game import Game
from engine.players.planner import Planner, planner, strategist
from engine.record import Header
from engine.rules.levers import levers, opponent
from engine.view import view

HALF = lambda n: [0.5] * n  # noqa: E731


def table(side="US"):
    game = Game.start(Header("december-2024", 2), tells=False)
    return replace(game, table=replace(game.table, floor=side))


def fresh(plies):
    return Planner((strategist if plies == 2 else planner).character, plies=plies)


def held(game, package):
    """Terms that leave a lever where it is."""
    return [t for t in package.terms if game.table.at(t.lever).level == t.level]


def test_a_strategists_package_holds_controls_of_both_sides_and_is_legal():
    game = table()
    event = fresh(2)(view(game, "US"), HALF)
    assert event.verb == "offer" and game.table.refuses(event) is None
    stays = held(game, event.package)
    assert {levers()[t.lever].side for t in stays} == {"US", "CN"}
    assert all(levers()[t.lever].restricts for t in stays)


def test_a_planner_that_sees_no_answer_holds_nothing():
    game = table()
    event = fresh(1)(view(game, "US"), HALF)
    assert event.package is None or not held(game, event.package)


def test_what_is_held_is_worth_more_than_what_is_forgone():
    game = table()
    seen, brain = view(game, "US"), fresh(2)
    seen = brain.beliefs.believed(seen)
    package = fresh(2)(view(game, "US"), HALF).package
    binds = brain._binding(seen, None)
    bare = [t for t in package.terms if t not in held(game, package)]
    assert binds(package.terms) > binds(bare)


def test_what_a_deal_holds_already_is_not_asked_for_again():
    game = table()
    brain = fresh(2)
    offer = brain(view(game, "US"), HALF)
    signed = game.apply(offer).apply(f"{opponent('US')} accept")
    assert signed.table.deals
    now = view(signed, signed.table.floor)
    bound = {t.lever for t in offer.package.terms}
    ours, theirs = fresh(2)._holds(now, (), None)
    assert not bound & {t.lever for t in (*ours, *theirs)}
