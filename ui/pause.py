"""Papers that close by themselves when nobody has pressed or moved anything for a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QToolTip

_STIRS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Pause(QObject):
    """Calls ``due`` after so many milliseconds without a key, a click or a movement."""

    def __init__(self, due: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: due())
        self._length = 0

    def set_length(self, milliseconds: int) -> None:
        """Another length; 0 is never."""
        self._length = milliseconds
        self.stir()

    def stir(self) -> None:
        """Somebody is there."""
        if self._length:
            self._timer.start(self._length)
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self.stir()
        return False


def put_away() -> None:
    """Menus, lists and tooltips that hang over the window go, and what was copied from papers that
    are closed is taken off the clipboard.
    """
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    QToolTip.hideText()
    if owned():
        QApplication.clipboard().clear()


def owned() -> bool:
    """Whether what lies on the clipboard was copied here."""
    return QApplication.clipboard().ownsClipboard()
