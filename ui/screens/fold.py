"""Side panels that fold away where the window is too narrow for them, and come back when asked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ui.texts.speech import tr
from ui.theme import look_of

ROOM = 1180  # pixels at usual text below which a table with both panels has no middle left


class Fold(QObject):
    """A slim button at the edge for each panel, which stands only where the width would fold it."""

    def __init__(
        self, panels: Sequence[QWidget], names: Sequence[str], spare: Sequence[QWidget], at: QWidget
    ) -> None:
        """``spare`` are widgets that a narrow window does without: the menu offers the same."""
        super().__init__(at)
        self._panels, self._spare, self._at = panels, spare, at
        self.narrow = self.away = False
        self.buttons = [
            self._button(panel, name) for panel, name in zip(panels, names, strict=True)
        ]

    def _button(self, panel: QWidget, name: str) -> QToolButton:
        made = QToolButton(self._at)
        made.setObjectName("fold")
        made.setProperty("kind", "quiet")
        made.setCheckable(True)
        made.setChecked(True)
        made.setText("\N{VERTICAL ELLIPSIS}")
        made.setAccessibleName(tr("table.delegation_fold", side=name))
        made.setToolTip(made.accessibleName())
        made.setFixedWidth(round(look_of(self._at).px(28)))
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        made.toggled.connect(lambda on: panel.setVisible(on and not self.away))
        made.hide()
        return made

    def fit(self, width: int) -> None:
        """Fold or unfold when the width has passed the limit; what was asked for stays else."""
        narrow = width < look_of(self._at).px(ROOM)
        if narrow == self.narrow:
            return
        self.narrow = narrow
        for button in self.buttons:
            button.setChecked(not narrow)
            button.setVisible(narrow and not self.away)
        for widget in self._spare:
            widget.setVisible(not narrow)

    def give_way(self, away: bool) -> None:
        """Both panels go while a page has the whole width, and come back as they were."""
        self.away = away
        for panel, button in zip(self._panels, self.buttons, strict=True):
            panel.setVisible(button.isChecked() and not away)
            button.setVisible(self.narrow and not away)

    def turn(self) -> None:
        """Show the panels if they are folded, fold them if they are shown."""
        shown = all(button.isChecked() for button in self.buttons)
        for button in self.buttons:
            button.setChecked(not shown)
