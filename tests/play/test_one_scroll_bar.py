"""A page that scrolls by itself leaves the window nothing to scroll."""

import shutil
from pathlib import Path

import pytest
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


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_measures_are_chosen_beside_the_guide_with_no_scroll_bar_of_the_window(window, size):
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
