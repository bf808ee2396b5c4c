"""A plan that never makes a deal no longer beats everything: the long form plays it out.

In the first edition a stockpile, no tariffs and no chip support won in 67 of 70 columns as the
United States. Here the plan and its mirror as China meet ``reciprocal`` beside ``reciprocal``
itself, by the result of each seat; with ``-s`` the table is printed.
"""

import numpy as np

from engine.advice.result import final
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.seats import answer, neutral
from engine.view import opened

PLAN = {
    "US": {"stockpile_us": 3, "tariff_us": 0, "chip_support": 0},
    "CN": {"stockpile_cn": 1, "tariff_cn": 0, "self_reliance": 0},
}
SCENARIOS = ("october-2022", "december-2024", "june-2025", "october-2025", "truce-expires-2026")


def three_levers(view, chance):
    """Sets its three levers as fast as it can pay, passes and refuses."""
    table, side = view.table, view.viewer
    if table.phase == "talks":
        no = Event(side, "reject")
        return no if table.refuses(no) is None else Event(side, "pass")
    for lever, level in PLAN[side].items():
        if lever in table.limits.levers and table.at(lever).level != level:
            now = table.at(lever)
            way = 1 if level > now.level else -1
            for to in (level, *(now.level + way * n for n in (3, 2, 1))):
                event = Event(side, "set", lever, to, now.target, now.reason)
                if (level - to) * way >= 0 and table.refuses(event) is None:
                    return event
    return Event(side, "done")


def played(name, seed, brains):
    game = Game.start(Header(name, seed), tells=False)
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, brains[floor]))
    return final(opened(game)).results


def compared(name, seeds):
    """Utility by seat of reciprocal against itself, and of the plan against reciprocal."""
    rows = {(s, who): [] for s in SIDES for who in ("reciprocal", "plan")}
    usual = {s: player("reciprocal") for s in SIDES}
    for seed in seeds:
        fair = played(name, seed, usual)
        for side in SIDES:
            rows[side, "reciprocal"].append(fair[side])
            rows[side, "plan"].append(played(name, seed, usual | {side: three_levers})[side])
    return rows


def test_a_plan_that_never_deals_is_seldom_ahead(many):
    """Over five scenarios in the long form; June 2025 alone in the daily one."""
    ahead, columns = 0, 0
    for name in many(("june-2025",), SCENARIOS):
        seeds = many(2, 20)
        rows = compared(name, range(1, seeds + 1))
        for side in SIDES:
            told = []
            for who in ("reciprocal", "plan"):
                found = rows[side, who]
                told.append(
                    f"{who} {np.median([r.score for r in found]):.0f} "
                    f"({np.mean([r.utility for r in found]):+.0f} bn)"
                )
            pairs = zip(rows[side, "plan"], rows[side, "reciprocal"], strict=True)
            won = sum(a.utility > b.utility for a, b in pairs)
            print(f"{name} {side}: {', '.join(told)}; plan ahead in {won} of {seeds}")
            columns += 1
            ahead += won > seeds / 2
    assert ahead <= 0.3 * columns
