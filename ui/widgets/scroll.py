"""A sheet that scrolls by itself and takes the height that is left."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QScrollArea


class Scroll(QScrollArea):
    """Asks for no height: the window scrolls as a whole where a screen's preferred height does not
    fit, and two scroll bars beside each other would be one too many.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
