"""A list of like parts in a form, as events, moves of a run-up and entries of history are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from ui.authoring.form import Form
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label

Fill = Callable[[Form, Card, Path], None]


class Entries(QWidget):
    """A card an entry, with a button that takes it out; a button below adds one.

    ``titled`` names an entry by its number, ``fill`` puts its fields into its card, ``new`` is what
    is added, whose field ``first`` is looked at then; ``none`` stands where there is no entry.
    """

    def __init__(
        self, form: Form, name: str, titled: Callable[[int], str], fill: Fill,
        add: str, new: Callable[[Draft], Any], first: str = "date", none: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._sheet, self._name, self._new, self._first = form.sheet, name, new, first
        self.count = len(form.sheet.draft.items((name,)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(form.column.spacing())
        for i in range(self.count):
            path, title = (name, i), titled(i + 1)
            card = Card()
            card.add(form.head(title, path, tr("authoring.take_out_part", what=title)))
            fill(form, card, path)
            self.column.addWidget(card)
        if not self.count and none:
            self.column.addWidget(Label(none, "small", wrap=True))
        self.column.addWidget(form.adds(add, f"add_{name}", self._add))
        form.column.addWidget(self)

    def _add(self) -> None:
        draft = self._sheet.draft
        at = len(draft.items((self._name,)))
        new = draft.with_item((self._name,), self._new(draft))
        self._sheet.rebuild((self._name, at, self._first), new)
