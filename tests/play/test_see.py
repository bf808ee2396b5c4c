"""The page of a turn: one sentence, causes, changes, what lies ahead, and any number opens."""

import pytest
from hands import click, shown
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from engine import explained
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui import words
from ui.audit.faults import focus_faults, visible
from ui.charts.partbar import PartBar
from ui.screens import changes
from ui.screens.number import NODES, Asked
from ui.theme import LIGHT, install

DEAL = (
    "US offer eda 1, retaliation 0, ai_chips 2 for ree_magnets 2, ree_heavy 3 until 6 verify",
    "CN accept", "US pass", "CN pass", "US capacity 2", "US done", "CN done",
)  # fmt: skip
EVADED = ("CN pass", "US pass", "US done", "CN evade ree_heavy", "CN done")


def begin(window, *texts, seed=7, name="june-2025"):
    store = window.store
    store.new(name, {s: Seat("person") for s in SIDES}, seed)
    for side in SIDES:
        store.brief(side)
    for text in texts:
        if store.reading_effects:
            store.read_effects()
        assert store.say(parse(text)), text
    return store


def judged(qtbot, store):
    qtbot.waitUntil(lambda: len(store.game.turns) in store.scoring.judged, timeout=30_000)


@pytest.fixture
def looks():
    """Another text size for a while."""
    yield lambda percent: install(QApplication.instance(), LIGHT, percent)
    install(QApplication.instance(), LIGHT, 100)


def test_the_headline_is_the_deal_and_the_chain_goes_from_its_lever_to_support(qtbot, window):
    store = begin(window, *DEAL)
    page = window.screen_now.effects
    assert page.head.text().startswith("A deal begins.")
    judged(qtbot, store)
    assert "magnets" in page.head.text(), "it is told by the lever that did most"
    steps = page.steps.data()
    assert (steps[0].caption, steps[0].value) == ("The whole deal", "5 steps together")
    assert steps[0].note.startswith("Light rare earths, magnets: ") and "→" in steps[0].note
    assert steps[-2].caption.startswith("Economy of") and steps[-1].caption.startswith("Support")
    assert any("houses passed" in line for line in record(page))


def test_what_moves_one_lever_alone_is_told_by_that_lever(qtbot, window):
    store = begin(window, "US pass", "CN pass", "US done", "CN ree_magnets 2", "CN done")
    judged(qtbot, store)
    step = window.screen_now.effects.steps.data()[0]
    assert step.caption == "Light rare earths, magnets" and "→" in step.value


def record(page):
    return [label.text() for label in page.record.findChildren(QLabel)]


@pytest.mark.parametrize("eyes", SIDES)
def test_what_each_side_did_in_the_open_is_on_record_and_what_it_hid_is_not(window, eyes):
    """The headline names one thing; here one looks for what the other side did."""
    store = begin(window, *DEAL)
    store.open_papers(eyes)
    page = window.screen_now.effects
    (did,) = [e for e in store.game.turns[-1].events if e.verb == "set"]
    assert f"▪ {words.sentence(words.event(did))}" in record(page)
    begin(window, *DEAL, *EVADED)
    store.open_papers(eyes)
    assert not any(t.startswith("▪ China:") for t in record(window.screen_now.effects))


def test_fans_of_both_sides_stand_on_one_scale_and_end_where_they_are_written(qtbot, window):
    store = begin(window, *DEAL)
    judged(qtbot, store)
    ahead = window.screen_now.effects.ahead
    assert ahead.fans["US"].scale() == ahead.fans["CN"].scale()
    for side in SIDES:
        fan = ahead.fans[side].data()
        assert len(fan.p50) == store.view.scenario.horizon
        assert ahead.numbers[side].text().startswith(f"+{fan.p50[-1]:.1f}")


def hidden_evasion(window):
    """A game in which China falls short in its second turn and nothing has come out."""
    for seed in range(7, 20):
        store = begin(window, *DEAL, *EVADED, seed=seed)
        if not store.view.turns[-1].found and store.game.table.evasions:
            return store
        window.home()
    raise AssertionError("it came out in every game")


def test_what_one_side_carries_out_short_is_said_to_it_alone(qtbot, window):
    store = hidden_evasion(window)
    judged(qtbot, store)
    table = window.screen_now
    assert store.view.viewer == "everybody"
    assert "out short" not in shown(window) and not table.effects.only.isVisibleTo(window)
    store.open_papers("US")
    table.pills.choose("effects")
    assert "you carry" not in shown(window) and "evade" not in table.effects.head.text()
    store.open_papers("CN")
    table.pills.choose("effects")
    assert table.effects.only.text().startswith("Only you see this. You carry Heavy rare earths")
    assert "short" not in table.effects.head.text() + table.effects.below.text()
    store.open_papers(None)
    assert "Only you" not in shown(window)


def test_the_page_is_copied_as_a_picture_while_no_papers_are_open(qtbot, window):
    store = begin(window, *DEAL)
    clipboard, page = QGuiApplication.clipboard(), window.screen_now.effects
    clipboard.clear()
    click(qtbot, window, "copy_see")
    assert clipboard.pixmap().size() == page.inside.size()
    clipboard.clear()
    store.read_effects()
    store.open_papers("CN")
    window.screen_now.pills.choose("effects")
    assert not page.copy.isVisibleTo(window)
    page.copy_picture()
    assert clipboard.pixmap().isNull(), "rows may tell what only this side knows"


def quiet_turn(store):
    """Nobody does anything any more until the turn is over."""
    if store.reading_effects:
        store.read_effects()
    turns = len(store.game.turns)
    while len(store.game.turns) == turns:
        table = store.game.table
        store.say(parse(f"{table.floor} {'pass' if table.phase == 'talks' else 'done'}"))


def test_words_are_on_record_with_what_they_are_worth_now(qtbot, window):
    store = begin(window)
    if store.game.table.floor != "US":
        store.say(parse("CN pass"))
    threat = next(e for e in store.game.table.legal("threaten") if e.side == "US")
    assert store.say(threat)
    quiet_turn(store)
    page = window.screen_now.effects
    assert any(t.startswith("○ United States threatens") for t in record(page))
    quiet_turn(store)
    told = next(t for t in record(page) if t.startswith("✗ United States threatens"))
    believed = 100 * store.view.table.credibility("US", "threaten")
    assert told.endswith(f"not carried out; its threats are now believed {believed:.0f} in 100.")


def test_a_row_opens_its_number_and_escape_comes_back_to_it_step_by_step(qtbot, window):
    store = begin(window, *DEAL)
    judged(qtbot, store)
    table = window.screen_now
    window.activateWindow()
    fall = table.effects.cards["CN"].fall
    table.effects.pills.choose("security")
    fall.setFocus()
    for _ in range(2):
        qtbot.keyClick(fall, Qt.Key.Key_Return)  # the level before, then the deal
        assert table.pills.current() == "number"
        page = table.number
        if not page.path[0].cause:
            qtbot.keyClick(page.back, Qt.Key.Key_Escape)
            qtbot.keyClick(fall, Qt.Key.Key_Down)
    assert page.path == [Asked("security", "CN", "deals")]
    assert "Light rare earths, magnets: stopped in practice → reviews in 45 days" in shown(window)
    parts = explained.weights("CN")
    bars = [bar for bar in page.doors if isinstance(bar, PartBar)]
    assert len(bars) == len(parts)
    bars[3].setFocus()
    qtbot.keyClick(bars[3], Qt.Key.Key_Return)
    assert page.path[-1] == Asked(list(parts)[3], "CN")
    click(qtbot, window, "rule_stocks")
    text = shown(window)
    assert "Equations" in text and "magnets.stock: 1.5 (0.9 to 3) months of need" in text
    assert "Reuters, 9 June 2025" in text
    qtbot.keyClick(page.back, Qt.Key.Key_Escape)
    assert window.focusWidget().objectName() == "rule_stocks"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(window.focusWidget(), PartBar)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert table.pills.current() == "effects" and window.focusWidget() is fall


@pytest.mark.parametrize("side", SIDES)
def test_every_figure_and_every_link_of_the_map_opens(qtbot, window, side):
    store = begin(window, *DEAL)
    table = window.screen_now
    for figure in ("economy", "security", "support", *explained.weights(side)):
        table._ask_number(Asked(figure, side))
        read = shown(window)
        level = changes.level(store.view, side, figure)
        assert changes.written(figure, level) in read and "How it is worked out" in read
        assert len(table.number.doors) > 1, "one click deeper"
    for node in (n.key for chain in table.map.data().chains for n in chain.nodes):
        assert node in NODES
        table.map.nodeActivated.emit(node)
        assert "of normal trade" in shown(window)


def test_each_part_of_the_delegations_is_a_stop_that_opens(qtbot, window):
    begin(window, *DEAL)
    table = window.screen_now
    table.pills.choose("situation")
    table.sides[0].all_parts.click()
    for bar in table.sides[0].bars:
        assert bar.isVisibleTo(window)
        qtbot.keyClick(bar, Qt.Key.Key_Return)
        assert table.pills.current() == "number"
        qtbot.keyClick(table.number, Qt.Key.Key_Escape)
        assert table.pills.current() == "situation"


@pytest.mark.parametrize("page", ["effects", "number"])
def test_every_stop_of_tab_on_the_page_does_something(qtbot, window, page):
    store = begin(window, *DEAL)
    judged(qtbot, store)
    window.activateWindow()
    if page == "number":
        window.screen_now._ask_number(Asked("security", "US"))
    qtbot.wait(50)
    assert not list(focus_faults(window, visible(window)))


def test_the_page_is_read_and_left_by_keys_alone(qtbot, window):
    store = begin(window, *DEAL)
    judged(qtbot, store)
    window.activateWindow()
    page = window.screen_now.effects
    page.pills.button("economy").setFocus()
    qtbot.keyClick(page.pills.button("economy"), Qt.Key.Key_Right)
    assert page.pills.current() == "security"
    for name, shows in (("as_table", page.table), ("see_why", page.ahead.causes)):
        made = next(b for b in (page.as_table, page.ahead.why) if b.objectName() == name)
        made.setFocus()
        qtbot.keyClick(made, Qt.Key.Key_Space)
        assert shows.isVisibleTo(window)
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    assert not store.reading_effects


@pytest.mark.parametrize(("percent", "size"), [(100, (1024, 640)), (150, (1366, 768))])
def test_nothing_scrolls_sideways(qtbot, window, looks, percent, size):
    looks(percent)
    store = begin(window, *DEAL)
    judged(qtbot, store)
    window.resize(*size)
    table = window.screen_now
    for asked in (None, Asked("economy", "US"), Asked(rule="output"), Asked(node="magnets")):
        if asked is not None:
            table._ask_number(asked)
        qtbot.wait(60)
        for area in window.findChildren(QScrollArea):
            if area.isVisibleTo(window):
                assert area.horizontalScrollBar().maximum() == 0, (area.objectName(), asked)


def test_the_tiles_and_the_map_come_back_after_the_page(qtbot, window):
    begin(window, *DEAL)
    window.resize(1366, 768)
    table = window.screen_now
    assert not table.map.isVisibleTo(window) and not table.sides[0].isVisibleTo(window)
    table.pills.choose("situation")
    assert table.map.isVisibleTo(window) and table.sides[0].isVisibleTo(window)


def test_a_page_that_is_gone_hears_of_no_answer_any_more(qtbot, window):
    """After another text size the table is made anew, and answers still come for the old one."""
    store = begin(window, *DEAL)
    judged(qtbot, store)
    assert window.screen_now.effects
    window.routing.drop_table()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as caught:
        store.scoring.ready.emit(1)
    assert not caught
