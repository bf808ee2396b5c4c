"""A button that reads as a line of text: it begins where the text above it begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.charts.mark import focus_ring
from ui.theme import look_of

AROUND = 5  # pixels at usual text between the words and the outer edge of the ring
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class Link(QPushButton):
    """Its words take its whole width; the ring of its focus therefore stands around it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "line")
        self.ring: Ring | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring = self.ring or Ring(self)
        self.ring.follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.ring is not None:
            self.ring.rest()


class Ring(QWidget):
    """Lies over what holds a link, as far up as nothing would cut it off, and takes no click."""

    def __init__(self, link: QWidget) -> None:
        super().__init__(link)
        self._link = self._holder = link
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        link.destroyed.connect(self.deleteLater)

    def follow(self) -> None:
        """Around the link wherever it stands now, until it rests."""
        self.rest()
        at = self._link
        while not at.isWindow() and not _is_page(at):
            above = at.parentWidget()
            if above is None:
                break
            at.installEventFilter(self)
            self._watched.append(at)
            at = above
        self._holder = at
        self.setParent(at)
        self._place()

    def rest(self) -> None:
        """Nothing is drawn, and nothing watched."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self.hide()

    def _place(self) -> None:
        around, at = round(look_of(self._link).px(AROUND)), self._holder
        start = self._link.mapTo(at, QPoint(0, 0))
        place = QRect(start, self._link.size()).adjusted(-around, 0, around, 0)
        self.setGeometry(place)
        self.setVisible(self._link.isVisibleTo(at))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, p = look_of(self), QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus_ring(p, QRectF(self.rect()), look.colour("focus"), 2, look.px(6))
        p.end()


def _is_page(widget: QWidget) -> bool:
    """Whether it is what a scroll area shows: there the margins of a page are."""
    port = widget.parentWidget()
    area = port.parentWidget() if port is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget
