"""Session plans as files: chosen and edited on a page, saved, opened, kept by a game.

A game whose plan is one's own has it in a folder beside the record, so that the class that comes
back next week finds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from engine.record import InvalidRecord, check_id
from engine.scenarios.scenario import BadScenario, Scenario, UnknownScenario
from engine.sessions.plan import Plan
from engine.sessions.shelf import DIGEST, OPTION, SHIPPED, by_path, digest, plans, shipped
from engine.sessions.writing import written
from ui.texts.speech import tr
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window
    from ui.screens.classpage import ClassScreen

SUFFIX = ".plan"
FOLDER = "plans"  # beside the games


def class_page(window: Window, plan: Plan | None = None) -> None:
    """The page of a class; with a plan it begins with that one."""
    from ui.screens.classpage import ClassScreen

    store = window.store
    found, _unread = store.files.shelf.within(store.folder).all()
    screen = ClassScreen(plans(), found, lambda name: _find(window, name), plan)
    screen.begun.connect(window.session.begin)
    screen.back.connect(window.start)
    screen.saved.connect(lambda made: save(window, made))
    screen.asked.connect(lambda: ask(window, screen))
    screen.printed.connect(window.deeds.actions["print"].trigger)
    window.show_screen(screen)
    screen.long.setFocus()


def _find(window: Window, name: str) -> Scenario:
    store = window.store
    return store.files.shelf.within(store.folder).by_id(name)


def ask(window: Window, screen: ClassScreen) -> None:
    """A plan from a file, where the person says."""
    kinds = f"{tr('session.kinds_of_files')} (*{SUFFIX} *.toml)"
    name, _ = QFileDialog.getOpenFileName(
        window, tr("session.open_file"), str(window.folder), kinds
    )
    plan = read(window, Path(name)) if name else None
    if plan is not None:
        screen.take(plan)


def read(window: Window, path: Path) -> Plan | None:
    """The plan of a file; a bad one says its first fault in a line."""
    try:
        return by_path(path, lambda name: _find(window, name))
    except BadScenario as problem:
        window.tell(Told(tr("file.sentence", problem=problem), "error"))
        return None


def arrive(window: Window, path: Path) -> None:
    """A plan's file from outside: its page, if it is sound."""
    plan = read(window, path)
    if plan is not None:
        class_page(window, plan)


def save(window: Window, plan: Plan, path: Path | None = None) -> None:
    """A plan as a file, where the person says."""
    if path is None:
        usual = str(window.folder / f"{plan.id}{SUFFIX}")
        title, kinds = tr("session.save_file"), tr("session.kinds_of_files")
        name, _ = QFileDialog.getSaveFileName(window, title, usual, f"{kinds} (*{SUFFIX})")
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(SUFFIX)
    try:
        _put(plan, path)
    except OSError as problem:
        _not_written(window, path, problem)
        return
    window.tell(Told(tr("takealong.saved", name=path.name), "info"))


def keep(window: Window, plan: Plan) -> None:
    """A copy of one's own plan beside the games; a folder that refuses it is told."""
    if plan.id in SHIPPED and plan == shipped(plan.id):
        return
    path = _place(window.folder, plan.id, digest(plan))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(plan, path)
    except OSError as problem:
        _not_written(window, path, problem)


def of_game(window: Window, options: Mapping[str, str]) -> Plan | None:
    """The plan that a record names: a shipped one, or one's own that is found beside it."""
    wanted, journal = options.get(DIGEST), window.store.journal
    try:
        name = check_id(options[OPTION], OPTION)
        if wanted is None:
            return shipped(name) if name in SHIPPED else None
        check_id(wanted, DIGEST)
    except InvalidRecord:
        return None
    folders = [journal.path.parent] if journal is not None else []
    for folder in (*folders, window.folder):
        try:
            plan = by_path(_place(folder, name, wanted), lambda name: _find(window, name))
        except (BadScenario, UnknownScenario):
            continue
        if digest(plan) == wanted:
            return plan
    return None


def _place(folder: Path, name: str, wanted: str) -> Path:
    return folder / FOLDER / f"{name}-{wanted}{SUFFIX}"


def _put(plan: Plan, path: Path) -> None:
    """A file with the plan; one that is there is replaced only when the new one is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(written(plan), encoding="utf-8", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _not_written(window: Window, path: Path, problem: OSError) -> None:
    reason = (problem.strerror or type(problem).__name__).lower()
    window.tell(Told(tr("history.was_not_written_choose", name=path.name, reason=reason)))
