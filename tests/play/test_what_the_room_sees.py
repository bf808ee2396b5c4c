"""What the window for the room shows is switched on the console, part by part."""

from dataclasses import replace

import pytest
from classes import page, time
from hands import shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from test_console import console, store
from test_deals_at_the_table import with_canaries

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.sessions.checks import with_steps
from engine.sessions.plan import Step
from ui.roomshow import PARTS, USUAL

__all__ = ["console", "page", "store", "time"]  # fixtures


def switch(qtbot, console, part):
    box = console.findChild(QCheckBox, f"room_{part}")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)


@pytest.fixture
def public(window, console):
    window.deeds.actions["projector"].trigger()
    return window.public


def test_as_usual_the_room_sees_what_it_always_saw(console, public, store):
    said = shown(public)
    assert "Economy" in said and "What flows" in said and store.game.scenario.title in said
    assert store.game.scenario.situation[0] not in said
    boxes = {p: console.findChild(QCheckBox, f"room_{p}").isChecked() for p in PARTS}
    assert {p for p, on in boxes.items() if on} == USUAL


def test_each_part_is_shown_and_hidden_by_the_keyboard(console, public, store, qtbot):
    switch(qtbot, console, "situation")
    assert store.game.scenario.situation[0] in shown(public)
    for part, told in (("scores", "Economy"), ("map", "What flows"), ("standing", "Deals")):
        switch(qtbot, console, part)
        assert told not in shown(public), part
        switch(qtbot, console, part)
        assert told in shown(public), part


def test_a_blank_window_shows_nothing_until_it_is_taken_back(console, public, store, qtbot, window):
    before = shown(public)
    switch(qtbot, console, "blank")
    assert shown(public).strip() == public.windowTitle()
    window.tell_the_room()
    public.show_clock("Talk 1:00", False)
    assert shown(public).strip() == public.windowTitle(), "nothing that happens fills it again"
    public.show_clock("", False)
    switch(qtbot, console, "blank")
    assert shown(public) == before


def test_a_window_that_is_opened_later_shows_what_was_chosen(console, window, store, qtbot):
    switch(qtbot, console, "scores")
    window.deeds.actions["projector"].trigger()
    assert "Economy" not in shown(window.public) and "What flows" in shown(window.public)
    console._tick()
    assert "In the window" in console.room.says.text()
    assert store.new("june-2025", {s: Seat("person") for s in SIDES}, 8, True)
    assert "Economy" in shown(window.public), "another game begins as usual"
    assert console.findChild(QCheckBox, "room_scores").isChecked()


def test_the_agenda_names_what_is_on_and_no_step_that_is_not_for_the_room(
    qtbot, window, page, time
):
    plan = page.plan
    steps = (Step("Secret cue", "say", 1, shown="facilitator"), *plan.steps)
    window.session.begin(with_steps(plan, steps))
    seats = {s: Seat("person") for s in SIDES}
    assert window.store.new("first-table", seats, 7, True, True, window.session._options)
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    window.deeds.actions["projector"].trigger()
    assert "Debrief" not in shown(window.public)
    switch(qtbot, made, "agenda")
    window.session.skip()
    said = shown(window.public)
    assert "Now: Welcome" in said and "Debrief" in said
    assert "Secret cue" not in said and "Papers of" not in said
    window.session.skip()
    assert "Now: How the table works" in shown(window.public)


def test_nothing_private_is_shown_whatever_is_switched_on(console, public, store, qtbot):
    store.game = replace(store.game, scenario=with_canaries(store.game.scenario))
    for part in ("situation", "agenda"):
        switch(qtbot, console, part)
    for papers in (None, *SIDES):
        store.open_papers(papers)
        assert "canary" not in shown(public)
