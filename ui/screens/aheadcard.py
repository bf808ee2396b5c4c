"""What a turn's moves mean for the horizon: both sides' fans on one scale, and why on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from engine.advice.adviser import Judged
from engine.rules.levers import SIDES
from engine.view import View
from ui import words
from ui.charts.fan import Fan, FanData, shared_scale
from ui.charts.fanlegend import FanLegend
from ui.charts.numeral import signed
from ui.screens.page import button
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark


class AheadCard(Card):
    """Fans of all the turn's moves together; a line of causes for each move behind "why"."""

    def __init__(self) -> None:
        super().__init__()
        look = look_of(self)
        self.fans = {side: Fan() for side in SIDES}
        self.numbers = {side: Label("", "heading", side, wrap=True) for side in SIDES}
        self.bands = {side: Label("", "small", wrap=True) for side in SIDES}
        self.chart = QWidget()
        grid = QGridLayout(self.chart)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(round(look.px(14)))
        grid.setVerticalSpacing(round(look.px(2)))
        for k, side in enumerate(SIDES):
            fan = self.fans[side]
            fan.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
            fan.setMinimumHeight(round(look.px(64)))
            grid.addWidget(SideMark(side, role="small"), 0, k)
            grid.addWidget(self.numbers[side], 1, k)
            grid.addWidget(fan, 2, k)
            grid.addWidget(self.bands[side], 3, k, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(k, 1)
        self.legend = FanLegend()
        self.causes = Label("", "body", wrap=True)
        self.causes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.why = button(tr("see.why"), "see_why", "line")
        self.why.setCheckable(True)
        self.why.toggled.connect(self._unfold)
        row = QHBoxLayout()
        row.addWidget(self.legend, 1)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(2, 1)
        self.add(self.chart, 1)
        self.add(row)
        self.add(self.causes)

    def show_game(self, view: View, judged: Judged | None) -> None:
        """The last turn, once it is judged."""
        turn, months = view.turns[-1], view.scenario.horizon
        self.set_title(tr("see.ahead", n=months))
        bands = judged.ahead if judged is not None else {}
        data = {s: _fan(bands[s], s) if s in bands else FanData(side=s) for s in SIDES}
        scale = shared_scale(data.values())
        for side, fan in data.items():
            self.fans[side].set_data(fan, scale)
            number = band = ""
            if side in bands:
                number = tr("number.with_unit", n=signed(fan.p50[-1], 1), unit=fan.unit)
                low, high = signed(fan.p05[-1], 1), signed(fan.p95[-1], 1)
                end = words.month_name(turn.month + len(fan.p50) - 1)
                band = tr("see.range_by", month=end, a=low, b=high)
            self.numbers[side].setText(number)
            self.bands[side].setText(band)
        for widget in (self.chart, self.legend):
            widget.setVisible(bool(bands))
        self.lines = _causes(view, judged) if judged is not None else []
        self.why.setVisible(bool(bands and self.lines))
        if not bands:
            self.why.setChecked(False)
            key = "see.running" if judged is None and turn.moves else "see.ahead_none"
            self.causes.setText(tr(key))
        else:
            self.causes.setText("\n".join(self.lines))
        self.causes.setVisible(self.why.isChecked() or not bands)

    def _unfold(self, on: bool) -> None:
        self.causes.setVisible(on)
        text = tr("see.why_not" if on else "see.why")
        self.why.setText(text)
        self.why.setAccessibleName(text.replace("&", ""))


def _fan(rows: tuple[tuple[float, ...], ...], side: str) -> FanData:
    p05, p25, p50, p75, p95 = rows
    name, unit = words.side_name(side), tr("number.bn_usd")
    return FanData(p05, p25, p50, p75, p95, side=side, title=name, unit=unit)


def _causes(view: View, judged: Judged) -> list[str]:
    """A sentence for each move, then what closing everything would cost either."""
    n, lines = view.scenario.horizon, []
    for share, chain in zip(judged.shares, judged.chains, strict=True):
        told = [words.cause(side, chain[side]) for side in SIDES if chain[side].part]
        a, b = (signed(share.security[side].p50, 1) for side in SIDES)
        cause = listed(told, "list.sentences")
        move = words.move(share.move)
        lines.append(tr("effects.security_us_china", move=move, n=n, a=a, b=b, cause=cause))
    if judged.powers:
        us, cn = judged.powers["US"], judged.powers["CN"]
        numbers = (us.p50, us.p05, us.p95, cn.p50, cn.p05, cn.p95)
        shown = dict(zip("abcdef", (signed(v, 0) for v in numbers), strict=True))
        lines.append(tr("effects.closing_everything", **shown))
    return lines
