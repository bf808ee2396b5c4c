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
from engine.counterfactual import BadChange
from engine.players.players import PLAYERS, UnknownPlayer
from engine.record import InvalidRecord
from engine.replay import DigestMismatch
from engine.rules.delegation import RULES, SPEAKER
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.scenarios.scenario import BadScenario, UnknownScenario
from saves.lock import RecordInUse
from saves.problems import UnreadableRecord
from saves.shelf import ShelfFailed
from ui.doors import (
    audit,
    classes,
    games,
    hotwash,
    opponents,
    results,
    scenarios,
    sessions,
    strength,
    studies,
    study,
)
from ui.doors.balance import balance
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
from ui.doors.events import events
from ui.doors.numbers import (
    BACKTEST_DRAWS,
    DRAWS,
    GAMES,
    PAIRS,
    SAMPLES,
    SEEDS,
    TABLES,
    WORKERS,
    bounds_of,
    whole,
)
from ui.doors.packs import pack
from ui.doors.places import file_name, folder_name, pages_folder
from ui.doors.playtest import playtest
from ui.doors.survey import survey
from ui.doors.tournament import tournament
from ui.texts.catalogue import BadTexts
from ui.texts.speech import ENGLISH, LANGUAGE, speak, tr
from ui.versions import program, underneath

BAD_INPUT = (
    BadCase,
    BadChange,
    BadScenario,
    BadTexts,
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
        speak(os.environ.get(LANGUAGE) or ENGLISH)
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt as stop:
        tell(str(stop) or tr("door.stopped"))
        return STOPPED
    except BAD_INPUT as problem:
        return refuse(str(problem))
    except MemoryError:
        return refuse(tr("door.there_not_enough_memory"))
    except OSError as problem:
        # Windows reports a reader that has gone as EINVAL.
        if problem.filename is None and problem.errno in (errno.EPIPE, errno.EINVAL):
            silence()
            return NOBODY_READS
        if problem.filename is None:
            silence()
            return refuse(tr("door.result_cannot_be_written", reason=reason(problem)))
        return refuse(
            tr("door.problem", name=Path(str(problem.filename)).name, problem=reason(problem))
        )
    except Exception as problem:
        return fault(problem)


def _run(arguments: list[str]) -> int:
    try:
        args = _parser().parse_args(arguments)
        for name, value in vars(args).items():
            if value == []:  # ``--draws=--``, which argparse before 3.13 reads as no value at all
                raise Refused(f"argument --{name}: expected one argument")
        args.door(args)
    except SystemExit as stop:  # --help
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="reciprocity",
        description=tr("help.doors_without_screen"),
        epilog=tr("help.exit_code_0_on"),
    )
    parser.add_argument("--version", action=_Versions, nargs=0, help=tr("help.what_runs_on_what"))
    doors = parser.add_subparsers(dest="name", required=True, parser_class=_Parser)
    door = doors.add_parser("scenarios", help=tr("help.list_scenarios"))
    door.set_defaults(door=scenarios.scenarios)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("check", help=tr("help.all_wrong_scenario_your"))
    door.set_defaults(door=scenarios.check)
    door.add_argument("file", type=file_name, help=tr("help.file_ends_toml"))
    door = doors.add_parser("pack", help=tr("help.pack"))
    door.set_defaults(door=pack)
    door.add_argument("pack", type=file_name, help=tr("help.pack_file"))
    door.add_argument("--add", action="store_true", help=tr("help.pack_add"))
    door.add_argument("--out", type=file_name, help=tr("help.pack_out"))
    door = doors.add_parser("playtest", help=tr("help.playtest"))
    door.set_defaults(door=playtest)
    door.add_argument("scenario", help=tr("help.id_or_file_ends"))
    door.add_argument("--games", type=whole(GAMES), default=8,
                      help=tr("help.playtest_games", bounds=bounds_of(GAMES)))  # fmt: skip
    door.add_argument("--us", default="negotiator", help=", ".join(PLAYERS))
    door.add_argument("--cn", default="negotiator", help=", ".join(PLAYERS))
    door.add_argument("--workers", type=whole(WORKERS), default=0,
                      help=tr("help.tournament_workers"))  # fmt: skip
    door = doors.add_parser("survey", help=tr("help.survey"))
    door.set_defaults(door=survey)
    door.add_argument("file", type=file_name, help=tr("help.survey_file"))
    door = doors.add_parser("plans", help=tr("help.plans"))
    door.set_defaults(door=sessions.sessions)
    door.add_argument("file", nargs="?", type=file_name, help=tr("help.plans_file"))
    door.add_argument("--out", type=file_name, help=tr("help.plans_out"))
    door = doors.add_parser("events", help=tr("help.events"))
    door.set_defaults(door=events)
    door.add_argument("list", help=tr("help.events_list"))
    door.add_argument("--out", type=file_name, help=tr("help.events_out"))
    door.add_argument("--check", action="store_true", help=tr("help.events_check"))
    door = doors.add_parser("moves", help=tr("help.levers_levels_legal_moves"))
    door.set_defaults(door=games.moves)
    door.add_argument("scenario", help=tr("help.id_or_file_ends"))
    door.add_argument("--side", choices=SIDES)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("indicators", help=tr("help.what_world_can_be"))
    door.set_defaults(door=studies.indicators)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("play", help=tr("help.game_between_computer_players"))
    door.set_defaults(door=games.play)
    door.add_argument("scenario", help=tr("help.id_or_file_ends"))
    door.add_argument("--us", default="reciprocal", help=", ".join(PLAYERS))
    door.add_argument("--cn", default="reciprocal", help=", ".join(PLAYERS))
    door.add_argument("--seed", type=whole(SEEDS), default=1, help=bounds_of(SEEDS))
    door.add_argument("--moves", type=file_name, help=tr("help.text_file_with_move"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.record_write"))
    door.add_argument("--replace", action="store_true", help=tr("help.write_over_game_name"))
    door = doors.add_parser("start", help=tr("help.start"))
    door.set_defaults(door=classes.start)
    door.add_argument("scenario", help=tr("help.id_or_file_ends"))
    door.add_argument("--tables", type=whole(TABLES), required=True,
                      help=tr("help.start_tables", bounds=bounds_of(TABLES)))  # fmt: skip
    door.add_argument("--out", type=folder_name, required=True, help=tr("help.start_out"))
    door.add_argument("--seed", type=whole(SEEDS),
                      help=tr("help.start_seed", bounds=bounds_of(SEEDS)))  # fmt: skip
    door.add_argument("--names", type=file_name, help=tr("help.start_names"))
    door.add_argument("--advice", choices=("on", "off"), default="on",
                      help=tr("help.start_advice"))  # fmt: skip
    door.add_argument("--decides", choices=RULES, default=SPEAKER,
                      help=tr("help.start_decides"))  # fmt: skip
    door = doors.add_parser("compare", help=tr("help.compare"))
    door.set_defaults(door=classes.compare)
    door.add_argument("files", nargs="+", type=folder_name, help=tr("help.compare_files"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.compare_out"))
    door.add_argument("--no-names", action="store_true", help=tr("help.no_names"))
    door = doors.add_parser("score", help=tr("help.what_each_move_did"))
    door.set_defaults(door=games.score)
    door.add_argument("file", type=file_name)
    door.add_argument("--draws", type=whole(DRAWS), default=128, help=bounds_of(DRAWS))
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("result", help=tr("help.result_each_seat"))
    door.set_defaults(door=results.result)
    door.add_argument("file", type=file_name)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("hotwash", help=tr("help.hotwash"))
    door.set_defaults(door=hotwash.hotwash)
    door.add_argument("file", type=file_name)
    door.add_argument("--out", type=file_name, required=True, help=tr("help.hotwash_out"))
    door.add_argument("--instead", action="append", help=tr("help.hotwash_instead"))
    door.add_argument("--no-names", action="store_true", help=tr("help.hotwash_no_names"))
    door = doors.add_parser("stakes", help=tr("help.stakes_first_table"))
    door.set_defaults(door=results.stakes)
    door.add_argument("scenario", help=tr("help.id_or_file_ends"))
    door.add_argument("--draws", type=whole(DRAWS), default=64, help=bounds_of(DRAWS))
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("rationale", help=tr("help.rationale_moves"))
    door.set_defaults(door=results.rationale)
    door.add_argument("--out", type=file_name, required=True, help=tr("help.csv_file_write"))
    door.add_argument("--draws", type=whole(DRAWS), default=64, help=bounds_of(DRAWS))
    door.add_argument("--fit", action="store_true", help=tr("help.rationale_fit"))
    door = doors.add_parser("tournament", help=tr("help.tournament"))
    door.set_defaults(door=tournament)
    door.add_argument("--players", default="", help=tr("help.tournament_players"))
    door.add_argument("--scenarios", default="", help=tr("help.tournament_scenarios"))
    door.add_argument(
        "--pairs", type=whole(PAIRS),
        help=tr("help.tournament_pairs"),
    )  # fmt: skip
    door.add_argument("--workers", type=whole(WORKERS), default=0,
                      help=tr("help.tournament_workers"))  # fmt: skip
    door.add_argument("--quick", action="store_true", help=tr("help.tournament_quick"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.tournament_out"))
    door = doors.add_parser("balance", help=tr("help.balance"))
    door.set_defaults(door=balance)
    door.add_argument("--scenarios", default="", help=tr("help.tournament_scenarios"))
    door.add_argument("--workers", type=whole(WORKERS), default=0,
                      help=tr("help.tournament_workers"))  # fmt: skip
    door.add_argument("--quick", action="store_true", help=tr("help.balance_quick"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.tournament_out"))
    door = doors.add_parser("strength", help=tr("help.strength"))
    door.set_defaults(door=strength.strength)
    door.add_argument("scenario")
    door.add_argument("--pairs", type=whole(PAIRS), default=4, help=tr("help.tournament_pairs"))
    door = doors.add_parser("equilibria", help=tr("help.equilibria"))
    door.set_defaults(door=strength.best_sent)
    door.add_argument("file", type=file_name, help=tr("help.equilibria_file"))
    door = doors.add_parser("study", help=tr("help.study"))
    door.set_defaults(door=study.study)
    door.add_argument("plan", nargs="?", type=file_name, help=tr("help.study_plan"))
    door.add_argument("--out", type=file_name, help=tr("help.study_out"))
    door.add_argument("--part", type=study.part_of, help=tr("help.study_part"))
    door.add_argument("--workers", type=whole(WORKERS), default=0,
                      help=tr("help.tournament_workers"))  # fmt: skip
    door.add_argument("--scheduler", default="", help=tr("help.study_scheduler"))
    door.add_argument("--dictionary", action="store_true", help=tr("help.study_dictionary"))
    door = doors.add_parser("merge", help=tr("help.merge"))
    door.set_defaults(door=study.merge)
    door.add_argument("parts", nargs="+", type=file_name, help=tr("help.merge_parts"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.study_out"))
    door = doors.add_parser("why", help=tr("help.why"))
    door.set_defaults(door=opponents.why)
    door.add_argument("file", type=file_name)
    door = doors.add_parser("crossroads", help=tr("help.crossroads"))
    door.set_defaults(door=opponents.crossroads)
    door.add_argument("--seed", type=whole(SEEDS), default=1, help=bounds_of(SEEDS))
    door = doors.add_parser("replay", help=tr("help.play_record_again"))
    door.set_defaults(door=games.replay)
    door.add_argument("file", type=file_name)
    door.add_argument("--verify", action="store_true")
    door = doors.add_parser("backtest", help=tr("help.documented_outcomes_against_model"))
    door.set_defaults(door=studies.backtest)
    door.add_argument("cases", type=file_name, help=tr("help.toml_file_cases_engine"))
    door.add_argument("--out", type=file_name, required=True, help=tr("help.csv_file_write"))
    door.add_argument(
        "--draws", type=whole(BACKTEST_DRAWS), default=512, help=bounds_of(BACKTEST_DRAWS)
    )
    door = doors.add_parser("fit", help=tr("help.fit_parameters_documented_outcomes"))
    door.set_defaults(door=studies.fit)
    door.add_argument(
        "cases", nargs="*", default=(), type=file_name, help=tr("help.toml_files_cases_without")
    )
    door.add_argument("--out", type=file_name, help=tr("help.where_write_fit_without"))
    door.add_argument("--left-out", type=file_name, help=tr("help.also_fit_without_each"))
    for name, run_door, words in (
        ("experiments", studies.experiments, tr("help.published_figures_against_model")),
        ("decade", studies.decade, tr("help.ten_years_with_and")),
    ):
        door = doors.add_parser(name, help=words)
        door.set_defaults(door=run_door)
        door.add_argument("--out", type=file_name, help=tr("help.csv_file_write"))
        door.add_argument("--draws", type=whole(DRAWS), default=512, help=bounds_of(DRAWS))
    door = doors.add_parser("sensitivity", help=tr("help.sobol_indices_both_scores"))
    door.set_defaults(door=studies.sensitivity)
    door.add_argument(
        "--samples",
        type=whole(SAMPLES),
        default=64,
        help=tr("help.best_power_two", bounds=bounds_of(SAMPLES)),
    )
    door.add_argument("--out", type=file_name, required=True, help=tr("help.csv_file_write"))
    door = doors.add_parser("screening", help=tr("help.screening"))
    door.set_defaults(door=studies.screening)
    door.add_argument("--out", type=file_name, required=True, help=tr("help.csv_file_write"))
    door.add_argument("--draws", type=whole(DRAWS), default=128, help=bounds_of(DRAWS))
    door = doors.add_parser("guide", help=tr("help.write_reference_guide_model"))
    door.set_defaults(door=studies.guide)
    door.add_argument("folder", type=folder_name)
    door = doors.add_parser("compile", help=tr("help.build_fast_month_or"))
    door.set_defaults(door=studies.compile_month)
    door.add_argument("--check", action="store_true", help=tr("help.only_say_which_month"))
    door = doors.add_parser("bench", help=tr("help.measure_what_person_waits"))
    door.set_defaults(door=_bench)
    door.add_argument("--quick", action="store_true")
    door = doors.add_parser("audit", help=tr("help.audit"))
    door.set_defaults(door=audit.audit)
    door.add_argument("--out", type=file_name, help=tr("help.csv_file_write"))
    door.add_argument("--quick", action="store_true", help=tr("help.audit_quick"))
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("screenshots", help=tr("help.take_picture_every_screen"))
    door.set_defaults(door=_screenshots)
    door.add_argument("folder", type=folder_name)
    return parser


def _bench(args: argparse.Namespace) -> None:
    from ui.doors.bench import measure

    try:
        print(json.dumps(measure(args.quick), indent=2))
    except (RuntimeError, subprocess.TimeoutExpired) as problem:
        raise Refused(tr("door.bench", problem=problem)) from None


@contextmanager
def _ctrl_c_through_qt(part: Path) -> Iterator[None]:
    """Ctrl-C while Qt calls Python: an exception would be printed there and lost."""

    def stop(*_: object) -> None:
        tell(tr("door.stopped"))
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
            from ui.doors.screenshots import strip, take

            taken = [*take(part), *strip(part)]
        except ImportError as problem:  # Qt without its system libraries
            raise Refused(tr("door.screenshots", problem=problem)) from None
        for name in taken:
            put(name)
            print(name, flush=True)


__all__ = ["run"]
