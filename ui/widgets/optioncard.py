"""One option on the menu: what it is, what it would do to both sides, and why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.charts.fan import Fan, FanData, Scale, shared_scale
from ui.charts.mark import focus_ring, rounded
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.widgets.label import Label
from ui.widgets.pressable import Pressable
from ui.widgets.sidemark import SideMark


@dataclass(frozen=True)
class OptionCardData:
    """us and cn are forecasts, or None while they are computed or may not be seen.

    scale is shared by a whole row of cards, so that they can be compared at a glance; without it
    the two fans of this card share one. blocked says why the option cannot be chosen.
    """

    key: str = ""
    title: str = ""
    sentence: str = ""
    us: FanData | None = None
    cn: FanData | None = None
    scale: Scale | None = None
    blocked: str = ""


class OptionCard(Pressable):
    """Checkable. A blocked card still takes focus, so that its reason can be read."""

    hovered = Signal(str)
    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, data: OptionCardData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = OptionCardData()
        self.setCheckable(True)
        self._title = Label("", "heading", wrap=True)
        self._sentence = Label("", "small", wrap=True)
        self._fans = {"US": Fan(), "CN": Fan()}
        self._names = {side: SideMark(side, role="small") for side in self._fans}
        self._grid = QGridLayout()
        for column, side in enumerate(self._fans):
            self._grid.addWidget(self._names[side], 0, column)
            self._grid.addWidget(self._fans[side], 1, column)
            self._grid.setColumnStretch(column, 1)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._fans[side].setSizePolicy(policy)
            for part in (self._fans[side], self._names[side]):
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._column.addLayout(self._head)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._sentence)
        self._column.addStretch(1)
        self.clicked.connect(self._tell)
        self.respace(self.look())
        self.set_data(data or OptionCardData())

    def set_data(self, data: OptionCardData) -> None:
        self._data = data
        self._title.setText(data.title)
        self._sentence.setText(data.blocked or data.sentence)
        self.setToolTip(data.blocked or data.sentence)
        pair = {"US": data.us, "CN": data.cn}
        scale = data.scale or shared_scale([fan for fan in pair.values() if fan])
        for side, fan in pair.items():
            self._fans[side].set_data(fan or FanData(side=side), scale)
        if data.blocked:
            self.setChecked(False)
        self.setCursor(
            Qt.CursorShape.ForbiddenCursor if data.blocked else Qt.CursorShape.PointingHandCursor
        )
        self._describe()
        self.update()

    def data(self) -> OptionCardData:
        return self._data

    @property
    def key(self) -> str:
        return self._data.key

    def blocked(self) -> str:
        return self._data.blocked

    def sizeHint(self) -> QSize:
        # a wrapping label asks for a wide line; a card is a narrow column
        width = max(round(self.look().px(226)), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def _describe(self) -> None:
        d = self._data
        self.setAccessibleName(d.title)
        parts = [tr("kit.cannot_be_chosen", why=d.blocked)] if d.blocked else []
        if d.sentence:
            parts.append(d.sentence)
        for side, fan in self._fans.items():
            if fan.drawable():
                words = fan.reading(len(fan.data().p50) - 1)
                parts.append(tr("kit.named", name=self._names[side].name(), value=words))
        self.setAccessibleDescription(listed(parts, "list.stops"))

    def _tell(self, checked: bool) -> None:
        if not self._data.blocked:
            (self.chosen if checked else self.dropped).emit(self._data.key)

    def nextCheckState(self) -> None:
        if not self._data.blocked:
            super().nextCheckState()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.hovered.emit(self._data.key)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.hovered.emit(self._data.key)
        super().focusInEvent(event)

    def respace(self, look: Look) -> None:
        side, top = round(look.px(14)), round(look.px(12))
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(round(look.px(8)))
        # room for the tick, kept also while unticked so that nothing moves
        self._head.setContentsMargins(0, 0, round(look.px(18)), 0)
        self._grid.setHorizontalSpacing(round(look.px(14)))
        self._grid.setVerticalSpacing(round(look.px(4)))

    def draw_ground(self, p: QPainter, box: QRectF, look: Look) -> None:
        shape = rounded(box.adjusted(1, 1, -1, -1), look.px(8))
        if self._data.blocked:
            p.fillPath(shape, look.colour("panel"))
            focus_ring(p, box, look.colour("rule"), look.px(1), look.px(8))
            return
        lit = self.underMouse() or self.isDown()
        p.fillPath(shape, look.colour("hover" if lit else "card"))
        if self.isChecked():
            focus_ring(p, box, look.colour("ink"), look.px(2.5), look.px(8))
            self._draw_tick(p, box, look)
        else:
            focus_ring(
                p, box, look.colour("rule_strong" if lit else "rule"), look.px(1.2), look.px(8)
            )

    def _draw_tick(self, p: QPainter, box: QRectF, look: Look) -> None:
        """Checked is said by a ticked corner too, not by the border alone."""
        size = look.px(20)
        disc = QRectF(box.right() - size - look.px(9), box.top() + look.px(9), size, size)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("ink"))
        p.drawEllipse(disc)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(
            QPen(
                look.colour("paper"),
                look.px(2),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        c, r = disc.center(), size / 2
        p.drawPolyline(
            QPolygonF(
                [
                    c + QPointF(-0.42, 0.05) * r,
                    c + QPointF(-0.1, 0.36) * r,
                    c + QPointF(0.44, -0.32) * r,
                ]
            )
        )
