"""Doors to what is at stake: a game's result, a scenario's stakes, the moves of history."""

import argparse
import json
from typing import Any

from engine.addends import adding_up
from engine.analysis import rationale as history
from engine.analysis import stakes as table
from engine.game import Game
from engine.replay import replay as replayed
from engine.rules.levers import SIDES
from engine.score.outcome import POINT, RED_LINE
from engine.view import opened, view
from ui.doors.errors import Refused
from ui.doors.games import loaded
from ui.doors.places import table_file
from ui.doors.progress import progress
from ui.doors.scenarios import chosen, shelf
from ui.texts.speech import tr


def result(args: argparse.Namespace) -> None:
    """One figure for each seat, with its parts."""
    record, plot = loaded(args.file)
    rows = plain(replayed(record, chosen=plot))
    if args.json:
        print(json.dumps(rows))
        return
    for side in SIDES:
        _tell(side, rows[side])


def plain(game: Game) -> dict[str, dict[str, Any]]:
    """Both results as plain values. Of a game that goes on they are what everybody may know: what
    would come if nobody moved any more, by mandates as they must be guessed.
    """
    from engine.advice.adviser import Adviser

    adviser = Adviser()
    if game.over:
        found = adviser.final(opened(game)).results
    else:
        found = adviser.so_far(view(game, None))
    rows: dict[str, dict[str, Any]] = {}
    for side, r in found.items():
        o = r.outcome
        rows[side] = {
            "score": round(r.score, 2),
            "utility": o.utility,
            "no_deal": 0.0,
            "par": r.par,
            "fifty": r.measure,
            "best_joint": r.best_joint,
            "best_joint_score": round(r.scaled(r.best_joint), 2),
            "economy": o.economy,
            "security": o.security,
            "rival": 0.0 - o.rival,  # nothing is told without a sign
            "at_home": 0.0 - o.at_home,
            "ruled": o.ruled,
            "objective_points": o.points,
            "objectives_worth": POINT * o.points,
            "red_lines_price": -RED_LINE * len(o.red_lines) if o.red_lines else 0.0,
            "objectives": [
                {"id": x.id, "text": x.text, "worth": x.worth, "met": met}
                for x, met in o.objectives
            ],
            "red_lines": [
                {"lever": x.lever, "level": x.level, "text": x.text} for x in o.red_lines
            ],
            "mandate": game.mandate(side).id if game.over else None,
            "final": game.over,
        }
    return rows


def _tell(side: str, row: dict[str, Any]) -> None:
    state = "final" if row["final"] else "so far, by what everybody may know"
    print(f"{side}  result {row['score']:.0f}  ({state}; 0 is no deal, 50 is par)")
    print(f"    utility {row['utility']:+.1f} bn USD against no deal; par {row['par']:+.1f}, "
          f"best joint deal {row['best_joint']:+.1f}")  # fmt: skip
    if not row["best_joint"]:
        print("    no package of the first table beats no deal for both: "
              f"50 stands for {row['fifty']:+.1f} bn USD")  # fmt: skip
    elif row["fifty"] > row["par"]:
        print(f"    par is too little to measure by: 50 stands for {row['fifty']:+.1f} bn USD")
    told = (
        ("economy", "accounts, as a government hears them"),
        ("security", "security, at the mandate's price"),
        ("rival", "the other country's gain, as far as it is minded"),
        ("at_home", "what giving without return cost at home"),
        ("objectives_worth", "objectives met beyond what no deal would have met"),
        ("red_lines_price", "red lines that were crossed"),
        *([("ruled", "rulings of the facilitator on figures")] if row["ruled"] else []),
    )
    read = adding_up([row[name] for name, _ in told], row["utility"], 1)
    for (_, words), value in zip(told, read, strict=True):
        print(f"    {value:+8.1f}  {words}")
    for x in row["objectives"]:
        print(f"    {'met' if x['met'] else 'not met':8}  {x['text']} ({x['worth']})")
    for x in row["red_lines"]:
        print(f"    crossed   {x['text']}")


def stakes(args: argparse.Namespace) -> None:
    """What each step from a scenario's start does to both sides by their mandates."""
    found = table.stakes_of(chosen(args.scenario, shelf()), args.draws)
    if args.json:
        print(json.dumps(found.plain()))
        return
    print("Billion USD by the mandate, median; own: to who takes the step and is not answered.")
    for s in found.steps:
        way = "opens " if s.opens else "      "
        print(f"{s.mandate:12} {s.lever:15} {s.level:2} to {s.to:2}  {way} "
              f"own {s.own:+8.2f}  other {s.other:+8.2f}")  # fmt: skip
    for p in found.postures:
        levels = ", ".join(f"{name} {n}" for name, n in p.levels.items())
        print(f"best fixed posture, {p.mandate}: {levels or 'as things are'}")
        for name in table.POSTURES:
            print(f"    other {name:8} worth {p.worth[name]:+8.1f}  regret {p.regret[name]:7.1f}")
    for z in found.zones:
        ends = f"US share {z.shares[0]:.2f} to {z.shares[1]:.2f}" if z.shares else "empty"
        print(f"zone, {z.mandates.us} and {z.mandates.cn}: {z.inside} of {z.packages}, {ends}")
    for g in table.goals(found):
        missed = ", ".join(k for k, yes in g.reached.items() if not yes) or "none"
        print(f"{g.mandate:8} of {g.openings} opening steps {g.pays:.0%} pay their giver, "
              f"{g.costs:.0%} cost it, {g.helps:.0%} help the other; missed: {missed}")  # fmt: skip
    print(f"levers that move nobody by {table.MOVES:.0f}: {', '.join(table.idle(found)) or 'none'}")


def rationale(args: argparse.Namespace) -> None:
    """How far each documented move was from the best one-step alternative."""
    with progress() as so_far:
        found = history.choices(args.draws, lambda i, n: so_far.say(f"{i} / {n}"))
    weights = None
    if args.fit:
        try:
            fitted = history.fit([c for c in found if c.day <= history.SEEN_UNTIL])
        except ImportError:
            raise Refused(tr("door.scipy")) from None
        weights = fitted.values
        for w in fitted.weights:
            print(f"{w.symbol:10} {w.central:7.3g}  ({w.low:.3g} to {w.high:.3g})  {w.unit}")
    rows = list(history.judged(found, weights))
    with table_file(args.out) as part:
        history.write(rows, part)
    for s in history.shares(rows):
        print(f"{s.side} {s.period:7} {s.near} of {s.choices} within a tenth of the best step; "
              f"{s.plainly_near} by welfare alone, {s.tightening} by always closing")  # fmt: skip
