"""What the table will need soon, made beforehand in pieces between which the window answers.

Qt works out the looks of a widget when it is first shown, which for a whole table is felt as a
pause; here that is done widget by widget while something else is read.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from engine.rules.levers import SIDES, levers
from ui.screens.delegation import Delegation
from ui.screens.measures import MeasuresBar

if TYPE_CHECKING:
    from ui.screens.tablescreen import TableScreen
    from ui.store import Store

PIECE = 0.008  # seconds of one piece, unless a single part takes longer
PAGES = ("talks", "situation", "act", "effects", "deals")
LINES = 2  # in each column of a package
STEPS = 6  # of a chain of causes
SPARE = 10  # rows for measures that set no lever


class Bricks:
    """What a table is built of; made one at a time, or when the table asks for it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def sides(self) -> list[Delegation]:
        return [self.us, self.cn]

    @cached_property
    def us(self) -> Delegation:
        return Delegation("US")

    @cached_property
    def cn(self) -> Delegation:
        return Delegation("CN")

    @cached_property
    def measures(self) -> MeasuresBar:
        return MeasuresBar(self._store)

    def make(self) -> bool:
        """Make the next; whether there was one."""
        for name in ("us", "cn", "measures"):
            if name not in self.__dict__:
                getattr(self, name)
                return True
        return False


class Beforehand:
    """The parts of one table that are still to be made; whoever needs one sooner makes it then."""

    def __init__(self, table: TableScreen) -> None:
        self._parts = _parts(table)

    def make(self) -> bool:
        """Make for some milliseconds; whether there is more to make."""
        end = time.perf_counter() + PIECE
        while time.perf_counter() < end:
            if next(self._parts, None) is None:
                return False
        return True


def _parts(table: TableScreen) -> Iterator[str]:
    """Pages that will be needed, lines and rows in them, and the looks of all of it."""
    for name in PAGES:
        getattr(table, name)
        yield name
    while table.talks.composer.make_line(LINES):
        yield "line"
    for count in (STEPS // 2, STEPS):
        table.effects.steps.make_cells(count)
        yield "step"
    view = table.store.view
    if view is not None:
        table.measures.tray.make_places(view.scenario.limits.measures)
        yield "places"
        sides = [levers()[name].side for name in view.scenario.limits.levers]
        while table.measures.make_row(max(map(sides.count, SIDES)) + SPARE):
            yield "row"
    for widget in reversed(table.findChildren(QWidget)):  # what is inside comes first
        if isValid(widget):
            widget.ensurePolished()
            yield "look"
