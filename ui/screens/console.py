"""The facilitator's console: a window of its own, for a second screen or behind a passphrase.

It shows what everybody may know and what was said beside the moves; no side's papers, and no
measure before it is revealed. Whatever is published goes through the store: on the disk before it
is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.console import Overseen
from engine.rules.levers import SIDES
from ui import kept, passphrase, words
from ui.screens.acts import told
from ui.screens.consoleforms import Forms
from ui.screens.consolelock import Lock, NewPassphrase
from ui.screens.consoleseats import BackForm, SeatForm
from ui.screens.eventlist import EventList
from ui.screens.page import button
from ui.seating import player_name
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.told import Told
from ui.whitecell import HELD, SKIPPED, WhiteCell
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.label import Label

TICK = 1000  # milliseconds between two looks at the clock
WIDE = 960  # pixels at usual text from which on the forms stand beside the list
LEFT, LIST, RIGHT = 2, 2, 1  # shares of width and height
_PHASES = {
    "talks": "table.now_talks",
    "measures": "table.now_measures",
    "reveal": "table.now_effects",
    "over": "table.now_over",
}


class ConsoleWindow(QWidget):
    """Escape closes it; what it shows follows the store."""

    closed = Signal()

    def __init__(self, cell: WhiteCell) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.cell = cell
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.ask_open: Callable[[], Path | None] = self._ask_open
        self.ask_save: Callable[[], Path | None] = self._ask_save
        self.setObjectName("console")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("console.title"))
        self.pages = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.lock = Lock()
        self.lock.opened.connect(self.unlock)
        self.pages.addWidget(self.lock)
        self.desk = QWidget()
        self.pages.addWidget(self._scrolled(self.desk))
        self._build()
        self.pages.setCurrentIndex(0 if passphrase.is_set() else 1)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(TICK)
        cell.changed.connect(self.show_game)
        cell.refused.connect(lambda text: self._say(text, "error"))
        cell.store.told.connect(self._told)
        look = look_of(self)
        self.resize(round(look.px(1180)), round(look.px(820)))
        place = kept.place("console")
        if place is not None:
            self.restoreGeometry(place)
        self.show_game()
        self._begin()

    def _begin(self) -> None:
        """Where a key goes first: to the passphrase, or to the list."""
        if self.pages.currentIndex() == 0:
            self.lock.phrase.setFocus()
        else:
            self.list.table.setFocus()

    def _scrolled(self, page: QWidget) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setProperty("role", "page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scroll.setWidget(page)
        return scroll

    def _build(self) -> None:
        gap = round(look_of(self).px(12))
        column = QVBoxLayout(self.desk)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        head = QHBoxLayout()
        self.monitor = Label("", "heading", wrap=True)
        self.monitor.setObjectName("monitor")
        head.addWidget(self.monitor, 1)
        self.new_lock = button(tr("console.set_passphrase"), "set_passphrase", "quiet")
        self.new_lock.clicked.connect(self._turn_phrase)
        self.close_lock = button(tr("console.lock"), "lock", "quiet")
        self.close_lock.clicked.connect(self.lock_up)
        head.addWidget(self.new_lock, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.close_lock, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.last = Label("", "body", wrap=True)
        column.addWidget(self.last)
        self.banner = Banner()
        self.banner.acted.connect(self.banner.hide)
        self.banner.hide()
        column.addWidget(self.banner)
        self.phrase = NewPassphrase()
        self.phrase.kept.connect(self._phrase_kept)
        self.phrase.hide()
        column.addWidget(self.phrase)
        self.forms = Forms()
        right = QVBoxLayout()
        right.setSpacing(gap)
        self.seat, self.back = SeatForm(), BackForm()
        for card in (*self.forms.cards, self.seat, self.back):
            right.addWidget(card)
        right.addStretch(1)
        self._connect_forms()
        said = Card(tr("console.log"))
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setObjectName("log")
        self.log.setAccessibleName(tr("console.log"))
        self.log.setMinimumHeight(round(look_of(self).px(120)))
        said.add(self.log, 1)
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(self._events(), LIST)
        left.addWidget(said, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(gap)
        self._both.addLayout(left, LEFT)
        self._both.addLayout(right, RIGHT)
        column.addLayout(self._both, 1)

    def _events(self) -> Card:
        card = Card(tr("console.events"))
        self.list = EventList()
        self.list.published.connect(self._publish)
        self.list.held.connect(lambda serial: self.cell.set_state(serial, HELD))
        self.list.skipped.connect(lambda serial: self.cell.set_state(serial, SKIPPED))
        self.list.moved.connect(self.cell.move)
        self.empty = Label(tr("console.no_events"), "quiet", wrap=True)
        card.add(self.empty)
        card.add(self.list, 1)
        row = QHBoxLayout()
        for key, name, act in (
            ("console.import", "import", self._import),
            ("console.export", "export", self._export),
            ("console.add_ready", "add_ready", self.cell.add_ready),
            ("console.add_deck", "add_deck", self.cell.add_deck),
        ):
            made = button(tr(key), name, "quiet")
            made.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(made)
        row.addStretch(1)
        card.add(row)
        return card

    def _connect_forms(self) -> None:
        cell, forms = self.cell, self.forms
        forms.ruling.doing(self._rule)
        forms.levers.doing(
            lambda: cell.hold_lever(str(forms.lever.currentData()), forms.why.text())
        )
        forms.message.doing(self._message)
        forms.lever_chosen.connect(self.show_game)
        self.seat.doing(self._seat)
        self.back.doing(lambda: self.back.ask(cell.file))
        self.back.yes.clicked.connect(self._go_back)

    # what is shown

    def show_game(self) -> None:
        """Everything as it stands now; without a facilitated game that there is none."""
        seen = self.cell.seen
        open_ = seen is not None and not seen.view.over and self.cell.store.journal is not None
        for form in self.forms.cards:
            form.setEnabled(open_)
        self.seat.setEnabled(open_)
        self.back.setEnabled(seen is not None and self.cell.store.journal is not None)
        lines = self.cell.lines()
        self.list.show_lines(lines, seen.view.table.turn if seen is not None else 0, not open_)
        self.empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.close_lock.setVisible(passphrase.is_set())
        if seen is None:
            self.monitor.setText(tr("projector.no_game"))
            self.last.setText("")
            self.log.clear()
            return
        self.forms.show_view(seen.view)
        self.seat.show_view(seen.view)
        self.back.show_view(seen.view)
        self.monitor.setText(self._monitor(seen))
        self._show_log(seen)
        self._tick()

    def _monitor(self, seen: Overseen) -> str:
        """Turn, phase, and for whom the table waits."""
        table = seen.view.table
        month = words.month_name(seen.view.month)
        numbers = {"n": table.turn, "most": table.limits.turns}
        moment = tr("table.turn", month=month, phase=tr(_PHASES[table.phase]), **numbers)
        if seen.view.over:
            return moment
        floor = table.floor
        who = words.side_name(floor) if floor in SIDES else tr("side.neutral")
        return listed([moment, tr("console.waits_for", side=who)], "list.stops")

    def _tick(self) -> None:
        """What was said last, and how long ago."""
        seen = self.cell.seen
        if seen is None:
            if self.last.text():
                self.show_game()
            return
        if seen.unseen:
            what = tr("console.unseen")
        elif seen.last is None:
            what = tr("console.nothing_yet")
        else:
            what = words.event(seen.last)
        at = self.cell.last_time()
        if at:
            since = self.now() - datetime.fromisoformat(at)
            n = max(0, int(since.total_seconds()))
            minutes, seconds = divmod(n, 60)
            ago = tr("console.ago", m=minutes, s=f"{seconds:02}")
            what = tr("console.last", what=what, ago=ago)
        self.last.setText(what)

    def _show_log(self, seen: Overseen) -> None:
        """All acts, the latest first, each with its time."""
        times = self.cell.times()
        times += [""] * (len(seen.acts) - len(times))
        rows = [
            tr("console.said", time=_clock(at), n=p.turn, text=told(p.act))
            for p, at in zip(seen.acts, times, strict=False)
        ][::-1]
        if "\n".join(rows) != self.log.toPlainText():
            self.log.setPlainText("\n".join(rows))

    # what is done

    def _publish(self, serial: str) -> None:
        if self.cell.publish(serial):
            self._say(tr("console.published", name=serial), "info")

    def _rule(self) -> bool:
        amount = self.forms.amount.value()
        if not amount:
            self._say(tr("console.no_amount"), "warning")
            return False
        effects = ((str(self.forms.quantity.currentData()), amount),)
        if self.cell.rule(effects, self.forms.reason.text()):
            self.forms.amount.setValue(0.0)
            return True
        return False

    def _message(self) -> bool:
        text = self.forms.words.text()
        if self.forms.is_note:
            return self.cell.note(text)
        return self.cell.tell(text, str(self.forms.to.currentData()))

    def _seat(self) -> bool:
        side, player = self.seat.chosen
        if not self.cell.seat(side, player, self.seat.reason.text()):
            return False
        names = {"side": words.side_name(side), "player": player_name(player)}
        self._say(tr("console.seat_done", **names), "info")
        return True

    def _go_back(self) -> None:
        turn = self.back.chosen
        if self.cell.go_back(turn, self.back.reason.text()):
            self.back.reason.clear()
            self.back.tell(tr("console.back_done", n=turn, name=self.cell.file))
        else:
            self.back.stay()

    def _import(self) -> None:
        path = self.ask_open()
        if path is not None and self.cell.load(path):
            self._say(tr("console.imported", name=path.name, n=len(self.cell.lines())), "info")

    def _export(self) -> None:
        path = self.ask_save()
        if path is not None and self.cell.save(path):
            self._say(tr("takealong.saved", name=path.name), "info")

    def _ask_open(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self, tr("console.import"), "", "CSV (*.csv)")
        return Path(name) if name else None

    def _ask_save(self) -> Path | None:
        title = tr("console.export")
        name, _ = QFileDialog.getSaveFileName(self, title, "events.csv", "CSV (*.csv)")
        return Path(name) if name else None

    def _told(self, what: Told) -> None:
        """What the store could not do; a side's draft is not the facilitator's."""
        if not what.private:
            self._say(what.text, what.kind)

    def _say(self, text: str, kind: str) -> None:
        self.banner.show_message(text, kind, tr("window.close"))
        self.banner.show()

    # the passphrase

    def unlock(self) -> None:
        """Behind the passphrase."""
        self.pages.setCurrentIndex(1)
        self.show_game()
        self._begin()

    def lock_up(self) -> None:
        """Before it again."""
        if passphrase.is_set():
            self.lock.empty()
            self.pages.setCurrentIndex(0)

    def _turn_phrase(self) -> None:
        self.phrase.setVisible(self.phrase.isHidden())

    def _phrase_kept(self) -> None:
        self.phrase.hide()
        set_now = passphrase.is_set()
        self._say(tr("console.phrase_kept" if set_now else "console.phrase_gone"), "info")
        self.show_game()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(on, QAbstractButton) and not event.isAutoRepeat():
            on.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the forms stand below the list."""
        super().resizeEvent(event)
        wide = self.width() >= look_of(self).px(WIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        kept.keep_place("console", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()


def _clock(at: str) -> str:
    """The time of day of a line of the record, where this computer is."""
    if not at:
        return tr("console.no_time")
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M")
