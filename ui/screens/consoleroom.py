"""What the room sees: a tick a part of the window for the room, and one that empties it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from ui.roomshow import AGENDA, CLOCK, MAP, PARTS, SCORES, SITUATION, STANDING, RoomShow
from ui.screens.page import tick
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label

_NAMES = {
    SITUATION: "console.room_situation",
    AGENDA: "console.room_agenda",
    CLOCK: "console.room_clock",
    SCORES: "console.room_scores",
    MAP: "console.room_map",
    STANDING: "console.room_standing",
}


class RoomCard(Card):
    """Follows what is chosen, also from elsewhere."""

    def __init__(self, room: RoomShow) -> None:
        super().__init__(tr("console.room"))
        self.setObjectName("room_card")
        self.room = room
        self.says = Label("", "small", wrap=True)
        self.add(self.says)
        self.parts: dict[str, QCheckBox] = {}
        for part in PARTS:
            box = self._box(tr(_NAMES[part]), f"room_{part}")
            box.toggled.connect(lambda on, p=part: room.show_part(p, on))
            self.parts[part] = box
        self.blank = self._box(tr("console.room_blank"), "room_blank")
        self.blank.toggled.connect(room.show_blank)
        room.changed.connect(self.refresh)
        self.refresh()

    def _box(self, text: str, name: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setAccessibleName(text)
        self.add(made)
        return made

    def refresh(self) -> None:
        """As it stands now, and whether there is a window that shows it."""
        public = self.room.window.public
        there = public is not None and public.isVisible()
        told = tr("console.room_says" if there else "console.room_closed")
        if told != self.says.text():
            self.says.setText(told)
        for part, box in self.parts.items():
            tick(box, part in self.room.parts)
            box.setEnabled(not self.room.blank)
        tick(self.blank, self.room.blank)
