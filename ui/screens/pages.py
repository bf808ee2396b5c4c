"""Pages of the table's centre: situation, effects and history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.rules.levers import SIDES, opponent
from engine.turn import Turn
from engine.view import View
from ui import words
from ui.charts.chain import ChainMap
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import signed
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.screens.page import button
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label


def chains(view: View) -> ChainMapData:
    """What flows between the two, as shares of normal trade; stocks as the reader knows them."""

    def link(good: str, user: str, side: str) -> Link:
        s = view.trade[good, user]
        return Link(s, s < 0.05, f"{100 * s:.0f} %", side)

    def held(good: str, user: str, weeks: bool) -> str:
        estimate = view.stocks[good, user]
        n = f"{estimate.p50 * (4.3 if weeks else 1.0):.0f}"
        if weeks:
            exact, about = words.tr("stocks {n} weeks"), words.tr("stocks about {n} weeks")
        else:
            exact, about = words.tr("{n} months"), words.tr("about {n} months")
        return (exact if estimate.exact else about).format(n=n)

    minerals = Chain(
        words.tr("From China, ore to magnet"),
        (
            Node("mines", words.tr("Mines"), words.tr("270 kt a year"), "CN"),
            Node("heavy", words.tr("Heavy rare earths"), _level(view, "ree_heavy"), "CN"),
            Node("magnets", words.tr("Magnets"), _level(view, "ree_magnets"), "CN"),
            Node("cars", words.tr("US plants"), held("magnets", "us_civil", True), "US"),
            Node("defence", words.tr("US defence"), held("magnets", "us_defence", False), "US"),
        ),
        (
            Link(1.0, False, "", "CN"),
            link("heavy", "us_civil", "CN"),
            link("magnets", "us_civil", "CN"),
            link("magnets", "us_defence", "CN"),
        ),
        "CN",
    )
    chips = Chain(
        words.tr("From the United States and allies, tool to chip"),
        (
            Node("eda", words.tr("Design software"), _level(view, "eda"), "US"),
            Node("tools", words.tr("Chip tools"), _level(view, "tools"), "US"),
            Node("chips", words.tr("AI chips"), _level(view, "ai_chips"), "US"),
            Node("compute", words.tr("China's compute"), words.tr("own chips {n} %").format(
                n=f"{100 * view.own_chips:.0f}"), "CN"),
        ),
        (
            link("design_software", "china", "US"),
            link("tools", "china", "US"),
            link("ai_chips", "china", "US"),
        ),
        "US",
    )  # fmt: skip
    return ChainMapData((minerals, chips))


def _level(view: View, lever: str) -> str:
    return words.level_name(lever, view.table.setting[lever].level)


class SituationPage(QWidget):
    """What flows, what is in force, what happened, what is known of the other side."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("What flows between them"), self.tr("thickness: share of normal trade"))
        self.map = ChainMap()
        card.add(self.map)
        column.addWidget(card)
        self.news = Card(self.tr("News"))
        self.text = Label("", "body", wrap=True)
        self.news.add(self.text)
        column.addWidget(self.news)
        self.report = Card(self.tr("What our services know"))
        self.known = Label("", "body", wrap=True)
        self.report.add(self.known)
        column.addWidget(self.report)
        column.addStretch(1)

    def show_game(self, view: View) -> None:
        self.map.set_data(chains(view))
        lines = []
        if view.turns:
            last = view.turns[-1]
            lines += [f"{h.title}. {h.text}" for h in last.happened]
            lines += came_out(last)
            told = [e for e in last.events if e.kind.measure and not e.kind.secret]
            lines += [words.event(e) for e in told]
            lines = lines or [self.tr("A quiet month: no measure and no event.")]
        else:
            lines = [view.scenario.situation[0]]
        self.text.setText("\n".join(lines[:7]))
        self.report.setVisible(view.mandate is not None)
        self.known.setText("\n".join(self._estimates(view)) if view.mandate is not None else "")

    def _estimates(self, view: View) -> list[str]:
        """The other side's stocks with their band, and what it is likely to want."""
        lines = []
        for (good, user), e in view.stocks.items():
            if not e.exact:
                text = self.tr("Stocks of {good} held by {user}: about {a} months ({b} to {c}).")
                lines.append(
                    text.format(
                        good=words.tr(words.GOODS[good]),
                        user=words.tr(words.USERS[user]),
                        a=f"{e.p50:.1f}",
                        b=f"{e.p05:.1f}",
                        c=f"{e.p95:.1f}",
                    )
                )
        other = opponent(view.viewer)
        text = self.tr(
            "We suppose that {side} pays {n} bn for a point of security held for a year; "
            "its real instructions are not known to us."
        )
        price = f"{view.stakes[other].price:.1f}"
        return [*lines, text.format(side=words.side_name(other), n=price)]


def came_out(turn: Turn) -> list[str]:
    """Breaches, disputes without a finding and side letters that a turn has brought to light."""
    lines = []
    for b in turn.found:
        text = (
            words.tr("It came out that {side} has carried {lever} out short of its word.")
            if b.stealth
            else words.tr("{side} has broken its commitment on {lever} in the open.")
        )
        lines.append(text.format(side=words.side_name(b.side), lever=words.lever_name(b.lever)))
    for side, lever in turn.cleared:
        text = words.tr("The dispute of {side} over {lever} found nothing.")
        lines.append(text.format(side=words.side_name(side), lever=words.lever_name(lever)))
    for number in turn.leaked:
        text = words.tr("The side letter of deal {n} has been published.")
        lines.append(text.format(n=number))
    return lines


class EffectsPage(QWidget):
    """What the turn's moves did, for each side, with a sentence of cause."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Card(self.tr("What the moves did"))
        row = QVBoxLayout()
        self.falls = {side: Waterfall() for side in SIDES}
        for fall in self.falls.values():
            row.addWidget(fall, 1)
        self.card.add(row)
        self.causes = Label("", "body", wrap=True)
        self.card.add(self.causes)
        column.addWidget(self.card)
        self.next = button(self.tr("&Go on"), "next", "primary")
        self.next.clicked.connect(store.read_effects)
        column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        store.effects_ready.connect(lambda _n: self.show_game())

    def show_game(self) -> None:
        view = self.store.view
        if view is None:
            return
        self.next.setVisible(self.store.reading_effects)
        if not view.turns:
            self.causes.setText(self.tr("After the first turn each move's effect stands here."))
            return
        turn = view.turns[-1]
        found = self.store.judged.get(turn.number)
        shares = found.shares if found is not None else ()
        self.card.set_note(self.tr("over the next {n} months, billion USD").format(
            n=view.scenario.horizon))  # fmt: skip
        lines = came_out(turn)
        if not turn.moves:
            lines.append(self.tr("Nobody announced a measure. The rules in force went on."))
        elif found is None:
            lines.append(self.tr("The model is running each move with and without it."))
        for side, fall in self.falls.items():
            items = [
                Contribution(words.move(share.move), b.p50, b.p05, b.p95)
                for share in shares
                for b in [share.economy[side]]
            ]
            fall.setVisible(bool(items))
            fall.set_data(
                WaterfallData(tuple(items), None, words.side_name(side), "bn USD", 1)
            )
        chains = found.chains if found is not None else ()
        for share, chain in zip(shares, chains, strict=True):
            told = " ".join(words.cause(side, chain[side]) for side in SIDES if chain[side].part)
            lines.append(
                self.tr("{move}: security US {a}, China {b}. {cause}").format(
                    move=words.move(share.move),
                    a=signed(share.security["US"].p50, 1),
                    b=signed(share.security["CN"].p50, 1),
                    cause=told,
                )
            )
        power = found.powers if found is not None else {}
        if power:
            text = self.tr(
                "Leverage, what closing everything would cost the other in a year beyond the own "
                "loss: US {a} bn ({b} to {c}), China {d} bn ({e} to {f})."
            )
            us, cn = power["US"], power["CN"]
            numbers = (us.p50, us.p05, us.p95, cn.p50, cn.p05, cn.p95)
            shown = [signed(v, 0) for v in numbers]
            lines.append(text.format(**dict(zip("abcdef", shown, strict=True))))
        self.causes.setText("\n".join(lines))
