"""A package is written, sent, copied, changed, undone and redone by clicks and keys."""

import random
from dataclasses import replace

import pytest
from hands import add, choose, click, face, pick, take, unfolded, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from test_troubles import everything_said

from engine.record import Seat
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, Package, Term, parse
from engine.rules.package import differences, fault_of, mirrored
from engine.view import guarded
from saves.text import load
from ui.screens.opening import HandOverScreen
from ui.screens.talks import TalksPage

WHOLE = (
    "US offer ai_chips 3, eda 1 in 2, hbm 1 after, tariff_us 4 "
    "for ree_heavy 2, ree_magnets 1 in 6, minor_metals 2 quiet, firms 0 in 1 quiet "
    "until 12 verify snapback"
)


@pytest.fixture(autouse=True)
def unweighed(monkeypatch):
    """Worth is computed elsewhere and tested elsewhere."""
    monkeypatch.setattr(TalksPage, "_ask", lambda *a: None)


@pytest.fixture
def table(window):
    """Two people at june-2025, briefed."""
    store = window.store
    store.new("june-2025", {s: Seat("person") for s in SIDES}, 7)
    store.briefed = set(SIDES)
    window.route()
    return window


def look(qtbot, window):
    if isinstance(window.screen_now, HandOverScreen):
        take(qtbot, window, window.store.game.table.floor)
    return window.table.talks.composer


def to_the_front(qtbot, window):
    """Shortcuts and the focus belong to the active window."""
    if not window.isActiveWindow():
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)


def press(qtbot, widget, keys):
    """A key as a person presses it, with the focus on a widget."""
    to_the_front(qtbot, widget.window())
    widget.setFocus()
    key, held = {
        "Ctrl+Z": (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        "Ctrl+Shift+Z": (
            Qt.Key.Key_Z,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        ),
        "Ctrl+Up": (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
        "Delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        "Insert": (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
        "Up": (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    }[keys]
    qtbot.keyClick(widget, key, held)


def test_a_package_with_every_clause_is_written_copied_changed_undone_redone_and_on_record(
    qtbot, table
):
    window, store = table, table.store
    composer = look(qtbot, window)
    whole = parse(WHOLE).package
    pick(composer.months, whole.months)
    write(qtbot, window, whole.gives, whole.gets)
    qtbot.mouseClick(composer.snapback, Qt.MouseButton.LeftButton)
    assert not composer.faults and "China" in composer.offer.text()
    click(qtbot, window, "offer")
    assert store.game.events[-1] == parse(WHOLE)

    composer = look(qtbot, window)
    copied = Event("CN", "counter", package=mirrored(whole))
    assert store.writing.draft.event() == copied
    assert "Counter" in composer.offer.text().replace("&", "")
    press(qtbot, unfolded(qtbot, composer.gets[1]).level, "Up")
    changed = Draft.of(mirrored(whole), "CN", "counter").moved("US", 1, -1).event()
    assert store.writing.draft.event() == changed
    press(qtbot, composer.gets[1].level, "Ctrl+Z")
    assert store.writing.draft.event() == copied
    assert composer.gets[1].level.currentData() == 1
    press(qtbot, composer.gets[1].level, "Ctrl+Shift+Z")
    assert store.writing.draft.event() == changed
    click(qtbot, window, "offer")
    assert [str(e) for e in store.game.events] == [WHOLE, str(changed)]
    assert load(store.journal.path).events == (WHOLE, str(changed))
    assert store.game.table.on_table == ("CN", changed.package)


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in (1, 2))])
def test_what_a_counter_begins_with_is_all_of_what_lies_there(qtbot, window, seed):
    """Four commitments a side, dates, order and side letters: a copy loses none of them. What
    would cross our red line stops at it, and is marked as a change.
    """
    store, chance, tried = window.store, random.Random(seed), 0
    while tried < 6:
        store.new("june-2025", {s: Seat("person") for s in SIDES}, tried)
        store.briefed = set(SIDES)
        window.route()
        side = store.game.table.floor
        package = any_package(store.game.table, side, chance)
        if fault_of(package, side):
            continue
        tried += 1
        store.say(Event(side, "offer", package=package))
        take(qtbot, window, opponent(side))
        answer = window.table.talks.drafted()
        red = guarded(store.game, opponent(side))
        copy = mirrored(package)
        gives = tuple(replace(t, level=max(t.level, red.get(t.lever, 0))) for t in copy.gives)
        assert answer == Event(opponent(side), "counter", package=replace(copy, gives=gives))
        marked = differences(store.game.table.on_table, (answer.side, answer.package))
        assert len(marked) == sum(a != b for a, b in zip(gives, copy.gives, strict=True))
        click(qtbot, window, "offer")
        assert store.game.events[-1] == answer


def any_package(table, side, chance):
    """Up to five commitments a side, each with any clauses."""
    months = chance.choice(table.limits.package_months)

    def column(who):
        found = {}
        for term in chance.sample(list(table.openings(who)), 5):
            after = chance.random() < 0.15
            start = chance.randrange(months) if chance.random() < 0.5 and not after else 0
            quiet = chance.random() < 0.3 and levers()[term.lever].kind != "tariff"
            found[term.lever] = Term(term.lever, term.level, start, after, quiet)
        return tuple(found.values())

    watched = chance.random() < 0.5, chance.random() < 0.5
    return Package(column(side), column(opponent(side)), months, *watched)


def test_lines_come_with_insert_and_go_with_delete_and_the_focus_stays_in_the_column(qtbot, table):
    composer = look(qtbot, table)
    press(qtbot, composer.gives[0].face, "Insert")
    assert len(composer.gives) == 2 and table.focusWidget() is composer.gives[1].rungs
    press(qtbot, composer.gives[1].begins, "Delete")
    assert len(composer.gives) == 1 and table.focusWidget() is composer.gives[0].face
    press(qtbot, composer.gives[0].face, "Delete")
    assert not composer.gives and table.focusWidget() is composer.adds[0]
    assert "gives nothing" in composer.wrong.text() and not composer.offer.isEnabled()
    press(qtbot, composer.adds[0], "Ctrl+Z")
    assert len(composer.gives) == 1 and composer.offer.isEnabled()


def test_tab_goes_through_the_lines_in_the_order_in_which_they_are_read(qtbot, table):
    composer = look(qtbot, table)
    add(qtbot, table, "give")
    unfolded(qtbot, composer.gives[0])
    to_the_front(qtbot, table)
    composer.months.setFocus()
    met = []
    for _ in range(18):
        met.append(table.focusWidget())
        qtbot.keyClick(table.focusWidget(), Qt.Key.Key_Tab)
    first, second = composer.gives
    wanted = [
        composer.months, composer.verify, composer.snapback, composer.back,
        *first.parts(), second.face, composer.adds[0], composer.gets[0].face, composer.adds[1],
    ]  # fmt: skip
    assert met[: len(wanted)] == wanted


def test_a_card_opens_its_editor_and_puts_that_of_another_away(qtbot, table):
    composer = look(qtbot, table)
    give, get = composer.gives[0], composer.gets[0]
    assert not give.opened and not get.opened
    face(qtbot, give)
    assert give.opened and give.lever.isVisible()
    qtbot.keyClick(get.face, Qt.Key.Key_Return)
    assert get.opened and not give.opened
    face(qtbot, get)
    assert not get.opened


def test_a_level_is_chosen_on_its_dot_by_click_and_key(qtbot, table):
    store, composer = table.store, look(qtbot, table)
    choose(composer.gives[0], Term("eda", 1))
    rungs = unfolded(qtbot, composer.gives[0]).rungs
    qtbot.mouseClick(rungs, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert store.writing.draft.column("US")[0] == Term("eda", 0)
    qtbot.keyClick(rungs, Qt.Key.Key_Right)
    assert store.writing.draft.column("US")[0] == Term("eda", 1)
    assert rungs.data().chosen == 1 and "→" in composer.gives[0].face.accessibleDescription()
    qtbot.keyClick(rungs, Qt.Key.Key_End)
    assert store.writing.draft.column("US")[0].level == rungs.data().today


def test_a_lever_is_found_as_one_types(qtbot, table):
    store, composer = table.store, look(qtbot, table)
    click(qtbot, table, "add_get")
    qtbot.keyClicks(composer.picker.search, "purchases")
    qtbot.keyClick(composer.picker.search, Qt.Key.Key_Return)
    assert store.writing.draft.column("CN")[-1].lever == "purchases"
    assert composer.gets[-1].opened and not composer.picker.isVisible()
    click(qtbot, table, "add_get")
    qtbot.keyClicks(composer.picker.search, "no such lever")
    qtbot.keyClick(composer.picker.search, Qt.Key.Key_Return)
    assert composer.picker.isVisible()
    qtbot.keyClick(composer.picker.search, Qt.Key.Key_Escape)
    assert not composer.picker.isVisible() and len(composer.gets) == 2


def test_a_card_that_crosses_our_red_line_says_so_and_the_advice_mends_it(qtbot, table):
    store, composer = table.store, look(qtbot, table)
    red = {r.lever: r.level for r in store.view.mandate.red_lines}
    lever, level = next((n, v) for n, v in red.items() if levers()[n].side == "US")
    store.writing.write(Draft.beginning(store.game.table, "US").with_term("US", Term(lever, 0), 0))
    assert composer.gives[0].face.data().warning == "crosses our red line"
    assert "keep our red line" in composer.verdict.advice.text()
    click(qtbot, table, "draft_try")
    assert store.writing.draft.column("US")[0] == Term(lever, level)
    assert not composer.gives[0].face.data().warning


def test_a_package_that_was_turned_down_stays_with_its_author_and_says_who_and_why(qtbot, table):
    window, store = table, table.store
    look(qtbot, window)
    write(qtbot, window, [Term("eda", 1)], [Term("ree_magnets", 2)])
    click(qtbot, window, "offer")
    sent = store.game.events[-1].package
    assert store.say(parse("CN reject value"))
    look(qtbot, window)
    assert "China" in window.table.talks.refused.text()
    if store.game.table.floor != "US":
        assert store.say(parse("CN pass"))
    composer = look(qtbot, window)
    assert store.game.table.floor == "US" and store.writing.draft.body == sent
    assert len(composer.gives) == 1 and composer.offer.isEnabled()


def test_the_map_previews_what_is_written_and_only_to_who_writes_it(qtbot, table):
    window, store = table, table.store
    composer = look(qtbot, window)
    choose(composer.gives[0], Term("eda", 0))
    chips = window.table.map.data().chains[1]
    assert chips.links[0].then == "opens" and chips.nodes[0].then
    store.open_papers(None)
    chips = window.table.map.data().chains[1]
    assert not any(link.then for link in chips.links) and not chips.nodes[0].then


def test_what_is_impossible_is_disabled_and_says_why(qtbot, table):
    composer = look(qtbot, table)
    choose(composer.gives[0], Term("tariff_us", 3))
    line = composer.gives[0]
    assert not line.letter.isEnabled() and "published" in line.letter.toolTip()
    pick(composer.months, 3)
    assert why(line.begins, ("in", 3)).endswith("ended.") and not why(line.begins, ("in", 2))
    assert "opens a lever" in why(line.level, 12)
    add(qtbot, table, "give")
    other = composer.gives[1].lever.currentData()
    assert "another line" in why(line.lever, other)
    pick(line.begins, ("after", 0))
    assert "both" in why(composer.gets[0].begins, ("after", 0)).lower()


def why(combo: QComboBox, data) -> str:
    """The reason why an item cannot be chosen; empty if it can."""
    index = next(i for i in range(combo.count()) if combo.itemData(i) == data)
    text = combo.itemData(index, Qt.ItemDataRole.ToolTipRole) or ""
    assert combo.model().item(index).isEnabled() == (not text)
    return text


def test_a_lever_that_cannot_stand_in_a_side_letter_comes_out_of_it(qtbot, table):
    composer = look(qtbot, table)
    choose(composer.gives[0], Term("eda", 1, quiet=True))
    pick(composer.gives[0].lever, "tariff_us")
    assert composer.gives[0].lever.currentData() == "tariff_us" and not composer.faults


def test_faults_are_told_together_in_plain_words_and_put_right_one_by_one(qtbot, table):
    store, composer = table.store, look(qtbot, table)
    draft = store.writing.draft
    first = draft.column("US")[0]
    store.writing.write(
        draft.delayed("US", 0, 12).with_term("US", first).with_term("CN", Term("tariff_cn", 0))
        .hidden("CN", 1)
    )  # fmt: skip
    said = composer.wrong.text().splitlines()
    assert len(said) == 3
    assert "AI chips" in composer.wrong.text() and "ai_chips" not in composer.wrong.text()
    assert "Let it begin at once." in composer.wrong.text()
    for left in (2, 1, 0):
        click(qtbot, table, "put_right")
        assert len(composer.faults) == left
    assert composer.offer.isEnabled() and not composer.right.isVisible()


def test_writing_redraws_the_composer_and_nothing_else(qtbot, table, monkeypatch):
    composer = look(qtbot, table)
    drawn = []
    monkeypatch.setattr(table.table, "show_game", lambda: drawn.append("table"))
    composer.drawn.connect(lambda: drawn.append("composer"))
    add(qtbot, table, "get")
    press(qtbot, composer.gets[1].lever, "Ctrl+Z")
    assert drawn == ["composer", "composer"]


def test_a_threat_leaves_the_package_that_is_being_written_as_it_is(qtbot, table):
    store, composer = table.store, look(qtbot, table)
    choose(composer.gives[0], Term("eda", 1, 2))
    before = store.writing.draft
    assert store.say(parse("US threaten tariff_us 10"))
    assert store.writing.draft == before and composer.gives[0].begins.currentData() == ("in", 2)


def test_what_a_side_wrote_and_took_back_is_gone_with_its_papers(qtbot, table):
    window, store = table, table.store
    composer = look(qtbot, window)
    choose(composer.gives[0], Term("eda", 1, quiet=True))
    add(qtbot, window, "get")
    choose(composer.gets[1], Term("firms", 0, 2))
    click(qtbot, window, "draft_undo")
    mine = ("Chip design software", "Action against US chip firms", "in 2 months")
    assert all(t in everything_said(window) for t in mine[:2])
    store.open_papers(None)
    assert isinstance(window.screen_now, HandOverScreen)
    assert not any(t in everything_said(window) for t in mine)
    assert not any(c.count() for c in composer.findChildren(QComboBox))
    take(qtbot, window, "US")
    assert composer.gives[0].lever.currentData() == "eda" and composer.again.isEnabled()
    click(qtbot, window, "pass")
    look(qtbot, window)
    assert store.writing.draft == Draft.beginning(store.game.table, "CN")
    assert not store.writing.can_undo and not store.writing.can_redo
