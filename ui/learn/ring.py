"""A ring round the control that the guide speaks of; it lets every click through."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.charts.mark import focus_ring
from ui.theme import look_of


class Ring(QWidget):
    """Lies over the window and draws one outline; it is nothing to a screen reader."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.target: QWidget | None = None
        self.hide()

    def point_at(self, target: QWidget | None) -> None:
        """Lie round a control as far as it can be seen; nowhere if it cannot."""
        self.target = target
        seen = target.visibleRegion().boundingRect() if target is not None else None
        if target is None or seen is None or seen.isEmpty():
            self.hide()
            return
        room = round(look_of(self).px(6))
        corner = target.mapTo(self.window(), seen.topLeft())
        place = seen.translated(corner - seen.topLeft()).adjusted(-room, -room, room, room)
        if place != self.geometry():
            self.setGeometry(place)
        if self.isHidden():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        # Two lines, dark and light, so that it shows on any ground.
        focus_ring(p, box, look.colour("paper"), look.px(5), look.px(10))
        focus_ring(p, box.adjusted(1, 1, -1, -1), look.colour("warn"), look.px(3), look.px(9))
        p.end()
