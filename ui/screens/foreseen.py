"""What a level would do to both sides: two fans on one scale, with number, unit and horizon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from ui.charts.fan import Fan, FanData, Scale
from ui.charts.fanlegend import FanLegend
from ui.charts.numeral import signed
from ui.forecasting import Pair
from ui.learn.termlabel import TermLabel
from ui.screens.leverrow import warnings
from ui.screens.menu import ASKED, Entry, Step
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll, put_in
from ui.widgets.sidemark import SideMark


class Foreseen(Scroll):
    """The level that is pointed at; or, before a commit, what to know. It scrolls within itself, so
    that nothing beside it moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = look_of(self)
        self.setMinimumHeight(round(look.px(40)))
        page = QWidget()
        put_in(self, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(*(round(look.px(n)) for n in (4, 2, 8, 2)))
        column.setSpacing(round(look.px(5)))
        self.title = Label("", "heading", wrap=True)
        self.price = Label("", "small", wrap=True)
        self.warning = Label("", "small", "bad", wrap=True)
        self.fans = {side: Fan() for side in SIDES}
        self.numbers = {side: Label("", "heading", side, wrap=True) for side in SIDES}
        self.bands = {side: Label("", "small", side, wrap=True) for side in SIDES}
        self._chart = QWidget()
        grid = QGridLayout(self._chart)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(round(look.px(12)))
        grid.setVerticalSpacing(round(look.px(2)))
        for k, side in enumerate(SIDES):
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.fans[side].setSizePolicy(policy)
            self.fans[side].setMinimumHeight(round(look.px(40)))
            grid.addWidget(SideMark(side, role="small"), 0, k)
            grid.addWidget(self.numbers[side], 1, k)
            grid.addWidget(self.fans[side], 2, k)
            grid.addWidget(self.bands[side], 3, k, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(k, 1)
        self.horizon = Label("", "small", wrap=True)
        self.legend = FanLegend()
        self.says = TermLabel("", "small")
        for widget in (
            self.title, self.price, self.warning, self._chart, self.horizon, self.says, self.legend,
        ):  # fmt: skip
            column.addWidget(widget)
        self.asked = [
            (Label("", "heading", wrap=True), Label("", "small", wrap=True)) for _ in ASKED
        ]
        for pair in self.asked:
            for label in pair:
                column.addWidget(label)
        column.addStretch(1)
        self.nothing()

    def minimumSizeHint(self) -> QSize:
        """As low as it may become: a full draft below it needs the room."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    def nothing(self) -> None:
        """No level is pointed at."""
        self._words(tr("measures.point"), "", "", tr("measures.point_means"))
        self._fans(None, None)

    def forget(self) -> None:
        """Nothing of what a side has looked at stays."""
        self._words("", "", "", "")
        self._fans(None, None)

    def show_step(
        self, entry: Entry, step: Step, pair: Pair | None, scale: Scale | None, horizon: int
    ) -> None:
        """A level with its forecast, or without where it is still reckoned."""
        title = tr("measures.drafted_set", lever=entry.title, level=step.name)
        if step.now:
            price = tr("measures.today", level=step.name)
        else:
            price = tr("measures.price", n=step.price)
        if step.why and not step.now:
            self._words(title, "", step.why, entry.says)
            self._fans(None, None)
            return
        warned = listed(warnings(entry, step), "list.sentences")
        self._words(title, price, warned, entry.says)
        self._fans(pair, scale)
        wanted = entry.foreseen and not step.why
        self.horizon.setVisible(wanted)
        if wanted:
            reckoned = tr("measures.after_months", n=horizon)
            self.horizon.setText(reckoned if pair is not None else tr("measures.reckoning"))

    def show_asked(self, parts: list[tuple[str, list[str]]]) -> None:
        """What to know before a commit."""
        self._words(tr("measures.before_commit"), "", "", "")
        self._fans(None, None)
        for (head, items), (key, told) in zip(self.asked, parts, strict=False):
            head.setText(tr(ASKED[key]))
            head.set_tone("bad" if key in ("breaks", "crosses") else "")
            items.setText(listed(told, "list.lines"))
            head.show()
            items.show()
        self.verticalScrollBar().setValue(0)

    def _words(self, title: str, price: str, warned: str, says: str) -> None:
        for label, text in (
            (self.title, title), (self.price, price), (self.warning, warned), (self.says, says),
        ):  # fmt: skip
            label.setText(text)
            label.setVisible(bool(text))
        self.horizon.hide()
        for pair in self.asked:
            for label in pair:
                label.clear()
                label.hide()

    def _fans(self, pair: Pair | None, scale: Scale | None) -> None:
        self._chart.setVisible(pair is not None)
        self.legend.setVisible(pair is not None)
        for k, side in enumerate(SIDES):
            data = pair[k] if pair is not None else FanData(side=side)
            self.fans[side].set_data(data, scale)
            self.numbers[side].setText(_median(data) if pair is not None else "")
            self.bands[side].setText(_band(data) if pair is not None else "")


def _median(d: FanData) -> str:
    """The middle of the last month's outcomes, with its unit."""
    return tr("number.with_unit", n=signed(d.p50[-1], d.decimals), unit=d.unit)


def _band(d: FanData) -> str:
    """What holds 9 in 10 of the last month's outcomes."""
    low, high = signed(d.p05[-1], d.decimals), signed(d.p95[-1], d.decimals)
    return tr("measures.nine_in_ten", a=low, b=high)
