"""What a view contains: nothing that its reader may not know, however deep one looks."""

from dataclasses import fields, is_dataclass, replace

import numpy as np
import pytest
from examples import examples
from games import random_games
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.advice.attribution import levels_with
from engine.game import Game
from engine.intelligence import SUSPICION
from engine.record import Header
from engine.rules.deals import Evasion
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.scenario import names
from engine.turn import VIEWERS, Agreed
from engine.view import view


def leaves(thing, path=""):
    """Every value in a structure with the way to it."""
    if is_dataclass(thing) and not isinstance(thing, type):
        for f in fields(thing):
            yield from leaves(getattr(thing, f.name), f"{path}.{f.name}")
    elif isinstance(thing, dict) or hasattr(thing, "items"):
        for k, v in thing.items():
            yield from leaves(v, f"{path}[{k}]")
    elif isinstance(thing, (tuple, list, frozenset)):
        for i, v in enumerate(thing):
            yield from leaves(v, f"{path}[{i}]")
    else:
        yield path, thing


def same(a, b):
    """Whether two structures hold the same, and where not."""
    left, right = dict(leaves(a)), dict(leaves(b))
    odd = set(left) ^ set(right)
    for path in set(left) & set(right):
        x, y = left[path], right[path]
        equal = np.array_equal(x, y) if isinstance(x, np.ndarray) else x == y
        if not equal:
            odd.add(path)
    return odd


def begun(seed, *texts, name="june-2025"):
    game = Game.start(Header(name, seed))
    for text in texts:
        game = game.apply(text)
    return game


DEAL = (
    "US offer eda 1, retaliation 0, ai_chips 2 for ree_magnets 2, ree_heavy 3 quiet until 6 verify",
    "CN accept", "US pass", "CN pass", "US done", "CN done",
)  # fmt: skip


# Seeds that no year or amount in a view is equal to by chance.
@settings(max_examples=examples(8, 64), deadline=None)
@given(st.integers(10**5, 10**6), st.sampled_from(names()), st.integers(1, 60))
def test_a_view_never_holds_what_the_other_side_keeps_private(seed, name, moves):
    """Random games: mandates, confidential papers, drafts, evasions and the dealt world."""
    *_, game = random_games(seed, name, moves)
    for viewer in (None, *SIDES):
        found = view(game, viewer)
        values = [v for _, v in leaves(found)]
        strings = [v for v in values if isinstance(v, str)]
        for side in SIDES:
            if side == viewer:
                continue
            secrets = [game.scenario.confidential[side]]
            for mandate in game.scenario.mandates[side]:
                secrets += [mandate.text, *(r.text for r in mandate.red_lines)]
            secrets += [h.text for h in game.scenario.deck if h not in _happened(game)]
            assert not [s for s in secrets if any(s in t for t in strings)]
            assert not [e for e in found.table.drafts if e.side == side]
            assert not [e for e in found.table.evasions if e.side == side]
            hidden = [e for e in found.events if e.verb in ("evade", "honour") and e.side == side]
            assert not hidden
            assert not [m for t in found.turns for m in t.moves if m.secret == side]
        if viewer is None:
            letters = [t for d in (*found.table.deals, *found.table.past) for t in d.package.terms]
            packages = [e.package for e in found.events if e.package is not None]
            packages += [m.event.package for t in found.turns for m in t.moves if m.bargained]
            assert not [t for p in packages for t in p.terms if t.quiet]
            assert not [t for t in letters if t.quiet]
            assert not [t for t in strings if " quiet" in t]
        assert game.header.seed not in [v for v in values if type(v) is int and v > 1000]
        assert not [v for v in values if isinstance(v, np.ndarray) and v is game.world.stock]
        assert all(not t.digest for t in found.turns)


def _happened(game):
    return [h for t in game.turns for h in t.happened]


@settings(max_examples=examples(6, 48), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["evade ree_magnets", "evade ree_heavy"]))
def test_before_the_reveal_a_hidden_move_changes_nothing_in_other_eyes(seed, move):
    plain = begun(seed, *DEAL, "CN pass", "US pass", "US done")
    if plain.table.refused or not plain.table.deals:
        return
    hidden = plain.apply(f"CN {move}")
    for viewer in (None, "US"):
        assert not same(view(plain, viewer), view(hidden, viewer))
    assert same(view(plain, "CN"), view(hidden, "CN"))


def test_after_the_reveal_rules_forecasts_and_credit_stay_what_was_announced():
    """The flows differ, as they would in customs statistics; nothing that is said or ruled does."""
    talks = (*DEAL, "CN pass", "US pass", "US done")
    seed = next(s for s in range(50) if _unfound(begun(s, *talks, "CN evade ree_heavy", "CN done")))
    plain = begun(seed, *talks, "CN done")
    hidden = begun(seed, *talks, "CN evade ree_heavy", "CN done")
    assert dict(hidden.turns[-1].after)["ree_heavy"].level == 4
    observed = ("economy", "security", "support", "trade", "stocks", "own_chips", "compliance")
    for viewer in (None, "US"):
        odd = same(view(plain, viewer), view(hidden, viewer))
        assert {p for p in odd if not any(f".{w}" in p or p.startswith(f".{w}") for w in observed)
                } <= {p for p in odd if "capital" in p}  # fmt: skip
    assert "ree_heavy" not in {t.lever for t in view(hidden, None).table.deals[0].package.terms}
    mine = view(hidden, "CN")
    assert [m.text for m in mine.turns[-1].moves] == ["CN evade ree_heavy"]
    assert dict(mine.levels)["ree_heavy"].level == 4


def _unfound(game):
    return game.table.deals and not game.turns[-1].found and game.table.evasions


@settings(max_examples=examples(5, 36), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(names()))
def test_in_all_eyes_the_moves_of_a_turn_lead_from_before_to_after(seed, name):
    """What attribution runs with every move is what the viewer believes was in force."""
    *_, game = random_games(seed, name, 70)
    for turn in game.turns:
        for viewer in VIEWERS:
            seen = turn.as_seen(viewer)
            assert levels_with(seen, seen.moves) == dict(seen.after), (viewer, turn.number)


def spoken(game, *texts):
    """Each said when its side has the word; before it nothing is added and nothing is done."""
    for text in texts:
        while game.table.floor != text.split()[0] or game.table.refuses(parse(text)):
            word = "pass" if game.table.phase == "talks" else "done"
            game = game.apply(f"{game.table.floor} {word}")
        game = game.apply(text)
    return game


def test_a_deal_does_not_tell_what_fell_short_when_it_was_signed_and_is_honoured_since():
    """Seen: the deal's own change showed the level that was secretly delivered."""
    game = spoken(
        Game.start(Header("october-2025", 2)),
        "CN offer purchases 2 for entity_list 2 until 12 verify",
        "US accept",
        "CN evade purchases",
        "US offer tariff_us 8 for purchases 4 until 12 verify",
        "CN accept",
        "CN honour purchases",
        "US pass",
    )
    for viewer in ("everybody", "US"):
        seen = game.turns[-1].as_seen(viewer)
        [deal] = [m for m in seen.moves if isinstance(m.what, Agreed)]
        assert dict(deal.changes)["purchases"].level == dict(seen.after)["purchases"].level == 4
    own = game.turns[-1].as_seen("CN")
    [honoured] = [m for m in own.moves if m.event.verb == "honour"]
    assert dict(honoured.changes)["purchases"].level == 4


def test_estimates_hold_the_truth_in_nine_cases_of_ten():
    game = begun(3)
    hits, total = 0, 0
    for seed in range(300):
        other = replace(game, header=Header("june-2025", seed))
        for key, e in view(other, "CN").stocks.items():
            truth = view(other, "US").stocks[key]
            if truth.exact:
                hits += e.p05 <= truth.p50 <= e.p95
                total += 1
    assert total == 900
    assert 0.86 <= hits / total <= 0.94


@pytest.mark.parametrize("verify", [False, True])
def test_a_report_on_compliance_is_as_often_right_as_it_says(verify):
    """Among commitments evaded as often as is supposed beforehand, reports match frequencies."""
    deal = [DEAL[0].removesuffix(" verify") + (" verify" if verify else ""), *DEAL[1:]]
    game = begun(7, *deal, "CN pass", "US pass", "US done")
    rng = np.random.default_rng(1)
    said, true = [], []
    evading = game.apply("CN evade ree_magnets").table.drafts[-1]
    for seed in range(1500):
        short = bool(rng.random() < SUSPICION)
        evasions = (Evasion("CN", evading.lever, 2),) if short else ()
        other = replace(
            game, header=Header("june-2025", seed), table=replace(game.table, evasions=evasions)
        )
        said.append(view(other, "US").compliance["ree_magnets"])
        true.append(short)
    said, true = np.array(said), np.array(true)
    assert abs(said.mean() - true.mean()) < 0.04
    high = said > np.quantile(said, 0.8)
    assert abs(said[high].mean() - true[high].mean()) < 0.1
    assert true[high].mean() > true[~high].mean()
