"""The draft on the page: every change can be undone, and whoever shows it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.authoring.draft import Draft
from engine.scenarios.places import Path


class Sheet(QObject):
    """Holds the draft; ``path`` is the place at which it was changed last."""

    changed = Signal(bool)  # whether parts came or went, so that forms are made anew

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.path: Path = ()
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(500)

    def write(self, path: Path, value: Any) -> None:
        """Put a value at a place; None takes it out. Typing on in one place is one step back."""
        new = self.draft.out(path) if value is None else self.draft.put(path, value)
        self.several(path, new)

    def several(self, path: Path, new: Draft) -> None:
        """A draft in which a field and what follows from it are changed."""
        if new != self.draft:
            self.stack.push(_Step(self, path, new, False))

    def rebuild(self, path: Path, new: Draft) -> None:
        """A draft in which parts came or went; ``path`` is where to look then."""
        if new != self.draft:
            self.stack.push(_Step(self, path, new, True))

    def take(self, draft: Draft, path: Path, parts: bool) -> None:
        self.draft, self.path = draft, path
        self.changed.emit(parts)


class _Step(QUndoCommand):
    """From one draft to the next; what was typed in one place in one go is one step."""

    def __init__(self, sheet: Sheet, path: Path, new: Draft, parts: bool) -> None:
        super().__init__()
        self.take: Callable[[Draft, Path, bool], None] = sheet.take
        self.path, self.before, self.after, self.parts = path, sheet.draft, new, parts

    def redo(self) -> None:
        self.take(self.after, self.path, self.parts)

    def undo(self) -> None:
        self.take(self.before, self.path, self.parts)

    def id(self) -> int:
        return -1 if self.parts else hash(self.path) & 0x7FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.path != self.path or other.parts:
            return False
        self.after = other.after
        return True
