"""A class at many tables: all of them on one frontier, their results, and what is left out."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.classroom.compare import Class, Group
from engine.stopping import Stop
from ui.charts.frontier import Frontier
from ui.charts.numeral import plain
from ui.classroom import telling
from ui.classroom.gathering import class_of
from ui.classroom.nameless import nameless
from ui.screens.page import button, column
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.work import Desk

WIDTH = 1240  # pixels at usual text


class ComparePage(QWidget):
    """Reads the records beside the window, with the time that is left; then shows and saves."""

    closed = Signal()
    paged = Signal()
    tabled = Signal()
    failed = Signal(str)
    _came = Signal(int)  # out of the thread that reads

    def __init__(self, files: list[Path]) -> None:
        super().__init__()
        self.files, self.whole = files, None
        self._began = time.monotonic()
        inside = column(self, WIDTH)
        top = QHBoxLayout()
        top.addWidget(Label(tr("classroom.title"), "title"), 1)
        self.back = button(tr("opening.back"), "back", "quiet")
        self.back.clicked.connect(self.closed)
        top.addWidget(self.back)
        inside.addLayout(top)
        inside.addWidget(self._progress())
        self._inside = QVBoxLayout()
        self._inside.setSpacing(14)
        inside.addLayout(self._inside)
        inside.addStretch(1)
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(self._lost)
        self._came.connect(self._told)
        self.desk.ask(self._read)
        self.cancel.setFocus()

    whole: Class | None  # once all records were read

    def shown(self) -> Class | None:
        """The class as it is shown and saved: with names, or without."""
        if self.whole is None:
            return None
        return nameless(self.whole) if self.without.isChecked() else self.whole

    def _progress(self) -> Card:
        self.card = Card()
        self.so_far = Label(tr("classroom.begins", n=len(self.files)), "body", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, len(self.files))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("classroom.progress"))
        row = QHBoxLayout()
        row.addWidget(self.so_far, 1)
        self.cancel = button(tr("classroom.cancel"), "cancel")
        self.cancel.clicked.connect(self._give_up)
        row.addWidget(self.cancel)
        self.card.add(row)
        self.card.add(self.bar)
        return self.card

    def _read(self, stop: Stop) -> Class:
        """Runs in a thread of its own."""

        def came(n: int) -> None:
            with suppress(RuntimeError):  # the page may be gone
                self._came.emit(n)

        return class_of(self.files, came, stop)

    def _told(self, n: int) -> None:
        most = len(self.files)
        left = (time.monotonic() - self._began) / n * (most - n)
        self.bar.setValue(n)
        self.so_far.setText(tr("classroom.so_far", n=n, most=most, seconds=plain(left)))

    def _give_up(self) -> None:
        self.desk.cancel()
        self.closed.emit()

    def _lost(self, problem: str) -> None:
        self.card.hide()
        self.failed.emit(problem)

    def _show(self, found: Class) -> None:
        self.whole = found
        self.card.hide()
        self._inside.addWidget(Label(telling.title(found), "body", wrap=True))
        self._inside.addWidget(self._saving())
        self._parts = QVBoxLayout()
        self._parts.setSpacing(14)
        self._inside.addLayout(self._parts)
        self._fill()
        self.back.setFocus()

    def _saving(self) -> QWidget:
        row_of = QWidget()
        row = Flow(row_of, 8)
        row.setContentsMargins(0, 0, 0, 0)
        for text, name, signal in (
            ("classroom.save_page", "save_page", self.paged),
            ("classroom.save_tables", "save_tables", self.tabled),
        ):
            made = button(tr(text), name, "primary" if name == "save_page" else "")
            made.setEnabled(bool(self.whole and self.whole.tables))
            made.clicked.connect(signal)
            row.addWidget(made)
        self.without = QCheckBox(tr("classroom.without_names"))
        self.without.setObjectName("without_names")
        self.without.toggled.connect(self._fill)
        row.addWidget(self.without)
        return row_of

    def _fill(self) -> None:
        """Everything that is told, with names or without."""
        while (item := self._parts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = self.shown()
        assert found is not None, "the page is filled once it was read"
        if found.left_out:
            card = Card(tr("classroom.left_out"))
            for left in found.left_out:
                text = tr("kit.named", name=left.name, value=telling.why(left))
                card.add(Label(text, "body", wrap=True))
            self._parts.addWidget(card)
        if not found.tables:
            self._parts.addWidget(Label(tr("classroom.no_table"), "body", wrap=True))
        for line in telling.branches(found):
            self._parts.addWidget(Label(line, "body", wrap=True))
        for group in found.groups:
            self._group(group)

    def _group(self, group: Group) -> None:
        card = Card(telling.group_title(group))
        chart = Frontier(telling.chart(group))
        card.add(chart)
        if group.shared is not None:
            card.add(Label(tr("classroom.frontier_told"), "small", wrap=True))
        self._parts.addWidget(card)
        results = Card(tr("classroom.results"))
        results.add(table_of(group))
        results.add(Label(tr("classroom.results_told"), "small", wrap=True))
        self._parts.addWidget(results)


def table_of(group: Group) -> QTableWidget:
    """A line a table; as high as its lines are, so that the page alone scrolls down."""
    signs = telling.numbers(group.tables)
    named = any(telling.seats(t) for t in group.tables)
    heads = [tr(key) for key in telling.HEADS]
    if named:
        heads.append(tr("classroom.seats"))  # last: figures stand first
    made = QTableWidget(len(group.tables), len(heads))
    made.setObjectName("results")
    made.setAccessibleName(tr("classroom.results"))
    made.setHorizontalHeaderLabels(heads)
    made.horizontalHeader().setAccessibleName(tr("classroom.results"))
    made.verticalHeader().hide()
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)  # Tab goes on to what comes after the table
    made.setWordWrap(False)
    for r, (sign, table) in enumerate(zip(signs, group.tables, strict=True)):
        cells = list(telling.row(sign, table))
        if named:
            cells.append(telling.seats(table))
        for c, text in enumerate(cells):
            made.setItem(r, c, QTableWidgetItem(text))
    made.resizeColumnsToContents()
    made.resizeRowsToContents()
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    high = made.horizontalHeader().sizeHint().height() + sum(
        made.rowHeight(r) for r in range(made.rowCount())
    )
    bar = made.horizontalScrollBar().sizeHint().height()
    made.setFixedHeight(high + bar + round(look_of(None).px(6)))
    return made
