"""The one runner of months: plans times draws through any number of months.

Under it stand two forms of the month that give the same bits: the compiled one (``machine``) where
it is there, else the NumPy pages (``pages``). Rows, a plan in a draw each, do not touch each other:
they are shared out among cores, and the result does not depend on how. Every run can be stopped
from another thread.
"""

from collections.abc import Sequence

from engine.compiled import library
from engine.months import machine, pages
from engine.months.asked import Asked, End, Ran, Room, Rules
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.month import Flows, advance
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State


def run(
    p: Parameters,
    state: State,
    plans: Sequence[Rules],
    first: int,
    months: int,
    won: Sequence[BySide[float]] = (),
    cores: int | None = None,
    stop: Stop | None = None,
    end: bool = False,
) -> Ran:
    """All plans from one state, all draws, for ``months`` months from month ``first`` on.

    Lines that feed nothing back are left out of parameters, state and rules (``core()``). ``won``
    is the reputation that each plan begins with beside the state's. Raises Stopped.
    """
    if months < 1 or not plans:
        raise ValueError("a run needs a plan and a month")
    if stop is not None:
        stop.check()
    asked = Asked(p, state, plans, first, months, won, stop, end)
    room, fast = Room(asked), library.library()
    if fast is not None:
        machine.answer(fast.core, asked, room, cores)
    else:
        pages.answer(asked, room, cores)
    return room.ran()


def brought(
    p: Parameters, state: State, rules: Sequence[Regime], first: int, stop: Stop | None = None
) -> State:
    """The state after a month of each of the rules."""
    if not rules:
        return state
    ran = run(p, state, [rules], first, len(rules), stop=stop, end=True)
    assert ran.end is not None
    return ran.end.state


def month(p: Parameters, state: State, rules: Sequence[Regime], number: int) -> tuple[State, Flows]:
    """One month of the whole world with its flows.

    With one regime it rules all rows of ``state``; else there is one a row, and all rows live in
    the first row's parameters.
    """
    fast = library.library()
    if fast is not None:
        return machine.month(fast.world, p, state, rules, number)
    if len(rules) == 1:
        return advance(state, p, rules[0], number)
    return pages.month(p, state, rules, number)


def months(p: Parameters, state: State, rules: Sequence[Regime], first: int) -> State:
    """The whole world after a month of each of the rules; all rows by the same rules."""
    fast = library.library()
    if fast is not None and rules:
        return machine.months(fast.world, p, state, rules, first)
    for i, rule in enumerate(rules):
        state, _ = advance(state, p, rule, first + i)
    return state


__all__ = ["End", "Ran", "Rules", "brought", "month", "months", "run"]
