"""A titled panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import look_of
from ui.widgets.label import Label


class Card(QFrame):
    """Title at the left, an optional note at the right, and `body`, a column for the contents."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = Label(title, "heading", wrap=True)
        # spare height belongs to the contents
        policy = self._title.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self._title.setSizePolicy(policy)
        self._note = Label(note, "small")
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._note, 0, Qt.AlignmentFlag.AlignTop)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self.body = QVBoxLayout()
        self._outer.addLayout(self.body, 1)
        # height that the contents cannot use stays below them
        self._outer.addStretch(0)
        self.set_title(title)
        self.set_note(note)
        self._respace()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(item, QLayout):
            self.body.addLayout(item, stretch)
        else:
            self.body.addWidget(item, stretch)

    def _respace(self) -> None:
        look = look_of(self)
        side, top = round(look.px(16)), round(look.px(12))
        self._outer.setContentsMargins(side, top, side, round(look.px(14)))
        self._outer.setSpacing(round(look.px(10)))
        self._head.setSpacing(round(look.px(12)))
        self.body.setSpacing(round(look.px(8)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._respace()
