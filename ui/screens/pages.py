"""Pages of the table's centre: situation, effects and history."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from engine.turn import Turn
from engine.view import View
from ui import words
from ui.charts.numeral import signed
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.screens import since
from ui.screens.beliefs import estimates
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sumtable import SumTable, SumTableData


class SituationPage(QWidget):
    """What flows, what is in force, what happened, what is known of the other side."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.dates = Card(tr("situation.announced"))
        self.coming = Label("", "body", wrap=True)
        self.dates.add(self.coming)
        column.addWidget(self.dates)
        self.news = Card(tr("situation.news"))
        self.text = Label("", "body", wrap=True)
        self.news.add(self.text)
        self.since = Label("", "small", wrap=True)
        self.news.add(self.since)
        column.addWidget(self.news)
        self.report = Card(tr("situation.what_our_services_know"))
        self.known = Label("", "body", wrap=True)
        self.report.add(self.known)
        column.addWidget(self.report)
        column.addStretch(1)

    def show_game(self, view: View) -> None:
        lines = []
        if view.turns:
            last = view.turns[-1]
            lines += [tr("situation.event", title=h.title, text=h.text) for h in last.happened]
            lines += came_out(last)
            told = [e for e in last.events if e.kind.measure and not e.kind.secret]
            lines += [words.event(e) for e in told]
            lines = [words.move(m) for m in view.begun if not m.bargained] + lines
            lines = lines or [tr("situation.quiet_month_no_measure")]
        else:
            lines = [view.scenario.situation[0]]
        self.text.setText("\n".join(lines[:7]))
        moved = since.sentences(view.turns[-1], view.viewer) if view.turns else []
        self.since.setText("\n".join(moved))
        self.since.setVisible(bool(moved))
        self.dates.setVisible(bool(view.table.announced))
        self.coming.setText("\n".join(announced(view)))
        self.report.setVisible(view.mandate is not None)
        self.known.setText("\n".join(estimates(view)) if view.mandate is not None else "")


def announced(view: View) -> list[str]:
    """What comes by its date unless a deal holds it, and the days until then."""
    plot, table = view.scenario, view.table
    assert plot.no_deal_on is not None or not table.announced
    key = "situation.if_no_deal_holds"
    if table.turn > table.due:
        key = "situation.once_no_deal_holds"
    return [
        tr(
            key,
            lever=words.lever_name(t.lever),
            level=words.level_name(t.lever, t.level),
            date=words.date_name(str(plot.no_deal_on)),
            n=plot.days_left(table.turn),
        )
        for t in table.announced
    ]


def came_out(turn: Turn) -> list[str]:
    """Breaches, disputes without a finding and side letters that a turn has brought to light."""
    lines = []
    for b in turn.found:
        key = "situation.came_out_has_carried" if b.stealth else "situation.has_broken"
        lines.append(tr(key, side=words.side_name(b.side), lever=words.lever_name(b.lever)))
    for side, lever in turn.cleared:
        names = {"side": words.side_name(side), "lever": words.lever_name(lever)}
        lines.append(tr("situation.dispute_over_found_nothing", **names))
    for number in turn.leaked:
        lines.append(tr("situation.side_letter_deal_has", n=number))
    return lines


class EffectsPage(QWidget):
    """What moved the figures on the cards in this turn, and, apart from that, what the turn's moves
    do over the horizon, for each side, with a sentence of cause.
    """

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.since = Card(tr("since.since_last_turn"))
        self.table = SumTable()
        self.since.add(self.table)
        self.news = Label("", "body", wrap=True)
        self.since.add(self.news)
        # Here, not at the end: what follows may be longer than the window.
        self.next = button(tr("effects.go_on"), "next", "primary")
        self.next.clicked.connect(store.read_effects)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.next)
        self.since.add(foot)
        column.addWidget(self.since)
        self.card = Card(note=tr("effects.bn_usd"))
        row = QVBoxLayout()
        self.falls = {side: Waterfall() for side in SIDES}
        for fall in self.falls.values():
            row.addWidget(fall, 1)
        self.card.add(row)
        self.causes = Label("", "body", wrap=True)
        self.card.add(self.causes)
        column.addWidget(self.card)
        column.addStretch(1)
        store.effects_ready.connect(lambda _n: self.show_game())

    def show_game(self) -> None:
        view = self.store.view
        if view is None:
            return
        self.next.setVisible(self.store.reading_effects)
        if not view.turns:
            self.table.set_data(SumTableData())
            self.card.hide()
            self.news.setText(tr("effects.after_first_turn_each"))
            return
        turn = view.turns[-1]
        found = self.store.judged.get(turn.number)
        shares = found.shares if found is not None else ()
        changes = turn.changed(view.viewer)
        self.table.set_data(since.table(changes) if changes is not None else SumTableData())
        news = came_out(turn)
        if not turn.moves:
            news.append(tr("effects.nobody_announced_measure_rules"))
        self.news.setText("\n".join(news))
        self.news.setVisible(bool(news))
        months = view.scenario.horizon
        self.card.show()
        self.card.set_title(tr("effects.what_moves_do", n=months))
        lines = [] if found is not None else [tr("effects.model_running_each_move")]
        for side, fall in self.falls.items():
            items = [
                Contribution(words.move(share.move), b.p50, b.p05, b.p95)
                for share in shares
                for b in [share.economy[side]]
            ]
            fall.setVisible(bool(items))
            fall.set_data(
                WaterfallData(tuple(items), None, words.side_name(side), tr("number.bn_usd"), 1)
            )
        chains = found.chains if found is not None else ()
        for share, chain in zip(shares, chains, strict=True):
            told = [words.cause(side, chain[side]) for side in SIDES if chain[side].part]
            lines.append(
                tr(
                    "effects.security_us_china",
                    move=words.move(share.move),
                    n=months,
                    a=signed(share.security["US"].p50, 1),
                    b=signed(share.security["CN"].p50, 1),
                    cause=listed(told, "list.sentences"),
                )
            )
        power = found.powers if found is not None else {}
        if power:
            us, cn = power["US"], power["CN"]
            numbers = (us.p50, us.p05, us.p95, cn.p50, cn.p05, cn.p95)
            shown = dict(zip("abcdef", (signed(v, 0) for v in numbers), strict=True))
            lines.append(tr("effects.closing_everything", **shown))
        self.causes.setText("\n".join(lines))
