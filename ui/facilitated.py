"""The facilitator and the window: the console, a side's question, and what a side is told.

A message is told across the window once, as soon as the papers of whom it is for are open; on the
page of news it stands until the turn ends.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ui.texts.speech import listed, tr
from ui.told import Told

SIDES = ("US", "CN")  # without the engine, for which the first window does not wait

if TYPE_CHECKING:
    from engine.record import Header
    from ui.app import Window
    from ui.moveon import MoveOn
    from ui.roomshow import RoomShow
    from ui.screens.console import ConsoleWindow
    from ui.screens.eventform import Half
    from ui.watching import Watch
    from ui.whitecell import WhiteCell


class Facilitation:
    """What a window does for a facilitator and for those who hear one."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.console: ConsoleWindow | None = None
        # An event that is half written, with the header of its game; the console comes and goes.
        self.half: tuple[Header, Half] | None = None
        self._told: set[tuple[str, int]] = set()  # side, and how many acts it has heard
        self._of: object = None  # the header of the game that this was in

    @cached_property
    def cell(self) -> WhiteCell:
        """The list of events; made when first asked for, and kept while the window is open."""
        from ui.whitecell import WhiteCell

        return WhiteCell(self.window.store, self.window)

    @cached_property
    def watch(self) -> Watch:
        """The tables of the room; the folder that is watched stays while the window is open."""
        from ui.watching import Watch

        return Watch(self.window.store, self.window)

    @cached_property
    def move_on(self) -> MoveOn:
        """What moves on those who are slow."""
        from ui.moveon import MoveOn

        return MoveOn(self.window)

    @cached_property
    def room(self) -> RoomShow:
        """What the window for the room shows."""
        from ui.roomshow import RoomShow

        return RoomShow(self.window)

    def tell_room(self) -> None:
        """A window for the room that has just been made shows what was chosen before."""
        if "room" in self.__dict__:
            self.room.tell()

    def there(self) -> bool:
        """Whether a game with a facilitator is at hand."""
        return "store" in self.window.__dict__ and self.window.store.facilitated

    def may_ask(self) -> bool:
        """Whether a side whose papers are open can ask for the facilitator."""
        if not self.there():
            return False
        store = self.window.store
        game = store.game
        return game is not None and not game.over and store.papers in SIDES and store.looked is None

    def open(self) -> bool:
        """Whether the console is open."""
        return self.console is not None and self.console.isVisible()

    def turn(self) -> None:
        """Open the console, or close it where it is open."""
        from ui.screens.console import ConsoleWindow

        if self.console is not None and self.console.isVisible():
            self.console.close()
            return
        if self.console is not None:
            self.console.deleteLater()
        self.console = ConsoleWindow(self)
        self.console.closed.connect(self.window.deeds.refresh)
        self.console.show()

    def close(self) -> None:
        """With the window."""
        if self.console is not None:
            self.console.close()

    def ask(self) -> None:
        """The page on which a side says what it wants of the facilitator."""
        from ui.screens.asking import AskScreen

        side = self.window.store.papers
        if side is None or not self.may_ask():
            return
        screen = AskScreen(side)
        screen.closed.connect(self.window.back)
        screen.asked.connect(lambda text: self._asked(side, text))
        self.window.aside(screen)
        screen.text.setFocus()

    def _asked(self, side: str, text: str) -> None:
        """On record, and back to the table; nothing once its papers are closed."""
        store = self.window.store
        if store.papers == side and self.cell.ask(side, text):
            self.window.back()
            self.window.tell(Told(tr("asking.asked"), "info", private=True))

    def hear(self) -> None:
        """Tell the side whose papers are open what was said to it and not told yet."""
        store = self.window.store
        seen, side = store.view, store.papers
        game = store.game
        if game is None or seen is None or not store.facilitated:
            return
        if game.header != self._of:
            self._of, self._told = game.header, set()
        # A page that hands the laptop over is for the others' eyes.
        at_the_table = self.window.screen_now is self.window.table
        if side not in SIDES or seen.over or store.looked is not None or not at_the_table:
            return
        from ui.screens.acts import heard, told

        new = []
        for placed in heard(seen):
            key = (side, seen.acts.index(placed))
            if key not in self._told and placed.act.verb != "ask":
                new.append(told(placed.act))
            self._told.add(key)
        if new:
            self.window.tell(Told(listed(new, "list.sentences"), "info", private=True))
