"""A picture of every screen, taken from a game that is really played."""

import os
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

STRIP = "first-table.png"


def strip(folder: Path) -> list[str]:
    """Play the first table as its guide says and picture each step; returns the file's name."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.app import Window
    from ui.audit.strip import first_table, joined
    from ui.collecting import collecting_between_events
    from ui.theme import LIGHT, install

    app = QApplication.instance() or QApplication(["reciprocity"])
    assert isinstance(app, QApplication)
    install(app, LIGHT)
    folder = folder.resolve()
    with collecting_between_events(app), TemporaryDirectory() as place, chdir(place):
        window = Window(Path("games"))
        window.show()
        joined(list(first_table(window))).save(str(folder / STRIP))
        window.close()
    return [STRIP]


def take(
    folder: Path, theme: str = "light", percent: int = 100, size: tuple[int, int] = (1366, 768)
) -> list[str]:
    """Play the first turns of june-2025 and picture each screen on the way; returns file names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.app import Window
    from ui.audit.tour import tour
    from ui.audit.walk import settle
    from ui.collecting import collecting_between_events
    from ui.theme import THEMES, install

    app = QApplication.instance() or QApplication(["reciprocity"])
    assert isinstance(app, QApplication)
    install(app, THEMES[theme], percent)
    folder.mkdir(parents=True, exist_ok=True)
    folder = folder.resolve()
    taken: list[str] = []
    # A name of its own would be in the pictures.
    with collecting_between_events(app), TemporaryDirectory() as place, chdir(place):
        window = Window(Path("games"))
        window.resize(*size)
        window.show()
        for name in tour(window):
            settle()
            window.grab().save(str(folder / f"{name}.png"))
            taken.append(f"{name}.png")
        window.close()
    return taken
