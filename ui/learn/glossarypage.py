"""All terms of the field on a page, searched as one types."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.learn.glossary import Term, search, term, terms
from ui.learn.termlabel import TermLabel
from ui.screens.page import button, column
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label


class GlossaryPage(QWidget):
    """Each term with what it means, where that comes from, and what stands beside it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, 860)
        top = QHBoxLayout()
        top.addWidget(Label(tr("learn.glossary"), "title"), 1)
        back = button(tr("opening.back"), "back", "quiet")
        back.clicked.connect(self.closed)
        top.addWidget(back)
        inside.addLayout(top)
        self.wanted = QLineEdit()
        self.wanted.setObjectName("wanted")
        self.wanted.setPlaceholderText(tr("learn.search"))
        self.wanted.setAccessibleName(tr("learn.search"))
        self.wanted.setClearButtonEnabled(True)
        self.wanted.textChanged.connect(self._search)
        inside.addWidget(self.wanted)
        self.count = Label("", "small")
        inside.addWidget(self.count)
        self._column = QVBoxLayout()
        inside.addLayout(self._column)
        self.cards = {t.id: self._card(t) for t in terms()}
        inside.addStretch(1)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.wanted.setFocus)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        self._search("")
        self.wanted.setFocus()

    def _card(self, one: Term) -> Card:
        card = Card(one.name)
        card.add(TermLabel(one.says))
        see = [term(name).name for name in one.see]
        foot = [tr("learn.see", names=listed(see))] if see else []
        if one.source:
            foot.append(tr("learn.source", name=one.source))
        if foot:
            card.add(Label(listed(foot, "list.sentences"), "small", wrap=True))
        self._column.addWidget(card)
        return card

    def _search(self, wanted: str) -> None:
        found = [t.id for t in search(wanted)]
        for place, name in enumerate(found):
            self._column.removeWidget(self.cards[name])
            self._column.insertWidget(place, self.cards[name])
        for name, card in self.cards.items():
            card.setVisible(name in found)
        self.count.setText(tr("learn.found", n=len(found)))
