"""The window: opens fast, shows the screen that the store's state asks for."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import kept, tongue
from ui.charts.keep import KEEPER
from ui.deeds import Deeds
from ui.entrance import Entrance
from ui.facilitated import Facilitation
from ui.kept import Choices
from ui.pause import Pause, put_away
from ui.session import Session
from ui.texts.speech import listed, tr
from ui.theme import THEMES, fit_to, install
from ui.told import AGAIN, BEFORE, COPY, ELSEWHERE, LOOK, NEW_FILE, QUIET, REPORT, Told

if TYPE_CHECKING:
    from engine.game import Game
    from ui.learn.lesson import Lesson
    from ui.screens.projector import PublicWindow
    from ui.screens.tablescreen import TableScreen
    from ui.store import Store

FIRST = "first-table"  # which a guide knows
SMALLEST = (1024, 640)  # logical pixels; below that the screen scrolls
USUAL = (1366, 768)


class Window(QMainWindow):
    """One window; its screens follow the store."""

    def __init__(self, folder: Path, choices: Choices | None = None) -> None:
        super().__init__()
        from ui.everywhere import deeds
        from ui.widgets.banner import Banner

        self.folder = folder
        self.choices = choices or Choices()
        self.setWindowTitle(tr("window.title"))
        self.resize(*USUAL)
        outer = QWidget()
        self._outer = QVBoxLayout(outer)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        # What does not fit at all, as with very large text, is scrolled to rather than cut off.
        sheet = QScrollArea()
        sheet.setObjectName("sheet")
        sheet.setWidgetResizable(True)
        sheet.setFrameShape(QScrollArea.Shape.NoFrame)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        # A guide stands beside the screens, or below them where the window is narrow.
        frame = QWidget()
        self.beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.beside.setSpacing(0)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        sheet.setWidget(holder)
        self.beside.addWidget(sheet, 1)
        self.bar = QWidget()  # holds the menu's button where a screen has no place for it
        self._line = QHBoxLayout(self.bar)
        self._line.setContentsMargins(8, 4, 8, 0)
        self._line.addStretch(1)
        self.banner = Banner()
        self.banner.hide()
        self.banner.acted.connect(self.hush)
        self.banner.chosen.connect(self._cure)
        self._outer.addWidget(self.banner)
        self._outer.addWidget(self.bar)
        self._outer.addWidget(frame, 1)
        self.screen_now: QWidget | None = None
        self.table: TableScreen | None = None
        self.first_screen: QWidget | None = None
        self._debriefed: Game | None = None
        self._aside = False  # a screen that is no part of a game, such as the settings
        self._eyes: str | None = None  # whose papers were open when the screens were last told
        self.public: PublicWindow | None = None
        self.facilitation = Facilitation(self)
        self.setCentralWidget(outer)
        KEEPER.saved.connect(self._saved)
        KEEPER.failed.connect(self._not_saved)
        self.pause = Pause(self.close_unwatched, self)
        self.pause.set_length(60_000 * self.choices.pause)
        self._thinking = QTimer(self)
        self._thinking.setSingleShot(True)
        self._thinking.timeout.connect(lambda: self.store.computers.act())
        self.told: Told | None = None  # what the banner says
        self._told_for: str | None = None  # whose papers were open then
        self._report = ""  # of the last fault in the program
        self._faults = 0  # in a row, without a screen drawn between them
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        self.session = Session(self)
        self.entrance = Entrance(self)
        self.deeds = Deeds(self, deeds(self))
        self.start()

    @cached_property
    def lesson(self) -> "Lesson":
        """What guides through the first table."""
        from ui.learn.lesson import Lesson

        return Lesson(self)

    @cached_property
    def store(self) -> "Store":
        """The store; made when first asked for, because it brings the whole engine with it."""
        from ui.polling import Polling
        from ui.store import Store

        made = Store(self.folder, self)
        self.polling = Polling(self, made)
        made.changed.connect(self._eyes_changed)
        made.changed.connect(self.route)
        made.changed.connect(self.tell_the_room)
        made.changed.connect(self.session.follow)
        made.changed.connect(self.facilitation.hear)
        made.told.connect(self.tell)
        return made

    def closeEvent(self, event: QCloseEvent) -> None:
        kept.keep_place("window", self.saveGeometry())
        if self.public is not None:
            self.public.close()
        self.facilitation.close()
        if "store" in self.__dict__:
            from ui.work import Desk

            self.hide()  # gone for the person at once, whatever is still being computed
            for desk in self.findChildren(Desk):  # no thread outlives the window
                desk.finish()
            self.store.close()
        super().closeEvent(event)

    def tell(self, told: Told) -> None:
        """Say it above the screen, with buttons for what can be done about it."""
        self.told = told
        self._told_for = self.store.papers if "store" in self.__dict__ else None
        names = {
            AGAIN: tr("window.try_again"),
            ELSEWHERE: tr("window.another_folder"),
            NEW_FILE: tr("window.go_on_new_file"),
            LOOK: tr("window.look_at"),
            COPY: tr("window.go_on_copy"),
            BEFORE: tr("window.go_on_from_move"),
            QUIET: tr("window.say_nothing"),
            REPORT: tr("window.copy_report"),
        }
        choices = [(cure, names[cure]) for cure in told.cures]
        self.banner.show_message(told.text, told.kind, tr("window.close"), choices)
        self.banner.show()

    def hush(self) -> None:
        """Take the message away, and out of the reach of screen readers."""
        self.told = None
        self.banner.show_message("")
        self.banner.hide()

    def _cure(self, cure: str) -> None:
        """Do what a button of the banner says."""
        store = self.store
        if cure == REPORT:
            QApplication.clipboard().setText(self._report)
            return
        folder = None
        if cure == ELSEWHERE:
            folder = self.ask_folder()
            if folder is None:
                return
            self.folder = folder
        told = self.told
        acts: dict[str, Callable[[], object]] = {
            AGAIN: store.ways.try_again,
            ELSEWHERE: lambda: store.ways.go_on_in(folder),
            NEW_FILE: store.ways.go_on_in,
            LOOK: store.ways.look_again,
            COPY: store.ways.open_copy,
            BEFORE: store.ways.open_before,
            QUIET: store.computers.say_nothing,
        }
        acts[cure]()
        if self.told is told:  # nothing new was said meanwhile
            self.hush()
        if store.game is None and self.screen_now is self.first_screen:
            self.start()  # with the games of another folder, or without the one that is gone

    def _ask_folder(self) -> Path | None:
        title = tr("window.go_on_another_folder")
        name = QFileDialog.getExistingDirectory(self, title, str(self.folder))
        return Path(name) if name else None

    def recover(self, kind: str, report: str) -> None:
        """After a fault in the program: tell it, and draw anew from the record or the start."""
        self._report = report
        self._faults += 1
        text = tr("window.program_failed", kind=kind)
        store = self.store if "store" in self.__dict__ else None
        journal = store.journal if store is not None else None
        if self._faults > 2 or store is None or journal is None:
            if store is not None:
                store.close()
            if self._faults <= 4:
                self.start()
            kept = tr("window.every_move_was_shown")
        else:
            moves = len(journal.record.events)
            path = journal.path
            self._drop_table()
            store.close()
            store.open(path)
            if store.game is None:
                self.start()
            kept = tr("window.game_kept_moves_screen", n=moves, name=path.name)
        self.tell(Told(listed([text, kept], "list.sentences"), "error", (REPORT,)))

    def _drop_table(self) -> None:
        old, self.table = self.table, None
        if old is not None:
            self._take_menu()
            if old is self.screen_now:
                self.screen_now = None
                self.column.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()

    def show_screen(self, screen: QWidget) -> None:
        """Put one screen under the banner; the table is kept, others are made anew."""
        if screen is self.screen_now:
            return
        old, self.screen_now = self.screen_now, screen
        self._take_menu()
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            if old is not self.table:
                old.setParent(None)  # what it said must not stay in the window till it is deleted
                old.deleteLater()
        self.column.addWidget(screen, 1)
        screen.show()
        self._aside = False
        self._place_menu()
        self.deeds.button.clearFocus()  # Qt hands it the focus of what has just gone
        self.deeds.refresh()

    def start(self) -> None:
        """The first screen."""
        screen = self.entrance.start()
        screen.spoken.connect(self.speak)
        screen.spoken.connect(lambda _code: self.start())
        self.first_screen = screen
        self.show_screen(screen)

    def speak(self, language: str) -> None:
        """Another language from now on; the screens after this one are made in it."""
        tongue.choose(language)
        self.setWindowTitle(tr("window.title"))
        self.deeds.speak()
        self.hush()
        self._drop_table()
        self.tell_the_room()

    def choose(self) -> None:
        """What is played."""
        self.entrance.choose()

    def seats(self, name: str) -> None:
        """Who plays whom."""
        self.entrance.seats(name)

    def home(self) -> None:
        """Leave the game; it is on the disk, and nothing of it stays in the window."""
        self.store.close()
        self._drop_table()
        self.hush()
        self.start()
        self.tell_the_room()

    def route(self) -> None:
        """The screen that this moment of the game asks for."""
        from ui.screens.debrief import DebriefScreen
        from ui.screens.opening import BriefingScreen
        from ui.seating import alone

        store = self.store
        game, seen = store.game, store.view
        if game is None or seen is None:  # one comes with the other
            return
        self._forget_private()
        # The game goes on behind it; what is for one side's eyes goes with its papers.
        if self._aside and getattr(self.screen_now, "eyes", store.papers) == store.papers:
            return
        one = alone(game.header) if store.looked is None else ""
        if one and game.header.scenario == FIRST:
            self.lesson.join()
        if one and store.papers != one and not game.over:
            store.open_papers(one)  # nobody else looks, so nothing is handed over
            return
        if store.reading_effects:
            self._table()
            return
        if game.over:
            if isinstance(self.screen_now, DebriefScreen) and self._debriefed is game:
                return
            self._debriefed = game
            screen = DebriefScreen(store)
            screen.closed.connect(self.home)
            screen.printed.connect(self.deeds.actions["print"].trigger)
            screen.saved.connect(self.deeds.actions["pdf"].trigger)
            screen.reported.connect(self.deeds.actions["hotwash"].trigger)
            self.show_screen(screen)
            return
        for side in ("US", "CN"):
            if side not in store.briefed:
                if store.papers == side:
                    briefing = BriefingScreen(seen, alone=bool(one))
                    briefing.read.connect(store.brief)
                    self.show_screen(briefing)
                else:
                    self._hand_over(side, tr("window.your_briefing_next_others"))
                return
        floor = game.table.floor
        if store.looked is not None:
            self._table()
        elif not store.person(floor):  # a computer's seat, or the neutral text
            self._table()
            self._thinking.start(120)
        elif store.papers != floor:
            talks = game.table.phase == "talks"
            reason = tr("window.you_have_word") if talks else tr("window.choose_your_measures")
            self._hand_over(floor, reason)
        else:
            self._table()

    def _forget_private(self) -> None:
        """A message about one side's draft goes when its papers close."""
        if self.told is not None and self.told.private and self.store.papers != self._told_for:
            self.hush()

    def _hand_over(self, side: str, reason: str) -> None:
        if self.table is not None:  # hidden, it would still be read out by a screen reader
            self.table.show_game()
        from ui.screens.opening import HandOverScreen
        from ui.seating import side_of

        seats = self.store.game.seats if self.store.game is not None else {}
        screen = HandOverScreen(side, reason, side_of(side, seats))
        screen.taken.connect(self.store.open_papers)
        self.show_screen(screen)
        if self.table is None:
            QTimer.singleShot(0, screen, self._make_ahead)

    def _make_ahead(self) -> None:
        """While the laptop is handed over the table is made, a part at a time."""
        table = self._made_table()
        if table.make_part() and self.screen_now is not None:
            QTimer.singleShot(0, self.screen_now, self._make_ahead)

    def _made_table(self) -> "TableScreen":
        from ui.screens.tablescreen import TableScreen

        if self.table is None:
            self.table = TableScreen(self.store)
            self.table.left.connect(self.home)
            self._fold()
        return self.table

    def _table(self) -> None:
        table = self._made_table()
        table.live_with(self.choices)
        table.show_game()
        self.show_screen(table)
        self._faults = 0

    # What can be done from everywhere.

    def _take_menu(self) -> None:
        """Into the window's own line, so that it does not go with the screen it stood in."""
        self._line.addWidget(self.deeds.button)
        self.session.place(self._line)

    def _place_menu(self) -> None:
        """In the screen's own head where it has one, else in a line above it."""
        corner = getattr(self.screen_now, "corner", None)
        own = isinstance(corner, QHBoxLayout)
        if isinstance(corner, QHBoxLayout):
            corner.addWidget(self.deeds.button)
            self.session.place(corner)
        self.bar.setVisible(not own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, as Space does."""
        on = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(on, QAbstractButton) and not event.isAutoRepeat():
            on.click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._fold()

    def _fit(self) -> None:
        """Text is as large as was chosen and as the window has room for."""
        app = QApplication.instance()
        if not isinstance(app, QApplication) or not fit_to(app, self.width()):
            return
        if self.table is not None:
            shown = self.table is self.screen_now
            self._drop_table()  # its widths are those of the look before
            if shown:
                QTimer.singleShot(0, self, self.route)

    def _fold(self) -> None:
        """The delegations fold away by themselves where the table would be too narrow."""
        if self.table is not None:
            self.table.fold_to(self.width())

    def aside(self, screen: QWidget) -> None:
        """Show what is no part of a game; `back` returns to where the person was."""
        self.show_screen(screen)
        self._aside = True
        self.deeds.refresh()

    def back(self) -> None:
        """From the settings and their like to the game, or to the start."""
        self._aside = False
        if "store" in self.__dict__ and self.store.game is not None:
            self.route()
        else:
            self.entrance.back()

    def choose_look(self, chosen: Choices) -> None:
        """Live with other choices from now on, and at the next start."""
        before, self.choices = self.choices, chosen
        kept.keep(chosen)
        self.pause.set_length(60_000 * chosen.pause)
        if chosen.games is not None and chosen.folder != before.folder:
            self.folder = chosen.games
        app = QApplication.instance()
        if isinstance(app, QApplication) and (chosen.theme, chosen.percent) != (
            before.theme,
            before.percent,
        ):
            self._drop_table()  # its widths are those of the look before
            install(app, THEMES[chosen.theme], chosen.percent)
            self._fit()
            if not self._aside:
                self.back()

    def _saved(self, name: str) -> None:
        self.tell(Told(tr("takealong.saved", name=name), "info"))

    def _not_saved(self, name: str, reason: str) -> None:
        self.tell(Told(tr("history.was_not_written_choose", name=name, reason=reason)))

    def close_papers(self) -> None:
        """Whoever looks now sees nothing private."""
        if "store" in self.__dict__ and self.store.papers is not None:
            self.store.open_papers(None)

    def close_unwatched(self) -> None:
        """Nobody has stirred for as long as was chosen: where two play, papers close."""
        people = [s for s in ("US", "CN") if "store" in self.__dict__ and self.store.person(s)]
        if len(people) == 2 and self.store.papers is not None:
            self.close_papers()
            self.tell(Told(tr("window.papers_closed_pause", n=self.choices.pause), "info"))

    def _eyes_changed(self) -> None:
        if self.store.papers != self._eyes:
            if self._eyes is not None:
                put_away()
            self._eyes = self.store.papers

    def tell_the_room(self) -> None:
        if self.public is not None:
            from engine.view import view

            game = self.store.game
            self.public.show_view(view(game, None) if game is not None else None)
