"""What the sections of the page are made of: cards with fields, buttons that add and take out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from ui.authoring.fields import Field
from ui.authoring.sheet import Sheet
from ui.screens.page import button
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.label import Label

Kind = TypeVar("Kind", bound=Field)


class Form(QWidget):
    """A section: its fields are known by their places."""

    def __init__(self, sheet: Sheet, title: str, says: str = "") -> None:
        super().__init__()
        self.sheet = sheet
        self.seen = sheet.draft  # that its fields show
        self.fields: list[Field] = []
        self.follows: list[Callable[[], object]] = []  # what else is made of the draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 12, 24)
        self.column.setSpacing(14)
        self.column.addWidget(Label(title, "title", wrap=True))
        if says:
            self.column.addWidget(Label(says, "small", wrap=True))

    def end(self) -> None:
        self.column.addStretch(1)

    def has(self, made: Kind) -> Kind:
        """A field that the form knows from now on."""
        self.fields.append(made)
        return made

    def row(self, cells: Sequence[QWidget], least: int = 170) -> Columns:
        """Fields side by side where there is room."""
        return Columns(list(cells), least, 14)

    def card(self, title: str = "") -> Card:
        made = Card(title)
        self.column.addWidget(made)
        return made

    def adds(self, text: str, name: str, act: Callable[[], object]) -> QWidget:
        """A button that adds a part."""
        made = button(text, name, "add")
        made.clicked.connect(act)
        return made

    def head(
        self, title: str, path: Path, told: str, without: Callable[[Draft], Draft] | None = None
    ) -> QHBoxLayout:
        """The title of a part with the button that takes it out, and what goes with it."""
        row = QHBoxLayout()
        row.addWidget(Label(title, "heading", wrap=True), 1)
        out = button(tr("authoring.take_out"), f"out_{'_'.join(map(str, path))}", "quiet")
        out.setAccessibleName(told)
        out.setToolTip(told)
        take = without or (lambda draft: draft.out(path))
        out.clicked.connect(lambda: self.sheet.rebuild(path, take(self.sheet.draft)))
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_draft(self) -> None:
        """What the draft holds now, in all fields."""
        self.seen = self.sheet.draft
        for follow in self.follows:
            follow()
        for field in self.fields:
            field.refresh(self.sheet.draft)

    def field_at(self, path: Path) -> Field | None:
        """The field of a place, or the first within it, or the nearest around it."""
        inside = next((f for f in self.fields if f.path[: len(path)] == path), None)
        while inside is None and path:
            inside = next((f for f in self.fields if f.path == path), None)
            path = path[:-1]
            if inside is None and len(path) > 1:
                inside = next((f for f in self.fields if f.path[: len(path)] == path), None)
        return inside
