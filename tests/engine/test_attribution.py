"""Attribution: shares add up, do nothing for nothing, and do not depend on order."""

import numpy as np
import pytest
from examples import examples
from games import attribute_game, random_games, score_game
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.advice.attribution import EXACT, MONEY, attribute, credit, path_with, shapley, won_by
from engine.advice.forecast import Ensemble, run
from engine.game import Game
from engine.record import Header
from engine.rules.course import course
from engine.score.effects import rules
from engine.sides import BySide
from engine.turn import CameDue


def worth_of(table):
    """A value function from a random table over subsets."""

    def value(sets):
        return np.array([[table[sum(1 << i for i in s)]] for s in sets])

    return value


@settings(max_examples=examples(100, 800), deadline=None)
@given(st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_shares_add_up_to_the_whole(n, seed):
    table = np.random.default_rng(seed).normal(size=1 << n)
    shares, error = shapley(n, worth_of(table))
    assert shares.sum() == pytest.approx(table[-1] - table[0], abs=1e-9)
    assert not error.any()


def test_ten_thousand_random_turns_add_up():
    """All at once: 10,000 draws of every coalition's worth."""
    for n in (2, 3, 5, 8):
        table = np.random.default_rng(n).normal(size=(1 << n, 10_000))
        shares, _ = shapley(n, lambda sets, t=table: t[[sum(1 << i for i in s) for s in sets]])
        assert np.abs(shares.sum(axis=0) - (table[-1] - table[0])).max() < 1e-9


@given(st.integers(2, 5), st.integers(0, 2**32 - 1))
def test_a_move_without_effect_gets_nothing_and_twins_get_the_same(n, seed):
    rng = np.random.default_rng(seed)
    inner = rng.normal(size=1 << (n - 1))

    def idle(sets):  # the last player never matters
        return np.array([[inner[sum(1 << i for i in s if i < n - 1)]] for s in sets])

    assert shapley(n, idle)[0][-1] == pytest.approx(0.0, abs=1e-12)
    size = rng.normal(size=n + 1)
    shares, _ = shapley(n, lambda sets: np.array([[size[len(s)]] for s in sets]))
    assert np.ptp(shares) < 1e-12


def test_above_eight_moves_sampling_still_adds_up_and_says_its_error():
    n = EXACT + 3
    rng = np.random.default_rng(4)
    single, pair = rng.normal(size=n), rng.normal(size=(n, n)) * 0.3

    def value(sets):
        def one(s):
            m = sorted(s)
            return single[m].sum() + pair[np.ix_(m, m)].sum()

        return np.array([[one(s)] for s in sets])

    shares, error = shapley(n, value)
    exact = single + 0.5 * (pair + pair.T).sum(axis=1)
    assert shares.sum() == pytest.approx(value([frozenset(range(n))]).sum(), abs=1e-9)
    assert (np.abs(shares[:, 0] - exact) <= 5 * error + 1e-9).all()


TURN = (
    "US offer eda 0 for ree_magnets 1 until 6", "CN accept", "US pass", "CN pass",
    "US tariff_us 10", "US capacity 2", "US done", "CN ree_heavy 5 all retaliation",
    "CN tariff_cn 5", "CN done",
)  # fmt: skip


@pytest.fixture(scope="module")
def played():
    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, 32)
    for text in TURN:
        game = game.apply(text)
    return game, ensemble


def test_a_played_turn_adds_up_by_side_and_part(played):
    from engine.advice.attribution import PARTS

    game, ensemble = played
    turn = game.turns[-1]
    shares = attribute(game.scenario, ensemble, turn)
    assert [s.move for s in shares] == list(turn.moves) and len(shares) == 5
    months = game.scenario.horizon
    plans = [rules(path_with(turn, moves, months)) for moves in (turn.moves, ())]
    path = run(ensemble, plans, months)
    for side in ("US", "CN"):
        change = path.parts[side][0] - path.parts[side][1]
        assert change.shape[1] == len(PARTS[side])
        heads = [s.economy[side].p50 for s in shares]
        assert sum(heads) == pytest.approx(
            np.median(change[:, : MONEY[side]].sum(axis=1)), rel=0.5, abs=5.0
        )


def test_the_only_move_of_a_turn_has_the_whole_of_it():
    game = Game.start(Header("june-2025", 7))
    for text in ("US pass", "CN pass", "US done", "CN done", "CN pass", "US pass",
                 "US eda 0", "US done", "CN done"):  # fmt: skip
        game = game.apply(text)
    [share], [effect] = attribute_game(game, 32), score_game(game, 32)
    for side in ("US", "CN"):
        assert share.economy[side].p50 == pytest.approx(effect.economy_horizon[side].p50)
        assert share.security[side].p50 == pytest.approx(effect.security_horizon[side].p50)


def test_the_order_of_listing_changes_nothing(played):
    from dataclasses import replace

    game, ensemble = played
    turn = game.turns[-1]
    other = replace(turn, moves=turn.moves[::-1])
    one = {s.move: s for s in attribute(game.scenario, ensemble, turn)}
    two = {s.move: s for s in attribute(game.scenario, ensemble, other)}
    for move, share in one.items():
        for side in ("US", "CN"):
            assert share.economy[side].p50 == pytest.approx(two[move].economy[side].p50, abs=1e-9)


def test_ten_thousand_turns_of_random_games_add_up(many):
    """Turns of games with deals, letters, evasions and snap-backs, each in a hundred worlds: in
    every world the shares add up to the run of what was in force less the run of what was before.
    """
    turns, draws, months = 0, 100, 4
    wanted = many(20, 100)  # the daily form: two thousand
    worlds = {}
    for seed in range(40):
        if turns >= wanted:
            break
        name = ("june-2025", "first-table", "october-2025", "december-2024")[seed % 4]
        *_, game = random_games(seed, name, 60)
        for turn in game.turns:
            if not 2 <= len(turn.moves) <= 5 or turns >= wanted:
                continue
            turns += 1
            first = game.steps[: game.scenario.start_month]
            if name not in worlds:
                worlds[name] = Ensemble.start(draws).through(first)
            ensemble = worlds[name]
            shares, error = credit(ensemble, turn, months)
            won = [BySide(0.0, 0.0), won_by(turn.moves)]
            plans = [rules(path_with(turn, moves, months)) for moves in ((), turn.moves)]
            path = run(ensemble, plans, months, won)
            for side, whole in path.parts.items():
                assert np.abs(shares[side].sum(axis=0) - (whole[1] - whole[0])).max() < 1e-9
            assert not error.any()
    assert turns >= wanted


def test_all_moves_of_a_turn_lead_to_its_course_and_none_to_the_one_before():
    """But for renewals, which move no lever, and what ends by a breach that comes out."""
    for seed in range(6):
        *_, game = random_games(seed, ("june-2025", "truce-expires-2026")[seed % 2], 80)
        for turn in game.turns:
            before, after = turn.tables
            came = tuple(m for m in turn.moves if isinstance(m.what, CameDue))
            assert path_with(turn, came, 12) == course(before, 12)
            for move in came:  # without it its lever stays where it stood
                assert (
                    path_with(turn, (), 12)[0][move.what.lever]
                    == dict(turn.before)[move.what.lever]
                )
            if not any(e.package is not None and e.package.renews for e in turn.events):
                assert path_with(turn, turn.moves, 12) == course(after, 12), (seed, turn.number)
