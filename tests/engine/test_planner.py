"""Players that think ahead: soon enough, can be stopped, and see the answer to closing."""

from dataclasses import replace
from time import process_time

import pytest

from engine.game import Game
from engine.players.countermeasures import Hurts
from engine.players.planner import PLANS, Planner, planner, strategist
from engine.players.players import PLAYERS, couple, offered, why
from engine.record import Header
from engine.rules.levers import levers
from engine.scenarios.scenario import scenario
from engine.seats import answer, play
from engine.stopping import Stop, Stopped
from engine.view import view

HALF = lambda n: [0.5] * n  # noqa: E731


def measures(name, seed, side="US"):
    game = Game.start(Header(name, seed), tells=False)
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    return game if side == "US" else game.apply("US done")


@pytest.mark.parametrize("brain", [planner, strategist], ids=["planner", "strategist"])
def test_a_move_takes_less_than_two_seconds_of_one_core(brain):
    game = Game.start(Header("june-2025", 3), tells=False)
    fresh = Planner(brain.character, plies=brain.plies)
    longest = 0.0
    for _ in range(10):
        event = None
        if game.table.floor == "US":
            began = process_time()
            event = fresh(view(game, "US"), HALF)
            longest = max(longest, process_time() - began)
        else:
            event = answer(game, PLAYERS["reciprocal"])
        game = game.apply(event)
    assert longest < 2.0


def test_it_can_be_stopped_and_asked_again():
    game = measures("june-2025", 3)
    fresh, stop = Planner(strategist.character, plies=2), Stop()
    stop.set()
    with pytest.raises(Stopped):
        fresh(view(game, "US"), HALF, stop)
    assert fresh(view(game, "US"), HALF).side == "US"


@pytest.mark.parametrize("brain", [planner, strategist], ids=["planner", "strategist"])
def test_who_listens_settles_for_less_than_it_hopes_for_in_the_last_turn_alone(brain):
    now = view(Game.start(Header("first-table", 1), tells=False), "US")
    for turn in (1, 2, 3, 4):
        late = replace(now, table=replace(now.table, turn=turn))
        assert brain._settles(late, 99.9, 100.0) is (turn == 4)
        assert brain._settles(late, 100.0, 100.0)


def test_two_strategists_do_not_wait_for_the_last_turn_to_sign():
    """Seen: each held out for its whole hope till the end of the talks, and both had less."""
    brains = couple("strategist", "strategist")
    game, _ = play(Header("first-table", 2), scenario("first-table"), brains)
    signed = [d.since for d in (*game.table.deals, *game.table.past)]
    assert signed and min(signed) < game.table.limits.turns


def test_the_same_view_gives_the_same_plan_whatever_it_has_planned_before():
    seen = view(measures("june-2025", 4), "US")
    first = Planner(strategist.character, plies=2)(seen, HALF)
    other = view(measures("october-2025", 4), "US")
    used = Planner(strategist.character, plies=2)
    used(other, HALF)
    assert used(seen, HALF) == first == strategist(seen, HALF)


def test_a_plan_can_be_paid_and_its_measures_are_taken_one_after_the_other():
    game = measures("june-2025", 3)
    plan = planner.plan(view(game, "US"))
    assert plan.now and plan.worth > 0.0 and PLANS == 64
    for option in plan.now:
        event = planner(view(game, "US"), HALF)
        assert event == option.event
        game = game.apply(event)
    assert planner(view(game, "US"), HALF).verb in ("done", "set")


def test_what_is_done_beside_levers_stops_no_plan():
    """Seen: a strategist that had taken back what a broken deal had given failed at its plan."""
    game = measures("june-2025", 3)
    game = game.apply(next(game.table.legal("summit")))
    assert strategist(view(game, "US"), HALF).verb in ("set", "done")


def test_who_expects_an_answer_closes_nothing_for_the_sake_of_a_chip():
    """What only takes from the other side can be taken back by an answer."""
    game = measures("june-2025", 3)
    seen = strategist.beliefs.believed(view(game, "US"))
    options = strategist._options(seen, strategist.adviser.terms(seen))
    chips = {o.event for o in options if o.worth > 0.0 >= o.lasting}
    assert chips and not chips & {o.event for o in strategist.plan(view(game, "US")).now}


def test_the_answer_to_closing_is_counted():
    """What closes is worth less to whoever sees the answer."""
    less = 0
    for side in ("US", "CN"):
        seen = view(measures("june-2025", 3, side), side)
        believed = strategist.beliefs.believed(seen)
        scored = strategist.adviser.terms(believed)
        options = [o for o in strategist._options(believed, scored) if o.closes]
        drafts = [((), ()), *(((o,), ()) for o in options)]
        for chance, reply in strategist._replies(believed, scored, None):
            assert 0.0 <= chance <= 1.0
            assert all(levers()[t.lever].side != side for t in reply.hurts.terms)
            answered = strategist._run(believed, scored, drafts, reply, None)
            helpless = replace(reply, hurts=Hurts(reply.hurts.side))
            alone = strategist._run(believed, scored, drafts, helpless, None)
            less += int((answered[1:] < alone[1:]).sum())
    assert less > 0


def test_moves_are_explained_by_what_was_weighed():
    game = measures("june-2025", 3)
    seen = view(game, "US")
    for name in ("strategist", "planner", "negotiator", "us-hawk", "novice"):
        event = PLAYERS[name](seen, HALF)
        motive = why(name, seen, event)
        assert motive.key != "unknown"
        assert motive.private <= {"worth", "aspiration", "plan"}
    assert why("random", seen, event).key == "by_chance"
    assert why("strategist", seen, next(seen.table.legal("summit"))).key == "unknown"


def test_everybody_who_is_offered_can_sit_down_and_has_a_sentence():
    for player in offered():
        assert player.name in PLAYERS and player.title and player.sentence
    assert [x.side for x in offered()].count("US") >= 4
