"""The eight statements of the news report of 9 June 2025 (product.md), each in its scenario."""

import numpy as np
from worlds import difference, months, mostly, moved, world

from engine.advice.forecast import Ensemble
from engine.advice.leverage import leverage
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.levels import Levels
from engine.scenarios.timeline import documented
from engine.score.programmes import months_of_inputs
from engine.seats import answer
from engine.world.regime import Setting

FREE = {"ree_heavy": 1, "ree_magnets": 1}
CHIPS = {"ai_chips": 1, "eda": 0}


def after(*texts, scenario="june-2025"):
    game = Game.start(Header(scenario, 7))
    for text in texts:
        game = game.apply(text)
    return game


def test_1_rare_earths_answer_chip_limits_and_ask_for_chips():
    """A computer delegation answers a chip ban in kind, and a swap of the two serves China."""
    game = after("US pass", "CN pass", "US tools 5", "US done", "CN done")
    while game.table.phase == "talks":
        game = game.apply("CN pass" if game.table.floor == "CN" else "US pass")
    game = game.apply("US done")
    reply = answer(game, player("reciprocal"))
    setting = game.table.setting[reply.lever]
    assert reply.verb == "set" and reply.level > setting.level
    ensemble, levels = world(2025, 6)
    _, cn, _, _ = difference(ensemble, levels, moved(levels, **FREE, **CHIPS))
    assert mostly(cn[-1] > 0)


def test_2_the_dependence_is_mutual():
    """Each side's full cut costs the other more than 10 billion USD in a year, and itself too."""
    ensemble, levels = world(2025, 1)
    us, cn, *_ = difference(ensemble, levels, Levels(levels).closed_by("CN"), 12)
    assert np.median(us[-1]) < -10 and mostly(cn[-1] < 0)
    us, cn, *_ = difference(ensemble, levels, Levels(levels).closed_by("US"), 12)
    assert np.median(cn[-1]) < -10 and mostly(us[-1] < 0)


def test_3_chip_limits_hold_back_chinas_technology():
    """Denied chips and tools: less compute, less productivity, a longer US lead."""
    ensemble, levels = world(2022, 10)
    limits = moved(levels, ai_chips=2, tools=2, hbm=2, reach_us=2)
    free, held = months(ensemble, levels, 24)[-1][0], months(ensemble, limits, 24)[-1][0]
    assert mostly(held.compute_cn < free.compute_cn)
    assert mostly(held.productivity > free.productivity)


def test_4_us_firms_lose_one_of_their_largest_markets():
    """A full ban takes more than 50 billion USD of sales in the first year: a fifth of revenue."""
    ensemble, levels = world(2025, 1)
    ban = months(ensemble, moved(levels, ai_chips=4, hbm=4), 12)
    lost = sum(f.lost_sales[:, :2].sum(axis=1) for _, f in ban)
    assert mostly(lost > 50)


def test_5_self_reliance_rises_and_us_leverage_shrinks_with_time():
    ensemble, levels = world(2025, 1)
    limits = moved(levels, ai_chips=4, tools=2)
    open_sale = moved(levels, ai_chips=0, tools=0, hbm=0, entity_list=0)
    held, free = months(ensemble, limits, 36), months(ensemble, open_sale, 36)
    assert mostly(held[-1][0].domestic[:, 0] > free[-1][0].domestic[:, 0])
    powers = []
    for m in (0, 17, 35):
        later = Ensemble(ensemble.p, held[m][0], ensemble.month + m + 1)
        powers.append(leverage(later, open_sale)["US"].p50)
    assert powers[0] > powers[1] > powers[2]


def test_6_the_squeeze_is_a_wake_up_call_for_us_security():
    """A year of stopped magnets eats programme stocks and readiness; a crash programme answers."""
    ensemble, levels = world(2025, 1)
    squeeze = moved(levels, ree_heavy=5, ree_magnets=5)
    path = months(ensemble, squeeze, 12)
    held = [months_of_inputs(s, ensemble.p) for s in (ensemble.state, path[-1][0])]
    assert np.mean(held[1] <= held[0]) > 0.9 and np.median(held[0] - held[1]) > 3.0
    _, _, us, _ = difference(ensemble, levels, squeeze, 12)
    assert np.mean(us[-1] < -2) > 0.9
    _, _, us, _ = difference(ensemble, squeeze, moved(squeeze, capacity=3, stockpile_us=2), 36)
    assert np.median(us[-1]) > 0


def test_7_geneva_left_rare_earths_alone_and_licences_follow_dual_use_norms():
    """Geneva moved tariffs and lists of firms; the same closure costs less standing as a norm."""
    geneva = {d.event.lever for d in documented() if d.measure == "Geneva joint statement"}
    assert geneva == {"tariff_us", "tariff_cn", "lists_cn"}
    assert after().table.setting["ree_magnets"].level == 4
    ensemble, levels = world(2025, 4)
    norm = moved(levels, ree_magnets=Setting(4, "all", "dual_use"))
    open_ = moved(levels, ree_magnets=Setting(4, "all", "retaliation"))
    a, b = (months(ensemble, x, 6)[-1][0].standing[:, 1] for x in (norm, open_))
    assert mostly(a > b)


def test_8_no_easing_without_reciprocity():
    """Easing alone gives leverage away for nothing; in exchange for chips it pays."""
    ensemble, levels = world(2025, 6)
    us, alone, *_ = difference(ensemble, levels, moved(levels, **FREE))
    _, swap, _, _ = difference(ensemble, levels, moved(levels, **FREE, **CHIPS))
    assert mostly(us[-1] > 0)
    assert mostly(swap[-1] > alone[-1])
    assert np.median(alone[-1]) < 0.1 * np.median(us[-1])
