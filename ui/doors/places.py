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
from ui.texts.speech import tr

LINES = 10_000


def folder_name(text: str) -> Path:
    """A path as it was typed, if a file system can hold it."""
    if not text:
        raise ArgumentTypeError(tr("door.name_empty_write_file"))
    try:
        odd = b"\0" in os.fsencode(text)
    except ValueError:
        odd = True
    if odd:
        raise ArgumentTypeError(tr("door.holds_sign_no_name", text=repr(text)))
    return Path(text)


def file_name(text: str) -> Path:
    """A path that can be a file's."""
    if text.endswith(("/", os.sep)):
        raise ArgumentTypeError(tr("door.name_folder_write_file", text=repr(text)))
    return folder_name(text)


def shown(path: Path) -> str:
    """The name that a message gives a file."""
    return path.name or str(path)


def read_text(path: Path) -> str:
    """The text of an ordinary file of a size that a person writes; else Refused."""
    try:
        return bounded.read_text(path)
    except bounded.Unreadable as problem:
        raise Refused(tr("door.problem", name=shown(path), problem=problem)) from None


def read_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a text that are not blank, each with its number."""
    lines = read_text(path).removesuffix("\n").split("\n")
    if len(lines) > LINES:
        raise Refused(tr("door.file_has_more_than", name=shown(path), n=LINES))
    return [(i, line.strip()) for i, line in enumerate(lines, 1) if line.strip()]


@contextmanager
def game_file(path: Path, replace: bool) -> Iterator[Path]:
    """Where to write a game that then stands at ``path``, never over another one unasked."""
    target = _target(path)
    name = shown(path)
    taken = tr("door.taken", name=name)
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
                raise Refused(tr("door.what_table_made_from", name=name))
            with target.open("rb+") as file:
                if file.read(len(TITLE)) == TITLE.encode():
                    raise Refused(tr("door.game_choose_another_name", name=name))

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
            folder = repr(target.parent.name)
            raise Refused(tr("door.there_no_folder", name=name, folder=folder)) from None
        except NotADirectoryError:
            raise Refused(tr("door.part_its_path_file", name=name)) from None
        if not S_ISDIR(parent.st_mode):
            raise Refused(tr("door.file_not_folder", name=name, folder=repr(target.parent.name)))
        with suppress(FileNotFoundError):
            mode = target.stat().st_mode
            if S_ISDIR(mode):
                raise Refused(tr("door.there_folder_name_write", name=name))
            if not S_ISREG(mode):
                raise Refused(tr("door.not_ordinary_file_choose", name=name))
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
        raise Refused(tr("door.there_file_where_folder", name=shown(path))) from None
    except OSError as problem:
        said = tr("door.cannot_be_written", name=shown(path), reason=reason(problem))
        raise Refused(said) from None


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
