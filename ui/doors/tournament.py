"""The door to tournaments: games over processes, a file that goes on, tables with intervals."""

import argparse
import csv
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from engine.players.players import player
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.studying.crew import prepare
from engine.tournament import (
    COLUMNS,
    RUNGS,
    BadRows,
    Estimate,
    Match,
    Row,
    cross_table,
    matches,
    played,
    read_rows,
    standings,
    written,
)
from ui.doors.errors import Refused
from ui.doors.places import table_file
from ui.doors.progress import progress
from ui.texts.speech import tr

PLAYERS = ("random", "reciprocal", "novice", "negotiator", "planner", "strategist", "hawk")
SCENARIOS = ("june-2025", "october-2025", "december-2024", "truce-expires-2026")
USUAL, FEW = 4, 2  # pairs for every two players and scenario, and in the quick form
QUICK = ("first-table", "december-2024")


def tournament(args: argparse.Namespace) -> None:
    """Play what is missing in the file, then tell who has won what."""
    names = RUNGS if args.quick and not args.players else _ids(args.players) or PLAYERS
    plots = QUICK if args.quick and not args.scenarios else _ids(args.scenarios) or SCENARIOS
    for name in names:
        for side in SIDES:
            player(name, side)
    for plot in plots:
        scenario(plot)
    if len(set(names)) < 2 or len(set(names)) < len(names):
        raise Refused(tr("door.tournament_two"))
    todo = matches(names, plots, args.pairs or (FEW if args.quick else USUAL))
    rows = _earlier(args.out)
    there = {r.match for r in rows}
    left = [m for m in todo if m not in there]
    with args.out.open("a", encoding="utf-8", newline="") as file, progress() as so_far:
        out = csv.writer(file, lineterminator="\n")
        if not file.tell():
            out.writerow(COLUMNS)
        began = time.monotonic()
        for n, row in enumerate(_games(left, args.workers), 1):
            rows.append(row)
            out.writerow(written(row))
            file.flush()
            rest = (time.monotonic() - began) / n * (len(left) - n)
            so_far.say(
                tr("door.tournament_so_far", n=n, most=len(left), minutes=f"{rest / 60:.1f}")
            )
    rows.sort(key=lambda r: r.match)
    with table_file(args.out) as part, part.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(written(r) for r in rows)
    asked = set(todo)
    _tell([r for r in rows if r.match in asked], names)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in text.split(",") if x.strip())


def _earlier(path: Path) -> list[Row]:
    """What has been played already; the file is mended where a line was cut off."""
    if not path.exists():
        return []
    try:
        rows = read_rows(path)
    except (BadRows, UnicodeDecodeError) as problem:
        raise Refused(str(problem)) from None
    with table_file(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(written(r) for r in rows)
    return rows


def _games(todo: Sequence[Match], workers: int) -> Iterator[Row]:
    """The rows of matches in their order, whoever plays them."""
    workers = min(workers or os.cpu_count() or 1, len(todo))
    if workers < 2:
        yield from map(played, todo)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=prepare)
    try:
        ahead: list[Future[Row]] = []
        rest = iter(todo)
        for match in rest:
            ahead.append(pool.submit(played, match))
            if len(ahead) >= 2 * workers:
                yield ahead.pop(0).result()
        for future in ahead:
            yield future.result()
    except BrokenProcessPool:
        raise Refused(tr("door.tournament_worker")) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        if sys.exc_info()[0] is not None:  # what still plays is not waited for
            for process in multiprocessing.active_children():
                process.terminate()


def _tell(rows: Sequence[Row], names: Sequence[str]) -> None:
    found, table = standings(rows, names), cross_table(rows)
    order = [s.player for s in found]
    print(f"{len(rows)} games; pairs won in percent, row against column (90 percent interval)")
    print(f"{'':14}" + "".join(f"{name:>17}" for name in order))
    for a in order:
        cells = [_cell(table.get((a, b))) for b in order]
        print(f"{a:14}" + "".join(f"{c:>17}" for c in cells))
    print()
    print(f"{'':14}{'pairs won':>17}{'points to par':>25}{'US':>7}{'CN':>7}{'joint':>7}"
          f"{'events':>8}{'deals':>7}{'kept':>6}{'in force':>10}")  # fmt: skip
    for s in found:
        p = s.points
        points = f"{p.mean:+.1f} ({p.low:+.1f} to {p.high:+.1f})"
        print(f"{s.player:14}{_cell(s.won):>17}{points:>25}{s.us:7.1f}{s.cn:7.1f}"
              f"{s.reached:7.0%}{s.events:8.0f}{s.deals:7.1f}{s.kept:6.0%}"
              f"{s.in_force:10.0%}")  # fmt: skip
    for r in rows:
        if r.failed:
            print(f"replaced: {r.scenario} {r.us} {r.cn} seed {r.seed}: {r.failed}")


def _cell(e: Estimate | None) -> str:
    if e is None:
        return "."
    return f"{100 * e.mean:.0f} ({100 * e.low:.0f} to {100 * e.high:.0f})"
