"""Steps of a chain in a row, with arrows between them; below each other where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.columns import Columns
from ui.widgets.label import Label

LEAST = 150  # pixels at usual text that a step needs


@dataclass(frozen=True)
class Step:
    """Strings as shown; tone is good, bad or nothing."""

    caption: str
    value: str
    note: str = ""
    tone: str = ""


NOTHING = Step("", "")


class Steps(QWidget):
    """Draws what it is given; a reader of the screen hears it as one sentence.

    Cells are made once and filled again: to make and style one takes longer.
    """

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[Step, ...] = ()
        self._cells: list[_Cell] = []
        self._row: Columns | None = None

    def data(self) -> tuple[Step, ...]:
        return self._shown

    def make_cells(self, count: int) -> None:
        """So many at least, before there are steps to show."""
        if len(self._cells) >= count:
            return
        self._cells += [_Cell(arrow=k > 0) for k in range(len(self._cells), count)]
        old, self._row = self._row, Columns(self._cells, LEAST, 6)
        self._column.addWidget(self._row)  # first: without a place it would be a window
        self._row.setVisible(bool(self._shown))
        if old is not None:
            old.hide()
            old.deleteLater()

    def set_steps(self, steps: Sequence[Step]) -> None:
        if tuple(steps) == self._shown:
            return
        self._shown = tuple(steps)
        self.make_cells(len(self._shown))
        spare = [NOTHING] * (len(self._cells) - len(self._shown))
        for cell, step in zip(self._cells, [*self._shown, *spare], strict=True):
            cell.show_step(step)
        if self._row is not None:
            self._row.show_first(len(self._shown))
            self._row.setVisible(bool(self._shown))
        told = [tr("kit.named", name=s.caption, value=s.value) for s in self._shown]
        self.setAccessibleDescription(listed(told, "list.semicolon"))


class _Cell(QWidget):
    """As high as its texts are at its width, no more."""

    def __init__(self, arrow: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if arrow:
            sign = Label("\N{RIGHTWARDS ARROW}", "quiet")
            sign.setContentsMargins(0, round(look_of(sign).sizes["small"] * 1.2), 0, 0)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        self._labels = [Label("", role, wrap=True) for role in ("small", "heading", "small")]
        for label in self._labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
        row.addLayout(column, 1)

    def show_step(self, step: Step) -> None:
        for label, text in zip(self._labels, (step.caption, step.value, step.note), strict=True):
            label.setText(text)
        self._labels[1].set_tone(step.tone)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
