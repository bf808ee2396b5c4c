"""The game passes OpenSpiel's own suite, and its algorithms play it."""

import copy
import pickle
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("pyspiel", reason="pip install 'reciprocity[spiel]'")

import pyspiel
from open_spiel.python.algorithms import mcts, outcome_sampling_mccfr

from engine.advice.result import final
from engine.field import spiel
from engine.field.sitting import Sitting
from engine.rules.levers import SIDES
from engine.view import opened
from tests.field.hands import pick

GOLDEN = Path(__file__).parents[1] / "golden" / "openspiel-first-table.txt"
GAME = "reciprocity(deals=2)"


@pytest.fixture(scope="module")
def game():
    return pyspiel.load_game(GAME)


@pytest.mark.parametrize("serialize", [False, True])
def test_the_fields_own_suite_passes(game, serialize, many):
    """With it every clone, mask and text of a random game is compared, in both dynamics."""
    for tried in (game, pyspiel.convert_to_turn_based(game)):
        pyspiel.random_sim_test(tried, many(1, 20), serialize, False)


@pytest.mark.parametrize("name", ["june-2025", "october-2022"])
def test_other_scenarios_pass_too(name, many, request):
    if name != "june-2025" and not request.config.getoption("--long"):
        pytest.skip("only with --long")
    pyspiel.random_sim_test(
        pyspiel.load_game(f"reciprocity(scenario={name},deals=1)"), many(1, 5), True, False
    )


def steps(state, rng):
    """Each state of a random game, every kind of move with the same chance, and its step."""
    while not state.is_terminal():
        if state.is_chance_node():
            state.apply_action(int(rng.integers(len(state.chance_outcomes()))))
            continue
        catalogue = state.moment.rules.catalogue
        masks = {}
        for player in range(2):
            masks[player] = np.zeros(catalogue.size, np.int8)
            masks[player][state.legal_actions(player)] = 1
        if state.is_simultaneous_node():
            actions = [pick(catalogue, masks[p], rng) for p in range(2)]
            yield state, actions
            state.apply_actions(actions)
        else:
            action = pick(catalogue, masks[state.current_player()], rng)
            yield state, [action]
            state.apply_action(action)


def test_a_golden_playthrough():
    """A changed line is a reviewed change: the new text goes into tests/golden by hand."""
    game = pyspiel.load_game("reciprocity(deals=2,mediation=False)")
    state, rng, lines = game.new_initial_state(), np.random.default_rng(8), []
    for at, actions in steps(state, rng):
        players = range(2) if at.is_simultaneous_node() else [at.current_player()]
        said = [f"{a} {at.action_to_string(p, a)}" for p, a in zip(players, actions, strict=True)]
        legal = " and ".join(str(len(at.legal_actions(p))) for p in players)
        lines.append(f"{'; '.join(said)}  (of {legal})")
    lines.append("returns " + " ".join(f"{r:.3f}" for r in state.returns()))
    text = "\n".join([str(game), *lines, "", state.information_state_string(1), ""])
    assert text == GOLDEN.read_text("utf-8")


def test_the_returns_are_the_results_of_the_debrief(game):
    state = game.new_initial_state()
    list(steps(state, np.random.default_rng(3)))
    found = final(opened(state.moment.sitting.game)).results
    assert state.returns() == [found[s].score for s in SIDES]


def test_a_copy_shares_what_never_changes_and_goes_its_own_way(game):
    state = game.new_initial_state()
    state.apply_action(0)
    twin = state.clone()
    assert twin.moment is state.moment and copy.deepcopy(state.moment) is state.moment
    twin.apply_action(0)
    assert state.current_player() == 0 and twin.current_player() == 1


def test_a_state_comes_back_from_its_history(game):
    state = game.new_initial_state()
    for n, _ in enumerate(steps(state, np.random.default_rng(5))):
        if n == 25:
            break
    _, back = pyspiel.deserialize_game_and_state(pyspiel.serialize_game_and_state(game, state))
    same = pickle.loads(pickle.dumps(state))
    for other in (back, same):
        assert str(other) == str(state) and other.history() == state.history()
        assert other.observation_string(0) == state.observation_string(0)


def test_who_recalls_the_same_may_do_the_same(many):
    """Whatever else is hidden: what a player has seen says what it may do, and no other's choice
    can be read from it.
    """
    game = pyspiel.convert_to_turn_based(pyspiel.load_game(GAME))
    known, rng = {}, np.random.default_rng(1)
    for _ in range(many(3, 60)):
        state = game.new_initial_state()
        while not state.is_terminal():
            if not state.is_chance_node():
                player = state.current_player()
                key = player, state.information_state_string(player)
                legal = tuple(state.legal_actions())
                assert known.setdefault(key, legal) == legal
            state.apply_action(int(rng.choice(state.legal_actions())))


def test_a_draft_is_in_nothing_that_the_other_player_sees(game):
    state = game.new_initial_state()
    for action in (0, 0, 0):
        state.apply_action(action)
    assert state.is_simultaneous_node()
    catalogue = state.moment.rules.catalogue
    table = state.moment.sitting.table("US")
    measure = next(a for a in state.legal_actions(0) if a)
    acted, idle = state.clone(), state.clone()
    acted.apply_actions([measure, 0])
    idle.apply_actions([0, 0])
    assert str(catalogue.event(measure, table, "US")) in acted.information_state_string(0)
    assert acted.is_simultaneous_node() and not idle.is_simultaneous_node()
    other = state.clone()
    other.apply_actions([[a for a in state.legal_actions(0) if a][-1], 0])
    for text in ("information_state_string", "observation_string"):
        assert getattr(acted, text)(1) == getattr(other, text)(1)
    assert acted.observation_tensor(1) == other.observation_tensor(1)
    assert acted.legal_actions(1) == [0]


def test_regret_minimisation_plays_whole_games(game, many):
    """Outcome sampling: a game for each player in an iteration, by what players recall."""
    np.random.seed(1)
    solver = outcome_sampling_mccfr.OutcomeSamplingSolver(pyspiel.convert_to_turn_based(game))
    for _ in range(many(1, 200)):
        solver.iteration()
    policy = solver.average_policy()
    state = pyspiel.convert_to_turn_based(game).new_initial_state()
    state.apply_action(0)
    assert sum(policy.action_probabilities(state).values()) == pytest.approx(1.0)


def test_tree_search_plays_a_whole_game(many):
    game = pyspiel.convert_to_turn_based(pyspiel.load_game("reciprocity(deals=1,mediation=False)"))
    rng = np.random.RandomState(3)
    bot = mcts.MCTSBot(
        game, 100.0, many(2, 50), mcts.RandomRolloutEvaluator(1, rng), random_state=rng
    )
    state = game.new_initial_state()
    while not state.is_terminal():
        state.apply_action(0 if state.is_chance_node() else bot.step(state))
    assert all(abs(r) < spiel.WIDEST for r in state.returns())


def test_a_game_without_a_deal_is_refused():
    with pytest.raises(Exception, match="one at least"):
        pyspiel.load_game("reciprocity(deals=0)")


def test_the_first_node_deals_a_seed(game):
    state = game.new_initial_state()
    assert state.is_chance_node() and state.chance_outcomes() == [(0, 0.5), (1, 0.5)]
    assert state.action_to_string(pyspiel.PlayerId.CHANCE, 1) == "deal 2"
    state.apply_action(1)
    assert state.moment.sitting.game.header.seed == 2
    assert isinstance(state.moment.sitting, Sitting)
