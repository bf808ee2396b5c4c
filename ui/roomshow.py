"""What the window for the room shows: chosen on the console, kept while that window is closed.

Another game begins as usual, so that nothing of the last one stays hidden unawares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.app import Window

SITUATION, AGENDA, CLOCK, SCORES, MAP, STANDING = PARTS = (
    "situation", "agenda", "clock", "scores", "map", "standing",
)  # fmt: skip
USUAL = frozenset((CLOCK, SCORES, MAP, STANDING))


class RoomShow(QObject):
    """``changed`` says that another choice is to be shown."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.parts: frozenset[str] = USUAL
        self.blank = False
        self._of: object = None
        window.session.changed.connect(self.tell)
        window.store.changed.connect(self._follow)

    def show_part(self, part: str, on: bool) -> None:
        """Show a part, or hide it."""
        self.parts = self.parts | {part} if on else self.parts - {part}
        self._told()

    def show_blank(self, on: bool) -> None:
        """Show nothing at all, until it is taken back."""
        self.blank = on
        self._told()

    def tell(self) -> None:
        """Have the window for the room, if it is there, show what is chosen."""
        public = self.window.public
        if public is None:
            return
        public.show_parts(self.parts, self.blank)
        public.show_agenda(self._agenda())

    def _agenda(self) -> list[str]:
        """The steps that the room may know of, with the one that is on."""
        session = self.window.session
        plan, stage = session.plan, session.stage
        if plan is None or stage is None:
            return []
        from ui.sessiontext import agenda

        return agenda(plan, stage)

    def _told(self) -> None:
        self.tell()
        self.changed.emit()

    def _follow(self) -> None:
        game = self.window.store.game
        header = game.header if game is not None else None
        if header != self._of:
            self._of, self.parts, self.blank = header, USUAL, False
            self._told()
