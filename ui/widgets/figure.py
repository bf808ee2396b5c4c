"""A headline number: caption, number, change, and its course so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.charts.sparkline import Sparkline, SparklineData
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.widgets.change import Change
from ui.widgets.label import Label
from ui.widgets.pressable import Pressable


@dataclass(frozen=True)
class FigureData:
    """Strings as shown; tone is good, bad or neutral; up is None where nothing changed. ``moved``
    tells, when asked, what the change is made of.
    """

    caption: str = ""
    number: str = ""
    change: str = ""
    tone: str = "neutral"
    up: bool | None = None
    course: SparklineData = field(default_factory=SparklineData)
    moved: str = ""


class Figure(Pressable):
    """A click, Space or Enter asks where the number comes from."""

    opened = Signal()

    def __init__(self, data: FigureData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Label("", "small")
        self._number = Label("", "figure")
        self._change = Change()
        self._spark = Sparkline()
        self._spark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._change.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._caption, 0, 0, 1, 2)
        self._grid.addWidget(self._number, 1, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._change, 2, 0)
        self._grid.addWidget(self._spark, 1, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(0, 1)
        self.clicked.connect(self.opened)
        self.respace(self.look())
        self.set_data(data or FigureData())

    def set_data(self, data: FigureData) -> None:
        self._caption.setText(data.caption)
        # A longer language has no room for all of the caption.
        self.setToolTip("\n".join(t for t in (data.caption, data.moved) if t))
        self._number.setText(data.number or "\N{EN DASH}")
        self._change.set_change(data.change, data.tone, data.up)
        self._spark.set_data(data.course)
        self._spark.setVisible(bool(data.course.values))
        number = data.number or tr("kit.not_known")
        self.setAccessibleName(tr("kit.named", name=data.caption, value=number))
        spark = self._spark.accessibleDescription()
        parts = (self._change.accessibleName(), data.moved, spark)
        self.setAccessibleDescription(listed([p for p in parts if p], "list.semicolon"))

    def respace(self, look: Look) -> None:
        m = round(look.px(3))
        self._grid.setContentsMargins(m, m, m, m)
        self._grid.setHorizontalSpacing(round(look.px(8)))
        self._grid.setVerticalSpacing(0)
