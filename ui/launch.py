"""Opening the window: options, language, look and folder, and the report of how long it took."""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui import kept, tongue
from ui.ahead import bring_in
from ui.app import Window
from ui.collecting import collect_between_events
from ui.doors.errors import tell
from ui.texts.catalogue import BadTexts
from ui.texts.speech import listed, tr
from ui.theme import THEMES, install
from ui.told import ELSEWHERE, Told

_BEGAN = time.perf_counter()


class FirstPaint(QObject):
    """Knows when anything was first painted; only the startup report installs it."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def open_window(arguments: list[str]) -> int:
    """Open the window and run it; returns the exit code."""
    options = _options(arguments)
    if isinstance(options, str):
        tell(options)
        return 2
    _choose_platform()
    share_time()
    app = QApplication(["reciprocity"])
    collect_between_events(app)
    if _no_screen(app):
        print("reciprocity:", tr("window.no_screen"), file=sys.stderr)
        return 2
    app.setApplicationName("Reciprocity")
    app.setOrganizationName("Reciprocity")
    try:
        tongue.settle(options.get("language", ""), options.get("locale", ""))
    except BadTexts as problem:
        print(f"reciprocity: {problem}", file=sys.stderr)
        return 2
    choices = kept.choices()
    theme, text = options.get("theme", choices.theme), options.get("text", choices.percent)
    choices = replace(choices, theme=theme, percent=int(text))  # for this time only
    install(app, THEMES[choices.theme], choices.percent)
    from saves.shelf import ShelfFailed, default_folder, folder_for_games
    from ui.trouble import trouble

    lost = ""
    try:
        named = Path(options["games"]) if "games" in options else choices.games
        folder = named or default_folder()
    except ShelfFailed as problem:
        folder, lost = folder_for_games(), trouble(problem)
    from ui.crash import CrashWatch

    watch = CrashWatch(app)
    watch.install()
    window = Window(folder, choices)
    place = kept.place("window")
    if place is not None:
        window.restoreGeometry(place)
    watch.crashed.connect(window.recovery.recover)
    if lost:
        window.tell(Told(lost, "error", (ELSEWHERE,)))
    if "record" in options:
        window.store.open(Path(options["record"]))
        if window.store.game is None and window.told is not None:
            print(f"reciprocity: {window.told.text}", file=sys.stderr)
            if "startup-report" in options:  # no window stays that could say it
                return 2
    paint = FirstPaint()
    if "startup-report" in options:
        app.installEventFilter(paint)
    window.show()
    handle = window.windowHandle()
    if handle is not None:
        handle.installEventFilter(window.pause)
    if "startup-report" in options:
        return _report(app, window, paint)
    # What the next screens need is brought in once the first one stands, beside the loop.
    QTimer.singleShot(50, bring_in)
    code = app.exec()
    watch.remove()
    return code


def share_time() -> None:
    """Python hands over between threads every 5 ms, and the window's thread asks for its turn at
    each call of Qt: beside a busy thread a screen of a hundred calls would take half a second.
    """
    sys.setswitchinterval(0.0002)


def _choose_platform() -> None:
    """Where no screen can be reached Qt would end the program; a plugin without one lets us say it.

    Qt tries the plugins of the list in order.
    """
    if sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ:
        wayland = os.environ.get("WAYLAND_DISPLAY")
        found = ["wayland"] if wayland else []
        found += ["xcb"] if os.environ.get("DISPLAY") else []
        os.environ["QT_QPA_PLATFORM"] = ";".join([*found, FALLBACK])
        os.environ[_CHOSEN] = "1"


WITH_A_VALUE = ("--record", "--games", "--theme", "--text", "--language", "--locale")
FALLBACK, _CHOSEN = "offscreen", "RECIPROCITY_CHOSE_PLATFORM"


def _no_screen(app: QApplication) -> bool:
    return bool(os.environ.pop(_CHOSEN, "")) and app.platformName() == FALLBACK


def _options(arguments: list[str]) -> dict[str, str] | str:
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--startup-report":
            found["startup-report"] = ""
        elif word in WITH_A_VALUE and rest:
            found[word[2:]] = rest.pop(0)
        else:
            return tr("window.unknown_option", word=word)
    if found.get("theme", "light") not in THEMES:
        return tr("window.themes", themes=listed([*THEMES]))
    text = found.get("text", "100")
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 100 <= int(text) <= 200):
        return tr("window.no_percentage", text=repr(text[:20]))
    for name in ("record", "games"):
        if name in found and (not found[name] or "\0" in found[name]):
            return tr("window.no_place", option=name)
    return found


def _report(app: QApplication, window: Window, watch: FirstPaint) -> int:
    deadline = time.perf_counter() + 30
    while not watch.at and time.perf_counter() < deadline:
        app.processEvents()
        time.sleep(0.0005)
    first = (watch.at - _BEGAN) * 1000
    app.processEvents()
    usable = (time.perf_counter() - _BEGAN) * 1000
    print(
        json.dumps(
            {
                "first_paint_ms": round(first, 1),
                "interactive_ms": round(usable, 1),
                "rss_mb": _memory(),
            }
        )
    )
    window.close()
    return 0


def _memory() -> float:
    try:
        import resource
    except ImportError:  # Windows has no resource module
        return 0.0
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale, 1)
