"""The monitor: this window's table and those of a folder, as far as everybody may know them."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import get_ident

import numpy as np
import pytest
from games import random_event
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from test_console import begun, console, press, store
from test_deals_at_the_table import with_canaries

from engine.console import AWAY, Person, people
from engine.game import Game
from engine.monitor import OVER, PLAYING, QUIET, READY, WAITING, Row, row, state
from engine.record import Digest, Entry, Header, Record, Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from saves.text import dump
from ui import words
from ui.screens.monitor import Monitor
from ui.watchedfolder import Folder, Seen

__all__ = ["console", "store"]  # fixtures

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def at(seconds):
    return (NOON + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def played(turns, seed=5, apart=20, extra=()):
    """A record in which nobody moves, a line every so many seconds."""
    header = Header("june-2025", seed, {s: Seat("person", f"Group {s}") for s in SIDES})
    game, lines = Game.start(header), []

    def say(text):
        nonlocal game
        before = len(game.turns)
        game = game.apply(text)
        lines.append(Entry(text, at(apart * len(lines))))
        if len(game.turns) > before:
            lines.append(Digest(len(game.turns), game.turns[-1].digest))

    while len(game.turns) < turns:
        say(f"{game.table.floor} {'pass' if game.table.phase == 'talks' else 'done'}")
    for text in extra:
        say(text)
    return Record(header, tuple(lines)), game


@pytest.fixture(scope="module")
def records():
    """A table that is ready, one in its third turn, one that is over."""
    return {
        "table 2": played(0)[0],
        "table 10": played(2, extra=("US pass", "CN pass", "US tariff_us 6"))[0],
        "table 1": played(8)[0],
    }


@pytest.fixture
def folder(tmp_path, records):
    made = tmp_path / "room"
    made.mkdir()
    for name, record in records.items():
        (made / f"{name}.rec").write_text(dump(record), "utf-8")
    return made


def cells(table, at):
    return [table.item(at, place).text() for place in range(table.columnCount())]


def names(console):
    table = console.tables.table
    return [table.item(k, 0).text() for k in range(table.rowCount())]


def watch(console, qtbot, folder, rows):
    watch = console.white.watch
    console.ask_folder = lambda: folder
    press(qtbot, console, "choose_folder")
    qtbot.waitUntil(lambda: len(watch.seen.rows) == rows and not watch.seen.left, timeout=20_000)
    return watch


# one table


def test_a_row_tells_the_moment_for_whom_it_waits_and_since_when():
    record, game = played(1, extra=("CN pass",))
    found = row("x", game, record.lines)
    assert (found.turn, found.turns, found.phase, found.waits) == (2, 8, "talks", "US")
    assert str(found.last) == "CN pass" and not found.unseen
    times = [x.at for x in record.lines if isinstance(x, Entry)]
    assert found.at == times[4] and found.since == times[3], "talks began with the last measure"
    record, game = played(1, extra=("CN pass", "US pass", "US done"))
    found = row("x", game, record.lines)
    times = [x.at for x in record.lines if isinstance(x, Entry)]
    assert found.phase == "measures" and found.since == times[5]


def test_a_table_is_ready_playing_waiting_quiet_or_over():
    found = Row("x", phase="talks", at=at(0))

    def after(seconds, row=found):
        return state(row, NOON + timedelta(seconds=seconds), 5)

    assert [after(s) for s in (-9, 30, 61, 299, 300)] == [PLAYING, PLAYING, WAITING, WAITING, QUIET]
    assert after(900, replace(found, at="")) == READY
    assert after(900, replace(found, phase="over")) == OVER


def test_members_stand_under_their_table_and_there_are_none_without_names(qtbot):
    assert people(played(0)[1]) == ()
    card = Monitor(lambda: NOON)
    qtbot.addWidget(card)
    member = Person("US", "Trade", "Ada", AWAY)
    rows = (Row("a", phase="talks", people=(member,)), Row("b", phase="over"))
    card.show_rows(None, Seen(rows), "room")
    assert card.table.rowCount() == 3
    told = cells(card.table, 1)
    assert "Ada" in told[0] and told[1] == "United States: Trade" and told[7] == "away"
    assert card.table.horizontalHeaderItem(1).text() == "Scenario or seat"
    assert told[5] == "", "nobody has said it"
    card.table.selectRow(1)
    assert card.chosen().name == "a"


def test_what_a_table_has_not_revealed_is_in_no_row():
    """Random games with canaries in all papers: whatever stands in a row may be read by all."""
    for seed in range(3):
        header = Header("june-2025", seed, {s: Seat("person") for s in SIDES})
        game, rng = Game.start(header), np.random.default_rng(seed)
        game = replace(game, scenario=with_canaries(game.scenario))
        lines = []
        for n in range(40):
            if game.over:
                break
            event = random_event(game, rng)
            game = game.apply(event)
            lines.append(Entry(str(event), at(n)))
            found = row("x", game, lines)
            assert "canary" not in repr(found)
            hidden = game.turn_events and game.turn_events[-1].kind.measure
            if hidden or event.verb in ("evade", "honour"):
                assert found.unseen or found.last != event, event
            if found.last is not None and found.last.package is not None:
                assert not any(
                    t.quiet for t in (*found.last.package.gives, *found.last.package.gets)
                )


# a folder


def test_a_folder_tells_its_tables_and_names_what_cannot_be_read(folder, records):
    whole = dump(records["table 10"])
    (folder / "torn.rec").write_text(whole[:-9], "utf-8")
    (folder / "cut.rec").write_text(whole.replace("CN pass", "CN done"), "utf-8")
    (folder / "rubbish.rec").write_bytes(b"\x00\xff" * 40)
    (folder / "notes.txt").write_text("no record", "utf-8")
    seen = Folder(folder).look(budget=60)
    rows = {r.name: r for r in seen.rows}
    assert [r.name for r in seen.rows] == [
        "cut", "rubbish", "table 1", "table 2", "table 10", "torn",
    ]  # fmt: skip
    assert rows["table 1"].over and rows["table 2"].at == "" and rows["table 10"].unseen
    assert rows["torn"].torn and rows["torn"].turn == 3 and not rows["torn"].unseen
    assert "Line" in rows["cut"].fault and rows["rubbish"].fault
    assert not any("\n" in r.fault for r in seen.rows)


def test_a_folder_that_is_not_there_is_told_in_a_line(tmp_path):
    seen = Folder(tmp_path / "none").look()
    assert not seen.rows and "none" in seen.fault and "\n" not in seen.fault


def test_a_budget_leaves_the_rest_for_later(folder):
    looked = Folder(folder)
    assert looked.look(budget=-1.0).left == 3
    seen = looked.look(budget=60)
    assert seen.left == 0 and len(seen.rows) == 3


def test_records_of_this_window_are_not_shown_twice_and_links_in_circles_stop_nothing(folder):
    os.symlink(folder / "loop.rec", folder / "loop.rec")
    seen = Folder(folder, own=folder / "table 1.rec").look(budget=60)
    assert [r.name for r in seen.rows] == ["loop", "table 2", "table 10"]
    assert seen.rows[0].fault


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_a_record_read_as_it_grows_is_the_one_that_is_read_whole(tmp_path_factory, data):
    """Whole lines, halves of them, and once another record in its place."""
    place = tmp_path_factory.mktemp("grows")
    text = data.draw(st.sampled_from(TEXTS))
    begin = text.index("---")
    cuts = sorted(data.draw(st.lists(st.integers(begin, len(text)), min_size=1, max_size=4)))
    looked = Folder(place)
    for n, cut in enumerate([*cuts, len(text)]):
        path = place / "t.rec"
        path.write_text(text[:cut], "utf-8")
        os.utime(path, ns=(n, n))
        assert looked.look(budget=60).rows == Folder(place).look(budget=60).rows
    path.write_text(data.draw(st.sampled_from(TEXTS)), "utf-8")
    os.utime(path, ns=(99, 99))
    assert looked.look(budget=60).rows == Folder(place).look(budget=60).rows


TEXTS = [dump(played(2, seed)[0]) for seed in (5, 6)]


# on the console


def test_this_windows_table_is_the_first_row(console, store):
    assert names(console) == [f"This window: {store.journal.path.stem}"]
    assert cells(console.tables.table, 0)[2:5] == ["1 of 8, talks", "", "United States"]
    assert cells(console.tables.table, 0)[7] == "ready"
    store.say(parse("US pass"))
    assert cells(console.tables.table, 0)[4] == "China"
    assert "nothing to add" in cells(console.tables.table, 0)[5]
    store.say(parse("CN pass"), parse("US tariff_us 6"))
    assert "nobody sees it" in cells(console.tables.table, 0)[5]


def test_tables_of_a_folder_come_in_and_go_on_as_their_records_do(console, qtbot, folder, records):
    found = watch(console, qtbot, folder, 3)
    assert names(console)[1:] == ["table 1", "table 2", "table 10"]
    assert "room: 3 records" in console.tables.folder.text()
    record, _game = played(0, extra=("US pass",))
    (folder / "table 2.rec").write_text(dump(record), "utf-8")
    found.look()
    qtbot.waitUntil(lambda: found.seen.rows[1].waits == "CN", timeout=20_000)
    assert cells(console.tables.table, 2)[4] == "China"
    (folder / "table 1.rec").unlink()
    found.look()
    qtbot.waitUntil(lambda: len(found.seen.rows) == 2, timeout=20_000)
    press(qtbot, console, "leave_folder")
    assert len(names(console)) == 1 and "choose the folder" in console.tables.folder.text()


def test_the_folder_stays_when_the_console_is_closed_and_opened_again(store, window, qtbot, folder):
    window.facilitation.turn()
    found = watch(window.facilitation.console, qtbot, folder, 3)
    window.facilitation.turn()
    (folder / "table 2.rec").unlink()
    found.look()
    assert not found._desk.busy, "a console that is closed costs nothing"
    window.facilitation.turn()
    again = window.facilitation.console
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: len(found.seen.rows) == 2, timeout=20_000)
    assert len(names(again)) == 3


def test_records_are_read_away_from_the_windows_thread(console, qtbot, folder, monkeypatch):
    threads = set()
    read = Folder._read
    monkeypatch.setattr(
        Folder, "_read", lambda self, *a: threads.add(get_ident()) or read(self, *a)
    )
    watch(console, qtbot, folder, 3)
    assert threads and get_ident() not in threads


def test_tables_are_filtered_and_sorted_and_the_own_one_stays_first(console, qtbot, folder):
    console.now = lambda: NOON + timedelta(seconds=700)
    watch(console, qtbot, folder, 3)
    card = console.tables

    def choose(box, data):
        box.setFocus()
        box.setCurrentIndex(box.findData(data))

    assert [card.state(r) for r in card.tables()][1:] == [OVER, READY, QUIET]
    choose(card.sort, "state")
    assert names(console)[1:] == ["table 10", "table 2", "table 1"]
    choose(card.sort, "silence")
    assert names(console)[1:] == ["table 10", "table 2", "table 1"]
    heads = card.table.horizontalHeader()
    assert heads.sectionsClickable()
    spot = QPoint(heads.sectionViewportPosition(2) + 20, heads.height() // 2)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert card.sort.currentData() == "turn"
    assert names(console)[1:] == ["table 2", "table 10", "table 1"]
    choose(card.filter, "over")
    assert names(console) == ["table 1"]
    choose(card.filter, "long")
    assert names(console) == ["table 10"]
    card.late.setValue(60)
    assert not names(console) and not card.table.isVisibleTo(console)


def test_a_table_that_has_gone_quiet_is_told_and_a_ready_event_is_at_hand(
    console, store, qtbot, folder
):
    store.say(parse("US pass"))
    watch(console, qtbot, folder, 3)
    pick = console.findChild(QAbstractButton, "pick_ready")
    console.now = lambda: datetime.now(UTC) + timedelta(minutes=4)
    console.tables.tick()
    assert not pick.isVisibleTo(console) and "this table" not in console.tables.stale.text()
    console.now = lambda: datetime.now(UTC) + timedelta(minutes=7)
    console.tables.tick()
    assert "at this table for 7 minutes" in console.tables.stale.text()
    assert (
        "table 10" in console.tables.stale.text() and "table 1," not in console.tables.stale.text()
    )
    console.cell.publish("R1")
    console.now = lambda: datetime.now(UTC) + timedelta(minutes=7)
    press(qtbot, console, "pick_ready")
    assert console.list.chosen.event.serial == "R2"
    console.tables.table.selectRow(3)
    assert "another laptop" in console.tables.detail.text()
    assert "Group US" in console.tables.detail.text()


def test_nothing_private_stands_on_the_console_with_the_tables_of_a_room(
    console, store, qtbot, folder
):
    store.game = replace(store.game, scenario=with_canaries(store.game.scenario))
    store.changed.emit()
    watch(console, qtbot, folder, 3)
    store.open_papers("US")
    store.say(parse("US pass"), parse("CN pass"), parse("US tariff_us 6"))
    table = console.tables.table
    for k in range(table.rowCount()):
        table.selectRow(k)
        told = " ".join((*cells(table, k), console.tables.detail.text()))
        assert "canary" not in told and "ariff" not in told
    assert words.event(parse("US tariff_us 6")) not in told


def test_without_a_game_there_is_no_row_of_ones_own(console, window):
    window.home()
    console._tick()
    assert console.tables.table.rowCount() == 0 and not console.tables.stale.text()


def test_without_a_facilitator_a_table_has_a_row_as_well(window):
    begun(window, facilitated=False)
    assert window.facilitation.watch.own.turn == 1
