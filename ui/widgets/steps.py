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


class Steps(QWidget):
    """Draws what it is given; a reader of the screen hears it as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[Step, ...] = ()

    def data(self) -> tuple[Step, ...]:
        return self._shown

    def set_steps(self, steps: Sequence[Step]) -> None:
        if tuple(steps) == self._shown:
            return
        self._shown = tuple(steps)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self._shown:
            cells = [_cell(step, k > 0) for k, step in enumerate(self._shown)]
            self._column.addWidget(Columns(cells, LEAST, 6))
        told = [tr("kit.named", name=s.caption, value=s.value) for s in self._shown]
        self.setAccessibleDescription(listed(told, "list.semicolon"))


class _Cell(QWidget):
    """As high as its texts are at its width, no more."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def _cell(step: Step, arrow: bool) -> QWidget:
    made = _Cell()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    if arrow:
        sign = Label("\N{RIGHTWARDS ARROW}", "quiet")
        sign.setContentsMargins(0, round(look_of(sign).sizes["small"] * 1.2), 0, 0)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(1)
    for text, role, tone in (
        (step.caption, "small", ""),
        (step.value, "heading", step.tone),
        (step.note, "small", ""),
    ):
        label = Label(text, role, tone, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column.addWidget(label)
    column.addStretch(1)
    row.addLayout(column, 1)
    return made
