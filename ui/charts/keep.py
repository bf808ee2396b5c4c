"""Taking a chart along: the menu over it, and writing its picture where the person says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ui.texts.speech import tr

PRINT_WIDTH = 1890  # pixels of a picture 16 cm wide at 300 dots per inch
PRINT_DOTS = 300  # per inch


class _Keeper(QObject):
    """Says what became of a file: the window tells it, charts know no window."""

    saved = Signal(str)
    failed = Signal(str, str)  # the file's name, and what the system said


KEEPER = _Keeper()


def offer(
    widget: QWidget,
    at: QPoint,
    copy: Callable[[], object],
    svg: Callable[[], bytes],
    png: Callable[[], bytes],
) -> QMenu:
    """The menu over a chart: copy it, or save it as a drawing or as a picture to print."""
    menu = QMenu(widget)
    menu.setObjectName("chart_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(tr("chart.copy_as_picture")).triggered.connect(lambda: copy())
    menu.addAction(tr("chart.save_svg")).triggered.connect(
        lambda: _ask(widget, tr("chart.save_svg"), "svg", svg)
    )
    menu.addAction(tr("chart.save_png")).triggered.connect(
        lambda: _ask(widget, tr("chart.save_png"), "png", png)
    )
    menu.popup(at)
    return menu


def save(path: Path, made: bytes) -> None:
    """Write a picture; a file there is replaced only when the new one is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            part.write_bytes(made)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as problem:
        KEEPER.failed.emit(path.name, (problem.strerror or type(problem).__name__).lower())
        return
    KEEPER.saved.emit(path.name)


def _ask(widget: QWidget, title: str, kind: str, made: Callable[[], bytes]) -> None:
    name, _ = QFileDialog.getSaveFileName(
        widget, title, f"chart.{kind}", f"{kind.upper()} (*.{kind})"
    )
    if name:
        save(Path(name), made())
