"""The real window, on a folder of its own."""

import pytest
from disk import FailingDisk
from PySide6.QtWidgets import QApplication

from saves import journal, text
from ui.app import Window
from ui.theme import LIGHT, install


@pytest.fixture
def disk(monkeypatch):
    """A disk under the journal that fails when a test says so."""
    made = FailingDisk(11)
    for room in (journal, text):
        monkeypatch.setattr(room, "os", made)
    return made


@pytest.fixture
def window(qtbot, tmp_path):
    install(QApplication.instance(), LIGHT, 100)
    made = Window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.store.finish()
    made.store.close()
