"""The window: opens fast, shows the screen that the store's state asks for."""

import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFileDialog,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from ui import tongue
from ui.entrance import Entrance
from ui.texts.catalogue import BadTexts
from ui.texts.speech import listed, tr
from ui.theme import DARK, LIGHT, PROJECTOR, install
from ui.told import AGAIN, BEFORE, COPY, ELSEWHERE, LOOK, NEW_FILE, QUIET, REPORT, Told

if TYPE_CHECKING:
    from engine.game import Game
    from ui.learn.lesson import Lesson
    from ui.screens.tablescreen import TableScreen
    from ui.store import Store

_BEGAN = time.perf_counter()
FIRST = "first-table"  # which a guide knows
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
        self.setWindowTitle(tr("window.title"))
        self.resize(1366, 768)
        holder = QWidget()
        # A guide stands beside the screens, or below them where the window is narrow.
        frame = QWidget()
        self.beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.beside.setSpacing(0)
        self.beside.addWidget(holder, 1)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.banner = Banner()
        self.banner.hide()
        self.banner.acted.connect(self.hush)
        self.banner.chosen.connect(self._cure)
        self.column.addWidget(self.banner)
        self.screen_now: QWidget | None = None
        self.table: TableScreen | None = None
        self._start_screen: QWidget | None = None
        self._debriefed: Game | None = None
        self.setCentralWidget(frame)
        self._thinking = QTimer(self)
        self._thinking.setSingleShot(True)
        self._thinking.timeout.connect(lambda: self.store.let_computer_act())
        self.told: Told | None = None  # what the banner says
        self._told_for: str | None = None  # whose papers were open then
        self._report = ""  # of the last fault in the program
        self._faults = 0  # in a row, without a screen drawn between them
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        self.entrance = Entrance(self)
        self.start()

    @cached_property
    def lesson(self) -> "Lesson":
        """What guides through the first table."""
        from ui.learn.lesson import Lesson

        return Lesson(self)

    @cached_property
    def store(self) -> "Store":
        """The store; made when first asked for, because it brings the whole engine with it."""
        from ui.store import Store

        made = Store(self.folder, self)
        made.changed.connect(self.route)
        made.told.connect(self.tell)
        return made

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings().setValue("geometry", self.saveGeometry())
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
            AGAIN: store.try_again,
            ELSEWHERE: lambda: store.go_on_in(folder),
            NEW_FILE: store.go_on_in,
            LOOK: store.look_again,
            COPY: store.open_copy,
            BEFORE: store.open_before,
            QUIET: store.say_nothing,
        }
        acts[cure]()
        if self.told is told:  # nothing new was said meanwhile
            self.hush()
        if store.game is None and self.screen_now is self._start_screen:
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
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            if old is not self.table:
                old.setParent(None)  # what it said must not stay in the window till it is deleted
                old.deleteLater()
        self.column.addWidget(screen, 1)
        screen.show()

    def start(self) -> None:
        """The first screen."""
        screen = self.entrance.start()
        screen.spoken.connect(self._speak)
        self._start_screen = screen
        self.show_screen(screen)

    def _speak(self, language: str) -> None:
        """Another language from now on; the screens after this one are made in it."""
        tongue.choose(language)
        self.setWindowTitle(tr("window.title"))
        self.hush()
        self.start()

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

        seats = self.store.game.header.seats if self.store.game is not None else {}
        screen = HandOverScreen(side, reason, side_of(side, seats))
        screen.taken.connect(self.store.open_papers)
        self.show_screen(screen)

    def _table(self) -> None:
        from ui.screens.tablescreen import TableScreen

        if self.table is None:
            self.table = TableScreen(self.store)
            self.table.left.connect(self.home)
        self.table.show_game()
        self.show_screen(self.table)
        self._faults = 0


def open_window(arguments: list[str]) -> int:
    """Open the window and run it; returns the exit code."""
    options = _options(arguments)
    if isinstance(options, str):
        print(f"reciprocity: {options}", file=sys.stderr)
        return 2
    _choose_platform()
    share_time()
    app = QApplication(["reciprocity"])
    if _no_screen(app):
        print("reciprocity:", tr("window.no_screen"), file=sys.stderr)
        return 2
    app.setApplicationName("Reciprocity")
    app.setOrganizationName("Reciprocity")
    try:
        tongue.settle(options.get("language", ""), options.get("locale", ""))
    except BadTexts as problem:
        print(f"reciprocity: {problem}", file=sys.stderr)
        return 2
    install(app, THEMES[options.get("theme", "light")], int(options.get("text", "100")))
    from saves.shelf import ShelfFailed, default_folder, folder_for_games
    from ui.trouble import trouble

    lost = ""
    try:
        folder = Path(options["games"]) if "games" in options else default_folder()
    except ShelfFailed as problem:
        folder, lost = folder_for_games(), trouble(problem)
    from ui.crash import CrashWatch

    watch = CrashWatch(app)
    watch.install()
    window = Window(folder)
    watch.crashed.connect(window.recover)
    if lost:
        window.tell(Told(lost, "error", (ELSEWHERE,)))
    if "record" in options:
        window.store.open(Path(options["record"]))
        if window.store.game is None and window.told is not None:
            print(f"reciprocity: {window.told.text}", file=sys.stderr)
            if "startup-report" in options:  # no window stays that could say it
                return 2
    paint = FirstPaint()
    if "startup-report" in options:
        app.installEventFilter(paint)
    window.show()
    if "startup-report" in options:
        return _report(app, window, paint)
    # What the next screens need is brought in once the first one stands, beside the loop.
    QTimer.singleShot(50, bring_in)
    code = app.exec()
    watch.remove()
    return code


# In the order in which a person comes to need them; the last draw what people keep and print.
_NEXT = (
    "ui.screens.opening", "ui.store", "ui.screens.tablescreen", "ui.screens.debrief",
    "engine.compiled.library", "pandas", "matplotlib.backends.backend_agg", "matplotlib.figure",
)  # fmt: skip


def share_time() -> None:
    """Python hands over between threads every 5 ms, and the window's thread asks for its turn at
    each call of Qt: beside a busy thread a screen of a hundred calls would take half a second.
    """
    sys.setswitchinterval(0.0002)


def bring_in() -> Thread:
    """Import what comes next in a thread of its own, so that no click waits for it."""

    def work() -> None:
        for name in _NEXT:
            with suppress(ImportError):  # whoever needs it says so
                import_module(name)

    thread = Thread(target=work, name="bring in", daemon=True)
    thread.start()
    return thread


def _choose_platform() -> None:
    """Where no screen can be reached Qt would end the program; a plugin without one lets us say it.

    Qt tries the plugins of the list in order.
    """
    if sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ:
        wayland = os.environ.get("WAYLAND_DISPLAY")
        found = ["wayland"] if wayland else []
        found += ["xcb"] if os.environ.get("DISPLAY") else []
        os.environ["QT_QPA_PLATFORM"] = ";".join([*found, FALLBACK])
        os.environ[_CHOSEN] = "1"


WITH_A_VALUE = ("--record", "--games", "--theme", "--text", "--language", "--locale")
FALLBACK, _CHOSEN = "offscreen", "RECIPROCITY_CHOSE_PLATFORM"


def _no_screen(app: QApplication) -> bool:
    return bool(os.environ.pop(_CHOSEN, "")) and app.platformName() == FALLBACK


def _options(arguments: list[str]) -> dict[str, str] | str:
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--startup-report":
            found["startup-report"] = ""
        elif word in WITH_A_VALUE and rest:
            found[word[2:]] = rest.pop(0)
        else:
            return tr("window.unknown_option", word=word)
    if found.get("theme", "light") not in THEMES:
        return tr("window.themes", themes=listed([*THEMES]))
    text = found.get("text", "100")
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 100 <= int(text) <= 200):
        return tr("window.no_percentage", text=repr(text[:20]))
    for name in ("record", "games"):
        if name in found and (not found[name] or "\0" in found[name]):
            return tr("window.no_place", option=name)
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
