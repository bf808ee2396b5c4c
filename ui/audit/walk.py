"""The tour with the checks at every stop: themes, text sizes and window sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.app import Window
from ui.audit.faults import Finding, all_faults
from ui.audit.tour import tour
from ui.theme import THEMES, install, look_of
from ui.work import at_rest

SIZES = ((1024, 640), (1366, 768), (1920, 1080), (3840, 2160))
PERCENTS = (100, 150, 200)


@dataclass(frozen=True)
class Found:
    """A finding with where it was met."""

    screen: str
    theme: str
    percent: int
    size: str
    finding: Finding

    def row(self) -> dict[str, str | int]:
        told = {"screen": self.screen, "theme": self.theme, "text": self.percent}
        return {**told, "window": self.size, **asdict(self.finding)}


def wait(milliseconds: int) -> None:
    """An event loop of its own: a waiting call that keeps Python's lock would starve the threads
    that the forecasts run in.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(most: int = 60_000) -> None:
    """Wait until no work runs and its answers have been drawn; some is asked for a moment late."""
    calm, waited = 0, 0
    while calm < 6 and waited < most:
        wait(50)
        waited += 50
        calm = calm + 1 if at_rest() else 0


def walk(
    app: QApplication,
    themes: Iterable[str] = tuple(THEMES),
    percents: Iterable[int] = PERCENTS,
    sizes: Iterable[tuple[int, int]] = SIZES,
    look: Callable[[Window, str], object] = lambda _w, _name: None,
) -> Iterator[Found]:
    """Every screen in every look and size; ``look`` is called at each stop, to take a picture."""
    sizes = tuple(sizes)
    for theme in themes:
        for percent in percents:
            install(app, THEMES[theme], percent)
            with TemporaryDirectory() as games:
                window = Window(Path(games))
                window.show()
                for screen in tour(window):
                    settle()
                    for width, height in sizes:
                        window.resize(width, height)
                        settle()
                        got = (window.width(), window.height())
                        size = f"{width}x{height}"
                        look(window, f"{screen}-{theme}-{percent}-{size}")
                        found = all_faults(window, look_of(window).theme)
                        if got != (width, height):
                            detail = f"it cannot be made smaller than {got[0]}x{got[1]}"
                            found.append(Finding("outside", "Window", detail))
                        for finding in found:
                            yield Found(screen, theme, percent, size, finding)
                window.close()
                window.deleteLater()  # or each look to come would be worked out for it too
                wait(0)
