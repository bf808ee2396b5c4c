"""Odd machines: what a person sees on them is a window, or one line that says what to do."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.launch import open_window

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "saves" / "library" / "june-2025-reciprocal.rec"


def started(*words, drop=(), **changes):
    """The window with --startup-report in a changed environment."""
    kept = {k: v for k, v in os.environ.items() if k not in drop}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        env=kept | changes, capture_output=True, text=True, timeout=120, encoding="utf-8",
    )  # fmt: skip


def opened(done) -> None:
    assert done.returncode == 0, done.stderr
    assert "first_paint_ms" in json.loads(done.stdout)
    assert "Traceback" not in done.stderr


def one_line(done) -> str:
    lines = [x for x in done.stderr.splitlines() if x.startswith("reciprocity: ")]
    assert done.returncode == 2 and len(lines) == 1 and "Traceback" not in done.stderr
    return lines[0]


@pytest.mark.parametrize(
    "changes", [{"LC_ALL": "tr_TR.UTF-8"}, pytest.param({"LC_ALL": "C"}, marks=pytest.mark.long)]
)
def test_other_languages_of_the_system_change_nothing(tmp_path, changes):
    opened(started("--startup-report", "--games", tmp_path, **changes))
    done = started("replay", LIBRARY, "--verify", **changes)
    assert "8 digests met" in done.stdout, done.stderr


def test_without_a_home_the_window_opens(tmp_path):
    opened(started("--startup-report", drop=("HOME",), XDG_DATA_HOME=str(tmp_path)))


@pytest.mark.skipif(sys.platform != "linux", reason="the folder comes from the environment there")
def test_a_folder_for_games_that_cannot_be_made_still_opens_the_window(tmp_path):
    (tmp_path / "file").write_text("")
    opened(started("--startup-report", XDG_DATA_HOME=str(tmp_path / "file")))


def test_a_path_with_spaces_and_chinese_signs_is_a_path(tmp_path):
    folder = tmp_path / "第一桌 – my games"
    folder.mkdir()
    path = folder / "稀土 game.rec"
    path.write_bytes(LIBRARY.read_bytes())
    opened(started("--startup-report", "--games", folder, "--record", path))
    assert "8 digests met" in started("replay", path, "--verify").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
@pytest.mark.parametrize("display", [None, ":987"])
def test_without_a_screen_one_line_says_what_to_do(tmp_path, display):
    changes = {"DISPLAY": display} if display else {}
    drop = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    done = started("--games", tmp_path, drop=drop, **changes)
    assert "no screen could be opened" in one_line(done)


def test_a_record_that_cannot_be_opened_is_one_line_where_no_window_stays(tmp_path, many):
    bad = tmp_path / "bad.rec"
    bad.write_bytes(LIBRARY.read_bytes()[:-400] + b"\n" * 3)
    places = ((bad, "bad.rec"), (tmp_path / "none.rec", "no file"), (tmp_path, "file"))
    for place, says in places[: many(1, 3)]:
        line = one_line(started("--startup-report", "--games", tmp_path, "--record", place))
        assert says in line


@pytest.mark.parametrize(
    "words",
    [("--text", "²"), ("--text", "5"), ("--text", "900"), ("--text", ""), ("--text", "1e2"),
     ("--theme", "pink"), ("--record",), ("--window",), ("--games", ""), ("--a\nb",)],
)  # fmt: skip
def test_words_for_the_window_that_are_wrong_are_one_line(capsys, words):
    assert open_window(["--startup-report", *words]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("reciprocity: ")


def test_a_wrong_word_ends_the_program_before_a_window_comes():
    one_line(started("--startup-report", "--theme", "pink"))


def test_a_clock_that_jumps_back_leaves_a_record_that_opens(tmp_path, monkeypatch):
    from datetime import UTC, datetime

    from engine.record import Entry, Header
    from saves import journal
    from saves.text import load

    with journal.Journal.create(tmp_path, Header("first-table", 7)) as made:
        for year in (2026, 1970, 2099):

            class Clock(datetime):
                @classmethod
                def now(cls, tz=None, year=year):
                    return datetime(year, 1, 1, tzinfo=UTC)

            monkeypatch.setattr(journal, "datetime", Clock)
            made.append(Entry("US pass", journal.now()))
    assert [x.at[:4] for x in load(made.path).lines] == ["2026", "1970", "2099"]


@pytest.mark.skipif(sys.platform != "linux", reason="the settings are a file there")
def test_settings_with_a_folder_that_cannot_be_open_the_window(tmp_path):
    (tmp_path / "Reciprocity").mkdir()
    settings = tmp_path / "Reciprocity" / "Reciprocity.conf"
    settings.write_bytes(b"[General]\nfolder=/tmp/\\x0games\n")
    opened(started("--startup-report", XDG_CONFIG_HOME=str(tmp_path)))
