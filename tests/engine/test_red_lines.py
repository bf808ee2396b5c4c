"""Nothing that is put into a delegation's hands ready made crosses a red line."""

from dataclasses import replace

import pytest
from games import random_games

from engine.advice.bargaining import score_terms, space
from engine.advice.forecast import Ensemble
from engine.advice.within import within
from engine.game import Game
from engine.players.mediator import single_text, standstill
from engine.record import Header
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Package, Term
from engine.rules.package import NEUTRAL, crosses
from engine.scenarios.scenario import names, scenario
from engine.seats import fallback, neutral
from engine.view import dealt, guarded, view

SEEDS = (1, 2, 3, 4, 5, 6)


def crossed(terms, red_lines):
    return [t for t in terms if crosses(t.lever, t.level, red_lines)]


def moments(name, seeds=SEEDS, moves=40):
    """Tables in talks of random games, with a package on them and without."""
    for seed in seeds:
        for game in random_games(seed, name, moves):
            if game.table.phase == "talks":
                yield game


@pytest.mark.parametrize("name", names())
def test_the_neutral_text_crosses_no_red_line_that_may_have_been_dealt(name, many):
    for seed in SEEDS[: many(1, 3)]:
        game = Game.start(Header(name, seed))
        game = game.apply(f"{game.table.floor} mediate")
        for event in (neutral(game), fallback(game)):
            for side in SIDES:
                for mandate in scenario(name).mandates[side]:
                    red = {r.lever: r.level for r in mandate.red_lines}
                    assert not crossed(event.package.terms, red), (str(event), mandate.id)
            game.table.check(event)


@pytest.mark.parametrize(
    "name",
    [
        "june-2025",
        *(pytest.param(n, marks=pytest.mark.long) for n in ("october-2022", "truce-expires-2026")),
    ],
)
def test_so_it_is_later_in_a_game_wherever_levers_are_left_to_choose_from(name, many):
    tried = 0
    for game in moments(name, SEEDS[: many(1, 2)], 60):
        if game.table.floor == NEUTRAL or next(game.table.legal("mediate"), None) is None:
            continue
        if tried % 5 == 0:
            asked = game.apply(f"{game.table.floor} mediate")
            seen = view(asked, None)
            for event in (single_text(seen), standstill(seen)):
                asked.table.check(event)
                for t in crossed(event.package.terms, seen.red_lines):
                    side = levers()[t.lever].side
                    free = [
                        o for o in asked.table.openings(side) if not crossed([o], seen.red_lines)
                    ]
                    assert not free, str(event)
        tried += 1
    assert tried


def test_everybody_must_expect_the_strictest_line_and_each_side_knows_its_own():
    for name in names():
        for seed in SEEDS:
            game, plot = Game.start(Header(name, seed)), scenario(name)
            everybody = view(game, None)
            assert everybody.guarded == everybody.red_lines
            for side in SIDES:
                seen = view(game, side)
                assert seen.red_lines == everybody.red_lines
                own = {r.lever: r.level for r in game.mandate(side).red_lines}
                assert {k: v for k, v in seen.guarded.items() if levers()[k].side == side} == own
                theirs = {k: v for k, v in seen.guarded.items() if levers()[k].side != side}
                assert theirs == {k: v for k, v in seen.red_lines.items() if k in theirs}
                for mandate in plot.mandates[side]:
                    for line in mandate.red_lines:
                        assert everybody.red_lines[line.lever] >= line.level


OFTEN = ("june-2025", "october-2022", "truce-expires-2026")  # in the daily run
OF_ALL = [pytest.param(n, marks=() if n in OFTEN else pytest.mark.long) for n in names()]


@pytest.mark.parametrize("name", OF_ALL)
def test_what_a_side_begins_to_write_with_crosses_no_line_of_its_own(name):
    """An offer of its own and the copy of the other's: only what is out of its hands is left."""
    copies = 0
    for game in moments(name):
        side = game.table.floor
        if side == NEUTRAL:
            continue
        red = guarded(game, side)
        draft = Draft.beginning(game.table, side, red)
        offered = game.table.on_table
        copies += offered is not None
        if crossed(draft.column(side), red):
            free = [o for o in draft.free(game.table, side) if not crossed([o], red)]
            assert not free and len(draft.column(side)) == 1, str(draft.event())
        if offered is None and game.table.exchanges_left(game.table.floor):
            assert not crossed(draft.column("US"), red) or not [
                t for t in draft.free(game.table, "US") if not crossed([t], red)
            ]
    assert copies


def test_a_copy_stops_at_the_line_and_is_else_what_was_offered():
    game = Game.start(Header("june-2025", 1))
    table = replace(
        game.table,
        floor="US",
        on_table=(
            "CN",
            Package((Term("ree_magnets", 1),), (Term("ai_chips", 0, 2), Term("eda", 0)), 6, True),
        ),
    )
    copy = Draft.beginning(table, "US", {"ai_chips": 2})
    assert copy.column("US") == (Term("ai_chips", 2, 2), Term("eda", 0))
    assert copy.column("CN") == (Term("ree_magnets", 1),)
    assert Draft.beginning(table, "US") == Draft.answering(table.on_table, "US")
    # Where even today's level is beyond the line, the lever is not named.
    beyond = table.with_levels({"ai_chips": replace(table.at("ai_chips"), level=1)})
    assert Draft.beginning(beyond, "US", {"ai_chips": 2}).column("US") == (Term("eda", 0),)
    alone = replace(
        beyond, on_table=("CN", replace(table.on_table[1], gets=(Term("ai_chips", 0),)))
    )
    (line,) = Draft.beginning(alone, "US", {"ai_chips": 2}).column("US")
    assert line.lever != "ai_chips" and line.level == alone.setting[line.lever].level


def test_what_was_missed_is_looked_for_within_the_lines_that_were_dealt():
    game = Game.start(Header("june-2025", 3))
    everybody = view(game, None)
    worlds = Ensemble.of(game, 16)
    found = space(score_terms(worlds, game.table, 24), everybody.stakes, 800, 1)
    red = everybody.red_lines
    inner = within(found, red)
    assert inner.packages == found.packages and set(inner.zone) < set(found.zone)
    for i in (*inner.zone, inner.nash, inner.kalai_smorodinsky):
        assert not crossed(found.packages[i], red)
    best = max(inner.zone, key=lambda i: found.worth.us[i] * found.worth.cn[i])
    assert inner.nash == best and set(inner.frontier) <= set(inner.zone)
    assert within(found, {}) == found
    none = within(found, {n: 99 for n in levers()})
    assert (none.zone, none.nash, none.frontier) == ((), None, ())


def test_papers_stay_closed_while_a_game_is_played():
    with pytest.raises(ValueError, match="over"):
        dealt(Game.start(Header("first-table", 1)))
