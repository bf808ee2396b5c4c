"""The door to balance: games that a scenario is measured by, and which goals it reaches."""

import argparse
from collections.abc import Sequence
from math import inf, isfinite

from engine.balance.goals import Goal, goals
from engine.balance.schedule import FULL, QUICK, trials
from engine.balance.trial import Played, played
from engine.scenarios.scenario import names, scenario
from ui.doors.ledger import Ledger
from ui.texts.speech import tr


def balance(args: argparse.Namespace) -> None:
    """Play what is missing in the file, then tell each goal as reached or not."""
    asked = [x.strip() for x in args.scenarios.split(",") if x.strip()]
    plots = list(dict.fromkeys(asked)) or shipped()
    for name in plots:
        scenario(name)
    todo = trials(plots, QUICK if args.quick else FULL)
    ledger = Ledger(args.out, Played, lambda g: g.trial)
    tell(plots, ledger.play(todo, played, args.workers))


def shipped() -> list[str]:
    """Scenarios that people play; the one that documents the years before has no table."""
    return [name for name in names() if scenario(name).limits.turns > 0]


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
