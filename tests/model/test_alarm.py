"""What a rule says by the manner in which it is said: drawn, in the same order in every draw."""

import numpy as np
import pytest

from engine.scenarios.timeline import before_the_dispute
from engine.world import alarm
from engine.world.alarm import MANNERS, REASONS
from engine.world.goods import COUNT, METALS, MINERAL_LINES, MINERALS, US, line
from engine.world.levers import levers
from engine.world.parameters import central, sobol
from engine.world.regime import Setting, blended, regime
from tests.model.test_trade import page, some

CALM = before_the_dispute()
HEAVY, BAN = line("heavy", "us_civil"), len(levers()["ree_heavy"].names) - 1


def banned(reason="security", target="other", **more):
    setting = Setting(BAN, target, reason)
    return regime(CALM | {"ree_heavy": setting} | {k: Setting(n) for k, n in more.items()})


def heard(p, r):
    return alarm.alarm(p, r.said)


def test_alarm_and_what_is_spent_are_what_their_page_says():
    p, chance = some(3), np.random.default_rng(3)
    said = {k: chance.random((1, COUNT)) for k in MANNERS}
    columns = {k: v[:, None] for k, v in p.scalar.items()}
    assert page(alarm, columns | said)["alarm"] == pytest.approx(alarm.alarm(p, said))
    scalars = {f"{side}_{k}": chance.random(1) for side in ("us", "cn") for k in MANNERS}
    scalars |= {
        f"{side}_{k}": chance.random(1) for side in ("us", "cn") for k in ("all", "efforts")
    }
    scalars["cn_reach"] = np.array([1.0])
    found = alarm.spent(p, scalars)
    for i, (side, reach) in enumerate((("us", 0.0), ("cn", 1.0))):
        one = {k: scalars[f"{side}_{k}"] for k in (*MANNERS, "efforts")}
        one |= {"everybody": scalars[f"{side}_all"], "reach": reach}
        assert page(alarm, dict(p.scalar) | one)["spent"] == pytest.approx(found[:, i])


def test_in_every_draw_norms_of_dual_use_alarm_least_and_open_retaliation_most():
    for p in (sobol(512), some(5, spread=3.0)):
        dual_use, security, retaliation = (heard(p, banned(k))[:, HEAVY] for k in REASONS)
        assert (dual_use < security).all() and (security < retaliation).all()


def test_how_much_a_reason_alarms_beside_another_is_left_open():
    p = sobol(512)
    ratio = heard(p, banned("dual_use"))[:, HEAVY] / heard(p, banned("security"))[:, HEAVY]
    low, high = np.quantile(ratio, (0.05, 0.95))
    assert high > 1.5 * low


def test_of_two_rules_on_a_line_the_louder_is_heard():
    for reason in REASONS:
        r = regime(
            CALM
            | {"ree_heavy": Setting(BAN, "all", reason)}
            | {"japan": Setting(len(levers()["japan"].names) - 1)}
        )
        loud = [r.said[k][0, line("heavy", "japan")] for k in REASONS]
        assert sum(x > 0.0 for x in loud) == 1
    spoken = banned("dual_use")
    assert spoken.said["dual_use"][0, HEAVY] > 0.0 == spoken.said["security"][0, HEAVY]


def test_a_rule_that_follows_goods_abroad_adds_to_what_is_heard():
    top = len(levers()["reach"].names) - 1
    p = sobol(64)
    for reason in REASONS:
        alone, abroad = banned(reason), banned(reason, reach=top)
        more = heard(p, abroad)[:, HEAVY] - heard(p, alone)[:, HEAVY]
        assert more == pytest.approx(p.scalar["abroad_read"])


def test_months_of_two_rules_say_what_each_says_by_its_days():
    half = blended([banned("security"), banned("retaliation")], [0.5, 0.5])
    assert half.said["security"][0, HEAVY] == pytest.approx(0.5)
    assert half.said["retaliation"][0, HEAVY] == pytest.approx(0.5)


def test_a_rule_against_all_costs_more_reputation_than_one_against_a_side():
    p = sobol(64)
    one, everybody = (alarm.spent(p, banned(target=t).scalars)[:, 1] for t in ("other", "all"))
    assert (everybody > one).all()


def test_what_goods_get_of_a_programmes_money_adds_up_to_all_of_it():
    for p in (central(), sobol(64), some(7, spread=3.0)):
        share = p.line["money_share"]
        goods = len(MINERALS)
        assert share[:, :goods].sum(axis=1) == pytest.approx(np.ones(p.draws))
        assert (share[:, goods : 2 * goods] == share[:, :goods]).all()
        paid = [g for g in METALS if (share[:, line(g, "us_civil")] > 0.0).all()]
        assert paid == list(METALS)
    assert share[:, US].shape[1] == 2 * goods <= MINERAL_LINES.stop
