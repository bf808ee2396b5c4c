"""Where the window is small or text is large, the map gives its room to the page below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from engine.record import Seat
from engine.rules.notation import parse
from ui.audit.walk import settle
from ui.theme import DARK, LIGHT, PROJECTOR, install, look_of

SMALL = [(DARK, 150, (1024, 640)), (PROJECTOR, 150, (1920, 1080)), (LIGHT, 200, (1024, 640))]
USUAL = [(LIGHT, 100, (1366, 768)), (LIGHT, 100, (1024, 640)), (PROJECTOR, 100, (1920, 1080))]


def offering(window, theme, percent, size):
    """The United States may offer something, with its papers open."""
    install(QApplication.instance(), theme, percent)
    window.resize(*size)
    window.store.new("june-2025", {side: Seat("person") for side in ("US", "CN")}, 7)
    window.store.briefed = {"US", "CN"}
    window.store.open_papers("US")
    settle()
    return window.table


def replying(window, theme, percent, size):
    """China reads an offer, with its papers open."""
    offering(window, theme, percent, size)
    window.store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    window.store.open_papers("CN")
    settle()
    return window.table


@pytest.fixture(autouse=True)
def usual_look():
    yield
    install(QApplication.instance(), LIGHT, 100)


def scrolls(window):
    return window.findChild(QScrollArea, "sheet").verticalScrollBar().maximum() > 0


@pytest.mark.parametrize(("theme", "percent", "size"), SMALL)
def test_in_a_small_room_the_map_is_a_strip_and_one_bar_scrolls(window, theme, percent, size):
    table = replying(window, theme, percent, size)
    assert table.plan.strip.isVisible() and not table.map.isVisible()
    assert not scrolls(window)
    unit = look_of(table).unit
    assert table.talks.height() > 170 * unit, "the package has the room"
    told = " ".join(s.accessibleDescription() for s in table.plan.strands)
    assert "Magnets" in told and "of normal trade" in told, "the strip is told to who cannot see it"
    draft = table.map.accessibleDescription()
    assert all(s.accessibleDescription() in draft for s in table.plan.strands)
    assert any(link.after for s in table.plan.strands for link in s.data().chains[0].links)


@pytest.mark.parametrize(("theme", "percent", "size"), USUAL)
def test_in_a_room_of_ordinary_size_the_map_is_whole(window, theme, percent, size):
    table = replying(window, theme, percent, size)
    assert table.map.isVisible() and not table.plan.strip.isVisible() and not scrolls(window)
    assert table.talks.why.isVisible() and not table.talks.reject.toolTip()


def test_the_strip_opens_the_map_in_the_place_of_the_page_and_puts_it_away(qtbot, window):
    table = replying(window, *SMALL[0])
    opener = table.plan.open
    qtbot.keyClick(opener, Qt.Key.Key_Space)
    settle()
    assert table.map.isVisible() and not table.talks.isVisible() and not scrolls(window)
    qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    settle()
    assert table.talks.isVisible() and not table.map.isVisible()
    opener.click()
    table.pills.choose("history")
    table.pills.choose("talks")
    assert table.talks.isVisible() and not opener.isChecked(), "who comes back finds the page"


@pytest.mark.parametrize("width", [1366, 1920])
def test_a_window_made_larger_in_steps_covers_no_answer(window, width):
    """The map comes and goes in the midst of a layout, which must not give places for before."""
    table = replying(window, LIGHT, 200, (1024, 640))
    for size in ((1366, 768), (width, 1080), (1024, 640), (width, 1080)):
        window.resize(*size)
        settle()
        page = table.talks
        (sheet,) = (w for w in page.findChildren(QScrollArea) if w.parentWidget() is page)
        assert sheet.geometry().bottom() < page.acts.geometry().top()
        assert page.acts.geometry().bottom() < page.height()


def test_a_larger_window_has_the_map_again(window):
    table = replying(window, LIGHT, 150, (1024, 640))
    assert not table.map.isVisible()
    window.resize(1920, 1080)
    settle()
    assert table.map.isVisible() and not table.plan.strip.isVisible()


def in_one_row(talks):
    """The buttons below the package, which stand beside each other and within the page."""
    shown = [w for w in talks._row if w.isVisible()]
    assert len({w.geometry().center().y() // 10 for w in shown}) == 1
    assert max(w.geometry().right() for w in shown) < talks.acts.width()
    return set(shown)


@pytest.mark.parametrize(("theme", "percent", "size"), SMALL[:2])
def test_the_buttons_of_a_reply_stand_in_one_row(window, theme, percent, size):
    talks = replying(window, theme, percent, size).talks
    answers = {talks.accept, talks.reject, talks.composer.offer, talks.silent, talks.counsel}
    assert answers <= in_one_row(talks)
    assert talks.why.isHidden()


@pytest.mark.parametrize(("theme", "percent", "size"), [*SMALL, (LIGHT, 200, (1366, 768))])
def test_what_can_be_said_stands_in_one_row_with_or_without_an_offer(window, theme, percent, size):
    talks = offering(window, theme, percent, size).talks
    assert {talks.composer.offer, talks.silent, talks.counsel} < in_one_row(talks)
    assert talks.rest.button.isVisible() and talks.threat.isHidden() and talks.speak.isHidden()
    window.store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    for side in ("CN", "US"):
        window.store.open_papers(side)
        settle()
        in_one_row(talks)
        if side == "CN":
            window.store.say(parse("CN pass"))
    assert talks.withdraw.isVisible()


@pytest.mark.parametrize(("theme", "percent", "size"), USUAL)
def test_in_a_room_of_ordinary_size_no_menu_is_needed(window, theme, percent, size):
    talks = offering(window, theme, percent, size).talks
    assert {talks.neutral, talks.threat, talks.speak, talks.counsel} < in_one_row(talks)
    assert talks.rest.button.isHidden()


def opened(qtbot, talks):
    """What the menu at the end of the row offers, by name."""
    qtbot.mouseClick(talks.rest.button, Qt.MouseButton.LeftButton)
    assert talks.rest.menu.isVisible()
    return {act.text(): act for act in talks.rest.menu.actions()}


def test_what_has_no_room_is_said_from_a_menu_at_the_end_of_the_row(qtbot, window):
    talks = offering(window, *SMALL[2]).talks
    named = opened(qtbot, talks)
    assert set(named) == {"Threaten or promise", "As&k for a neutral text"}
    inner = named["Threaten or promise"].menu()
    words = inner.actions()
    assert inner.sizeHint().width() < window.width(), "in one column, which scrolls"
    assert [a.toolTip() for a in words] == [
        talks.threat.itemText(k) for k in range(1, talks.threat.count())
    ]
    wanted = talks.threat.itemData(2)
    words[1].trigger()
    talks.rest.menu.close()
    assert window.store.view.turn_events[-1] == wanted
    opened(qtbot, talks)["As&k for a neutral text"].trigger()
    talks.rest.menu.close()
    assert window.store.view.turn_events[-1].verb == "mediate"


def test_what_has_gone_into_the_menu_keeps_its_key(qtbot, window):
    talks = replying(window, *SMALL[2]).talks
    assert talks.counsel.isHidden() and talks.silent.isHidden()
    assert talks.rest.standing(talks.counsel) is talks.rest.button
    window.activateWindow()
    settle()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert window.store.view.turn_events[-1].verb == "pass"


def test_a_menu_of_what_can_be_said_is_empty_once_the_papers_are_closed(qtbot, window):
    talks = offering(window, *SMALL[2]).talks
    assert opened(qtbot, talks)
    window.store.open_papers(None)
    settle()
    assert not talks.rest.menu.isVisible() and not talks.rest.menu.actions()


def test_reasons_that_have_no_room_are_in_a_menu_of_the_button(qtbot, window):
    talks = replying(window, *SMALL[0]).talks
    menu = talks.refusing.reasons
    talks.why.setCurrentIndex(talks.why.findData("timing"))
    qtbot.mouseClick(talks.reject, Qt.MouseButton.LeftButton)
    assert menu.isVisible() and menu.activeAction().text() == talks.why.currentText()
    assert window.store.game.table.on_table, "nothing is said before a reason is chosen"
    named = {a.text(): a for a in menu.actions()}
    assert list(named) == [talks.why.itemText(k) for k in range(talks.why.count())]
    named["crosses a red line"].trigger()
    menu.close()
    said = window.store.view.turn_events[-1]
    assert said.verb == "reject" and said.objection == "red_line"


def test_a_word_that_is_chosen_stays_beside_the_button_that_says_it(window):
    """Its text is longer than what stood there; others of the row give way."""
    talks = offering(window, LIGHT, 100, (1366, 768)).talks
    assert talks.threat.isVisible()
    longest = max(range(1, talks.threat.count()), key=lambda k: len(talks.threat.itemText(k)))
    talks.threat.setCurrentIndex(longest)
    settle()
    assert {talks.threat, talks.speak, talks.composer.offer} < in_one_row(talks)
    talks.speak.click()
    settle()
    assert window.store.view.turn_events[-1].verb in {"threaten", "promise"}


def test_a_menu_within_the_menu_opens_when_it_is_chosen_and_then_takes_keys(qtbot, window):
    """Opened by the program it would stand there, and neither a mouse nor a key would reach it."""
    talks = offering(window, *SMALL[2]).talks
    inner = opened(qtbot, talks)["Threaten or promise"].menu()
    assert not inner.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(talks.rest.menu, key)
    assert inner.isVisible() and inner.activeAction() is inner.actions()[0]
    talks.rest.menu.close()


def test_whoever_can_send_no_package_is_told_that_one_can_be_answered(window):
    talks = offering(window, LIGHT, 100, (1366, 768)).talks
    store = window.store
    while store.game.table.exchanges_left("US") or store.game.table.floor != "US":
        side, lies = store.game.table.floor, store.game.table.on_table is not None
        verb = "counter" if lies else "offer"
        terms = "eda 0 for ree_magnets 1" if side == "US" else "ree_magnets 1 for eda 0"
        store.say(parse(f"{side} {verb} {terms} until 6 verify"))
    store.open_papers("US")
    settle()
    told = talks.composer.wrong.text()
    assert "No exchange of packages is left" in told and "Accept or reject what lies there" in told


def test_no_two_answers_to_a_package_have_one_key(window):
    talks = replying(window, LIGHT, 100, (1366, 768)).talks
    shown = [w for w in talks._row if w.isVisible() and hasattr(w, "shortcut")]
    keys = [w.shortcut().toString() for w in shown if not w.shortcut().isEmpty()]
    assert len(keys) >= 5 and len(set(keys)) == len(keys)
