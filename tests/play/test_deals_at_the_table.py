"""Deals at the table, by clicks and keys: renewed, broken, and kept short in secret."""

from dataclasses import replace

import numpy as np
import pytest
from games import random_event
from hands import choose, click, pick, private, row_of, shown, take, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from engine.game import Game
from engine.record import VERSION, Header, Seat
from engine.replay import replay
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Term, parse
from saves.text import load
from ui import words
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen


@pytest.fixture
def table(qtbot, window):
    """Two people at june-2025, briefed."""
    store = window.store
    store.new("june-2025", {s: Seat("person") for s in SIDES}, 7)
    for side in SIDES:
        store.brief(side)
    return window


def look(qtbot, window):
    """The side that has the word opens its papers if they are closed."""
    if isinstance(window.screen_now, HandOverScreen):
        take(qtbot, window, window.store.game.table.floor)


def offer(qtbot, window, gives, gets):
    write(qtbot, window, gives, gets)
    click(qtbot, window, "offer")


def to_measures(qtbot, window):
    while window.store.game.table.phase == "talks":
        look(qtbot, window)
        page(window, "talks")
        click(qtbot, window, "pass")


def measure(qtbot, window, title, index=0):
    """Choose a step of a row of the menu with the keyboard."""
    bar = window.screen_now.measures
    key = row_of(window, title)
    bar.focus_row(key)
    ladder = bar.rows[key].ladder
    qtbot.keyClick(ladder, Qt.Key.Key_Home)
    for _ in range(index):
        qtbot.keyClick(ladder, Qt.Key.Key_Right)
    qtbot.keyClick(ladder, Qt.Key.Key_Return)


def done(qtbot, window):
    click(qtbot, window, "commit")
    click(qtbot, window, "commit")


def rest_of_turn(qtbot, window, us=(), cn=()):
    to_measures(qtbot, window)
    for rows in (us, cn):
        look(qtbot, window)
        for row in rows:
            measure(qtbot, window, row)
        done(qtbot, window)
    assert window.store.reading_effects


def page(window, key):
    window.screen_now.pills.choose(key)


def test_two_deals_one_renewed_one_broken_and_one_kept_in_secret_short(qtbot, table):
    window, store = table, table.store
    look(qtbot, window)
    first = store.game.table.floor
    assert first == "US"
    composer = window.screen_now.talks.composer
    composer.months.setCurrentIndex(0)  # three months
    qtbot.mouseClick(composer.snapback, Qt.MouseButton.LeftButton)
    offer(qtbot, window, [Term("eda", 1)], [Term("ree_magnets", 2)])
    look(qtbot, window)
    click(qtbot, window, "accept")
    assert [str(d.package) for d in store.game.table.deals] == [
        "eda 1 for ree_magnets 2 until 3 verify snapback"
    ]
    look(qtbot, window)
    offer(qtbot, window, [Term("retaliation", 0)], [Term("ree_heavy", 3)])
    look(qtbot, window)
    click(qtbot, window, "accept")
    assert len(store.game.table.deals) == 2
    rest_of_turn(qtbot, window)
    click(qtbot, window, "next")

    # The second turn: the first deal is renewed on its page.
    look(qtbot, window)
    page(window, "deals")
    found = window.screen_now.findChildren(QComboBox, "renew1_choice")
    months = next(c for c in found if c.isVisibleTo(window))
    months.setCurrentIndex(1)  # six
    click(qtbot, window, "renew1")
    look(qtbot, window)
    click(qtbot, window, "accept")
    assert store.game.table.deals[0].months_left == 2 + 6
    # China falls short on the second deal, and only China can see that.
    to_measures(qtbot, window)
    look(qtbot, window)
    done(qtbot, window)
    look(qtbot, window)
    measure(qtbot, window, "Cheat quietly: Heavy rare earths")
    assert "14 in 100" in shown(window) or "45 in 100" in shown(window)
    done(qtbot, window)
    assert any(e.verb == "evade" for e in store.game.events)
    for key in ("situation", "talks", "deals", "effects"):
        page(window, key)
        assert "short of its word" not in shown(window) or store.game.turns[-1].found
    click(qtbot, window, "next")
    while not store.game.over and store.game.table.turn == 3:
        look(qtbot, window)
        if store.game.table.phase == "talks":
            for key in ("situation", "talks", "deals", "effects"):
                page(window, key)
                seen = shown(window)
                if store.papers == "US" and not store.game.turns[-1].found:
                    assert "one level short" not in seen and "short of its word" not in seen
            to_measures(qtbot, window)
            continue
        # The third turn: China breaks the first deal in the open, and it snaps back.
        if store.game.table.floor == "CN":
            measure(qtbot, window, "Light rare earths, magnets", 3)
            assert "Breaks our word" in shown(window)
        done(qtbot, window)
        if store.reading_effects:
            break
    assert store.game.table.past[0].outcome == "broken"
    assert store.game.table.setting["eda"].level == 2
    assert "in the open" in shown(window)
    while not isinstance(window.screen_now, DebriefScreen):
        if store.reading_effects:
            click(qtbot, window, "next")
            continue
        look(qtbot, window)
        if store.game.table.phase == "talks":
            click(qtbot, window, "pass")
        else:
            done(qtbot, window)
    # The debrief comes in pieces.
    qtbot.waitUntil(lambda: "in secret" in shown(window), timeout=20_000)
    assert "Deal 1, broken" in shown(window)
    again = replay(load(store.journal.path), verify=True)
    assert again.table == store.game.table


def test_a_dispute_is_raised_on_the_page_of_deals(qtbot, table):
    window, store = table, table.store
    for text in (
        "US offer eda 1 for ree_magnets 2 until 6 verify", "CN accept",
        "US pass", "CN pass", "US done", "CN done",
    ):  # fmt: skip
        store.say(parse(text))
    store.read_effects()
    look(qtbot, window)
    page(window, "deals")
    click(qtbot, window, "dispute1")
    assert str(store.game.events[-1]) == "CN dispute eda"
    rest_of_turn(qtbot, window)
    assert store.game.turns[-1].cleared == (("CN", "eda"),)
    assert "found nothing" in shown(window)


def test_a_counter_is_an_edited_copy_with_its_changes_marked(qtbot, table):
    window, store = table, table.store
    look(qtbot, window)
    offer(qtbot, window, [Term("eda", 1)], [Term("ree_magnets", 2)])
    look(qtbot, window)
    talks = window.screen_now.talks
    assert str(talks.drafted()) == "CN counter ree_magnets 2 for eda 1 until 12 verify"
    choose(talks.composer.gets[0], Term("eda", 0))
    assert "becomes" in talks.composer.worth.text()
    click(qtbot, window, "offer")
    look(qtbot, window)
    talks = window.screen_now.talks
    click(qtbot, window, "lies_more")
    assert talks.changes.isVisibleTo(window) and "eda" not in talks.changes.text()
    assert "open sale" in talks.changes.text()
    talks.why.setCurrentIndex(3)
    click(qtbot, window, "reject")
    assert str(store.game.events[-1]) == "US reject trust"


def test_an_offer_left_open_can_be_withdrawn_and_a_neutral_text_asked_for(qtbot, table):
    window, store = table, table.store
    look(qtbot, window)
    offer(qtbot, window, [Term("eda", 1)], [Term("ree_magnets", 2)])
    look(qtbot, window)
    click(qtbot, window, "pass")
    look(qtbot, window)
    click(qtbot, window, "withdraw")
    assert store.game.table.on_table is None
    click(qtbot, window, "mediate")
    qtbot.waitUntil(lambda: store.game.table.on_table is not None, timeout=20_000)
    assert store.game.table.on_table[0] == "MED"
    for _ in range(2):
        look(qtbot, window)
        click(qtbot, window, "accept")
    assert store.game.table.deals or store.game.table.refused


def test_a_facilitator_changes_the_neutral_text_before_both_read_it(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_june-2025")
    window.screen_now.facilitator.setChecked(True)
    pick(window.screen_now.players["CN"], "person")
    window.screen_now.seed.setValue(7)
    click(qtbot, window, "begin")
    for side in SIDES:
        take(qtbot, window, side)
        click(qtbot, window, "read")
    store = window.store
    look(qtbot, window)
    click(qtbot, window, "mediate")
    talks = window.table.talks
    assert store.papers is None and store.game.table.floor == "MED"
    empty = str(talks.drafted())
    qtbot.waitUntil(lambda: str(talks.drafted()) != empty, timeout=20_000)
    assert "gives" in talks.composer.titles[0].text()
    write(qtbot, window, [Term("eda", 1)], [Term("ree_magnets", 2)])
    click(qtbot, window, "offer")
    assert store.game.table.on_table[0] == "MED"
    assert "eda 1" in str(store.game.events[-1])
    look(qtbot, window)
    assert not any(t in shown(window) for t in private(store.game, opponent(store.papers)))


def test_what_is_private_is_never_drawn_for_others(qtbot, table):
    """Side letters for the room, evasions and papers for the other delegation: on every page."""
    window, store = table, table.store
    for text in (
        "US offer eda 1, hbm 0 quiet for ree_magnets 2, ree_heavy 3 quiet until 6 verify",
        "CN accept", "US pass", "CN pass", "US done", "CN done",
    ):  # fmt: skip
        store.say(parse(text))
    assert store.game.table.deals
    store.read_effects()
    talks = ("CN pass", "US pass")
    for text in (*talks, "US evade eda", "US done", "CN evade ree_magnets", "CN done"):
        store.say(parse(text))
    qtbot.waitUntil(lambda: 2 in store.scoring.judged, timeout=20_000)
    found = {b.side for b in store.game.turns[-1].found}
    for viewer in (None, *SIDES):
        for key in ("situation", "talks", "deals", "effects", "history"):
            store.papers = viewer
            window.routing.show_table()
            page(window, key)
            seen = shown(window)
            for side in SIDES:
                if side != viewer:
                    assert not any(t in seen for t in private(store.game, side))
                    if side not in found:
                        name = "Chip design" if side == "US" else "Light rare earths"
                        assert f"{name}" not in seen or "one level short" not in seen
            if viewer is None and not store.game.turns[-1].leaked:
                assert "side letter" not in seen
                assert "Memory and advanced chips" not in _said(window)


def _said(window):
    return window.screen_now.talks.said.text() + window.screen_now.talks.package.text()


def test_buttons_of_every_page_have_names(qtbot, table):
    look(qtbot, table)
    assert all(b.accessibleName() for b in table.screen_now.findChildren(QPushButton))


def test_a_record_of_an_older_engine_knows_no_votes_at_home():
    """What was agreed then is agreed when it is read again."""
    poor = ("US offer ai_chips 2 for minor_metals 2 until 12 verify", "CN accept")
    old, new = (Game.start(Header("june-2025", 1, engine=e)) for e in ("0.2", VERSION))
    for text in poor:
        old, new = old.apply(text), new.apply(text)
    assert old.table.deals
    assert not new.table.deals and new.table.refused[0] == ("US",)


def test_in_random_games_no_page_draws_what_is_private(window, many):
    """Canaries stand in all private papers; every page is drawn for each pair of eyes."""
    for seed in range(many(1, 6)):
        _no_page_draws_what_is_private(window, seed)


def _no_page_draws_what_is_private(window, seed):
    store = window.store
    name = ("june-2025", "october-2025", "first-table")[seed % 3]
    store.new(name, {s: Seat("person") for s in SIDES}, seed)
    store.game = replace(store.game, scenario=with_canaries(store.game.scenario))
    store.briefed = set(SIDES)
    rng = np.random.default_rng(seed)
    for n in range(45):
        if store.game.over:
            break
        store.reading_effects = False
        store.say(random_event(store.game, rng))
        if n % 5 == 0:
            for viewer in (None, *SIDES):
                look_at_all_pages(window, viewer)


PAGES = ("situation", "talks", "deals", "effects", "history")


def look_at_all_pages(window, viewer):
    store = window.store
    store.papers = viewer
    window.routing.show_table()
    known = {b.lever for t in store.game.turns for b in t.found}
    for key in PAGES:
        page(window, key)
        seen = shown(window)
        for side in SIDES:
            if side == viewer:
                continue
            assert f"canary {side}" not in seen, (key, viewer)
            for e in store.game.events:
                if e.verb in ("evade", "honour") and e.side == side and e.lever not in known:
                    assert words.event(e) not in seen, (key, viewer)
        if viewer is None and not any(t.leaked for t in store.game.turns):
            assert "side letter" not in seen, key


def with_canaries(plot):
    """The scenario with a mark in every paper that one side alone may read."""
    marked = {
        s: tuple(
            replace(
                m,
                text=f"canary {s} mandate",
                red_lines=tuple(replace(r, text=f"canary {s} line") for r in m.red_lines),
                objectives=tuple(replace(o, text=f"canary {s} wish") for o in m.objectives),
            )
            for m in plot.mandates[s]
        )
        for s in SIDES
    }
    members = {
        s: tuple(replace(m, paper=f"canary {s} office") for m in plot.members[s]) for s in SIDES
    }
    confidential = {s: f"canary {s} paper" for s in SIDES}
    return replace(plot, mandates=marked, confidential=confidential, members=members)
