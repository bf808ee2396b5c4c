"""Deals in force and what is announced for no deal, as a slim list beside the package."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from engine.view import View
from ui.screens.dealspage import state
from ui.screens.page import button
from ui.screens.pages import announced
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label


class InForce(Card):
    """A row for each deal; pressing one asks for all about the deals."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("table.deals"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add(self._rows)
        self.coming = Label("", "small", wrap=True)
        self.add(self.coming)
        self.body.addStretch(1)
        self._shown: tuple[str, ...] | None = None
        self._deals: list[QPushButton] = []

    def show_game(self, view: View) -> None:
        lines = tuple(
            tr("deals.slim", n=d.months_left, number=d.number, state=state(d))
            for d in view.table.deals
        )
        self.coming.setText("\n".join(announced(view)))
        self.coming.setVisible(bool(view.table.announced))
        if lines == self._shown:
            return
        self._shown = lines
        texts = lines or (tr("deals.none_slim"),)
        for k in range(len(self._deals), len(texts)):
            made = button("", f"deal{k}", "line")
            made.clicked.connect(partial(self.asked.emit))
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self._deals.append(made)
        for k, row in enumerate(self._deals):
            text = texts[k] if k < len(texts) else ""
            row.setText(text)
            row.setAccessibleName(text)
            row.setVisible(bool(text))
