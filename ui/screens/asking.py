"""A side asks for the facilitator: one line, which the other side does not hear."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from engine.rules.facilitator import LONGEST
from ui import words
from ui.screens.page import button, column
from ui.texts.speech import tr
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark


class AskScreen(QWidget):
    """What the side whose papers are open wants to say."""

    asked = Signal(str)
    closed = Signal()

    def __init__(self, side: str) -> None:
        super().__init__()
        self.eyes = side  # it goes with the papers
        inside = column(self, 640)
        inside.addWidget(SideMark(side, words.side_name(side)))
        inside.addWidget(Label(tr("asking.title"), "title", wrap=True))
        inside.addWidget(Label(tr("asking.told"), "body", wrap=True))
        self.text = QLineEdit()
        self.text.setObjectName("ask_text")
        self.text.setAccessibleName(tr("asking.text"))
        self.text.setPlaceholderText(tr("asking.text"))
        self.text.setMaxLength(LONGEST)
        inside.addWidget(self.text)
        row = QHBoxLayout()
        row.addStretch(1)
        back = button(tr("asking.back"), "back", "quiet")
        back.clicked.connect(self.closed)
        ask = button(tr("asking.ask"), "ask", "primary")
        ask.clicked.connect(lambda: self.asked.emit(self.text.text()))
        ask.setEnabled(False)
        self.text.textChanged.connect(lambda text: ask.setEnabled(bool(text.strip())))
        self.text.returnPressed.connect(ask.click)
        row.addWidget(back)
        row.addWidget(ask)
        inside.addLayout(row)
        inside.addStretch(1)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
