"""A teacher's first class, from the start screen to the first event that the class reads: by what
stands on the screen alone, with every click counted; and the wrong turns on the way.
"""

import pytest
from classes import time
from hands import shown
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPlainTextEdit, QSpinBox

from engine.rules.delegation import OBSERVERS, cast_of
from saves.text import load
from ui.app import Window
from ui.screens.classpage import ClassScreen
from ui.screens.opening import BriefingScreen, HandOverScreen, SeatsScreen
from ui.screens.pollpage import PollScreen
from ui.screens.scriptpage import ScriptScreen

__all__ = ["time"]  # a fixture

CLASS = [
    "Ann Lee",
    "Ben Wu",
    "Carla",
    "Dev",
    "Ella",
    "Fritz",
    "Gao",
    "Hana",
    "Ines",
    "Jo",
    "Kofi",
    "Lena",
    "Mia",
]
# From the start screen on, as docs/teaching/facilitator.md tells it.
TO_THE_TABLE, TO_THE_EVENT, TO_THE_NEXT_TURN = 14, 21, 32


class Hand:
    """Clicks what can be read, and counts; a click on what is not there or grey is an error."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.clicks = qtbot, window, 0

    def on(self, words, top=None):
        """The button that can be read so."""
        top = top or self.window
        buttons = [b for b in top.findChildren(QAbstractButton) if b.isVisibleTo(top)]
        found = [b for b in buttons if b.text().replace("&", "").startswith(words)]
        assert found, f"{words}: there are {[b.text() for b in buttons]}"
        return found[0]

    def click(self, words, top=None):
        button = self.on(words, top)
        assert button.isEnabled(), words
        self.clicks += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def write(self, kind, name, text):
        box = self.window.screen_now.findChild(kind, name)
        self.clicks += 1
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
        box.selectAll()
        for k, line in enumerate(text.split("\n")):
            if k:
                self.qtbot.keyClick(box, Qt.Key.Key_Return)
            self.qtbot.keyClicks(box, line)
        return box


@pytest.fixture
def hand(qtbot, window):
    window.resize(1366, 768)
    return Hand(qtbot, window)


def seats(hand, people="13"):
    """The page of the seats, by the page of a class."""
    hand.click("Run a class")
    assert isinstance(hand.window.screen_now, ClassScreen)
    hand.write(QSpinBox, "people", people)
    hand.click("Begin")
    assert isinstance(hand.window.screen_now, SeatsScreen)
    return hand.window.screen_now


def named(hand, names=CLASS):
    page = seats(hand)
    hand.click("Name the offices")
    hand.write(QPlainTextEdit, "class_list", "\n".join(names))
    hand.click("Deal the offices")
    return page


def in_sight(widget, window):
    QCoreApplication.processEvents()
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def test_from_the_start_screen_to_the_first_event_by_what_can_be_read(
    hand, window, time, tmp_path, monkeypatch
):
    named(hand)
    path = tmp_path / "sheets.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    hand.click("Role sheets")
    hand.clicks += 1  # the folder is taken as it is offered
    assert path.read_bytes().startswith(b"%PDF")
    hand.qtbot.waitUntil(lambda: in_sight(hand.on("Begin with"), window), timeout=1000)
    hand.click("Begin with these people")
    store = window.store
    for name, door in window.screen_now.leads.doors.items():
        keys = window.deeds.actions[name].shortcut().toString()
        assert door.text().endswith(f"({keys})") and door.isVisibleTo(window)
    assert store.facilitated and window.told is None and "United States" in shown(window)
    for side in ("US", "CN"):
        assert isinstance(window.screen_now, HandOverScreen)
        hand.click("We are here")
        assert isinstance(window.screen_now, BriefingScreen) and store.papers == side
        hand.click("We have read it")
    assert window.session.stage.turn == 1
    hand.click("We are here")
    assert window.screen_now is window.table
    assert hand.clicks == TO_THE_TABLE

    # the first talks, with a poll
    hand.click("Offer it to China")
    assert isinstance(window.screen_now, PollScreen)
    hand.click("All say yes")
    hand.click("Go on")
    assert isinstance(window.screen_now, HandOverScreen)

    # an event, from the page that passes the laptop
    hand.click("Facilitator's console")
    console = window.facilitation.console
    hand.click("Choose a ready event", console)
    hand.click("Publish now", console)
    told = console.banner.accessibleName()
    assert "when the turn's effects are shown" in told and in_sight(console.banner, console)
    event = next(p.act for p in store.game.acts if p.act.verb == "inject")
    console.close()
    hand.clicks += 1
    assert hand.clicks == TO_THE_EVENT

    # the turn goes to its end, and everybody reads it
    hand.click("We are here")
    hand.click("Reject")
    hand.click("End the talks")
    hand.click("We are here")
    hand.click("End the talks")
    for _ in range(2):
        if isinstance(window.screen_now, HandOverScreen):
            hand.click("We are here")
        hand.click("Commit none")
        hand.click("Yes, commit")
    assert store.reading_effects
    rest = event.text.split(". ")[1]  # all of it, not its headline alone
    hand.qtbot.waitUntil(lambda: rest in shown(window), timeout=20_000)
    hand.click("Next turn")
    assert hand.clicks == TO_THE_NEXT_TURN
    assert cast_of(load(store.journal.path).header.options).delegations["US"].people


# wrong turns


def test_an_empty_list_is_told_where_one_has_clicked(hand, window):
    page = seats(hand)
    hand.click("Name the offices")
    hand.click("Deal the offices")
    fault = page.roles.fault
    hand.qtbot.waitUntil(lambda: in_sight(fault, window), timeout=1000)
    assert "Write names first" in fault.text() and window.focusWidget() is page.roles.names


def test_names_that_were_not_dealt_are_not_lost_without_a_word(hand, window):
    page = seats(hand)
    hand.click("Name the offices")
    hand.write(QPlainTextEdit, "class_list", "Ann\nBen")
    hand.click("Begin with these people")
    assert window.store.game is None and "deal the offices" in page.fault.text()
    hand.qtbot.waitUntil(lambda: in_sight(page.fault, window), timeout=1000)
    hand.click("Nobody")  # said on purpose
    hand.click("Begin with these people")
    assert window.store.game is not None and not window.store.game.cast.there


def test_one_name_leaves_the_other_side_a_player_and_says_so(hand, window):
    page = named(hand, ["Ann"])
    assert "Nobody holds an office of China" in page.roles.sum.text()


def test_more_names_than_a_table_holds_are_counted(hand, window):
    page = seats(hand)
    hand.click("Name the offices")
    form = page.roles
    people = [f"Maximilian Oberhuber {n}" for n in range(20 + OBSERVERS)]
    form.names.setPlainText("\n".join(people))
    hand.click("Deal the offices")
    cast = form.cast()
    there = {p.name for d in cast.delegations.values() for p in d.people} | {*cast.observers}
    assert there == {*people} and not form.fault.isVisibleTo(window)
    form.names.setPlainText("\n".join([*people, *(f"P{n}" for n in range(11))]))
    hand.click("Deal the offices")
    assert "61 names are 11 more" in form.fault.text()


def test_what_stands_in_the_form_is_there_after_the_script(hand, window):
    page = seats(hand)
    hand.click("Name the offices")
    page.roles.names.setPlainText("Ann\nBen")
    page.adviser.setChecked(False)
    hand.click("What to read aloud")
    assert isinstance(window.screen_now, ScriptScreen)
    hand.click("Back")
    again = window.screen_now
    assert again is not page and again.roles.names.toPlainText() == "Ann\nBen"
    assert not again.adviser.isChecked() and again.facilitator.isChecked()
    hand.click("Begin")
    assert "deal the offices" in again.fault.text()


def test_what_was_begun_the_day_before_goes_on_with_names_console_and_a_clock_that_stands(
    hand, window, qtbot
):
    named(hand, CLASS[:4])
    hand.click("Begin with these people")
    window.store.finish()
    folder = window.folder
    window.close()
    morning = Window(folder)
    qtbot.addWidget(morning)
    morning.show()
    hand.window = morning
    hand.click("Continue")
    store, session = morning.store, morning.session
    assert store.facilitated and len(store.game.cast.delegations["US"].people) == 2
    assert isinstance(morning.screen_now, HandOverScreen) and session.at == 0
    assert "The clock stands" in shown(morning) and not session.running
    hand.click("Stop the clock, or let it run")
    assert session.running and "The clock stands" not in morning.screen_now.leads.text.text()
    store.close()


def test_nobody_is_led_where_no_class_is(hand, window):
    window.seats("first-table")
    page = window.screen_now
    assert not page.leads.isVisibleTo(window) and not page.facilitator.isChecked()
    window.start()
    hand.click("Run a class")
    hand.write(QSpinBox, "people", "1")
    hand.click("Begin")
    assert window.session.plan.alone and not window.screen_now.facilitator.isChecked()


def test_a_second_enter_after_an_event_was_published_deletes_nothing(hand, window):
    seats(hand)
    hand.click("Begin")
    hand.click("Facilitator's console")
    console = window.facilitation.console
    hand.click("Choose a ready event", console)
    count = console.list.table.rowCount()
    button = console.list.publish
    button.setFocus()
    for _ in range(2):
        hand.qtbot.keyClick(console.focusWidget(), Qt.Key.Key_Return)
    assert console.list.table.rowCount() == count == 12
    assert [p.act.verb for p in window.store.game.acts] == ["inject"]
    console.close()


def test_the_script_says_in_the_turns_how_an_event_comes_into_the_game(hand, window):
    seats(hand)
    hand.click("Begin")
    window.session.script()
    assert "Publish now" not in shown(window)
    for _ in range(4):
        window.session.skip()
    assert "Publish now" in shown(window)
    hand.click("Facilitator's console")
    assert window.facilitation.open() and "New event" in shown(window.facilitation.console)
    window.facilitation.close()


def test_a_step_that_was_taken_too_early_is_taken_back(hand, window, time):
    seats(hand)
    window.session.skip()
    window.session.skip()
    hand.click("Papers of the")  # the clock's own face
    time.passes(100)
    hand.click("Step before")
    assert window.session.at == 1 and "How the table works 3:00" in shown(window)
    hand.click("Step before")
    assert window.session.at == 0 and not hand.on("Step before").isEnabled()
