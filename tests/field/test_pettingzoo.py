"""The environments pass PettingZoo's own suites and keep what its users rely on."""

import numpy as np
import pytest

from tests.field.hands import pick

pytest.importorskip("pettingzoo", reason="pip install 'reciprocity[field]'")

from pettingzoo.test import api_test, parallel_api_test, parallel_seed_test, seed_test

from engine.field import env, parallel_env
from engine.rules.levers import SIDES
from engine.scenarios.scenario import names

FORMS = ("flat", "factored")
pytestmark = pytest.mark.filterwarnings(
    "ignore:Observation", "ignore:We recommend agents to be named", "ignore:Action space"
)


@pytest.mark.parametrize("actions", FORMS)
@pytest.mark.parametrize("name", ["first-table", "june-2025"])
def test_the_fields_own_suites_pass(name, actions, many):
    options = {"actions": actions, "deals": 2}
    parallel_api_test(parallel_env(name, 1, **options), num_cycles=many(100, 5000))
    parallel_seed_test(lambda: parallel_env(name, **options), num_cycles=many(100, 1000))
    api_test(env(name, 1, **options), num_cycles=many(60, 3000))
    seed_test(lambda: env(name, **options), num_cycles=many(60, 1000))


def test_every_scenario_can_be_reset_and_stepped():
    for name in names():
        table = parallel_env(name, 1)
        seen, _ = table.reset()
        assert all(table.observation_space(s).contains(seen[s]) for s in SIDES)
        seen, *_ = table.step({s: 0 for s in SIDES})
        assert all(table.observation_space(s).contains(seen[s]) for s in SIDES)


def played(table, seed, rng, step=None):
    """A whole random game; what it paid each agent, and its game."""
    seen, infos = table.reset(seed=seed)
    paid, steps = dict.fromkeys(SIDES, 0.0), []
    while table.agents:
        catalogue = table.playing.catalogue
        actions = {s: pick(catalogue, seen[s]["action_mask"], rng) for s in table.agents}
        seen, rewards, *_, infos = table.step(actions)
        steps.append(rewards)
        for side, reward in rewards.items():
            paid[side] += reward
    assert all(infos[s]["illegal"] == 0 for s in SIDES)
    return paid, steps, table.playing.sitting.game


def test_what_is_paid_at_the_end_or_by_turn_adds_up_to_the_result():
    plain, steps, game = played(
        parallel_env("first-table", mediation=False), 5, np.random.default_rng(2)
    )
    assert all(r == 0.0 for step in steps[:-1] for r in step.values())
    by_turn, changes, same = played(
        parallel_env("first-table", rewards="change", mediation=False), 5, np.random.default_rng(2)
    )
    assert same.events == game.events
    assert by_turn == pytest.approx(plain, abs=1e-6)
    assert sum(any(step.values()) for step in changes) > 1


def test_in_talks_the_agent_without_the_word_can_only_wait():
    table = parallel_env("first-table", 3)
    seen, _ = table.reset()
    assert seen["CN"]["action_mask"].sum() == 1 and seen["US"]["action_mask"].sum() > 100
    waits = table.playing.sitting.game
    _, _, _, _, infos = table.step({"US": 0, "CN": 17})
    assert infos["CN"]["illegal"] == 1 and infos["US"]["illegal"] == 0
    assert len(table.playing.sitting.game.events) == len(waits.events) + 1


def test_measures_are_chosen_at_once():
    table = parallel_env("first-table", 3)
    table.reset()
    table.step({"US": 0})
    seen, *_ = table.step({"CN": 0})
    assert all(seen[s]["action_mask"].sum() > 10 for s in SIDES)
    chosen = {}
    for side in SIDES:
        first = table.playing.catalogue.blocks["set"].first
        chosen[side] = first + int(np.flatnonzero(seen[side]["action_mask"][first:])[0])
    _, _, _, _, infos = table.step(chosen)
    assert all(infos[s]["event"] and infos[s]["illegal"] == 0 for s in SIDES)
    table.step({s: 0 for s in SIDES})
    assert len(table.playing.sitting.game.turns) == 1
    assert len(table.playing.sitting.game.turns[0].moves) == 2


def test_a_move_that_may_not_be_made_counts_as_passing_and_is_counted():
    table = parallel_env("first-table", 3)
    table.reset()
    accept = table.playing.catalogue.blocks["accept"].first
    _, _, _, _, infos = table.step({"US": accept, "CN": 0})
    assert infos["US"] == {**infos["US"], "illegal": 1, "event": "US pass"}
    for strange in (-1, 10**9):
        _, _, _, _, infos = table.step({"CN": strange, "US": 0})
    assert table.playing.illegal["CN"] >= 1


def test_a_seed_deals_the_game_that_the_window_would_deal():
    table = parallel_env("first-table", 12)
    assert table.reset() and table.playing.sitting.game.header.seed == 12
    table.reset()
    second = table.playing.sitting.game.header.seed
    assert second != 12
    table.reset(seed=12)
    assert table.playing.sitting.game.header.seed == 12
    table.reset()
    assert table.playing.sitting.game.header.seed == second
    few = parallel_env("first-table", 12, deals=3)
    dealt = set()
    for _ in range(20):
        few.reset()
        dealt.add(few.playing.sitting.game.header.seed)
    assert dealt == {1, 2, 3}


def test_a_word_that_is_no_option_is_refused_with_the_choices():
    with pytest.raises(ValueError, match="flat, factored"):
        parallel_env("first-table", actions="any")
    with pytest.raises(ValueError, match="end, change"):
        env("first-table", rewards="later")
    with pytest.raises(ValueError, match="nearest is 'first-table'"):
        env("first-tabel")


def test_the_cycle_renders_what_everybody_hears():
    table = env("first-table", 3, render_mode="ansi")
    table.reset()
    table.step(0)
    assert table.render() == "US pass"
    assert table.agent_selection == "CN"
    table.close()
