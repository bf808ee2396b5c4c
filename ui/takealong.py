"""Taking a game along: its tables, and the papers that lie open, as files or on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QFileDialog

from engine.advice.debrief import Debrief
from engine.expected import Expected
from engine.hotwash import gathered
from engine.rules.delegation import NOBODY
from engine.view import Opened, View, opened, view
from ui.charts.sheet import Printed
from ui.hotwash import page
from ui.hotwash import paper as paper_of
from ui.hotwash.nameless import nameless
from ui.hotwash.report import Report
from ui.hotwash.reporting import names_of, report
from ui.printing import Block, put_on, save_pdf
from ui.screens.actstory import sides_and_offices, without_names
from ui.screens.debrief import DebriefScreen
from ui.tables import tables, write
from ui.texts.speech import tr
from ui.told import Told
from ui.work import Desk

if TYPE_CHECKING:
    from ui.app import Window

REPORTS = "HTML (*.html);;PDF (*.pdf)"


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
        files = tables(_told(window, public(window)), answers(window))
        put(window, path, lambda: write(files, path))


Game = TypeVar("Game", bound=View | Opened)


def _told(window: Window, game: Game) -> Game:
    """The game as it may be told: without anybody's name where the person has chosen that."""
    now = window.store.game
    if now is None or window.choices.names:
        return game
    names = sides_and_offices(now.header.seats, game.cast, game.scenario.members)
    return replace(game, acts=tuple(without_names(game.acts, names)), cast=NOBODY)


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
        told, shown = _told(window, store.opened()), _charts(window)  # all of it stands then
        return debriefed(told, answers(window), shown, _expected(window))
    return briefing(seen) if seen.mandate is not None else ()


def save_paper(window: Window, path: Path | None = None) -> None:
    """The paper that lies open as a PDF file."""
    blocks = paper(window)
    if not blocks:
        return
    path = path or _ask(window, "takealong.pdf", "reciprocity.pdf", "PDF (*.pdf)")
    if path is not None:
        put(window, path, lambda: save_pdf(blocks, path, tr("window.title")))


def save_report(window: Window, path: Path | None = None) -> None:
    """The report of a finished game as HTML or PDF; the model works it out meanwhile."""
    store, screen = window.store, window.screen_now
    game = store.game
    if game is None or not game.over or screen is None:
        return
    path = path or _ask(window, "takealong.report", "reciprocity.html", REPORTS)
    if path is None:
        return
    target = path if path.suffix.lower() in (".html", ".pdf") else Path(f"{path}.html")
    named, seats = window.choices.names, game.header.seats
    names = names_of(seats) if named else {}
    mark = store.ways.fingerprint
    desk = Desk(screen)
    desk.ready.connect(
        lambda found: _report(
            window, report(found if named else nameless(found, seats), names, mark, named), target
        )
    )
    desk.failed.connect(store.lost)
    window.tell(Told(tr("takealong.report_works"), "info"))
    adviser, known = store.adviser, dict(store.scoring.judged)
    tried = screen.what_if.tried if isinstance(screen, DebriefScreen) else []
    changes = [t.another.change for t in tried if t.another.change is not None]
    desk.ask(lambda stop: gathered(game, adviser, known, changes, stop))


def _report(window: Window, told: Report, path: Path) -> None:
    """Write it whole or not at all."""
    write = paper_of.save if path.suffix.lower() == ".pdf" else page.save

    def act() -> None:
        part = path.with_name(f".{path.name}.part")
        try:
            write(told, part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    put(window, path, act)


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


def _charts(window: Window) -> tuple[Printed, ...]:
    screen = window.screen_now
    return screen.printed_charts() if isinstance(screen, DebriefScreen) else ()


def _expected(window: Window) -> Expected | None:
    """The forecasts beside what came, once they are worked out."""
    screen = window.screen_now
    return screen.expected.found if isinstance(screen, DebriefScreen) else None


def _ask(window: Window, title: str, name: str, kind: str) -> Path | None:
    found, _ = QFileDialog.getSaveFileName(window, tr(title), name, kind)
    return Path(found) if found else None


def put(window: Window, path: Path, act: Callable[[], object]) -> None:
    """Write a file; a place that refuses is told, and a file there is left as it is."""
    try:
        act()
    except OSError as problem:
        reason = (problem.strerror or type(problem).__name__).lower()
        text = tr("history.was_not_written_choose", name=path.name, reason=reason)
        window.tell(Told(text))
        return
    window.tell(Told(tr("takealong.saved", name=path.name), "info"))
