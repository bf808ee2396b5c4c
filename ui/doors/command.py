"""The doors without a screen: exit 0 on success, 2 with one clear line on bad input."""

import argparse
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from engine.analysis.cases import BadCase
from engine.players.players import PLAYERS, UnknownPlayer
from engine.record import InvalidRecord
from engine.replay import DigestMismatch
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import BadScenario, UnknownScenario
from saves.lock import RecordInUse
from saves.problems import UnreadableRecord
from saves.shelf import ShelfFailed
from ui.doors import games, scenarios, studies
from ui.doors.errors import (
    NOBODY_READS,
    STOPPED,
    Refused,
    fault,
    prepare,
    reason,
    refuse,
    silence,
    tell,
)
from ui.doors.numbers import BACKTEST_DRAWS, DRAWS, SAMPLES, SEEDS, bounds_of, whole
from ui.doors.places import file_name, folder_name, pages_folder
from ui.versions import program, underneath

BAD_INPUT = (
    BadCase,
    BadScenario,
    DigestMismatch,
    IllegalMove,
    InvalidRecord,
    RecordInUse,
    Refused,
    ShelfFailed,
    UnknownPlayer,
    UnknownScenario,
    UnreadableRecord,
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(message)


class _Versions(argparse.Action):
    """Tells the versions and ends; looking them up takes time that other doors need not spend."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        print(program(), *underneath(), sep="\n")
        parser.exit()


def run(arguments: list[str]) -> int:
    """Run one door and return the exit code; whatever happens, no traceback is shown."""
    prepare()
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        tell("stopped")
        return STOPPED
    except BAD_INPUT as problem:
        return refuse(str(problem))
    except MemoryError:
        return refuse("there is not enough memory for this; ask for fewer draws or samples")
    except OSError as problem:
        # Windows reports a reader that has gone as EINVAL.
        if problem.filename is None and problem.errno in (errno.EPIPE, errno.EINVAL):
            silence()
            return NOBODY_READS
        if problem.filename is None:
            silence()
            return refuse(f"the result cannot be written: {reason(problem)}")
        return refuse(f"{Path(str(problem.filename)).name}: {reason(problem)}")
    except Exception as problem:
        return fault(problem)


def _run(arguments: list[str]) -> int:
    try:
        args = _parser().parse_args(arguments)
        args.door(args)
    except SystemExit as stop:  # --help
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="reciprocity",
        description="Doors without a screen",
        epilog="Exit code 0 on success, 2 with one line on bad input, 130 after Ctrl-C.",
    )
    parser.add_argument("--version", action=_Versions, nargs=0, help="what runs, on what")
    doors = parser.add_subparsers(dest="name", required=True, parser_class=_Parser)
    door = doors.add_parser("scenarios", help="list the scenarios")
    door.set_defaults(door=scenarios.scenarios)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("check", help="all that is wrong in a scenario of your own")
    door.set_defaults(door=scenarios.check)
    door.add_argument("file", type=file_name, help="a file that ends in .toml")
    door = doors.add_parser("moves", help="levers, levels and legal moves of a scenario")
    door.set_defaults(door=games.moves)
    door.add_argument("scenario", help="an id, or a file that ends in .toml")
    door.add_argument("--side", choices=SIDES)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("indicators", help="what the world can be asked for")
    door.set_defaults(door=studies.indicators)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("play", help="a game between computer players, or from a list of moves")
    door.set_defaults(door=games.play)
    door.add_argument("scenario", help="an id, or a file that ends in .toml")
    door.add_argument("--us", default="reciprocal", help=", ".join(PLAYERS))
    door.add_argument("--cn", default="reciprocal", help=", ".join(PLAYERS))
    door.add_argument("--seed", type=whole(SEEDS), default=1, help=bounds_of(SEEDS))
    door.add_argument(
        "--moves", type=file_name, help="a text file with a move a line, played first"
    )
    door.add_argument("--out", type=file_name, required=True, help="the record to write")
    door.add_argument("--replace", action="store_true", help="write over a game of this name")
    door = doors.add_parser("score", help="what each move did, with bands")
    door.set_defaults(door=games.score)
    door.add_argument("file", type=file_name)
    door.add_argument("--draws", type=whole(DRAWS), default=128, help=bounds_of(DRAWS))
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("replay", help="play a record again")
    door.set_defaults(door=games.replay)
    door.add_argument("file", type=file_name)
    door.add_argument("--verify", action="store_true")
    door = doors.add_parser("backtest", help="documented outcomes against the model")
    door.set_defaults(door=studies.backtest)
    door.add_argument(
        "cases", type=file_name, help="a TOML file of cases; engine/data/cases has some"
    )
    door.add_argument("--out", type=file_name, required=True, help="the CSV file to write")
    door.add_argument(
        "--draws", type=whole(BACKTEST_DRAWS), default=512, help=bounds_of(BACKTEST_DRAWS)
    )
    door = doors.add_parser("fit", help="fit the parameters to documented outcomes")
    door.set_defaults(door=studies.fit)
    door.add_argument(
        "cases", nargs="*", type=file_name, help="TOML files of cases; without, the shipped ones"
    )
    door.add_argument(
        "--out", type=file_name, help="where to write the fit; without, only reported"
    )
    door.add_argument(
        "--left-out", type=file_name, help="also fit without each group of cases, as CSV here"
    )
    door = doors.add_parser("sensitivity", help="Sobol indices of both scores (needs SALib)")
    door.set_defaults(door=studies.sensitivity)
    door.add_argument(
        "--samples",
        type=whole(SAMPLES),
        default=64,
        help=f"{bounds_of(SAMPLES)}, best a power of two",
    )
    door.add_argument("--out", type=file_name, required=True, help="the CSV file to write")
    door = doors.add_parser("guide", help="write the reference guide of the model")
    door.set_defaults(door=studies.guide)
    door.add_argument("folder", type=folder_name)
    door = doors.add_parser("compile", help="build the fast month, or say which runs here")
    door.set_defaults(door=studies.compile_month)
    door.add_argument("--check", action="store_true", help="only say which month runs here")
    door = doors.add_parser("bench", help="measure what a person waits for")
    door.set_defaults(door=_bench)
    door.add_argument("--quick", action="store_true")
    door = doors.add_parser("screenshots", help="take a picture of every screen")
    door.set_defaults(door=_screenshots)
    door.add_argument("folder", type=folder_name)
    return parser


def _bench(args: argparse.Namespace) -> None:
    from ui.doors.bench import measure

    try:
        print(json.dumps(measure(args.quick), indent=2))
    except (RuntimeError, subprocess.TimeoutExpired) as problem:
        raise Refused(f"bench: {problem}") from None


@contextmanager
def _ctrl_c_through_qt(part: Path) -> Iterator[None]:
    """Ctrl-C while Qt calls Python: an exception would be printed there and lost."""

    def stop(*_: object) -> None:
        tell("stopped")
        shutil.rmtree(part, ignore_errors=True)
        os._exit(STOPPED)  # Qt does not survive an ordinary exit out of its own call

    before, folder = signal.signal(signal.SIGINT, stop), tempfile.tempdir
    tempfile.tempdir = str(part)  # the games that are pictured go with the rest
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        tempfile.tempdir = folder


def _screenshots(args: argparse.Namespace) -> None:
    with pages_folder(args.folder) as (part, put), _ctrl_c_through_qt(part):
        try:
            from ui.doors.screenshots import take

            taken = take(part)
        except ImportError as problem:  # Qt without its system libraries
            raise Refused(f"screenshots: {problem}") from None
        for name in taken:
            put(name)
            print(name, flush=True)


__all__ = ["run"]
