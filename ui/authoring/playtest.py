"""A play-test on the page: computer players try the draft beside the window, and may be stopped."""

from __future__ import annotations

import time
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from engine.authoring.checks import Checked
from engine.authoring.trying import Report, Tried, played, tasks
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Scenario
from engine.stopping import Stop
from ui import words
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.authoring.told import sentences
from ui.charts.numeral import plain
from ui.screens.page import button, choice, choose_data
from ui.seating import opponents
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk

GAMES = (4, 8, 16, 32)
USUAL = 8
PLAYER = "negotiator"


class PlayTest(Form):
    """Who plays and how often; then what the games show."""

    _came = Signal(int, object)  # which run, and a game of it, out of the thread that plays

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, tr("authoring.trying"), tr("authoring.trying_says"))
        self.checked: Checked | None = None
        self.games: list[Tried] = []
        self._plot: Scenario | None = None
        self._run, self._began, self._alike = 0, 0.0, True
        card = self.card()
        cells = []
        self.players: dict[str, QComboBox] = {}
        for side in SIDES:
            box = choice(f"tries_{side}", words.side_name(side))
            for text, name in opponents(side):
                box.addItem(text, name)
            choose_data(box, PLAYER)
            self.players[side] = box
            cells.append(_titled(words.side_name(side), box))
        self.many = choice("tries", tr("authoring.how_many"))
        for n in GAMES:
            self.many.addItem(tr("authoring.games_n", n=n), n)
        choose_data(self.many, USUAL)
        cells.append(_titled(tr("authoring.how_many"), self.many))
        card.add(self.row(cells, 200))
        row = QHBoxLayout()
        self.go = button(tr("authoring.try"), "try", "primary")
        self.go.clicked.connect(self.begin)
        self.cancel = button(tr("authoring.stop"), "stop")
        self.cancel.clicked.connect(self.stop)
        self.cancel.hide()
        row.addWidget(self.go)
        row.addWidget(self.cancel)
        row.addStretch(1)
        card.add(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("authoring.progress"))
        self.bar.hide()
        card.add(self.bar)
        self.so_far = Label("", "small", wrap=True)
        self.so_far.hide()
        card.add(self.so_far)
        self.result = Card(tr("authoring.found"))
        self.lines = Label("", "body", wrap=True)
        self.lines.setObjectName("found")
        self.result.add(self.lines)
        self.result.hide()
        self.column.addWidget(self.result)
        self.end()
        self.desk = Desk(self)
        self.desk.ready.connect(self._done)
        self.desk.failed.connect(self._lost)
        self._came.connect(self._one)

    def follow(self, checked: Checked) -> None:
        """What the checks say: a draft that cannot be played cannot be tried."""
        self.checked = checked
        self.go.setEnabled(checked.scenario is not None and self.cancel.isHidden())
        told = "" if checked.scenario is not None else tr("authoring.mend_first")
        self.go.setToolTip(told)
        if told:
            self._say(told)
        elif self.cancel.isHidden():
            self._say("")

    def begin(self) -> None:
        """Play; the draft may be changed meanwhile, what is told is of now."""
        if self.checked is None or self.checked.scenario is None:
            return
        self._plot = self.checked.scenario
        us, cn = (str(self.players[s].currentData()) for s in SIDES)
        self._alike = us == cn
        todo = tasks(self.sheet.draft.toml, "draft", us, cn, int(self.many.currentData()))
        self.games, self._run, self._began = [], self._run + 1, time.monotonic()
        run = self._run
        self.bar.setRange(0, len(todo))
        self.bar.setValue(0)
        self._busy(True)
        self._say(tr("authoring.so_far", n=0, most=len(todo)))

        def came(game: Tried) -> None:
            with suppress(RuntimeError):  # the page may be gone
                self._came.emit(run, game)

        def work(stop: Stop) -> int:
            played(todo, stop, came)
            return run

        self.desk.ask(work)

    def stop(self) -> None:
        """Give up what still plays; what was played is told."""
        self.desk.cancel()
        self._run += 1
        self._busy(False)
        self._show()
        most = self.bar.maximum()
        self._say(tr("authoring.stopped", n=len(self.games), most=most))

    def _one(self, run: int, game: Tried) -> None:
        if run != self._run:
            return
        self.games.append(game)
        n, most = len(self.games), self.bar.maximum()
        self.bar.setValue(n)
        left = (time.monotonic() - self._began) / n * (most - n)
        self._say(tr("authoring.so_far_left", n=n, most=most, seconds=plain(left)))
        self._show()

    def _done(self, run: int) -> None:
        if run == self._run:
            self._busy(False)
            self._say("")
            self._show()

    def _lost(self, problem: str) -> None:
        self._busy(False)
        self._say(tr("authoring.try_failed", kind=problem.partition(":")[0]))

    def _busy(self, on: bool) -> None:
        """The one button becomes the other; the focus goes along."""
        had = self.go.hasFocus() or self.cancel.hasFocus()
        self.cancel.setVisible(on)
        self.go.setVisible(not on)
        self.go.setEnabled(self.checked is not None and self.checked.scenario is not None)
        self.bar.setVisible(on)
        if had:
            (self.cancel if on else self.go).setFocus()

    def _say(self, text: str) -> None:
        self.so_far.setText(text)
        self.so_far.setVisible(bool(text))

    def _show(self) -> None:
        """What the games so far show."""
        if self._plot is None or not self.games:
            return
        report = Report(self._plot, tuple(self.games))
        self.lines.setText("\n\n".join(sentences(report, self._alike)))
        self.result.show()


def _titled(title: str, box: QWidget) -> QWidget:
    """A box below its title."""
    cell = QWidget()
    inside = QVBoxLayout(cell)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(3)
    inside.addWidget(Label(title, "small"))
    inside.addWidget(box)
    return cell
