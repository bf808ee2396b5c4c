"""The verdict on a package: worth to us and to them, both houses, one sentence; the rest folded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.advice.worth import Worth
from engine.rules.draft import Draft
from engine.rules.levers import opponent
from engine.score.ratification import Ratification
from engine.sides import BySide
from engine.view import View
from ui import words
from ui.charts.house import House, HouseData, Person
from ui.charts.numeral import plain
from ui.charts.worthbar import WorthBar, WorthBarData
from ui.screens.advice import Advice, advice, moves_nothing
from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.label import Label

BESIDE = 640  # least width for bars and votes in one row, at the laptop's text size


class Verdict(QWidget):
    """Draws what the model says of one package; a click on the advice writes what it advises."""

    tried = Signal(object)  # a draft

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars = (WorthBar(), WorthBar())
        self.houses = (House(), House())
        self.advice = Label("", "body", wrap=True)
        self.attempt = button(tr("verdict.try"), f"{name}_try")
        self.attempt.clicked.connect(self._try)
        self.more = button(tr("verdict.more"), f"{name}_more", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        self.worth = Label("", "small", wrap=True)
        self._advised = Advice("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(look_of(self).px(4)))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(round(look_of(self).px(18)))
        worths, votes = QHBoxLayout(), QHBoxLayout()
        for line in (worths, votes):
            line.setSpacing(round(look_of(self).px(18)))
        for bar in self.bars:
            worths.addWidget(bar, 1)
        for house in self.houses:
            votes.addWidget(house, 0)
        votes.addStretch(0)
        self._row.addLayout(worths, 1)
        self._row.addLayout(votes, 0)
        column.addLayout(self._row)
        foot = QHBoxLayout()
        foot.addWidget(self.advice, 1)
        foot.addWidget(self.attempt, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        self._rest: list[QWidget] = []
        self._column = column
        self.fold(self.worth)
        self.forget()

    def fold(self, widget: QWidget) -> None:
        """Something more that is shown only when it is asked for."""
        self._rest.append(widget)
        self._column.addWidget(widget)
        widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Votes beside the bars where there is room, else below them."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() >= look_of(self).px(BESIDE)
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def show_waiting(self, view: View, draft: Draft) -> None:
        """While the model still weighs: a red line is told at once, the rest is empty."""
        self._draw(view, draft, None, None)

    def show_worth(
        self, view: View, draft: Draft, worth: Worth, houses: BySide[Ratification]
    ) -> None:
        """The bars on one scale, the votes, the sentence."""
        self._draw(view, draft, worth, houses)

    def forget(self) -> None:
        """Nothing of it stays in the window, unseen too."""
        for bar in self.bars:
            bar.set_data(WorthBarData())
        for house in self.houses:
            house.set_data(HouseData())
            house.hide()
        self.worth.setText("")
        self._tell(Advice(""))
        self.more.setChecked(False)

    def _draw(
        self, view: View, draft: Draft, worth: Worth | None, houses: BySide[Ratification] | None
    ) -> None:
        side = view.viewer
        other = opponent(side)
        labels = (tr("verdict.ours"), tr("verdict.theirs", other=words.side_name(other)))
        bands = [worth.to(s) for s in (side, other)] if worth is not None else []
        ends = [v for b in bands for v in (b.p05, b.p95)]
        reach = (min(0.0, *ends), max(0.0, *ends)) if ends else (0.0, 0.0)
        for k, bar in enumerate(self.bars):
            data = WorthBarData(labels[k], reach=reach, side=(side, other)[k])
            if bands:
                b = bands[k]
                data = WorthBarData(labels[k], b.p05, b.p50, b.p95, reach, (side, other)[k])
            bar.set_data(data)
        weighs = not moves_nothing(view, draft)  # bars and votes on nothing would teach nothing
        for bar in self.bars:
            bar.setVisible(weighs)
        for who, shown in zip((side, other), self.houses, strict=True):
            house = houses[who] if houses is not None and weighs else None
            shown.setVisible(house is not None)
            shown.set_data(_house(view, house, who == side) if house is not None else HouseData())
        self._tell(advice(view, draft, worth, houses))

    def _tell(self, found: Advice) -> None:
        self._advised = found
        self.advice.setText(found.text)
        self.attempt.setVisible(found.tried is not None)

    def _try(self) -> None:
        if self._advised.tried is not None:
            self.tried.emit(self._advised.tried)

    def _unfold(self, on: bool) -> None:
        for widget in self._rest:
            widget.setVisible(on)
        self.more.setText(tr("verdict.less" if on else "verdict.more"))
        self.more.setAccessibleName(self.more.text())


def _house(view: View, house: Ratification, ours: bool) -> HouseData:
    members = {m.office: m for m in view.scenario.members[house.side]}
    people = []
    for v in house.votes:
        member = members.get(v.office)
        told = tr("verdict.views", n=plain(100 * v.favour), view=member.view if member else "")
        people.append(Person(v.office, v.favour >= 0.5, told))
    chance = plain(100 * house.passes)
    label = tr("verdict.home", n=chance) if ours else tr("verdict.there", n=chance)
    return HouseData(label, tuple(people))
