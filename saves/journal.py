"""A record file that is being written: each line is on the disk before the game goes on.

A line is written at once and by whoever says it; that the disk has it is waited for in a thread of
its own (``Journal.write``, then ``Journal.confirm``), so that a window can go on drawing meanwhile.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from engine.reason import Reason
from engine.record import Header, Line, Record
from saves.lock import hold, release
from saves.problems import Trouble, UnreadableRecord, unreadable
from saves.syncing import NoAnswer, Syncing
from saves.text import LIMIT, End, Reading, contents, dump, line_for, scan

SUFFIX: Final = ".rec"
TORN: Final = ".torn"
TIME: Final = "%Y-%m-%dT%H:%M:%SZ"
PATIENCE: Final = 30.0  # seconds until a disk that says nothing is told of

# What is kept after a failure.
SAFE: Final = Reason("everything before it is safe", "safe")
AHEAD: Final = Reason(
    "the file holds it for now and the window does not, which the next try puts right; "
    "everything before it is safe",
    "ahead",
)
UNSURE: Final = Reason(
    "whether the file holds it cannot be told now, the window does not; what came before was safe",
    "unsure",
)
NOTHING_LOST: Final = Reason("nothing was lost", "nothing_lost")
AS_IT_WAS: Final = Reason("the file was left as it is", "as_it_was")
NOT_SAVED: Final = Reason("The move was not saved", "not_saved")

# Without O_BINARY Windows would write CRLF for LF.
_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


class JournalFailed(Trouble):
    """Lines or a file were not written: what happened, what was kept, what to do next.

    ``again`` says that the same place may work when it is tried once more.
    """

    def __init__(self, what: Reason, kept: Reason, cure: Reason, again: bool = True) -> None:
        super().__init__(what, kept, cure)
        self.what = what
        self.kept = kept
        self.cure = cure
        self.again = again

    @property
    def said(self) -> Reason | None:
        """Of its three parts, each with a code of its own."""
        return Reason(str(self), "journal", what=self.what, kept=self.kept, cure=self.cure)

    def __str__(self) -> str:
        return f"{self.what}; {self.kept}; {self.cure}."


def _failed(what: Reason, kept: Reason, error: OSError) -> JournalFailed:
    if error.errno in _FULL:
        cure = Reason("free some space and try again", "free_space")
        return JournalFailed(Reason(f"{what}: the disk is full", "full", what=what), kept, cure)
    if error.errno in _DENIED:
        text = "choose another folder or ask for the right to write in this one"
        denied = Reason(f"{what}: it may not be written there", "may_not", what=what)
        return JournalFailed(denied, kept, Reason(text, "ask_for_right"))
    if isinstance(error, NoAnswer):
        text = "try again, or go on in another folder"
        silent = Reason(f"{what}: the disk does not answer", "no_answer", what=what)
        return JournalFailed(silent, kept, Reason(text, "try_again"))
    reason = error.strerror or "the system gave no reason"
    reason = f"{reason[:1].lower()}{reason[1:]}"
    cure = Reason("try again, or go on in another folder", "try_again")
    because = Reason(f"{what}: {reason}", "because", what=what, reason=reason)
    return JournalFailed(because, kept, cure)


def _not_begun(folder: Path) -> Reason:
    return Reason(f"No game was begun in {folder}", "not_begun", folder=folder)


def _not_gone_on(path: Path) -> Reason:
    return Reason(f"{path.name} cannot be gone on with", "not_gone_on", name=path.name)


def now() -> str:
    """The time for an entry: UTC, to the second."""
    return datetime.now(UTC).strftime(TIME)


def sync_folder(folder: Path) -> None:
    """Makes a new or moved name in a folder outlast a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _put(descriptor: int, data: bytes) -> None:
    # One call, so that a line is whole or torn and never mixed; a short write is a full disk.
    if os.write(descriptor, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _write(descriptor: int, data: bytes) -> None:
    _put(descriptor, data)
    os.fsync(descriptor)


def _close(descriptor: int) -> None:
    """Every line was on the disk before; a file system that is gone has nothing to add."""
    with suppress(OSError):
        os.close(descriptor)


def _remove(path: Path) -> None:
    """An empty or half begun file goes away where the system lets it."""
    with suppress(OSError):
        os.unlink(path)


@dataclass(frozen=True)
class _Unconfirmed:
    """Lines that are in the file, until the disk has said that it has them."""

    syncing: Syncing
    lines: tuple[Line, ...]
    end: End
    size: int  # of the file with them


class Journal:
    """The open file of one game; made by ``create``, ``create_at`` or ``open``."""

    def __init__(self, path: Path, descriptor: int, reading: Reading) -> None:
        self.path = path
        self.torn = reading.torn
        self._descriptor: int | None = descriptor
        self._header = reading.record.header
        self._lines = list(reading.record.lines)
        self._end = reading.end
        self._size = reading.whole
        self._unfinished = False
        self._written: _Unconfirmed | None = None

    @classmethod
    def create(cls, folder: Path, header: Header, today: date | None = None) -> Self:
        """Begins a game in a new file named after scenario, local date and a counter."""
        return cls.copy(folder, Record(header), today)

    @classmethod
    def copy(cls, folder: Path, record: Record, today: date | None = None) -> Self:
        """Goes on with a game in a new file that holds all of it so far, on the disk."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _failed(_not_begun(folder), NOTHING_LOST, error) from error
        day = (today or date.today()).isoformat()
        for counter in count(1):
            path = folder / f"{record.header.scenario}_{day}_{counter}{SUFFIX}"
            try:
                return cls._begin(path, record)
            except FileExistsError:
                continue
        raise AssertionError("the counter does not end")

    @classmethod
    def create_at(cls, path: Path, header: Header) -> Self:
        """Begins a game in a new file at a chosen place, never over another file."""
        try:
            return cls._begin(path, Record(header))
        except FileExistsError:
            taken = f"No game was begun: there is already a file {path.name}"
            raise JournalFailed(
                Reason(taken, "taken", name=path.name),
                Reason("that file was left as it is", "that_as_it_was"),
                Reason("choose another name", "another_name"),
            ) from None

    @classmethod
    def _begin(cls, path: Path, record: Record) -> Self:
        data = dump(record).encode()
        what, kept = _not_begun(path.parent), NOTHING_LOST
        try:
            descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o644)
        except FileExistsError:
            raise
        except OSError as error:
            raise _failed(what, kept, error) from error
        try:
            hold(descriptor, path)
            _write(descriptor, data)
            sync_folder(path.parent)
        except BaseException as error:
            # Closed first: Windows does not delete an open file.
            _close(descriptor)
            if isinstance(error, OSError):
                _remove(path)
                raise _failed(what, kept, error) from error
            raise
        return cls(path, descriptor, scan(data))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Goes on with a game; a torn last line is kept beside the file and cut off."""
        try:
            descriptor = os.open(path, _FLAGS)
        except FileNotFoundError:
            raise unreadable("missing", None) from None
        except OSError as error:
            # A file that is no record at all is the better news to give.
            scan(contents(path))
            kept = Reason("the game can still be looked at", "can_look")
            raise _failed(_not_gone_on(path), kept, error) from error
        try:
            hold(descriptor, path)
            reading = scan(contents(path))
            if reading.defect:
                cls._cut(path, descriptor, reading)
            # A program that was ended may have left a line that it had not synced; from here on
            # it is shown, so it must be on the disk.
            os.fsync(descriptor)
        except BaseException as error:
            _close(descriptor)
            if isinstance(error, OSError):
                raise _failed(_not_gone_on(path), AS_IT_WAS, error) from error
            raise
        return cls(path, descriptor, reading)

    @staticmethod
    def _cut(path: Path, descriptor: int, reading: Reading) -> None:
        beside = path.with_name(path.name + TORN)
        try:
            rest = os.open(beside, _FLAGS | os.O_CREAT, 0o644)
            try:
                _write(rest, reading.torn)
            finally:
                os.close(rest)
            sync_folder(path.parent)
            os.ftruncate(descriptor, reading.whole)
            os.fsync(descriptor)
        except OSError as error:
            text = f"The unfinished last line of {path.name} could not be set aside"
            what = Reason(text, "not_set_aside", name=path.name)
            raise _failed(what, AS_IT_WAS, error) from error

    @property
    def record(self) -> Record:
        """The game so far, as it stands on the disk."""
        return Record(self._header, tuple(self._lines))

    def append(self, *lines: Line) -> None:
        """Adds lines in one write and returns when they are on the disk; else JournalFailed.

        After a failure the file holds what ``record`` says: the lines are taken back. Where that
        fails too, the file is read again, the error says what it holds, and the next append begins
        by taking the lines back.
        """
        self.write(*lines)
        self.confirm()

    def write(self, *lines: Line) -> Syncing:
        """Adds lines in one write and lets a thread wait until the disk has them; ``confirm`` says
        whether it has, and before that they are not in ``record``.

        What was written before is confirmed first. Raises JournalFailed, as ``append``.
        """
        self.confirm()
        if self._descriptor is None:
            raise ValueError(f"the journal of {self.path.name} is closed")
        end, parts = self._end, []
        for line in lines:
            text, end = line_for(line, end)
            parts.append(text)
        data = "".join(parts).encode()
        what = NOT_SAVED
        if self._size + len(data) > LIMIT:
            full = Reason(f"{what}: the record is full", "record_full", what=what)
            cure = Reason("end this game", "end_game")
            raise JournalFailed(full, SAFE, cure, again=False)
        try:
            self._mend()
            self._look(what)
            self._unfinished = True
            _put(self._descriptor, data)
            syncing = Syncing(partial(os.fsync, self._descriptor))
        except OSError as error:
            raise _failed(what, self._settled(), error) from error
        self._written = _Unconfirmed(syncing, lines, end, self._size + len(data))
        return syncing

    def confirm(self, patience: float = PATIENCE) -> None:
        """Returns when the disk has what was written, and ``record`` tells of it.

        Else the lines are taken back as after any failure, and JournalFailed says so. Where there
        is nothing to confirm it does nothing.
        """
        written, self._written = self._written, None
        if written is None:
            return
        try:
            written.syncing.wait(patience)
        except NoAnswer as error:
            # Nothing more is asked of such a disk; the next write begins by taking the lines back.
            raise _failed(NOT_SAVED, AHEAD, error) from error
        except OSError as error:
            raise _failed(NOT_SAVED, self._settled(), error) from error
        self._unfinished = False
        self._lines.extend(written.lines)
        self._end, self._size = written.end, written.size

    def _look(self, what: Reason) -> None:
        assert self._descriptor is not None
        status = os.fstat(self._descriptor)
        if status.st_nlink and status.st_size == self._size:
            return
        if status.st_nlink:
            happened = Reason(f"{what}: another program changed the file", "changed", what=what)
            kept = AS_IT_WAS
        else:
            happened = Reason(f"{what}: the file was deleted", "deleted", what=what)
            kept = Reason("the window still holds the game", "window_holds")
        raise JournalFailed(happened, kept, Reason("go on in a new file", "new_file"), again=False)

    def _mend(self) -> None:
        """Takes away what a failed append left behind."""
        if self._unfinished and self._descriptor is not None:
            os.ftruncate(self._descriptor, self._size)
            self._unfinished = False

    def _settled(self) -> Reason:
        """After a failure: what was half written is taken back, or it is said what the file holds.

        What was written and not confirmed is never taken for saved: a power cut could undo it.
        """
        try:
            self._mend()
            return SAFE
        except OSError:
            # The next append tries again, and so does the next opening of the file.
            self._unfinished = True
        try:
            held = len(scan(contents(self.path)).record.lines)
        except (UnreadableRecord, OSError):
            return UNSURE
        return AHEAD if held > len(self._lines) else SAFE

    def close(self) -> None:
        """Lets go of the file; closing twice does no harm.

        What the disk has not confirmed yet is waited for, and taken back where it refuses.
        """
        if self._descriptor is None:
            return
        with suppress(JournalFailed):  # whoever wanted to know has asked
            self.confirm()
        descriptor, self._descriptor = self._descriptor, None
        try:
            release(descriptor)
        except OSError:
            pass  # closing the file gives the lock back as well
        finally:
            _close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
