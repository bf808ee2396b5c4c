"""Steps from where a lever stands: more closed than today, or as open as today and more."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.deals import beyond
from engine.rules.levers import levers
from engine.rules.package import Term

if TYPE_CHECKING:
    from engine.rules.table import Table


def is_step(table: "Table", side: str, name: str, level: int, closing: bool) -> bool:
    """Whether a level of a lever is such a step for a side, on a lever that the other feels."""
    lever = levers().get(name)
    return (
        lever is not None
        and lever.side == side
        and (lever.restricts or lever.gives)
        and name in table.limits.levers
        and 0 <= level < len(lever.names)
        and not (table.forbidden and table.ruled_out(name) and level != table.at(name).level)
        and beyond(name, level, table.at(name).level) == closing
    )


def steps(table: "Table", side: str, closing: bool) -> Iterator[Term]:
    """Every such step, in the order of the table."""
    for name in table.limits.levers:
        for level in range(len(levers()[name].names)):
            if is_step(table, side, name, level, closing):
                yield Term(name, level)


def not_here(table: "Table", side: str) -> Reason:
    """A lever that is not the side's or not in this scenario: which are."""
    own = tuple(n for n in table.limits.levers if levers()[n].side == side)
    return Reason(f"this scenario plays with {', '.join(own)}", "levers_here", levers=own)
