"""A reader chooses a language on the start screen; the next start speaks it too."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hands import shown
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QComboBox

from ui import tongue
from ui.texts import speech
from ui.texts.catalogue import Catalogue, Message, written

ROOT = Path(__file__).parents[2]


@pytest.fixture
def settings(tmp_path):
    """Settings of a test alone."""
    form = QSettings.Format.IniFormat
    before = QSettings.defaultFormat()
    QSettings.setDefaultFormat(form)
    QSettings.setPath(form, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    yield
    QSettings().clear()
    QSettings.setDefaultFormat(before)


@pytest.fixture
def german(tmp_path, monkeypatch, settings):
    """German with the first words of the start screen."""
    folder = tmp_path / "texts"
    (folder / "de").mkdir(parents=True)
    (folder / "en").symlink_to(speech.FOLDER / "en")
    told = {"start.your_games": Message("Your games", ("Ihre Spiele",))}
    (folder / "de" / "start.ts").write_text(written(Catalogue("de", told)), "utf-8")
    monkeypatch.setattr(speech, "FOLDER", folder)
    yield
    tongue.use("en")


def box(window):
    return window.screen_now.findChild(QComboBox, "language")


def test_with_english_alone_there_is_nothing_to_choose(window):
    assert box(window) is None and "Your games" in shown(window)


def test_a_language_is_chosen_on_the_start_screen_and_kept(german, window):
    assert [box(window).itemText(i) for i in range(2)] == ["English", "Deutsch"]
    box(window).activated.emit(box(window).findData("de"))
    assert "Ihre Spiele" in shown(window) and "Library" in shown(window)
    assert box(window).currentData() == "de" and QLocale().language() == QLocale.Language.German
    tongue.use("en")
    tongue.settle()
    assert speech.language() == "de"


def test_what_is_asked_for_goes_before_the_environment_and_that_before_what_was_kept(
    german, monkeypatch
):
    tongue.choose("de")
    monkeypatch.setenv(speech.LANGUAGE, "pseudo")
    tongue.settle()
    assert speech.language() == "pseudo"
    tongue.settle("en", "de_CH")
    assert speech.language() == "en" and QLocale().toString(1.5, "f", 1) == "1.5"
    assert QLocale().territory() == QLocale.Country.Switzerland


def test_a_language_that_is_gone_is_not_spoken(german):
    QSettings().setValue("language", "tlh")
    tongue.settle()
    assert speech.language() in speech.languages()


def test_the_window_opens_in_the_language_that_the_command_line_names(tmp_path):
    def opened(*words):
        return subprocess.run(
            [sys.executable, "main.py", *words, "--games", str(tmp_path), "--startup-report"],
            cwd=ROOT, env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    assert json.loads(opened("--language", "pseudo").stdout.splitlines()[-1])["first_paint_ms"] > 0
    refused = opened("--language", "tlh")
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith("no language 'tlh'; choose from en")
