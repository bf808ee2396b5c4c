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
from ui.texts.catalogue import load
from ui.texts.scenarios import translations
from ui.texts.speech import tr


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
        raise Refused(tr("door.scenario", problem=problem)) from None


def of_record(path: Path, header: Header) -> Scenario:
    """The scenario of a record, looked for beside it first; raises Refused."""
    try:
        return shelf().beside(path).of(header)
    except (UnknownScenario, BadScenario) as problem:
        raise Refused(tr("door.problem", name=shown(path), problem=problem)) from None


def kept_apart(plot: Scenario, out: Path) -> None:
    """Refuses a record under the name of its scenario, or beside another file of that name."""
    target = Path(os.path.realpath(out))
    places = [place_beside(plot, target.parent)]
    if plot.origin is not None:
        places.append(Path(os.path.realpath(plot.origin.path)))
    if target in places:
        raise Refused(tr("door.name_scenario_choose_another", name=shown(out)))


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
    """Read a scenario from outside, list all of its faults; then the translations beside it."""
    try:
        found = Shelf().by_path(args.file)
    except BadScenario as problem:
        faults = sorted(problem.faults, key=lambda fault: fault.line)
        for fault in faults:
            print(one_line(fault.in_full))
        count = tr("count.faults", n=len(faults))
        raise Refused(tr("door.mend_as_list_says", name=shown(args.file), count=count)) from None
    for path in translations(args.file):
        load(path)  # which refuses a bad one
    turns, months = found.limits.turns, found.limits.months_per_turn
    size = {"turns": tr("count.turns", n=turns), "months": tr("count.months", n=months)}
    print(one_line(tr("door.sound", name=shown(args.file), **size)))
