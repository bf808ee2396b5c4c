"""The facilitator's console: a window of its own, for a second screen or behind a passphrase.

It shows what everybody may know and what was said beside the moves; no side's papers, and no
measure before it is revealed. Whatever is published goes through the store: on the disk before it
is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
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
from ui.screens.consoleclock import ClockCard
from ui.screens.consoleforms import Forms
from ui.screens.consolelock import Lock, NewPassphrase
from ui.screens.consolepeople import PeopleForm
from ui.screens.consoleroom import RoomCard
from ui.screens.consoleseats import BackForm, SeatForm
from ui.screens.eventcard import EventCard
from ui.screens.monitor import Monitor
from ui.screens.page import button
from ui.seating import player_name
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.told import Told
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.facilitated import Facilitation

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

    def __init__(self, white: Facilitation) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.white = white
        self.cell = cell = white.cell
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        self.setObjectName("console")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("console.title"))
        self.pages = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.banner = Banner()  # not in what scrolls: it answers a button further down
        self.banner.acted.connect(self.banner.hide)
        self.banner.hide()
        outer.addWidget(self.banner)
        outer.addWidget(self.pages, 1)
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
        white.watch.changed.connect(self._show_tables)
        white.move_on.ended.connect(self._moved_on)
        look = look_of(self)
        wanted = QSize(round(look.px(1180)), round(look.px(820)))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        place = kept.place("console")
        if place is not None:
            self.restoreGeometry(place)
        self._go_on()
        self.show_game()
        self._begin()
        white.watch.go_on()

    def _begin(self) -> None:
        """Where a key goes first: to the passphrase, or to the list."""
        if self.pages.currentIndex() == 0:
            self.lock.phrase.setFocus()
        else:
            self.events.begin()

    def _go_on(self) -> None:
        """With the event that was half written when the console was closed, in the same game."""
        half, game = self.white.half, self.cell.store.game
        if half is not None and game is not None and half[0] == game.header:
            self.events.resume(half[1])

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
        self.phrase = NewPassphrase()
        self.phrase.kept.connect(self._phrase_kept)
        self.phrase.hide()
        column.addWidget(self.phrase)
        column.addWidget(self._tables())
        self.forms = Forms()
        self.clock = ClockCard(self.white.window.session, self.white.move_on)
        self.room = RoomCard(self.white.room)
        right = QVBoxLayout()
        right.setSpacing(gap)
        self.seat, self.back = SeatForm(), BackForm()
        self.people = PeopleForm()
        for card in (
            self.clock, *self.forms.cards, self.people, self.seat, self.back, self.room
        ):  # fmt: skip
            right.addWidget(card)
        right.addStretch(1)
        self._connect_forms()
        said = Card(tr("console.log"))
        self.nothing = Label(tr("console.log_empty"), "quiet", wrap=True)
        said.add(self.nothing)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setObjectName("log")
        self.log.setAccessibleName(tr("console.log"))
        self.log.setMinimumHeight(round(look_of(self).px(120)))
        said.add(self.log, 1)
        left = QVBoxLayout()
        left.setSpacing(gap)
        self.events = EventCard(self.cell)
        self.events.said.connect(self._say)
        self.list = self.events.list
        left.addWidget(self.events, LIST)
        left.addWidget(said, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(gap)
        self._both.addLayout(left, LEFT)
        self._both.addLayout(right, RIGHT)
        column.addLayout(self._both, 1)

    def _tables(self) -> Monitor:
        self.tables = Monitor(lambda: self.now())
        self.tables.folder_asked.connect(self._choose_folder)
        self.tables.folder_left.connect(self._leave_folder)
        self.tables.pick.connect(self._pick)
        return self.tables

    def _connect_forms(self) -> None:
        cell, forms = self.cell, self.forms
        forms.ruling.doing(self._rule)
        forms.levers.doing(
            lambda: cell.hold_lever(str(forms.lever.currentData()), forms.why.text())
        )
        forms.message.doing(self._message)
        forms.lever_chosen.connect(self.show_game)
        self.seat.doing(self._seat)
        self.people.doing(lambda: cell.people(self.people.act))
        self.back.doing(lambda: self.back.ask(cell.file))
        self.back.yes.clicked.connect(self._go_back)

    # what is shown

    def show_game(self) -> None:
        """Everything as it stands now; without a facilitated game that there is none."""
        if self.cell.trouble and self.pages.currentIndex() == 1:
            self._say(self.cell.trouble, "error")
            self.cell.trouble = ""
        seen = self.cell.seen
        open_ = seen is not None and not seen.view.over and self.cell.store.journal is not None
        for form in self.forms.cards:
            form.setEnabled(open_)
        for card in (self.people, self.seat):
            card.setEnabled(open_)
        self.people.setVisible(seen is not None and seen.view.cast.there)
        self.back.setEnabled(seen is not None and self.cell.store.journal is not None)
        self.events.show_game(seen.view.table.turn if seen is not None else 0, open_)
        self.clock.refresh()
        self._show_tables()
        self.close_lock.setVisible(passphrase.is_set())
        if seen is None:
            self.monitor.setText(tr("projector.no_game"))
            self.last.setText("")
            self.log.clear()
            self._show_log_or_words()
            return
        self.forms.show_view(seen.view)
        self.seat.show_view(seen.view)
        self.people.show_view(seen.view)
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
        if self.isVisible():  # nobody looks at one that is closed
            self.tables.tick()
            self.room.refresh()
            self.clock.refresh()
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
        self._show_log_or_words()

    def _show_log_or_words(self) -> None:
        """An empty box says nothing; a sentence does."""
        empty = not self.log.toPlainText()
        self.log.setVisible(not empty)
        self.nothing.setVisible(empty)

    def _show_tables(self) -> None:
        """The tables of the room."""
        watch, path = self.white.watch, self.white.watch.path
        self.tables.show_rows(watch.own, watch.seen, path.name or str(path) if path else "")

    # what is done

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

    def _pick(self) -> None:
        """A ready event for this window's table, which has gone quiet."""
        self.events.pick()

    def _choose_folder(self) -> None:
        path = self.ask_folder()
        if path is not None:
            self.white.watch.choose(path)

    def _leave_folder(self) -> None:
        self.white.watch.choose(None)

    def _ask_folder(self) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, tr("monitor.choose"))
        return Path(name) if name else None

    def _moved_on(self, text: str) -> None:
        self._say(text, "info")

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
            self.banner.hide()
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
        elif event.key() == Qt.Key.Key_Escape and self.white.move_on.warned:
            self.white.move_on.cancel()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif self.pages.currentIndex() == 1 and self._clock_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _clock_key(self, event: QKeyEvent) -> bool:
        """The keys of the clock, as at the table, and one for those who are slow."""
        session, control = self.white.window.session, Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_M and event.modifiers() & control:
            self.clock.turn_slow()
            return True
        acts = {
            Qt.Key.Key_F5: session.turn,
            Qt.Key.Key_F6: session.extend,
            Qt.Key.Key_F7: session.skip,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or session.plan is None:
            return False
        act()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the forms stand below the list."""
        super().resizeEvent(event)
        wide = self.width() >= look_of(self).px(WIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self.white.watch.rest()
        half, game = self.events.form.half(), self.cell.store.game
        self.white.half = (game.header, half) if half is not None and game is not None else None
        kept.keep_place("console", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()


def _clock(at: str) -> str:
    """The time of day of a line of the record, where this computer is."""
    if not at:
        return tr("console.no_time")
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M")
