"""What to have in view when measures are chosen: what binds, what comes by its date, what was said.

The menu of measures stands below it, on every page.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.view import View
from ui.screens.inforce import InForce
from ui.screens.spoken import Conversation, Why


class ActPage(QWidget):
    """Deals in force beside the talks so far."""

    def __init__(self) -> None:
        super().__init__()
        self.in_force, self.said = InForce(), Conversation()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.in_force)
        column.addWidget(self.said)
        column.addStretch(1)

    def show_game(self, view: View, why: Why) -> None:
        """``why`` tells why a computer seat said something."""
        self.in_force.show_game(view)
        self.said.show_game(view, why)
