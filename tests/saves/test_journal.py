"""A game while it is played: what was reported as saved is there, whatever happens next."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from made import GAME, HEADER, numbered

from engine.record import Digest, Entry, Header, Record, Seat
from saves.journal import Journal, JournalFailed, now
from saves.lock import RecordInUse
from saves.problems import UnreadableRecord
from saves.text import LIMIT, dump, load

ROOT = Path(__file__).parents[2]


def child(code: str, *arguments: object) -> "subprocess.Popen[bytes]":
    """Another Python process in the project's folder."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_a_game_is_begun_played_closed_and_gone_on_with(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "games", HEADER) as journal:
        for line in GAME.lines[:4]:
            journal.append(line)
            assert load(journal.path).lines[-1] == line
    with Journal.open(journal.path) as again:
        assert again.record == Record(HEADER, GAME.lines[:4])
        assert again.torn == b""
        for line in GAME.lines[4:]:
            again.append(line)
        assert again.record == GAME
    assert load(journal.path) == GAME
    assert journal.path.read_text("utf-8") == dump(GAME)
    assert [file.name for file in journal.path.parent.iterdir()] == [journal.path.name]


def test_the_name_says_scenario_day_and_which_game_it_was(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        with Journal.create(tmp_path, HEADER, date(2026, 11, 24)) as journal:
            names.append(journal.path.name)
    assert names == [f"june-2025_2026-11-24_{number}.rec" for number in (1, 2, 3)]


def test_a_chosen_name_never_goes_over_another_file(tmp_path: Path) -> None:
    place = tmp_path / "第一桌 – Ünïté.rec"
    with Journal.create_at(place, HEADER) as journal:
        journal.append(numbered(1))
    before = place.read_bytes()
    with pytest.raises(JournalFailed, match="already a file"):
        Journal.create_at(place, HEADER)
    assert place.read_bytes() == before


def test_names_in_any_script_come_back(tmp_path: Path) -> None:
    seats = {"US": Seat("person", "Zoë Ñandú"), "CN": Seat("person", "李雷・محمد 🐼")}
    header = Header("june-2025", 1, seats)
    with Journal.create(tmp_path, header) as journal:
        pass
    with Journal.open(journal.path) as again:
        assert dict(again.record.header.seats) == seats


def test_each_line_is_one_write_and_on_the_disk_before_append_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, object]] = []
    write, sync = os.write, os.fsync

    def writes(descriptor: int, data: bytes) -> int:
        done.append(("write", data))
        return write(descriptor, data)

    def syncs(descriptor: int) -> None:
        done.append(("sync", None))
        sync(descriptor)

    with Journal.create(tmp_path, HEADER) as journal:
        monkeypatch.setattr(os, "write", writes)
        monkeypatch.setattr(os, "fsync", syncs)
        journal.append(GAME.lines[0])
        monkeypatch.undo()
    last = journal.path.read_bytes().splitlines(keepends=True)[-1]
    assert done == [("write", last), ("sync", None)]


def test_a_torn_last_line_is_set_aside_at_every_byte_and_the_game_goes_on(tmp_path: Path) -> None:
    whole = dump(GAME).encode()
    start = whole.rindex(b"\n", 0, -1) + 1
    for stop in range(start, len(whole)):
        place = tmp_path / f"{stop}.rec"
        place.write_bytes(whole[:stop])
        with Journal.open(place) as journal:
            assert journal.record == Record(HEADER, GAME.lines[:-1])
            assert journal.torn == whole[start:stop]
            journal.append(GAME.lines[-1])
        assert place.read_bytes() == whole
        beside = tmp_path / f"{stop}.rec.torn"
        assert (beside.read_bytes() if beside.exists() else b"") == whole[start:stop]


def test_a_second_torn_line_is_kept_with_the_first(tmp_path: Path) -> None:
    place = tmp_path / "game.rec"
    place.write_bytes(dump(GAME).encode())
    for rest in (b"    7  2026", b"    7  \xe7\x8e"):
        with place.open("ab") as file:
            file.write(rest)
        Journal.open(place).close()
    assert (tmp_path / "game.rec.torn").read_bytes() == b"    7  2026    7  \xe7\x8e"
    assert load(place) == GAME


def test_a_record_from_windows_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "game.rec"
    place.write_bytes(b"\xef\xbb\xbf" + dump(GAME).replace("\n", "\r\n").encode())
    with Journal.open(place) as journal:
        journal.append(Digest(3, "abcd"))
    assert load(place) == GAME.with_line(Digest(3, "abcd"))


def test_an_edited_record_is_neither_opened_nor_touched(tmp_path: Path) -> None:
    place = tmp_path / "game.rec"
    edited = dump(GAME).replace("US reject", "US accept").encode()
    place.write_bytes(edited)
    for _ in range(2):
        with pytest.raises(UnreadableRecord, match="Line 11: this line was changed"):
            Journal.open(place)
    assert place.read_bytes() == edited
    with pytest.raises(UnreadableRecord, match="no file"):
        Journal.open(tmp_path / "gone.rec")
    with pytest.raises(UnreadableRecord, match="not an ordinary file"):
        Journal.open(tmp_path)


def test_two_windows_cannot_write_one_game(tmp_path: Path) -> None:
    with Journal.create(tmp_path, HEADER) as journal:
        for _ in range(2):
            with pytest.raises(RecordInUse, match="is open in another window"):
                Journal.open(journal.path)
        journal.append(numbered(1))
    with Journal.open(journal.path) as again:
        assert again.record.events == (numbered(1).text,)


HOLDER = """
import sys
from pathlib import Path
from saves.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_two_programs_cannot_write_one_game_and_a_dead_one_lets_go(tmp_path: Path) -> None:
    place = tmp_path / "game.rec"
    place.write_text(dump(GAME), "utf-8", newline="\n")
    with child(HOLDER, place) as other:
        assert other.stdout and other.stdout.readline().strip() == b"open"
        with pytest.raises(RecordInUse):
            Journal.open(place)
        assert load(place) == GAME
        other.kill()
    with Journal.open(place) as journal:
        assert journal.record == GAME


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from made import HEADER, numbered
from saves.journal import Journal
with Journal.create_at(Path(sys.argv[1]), HEADER) as journal:
    for number in range(1, 1_000_000):
        journal.append(numbered(number))
        print(number, flush=True)
"""


def test_a_program_killed_at_any_moment_loses_nothing_that_it_reported(tmp_path: Path) -> None:
    chance = random.Random(7)
    held = []
    for round_ in range(20):
        place = tmp_path / f"{round_}.rec"
        with child(WRITER, place, Path(__file__).parent) as writer:
            assert writer.stdout
            first = writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.1))
            os.kill(writer.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
            *told, _ = (first + writer.stdout.read()).split(b"\n")
        with Journal.open(place) as journal:
            events = journal.record.events
            assert len(events) >= int(told[-1])
            assert events == tuple(numbered(n).text for n in range(1, len(events) + 1))
            journal.append(numbered(len(events) + 1))
        assert len(load(place).events) == len(events) + 1
        held.append(len(events))
    assert len(set(held)) > 5, "the moments of death should differ"


def test_a_closed_journal_writes_nothing(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, HEADER)
    journal.close()
    journal.close()
    with pytest.raises(ValueError, match="closed"):
        journal.append(numbered(1))


def test_another_programs_change_is_not_written_over(tmp_path: Path) -> None:
    with Journal.create(tmp_path, HEADER) as journal:
        with journal.path.open("ab") as file:
            file.write(b"a note\n")
        before = journal.path.read_bytes()
        with pytest.raises(JournalFailed, match="another program changed the file"):
            journal.append(numbered(1))
        assert journal.path.read_bytes() == before


def test_a_full_record_is_refused_before_it_becomes_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.create(tmp_path, HEADER) as journal:
        monkeypatch.setattr(journal, "_size", LIMIT - 10)
        with pytest.raises(JournalFailed, match="the record is full"):
            journal.append(numbered(1))


def test_the_clock_gives_a_time_that_an_event_may_have() -> None:
    assert Entry("US pass", now()).at.endswith("Z")
