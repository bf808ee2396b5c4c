"""For whoever leads a class: what is next, and the doors to the script, the console, the room.

It stands on pages that the whole room may see, and only while a plan is in force.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from ui.screens.page import button
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.session import Session

CLOCK = "clock"  # the deed that stops it or lets it run
_DOORS = {
    CLOCK: "session.lead_clock",
    "script": "session.lead_script",
    "console": "session.lead_console",
    "projector": "session.lead_projector",
}


class Leads(Card):
    """A button for each deed of the window that it is given the names of; hidden until told.

    ``says`` is the key of what is next, ``during`` that of what is said of turns that are played.
    """

    def __init__(self, deeds: Iterable[str], says: str = "", during: str = "") -> None:
        super().__init__(tr("session.lead"))
        self.setObjectName("leads")
        self._names, self._says, self._during = tuple(deeds), says, during
        self._row = QWidget()
        self._flow = Flow(self._row, 8)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.doors: dict[str, QPushButton] = {}
        self.text = Label("", "body", wrap=True)
        self.text.hide()
        self.add(self.text)
        self.add(self._row)
        self.hide()

    def tell(self, session: Session) -> None:
        """As it stands now; a door that cannot be gone through is not shown."""
        if session.plan is None:
            self.hide()
            return
        deeds = session.window.deeds
        if not self.doors:
            for name in self._names:
                self._door(name, deeds.actions[name])
        for deed in deeds.deeds:
            if deed.name in self.doors:
                self.doors[deed.name].setVisible(deed.able())
        stage = session.stage
        playing = stage is not None and bool(stage.turn)
        leads = session.window.facilitation.there()
        keys = [self._during if playing and leads and self._during else self._says]
        if CLOCK in self.doors and not session.running:
            keys.append("session.lead_stands")
        elif CLOCK in self.doors and self._says:
            keys.append("session.lead_runs")
        told = listed([tr(key) for key in keys if key], "list.sentences")
        if told != self.text.text():
            self.text.setText(told)
        self.text.setVisible(bool(told))
        self.show()

    def _door(self, name: str, action: QAction) -> None:
        made = button(tr(_DOORS[name]), f"lead_{name}")
        made.clicked.connect(action.trigger)
        self._flow.addWidget(made)
        self.doors[name] = made
