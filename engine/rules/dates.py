"""What comes by its date: levels announced for the case of no deal, and the end of a deal.

An announcement is carried out once the turn of its date has begun, unless a commitment in force
keeps the lever more open; then it comes when none does any more. What a deal gives ends with it:
a lever that still stands at its commitment goes back to where it stood before, where that gives
less. Busan's and Geneva's suspensions were of that kind: they ended on a day unless prolonged.

All of it follows from the table alone.
"""

from collections.abc import Set
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.rules.deals import Deal, beyond, opened
from engine.rules.levers import SIDES, levers
from engine.rules.package import Term
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table


def come_due(table: "Table", spared: Set[str] = frozenset()) -> "Table":
    """With what was announced carried out, where its date has come and no deal holds the lever.

    A lever that stands there already, or is closed further, is left alone and the announcement is
    done with. ``spared`` are levers that wait for now.
    """
    if not table.announced or table.turn < table.due:
        return table
    moved: dict[str, Setting] = {}
    waiting = []
    for t in table.announced:
        if t.lever in spared or holding(table.deals, t) is not None:
            waiting.append(t)
        elif beyond(t.lever, t.level, table.settled(t.lever).level):
            moved[t.lever] = Setting(t.level)
    left = tuple(s for s in table.suspensions if s.lever not in moved)
    return replace(table.with_levels(moved), announced=tuple(waiting), suspensions=left)


def holding(deals: tuple[Deal, ...], announced: Term) -> Deal | None:
    """The deal of which a commitment in force keeps a lever more open than announced, if any does.

    A side letter holds nothing that is announced: it works on what is carried out.
    """
    side, name, level = levers()[announced.lever].side, announced.lever, announced.level
    for deal in deals:
        terms = [t for t in deal.in_force(side) if t.lever == name and not t.quiet]
        if any(beyond(name, level, t.level) for t in terms):
            return deal
    return None


def run_out(table: "Table", over: list[Deal]) -> "Table":
    """Levers of deals that are over, back to where they stood, where that gives less.

    A lever that its side has set elsewhere meanwhile stays there. One that another deal names goes
    back no further than that deal holds it, and the rest of the way when that deal ends too.
    """
    if not over:
        return table
    levels = table.setting
    backs = {s.lever: s.back for s in table.suspensions}
    ended, running = list(over), list(table.deals)
    while ended:
        deal = ended.pop(0)
        for side in SIDES:
            for t in deal.in_force(side):
                old = dict(deal.before).get(t.lever)
                if old is None or t.quiet:
                    continue
                ended = [d.began_at(t.lever, old) for d in ended]
                running = [d.began_at(t.lever, old) for d in running]
                stands = backs if t.lever in backs else levels
                if stands[t.lever].level != t.level:
                    continue
                for d in running:
                    for held in d.in_force(side):
                        if held.lever == t.lever and not held.quiet:
                            old = opened(old, held, d.delivered)
                if beyond(t.lever, old.level, t.level):
                    stands[t.lever] = old
    suspensions = tuple(replace(s, back=backs[s.lever]) for s in table.suspensions)
    return replace(
        table, levels=tuple(levels.items()), deals=tuple(running), suspensions=suspensions
    )
