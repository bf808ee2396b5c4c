"""A plan names its games in a fixed order; whatever is wrong in it is told with its line."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.randomness import uniforms
from engine.scenarios.scenario import BadScenario, scenario
from engine.scenarios.shelf import Shelf
from engine.studying.held import at_quantile, at_value, dealt
from engine.studying.plan import BadPlan
from engine.studying.reading import MOST, read, unpacked
from engine.world.parameters import drawn, priors
from tests.fuzz.toml_harm import harmed

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "docs" / "studies" / "first-table.toml").read_text("utf-8")
SHIPPED = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")


def plan(text=EXAMPLE):
    return read(text, "mine.toml", scenario)


def test_the_games_of_a_plan_are_the_product_of_all_that_it_names():
    found = plan()
    games = [found.game(n) for n in range(1, found.games + 1)]
    assert found.games == len(set(games)) == 16
    assert [g.seed for g in games] == [1] * 8 + [2] * 8
    assert {(g.rules, g.world, g.us) for g in games[:8]} == {
        (r, w, u)
        for r in ("usual", "long")
        for w in ("usual", "deep-stocks")
        for u in ("random", "reciprocal")
    }


@settings(max_examples=30, deadline=None)
@given(seeds=st.integers(1, 60_000), parts=st.integers(1, 40))
def test_every_game_is_in_one_task_and_every_task_in_one_part(seeds, parts):
    found = plan(EXAMPLE.replace("seeds = 2", f"seeds = {seeds}"))
    assert found.tasks == 1 or 8 <= found.task_size <= 50
    tasks = sorted(t for i in range(parts) for t in found.part(i + 1, parts))
    assert tasks == list(range(found.tasks))
    sizes = [len(found.numbers(t)) for t in tasks]
    assert sum(sizes) == found.games == found.numbers(tasks[-1])[-1]


def test_the_page_shows_the_plan_that_is_shipped():
    page = (ROOT / "docs" / "studies.md").read_text("utf-8")
    shown = [f"    {line}".rstrip() for line in EXAMPLE.splitlines() if not line.startswith("#")]
    assert "\n".join(shown) in page


def test_rules_change_the_limits_and_nothing_else():
    found = plan()
    usual, long = found.plots["first-table", "usual"], found.plots["first-table", "long"]
    assert usual == scenario("first-table")
    assert (long.limits.turns, long.limits.package_months) == (6, (3, 6, 12))
    assert long.members == usual.members and long.levels == usual.levels


def test_a_shorter_game_leaves_out_the_events_that_it_never_comes_to():
    text = EXAMPLE.replace('["first-table"]', '["december-2024"]').replace("turns = 6", "turns = 2")
    short = plan(text).plots["december-2024", "long"]
    whole = scenario("december-2024")
    assert any(e.turn > 2 for e in whole.deck)
    assert short.deck == tuple(e for e in whole.deck if e.turn <= 2)


def test_a_plan_is_the_same_however_it_is_laid_out_and_travels_as_a_text():
    found = plan()
    again = plan("# A remark\n" + EXAMPLE.replace("seeds = 2", "seeds   =   2 # two"))
    assert again == found and again.digest == found.digest
    assert unpacked(found.text) == found
    assert plan(EXAMPLE.replace("seeds = 2", "seeds = 3")).digest != found.digest


def test_a_scenario_of_ones_own_travels_with_the_plan(tmp_path):
    own = SHIPPED.replace('id = "first-table"', 'id = "mine"').replace("turns = 4", "turns = 1")
    (tmp_path / "own.toml").write_text(own, "utf-8")
    text = EXAMPLE.replace('["first-table"]', '["own.toml"]')
    found = read(text, "mine.toml", lambda name: Shelf().by_path(tmp_path / name))
    there = unpacked(found.text)
    assert there.scenarios == ("mine",) and there.plots["mine", "usual"].limits.turns == 1
    assert str(tmp_path) not in found.text


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"engine": "0.1"}', "[" * 9000])
def test_what_is_no_plan_of_this_program_is_not_unpacked(text):
    with pytest.raises(BadPlan):
        unpacked(text)


def test_a_plan_of_another_engine_or_of_other_scenarios_is_not_unpacked():
    said = json.loads(plan().text)
    for key, value in (("engine", "0.1"), ("columns", []), ("digests", {"first-table": "0"})):
        other = json.dumps({**said, key: value}, sort_keys=True, separators=(",", ":"))
        with pytest.raises(BadPlan, match="this plan is of"):
            unpacked(other)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("seeds", "sedes", 6, "unknown key 'sedes'; the nearest is 'seeds'"),
        ("seeds = 2", "seeds = 0", 6, "'seeds' must be 1 to"),
        ("seeds = 2", "seeds = {first = 5, last = 4}", 6, "no game has a seed from 5 to 4"),
        ("seeds = 2", "seeds = 300000", 1, f"2400000 games, the most are {MOST}"),
        ('["first-table"]', '["last-table"]', 3, "no scenario 'last-table'"),
        ('["first-table"]', '["first-table", "first-table"]', 3, "stands twice"),
        ('["first-table"]', "[]", 3, "holds 1 to"),
        ('cn = ["reciprocal"]', 'cn = ["nobody"]', 5, "no computer player 'nobody'"),
        ('id = "long"', 'id = "usual"', 11, "'usual' stands twice"),
        ("turns = 6", "turns = 61", 12, "'turns' must be 1 to 60"),
        ("turns = 6", 'levers = ["eda", "tarif"]', 12, "unknown lever 'tarif'"),
        ("turns = 6", "minutes = 6", 12, "unknown key 'minutes'"),
        ("[3, 6, 12]", "[6, 3]", 13, "must rise"),
        ("magnets.stock", "magnets.stocks", 20, "unknown parameter 'magnets.stocks'"),
        ("quantile = 0.95", "quantile = 0.99", 21, "'quantile' must be 0.05 to 0.95"),
        ("quantile = 0.95", "value = 1e9", 21, "'value' must be"),
        ("quantile = 0.95", "value = 2.0\nquantile = 0.5", 19, "at a 'value' or at a 'quantile'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(old, new, line, says):
    assert EXAMPLE.count(old) >= 1
    with pytest.raises(BadScenario) as caught:
        plan(EXAMPLE.replace(old, new, 1))
    assert says in str(caught.value) and str(caught.value).startswith(f"mine.toml, line {line}:")


def test_rules_that_a_scenario_cannot_have_are_told_with_the_scenario():
    text = EXAMPLE.replace('["first-table"]', '["october-2025"]').replace("turns = 6", "turns = 1")
    with pytest.raises(BadScenario, match="october-2025 cannot be played by these rules: "):
        plan(text)


def test_harmed_plans_are_read_or_refused_in_one_line(many):
    chance = random.Random(16)
    read_well = refused = 0
    for _ in range(many(300, 20_000)):
        try:
            found = plan(harmed(EXAMPLE, chance))
        except BadScenario as problem:
            refused += 1
            assert str(problem).startswith("mine.toml") and "\n" not in str(problem), problem
            continue
        read_well += 1
        assert unpacked(found.text) == found
    print(f"{read_well} read, {refused} refused")
    assert read_well and refused


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(priors()), st.floats(0.0, 1.0), st.integers(1, 5))
def test_a_held_parameter_has_its_value_and_the_others_are_as_they_are_drawn(prior, share, seed):
    value = prior.low + share * (prior.high - prior.low)
    free = drawn(uniforms(seed, 0, "world", len(priors()))[None, :])
    held = dealt(seed, [at_value(prior, value)])
    assert dealt(seed, []).scalar == free.scalar
    if "." not in prior.name:
        others = {k: v[0] for k, v in free.scalar.items() if k != prior.name}
        assert {k: v[0] for k, v in held.scalar.items() if k != prior.name} == others
        ends = [pytest.approx(x, rel=1e-8) for x in (value, min(value, 0.99))]
        assert held.scalar[prior.name][0] in ends  # a share stays below the whole


def test_low_central_and_high_are_the_points_of_a_prior_that_they_are_said_to_be():
    for prior in priors():
        assert at_value(prior, prior.central)[1] == 0.0
        for value, quantile in ((prior.low, 0.05), (prior.high, 0.95)):
            if value != prior.central:
                assert at_value(prior, value)[1] == pytest.approx(at_quantile(prior, quantile)[1])
