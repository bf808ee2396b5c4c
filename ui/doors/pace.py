"""A game played in the window, and what a person waits for in it, in milliseconds.

Acts are done as a person does them, through the widgets, one at a time in the running event loop.
A stall is the time in which the loop takes nothing: the longest act or drawing in one piece. How
long that is on a clock depends on who else uses the processor, so the work of the window's thread
is told too: its processor time in that piece, and how many times a fixed loop of the same run.
"""

import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

PATIENCE = 60.0  # seconds that one answer may take here
MOMENT = 0.4  # seconds at least in which the laptop changes hands, or a question is read
SHOWN = 5  # of the longest stalls


@dataclass(frozen=True)
class Pause:
    """Between two beats: milliseconds on the clock, and of the thread's processor time."""

    clock: float
    work: float
    what: str


class Pulse(QObject):
    """Beats as often as the loop lets it; the longest pause is the longest stall."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self.what = ""
        self.begin()
        self._timer = QTimer(self)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """From here on; what was before is no part of the next pause."""
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        clock, work = time.perf_counter() - self._last, time.thread_time() - self._worked
        self.pauses.append(Pause(clock * 1000, work * 1000, self.what))
        self.begin()


def fixed() -> float:
    """Processor milliseconds of a loop that is the same in every run and in every version."""
    began = time.thread_time()
    values, found = np.arange(1000.0), {}
    for n in range(1500):
        found[n % 97] = float(np.sqrt(values).sum()) + math.sqrt(n)
    return (time.thread_time() - began) * 1000


class Game:
    """One window with one game, and the clock."""

    def __init__(self, scenario: str, folder: Path) -> None:
        from engine.record import Seat
        from ui.ahead import bring_in
        from ui.app import Window

        self.pulse = Pulse()
        self.waits: dict[str, list[float]] = {}
        self.loops: list[float] = []  # of the fixed loop, once a turn
        self.window = Window(folder)
        self.window.resize(1366, 768)
        self.window.show()
        brought = bring_in()
        while brought.is_alive():  # somebody looks at the first screen
            self._loop(0.1)
        self.store = self.window.store
        self.store.head_start.prepare(scenario)  # as the screen does on which seats are taken
        self._loop(1.0)
        self.pulse.pauses.clear()
        seats = {s: Seat("person") for s in ("US", "CN")}
        self._act("start of the game", lambda: self.store.new(scenario, seats, 7))

    def beside(self) -> None:
        """The fixed loop, once, beside no act."""
        self.loops.append(fixed())
        self.pulse.begin()

    def _loop(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def until(self, ready: Callable[[], bool], what: str) -> None:
        """Let the loop run until something is so; the time goes on the list under ``what``."""
        began, loop, look = time.perf_counter(), QEventLoop(), QTimer()

        def check() -> None:
            if ready() or time.perf_counter() - began > PATIENCE:
                loop.quit()

        look.timeout.connect(check)
        look.start(2)
        loop.exec()
        if not ready():
            raise TimeoutError(f"{what} did not come in {PATIENCE:.0f} s")
        self.waits.setdefault(what, []).append((time.perf_counter() - self._acted) * 1000)

    def _act(self, what: str, act: Callable[[], object]) -> None:
        """One act of a person, from within the loop."""
        self.pulse.what = what
        self._acted = time.perf_counter()
        loop = QEventLoop()

        def go() -> None:
            act()
            QTimer.singleShot(0, loop.quit)

        QTimer.singleShot(0, go)
        loop.exec()

    def click(self, name: str) -> None:
        """Press a button that is there to be pressed."""
        screen = self.window.screen_now
        assert screen is not None
        found = [
            b for b in screen.findChildren(QPushButton, name)
            if b.isVisibleTo(self.window) and b.isEnabled()
        ]  # fmt: skip
        if not found:
            raise LookupError(f"no button {name} on {type(screen).__name__}")
        self._act(name, found[0].click)

    def take(self) -> None:
        """Take the laptop when it is handed over, and read what there is to read."""
        from ui.screens.opening import BriefingScreen, HandOverScreen

        while isinstance(self.window.screen_now, (HandOverScreen, BriefingScreen)):
            self._loop(MOMENT)
            briefing = isinstance(self.window.screen_now, BriefingScreen)
            self.click("read" if briefing else "take")

    def turn(self) -> None:
        """A turn: a line of a package composed, talks passed, levers looked at, two measures; in
        the second the package is offered and accepted before.
        """
        self.beside()
        self.take()
        table = self._table()
        composer = table.talks.composer
        for level in range(3):  # what the composer answers to a changed line
            line = composer.gives[0] if composer.gives else None
            if line is None or line.level.count() < 2:
                break
            box = line.level
            step = (box.currentIndex() + 1) % box.count()
            self._act("composer", partial(box.setCurrentIndex, step))
            name = "composer's first answer" if level == 0 else "composer's next answer"
            if not composer.faults:
                self.until(lambda: _answered(composer.worth.text()), name)
            self._loop(0.05)
        second = self.store.game is not None and len(self.store.game.turns) == 1
        for word in ("offer", "accept") if second and not composer.faults else ():
            self.take()
            self.click(word)
        for _ in range(2):
            self.take()
            self.click("pass")
        for _ in range(2):
            self.take()
            self._measures()

    def _measures(self) -> None:
        bar = self._table().measures
        for row, key in enumerate(list(bar.rows)):
            entry = bar.entries[key]
            if not entry.open_steps:
                continue
            index = entry.steps.index(entry.open_steps[0])
            self._act("lever", partial(bar.rows[key].ladder.pointed.emit, index))
            if row < 8 and entry.foreseen:
                self.until(lambda: _drawn(bar), "lever to fans")
            if len(self.store.draft) < 2 and row % 3 == 0:
                self._act("draft", partial(bar.rows[key].ladder.picked.emit, index))
        turns = len(self.store.game.turns) if self.store.game else 0
        self.click("commit")
        self._loop(MOMENT)
        self.click("commit")
        game = self.store.game
        if game is not None and len(game.turns) > turns:
            number = len(game.turns)
            self.until(lambda: self._told(number), "commit to scores")
            self._loop(1.5)  # somebody reads what the moves did
            self.click("next")

    def _told(self, number: int) -> bool:
        """Whether a turn's scores are painted on its page."""
        page = self._table().effects
        known = number in self.store.scoring.judged and page.waiting.isHidden()
        return known and self.window.frame.updatesEnabled()

    def debrief(self) -> None:
        """What is told once a game is over."""
        from ui.screens.debrief import DebriefScreen

        screen = self.window.screen_now
        if isinstance(screen, DebriefScreen):
            self.until(lambda: screen.found is not None, "next to debrief")
            self._loop(1.0)

    def _table(self) -> Any:
        assert self.window.table is not None
        return self.window.table


def _answered(text: str) -> bool:
    return bool(text) and "weighing" not in text


def _drawn(bar: Any) -> bool:
    """Whether the level that is pointed at has its fans."""
    return all(fan.drawable() for fan in bar.foreseen.fans.values())


def _played(scenario: str, turns: int) -> Iterator[tuple[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        game = Game(scenario, Path(folder))
        for _ in range(turns):
            if game.store.game is None or game.store.game.over:
                break
            game.turn()
        game.debrief()
        game.beside()
        for what, values in game.waits.items():
            values.sort()
            yield (
                what,
                {
                    "median_ms": round(values[len(values) // 2], 1),
                    "p95_ms": round(values[min(len(values) - 1, int(0.95 * len(values)))], 1),
                    "times": len(values),
                },
            )
        yield from _stalls(game.pulse.pauses, statistics.median(game.loops))
        yield "memory_mb", _memory()
        game.window.close()


def _stalls(pauses: list[Pause], loop: float) -> Iterator[tuple[str, object]]:
    """The longest by the clock, then by the thread's own work, and the most work of each act."""
    by_clock = sorted(pauses, key=lambda p: -p.clock)[:SHOWN]
    yield "longest stalls_ms", [[round(p.clock, 1), p.what] for p in by_clock]
    yield "fixed loop_ms", round(loop, 2)
    work = sorted(pauses, key=lambda p: -p.work)
    told = [[round(p.work, 1), round(p.work / loop, 2), p.what] for p in work]
    yield "longest work_ms, in fixed loops", told[:SHOWN]
    most = {p.what: t[:2] for p, t in zip(reversed(work), reversed(told), strict=True)}
    yield "most work of each act", dict(reversed(most.items()))


def _memory() -> float:
    """Resident memory now, in MB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def main(arguments: list[str]) -> None:
    """``scenario turns``: play and print what was waited for, as JSON."""
    from ui.collecting import collect_between_events
    from ui.launch import share_time
    from ui.theme import LIGHT, install

    app = QApplication(["reciprocity"])
    collect_between_events(app)
    share_time()
    install(app, LIGHT)
    scenario, turns = arguments
    print(json.dumps(dict(_played(scenario, int(turns)))))


if __name__ == "__main__":
    main(sys.argv[1:])
