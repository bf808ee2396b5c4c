"""The map above a page, and the strip that stands for it where the page has too little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.charts.chain import ChainMap
from ui.charts.chainlayout import ChainMapData
from ui.charts.minichain import Strand
from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of

ROOM = 300  # pixels at usual text that a page needs below the map
ACTING = 230  # and measures below the strip, which else gives them its own
KEEPS = frozenset({"situation"})  # pages whose subject the map is
WITHOUT = frozenset({"effects", "number", "counsel"})  # pages that have all the room


class Panel(QFrame):
    """A card with hardly a margin, for what needs all of its width."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.addWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class MapPlace(QWidget):
    """The map whole, or as a strip with a button that opens it in the place of the page.

    How much room there is tells the window's sheet, not the table on it: that is as high as what
    it holds.
    """

    turned = Signal()  # the map was opened or put away

    def __init__(self, map_: ChainMap) -> None:
        super().__init__()
        self.map, self.plan = map_, Panel(map_)
        self.short = False  # whether the page would have too little room
        self.away = False  # whether measures would have too little below the strip too
        self._page = ""
        self.strands = (Strand(), Strand())
        self.open = button(tr("table.map_open"), "map_open", "line")
        self.open.setCheckable(True)
        self.open.toggled.connect(self._turn)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, round(look_of(self).px(6)), 0)  # room for the ring
        row.setSpacing(round(look_of(self).px(16)))
        for strand in self.strands:
            row.addWidget(strand, 1)
        row.addStretch(0)  # where the map is open the button keeps its place
        row.addWidget(self.open)
        self.strip = Panel(inside)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.strip)
        column.addWidget(self.plan)
        column.addStretch(1)
        # What is shown changes only when a layout has ended: in the midst of it places would be
        # given by what stood there before.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.fit)
        self._show()

    @property
    def covers(self) -> bool:
        """Whether the opened map stands where the page would."""
        return self.short and self.open.isChecked()

    def set_data(self, data: ChainMapData) -> None:
        """What flows now, and what is about to."""
        self.map.set_data(data)
        for strand, chain in zip(self.strands, data.chains, strict=False):
            strand.set_data(ChainMapData((chain,)))

    def follow(self, page: str) -> None:
        """Above a page; who comes to another one finds the map as that page has it."""
        if page != self._page:
            self._page = page
            self.open.setChecked(False)
        self.setVisible(page not in WITHOUT)
        self.fit()

    def foot(self, at: QWidget) -> int:
        """How far down what is shown of the map goes, in the measure of what holds it."""
        if self.away:
            return self.mapTo(at, QPoint(0, 0)).y()
        lowest = self.map if self.plan.isVisibleTo(self) else self.strip
        return lowest.mapTo(at, QPoint(0, lowest.height())).y()

    def fit(self) -> None:
        """Whole where the page keeps enough room below, else as a strip; where measures are chosen
        in a very low room, not at all: another page shows it.
        """
        area = self._area()
        sheet = area.widget() if area is not None else None
        if area is None or sheet is None or not self.width():
            return
        top = self.mapTo(sheet, QPoint(0, 0)).y()
        left = area.viewport().height() - top - self.plan.heightForWidth(self.width())
        px = look_of(self).px
        short = self._page not in KEEPS and left < px(ROOM)
        left = area.viewport().height() - top - self.strip.sizeHint().height()
        acts = self._page == "act" and not self.open.isChecked()
        away = short and acts and left < px(ACTING)
        if (short, away) != (self.short, self.away):
            self.short, self.away = short, away
            self._show()
            self.turned.emit()

    def _area(self) -> QScrollArea | None:
        """The sheet that the table lies on."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _turn(self, on: bool) -> None:
        self.open.setText(tr("table.map_away" if on else "table.map_open"))
        self.open.setAccessibleName(self.open.text())
        self._show()
        self.turned.emit()

    def _show(self) -> None:
        self.strip.setVisible(self.short and not self.away)
        for strand in self.strands:
            strand.setVisible(not self.covers)
        self.plan.setVisible(not self.short or self.covers)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Preferred if self.covers else policy.Fixed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = self._area()
        if area is not None:
            area.viewport().installEventFilter(self)
        self.fit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet has become higher or lower, which the table may not feel."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._later.start()
        return False
