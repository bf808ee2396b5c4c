"""The doors to studies: a plan of thousands of games as one table, whole or in parts."""

import argparse
import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario
from engine.scenarios.shelf import SUFFIX
from engine.studying import cluster, crew, parts, reading, table
from engine.studying.columns import COLUMNS
from engine.studying.kept import Damaged
from engine.studying.plan import BadPlan, Plan
from engine.studying.task import Unplayed
from engine.studying.tray import Foreign, Tray
from saves.lock import RecordInUse, hold
from ui.doors.errors import Refused
from ui.doors.places import read_text, shown, table_file
from ui.doors.progress import progress
from ui.doors.scenarios import chosen, shelf
from ui.texts.speech import tr

_PART = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")
_LOCK = "lock"


def part_of(text: str) -> tuple[int, int]:
    """A part of a study as it is typed: 2/4 is the second of four."""
    found = _PART.fullmatch(text)
    number, of = (int(found[1]), int(found[2])) if found else (1, 0)
    if not number <= of <= parts.MOST:
        raise argparse.ArgumentTypeError(
            tr("door.study_part", text=repr(text[:40]), most=str(parts.MOST))
        )
    return number, of


def study(args: argparse.Namespace) -> None:
    """Play what is missing of a plan, then write its table or its part."""
    if args.dictionary:
        for c in COLUMNS:
            print(f"{c.name:20} {c.kind:13} {c.unit:14} {c.meaning}")
        return
    if args.plan is None or args.out is None:
        raise Refused(tr("door.study_needs"))
    kind = _kind(args.out, args.part is not None)
    if args.scheduler:
        _reachable(args.scheduler)
    plan = _plan(args.plan)
    with _tray(plan, args.out) as tray:
        with table_file(args.out, [args.plan]) as file:
            tasks = plan.part(*args.part) if args.part else range(plan.tasks)
            _play(plan, tasks, tray, args)
            rows = tray.rows(tasks)
            if args.part:
                number, of = args.part
                count = parts.put(file, plan, number, of, rows)
            else:
                count = table.write(file, kind, plan, rows)
        tray.clear()
    print(tr("door.study_done", n=count, name=shown(args.out)))


def merge(args: argparse.Namespace) -> None:
    """Join the parts of a study into its table."""
    kind = _kind(args.out, False)
    try:
        for path in args.parts:
            if not path.is_file():
                raise Refused(tr("door.study_no_part", name=shown(path)))
        whole = parts.joined(args.parts)
        with table_file(args.out, args.parts) as file:
            count = table.write(file, kind, whole.plan, whole.rows())
    except (parts.NoWhole, Damaged) as problem:
        raise Refused(str(problem)) from None
    print(tr("door.study_done", n=count, name=shown(args.out)))


def _kind(out: Path, part: bool) -> str:
    """How a file is written by its ending; Refused where it has another or cannot be written."""
    endings = (parts.ENDING,) if part else table.ENDINGS
    if out.suffix not in endings:
        raise Refused(tr("door.study_ending", name=shown(out), endings=" / ".join(endings)))
    try:
        table.check(out)
    except table.NoWriter:
        raise Refused(tr("door.study_arrow")) from None
    return out.suffix


def _reachable(address: str) -> None:
    try:
        cluster.check(address)
    except cluster.Unreachable as problem:
        raise Refused(str(problem)) from None


def _plan(path: Path) -> Plan:
    """The plan of a file; a scenario's file is looked for from the plan's folder."""
    text, there = read_text(path), shelf()

    def find(name: str) -> Scenario:
        try:
            beside = name.endswith(SUFFIX) and "\0" not in name
            return chosen(str(path.parent / name) if beside else name, there)
        except Refused as problem:
            raise UnknownScenario(str(problem)) from None

    try:
        return reading.read(text, shown(path), find)
    except BadScenario as problem:
        first, more = min(problem.faults, key=lambda f: f.line), len(problem.faults) - 1
        told = first.in_full
        raise Refused(tr("door.study_faults", first=told, n=more) if more else told) from None


@contextmanager
def _tray(plan: Plan, out: Path) -> Iterator[Tray]:
    """The folder of finished tasks, for this run alone; gone at the end where it holds nothing."""
    folder = out.with_name(f"{out.name}.parts")
    lock = folder / _LOCK
    try:
        folder.mkdir(exist_ok=True)
        descriptor = os.open(lock, os.O_CREAT | os.O_RDWR, 0o666)
    except FileExistsError:
        raise Refused(tr("door.there_file_where_folder", name=shown(folder))) from None
    except FileNotFoundError:
        name, parent = shown(out), repr(out.parent.name)
        raise Refused(tr("door.there_no_folder", name=name, folder=parent)) from None
    try:
        hold(descriptor, lock)
    except RecordInUse:
        os.close(descriptor)
        raise Refused(tr("door.study_in_use", name=shown(out))) from None
    try:
        yield Tray(folder, plan)
    finally:
        os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
            folder.rmdir()  # which fails while a task lies there


def _play(plan: Plan, tasks: Sequence[int], tray: Tray, args: argparse.Namespace) -> None:
    """Play the tasks that are not there yet; what is done when it stops is kept."""
    try:
        there = tray.there()
        left = [task for task in tasks if task not in there]
        kept = sum(len(plan.numbers(t)) for t in tasks if t in there)
        most = sum(len(plan.numbers(t)) for t in tasks)
        done, began = 0, time.monotonic()
        with progress() as so_far:
            for task, rows in _played(plan, left, args):
                tray.put(task, rows)
                done += len(rows)
                rest = (time.monotonic() - began) / done * (most - kept - done) / 60
                n = kept + done
                so_far.say(tr("door.tournament_so_far", n=n, most=most, minutes=f"{rest:.1f}"))
    except KeyboardInterrupt:
        if not tray.there():
            raise
        told = tr("door.study_stopped", n=kept + done, most=most, folder=shown(tray.folder))
        raise KeyboardInterrupt(told) from None
    except crew.Lost as lost:
        numbers = plan.numbers(lost.task)
        ends = {"first": str(numbers[0]), "last": str(numbers[-1]), "times": str(crew.TRIES)}
        raise Refused(tr("door.study_lost", **ends)) from None
    except cluster.NoDask:
        raise Refused(tr("door.study_dask")) from None
    except Unplayed as problem:
        raise Refused(tr("door.study_unplayed", problem=problem)) from None
    except (BadPlan, Damaged, Foreign, cluster.Unreachable) as problem:
        raise Refused(str(problem)) from None


def _played(plan: Plan, tasks: Sequence[int], args: argparse.Namespace) -> Iterator[crew.Done]:
    if not tasks:
        return iter(())
    if args.scheduler:
        return cluster.played(plan.text, tasks, args.scheduler)
    return crew.played(plan.text, tasks, min(args.workers or os.cpu_count() or 1, len(tasks)))
