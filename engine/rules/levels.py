"""Levels after a move: what a forecast of an option runs."""

from dataclasses import replace

from engine.rules.deals import carried_out, returned, short
from engine.rules.notation import Event
from engine.rules.table import Table
from engine.world.regime import Setting


def after_move(table: Table, levels: dict[str, Setting], e: Event) -> dict[str, Setting]:
    """Levels as carried out after one more move, as far as it moves any."""
    changed = dict(levels)
    if e.package is not None:
        for t in e.package.terms:
            old = changed[t.lever]
            changed[t.lever] = Setting(t.level, old.target, old.reason)
    elif e.verb == "set":
        changed[e.lever] = Setting(e.level, e.target, e.reason)
    elif e.verb == "suspend":
        changed[e.lever] = Setting(0)
    elif e.verb == "evade":
        changed[e.lever] = short(e.lever, changed[e.lever])
    elif e.verb == "honour":
        changed[e.lever] = table.setting[e.lever]
    elif e.verb == "hold":
        deal = next(d for d in table.deals if d.number == e.level)
        held = tuple(
            replace(d, held=(*d.held, e.side)) if d is deal else d for d in table.deals
        )
        announced = returned(table.setting, deal, e.side)
        now = carried_out(announced, held, table.evasions)
        changed |= {n: s for n, s in now.items() if s != table.carried_out[n]}
    return changed
