"""The console as it looks: nothing cut, pale, nameless or out of reach, every text by its key."""

import pytest
from laidout import faults
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTableWidget
from test_console import begun
from test_every_text_has_a_key import Exempt, pseudo, unsaid

from engine.rules.notation import parse
from ui.audit.walk import settle
from ui.theme import LIGHT, THEMES, install

__all__ = ["pseudo"]  # a fixture


@pytest.fixture
def console(window, qtbot):
    store = begun(window)
    store.say(parse("US pass"))
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_console_is_without_a_fault(qtbot, many, window, theme, percent):
    if (theme, percent) not in many([], [(theme, percent)]):
        pytest.skip("a long form")
    install(QApplication.instance(), THEMES[theme], percent)
    begun(window)
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    problems = []

    def look(name):
        for width, height in ((1024, 640), (1366, 768)):
            made.resize(width, height)
            settle()
            problems.extend(
                f"{name} {width}x{height} {f}" for f in faults(qtbot, made, THEMES[theme])
            )

    look("empty")
    made.cell.add_ready()
    made.list.choose("R2")
    made.list.edit.click()
    made.tables.table.selectRow(0)
    made.cell.tell("Mind the clock.")
    made.clock.turn_slow()
    look("all of it")
    window.facilitation.move_on.cancel()
    install(QApplication.instance(), LIGHT, 100)
    assert not problems, "\n".join(problems)


def test_the_console_is_read_in_texts_by_key_alone(pseudo, window, console):
    exempt = Exempt(window.store.game, window.store.ways.fingerprint)
    console.store = window.store  # whose game's own words are exempt
    found = unsaid(console)
    console.events.new.click()
    console.clock.turn_slow()
    found |= unsaid(console)
    window.facilitation.move_on.cancel()
    stem = window.store.journal.path.stem
    for table in console.findChildren(QTableWidget):
        cells = (table.item(r, c) for r in range(table.rowCount()) for c in range(9))
        told = (cell.text().replace(stem, "") for cell in cells if cell is not None)
        found |= {("cell", text) for text in told if exempt.left(text)}
    found |= {
        ("log", x.toPlainText())
        for x in console.findChildren(QPlainTextEdit)
        if exempt.left(x.toPlainText())
    }
    found = {(where, text) for where, text in found if stem not in text}
    assert not found, "\n".join(f"{where}: {text}" for where, text in sorted(found))


@pytest.mark.parametrize("percent", [100, 200])
def test_the_console_opens_within_the_screen(qtbot, window, percent):
    """In large letters it asks for more than many screens have."""
    install(QApplication.instance(), THEMES["projector"], percent)
    begun(window)
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    there = made.screen().availableSize()
    wanted = made.minimumSizeHint()
    assert made.width() <= max(there.width(), wanted.width())
    assert made.height() <= max(there.height(), wanted.height())
    install(QApplication.instance(), LIGHT, 100)
