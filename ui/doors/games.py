"""Doors to games: moves, play, score and replay."""

import argparse
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.advice.attribution import Share, attribute
from engine.advice.forecast import Ensemble
from engine.advice.moves import Effect, effects
from engine.game import Game
from engine.players.choice import Player
from engine.players.plan import BadPlan, Plan
from engine.players.plan import read as read_plan
from engine.players.players import player
from engine.record import Digest, Entry, Header, InvalidRecord, Record, Seat
from engine.replay import replay as replayed
from engine.rules.facilitator import is_act
from engine.rules.levers import SIDES, levers
from engine.rules.notation import OBJECTIONS, IllegalMove
from engine.rules.package import NEUTRAL
from engine.rules.seating import PERSON
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import named
from engine.seats import act, neutral, simplest
from saves.beside import keep_beside
from saves.journal import now
from saves.problems import UnreadableRecord
from saves.text import dump, load
from ui.doors.errors import Refused, tell
from ui.doors.places import file_name, game_file, read_lines, read_text, shown
from ui.doors.progress import progress
from ui.doors.scenarios import chosen, kept_apart, of_record, shelf
from ui.texts.speech import tr


def moves(args: argparse.Namespace) -> None:
    """What can be moved in a scenario, and how it is written."""
    plot = chosen(args.scenario, shelf())
    rows = [
        levers()[n]
        for n in plot.limits.levers
        if args.side is None or levers()[n].side == args.side
    ]
    setting = plot.table().setting
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


def play(args: argparse.Namespace) -> None:
    """Play a whole game and write its record, with a scenario from outside beside it."""
    plot = chosen(args.scenario, shelf().beside(args.out))
    brains = {"US": seated(args.us, "US"), "CN": seated(args.cn, "CN")}
    opening = read_lines(args.moves) if args.moves else []
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    # Lines of a facilitator among the moves make it a game that has one.
    acted = any(is_act(text) for _, text in opening)
    facilitated = (("facilitator", "yes"),) if acted else ()
    header = Header(plot.id, args.seed, seats, (*facilitated, *named(plot)))
    with game_file(args.out, args.replace) as part:
        kept_apart(plot, args.out)
        game = Game.start(header, plot, tells=False)
        record = Record(header)
        while not game.over:
            turns = len(game.turns)
            if opening:
                number, text = opening.pop(0)
                try:
                    entry = Entry(text, now())
                    before, game = game.seats, game.apply(text)
                except (IllegalMove, InvalidRecord) as problem:
                    place = f"{shown(args.moves)}, line {number}"
                    raise Refused(tr("door.at", place=place, problem=problem)) from None
                for side, seat in game.seats.items():
                    if seat != before[side]:  # a person here says what the file says
                        brains[side] = simplest if seat.player == PERSON else player(seat.player)
            else:
                floor, failed = game.table.floor, None
                if floor == NEUTRAL:
                    event = neutral(game)
                    game = game.apply(event)
                else:
                    game, event, failed = act(game, brains[floor])
                if failed is not None:
                    brains[floor] = simplest
                    header = replace(header, options=(*header.options, failed.option))
                    record = replace(record, header=header)
                    tell(tr("door.player_failed", side=floor, turn=str(failed.turn),
                            problem=failed.problem))  # fmt: skip
                entry = Entry(str(event), now())
            record = record.with_line(entry)
            if len(game.turns) > turns:
                record = record.with_line(Digest(len(game.turns), game.turns[-1].digest))
        part.write_text(dump(record), encoding="utf-8", newline="\n")
        keep_beside(plot, Path(os.path.realpath(args.out)).parent)
    print(f"{len(game.turns)} turns, {len(game.events)} events, written to {shown(args.out)}")
    for side, brain in brains.items():
        if isinstance(brain, Plan):
            left = brain.passed_over(game.turns)
            print(f"plan of {side}: {len(left)} lines passed over")
            for turn, line in left:
                when = f"turn {turn}" if turn else "its turn never came"
                print(f"    line {line.number}, {when}: {line.text}")


def seated(name: str, side: str) -> Player:
    """A player by id, or the plan in a file whose name ends in .txt; raises Refused."""
    if not name.endswith(".txt"):
        return player(name, side)
    path = file_name(name)
    try:
        return read_plan(read_text(path), side, shown(path))
    except BadPlan as problem:
        raise Refused(str(problem)) from None


def loaded(path: Path) -> tuple[Record, Scenario]:
    """A record on disk with its scenario; raises Refused."""
    try:
        record = load(path)
    except UnreadableRecord as problem:
        raise Refused(tr("door.problem", name=shown(path), problem=problem)) from None
    return record, of_record(path, record.header)


def score(args: argparse.Namespace) -> None:
    """What each move did to both sides."""
    rows = []
    record, plot = loaded(args.file)
    for e, share in _scored(replayed(record, chosen=plot), args.draws):
        row: dict[str, Any] = {"turn": e.turn, "side": e.side, "move": e.move}
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
    print(f"Effects in {args.draws} possible worlds: median (5 to 95 percent). "
          "Economy in billion USD, security in points.")  # fmt: skip
    print("Each move is run with and without; its share of the turn is its Shapley value.")
    words = {
        "economy": "economy, this turn",
        "economy_horizon": "economy, over the horizon",
        "economy_share": "  share of the turn",
        "security": "security, this turn",
        "security_horizon": "security, at horizon's end",
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
                low, mid, high = row[f"{name}_{side}"]
                cells.append(f"{side.upper()} {mid:+8.2f} ({low:+.2f} to {high:+.2f})")
            print(f"    {words[name]:28} {cells[0]:38} {cells[1]}")


def _scored(game: Game, draws: int) -> Iterator[tuple[Effect, Share]]:
    """Each move's effect and its share of its turn, turn after turn."""
    with progress() as shown_so_far:
        shown_so_far.say(tr("door.world_before_first_turn"))
        ensemble = Ensemble.start(draws)
        for turn in game.turns:
            shown_so_far.say(tr("door.turn", n=turn.number, most=len(game.turns)))
            ensemble = ensemble.through(game.steps[: turn.month])
            found = effects(game.scenario, ensemble, turn)
            shares = attribute(game.scenario, ensemble, turn, game.header.seed)
            yield from zip(found, shares, strict=True)


def replay(args: argparse.Namespace) -> None:
    """Play a record again."""
    record, plot = loaded(args.file)
    game = replayed(record, args.verify, plot)
    print(f"{len(game.turns)} turns, {len(game.events)} events", end="")
    print(f", {len(record.digests)} digests met" if args.verify else "")
    for turn in game.turns:
        money, safe = turn.economy, turn.security
        print(
            f"turn {turn.number}: economy US {money.us:+.2f} CN {money.cn:+.2f} bn, "
            f"security US {safe.us:.2f} CN {safe.cn:.2f}, {turn.digest}"
        )
