"""A table of parts in rows that add up to the last: columns of figures, two groups side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.label import Label


@dataclass(frozen=True)
class SumTableData:
    """Strings as shown. ``groups`` are titles with the tone they are written in; each spans all of
    ``columns``, whose heads may be empty; a row's cells go group by group. ``total`` is what the
    rows add up to.
    """

    groups: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()
    total: tuple[str, tuple[str, ...]] = ("", ())


class SumTable(QWidget):
    """Draws what it is given; a reader of the screen hears it row by row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._data, self._drawn = SumTableData(), True

    def data(self) -> SumTableData:
        return self._data

    def set_data(self, data: SumTableData, later: bool = False) -> None:
        """``later`` it is drawn only when it is completed, because nobody sees it now."""
        if data != self._data:
            self._data, self._drawn = data, False
            self._clear()
            self.setAccessibleName(data.total[0])
            spoken = [self._spoken(*r) for r in data.rows]
            self.setAccessibleDescription(listed(spoken, "list.stops"))
        if not later:
            self.complete()

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def complete(self) -> None:
        """Draw what was put off."""
        if self._drawn:
            return
        self._drawn, data, look = True, self._data, look_of(self)
        self._grid.setHorizontalSpacing(round(look.px(8)))
        self._grid.setVerticalSpacing(round(look.px(2)))
        width = len(data.columns)
        right = Qt.AlignmentFlag.AlignRight
        for g, (title, tone) in enumerate(data.groups):
            self._grid.addWidget(Label(title, "small", tone), 0, 1 + g * width, 1, width, right)
            for c, column in enumerate(data.columns):
                if not column:
                    continue
                head = Label(column, "small")
                head.setToolTip(column)
                self._grid.addWidget(head, 1, 1 + g * width + c, right)
        for r, (name, cells) in enumerate((*data.rows, data.total), start=2):
            last = r == len(data.rows) + 2
            role = "heading" if last else "body"
            self._grid.addWidget(Label(name, role, wrap=True), r, 0)
            for c, cell in enumerate(cells, start=1):
                self._grid.addWidget(Label(cell, role), r, c, right)

    def _spoken(self, name: str, cells: tuple[str, ...]) -> str:
        width = len(self._data.columns)
        told = [
            tr("kit.named", name=f"{group} {self._data.columns[k]}",
               value=cells[g * width + k])
            for g, (group, _) in enumerate(self._data.groups)
            for k in range(width)
        ]  # fmt: skip
        return tr("kit.named", name=name, value=listed(told))
