"""A window is painted in a turn of the loop of its own.

Qt would paint at once what has just been filled and laid out, as one piece in which the window
takes nothing; here what was pressed meanwhile comes in between. The painting itself is Qt's: no
Python is above it, so that a fault in it is told as any other.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Painting(QObject):
    """Puts off what a window asks itself to paint until the next turn of the loop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._due = window, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        if self._due:
            self._due = False
            return False
        self._timer.start()
        return True

    def _paint(self) -> None:
        self._due = True
        QCoreApplication.postEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
