"""A disk that is full, locked or failing: the line is refused, the game stays whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from made import GAME, HEADER, numbered

from engine.record import Record
from saves.journal import Journal, JournalFailed
from saves.problems import UnreadableRecord
from saves.text import dump, load

if os.name == "posix":
    import resource

    @contextmanager
    def disk_with_room_for(size: int) -> Iterator[None]:
        """No file may grow beyond ``size``, as if the disk were full."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    @contextmanager
    def read_only_folder() -> Iterator[Path]:
        """A folder that this user cannot write; root becomes an ordinary user meanwhile."""
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            (place / "game.rec").write_text(dump(GAME), "utf-8", newline="\n")
            (place / "game.rec").chmod(0o444)
            (place / "note.rec").write_text("a note")
            (place / "note.rec").chmod(0o444)
            place.chmod(0o555)
            user = os.geteuid()
            if user == 0:
                os.seteuid(65534)
            try:
                yield place
            finally:
                os.seteuid(user)
                place.chmod(0o755)

    @pytest.mark.parametrize("room", [0, 1, 20, 53])
    def test_on_a_full_disk_the_line_is_refused_and_the_game_stays_whole(
        tmp_path: Path, room: int
    ) -> None:
        with Journal.create(tmp_path, HEADER) as journal:
            journal.append(numbered(1))
            before = journal.path.read_bytes()
            with disk_with_room_for(len(before) + room):
                for _ in range(2):
                    with pytest.raises(JournalFailed) as caught:
                        journal.append(numbered(2))
            assert str(caught.value) == (
                "The move was not saved: the disk is full; everything before it is safe; "
                "free some space and try again."
            )
            assert journal.path.read_bytes() == before
            journal.append(numbered(2))
        assert load(journal.path).events == (numbered(1).text, numbered(2).text)

    def test_if_the_half_line_cannot_be_taken_back_the_next_opening_does_it(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuses(descriptor: int, size: int) -> None:
            raise OSError(5, "Input/output error")

        with Journal.create(tmp_path, HEADER) as journal:
            journal.append(numbered(1))
            before = journal.path.read_bytes()
            monkeypatch.setattr(os, "ftruncate", refuses)
            with disk_with_room_for(len(before) + 20), pytest.raises(JournalFailed):
                journal.append(numbered(2))
            with pytest.raises(JournalFailed, match="input/output error"):
                journal.append(numbered(2))
            monkeypatch.undo()
        assert len(journal.path.read_bytes()) == len(before) + 20
        with Journal.open(journal.path) as again:
            assert again.record.events == (numbered(1).text,)
            assert len(again.torn) == 20

    def test_after_a_half_line_that_stayed_the_same_journal_can_still_mend_it(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuses(descriptor: int, size: int) -> None:
            raise OSError(5, "Input/output error")

        with Journal.create(tmp_path, HEADER) as journal:
            room = len(journal.path.read_bytes()) + 20
            monkeypatch.setattr(os, "ftruncate", refuses)
            with disk_with_room_for(room), pytest.raises(JournalFailed):
                journal.append(numbered(1))
            monkeypatch.undo()
            journal.append(numbered(1))
        assert load(journal.path).events == (numbered(1).text,)

    def test_a_game_that_cannot_begin_on_a_full_disk_leaves_no_file(tmp_path: Path) -> None:
        with disk_with_room_for(30), pytest.raises(JournalFailed, match="the disk is full"):
            Journal.create(tmp_path, HEADER)
        assert list(tmp_path.iterdir()) == []

    def test_in_a_read_only_folder_no_game_begins_and_none_goes_on() -> None:
        with read_only_folder() as folder:
            with pytest.raises(JournalFailed, match="choose another folder"):
                Journal.create(folder, HEADER)
            with pytest.raises(JournalFailed, match="choose another folder"):
                Journal.create(folder / "deeper", HEADER)
            with pytest.raises(JournalFailed, match="can still be looked at"):
                Journal.open(folder / "game.rec")
            with pytest.raises(UnreadableRecord, match="not a record"):
                Journal.open(folder / "note.rec")
            assert load(folder / "game.rec") == GAME

    def test_a_deleted_file_is_noticed_at_the_next_line(tmp_path: Path) -> None:
        with Journal.create(tmp_path, HEADER) as journal:
            journal.path.unlink()
            with pytest.raises(JournalFailed, match="the file was deleted"):
                journal.append(numbered(1))
            assert journal.record == Record(HEADER)

    def test_the_system_s_other_refusals_are_told_too(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuses(descriptor: int) -> None:
            raise OSError(5, "Input/output error")

        with Journal.create(tmp_path, HEADER) as journal:
            monkeypatch.setattr(os, "fsync", refuses)
            with pytest.raises(JournalFailed, match="input/output error"):
                journal.append(numbered(1))
            monkeypatch.undo()
            journal.append(numbered(1))
        assert load(journal.path).events == (numbered(1).text,)
