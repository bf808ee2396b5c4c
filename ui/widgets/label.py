"""A text label with a type role and, if it carries news, a tone."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """role: display, title, heading, body, small, quiet, figure; tone: good, bad, warn, US, CN."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = self.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
