"""Sheets that scroll: whoever comes to one with Tab sees a ring, and hears what it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.charts.mark import focus_ring
from ui.texts.speech import tr
from ui.theme import look_of

BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def put_in(area: QScrollArea, sheet: QWidget) -> None:
    """A sheet into an area that scrolls, on the ground of what is around it.

    Qt fills a sheet with a ground of its own. What hides all behind it is painted by itself where
    everything changes at once, and once more with what it lies in.
    """
    area.setWidget(sheet)
    sheet.setAutoFillBackground(False)


class _Ring(QWidget):
    """Lies over an area and lets everything through: what is in it would hide its own ring."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus_ring(p, QRectF(self.rect()), look.colour("focus"), look.px(2.5), look.px(6))
        p.end()


class Sheet(QScrollArea):
    """A stop of Tab where there is something to scroll, with a ring for who comes by a key.

    Keys that the window gives it, as when a page is opened, show none: nobody looks for them.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name or tr("kit.page"))
        self._ring = _Ring(self)
        self._stops(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._stops)

    def _stops(self, least: int, most: int) -> None:
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            policy = Qt.FocusPolicy
            self.setFocusPolicy(policy.StrongFocus if most > least else policy.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.resize(self.size())
        self._ring.setVisible(event.reason() in BY_KEY)
        self._ring.raise_()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.resize(self.size())


class Scroll(Sheet):
    """Asks for no height: the window scrolls as a whole where a screen's preferred height does not
    fit, and two scroll bars beside each other would be one too many.
    """

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
