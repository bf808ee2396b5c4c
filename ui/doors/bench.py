"""Measurements of what a person waits for, each beside something fixed in the same run."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import numpy as np

from ui.doors.beside import beside

_EMPTY = (
    "import time; t=time.perf_counter()\n"
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "app=QApplication([]); w=QWidget(); w.resize(1366,768); w.show(); app.processEvents()\n"
    "print((time.perf_counter()-t)*1000)\n"
)


def measure(quick: bool = False) -> dict[str, object]:
    """All benchmarks as plain values; times in milliseconds, each with its ratio."""
    return {
        "month": _month(),
        "window": {name: _window(name, turns) for name, turns in WINDOWS[quick]},
        "first_paint": _first_paint(1 if quick else 5),
        "forecast_2000x24": _forecast(2000, 1 if quick else 5),
        "all_single_measures_200x24": _all_measures(16 if quick else 200, 1 if quick else 2),
        "bargaining": _bargaining(16 if quick else 100, 1 if quick else 5),
        "commit": _commit(1 if quick else 5),
        "start_of_game_ms": _timed(_start, 1 if quick else 5),
        "legality_us": _legality(20 if quick else 1),
        "game_ms": {name: _game(name, 1 if quick else 3) for name in GAMES},
        "random_games_beside_the_field": beside(0.2 if quick else 3.0),
    }


# Games played in the window: scenario and turns.
WINDOWS = {
    True: (("first-table", 1),),
    False: (("june-2025", 8), ("october-2025", 6), ("long-rivalry", 4)),
}


def _month() -> str:
    """Which form of the month runs here."""
    from engine.compiled.library import state

    return state()


def _window(scenario: str, turns: int) -> object:
    """What a person waits for in a game in the window (``ui/doors/pace.py``)."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return json.loads(_python(["-m", "ui.doors.pace", scenario, str(turns)], environment, 600))


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


def _legality(every: int) -> dict[str, object]:
    """Whether one move may be made, asked of every ``every``-th move of talks and of measures at
    a table in talks, one with a package, one with a deal and one in measures: microseconds.
    """
    from engine.game import Game
    from engine.record import Header
    from engine.rules.notation import IllegalMove, parse

    name = "june-2025"
    talks = Game.start(Header(name, 7)).table
    clauses = parse(
        "US offer eda 0, ai_chips 2 after, hbm 0 quiet for ree_heavy 1 in 3, ree_magnets 1 "
        "until 12 verify snapback"
    )
    offered = talks.apply(clauses)
    deal = offered.apply(parse("CN accept"))
    measures = deal.apply(parse("US pass")).apply(parse("CN pass"))
    asked = [clauses, *[*talks.legal(), *offered.legal(), *measures.legal()][::every]]
    took = []
    for table in (talks, offered, deal, measures):
        for event in asked:
            began = time.perf_counter()
            with suppress(IllegalMove):
                table.check(event)
            took.append((time.perf_counter() - began) * 1e6)
    return {
        "scenario": name,
        "questions": len(took),
        "median": round(statistics.median(took), 1),
        "p95": round(statistics.quantiles(took, n=20)[-1], 1),
    }


GAMES = ("june-2025", "october-2025", "long-rivalry")


def _game(name: str, runs: int) -> dict[str, float]:
    """A whole game between two reciprocal players."""
    from engine.game import Game
    from engine.players.players import player
    from engine.record import Header
    from engine.seats import answer

    def play() -> Game:
        game = Game.start(Header(name, 3), tells=False)
        while not game.over:
            game = game.apply(answer(game, player("reciprocal")))
        return game

    limits = Game.start(Header(name, 3)).scenario.limits
    months = limits.turns * limits.months_per_turn
    return {"ms": _timed(play, runs), "turns": limits.turns, "months": months}


MONTHS = 24
# Equations a second of En-ROADS: some 14,000, every 45 days from 1990 to 2100, in 60 ms (Climate
# Interactive, "En-ROADS Simulator Science").
EN_ROADS = 14_000 * 880 / 0.060


def _forecast(draws: int, runs: int) -> dict[str, float]:
    """One plan over 24 months, beside a bare loop of the same array operations in this run."""
    from engine.advice.forecast import Ensemble, plan, run
    from engine.analysis.equations import equations
    from engine.analysis.operations import bare_loop, of_a_month
    from engine.game import Game
    from engine.record import Header

    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, draws)
    rules = plan(game.table.setting)
    took = _timed(lambda: run(ensemble, [rules], MONTHS), runs)
    alone = _timed(lambda: run(ensemble, [rules], MONTHS, cores=1), runs)
    one = Ensemble.of(game, 1)
    single = _timed(lambda: run(one, [rules], MONTHS, cores=1), 10 * runs)
    kinds = of_a_month(ensemble.state, ensemble.p, rules, ensemble.month)
    month = bare_loop(kinds)
    loop = _timed(lambda: [month() for _ in range(MONTHS)], runs)
    elements = sum(size * count for (_, size), count in kinds.items())
    run_through = equations() * MONTHS * 1000  # a second, of one draw in a millisecond
    return {
        "ms": took,
        "one_core_ms": alone,
        "bare_loop_ms": loop,
        "ratio": round(took / loop, 2),
        "one_core_ratio": round(alone / loop, 2),
        "array_operations_a_month": sum(kinds.values()),
        "million_element_operations_a_second_on_one_core": round(elements * MONTHS / alone / 1000),
        "equations_a_month": equations(),
        "million_equations_a_second_on_one_core": round(run_through * draws / alone / 1e6),
        "that_beside_en_roads": round(run_through * draws / alone / EN_ROADS, 1),
        "single_run_ms": single,
        "million_equations_a_second_in_a_single_run": round(run_through / single / 1e6, 1),
        "that_too_beside_en_roads": round(run_through / single / EN_ROADS, 1),
    }


def _all_measures(draws: int, runs: int) -> dict[str, float]:
    """Every legal single measure of both sides as one batch."""
    from engine.advice.forecast import Ensemble, plan, run
    from engine.analysis.operations import bare_loop, of_a_month
    from engine.game import Game
    from engine.record import Header
    from engine.rules.levels import Levels
    from engine.world.regime import Setting

    game = Game.start(Header("june-2025", 7))
    levels, moves = Levels(game.table.setting), set()
    for texts in ((), ("US done",)):
        at = game.apply("US pass").apply("CN pass")
        for text in texts:
            at = at.apply(text)
        moves |= set(at.table.legal("set"))
    plans = [
        plan(levels.moved([(e.lever, Setting(e.level, e.target, e.reason))]))
        for e in sorted(moves, key=str)
    ]
    ensemble = Ensemble.of(game, draws)
    took = _timed(lambda: run(ensemble, plans, MONTHS), runs)
    rows = np.tile(np.arange(draws), max(1, 2048 // draws))
    p, state = ensemble.p.take(rows), ensemble.state.take(rows)
    kinds = of_a_month(state, p, plans[0], ensemble.month)
    month = bare_loop(kinds)
    share = len(plans) * draws / p.draws
    loop = _timed(lambda: [month() for _ in range(MONTHS)], runs) * share
    return {
        "measures": len(plans),
        "ms": took,
        "bare_loop_ms": round(loop, 1),
        "ratio": round(took / loop, 2),
        "plans_a_second": round(1000 * len(plans) / took),
    }


def _bargaining(draws: int, runs: int) -> dict[str, float]:
    """The agreement space of 2,000 packages, and one changed line in the composer."""
    from engine.advice.bargaining import score_terms, space
    from engine.advice.forecast import Ensemble
    from engine.advice.home import expected
    from engine.advice.worth import worth_of
    from engine.game import Game
    from engine.record import Header
    from engine.rules.levers import SIDES
    from engine.rules.notation import parse
    from engine.score.stakes import Stakes
    from engine.sides import BySide
    from engine.view import view

    game = Game.start(Header("june-2025", 7))
    ensemble = Ensemble.of(game, draws)
    stakes = BySide.of(game.mandate).map(Stakes.of)
    scored = score_terms(ensemble, game.table, game.scenario.horizon)
    terms = _timed(lambda: score_terms(ensemble, game.table, game.scenario.horizon), 1)
    all_ = _timed(lambda: space(scored, stakes, 2000, 1), runs)
    package = parse("US offer eda 0, ai_chips 2 for ree_heavy 1, ree_magnets 1 until 12").package
    if package is None:
        raise ValueError("no package")
    table, months = game.table, game.scenario.horizon
    line = _timed(lambda: worth_of(ensemble, table, "US", package, stakes, months), runs)
    members, calm = game.scenario.members, BySide(50.0, 50.0)
    votes = _timed(
        lambda: expected(ensemble, table, "US", package, stakes, members, calm, months), runs
    )
    offered = game.apply(f"US offer {package}")
    accepted = _timed(lambda: offered.apply("CN accept"), runs)
    features = np.random.default_rng(1).random((2000, len(scored.terms) + len(scored.pairs)))
    effect = np.random.default_rng(2).random((features.shape[1], draws))
    bare = _timed(lambda: [features @ effect for _ in SIDES], runs)
    return {
        "terms_and_pairs_once_a_turn_ms": terms,
        "space_of_2000_packages_ms": all_,
        "two_bare_matrix_products_ms": bare,
        "ratio": round(all_ / bare, 2),
        "composer_line_ms": line,
        "composer_votes_ms": votes,
        "accept_with_both_houses_ms": accepted,
        "view_of_a_side_ms": _timed(lambda: view(offered, "US"), runs),
    }


def _commit(runs: int) -> dict[str, float]:
    """From the last word of a turn to its scores, as the window computes them."""
    from engine.advice.adviser import Adviser
    from engine.game import Game
    from engine.record import Header
    from engine.view import view

    game, adviser = Game.start(Header("june-2025", 7)), Adviser()
    for text in ("US pass", "CN pass", "US eda 0", "US done", "CN ree_magnets 2 all"):
        game = game.apply(text)

    def commit() -> None:
        adviser.judged(view(game.apply("CN done"), None))

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


def _python(arguments: list[str], environment: dict[str, str], seconds: int = 120) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True,
        timeout=seconds,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.strip() or f"exit {done.returncode}")
    return done.stdout.strip().splitlines()[-1]
