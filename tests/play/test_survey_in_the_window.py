"""The survey on screen: asked by keys or clicks, kept beside the games, empty for the next."""

from hands import click, shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton

from engine.survey import ANSWERS_FILE as ANSWERS
from engine.survey import FILE, answers
from ui.screens.surveypage import SurveyScreen


def opened(window):
    window.deeds.actions["survey"].trigger()
    assert isinstance(window.screen_now, SurveyScreen)
    return window.screen_now


def test_two_people_answer_one_after_the_other(qtbot, window, tmp_path):
    screen = opened(window)
    path = window.folder / ANSWERS
    for n in (1, 2):
        screen.findChild(QRadioButton, f"magnets_{n}").click()
        scale = screen.findChild(QRadioButton, "why_cn_4")
        scale.setFocus()
        qtbot.keyClick(scale, Qt.Key.Key_Space)
        screen.word.setText("blue fox" if n == 1 else "")
        click(qtbot, window, "keep")
        assert "empty for the next person" in shown(window)
        assert not any(b.isChecked() for b in screen.findChildren(QRadioButton))
    rows = answers(path)
    assert len(rows) == 4 and rows[0].person == "blue fox" != rows[2].person
    click(qtbot, window, "back")
    assert window.screen_now is window.first_screen


def test_after_the_session_one_is_asked_what_surprised(qtbot, window):
    screen = opened(window)
    assert screen.findChild(QPlainTextEdit, "surprise") is None
    screen.when.setCurrentIndex(1)
    screen.when.activated.emit(1)
    screen.findChild(QPlainTextEdit, "surprise").setPlainText("That both lose.")
    click(qtbot, window, "keep")
    assert answers(window.folder / ANSWERS)[0].when == "after"


def test_nothing_answered_is_nothing_kept_and_a_full_disk_loses_no_answer(qtbot, window):
    screen = opened(window)
    click(qtbot, window, "keep")
    assert "Nothing is answered" in shown(window) and not (window.folder / ANSWERS).exists()
    (window.folder / ANSWERS).mkdir()
    screen.findChild(QRadioButton, "magnets_3").click()
    click(qtbot, window, "keep")
    assert "was not written" in shown(window)
    assert screen.findChild(QRadioButton, "magnets_3").isChecked()


def test_questions_of_ones_own_with_a_fault_are_told_and_the_shipped_are_asked(
    qtbot, window, tmp_path, monkeypatch
):
    (tmp_path / FILE).write_text("id = 3", "utf-8")
    monkeypatch.setattr("saves.shelf.folder_for_scenarios", lambda: tmp_path)
    opened(window)
    assert "survey.toml" in shown(window) and "magnets" in shown(window).lower()
