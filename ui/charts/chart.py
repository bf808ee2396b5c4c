"""What every painted chart shares: its look, its words for screen readers, and taking it along."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.keep import PRINT_WIDTH, offer
from ui.charts.mark import focus_ring
from ui.texts.speech import tr
from ui.theme import Look, look_of

_CHANGES = frozenset({QEvent.Type.LanguageChange, QEvent.Type.LocaleChange})
# Qt tells of these whenever a widget comes into another, once for each that it stands in.
_PERHAPS = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.ParentChange})


class Chart(QWidget):
    """A painted widget that draws one frozen value.

    A subclass gives `natural(look)` (its size), `draw(painter, box, look)`, `drawable()` (whether
    there is something to draw) and `words()` (name and description for those who cannot see it).
    """

    _looked: Look | None = None  # what the value was made ready for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    # what a subclass answers

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(200), look.px(100))

    def smallest(self, look: Look) -> QSizeF:
        return self.natural(look)

    def drawable(self) -> bool:
        return True

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        """Paint the value inside the box."""

    def words(self) -> tuple[str, str]:
        return "", ""

    def empty_text(self) -> str:
        return tr("chart.no_figures_yet")

    # what they share

    def look(self) -> Look:
        return look_of(self)

    def refresh(self) -> None:
        """To be called whenever the value, the language or the look has changed."""
        self._looked = self.look()
        name, description = self.words()
        self.setAccessibleName(name)
        if not self.drawable():
            description = self.empty_text()
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = self.natural(self.look())
        return QSize(ceil(size.width()), ceil(size.height()))

    def minimumSizeHint(self) -> QSize:
        size = self.smallest(self.look())
        return QSize(ceil(size.width()), ceil(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look()
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.drawable():
            self.draw(p, box, look)
        else:
            self.draw_empty(p, box, look)
        if self.hasFocus() and self.rings():
            focus_ring(p, box, look.colour("focus"), look.px(2), look.px(4))
        p.end()

    def rings(self) -> bool:
        """Whether focus is shown round the whole chart; false where a part carries it."""
        return True

    def draw_empty(self, p: QPainter, box: QRectF, look: Look) -> None:
        p.setPen(look.colour("ink_soft"))
        font = look.font("small")
        p.setFont(font)
        text = QFontMetricsF(font).elidedText(
            self.empty_text(), Qt.TextElideMode.ElideRight, box.width()
        )
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = event.type()
        if kind in _CHANGES or (kind in _PERHAPS and self.look() is not self._looked):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasHeightForWidth() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def to_image(self, scale: float = 2.0) -> QImage:
        """The chart on its paper, for a document or a slide."""
        size = self.size() if self.width() > 1 and self.height() > 1 else self.sizeHint()
        if self.size() != size:
            self.resize(size)
        image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        image.fill(self.look().colour("card"))
        self.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        return image

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.to_image())

    def to_svg(self) -> bytes:
        """The chart as a drawing, which can be made as large as one likes."""
        from PySide6.QtSvg import QSvgGenerator

        buffer = QBuffer()
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(self.size())
        made.setViewBox(self.rect())
        made.setTitle(self.accessibleName())
        made.setDescription(self.accessibleDescription())
        p = QPainter(made)
        p.fillRect(self.rect(), self.look().colour("card"))
        self.render(p, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        p.end()
        return bytes(buffer.data().data())

    def to_png(self) -> bytes:
        """The chart as a picture to print."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self.to_image(max(1.0, PRINT_WIDTH / max(1, self.width()))).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.drawable():
            offer(self, event.globalPos(), self.copy, self.to_svg, self.to_png)


def wrapped(text: str, font_metrics: QFontMetricsF, width: float) -> float:
    """Height of the text when it is broken into lines of that width."""
    if not text:
        return 0.0
    box = QRectF(QPointF(0, 0), QSizeF(max(1.0, width), 100000))
    return font_metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text).height()
