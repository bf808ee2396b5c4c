"""Where the finished tasks of a study lie until it is whole: a folder beside its table.

A run that was stopped goes on with what lies there. A file that is damaged is played again; one of
another plan is not touched, and the run is refused.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.studying.kept import TASK, Damaged, Head, head_of, rows_of, write
from engine.studying.plan import Plan
from engine.studying.task import Row

ENDING = ".rows"


class Foreign(ValueError):
    """A folder that holds games of another plan; says which and what to do."""


@dataclass(frozen=True)
class Tray:
    """The folder of a plan's finished tasks."""

    folder: Path
    plan: Plan

    def there(self) -> set[int]:
        """The tasks that need not be played; raises Foreign and OSError."""
        found = set()
        for path in sorted(self.folder.glob(f"*{ENDING}")):
            try:
                head = head_of(path)
            except Damaged:
                continue  # what takes its place is whole
            if head.kind != TASK or head.digest != self.plan.digest:
                raise Foreign(
                    f"{self.folder.name} holds games of another plan, or of this one before it was "
                    "changed; choose another name, or take that folder away"
                )
            if path == self._place(head.number) and head == self._head(head.number):
                found.add(head.number)
        return found

    def put(self, task: int, rows: Iterable[Row]) -> None:
        """Keep the rows of a task, all or none."""
        part = self.folder / f"{task}.part"
        write(part, self._head(task), rows)
        os.replace(part, self._place(task))

    def rows(self, tasks: Iterable[int]) -> Iterator[Row]:
        """The rows of tasks that are there, in their order; raises Damaged."""
        for task in tasks:
            yield from rows_of(self._place(task), self.plan.numbers(task))

    def clear(self) -> None:
        """Take away what was kept; what somebody else has put there stays."""
        for path in (*self.folder.glob(f"*{ENDING}"), *self.folder.glob("*.part")):
            with suppress(OSError):
                path.unlink()

    def _head(self, task: int) -> Head:
        rows = len(self.plan.numbers(task))
        return Head(self.plan.digest, TASK, task, self.plan.tasks, rows)

    def _place(self, task: int) -> Path:
        return self.folder / f"{task:06}{ENDING}"
