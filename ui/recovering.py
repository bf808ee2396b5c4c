"""After a fault in the program: it is told, and the window is drawn anew from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.texts.speech import listed, tr
from ui.told import REPORT, Told

if TYPE_CHECKING:
    from ui.app import Window

OFTEN, TOO_OFTEN = 2, 4  # faults in a row, after which the game is left, and nothing is drawn


class Recovery(QObject):
    """Knows the last fault's report, and how many came without a table drawn between them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.report = ""
        self._faults = 0

    def well(self) -> None:
        """The table stands: the next fault is the first again."""
        self._faults = 0

    def recover(self, kind: str, report: str) -> None:
        """Tell the fault, and draw anew from the record or the start."""
        self.report = report
        self._faults += 1
        window = self.window
        store = window.store if "store" in window.__dict__ else None
        journal = store.journal if store is not None else None
        if self._faults > OFTEN or store is None or journal is None:
            if store is not None:
                store.close()
            if self._faults <= TOO_OFTEN:
                window.start()
            kept = tr("window.every_move_was_shown")
        else:
            moves = len(journal.record.events)
            path = journal.path
            window.routing.drop_table()
            store.close()
            store.open(path)
            if store.game is None:
                window.start()
            kept = tr("window.game_kept_moves_screen", n=moves, name=path.name)
        text = tr("window.program_failed", kind=kind)
        window.tell(Told(listed([text, kept], "list.sentences"), "error", (REPORT,)))
