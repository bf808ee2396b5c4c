"""Figures that stand beside each other in the window say the same."""

import re
from itertools import pairwise

import pytest
from hands import click, in_silence, shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.turn import EVERYBODY
from engine.view import view
from ui.charts.numeral import MINUS, plain, signed
from ui.screens.agreement import AgreementCard
from ui.screens.worthtext import sentences

QUIET = ("US pass", "CN pass", "US done", "CN done")
QUIET_2 = ("CN pass", "US pass", "US done", "CN done")
DEAL = (
    "US offer eda 1, retaliation 0, ai_chips 2 for ree_magnets 2, ree_heavy 3 until 6 verify",
    "CN accept", "US pass", "CN pass", "US capacity 2", "US done", "CN done",
)  # fmt: skip
FIGURES = ("economy", "security", "leverage", "support")


def number(text):
    return round(float(text.replace(MINUS, "-").replace("+", "").replace(",", "")), 1)


def begin(window, *texts, seed=7, name="june-2025"):
    store = window.store
    store.new(name, {s: Seat("person") for s in SIDES}, seed)
    for side in SIDES:
        store.brief(side)
    assert not texts or store.say(*map(parse, texts))
    return store


def tiles(store):
    """The changes that the delegations' cards show, side after side."""
    view = store.view
    before, last = (view.opening, *view.turns)[-2:]
    for side in SIDES:
        yield last.economy[side]
        yield last.security[side] - before.security[side]
        yield last.security_parts[side]["leverage"] - before.security_parts[side]["leverage"]
        yield last.support[side] - before.support[side]


@pytest.mark.parametrize("texts", [QUIET, DEAL, (*DEAL, *QUIET_2), (*QUIET, *QUIET_2)])
@pytest.mark.parametrize("seed", [7, pytest.param(8, marks=pytest.mark.long)])
def test_the_rows_of_a_turn_add_up_to_the_changes_on_the_cards(qtbot, window, texts, seed):
    store = begin(window, *texts, seed=seed)
    table = window.screen_now.effects.table.data()
    cells = [[number(c) for c in row] for _, row in table.rows]
    total = [number(c) for c in table.total[1]]
    assert [c.split(",")[0] for c in table.columns] == list(FIGURES)
    assert total == [round(v, 1) for v in tiles(store)]
    assert [round(sum(column), 1) for column in zip(*cells, strict=True)] == total
    for i, side in enumerate(window.screen_now.sides):
        for k, figure in enumerate((side.economy, side.security)):
            told = [label.text() for label in figure.findChildren(QLabel)]
            assert table.total[1][4 * i + k] + " this turn" in [*told, figure._change._text]


@pytest.mark.parametrize("texts", [DEAL, (*DEAL, *QUIET_2)])
@pytest.mark.parametrize("seed", [7, pytest.param(8, marks=pytest.mark.long)])
def test_waterfalls_go_from_the_level_before_to_the_one_on_the_card_in_parts_that_add_up(
    qtbot, window, texts, seed
):
    store = begin(window, *texts, seed=seed)
    page, view = window.screen_now.effects, store.view
    changes_shown = list(tiles(store))
    for k, figure in enumerate(FIGURES):
        page.pills.choose(figure)
        ranges = []
        for i, side in enumerate(SIDES):
            data = page.cards[side].fall.data()
            parts = [round(item.value, 1) for item in data.items]
            level = {
                "economy": sum(t.economy[side] for t in (view.opening, *view.turns)),
                "security": view.turns[-1].security[side],
                "support": view.turns[-1].support[side],
                "leverage": view.turns[-1].security_parts[side]["leverage"],
            }[figure]
            assert round(sum(parts), 1) == round(changes_shown[4 * i + k], 1)
            assert data.total.value == round(level, 1)
            assert round(data.before.value + sum(parts), 1) == data.total.value
            written = signed if figure == "economy" else plain
            assert page.cards[side].levels.text().endswith(written(level, 1))
            ranges.append(data.reach[1] - data.reach[0])
        assert ranges[0] == pytest.approx(ranges[1]), "a unit is as long on both"


def test_a_figure_that_is_opened_shows_what_its_tile_shows(qtbot, window):
    begin(window, *DEAL)
    table = window.screen_now
    for side in table.sides:
        for figure in (side.economy, side.security):
            shown_there = figure._number.text()
            figure.click()
            assert table.pills.current() == "number"
            read = [label.text() for label in table.number.findChildren(QLabel)]
            assert any(number(t) == pytest.approx(number(shown_there), abs=0.51)
                       for t in read if re.fullmatch(r"[+\N{MINUS SIGN}]?\d+\.\d", t))  # fmt: skip
            qtbot.keyClick(table.number, Qt.Key.Key_Escape)


def test_what_a_card_shows_is_told_when_it_is_asked(qtbot, window):
    store = begin(window, *DEAL)
    changes = store.view.turns[-1].changed(EVERYBODY)
    for side in window.screen_now.sides:
        assert "deals that began or ended" in side.economy.toolTip()
        assert "deals that began or ended" in side.economy.accessibleDescription()
        assert changes.economy[side.side]["deals"]


def test_a_turn_without_measures_says_what_moved_the_figures(qtbot, window):
    opening = ("US pass", "CN pass", "US tariff_us 1", "US done", "CN done")
    store = begin(window, *opening, *QUIET_2, name="october-2022")
    assert not store.view.turns[-1].moves
    page = window.screen_now.effects
    assert page.head.text().startswith("A quiet turn")
    assert any("earlier moves and deals" in name for name, _ in page.table.data().rows)
    click(qtbot, window, "next")
    store.open_papers(store.game.table.floor)
    window.screen_now.pills.choose("situation")
    situation = window.screen_now.situation
    assert "No measure" in situation.text.text()
    economy = signed(store.view.turns[-1].economy["US"], 1)
    line = situation.since.text().splitlines()[0]
    assert line.startswith(f"United States: economy {economy} bn this turn, from earlier moves")


@pytest.mark.many_worlds
def test_effects_over_the_horizon_stand_apart_and_are_named_so(qtbot, window):
    store = begin(window, *DEAL)
    page = window.screen_now.effects
    qtbot.waitUntil(lambda: 1 in store.scoring.judged, timeout=30_000)
    assert page.ahead.accessibleName() == "What it means for the next 24 months"
    lines = page.ahead.causes.text().splitlines()
    moves = len(store.view.turns[-1].moves)
    assert len(lines) == moves + 1
    assert all("after 24 months" in line for line in lines[:moves])
    # The one figure that is called leverage is the one of the cards.
    assert "everage" not in page.ahead.causes.text()
    assert "12 months" in lines[-1]


def test_the_history_tells_each_turn_in_the_same_parts(qtbot, window):
    store = begin(window, *DEAL, *QUIET_2)
    window.screen_now.pills.choose("history")
    text = window.screen_now.history.turns.text()
    assert "Turn 1, June 2025" in text and "Turn 2, July 2025" in text
    for turn in store.view.turns:
        for side, name in zip(SIDES, ("United States", "China"), strict=True):
            assert f"{name}: economy {signed(turn.economy[side], 1)} bn this turn" in text
    from ui.screens.history import table

    rows = table(store.view)
    for side in SIDES:
        parts = rows[[c for c in rows if c.startswith(f"{side} economy from ")]].sum(axis=1)
        assert (abs(parts - rows[f"{side} economy bn USD"]) < 1e-9).all()


def test_what_is_hidden_from_a_viewer_is_hidden_here_too(qtbot, window):
    """No words about an evasion for those who may not know of it."""
    store = begin(window, *DEAL, "CN pass", "US pass", "US done", "CN evade ree_heavy", "CN done")
    assert store.view.viewer == EVERYBODY
    page = window.screen_now.effects
    if not store.view.turns[-1].found:
        assert not any("China" in name for name, _ in page.table.data().rows)
        assert "short" not in shown(window)


OFFERS = (
    "US offer eda 0 for ree_magnets 1 until 6 verify",
    "US offer ai_chips 2, tariff_us 3, eda 1 for ree_magnets 2, tariff_cn 2 until 12",
    "US offer tools 2 for purchases 3 until 3 snapback",
)


@pytest.mark.parametrize("text", OFFERS)
@pytest.mark.parametrize("viewer", SIDES)
def test_the_lines_of_a_package_add_up_to_the_headline_as_they_are_read(window, text, viewer):
    """What it costs at home stands among them, for both sides."""
    store = begin(window)
    if store.game.table.floor != "US":
        store.say(parse("CN pass"))
    assert store.say(parse(text))
    author, package = store.game.table.on_table
    worth, houses = store.forecasts.package(store.game, author, package, viewer)
    seen = view(store.game, viewer)
    said = sentences(seen, author, package, worth, houses)
    assert f"over the next {seen.scenario.horizon} months" in said[0]
    ours, theirs = (number(v) for v in re.findall(r"([+\N{MINUS SIGN}]?\d[\d,]*) bn \(", said[0]))
    rows = [re.search(r": to us (\S+), to them about (\S+)$", s) for s in said[1:]]
    rows = [(number(m[1]), number(m[2])) for m in rows if m]
    assert len(rows) >= len(package.terms)
    assert (sum(a for a, _ in rows), sum(b for _, b in rows)) == (ours, theirs)
    if round(max(worth.at_home.values())) >= 1:
        assert any(s.startswith("At home, for giving more than one gets") for s in said)


def test_the_debrief_tells_of_the_leverage_that_the_cards_have_shown(qtbot, window):
    store = begin(window, *DEAL)
    in_silence(store)
    window.screen_now.complete()
    card = window.screen_now.findChild(AgreementCard)
    qtbot.waitUntil(lambda: bool(card.text.text()), timeout=60_000)
    turns = [store.game.opening, *store.game.turns]
    fall, number, k = min(
        (b.security_parts[side]["leverage"] - a.security_parts[side]["leverage"], b.number, k)
        for a, b in pairwise(turns)
        for k, side in enumerate(SIDES)
    )
    told = [line for line in card.text.text().splitlines() if line.startswith("Leverage fell")]
    if fall > -1.0:
        assert not told
    else:
        side, other = (("United States", "China"), ("China", "United States"))[k]
        points = "1 point" if plain(-fall) == "1" else f"{plain(-fall)} points"
        assert told == [
            f"Leverage fell most in turn {number}: that of {side} over {other} by {points}."
        ]
