"""A student sees what counts: the result so far at the table, and at the end both with answers."""

import re

import pytest
from hands import click, pick, private, shown, take
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.advice.result import PAR
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.score.government import weights
from ui.charts.numeral import MINUS, plain, signed
from ui.doors.results import plain as results_of
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.words import month_name

OFFER = "US offer tariff_us 8 for tariff_cn 3, ree_heavy 3 after until 6 verify snapback"


@pytest.fixture
def store(window):
    """october-2025 with two people, briefed, nobody's papers open."""
    made = window.store
    made.new("october-2025", {s: Seat("person") for s in SIDES}, 7)
    for side in SIDES:
        made.brief(side)
    return made


def opened(qtbot, window, store):
    """The papers of whoever has the word, with the result that is worked out for them."""
    store.open_papers(store.game.table.floor)
    qtbot.waitUntil(lambda: store.so_far.result is not None, timeout=30_000)
    return window.screen_now


def to_the_end(store):
    while not store.game.over or store.reading_effects:
        if store.reading_effects:
            store.read_effects()
        elif store.game.table.phase == "talks":
            store.say(parse(f"{store.game.table.floor} pass"))
        else:
            store.say(parse(f"{store.game.table.floor} done"))


def debriefed(qtbot, window):
    screen = window.screen_now
    assert isinstance(screen, DebriefScreen)
    screen.complete()
    qtbot.waitUntil(lambda: "\n" in screen.better.said(), timeout=60_000)
    return screen


def test_the_result_so_far_stands_on_its_scale_while_papers_are_open(qtbot, window, store):
    table = opened(qtbot, window, store)
    assert table.line.isVisibleTo(window)
    found = store.so_far.result
    assert table.line.number.text() == plain(found.score)
    data = table.line.scale.data()
    assert (data.value, data.par, data.side) == (found.score, PAR, store.papers)
    told = table.line.scale.accessibleDescription()
    assert "0 no deal" in told and "50 par" in told and "best joint deal" in told


def test_it_is_empty_while_it_is_worked_out_and_gone_when_papers_close(qtbot, window, store):
    store.open_papers("US")
    table = window.screen_now
    assert store.so_far.result is None
    assert "being worked out" in table.line.number.accessibleName()
    assert not table.line.scale.drawable()
    qtbot.waitUntil(lambda: store.so_far.result is not None, timeout=30_000)
    assert store.adviser.so_far(store.view)["US"] == store.so_far.result
    click(qtbot, window, "result_why")
    assert "bn" in table.result.measure.text()
    store.open_papers(None)
    assert store.so_far.result is None and not table.line.isVisibleTo(window)
    assert table.line.number.text() == "" and not table.result.measure.text()
    assert not table.result.wishes.text() and not table.result.table.data().rows


def test_an_answer_for_one_side_never_comes_before_the_other(qtbot, window, store):
    """Papers change while the model still works for those who had them."""
    store.open_papers("US")
    store.open_papers("CN")
    qtbot.waitUntil(lambda: store.so_far.result is not None, timeout=30_000)
    assert store.so_far.result.outcome.side == "CN"
    store.open_papers("US")
    store.open_papers(None)
    qtbot.wait(1500)
    assert store.so_far.result is None


def test_the_parts_add_up_and_objectives_and_red_lines_are_told(qtbot, window, store):
    table = opened(qtbot, window, store)
    click(qtbot, window, "result_why")
    assert table.pills.current() == "result"
    page = table.result
    numbers = [_number(cells[0]) for _, cells in page.table.data().rows]
    assert round(sum(numbers), 1) == _number(page.table.data().total[1][0])
    mandate = store.game.mandate(store.papers)
    for wish in (*mandate.objectives, *mandate.red_lines):
        assert wish.text in page.wishes.text()
    assert "louder than shoppers" in page.gap.text()
    other = next(s for s in SIDES if s != store.papers)
    assert not any(text in shown(window) for text in private(store.game, other))
    click(qtbot, window, "result_back")
    assert table.pills.current() == "talks"


def _number(text):
    return round(float(text.replace(MINUS, "-").replace(",", "")), 1)


def test_the_parts_are_reached_by_keyboard_and_from_the_economy_figure(qtbot, window, store):
    table = opened(qtbot, window, store)
    why = table.findChild(QPushButton, "result_why")
    assert why.accessibleName() and why.focusPolicy() & Qt.FocusPolicy.TabFocus
    why.setFocus()
    qtbot.keyClick(why, Qt.Key.Key_Space)
    assert table.pills.current() == "result"
    reached = [table.pills.button(k).focusPolicy() for k in table.keys[:5]]
    assert Qt.FocusPolicy.StrongFocus in reached
    qtbot.keyClick(why, Qt.Key.Key_Space)
    assert table.pills.current() == "talks"
    qtbot.keyClick(table.sides[0].economy, Qt.Key.Key_Return)
    assert table.pills.current() == "number", "a tile opens where its own number comes from"


def test_the_weights_of_the_accounts_are_shown_when_asked(qtbot, window, store):
    table = opened(qtbot, window, store)
    click(qtbot, window, "result_why")
    card = table.result.hearing
    assert not card.weights.isVisibleTo(window)
    click(qtbot, window, "heard_more")
    text = shown(window)
    assert card.weights.isVisibleTo(window)
    consumers, producers = weights()["consumers"], weights()["producers"]
    ranged = f"{consumers.low:.2f} to {consumers.high:.2f}"
    figures = (f"{consumers.central:.2f}", ranged, f"{producers.central:.2f}")
    for part in ("the country counts", "the government hears", *figures):
        assert part in text


def test_a_package_tells_when_it_counts_what_it_holds_off_and_what_clauses_are_worth(
    qtbot, window, store
):
    if store.game.table.floor != "US":
        assert store.say(parse("CN pass"))
    assert store.say(parse(OFFER))
    store.open_papers("CN")
    worth = window.screen_now.talks.worth
    qtbot.waitUntil(lambda: "\n" in worth.text(), timeout=30_000)
    text, month = worth.text(), store.view.month
    assert f"from {month_name(month)} to {month_name(month + 5)}" in text
    assert "go back" in text and "it holds off" in text.lower()
    assert re.search(r"due in \d+ days", text) and month_name(month + 6) in text
    assert "Heavy rare earths begins in " + month_name(month + 1) in text
    assert "Verification makes that" in text and "Snap-back" in text


def test_the_last_turn_tells_how_long_its_moves_go_on_counting(qtbot, window, store):
    table = window.table or opened(qtbot, window, store)
    while store.game.table.turn < store.game.table.limits.turns:
        assert not table.last_turn.isVisibleTo(window)
        if store.reading_effects:
            store.read_effects()
        word = "pass" if store.game.table.phase == "talks" else "done"
        store.say(parse(f"{store.game.table.floor} {word}"))
    store.read_effects()
    store.open_papers(store.game.table.floor)
    assert table.last_turn.isVisibleTo(window)
    assert f"{store.game.scenario.horizon} more months" in table.last_turn.text()


@pytest.mark.long
def test_a_whole_game_by_clicks_ends_with_both_results_and_three_answers(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_june-2025")
    pick(window.screen_now.players["CN"], "person")
    window.screen_now.seed.setValue(7)
    click(qtbot, window, "begin")
    for side in SIDES:
        take(qtbot, window, side)
        click(qtbot, window, "read")
    store = window.store
    secrets = {s: private(store.game, s) for s in SIDES}
    while not store.game.over or store.reading_effects:
        if store.reading_effects:
            assert not any(t in shown(window) for s in secrets.values() for t in s)
            click(qtbot, window, "next")
            continue
        side = store.game.table.floor
        if isinstance(window.screen_now, HandOverScreen):
            take(qtbot, window, side)
        if store.game.table.turn in (1, 8):
            qtbot.waitUntil(lambda: store.so_far.result is not None, timeout=30_000)
            click(qtbot, window, "result_why")
            assert store.game.mandate(side).objectives[0].text in shown(window)
            other = next(s for s in SIDES if s != side)
            assert not any(t in shown(window) for t in secrets[other])
            click(qtbot, window, "result_back")
        if store.game.table.phase == "talks":
            click(qtbot, window, "pass")
        else:
            click(qtbot, window, "commit")
            click(qtbot, window, "commit")
    screen = debriefed(qtbot, window)
    said = results_of(store.game)
    for side in SIDES:
        click(qtbot, window, f"more_{side}")
    text = shown(window)
    for side, seat in screen.seats.items():
        assert seat.number.text() == plain(said[side]["score"])
        assert store.game.mandate(side).text in text
        assert seat.table.data().total[1][0] == signed(said[side]["utility"], 1)
    assert "ended at" in screen.who.said() and "Together they took" in screen.who.said()
    assert "No deal was in force when what had been announced came" in screen.why.said()
    assert "The balanced deal" in screen.better.said()


def test_the_answers_are_the_same_when_the_game_is_opened_again(qtbot, window, store):
    """Nothing that was judged at the table is needed for them."""
    to_the_end(store)
    screen = debriefed(qtbot, window)
    before = [card.said() for card in (screen.who, screen.why, screen.better)]
    path = store.journal.path
    window.home()
    store.open(path)
    screen = debriefed(qtbot, window)
    assert not store.scoring.judged
    assert [card.said() for card in (screen.who, screen.why, screen.better)] == before
