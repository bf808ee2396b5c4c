"""From files to records of a class: each with its scenario and a name, or why it is none."""

from collections.abc import Callable, Iterable
from pathlib import Path

from engine.classroom.compare import Brought, Class, LeftOut, by_number, compared
from engine.scenarios.scenario import BadScenario, UnknownScenario
from engine.scenarios.shelf import Shelf
from engine.stopping import Stop
from saves.journal import SUFFIX
from saves.problems import UnreadableRecord
from saves.shelf import folder_for_scenarios
from saves.text import load
from ui.trouble import trouble


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


def labels(files: list[Path]) -> list[str]:
    """What tables are told by: their files' names, each once."""
    told: dict[str, None] = {}
    for path in files:
        label, k = path.stem, 2
        while label in told:
            label, k = f"{path.stem} ({k})", k + 1
        told[label] = None
    return list(told)


def brought(path: Path, label: str) -> Brought | LeftOut:
    """One file as a record with its scenario, or as what is left out and why."""
    try:
        record = load(path)
    except UnreadableRecord as problem:
        # What is wrong with a value is told by quoting it.
        quotes = problem.kind == "value"
        return LeftOut(label, "unreadable", trouble(problem), problem.line, quotes)
    try:
        plot = Shelf((folder_for_scenarios(),)).beside(path).of(record.header)
    except (UnknownScenario, BadScenario) as problem:
        return LeftOut(label, "scenario", str(problem), quotes=True)
    return Brought(label, record, plot, path.name, str(path.parent))


def class_of(
    files: list[Path],
    progress: Callable[[int], object] = lambda n: None,
    stop: Stop | None = None,
) -> Class:
    """The class that files hold; ``progress`` is told how many were read. Raises Stopped."""
    records = (brought(*each) for each in zip(files, labels(files), strict=True))
    return compared(records, progress, stop)
