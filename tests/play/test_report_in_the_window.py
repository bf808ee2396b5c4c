"""The report from the debrief: saved by its button, as the screen tells it, named or not."""

from dataclasses import replace

import pytest
from hands import click, in_silence
from PySide6.QtWidgets import QFileDialog

from engine.record import Seat
from engine.rules.levers import SIDES
from ui.charts.numeral import plain
from ui.screens.debrief import DebriefScreen
from ui.takealong import save_report

SEED = 712_345_678_901
NAMES = {"US": "Anna <b>", "CN": "王小明"}


@pytest.fixture
def debrief(qtbot, window):
    """The first table played to its end in silence, with names at both seats."""
    store = window.store
    store.new("first-table", {side: Seat("person", NAMES[side]) for side in SIDES}, SEED)
    for side in SIDES:
        store.brief(side)
    assert not window.deeds.actions["hotwash"].isEnabled()
    in_silence(store)
    screen = window.screen_now
    assert isinstance(screen, DebriefScreen)
    qtbot.waitUntil(lambda: screen.found is not None, timeout=60_000)
    return screen


def saved(qtbot, window, path):
    save_report(window, path)
    qtbot.waitUntil(path.exists, timeout=60_000)
    assert window.told is not None and window.told.kind == "info"
    return path


def test_the_button_saves_what_the_screen_tells(qtbot, window, debrief, tmp_path, monkeypatch):
    path = tmp_path / "named"  # without an ending it is a page
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(qtbot, window, "report")
    page = tmp_path / "named.html"
    qtbot.waitUntil(page.exists, timeout=60_000)
    text = page.read_text("utf-8")
    assert "王小明" in text and "Anna &lt;b&gt;" in text
    assert debrief.headline.text() in text
    for side, seat in debrief.seats.items():
        r = debrief.found.final.results[side]
        assert seat.number.text() == plain(r.score)
        assert f">{plain(r.score)}</td>" in text
    assert window.store.ways.fingerprint in text
    assert str(window.store.game.header.seed) not in text


def test_names_stay_out_by_one_switch_and_what_is_refused_leaves_nothing(
    qtbot, window, debrief, tmp_path
):
    """As PDF by its ending; a place that cannot be written to is told."""
    assert saved(qtbot, window, tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    window.choices = replace(window.choices, names=False)
    text = saved(qtbot, window, tmp_path / "bare.html").read_text("utf-8")
    assert not [name for name in ("Anna", "王小明") if name in text]
    save_report(window, tmp_path / "none" / "r.html")
    qtbot.waitUntil(lambda: window.told is not None and window.told.kind == "error", timeout=60_000)
    assert {"r.pdf", "bare.html"} == {
        p.name for p in tmp_path.iterdir() if p.suffix not in ("", ".rec")
    }
