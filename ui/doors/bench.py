"""Measurements of what a person waits for, each beside something fixed in the same run."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import numpy as np

_EMPTY = (
    "import time; t=time.perf_counter()\n"
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "app=QApplication([]); w=QWidget(); w.resize(1366,768); w.show(); app.processEvents()\n"
    "print((time.perf_counter()-t)*1000)\n"
)


def measure(quick: bool = False) -> dict[str, object]:
    """All benchmarks as plain values; times in milliseconds, each with its ratio."""
    return {
        "first_paint": _first_paint(1 if quick else 5),
        "forecast_2000x24": _forecast(2000, 1 if quick else 5),
        "commit": _commit(1 if quick else 5),
        "start_of_game_ms": _timed(_start, 1 if quick else 5),
    }


def _timed(action: Callable[[], object], runs: int) -> float:
    action()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        action()
        times.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(times), 2)


def _start() -> None:
    from engine.game import Game
    from engine.record import Header

    Game.start(Header("june-2025", 7))


def _forecast(draws: int, runs: int) -> dict[str, float]:
    from engine.game import Game
    from engine.record import Header
    from engine.scoring.forecast import Ensemble, plan, run

    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, draws)
    rules = plan(game.table.setting)
    took = _timed(lambda: run(ensemble, [rules], 24), runs)
    columns = np.random.default_rng(1).random((draws, 23))

    def bare() -> None:
        x = columns
        for _ in range(24 * 200):
            x = columns * 0.5
        np.sum(x)

    loop = _timed(bare, runs)
    return {"ms": took, "bare_4800_array_products_ms": loop, "ratio": round(took / loop, 2)}


def _commit(runs: int) -> dict[str, float]:
    from engine.game import Game
    from engine.record import Header
    from engine.scoring.forecast import Ensemble
    from engine.scoring.moves import effects

    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, 128)
    for text in ("US pass", "CN pass", "US eda 0", "US done", "CN ree_magnets 2 all"):
        game = game.apply(text)

    def commit() -> None:
        after = game.apply("CN done")
        effects(after, ensemble, after.turns[-1])

    return {"click_to_scores_ms": _timed(commit, runs)}


def _first_paint(runs: int) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ours, empty = [], []
    for _ in range(runs):
        empty.append(float(_python(["-c", _EMPTY], environment)))
        report = json.loads(_python(["main.py", "--startup-report"], environment))
        ours.append(float(report["first_paint_ms"]))
    a, b = statistics.median(ours), statistics.median(empty)
    return {
        "first_paint_ms": round(a, 1),
        "empty_window_ms": round(b, 1),
        "ratio": round(a / b, 2),
    }


def _python(arguments: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=120
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip() or f"exit {done.returncode}")
    return done.stdout.strip().splitlines()[-1]
