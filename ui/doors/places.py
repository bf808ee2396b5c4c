"""Files that a door is given: what it reads, and results that are whole or not there at all."""

import os
import secrets
import shutil
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from tempfile import TemporaryDirectory

from engine import bounded
from saves.journal import sync_folder
from saves.lock import hold
from saves.names import take_name
from saves.text import TITLE
from ui.doors.errors import Refused, reason

LINES = 10_000


def folder_name(text: str) -> Path:
    """A path as it was typed, if a file system can hold it."""
    if not text:
        raise ArgumentTypeError("the name is empty; write a file or a folder")
    try:
        odd = b"\0" in os.fsencode(text)
    except ValueError:
        odd = True
    if odd:
        raise ArgumentTypeError(f"{text!r} holds a sign that no name can have")
    return Path(text)


def file_name(text: str) -> Path:
    """A path that can be a file's."""
    if text.endswith(("/", os.sep)):
        raise ArgumentTypeError(f"{text!r} is the name of a folder; write a file")
    return folder_name(text)


def shown(path: Path) -> str:
    """The name that a message gives a file."""
    return path.name or str(path)


def read_text(path: Path) -> str:
    """The text of an ordinary file of a size that a person writes; else Refused."""
    try:
        return bounded.read_text(path)
    except bounded.Unreadable as problem:
        raise Refused(f"{shown(path)}: {problem}") from None


def read_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a text that are not blank, each with its number."""
    lines = read_text(path).removesuffix("\n").split("\n")
    if len(lines) > LINES:
        raise Refused(f"{shown(path)}: the file has more than {LINES} lines; take some out")
    return [(i, line.strip()) for i, line in enumerate(lines, 1) if line.strip()]


@contextmanager
def game_file(path: Path, replace: bool) -> Iterator[Path]:
    """Where to write a game that then stands at ``path``, never over another one unasked."""
    target = _target(path)
    name = shown(path)
    taken = f"there is already a file {name}; choose another name, or add --replace"
    if os.path.lexists(target):
        if not replace:
            raise Refused(taken)
        with _told(path), _locked(target):
            pass

    def put(part: Path) -> None:
        if not replace:
            try:
                take_name(part, target)
            except FileExistsError:
                raise Refused(taken) from None
        elif os.path.lexists(target):
            with _locked(target):
                os.replace(part, target)
        else:
            os.replace(part, target)

    with _whole(path, target, put) as part:
        yield part


@contextmanager
def table_file(path: Path, reads: Iterable[Path] = ()) -> Iterator[Path]:
    """Where to write a table that then stands at ``path``.

    A table can be computed again, so an older one gives way; a game or what the table is made from
    never does.
    """
    target = _target(path)
    name = shown(path)
    with _told(path):
        if target.exists():
            if any(other.exists() and target.samefile(other) for other in reads):
                raise Refused(f"{name} is what the table is made from; choose another name")
            with target.open("rb+") as file:
                if file.read(len(TITLE)) == TITLE.encode():
                    raise Refused(f"{name} is a game; choose another name for the table")

    def put(part: Path) -> None:
        if target.exists():
            shutil.copymode(target, part)
        os.replace(part, target)

    with _whole(path, target, put) as part:
        yield part


@contextmanager
def pages_folder(path: Path) -> Iterator[tuple[Path, Callable[[str], None]]]:
    """A folder to write pages in, and what puts a page that is finished into ``path``."""

    def put(name: str) -> None:
        target = path / name
        target.parent.mkdir(exist_ok=True)
        os.replace(Path(part) / name, target)

    made: list[Path] = []
    done = False
    try:
        with _told(path):
            for folder in (*reversed(path.parents), path):
                if not folder.is_dir():
                    folder.mkdir()
                    made.append(folder)
            with TemporaryDirectory(prefix=".", suffix=".part", dir=path) as part:
                yield Path(part), put
        done = True
    finally:
        if not done:
            for folder in reversed(made):
                with suppress(OSError):
                    folder.rmdir()


def _target(path: Path) -> Path:
    """The place behind links, if an ordinary file is there or can be made there."""
    name = shown(path)
    with _told(path):
        target = Path(os.path.realpath(path))
        try:
            parent = target.parent.stat()
        except FileNotFoundError:
            raise Refused(f"{name}: there is no folder {target.parent.name!r} for it") from None
        except NotADirectoryError:
            raise Refused(f"{name}: a part of its path is a file, not a folder") from None
        if not S_ISDIR(parent.st_mode):
            raise Refused(f"{name}: {target.parent.name!r} is a file, not a folder")
        with suppress(FileNotFoundError):
            mode = target.stat().st_mode
            if S_ISDIR(mode):
                raise Refused(f"{name}: there is a folder of this name; write a file")
            if not S_ISREG(mode):
                raise Refused(f"{name}: this is not an ordinary file; choose another name")
    return target


@contextmanager
def _whole(path: Path, target: Path, put: Callable[[Path], None]) -> Iterator[Path]:
    """A file beside the target that ``put`` moves there once it is complete and on the disk."""
    part = target.with_name(f".{secrets.token_hex(6)}.part")
    with _told(path):
        # Whether a file can be made here is known before anything is computed.
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        try:
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            put(part)
            sync_folder(target.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system refuses, as one line about a path."""
    try:
        yield
    except BrokenPipeError:
        raise
    except FileExistsError:
        raise Refused(f"{shown(path)}: there is a file where a folder is needed") from None
    except OSError as problem:
        raise Refused(f"{shown(path)}: it cannot be written: {reason(problem)}") from None


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Nobody else writes this game; raises RecordInUse if somebody does."""
    descriptor = os.open(target, os.O_RDWR)
    try:
        hold(descriptor, target)
        if os.name == "nt":  # which does not replace a file that is open
            os.close(descriptor)
            descriptor = -1
        yield
    finally:
        if descriptor >= 0:
            os.close(descriptor)
