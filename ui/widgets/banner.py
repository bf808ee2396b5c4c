"""A message across the page: information, a warning or an error, with what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.charts.chart import Chart
from ui.charts.mark import rounded
from ui.texts.speech import tr
from ui.theme import Look, look_of
from ui.widgets.label import Label

_NAMES = {"info": "kit.note", "warning": "kit.warning", "error": "kit.error"}
_TOKENS = {"info": "ink", "warning": "warn", "error": "bad"}


class Sign(Chart):
    """Disc with an i, triangle with a bar, square with a cross: kind by shape, not colour alone."""

    def __init__(self, kind: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.refresh()

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(20), look.px(20))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        c, r = box.center(), box.width() / 2 - 1
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour(_TOKENS[self._kind]))
        ink = QPen(look.colour("paper"), look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if self._kind == "warning":
            p.drawPolygon(
                QPolygonF([c + QPointF(0, -r), c + QPointF(r, r * 0.85), c + QPointF(-r, r * 0.85)])
            )
            p.setPen(ink)
            p.drawLine(c + QPointF(0, -r * 0.25), c + QPointF(0, r * 0.2))
            p.drawPoint(c + QPointF(0, r * 0.58))
        elif self._kind == "error":
            p.drawRoundedRect(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r), r / 3, r / 3)
            p.setPen(ink)
            p.drawLine(c + QPointF(-r, -r) * 0.4, c + QPointF(r, r) * 0.4)
            p.drawLine(c + QPointF(r, -r) * 0.4, c + QPointF(-r, r) * 0.4)
        else:
            p.drawEllipse(c, r, r)
            p.setPen(ink)
            p.drawPoint(c + QPointF(0, -r * 0.5))
            p.drawLine(c + QPointF(0, -r * 0.05), c + QPointF(0, r * 0.5))


class Banner(QFrame):
    """kind is info, warning or error."""

    acted = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        message: str = "",
        kind: str = "info",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = "info"
        self._sign = Sign()
        self._text = Label("", "body", wrap=True)
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.acted.emit())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._more = QHBoxLayout()
        self._row.addLayout(self._more)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._respace()
        self.show_message(message, kind, action)

    def show_message(
        self,
        message: str,
        kind: str = "info",
        action: str = "",
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Replace the message; screen readers are told at once.

        ``choices`` are further buttons before the action, each with the key that ``chosen`` emits.
        """
        if kind not in _TOKENS:
            raise ValueError(f"kind is one of {', '.join(_TOKENS)}, not {kind!r}")
        self._kind = kind
        self._sign.set_kind(kind)
        self._text.setText(message)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._offer(choices)
        self.setAccessibleName(tr("kit.named", name=tr(_NAMES[kind]), value=message))
        if message and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def _offer(self, choices: Sequence[tuple[str, str]]) -> None:
        while (item := self._more.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for key, text in choices:
            made = QPushButton(text)
            made.setObjectName(f"cure_{key}")
            made.setAccessibleName(text)
            made.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            self._more.addWidget(made)
            made.show()

    def kind(self) -> str:
        return self._kind

    def action_button(self) -> QPushButton:
        return self._button

    def _respace(self) -> None:
        look = look_of(self)
        self._row.setContentsMargins(*(round(look.px(v)) for v in (18, 8, 10, 8)))
        self._row.setSpacing(round(look.px(12)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._respace()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        shape = rounded(box, look.px(6))
        p.setClipPath(shape)
        p.fillRect(box, look.colour("panel"))
        p.fillRect(
            QRectF(box.left(), box.top(), look.px(5), box.height()),
            look.colour(_TOKENS[self._kind]),
        )
        p.end()
