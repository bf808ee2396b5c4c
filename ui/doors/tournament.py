"""The door to tournaments: games over processes, a file that goes on, tables with intervals."""

import argparse
import math
from collections.abc import Sequence

from engine.players.players import player
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.tournament import (
    RUNGS,
    Estimate,
    Row,
    cross_table,
    matches,
    played,
    standings,
)
from ui.doors.errors import Refused
from ui.doors.ledger import Ledger
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
    ledger = Ledger(args.out, Row, lambda r: r.match)
    _tell(ledger.play(todo, played, args.workers), names)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in text.split(",") if x.strip())


def _tell(rows: Sequence[Row], names: Sequence[str]) -> None:
    found, table = standings(rows, names), cross_table(rows)
    order = [s.player for s in found]
    print(f"{len(rows)} games; pairs won in percent, row against column (90 percent interval)")
    print(f"{'':14}" + "".join(f"{name:>17}" for name in order))
    for a in order:
        cells = [_cell(table.get((a, b))) for b in order]
        print(f"{a:14}" + "".join(f"{c:>17}" for c in cells))
    print()
    print(f"{'':14}{'pairs won':>17}{'points to par':>28}{'US':>7}{'CN':>7}{'joint':>7}"
          f"{'events':>8}{'deals':>7}{'kept':>6}{'in force':>10}")  # fmt: skip
    for s in found:
        p = s.points
        points = f"{p.mean:+.1f} ({p.low:+.1f} to {p.high:+.1f})"
        print(f"{s.player:14}{_cell(s.won):>17}{points:>28}{s.us:7.1f}{s.cn:7.1f}"
              f"{_part(s.reached):>7}{s.events:8.0f}{s.deals:7.1f}{_part(s.kept):>6}"
              f"{s.in_force:10.0%}")  # fmt: skip
    for r in rows:
        if r.failed:
            print(f"replaced: {r.scenario} {r.us} {r.cn} seed {r.seed}: {r.failed}")


def _part(value: float) -> str:
    """A part in percent; nothing of nothing is none."""
    return "-" if math.isnan(value) else f"{value:.0%}"


def _cell(e: Estimate | None) -> str:
    if e is None:
        return "."
    return f"{100 * e.mean:.0f} ({100 * e.low:.0f} to {100 * e.high:.0f})"
