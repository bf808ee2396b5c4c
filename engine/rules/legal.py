"""What is legal at a table: the one generator of legal moves, and why another is refused.

Both ask the kinds of move (``engine/rules/moves``); a question about one move makes no other.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.reason import Reason
from engine.rules.event import Event
from engine.rules.moves import KINDS
from engine.rules.package import IllegalMove

if TYPE_CHECKING:
    from engine.rules.table import Table


def legal(table: "Table", *verbs: str) -> Iterator[Event]:
    """Every legal move of the side that has the word, or those of some kinds, made one by one.

    Packages have one plain lever a side here; others are legal if ``refused`` finds nothing.
    """
    for verb in verbs or KINDS:
        yield from KINDS[verb].made(table, table.floor)


def refused(table: "Table", event: Event) -> Reason | None:
    """Why an event may not be made now, with the cure; None where it may. Asks that move alone."""
    if table.phase == "over":
        return Reason("the game is over", "over")
    if event.side != table.floor:
        why = f"{table.floor} has the word now, not {event.side}"
        return Reason(why, "not_the_word", side=table.floor)
    kind = KINDS.get(event.verb)
    if kind is None:
        why = f"no move is called {event.verb!r}; choose from {', '.join(KINDS)}"
        return Reason(why, "no_move", name=event.verb)
    return kind.refused(table, event)


def check(table: "Table", event: Event) -> None:
    """Raise IllegalMove with the reason and the cure when an event may not be made now."""
    why = refused(table, event)
    if why is not None:
        raise IllegalMove(f"{str(event)!r}: {why}", why, str(event))
