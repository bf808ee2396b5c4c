"""Doors to a class: start files for many tables, and their records compared."""

import argparse
import os
import secrets
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from engine.classroom.compare import Class, Comparing, Heard, LeftOut, assembled
from saves.beside import keep_beside
from saves.names import take_name
from ui.classroom.gathering import brought, files_in, labels
from ui.classroom.nameless import nameless
from ui.classroom.people import BadList, Plan, read, seated
from ui.doors.errors import Refused, one_line, reason
from ui.doors.places import pages_folder, read_text, shown
from ui.doors.pool import over
from ui.doors.progress import Progress, progress
from ui.doors.scenarios import chosen, shelf
from ui.texts.speech import tr

# Files that a process is handed at once, and those for which it pays to begin one.
BATCH, WORTH_IT = 5, 24
SEEDS_BY_CHANCE = 1_000_000  # as the window draws one where none was chosen


def start(args: argparse.Namespace) -> None:
    """A record for each table of a class, with names in the seats, and who sits where."""
    from ui.classroom.starting import LIST, file_of, records, seat_list

    plot = chosen(args.scenario, shelf().within(args.out))
    if not plot.limits.turns:
        raise Refused(tr("door.start_no_table", name=plot.id))
    plan = _plan(args.names, args.tables)
    seed = args.seed if args.seed is not None else secrets.randbelow(SEEDS_BY_CHANCE)
    names = [*(file_of(n, plan.tables) for n in range(1, plan.tables + 1)), LIST]
    with pages_folder(args.out) as (part, _):
        files = [
            *records(plot, seed, plan, args.advice == "on", args.decides),
            (LIST, seat_list(plot, plan)),
        ]
        assert [name for name, _ in files] == names
        for name, text in files:
            (part / name).write_text(text, encoding="utf-8", newline="\n")
        keep_beside(plot, args.out)
        _place(part, args.out, names)
    print(tr("door.start_done", n=plan.tables, folder=shown(args.out), seed=str(seed)))
    people = sum(map(len, plan.seats.values()))
    if people:
        print(tr("door.start_people", n=people, name=LIST))


def _plan(names: Path | None, tables: int) -> Plan:
    if names is None:
        return Plan(tables)
    try:
        return seated(read(read_text(names), shown(names)), tables, shown(names))
    except BadList as problem:
        raise Refused(str(problem)) from None


def _place(part: Path, folder: Path, names: list[str]) -> None:
    """All files under names that are free, or none: a game that is there is never written over."""
    placed: list[Path] = []
    try:
        for name in names:
            take_name(part / name, folder / name)
            placed.append(folder / name)
    except FileExistsError:
        raise Refused(tr("door.start_taken", folder=shown(folder), name=name)) from None
    finally:
        if len(placed) < len(names):
            for path in placed:
                path.unlink(missing_ok=True)


def compare(args: argparse.Namespace) -> None:
    """All records of a class beside each other, as a page or as tables."""
    from ui.classroom import telling
    from ui.classroom.export import kind_of, write

    kind_of(args.out)
    files = _files(args.files)

    def find() -> Class:
        with progress() as so_far:
            made = _class(files, _so_far(so_far, len(files)))
        if not made.tables:
            first = made.left_out[0]
            why = telling.why(first)
            raise Refused(tr("door.compare_none", n=len(files), name=first.name, why=why))
        left_out[:] = made.left_out
        return nameless(made) if args.no_names else made

    left_out: list[LeftOut] = []  # by their names: whoever reads this has the files
    found = write(args.out, files, find)
    print(one_line(tr("door.compare_done", told=telling.title(found), name=shown(args.out))))
    for left in left_out:
        print(one_line(tr("door.compare_left", name=left.name, why=telling.why(left))))


def _class(files: list[Path], progress: Callable[[int], object]) -> Class:
    """The class of files; many are read by several processes, which find the same."""
    tasks = list(zip(files, labels(files), strict=True))
    batches = [tuple(tasks[i : i + BATCH]) for i in range(0, len(tasks), BATCH)]
    heard: list[Heard | LeftOut] = []
    workers = min(os.cpu_count() or 1, len(tasks) // WORTH_IT)
    for batch in over(batches if workers > 1 else [(t,) for t in tasks], heard_of, max(workers, 1)):
        heard += batch
        progress(len(heard))
    return assembled(heard)


Task = tuple[Path, str]  # a file, and what its table is told by


@cache
def _comparing() -> Comparing:
    """One a process: what tables have in common is worked out once in each."""
    return Comparing()


def heard_of(tasks: tuple[Task, ...]) -> list[Heard | LeftOut]:
    """What some files tell."""
    return [_comparing().hear(brought(*task)) for task in tasks]


def _files(paths: list[Path]) -> list[Path]:
    """The files of a class; Refused where there is nothing at a place or in a folder."""
    for path in paths:
        if not os.path.lexists(path):
            raise Refused(tr("door.compare_nothing", name=shown(path)))
    try:
        found = files_in(paths)
    except OSError as problem:
        name = Path(str(problem.filename)).name
        raise Refused(tr("door.problem", name=name, problem=reason(problem))) from None
    if not found:
        raise Refused(tr("door.compare_empty", name=shown(paths[0])))
    return found


def _so_far(line: Progress, most: int) -> Callable[[int], None]:
    """Progress with the time that is left, by what the records so far have taken."""
    began = time.monotonic()

    def say(n: int) -> None:
        rest = (time.monotonic() - began) / n * (most - n)
        line.say(tr("door.compare_so_far", n=n, most=most, seconds=f"{rest:.0f}"))

    return say
