"""A disk that takes its time: whoever writes goes on, and nothing counts before it has answered."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from disk import FailingDisk, Killed
from made import GAME, HEADER, numbered

from engine.record import Record
from saves import journal as room
from saves import text
from saves.journal import Journal, JournalFailed
from saves.text import load, scan

ROOT = Path(__file__).parents[2]


@pytest.fixture
def disk(monkeypatch):
    """A disk under the journal that waits, or fails, when a test says so."""
    made = FailingDisk(5)
    for module in (room, text):
        monkeypatch.setattr(module, "os", made)
    yield made
    made.let_go()


def test_a_line_is_in_the_file_at_once_and_counts_when_the_disk_has_it(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        disk.hold()
        waited = journal.write(numbered(1))  # returns while the disk is held
        assert disk.asked.wait(30)
        assert load(journal.path).events == (numbered(1).text,)
        assert journal.record == Record(HEADER)
        told = threading.Event()
        waited.then(told.set)
        assert not told.is_set()
        disk.let_go()
        assert told.wait(30)
        journal.confirm()
        assert journal.record == Record(HEADER, (numbered(1),))
        journal.confirm()  # with nothing more to confirm


def test_who_asks_after_the_disk_has_answered_is_told_at_once(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        waited = journal.write(numbered(1))
        waited.wait(30)
        told = []
        waited.then(lambda: told.append(threading.current_thread()))
        assert told == [threading.current_thread()]


def test_what_is_written_next_waits_for_what_was_written_before(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        disk.hold()
        journal.write(numbered(1))
        threading.Thread(target=lambda: disk.asked.wait(30) and disk.let_go()).start()
        journal.write(numbered(2))
        assert journal.record.lines == (numbered(1),)
        journal.confirm()
    assert load(journal.path).lines == (numbered(1), numbered(2))


def test_lines_that_the_disk_refuses_later_are_taken_back_and_told_once(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        before = journal.path.read_bytes()
        disk.arm("failing", 2)  # after the look at the file and the write
        journal.write(numbered(1))
        with pytest.raises(JournalFailed) as caught:
            journal.confirm()
        assert disk.struck == [("failing", "fsync")]
        assert str(caught.value) == (
            "The move was not saved: input/output error; everything before it is safe; "
            "try again, or go on in another folder."
        )
        assert journal.path.read_bytes() == before and journal.record == Record(HEADER)
        journal.confirm()  # it was told
        journal.append(numbered(1))
    assert load(journal.path).lines == (numbered(1),)


def test_a_disk_that_never_answers_is_told_of_and_the_next_try_writes_the_line_once(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        disk.hold()
        journal.write(numbered(1))
        with pytest.raises(JournalFailed, match="the disk does not answer; the file holds it"):
            journal.confirm(patience=0)
        assert journal.record == Record(HEADER)
        disk.let_go()
        journal.append(numbered(1))
    assert load(journal.path).lines == (numbered(1),)


def test_a_record_that_is_closed_while_the_disk_writes_is_whole(tmp_path, disk):
    journal, held, close = Journal.create(tmp_path, HEADER), [], disk.close
    disk.close = lambda descriptor: held.append(journal.record.lines) or close(descriptor)
    disk.hold()
    journal.write(numbered(1))
    threading.Thread(target=lambda: disk.asked.wait(30) and disk.let_go()).start()
    journal.close()
    assert held == [(numbered(1),)]  # confirmed before the file was let go
    assert load(journal.path).lines == (numbered(1),)
    with pytest.raises(ValueError, match="closed"):
        journal.write(numbered(2))


def test_a_line_that_the_disk_refuses_while_the_record_is_closed_is_taken_back(tmp_path, disk):
    journal = Journal.create(tmp_path, HEADER)
    disk.arm("failing", 2)
    journal.write(numbered(1))
    journal.close()
    assert load(journal.path) == Record(HEADER)


def test_a_program_that_ends_in_the_disks_thread_ends_for_whoever_waits(tmp_path, disk):
    journal = Journal.create(tmp_path, HEADER)
    disk.arm("killed before", 2)
    journal.write(numbered(1))
    with pytest.raises(Killed):
        journal.confirm()
    disk.revive()


def test_without_a_thread_the_writer_waits_itself(tmp_path, monkeypatch):
    def none(self):
        raise RuntimeError("can't start new thread")

    with Journal.create(tmp_path, HEADER) as journal:
        monkeypatch.setattr(threading.Thread, "start", none)
        journal.append(numbered(1))
    assert load(journal.path).lines == (numbered(1),)


WRITER = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from made import HEADER, numbered
from saves.journal import Journal
journal = Journal.create_at(Path(sys.argv[1]), HEADER)
journal.append(numbered(1))
def held(descriptor):
    print("written", flush=True)
    sys.stdin.readline()
os.fsync = held
journal.append(numbered(2))
"""


def test_killed_between_the_write_and_the_disks_answer_the_record_opens_with_the_line(tmp_path):
    place = tmp_path / "game.rec"
    command = [sys.executable, "-c", WRITER, str(place), str(Path(__file__).parent)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as writer:
        assert writer.stdout and writer.stdout.readline().strip() == b"written"
        os.kill(writer.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    with Journal.open(place) as journal:
        assert journal.record.lines == (numbered(1), numbered(2)) and journal.torn == b""
        journal.append(numbered(3))


def test_a_power_cut_before_the_disks_answer_leaves_a_record_that_opens(tmp_path, disk):
    with Journal.create(tmp_path, HEADER) as journal:
        for line in GAME.lines[:-1]:
            journal.append(line)
        safe = journal.path.stat().st_size
        disk.hold()
        journal.write(GAME.lines[-1])
        assert disk.asked.wait(30)
        written = journal.path.read_bytes()
        disk.let_go()
    for size in range(safe, len(written) + 1):
        reading = scan(written[:size])
        whole = size == len(written)
        assert reading.record.lines == (GAME.lines if whole else GAME.lines[:-1])
