"""People at one laptop play june-2025 from the start screen to the debrief, by clicks and keys."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hands import choose, choose_reason, click, pick, private, shown, take
from PySide6.QtCore import Qt

from engine.record import Seat
from engine.replay import replay
from engine.rules.notation import Term
from saves.shelf import games
from saves.text import load
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.screens.tablescreen import TableScreen


@pytest.mark.parametrize("scenario", ["june-2025", "october-2025"])
def test_what_one_side_weighs_is_gone_when_the_other_looks(qtbot, window, scenario):
    """The composer names our red lines and what a package is worth to us: for our eyes only."""
    seats = {s: Seat("person") for s in ("US", "CN")}
    store = window.store
    store.new(scenario, seats, 7)
    for side in ("US", "CN"):
        store.brief(side)
    first = store.game.table.floor
    store.open_papers(first)
    talks = window.screen_now.talks
    qtbot.waitUntil(lambda: "mandate" in talks.composer.worth.text(), timeout=20_000)
    weighed = talks.composer.worth.text()
    click(qtbot, window, "draft_more")
    assert weighed in shown(window)
    click(qtbot, window, "offer")
    other = "CN" if first == "US" else "US"
    for open_papers in (None, other):
        store.open_papers(open_papers)
        assert weighed not in shown(window)
        assert not any(t in shown(window) for t in private(store.game, first))
    talks = window.screen_now.talks
    qtbot.waitUntil(lambda: "mandate" in talks.worth.text(), timeout=20_000)
    assert not any(t in shown(window) for t in private(store.game, first))
    store.open_papers(None)
    assert not any(t in shown(window) for t in private(store.game, other))


def test_a_whole_game_from_start_to_debrief(qtbot, window, tmp_path):
    click(qtbot, window, "new")
    click(qtbot, window, "play_june-2025")
    pick(window.screen_now.players["CN"], "person")
    window.screen_now.seed.setValue(7)
    click(qtbot, window, "begin")
    for side in ("US", "CN"):
        take(qtbot, window, side)
        click(qtbot, window, "read")
    store = window.store
    secrets = {s: private(store.game, s) for s in ("US", "CN")}
    while not store.game.over or store.reading_effects:
        if store.reading_effects:
            assert isinstance(window.screen_now, TableScreen)
            assert not any(t in shown(window) for s in secrets.values() for t in s)
            click(qtbot, window, "next")
            continue
        side = store.game.table.floor
        if isinstance(window.screen_now, HandOverScreen):
            assert not any(t in shown(window) for s in secrets.values() for t in s)
            take(qtbot, window, side)
        other = "CN" if side == "US" else "US"
        assert not any(t in shown(window) for t in secrets[other])
        talks = window.screen_now.talks
        table = store.game.table
        if table.phase == "talks" and table.on_table:
            click(qtbot, window, "accept")
        elif table.turn == 1 and table.phase == "talks" and not store.game.events:
            choose(talks.composer.gives[0], Term("eda", 0))
            choose(talks.composer.gets[0], Term("ree_magnets", 1))
            click(qtbot, window, "offer")
            assert str(store.game.events[0]) == ("US offer eda 0 for ree_magnets 1 until 12 verify")
        elif table.phase == "talks":
            click(qtbot, window, "pass")
        else:
            bar = window.screen_now.measures
            if table.turn in (1, 3):
                keys = list(bar.rows)
                bar.focus_row(keys[0])
                row = 2 if side == "US" else 5
                for key in keys[:row]:
                    qtbot.keyClick(bar.rows[key].ladder, Qt.Key.Key_Down)
                ladder = bar.rows[keys[row]].ladder
                assert ladder.hasFocus()
                qtbot.keyClick(ladder, Qt.Key.Key_Left if ladder.value() else Qt.Key.Key_Right)
                qtbot.keyClick(ladder, Qt.Key.Key_Return)
                if table.turn == 3:
                    assert len(store.draft) == 1
                    click(qtbot, window, "undo")
                    assert not store.draft
            click(qtbot, window, "commit")
            click(qtbot, window, "commit")
    assert isinstance(window.screen_now, DebriefScreen)
    path = store.journal.path
    played = store.game
    again = replay(load(path), verify=True)
    assert [t.digest for t in again.turns] == [t.digest for t in played.turns]
    assert len(again.turns) == 8
    assert any(m.text.startswith("US offer") for m in again.turns[0].moves)


def test_one_person_plays_against_the_computer(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    window.screen_now.seed.setValue(7)
    click(qtbot, window, "begin")
    click(qtbot, window, "read")
    store = window.store
    for _ in range(200):
        if store.game.over and not store.reading_effects:
            break
        assert not isinstance(window.screen_now, HandOverScreen)  # there is nobody else
        if store.reading_effects:
            click(qtbot, window, "next")
        elif store.game.table.floor == "CN":
            qtbot.wait(150)
        elif store.game.table.phase == "talks":
            click(qtbot, window, "reject" if store.game.table.on_table else "pass")
            choose_reason(qtbot, window)
        else:
            click(qtbot, window, "commit")
            click(qtbot, window, "commit")
    assert isinstance(window.screen_now, DebriefScreen)


_CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from engine.record import Seat
from engine.rules.notation import Event
from engine.players.players import random
from engine.seats import answer
from ui.store import Store
app = QApplication([])
store = Store(Path(sys.argv[1]))
store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, int(sys.argv[2]))
print("begun", flush=True)
while not store.game.over:
    store.reading_effects = False
    event = answer(store.game, random)
    if store.say(event):
        print(len(store.game.events), flush=True)
"""


def test_killed_at_any_moment_the_last_committed_move_is_there(tmp_path, many):
    rng = random.Random(5)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for i in range(many(4, 50)):
        folder = tmp_path / str(i)
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(folder), str(i)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        reported, most = 0, rng.randint(0, 40)
        for line in child.stdout:
            reported = 0 if line.startswith("begun") else int(line)
            if reported >= most:
                break
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split()
        child.wait()
        reported = max([reported, *(int(x) for x in rest if x.isdigit())])
        offered = games(folder)
        assert len(offered) == 1 and not offered[0].problem
        assert offered[0].events >= reported
        if i % 10 == 0:
            store_events = replay(load(offered[0].path)).events if not _torn(offered[0]) else ()
            assert not store_events or len(store_events) >= reported


def _torn(game) -> bool:
    return not game.path.read_bytes().endswith(b"\n")


def test_a_stopped_game_goes_on_where_it_was(qtbot, window, tmp_path):
    from engine.record import Seat
    from engine.rules.notation import parse

    window.store.new("first-table", {"US": Seat("person"), "CN": Seat("person")}, 3)
    window.store.say(parse("US pass"))
    path = window.store.journal.path
    window.store.close()
    window.start()
    click(qtbot, window, "game0")
    assert window.store.game.events[0] == parse("US pass")
    assert window.store.journal.path == path


def test_the_startup_report_names_its_figures(tmp_path):
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parents[2] / "main.py"), "--startup-report",
         "--games", str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert set(json.loads(done.stdout)) == {"first_paint_ms", "interactive_ms", "rss_mb"}
