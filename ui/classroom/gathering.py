"""From files to records of a class: each with its scenario and a name, or why it is none."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from engine.classroom.compare import Brought, Class, LeftOut, by_number, compared
from engine.record import Record
from engine.scenarios.scenario import BadScenario, UnknownScenario
from engine.scenarios.shelf import Shelf
from engine.stopping import Stop
from saves.journal import SUFFIX
from saves.problems import UnreadableRecord
from saves.shelf import folder_for_scenarios
from saves.text import load
from ui.texts.speech import tr
from ui.trouble import trouble

# A file that is named after its table tells nobody's name, as start files are.
_OF_A_TABLE = re.compile(r"(?:table|group|team|room)?[-_ ]?[0-9]{1,4}", re.IGNORECASE)


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files of a class: records of the folders and what is named itself, in order of names.

    Raises OSError for a folder that cannot be read. Nothing is looked for in folders of folders.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            own = [p for p in path.iterdir() if p.suffix.lower() == SUFFIX and p.name[:1] != "."]
            found |= dict.fromkeys(sorted(own, key=lambda p: by_number(p.stem)))
        else:
            found[path] = None
    return list(found)


def labels(files: list[Path], names: bool = True) -> list[str]:
    """What tables are told by: their files' names, each once; without ``names`` a number where a
    file's name may be somebody's.
    """
    told: list[str] = []
    for n, path in enumerate(files, 1):
        own = path.stem
        if not names and not _OF_A_TABLE.fullmatch(own):
            own = tr("classroom.file_number", n=n)
        label, k = own, 2
        while label in told:
            label, k = f"{own} ({k})", k + 1
        told.append(label)
    return told


def gathered(files: list[Path], names: bool = True) -> Iterator[Brought | LeftOut]:
    """Each file as a record with its scenario, or as what is left out and why."""
    for path, label in zip(files, labels(files, names), strict=True):
        yield brought(path, label, names)


def class_of(
    files: list[Path],
    names: bool = True,
    progress: Callable[[int], object] = lambda n: None,
    stop: Stop | None = None,
) -> Class:
    """The class that files hold; without ``names`` nobody is named in it. Raises Stopped."""
    return compared(gathered(files, names), progress, stop)


def brought(path: Path, label: str, names: bool) -> Brought | LeftOut:
    """One file as ``gathered`` tells it."""
    try:
        record = load(path)
    except UnreadableRecord as problem:
        # What is wrong with a value is told by quoting it, which may be a person's name.
        detail = trouble(problem) if names or problem.kind != "value" else ""
        return LeftOut(label, "unreadable", detail, problem.line)
    try:
        plot = Shelf((folder_for_scenarios(),)).beside(path).of(record.header)
    except (UnknownScenario, BadScenario) as problem:
        # It says in which folders was looked, and these may be named after people.
        return LeftOut(label, "scenario", str(problem) if names else record.header.scenario)
    return Brought(label, record if names else unnamed(record), plot)


def unnamed(record: Record) -> Record:
    """The same without the names at its seats."""
    seats = {side: replace(seat, name="") for side, seat in record.header.seats.items()}
    return replace(record, header=replace(record.header, seats=seats))
