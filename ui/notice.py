"""What is told above the screen, and the cures that its buttons offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.charts.keep import KEEPER
from ui.texts.speech import tr
from ui.told import AGAIN, BEFORE, COPY, ELSEWHERE, LOOK, NEW_FILE, QUIET, REPORT, Told

if TYPE_CHECKING:
    from ui.app import Window

# Each cure's text on its button.
CURES = {
    AGAIN: "window.try_again",
    ELSEWHERE: "window.another_folder",
    NEW_FILE: "window.go_on_new_file",
    LOOK: "window.look_at",
    COPY: "window.go_on_copy",
    BEFORE: "window.go_on_from_move",
    QUIET: "window.say_nothing",
    REPORT: "window.copy_report",
}


class Notice(QObject):
    """One message at a time; a newer one takes its place."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.banner = window.frame.banner
        self.banner.acted.connect(self.hush)
        self.banner.chosen.connect(self._cure)
        self.told: Told | None = None  # what the banner says
        self._told_for: str | None = None  # whose papers were open then
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        KEEPER.saved.connect(self._saved)
        KEEPER.failed.connect(self._not_saved)

    def tell(self, told: Told) -> None:
        """Say it above the screen, with buttons for what can be done about it."""
        window = self.window
        self.told = told
        self._told_for = window.store.papers if "store" in window.__dict__ else None
        choices = [(cure, tr(CURES[cure])) for cure in told.cures]
        self.banner.show_message(told.text, told.kind, tr("window.close"), choices)
        self.banner.show()

    def hush(self) -> None:
        """Take the message away, and out of the reach of screen readers."""
        self.told = None
        self.banner.show_message("")
        self.banner.hide()

    def forget_private(self) -> None:
        """A message about one side's draft goes when its papers close."""
        told = self.told
        if told is not None and told.private and self.window.store.papers != self._told_for:
            self.hush()

    def _cure(self, cure: str) -> None:
        """Do what a button of the banner says."""
        window = self.window
        if cure == REPORT:
            QApplication.clipboard().setText(window.recovery.report)
            return
        folder = None
        if cure == ELSEWHERE:
            folder = self.ask_folder()
            if folder is None:
                return
            window.folder = folder
        told, store = self.told, window.store
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
        if store.game is None and window.screen_now is window.first_screen:
            window.start()  # with the games of another folder, or without the one that is gone

    def _ask_folder(self) -> Path | None:
        title = tr("window.go_on_another_folder")
        name = QFileDialog.getExistingDirectory(self.window, title, str(self.window.folder))
        return Path(name) if name else None

    def _saved(self, name: str) -> None:
        self.tell(Told(tr("takealong.saved", name=name), "info"))

    def _not_saved(self, name: str, reason: str) -> None:
        self.tell(Told(tr("history.was_not_written_choose", name=name, reason=reason)))
