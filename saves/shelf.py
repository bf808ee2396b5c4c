"""The games of a folder: what is there, in which state, and moving it without losing it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from itertools import count
from pathlib import Path
from typing import Final

from engine.reason import Reason
from engine.record import Entry, Header
from saves import lists
from saves.journal import SUFFIX, TIME, TORN, sync_folder
from saves.lock import hold, release
from saves.problems import Trouble, UnreadableRecord
from saves.text import (
    BEGIN,
    DIGITS,
    LIMIT,
    RawLine,
    checksum,
    contents,
    read_header,
    scan,
    split_line,
    understood,
)

BIN: Final = "bin"
SCENARIOS: Final = "RECIPROCITY_SCENARIOS"

# Two lines of the greatest length fit in the window, and nearly every header does.
_WINDOW: Final = 16 * 1024
_NAME_BYTES: Final = 200
_PORTS: Final = {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
_RESERVED: Final = {"con", "prn", "aux", "nul"} | _PORTS


class ShelfFailed(Trouble):
    """A file could not be moved or copied; the message says why and what would be right."""


@dataclass(frozen=True, slots=True)
class GameFile:
    """What a list shows of one game; a file that cannot be read has only path and problem."""

    path: Path
    header: Header | None
    events: int
    last_text: str | None
    last_time: str | None
    finished: bool
    problem: str | None


@dataclass(frozen=True, slots=True)
class _Glance:
    header: Header
    events: int
    last: Entry | None


def never(text: str) -> bool:
    """No event ends a game."""
    return False


def folder_for_games() -> Path:
    """Where the system keeps a person's data."""
    from platformdirs import user_data_path

    return user_data_path("Reciprocity") / "games"


def folder_for_scenarios() -> Path:
    """Where a person's own scenarios lie: as the environment says, or where the system keeps data.

    It is only read, so nobody makes it.
    """
    from platformdirs import user_data_path

    chosen = os.environ.get(SCENARIOS)
    return Path(chosen) if chosen else user_data_path("Reciprocity") / "scenarios"


def default_folder() -> Path:
    """The folder for a person's games, made if it is not there."""
    folder = folder_for_games()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "the system gave no reason").lower()
        text = f"The folder for games, {folder}, cannot be made: {reason}; choose another folder."
        said = Reason(text, "no_folder", folder=folder, reason=reason)
        raise ShelfFailed(said) from error
    return folder


def games(folder: Path, final: Callable[[str], bool] = never) -> list[GameFile]:
    """The games of a folder, the one played last first; ``final`` tells an event that ends one.

    Only the header and the last lines of a file are read and checked; opening it checks the rest.
    """
    try:
        with os.scandir(folder) as found:
            paths = [Path(item.path) for item in found if _is_game(item)]
    except FileNotFoundError:
        return []
    except OSError as error:
        text = f"The folder {folder} cannot be read: {error.strerror}."
        said = Reason(text, "folder_unread", folder=folder, reason=error.strerror)
        raise ShelfFailed(said) from error
    rows = [_game(path, final) for path in paths]
    rows.sort(key=lambda row: row[1].path.name)
    rows.sort(key=lambda row: row[0], reverse=True)
    return [game for _, game in rows]


def library(final: Callable[[str], bool] = never) -> list[GameFile]:
    """The games worth replaying that are shipped with the program."""
    return games(Path(str(resources.files("saves") / "library")), final)


def _is_game(item: os.DirEntry[str]) -> bool:
    if not item.name.lower().endswith(SUFFIX) or item.name.startswith("."):
        return False
    try:
        return item.is_file()
    except OSError:
        return True  # a loop of links, say: listed with what is wrong, and the others with it


def _game(path: Path, final: Callable[[str], bool]) -> tuple[str, GameFile]:
    changed = ""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime(TIME)
        glance = _glance(path)
    except (UnreadableRecord, OSError) as error:
        said = error.said if isinstance(error, UnreadableRecord) else f"{error.strerror}."
        problem = said or str(error)
        return changed, GameFile(path, None, 0, None, None, False, problem)
    last = glance.last
    if last is None:
        return changed, GameFile(path, glance.header, 0, None, None, False, None)
    ended = final(last.text)
    # The time in the record outlasts copying; the file's own time does not.
    return last.at, GameFile(path, glance.header, glance.events, last.text, last.at, ended, None)


def _glance(path: Path) -> _Glance:
    with path.open("rb") as file:
        head = file.read(_WINDOW)
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _WINDOW))
        tail = head if size <= _WINDOW else file.read(_WINDOW)
    if size <= LIMIT:
        try:
            header, end, _ = read_header(head)
            quick = _last_event(tail, end.check)
        except UnreadableRecord:
            quick = None
        if quick:
            return _Glance(header, *quick)
    # Anything out of the ordinary is read whole, which also names the line of a defect.
    reading = scan(contents(path))
    entries = [line for line in reading.record.lines if isinstance(line, Entry)]
    return _Glance(reading.record.header, len(entries), entries[-1] if entries else None)


def _last_event(tail: bytes, opened: str) -> tuple[int, Entry | None] | None:
    """The number and text of the last event, or None if the tail does not tell for certain."""
    *lines, rest = tail.split(b"\n")
    if rest:
        return None
    for place in range(len(lines) - 1, 0, -1):
        content, wrote = _split(lines[place])
        previous = lines[place - 1].removesuffix(b"\r")[-DIGITS:].decode()
        if checksum(previous, content) != wrote:
            return None
        if content == BEGIN and wrote == opened:
            return 0, None
        number, line = understood(content, 0)
        if number is not None and isinstance(line, Entry):
            return number, line
    return None


def _split(raw: bytes) -> tuple[str, str]:
    return split_line(RawLine(0, raw.removesuffix(b"\r"), 0, len(raw), True))


def delete(path: Path) -> Path:
    """Moves a game into the folder ``bin`` beside it and returns its new place."""
    try:
        folder = path.parent / BIN
        folder.mkdir(exist_ok=True)
        return _move(path, _free(folder, path))
    except OSError as error:
        raise ShelfFailed(f"{path.name} was not deleted: {error.strerror}.") from error


def bring_back(deleted: Path) -> Path:
    """Moves a game out of the folder ``bin`` to where it was and returns its place.

    Where another game has its name by now it comes back under the next free one.
    """
    folder = deleted.parent.parent
    try:
        return _move(deleted, _free(folder, deleted))
    except OSError as error:
        raise ShelfFailed(f"{deleted.name} was not brought back: {error.strerror}.") from error


def _free(folder: Path, path: Path) -> Path:
    """A place in a folder under a file's name, or under the next one that nothing has."""
    tried = folder / path.name
    for counter in count(2):
        if not tried.exists():
            break
        tried = folder / f"{path.stem} ({counter}){path.suffix}"
    return tried


def deleted_games(folder: Path) -> list[GameFile]:
    """The games of a folder that were deleted and can come back."""
    return games(folder / BIN)


def rename(path: Path, name: str) -> Path:
    """Gives a game another name in its folder, never the name of another game."""
    stem = name.strip().removesuffix(SUFFIX)
    _check_name(stem)
    target = path.with_name(stem + SUFFIX)
    if target == path:
        return path
    try:
        return _move(path, target)
    except FileExistsError:
        raise ShelfFailed(f"There is already a game named {stem}; choose another name.") from None
    except OSError as error:
        raise ShelfFailed(f"{path.name} was not renamed: {error.strerror}.") from error


def export_to(path: Path, target: Path) -> Path:
    """Copies a game to a file, or into a folder under its own name; returns the copy's place."""
    if target.is_dir():
        target = target / path.name
    try:
        if target.exists() and target.samefile(path):
            raise ShelfFailed(f"{path.name} cannot be copied onto itself; choose another place.")
        # Written beside and then put in place, so that a full disk leaves no half copy.
        part = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(path, part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(target.parent)
    except OSError as error:
        raise ShelfFailed(f"{path.name} was not copied: {error.strerror}.") from error
    return target


def _check_name(stem: str) -> None:
    forbidden = [sign for sign in stem if sign in '<>:"/\\|?*' or not sign.isprintable()]
    if forbidden:
        raise ShelfFailed(f"A name cannot hold {forbidden[0]!r}; choose a name without it.")
    if not stem or stem.startswith(".") or stem.endswith("."):
        raise ShelfFailed("A name cannot be empty or begin or end with a dot; choose another.")
    if len(stem.encode()) > _NAME_BYTES:
        raise ShelfFailed("The name is too long; choose one of at most 60 characters.")
    if stem.split(".")[0].lower() in _RESERVED:
        raise ShelfFailed(f"Windows keeps the name {stem} for itself; choose another.")


def _move(path: Path, target: Path) -> Path:
    """Moves a game that nobody writes, with its torn line and the list that is kept for it, to a
    name that is free.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        hold(descriptor, path)
        release(descriptor)
    finally:
        os.close(descriptor)
    # The name is taken first, because a rename on its own would go over another file.
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    try:
        os.replace(path, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    torn = path.with_name(path.name + TORN)
    if torn.exists():
        os.replace(torn, target.with_name(target.name + TORN))
    lists.go_along(path, target)
    for folder in {path.parent, target.parent}:
        sync_folder(folder)
    return target
