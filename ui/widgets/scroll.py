"""A sheet that scrolls by itself and takes the height that is left."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def put_in(area: QScrollArea, sheet: QWidget) -> None:
    """A sheet into an area that scrolls, on the ground of what is around it.

    Qt fills a sheet with a ground of its own. What hides all behind it is painted by itself where
    everything changes at once, and once more with what it lies in.
    """
    area.setWidget(sheet)
    sheet.setAutoFillBackground(False)


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
