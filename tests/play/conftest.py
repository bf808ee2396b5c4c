"""The real window, on a folder of its own."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.app import LIGHT, Window, install


@pytest.fixture
def window(qtbot, tmp_path):
    install(QApplication.instance(), LIGHT, 100)
    made = Window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.store.finish()
    made.store.close()
