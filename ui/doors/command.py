"""The doors without a screen: exit 0 on success, 2 with one clear line on bad input."""

import argparse
import json
import sys
from pathlib import Path
from typing import NoReturn

from engine.analysis.cases import BadCase
from engine.game import Game
from engine.players.players import PLAYERS, UnknownPlayer, player
from engine.record import Digest, Entry, Header, InvalidRecord, Record, Seat
from engine.replay import DigestMismatch, replay
from engine.rules.levers import SIDES, levers
from engine.rules.notation import OBJECTIONS, IllegalMove
from engine.rules.package import NEUTRAL
from engine.scenarios import scenario as scenarios
from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario, names, scenario
from engine.seats import answer, neutral
from saves.journal import now
from saves.problems import UnreadableRecord
from saves.text import dump, load


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise SystemExit(_refuse(message))


def _refuse(message: str) -> int:
    print(f"reciprocity: {message}", file=sys.stderr)
    return 2


def run(arguments: list[str]) -> int:
    """Run one door."""
    try:
        args = _parser().parse_args(arguments)
        args.door(args)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except (
        BadCase,
        BadScenario,
        DigestMismatch,
        IllegalMove,
        InvalidRecord,
        UnknownPlayer,
        UnknownScenario,
        UnreadableRecord,
    ) as problem:
        return _refuse(str(problem))
    except OSError as problem:
        name = Path(str(problem.filename or "")).name
        return _refuse(f"{name}: {problem.strerror or problem}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="reciprocity", description="Doors without a screen")
    doors = parser.add_subparsers(dest="name", required=True, parser_class=_Parser)
    door = doors.add_parser("scenarios", help="list the scenarios")
    door.set_defaults(door=_scenarios)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("moves", help="levers, levels and legal moves of a scenario")
    door.set_defaults(door=_moves)
    door.add_argument("scenario")
    door.add_argument("--side", choices=SIDES)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("indicators", help="what the world can be asked for")
    door.set_defaults(door=_indicators)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("play", help="a game between computer players, or from a list of moves")
    door.set_defaults(door=_play)
    door.add_argument("scenario")
    door.add_argument("--us", default="reciprocal")
    door.add_argument("--cn", default="reciprocal")
    door.add_argument("--seed", type=int, default=1)
    door.add_argument("--moves", help="a text file with a move a line, played first")
    door.add_argument("--out", required=True)
    door = doors.add_parser("score", help="what each move did, with bands")
    door.set_defaults(door=_score)
    door.add_argument("file")
    door.add_argument("--draws", type=int, default=128)
    door.add_argument("--json", action="store_true")
    door = doors.add_parser("replay", help="play a record again")
    door.set_defaults(door=_replay)
    door.add_argument("file")
    door.add_argument("--verify", action="store_true")
    door = doors.add_parser("backtest", help="documented outcomes against the model")
    door.set_defaults(door=_backtest)
    door.add_argument("cases", help="a TOML file of cases; engine/data/cases has some")
    door.add_argument("--out", required=True, help="the CSV file to write")
    door.add_argument("--draws", type=int, default=512)
    door = doors.add_parser("fit", help="fit the parameters to documented outcomes")
    door.set_defaults(door=_fit)
    door.add_argument("cases", nargs="*", help="TOML files of cases; without, the shipped ones")
    door.add_argument("--out", help="where to write the fit; without, only reported")
    door.add_argument("--left-out", help="also fit without each group of cases, as CSV here")
    door = doors.add_parser("sensitivity", help="Sobol indices of both scores (needs SALib)")
    door.set_defaults(door=_sensitivity)
    door.add_argument("--samples", type=int, default=64)
    door.add_argument("--out", required=True, help="the CSV file to write")
    door = doors.add_parser("guide", help="write the reference guide of the model")
    door.set_defaults(door=_guide)
    door.add_argument("folder")
    door = doors.add_parser("bench", help="measure what a person waits for")
    door.set_defaults(door=_bench)
    door.add_argument("--quick", action="store_true")
    door = doors.add_parser("screenshots", help="take a picture of every screen")
    door.set_defaults(door=_screenshots)
    door.add_argument("folder")
    return parser


def _chosen(name: str) -> Scenario:
    return scenarios.load(Path(name)) if name.endswith(".toml") else scenario(name)


def _scenarios(args: argparse.Namespace) -> None:
    found = [scenario(n) for n in names()]
    if args.json:
        print(json.dumps([{"id": s.id, "title": s.title, "summary": s.summary} for s in found]))
        return
    for s in found:
        size = f"{s.limits.turns} turns of {s.limits.months_per_turn} month"
        print(f"{s.id:16} {size:20} {s.minutes:4} min  {s.title}: {s.summary}")


def _moves(args: argparse.Namespace) -> None:
    chosen = _chosen(args.scenario)
    rows = [
        levers()[n]
        for n in chosen.limits.levers
        if args.side is None or levers()[n].side == args.side
    ]
    setting = chosen.table().setting
    if args.json:
        print(
            json.dumps(
                [
                    {"side": v.side, "lever": v.id, "levels": v.names, "now": setting[v.id].level}
                    for v in rows
                ]
            )
        )
        return
    for lever in rows:
        print(f"{lever.side} {lever.id}  (now {setting[lever.id].level})")
        for i, name in enumerate(lever.names):
            print(f"    {lever.side} {lever.id} {i}    {name}")
        if lever.kind == "control":
            other = "CN" if lever.side == "US" else "US"
            print(f"    target: {other}, {other}_mil or all; reason: dual_use, retaliation")
    print("talks: US offer LEVER LEVEL [in MONTHS | after] [quiet], ... for LEVER LEVEL ...")
    print("       until MONTHS [verify] [snapback]; offer renew DEAL until MONTHS; counter;")
    print(f"       accept; reject [{', '.join(OBJECTIONS)}]; withdraw; mediate; pass;")
    print("       threaten LEVER LEVEL; promise LEVER LEVEL; dispute LEVER")
    print("measures: US LEVER LEVEL [TARGET] [REASON]; suspend LEVER TURNS; evade LEVER;")
    print("       honour LEVER; hold DEAL; summit; wto; done")


def _indicators(args: argparse.Namespace) -> None:
    from engine.analysis.experiments import experiments
    from engine.analysis.indicator import ENDINGS
    from engine.analysis.indicators import indicators

    rows = [{"indicator": i.name, "unit": i.unit, "equation": i.equation, "source": i.source}
            for i in (*indicators().values(), *experiments().values())]  # fmt: skip
    if args.json:
        print(json.dumps(rows))
        return
    for row in rows:
        print(f"{row['indicator']:46} {row['unit']:22} {row['equation']}  [{row['source']}]")
    print(f"{len(rows)} indicators; each monthly one also with the endings {', '.join(ENDINGS)}")


def _backtest(args: argparse.Namespace) -> None:
    from engine.analysis.backtest import run, summary, write
    from engine.analysis.cases import read_cases
    from engine.world.parameters import sobol

    if not 16 <= args.draws <= 100_000:
        raise SystemExit(_refuse("--draws must be 16 to 100000"))
    answers = run(read_cases(Path(args.cases)), sobol(args.draws))
    write(answers, Path(args.out))
    print(summary(answers))


def _fit(args: argparse.Namespace) -> None:
    from engine.analysis.fit import CASES, calibrate

    for line in calibrate([Path(c) for c in args.cases] or CASES, args.out, args.left_out):
        print(line, flush=True)


def _sensitivity(args: argparse.Namespace) -> None:
    from engine.analysis.sensitivity import NoSALib, write

    if not 2 <= args.samples <= 4096:
        raise SystemExit(_refuse("--samples must be 2 to 4096"))
    try:
        for line in write(args.samples, Path(args.out)):
            print(line)
    except NoSALib as problem:
        raise SystemExit(_refuse(str(problem))) from None


def _guide(args: argparse.Namespace) -> None:
    from engine.analysis.guide import write

    for name in write(Path(args.folder)):
        print(name)


def _play(args: argparse.Namespace) -> None:
    chosen = _chosen(args.scenario)
    brains = {"US": player(args.us), "CN": player(args.cn)}
    header = Header(chosen.id, args.seed, {"US": Seat(args.us), "CN": Seat(args.cn)})
    game = Game.start(header, chosen)
    record = Record(header)
    opening = []
    if args.moves:
        opening = [x.strip() for x in Path(args.moves).read_text("utf-8").splitlines() if x.strip()]
    while not game.over:
        if opening:
            text = opening.pop(0)
        elif game.table.floor == NEUTRAL:
            text = str(neutral(game))
        else:
            text = str(answer(game, brains[game.table.floor]))
        turns = len(game.turns)
        game = game.apply(text)
        record = record.with_line(Entry(text, now()))
        if len(game.turns) > turns:
            record = record.with_line(Digest(len(game.turns), game.turns[-1].digest))
    Path(args.out).write_text(dump(record), encoding="utf-8", newline="\n")
    print(f"{len(game.turns)} turns, {len(game.events)} events, written to {Path(args.out).name}")


def _score(args: argparse.Namespace) -> None:
    from engine.scoring.attribution import attribute_game
    from engine.scoring.moves import score_game

    if not 1 <= args.draws <= 100_000:
        raise SystemExit(_refuse("--draws must be 1 to 100000"))
    rows = []
    game = replay(load(Path(args.file)))
    shares = attribute_game(game, args.draws)
    for e, share in zip(score_game(game, args.draws), shares):
        row: dict[str, object] = {"turn": e.turn, "side": e.side, "move": e.move}
        for name in ("economy", "security", "economy_horizon", "security_horizon"):
            for side, band in getattr(e, name).items():
                row[f"{name}_{side.lower()}"] = [band.p05, band.p50, band.p95]
        for side in SIDES:
            for name, band in (("economy", share.economy), ("security", share.security)):
                low, mid, high = band[side].p05, band[side].p50, band[side].p95
                row[f"{name}_share_{side.lower()}"] = [low, mid, high]
        rows.append(row)
    if args.json:
        print(json.dumps(rows))
        return
    print("Effects: median (5 to 95 percent). Economy in billion USD, security in points.")
    print("Each move is run with and without; its share of the turn is its Shapley value.")
    words = {
        "economy": "economy, this turn",
        "economy_horizon": "economy, over the horizon",
        "economy_share": "  share of the turn",
        "security": "security, this turn",
        "security_horizon": "security, over the horizon",
        "security_share": "  share of the turn",
    }
    for row in rows:
        print(f"turn {row['turn']}  {row['move']}")
        for name in (
            "economy", "economy_horizon", "economy_share", "security", "security_horizon",
            "security_share",
        ):  # fmt: skip
            cells = []
            for side in ("us", "cn"):
                low, mid, high = row[f"{name}_{side}"]  # type: ignore[misc]
                cells.append(f"{side.upper()} {mid:+8.2f} ({low:+.2f} to {high:+.2f})")
            print(f"    {words[name]:28} {cells[0]:38} {cells[1]}")


def _replay(args: argparse.Namespace) -> None:
    record = load(Path(args.file))
    game = replay(record, args.verify)
    print(f"{len(game.turns)} turns, {len(game.events)} events", end="")
    print(f", {len(record.digests)} digests met" if args.verify else "")
    for turn in game.turns:
        us, cn = turn.economy
        print(
            f"turn {turn.number}: economy US {us:+.2f} CN {cn:+.2f} bn, "
            f"security US {turn.security[0]:.2f} CN {turn.security[1]:.2f}, {turn.digest}"
        )


def _bench(args: argparse.Namespace) -> None:
    from ui.doors.bench import measure

    print(json.dumps(measure(args.quick), indent=2))


def _screenshots(args: argparse.Namespace) -> None:
    from ui.doors.screenshots import take

    for name in take(Path(args.folder)):
        print(name)


__all__ = ["PLAYERS", "run"]
