"""What games between computer players show of a scenario, in sentences; needs no Qt."""

from __future__ import annotations

from engine.advice.result import PAR
from engine.authoring.trying import ENOUGH, Report
from engine.rules.levers import SIDES, levers, opponent
from ui.texts.speech import given, listed, tr

MINUS = "\N{MINUS SIGN}"
_SIDES = {"US": "side.US", "CN": "side.CN"}


def sentences(report: Report, alike: bool) -> list[str]:
    """The report; ``alike`` says that players of one strength sat on both sides."""
    n = report.n
    if not n:
        return [tr("tried.nothing")]
    said = [tr("tried.games", n=n)]
    if alike:
        said.append(_verdict(report))
    for side in SIDES:
        result = str(round(report.mean(side))).replace("-", MINUS)
        values = {"side": _side(side), "result": result, "par": f"{PAR:.0f}"}
        above, below = report.above(side), report.below(side)
        said.append(tr("tried.side", n=above, below=below, most=_games(report), **values))
    said += [_deals(report), tr("tried.moves", moves=f"{report.moves:.0f}", n=n)]
    said += _seen(report)
    for side in SIDES:
        if report.failed(side):
            said.append(
                tr("tried.failed", side=_side(side), n=report.failed(side), most=_games(report))
            )
    return said


def _games(report: Report) -> str:
    return tr("tried.n_games", n=report.n)


def _verdict(report: Report) -> str:
    if report.n < ENOUGH:
        return tr("tried.few")
    side = report.ahead
    if not side:
        return tr("tried.even", most=_games(report))
    other = opponent(side)
    won = sum(g.result(side) > g.result(other) for g in report.games)
    return tr("tried.uneven", side=_side(side), other=_side(other), n=won, most=_games(report))


def _deals(report: Report) -> str:
    if not report.deals:
        return tr("tried.no_deal", most=_games(report))
    return tr(
        "tried.deals",
        deals=tr("tried.deals_n", n=report.deals),
        kept=report.kept,
        n=report.without_deal,
        most=_games(report),
    )


def _seen(report: Report) -> list[str]:
    """Levers and events: what was used and came, and what never was or did."""
    said = []
    used, came = list(report.used()), list(report.came())
    moved = [tr("tried.times", what=_lever(name), n=n) for name, n in used if n]
    if moved:
        said.append(tr("tried.levers", list=listed(moved, "list.semicolon"), most=_games(report)))
    idle = [_lever(name) for name, n in used if not n]
    if idle:
        said.append(tr("tried.idle", list=listed(idle, "list.semicolon")))
    there = [tr("tried.times", what=title, n=n) for title, n in came if n]
    if there:
        said.append(tr("tried.events", list=listed(there, "list.semicolon"), most=_games(report)))
    never = [title for title, n in came if not n]
    if never:
        said.append(tr("tried.never", list=listed(never, "list.semicolon")))
    return said


def _side(side: str) -> str:
    return tr(_SIDES[side])


def _lever(name: str) -> str:
    return given(f"lever.{name}.title", levers()[name].title)
