"""The door to balance: games that a scenario is measured by, and which goals it reaches."""

import argparse
import csv
import time
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from math import inf, isfinite
from pathlib import Path

from engine import bounded
from engine.balance.goals import Goal, goals
from engine.balance.schedule import FULL, QUICK, trials
from engine.balance.trial import COLUMNS, Played, played, read
from engine.scenarios.scenario import names, scenario
from engine.tournament import LARGEST
from ui.doors.errors import Refused
from ui.doors.places import shown, table_file
from ui.doors.pool import over
from ui.doors.progress import progress
from ui.texts.speech import tr


def balance(args: argparse.Namespace) -> None:
    """Play what is missing in the file, then tell each goal as reached or not."""
    asked = [x.strip() for x in args.scenarios.split(",") if x.strip()]
    plots = list(dict.fromkeys(asked)) or shipped()
    for name in plots:
        scenario(name)
    todo = trials(plots, QUICK if args.quick else FULL)
    games = _earlier(args.out)
    there = {g.trial for g in games}
    left = [t for t in todo if t not in there]
    with args.out.open("a", encoding="utf-8", newline="") as file, progress() as so_far:
        out = csv.writer(file, lineterminator="\n")
        if not file.tell():
            out.writerow(COLUMNS)
        began = time.monotonic()
        for n, game in enumerate(over(left, played, args.workers), 1):
            games.append(game)
            out.writerow(astuple(game))
            file.flush()
            rest = (time.monotonic() - began) / n * (len(left) - n)
            minutes = f"{rest / 60:.1f}"
            so_far.say(tr("door.tournament_so_far", n=n, most=len(left), minutes=minutes))
    games.sort(key=lambda g: g.trial)
    _write(args.out, games)
    wanted = set(todo)
    tell(plots, [g for g in games if g.trial in wanted])


def shipped() -> list[str]:
    """Scenarios that people play; the one that documents the years before has no table."""
    return [name for name in names() if scenario(name).limits.turns > 0]


def _earlier(path: Path) -> list[Played]:
    """What has been played already; a last line that was cut off is left out."""
    if not path.exists():
        return []
    try:
        text = bounded.read_text(path, LARGEST)
        rows = csv.DictReader(text[: text.rfind("\n") + 1].splitlines())
        if text and tuple(rows.fieldnames or ()) != COLUMNS:
            raise Refused(tr("door.balance_no_file", name=path.name))
        games = []
        for number, row in enumerate(rows, 2):
            try:
                games.append(read(row))
            except (KeyError, TypeError, ValueError):
                raise Refused(tr("door.balance_no_game", name=path.name, n=number)) from None
    except csv.Error:
        raise Refused(tr("door.balance_no_file", name=path.name)) from None
    except bounded.Unreadable as problem:
        raise Refused(tr("door.problem", name=shown(path), problem=problem)) from None
    _write(path, games)
    return games


def _write(path: Path, games: Iterable[Played]) -> None:
    with table_file(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(astuple(g) for g in games)


def tell(plots: Sequence[str], games: Sequence[Played]) -> None:
    """Each scenario's goals in lines, and how many of all were reached."""
    reached = missed = 0
    for name in plots:
        own = sum(g.scenario == name for g in games)
        print(tr("balance.scenario", name=name, n=own))
        for goal in goals(name, games):
            print("  " + line(goal))
            reached += goal.reached is True
            missed += goal.reached is False
    print(tr("balance.all", reached=reached, missed=missed))
    failed = sum(g.failed for g in games)
    if failed:
        print(tr("balance.failed", n=failed))


def line(goal: Goal) -> str:
    """A goal: what it is, what was found, what was wanted, and whether it was reached."""
    what = tr(f"balance.{goal.key}")
    if not isfinite(goal.found):
        return tr("balance.not_measured", what=what)
    found = f"{goal.found:.2f}" if goal.key[:9] != "responder" else f"{goal.found:+.0f}"
    if goal.reached is None:
        return tr("balance.reported", what=what, found=found, n=goal.games)
    key = "balance.reached" if goal.reached else "balance.missed"
    told = tr(key, what=what, found=found, wanted=_wanted(goal), n=goal.games)
    return f"{told} ({goal.detail})" if goal.detail else told


def _wanted(goal: Goal) -> str:
    if goal.low == -inf:
        return tr("balance.at_most", x=f"{goal.high:g}")
    if goal.high == inf:
        return tr("balance.at_least", x=f"{goal.low:g}")
    return tr("balance.between", a=f"{goal.low:g}", b=f"{goal.high:g}")
