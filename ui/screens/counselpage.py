"""The adviser's page: three cards with what could be done now, or that it is still thinking."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.players.option import OPTIONS, Option
from engine.view import View
from ui.screens.counseltext import CardText, card
from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.label import Label

LEAST = 240  # pixels of a card at the laptop's text size; in narrower pages they stand in a column


class CounselCard(Card):
    """What to do, what it is worth, why, how they will answer; and a button that drafts it."""

    taken = Signal()

    def __init__(self, n: int) -> None:
        super().__init__()
        self.details = Label("", "body", wrap=True)
        self.worth = Label("", "heading", wrap=True)
        self.chance = Label("", "body", wrap=True)
        self.why = Label("", "body", wrap=True)
        self.reply_head = Label("", "small", wrap=True)
        self.reply = Label("", "body", wrap=True)
        self.take = button(tr("counsel.take"), f"take{n}", "primary" if not n else "")
        self.take.clicked.connect(self.taken)
        for label in self._labels():
            self.add(label)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.take)
        foot.addStretch(1)
        self.add(foot)

    def _labels(self) -> tuple[Label, ...]:
        return (self.worth, self.chance, self.details, self.why, self.reply_head, self.reply)

    def tell(self, told: CardText) -> None:
        """Say one option."""
        self.set_title(told.what)
        shown = (told.worth, told.chance, told.details, told.why, told.reply_head, told.reply)
        for label, text in zip(self._labels(), shown, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.take.setAccessibleName(tr("counsel.take_named", what=told.what))
        self.take.setToolTip(broken(told.details))

    def forget(self) -> None:
        """Nothing of it stays in the window, unseen too."""
        self.set_title("")
        for label in self._labels():
            label.setText("")
        self.take.setAccessibleName("")
        self.take.setToolTip("")


class CounselPage(QWidget):
    """Draws what it is told; Escape and the button lead back to the table."""

    closed = Signal()
    taken = Signal(object)  # an Option

    def __init__(self) -> None:
        super().__init__()
        look = look_of(self)
        self.options: tuple[Option, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(look.px(n)) for n in (18, 4, 18, 8)))
        column.setSpacing(round(look.px(10)))
        self.title = Label("", "title", wrap=True)
        # Above the cards: there the keys wait, and with large text nothing is scrolled away.
        self.back = button(tr("counsel.back"), "counsel_back", "quiet")
        self.back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.intro = Label("", "small", wrap=True)
        self.state = Label("", "body", wrap=True)
        self.cards = tuple(CounselCard(n) for n in range(OPTIONS))
        self.columns = Columns(self.cards, LEAST)
        for n, made in enumerate(self.cards):
            made.taken.connect(lambda n=n: self._take(n))
        for widget in (self.intro, self.state, self.columns):
            column.addWidget(widget)
        column.addStretch(1)
        self.forget()

    def show_thinking(self, side_name: str) -> None:
        """It has been asked and thinks."""
        self.forget()
        self._head(side_name)
        self.state.setText(tr("counsel.thinking"))
        self.state.show()

    def show_options(self, view: View, side_name: str, options: Sequence[Option]) -> None:
        """What it says; nothing to say is said too."""
        self.forget()
        self._head(side_name)
        self.options = tuple(options)
        self.state.setText("" if options else tr("counsel.none"))
        self.state.setVisible(not options)
        for made, option in zip(self.cards, self.options, strict=False):
            made.tell(card(view, option))
        self.columns.show_first(len(self.options))
        self.columns.setVisible(bool(options))

    def forget(self) -> None:
        """What was said to one side leaves the window with its papers."""
        self.options = ()
        for made in self.cards:
            made.forget()
        for label in (self.title, self.intro, self.state):
            label.setText("")
        self.columns.hide()

    def _head(self, side_name: str) -> None:
        self.title.setText(tr("counsel.asked_for", side=side_name))
        self.intro.setText(tr("counsel.intro"))

    def _take(self, n: int) -> None:
        if n < len(self.options):
            self.taken.emit(self.options[n])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
