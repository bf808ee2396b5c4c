"""What a package says of its months, its clauses and what it holds off is what the game plays."""

import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.advice.clauses import announced, clauses, later, points_at_home, span
from engine.game import Game
from engine.record import Header
from engine.rules.conduct import SNAPBACK, WATCHING
from engine.rules.notation import parse
from engine.rules.package import Package
from engine.score.audience import price_of_a_point
from engine.turn import CameDue
from engine.view import view


def begun(scenario="october-2025", *texts):
    game = Game.start(Header(scenario, 7))
    if game.table.floor != "US":
        game = game.apply("CN pass")
    for text in texts:
        game = game.apply(text)
    return game


def quietly(game):
    """The game to its end, with nothing more done."""
    while not game.over:
        word = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(f"{game.table.floor} {word}")
    return game


def of(text, scenario="october-2025", side="US"):
    seen = view(begun(scenario), side)
    return seen, parse(text).package


@pytest.mark.parametrize(
    ("scenario", "text"),
    [
        ("october-2025", "US offer tariff_us 8 for ree_heavy 3 until 3"),
        ("october-2025", "US offer tariff_us 8 for tariff_cn 3 until 3"),
        ("june-2025", "US offer tariff_us 8 for ree_magnets 2 until 3"),
        ("truce-expires-2026", "US offer entity_list 1 for minor_metals 2 until 3"),
        ("truce-expires-2026", "US offer entity_list 1 for reach 0 until 6"),
    ],
)
def test_what_is_said_to_be_held_off_comes_in_the_month_that_was_said(scenario, text):
    seen, package = of(text, scenario)
    said = {a.term.lever: a for a in announced(seen, "US", package)}
    game = quietly(begun(scenario, text, "CN accept"))
    assert game.table.past or game.table.deals, "the deal must come about"
    came = {
        m.what.lever: turn.month
        for turn in game.turns
        for m in turn.moves
        if isinstance(m.what, CameDue)
    }
    assert came == {lever: a.comes for lever, a in said.items()}
    without = quietly(begun(scenario))
    first = {
        m.what.lever: turn.month
        for turn in without.turns
        for m in turn.moves
        if isinstance(m.what, CameDue)
    }
    assert {lever: a.held for lever, a in said.items()} == {
        lever: came[lever] > first[lever] for lever in said
    }
    assert any(a.held for a in said.values())


def test_a_package_counts_from_now_for_its_months():
    seen, package = of("US offer tariff_us 8 for tariff_cn 3 until 6")
    assert span(seen, package).first == seen.month
    assert span(seen, package).last == seen.month + 5
    assert later(seen, package) == ()


@pytest.mark.parametrize(
    ("scenario", "text", "wait"),
    [
        ("october-2025", "US offer tariff_us 8 for tariff_cn 3, ree_heavy 3 in 2 until 6", 2),
        ("october-2025", "US offer tariff_us 8 for tariff_cn 3, ree_heavy 3 after until 6", 1),
        # A turn of three months: what begins after one begins with the next turn.
        ("truce-expires-2026", "US offer entity_list 1 for reach 0, ree_heavy 3 in 1 until 6", 3),
    ],
)
def test_a_line_that_waits_begins_in_the_month_that_is_said(scenario, text, wait):
    seen, package = of(text, scenario)
    (line,) = later(seen, package)
    assert (line.term.lever, line.month) == ("ree_heavy", seen.month + wait)
    game = begun(scenario, text, "CN accept")
    while not any("ree_heavy" in d.begun for d in game.table.deals):
        word = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(f"{game.table.floor} {word}")
    assert view(game, None).month == line.month


def test_a_renewal_counts_from_where_the_deal_would_end():
    text = "US offer tariff_us 8 for tariff_cn 3 until 6"
    game = begun("october-2025", text, "CN accept")
    seen = view(game, "US")
    package = Package((), (), 3, renews=1)
    assert span(seen, package).first == seen.month + game.table.deals[0].months_left
    assert span(seen, package).last == span(seen, package).first + 2
    ends = span(seen, package).last + 1
    assert {(a.held, a.comes) for a in announced(seen, "US", package)} == {(True, ends)}


def test_clauses_say_what_they_are_worth_and_cost():
    def told(ending):
        seen, package = of(f"US offer tariff_us 8 for tariff_cn 3 until 6{ending}")
        return clauses(seen.table, "US", package, "US")

    plain, watched, both = told(""), told(" verify"), told(" verify snapback")
    assert plain.unverified == plain.kept < plain.verified == watched.kept
    assert plain.firm == watched.firm == 1.0 and both.firm == both.kept
    assert (plain.watching, plain.snapback) == (WATCHING, SNAPBACK)
    assert not plain.waits
    seen, package = of("US offer tariff_us 8 after for tariff_cn 3 until 6")
    waiting = clauses(seen.table, "US", package, "US")
    assert waiting.waits and 0.0 < waiting.firm < 1.0
    assert not clauses(seen.table, "US", package, "CN").waits


def test_the_cost_at_home_is_the_same_in_points_and_in_billions():
    seen, package = of("US offer tariff_us 2 for tariff_cn 3 until 12")
    worth, _ = Adviser(LEAST).package(seen, "US", package)
    points = points_at_home(worth)
    assert max(points.values()) > 0.0
    for side, lost in points.items():
        assert lost * price_of_a_point() == pytest.approx(worth.at_home[side])
