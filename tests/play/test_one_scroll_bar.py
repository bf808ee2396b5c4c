"""A page that scrolls by itself leaves the window nothing to scroll."""

import shutil
from pathlib import Path

import pytest
from hands import point
from PySide6.QtWidgets import QApplication, QScrollArea

from engine.record import Seat
from engine.rules.notation import parse
from ui.audit.walk import settle
from ui.screens.seepage import SeePage
from ui.theme import LIGHT, install

LIBRARY = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"


def sheet(window):
    """The scroll area around every screen."""
    return window.findChild(QScrollArea, "sheet").verticalScrollBar()


@pytest.mark.parametrize(
    "percent", [150, *(pytest.param(n, marks=pytest.mark.long) for n in (100, 200))]
)
def test_a_turn_is_seen_with_one_scroll_bar(window, percent):
    install(QApplication.instance(), LIGHT, percent)
    window.resize(1024, 640)
    window.store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, 3)
    for text in ("US pass", "CN pass", "US eda 0", "US done", "CN done"):
        window.store.open_papers(text[:2])
        window.store.say(parse(text))
    window.store.open_papers("US")
    settle()
    [page] = window.table.findChildren(SeePage)
    assert page.isVisible() and sheet(window).maximum() == 0


def test_a_debrief_is_read_with_one_scroll_bar(window, tmp_path):
    install(QApplication.instance(), LIGHT, 150)
    window.resize(1024, 640)
    path = tmp_path / "game.rec"
    shutil.copy(LIBRARY, path)
    window.store.open(path)
    settle()
    assert sheet(window).maximum() == 0


@pytest.mark.parametrize(
    ("percent", "size"), [(100, (1366, 768)), (100, (1024, 640)), (150, (1024, 640))]
)
def test_measures_are_chosen_beside_the_guide_with_no_scroll_bar_of_the_window(
    window, percent, size
):
    install(QApplication.instance(), LIGHT, percent)
    window.resize(*size)
    window.lesson.begin()
    store = window.store
    store.briefed = {"US", "CN"}
    store.open_papers("US")
    while store.game.table.phase == "talks":
        if store.game.table.floor == "US":
            store.say(parse("US pass"))
        settle()
    window.route()
    settle()
    assert window.lesson.coach.isVisible() and window.table.measures.isVisible()
    assert sheet(window).maximum() == 0


def test_the_largest_text_in_the_smallest_window_leaves_measures_the_room_of_the_map(window):
    install(QApplication.instance(), LIGHT, 200)
    window.resize(1024, 640)
    store = window.store
    store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, 3)
    store.briefed = {"US", "CN"}
    store.say(parse("US pass"), parse("CN pass"))
    store.open_papers("US")
    settle()
    table = window.table
    assert sheet(window).maximum() == 0 and table.measures.tray.commit.isVisible()
    assert not table.plan.strip.isVisible()
    table.pills.choose("talks")
    settle()
    assert table.plan.strip.isVisible(), "from which the map opens"
    table.pills.choose("act")
    window.resize(1920, 1080)
    settle()
    assert table.plan.strip.isVisible() or table.plan.plan.isVisible()


def low_room(window):
    """The measures of a turn that allows four, where the window is small and text is large."""
    install(QApplication.instance(), LIGHT, 150)
    window.resize(1024, 640)
    store = window.store
    store.new("long-rivalry", {"US": Seat("person"), "CN": Seat("person")}, 3)
    store.briefed = {"US", "CN"}
    for side in ("US", "CN"):
        store.open_papers(side)
        store.say(parse(f"{side} pass"))
    store.open_papers("US")
    settle()
    return window.table.measures


def test_in_a_low_room_free_places_give_way_to_what_is_pointed_at(qtbot, window):
    bar = low_room(window)
    key = list(bar.rows)[2]
    point(qtbot, window, key, 0)
    settle()
    told = bar.foreseen.viewport().height()
    assert sheet(window).maximum() == 0 and bar.tray.isVisible()
    for part in (bar.foreseen.title, *bar.foreseen.numbers.values()):
        assert part.isVisible() and part.mapTo(bar.foreseen, part.rect().bottomLeft()).y() < told
    ladder = bar.rows[key].ladder
    assert bar.list.rect().contains(ladder.mapTo(bar.list, ladder.rect().center()))


def test_in_a_low_room_a_full_draft_still_leaves_one_scroll_bar(window):
    bar = low_room(window)
    for entry in list(bar.entries.values()):
        steps = [s for s in bar.entries[entry.key].steps if not (s.why or s.now or s.crosses)]
        if steps and len(window.store.draft) < 4:
            window.store.toggle(min(steps, key=lambda s: s.price).event)
    settle()
    drafted = len(window.store.draft)
    assert drafted >= 2 and sheet(window).maximum() == 0
    assert sum(place.isVisible() for place in bar.tray.places) == drafted
    bar.tray.commit.click()
    settle()
    assert not any(place.isVisible() for place in bar.tray.places), "the question names them"
    assert bar.foreseen.asked[0][1].text()
    bar.tray.undo.click()
    assert sum(place.isVisible() for place in bar.tray.places) == drafted


def test_a_draft_in_a_room_of_ordinary_size_keeps_all_its_places(window):
    low_room(window)
    install(QApplication.instance(), LIGHT, 100)
    window.resize(1366, 768)
    window.routing.drop_table()
    window.route()
    settle()
    bar = window.table.measures
    assert sum(place.isVisible() for place in bar.tray.places) == 4
