"""A lever's levels as a row of dots from open to ban: where it stands, and where it would stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.chart import Chart
from ui.charts.mark import side_mark
from ui.texts.speech import tr
from ui.theme import Look


@dataclass(frozen=True)
class RungsData:
    """Names of the levels; ``can`` are those that may be chosen."""

    names: tuple[str, ...] = ()
    today: int = 0
    chosen: int = 0
    can: frozenset[int] = frozenset()
    side: str = ""


def step(count: int, look: Look, wide: float = 15.0) -> float:
    """From one dot to the next: closer where there are many."""
    return look.px(wide if count <= 7 else wide * 0.72)


def draw_rungs(p: QPainter, box: QRectF, d: RungsData, look: Look, wide: float = 15.0) -> float:
    """Rings for levels, a filled ring for today's, the side's mark for the one that is promised;
    returns where the row ends.
    """
    apart = step(len(d.names), look, wide)
    r, y = apart * 0.36, box.center().y()
    for level in range(len(d.names)):
        at = QPointF(box.left() + apart * (level + 0.5), y)
        p.setPen(QPen(look.colour("rule_strong"), look.px(1.2)))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(at, r, r)
        if level == d.today:
            p.setBrush(look.colour("rule_strong"))
            p.drawEllipse(at, r * 0.55, r * 0.55)
        if level == d.chosen:
            big = r * 1.35
            mark = QRectF(at.x() - big, at.y() - big, 2 * big, 2 * big)
            side_mark(p, mark, d.side, look.side_fill(d.side))
    return box.left() + apart * len(d.names)


class Rungs(Chart):
    """The row as a control: click a dot, or Left and Right (Home, End) on the keyboard."""

    asked = Signal(int)

    def __init__(self, data: RungsData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or RungsData()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.refresh()

    def set_data(self, data: RungsData) -> None:
        self._data = data
        self.refresh()

    def data(self) -> RungsData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.names)

    def empty_text(self) -> str:
        return ""

    def words(self) -> tuple[str, str]:
        d = self._data
        if not d.names:
            return tr("line.level"), ""
        told = tr("line.from_to", a=d.names[d.today], b=d.names[d.chosen])
        return tr("line.level"), told

    def natural(self, look: Look) -> QSizeF:
        count = len(self._data.names)
        return QSizeF(step(count, look, 26.0) * max(count, 1), look.px(26))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        draw_rungs(p, box, self._data, look, 26.0)

    def level_at(self, x: float) -> int | None:
        """The level whose dot stands there."""
        level = int(x // step(len(self._data.names), self.look(), 26.0))
        return level if 0 <= level < len(self._data.names) else None

    def _ask(self, level: int | None) -> None:
        if level is not None and level in self._data.can and level != self._data.chosen:
            self.asked.emit(level)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(self.level_at(event.position().x()))
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        can, at = sorted(self._data.can | {self._data.chosen}), self._data.chosen
        place = can.index(at)
        to = {
            Qt.Key.Key_Left: max(place - 1, 0),
            Qt.Key.Key_Right: min(place + 1, len(can) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(can) - 1,
        }.get(Qt.Key(event.key()))
        if to is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self._ask(can[to])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            level = self.level_at(event.pos().x())
            text = self._data.names[level] if level is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
