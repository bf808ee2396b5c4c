"""A class taken along from the window: its page, and its tables in the kind that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ui.classroom import writing
from ui.classroom.export import write
from ui.doors.errors import Refused
from ui.texts.speech import tr
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window
    from ui.screens.comparepage import ComparePage

_TABLES = {
    "CSV (*.zip)": writing.ZIP,
    "Excel (*.xlsx)": writing.EXCEL,
    "Parquet (*.parquet)": writing.PARQUET,
}


def save_page(window: Window, screen: ComparePage, path: Path | None = None) -> None:
    """One page of HTML, where the person says."""
    kinds = {"HTML (*.html)": writing.PAGE}
    _save(window, screen, path or _ask(window, "classroom.save_page", "class.html", kinds))


def save_tables(window: Window, screen: ComparePage, path: Path | None = None) -> None:
    """All tables: CSV in a zip, a workbook, or a folder of Parquet files."""
    _save(window, screen, path or _ask(window, "classroom.save_tables", "class.zip", _TABLES))


def _ask(window: Window, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """A place; a name without an ending gets that of the kind that was chosen."""
    found, kind = QFileDialog.getSaveFileName(window, tr(title), name, ";;".join(kinds))
    if not found:
        return None
    path = Path(found)
    ending = kinds.get(kind, next(iter(kinds.values())))
    return path if path.suffix.lower() in writing.ENDINGS else path.with_name(path.name + ending)


def _save(window: Window, screen: ComparePage, path: Path | None) -> None:
    """Write what is shown; a place that refuses is told, and a file there is left as it is."""
    found = screen.shown()
    if path is None or found is None:
        return
    try:
        write(path, screen.files, lambda: found)
    except Refused as problem:
        window.tell(Told(tr("file.sentence", problem=problem)))
        return
    window.tell(Told(tr("takealong.saved", name=path.name), "info"))
