"""Side panels that fold away where the window is too narrow for them, and come back when asked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton, QWidget

from ui.texts.speech import tr
from ui.theme import look_of

ROOM = 1180  # pixels at usual text below which a table with both panels has no middle left


class Fold(QObject):
    """Panels, and a button that stands only where the width would fold them."""

    def __init__(self, panels: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._panels, self._parent = panels, parent
        self.narrow = False
        self.button = QToolButton(parent)
        self.button.setObjectName("fold")
        self.button.setProperty("kind", "quiet")
        self.button.setCheckable(True)
        self.button.setText(tr("table.delegations"))
        self.button.setAccessibleName(tr("table.delegations_told"))
        self.button.setToolTip(tr("table.delegations_told"))
        self.button.toggled.connect(self._show)
        self.button.setChecked(True)
        self.button.hide()

    def fit(self, width: int) -> None:
        """Fold or unfold when the width has passed the limit; what was asked for stays else."""
        narrow = width < look_of(self._parent).px(ROOM)
        if narrow != self.narrow:
            self.narrow = narrow
            self.button.setChecked(not narrow)
        self.button.setVisible(narrow)

    def turn(self) -> None:
        """Show the panels if they are folded, fold them if they are shown."""
        self.button.toggle()

    def _show(self, on: bool) -> None:
        for panel in self._panels:
            panel.setVisible(on)
