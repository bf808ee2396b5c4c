"""Records of a class beside each other: the same results as one by one, and nobody lost."""

from dataclasses import replace
from itertools import pairwise
from math import isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from manytables import at, header, played

from engine.advice.result import final
from engine.classroom.common import along
from engine.classroom.compare import by_number
from engine.classroom.table import CHOSEN, spent
from engine.record import Digest, Entry, Record
from engine.rules.levers import SIDES
from engine.sides import BySide
from engine.view import opened
from saves.text import dump
from ui.classroom.gathering import class_of, files_in
from ui.classroom.rows import PHASES
from ui.doors import classes


@pytest.fixture(scope="session")
def whole(folder):
    return class_of(files_in([folder]))


def write(path, record):
    path.write_text(dump(record), "utf-8", newline="\n")
    return path


def test_each_table_has_the_result_that_it_has_alone(whole, tables):
    [group] = whole.groups
    assert not whole.left_out and len(group.tables) == len(tables)
    for told, (_, game) in zip(group.tables, tables, strict=True):
        assert told.over == game.over and told.played == len(game.turns)
        if not game.over:
            assert told.results is None and told.course == () and told.turning is None
            continue
        alone = final(opened(game))
        assert told.results == alone.results
        assert group.shared.marks == alone.marks
        assert told.course[-1] == told.at and len(told.course) == len(game.turns)


def test_the_turning_point_is_the_turn_that_changed_most(whole):
    for told in whole.tables:
        if told.turning is None:
            continue
        steps = np.abs(
            np.diff(np.array([(0.0, 0.0), *(p.values() for p in told.course)]), axis=0)
        ).sum(axis=1)
        assert told.turning.turn == 1 + int(np.argmax(steps))
        change = np.array(told.turning.change.values())
        assert isclose(float(np.abs(change).sum()), float(steps.max()))


def test_no_package_of_the_frontier_is_bettered_by_another(whole):
    points = whole.groups[0].shared.points
    assert len(points) > 2 and min(min(p.values()) for p in points) > 0.0
    for a, b in pairwise(points):
        assert a.us < b.us and a.cn > b.cn


def test_every_table_chose_a_level_of_each_lever_or_none(whole):
    [group] = whole.groups
    for spread in group.spread():
        assert sum(spread.levels) + spread.untouched == len(group.tables)
        moves = [d for t in group.tables for d in t.moves if d.lever == spread.lever]
        assert spread.choices == sum(d.how in CHOSEN for d in moves)


def test_offers_and_deals_are_those_of_the_game(whole, tables):
    for told, (_, game) in zip(whole.tables, tables, strict=True):
        turns = [
            n for n, events in
            [*((t.number, t.events) for t in game.turns), (game.table.turn, game.turn_events)]
            for e in events if e.package is not None and e.side in SIDES
        ]  # fmt: skip
        assert told.offers == len(turns) and told.first_offer == min(turns, default=None)
        assert len(told.deals) == len(game.table.past) + len(game.table.deals)


def test_times_are_counted_between_events_by_turn_and_phase():
    words = ("US pass", "CN pass", "US done", "CN done", "CN pass")
    lines = [Entry(w, at(s)) for w, s in zip(words, (100, 130, 190, 200, 500), strict=True)]
    record = Record(header(1), (*lines[:4], Digest(1, "abcd"), lines[4]))
    found = {(s.turn, s.phase): (s.events, s.seconds, s.longest) for s in spent(record)}
    assert found == {
        (1, "talks"): (2, 30.0, 30.0),  # nobody knows how long the first one took
        (1, "measures"): (2, 70.0, 60.0),
        (2, "talks"): (1, 300.0, 300.0),
    }
    assert set(PHASES) == {phase for _, phase in found}
    [alone] = spent(Record(header(1), lines[:1]))
    assert alone.seconds is None and alone.longest is None


def test_what_a_facilitator_does_and_what_is_asked_is_no_move_of_the_table():
    words = ("FAC note: We begin.", "US pass", "FAC note: Late.", "US ask: How long?", "CN pass")
    lines = [Entry(w, at(s)) for w, s in zip(words, (10, 100, 110, 120, 160), strict=True)]
    [alone] = spent(Record(header(1, options=(("facilitator", "yes"),)), tuple(lines)))
    assert (alone.events, alone.seconds, alone.longest) == (2, 60.0, 60.0)


def test_a_damaged_record_is_named_and_the_others_are_shown(folder, tables, tmp_path):
    good = tables[0][0]
    for n, (record, _) in enumerate(tables[:3], 1):
        write(tmp_path / f"table-{n}.rec", record)
    whole = dump(good).encode()
    (tmp_path / "cut.rec").write_bytes(whole[:-20])
    (tmp_path / "changed.rec").write_bytes(whole.replace(b"US ", b"CN ", 9))
    (tmp_path / "foreign.rec").write_bytes(b"\x89PNG\r\n\0\0")
    (tmp_path / "empty.rec").write_bytes(b"")
    write(tmp_path / "copy.rec", good)
    lines = list(good.lines)
    wrong = next(k for k, x in enumerate(lines) if isinstance(x, Digest))
    lines[wrong] = Digest(1, "0123456789abcdef")
    write(tmp_path / "digest.rec", replace(good, lines=tuple(lines)))
    write(tmp_path / "unplayable.rec", replace(good, lines=(Entry("US accept", at(1)),)))
    write(tmp_path / "newer.rec", Record(header(3, engine="99.0"), good.lines))
    write(tmp_path / "scenario.rec", Record(header(3, "june-2052")))
    found = class_of(files_in([tmp_path]))
    left = {x.name: x.why for x in found.left_out}
    unreadable = dict.fromkeys(("cut", "changed", "foreign", "empty"), "unreadable")
    names = ("digest", "unplayable", "newer", "scenario")
    # A move that is not legal is named by its number: its words may be secret, or hold a name.
    assert [x.detail for x in found.left_out if x.why == "unplayable"] == ["1"]
    # Which of two copies counts is a matter of their order.
    assert left == {**unreadable, "table-1": "same", **{n: n for n in names}}
    assert [t.name for t in found.tables] == ["copy", "table-2", "table-3"]


def test_other_scenarios_and_seeds_stand_apart(tmp_path):
    plain, other = played(0)[0], played(1, header_of=lambda k: header(k, seed=8))[0]
    june = Record(header(5, "june-2025"), (Entry("US pass", at(3)),))
    for name, record in (("a", plain), ("b", other), ("c", june), ("d", Record(header(4)))):
        write(tmp_path / f"{name}.rec", record)
    groups = class_of(files_in([tmp_path])).groups
    told = {(g.plot.id, g.seed): [t.name for t in g.tables] for g in groups}
    assert told == {
        ("first-table", 7): ["a", "d"], ("first-table", 8): ["b"], ("june-2025", 7): ["c"],
    }  # fmt: skip
    assert [g.shared is not None for g in groups] == [True, True, False]


def test_several_processes_tell_the_same_as_one(folder, whole, monkeypatch):
    monkeypatch.setattr(classes, "WORTH_IT", 5)
    files, seen = files_in([folder]), []
    monkeypatch.setattr(classes.os, "cpu_count", lambda: 2)
    assert classes._class(files, seen.append).tables == whole.tables
    assert seen[-1] == len(files) and seen == sorted(seen)


def test_work_that_is_no_longer_wanted_stops(folder):
    from engine.stopping import Stop, Stopped

    stop, seen = Stop(), []

    def progress(n):
        seen.append(n)
        stop.set()

    with pytest.raises(Stopped):
        class_of(files_in([folder]), progress, stop)
    assert seen == [1]


FRONT = (BySide(10.0, 30.0), BySide(20.0, 25.0), BySide(30.0, 10.0))


@given(st.integers(0, 1), st.floats(0.0, 1.0), st.floats(0.01, 5.0))
def test_the_way_to_the_frontier_is_measured_along_the_ray_from_no_deal(k, part, scale):
    a, b = FRONT[k], FRONT[k + 1]
    on = a.combined(b, lambda x, y: x + part * (y - x))
    assert isclose(along(FRONT, on), 1.0, abs_tol=1e-6)
    assert isclose(along(FRONT, on.map(lambda x: scale * x)), scale, rel_tol=1e-6)


def test_who_did_not_gain_with_the_other_is_on_no_way_to_the_frontier():
    assert along(FRONT, BySide(-1.0, 5.0)) is None and along((), BySide(1.0, 1.0)) is None
    assert isclose(along(FRONT, BySide(1.0, 30.0)), 1.0)
    assert isclose(along(FRONT, BySide(30.0, 5.0)), 1.0)


def test_table_ten_comes_after_table_nine():
    names = ["table-10", "table-9", "b", "Table-1", "a2", "a10"]
    assert sorted(names, key=by_number) == ["a2", "a10", "b", "Table-1", "table-9", "table-10"]
