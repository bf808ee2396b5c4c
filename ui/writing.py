"""The package that the side with the word is writing, with undo and redo.

It is a sheet of that side's papers: a new one is begun whenever the word passes or something else
lies on the table, and the widgets that show it forget it when the papers close. A side whose
package was turned down begins with that package: it was on the table, so nothing of it is secret.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.rules.draft import Draft
from engine.rules.notation import Package
from engine.rules.table import Table

KEPT = 200  # steps that can be taken back


@dataclass(frozen=True)
class History:
    """A draft, what it was before, and what was taken back."""

    now: Draft
    past: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()

    def written(self, draft: Draft) -> "History":
        """One step further; what was taken back is given up. No step if nothing changed."""
        if draft == self.now:
            return self
        return History(draft, (*self.past, self.now)[-KEPT:])

    def undone(self) -> "History":
        """One step back, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redone(self) -> "History":
        """The step that was taken back last made again, if there is one."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now)[-KEPT:], self.future[1:])


class Writing(QObject):
    """The one sheet that is being written on; tells when it changes, and nobody else is redrawn."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: History | None = None
        self._moment: object = None
        self._lay: tuple[str, Package] | None = None  # what lay on the table at that moment
        self._refused: dict[str, Package] = {}  # by author, what the other side did not take

    @property
    def draft(self) -> Draft | None:
        """What is written so far; None where no package can be written."""
        return self._history.now if self._history is not None else None

    @property
    def can_undo(self) -> bool:
        return self._history is not None and bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        return self._history is not None and bool(self._history.future)

    def follow(self, table: Table, red_lines: Mapping[str, int]) -> None:
        """Begin a new sheet if the word has passed or something else lies on the table.

        ``red_lines`` are those that its author has or must expect: it begins with nothing beyond.
        """
        moment = (table.turn, table.phase, table.floor, table.on_table)
        if moment == self._moment:
            return
        self._moment, self._history = moment, None
        self._mind(table)
        if table.phase == "talks":
            self._history = History(self._beginning(table, red_lines))

    def _mind(self, table: Table) -> None:
        """What lay there and lies there no more was agreed, or goes back to its author."""
        lay, self._lay = self._lay, table.on_table
        if lay is None or table.on_table is not None:
            return
        author, package = lay
        if package.renews or any(d.package == package for d in table.deals):
            self._refused.pop(author, None)
        else:
            self._refused[author] = package

    def _beginning(self, table: Table, red_lines: Mapping[str, int]) -> Draft:
        """One's own package that was turned down, if the table would still take it."""
        package = self._refused.get(table.floor)
        if package is not None and table.on_table is None:
            again = Draft.of(package, table.floor)
            if again.refusal(table) is None:
                return again
        return Draft.beginning(table, table.floor, red_lines)

    def close(self) -> None:
        """Nothing is kept of what was written."""
        self._moment = self._history = self._lay = None
        self._refused = {}

    def write(self, draft: Draft) -> None:
        """The sheet as it is from now on; dropped if its author has not the word."""
        if self._history is not None and draft.author == self._history.now.author:
            self._turn_to(self._history.written(draft))

    def undo(self) -> None:
        """Take the last step back."""
        if self._history is not None:
            self._turn_to(self._history.undone())

    def redo(self) -> None:
        """Make the step again that was taken back."""
        if self._history is not None:
            self._turn_to(self._history.redone())

    def _turn_to(self, history: History) -> None:
        if history is not self._history:
            self._history = history
            self.changed.emit()
