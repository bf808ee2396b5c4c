"""The adviser at the table: asked, read, taken as a draft, undone; forbidden, off, and private."""

from dataclasses import replace

import pytest
from hands import click, shown, take
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from test_deals_at_the_table import with_canaries

from engine.players.option import GROUNDS, REPLIES
from engine.record import Header, Record, Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from saves.text import load
from ui import kept
from ui.charts.numeral import signed
from ui.screens import counseltext
from ui.screens.opening import HandOverScreen
from ui.seating import WITHOUT_ADVISER, advised
from ui.texts.speech import texts_of

PEOPLE = {s: Seat("person") for s in SIDES}


def begun(window, name="first-table", **options):
    """A table with US papers open."""
    window.pause.set_length(0)
    assert window.store.new(name, PEOPLE, 7, **options)
    window.store.briefed = set(SIDES)
    window.store.open_papers(window.store.game.table.floor)
    return window


def ask(qtbot, window):
    """Ask by the button and wait for the cards."""
    click(qtbot, window, "counsel")
    return answered(qtbot, window)


def answered(qtbot, window):
    page = window.table.counsel
    qtbot.waitUntil(lambda: bool(page.options), timeout=30_000)
    return page


def said(page):
    """Every text of the page, drawn or not."""
    found = []
    for widget in page.findChildren(QWidget):
        found += [widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, QLabel):
            found.append(widget.text())
    return [text for text in found if text]


def buttons(window, name):
    """Buttons of a name that are drawn."""
    return [b for b in window.findChildren(QPushButton, name) if b.isVisibleTo(window)]


def test_three_cards_are_read_one_is_taken_and_undone(qtbot, window):
    begun(window)
    store, talks = window.store, window.table.talks
    before = store.writing.draft
    page = ask(qtbot, window)
    assert window.table.pills.current() == "counsel" and len(page.options) == 3
    for made in page.cards:
        assert made.isVisibleTo(window) and made.take.isEnabled()
        assert made.worth.text() and made.why.text() and made.reply.text()
    events, option = len(store.game.events), page.options[1]
    assert signed(option.worth, 0) in page.cards[1].worth.text()
    click(qtbot, window, "take1")
    draft = store.writing.draft
    assert draft != before and not page.options, "what was said goes with its page"
    assert option.event == draft.event() and window.table.pills.current() == "talks"
    assert len(talks.composer.gives) == len(draft.body.gives)
    assert len(store.game.events) == events, "nothing is committed"
    assert not talks.composer.faults and talks.composer.offer.isEnabled()
    bar = talks.composer.verdict.bars[0]
    qtbot.waitUntil(lambda: bar.data().middle == option.worth, timeout=30_000)
    click(qtbot, window, "draft_undo")
    assert store.writing.draft == before


def test_by_keys_alone(qtbot, window):
    begun(window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    page = answered(qtbot, window)
    assert page.back.hasFocus()
    qtbot.keyClick(page.back, Qt.Key.Key_Tab)
    qtbot.keyClick(page.cards[0].take, Qt.Key.Key_Tab)
    assert page.cards[1].take.hasFocus()
    wanted = page.options[1].event
    qtbot.keyClick(page.cards[1].take, Qt.Key.Key_Space)
    assert window.store.writing.draft.event() == wanted
    assert window.table.talks.composer.offer.hasFocus(), "what would commit it is next"
    qtbot.keyClick(window.table.talks.composer.offer, Qt.Key.Key_F2)
    page = answered(qtbot, window)
    qtbot.keyClick(page.cards[0].take, Qt.Key.Key_Escape)
    assert window.table.pills.current() == "talks" and window.table.talks.counsel.hasFocus()


def test_going_back_ends_its_thinking(qtbot, window):
    begun(window)
    click(qtbot, window, "counsel")
    assert "thinking" in shown(window)
    click(qtbot, window, "counsel_back")
    assert not said_on_cards(window) and window.table.pills.current() == "talks"
    desk = window.table.counselling._desk
    qtbot.waitUntil(lambda: not desk.busy, timeout=30_000)
    qtbot.wait(50)
    assert not window.table.counsel.options and window.table.pills.current() == "talks"


def said_on_cards(window):
    return [text for made in window.table.counsel.cards for text in said(made) if text != "Take it"]


def test_an_offer_is_answered_and_a_refusal_chosen_but_not_said(qtbot, window):
    begun(window)
    store = window.store
    ask(qtbot, window)
    store.say(parse("US offer tariff_us 0 for ree_heavy 3 until 6"))
    assert not said_on_cards(window), "a table that moves on takes it away"
    store.open_papers("CN")
    page = ask(qtbot, window)
    verbs = [o.event.verb for o in page.options]
    assert "reject" in verbs
    option = page.options[verbs.index("reject")]
    events = len(store.game.events)
    click(qtbot, window, f"take{verbs.index('reject')}")
    talks = window.table.talks
    assert talks.why.currentData() == option.event.objection and talks.reject.hasFocus()
    assert len(store.game.events) == events
    if "accept" in verbs:
        ask(qtbot, window)
        click(qtbot, window, f"take{verbs.index('accept')}")
        assert talks.accept.hasFocus() and len(store.game.events) == events


def test_a_measure_comes_into_the_tray(qtbot, window):
    begun(window, "june-2025")
    store = window.store
    while store.game.table.phase == "talks":
        store.say(parse(f"{store.game.table.floor} pass"))
    store.open_papers("US")
    page = ask(qtbot, window)
    events = [o.event for o in page.options]
    assert events[-1].verb == "done" and "over 24 months" in page.cards[0].chance.text()
    click(qtbot, window, "take0")
    assert store.draft == (events[0],) and window.table.measures.isVisibleTo(window)
    click(qtbot, window, "undo")
    assert not store.draft and not store.game.table.drafts


def test_where_the_table_is_begun_without_it_there_is_no_button(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    click(qtbot, window, "advanced")
    window.screen_now.findChild(QCheckBox, "adviser").click()
    box = window.screen_now.players["CN"]
    box.setCurrentIndex(box.findData("person"))
    click(qtbot, window, "begin")
    store = window.store
    for side in SIDES:
        take(qtbot, window, side)
        click(qtbot, window, "read")
    take(qtbot, window, store.game.table.floor)
    path = store.journal.path
    assert WITHOUT_ADVISER in store.game.header.options
    assert not advised(load(path).header)
    assert not buttons(window, "counsel")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.table.pills.current() == "talks"
    assert not window.deeds.actions["counsel"].isEnabled()
    while store.game.table.phase == "talks":
        store.say(parse(f"{store.game.table.floor} pass"))
    store.open_papers(store.game.table.floor)
    assert not buttons(window, "counsel")
    store.close()
    assert store.open(path) and not advised(store.game.header), "kept with the game"


def test_records_that_say_nothing_of_it_allow_it():
    assert advised(Header("first-table", 7)) and advised(Record(Header("june-2025", 1)).header)


def test_switched_off_in_the_settings_there_is_no_button(qtbot, window):
    begun(window)
    assert buttons(window, "counsel")
    window.deeds.actions["settings"].trigger()
    window.screen_now.findChild(QCheckBox, "adviser").click()
    assert not kept.choices().adviser
    click(qtbot, window, "back")
    assert window.screen_now is window.table and not buttons(window, "counsel")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.table.pills.current() == "talks"


def test_what_it_said_is_for_one_sides_eyes(qtbot, window):
    """At the hand-over, for the other delegation and for the room nothing of it is left."""
    begun(window)
    store = window.store
    store.game = replace(store.game, scenario=with_canaries(store.game.scenario))
    window.route()
    window.deeds.actions["projector"].trigger()
    page = ask(qtbot, window)
    read = said_on_cards(window)
    assert len(read) > 10 and "canary" not in "\n".join(said(page))
    window.close_papers()
    assert isinstance(window.screen_now, HandOverScreen)
    for eyes in (None, "CN"):
        store.open_papers(eyes)
        if eyes:
            window.routing.show_table()
        everything = said(window)
        assert not [text for text in read if text in everything and len(text) > 12], eyes
    assert not [text for text in read if text in said(window.public) and len(text) > 12]
    window.public.close()


def test_every_ground_and_every_answer_has_its_sentence():
    there = texts_of("en", "counsel")
    assert set(counseltext._WHY) == GROUNDS and set(counseltext._REPLY) == REPLIES
    for key in (*counseltext._WHY.values(), *counseltext._REPLY.values()):
        assert key in there, key


@pytest.mark.parametrize("value", ["\N{SNOWMAN}", "true", "false"])
def test_settings_of_a_later_version_do_no_harm(value):
    from PySide6.QtCore import QSettings

    for name in ("adviser", "considers", "reasons"):
        QSettings().setValue(name, value)
    found = kept.choices()
    assert (found.adviser, found.considers) == (value != "false", value == "true")
    assert found.reasons == (value != "false")
