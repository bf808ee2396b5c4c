"""Doors to scenarios: those there are, and one from outside with all that is wrong in it."""

import argparse
import json
import os
from pathlib import Path

from engine.record import Header
from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario
from engine.scenarios.shelf import SUFFIX, Shelf
from saves.beside import place_beside
from saves.shelf import folder_for_scenarios
from ui.doors.errors import Refused, one_line, tell
from ui.doors.places import file_name, shown


def shelf() -> Shelf:
    """The shipped scenarios and the person's own."""
    return Shelf((folder_for_scenarios(),))


def chosen(name: str, there: Shelf) -> Scenario:
    """A scenario by its id, or by the path of a file that ends in .toml."""
    if not name.endswith(SUFFIX):
        return there.by_id(name)
    try:
        return there.by_path(file_name(name))
    except argparse.ArgumentTypeError as problem:
        raise Refused(f"scenario: {problem}") from None


def of_record(path: Path, header: Header) -> Scenario:
    """The scenario of a record, looked for beside it first; raises Refused."""
    try:
        return shelf().beside(path).of(header)
    except (UnknownScenario, BadScenario) as problem:
        raise Refused(f"{shown(path)}: {problem}") from None


def kept_apart(plot: Scenario, out: Path) -> None:
    """Refuses a record under the name of its scenario, or beside another file of that name."""
    target = Path(os.path.realpath(out))
    places = [place_beside(plot, target.parent)]
    if plot.origin is not None:
        places.append(Path(os.path.realpath(plot.origin.path)))
    if target in places:
        raise Refused(f"{shown(out)} is the name of the scenario; choose another one")


def scenarios(args: argparse.Namespace) -> None:
    """The scenarios that are shipped, then the person's own, then what could not be read."""
    found, unread = shelf().all()
    if args.json:
        print(json.dumps([_row(s) for s in found]))
        for problem in unread:  # stdout is for a machine
            tell(str(problem))
        return
    for s in found:
        size = f"{s.limits.turns} turns of {s.limits.months_per_turn} month"
        own = f" [{s.origin.path}]" if s.origin is not None else ""
        line = f"{s.id:16} {size:20} {s.minutes:4} min  {s.title}: {s.summary}{own}"
        print(_shown(line) if own else line)
    for problem in unread:
        print(one_line(f"not read: {problem}"))


def _row(s: Scenario) -> dict[str, str | None]:
    place = str(s.origin.path) if s.origin is not None else None
    return {"id": s.id, "title": s.title, "summary": s.summary, "file": place}


def _shown(line: str) -> str:
    """A line of somebody else's text, which may hold signs that a terminal obeys."""
    return "".join(c if c.isprintable() else " " for c in line)


def check(args: argparse.Namespace) -> None:
    """Read a scenario from outside and list all of its faults."""
    try:
        found = Shelf().by_path(args.file)
    except BadScenario as problem:
        faults = sorted(problem.faults, key=lambda fault: fault.line)
        for fault in faults:
            print(one_line(fault.in_full))
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise Refused(f"{shown(args.file)}: {count}; mend it as the list says") from None
    turns, months = found.limits.turns, found.limits.months_per_turn
    size = f"{turns} turn{'s' * (turns > 1)} of {months} month{'s' * (months > 1)}"
    print(one_line(f"{shown(args.file)}: a scenario of {size}, without faults"))
