"""A picture that was drawn elsewhere: scaled to its room, and taken along at print size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from ui.charts.keep import PRINT_DOTS, offer
from ui.charts.mark import focus_ring
from ui.theme import look_of
from ui.widgets.label import Label

Draw = Callable[[str, int], bytes]  # format and dots per inch to a picture's bytes
SCREEN_DOTS = 184  # drawn at twice its size, so that a larger window does not blur it


class Picture(Label):
    """Says a sentence until the picture is there; Ctrl+C copies it."""

    def __init__(self, waiting: str = "", parent: QWidget | None = None) -> None:
        super().__init__(waiting, "quiet", wrap=True, parent=parent)
        self._whole = QPixmap()
        self._draw: Draw | None = None

    def show_picture(self, data: bytes, draw: Draw, name: str) -> None:
        self._whole.loadFromData(QByteArray(data))
        self._draw = draw
        self.setText("")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()
        self.update()

    def forget(self, waiting: str) -> None:
        """What was drawn for other eyes goes at once."""
        self._whole, self._draw = QPixmap(), None
        self.setAccessibleName("")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(waiting)

    def whole(self) -> QPixmap:
        return self._whole

    def printed(self) -> QImage:
        """The picture drawn anew for paper; nothing before it is there."""
        return QImage.fromData(self._draw("png", PRINT_DOTS)) if self._draw else QImage()

    def copy(self) -> None:
        if not self._whole.isNull():
            QGuiApplication.clipboard().setPixmap(self._whole)

    # size and drawing

    def heightForWidth(self, width: int) -> int:
        if self._whole.isNull():
            return super().heightForWidth(width)
        return round(self._shown(width) * self._whole.height() / self._whole.width())

    def _shown(self, width: int) -> int:
        return min(width, round(look_of(self).px(self._whole.width() / 2)))

    def sizeHint(self) -> QSize:
        if self._whole.isNull():
            return super().sizeHint()
        width = self._shown(self._whole.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._whole.isNull():
            return super().minimumSizeHint()
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._whole.isNull():
            super().paintEvent(event)
            return
        look, p = look_of(self), QPainter(self)
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self._shown(self.width())
        p.drawPixmap(0, 0, width, self.heightForWidth(self.width()), self._whole)
        if self.hasFocus():
            box = self.rect().toRectF()
            focus_ring(p, box, look.colour("focus"), look.px(2), look.px(4))
        p.end()

    # taking it along

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        draw = self._draw
        if draw is not None:
            offer(
                self,
                event.globalPos(),
                self.copy,
                lambda: draw("svg", PRINT_DOTS),
                lambda: draw("png", PRINT_DOTS),
            )
