"""Nothing comes from nothing: goods are counted from the controller's door to the last user."""

from dataclasses import replace

import numpy as np
import pytest
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import months, mostly, moved, sequence, world

from engine.advice.forecast import Ensemble
from engine.rules.levers import levers
from engine.world.goods import CHINA, MINERAL_LINES, MINERALS, US, line
from engine.world.month import advance
from engine.world.parameters import sobol
from engine.world.regime import Setting, regime, stacked
from engine.world.state import january_2018

GOODS = len(MINERALS)


def travels(state):
    """All that has left and has not arrived."""
    return state.travelling + state.hub_bound + state.onward


def unaccounted(before, after, flows, p):
    """Arrivals over users, less exports and supply outside, plus what travels more: by mineral in
    units of its US civil need, and by technology good, whose routes pass through nobody's hands.
    """
    size = p.line["size"]
    gap = flows.supplied - flows.outside - flows.exported - flows.unseen
    gap += travels(after) - travels(before)
    gap[:, CHINA] -= flows.forwarded[:, CHINA]
    minerals = (gap * size)[:, MINERAL_LINES].reshape(len(gap), -1, GOODS).sum(axis=1)
    return np.abs(np.concatenate([minerals, gap[:, CHINA]], axis=1)).max()


def balanced(before, after, flows, p):
    assert unaccounted(before, after, flows, p) < 1e-9
    assert np.abs(flows.stock_gap).max() < 1e-9
    parts = after.stock_shut + after.reserve
    assert after.stock.min() >= -1e-12 and (parts <= after.stock + 1e-9).all()


def test_goods_balance_in_ten_thousand_random_sequences(many):
    """10,000 worlds in the long form, each with its own draw and its own random rules, changed
    every half year: stocks that states fill, reserves and routes through third countries included.
    """
    count, dice = many(2_048, 10_000), np.random.default_rng(26)
    p = sobol(count).core()
    choices = []
    for _ in range(400):
        levels = {
            k: Setting(int(dice.integers(len(v.names))), str(dice.choice(v.targets)))
            for k, v in levers().items()
        }
        choices.append(regime(levels).core())
    pool, state, month = stacked(choices), january_2018(p), 0
    for _ in range(6):
        rules = pool.take(dice.integers(len(choices), size=count))
        for _ in range(4):
            before = state
            state, flows = advance(state, p, rules, month)
            balanced(before, state, flows, p)
            month += 1


PICKED = st.dictionaries(st.sampled_from(sorted(levers())), st.integers(0, 12), max_size=12)


def picked(levels, choices):
    return moved(levels, **{k: min(n, len(levers()[k].names) - 1) for k, n in choices.items()})


@settings(max_examples=examples(13, 100), deadline=None)
@given(PICKED, PICKED)
def test_goods_balance_whatever_is_set(first, then):
    ensemble, levels = world(2025, 1)
    state = ensemble.state
    for after, flows in sequence(ensemble, (picked(levels, first), 5), (picked(levels, then), 5)):
        balanced(state, after, flows, ensemble.p)
        state = after


SHUT = {k: Setting(len(v.names) - 1, "all") for k, v in levers().items() if v.kind == "control"}


@pytest.mark.parametrize("reserve", [0, 3])
def test_under_a_full_ban_no_stock_rises(reserve):
    """A state that orders a reserve gets none of what nobody may sell, and goods that were under
    way when the door closed are the last."""
    ensemble, levels = world(2025, 1)
    closed = moved(levels, **SHUT, stockpile_us=reserve, stockpile_cn=min(reserve, 2))
    path = months(ensemble, closed, 12)
    stocks = np.array([s.stock[:, MINERAL_LINES] for s, _ in path[3:]])
    assert np.diff(stocks, axis=0).max() < 1e-9
    assert max(f.exported[:, MINERAL_LINES].max() for _, f in path[4:]) < 1e-9


def test_a_stockpile_is_no_answer_to_a_ban_that_is_in_force():
    """The first edition lifted US readiness from 0.09 to 0.86 by a stockpile under a total ban."""
    ensemble, levels = world(2025, 1)
    shut = moved(levels, ree_heavy=5, ree_magnets=5, gallium=5, antimony=5)
    bare, ordered = (months(ensemble, moved(shut, stockpile_us=n), 18)[-1][0] for n in (0, 3))
    gained = ordered.stock[:, US] - bare.stock[:, US]
    heavy = [line("heavy", u) for u in ("us_civil", "us_defence")]
    assert np.median(gained[:, heavy]) < 0.05


def test_a_reserve_is_paid_for_at_the_spot_and_moves_the_price():
    ensemble, levels = world(2025, 1)
    bare, filled = (months(ensemble, moved(levels, stockpile_us=n), 12) for n in (0, 3))
    heavy = line("heavy", "us_civil")
    assert mostly(filled[5][0].log_price[:, heavy] > bare[5][0].log_price[:, heavy])
    assert mostly(filled[-1][0].reserve[:, heavy] > 1.0)
    paid = [sum(f.us_parts[:, 5] for _, f in path) for path in (bare, filled)]
    assert mostly(paid[1] < paid[0])


def test_what_goes_round_a_control_shows_in_customs_and_can_be_cut_by_enforcement():
    """Orders of third countries rise; China's raids make its own exports fall."""
    ensemble, levels = world(2025, 1)
    ban = moved(levels, antimony=Setting(5, "other"), smuggling=0)
    before, after = (
        months(ensemble, moved(levels, antimony=0, minor_metals=0), 14),
        months(ensemble, moved(ban, minor_metals=0), 14),
    )
    raids = months(ensemble, moved(ban, minor_metals=0, smuggling=2), 14)
    hub = line("antimony", "others")
    spike = after[-1][1].exported[:, hub] / before[-1][1].exported[:, hub]
    assert np.median(spike) > 1.05
    assert mostly(raids[-1][1].exported[:, hub] < after[-1][1].exported[:, hub])
    assert mostly(after[-1][1].bypassed[:, line("antimony", "us_civil")] > 0)


def test_only_the_undeclared_goes_round_when_the_third_countries_are_shut_out_too():
    ensemble, levels = world(2025, 1)
    path = months(ensemble, moved(levels, antimony=Setting(5, "all")), 14)
    j = line("antimony", "us_civil")
    assert path[-1][1].exported[:, line("antimony", "others")].max() < 1e-9
    assert np.allclose(path[-1][1].forwarded[:, j], path[-1][1].unseen[:, j])
    free = months(ensemble, moved(levels, antimony=Setting(5, "other")), 14)
    assert mostly(path[-1][1].bypassed[:, j] < free[-1][1].bypassed[:, j])


def test_goods_that_go_round_arrive_later_and_dearer():
    ensemble, levels = world(2025, 1)
    ban = months(ensemble, moved(levels, antimony=Setting(5, "other"), minor_metals=0), 10)
    j = line("antimony", "us_civil")
    sent = np.array([np.median(f.forwarded[:, j]) for _, f in ban])
    arrived = np.array([np.median(f.bypassed[:, j]) for _, f in ban])
    assert np.allclose(arrived[2:], sent[:-2])


def test_a_reserve_serves_whoever_is_short():
    ensemble, levels = world(2025, 1)
    held = replace(ensemble.state, reserve=ensemble.state.reserve + 1.0)
    held = replace(held, stock=ensemble.state.stock + 1.0)
    shut = moved(levels, ree_heavy=5, ree_magnets=5)
    j = line("heavy", "us_civil")
    bare = months(ensemble, shut, 12)
    backed = months(Ensemble(ensemble.p, held, ensemble.month), shut, 12)
    met = [sum(s.fulfilled[:, j] for s, _ in path) for path in (bare, backed)]
    assert mostly(met[1] > met[0])
