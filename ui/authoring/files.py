"""Scenarios on the disk as the editor needs them: opened, saved whole, kept while they are made.

What is being made is kept in a hidden folder of the person's own scenarios until it is saved or
thrown away, so that a crash loses nothing. Its first line names the file that it is of.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from engine.authoring.draft import Draft, draft_of
from engine.bounded import LIMIT, Unreadable, read_text
from engine.reason import Reason
from engine.scenarios.pack import Pack, write
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import SUFFIX
from saves.shelf import folder_for_scenarios
from saves.whole import put
from ui.texts.scenarios import translations

KEPT = ".drafts"
MOST = 5  # that are offered
_OF = "# of "


class NotWritten(Exception):
    """A file that could not be written; ``said`` has the name and the system's reason."""

    def __init__(self, path: Path, problem: OSError) -> None:
        why = (problem.strerror or type(problem).__name__).lower()
        super().__init__(f"{path.name}: {why}")
        self.said = Reason(str(self), "not_written", name=path.name, reason=why)


def opened(path: Path) -> Draft:
    """The draft of a file; raises Unreadable with the file's name in one line."""
    try:
        return draft_of(read_text(path))
    except Unreadable as problem:
        raise Unreadable(f"{path.name}: {problem}") from None


def usual_place(draft: Draft) -> Path:
    """Where a new scenario is saved: in the person's own folder, under its id."""
    return folder_for_scenarios() / f"{draft.id}{SUFFIX}"


def save(text: str, path: Path, over: bool) -> None:
    """Put a text at a place, whole or not at all; never over another file unless it is ``over``.

    Raises FileExistsError, or NotWritten.
    """
    try:
        put(text.encode(), path, over)
    except FileExistsError:
        raise
    except OSError as problem:
        raise NotWritten(path, problem) from None


def save_pack(plot: Scenario, text: str, beside: Path | None, target: Path) -> None:
    """A pack with one scenario and its translations; raises NotWritten or Unreadable."""
    inside = {f"{plot.id}{SUFFIX}": text}
    part = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        for found in translations(beside) if beside is not None and beside.exists() else ():
            inside[f"{plot.id}{found.name[len(beside.stem) :]}" if beside else ""] = read_text(
                found
            )
        try:
            write(Pack(target.stem, inside, (plot,)), part)
            os.replace(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as problem:
        raise NotWritten(target, problem) from None


# What is being made.


@dataclass(frozen=True)
class Left:
    """A draft that was neither saved nor thrown away: where it is kept, and the file it is of."""

    slot: Path
    draft: Draft
    of: Path | None


def free_slot() -> Path:
    """Where another draft can be kept, beside those that were left."""
    room = folder_for_scenarios() / KEPT
    return next(p for n in count(1) if not (p := room / f"{n}{SUFFIX}").exists())


def keep(slot: Path, draft: Draft, of: Path | None) -> None:
    """Keep a draft that is not saved yet; a disk that refuses it keeps nothing."""
    head = f"{_OF}{json.dumps(str(of) if of is not None else '')}\n"
    with suppress(OSError, NotWritten):
        save(head + draft.toml, slot, over=True)


def forget(slot: Path) -> None:
    """The draft is saved, or is not wanted."""
    with suppress(OSError):
        slot.unlink(missing_ok=True)


def left() -> list[Left]:
    """What was left, the last first; a file that cannot be read is passed over."""
    room = folder_for_scenarios() / KEPT
    try:
        slots = sorted(room.glob(f"[0-9]*{SUFFIX}"), key=lambda p: -p.stat().st_mtime_ns)
    except OSError:
        return []
    return [found for slot in slots[:MOST] if (found := _read(slot)) is not None]


def _read(slot: Path) -> Left | None:
    try:
        text = read_text(slot, 2 * LIMIT)
        draft = draft_of(text)
    except Unreadable:
        return None
    first, of = text.partition("\n")[0], ""
    if first.startswith(_OF):
        with suppress(ValueError):
            of = str(json.loads(first.removeprefix(_OF)))
    return Left(slot, draft, Path(of) if of else None)
