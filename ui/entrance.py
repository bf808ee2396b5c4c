"""What comes before a table: first screen, library, scenarios, seats, files from outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.glance import Glance, Glances
from ui.texts.speech import listed, tr
from ui.told import Told

if TYPE_CHECKING:
    from engine.rules.delegation import Cast
    from saves.shelf import GameFile
    from ui.app import Window
    from ui.authoring.hooks import Authoring
    from ui.screens.library import LibraryScreen
    from ui.screens.start import StartScreen

RECORD, SCENARIO, PLAN = ".rec", ".toml", ".plan"


class Entrance(QObject):
    """Shows the screens before a game and does what they ask for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.glances = Glances(self)
        self.glances.ready.connect(self._tell)
        self._list: StartScreen | LibraryScreen | None = None
        self._authoring: Authoring | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def start(self) -> StartScreen:
        """The first screen."""
        from ui.screens.start import StartScreen

        if "lesson" in self.window.__dict__:  # what it said of a game goes with the game
            self.window.lesson.look()
        self.window.session.leave()
        own, shipped = self._games()
        screen = StartScreen(own, shipped)
        screen.new_game.connect(self.window.choose)
        screen.learn.connect(self.learn)
        screen.shelves.connect(self.library)
        screen.classes.connect(self.window.session.choose)
        screen.terms.connect(self.glossary)
        screen.asked.connect(self.ask_file)
        self._lists(screen, [g.path for g in (*own[:3], *shipped[:3]) if g.header is not None])
        return screen

    def library(self, undo: Path | None = None) -> None:
        """All games with what can be done to their files."""
        from saves.shelf import ShelfFailed, deleted_games
        from ui.screens.library import LibraryScreen

        own, shipped = self._games()
        try:
            gone = deleted_games(self.window.folder)
        except ShelfFailed:
            gone = []
        screen = LibraryScreen(own, shipped, gone, undo)
        screen.back.connect(self.window.start)
        screen.renamed.connect(self._rename)
        screen.exported.connect(self._export)
        screen.deleted.connect(self._delete)
        screen.brought_back.connect(self._bring_back)
        screen.compared.connect(self.ask_class)
        self._lists(screen, [g.path for g in (*own, *shipped) if g.header is not None])
        self.window.show_screen(screen)

    def _lists(self, screen: StartScreen | LibraryScreen, paths: list[Path]) -> None:
        """A screen with games on it: what opens them, and what is told of them a little later."""
        screen.opened.connect(lambda path: self.window.store.open(path))
        screen.looked.connect(lambda path: self.window.store.ways.look(path))
        self._list = screen
        wanted = self._shows(screen)
        # After the first picture: reading a game brings the model in.
        QTimer.singleShot(200, screen, lambda: self.glances.games(paths, wanted))

    def _shows(self, screen: QWidget) -> Callable[[], bool]:
        """Whether a screen still stands, and with it the wish to be told more."""
        return lambda: self.window.screen_now is screen

    def _games(self) -> tuple[list[GameFile], list[GameFile]]:
        from saves.shelf import ShelfFailed, games, library
        from ui.trouble import trouble

        try:
            found = games(self.window.folder)
        except ShelfFailed as problem:
            found = []
            self.window.tell(Told(trouble(problem), "error"))
        return found, library()

    def _tell(self, key: object, found: object) -> None:
        """Something that is listed has been read."""
        from ui.screens.opening import ScenarioScreen

        screen = self.window.screen_now
        if screen is self._list and self._list is not None and isinstance(found, Glance):
            assert isinstance(key, Path)
            self._list.tell(key, found.title, stands(found), found.map)
        elif isinstance(screen, ScenarioScreen):
            screen.draw_map(str(key), found)

    def choose(self) -> None:
        """Scenarios as cards, each with the map of its first month."""
        from ui.screens.opening import ScenarioScreen
        from ui.texts.scenarios import spoken

        store = self.window.store
        found, unread = store.files.shelf.within(store.folder).all()
        plots = [spoken(plot) for plot in found]
        screen = ScenarioScreen(plots, unread)
        screen.chosen.connect(self.window.seats)
        screen.back.connect(self.window.start)
        screen.made.connect(self.authoring.make)
        screen.edited.connect(self.authoring.edit)
        self.window.show_screen(screen)
        self.glances.scenarios(plots, self._shows(screen))

    @property
    def authoring(self) -> Authoring:
        """The editor of scenarios; made when first asked for."""
        from ui.authoring.hooks import Authoring

        if self._authoring is None:
            self._authoring = Authoring(self.window)
        return self._authoring

    def back(self) -> None:
        """From a page that is no part of a game, while none is on."""
        if self._authoring is None or not self._authoring.come_back():
            self.window.start()

    def seats(self, name: str) -> None:
        """Who plays whom."""
        from ui.screens.opening import SeatsScreen

        self.window.store.head_start.prepare(name)
        from ui.texts.scenarios import spoken

        store = self.window.store
        shelf = store.files.shelf.within(store.folder)
        screen = SeatsScreen(name, lambda: spoken(shelf.by_id(name)))
        screen.papers.connect(lambda kind, cast: self._role_papers(name, kind, cast))
        self.window.session.at_seats(screen)
        self.window.show_screen(screen)

    def _role_papers(self, name: str, kind: str, cast: Cast) -> None:
        """Sheets to hand out, as a PDF file."""
        from ui.roles import save

        store = self.window.store
        save(self.window, store.files.shelf.within(store.folder).by_id(name), kind, cast)

    def learn(self) -> None:
        """The guided first table, at once."""
        self.window.lesson.begin()

    def glossary(self) -> None:
        """The words of the field."""
        from ui.learn.glossarypage import GlossaryPage

        page = GlossaryPage()
        page.closed.connect(self.window.start)
        self.window.show_screen(page)

    # files

    def _rename(self, path: Path, name: str) -> None:
        from saves.shelf import rename

        self._with_file(lambda: rename(path, name))

    def _delete(self, path: Path) -> None:
        from saves.shelf import delete

        self._with_file(lambda: delete(path), undo=True)

    def _bring_back(self, path: Path) -> None:
        from saves.shelf import bring_back

        self._with_file(lambda: bring_back(path))

    def _export(self, path: Path) -> None:
        from saves.shelf import export_to

        name, _ = QFileDialog.getSaveFileName(self.window, tr("start.export"), path.name)
        if name:
            self._with_file(lambda: export_to(path, Path(name)))

    def _with_file(self, act: Callable[[], Path], undo: bool = False) -> None:
        """Do it and list the games anew; what keeps it from being done is told."""
        from saves.problems import Trouble
        from ui.trouble import trouble

        try:
            place = act()
        except Trouble as problem:
            self.window.tell(Told(trouble(problem), "error"))
            return
        except OSError as problem:
            said = tr("start.not_done", reason=(problem.strerror or "").lower())
            self.window.tell(Told(said, "error"))
            return
        self.library(undo=place if undo else None)

    def ask_file(self) -> None:
        """A record or a scenario from elsewhere."""
        kinds = f"{tr('start.kinds_of_files')} (*.rec *.toml *.plan)"
        name, _ = QFileDialog.getOpenFileName(
            self.window, tr("start.open_file"), str(self.window.folder), kinds
        )
        if name:
            self.arrive(Path(name))

    def ask_class(self) -> None:
        """Records of a class, to be compared."""
        names, _ = QFileDialog.getOpenFileNames(
            self.window, tr("start.compare_files"), str(self.window.folder),
            f"{tr('start.kinds_of_records')} (*{RECORD})",
        )  # fmt: skip
        if names:
            self.compare([Path(name) for name in names])

    def compare(self, paths: list[Path]) -> None:
        """A class: many records on one page; a folder stands for the records in it."""
        from ui.classexport import save_page, save_tables
        from ui.classroom.gathering import files_in
        from ui.screens.comparepage import ComparePage

        window = self.window
        try:
            files = files_in(paths)
        except OSError as problem:
            reason = (problem.strerror or "").lower()
            window.tell(Told(tr("start.not_done", reason=reason), "error"))
            return
        if not files:
            window.tell(Told(tr("start.no_records", name=paths[0].name), "warning"))
            return
        screen = ComparePage(files)
        screen.closed.connect(self.library)
        screen.failed.connect(lambda why: window.tell(Told(tr("start.not_done", reason=why))))
        screen.paged.connect(lambda: save_page(window, screen))
        screen.tabled.connect(lambda: save_tables(window, screen))
        window.show_screen(screen)

    def arrive_all(self, paths: list[Path]) -> None:
        """What was dragged here: several records or a folder are a class, one file is opened."""
        records = [p for p in paths if p.suffix.lower() == RECORD or p.is_dir()]
        if len(records) > 1 or any(p.is_dir() for p in records):
            self.compare(records)
        else:
            self.arrive(next(p for p in paths if _wanted(p)))

    def arrive(self, path: Path) -> None:
        """A file from outside: a record is opened where it lies, a scenario is taken in, a session
        plan is shown.
        """
        if path.suffix.lower() == RECORD:
            self.window.store.open(path)
        elif path.suffix.lower() == PLAN or self._is_plan(path):
            from ui.planfiles import arrive

            arrive(self.window, path)
        elif path.suffix.lower() == SCENARIO:
            self._take_in(path)
        else:
            self.window.tell(Told(tr("start.neither", name=path.name), "warning"))

    def _is_plan(self, path: Path) -> bool:
        """Whether a TOML file is a session plan; one that cannot be read is told as a scenario."""
        from engine.bounded import Unreadable, read_text
        from engine.sessions.reader import is_plan

        try:
            return path.suffix.lower() == SCENARIO and is_plan(read_text(path))
        except Unreadable:
            return False

    def _take_in(self, path: Path) -> None:
        """A copy of a scenario beside the games, and its seats; a bad one says its first fault."""
        from engine.scenarios.scenario import BadScenario
        from engine.scenarios.shelf import Shelf
        from saves.beside import keep_beside
        from saves.shelf import ShelfFailed
        from ui.trouble import trouble

        try:
            plot = Shelf().by_path(path)
            keep_beside(plot, self.window.folder)
        except BadScenario as problem:
            self.window.tell(Told(tr("file.sentence", problem=problem), "error"))
        except ShelfFailed as problem:
            self.window.tell(Told(trouble(problem), "error"))
        else:
            self.window.seats(plot.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files that are dragged onto the window, while no game is on; and the window's end."""
        if event.type() == QEvent.Type.Close:
            self.glances.finish()
        if isinstance(event, QDragEnterEvent | QDropEvent) and self._free():
            paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
            if any(map(_wanted, paths)):
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.arrive_all(paths)
                return True
        return False

    def _free(self) -> bool:
        return "store" not in self.window.__dict__ or self.window.store.game is None


def _wanted(path: Path) -> bool:
    """Whether something can be made of what is dragged here."""
    return path.suffix.lower() in (RECORD, SCENARIO, PLAN) or path.is_dir()


def stands(found: Glance) -> str:
    """How a game stands, in a line."""
    from ui import words
    from ui.charts.numeral import plain

    parts = [tr("start.ended") if found.over else tr("start.turn", n=found.turn, most=found.turns)]
    parts.append(words.month_name(found.month))
    for side, score in found.results:
        key = "start.result_end" if found.over else "start.result_so_far"
        parts.append(tr(key, side=words.side_name(side), n=plain(score)))
    return listed(parts, "list.semicolon")
