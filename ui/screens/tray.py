"""The draft of this turn: what is chosen and its price, what is left, undo and commit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
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
    """Stays where it is: it has a place for each measure that a turn allows."""

    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        look = look_of(self)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(*(round(look.px(n)) for n in (10, 8, 10, 10)))
        column.setSpacing(round(look.px(2)))
        self.head = Elided("", "heading", letters=8)
        self.undo = button(tr("measures.undo"), "undo", "quiet")
        head = QHBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.undo)
        column.addLayout(head)
        self.places: list[_Place] = []
        self.left = Elided("", "small", letters=8)
        column.addWidget(self.left)
        column.addStretch(1)
        self.counsel = button(tr("counsel.title"), "counsel", "quiet")
        self.counsel.setToolTip(tr("counsel.told"))
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
        self.make_places(max(most, len(chosen)))
        self.head.setText(tr("measures.drafted", n=len(chosen), most=most))
        for k, place in enumerate(self.places):
            text, price = chosen[k] if k < len(chosen) else (tr("measures.free_place"), "")
            place.setVisible(k < max(most, len(chosen)))
            place.text.setText(text)
            place.price.setText(price)
            place.drop.setVisible(held <= k < len(chosen))
            what = tr("measures.take_out", what=text)
            place.drop.setAccessibleName(what if k < len(chosen) else "")
            place.drop.setToolTip(what if k < len(chosen) else "")
        self.left.setText(left)
        said = ("measures.commit", "measures.commit_none", "measures.commit_yes")
        text = tr(said[2 if asked else 0 if chosen else 1])
        self.commit.setText(text)
        self.commit.setAccessibleName(text.replace("&", ""))
        text = tr("measures.go_back" if asked else "measures.undo")
        self.undo.setText(text)
        self.undo.setAccessibleName(text.replace("&", ""))
        self.undo.setEnabled(asked or len(chosen) > held)

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
