"""The window: opens fast, shows one screen at a time, and what can be done from everywhere."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QWidget,
)

from ui import kept, tongue
from ui.deeds import Deeds
from ui.entrance import Entrance
from ui.facilitated import Facilitation
from ui.focus import Focus, idle
from ui.frame import Frame
from ui.kept import Choices
from ui.notice import Notice
from ui.pause import Pause, put_away
from ui.recovering import Recovery
from ui.routing import Routing
from ui.session import Session
from ui.texts.speech import tr
from ui.theme import THEMES, fit_to, install
from ui.told import Told

if TYPE_CHECKING:
    from ui.learn.lesson import Lesson
    from ui.screens.projector import PublicWindow
    from ui.screens.tablescreen import TableScreen
    from ui.store import Store

SMALLEST = (1024, 640)  # logical pixels; below that the screen scrolls
USUAL = (1366, 768)


class Window(QMainWindow):
    """One window; its screens follow the store."""

    def __init__(self, folder: Path, choices: Choices | None = None) -> None:
        super().__init__()
        from ui.everywhere import deeds

        self.folder = folder
        self.choices = choices or Choices()
        self.setWindowTitle(tr("window.title"))
        self.resize(*USUAL)
        self.focus = Focus(self)
        self.frame = Frame()
        self.screen_now: QWidget | None = None
        self.table: TableScreen | None = None
        self.first_screen: QWidget | None = None
        self.apart = False  # a screen that is no part of a game, such as the settings
        self._eyes: str | None = None  # whose papers were open when the screens were last told
        self.public: PublicWindow | None = None
        self.facilitation = Facilitation(self)
        self.setCentralWidget(self.frame)
        self.notice = Notice(self)
        self.recovery = Recovery(self)
        self.routing = Routing(self)
        self.pause = Pause(self.close_unwatched, self)
        self.pause.set_length(60_000 * self.choices.pause)
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
        made.changed.connect(self.routing.route)
        made.changed.connect(self.tell_the_room)
        made.changed.connect(self.session.follow)
        made.changed.connect(self.facilitation.hear)
        made.told.connect(self.notice.tell)
        return made

    def closeEvent(self, event: QCloseEvent) -> None:
        kept.keep_place("window", self.saveGeometry())
        if self.public is not None:
            self.public.close()
        self.facilitation.close()
        if "store" in self.__dict__:
            from ui.work import Desk

            self.hide()  # gone for the person at once, whatever is still being computed
            self.store.settle()  # a move that the disk is about to have is of this game
            for desk in self.findChildren(Desk):  # no thread outlives the window
                desk.finish()
            self.store.close()
        super().closeEvent(event)

    @property
    def told(self) -> Told | None:
        """What is told above the screen."""
        return self.notice.told

    def tell(self, told: Told) -> None:
        """Say it above the screen."""
        self.notice.tell(told)

    def hush(self) -> None:
        """Take the message away."""
        self.notice.hush()

    def show_screen(self, screen: QWidget) -> None:
        """Put one screen under the banner; the table is kept, others are made anew."""
        if screen is self.screen_now:
            return
        old, self.screen_now = self.screen_now, screen
        self.take_menu()
        if old is not None:
            self.frame.take(old)
            if old is not self.table:
                old.setParent(None)  # what it said must not stay in the window till it is deleted
                old.deleteLater()
        self.frame.put(screen)
        self.apart = False
        self._place_menu()
        self.focus.begin(screen)
        self.deeds.refresh()

    @property
    def page(self) -> QWidget | None:
        """The screen that is shown, where keys go that nothing else is near to."""
        return self.screen_now

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt asks so for Tab, and also when what has the keys has gone."""
        return self.focus.left() or super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.focus.back()

    def start(self) -> None:
        """The first screen."""
        screen = self.entrance.start()
        screen.spoken.connect(self.speak)
        screen.spoken.connect(lambda _code: self.start())
        self.first_screen = screen
        self.show_screen(screen)
        screen.begin()

    def speak(self, language: str) -> None:
        """Another language from now on; the screens after this one are made in it."""
        tongue.choose(language)
        self.setWindowTitle(tr("window.title"))
        self.deeds.speak()
        self.hush()
        self.routing.drop_table()
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
        self.routing.drop_table()
        self.hush()
        self.start()
        self.tell_the_room()

    def route(self) -> None:
        """The screen that this moment of the game asks for."""
        self.routing.route()

    def take_menu(self) -> None:
        """Into the window's own line, so that it does not go with the screen it stood in."""
        self.frame.line.addWidget(self.deeds.button)
        self.session.place(self.frame.line)

    def _place_menu(self) -> None:
        """In the screen's own head where it has one, else in a line above it."""
        corner = getattr(self.screen_now, "corner", None)
        own = isinstance(corner, QHBoxLayout)
        if isinstance(corner, QHBoxLayout):
            corner.addWidget(self.deeds.button)
            self.session.place(corner)
        self.frame.bar.setVisible(not own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, as Space does; where a page has it, what the guide
        points at.
        """
        on: QWidget | None = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and "lesson" in self.__dict__ and idle(on):
            on = self.lesson.pointed()
        if enter and isinstance(on, QAbstractButton) and not event.isAutoRepeat():
            on.click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.fold()

    def _fit(self) -> None:
        """Text is as large as was chosen and as the window has room for."""
        app = QApplication.instance()
        if not isinstance(app, QApplication) or not fit_to(app, self.width()):
            return
        if self.table is not None:
            shown = self.table is self.screen_now
            self.routing.drop_table()  # its widths are those of the look before
            if shown:
                QTimer.singleShot(0, self, self.route)

    def fold(self) -> None:
        """The delegations fold away by themselves where the table would be too narrow."""
        if self.table is not None:
            self.table.fold_to(self.width())

    def aside(self, screen: QWidget) -> None:
        """Show what is no part of a game; `back` returns to where the person was."""
        self.show_screen(screen)
        self.apart = True
        self.deeds.refresh()

    def back(self) -> None:
        """From the settings and their like to the game, or to the start."""
        self.apart = False
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
            self.routing.drop_table()  # its widths are those of the look before
            install(app, THEMES[chosen.theme], chosen.percent)
            self._fit()
            if not self.apart:
                self.back()

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
