"""A text label with a type role and, if it carries news, a tone; the only one in the program.

Its text is plain, always: names of files, values of headers and events come from outside, and Qt
would run markup in them, follow its links and open the pictures that it names.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """role: display, title, heading, body, small, quiet, figure; tone: good, bad, warn, US, CN."""

    _words = ("", "", -1)  # text and font with the width of the longest word

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = self.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            self.setSizePolicy(policy)

    def setTextFormat(self, form: Qt.TextFormat) -> None:
        raise TypeError("a Label shows plain text only; draw with two labels what needs two looks")

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        # Qt would ask for the height of a narrow column even where the label is wide
        width = self._widest()
        return QSize(width, max(0, self.heightForWidth(max(self.width(), width))))

    def _widest(self) -> int:
        """The width of the longest word; a layout asks for it again and again."""
        text, font = self.text(), self.font().key()
        if self._words[:2] != (text, font):
            fm = self.fontMetrics()
            words = text.replace("\N{ZERO WIDTH SPACE}", " ").split()
            width = max((fm.horizontalAdvance(w) for w in words), default=0) + 1
            self._words = text, font, min(width, fm.averageCharWidth() * 24)
        return self._words[2]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
