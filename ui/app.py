"""The window: opens fast, shows the screen that the store's state asks for."""

import json
import sys
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from ui.theme import DARK, LIGHT, PROJECTOR, install

if TYPE_CHECKING:
    from ui.store import Store

_BEGAN = time.perf_counter()
THEMES = {"light": LIGHT, "dark": DARK, "projector": PROJECTOR}


class FirstPaint(QObject):
    """Knows when anything was first painted; only the startup report installs it."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


class Window(QMainWindow):
    """One window; its screens follow the store."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from ui.widgets.banner import Banner

        self.folder = folder
        self.setWindowTitle("Reciprocity")
        self.resize(1366, 768)
        holder = QWidget()
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.banner = Banner()
        self.banner.hide()
        self.banner.acted.connect(self.banner.hide)
        self.column.addWidget(self.banner)
        self.screen_now: QWidget | None = None
        self.table: QWidget | None = None
        self.setCentralWidget(holder)
        self._thinking = QTimer(self)
        self._thinking.setSingleShot(True)
        self._thinking.timeout.connect(lambda: self.store.let_computer_act())
        self.start()

    @cached_property
    def store(self) -> "Store":
        """The store; made when first asked for, because it brings the whole engine with it."""
        from ui.store import Store

        made = Store(self.folder, self)
        made.changed.connect(self.route)
        made.failed.connect(self._say)
        return made

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings().setValue("geometry", self.saveGeometry())
        if "store" in self.__dict__:
            from ui.work import Desk

            for desk in self.findChildren(Desk):  # no thread outlives the window
                desk.finish()
            self.store.close()
        super().closeEvent(event)

    def _say(self, message: str) -> None:
        self.banner.show_message(message, "error", self.tr("Close"))
        self.banner.show()

    def show_screen(self, screen: QWidget) -> None:
        """Put one screen under the banner; the table is kept, others are made anew."""
        if screen is self.screen_now:
            return
        old, self.screen_now = self.screen_now, screen
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            if old is not self.table:
                old.deleteLater()
        self.column.addWidget(screen, 1)
        screen.show()

    def start(self) -> None:
        """The first screen."""
        from saves.shelf import ShelfFailed, games, library
        from ui.screens.start import StartScreen

        try:
            found = games(self.folder)
        except ShelfFailed as problem:
            found = []
            self._say(str(problem))
        screen = StartScreen(found, library())
        screen.new_game.connect(self.choose)
        screen.learn.connect(lambda: self.seats("first-table"))
        screen.opened.connect(lambda path: self.store.open(path))
        self.show_screen(screen)

    def choose(self) -> None:
        from ui.screens.opening import ScenarioScreen

        screen = ScenarioScreen()
        screen.chosen.connect(self.seats)
        screen.back.connect(self.start)
        self.show_screen(screen)

    def seats(self, name: str) -> None:
        from ui.screens.opening import SeatsScreen

        screen = SeatsScreen(name)
        screen.ready.connect(self.store.new)
        self.show_screen(screen)

    def home(self) -> None:
        self.store.close()
        self.start()

    def route(self) -> None:
        """The screen that this moment of the game asks for."""
        from ui.screens.debrief import DebriefScreen
        from ui.screens.opening import BriefingScreen

        store = self.store
        game = store.game
        if game is None:
            return
        if store.reading_effects:
            self._table()
            return
        if game.over:
            screen = DebriefScreen(store)
            screen.closed.connect(self.home)
            self.show_screen(screen)
            return
        for side in ("US", "CN"):
            if side not in store.briefed:
                if store.papers == side:
                    briefing = BriefingScreen(game, side)
                    briefing.read.connect(store.brief)
                    self.show_screen(briefing)
                else:
                    self._hand_over(side, self.tr("Your briefing is next. Others look away."))
                return
        floor = game.table.floor
        if not store.person(floor):  # a computer's seat, or the neutral text
            self._table()
            self._thinking.start(120)
        elif store.papers != floor:
            talks = game.table.phase == "talks"
            reason = self.tr("You have the word.") if talks else self.tr("Choose your measures.")
            self._hand_over(floor, reason)
        else:
            self._table()

    def _hand_over(self, side: str, reason: str) -> None:
        from ui.screens.opening import HandOverScreen

        screen = HandOverScreen(side, reason)
        screen.taken.connect(self.store.open_papers)
        self.show_screen(screen)

    def _table(self) -> None:
        from ui.screens.tablescreen import TableScreen

        if self.table is None:
            self.table = TableScreen(self.store)
        self.table.show_game()  # type: ignore[attr-defined]
        self.show_screen(self.table)


def open_window(arguments: list[str]) -> int:
    """Open the window and run it; returns the exit code."""
    options = _options(arguments)
    if isinstance(options, str):
        print(f"reciprocity: {options}", file=sys.stderr)
        return 2
    app = QApplication(["reciprocity"])
    app.setApplicationName("Reciprocity")
    app.setOrganizationName("Reciprocity")
    install(app, THEMES[options.get("theme", "light")], int(options.get("text", "100")))
    from saves.shelf import default_folder

    folder = Path(options["games"]) if "games" in options else default_folder()
    window = Window(folder)
    if "record" in options:
        window.store.open(Path(options["record"]))
    watch = FirstPaint()
    if "startup-report" in options:
        app.installEventFilter(watch)
    window.show()
    if "startup-report" in options:
        return _report(app, window, watch)
    # The engine is brought in once the first screen stands and before anybody has clicked.
    QTimer.singleShot(50, lambda: window.store)
    return app.exec()


def _options(arguments: list[str]) -> dict[str, str] | str:
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--startup-report":
            found["startup-report"] = ""
        elif word in ("--record", "--games", "--theme", "--text") and rest:
            found[word[2:]] = rest.pop(0)
        else:
            return f"{word}: unknown or incomplete option; see README for the doors"
    if found.get("theme", "light") not in THEMES:
        return f"--theme: choose from {', '.join(THEMES)}"
    if not found.get("text", "100").isdigit():
        return "--text: a percentage from 100 to 200 is needed"
    return found


def _report(app: QApplication, window: Window, watch: FirstPaint) -> int:
    deadline = time.perf_counter() + 30
    while not watch.at and time.perf_counter() < deadline:
        app.processEvents()
        time.sleep(0.0005)
    first = (watch.at - _BEGAN) * 1000
    app.processEvents()
    usable = (time.perf_counter() - _BEGAN) * 1000
    print(
        json.dumps(
            {
                "first_paint_ms": round(first, 1),
                "interactive_ms": round(usable, 1),
                "rss_mb": _memory(),
            }
        )
    )
    window.close()
    return 0


def _memory() -> float:
    try:
        import resource
    except ImportError:  # Windows has no resource module
        return 0.0
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale, 1)
