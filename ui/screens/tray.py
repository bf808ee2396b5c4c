"""The draft of this turn: what is chosen and its price, what is left, undo and commit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.elided import Elided
from ui.widgets.label import Label


class _Place(QWidget):
    """A place for one measure; empty it keeps its height."""

    out = Signal(int)

    def __init__(self, n: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.text = Elided("", "small", letters=8)
        self.price = Label("", "small")
        self.drop = button("\N{MULTIPLICATION SIGN}", f"drop{n + 1}", "sign")
        self.drop.clicked.connect(lambda: self.out.emit(n))
        self.drop.setFixedHeight(round(look_of(self).px(24)))
        policy = self.drop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.drop.setSizePolicy(policy)
        row.addWidget(self.text, 1)
        row.addWidget(self.price)
        row.addWidget(self.drop)


class Tray(QFrame):
    """Stays where it is: it has a place for each measure that a turn allows. Only where the room is
    low do those that are free give theirs to the forecast above.
    """

    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        look = look_of(self)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(*(round(look.px(n)) for n in (10, 8, 10, 10)))
        column.setSpacing(round(look.px(2)))
        self.head = Elided("", "heading", letters=6)
        self.undo = button(tr("measures.undo"), "undo", "quiet")
        self.undo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.head, 1)
        self._top.addWidget(self.undo)
        column.addLayout(self._top)
        self.places: list[_Place] = []
        self._chosen, self._most = 0, 0
        self._low = self._asked = False
        self.left = Elided("", "small", letters=8)
        column.addWidget(self.left)
        column.addStretch(1)
        self.counsel = button(tr("counsel.title"), "counsel", "quiet")
        self.counsel.setToolTip(broken(tr("counsel.told")))
        self.counsel.hide()
        column.addWidget(self.counsel)
        self.commit = button(tr("measures.commit"), "commit", "primary")
        column.addWidget(self.commit)

    def show_draft(
        self, chosen: Sequence[tuple[str, str]], held: int, most: int, left: str, asked: bool
    ) -> None:
        """Measures with their prices, of which ``held`` are on record and stay; ``asked`` after
        the first commit.
        """
        self._chosen, self._most, self._asked = len(chosen), max(most, len(chosen)), asked
        self.make_places(self._most)
        self.head.setText(tr("measures.drafted", n=len(chosen), most=most))
        for k, place in enumerate(self.places):
            text, price = chosen[k] if k < len(chosen) else (tr("measures.free_place"), "")
            place.text.setText(text)
            place.price.setText(price)
            place.drop.setVisible(held <= k < len(chosen))
            what = tr("measures.take_out", what=text)
            place.drop.setAccessibleName(what if k < len(chosen) else "")
            place.drop.setToolTip(what if k < len(chosen) else "")
        self._show_places()
        self.left.setText(left)
        said = ("measures.commit", "measures.commit_none", "measures.commit_yes")
        text = tr(said[2 if asked else 0 if chosen else 1])
        self.commit.setText(text)
        self.commit.setAccessibleName(text.replace("&", ""))
        text = tr("measures.go_back" if asked else "measures.undo")
        self.undo.setText(text)
        self.undo.setAccessibleName(text.replace("&", ""))
        self.undo.setEnabled(asked or len(chosen) > held)
        self._turn_top()

    def _turn_top(self) -> None:
        """A button is never cut: with large text it stands below the heading."""
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._top.spacing()
        needed = self.head.minimumSizeHint().width() + self.undo.sizeHint().width()
        way = QBoxLayout.Direction
        self._top.setDirection(way.LeftToRight if needed <= room else way.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_top()

    def fit(self, room: int) -> None:
        """``room`` pixels are there for all of it beside a forecast that can be read."""
        layout = self.layout()
        assert layout is not None
        each = self.places[0].sizeHint().height() + layout.spacing() if self.places else 0
        hidden = self._most - self._standing()
        self._low = self.sizeHint().height() + hidden * each > room
        self._show_places()

    def _standing(self) -> int:
        """Places that are seen: where it is low, those of what is chosen, until it is asked
        whether it is meant, which names it.
        """
        return (0 if self._asked else self._chosen) if self._low else self._most

    def _show_places(self) -> None:
        standing = self._standing()
        for k, place in enumerate(self.places):
            if place.isHidden() == (k < standing):
                place.setVisible(k < standing)

    def make_places(self, most: int) -> None:
        """A place for each measure that a turn allows."""
        while len(self.places) < most:
            place = _Place(len(self.places))
            place.out.connect(self.dropped)
            self.places.append(place)
            self.column.insertWidget(len(self.places), place)

    def forget(self) -> None:
        """Nothing of a side's draft stays."""
        for place in self.places:
            place.text.setText("")
            place.price.setText("")
            place.drop.setAccessibleName("")
            place.drop.setToolTip("")
        for label in (self.head, self.left):
            label.setText("")
