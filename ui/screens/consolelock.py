"""Before the console: the passphrase that opens it, and how one is set."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import passphrase
from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.label import Label


def _field(name: str, title: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setPlaceholderText(title)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(passphrase.LONGEST)
    return made


class Lock(QWidget):
    """Nothing of the game until the passphrase is typed."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.addStretch(1)
        card = Card(tr("console.locked"))
        card.setMaximumWidth(round(look_of(self).px(480)))
        self.phrase = _field("passphrase", tr("console.passphrase"))
        self.phrase.returnPressed.connect(self._try)
        card.add(self.phrase)
        self.told = Label("", "body", "bad", wrap=True)
        self.told.hide()
        card.add(self.told)
        opens = button(tr("console.open"), "unlock", "primary")
        opens.clicked.connect(self._try)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(opens)
        card.add(row)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def empty(self) -> None:
        """As if nothing was typed."""
        self.phrase.clear()
        self.told.hide()
        self.phrase.setFocus()

    def _try(self) -> None:
        if passphrase.opens(self.phrase.text()):
            self.empty()
            self.opened.emit()
            return
        self.phrase.selectAll()
        self.told.setText(tr("console.wrong_passphrase"))
        self.told.show()


class NewPassphrase(Card):
    """A passphrase for this computer, typed twice; an empty one takes it away."""

    kept = Signal()

    def __init__(self) -> None:
        super().__init__(tr("console.set_passphrase"))
        self.first = _field("new_passphrase", tr("console.passphrase"))
        self.second = _field("new_passphrase_again", tr("console.passphrase_again"))
        self.told = Label(tr("console.passphrase_told"), "small", wrap=True)
        keep = button(tr("console.keep_passphrase"), "keep_passphrase")
        keep.clicked.connect(self._keep)
        self.second.returnPressed.connect(keep.click)
        for made in (self.first, self.second, self.told):
            self.add(made)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        self.add(row)

    def _keep(self) -> None:
        if self.first.text() != self.second.text():
            self.told.setText(tr("console.passphrase_differs"))
            return
        passphrase.keep(self.first.text())
        self.first.clear()
        self.second.clear()
        self.told.setText(tr("console.passphrase_told"))
        self.kept.emit()
