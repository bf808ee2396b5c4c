"""A line at the table while a computer seat thinks: who, if wanted of what, and an end to it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from engine.rules.package import NEUTRAL
from ui import words
from ui.screens.page import button
from ui.seating import side_of
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.elided import Elided
from ui.widgets.label import Label

SOON = 600  # ms: what is thought of quicker needs no line, which would only flash


class ThinkingLine(QFrame):
    """Follows the store's thinking; ``tells`` is what was chosen in the settings. It lies over the
    table, whose owner places it when it is shown.
    """

    shown = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.store, self.tells = store, False
        look = look_of(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(round(look.px(n)) for n in (12, 4, 8, 4)))
        row.setSpacing(round(look.px(10)))
        self.who = Label("", "heading")
        self.what = Elided("", "body", letters=12)
        self.end = button(tr("thinking.stop"), "stop_thinking", "quiet")
        self.end.setToolTip(broken(tr("thinking.stop_told")))
        self.end.clicked.connect(store.computers.thinking.stop)
        row.addWidget(self.who)
        row.addWidget(self.what, 1)
        row.addWidget(self.end)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._show)
        store.computers.thinking.changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Somebody has begun, goes on, or has done."""
        thinking, game = self.store.computers.thinking, self.store.game
        side = thinking.side
        if not side or game is None:
            self._soon.stop()
            self.who.setText("")
            self.what.setText("")
            self.hide()
            return
        seats = game.seats
        named = tr("thinking.who", side=side_of(side, seats)) if side != NEUTRAL else ""
        self.who.setText(named or tr("thinking.neutral"))
        weighed = thinking.weighed if self.tells else None
        if weighed is not None:
            self.what.setText(tr("thinking.considers", what=words.package(*weighed)))
        else:
            self.what.setText("")
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        if self.store.computers.thinking.side:
            self.show()
            self.raise_()
            self.shown.emit()
