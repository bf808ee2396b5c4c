"""The window's own lines: the banner, a line for the menu, the screen, and a guide beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.banner import Banner
from ui.widgets.layingout import Held
from ui.widgets.scroll import put_in
from ui.work import go_on, hold_back

PAUSE = 0  # milliseconds: the next turn of the loop, after what was pressed meanwhile


class Frame(QWidget):
    """Holds one screen at a time."""

    went_on = Signal()  # what was filled has been laid out, or what was laid out is painted

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.banner.hide()
        self.bar = QWidget()  # holds the menu's button where a screen has no place for it
        self.line = QHBoxLayout(self.bar)
        self.line.setContentsMargins(8, 4, 8, 0)
        self.line.addStretch(1)
        # What does not fit at all, as with very large text, is scrolled to rather than cut off.
        sheet = QScrollArea()
        sheet.setObjectName("sheet")
        sheet.setWidgetResizable(True)
        sheet.setFrameShape(QScrollArea.Shape.NoFrame)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.holder = QWidget()
        self.column = QVBoxLayout(self.holder)
        _close_up(self.column)
        put_in(sheet, self.holder)
        # A guide stands beside the screens, or below them where the window is narrow.
        place = QWidget()
        self.beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, place)
        _close_up(self.beside)
        self.beside.addWidget(sheet, 1)
        outer = QVBoxLayout(self)
        _close_up(outer)
        outer.addWidget(self.banner)
        outer.addWidget(self.bar)
        outer.addWidget(place, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._go_on)
        self._held: list[tuple[Held, Callable[[], object]]] = []

    def hold(self, screen: QWidget) -> None:
        """A screen that will be put in later, hidden and of the size that it will have: it is
        styled once, and its layouts stand when it is shown.
        """
        if screen.parentWidget() is not self.holder:
            screen.setParent(self.holder)
        screen.hide()
        screen.resize(self.holder.size())

    def put(self, screen: QWidget) -> None:
        """A screen into the place for one; until it is painted the screen before is still seen."""
        self.paint_later()
        self.column.addWidget(screen, 1)
        screen.show()

    def paint_later(self) -> None:
        """Much is about to change: it is painted after a pause in which the window answers, and
        until then what was painted before is still seen.
        """
        if self.isVisible():
            self.setUpdatesEnabled(False)
            self._pause.start()
            hold_back()

    @contextmanager
    def lay_out_later(self, screen: QWidget, then: Callable[[], object]) -> Iterator[None]:
        """Much changes in a screen: it is filled now, laid out in the next turn of the loop, about
        which it is told ``then``, and painted in the one after that.
        """
        if self.isVisible() and not self._held:
            self._held.append((Held(screen), then))
        self.paint_later()
        try:
            yield
        finally:
            self.paint_later()  # counted from the end, so that the loop has its turn

    def _go_on(self) -> None:
        """What has been filled is laid out; what is laid out is painted."""
        if self._held:
            held, then = self._held.pop()
            held.let_go()
            then()
            self._pause.start()
        else:
            self.paint()
        self.went_on.emit()

    def paint(self) -> None:
        """What has changed is painted from now on."""
        self._pause.stop()
        self.setUpdatesEnabled(True)
        go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.paint()  # nobody looks: no work need wait for it

    def take(self, screen: QWidget) -> None:
        """A screen out of it."""
        self.column.removeWidget(screen)
        screen.hide()


def _close_up(layout: QBoxLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
