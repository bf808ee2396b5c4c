"""What several screens share: a centred column and a named button."""

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import look_of


def column(parent: QWidget, width: int = 760) -> QVBoxLayout:
    """A centred column that scrolls when the window is small."""
    outer = QHBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    outer.addWidget(scroll)
    page = QWidget()
    scroll.setWidget(page)
    row = QHBoxLayout(page)
    row.addStretch(1)
    holder = QWidget()
    holder.setMaximumWidth(round(look_of(parent).px(width)))
    row.addWidget(holder, 8)
    row.addStretch(1)
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(24, 32, 24, 32)
    inside.setSpacing(14)
    return inside


def button(text: str, name: str, kind: str = "") -> QPushButton:
    """A named button; ``kind`` is primary, quiet or danger."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    if kind:
        made.setProperty("kind", kind)
    return made


def choice(name: str, accessible: str, letters: int = 8) -> QComboBox:
    """A named box of choices that may be drawn as narrow as so many letters."""
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(letters)
    return made
