"""A record and the branches that were made from it are one table of a class, told as such."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manytables import at, header, played
from PySide6.QtWidgets import QTableWidget

from engine.branching import OPTION, branched
from engine.classroom.lines import Stem, branches, in_order, speaking
from engine.game import Game
from engine.record import Digest, Entry, Record
from engine.replay import play_again
from engine.rules.facilitator import FACILITATOR, Act
from engine.scenarios.scenario import scenario
from engine.seats import answer
from saves.text import dump
from ui.classroom import telling
from ui.classroom.columns import COLUMNS
from ui.classroom.gathering import class_of, files_in
from ui.classroom.nameless import nameless
from ui.classroom.page import page
from ui.classroom.rows import tables
from ui.classroom.writing import text
from ui.doors import classes, command
from ui.screens.comparepage import ComparePage, table_of

LATER = 40_000  # seconds on the clock of the day at which branches go on


def facilitated(k):
    return header(k, options=(("facilitator", "yes"),))


def replayed(record):
    return play_again(record, scenario(record.header.scenario)).game


def branch(record, turn, name, more=LATER):
    """A branch as the window makes it: from the beginning of a turn, with a note, played on."""
    game = replayed(record)
    made = branched(record, game.turns, game.acts, turn, name)
    note = Entry(str(Act(FACILITATOR, "note", f"Back to turn {turn}.")), at(more))
    return gone_on(made.with_line(note), more + 5)


def gone_on(record, second):
    """The record with its game played to the end: everybody passes and nobody does a thing."""
    game, lines = replayed(record), list(record.lines)
    while not game.over:
        before = len(game.turns)
        event = _said(game)
        game = game.apply(event)
        second += 7
        lines.append(Entry(str(event), at(second)))
        if len(game.turns) > before:
            lines.append(Digest(len(game.turns), game.turns[-1].digest))
    return replace(record, lines=tuple(lines))


def _said(game: Game):
    from engine.players.players import player

    return answer(game, player("random", game.table.floor))


@pytest.fixture(scope="module")
def original():
    return played(0, header_of=facilitated)[0]


@pytest.fixture(scope="module")
def folder(original, tmp_path_factory):
    """Three tables, two branches of the second, and a branch of the first of these."""
    place = tmp_path_factory.mktemp("room")
    second = played(1, header_of=facilitated)[0]
    first_branch = branch(second, 3, "table-2.rec")
    for name, record in {
        "table-1": original, "table-2": second, "again": first_branch,
        "and-again": branch(first_branch, 4, "again.rec", LATER + 9000),
        "early": branch(second, 1, "table-2.rec", LATER + 500),
        "table-3": played(2, header_of=facilitated)[0],
    }.items():  # fmt: skip
        put(place, name, record)
    return place


def put(place, name, record):
    (place / f"{name}.rec").write_text(dump(record), "utf-8", newline="\n")


@pytest.fixture(scope="module")
def whole(folder):
    found = class_of(files_in([folder]))
    assert not found.left_out
    return found


def test_branches_stand_below_the_table_that_they_were_taken_from(whole):
    [group] = whole.groups
    assert [t.name for t in group.tables] == [
        "table-1", "table-2", "again", "and-again", "early", "table-3"
    ]  # fmt: skip
    told = {t.name: (t.branch.under, t.branch.turn) for t in group.tables if t.branch}
    assert told == {
        "again": ("table-2", 3), "and-again": ("again", 4), "early": ("table-2", 1),
    }  # fmt: skip


def test_numbers_of_tables_choices_and_the_chart_are_of_tables_alone(whole):
    [group] = whole.groups
    assert [t.name for t in whole.counted] == ["table-1", "table-2", "table-3"]
    assert telling.title(whole) == "3 tables; 3 finished; 3 more as branches"
    assert [s.label for s in telling.chart(group).spots] == ["1", "2", "3"]
    for spread in group.spread():
        assert sum(spread.levels) + spread.untouched == 3
    signs = telling.numbers(group.tables)
    assert signs == ["1", "2", "2a", "2b", "2c", "3"]


def test_a_class_with_branches_tells_of_its_tables_what_it_tells_without_them(
    whole, tmp_path, folder
):
    for file in folder.iterdir():
        if file.stem.startswith("table"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    alone = class_of(files_in([tmp_path]))
    assert alone.tables == whole.counted
    assert alone.groups[0].spread() == whole.groups[0].spread()
    mine, theirs = tables(whole)["choices"], tables(alone)["choices"]
    assert mine == theirs


def test_exports_hold_the_branches_and_name_the_table_of_each(whole):
    rows = tables(whole)
    for name in ("tables", "results", "course", "moves", "deals", "terms", "times", "people"):
        columns = [c.name for c in COLUMNS[name]]
        assert columns[columns.index("table") + 1] == "branch_of"
    read = list(csv.DictReader(io.StringIO(text("tables", rows["tables"]))))
    told = {r["table"]: (r["branch_of"], r["branch_file"], r["branch_turn"]) for r in read}
    assert told["again"] == ("table-2", "table-2.rec", "3") and told["table-2"] == ("", "", "")
    assert {r["branch_of"] for r in csv.DictReader(io.StringIO(text("results", rows["results"])))
            if r["table"] == "and-again"} == {"again"}  # fmt: skip
    [meaning] = [row[4] for row in rows["dictionary"] if row[:2] == ("tables", "branch_of")]
    assert "Empty where it stands below none" in meaning


def test_the_page_says_that_branches_are_not_counted(whole):
    html = page(whole)
    assert "again (branch of table-2 from turn 3)" in html
    assert "A branch goes on from an earlier turn of another table" in html
    assert "A branch goes on" not in page(replace(whole, groups=(
        replace(whole.groups[0], tables=whole.counted),)))  # fmt: skip


def test_several_processes_find_the_same_branches(whole, folder, monkeypatch):
    monkeypatch.setattr(classes, "WORTH_IT", 2)
    monkeypatch.setattr(classes.os, "cpu_count", lambda: 2)
    assert classes._class(files_in([folder]), lambda n: None).tables == whole.tables


def test_a_renamed_table_is_known_by_its_beginning(original, tmp_path):
    put(tmp_path, "Group of Ada", original)
    put(tmp_path, "second try", branch(original, 2, "table-1.rec"))
    put(tmp_path, "third try", branch(original, 3, "table-1.rec", LATER + 700))
    found = class_of(files_in([tmp_path]))
    assert {t.name: t.branch and t.branch.under for t in found.tables} == {
        "Group of Ada": None, "second try": "Group of Ada", "third try": "Group of Ada",
    }  # fmt: skip
    bare = nameless(found)
    told = "\n".join([page(bare), *(text(n, rows) for n, rows in tables(bare).items())])
    assert "Ada" not in told and "branch of file 1 from turn 2" in told


def test_a_table_that_was_left_counts_by_its_branch_that_was_finished(original, tmp_path):
    """Whoever goes back to an earlier turn leaves the old game as it was and ends the new one."""
    given_up = replace(original, lines=original.lines[: len(original.lines) // 2])
    put(tmp_path, "table-1", given_up)
    put(tmp_path, "table-1-on", branch(original, 2, "table-1.rec"))
    put(tmp_path, "table-2", played(1, header_of=facilitated)[0])
    found = class_of(files_in([tmp_path]))
    [group] = found.groups
    assert [(t.name, t.counts) for t in group.tables] == [
        ("table-1", False), ("table-1-on", True), ("table-2", True)
    ]  # fmt: skip
    assert telling.title(found) == "2 tables; 2 finished; 1 more as a branch"
    assert [s.label for s in telling.chart(group).spots] == ["1a", "2"]
    rows = list(csv.DictReader(io.StringIO(text("tables", tables(found)["tables"]))))
    assert [r["counted"] for r in rows] == ["0", "1", "1"]


def test_another_table_of_the_same_file_name_is_not_taken_for_it(original, tmp_path):
    for room, record in (("a", original), ("b", played(1, header_of=facilitated)[0])):
        (tmp_path / room).mkdir()
        put(tmp_path / room, "table-1", record)
    put(tmp_path / "a", "on", branch(original, 2, "table-1.rec"))
    found = class_of(files_in([tmp_path / "b", tmp_path / "a"]))
    [told] = [t.branch for t in found.tables if t.branch]
    assert told.under == "table-1 (2)", "that of the other room has another beginning"


def test_of_a_game_that_is_not_here_the_first_branch_counts(original, tmp_path):
    put(tmp_path, "a", branch(original, 3, "Ada.rec"))
    put(tmp_path, "b", branch(original, 3, "Ada.rec", LATER + 400))
    put(tmp_path, "other", played(2)[0])
    found = class_of(files_in([tmp_path]))
    assert [t.name for t in found.counted] == ["a", "other"]
    assert telling.name_of(found.tables[0]) == (
        "a (branch of Ada.rec from turn 3; that game is not here)"
    )
    assert found.tables[1].branch.under == "a"
    bare = nameless(found)
    assert "Ada" not in page(bare) and "the first game is not here" in page(bare)


def test_the_door_counts_them_so_too(folder, tmp_path, capsys):
    out = tmp_path / "class.html"
    assert command.run(["compare", str(folder), "--out", str(out)]) == 0
    assert "3 tables; 3 finished; 3 more as branches" in capsys.readouterr().out


def test_the_window_shows_them_under_their_table(qtbot, folder):
    screen = ComparePage(files_in([folder]))
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: screen.whole is not None, timeout=60_000)
    [table] = screen.findChildren(QTableWidget)
    names = [table.item(r, 1).text() for r in range(table.rowCount())]
    assert names[1:3] == ["table-2", "again (branch of table-2 from turn 3)"]
    assert table_of(screen.whole.groups[0]).rowCount() == 6
    labels = [
        w.text() for w in screen.findChildren(object) if hasattr(w, "text") and callable(w.text)
    ]
    assert any(x.startswith("A branch goes on") for x in labels)


NAMES = st.sampled_from("abcdef")
STEMS = st.dictionaries(
    NAMES,
    st.builds(
        Stem, file=st.sampled_from(["a.rec", "b.rec", "c.rec"]), folder=st.sampled_from(["", "x"]),
        of=st.none() | st.tuples(st.sampled_from(["a.rec", "b.rec", "c.rec"]), st.integers(1, 4)),
        begins=st.lists(st.sampled_from("pq"), max_size=3).map(tuple),
    ),
)  # fmt: skip


@given(STEMS, st.sets(NAMES))
def test_whatever_records_say_every_table_stands_once_and_each_line_counts_once(stems, ended):
    found = branches(stems)
    order = list(in_order(list(stems), found))
    assert sorted(order) == sorted(stems)
    for k, name in enumerate(order):
        assert name not in found or found[name].under in ("", *order[:k])
    firsts = [name for name in order if name not in found or not found[name].under]
    spoken = speaking(order, found, {name: name in ended for name in order})
    assert len(spoken) == len(firsts)
    assert all(name in ended for name in spoken) or not set(firsts) <= ended


def test_an_option_that_says_nonsense_makes_no_branch(tmp_path, original):
    odd = replace(original, header=replace(original.header, options=(
        *original.header.options, (OPTION, "of nothing"))))  # fmt: skip
    put(tmp_path, "a", Record(odd.header, odd.lines))
    [told] = class_of(files_in([tmp_path])).tables
    assert told.branch is None and told.counts
