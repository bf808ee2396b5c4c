"""A lever's row says all of it, and says it rightly or not at all."""

from itertools import pairwise

import pytest

from engine.world.alarm import MANNERS
from engine.world.goods import (
    CHINA,
    METALS,
    MINERAL_LINES,
    MINERALS,
    TOOLS,
    US_CIVIL,
    US_DEFENCE,
    line,
)
from engine.world.levers import GROUPS, BadLever, Lever, level, lever, levers, words
from engine.world.regime import Setting, regime

EFFORT = {
    "id": "x", "side": "US", "group": "chips", "kind": "effort", "title": "X",
    "says": "It does.",
    "names": ["none", "some"], "value": [0.0, 1.0],
}  # fmt: skip
CONTROL = {
    **{k: v for k, v in EFFORT.items() if k != "value"}, "kind": "control", "goods": ["tools"],
    "covered": [0.0, 1.0], "granted": [1.0, 0.0], "days": [4, 21], "norm": [0.0, 1.0],
}  # fmt: skip
BY_WORDS = {
    **{k: v for k, v in CONTROL.items() if k not in ("covered", "granted", "days", "norm")},
    "names": ["open", "slow reviews", "ban"],
}
FREE = {name: Setting(x.usual) for name, x in levers().items()}


def passes(lines, **changes):
    """Share of users that the settled rules let through."""
    r = regime(FREE | {k: Setting(n, "all") for k, n in changes.items()})
    found = 1.0 - r.covered[0, lines] * (1.0 - r.granted[0, lines])
    return found


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({**EFFORT, "valeu": [0.0, 1.0]}, "'valeu' is unknown"),
        ({k: v for k, v in EFFORT.items() if k != "title"}, "title is missing"),
        ({k: v for k, v in EFFORT.items() if k != "value"}, "a effort needs value"),
        ({**EFFORT, "value": [0.0]}, "an entry for each of its names"),
        ({**EFFORT, "kind": "wish"}, "it must be one of control, tariff, effort"),
        ({**EFFORT, "usual": 2}, "usual must be one of its levels"),
        ({**EFFORT, "norm": [0.0, 1.0]}, "a effort has no norm"),
        ({**CONTROL, "value": [0.0, 1.0]}, "a control has no value"),
        ({**EFFORT, "closes": {"coal": [0.0, 1.0]}}, "closes 'coal', which is no good and no user"),
        ({**EFFORT, "closes": {"tools": [1.0]}}, "closes of tools needs a share for each"),
        ({**BY_WORDS, "names": ["open", "shut"]}, "'shut' is no word of"),
    ],
)
def test_a_row_that_says_something_else_is_refused_by_its_name(row, word):
    with pytest.raises(BadLever, match=word) as problem:
        lever(row, words())
    assert str(problem.value).startswith("x: ")


def test_the_rows_that_were_not_harmed_are_levers():
    assert lever(EFFORT).targets == ("other",)
    assert lever(CONTROL).restricts and len(lever(CONTROL).targets) == 3


def test_every_tariff_and_effort_reaches_the_mechanisms_by_its_id():
    rules = regime({name: Setting(x.usual) for name, x in levers().items()})
    for name, x in levers().items():
        assert (name in rules.scalars) == (x.kind != "control")


def test_a_control_that_names_words_of_the_table_has_their_numbers():
    found = lever(BY_WORDS, words())
    assert isinstance(found, Lever) and found.days[1] == words()["slow reviews"].days
    assert found.months[1] == pytest.approx(found.days[1] / 21.0)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"days": 4}, "a row has covered, days, granted, other, norm"),
        ({**vars(words()["ban"]), "granted": 1.2}, "granted must be a number from 0 to 1"),
        ({**vars(words()["ban"]), "days": "45"}, "days must be a number from 0 to 260"),
    ],
)
def test_a_word_that_says_something_else_is_refused_by_its_name(row, word):
    with pytest.raises(BadLever, match=word) as problem:
        level("shut", row)
    assert str(problem.value).startswith("level 'shut': ")


def test_the_same_word_is_the_same_rule_for_every_good():
    seen = {}
    for x in levers().values():
        if x.kind == "control" and x.side == "CN":
            for n, word in enumerate(x.names):
                r = regime(FREE | {x.id: Setting(n, "all")})
                for good in x.goods:
                    for user in ("us_civil", "us_defence", "europe", "japan", "others"):
                        j = line(good, user)
                        theirs = user.startswith("us")
                        said = tuple(r.said[k][0, j] for k in MANNERS)
                        rule = (r.covered[0, j], r.granted[0, j], r.speed[0, j], said)
                        assert seen.setdefault((word, theirs), rule) == rule, (x.id, word)
    assert {word for word, _ in seen} == set(words())


def test_each_word_of_the_table_is_tighter_than_the_one_before():
    rows = list(words().values())
    for a, b in pairwise(rows):
        assert b.granted <= a.granted and b.other <= b.granted and b.norm > a.norm
    assert words()["reviews in 45 days"].days <= 45  # the limit in law


def test_us_rules_closed_to_a_tool_maker_what_it_said_they_closed():
    """A tenth of the Chinese market in fiscal 2024, 20 to 25 percent in fiscal 2025."""
    j = CHINA.start + TOOLS
    assert 1.0 - passes(j, tools=2, entity_list=2) == pytest.approx(0.10, abs=0.01)
    assert 0.20 <= 1.0 - passes(j, tools=3, entity_list=2) <= 0.25


def test_guidance_and_a_customs_stop_leave_next_to_no_ai_chips():
    j = line("ai_chips", "china")
    assert passes(j, firms=2) > 0.85
    assert passes(j, firms=3) < 0.06 and passes(j, firms=4) < 0.02


def test_quotas_withhold_from_everybody():
    for n, least in ((1, 0.9), (2, 0.85), (3, 0.55)):
        for user in ("us_civil", "us_defence", "europe", "japan", "others"):
            assert least < passes(line("tungsten", user), quotas=n) < 1.0
    assert passes(line("heavy", "europe"), quotas=3) == pytest.approx(0.6)
    assert passes(line("heavy", "europe"), quotas=2) == 1.0


def test_a_list_of_us_firms_touches_us_users_alone_and_defence_most():
    metals = [MINERALS.index(g) for g in METALS]
    civil, defence = passes(US_CIVIL, lists_cn=2)[metals], passes(US_DEFENCE, lists_cn=2)[metals]
    assert (defence < civil).all() and (civil < 1.0).all()
    assert (passes(slice(US_DEFENCE.stop, MINERAL_LINES.stop), lists_cn=2) == 1.0).all()


def test_a_list_of_chinese_firms_costs_standing_and_stops_no_trade():
    named = regime(FREE | {"lists_us": Setting(3)})
    assert (named.covered == regime(FREE).covered).all()
    assert named.scalars["us_efforts"] > regime(FREE).scalars["us_efforts"]


def test_legacy_chips_can_be_stopped_and_dual_use_rules_leave_them_alone():
    j = line("legacy_chips", "japan")
    assert passes(j, legacy_chips=5) == 0.0 and passes(j, legacy_chips=1) > 0.9
    assert passes(j, japan=2, lists_cn=3) == 1.0 and passes(line("heavy", "japan"), japan=2) < 0.7


def test_samarium_is_ruled_with_the_heavy_rare_earths():
    r = regime(FREE | {"ree_heavy": Setting(4, "all")})
    for user in ("us_civil", "us_defence", "europe"):
        assert r.granted[0, line("samarium", user)] == r.granted[0, line("heavy", user)] < 1.0


@pytest.mark.parametrize("name", ["procurement_us", "floor_allies", "stockpile_us"])
def test_mechanisms_read_an_effort_by_its_id(name):
    top = len(levers()[name].names) - 1
    assert regime(FREE).scalars[name] == 0.0
    assert regime(FREE | {name: Setting(top)}).scalars[name] == levers()[name].value[top] > 0.0


def test_the_surcharge_that_followed_the_ruling_can_be_set_exactly():
    assert 0.37 in levers()["tariff_us"].value


def test_every_lever_stands_under_one_heading_of_its_side():
    for x in levers().values():
        assert x.group in GROUPS[x.side]
    for side, groups in GROUPS.items():
        assert {x.group for x in levers().values() if x.side == side} == set(groups)
    with pytest.raises(BadLever, match="must be one of chips, minerals, trade, lists"):
        lever({**EFFORT, "group": "rare_earths"})
