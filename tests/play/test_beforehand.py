"""The table is made while the laptop changes hands: in pieces, and with nothing of anybody's."""

import pytest
from hands import Strays, click, take
from PySide6.QtWidgets import QVBoxLayout, QWidget
from reading import everything

from engine.record import Seat
from engine.rules.levers import SIDES
from ui.audit.walk import settle
from ui.screens import measures
from ui.screens.opening import BriefingScreen, HandOverScreen
from ui.widgets.label import Label
from ui.widgets.layingout import laid_out_once
from ui.widgets.steps import Step, Steps

PEOPLE = {side: Seat("person") for side in SIDES}


@pytest.fixture
def handed(qtbot, window):
    """A game that has just begun; the laptop is handed over, and everything has been made."""
    window.store.new("june-2025", PEOPLE, 7)
    window.store.briefed = set(SIDES)
    window.route()
    assert isinstance(window.screen_now, HandOverScreen)
    qtbot.waitUntil(lambda: window.table is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.table._seen is window.store.view, timeout=30_000)
    return window


def test_who_takes_the_laptop_finds_a_table_of_which_nothing_is_still_to_be_made(
    qtbot, handed, monkeypatch
):
    table = handed.table
    assert table.isHidden() and table.window() is handed and table.size() == table.parent().size()
    assert {"talks", "situation", "act", "effects", "deals"} <= set(table.__dict__)
    monkeypatch.setattr(measures, "LeverRow", None)  # no more of them
    take(qtbot, handed, "US")
    assert handed.screen_now is table and table.isVisible()
    for side in SIDES:
        click(qtbot, handed, "pass")
        if side == "US":
            take(qtbot, handed, "CN")
    take(qtbot, handed, "US")
    assert table.measures.rows


def test_what_is_drawn_beforehand_is_for_all_eyes(handed):
    table, game = handed.table, handed.store.game
    assert table.eyes is None
    for side in SIDES:
        secret = [w.text for w in game.mandate(side).objectives]
        assert not [where for where, text in everything() if any(s in text for s in secret)]


def test_a_result_that_comes_while_the_briefing_is_read_is_shown_nowhere_yet(qtbot, window):
    """Who plays alone has open papers from the start, so that a result is worked out at once."""
    strays = Strays(window)
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    click(qtbot, window, "begin")
    assert isinstance(window.screen_now, BriefingScreen)
    qtbot.waitUntil(lambda: window.table is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.store.so_far.result is not None, timeout=30_000)
    line = window.table.line
    assert line.window() is window and not line.isVisible()
    click(qtbot, window, "read")
    assert line.isVisible() and line.number.text() and not strays.found


def test_who_takes_the_laptop_at_once_gets_the_same_table(qtbot, window):
    window.store.new("june-2025", PEOPLE, 7)
    window.store.briefed = set(SIDES)
    window.route()
    take(qtbot, window, "US")
    assert window.screen_now is window.table and window.table.talks.composer.gives


def test_the_screen_before_is_seen_until_the_next_turn_of_the_loop(qtbot, handed):
    take(qtbot, handed, "US")
    assert not handed.frame.updatesEnabled()
    qtbot.waitUntil(handed.frame.updatesEnabled, timeout=1_000)
    assert handed.table.updatesEnabled()


def test_many_changes_are_laid_out_at_their_end_and_not_each(qtbot):
    class Counted(QVBoxLayout):
        laid = 0

        def setGeometry(self, rect):
            self.laid += 1
            super().setGeometry(rect)

    outer = QWidget()
    qtbot.addWidget(outer)
    above, inner = Counted(outer), QWidget()
    above.addWidget(inner)
    column = QVBoxLayout(inner)
    labels = [Label(f"line {n}") for n in range(8)]
    for label in labels:
        column.addWidget(label)
        label.hide()
    outer.show()
    qtbot.waitExposed(outer)
    above.laid = 0
    with laid_out_once(inner):
        for label in labels:
            label.show()
        assert above.laid == 0
    together = above.laid
    assert above.isEnabled() and column.isEnabled()
    assert all(label.height() >= label.minimumSizeHint().height() for label in labels)
    for label in labels:
        label.hide()
    above.laid = 0
    for label in labels:  # as it was
        label.show()
    assert together < above.laid >= len(labels)


def test_steps_of_a_chain_have_their_place_before_they_are_seen(qtbot, window):
    steps = Steps()
    window.frame.column.addWidget(steps)
    steps.show()
    strays = Strays(window)
    for count in (2, 5):
        steps.set_steps([Step(f"step {n}", "1") for n in range(count)])
    assert not strays.found and steps.isVisible()


def test_a_table_that_changes_is_painted_in_the_next_turn_of_the_loop(qtbot, handed):
    take(qtbot, handed, "US")
    qtbot.waitUntil(handed.frame.updatesEnabled)
    click(qtbot, handed, "pass")
    take(qtbot, handed, "CN")
    qtbot.waitUntil(handed.frame.updatesEnabled)
    handed.route()
    assert not handed.frame.updatesEnabled()
    qtbot.waitUntil(handed.frame.updatesEnabled)


def test_a_table_that_is_filled_is_laid_out_in_one_turn_of_the_loop_and_painted_in_the_next(
    qtbot, handed
):
    take(qtbot, handed, "US")
    qtbot.waitUntil(handed.frame.updatesEnabled)
    own, seen = handed.table.layout(), []
    handed.frame.went_on.connect(lambda: seen.append((own.isEnabled(), own.parent().isVisible())))
    handed.frame.went_on.connect(lambda: seen.append(handed.frame.updatesEnabled()))
    handed.route()
    assert not own.isEnabled() and not handed.frame.updatesEnabled()
    qtbot.waitUntil(handed.frame.updatesEnabled)
    assert seen == [(True, True), False, (True, True), True]


def test_a_window_that_is_made_smaller_before_its_table_is_laid_out_shows_all_of_it(qtbot, handed):
    """Seen: a window that was given its size in that moment stayed cut off at the foot."""
    handed.resize(1366, 768)
    take(qtbot, handed, "US")
    settle()
    handed.route()
    handed.resize(1200, 700)
    qtbot.waitUntil(handed.frame.updatesEnabled)
    settle()
    assert handed.frame.size() == handed.centralWidget().size() == handed.size()
    foot = handed.table.mapTo(handed, handed.table.rect().bottomRight())
    assert handed.rect().contains(foot)


def test_a_table_that_goes_before_it_was_laid_out_leaves_the_window_as_it_was(qtbot, handed):
    take(qtbot, handed, "US")
    qtbot.waitUntil(handed.frame.updatesEnabled)
    handed.route()
    handed.home()
    click(qtbot, handed, "new")
    qtbot.waitUntil(handed.frame.updatesEnabled)
    assert handed.frame.column.isEnabled() and handed.frame.layout().isEnabled()
    assert handed.screen_now.isVisible() and handed.screen_now.width() > 900
