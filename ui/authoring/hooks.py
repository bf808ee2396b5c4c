"""The editor in the window: how it is entered and left, and where what is made of it goes.

A draft that is not saved is kept while it is made and when the page goes for whatever reason, and
is thrown away only where a person says so.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from engine.authoring.draft import Draft, copy_of
from engine.bounded import Unreadable
from engine.scenarios.scenario import Scenario, shipped
from engine.scenarios.shelf import SUFFIX
from ui.authoring import files, where
from ui.authoring.begin import BeginScreen
from ui.authoring.page import EditorScreen
from ui.texts.scenarios import spoken
from ui.texts.speech import tr
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window

PACK = ".zip"


class Authoring(QObject):
    """Shows the page and does what it asks for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.page: EditorScreen | None = None
        self._others: frozenset[str] = frozenset()
        # What was on the page when another one came over it, such as the settings.
        self.away: tuple[Draft, Path | None, bool, Path] | None = None
        self._slot = Path()  # where the draft on the page is kept
        self._left: list[files.Left] = []

    # in

    def make(self) -> None:
        """What to begin with."""
        self.away = None
        self._left = files.left()
        plots = [spoken(plot) for plot in self._all()]
        screen = BeginScreen(plots, [left.draft.title for left in self._left])
        screen.copied.connect(self.copy)
        screen.asked.connect(self.ask)
        screen.gone_on.connect(self.go_on)
        screen.back.connect(self.window.choose)
        self.window.show_screen(screen)

    def copy(self, name: str, title: str) -> None:
        """A copy of a scenario under a new title."""
        found = self._all()
        plot = next(s for s in found if s.id == name)
        text = plot.origin.text if plot.origin is not None else shipped(name)
        self._show(copy_of(text, title, [s.id for s in found]), None, True)

    def ask(self) -> None:
        """A scenario's file, where the person says."""
        kinds = f"{tr('authoring.kinds')} (*{SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(
            self.window, tr("authoring.open_file"), str(self.window.folder), kinds
        )
        if name:
            self.edit(Path(name))

    def edit(self, path: Path) -> None:
        """A file of one's own, whatever is wrong in it, as long as it is TOML."""
        try:
            draft = files.opened(path)
        except Unreadable as problem:
            self._tell(tr("file.sentence", problem=problem), "error")
            return
        self._show(draft, path, False)

    def go_on(self, number: int) -> None:
        """A draft that was neither saved nor thrown away."""
        left = self._left[number]
        self._show(left.draft, left.of, True, left.slot)

    def come_back(self) -> bool:
        """Back to the page that another one came over; False where there is none."""
        if self.away is None:
            return False
        self._show(*self.away)
        return True

    def _show(self, draft: Draft, of: Path | None, unsaved: bool, slot: Path | None = None) -> None:
        self._look_round(of)
        page = EditorScreen(draft, of, self._taken, unsaved)
        page.saved.connect(self.save)
        page.saved_as.connect(self.save_as)
        page.packed.connect(self.pack)
        page.tried.connect(self.play)
        page.kept.connect(self._keep)
        page.thrown.connect(self._throw)
        page.closed.connect(self._leave)
        page.named.connect(self._name)
        page.hidden.connect(self._gone)
        self.window.show_screen(page)  # which keeps what another one held
        self.page, self.away, self._slot = page, None, slot or files.free_slot()
        self._name(draft.title, page.unsaved)

    # what comes of it

    def save(self) -> bool:
        """Into its file; a new one into the person's own folder."""
        page = self._page()
        if page.of is not None:
            return self._save(page.of, True)
        return self._save(files.usual_place(page.draft), False)

    def save_as(self) -> bool:
        """Into another file, where the person says."""
        page = self._page()
        name, _ = QFileDialog.getSaveFileName(
            self.window, tr("authoring.save_as_file"),
            str(page.of or files.usual_place(page.draft)), f"{tr('authoring.kinds')} (*{SUFFIX})",
        )  # fmt: skip
        if not name:
            return False
        path = Path(name) if name.endswith(SUFFIX) else Path(f"{name}{SUFFIX}")
        return self._save(path, True)

    def _save(self, path: Path, over: bool) -> bool:
        page = self._page()
        found = page.check()
        nameless = next((p for p in found.grave if p.path in (("id",), ())), None)
        if nameless is not None:
            self._tell(tr("authoring.not_saved", what=where.line(nameless)), "error")
            page.go_to(("id",))
            return False
        try:
            files.save(page.draft.toml, path, over)
        except FileExistsError:
            self._tell(tr("authoring.taken", name=path.name), "error")
            return False
        except files.NotWritten as problem:
            self._tell(tr("history.was_not_written_choose", **problem.said.values), "error")
            return False
        files.forget(self._slot)
        self._look_round(path)
        page.settle(path)
        n = len(found.grave)
        told = tr("authoring.saved_faulty", name=path.name, n=n) if n else ""
        self._tell(told or tr("takealong.saved", name=path.name), "warning" if n else "info")
        return True

    def pack(self) -> None:
        """A pack with this scenario, to hand on."""
        page = self._page()
        found = page.check()
        if found.scenario is None:
            self._refuse()
            return
        usual = str(self.window.folder / f"{page.draft.id}{PACK}")
        name, _ = QFileDialog.getSaveFileName(
            self.window, tr("authoring.pack_file"), usual, f"{tr('authoring.packs')} (*{PACK})"
        )
        if not name:
            return
        target = Path(name) if name.endswith(PACK) else Path(f"{name}{PACK}")
        try:
            files.save_pack(found.scenario, page.draft.toml, page.of, target)
        except files.NotWritten as problem:
            self._tell(tr("history.was_not_written_choose", **problem.said.values), "error")
        except Unreadable as problem:
            self._tell(tr("file.sentence", problem=problem), "error")
        else:
            self._tell(tr("takealong.saved", name=target.name), "info")

    def play(self) -> None:
        """Saved, and then the seats, as for any scenario."""
        page = self._page()
        if page.check().scenario is None:
            self._refuse()
        elif (not page.unsaved or self.save()) and page.of is not None:
            self.window.entrance.arrive(page.of)

    def _refuse(self) -> None:
        page = self._page()
        assert page.found is not None
        first = page.found.grave[0]
        self._tell(tr("authoring.not_playable", what=where.line(first)), "error")
        page.go_to(first.path)

    # out

    def _keep(self) -> None:
        page = self._page()
        if page.unsaved:
            files.keep(self._slot, page.draft, page.of)

    def _gone(self) -> None:
        """The page goes: what is not saved is kept."""
        page, self.page = self.page, None
        if not isValid(self.window):  # it goes as a whole
            return
        self.window.setWindowModified(False)
        self.window.setWindowTitle(tr("window.title"))
        if page is None:
            return
        if page.unsaved:
            files.keep(self._slot, page.draft, page.of)
        if not isinstance(self.window.screen_now, _apart()):
            self.away = (page.draft, page.of, page.unsaved, self._slot)

    def _throw(self) -> None:
        self.page = None
        files.forget(self._slot)
        self._leave()

    def _leave(self) -> None:
        self.window.choose()
        self.away = None

    def _page(self) -> EditorScreen:
        assert self.page is not None, "the page's own signals come while it is there"
        return self.page

    def _name(self, title: str, unsaved: bool) -> None:
        self.window.setWindowTitle(tr("authoring.window_title", title=title.replace("[*]", "")))
        self.window.setWindowModified(unsaved)

    def _tell(self, text: str, kind: str) -> None:
        self.window.tell(Told(text, kind))

    # who else is there

    def _all(self) -> tuple[Scenario, ...]:
        store = self.window.store
        return store.files.shelf.within(store.folder).all()[0]

    def _taken(self) -> Collection[str]:
        """Ids of other files of one's own, as they were when the page was shown or saved last."""
        return self._others

    def _look_round(self, mine: Path | None) -> None:
        self._others = frozenset(
            s.id for s in self._all() if s.origin is not None and s.origin.path != mine
        )


def _apart() -> tuple[type[QWidget], ...]:
    """Pages that are gone to, and not opened over another one to come back from."""
    from ui.screens.opening import ScenarioScreen, SeatsScreen
    from ui.screens.start import StartScreen

    return BeginScreen, ScenarioScreen, SeatsScreen, StartScreen
