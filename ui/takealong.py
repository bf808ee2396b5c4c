"""Taking a game along: its tables, and the papers that lie open, as files or on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from engine.advice.debrief import Debrief
from engine.view import Opened, View, opened, view
from ui.printing import Block, put_on, save_pdf
from ui.screens.debrief import DebriefScreen
from ui.tables import tables, write
from ui.texts.speech import tr
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window


def public(window: Window) -> View | Opened:
    """The game as everybody may see it: all of it once it is over."""
    game = window.store.game
    assert game is not None
    return opened(game) if game.over else view(game, None)


def answers(window: Window) -> Debrief | None:
    """What the debrief has worked out, where it stands."""
    screen = window.screen_now
    return screen.found if isinstance(screen, DebriefScreen) else None


def save_tables(window: Window, path: Path | None = None) -> None:
    """All tables in one zip file, where the person says."""
    path = path or _ask(window, "takealong.tables", "game.zip", "ZIP (*.zip)")
    if path is not None:
        files = tables(public(window), answers(window))
        _do(window, path, lambda: write(files, path))


def paper(window: Window) -> tuple[Block, ...]:
    """The script of the plan that is shown, else the debrief of a finished game, else the briefing
    of whose papers are open.
    """
    from ui.papers import briefing, debriefed, script
    from ui.screens.classpage import ClassScreen
    from ui.screens.scriptpage import ScriptScreen
    from ui.texts.plans import spoken

    if isinstance(window.screen_now, ClassScreen):
        return script(spoken(window.screen_now.plan))
    if isinstance(window.screen_now, ScriptScreen):
        return script(window.screen_now.plan)
    store = window.store
    seen = store.view
    if seen is None:
        return ()
    if seen.over:
        return debriefed(store.opened(), answers(window), _pictures(window))
    return briefing(seen) if seen.mandate is not None else ()


def save_paper(window: Window, path: Path | None = None) -> None:
    """The paper that lies open as a PDF file."""
    blocks = paper(window)
    if not blocks:
        return
    path = path or _ask(window, "takealong.pdf", "reciprocity.pdf", "PDF (*.pdf)")
    if path is not None:
        _do(window, path, lambda: save_pdf(blocks, path, tr("window.title")))


def print_paper(window: Window) -> None:
    """The paper that lies open on a printer that the person chooses."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    blocks = paper(window)
    if not blocks:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        put_on(blocks, printer)


def _pictures(window: Window) -> tuple[QImage, ...]:
    screen = window.screen_now
    return screen.pictures() if isinstance(screen, DebriefScreen) else ()


def _ask(window: Window, title: str, name: str, kind: str) -> Path | None:
    found, _ = QFileDialog.getSaveFileName(window, tr(title), name, kind)
    return Path(found) if found else None


def _do(window: Window, path: Path, act: Callable[[], object]) -> None:
    """Write a file; a place that refuses is told, and a file there is left as it is."""
    try:
        act()
    except OSError as problem:
        reason = (problem.strerror or type(problem).__name__).lower()
        text = tr("history.was_not_written_choose", name=path.name, reason=reason)
        window.tell(Told(text))
        return
    window.tell(Told(tr("takealong.saved", name=path.name), "info"))
