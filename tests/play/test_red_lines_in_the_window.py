"""No page of the window opens on something that crosses a red line of whoever reads it."""

import pytest
from hands import click, pick_step, shown, take
from PySide6.QtCore import Qt

from engine.record import Seat
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import parse
from engine.rules.package import crosses
from engine.scenarios.scenario import names
from engine.view import guarded
from ui.screens.opening import HandOverScreen


def begin(window, name, seed):
    store = window.store
    store.new(name, {s: Seat("person") for s in SIDES}, seed)
    for side in SIDES:
        store.brief(side)
    return store


def look(qtbot, window):
    if isinstance(window.screen_now, HandOverScreen):
        take(qtbot, window, window.store.game.table.floor)


OFTEN = ("june-2025", "october-2022", "truce-expires-2026")  # in the daily run
OF_ALL = [pytest.param(n, marks=() if n in OFTEN else pytest.mark.long) for n in names()]


@pytest.mark.parametrize("name", OF_ALL)
def test_the_composer_and_the_measures_open_within_our_red_lines(qtbot, window, name, many):
    for seed in range(1, 1 + many(1, 5)):
        _open_within_our_red_lines(qtbot, window, name, seed)


def _open_within_our_red_lines(qtbot, window, name, seed):
    store = begin(window, name, seed)
    for _ in SIDES:
        look(qtbot, window)
        side = store.game.table.floor
        red = guarded(store.game, side)
        draft = store.writing.draft
        assert not [t for _, t in draft.lines() if crosses(t.lever, t.level, red)]
        store.say(parse(f"{side} pass"))
    for _ in SIDES:
        look(qtbot, window)
        side = store.game.table.floor
        bar = window.screen_now.measures
        assert bar.isVisible() and not store.draft
        assert "Crosses our red line" not in bar.foreseen.warning.text()
        # Enter on a row as it is first reached chooses nothing either.
        for key in list(bar.rows)[:3]:
            bar.focus_row(key)
            qtbot.keyClick(bar.rows[key].ladder, Qt.Key.Key_Return)
        assert not store.draft
        store.say(parse(f"{side} done"))


def test_a_level_beyond_our_red_line_is_marked_and_says_so(qtbot, window):
    store = begin(window, "june-2025", 7)
    store.say(parse("US pass"), parse("CN pass"))
    look(qtbot, window)
    bar = window.screen_now.measures
    red = guarded(store.game, "US")["ai_chips"]
    for level, rung in enumerate(bar.rows["ai_chips"].ladder.rungs()):
        assert rung.crosses == (level < red)
        assert ("Crosses our red line" in rung.tip) == (level < red)
    pick_step(qtbot, window, "ai_chips", red - 1)
    assert "Crosses our red line" in bar.foreseen.warning.text()
    click(qtbot, window, "commit")
    assert "Crosses our own red line" in shown(window)


def test_a_counter_begins_with_what_our_red_lines_let_us_give(qtbot, window):
    store = begin(window, "june-2025", 7)
    assert store.game.table.floor == "US"
    store.say(parse("US offer eda 0 for ree_heavy 0, ree_magnets 1 until 6"))
    look(qtbot, window)
    red = guarded(store.game, "CN")
    draft = store.writing.draft
    asked = {t.lever: t.level for t in store.game.table.on_table[1].gets}
    for t in draft.column("CN"):
        assert t.level == max(asked[t.lever], red.get(t.lever, 0))
    assert draft.column("US") == store.game.table.on_table[1].gives


def test_a_line_that_is_added_begins_within_them_too(qtbot, window):
    store = begin(window, "october-2025", 3)
    look(qtbot, window)
    side = store.game.table.floor
    composer = window.screen_now.talks.composer
    for _ in range(3):
        composer._add(0)
        composer._add(1)
    red = guarded(store.game, side)
    for s in (side, opponent(side)):
        assert len(store.writing.draft.column(s)) == 4
        assert not [t for t in store.writing.draft.column(s) if crosses(t.lever, t.level, red)]
