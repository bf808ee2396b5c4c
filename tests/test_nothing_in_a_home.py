"""Tests leave a person's settings and games alone: what they keep lies in a folder of their run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOMENTS, ODD = ROOT / "tests" / "play" / "test_moments.py", ROOT / "tests" / "test_environment.py"
KEEP = f"{MOMENTS}::test_a_first_start_has_moments_and_the_settings_keep_what_is_chosen"
START = f"{ODD}::test_a_path_with_spaces_and_chinese_signs_is_a_path"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable names them")


def test_settings_and_games_of_this_run_are_not_in_the_home(qapp):
    from PySide6.QtCore import QSettings

    from saves.shelf import folder_for_games

    for place in (Path(QSettings().fileName()), folder_for_games()):
        assert "reciprocity-tests-" in str(place)
        assert not place.is_relative_to(Path.home() / ".config")


def test_a_run_that_keeps_settings_and_starts_the_window_writes_nothing_into_a_home(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "PYTEST_"))}
    line = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*line, f"--basetemp={tmp_path / 'run'}", KEEP, START],
        cwd=ROOT, env=bare | {"HOME": str(home)}, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    left = [p.relative_to(home) for p in home.rglob("*") if p.is_file()]
    assert not [p for p in left if p.parts[0] != ".cache"], "what was kept lies elsewhere"
