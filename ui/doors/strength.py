"""Doors to what tournaments are read for: strength against time, and whom it is best to send."""

import argparse

from engine.balance.equilibria import Equilibrium, NoMatrix, NoNashpy, equilibria, matrix
from engine.balance.strength import curve
from engine.rowsfile import BadRows, read_rows
from engine.scenarios.scenario import scenario
from engine.tournament import Row
from ui.doors.errors import Refused
from ui.doors.places import shown
from ui.texts.speech import tr


def strength(args: argparse.Namespace) -> None:
    """The planner's strength by how many plans it tries, a line a step."""
    scenario(args.scenario)
    print(tr("strength.head", pairs=args.pairs))
    for s in curve(args.scenario, args.pairs):
        points = f"{s.points.mean:+.1f} ({s.points.low:+.1f} to {s.points.high:+.1f})"
        print(f"{s.plans:6} {s.median_ms:12.0f} {s.longest_ms:12.0f}   {points}", flush=True)


def best_sent(args: argparse.Namespace) -> None:
    """The matrix of a file of games, and its equilibria."""
    try:
        rows = read_rows(args.file, Row)
        names = dict.fromkeys(r.scenario for r in rows)
        if not names:
            raise Refused(tr("equilibria.no_games", name=shown(args.file)))
        for name in names:
            m = matrix(rows, name)
            print(tr("equilibria.matrix", name=name, n=m.games))
            print(" " * 14 + "".join(f"{x[:14]:>16}" for x in m.cn))
            for i, us in enumerate(m.us):
                cells = (f"{m.results.us[i, j]:.0f} / {m.results.cn[i, j]:.0f}"
                         for j in range(len(m.cn)))  # fmt: skip
                print(f"{us[:14]:14}" + "".join(f"{c:>16}" for c in cells))
            for e in equilibria(m):
                print("  " + said(e))
    except (BadRows, NoMatrix, NoNashpy) as problem:
        raise Refused(str(problem)) from None


def said(e: Equilibrium) -> str:
    """An equilibrium in a line."""
    us, cn = (", ".join(f"{name} {part:.0%}" for name, part in side) for side in (e.us, e.cn))
    key = "equilibria.pure" if e.pure else "equilibria.mixed"
    return tr(key, us=us, cn=cn, a=f"{e.results.us:.0f}", b=f"{e.results.cn:.0f}")
